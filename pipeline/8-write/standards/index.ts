/**
 * The files that describe a release, each made from the column list, the registry and the files written
 * before it. Their order matters: a description that lists files with hashes comes after those files.
 */
import type { Dataset } from '../../model/dataset.js';
import type { Versions } from '../../model/release.js';
import type { FileDigest } from '../sink.js';
import { changelogFile } from './changelog.js';
import { citationFile } from './citation.js';
import { croissant } from './croissant.js';
import { csvwMetadata } from './csvw.js';
import { dataPackage } from './data-package.js';
import { type Description, describe } from './description.js';
import { loadPy } from './load-py.js';
import { loadR } from './load-r.js';
import { loadSql } from './load-sql.js';
import { readme } from './readme.js';

type Make = (description: Description, dataset: Dataset) => string;

const FILES: readonly (readonly [name: string, make: Make])[] = [
  ['load.sql', loadSql],
  ['load.py', loadPy],
  ['load.R', loadR],
  ['CITATION.cff', citationFile],
  ['CHANGELOG.md', (_, dataset) => changelogFile(dataset)],
  ['README.md', (description, dataset) => readme(dataset, description)],
  ['csv-metadata.json', csvwMetadata],
  ['datapackage.json', dataPackage],
  ['croissant.json', croissant],
];

/** Names of the descriptions and loaders, which lie in every release. */
export const DESCRIPTIONS = FILES.map(([name]) => name);

/** Writes one file of the release and gives its digest. */
export type WriteText = (name: string, text: string) => Promise<FileDigest>;

/** Those that a corpus has; its README is made of its manifest, and what has changed nobody says. */
const CORPUS_FILES: readonly (readonly [name: string, make: (description: Description) => string])[] = [
  ['load.sql', loadSql],
  ['load.py', loadPy],
  ['load.R', loadR],
  ['CITATION.cff', citationFile],
  ['csv-metadata.json', csvwMetadata],
  ['datapackage.json', dataPackage],
  ['croissant.json', croissant],
];

/**
 * Writes the descriptions of a corpus.
 * @param described what there is by now
 */
export async function writeCorpusStandards(described: () => Description, write: WriteText): Promise<void> {
  for (const [name, make] of CORPUS_FILES) await write(name, make(described()));
}

/** Writes the descriptions of what `files` lists, and adds them to it. */
export async function writeStandards(
  dataset: Dataset,
  versions: Versions,
  files: Map<string, FileDigest>,
  write: WriteText,
): Promise<void> {
  for (const [name, make] of FILES)
    files.set(name, await write(name, make(describe(dataset, versions, files), dataset)));
}

export { CHECKSUMS, checksums } from './checksums.js';
export { type Description, describe, describeFiles } from './description.js';
