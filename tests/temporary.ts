/** One temporary folder for a run of the tests, which goes with it: no test, program or browser leaves anything behind. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs before the workers start, which inherit the place; what it returns runs when they have ended, however they did. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'figurate-tests-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
