/** Reads a file from the disk: the only place of the reading room that touches one. */
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { InputError } from '../model/errors.js';

const WHY: Readonly<Record<string, readonly [problem: string, remedy: string]>> = {
  ENOENT: ['does not exist', 'check the name'],
  ENOTDIR: ['does not exist', 'check the name'],
  EISDIR: ['is a folder, not a file', 'name the text file inside it'],
  EACCES: ['may not be read', 'change its permissions'],
  EPERM: ['may not be read', 'change its permissions'],
  ELOOP: ['is a symbolic link that leads nowhere', 'name the file itself'],
  ENAMETOOLONG: ['has too long a name', 'check the name'],
  ERR_FS_FILE_TOO_LARGE: ['is too large to be read at once', 'split it into smaller texts'],
};

/**
 * The bytes of a text file.
 * @throws InputError when it is missing, unreadable, a folder, or anything else that is no plain file
 */
export function readBytes(path: string): Uint8Array {
  let handle: number | null = null;
  try {
    handle = openSync(path, 'r');
    const status = fstatSync(handle);
    if (status.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    return readFileSync(handle);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const [problem, remedy] = WHY[code ?? ''] ?? [`could not be read: ${message}`, 'check the disk and the path'];
    throw new InputError(`${path} ${problem}`, path, undefined, remedy);
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

/** Length of a file in bytes; 0 for what is none. */
export function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** A file below a folder. */
export interface FoundFile {
  readonly path: string;
  /** Path below the folder, with forward slashes. */
  readonly name: string;
}

/**
 * The files below a folder whose names match, in the order of their names by code units.
 * @throws InputError when the folder cannot be read
 */
export function filesBelow(folder: string, pattern: RegExp): readonly FoundFile[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((found) => found.isFile() && pattern.test(found.name))
      .map((found) => join(found.parentPath, found.name))
      .map((path) => ({ path, name: relative(folder, path).replaceAll('\\', '/') }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new InputError(`${folder} cannot be read: ${(error as Error).message}`, folder, undefined, 'check the path');
  }
}

/** Whether a path is a folder. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
