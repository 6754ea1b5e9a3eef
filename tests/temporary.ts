/** One temporary folder for a run of the tests, which goes with it: no test, program or browser leaves anything behind. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Set once the folder is made: each project of the run asks for one, and a socket in folders within folders has too long a path. */
const MADE = 'FIGURATE_TESTS_FOLDER';

/** Runs before the workers start, which inherit the place; what it returns runs when they have ended, however they did. */
export default function setup(): () => void {
  if (process.env[MADE] !== undefined) return () => {};
  const folder = mkdtempSync(join(tmpdir(), 'figurate-tests-'));
  process.env.TMPDIR = folder;
  process.env[MADE] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
