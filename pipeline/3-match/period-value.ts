/** Turns what a time expression says into the notation of FIGURES.md. Months are counted from year 0: `year * 12 + month - 1`. */
import { DEFAULT_FISCAL_YEAR_START, FISCAL_YEAR_START } from '../rules/periods.js';

/** Two digits. */
const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** Months counted from year 0. */
export const monthIndex = (year: number, month: number): number => year * 12 + month - 1;

/** A counted month as `2022-09`. */
export const printMonth = (index: number): string => `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1)}`;

/** A span of months; one that is exactly a calendar year, or one month, is written as that. */
export function printMonths(first: number, last: number): string {
  if (first === last) return printMonth(first);
  if (first % 12 === 0 && last === first + 11) return pad(first / 12, 4);
  return `${printMonth(first)}..${printMonth(last)}`;
}

/** A day as `@2022-09-30`. */
export const printDay = (year: number, month: number, day: number): string =>
  `@${pad(year, 4)}-${pad(month)}-${pad(day)}`;

/** The last day of a month as a moment. */
export function endOfMonth(index: number): string {
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return printDay(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** Twelve months of a fiscal year that is written as two years, by the source's entry or its area. */
export function printFiscalYear(firstYear: number, area: string | null, start: number | null): string {
  const month = start ?? FISCAL_YEAR_START[area ?? ''] ?? DEFAULT_FISCAL_YEAR_START;
  const first = monthIndex(firstYear, month);
  return printMonths(first, first + 11);
}
