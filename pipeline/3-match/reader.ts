/** What the recognisers of one report share: what it says of its own time. */
import { firstMonthOf, lastMonthOf } from '../kit/period.js';
import type { SourceContext } from '../model/report.js';
import { WRITTEN_WITHIN } from '../rules/periods.js';
import { type OwnYear, ownYear } from './own-year.js';

/** What a time expression needs to know of its report and of the sentence before it. */
export interface PeriodContext {
  readonly source: SourceContext;
  /** Last month of the document's period, counted from year 0; -1 when unknown. */
  readonly lastMonth: number;
  /** First month of the document's period, counted likewise. */
  readonly firstMonth: number;
  /** The years that the document counts in, shared by all its sentences. */
  readonly own: OwnYear;
  /** The year stated last in the sentence, 0 for none: what a month without a year belongs to. */
  statedYear: number;
  /** Months of the quarter or half stated last in the sentence, 0 for none: what a bare `in the second` is one of. */
  statedPart: number;
}

/** The context at the start of a report. */
export const periodContext = (source: SourceContext): PeriodContext => ({
  source,
  lastMonth: lastMonthOf(source.period),
  firstMonth: firstMonthOf(source.period),
  own: ownYear(source),
  statedYear: 0,
  statedPart: 0,
});

/**
 * The year a month without one belongs to: the year stated last nearby, else the latest such month up to the document's end;
 * a month of the same year just behind the end of a quarter or half is told as news, unless the document's period has that
 * month too. 0 when unknown.
 */
export function yearOfMonth(context: PeriodContext, month: number): number {
  if (context.lastMonth < 0) return context.statedYear;
  const end = context.lastMonth;
  const endYear = Math.floor(end / 12);
  if (context.statedYear !== 0 && context.statedYear !== endYear) return context.statedYear;
  const behind = month - 1 - (end % 12);
  if (behind <= 0) return endYear;
  const news = behind <= WRITTEN_WITHIN && context.firstMonth < end && end + behind - 12 < context.firstMonth;
  return news ? endYear : endYear - 1;
}

/** The year that the document's period ends in; 0 when unknown. */
export const documentYear = ({ lastMonth }: PeriodContext): number => (lastMonth < 0 ? 0 : Math.floor(lastMonth / 12));

/** The year that a quarter or half without one belongs to; 0 when unknown. */
export const contextYear = (context: PeriodContext): number => context.statedYear || documentYear(context);
