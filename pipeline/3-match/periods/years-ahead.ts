/** Years told from another: `next year`, `in the coming financial year`, `the following year`. */
import { Words } from '../../kit/words.js';
import type { PeriodMention } from '../../model/mention.js';
import { T, type Tokens } from '../../model/tokens.js';
import { W } from '../../rules/lexicon.js';
import { isWord, yearAt } from '../cursor.js';
import { printMonths } from '../period-value.js';
import type { PeriodContext } from '../reader.js';
import { found } from './found.js';

const AHEAD = new Words('next|coming');
const FOLLOWING = new Words('following');
const KINDS = new Words('financial|fiscal|calendar');

/** The year behind the document's own, or behind the one stated last; null where no such words stand or no year is known. */
export function yearAhead(t: Tokens, at: number, limit: number, context: PeriodContext): PeriodMention | null {
  const after = isWord(t, at, limit, W.year) && isWord(t, at + 1, limit, W.after) && context.statedYear > 0;
  if (after && at + 2 < limit && t.type[at + 2] === T.punct)
    // `and 1.8% for the year after.`
    return found(at, at + 2, String(context.statedYear + 1), 'period-year-ahead');
  const told = FOLLOWING.at(t, at);
  if (!told && !AHEAD.at(t, at)) return null;
  const year = at + 1 < limit && KINDS.at(t, at + 1) ? at + 2 : at + 1;
  if (!isWord(t, year, limit, W.year) || yearAt(t, year + 1, limit) > 0) return null;
  const { firstMonth, lastMonth, statedYear } = context;
  if (told && statedYear > 0) return found(at, year + 1, String(statedYear + 1), 'period-year-ahead');
  if (told || lastMonth < 0) return null;
  const isYear = lastMonth - firstMonth === 11;
  const first = isYear ? firstMonth + 12 : (Math.floor(lastMonth / 12) + 1) * 12;
  return found(at, year + 1, printMonths(first, first + 11), 'period-year-ahead');
}
