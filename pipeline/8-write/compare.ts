/** Compares what a reader found in a file with what was written, a chunk of rows at a time. */
import type { Table } from '../../schemas/columns.js';
import { type Batch, cellOf, type PackedColumn } from './batch.js';
import { isoDay } from './csv.js';

/** A chunk of a file as a reader gave it: cells as text, number, 0 or 1 for a boolean, day number for a date, or null. */
export interface ReadChunk {
  readonly rows: number;
  cell(column: number, row: number): string | number | null;
}

/** A file that does not say what was written into it: the disk, a library or this program is at fault. */
export class ReadBackError extends Error {
  override readonly name = 'ReadBackError';
}

function show(column: PackedColumn, value: string | number | null): string {
  if (value !== null && column.type === 'date') return isoDay(value as number);
  return JSON.stringify(typeof value === 'string' ? value.slice(0, 60) : value);
}

/**
 * Holds the rows of a file against the batches, in order. Feed it every chunk, then `finish`.
 * @throws ReadBackError that names file, row and column of the first difference
 */
export class Comparison {
  readonly #batches: Iterator<Batch>;
  #batch: Batch | null = null;
  #at = 0;
  #row = 0;

  constructor(
    readonly path: string,
    readonly table: Table,
    batches: Iterable<Batch>,
  ) {
    this.#batches = batches[Symbol.iterator]();
  }

  feed(chunk: ReadChunk): void {
    for (let row = 0; row < chunk.rows; ) {
      const batch = this.#next();
      if (batch === null) throw new ReadBackError(`${this.path} has more than the ${this.#row} rows that were written`);
      const rows = Math.min(chunk.rows - row, batch.rows - this.#at);
      batch.columns.forEach((_, column) => {
        this.#compare(batch, column, chunk, row, rows);
      });
      this.#at += rows;
      this.#row += rows;
      row += rows;
    }
  }

  finish(): void {
    if (this.#next() !== null)
      throw new ReadBackError(`${this.path} ends after ${this.#row} rows, before the last that was written`);
  }

  /** The batch that holds the next row; null when there is none. */
  #next(): Batch | null {
    while (this.#batch === null || this.#at === this.#batch.rows) {
      const step = this.#batches.next();
      if (step.done) return null;
      this.#batch = step.value;
      this.#at = 0;
    }
    return this.#batch;
  }

  #compare(batch: Batch, column: number, chunk: ReadChunk, from: number, rows: number): void {
    const packed = batch.columns[column]!;
    for (let i = 0; i < rows; i++) {
      const written = cellOf(packed, this.#at + i);
      const found = chunk.cell(column, from + i);
      if (Object.is(written, found)) continue;
      const name = this.table.columns[column]!.name;
      const difference = `${show(packed, written)} was written, ${show(packed, found)} is there`;
      throw new ReadBackError(`${this.path}, row ${this.#row + i}, column ${name}: ${difference}`);
    }
  }
}
