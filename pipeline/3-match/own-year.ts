/** The years, quarters and halves that a document counts in: told by its own period and title, or by its text; else the calendar's. */
import { firstMonthOf, lastMonthOf } from '../kit/period.js';
import type { SourceContext } from '../model/report.js';
import { SCHOOL_YEAR_START } from '../rules/periods.js';

/** What a document has told of its own years so far. */
export interface OwnYear {
  /** First month (1 to 12) of a year written as two years (`2021/22`); null where the area says it. */
  start: number | null;
  /** The same for one that is called fiscal, as the document's own period says it. */
  readonly fiscal: number | null;
  /** Years have been written as two: what one is called later (`the academic year 2021/22`) tells nothing of the others. */
  settled: boolean;
  /** Months by which a quarter or half ends behind the calendar's: 1 where the third quarter ends in October. */
  shift: number;
}

const WORDS = ['first', 'second', 'third', 'fourth'];

/** The own years of a document before its text is read: `Q3 trading update` on August to October names its quarter. */
export function ownYear(source: SourceContext): OwnYear {
  const first = firstMonthOf(source.period);
  const last = lastMonthOf(source.period);
  const length = first < 0 ? 0 : last - first + 1;
  const start = length === 12 && first % 12 > 0 ? (first % 12) + 1 : null;
  const size = length === 3 || length === 6 ? length : 0;
  const named = size === 0 ? null : (size === 3 ? QUARTER : HALF).exec(source.title ?? '');
  const n = named === null ? 0 : Number(named[1] ?? WORDS.indexOf((named[2] ?? 'first').toLowerCase()) + 1);
  const fiscal = source.fiscalYearStart ?? (start === SCHOOL_YEAR_START ? null : start);
  const told = source.fiscalYearStart ?? start;
  return { start: told, fiscal, settled: told !== null, shift: n > 0 ? shiftOf((last % 12) + 1 - n * size) : 0 };
}

const QUARTER = /\b(?:Q([1-4])|(first|second|third|fourth)[- ]quarter)\b/i;
const HALF = /\b(?:H([12])|(first|second)[- ]half|half[- ]year|interim)\b/i;

/** A distance in months around the year, as the shorter way. */
export const shiftOf = (months: number): number => ((((months + 6) % 12) + 12) % 12) - 6;

/** The first month of a year written as two years: `named` where the words say it, by which bare ones go on if it is the first. */
export function startOf(own: OwnYear, named: number | null | undefined): number | null {
  const start = named === undefined ? own.start : named;
  if (!own.settled) own.start = start;
  own.settled = true;
  return start;
}
