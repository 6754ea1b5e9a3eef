/**
 * The period notation of FIGURES.md: `2022`, `2022-H1`, `2022-Q3`, `2022-09`, `2022-09-15`, two of
 * one grain with `..` between them (`2022-01..2022-09`, `2019..2022`), and `@2022-12-31` for a state
 * at a moment. Years are 0001 to 9999.
 */
import { civilDate, dayNumber, daysInMonth, shiftDay } from './calendar.js';

export type Grain = 'year' | 'half' | 'quarter' | 'month' | 'day' | 'moment';

/** A period as whole numbers: `first` and `last` count years, halves, quarters, months or days by `grain`. */
export interface Period {
  readonly grain: Grain;
  readonly first: number;
  readonly last: number;
}

const POINT = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])(?:-(\d{2}))?))?$/;

/** Months of the grains that are made of months. */
const MONTHS = { year: 12, half: 6, quarter: 3, month: 1 } as const;

const span = (grain: Grain, first: number, last = first): Period => ({ grain, first, last });

function parseYear(text: string): Period | null {
  let year = 0;
  for (let i = 0; i < 4; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return null;
    year = year * 10 + digit;
  }
  return year === 0 ? null : span('year', year);
}

function parsePoint(text: string): Period | null {
  if (text.length === 4) return parseYear(text); // most periods are a year, and all of them are parsed often
  const match = POINT.exec(text);
  if (!match) return null;
  const [, yearText, half, quarter, month, day] = match;
  const year = Number(yearText);
  if (year === 0) return null;
  if (half) return span('half', year * 2 + Number(half) - 1);
  if (quarter) return span('quarter', year * 4 + Number(quarter) - 1);
  if (!month) return span('year', year);
  if (!day) return span('month', year * 12 + Number(month) - 1);
  const isDay = Number(day) >= 1 && Number(day) <= daysInMonth(year, Number(month));
  return isDay ? span('day', dayNumber(year, Number(month), Number(day))) : null;
}

/** Reads the notation; null for anything else, a date that does not exist, or a span that runs backwards. */
export function parsePeriod(text: string): Period | null {
  if (text.startsWith('@')) {
    const date = parsePoint(text.slice(1));
    return date?.grain === 'day' ? { ...date, grain: 'moment' } : null;
  }
  const dots = text.indexOf('..');
  if (dots < 0) return parsePoint(text);
  const first = parsePoint(text.slice(0, dots));
  const last = parsePoint(text.slice(dots + 2));
  if (!first || !last || first.grain !== last.grain || last.first < first.first) return null;
  return span(first.grain, first.first, last.first);
}

const pad = (value: number, width: number): string =>
  value >= 1000 ? String(value) : String(value).padStart(width, '0');

function isoDate(dayNo: number): string {
  const [year, month, day] = civilDate(dayNo);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function printPoint(grain: Grain, at: number): string {
  if (grain === 'moment') return `@${isoDate(at)}`;
  if (grain === 'day') return isoDate(at);
  const parts = 12 / MONTHS[grain];
  const year = pad(Math.floor(at / parts), 4);
  const part = (at % parts) + 1;
  if (grain === 'year') return year;
  if (grain === 'month') return `${year}-${pad(part, 2)}`;
  return `${year}-${grain === 'half' ? 'H' : 'Q'}${part}`;
}

/** Writes the notation: the inverse of `parsePeriod`. */
export function printPeriod(period: Period): string {
  const first = printPoint(period.grain, period.first);
  return period.first === period.last ? first : `${first}..${printPoint(period.grain, period.last)}`;
}

/** First and last day as ISO dates; null for a text that is no period. A moment begins and ends on its day. */
export function periodDays(text: string): { readonly start: string; readonly end: string } | null {
  const period = parsePeriod(text);
  if (!period) return null;
  const { grain, first, last } = period;
  if (grain === 'day' || grain === 'moment') return { start: isoDate(first), end: isoDate(last) };
  const months = MONTHS[grain];
  return { start: isoDate(firstDay(first * months)), end: isoDate(firstDay((last + 1) * months) - 1) };
}

/** Day number of the first day of a month counted from the year 0. */
const firstDay = (month: number): number => dayNumber(Math.floor(month / 12), (month % 12) + 1, 1);

/** The period so many months earlier; null where it is coarser than the step (a year, one quarter back) or leaves the years 1 to 9999. */
export function earlier(period: Period, months: number): Period | null {
  const { grain } = period;
  if (grain === 'day' || grain === 'moment') {
    return inRange(span(grain, shiftDay(period.first, -months), shiftDay(period.last, -months)));
  }
  const step = months / MONTHS[grain];
  return Number.isInteger(step) ? inRange(span(grain, period.first - step, period.last - step)) : null;
}

const inRange = (period: Period): Period | null => (/^@?(?!0000)\d{4}/.test(printPeriod(period)) ? period : null);

/** Months between a period and the one it is compared with. */
const STEP: Readonly<Record<string, number>> = { year_on_year: 12, quarter_on_quarter: 3, month_on_month: 1 };

/**
 * The period that a change is measured against: `2022` year on year gives `2021`, `@2024-02-29`
 * gives `@2023-02-28`, `since:2019` gives `2019`. A quarter back from a span of months is three months
 * back. Null when the basis is unspecified, the notation unknown, or the step finer than the period.
 */
export function basePeriod(period: string | null, basis: string | null): string | null {
  if (basis?.startsWith('since:')) {
    const since = basis.slice('since:'.length);
    return parsePeriod(since) ? since : null;
  }
  const months = basis === null ? undefined : STEP[basis];
  const parsed = period === null || months === undefined ? null : parsePeriod(period);
  const base = parsed && earlier(parsed, months as number);
  return base && printPeriod(base);
}

/** The month a period begins in, counted from year 0; -1 when it cannot be read. */
export function firstMonthOf(period: string | null): number {
  const parsed = period === null ? null : parsePeriod(period);
  if (parsed === null || period === null) return -1;
  const months = parsed.grain === 'day' || parsed.grain === 'moment' ? 0 : MONTHS[parsed.grain];
  return months > 0 ? parsed.first * months : monthOfDay(period);
}

/** The month of a day or moment, counted from year 0. */
const monthOfDay = (day: string): number => {
  const at = day.startsWith('@') ? 1 : 0;
  return Number(day.slice(at, at + 4)) * 12 + Number(day.slice(at + 5, at + 7)) - 1;
};

/** The month a period ends in, counted from year 0; -1 when it cannot be read. */
export function lastMonthOf(period: string | null): number {
  const parsed = period === null ? null : parsePeriod(period);
  if (parsed === null || period === null) return -1;
  const months = parsed.grain === 'day' || parsed.grain === 'moment' ? 0 : MONTHS[parsed.grain];
  if (months > 0) return (parsed.last + 1) * months - 1;
  const dots = period.indexOf('..');
  return monthOfDay(dots < 0 ? period : period.slice(dots + 2));
}
