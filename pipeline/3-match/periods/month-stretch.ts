/** A month, or the quarter that is named by its last one. */
import type { Tokens } from '../../model/tokens.js';
import { W } from '../../rules/lexicon.js';
import { isPunct, isWord, monthAt, touches } from '../cursor.js';
import { monthIndex, printMonth, printMonths } from '../period-value.js';
import { type PeriodContext, yearOfMonth } from '../reader.js';
import { type Stretch, yearBehind } from './found.js';

/** `September 2022`, `September`, `Sept. 2022`, `June 2023 quarter`, `June quarter`. */
export function monthStretch(t: Tokens, at: number, limit: number, context: PeriodContext): Stretch | null {
  const month = monthAt(t, at, limit);
  if (month === 0) return null;
  let i = at + 1;
  if (isPunct(t, i, limit, 46) && touches(t, i)) i++;
  const quarterFirst = isWord(t, i, limit, W.quarter);
  if (quarterFirst) i++;
  const behind = yearBehind(t, i, limit, context);
  if (behind !== null) i = behind.end;
  const year = behind?.year ?? yearOfMonth(context, month);
  const last = monthIndex(year, month);
  const quarter = quarterFirst || isWord(t, i, limit, W.quarter);
  if (quarter) {
    if (!quarterFirst) i++;
    const text = month % 3 === 0 ? `${year}-Q${month / 3}` : printMonths(last - 2, last);
    return {
      first: last - 2,
      last,
      end: i,
      text: year > 0 ? text : '',
      yearStated: behind !== null,
      rule: 'period-quarter',
    };
  }
  return {
    first: last,
    last,
    end: i,
    text: year > 0 ? printMonth(last) : '',
    yearStated: behind !== null,
    rule: 'period-month',
  };
}
