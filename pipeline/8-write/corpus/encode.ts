/** Rows of a table as the bytes of each format, made where the rows are: only bytes pass between threads and into the cache. */
import type { RecordBatch, Schema } from 'apache-arrow';
import type { Table } from '../../../schemas/columns.js';
import { recordBatch } from '../arrow.js';
import { plainSchema } from '../arrow-schema.js';
import { type Batch, batchesOf } from '../batch.js';
import { csvRecords } from '../csv.js';
import { arrow } from '../libraries.js';
import { packPages } from '../parquet.js';
import type { PackedPage } from '../parquet-page.js';

/** A Parquet row group: a page for each column. */
export interface RowGroup {
  readonly rows: number;
  readonly pages: readonly PackedPage[];
}

export interface EncodedTable {
  readonly rows: number;
  /** CSV records without the header. */
  readonly csv: Uint8Array;
  /** An IPC stream. */
  readonly arrow: Uint8Array;
  readonly groups: readonly RowGroup[];
}

const NOTHING = new Uint8Array(0);

function arrowStream(table: Table, batches: readonly Batch[]): Uint8Array {
  const schema = plainSchema(table);
  const writer = new (arrow().RecordBatchStreamWriter)();
  writer.reset(undefined, schema);
  for (const batch of batches) writer.write(recordBatch(schema, batch));
  writer.close();
  return writer.toUint8Array(true);
}

/** The record batches of such a stream, under the schema of the file that takes them in. */
export function* recordBatches(stream: Uint8Array, schema: Schema): Generator<RecordBatch> {
  const a = arrow();
  for (const batch of a.RecordBatchReader.from(stream)) yield new a.RecordBatch(schema, batch.data);
}

/**
 * Encodes rows.
 * @throws TypeError that names table, row and column of a value that does not fit
 */
export function encodeTable(table: Table, rows: readonly object[]): EncodedTable {
  const batches = [...batchesOf(table, rows as readonly Record<string, unknown>[])];
  const groups = batches.map((batch) => ({ rows: batch.rows, pages: packPages(table, batch) }));
  if (rows.length === 0) return { rows: 0, csv: NOTHING, arrow: NOTHING, groups };
  const csv = Buffer.concat(batches.flatMap((batch) => [...csvRecords(batch)].map((records) => Buffer.from(records))));
  return { rows: rows.length, csv, arrow: arrowStream(table, batches), groups };
}
