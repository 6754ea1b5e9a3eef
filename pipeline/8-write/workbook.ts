/**
 * The workbook for people with a spreadsheet: a sheet about the release, one for each table, and the data
 * dictionary. Text is text: its cells are typed and formatted as text, so that `=1+1` neither runs nor
 * begins to run when somebody edits the cell.
 */
import type { Cell, Sheet, SheetData } from 'write-excel-file/node';
import { TABLE_NAMES, TABLES, type Table } from '../../schemas/columns.js';
import type { Dataset } from '../model/dataset.js';
import { dictionaryRows } from './standards/dictionary.js';
import { archiveOf } from './workbook-thread.js';
import { clearZipTimes } from './zip-times.js';

/** Rows of a table in its sheet at most: what a person can look through, and what fits the memory. */
export const SHEET_ROWS = 10_000;
/** UTF-16 units in a cell at most, a limit of the format. */
const CELL_UNITS = 32_767;
/** The format counts days from 1900, and its first two months wrongly. */
const FIRST_DAY = '1900-03-01';

const WIDEST = 60;
const NARROWEST = 10;

/** What XML cannot hold, a carriage return, and what would be taken for such an escape, written as the format escapes it. */
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const escaped = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** A text as the format holds it, cut where it is longer than a cell can be. */
function cellText(text: string): string {
  const whole = text.replace(UNSAFE, escaped);
  return whole.length <= CELL_UNITS ? whole : `${whole.slice(0, CELL_UNITS - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

// A string is text, whatever it begins with; the thread that writes the cells types them so.
const textCell = (text: string) => ({ value: cellText(text), format: '@' }) as const;
const headCell = (text: string) => ({ value: text, fontWeight: 'bold' }) as const;
const wrapped = (text: string) => ({ ...textCell(text), wrap: true, alignVertical: 'top' }) as const;

function toCell(column: Table['columns'][number], value: unknown): Cell {
  if (value === null) return null;
  if (column.type === 'date' && (value as string) >= FIRST_DAY)
    return { value: new Date(`${value as string}T00:00:00Z`), format: 'yyyy-mm-dd' };
  return typeof value === 'string' ? textCell(value) : (value as number | boolean);
}

/** Characters that the head and the first rows of a column need. */
function widthOf(column: Table['columns'][number], rows: readonly object[]): number {
  let width = column.name.length + 2;
  for (const row of rows.slice(0, 100)) {
    width = Math.max(width, String((row as Record<string, unknown>)[column.name] ?? '').length);
  }
  return Math.min(WIDEST, Math.max(NARROWEST, width));
}

function tableSheet(table: Table, rows: readonly object[]): Sheet<never> {
  const shown = rows.slice(0, SHEET_ROWS);
  const data: SheetData = [
    table.columns.map(({ name }) => headCell(name)),
    ...shown.map((row) => table.columns.map((column) => toCell(column, (row as Record<string, unknown>)[column.name]))),
  ];
  return {
    data,
    sheet: table.name,
    stickyRowsCount: 1,
    columns: table.columns.map((column) => ({ width: widthOf(column, shown) })),
  };
}

function aboutSheet({ entry, tables }: Dataset): Sheet<never> {
  const rowsOf = (count: number): string =>
    count <= SHEET_ROWS
      ? `${count} rows`
      : `${count} rows, of which this workbook holds the first ${SHEET_ROWS}; the Parquet, Arrow and CSV files hold all`;
  const lines: [string, string][] = [
    ['title', entry.title],
    ['description', entry.description],
    ['version', entry.version],
    ['released', entry.released ?? 'not yet'],
    ['publisher', entry.publisher.name],
    ['licence', `${entry.license.title}, ${entry.license.url}`],
    ...TABLE_NAMES.map((name): [string, string] => [
      `sheet ${name}`,
      `${TABLES[name].description} ${rowsOf(tables[name].length)}.`,
    ]),
    ['sheet dictionary', 'What each column means.'],
    ['long texts', `A text longer than ${CELL_UNITS} characters is cut with "…", as the format demands.`],
  ];
  return {
    data: lines.map(([name, text]) => [{ ...headCell(name), alignVertical: 'top' }, wrapped(text)]),
    sheet: 'about',
    columns: [{ width: 20 }, { width: 100 }],
  };
}

const DICTIONARY_WIDTHS = [14, 18, 10, 10, 24, 70, 60] as const;

function dictionarySheet(): Sheet<never> {
  const [head, ...rows] = dictionaryRows();
  return {
    data: [head!.map(headCell), ...rows.map((row) => row.map(wrapped))],
    sheet: 'dictionary',
    stickyRowsCount: 1,
    columns: DICTIONARY_WIDTHS.map((width) => ({ width })),
  };
}

/** The bytes of `<dataset>.xlsx`, the same for the same dataset; made in a thread beside the caller. */
export async function workbook(dataset: Dataset): Promise<Uint8Array> {
  const tables = TABLE_NAMES.map((name) => tableSheet(TABLES[name], dataset.tables[name]));
  const archive = await archiveOf([aboutSheet(dataset), ...tables, dictionarySheet()]);
  clearZipTimes(archive);
  return archive;
}
