/** The registry: `sources/<dataset>/dataset.json` and `sources/<dataset>/<source>/source.json` with its text. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type DatasetEntry, datasetSchema } from '../../schemas/dataset.js';
import { type SourceEntry, sourceSchema } from '../../schemas/source.js';
import { InputError } from '../model/errors.js';
import type { Reference } from '../model/reference.js';
import type { Input } from '../model/release.js';
import type { SourceContext } from '../model/report.js';
import type { ReviewFile } from '../model/review.js';
import { loadChangelog } from './changelog-file.js';
import { parseEntry } from './entry.js';
import { fileError, pathInside, readInside } from './files.js';
import { loadReferences } from './reference-file.js';
import { loadReview } from './review-file.js';

export interface LoadedDataset {
  readonly folder: string;
  readonly entry: DatasetEntry;
  /** Folders of its sources, in the order of their names. */
  readonly sourceFolders: readonly string[];
  /** What others published for its indicators. */
  readonly references: readonly Reference[];
  /** What each version changed, or null where nobody wrote it down. */
  readonly changelog: string | null;
  readonly inputs: readonly Input[];
}

export interface LoadedSource {
  readonly id: string;
  readonly entry: SourceEntry;
  /** What the reading rooms need to know of it. */
  readonly context: SourceContext;
  /** Path of the text, for messages. */
  readonly file: string;
  /** The text as received; its sha256 is the one in the entry. */
  readonly bytes: Uint8Array;
  /** What people decided about its figures; null where nobody did. */
  readonly review: ReviewFile | null;
  readonly inputs: readonly Input[];
}

/** By code units, so that no locale changes the order. */
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function foldersWith(folder: string, file: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder).sort(byName);
  } catch (error) {
    throw fileError(error, folder);
  }
  return names.filter((name) => isFile(join(folder, name, file))).map((name) => join(folder, name));
}

/** False also for a path that leads through a file. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Folders below `root` that hold a dataset.json, in the order of their names. */
export function findDatasets(root: string): string[] {
  return foldersWith(root, 'dataset.json');
}

/**
 * Loads `dataset.json` of a folder and finds its sources.
 * @throws InputError when the entry is wrong, its id is not the folder's name, or there is no source
 */
export function loadDataset(folder: string): LoadedDataset {
  const { bytes, path, input } = readInside(folder, 'dataset.json', 'dataset.json');
  const entry = parseEntry(datasetSchema, bytes, path);
  const name = basename(resolve(folder));
  if (entry.id !== name) {
    throw new InputError(
      `${path} has the id "${entry.id}" but lies in the folder "${name}"`,
      path,
      'id',
      'make the two the same',
    );
  }
  const sourceFolders = foldersWith(folder, 'source.json');
  if (sourceFolders.length === 0) {
    throw new InputError(`${folder} has no sources`, folder, undefined, 'add a folder with a source.json and a text');
  }
  for (const source of sourceFolders) pathInside(folder, basename(source));
  const { references, inputs } = loadReferences(folder);
  const { changelog, inputs: written } = loadChangelog(folder);
  return { folder, entry, sourceFolders, references, changelog, inputs: [input, ...inputs, ...written] };
}

/** Reads a dataset.json alone, for a corpus that lies elsewhere. @throws InputError when it is wrong */
export function loadDescription(file: string): DatasetEntry {
  const { bytes } = readInside(resolve(file, '..'), basename(file), basename(file));
  return parseEntry(datasetSchema, bytes, file);
}

function toContext(id: string, entry: SourceEntry): SourceContext {
  const { title, publisher, period, area, currency, decimal, fiscal_year_start } = entry;
  return { id, title, publisher, period, area, currency, decimal, fiscalYearStart: fiscal_year_start };
}

/** Reads a source.json alone, for a text that lies elsewhere. `id` is the name of its folder. */
export function loadSourceEntry(file: string): {
  readonly id: string;
  readonly entry: SourceEntry;
  readonly context: SourceContext;
} {
  const folder = resolve(file, '..');
  const entry = parseEntry(sourceSchema, readInside(folder, basename(file), 'source.json').bytes, file);
  const id = basename(folder);
  return { id, entry, context: toContext(id, entry) };
}

/**
 * Loads `source.json` of a folder and the text it names.
 * @throws InputError when the entry is wrong, the text leads out of the folder, or its sha256 is not the registered one
 */
export function loadSource(folder: string): LoadedSource {
  const id = basename(resolve(folder));
  const registered = readInside(folder, 'source.json', `${id}/source.json`);
  const entry = parseEntry(sourceSchema, registered.bytes, registered.path);
  const text = readInside(folder, entry.file, `${id}/${entry.file}`);
  if (text.input.sha256 !== entry.sha256) {
    throw new InputError(
      `${text.path} has changed: its sha256 is ${text.input.sha256}, not ${entry.sha256}`,
      registered.path,
      'sha256',
      'restore the text, or register the new one by writing its sha256 into source.json',
    );
  }
  const review = loadReview(folder, id);
  return {
    id,
    entry,
    context: toContext(id, entry),
    file: text.path,
    bytes: text.bytes,
    review,
    inputs: [registered.input, text.input, ...(review === null ? [] : [review.input])],
  };
}
