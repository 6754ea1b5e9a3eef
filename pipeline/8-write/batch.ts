/**
 * Rows as packed columns: what the three format writers take, and what the read-back compares with.
 * Each row is packed while it is at hand: thousands of rows as objects, gone through column by column, are fetched
 * from memory cell by cell, which takes longer than everything else that is done with them.
 */
import type { Table } from '../../schemas/columns.js';
import { type ColumnBuilder, columnBuilder } from './column-builder.js';

/** Numbers, days since 1970-01-01 for dates, 0 and 1 for booleans; `valid` is 0 where a cell is null, or null where none can be. */
export interface NumberColumn {
  readonly type: 'float64' | 'int32' | 'date' | 'bool';
  readonly values: Float64Array | Int32Array | Uint8Array;
  readonly valid: Uint8Array | null;
}

/** Texts as UTF-8, one behind the other: what all three formats are made of. */
export interface TextColumn {
  readonly type: 'utf8';
  /** A `Buffer`, said as what every user of the library has a type for. */
  readonly bytes: Uint8Array;
  /** Where each cell begins, and where the last one ends; a null cell is as long as none. */
  readonly offsets: Int32Array;
  /** 0 where a cell is null, or null where none can be. */
  readonly valid: Uint8Array | null;
  /** The words of a closed list that stand in the column; null where any text may stand. */
  readonly words: ReadonlySet<string> | null;
}

export type PackedColumn = NumberColumn | TextColumn;

/** `rows` consecutive rows of a table, a packed column for each column of the table in its order. */
export interface Batch {
  readonly rows: number;
  readonly columns: readonly PackedColumn[];
}

export type Row = Readonly<Record<string, unknown>>;

/** Rows in a batch at most; a batch becomes a Parquet row group and an Arrow record batch. */
export const BATCH_ROWS = 65_536;
/** A batch ends early when its texts reach this many UTF-16 units, so that long sentences do not fill the memory. */
export const BATCH_UNITS = 16 << 20;

/** Packs the rows of a table as they come. */
export class BatchBuilder {
  readonly #names: readonly string[];
  #columns: readonly ColumnBuilder[];
  #rows = 0;
  #units = 0;
  /** Rows of the batches before this one. */
  #taken = 0;

  constructor(
    readonly table: Table,
    readonly most = BATCH_ROWS,
  ) {
    this.#names = table.columns.map(({ name }) => name);
    this.#columns = table.columns.map(columnBuilder);
  }

  get rows(): number {
    return this.#rows;
  }

  /** Whether the batch is complete and is to be taken before the next row is added. */
  get isFull(): boolean {
    return this.#rows >= this.most || this.#units > BATCH_UNITS;
  }

  /** @throws TypeError that names table, row and column of a value that does not fit */
  add(row: Row): void {
    const names = this.#names;
    for (let at = 0; at < names.length; at++) {
      const value = row[names[at]!];
      const units = this.#columns[at]!.add(value);
      if (units < 0) this.#fault(at, value);
      this.#units += units;
    }
    this.#rows += 1;
  }

  /** The rows that have come together; the next one begins another batch. */
  take(): Batch {
    const batch = { rows: this.#rows, columns: this.#columns.map((column) => column.take()) };
    this.#taken += this.#rows;
    this.#rows = this.#units = 0;
    return batch;
  }

  #fault(at: number, value: unknown): never {
    const column = this.table.columns[at]!;
    const place = `table ${this.table.name}, row ${this.#taken + this.#rows}, column ${column.name}`;
    const shown = typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : String(value);
    throw new TypeError(`${place}: ${this.#columns[at]!.wanted(value)}, but it is ${shown}`);
  }
}

/**
 * Packs the rows of a table, a batch at a time; a table without rows gives none.
 * @throws TypeError that names table, row and column of a value that does not fit
 */
export function* batchesOf(table: Table, rows: Iterable<Row>, most = BATCH_ROWS): Generator<Batch> {
  const builder = new BatchBuilder(table, most);
  for (const row of rows) {
    builder.add(row);
    if (builder.isFull) yield builder.take();
  }
  if (builder.rows > 0) yield builder.take();
}

/** True where a cell holds a value. */
export const isSet = ({ valid }: PackedColumn, row: number): boolean => valid === null || valid[row] === 1;

/** What a cell holds: text, number, 0 or 1 for a boolean, day number for a date, or null. */
export function cellOf(column: PackedColumn, row: number): string | number | null {
  if (!isSet(column, row)) return null;
  if (column.type !== 'utf8') return column.values[row]!;
  return (column.bytes as Buffer).toString('utf8', column.offsets[row], column.offsets[row + 1]);
}
