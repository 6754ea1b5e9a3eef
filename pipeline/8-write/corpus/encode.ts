/** Rows of a table as the bytes of each format, made where the rows are: only bytes pass between threads and into the cache. */
import type { RecordBatch, Schema } from 'apache-arrow';
import type { Table } from '../../../schemas/columns.js';
import { recordBatch } from '../arrow.js';
import { plainSchema } from '../arrow-schema.js';
import { type Batch, BatchBuilder, type Row } from '../batch.js';
import { csvBytes } from '../csv.js';
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

/** Encodes the rows of a table, which are packed as they come. */
export class TableEncoder {
  readonly #builder: BatchBuilder;
  readonly #batches: Batch[] = [];

  constructor(readonly table: Table) {
    this.#builder = new BatchBuilder(table);
  }

  /** @throws TypeError that names table, row and column of a value that does not fit */
  add(row: Row): void {
    this.#builder.add(row);
    if (this.#builder.isFull) this.#batches.push(this.#builder.take());
  }

  finish(): EncodedTable {
    if (this.#builder.rows > 0) this.#batches.push(this.#builder.take());
    return encodeTable(this.table, this.#batches);
  }
}

export function encodeTable(table: Table, batches: readonly Batch[]): EncodedTable {
  const groups = batches.map((batch) => ({ rows: batch.rows, pages: packPages(table, batch) }));
  const rows = batches.reduce((sum, batch) => sum + batch.rows, 0);
  if (rows === 0) return { rows, csv: NOTHING, arrow: NOTHING, groups };
  return { rows, csv: csvBytes(batches), arrow: arrowStream(table, batches), groups };
}
