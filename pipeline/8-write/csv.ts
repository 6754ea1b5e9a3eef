/**
 * CSV: UTF-8 without byte order mark, comma, LF, quotes as RFC 4180 has them, nothing for null. Written by columns:
 * the bytes are those of csv-stringify, which a test holds, at several times its speed.
 */
import type { Table } from '../../schemas/columns.js';
import { civilDate } from '../kit/calendar.js';
import type { Batch, NumberColumn, PackedColumn, TextColumn } from './batch.js';
import type { Sink } from './sink.js';

/** Rows turned into bytes at once. */
const CHUNK_ROWS = 4096;

const [COMMA, QUOTE, LINE_FEED, CARRIAGE_RETURN] = [0x2c, 0x22, 0x0a, 0x0d];

/** ISO form of a day counted from 1970-01-01. */
export function isoDay(day: number): string {
  const [year, month, date] = civilDate(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** What cannot stand in a cell without quotes; readers take a lone CR for a line end too. */
const SPECIAL = /[",\r\n]/;

const quoted = (text: string): string => (SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Records as bytes. Cells are copied sign by sign: most are so short that asking for a copy takes longer. */
class Records {
  #bytes = Buffer.allocUnsafe(1 << 16);
  length = 0;

  /** Makes room for so many bytes more. */
  room(bytes: number): void {
    if (this.length + bytes <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.length + bytes));
    this.#bytes.copy(larger, 0, 0, this.length);
    this.#bytes = larger;
  }

  byte(byte: number): void {
    this.#bytes[this.length++] = byte;
  }

  ascii(text: string): void {
    const out = this.#bytes;
    let to = this.length;
    for (let i = 0; i < text.length; i++) out[to++] = text.charCodeAt(i);
    this.length = to;
  }

  /** A cell of text, between quotes where it holds what cannot stand without. */
  cell(bytes: Uint8Array, from: number, end: number): void {
    const out = this.#bytes;
    let to = this.length;
    for (let at = from; at < end; at++) {
      const byte = bytes[at]!;
      if (byte <= COMMA && (byte === COMMA || byte === QUOTE || byte === LINE_FEED || byte === CARRIAGE_RETURN)) {
        this.#quoted(bytes, from, end);
        return;
      }
      out[to++] = byte;
    }
    this.length = to;
  }

  #quoted(bytes: Uint8Array, from: number, end: number): void {
    const out = this.#bytes;
    let to = this.length;
    out[to++] = QUOTE;
    for (let at = from; at < end; at++) {
      const byte = bytes[at]!;
      out[to++] = byte;
      if (byte === QUOTE) out[to++] = QUOTE;
    }
    out[to++] = QUOTE;
    this.length = to;
  }

  /** What has come together; the next records are written over it. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.length);
    this.length = 0;
    return taken;
  }
}

/** Writes the cells of a column that hold a value. */
interface Cells {
  write(out: Records, row: number): void;
}

class TextCells implements Cells {
  constructor(readonly column: TextColumn) {}

  write(out: Records, row: number): void {
    const { bytes, offsets } = this.column;
    const from = offsets[row]!;
    const end = offsets[row + 1]!;
    out.room(2 * (end - from) + 4);
    out.cell(bytes, from, end);
  }
}

/** Longer than any number or day. */
const NUMBER_BYTES = 64;

class NumberCells implements Cells {
  readonly #days = new Map<number, string>(); // they are few and repeated

  constructor(readonly column: NumberColumn) {}

  write(out: Records, row: number): void {
    const { type, values, valid } = this.column;
    out.room(NUMBER_BYTES);
    if (valid !== null && valid[row] === 0) return;
    const value = values[row]!;
    if (type === 'date') out.ascii(this.#day(value));
    else if (type === 'bool') out.ascii(value === 1 ? 'true' : 'false');
    else out.ascii(String(value)); // the shortest decimal that reads back as the same double
  }

  #day(day: number): string {
    const known = this.#days.get(day) ?? isoDay(day);
    this.#days.set(day, known);
    return known;
  }
}

const cellsOf = (column: PackedColumn): Cells =>
  column.type === 'utf8' ? new TextCells(column) : new NumberCells(column);

/** The first line of the file. */
export const csvHeader = (table: Table): string => `${table.columns.map(({ name }) => quoted(name)).join(',')}\n`;

function writeRecord(out: Records, cells: readonly Cells[], row: number): void {
  for (let at = 0; at < cells.length; at++) {
    cells[at]!.write(out, row);
    out.byte(COMMA); // there is room for it: each cell has made some
  }
  out.length -= 1;
  out.byte(LINE_FEED);
}

/**
 * The records of a batch, a chunk of rows at a time. All chunks are written over one another, so each has to be taken up
 * before the next is asked for.
 */
export function* csvRecords({ rows, columns }: Batch): Generator<Uint8Array> {
  const cells = columns.map(cellsOf);
  const out = new Records();
  for (let from = 0; from < rows; from += CHUNK_ROWS) {
    for (let row = from; row < Math.min(rows, from + CHUNK_ROWS); row++) writeRecord(out, cells, row);
    yield out.take();
  }
}

/** The records of batches as bytes that stay. */
export function csvBytes(batches: readonly Batch[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (const batch of batches) for (const records of csvRecords(batch)) chunks.push(Buffer.from(records));
  return Buffer.concat(chunks);
}

/** Writes batches into `sink`; it is up to the caller to finish the sink. */
export function writeCsv(table: Table, batches: Iterable<Batch>, sink: Sink): void {
  sink.write(csvHeader(table));
  for (const batch of batches) for (const records of csvRecords(batch)) sink.write(records);
}
