/** Rows of several tables as messages of one Arrow stream: the columns that a table lacks are null, and cost next to nothing. */
import { hash } from 'node:crypto';
import type { Data, DataType, RecordBatch, Schema } from 'apache-arrow';
import type { Table } from '../../schemas/columns.js';
import { columnData } from '../8-write/arrow.js';
import { plainSchema } from '../8-write/arrow-schema.js';
import { type Batch, batchesOf, type PackedColumn } from '../8-write/batch.js';
import { arrow } from '../8-write/libraries.js';
import type { RowSchema } from './schema.js';

export type Row = Readonly<Record<string, unknown>>;

const HASH_DIGITS = 16;
/** Length of the mark that ends an IPC stream. */
const END_OF_STREAM = 8;

/** The hash of a row: of its cells in the order of the table, so that it is the same wherever the row was made. */
export const hashOf = (table: Table, row: Row): string =>
  hash('sha256', JSON.stringify(table.columns.map(({ name }) => row[name] ?? null)), 'hex').slice(0, HASH_DIGITS);

/** A stream of these batches, schema and end mark included. */
function stream(schema: Schema, batches: readonly RecordBatch[]): Uint8Array {
  const writer = new (arrow().RecordBatchStreamWriter)();
  writer.reset(undefined, schema);
  for (const batch of batches) writer.write(batch);
  writer.close();
  return writer.toUint8Array(true);
}

export class Packer {
  readonly #rows: RowSchema;
  readonly #schema: Schema;
  /** The message that begins the stream. */
  readonly head: Uint8Array;
  /** The mark that ends it. */
  readonly end: Uint8Array;

  /** @param about what the stream says of itself */
  constructor(rows: RowSchema, about: ReadonlyMap<string, string> = new Map()) {
    this.#rows = rows;
    const table: Table = { name: 'rows', description: '', primaryKey: [], columns: rows.columns };
    this.#schema = new (arrow().Schema)(plainSchema(table).fields, new Map(about));
    const empty = stream(this.#schema, []);
    this.head = empty.subarray(0, -END_OF_STREAM);
    this.end = empty.subarray(-END_OF_STREAM);
  }

  /**
   * The messages that hold these rows, one after another in memory.
   * @param hashes of the rows, or null where they have none
   * @throws TypeError when a cell does not fit its column
   */
  messages(table: Table, rows: readonly Row[], hashes: readonly string[] | null): Uint8Array {
    if (rows.length === 0) return new Uint8Array(0);
    const batches: RecordBatch[] = [];
    let from = 0;
    for (const batch of batchesOf(table, rows)) {
      batches.push(this.#widen(table, batch, hashes?.slice(from, from + batch.rows)));
      from += batch.rows;
    }
    return stream(this.#schema, batches).subarray(this.head.length, -END_OF_STREAM);
  }

  #widen(table: Table, batch: Batch, hashes: readonly string[] | undefined): RecordBatch {
    const own = new Map<string, PackedColumn>(this.#rows.names(table).map((name, at) => [name, batch.columns[at]!]));
    own.set('row_type', texts(new Array(batch.rows).fill(table.name)));
    if (hashes) own.set('row_hash', texts(hashes));
    const children = this.#schema.fields.map(({ name, type }) => {
      const column = own.get(name);
      return column ? columnData(type, column, batch.rows) : nullData(type, batch.rows);
    });
    const a = arrow();
    const type = new a.Struct(this.#schema.fields);
    return new a.RecordBatch(this.#schema, a.makeData({ type, length: batch.rows, nullCount: 0, children }));
  }
}

/** A column of texts of ASCII. */
function texts(values: readonly string[]): PackedColumn {
  const offsets = new Int32Array(values.length + 1);
  values.forEach((value, at) => {
    offsets[at + 1] = offsets[at]! + value.length;
  });
  return { type: 'utf8', bytes: Buffer.from(values.join(''), 'latin1'), offsets, valid: null, words: null };
}

/** A column without a value. */
function nullData(type: DataType, length: number): Data {
  const a = arrow();
  const nulls = { type, length, nullCount: length, nullBitmap: new Uint8Array((length + 7) >> 3) };
  if (a.DataType.isUtf8(type))
    return a.makeData({ ...nulls, valueOffsets: new Int32Array(length + 1), data: new Uint8Array(0) } as never);
  const Values = (type as { ArrayType?: new (length: number) => ArrayLike<number> }).ArrayType ?? Uint8Array;
  return a.makeData({ ...nulls, data: new Values(length) } as never);
}
