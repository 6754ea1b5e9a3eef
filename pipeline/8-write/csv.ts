/** CSV: UTF-8 without byte order mark, comma, LF, quotes as RFC 4180 has them, nothing for null. */
import type { Table } from '../../schemas/columns.js';
import { civilDate } from '../kit/calendar.js';
import { type Batch, isSet, type PackedColumn } from './batch.js';
import { csvStringify } from './libraries.js';
import type { Sink } from './sink.js';

const OPTIONS = {
  record_delimiter: '\n',
  // The library quotes for the record delimiter alone, readers take a lone CR for a line end too.
  quoted_match: /[\r\n]/,
} as const;

/** Cells turned into text at once; the library holds all of them in memory. */
const CHUNK_ROWS = 4096;

/** ISO form of a day counted from 1970-01-01. */
export function isoDay(day: number): string {
  const [year, month, date] = civilDate(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function cellText(column: PackedColumn, row: number): string | null {
  if (!isSet(column, row)) return null;
  if (column.type === 'utf8') return column.values[row] ?? null;
  const value = column.values[row] as number;
  if (column.type === 'date') return isoDay(value);
  if (column.type === 'bool') return value === 1 ? 'true' : 'false';
  return String(value); // the shortest decimal that reads back as the same double
}

/** The first line of the file. */
export function csvHeader(table: Table): string {
  return csvStringify().stringify([table.columns.map(({ name }) => name)], OPTIONS);
}

/** Writes batches into `sink`; it is up to the caller to finish the sink. */
export function writeCsv(table: Table, batches: Iterable<Batch>, sink: Sink): void {
  const { stringify } = csvStringify();
  sink.write(csvHeader(table));
  for (const batch of batches) {
    for (let from = 0; from < batch.rows; from += CHUNK_ROWS) {
      const records: (string | null)[][] = [];
      for (let row = from; row < Math.min(batch.rows, from + CHUNK_ROWS); row++) {
        records.push(batch.columns.map((column) => cellText(column, row)));
      }
      sink.write(stringify(records, OPTIONS));
    }
  }
}
