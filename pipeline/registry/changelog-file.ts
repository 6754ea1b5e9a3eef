/** Reads `CHANGELOG.md` of a dataset, which `figurate diff --changelog` writes. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../model/errors.js';
import type { Input } from '../model/release.js';
import { readInside } from './files.js';

export const CHANGELOG_FILE = 'CHANGELOG.md';

export interface LoadedChangelog {
  /** Its text, or null where the dataset has none. */
  readonly changelog: string | null;
  readonly inputs: readonly Input[];
}

/**
 * The changelog of a dataset.
 * @throws InputError when it leads out of the folder or is no UTF-8
 */
export function loadChangelog(folder: string): LoadedChangelog {
  if (!existsSync(join(folder, CHANGELOG_FILE))) return { changelog: null, inputs: [] };
  const { path, bytes, input } = readInside(folder, CHANGELOG_FILE, CHANGELOG_FILE);
  try {
    return { changelog: new TextDecoder('utf-8', { fatal: true }).decode(bytes), inputs: [input] };
  } catch {
    throw new InputError(`${path} is no valid UTF-8`, path, undefined, 'save it as UTF-8');
  }
}
