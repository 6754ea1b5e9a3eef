/** Quarters and halves: `Q3 2022`, `the first half of 2022`. */
import { firstMonthOf } from '../../kit/period.js';
import { T, type Tokens } from '../../model/tokens.js';
import { COLUMNS, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { isDashAt, isNumber, isPunct, isWord, numberLength, plainNumber, touches, yearAt } from '../cursor.js';
import { shiftOf } from '../own-year.js';
import { printMonths } from '../period-value.js';
import { contextYear, type PeriodContext, yearOfMonth } from '../reader.js';
import { day, dayStretch } from './days.js';
import { COMMA, SLASH, type Stretch, yearBehind } from './found.js';
import { monthStretch } from './month-stretch.js';
import { fiscal, yearSpan } from './years.js';

/** The token of `quarter` or `half` behind an ordinal, a hyphen allowed (`fourth-quarter sales`); 0 for none. */
function partNoun(t: Tokens, at: number, limit: number): number {
  const noun = isDashAt(t, at + 1, limit) && touches(t, at + 1) ? at + 2 : at + 1;
  return isWord(t, noun, limit, W.quarter) || isWord(t, noun, limit, W.half) ? noun : 0;
}

/** `Q3 2022`, `2022 Q3`, `Quarter 2 2022`, `the third quarter of 2022`, `H1 2022`, `the first half of 2022`. */
export function partOfYear(t: Tokens, at: number, limit: number, context: PeriodContext): Stretch | null {
  const short = shortPart(t, at, limit, context);
  if (short !== null) return short;
  const leading = yearAt(t, at, limit);
  const lead = leading > 0 ? fiscalBehind(t, at, limit, context) : null; // `2022-23 Q2`
  let i = lead?.end ?? (leading > 0 ? at + 1 : at);
  if (leading > 0 && joins(t, i, limit)) i++;
  let [size, n] = [0, 0];
  const sign = (isWord(t, i, limit, W.q) || isWord(t, i, limit, W.h)) && touches(t, i + 1);
  const named = isWord(t, i, limit, W.quarter) && numberLength(t, i + 1) === 1; // `Quarter 2 2022`
  if ((sign || named) && isNumber(t, i + 1, limit)) {
    size = t.word[i] === W.h ? 6 : 3;
    n = plainNumber(t, i + 1, limit);
    i += 2;
    if (!named && i < limit && touches(t, i) && t.type[i] === T.word && t.word[i] !== W.fy) return null; // `H1N1`
  } else if (i < limit && t.type[i] === T.word && COLUMNS.ordinal[t.word[i]] > 0 && partNoun(t, i, limit) > 0) {
    const noun = partNoun(t, i, limit);
    size = t.word[noun] === W.quarter ? 3 : 6;
    n = COLUMNS.ordinal[t.word[i]];
    i = noun + 1;
  } else if (
    isNumber(t, i, limit) &&
    i + 2 < limit &&
    touches(t, i + 1) &&
    (isWord(t, i + 2, limit, W.quarter) || isWord(t, i + 2, limit, W.half)) &&
    /^(?:st|nd|rd|th)$/.test(t.text.slice(t.start[i + 1], t.end[i + 1]))
  ) {
    size = t.word[i + 2] === W.quarter ? 3 : 6;
    n = plainNumber(t, i, limit);
    i += 3;
  }
  const months = size === 0 ? lastPart(t, i, limit) : 0;
  if (months > 0) {
    size = months;
    n = 12 / size;
    i += 2;
  }
  if (size === 0 && context.statedPart > 0 && standsAlone(t, i, limit)) {
    size = context.statedPart;
    n = COLUMNS.ordinal[t.word[i]];
    i++;
  }
  if (size === 0 || n < 1 || n > 12 / size) return null;
  const ofMonth = size === 6 && isWord(t, i, limit, W.of) ? monthStretch(t, i + 1, limit, context) : null; // `the first half of December`
  if (ofMonth !== null) return ofMonth;
  const own = leading > 0 ? lead : fiscalBehind(t, i, limit, context);
  if (own !== null) return partStretch(own.start, n, size, leading > 0 ? i : own.end, true);
  const parenthesis = isPunct(t, i, limit, 40) ? closing(t, i, limit) : -1;
  const behind =
    leading > 0
      ? null
      : (yearBehind(t, i, limit, context) ?? (parenthesis > 0 ? yearBehind(t, parenthesis, limit, context) : null));
  const same = behind === null && leading === 0;
  const end = behind?.end ?? i;
  if (!same) return partStretch((leading || behind?.year || 0) * 12 + context.own.shift, n, size, end, true);
  const year = yearOfPart(n, size, context);
  return partStretch(year > 0 ? year * 12 + context.own.shift : 0, n, size, end, false);
}

/** The year of a quarter or half without one. */
function yearOfPart(n: number, size: number, context: PeriodContext): number {
  const { shift } = context.own;
  if (shift === 0) return size === 3 ? yearOfMonth(context, n * 3) : contextYear(context);
  const months = n * size + shift; // from the January of that year to the end of the part
  return yearOfMonth(context, ((months + 11) % 12) + 1) - Math.floor((months - 1) / 12);
}

/** The quarter or half of a year that begins with the month `start`, counted from year 0; one of the calendar's has its name. */
function partStretch(start: number, n: number, size: number, end: number, yearStated: boolean): Stretch {
  const first = start + (n - 1) * size;
  const quarter = size === 3;
  const named = `${Math.floor(first / 12)}-${quarter ? 'Q' : 'H'}${(first % 12) / size + 1}`;
  return {
    first,
    last: first + size - 1,
    end,
    text: start < 12 ? '' : first % size === 0 ? named : printMonths(first, first + size - 1),
    yearStated,
    rule: quarter ? 'period-quarter' : 'period-half',
  };
}

/** `of 2022/23`, `of the financial year 2022-23`: the month that the year behind a part of it begins with. */
export function fiscalBehind(
  t: Tokens,
  at: number,
  limit: number,
  context: PeriodContext,
): { start: number; end: number } | null {
  let i = at;
  if (isWord(t, i, limit, W.of) || isWord(t, i, limit, W.in)) i++;
  if (isWord(t, i, limit, W.the)) i++;
  const named = fiscal(t, i, limit, context);
  if (named?.value?.includes('..')) return { start: firstMonthOf(named.value), end: named.last };
  const years = yearSpan(t, i, limit, context);
  return years?.rule === 'period-fiscal-year' ? { start: firstMonthOf(years.text), end: years.end } : null;
}

/** `the third quarter ended October 31, 2023`: a part of the document's own year, by which its other parts are told from here on. */
export function endedPart(t: Tokens, at: number, limit: number, context: PeriodContext): Stretch | null {
  const part = partOfYear(t, at, limit, context);
  if (part === null || (part.rule !== 'period-quarter' && part.rule !== 'period-half')) return null;
  let i = part.end;
  if (isPunct(t, i, limit, COMMA)) i++;
  if (isWord(t, i, limit, W.which)) i++;
  if (!isWord(t, i, limit, W.ended) && !isWord(t, i, limit, W.ending)) return null;
  i++;
  if (isWord(t, i, limit, W.on)) i++;
  const onDay = day(t, i, limit, context);
  const close = onDay?.value ? dayStretch(onDay) : monthStretch(t, i, limit, context);
  if (close === null || close.text === '') return null;
  const size = part.last - part.first + 1;
  const behind = close.last - (part.last - context.own.shift);
  if (shiftOf(behind) !== shiftOf(context.own.shift))
    context.own.shift = part.yearStated && Math.abs(behind) < 12 ? behind : shiftOf(behind);
  const n = (close.last - context.own.shift + 1) % 12 || 12;
  return partStretch(close.last - n + 1, n / size, size, close.end, true);
}

/** `2022-Q3`, `2022/Q3`: a sign between the year and its part. */
const joins = (t: Tokens, at: number, limit: number): boolean =>
  (isDashAt(t, at, limit) || isPunct(t, at, limit, SLASH)) &&
  touches(t, at) &&
  touches(t, at + 1) &&
  (isWord(t, at + 1, limit, W.q) || isWord(t, at + 1, limit, W.h));

/** `3Q 2022`, `3Q22`, `1H23`, `Q3'22`: parts of a year as analysts write them, null where none stands there. */
function shortPart(t: Tokens, at: number, limit: number, context: PeriodContext): Stretch | null {
  const first = isNumber(t, at, limit) ? at + 1 : at; // `3Q`
  const quarter = isWord(t, first, limit, W.q);
  if (!quarter && !isWord(t, first, limit, W.h)) return null;
  const digit = first > at ? at : first + 1;
  const n = plainNumber(t, digit, limit);
  if (!touches(t, Math.max(first, digit)) || n < 1 || n > (quarter ? 4 : 2)) return null;
  const i = Math.max(first, digit) + 1;
  const code = i < limit && t.type[i] === T.punct ? t.code[i] : 0;
  const apostrophe = code === 39 || code === 0x2019;
  const two = apostrophe ? i + 1 : i;
  const shortYear =
    touches(t, two) && (apostrophe || first > at) && numberLength(t, two) === 2 ? plainNumber(t, two, limit) : -1;
  const behind = first > at ? yearBehind(t, i, limit, context) : null;
  const year = shortYear >= 0 ? 2000 + shortYear : (behind?.year ?? 0);
  if (year === 0) return null;
  const size = quarter ? 3 : 6;
  return partStretch(year * 12 + context.own.shift, n, size, behind?.end ?? two + 1, true);
}

/** `the last quarter of 2022`: how many months the part has that ends the year, 0 where none is told. */
function lastPart(t: Tokens, at: number, limit: number): number {
  if (!isWord(t, at, limit, W.last) || !isWord(t, at + 2, limit, W.of) || yearAt(t, at + 3, limit) === 0) return 0;
  return isWord(t, at + 1, limit, W.quarter) ? 3 : isWord(t, at + 1, limit, W.half) ? 6 : 0;
}

/** `6.8% in the first`: an ordinal whose noun was said before. */
const standsAlone = (t: Tokens, at: number, limit: number): boolean =>
  t.type[at] === T.word &&
  COLUMNS.ordinal[t.word[at]] > 0 &&
  (at + 1 >= limit || t.type[at + 1] === T.punct || joinsMore(t, at + 1, limit)) &&
  isWord(t, at - 1, limit, W.the) &&
  (isWord(t, at - 2, limit, W.in) || isWord(t, at - 2, limit, W.from));

/** `in the second and 8% in the first`: a conjunction that goes on with something else than another part. */
const joinsMore = (t: Tokens, at: number, limit: number): boolean =>
  (t.pos[at] & P.conj) !== 0 && at + 1 < limit && (t.type[at + 1] !== T.word || COLUMNS.ordinal[t.word[at + 1]] === 0);

/** Where the bracket closes that opens at token `at`, -1 where it is not near. */
function closing(t: Tokens, at: number, limit: number): number {
  for (let i = at + 1; i < Math.min(limit, at + 8); i++) if (isPunct(t, i, limit, 41)) return i + 1;
  return -1;
}
