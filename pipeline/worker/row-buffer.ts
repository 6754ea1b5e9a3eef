/** Rows of several tables on their way out, counted and hashed. */
import type { Table } from '../../schemas/columns.js';
import { hashOf, type Packer, type Row } from './pack.js';
import { countOf, type RowSchema } from './schema.js';

/** So many rows are handed on at once. */
const MOST_ROWS = 16_384;

/** What was handed out. */
export interface Counts {
  /** Rows by the column that counts them. */
  readonly rows: Readonly<Record<string, number>>;
  /** Sum of the hashes of the published rows. */
  readonly hash: bigint;
}

interface Kept {
  readonly rows: Row[];
  readonly hashes: string[] | null;
}

export class RowBuffer {
  readonly #tables: ReadonlyMap<Table, Kept>;
  #hash = 0n;
  #size = 0;

  /** @param hashed the tables whose rows are hashed: those that are compared afterwards */
  constructor(schema: RowSchema, hashed: readonly Table[]) {
    this.#tables = new Map(
      schema.tables.map((table) => [table, { rows: [], hashes: hashed.includes(table) ? [] : null }]),
    );
  }

  get isFull(): boolean {
    return this.#size >= MOST_ROWS;
  }

  /** Keeps a row; its hash, 0 where the table is not hashed. */
  add(table: Table, row: Row): bigint {
    const kept = this.#tables.get(table) as Kept;
    kept.rows.push(row);
    this.#size += 1;
    if (kept.hashes === null) return 0n;
    const hash = hashOf(table, row);
    kept.hashes.push(hash);
    const number = BigInt(`0x${hash}`);
    this.#hash += number;
    return number;
  }

  /** All rows so far, as messages of an Arrow stream. The buffer is empty afterwards. */
  take(packer: Packer): { readonly bytes: Uint8Array; readonly counts: Counts } {
    const messages: Uint8Array[] = [];
    const rows: Record<string, number> = {};
    for (const [table, kept] of this.#tables) {
      messages.push(packer.messages(table, kept.rows, kept.hashes));
      rows[countOf(table.name)] = kept.rows.length;
      kept.rows.length = 0;
      if (kept.hashes !== null) kept.hashes.length = 0;
    }
    const counts = { rows, hash: this.#hash };
    this.#hash = 0n;
    this.#size = 0;
    return { bytes: Buffer.concat(messages), counts };
  }
}
