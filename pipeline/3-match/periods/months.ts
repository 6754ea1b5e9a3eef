/** Stretches of months told by their length: `the three months to May 2014`, `the year ending …`. */
import { lastMonthOf } from '../../kit/period.js';
import type { PeriodMention } from '../../model/mention.js';
import type { Tokens } from '../../model/tokens.js';
import { W } from '../../rules/lexicon.js';
import { isDashAt, isWord, smallNumber, touches } from '../cursor.js';
import { printMonth, printMonths } from '../period-value.js';
import { contextYear, type PeriodContext } from '../reader.js';
import { day, dayStretch } from './days.js';
import { found, yearBehind } from './found.js';
import { fiscalBehind } from './parts-of-year.js';
import { stretch } from './stretch.js';

/** The length in months of the unit at token `at`, 0 where none stands there. */
function unitLength(t: Tokens, at: number, limit: number, counted: boolean): number {
  if (isWord(t, at, limit, W.months) || isWord(t, at, limit, W.month)) return 1;
  if (isWord(t, at, limit, W.quarters) || isWord(t, at, limit, W.quarter)) return 3;
  return isWord(t, at, limit, W.year) || (counted && isWord(t, at, limit, W.years)) ? 12 : 0;
}

/** `half-year`, `half year`, `half`: how many tokens name six months, 0 where none do. */
function halfYear(t: Tokens, at: number, limit: number): number {
  if (!isWord(t, at, limit, W.half)) return 0;
  const year = isDashAt(t, at + 1, limit) ? at + 2 : at + 1;
  return isWord(t, year, limit, W.year) ? year + 1 - at : 1;
}

/** `(the) three months to May 2014`, `12 months to the September 2023 quarter`, `the year ending December 2013`, `the first nine months of 2022`. */
export function months(t: Tokens, at: number, limit: number, context: PeriodContext): PeriodMention | null {
  let i = at;
  let ordinalFirst = false;
  if (isWord(t, i, limit, W.first)) {
    ordinalFirst = true;
    i++;
  }
  let n = smallNumber(t, i, limit);
  const counted = n > 0;
  if (counted) i++;
  else n = 1;
  if (counted && isDashAt(t, i, limit) && touches(t, i)) i++;
  const half = counted ? 0 : halfYear(t, i, limit);
  const size = half > 0 ? 6 : unitLength(t, i, limit, counted);
  if (size === 0) return null;
  i += half > 0 ? half : 1;
  const hasEnded = isWord(t, i, limit, W.ended) || isWord(t, i, limit, W.ending);
  if (ordinalFirst) {
    if (!counted || size === 12 || n * size > 12) return null;
    const fiscal = fiscalBehind(t, i, limit, context);
    const behind = fiscal ?? yearBehind(t, i, limit, context);
    const start = fiscal?.start ?? (behind !== null && 'year' in behind ? behind.year : contextYear(context)) * 12;
    const value = start > 0 ? `${printMonth(start)}..${printMonth(start + n * size - 1)}` : null;
    return found(at, behind?.end ?? i, value, 'period-first-months');
  }
  if (!counted && size !== 12 && half < 2 && !hasEnded) return null; // `the quarter ended 31 October`
  if (isWord(t, i, limit, W.period)) i++;
  if (
    !isWord(t, i, limit, W.to) &&
    !isWord(t, i, limit, W.ending) &&
    !isWord(t, i, limit, W.ended) &&
    !isWord(t, i, limit, W.end)
  )
    return null;
  i++;
  if (isWord(t, i, limit, W.in) || isWord(t, i, limit, W.on)) i++;
  if (isWord(t, i, limit, W.the)) i++;
  if (isWord(t, i, limit, W.end) && isWord(t, i + 1, limit, W.of)) i += 2;
  const lastDay = day(t, i, limit, context);
  const end = lastDay !== null && lastDay.value !== null ? dayStretch(lastDay) : stretch(t, i, limit, context);
  if (end === null || end.text === '') return null;
  const fiscalEnd = end.rule === 'period-fiscal-year' && n > 1 ? lastMonthOf(end.text) : -1;
  if (size === 12 && fiscalEnd >= 0)
    // `the ten years to 2022–23`
    return found(at, end.end, printMonths(fiscalEnd - n * 12 + 1, fiscalEnd), 'period-months-to');
  if (n * size === 12 || (size === 12 && n === 1)) {
    return found(at, end.end, printMonths(end.last - 11, end.last), 'period-year-ending', {
      endPoint: end.text.startsWith('@') ? printMonth(end.last) : end.text,
    });
  }
  if (size === 12 && end.rule === 'period-year')
    return found(at, end.end, `${Math.floor(end.last / 12) - n + 1}..${end.text}`, 'period-months-to'); // `the five years to 2022`
  return found(
    at,
    end.end,
    n * size === 1 ? printMonth(end.last) : `${printMonth(end.last - n * size + 1)}..${printMonth(end.last)}`,
    'period-months-to',
  );
}
