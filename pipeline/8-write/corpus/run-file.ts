/**
 * What a batch hands on to a pass over all documents: rows in the order of the pass, a few to a line of JSON, their cells in the order
 * of the columns. The runs of all batches are merged (merged.ts); sorting them all at once would take memory or a second copy on the disk.
 */
import type { Table } from '../../../schemas/columns.js';

export type Cell = string | number | boolean | null;
export type Cells = readonly Cell[];

/** Columns of a table, and how each is sorted; numbers by size, texts by their code units. */
export type Order = readonly (readonly [column: string, how: keyof typeof DIRECTIONS])[];

/** Whether null comes first (-1) or last (1), and which way the others go. */
const DIRECTIONS = {
  asc_nulls_first: { nulls: -1, values: 1 },
  asc_nulls_last: { nulls: 1, values: 1 },
  desc_nulls_last: { nulls: 1, values: -1 },
} as const;

/** Where in a file a run stands. */
export interface RunPlace {
  readonly path: string;
  readonly start: number;
  readonly length: number;
}

/** Compares rows by their cells. */
export function comparator({ columns }: Table, order: Order): (a: Cells, b: Cells) => number {
  const keys = order.map(([name, how]) => ({
    at: columns.findIndex((column) => column.name === name),
    ...DIRECTIONS[how],
  }));
  return (a, b) => {
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      const x = a[key.at] as Cell;
      const y = b[key.at] as Cell;
      if (x === y) continue;
      if (x === null) return key.nulls;
      if (y === null) return -key.nulls;
      return x < y ? -key.values : key.values;
    }
    return 0;
  };
}

/** Rows of a line: each line costs as much as a row, but all rows of the line that a run has come to are held as objects. */
const LINE_ROWS = 8;

const isSame = (a: Cells, b: Cells): boolean => {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
};

/** Packs what each batch hands on of a table. One is made for all batches: see CONTRIBUTING.md on what V8 forgets. */
export class RunEncoder {
  readonly #names: readonly string[];
  readonly #compare: (a: Cells, b: Cells) => number;

  constructor(table: Table, order: Order) {
    this.#names = table.columns.map(({ name }) => name);
    this.#compare = comparator(table, order);
  }

  /**
   * The rows of a batch as a run; rows that are equal in all that orders them stay as they stood. Of rows with the same cells,
   * such as those of an indicator that many documents name, there is one: no pass tells two of them from one.
   */
  encode(rows: readonly object[]): Uint8Array {
    const sorted: Cells[] = [];
    for (const row of rows) sorted.push(this.#cellsOf(row as Readonly<Record<string, Cell>>));
    sorted.sort(this.#compare);
    const cells: Cells[] = [];
    for (const row of sorted) if (cells.length === 0 || !isSame(row, cells[cells.length - 1]!)) cells.push(row);
    let lines = '';
    for (let at = 0; at < cells.length; at += LINE_ROWS)
      lines += `${JSON.stringify(cells.slice(at, at + LINE_ROWS))}\n`;
    return Buffer.from(lines, 'utf8');
  }

  #cellsOf(row: Readonly<Record<string, Cell>>): Cells {
    const names = this.#names;
    const cells = new Array<Cell>(names.length);
    for (let at = 0; at < names.length; at++) cells[at] = row[names[at]!]!;
    return cells;
  }
}
