/** Reads a file from the disk: the only place of the reading room that touches one. */
import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
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
