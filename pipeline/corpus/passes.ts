/** Runs a pass over what all documents handed on, in order, and writes the tables that it gives. */
import type { Table } from '../../schemas/columns.js';
import { CORPUS_TABLES, type CorpusTableName, DOCUMENT_TABLES } from '../../schemas/corpus.js';
import type { DatasetEntry } from '../../schemas/dataset.js';
import { PASSES, type PassName } from '../7-check/passes.js';
import { mergedRows } from '../8-write/corpus/merged.js';
import { RowWriter } from '../8-write/corpus/row-writer.js';
import type { RunPlace } from '../8-write/corpus/run-file.js';
import { TableFiles } from '../8-write/corpus/table-files.js';
import type { FileDigest } from '../8-write/sink.js';
import type { DiagnosticCode } from '../rules/diagnostics.js';

export interface PassOptions {
  /** Folder of the release. */
  readonly folder: string;
  readonly entry: DatasetEntry;
  readonly partBytes: number;
  /** What the batches handed on. */
  readonly runs: readonly RunPlace[];
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
  return new RowWriter(new TableFiles(folder, table, entry, partBytes));
}

export async function runPass(name: PassName, options: PassOptions): Promise<PassDone> {
  const { reads, order, gives, start } = PASSES[name];
  const writers = new Map(gives.map((table) => [table, writerOf(table, options)]));
  const all = [...writers.values()];
  const diagnostics: Partial<Record<DiagnosticCode, number>> = {};
  const pass = start(
    (table, row) => writers.get(table)!.add(row),
    (what) => {
      diagnostics[what] = (diagnostics[what] ?? 0) + 1;
    },
  );
  for (const row of mergedRows(DOCUMENT_TABLES[reads], order, options.runs)) {
    pass.add(row);
    for (const writer of all) if (writer.isFull) await writer.flush();
  }
  pass.end();
  const files = new Map<string, FileDigest>();
  for (const writer of all) for (const [file, digest] of await writer.finish()) files.set(file, digest);
  const tables = all.map(({ files: { table, rows, parts } }) => [table.name, { rows, parts }] as const);
  return { files, tables: Object.fromEntries(tables), diagnostics };
}
