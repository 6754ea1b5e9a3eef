/**
 * CSV: UTF-8 without byte order mark, comma, LF, quotes as RFC 4180 has them, nothing for null. Written by columns:
 * the bytes are those of csv-stringify, which a test holds, at several times its speed.
 */
import type { Table } from '../../schemas/columns.js';
import { civilDate } from '../kit/calendar.js';
import { type Batch, isSet, type PackedColumn } from './batch.js';
import type { Sink } from './sink.js';

/** Rows turned into text at once. */
const CHUNK_ROWS = 4096;

/** ISO form of a day counted from 1970-01-01. */
export function isoDay(day: number): string {
  const [year, month, date] = civilDate(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** What cannot stand in a cell without quotes; readers take a lone CR for a line end too. */
const SPECIAL = /[",\r\n]/;

const quoted = (text: string): string => (SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

type CellText = (row: number) => string;

/** Days are few and repeated. */
function dayText(column: PackedColumn): CellText {
  const days = new Map<number, string>();
  return (row) => {
    const day = column.values[row] as number;
    const known = days.get(day) ?? isoDay(day);
    days.set(day, known);
    return known;
  };
}

/** The text of a cell that holds a value. */
function cellText(column: PackedColumn): CellText {
  const { values } = column;
  if (column.type === 'utf8') return (row) => quoted(values[row] as string);
  if (column.type === 'date') return dayText(column);
  if (column.type === 'bool') return (row) => (values[row] === 1 ? 'true' : 'false');
  return (row) => String(values[row]); // the shortest decimal that reads back as the same double
}

/** The first line of the file. */
export const csvHeader = (table: Table): string => `${table.columns.map(({ name }) => quoted(name)).join(',')}\n`;

/** The records of a batch, a chunk of rows at a time. */
export function* csvRecords({ rows, columns }: Batch): Generator<string> {
  const texts = columns.map(cellText);
  for (let from = 0; from < rows; from += CHUNK_ROWS) {
    let records = '';
    for (let row = from; row < Math.min(rows, from + CHUNK_ROWS); row++) {
      for (let at = 0; at < columns.length; at++) {
        if (at > 0) records += ',';
        if (isSet(columns[at]!, row)) records += texts[at]!(row);
      }
      records += '\n';
    }
    yield records;
  }
}

/** Writes batches into `sink`; it is up to the caller to finish the sink. */
export function writeCsv(table: Table, batches: Iterable<Batch>, sink: Sink): void {
  sink.write(csvHeader(table));
  for (const batch of batches) for (const records of csvRecords(batch)) sink.write(records);
}
