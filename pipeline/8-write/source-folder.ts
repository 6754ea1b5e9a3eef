/** Writes a source into the registry: its file, byte for byte, and its entry. */
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFailure } from './failure.js';
import { makeFolder } from './make-folder.js';
import { writeSmallFile } from './small-file.js';

/**
 * Puts a file and its entry into a source folder; another file that was its text goes.
 * @param from the file to be copied
 * @throws InputError when the folder cannot be written
 */
export function writeSource(folder: string, from: string, name: string, entry: object, old: string | null): void {
  const beside = join(folder, `.${name}.new`);
  try {
    makeFolder(folder);
    copyFileSync(from, beside);
    renameSync(beside, join(folder, name));
  } catch (error) {
    rmSync(beside, { force: true });
    throw writeFailure(error, folder);
  }
  writeJson(join(folder, 'source.json'), entry);
  if (old !== null && old !== name) rmSync(join(folder, old), { force: true });
}

export const writeJson = (path: string, value: object): void =>
  writeSmallFile(path, `${JSON.stringify(value, null, 2)}\n`);

export const isThere = (path: string): boolean => existsSync(path);
