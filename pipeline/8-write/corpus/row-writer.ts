/** Writes rows that come one by one into the files of a table, a row group at a time. */
import type { Table } from '../../../schemas/columns.js';
import { batchesOf } from '../batch.js';
import type { FileDigest } from '../sink.js';
import type { TableFiles } from './table-files.js';

/** Rows of a row group: as objects they are what a pass holds most of, in three tables at once. */
const GROUP_ROWS = 32_768;

export class RowWriter {
  #rows: object[] = [];

  constructor(readonly files: TableFiles) {}

  add(row: object): void {
    this.#rows.push(row);
  }

  /** Writes what has come together. To be called often; it waits for a full row group unless `isLast`. */
  async flush(isLast = false): Promise<void> {
    if (this.#rows.length < GROUP_ROWS && !isLast) return;
    const rows = this.#rows as readonly Record<string, unknown>[];
    this.#rows = [];
    for (const batch of batchesOf(this.files.table as Table, rows)) await this.files.appendBatch(batch);
  }

  async finish(): Promise<ReadonlyMap<string, FileDigest>> {
    await this.flush(true);
    return this.files.finish();
  }
}
