/** Writes rows that come one by one into the files of a table, a row group at a time. */
import { BatchBuilder, type Row } from '../batch.js';
import type { FileDigest } from '../sink.js';
import type { TableFiles } from './table-files.js';

/** Rows of a row group: they are what a pass holds most of, in three tables at once. */
const GROUP_ROWS = 16_384;

export class RowWriter {
  readonly #builder: BatchBuilder;

  constructor(readonly files: TableFiles) {
    this.#builder = new BatchBuilder(files.table, GROUP_ROWS);
  }

  /** @throws TypeError that names table, row and column of a value that does not fit */
  add(row: Row): void {
    this.#builder.add(row);
  }

  /** Whether a row group has come together. */
  get isFull(): boolean {
    return this.#builder.isFull;
  }

  /** Writes what has come together. */
  async flush(): Promise<void> {
    if (this.#builder.rows > 0) await this.files.appendBatch(this.#builder.take());
  }

  async finish(): Promise<ReadonlyMap<string, FileDigest>> {
    await this.flush();
    return this.files.finish();
  }
}
