/** Writes a table in all formats, and reads the files back. */
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Table } from '../../schemas/columns.js';
import type { DatasetEntry } from '../../schemas/dataset.js';
import { writeArrow } from './arrow.js';
import { type Batch, batchesOf } from './batch.js';
import { ReadBackError } from './compare.js';
import { csvHeader, writeCsv } from './csv.js';
import { writeParquet } from './parquet.js';
import { checkArrow } from './read-arrow.js';
import { DuckDbReader } from './read-duckdb.js';
import { type FileDigest, Sink } from './sink.js';

type Rows = readonly Readonly<Record<string, unknown>>[];

type Write = (table: Table, entry: DatasetEntry, batches: Iterable<Batch>, sink: Sink) => void | Promise<void>;

const WRITERS = {
  parquet: writeParquet,
  arrow: writeArrow,
  csv: (table, _, batches, sink) => writeCsv(table, batches, sink),
} as const satisfies Record<string, Write>;

export type Format = keyof typeof WRITERS;
export const FORMATS = Object.keys(WRITERS) as readonly Format[];

/** Writes `content` through a sink that is closed whatever happens. */
export async function writeFile(path: string, content: (sink: Sink) => void | Promise<void>): Promise<FileDigest> {
  const sink = new Sink(path);
  try {
    await content(sink);
    return sink.finish();
  } finally {
    sink.abandon();
  }
}

/** Writes `<table>.parquet`, `<table>.arrow` and `<table>.csv` into `folder`; files by name. */
export async function writeTable(
  folder: string,
  table: Table,
  entry: DatasetEntry,
  rows: Rows,
): Promise<ReadonlyMap<string, FileDigest>> {
  const files = new Map<string, FileDigest>();
  for (const format of FORMATS) {
    const name = `${table.name}.${format}`;
    files.set(
      name,
      await writeFile(join(folder, name), (sink) => WRITERS[format](table, entry, batchesOf(table, rows), sink)),
    );
  }
  return files;
}

/** Upper bound of the bytes of a CSV record: every unit of text may take three, and every quote is doubled. */
function longestRecord(table: Table, rows: Rows): number {
  const NUMBERS = 64;
  let longest = 0;
  for (const row of rows) {
    let bytes = 0;
    for (const { name } of table.columns) bytes += NUMBERS + 3 * ((row[name] as string | null)?.length ?? 0);
    longest = Math.max(longest, bytes);
  }
  return longest;
}

/** DuckDB is told the columns of a CSV file and passes over its first line; this does not. */
export function checkHeader(path: string, header: string): void {
  const start = Buffer.alloc(Buffer.byteLength(header));
  const descriptor = openSync(path, 'r');
  try {
    readSync(descriptor, start);
  } finally {
    closeSync(descriptor);
  }
  if (start.toString('utf8') !== header)
    throw new ReadBackError(`${path} does not begin with the line ${header.trim()}`);
}

/**
 * Reads every file of a table back and compares every cell.
 * @throws ReadBackError that names file, row and column
 */
export async function checkTable(folder: string, table: Table, rows: Rows, reader: DuckDbReader): Promise<void> {
  const path = (format: Format): string => join(folder, `${table.name}.${format}`);
  checkHeader(path('csv'), csvHeader(table));
  checkArrow(path('arrow'), table, batchesOf(table, rows));
  await reader.checkParquet(path('parquet'), table, batchesOf(table, rows));
  await reader.checkCsv(path('csv'), table, batchesOf(table, rows), longestRecord(table, rows));
}

export { DuckDbReader };
