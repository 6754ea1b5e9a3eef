/** Moments (`the end of 2022`), windows (`the last five years`) and times told from another (`two years earlier`). */
import { Words } from '../../kit/words.js';
import type { Mention, PeriodMention } from '../../model/mention.js';
import { T, type Tokens } from '../../model/tokens.js';
import { COLUMNS, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { isDashAt, isPunct, isWord, smallNumber, yearAt } from '../cursor.js';
import { endOfMonth, printDay, printMonths } from '../period-value.js';
import { documentYear, type PeriodContext } from '../reader.js';
import { found, SLASH, type Stretch, yearBehind, yearFrom } from './found.js';
import { stretch } from './stretch.js';
import { decade, yearStretch } from './years.js';

/** `end of 2022`, `end-2022`, `end of March 2014`, `the end of the year`, `mid-2013`, `year-end`. */
export function moment(t: Tokens, at: number, limit: number, context: PeriodContext): PeriodMention | null {
  const closing = yearEnd(t, at, limit);
  if (closing > at) {
    const named = yearAt(t, closing, limit);
    if (named === 0 && closesFiscalYear(context))
      return found(at, closing, endOfMonth(context.lastMonth), 'period-moment');
    const own = isWord(t, at - 1, limit, W.by) || isWord(t, at - 1, limit, W.at);
    const year =
      named || (own && context.lastMonth >= 0 ? context.statedYear || Math.floor(context.lastMonth / 12) : 0);
    if (year > 0) return found(at, named > 0 ? closing + 1 : closing, endOfMonth(year * 12 + 11), 'period-moment');
  }
  const turned = turnOfYear(t, at, limit);
  if (turned !== null) return turned;
  const isEnd = isWord(t, at, limit, W.end) || isWord(t, at, limit, W.close);
  const isStart = isWord(t, at, limit, W.start) || isWord(t, at, limit, W.beginning);
  if (!isEnd && !isStart && !isWord(t, at, limit, W.mid)) return null;
  if ((isStart || isWord(t, at, limit, W.close)) && !isWord(t, at + 1, limit, W.of)) return null; // `will close next year`
  let i = at + 1;
  if (isDashAt(t, i, limit)) i++;
  if ((isEnd || isStart) && isWord(t, i, limit, W.of)) i++;
  if (isWord(t, i, limit, W.the) || isWord(t, i, limit, W.that)) i++;
  if (isWord(t, i, limit, W.year) && yearAt(t, i + 1, limit) > 0) i++; // `the end of the year 2020`
  const tens = decade(t, i, limit); // `the mid-1990s` is no moment
  if (tens !== null) return found(at, tens.last, null, 'period-decade', { window: true });
  const told = yearFrom(t, i, limit, documentYear(context));
  if (told > 0) return found(at, i + 2, momentOf(yearStretch(told, i + 2), isStart, isEnd), 'period-moment'); // `the end of last year`
  const base = stretch(t, i, limit, context);
  if (base !== null && base.text !== '') return found(at, base.end, momentOf(base, isStart, isEnd), 'period-moment');
  if (isEnd && isWord(t, i, limit, W.year) && context.lastMonth >= 0) {
    if (closesFiscalYear(context)) return found(at, i + 1, endOfMonth(context.lastMonth), 'period-moment');
    const last =
      context.lastMonth % 12 === 11 || context.statedYear === 0 ? context.lastMonth : context.statedYear * 12 + 11;
    return found(at, i + 1, endOfMonth(context.statedYear > 0 ? context.statedYear * 12 + 11 : last), 'period-moment');
  }
  return null;
}

/** The start, middle or end of a stretch. */
function momentOf({ first, last, rule }: Stretch, isStart: boolean, isEnd: boolean): string {
  if (isStart) return printDay(Math.floor(first / 12), (first % 12) + 1, 1);
  if (isEnd) return endOfMonth(last);
  return rule === 'period-year' ? endOfMonth(first + 5) : printDay(Math.floor(first / 12), (first % 12) + 1, 15);
}

/** True in a report on twelve months that end in another month than December, where nothing has led to another year: `the end of the year` is theirs. */
const closesFiscalYear = ({ firstMonth, lastMonth, statedYear }: PeriodContext): boolean =>
  lastMonth - firstMonth === 11 &&
  lastMonth % 12 !== 11 &&
  (statedYear === 0 || statedYear === Math.floor(lastMonth / 12) || statedYear === Math.floor(firstMonth / 12));

/** `the turn of the year 2022/2023`: the night that ends the first of the two. */
function turnOfYear(t: Tokens, at: number, limit: number): PeriodMention | null {
  if (!isWord(t, at, limit, W.turn) || !isWord(t, at + 1, limit, W.of)) return null;
  const year = isWord(t, at + 2, limit, W.the) && isWord(t, at + 3, limit, W.year) ? at + 4 : at + 2;
  const named = yearAt(t, year, limit);
  const second = isPunct(t, year + 1, limit, SLASH) || isDashAt(t, year + 1, limit) ? year + 3 : 0;
  return named > 0 && second > 0 && second <= limit
    ? found(at, second, endOfMonth(named * 12 + 11), 'period-moment')
    : null;
}

/** `yearend`, `year-end`, `year end`: one past it, 0 where it does not stand there. */
function yearEnd(t: Tokens, at: number, limit: number): number {
  if (isWord(t, at, limit, W.yearend)) return at + 1;
  if (!isWord(t, at, limit, W.year)) return 0;
  const end = isDashAt(t, at + 1, limit) ? at + 2 : at + 1;
  return isWord(t, end, limit, W.end) ? end + 1 : 0;
}

/** `the full year`, `the year as a whole`: the year that a report on a part of one stands in. */
export function wholeYear(t: Tokens, at: number, limit: number, context: PeriodContext): PeriodMention | null {
  if (!isWord(t, at, limit, W.year) || at === 0 || context.lastMonth - context.firstMonth > 8) return null;
  const full = WHOLE.at(t, at - 1);
  const whole = isWord(t, at + 1, limit, W.as) && isWord(t, at + 2, limit, W.a) && WHOLE.at(t, at + 3);
  const own = documentYear(context);
  if ((!full && !whole) || own === 0 || yearAt(t, at + 1, limit) > 0) return null;
  return found(at, whole ? at + 4 : at + 1, String(own), 'period-year');
}

const WHOLE = new Words('full|whole|entire');

/** `the last five years`, `the previous 12 months`, `next ten years`: a window, no figure. */
export function windowOf(t: Tokens, at: number, limit: number, context: PeriodContext): PeriodMention | null {
  if (at >= limit || t.type[at] !== T.word || COLUMNS.windowWord[t.word[at]] === 0) return null;
  let i = at + 1;
  if (
    i < limit &&
    t.type[i] === T.word &&
    (t.word[i] === W.few || smallNumber(t, i, limit) < 0) &&
    COLUMNS.windowWord[t.word[i]] > 0
  )
    i++;
  const counted = smallNumber(t, i, limit);
  const n = counted < 0 && isWord(t, i, limit, W.decade) ? 1 : counted; // `the last decade`
  if (n < 0) return null;
  if (counted >= 0) i++;
  if (isDashAt(t, i, limit)) i++;
  while (i < limit && t.type[i] === T.word && (t.pos[i] & P.adjective) !== 0 && (t.pos[i] & P.timeUnit) === 0) i++;
  if (
    i >= limit ||
    t.type[i] !== T.word ||
    ((t.pos[i] & P.timeUnit) === 0 && t.word[i] !== W.quarters && t.word[i] !== W.quarter)
  )
    return null;
  const unit = t.text.slice(t.start[i], t.end[i]).toLowerCase();
  const between = at > 1 && t.word[at - 2] === W.between; // `between the same two months of 2022`: from the one to the other
  const of = t.word[at] === W.same && unit === 'months' && !between ? yearBehind(t, i + 1, limit, context) : null;
  if (of !== null) return found(at, of.end, String(of.year), 'period-same-months'); // `the same eight months of 2023`
  const months = n * (UNIT_MONTHS[unit] ?? 0);
  const value = lastMonths(t, at, months, context);
  const endPoint =
    months === 12 && value !== null && !BEFORE.at(t, at) ? printMonths(context.lastMonth, context.lastMonth) : null;
  return found(at, i + 1, value, 'period-window', { window: true, endPoint });
}

const BEFORE = new Words('previous|preceding|prior');
const PAST = new Words('last|past|latest|recent|previous|preceding|prior');

/** `the last five years` of a report on 2013: 2009..2013; null where the window lies ahead or its end is not known, as that of a few months in a report on a year. */
function lastMonths(t: Tokens, at: number, months: number, { firstMonth, lastMonth }: PeriodContext): string | null {
  const past = PAST.at(t, at);
  const known = months >= 12 || (months > 0 && lastMonth - firstMonth < 3 && !BEFORE.at(t, at));
  if (!past || !known || lastMonth < months) return null;
  const last = BEFORE.at(t, at) && firstMonth === lastMonth ? lastMonth - 1 : lastMonth; // in a report on a month: those before it
  const first = last - months + 1;
  return months > 12 && first % 12 === 0 ? `${first / 12}..${Math.floor(last / 12)}` : printMonths(first, last);
}

/** How many months a unit of time has. */
const UNIT_MONTHS: Readonly<Record<string, number>> = {
  year: 12,
  years: 12,
  quarter: 3,
  quarters: 3,
  month: 1,
  months: 1,
  decade: 120,
  decades: 120,
};

/** What stands behind a length of time that is told from another time. */
const TOLD_FROM = new Words('earlier|ago|before|previously|later|since|preceding');

/** `two years earlier`, `12 months ago`, `three months before`: a time told from another. */
export function relative(t: Tokens, at: number, limit: number): PeriodMention | null {
  const one = isWord(t, at, limit, W.a) && isWord(t, at + 1, limit, W.decade); // `a year ago` is a basis
  const n = one ? 1 : smallNumber(t, at, limit);
  if (n <= 0 || at + 2 >= limit || t.type[at + 1] !== T.word || t.type[at + 2] !== T.word) return null;
  if (!TOLD_FROM.at(t, at + 2)) return null;
  const unit = t.text.slice(t.start[at + 1], t.end[at + 1]).toLowerCase();
  const known = UNIT_MONTHS[unit];
  if (known === undefined && !/^(?:weeks?|days?|hours?|minutes?|decades?)$/.test(unit)) return null;
  const told = t.text.slice(t.start[at + 2], t.end[at + 2]).toLowerCase();
  // `in the three months before the survey`, `the 10 years since the census`: a window, whatever its end
  if (at > 0 && t.type[at - 1] === T.word && t.word[at - 1] === W.the && /^(?:before|since|preceding)$/.test(told))
    return found(at, at + 2, null, 'period-window', { window: true });
  if (
    !/^(?:earlier|ago|before|previously|later)$/.test(told) ||
    isWord(t, at + 3, limit, W.than) || // `two months later than planned` is how much later
    (told === 'before' && at + 3 < limit && t.type[at + 3] === T.word && (t.pos[at + 3] & (P.det | P.noun)) !== 0)
  )
    return null;
  return found(at, at + 3, null, 'period-relative', { window: true, shift: told === 'later' ? 0 : (known ?? 0) * n });
}

/** What a length of time is the length of: `in the space of ten years`. */
const LENGTHS = new Words('space|span|course|period');

/** `in the space of ten years`: the window that a number phrase is the length of, null where it is none. */
export function spaceOf(t: Tokens, { first, last, unitKind }: Mention, from: number): PeriodMention | null {
  if (unitKind !== 'time' || first - 2 < from || t.word[first - 1] !== W.of || !LENGTHS.at(t, first - 2)) return null;
  const months =
    smallNumber(t, first, last) * (UNIT_MONTHS[t.text.slice(t.start[last - 1], t.end[last - 1]).toLowerCase()] ?? 0);
  return months > 0 ? found(first - 2, last, null, 'period-window', { window: true, shift: months }) : null;
}
