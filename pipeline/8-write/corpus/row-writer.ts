/** Writes rows that come one by one into the files of a table, a row group at a time. */
import type { Table } from '../../../schemas/columns.js';
import { batchesOf } from '../batch.js';
import type { FileDigest } from '../sink.js';
import type { TableFiles } from './table-files.js';

/** Rows of a row group: as objects they are what a pass holds most of, in three tables at once. */
const GROUP_ROWS = 16_384;

export class RowWriter {
  #rows: object[] = [];

  constructor(readonly files: TableFiles) {}

  add(row: object): void {
    this.#rows.push(row);
  }

  /** Whether a row group has come together. */
  get isFull(): boolean {
    return this.#rows.length >= GROUP_ROWS;
  }

  /** Writes what has come together. */
  async flush(): Promise<void> {
    const rows = this.#rows as readonly Record<string, unknown>[];
    this.#rows = [];
    for (const batch of batchesOf(this.files.table as Table, rows)) await this.files.appendBatch(batch);
  }

  async finish(): Promise<ReadonlyMap<string, FileDigest>> {
    await this.flush();
    return this.files.finish();
  }
}
