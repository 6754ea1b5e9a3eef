/** The dataset folders that a command was asked for. */
import { basename, join } from 'node:path';
import { InputError } from '../model/errors.js';
import { findDatasets } from '../registry/load.js';

/**
 * Folders of the named datasets, of all in `sources` where none is named; each once.
 * @throws InputError when no dataset of such a name exists
 */
export const datasetFolders = (names: readonly string[], sources: string): readonly string[] =>
  names.length === 0 ? all(sources) : [...new Set(names.map((name) => folderOf(name, sources)))];

function all(sources: string): string[] {
  const folders = findDatasets(sources);
  if (folders.length > 0) return folders;
  throw new InputError(
    `${sources} has no datasets`,
    sources,
    undefined,
    'add a folder with a dataset.json, or name the place with --sources',
  );
}

/** A name is looked up in the sources; anything with a slash, or a dot, is a path. */
function folderOf(name: string, sources: string): string {
  if (/[/\\]|^\.{1,2}$/.test(name)) return name;
  const known = findDatasets(sources);
  const folder = join(sources, name);
  if (known.includes(folder)) return folder;
  const list = known.map((path) => basename(path)).join(', ') || 'none';
  throw new InputError(
    `there is no dataset "${name}" in ${sources}`,
    undefined,
    undefined,
    `the datasets there are: ${list}`,
  );
}
