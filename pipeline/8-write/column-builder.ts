/**
 * Columns that grow cell by cell. This is where types are held strictly, since parquetjs-lite would coerce in silence ('12abc'
 * becomes 12, 1.9 becomes 1). A value that does not fit its column is a fault of the program.
 */
import type { Column } from '../../schemas/columns.js';
import { dayNumber, daysInMonth } from '../kit/calendar.js';
import { remember } from '../kit/remember.js';
import type { NumberColumn, PackedColumn, TextColumn } from './batch.js';

export interface ColumnBuilder {
  /** Adds a cell. @returns the UTF-16 units that it takes; -1, and nothing is added, where the value does not fit */
  add(value: unknown): number;
  /** What a value that does not fit had to be. */
  wanted(value: unknown): string;
  /** The cells that have come together; the next one begins another column. */
  take(): PackedColumn;
}

export const columnBuilder = (column: Column): ColumnBuilder =>
  column.type === 'utf8' ? new TextBuilder(column) : new NumberBuilder(column.type, column.nullable);

const FIRST_ROWS = 256;
const DOES_NOT_FIT = -1;

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

/** A longer copy of an array of numbers. */
function grown<T extends Float64Array | Int32Array | Uint8Array>(array: T, length: number): T {
  const longer = new (array.constructor as new (length: number) => T)(length);
  longer.set(array);
  return longer;
}

/** Which cells hold a value; nothing is kept where all must. */
class Validity {
  #flags: Uint8Array | null;

  constructor(readonly nullable: boolean) {
    this.#flags = nullable ? new Uint8Array(FIRST_ROWS) : null;
  }

  set(row: number): void {
    if (this.#flags === null) return;
    if (row >= this.#flags.length) this.#flags = grown(this.#flags, 2 * row);
    this.#flags[row] = 1;
  }

  take(rows: number): Uint8Array | null {
    if (this.#flags === null) return null;
    const flags = this.#flags.length < rows ? grown(this.#flags, rows) : this.#flags.subarray(0, rows);
    this.#flags = new Uint8Array(FIRST_ROWS);
    return flags;
  }
}

class NumberBuilder implements ColumnBuilder {
  readonly #toNumber: (value: unknown) => number;
  readonly #valid: Validity;
  #values: NumberColumn['values'];
  #rows = 0;

  constructor(
    readonly type: NumberType,
    readonly nullable: boolean,
  ) {
    this.#toNumber = TO_NUMBER[type];
    this.#valid = new Validity(nullable);
    this.#values = new STORAGE[type](FIRST_ROWS);
  }

  add(value: unknown): number {
    const row = this.#rows;
    if (value === null && this.nullable) {
      this.#rows += 1;
      return 0;
    }
    const number = this.#toNumber(value);
    if (Number.isNaN(number)) return DOES_NOT_FIT;
    if (row >= this.#values.length) this.#values = grown(this.#values, 2 * row);
    this.#values[row] = number;
    this.#valid.set(row);
    this.#rows += 1;
    return 0;
  }

  wanted(): string {
    return WANTED[this.type];
  }

  take(): NumberColumn {
    const rows = this.#rows;
    const all = this.#values.length < rows ? grown(this.#values, rows) : this.#values;
    this.#values = new STORAGE[this.type](FIRST_ROWS);
    this.#rows = 0;
    return { type: this.type, values: all.subarray(0, rows), valid: this.#valid.take(rows) };
  }
}

const FIRST_BYTES = 4096;
/** Texts up to this length are encoded sign by sign: most are so short that asking for it takes longer. */
const SHORT = 48;
/** Most bytes of a UTF-16 unit in UTF-8. */
const UNIT_BYTES = 3;
const LAST_ASCII = 0x7f;

class TextBuilder implements ColumnBuilder {
  readonly #list: NonNullable<Column['values']> | null;
  readonly #nullable: boolean;
  readonly #valid: Validity;
  #bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
  #offsets = new Int32Array(FIRST_ROWS);
  #words = new Set<string>();
  #length = 0;
  #rows = 0;
  /** The last text, and where it stands: many columns say the same from row to row. */
  #last = '';
  #lastFrom = 0;
  #lastLength = 0;

  constructor({ nullable, values }: Column) {
    this.#nullable = nullable;
    this.#list = values ?? null;
    this.#valid = new Validity(nullable);
  }

  add(value: unknown): number {
    if (value === null && this.#nullable) {
      this.#endRow();
      return 0;
    }
    if (typeof value !== 'string' || value === '') return DOES_NOT_FIT;
    const needed = this.#length + UNIT_BYTES * value.length;
    if (needed > this.#bytes.length) this.#grow(2 * needed);
    if (value === this.#last) this.#repeat();
    else if (!this.#fits(value)) return DOES_NOT_FIT;
    else this.#write(value);
    this.#valid.set(this.#rows);
    this.#endRow();
    return value.length;
  }

  #grow(length: number): void {
    const longer = Buffer.allocUnsafeSlow(length);
    this.#bytes.copy(longer, 0, 0, this.#length);
    this.#bytes = longer;
  }

  #fits(value: string): boolean {
    if (this.#list === null) return value.isWellFormed();
    if (!Object.hasOwn(this.#list, value)) return false;
    this.#words.add(value);
    return true;
  }

  #repeat(): void {
    const length = this.#lastLength;
    this.#bytes.copyWithin(this.#length, this.#lastFrom, this.#lastFrom + length);
    this.#lastFrom = this.#length;
    this.#length += length;
  }

  #write(value: string): void {
    const from = this.#length;
    this.#last = value;
    this.#lastFrom = from;
    if (value.length > SHORT || !this.#writeAscii(value)) this.#length += this.#bytes.write(value, from, 'utf8');
    this.#lastLength = this.#length - from;
  }

  /** @returns whether all signs are of ASCII; where they are not nothing is written */
  #writeAscii(value: string): boolean {
    const bytes = this.#bytes;
    const from = this.#length;
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i);
      if (code > LAST_ASCII) return false;
      bytes[from + i] = code;
    }
    this.#length = from + value.length;
    return true;
  }

  #endRow(): void {
    this.#rows += 1;
    if (this.#rows >= this.#offsets.length) this.#offsets = grown(this.#offsets, 2 * this.#rows);
    this.#offsets[this.#rows] = this.#length;
  }

  wanted(value: unknown): string {
    if (typeof value !== 'string') return 'it must be text';
    if (value === '') return 'it must not be an empty string; null says that there is nothing';
    // Half of a surrogate pair, which UTF-8 cannot say.
    return value.isWellFormed() ? 'it must be of the closed list' : 'it must be well-formed Unicode';
  }

  take(): TextColumn {
    const rows = this.#rows;
    const column = {
      type: 'utf8',
      bytes: this.#bytes.subarray(0, this.#length),
      offsets: this.#offsets.subarray(0, rows + 1),
      valid: this.#valid.take(rows),
      words: this.#list === null ? null : this.#words,
    } as const;
    this.#bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
    this.#offsets = new Int32Array(FIRST_ROWS);
    this.#words = new Set();
    this.#length = this.#rows = this.#lastLength = this.#lastFrom = 0;
    this.#last = '';
    return column;
  }
}
