/** Writes a dataset as a release: beside, checked, then swapped in at once. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { TABLE_NAMES, TABLES } from '../../schemas/columns.js';
import type { Manifest } from '../../schemas/manifest.js';
import type { Dataset } from '../model/dataset.js';
import { InputError } from '../model/errors.js';
import type { Versions } from '../model/release.js';
import { writeFailure } from './failure.js';
import { takeLock } from './lock.js';
import { makeFolder } from './make-folder.js';
import { MANIFEST, manifestOf, printManifest } from './manifest.js';
import { PAGE, reportPage } from './page/index.js';
import { type Places, placesOf } from './places.js';
import { type FileDigest, syncAll } from './sink.js';
import { CHECKSUMS, checksums, describe, writeStandards } from './standards/index.js';
import { mend, refuseStranger, swapIn, syncFolder } from './swap.js';
import { checkTable, DuckDbReader, writeFile, writeTable } from './tables.js';
import { workbook } from './workbook.js';

export interface WriteOptions {
  /** Folder that the release's own folder, named after the dataset, lies in. */
  readonly outputRoot: string;
  readonly versions: Versions;
  /** How long to wait for another build of the same dataset, in milliseconds; 10 seconds by default. */
  readonly patienceMs?: number;
  /** Read every cell back before the swap; true by default. */
  readonly readBack?: boolean;
  /** Write the workbook as well; true by default. */
  readonly workbook?: boolean;
  /** Write the page as well; true by default. */
  readonly page?: boolean;
}

export interface WrittenRelease {
  readonly folder: string;
  readonly manifest: Manifest;
}

const PATIENCE_MS = 10_000;
const TEXTS = 'texts';

/** Texts that may be passed on, each the very string that the offsets count in. */
async function writeTexts(folder: string, dataset: Dataset, files: Map<string, FileDigest>): Promise<void> {
  const open = dataset.sources.filter(({ entry }) => entry.redistribute === 'full');
  if (open.length === 0) return;
  mkdirSync(join(folder, TEXTS));
  for (const { id, text } of open) {
    if (/[/\\\0]/.test(id))
      throw new InputError(
        `the id "${id}" cannot be the name of a file`,
        undefined,
        id,
        'choose an id without slashes',
      );
    const name = `${TEXTS}/${id}.txt`;
    files.set(name, await writeFile(join(folder, name), (sink) => sink.write(text)));
  }
  syncFolder(join(folder, TEXTS));
}

async function stage(dataset: Dataset, { versions, ...options }: WriteOptions, folder: string): Promise<Manifest> {
  mkdirSync(folder);
  const book = (options.workbook ?? true) ? workbook(dataset) : null;
  book?.catch(() => {}); // a table that fails first is what is reported
  const files = new Map<string, FileDigest>();
  for (const name of TABLE_NAMES) {
    const written = await writeTable(folder, TABLES[name], dataset.entry, dataset.tables[name]);
    for (const [file, digest] of written) files.set(file, digest);
  }
  await writeTexts(folder, dataset, files);
  const write = (name: string, content: string | Uint8Array): Promise<FileDigest> =>
    writeFile(join(folder, name), (sink) => sink.write(content));
  const bookName = `${dataset.entry.id}.xlsx`;
  if (book !== null) files.set(bookName, await write(bookName, await book));
  if (options.page ?? true)
    files.set(PAGE, await write(PAGE, await reportPage(dataset, describe(dataset, versions, files))));
  await writeStandards(dataset, versions, files, write);
  const manifest = manifestOf(dataset, versions, files);
  const sealed = new Map(files).set(MANIFEST, await write(MANIFEST, printManifest(manifest)));
  await write(CHECKSUMS, checksums(sealed));
  syncFolder(folder);
  return manifest;
}

/**
 * Reads every cell of a written release back: Parquet and CSV with DuckDB, Arrow with apache-arrow.
 * @throws ReadBackError that names file, row and column of the first difference
 */
export async function checkRelease(folder: string, dataset: Dataset): Promise<void> {
  const reader = await DuckDbReader.open();
  try {
    for (const name of TABLE_NAMES) await checkTable(folder, TABLES[name], dataset.tables[name], reader);
  } finally {
    reader.close();
  }
}

async function buildBeside(dataset: Dataset, options: WriteOptions, places: Places): Promise<Manifest> {
  mend(places, options.outputRoot);
  try {
    const manifest = await stage(dataset, options, places.staging);
    const isRead = options.readBack ?? true;
    // Both to their end before anything else happens to the folder, whichever fails.
    const done = await Promise.allSettled([syncAll(places.staging), isRead && checkRelease(places.staging, dataset)]);
    for (const outcome of done) if (outcome.status === 'rejected') throw outcome.reason;
    swapIn(places, options.outputRoot);
    return manifest;
  } catch (error) {
    mend(places, options.outputRoot);
    throw error;
  }
}

/**
 * Writes the release `<outputRoot>/<dataset id>/`: every table as Parquet, Arrow and CSV, the texts, the
 * workbook, the descriptions and loaders, the manifest and the checksums. The last release stays until the new one is complete, on the disk and read back.
 * @throws InputError when the folder cannot be written, the disk is full, another build holds the lock,
 * or something that is no release stands in the place; ReadBackError when a file does not say what was
 * written; TypeError when a row does not fit its columns. In each case the last release is untouched.
 */
export async function writeRelease(dataset: Dataset, options: WriteOptions): Promise<WrittenRelease> {
  const { outputRoot } = options;
  const places = placesOf(outputRoot, dataset.entry.id);
  try {
    makeFolder(outputRoot);
    const unlock = await takeLock(outputRoot, dataset.entry.id, options.patienceMs ?? PATIENCE_MS);
    try {
      refuseStranger(places.release);
      const manifest = await buildBeside(dataset, options, places);
      return { folder: places.release, manifest };
    } finally {
      unlock();
    }
  } catch (error) {
    throw writeFailure(error, outputRoot);
  }
}
