/**
 * A finished batch of documents as one file: what is known of it as JSON, then the bytes of its tables and of what it hands on. The file is
 * named by what it was made from, appears under that name only when it is complete, and is never changed: so any number of
 * builds may make and read it at once.
 */
import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { EncodedTable, RowGroup } from './encode.js';
import type { RunPlace } from './run-file.js';

/** A stretch of the file behind its head. */
type Place = readonly [start: number, length: number];

interface PlacedTable {
  readonly rows: number;
  readonly csv: Place;
  readonly arrow: Place;
  readonly groups: readonly {
    readonly rows: number;
    readonly pages: readonly (Omit<RowGroup['pages'][number], 'bytes'> & { readonly place: Place })[];
  }[];
}

interface Head<About> {
  readonly about: About;
  readonly tables: Readonly<Record<string, PlacedTable>>;
  readonly runs: Readonly<Record<string, Place>>;
  /** Bytes behind the head. */
  readonly bytes: number;
}

const LENGTH_BYTES = 4;

/** Where a batch lies in the cache. */
export const batchPath = (cache: string, key: string): string => join(cache, `${key}.batch`);

/** What a batch holds: tables that are published, and runs of rows that are handed on. */
export interface BatchContent {
  readonly tables: Readonly<Record<string, EncodedTable>>;
  readonly runs: Readonly<Record<string, Uint8Array>>;
}

/** Lays it one behind the other. */
function lay({ tables, runs }: BatchContent) {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  const put = (piece: Uint8Array): Place => {
    const place: Place = [bytes, piece.length];
    pieces.push(piece);
    bytes += piece.length;
    return place;
  };
  const placed = Object.entries(tables).map(([name, table]): [string, PlacedTable] => {
    const groups = table.groups.map(({ rows, pages }) => ({
      rows,
      pages: pages.map((page) => ({ rows: page.rows, statistics: page.statistics, place: put(page.bytes) })),
    }));
    return [name, { rows: table.rows, csv: put(table.csv), arrow: put(table.arrow), groups }];
  });
  const laid = Object.entries(runs).map(([name, run]): [string, Place] => [name, put(run)]);
  return { pieces, head: { tables: Object.fromEntries(placed), runs: Object.fromEntries(laid), bytes } };
}

/** Writes a batch; it stands under its name whole or not at all. */
export function saveBatch(path: string, about: object, content: BatchContent): void {
  const { pieces, head: laid } = lay(content);
  const head = Buffer.from(JSON.stringify({ about, ...laid }), 'utf8');
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(head.length);
  const beside = `${path}.${process.pid}.${threadId}.new`;
  try {
    writeAll(beside, [length, head, ...pieces]);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function writeAll(path: string, pieces: readonly Uint8Array[]): void {
  const descriptor = openSync(path, 'w');
  try {
    for (const piece of pieces) {
      for (let done = 0; done < piece.length; ) done += writeSync(descriptor, piece, done);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** A batch on the disk. */
export class SavedBatch<About> {
  readonly about: About;
  readonly #head: Head<About>;
  readonly #descriptor: number;
  readonly #start: number;

  private constructor(
    readonly path: string,
    descriptor: number,
    head: Head<About>,
    start: number,
  ) {
    this.about = head.about;
    this.#head = head;
    this.#descriptor = descriptor;
    this.#start = start;
  }

  /** The batch of that name; null where there is none, or none that is whole. */
  static open<About>(path: string): SavedBatch<About> | null {
    let descriptor: number;
    try {
      descriptor = openSync(path, 'r');
    } catch {
      return null;
    }
    try {
      const start = LENGTH_BYTES + readAt(descriptor, 0, LENGTH_BYTES).readUInt32LE();
      const head = JSON.parse(readAt(descriptor, LENGTH_BYTES, start - LENGTH_BYTES).toString('utf8')) as Head<About>;
      if (fstatSync(descriptor).size === start + head.bytes) return new SavedBatch(path, descriptor, head, start);
    } catch {
      // cut short, by a machine that went down
    }
    closeSync(descriptor);
    return null;
  }

  table(name: string): EncodedTable {
    const { rows, csv, arrow, groups } = this.#head.tables[name] as PlacedTable;
    return {
      rows,
      csv: this.#read(csv),
      arrow: this.#read(arrow),
      groups: groups.map((group) => ({
        rows: group.rows,
        pages: group.pages.map(({ place, ...page }) => ({ ...page, bytes: this.#read(place) })),
      })),
    };
  }

  /** Where the rows of a table that is handed on stand in the file. */
  run(name: string): RunPlace {
    const [start, length] = this.#head.runs[name] as Place;
    return { path: this.path, start: this.#start + start, length };
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #read([start, length]: Place): Buffer {
    return readAt(this.#descriptor, this.#start + start, length);
  }
}

function readAt(descriptor: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length; ) {
    const got = readSync(descriptor, bytes, done, length - done, at + done);
    if (got === 0) throw new Error('the file ends too soon');
    done += got;
  }
  return bytes;
}
