/** Releases written for tests, and copies of them with something broken. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { writeRelease } from '../../pipeline/8-write/index.js';
import type { Dataset } from '../../pipeline/model/dataset.js';
import { buildDataset } from '../../pipeline/run.js';
import { VERSIONS } from '../8-write/sample.js';
import { ROOT } from './tools.js';

export const scratch = (): string => mkdtempSync(join(tmpdir(), 'figurate-release-'));

/** Folder of a release of `dataset`, in a new folder. */
export async function released(dataset: Dataset): Promise<string> {
  return (await writeRelease(dataset, { outputRoot: scratch(), versions: VERSIONS })).folder;
}

/** The first dataset, built from its source into a new folder. */
export const firstDataset = () => buildDataset(join(ROOT, 'sources', 'cnipa-ip-utilization'), { output: scratch() });

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** A copy of a release on which `damage` was done, sealed anew unless `seal` is false. */
export function broken(release: string, damage: (folder: string) => void, seal = true): string {
  const folder = scratch();
  cpSync(release, folder, { recursive: true });
  damage(folder);
  if (seal) sealAnew(folder);
  return folder;
}

/** Writes SHA256SUMS as it has to be for the files that are there. */
function sealAnew(folder: string): void {
  const lines = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'SHA256SUMS')
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
    .map(
      (path) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex')}  ${path}\n`,
    );
  writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
}

/** Replaces a text in a file, which must hold it. */
export function replace(folder: string, file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

/** Changes a JSON file in place. */
// biome-ignore lint/suspicious/noExplicitAny: a test breaks what it likes
export function edit(folder: string, file: string, change: (json: any) => void): void {
  const path = join(folder, file);
  const json = JSON.parse(readFileSync(path, 'utf8'));
  change(json);
  writeFileSync(path, JSON.stringify(json));
}
