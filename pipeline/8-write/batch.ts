/**
 * Rows as packed columns: what the three format writers take, and what the read-back compares with.
 * Packing is where types are held strictly, since parquetjs-lite would coerce in silence ('12abc'
 * becomes 12, 1.9 becomes 1). A value that does not fit its column is a fault of the program.
 */
import type { Column, Table } from '../../schemas/columns.js';
import { dayNumber, daysInMonth } from '../kit/calendar.js';
import { remember } from '../kit/remember.js';

/** Numbers, days since 1970-01-01 for dates, 0 and 1 for booleans; `valid` is 0 where a cell is null, or null where none can be. */
export interface NumberColumn {
  readonly type: 'float64' | 'int32' | 'date' | 'bool';
  readonly values: Float64Array | Int32Array | Uint8Array;
  readonly valid: Uint8Array | null;
}

export interface TextColumn {
  readonly type: 'utf8';
  readonly values: readonly (string | null)[];
}

export type PackedColumn = NumberColumn | TextColumn;

/** `rows` consecutive rows of a table, a packed column for each column of the table in its order. */
export interface Batch {
  readonly rows: number;
  readonly columns: readonly PackedColumn[];
}

type Row = Readonly<Record<string, unknown>>;

/** Rows in a batch at most; a batch becomes a Parquet row group and an Arrow record batch. */
export const BATCH_ROWS = 65_536;
/** A batch ends early when its texts reach this many UTF-16 units, so that long sentences do not fill the memory. */
export const BATCH_UNITS = 16 << 20;

function fault(table: Table, column: Column, row: number, value: unknown, wanted: string): never {
  const shown = typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : String(value);
  throw new TypeError(`table ${table.name}, row ${row}, column ${column.name}: ${wanted}, but it is ${shown}`);
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days that are remembered: a table has few, and says them again and again. */
const REMEMBERED = 10_000;

/** Number of an ISO day, or NaN for any other text. */
const dayOf = remember((text: string): number => {
  const match = DAY.exec(text);
  if (!match) return Number.NaN;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? dayNumber(year, month, day) : Number.NaN;
}, REMEMBERED);

type NumberType = NumberColumn['type'];

const STORAGE = { float64: Float64Array, int32: Int32Array, date: Int32Array, bool: Uint8Array } as const;

/** What each type takes: the number to store, or NaN for a value that does not belong there. */
const TO_NUMBER: Readonly<Record<NumberType, (value: unknown) => number>> = {
  // Adding 0 turns -0 into 0, which CSV cannot tell apart.
  float64: (value) => (typeof value === 'number' && Number.isFinite(value) ? value + 0 : Number.NaN),
  int32: (value) => (typeof value === 'number' && (value | 0) === value ? value + 0 : Number.NaN),
  date: (value) => (typeof value === 'string' ? dayOf(value) : Number.NaN),
  bool: (value) => (typeof value === 'boolean' ? Number(value) : Number.NaN),
};

const WANTED: Readonly<Record<NumberType, string>> = {
  float64: 'it must be a finite number',
  int32: 'it must be a whole number of 32 bits',
  date: 'it must be a day such as 2022-12-31',
  bool: 'it must be true or false',
};

function packNumbers(
  table: Table,
  column: Column,
  type: NumberType,
  rows: readonly Row[],
  from: number,
  to: number,
): NumberColumn {
  const values = new STORAGE[type](to - from);
  const valid = column.nullable ? new Uint8Array(to - from) : null;
  for (let i = from; i < to; i++) {
    const value = rows[i]?.[column.name];
    if (value === null && valid !== null) continue;
    const number = TO_NUMBER[type](value);
    if (Number.isNaN(number)) fault(table, column, i, value, WANTED[type]);
    values[i - from] = number;
    if (valid !== null) valid[i - from] = 1;
  }
  return { type, values, valid };
}

function packTexts(table: Table, column: Column, rows: readonly Row[], from: number, to: number): TextColumn {
  const values = new Array<string | null>(to - from);
  let last: unknown;
  for (let i = from; i < to; i++) {
    const value = rows[i]?.[column.name];
    // Many columns say the same from row to row; what was looked at is not looked at again.
    if ((value === last && i > from) || (value === null && column.nullable)) {
      values[i - from] = value as string | null;
      continue;
    }
    if (typeof value !== 'string') fault(table, column, i, value, 'it must be text');
    if (value === '') fault(table, column, i, value, 'it must not be an empty string; null says that there is nothing');
    // Half of a surrogate pair, which UTF-8 cannot say.
    if (!value.isWellFormed()) fault(table, column, i, value, 'it must be well-formed Unicode');
    if (column.values && !Object.hasOwn(column.values, value))
      fault(table, column, i, value, 'it must be of the closed list');
    values[i - from] = last = value;
  }
  return { type: 'utf8', values };
}

/** Row at which the batch that begins at `from` ends. */
function endOfBatch(table: Table, rows: readonly Row[], from: number, most: number): number {
  const texts = table.columns.filter(({ type }) => type === 'utf8').map(({ name }) => name);
  const last = Math.min(rows.length, from + most);
  let units = 0;
  for (let i = from; i < last; i++) {
    for (const name of texts) units += (rows[i]?.[name] as string | null | undefined)?.length ?? 0;
    if (units > BATCH_UNITS) return i + 1;
  }
  return last;
}

/**
 * Packs the rows of a table, a batch at a time; a table without rows gives none.
 * @throws TypeError that names table, row and column of a value that does not fit
 */
export function* batchesOf(table: Table, rows: readonly Row[], most = BATCH_ROWS): Generator<Batch> {
  for (let from = 0; from < rows.length; ) {
    const to = endOfBatch(table, rows, from, most);
    const columns = table.columns.map((column) =>
      column.type === 'utf8'
        ? packTexts(table, column, rows, from, to)
        : packNumbers(table, column, column.type, rows, from, to),
    );
    yield { rows: to - from, columns };
    from = to;
  }
}

/** True where a cell holds a value. */
export function isSet(column: PackedColumn, row: number): boolean {
  return column.type === 'utf8' ? column.values[row] !== null : column.valid === null || column.valid[row] === 1;
}
