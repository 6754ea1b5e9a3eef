/** Days: `17 October 2023`, `October 7, 2022`, `2022-09-30`. */
import type { PeriodMention } from '../../model/mention.js';
import { NumberShape, T, type Tokens } from '../../model/tokens.js';
import { W } from '../../rules/lexicon.js';
import { isDashAt, isNumber, isPunct, isWord, monthAt, numberLength, plainNumber, touches, yearAt } from '../cursor.js';
import { monthIndex, printDay, printMonth, printMonths } from '../period-value.js';
import { type PeriodContext, yearOfMonth } from '../reader.js';
import { found, SLASH, type Stretch, yearBehind } from './found.js';

/** `17 October 2023`, `October 7, 2022`, `30 June`, `11 to 17 September`: a day. */
export function day(t: Tokens, at: number, limit: number, context: PeriodContext): PeriodMention | null {
  let i = at;
  const number = plainNumber(t, i, limit);
  if (number >= 1 && number <= 31) {
    i++;
    if (i < limit && touches(t, i) && t.type[i] === T.word && numberLength(t, i) === 2) i++; // 7th
    if (isWord(t, i, limit, W.of)) i++;
    if (isDashAt(t, i, limit) && touches(t, i) && monthAt(t, i + 1, limit) > 0) return hyphened(t, at, limit);
    if (
      (isWord(t, i, limit, W.to) || isWord(t, i, limit, W.and) || isDashAt(t, i, limit)) &&
      plainNumber(t, i + 1, limit) >= 1 &&
      monthAt(t, i + 2, limit) > 0
    )
      i += 2;
    const month = monthAt(t, i, limit);
    if (month === 0) return null;
    i++;
    const behind = yearBehind(t, i, limit, context);
    const year = behind?.year ?? yearOfMonth(context, month);
    return found(at, behind?.end ?? i, year > 0 ? printDay(year, month, number) : null, 'period-day');
  }
  const month = monthAt(t, i, limit);
  const dayNumber =
    month > 0 ? plainNumber(t, i + 1 + (isPunct(t, i + 1, limit, 46) && touches(t, i + 1) ? 1 : 0), limit) : -1;
  if (month === 0 || dayNumber < 1 || dayNumber > 31) return null;
  i += isPunct(t, i + 1, limit, 46) ? 3 : 2;
  if (
    i < limit &&
    t.type[i] === T.word &&
    touches(t, i) &&
    /^(?:st|nd|rd|th)$/.test(t.text.slice(t.start[i], t.end[i]))
  )
    i++;
  let spans = false;
  if (
    (isWord(t, i, limit, W.to) || isDashAt(t, i, limit)) &&
    plainNumber(t, i + 1, limit) >= 1 &&
    plainNumber(t, i + 1, limit) <= 31
  ) {
    i += 2;
    spans = true;
  }
  const behind = yearBehind(t, i, limit, context);
  const year = behind?.year ?? yearOfMonth(context, month);
  const value = year === 0 ? null : spans ? printMonth(monthIndex(year, month)) : printDay(year, month, dayNumber);
  return found(at, behind?.end ?? i, value, 'period-day');
}

/** `24-November-2023`: a day, null where no year closes it. */
function hyphened(t: Tokens, at: number, limit: number): PeriodMention | null {
  const year = isDashAt(t, at + 3, limit) && touches(t, at + 3) ? yearAt(t, at + 4, limit) : 0;
  if (year === 0) return null;
  return found(at, at + 5, printDay(year, monthAt(t, at + 2, limit), plainNumber(t, at, limit)), 'period-day');
}

/** A day as the month that it lies in. */
export function dayStretch(mention: PeriodMention): Stretch {
  const value = mention.value as string;
  const index = monthIndex(Number(value.slice(1, 5)), Number(value.slice(6, 8)));
  return { first: index, last: index, end: mention.last, text: value, yearStated: true, rule: 'period-day' };
}

/** An ISO, slashed or dotted date: `2022-09-30`, `20/04/2020`, `26.12.2023`. */
export function numericDate(t: Tokens, at: number, limit: number): PeriodMention | null {
  if (isNumber(t, at, limit) && (t.code[at] & NumberShape.dotted) !== 0) return dottedDate(t, at);
  if (!isNumber(t, at, limit) || !isNumber(t, at + 2, limit) || !isNumber(t, at + 4, limit)) return null;
  for (let k = 1; k <= 4; k++) if (!touches(t, at + k)) return null;
  const a = plainNumber(t, at, limit),
    b = plainNumber(t, at + 2, limit),
    c = plainNumber(t, at + 4, limit);
  if (
    isDashAt(t, at + 1, limit) &&
    isDashAt(t, at + 3, limit) &&
    yearAt(t, at, limit) > 0 &&
    b >= 1 &&
    b <= 12 &&
    c >= 1 &&
    c <= 31
  )
    return found(at, at + 5, printDay(a, b, c), 'period-day');
  if (
    isPunct(t, at + 1, limit, SLASH) &&
    isPunct(t, at + 3, limit, SLASH) &&
    yearAt(t, at + 4, limit) > 0 &&
    a <= 31 &&
    b >= 1 &&
    b <= 12
  )
    return found(at, at + 5, printDay(c, b, a), 'period-day');
  return null;
}

/** `26.12.2023`: a day. */
function dottedDate(t: Tokens, at: number): PeriodMention | null {
  const parts = /^(\d\d?)\.(\d\d?)\.(\d{4})$/.exec(t.text.slice(t.start[at], t.end[at]));
  if (parts === null) return null;
  const [dayNumber, month, year] = parts.slice(1).map(Number);
  const isDay = month >= 1 && month <= 12 && dayNumber >= 1 && dayNumber <= 31 && year >= 1700 && year <= 2100;
  return isDay ? found(at, at + 1, printDay(year, month, dayNumber), 'period-day') : null;
}

/** `between 1 July 2021 and 30 June 2026`, `from 1 April to 30 June 2022`: two days as the months that they lie in, null where no two stand there. */
export function daySpan(t: Tokens, at: number, limit: number, context: PeriodContext): PeriodMention | null {
  const before = at > 0 && t.type[at - 1] === T.word ? t.word[at - 1] : 0;
  const between = before === W.between;
  if (!between && before !== W.from) return null;
  const from = day(t, at, limit, context);
  if (from === null || !isWord(t, from.last, limit, between ? W.and : W.to)) return null;
  const to = day(t, from.last + 1, limit, context);
  if (from.value === null || to?.value == null) return null;
  const last = dayStretch(to).last;
  let { first } = dayStretch(from);
  if (yearAt(t, from.last - 1, limit) === 0)
    first = Math.floor(last / 12) * 12 + (first % 12) - (first % 12 > last % 12 ? 12 : 0);
  const value = first === last ? printMonth(last) : printMonths(first, last);
  return first > last ? null : found(at, to.last, value, 'period-months');
}
