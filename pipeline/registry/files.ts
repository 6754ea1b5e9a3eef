/** Reads files of the registry, and only such as lie inside the folder they belong to. */
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { InputError } from '../model/errors.js';
import type { Input } from '../model/release.js';

/** A file as read, with its place below the dataset's folder. */
export interface RegistryFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly input: Input;
}

const WHY: Readonly<Record<string, readonly [problem: string, remedy: string]>> = {
  ENOENT: ['does not exist', 'create it, or correct the name'],
  ENOTDIR: ['does not exist', 'create it, or correct the name'],
  EISDIR: ['is a folder, not a file', 'put a file of this name in its place'],
  EACCES: ['may not be read', 'change its permissions'],
  EPERM: ['may not be read', 'change its permissions'],
  ELOOP: ['is a symbolic link that leads nowhere', 'replace the link with the file'],
};

/** Turns what the file system says into an InputError; anything unknown keeps its own words. */
export function fileError(error: unknown, path: string): InputError {
  const { code, message } = error as NodeJS.ErrnoException;
  const [problem, remedy] = WHY[code ?? ''] ?? [`could not be read: ${message}`, 'check the disk and the path'];
  return new InputError(`${path} ${problem}`, path, undefined, remedy);
}

/**
 * The real path of `name` inside `folder`.
 * @throws InputError when it does not exist, or leads out of the folder by `..`, as an absolute path or through a symbolic link
 */
export function pathInside(folder: string, name: string): string {
  const path = join(folder, name);
  let real: string;
  let root: string;
  try {
    root = realpathSync(folder);
    real = realpathSync(path);
  } catch (error) {
    throw fileError(error, path);
  }
  const way = relative(root, real);
  if (isAbsolute(name) || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) {
    throw new InputError(`${path} leads out of its folder`, path, undefined, `put the file itself into ${folder}`);
  }
  return real;
}

/** Reads `name` in `folder`; `inputPath` is what the manifest calls it. */
export function readInside(folder: string, name: string, inputPath: string): RegistryFile {
  const real = pathInside(folder, name);
  const path = join(folder, name);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(real);
  } catch (error) {
    throw fileError(error, path);
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, bytes, input: { path: inputPath, bytes: bytes.length, sha256 } };
}
