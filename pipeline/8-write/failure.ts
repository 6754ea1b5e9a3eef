/** What the file system says when writing fails, in words that help. */
import { InputError } from '../model/errors.js';

const WHY: Readonly<Record<string, readonly [problem: string, remedy: string]>> = {
  ENOSPC: ['the disk is full', 'free some space and build again'],
  EDQUOT: ['the disk quota is used up', 'free some space and build again'],
  EFBIG: ['a file would grow larger than the system allows', 'raise the limit and build again'],
  EACCES: ['it may not be written', 'change its permissions, or build into another folder'],
  EPERM: ['it may not be written', 'change its permissions, or build into another folder'],
  EROFS: ['the file system is read-only', 'build into another folder'],
  ENOENT: ['a part of its path does not exist', 'create the folder, or build into another one'],
  ENOTDIR: ['a part of its path is a file, not a folder', 'move the file away, or build into another folder'],
  EEXIST: ['a file stands where a folder should', 'move the file away, or build into another folder'],
  EMFILE: ['too many files are open', 'raise the limit and build again'],
  EIO: ['the disk reports an error', 'check the disk'],
};

/** An InputError for an error of the file system that writing into `root` ran into; any other error as it is. */
export function writeFailure(error: unknown, root: string): unknown {
  const { code, path } = error as NodeJS.ErrnoException;
  const why = code === undefined ? undefined : WHY[code];
  if (why === undefined) return error;
  const [problem, remedy] = why;
  const where = path ?? root;
  return new InputError(`cannot write ${where}: ${problem}; the last release is untouched`, where, undefined, remedy);
}
