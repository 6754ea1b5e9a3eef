/** Merges the runs of all batches into the rows of all documents, in order. A run is read as it is needed, a little at a time. */
import { closeSync, openSync, readSync } from 'node:fs';
import type { Table } from '../../../schemas/columns.js';
import { type Cells, comparator, type Order, type RunPlace } from './run-file.js';

/** Bytes that all runs together hold of their files. */
const HELD = 24 << 20;
/** A single run holds no less, so that it is not read a few bytes at a time. */
const CHUNK = { least: 1 << 12, most: 1 << 18 };

const LINE_FEED = 10;

/** A run with the row that it has come to. */
class Run {
  cells: Cells = [];
  #line: Cells[] = [];
  #at = 0;
  #bytes: Buffer;
  #from = 0;
  #to = 0;
  #read = 0;

  constructor(
    readonly place: RunPlace,
    /** Which batch it comes from. */
    readonly batch: number,
    chunk: number,
  ) {
    this.#bytes = Buffer.allocUnsafeSlow(Math.min(chunk, place.length));
  }

  /** Goes on to the next row. @returns whether there is one */
  next(): boolean {
    if (this.#at === this.#line.length && !this.#nextLine()) return false;
    this.cells = this.#line[this.#at++] as Cells;
    return true;
  }

  #nextLine(): boolean {
    let end = this.#lineEnd(this.#from);
    while (end === -1) {
      const searched = this.#to - this.#from;
      if (!this.#fill()) return false;
      end = this.#lineEnd(this.#from + searched);
    }
    this.#line = JSON.parse(this.#bytes.toString('utf8', this.#from, end));
    this.#at = 0;
    this.#from = end + 1;
    return true;
  }

  #lineEnd(from: number): number {
    return this.#bytes.subarray(0, this.#to).indexOf(LINE_FEED, from);
  }

  /** Reads on behind what is left. */
  #fill(): boolean {
    const { path, start, length } = this.place;
    if (this.#read === length) return false;
    const left = this.#bytes.subarray(this.#from, this.#to);
    // A line longer than all that fits in.
    if (left.length === this.#bytes.length) this.#bytes = Buffer.allocUnsafeSlow(2 * left.length);
    left.copy(this.#bytes);
    [this.#from, this.#to] = [0, left.length];
    // Not kept open: there may be more batches than files that a process may open.
    const descriptor = openSync(path, 'r');
    try {
      const wanted = Math.min(this.#bytes.length - this.#to, length - this.#read);
      const got = readSync(descriptor, this.#bytes, this.#to, wanted, start + this.#read);
      if (got === 0) throw new Error(`${path} ends too soon`);
      this.#to += got;
      this.#read += got;
    } finally {
      closeSync(descriptor);
    }
    return true;
  }
}

/** A binary heap, whose first is changed in its place: taking it out and putting it back would compare twice as often. */
class Heap {
  readonly #runs: Run[];

  constructor(
    runs: readonly Run[],
    readonly compare: (a: Run, b: Run) => number,
  ) {
    this.#runs = [...runs].sort(compare);
  }

  get first(): Run | undefined {
    return this.#runs[0];
  }

  /** The first has moved on to its next row, or has come to its end. */
  moved(hasNext: boolean): void {
    const runs = this.#runs;
    const last = hasNext ? runs[0] : runs.pop();
    if (last === undefined || runs.length === 0) return;
    let at = 0;
    for (;;) {
      let least = 2 * at + 1;
      if (least >= runs.length) break;
      if (least + 1 < runs.length && this.compare(runs[least + 1]!, runs[least]!) < 0) least += 1;
      if (this.compare(last, runs[least]!) <= 0) break;
      runs[at] = runs[least]!;
      at = least;
    }
    runs[at] = last;
  }
}

/** Makes objects of cells: each begins as a copy of one that has all columns, for an object that gets them one by one becomes a slow dictionary. */
function rowMaker({ columns }: Table): (cells: Cells) => Record<string, unknown> {
  const names = columns.map(({ name }) => name);
  const empty = JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:null`)}}`);
  return (cells) => {
    const row = { ...empty };
    for (let at = 0; at < names.length; at++) row[names[at]!] = cells[at];
    return row;
  };
}

/**
 * The rows of all runs in order; what stands equal, in the order of the batches.
 * @param runs one of each batch
 */
export function* mergedRows(
  table: Table,
  order: Order,
  runs: readonly RunPlace[],
): Generator<Readonly<Record<string, unknown>>> {
  const compare = comparator(table, order);
  const chunk = Math.min(CHUNK.most, Math.max(CHUNK.least, Math.floor(HELD / runs.length)));
  const begun = runs.map((place, batch) => new Run(place, batch, chunk)).filter((run) => run.next());
  const heap = new Heap(begun, (a, b) => compare(a.cells, b.cells) || a.batch - b.batch);
  const toRow = rowMaker(table);
  for (let run = heap.first; run !== undefined; run = heap.first) {
    yield toRow(run.cells);
    heap.moved(run.next());
  }
}
