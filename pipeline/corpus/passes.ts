/** Runs a pass over what all documents handed on: sorts it, and writes the tables that the pass gives. */
import type { Table } from '../../schemas/columns.js';
import { CORPUS_TABLES, type CorpusTableName } from '../../schemas/corpus.js';
import type { DatasetEntry } from '../../schemas/dataset.js';
import { PASSES, type PassName } from '../7-check/passes.js';
import { RowWriter } from '../8-write/corpus/row-writer.js';
import { type SortOptions, sortedRows } from '../8-write/corpus/sorted.js';
import { TableFiles } from '../8-write/corpus/table-files.js';
import type { FileDigest } from '../8-write/sink.js';
import type { DiagnosticCode } from '../rules/diagnostics.js';

export interface PassOptions {
  /** Folder of the release. */
  readonly folder: string;
  readonly entry: DatasetEntry;
  readonly partBytes: number;
  readonly sort: SortOptions;
}

/** What a pass has written. */
export interface PassDone {
  readonly files: ReadonlyMap<string, FileDigest>;
  /** Rows and parts of each table. */
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly parts: number }>>;
  readonly diagnostics: Readonly<Partial<Record<DiagnosticCode, number>>>;
}

function writerOf({ name }: Table, { folder, entry, partBytes }: PassOptions): RowWriter {
  const table = CORPUS_TABLES[name as CorpusTableName];
  return new RowWriter(new TableFiles(folder, table, entry, { isPublished: true, partBytes }));
}

export async function runPass(name: PassName, options: PassOptions): Promise<PassDone> {
  const { reads, order, gives, start } = PASSES[name];
  const writers = new Map(gives.map((table) => [table, writerOf(table, options)]));
  const diagnostics: Partial<Record<DiagnosticCode, number>> = {};
  const pass = start(
    (table, row) => writers.get(table)!.add(row),
    (what) => {
      diagnostics[what] = (diagnostics[what] ?? 0) + 1;
    },
  );
  for await (const rows of sortedRows(reads, order, options.sort)) {
    for (const row of rows) pass.add(row);
    for (const writer of writers.values()) await writer.flush();
  }
  pass.end();
  const files = new Map<string, FileDigest>();
  for (const writer of writers.values()) for (const [file, digest] of await writer.finish()) files.set(file, digest);
  const tables = [...writers.values()].map(
    ({ files: { table, rows, parts } }) => [table.name, { rows, parts }] as const,
  );
  return { files, tables: Object.fromEntries(tables), diagnostics };
}
