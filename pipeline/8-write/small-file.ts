/** Writes a small file of the project or of a report at once or not at all, and reads one that may be missing. */
import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { InputError } from '../model/errors.js';
import { writeFailure } from './failure.js';
import { makeFolder } from './make-folder.js';

/** @throws InputError when it cannot be written; what was there stays */
export function writeSmallFile(path: string, text: string): void {
  const beside = `${path}.${process.pid}.new`;
  try {
    makeFolder(dirname(path));
    writeFileSync(beside, text, { flush: true });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw writeFailure(error, path);
  }
}

/** Adds to a file that others write too. @throws InputError when it cannot be written */
export function appendSmallFile(path: string, text: string): void {
  try {
    appendFileSync(path, text);
  } catch (error) {
    throw writeFailure(error, path);
  }
}

/** The text of a file; empty where there is none. @throws InputError when it cannot be read */
export function readSmallFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new InputError(`${path} cannot be read: ${(error as Error).message}`, path, undefined, 'check the path');
  }
}
