/**
 * Holds every row against the column list, and every quote against its text. What fails here is a
 * fault of the rooms before, so it is thrown, with the row's name, instead of being published.
 */

import { type Column, TABLE_NAMES, TABLES, type Table, type TableName } from '../../schemas/columns.js';
import { utf16Offsets } from '../kit/offsets.js';
import type { DatasetSource, Tables } from '../model/dataset.js';

/** A row that must not be published. */
export class PublicationFault extends Error {
  override readonly name = 'PublicationFault';
}

type Cells = Readonly<Record<string, unknown>>;

const INT32 = 2 ** 31;

const TYPES: Readonly<Record<Column['type'], (cell: unknown) => boolean>> = {
  utf8: (cell) => typeof cell === 'string' && cell !== '',
  float64: (cell) => Number.isFinite(cell),
  int32: (cell) => Number.isInteger(cell) && (cell as number) >= -INT32 && (cell as number) < INT32,
  bool: (cell) => typeof cell === 'boolean',
  date: (cell) => typeof cell === 'string' && cell.length === 10 && /^\d{4}-\d{2}-\d{2}$/.test(cell),
};

/** What is wrong with a cell, or null. */
function cellFault(column: Column, cell: unknown): string | null {
  if (cell === null) return column.nullable ? null : 'is null';
  if (!TYPES[column.type](cell)) return `is ${JSON.stringify(cell)}, no ${column.type}`;
  return column.values && !Object.hasOwn(column.values, cell as string) ? `is "${cell}", not in its list` : null;
}

/** What is wrong with the row as a whole, or null: ends out of order, not exactly one of two columns. */
type RowFault = (row: Cells) => string | null;

const isSet = (cell: unknown): boolean => cell !== null && cell !== undefined;

function intervalFault({ value_low: low, value, value_high: high }: Cells): string | null {
  const isBackward =
    (isSet(low) && (low as number) > (value as number)) || (isSet(high) && (high as number) < (value as number));
  return isBackward ? 'value_low, value and value_high are out of order' : null;
}

function periodFault({ period_start: start, period_end: end }: Cells): string | null {
  return isSet(end) && (start as string) > (end as string) ? 'the period ends before it starts' : null;
}

/** The checks that a table needs: a row is not asked for columns that its table has not. */
function rowFaults({ columns, exactlyOne }: Table): readonly RowFault[] {
  const has = (name: string): boolean => columns.some((column) => column.name === name);
  const either = (exactlyOne ?? []).map(
    ([one, other]): RowFault =>
      (row) =>
        (row[one] === null) === (row[other] === null) ? `exactly one of ${one} and ${other} must be set` : null,
  );
  return [...either, ...(has('value_high') ? [intervalFault] : []), ...(has('period_end') ? [periodFault] : [])];
}

function keyOf({ primaryKey }: Table, row: Cells): string {
  const [first, second] = primaryKey;
  return second === undefined ? String(row[first as string]) : JSON.stringify(primaryKey.map((name) => row[name]));
}

function fail(table: string, at: number, row: Cells, what: string): never {
  const [name, id] = Object.entries(row)[0] ?? ['row', at];
  throw new PublicationFault(`table ${table}, row ${at} (${name} ${id}): ${what}`);
}

/** Many columns say the same from row to row; what was looked at is not looked at again. */
function assertColumn(table: TableName, column: Column, rows: readonly Cells[]): void {
  let last: unknown = rows;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const cell = row[column.name];
    if (cell === last) continue;
    const fault = cellFault(column, cell);
    if (fault) fail(table, at, row, `column ${column.name} ${fault}`);
    last = cell;
  }
}

/** Types, lists, nulls, unknown columns and the primary key of one table. */
function assertTable(name: TableName, rows: readonly Cells[]): void {
  if (rows.length === 0) return;
  const table: Table = TABLES[name];
  const faults = rowFaults(table);
  const keys = new Set<string>();
  for (const column of table.columns) assertColumn(name, column, rows);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    if (Object.keys(row).length !== table.columns.length) fail(name, at, row, 'has a column that the table has not');
    for (const faultOf of faults) {
      const fault = faultOf(row);
      if (fault) fail(name, at, row, fault);
    }
    const key = keyOf(table, row);
    if (keys.has(key)) fail(name, at, row, `its key ${key} stands twice`);
    keys.add(key);
  }
}

/** Every reference of every table leads to a row. */
function assertReferences(tables: Tables): void {
  const targets = new Map<string, ReadonlySet<unknown>>();
  for (const name of TABLE_NAMES) {
    const rows: readonly Cells[] = tables[name];
    for (const column of (TABLES[name] as Table).columns) {
      if (!column.references || rows.length === 0) continue;
      const [table, key] = column.references.split('.') as [TableName, string];
      const known =
        targets.get(column.references) ?? new Set((tables[table] as readonly Cells[]).map((row) => row[key]));
      targets.set(column.references, known);
      rows.forEach((row, at) => {
        const cell = row[column.name];
        if (cell !== null && !known.has(cell))
          fail(name, at, row, `column ${column.name} names ${cell}, which ${column.references} has not`);
      });
    }
  }
}

interface Place {
  readonly source_id: string;
  readonly char_start: number;
  readonly char_end: number;
  readonly quote: string;
}

/** Every quote is the slice of its text, and no two figures or skipped numbers overlap. */
function assertPlaces(tables: Tables, sources: readonly DatasetSource[]): void {
  const bySource = new Map<string, Place[]>(sources.map(({ id }) => [id, []]));
  // A rejected figure may lie across the right one that a reviewer added.
  const figures = tables.figures.filter(({ review }) => review !== 'rejected');
  for (const row of [...figures, ...tables.skipped]) bySource.get(row.source_id)?.push(row);
  for (const { id, text } of sources) {
    const places = (bySource.get(id) ?? []).sort((a, b) => a.char_start - b.char_start);
    const unit = utf16Offsets(text);
    let last = 0;
    places.forEach((place, at) => {
      const { char_start, char_end, quote } = place;
      const failHere = (what: string): never =>
        fail('of figures and skipped', at, place as unknown as Cells, `"${quote}" ${what}`);
      if (char_end <= char_start || char_start < last) failHere('is empty or overlaps the number before it');
      if (text.slice(unit(char_start), unit(char_end)) !== quote)
        failHere(`is not what stands at ${char_start} to ${char_end}`);
      last = char_end;
    });
  }
}

/** @throws PublicationFault naming the first row that breaks the column list or the text */
export function assertTables(tables: Tables, sources: readonly DatasetSource[]): void {
  for (const name of TABLE_NAMES) assertTable(name, tables[name] as readonly Cells[]);
  assertReferences(tables);
  assertPlaces(tables, sources);
}
