/** Values, intervals and periods in words for people. */
import { Decimal } from 'decimal.js';
import type { FigureRow } from '../../../schemas/columns.js';

/** Decimal text with its thousands grouped and a true minus. */
export function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.replace('-', '').split('.');
  const sign = decimal.startsWith('-') ? '\u2212' : '';
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${sign}${groups}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A double as decimal text, without exponent. */
export const decimalOf = (value: number): string => new Decimal(value).toFixed();

const TIMES = new Set(['year', 'month', 'week', 'day', 'hour', 'minute', 'second']);
const NAMES: Readonly<Record<string, string>> = {
  '1': '',
  percent: '%',
  percentage_point: ' percentage points',
  basis_point: ' basis points',
};

/** What stands behind a number in this unit, its space included. */
export function unitSuffix(unit: string, isOne = false): string {
  if (TIMES.has(unit)) return isOne ? ` ${unit}` : ` ${unit}s`;
  return NAMES[unit] ?? ` ${unit}`;
}

type Valued = Pick<FigureRow, 'value_text' | 'unit'> & { readonly per?: string | null };

export function valueWords({ value_text, unit, per }: Valued): string {
  const isOne = value_text === '1' || value_text === '-1';
  return `${grouped(value_text)}${unitSuffix(unit, isOne)}${per ? ` per ${per}` : ''}`;
}

type Ends = Pick<FigureRow, 'value_low' | 'value_high'>;

/** The interval without its unit. */
export function intervalWords({ value_low: low, value_high: high }: Ends): string {
  const words = (end: number): string => grouped(decimalOf(end));
  if (low === null && high === null) return 'no ends: the wording has no precision';
  if (low === null) return `at most ${words(high as number)}`;
  if (high === null) return `at least ${words(low)}`;
  return low === high ? 'exact' : `${words(low)} to ${words(high)}`;
}

/** Digits of a derived value that its interval leaves uncertain say nothing: three of them are kept, the ends rounded outward. */
const UNCERTAIN_DIGITS = 3;

/** A derived row for people; the files hold all its digits. */
export function rounded<Row extends Ends & { readonly value: number }>(row: Row): Row & Valued & { unit: string } {
  const { value, value_low: low, value_high: high } = row;
  const width = low === null || high === null ? Math.abs(value) / 100 : high - low;
  const places = width === 0 ? 12 : UNCERTAIN_DIGITS - 1 - Math.floor(Math.log10(width));
  const step = new Decimal(10).pow(-places);
  const to = (end: number, rounding: Decimal.Rounding): number =>
    new Decimal(end).div(step).toDecimalPlaces(0, rounding).mul(step).toNumber();
  return {
    ...row,
    value_text: new Decimal(to(value, Decimal.ROUND_HALF_EVEN)).toFixed(),
    value_low: low === null ? null : to(low, Decimal.ROUND_FLOOR),
    value_high: high === null ? null : to(high, Decimal.ROUND_CEIL),
  } as Row & Valued & { unit: string };
}

const STEPS = [
  [1e12, 'tn'],
  [1e9, 'bn'],
  [1e6, 'm'],
  [1e3, 'k'],
] as const;

/** A round number of an axis, short. */
export function shortNumber(value: number): string {
  const [size, name] = STEPS.find(([step]) => Math.abs(value) >= step) ?? [1, ''];
  return `${grouped(decimalOf(Number((value / size).toPrecision(6))))}${name}`;
}

/** A word of a closed list as people write it: `year_on_year` is `year on year`. */
export const spoken = (word: string): string => word.replaceAll('_', ' ').replaceAll('-', ' ');

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${grouped(String(number))} ${number === 1 ? one : many}`;

export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
