/**
 * Recognises time expressions. Takes: years and spans of years, months, quarters, halves, days,
 * fiscal years, `the three months to May 2014`, `the year ending …`, `the end of 2022`, `mid-2013`, windows
 * (`the last five years`). Refuses: four digits that count something.
 */
import type { PeriodMention } from '../model/mention.js';
import { T, type Tokens } from '../model/tokens.js';
import { COLUMNS, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import { SCHOOL_YEAR_START } from '../rules/periods.js';
import { isDashAt, isNumber, isPunct, isWord, monthAt, numberLength, plainNumber, smallNumber, touches, yearAt } from './cursor.js';
import { endOfMonth, monthIndex, printDay, printFiscalYear, printMonth, printMonths } from './period-value.js';
import { contextYear, type PeriodContext, yearOfMonth } from './reader.js';

const SLASH = 47;
const COMMA = 44;

const found = (first: number, last: number, value: string | null, rule: string, extra: Partial<PeriodMention> = {}): PeriodMention => ({
  first, last, value, rule, endPoint: null, base: null, shift: 0, window: false, ...extra,
});

/** A stretch of months read at a place: a month, quarter, half or year with its token end. */
interface Stretch {
  readonly first: number;
  readonly last: number; // months counted from year 0
  readonly end: number; // token
  readonly text: string;
  readonly yearStated: boolean;
  readonly rule: string;
}

/** `2013-14`, `2013/14`, `2010–2012`, `2013 to 2014`; a lone year is its own span. */
function yearSpan(t: Tokens, at: number, limit: number, context: PeriodContext): Stretch | null {
  const year = yearAt(t, at, limit);
  if (year === 0) return null;
  const joined = (isDashAt(t, at + 1, limit) || isPunct(t, at + 1, limit, SLASH)) && touches(t, at + 1);
  if (joined && isNumber(t, at + 2, limit) && touches(t, at + 2)) {
    const second = plainNumber(t, at + 2, limit);
    const length = numberLength(t, at + 2);
    const full = length === 4 ? second : length === 2 ? Math.floor(year / 100) * 100 + second + (second < year % 100 ? 100 : 0) : 0;
    const chained = isDashAt(t, at + 3, limit) && touches(t, at + 3) && isNumber(t, at + 4, limit) && touches(t, at + 4); // a telephone number
    if (full > year && full - year < 100 && !chained) {
      const fiscal = full === year + 1;
      const school = isWord(t, at + 3, limit, W.school) || isWord(t, at + 3, limit, W.academic);
      const text = fiscal ? printFiscalYear(year, school ? null : context.source.area, school ? SCHOOL_YEAR_START : context.source.fiscalYearStart) : `${year}..${full}`;
      return { first: year * 12, last: full * 12 + 11, end: at + 3, text, yearStated: true, rule: fiscal ? 'period-fiscal-year' : 'period-years' };
    }
  }
  return { first: year * 12, last: year * 12 + 11, end: at + 1, text: String(year), yearStated: true, rule: 'period-year' };
}

/** The year behind a month or part of a year: `2022`, `of 2022`, `, 2022`. */
function yearBehind(t: Tokens, at: number, limit: number): { year: number; end: number } | null {
  let i = at;
  if (isWord(t, i, limit, W.of) || isWord(t, i, limit, W.in) || (isPunct(t, i, limit, COMMA) && yearAt(t, i + 1, limit) > 0)) i++;
  if (isWord(t, i, limit, W.fy) || isWord(t, i, limit, W.fiscal) || isWord(t, i, limit, W.the)) i++;
  const year = yearAt(t, i, limit);
  return year > 0 ? { year, end: i + 1 } : null;
}

/** The token of `quarter` or `half` behind an ordinal, a hyphen allowed (`fourth-quarter sales`); 0 for none. */
function partNoun(t: Tokens, at: number, limit: number): number {
  const noun = isDashAt(t, at + 1, limit) && touches(t, at + 1) ? at + 2 : at + 1;
  return isWord(t, noun, limit, W.quarter) || isWord(t, noun, limit, W.half) ? noun : 0;
}

/** `Q3 2022`, `2022 Q3`, `Quarter 2 2022`, `the third quarter of 2022`, `H1 2022`, `the first half of 2022`. */
function partOfYear(t: Tokens, at: number, limit: number, context: PeriodContext): Stretch | null {
  let i = at;
  let leading = yearAt(t, i, limit);
  if (leading > 0) i++;
  let size = 0;
  let n = 0;
  if ((isWord(t, i, limit, W.q) || isWord(t, i, limit, W.h)) && isNumber(t, i + 1, limit) && touches(t, i + 1)) {
    size = t.word[i] === W.q ? 3 : 6;
    n = plainNumber(t, i + 1, limit);
    i += 2;
  } else if (isWord(t, i, limit, W.quarter) && isNumber(t, i + 1, limit) && numberLength(t, i + 1) === 1) {
    size = 3;
    n = plainNumber(t, i + 1, limit);
    i += 2;
  } else if (i < limit && t.type[i] === T.word && COLUMNS.ordinal[t.word[i]] > 0 && partNoun(t, i, limit) > 0) {
    const noun = partNoun(t, i, limit);
    size = t.word[noun] === W.quarter ? 3 : 6;
    n = COLUMNS.ordinal[t.word[i]];
    i = noun + 1;
  } else if (isNumber(t, i, limit) && i + 2 < limit && touches(t, i + 1) && /^(?:st|nd|rd|th)$/.test(t.text.slice(t.start[i + 1], t.end[i + 1])) && (isWord(t, i + 2, limit, W.quarter) || isWord(t, i + 2, limit, W.half))) {
    size = t.word[i + 2] === W.quarter ? 3 : 6;
    n = plainNumber(t, i, limit);
    i += 3;
  }
  if (size === 0 || n < 1 || n > 12 / size) return null;
  const parenthesis = isPunct(t, i, limit, 40) ? closing(t, i, limit) : -1;
  const behind = leading > 0 ? null : (yearBehind(t, i, limit) ?? (parenthesis > 0 ? yearBehind(t, parenthesis, limit) : null));
  const same = behind === null && leading === 0;
  const year = leading || behind?.year || (size === 3 && same ? yearOfMonth(context, n * 3) : contextYear(context));
  leading = 0;
  const first = year * 12 + (n - 1) * size;
  const text = year > 0 ? `${year}-${size === 3 ? 'Q' : 'H'}${n}` : '';
  return { first, last: first + size - 1, end: behind?.end ?? i, text, yearStated: !same, rule: size === 3 ? 'period-quarter' : 'period-half' };
}

function closing(t: Tokens, at: number, limit: number): number {
  for (let i = at + 1; i < Math.min(limit, at + 8); i++) if (isPunct(t, i, limit, 41)) return i + 1;
  return -1;
}

/** `September 2022`, `September`, `Sept. 2022`, `June 2023 quarter`, `June quarter`. */
function monthStretch(t: Tokens, at: number, limit: number, context: PeriodContext): Stretch | null {
  const month = monthAt(t, at, limit);
  if (month === 0) return null;
  let i = at + 1;
  if (isPunct(t, i, limit, 46) && touches(t, i)) i++;
  const quarterFirst = isWord(t, i, limit, W.quarter);
  if (quarterFirst) i++;
  const behind = yearBehind(t, i, limit);
  if (behind !== null) i = behind.end;
  const year = behind?.year ?? yearOfMonth(context, month);
  const last = monthIndex(year, month);
  const quarter = quarterFirst || isWord(t, i, limit, W.quarter);
  if (quarter) {
    if (!quarterFirst) i++;
    const text = month % 3 === 0 ? `${year}-Q${month / 3}` : printMonths(last - 2, last);
    return { first: last - 2, last, end: i, text: year > 0 ? text : '', yearStated: behind !== null, rule: 'period-quarter' };
  }
  return { first: last, last, end: i, text: year > 0 ? printMonth(last) : '', yearStated: behind !== null, rule: 'period-month' };
}

/** `17 October 2023`, `October 7, 2022`, `30 June`, `11 to 17 September`: a day. */
function day(t: Tokens, at: number, limit: number, context: PeriodContext): PeriodMention | null {
  let i = at;
  const number = plainNumber(t, i, limit);
  if (number >= 1 && number <= 31) {
    i++;
    if (i < limit && touches(t, i) && t.type[i] === T.word && numberLength(t, i) === 2) i++; // 7th
    if (isWord(t, i, limit, W.of)) i++;
    if ((isWord(t, i, limit, W.to) || isWord(t, i, limit, W.and) || isDashAt(t, i, limit)) && plainNumber(t, i + 1, limit) >= 1 && monthAt(t, i + 2, limit) > 0) i += 2;
    const month = monthAt(t, i, limit);
    if (month === 0) return null;
    i++;
    const behind = yearBehind(t, i, limit);
    const year = behind?.year ?? yearOfMonth(context, month);
    return found(at, behind?.end ?? i, year > 0 ? printDay(year, month, number) : null, 'period-day');
  }
  const month = monthAt(t, i, limit);
  const dayNumber = month > 0 ? plainNumber(t, i + 1 + (isPunct(t, i + 1, limit, 46) && touches(t, i + 1) ? 1 : 0), limit) : -1;
  if (month === 0 || dayNumber < 1 || dayNumber > 31) return null;
  i += isPunct(t, i + 1, limit, 46) ? 3 : 2;
  if (i < limit && t.type[i] === T.word && touches(t, i) && /^(?:st|nd|rd|th)$/.test(t.text.slice(t.start[i], t.end[i]))) i++;
  let spans = false;
  if ((isWord(t, i, limit, W.to) || isDashAt(t, i, limit)) && plainNumber(t, i + 1, limit) >= 1 && plainNumber(t, i + 1, limit) <= 31) {
    i += 2;
    spans = true;
  }
  const behind = yearBehind(t, i, limit);
  const year = behind?.year ?? yearOfMonth(context, month);
  const value = year === 0 ? null : spans ? printMonth(monthIndex(year, month)) : printDay(year, month, dayNumber);
  return found(at, behind?.end ?? i, value, 'period-day');
}

/** A stretch: part of a year, month, or year. */
function stretch(t: Tokens, at: number, limit: number, context: PeriodContext): Stretch | null {
  return partOfYear(t, at, limit, context) ?? monthStretch(t, at, limit, context) ?? yearSpan(t, at, limit, context);
}

/** The months of a stretch or span: `March to May 2013`, `Q1 2014`, `June`. */
function monthsOf(t: Tokens, at: number, limit: number, context: PeriodContext): { first: number; last: number; end: number; text: string; stated: boolean } | null {
  const one = stretch(t, at, limit, context);
  if (one === null) return null;
  const whole = one.rule === 'period-month' ? span(t, at, limit, context, W.to) : null;
  if (whole?.value != null && whole.value.includes('..')) {
    const [a, b] = whole.value.split('..').map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1);
    return { first: a, last: b, end: whole.last, text: whole.value, stated: true };
  }
  return { first: one.first, last: one.last, end: one.end, text: one.text, stated: one.yearStated };
}

/** Two neighbouring points, or the same point one year apart, that something moved between. */
function neighbours(t: Tokens, at: number, limit: number, context: PeriodContext, connector: number): PeriodMention | null {
  const a = connector === W.to ? stretch(t, at, limit, context) : monthsOf(t, at, limit, context);
  if (a === null || !isWord(t, a.end, limit, connector)) return null;
  const b = connector === W.to ? stretch(t, a.end + 1, limit, context) : monthsOf(t, a.end + 1, limit, context);
  if (b === null || a.text === '' || b.text === '') return null;
  const length = b.last - b.first;
  const stated = 'stated' in a ? a.stated : a.yearStated;
  const first = stated ? a.first : Math.floor(b.first / 12) * 12 + (a.first % 12) - (a.first % 12 > b.first % 12 ? 12 : 0);
  const step = b.first - first;
  if (a.last - a.first !== length || (step !== length + 1 && step !== 12) || length > 11) return null;
  const base = stated ? a.text : shiftText(a.text, Math.floor(first / 12));
  return found(at, b.end, b.text, 'period-neighbours', { base });
}

/** The text of a point with another year. */
const shiftText = (text: string, year: number): string => text.replace(/^\d{4}/, String(year));

/** `January to June 2022`, `December 2013 to February 2014`, `2016 to 2020`, `Q1 to Q3 2022`. */
function span(t: Tokens, at: number, limit: number, context: PeriodContext, connector: number): PeriodMention | null {
  const a = stretch(t, at, limit, context);
  if (a === null) return null;
  let i = a.end;
  const touching = isDashAt(t, i, limit);
  if (!touching && !isWord(t, i, limit, W.to) && !isWord(t, i, limit, connector) && !isWord(t, i, limit, W.through) && !isWord(t, i, limit, W.till) && !isWord(t, i, limit, W.until)) return null;
  i++;
  if (isWord(t, i, limit, W.the)) i++;
  if (day(t, i, limit, context) !== null && monthAt(t, i, limit) === 0) return null;
  const b = stretch(t, i, limit, context);
  if (b === null) return null;
  const yearly = a.rule === 'period-year' && b.rule === 'period-year';
  if (yearly) {
    if (touching && t.gap[a.end] === 0 && t.gap[a.end + 1] !== 0) return null;
    if (b.first <= a.first) return null;
    return found(at, b.end, `${a.text}..${b.text}`, 'period-years');
  }
  if (a.rule === 'period-year' || b.rule === 'period-year' || (a.rule === 'period-fiscal-year') !== (b.rule === 'period-fiscal-year')) return null;
  if (a.rule === 'period-fiscal-year') return found(at, b.end, `${Math.floor(a.first / 12)}..${Math.floor(b.last / 12)}`, 'period-years');
  let first = a.first;
  if (!a.yearStated) {
    // `December to February 2014`: the first month lies in the year of the second, or the one before.
    first = Math.floor(b.first / 12) * 12 + (a.first % 12);
    if (first > b.last) first -= 12;
  }
  if (first > b.last || b.text === '') return b.text === '' ? found(at, b.end, null, 'period-months') : null;
  return found(at, b.end, shapeSpan(first, b.last), 'period-months');
}

/** Three months that are a quarter keep the months as written: the text names months. */
const shapeSpan = (first: number, last: number): string => (first === last ? printMonth(first) : `${printMonth(first)}..${printMonth(last)}`);

/** `(the) three months to May 2014`, `12 months to the September 2023 quarter`, `the year ending December 2013`, `the first nine months of 2022`. */
function months(t: Tokens, at: number, limit: number, context: PeriodContext): PeriodMention | null {
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
  const size = isWord(t, i, limit, W.months) || isWord(t, i, limit, W.month) ? 1 : isWord(t, i, limit, W.quarters) || isWord(t, i, limit, W.quarter) ? 3 : isWord(t, i, limit, W.year) || (counted && isWord(t, i, limit, W.years)) ? 12 : 0;
  if (size === 0) return null;
  i++;
  if (ordinalFirst) {
    if (!counted || size === 12 || n * size > 12) return null;
    const behind = yearBehind(t, i, limit);
    const year = behind?.year ?? contextYear(context);
    return found(at, behind?.end ?? i, year > 0 ? `${printMonth(year * 12)}..${printMonth(year * 12 + n * size - 1)}` : null, 'period-first-months');
  }
  if (!counted && size !== 12) return null;
  if (isWord(t, i, limit, W.period)) i++;
  if (!isWord(t, i, limit, W.to) && !isWord(t, i, limit, W.ending) && !isWord(t, i, limit, W.ended) && !isWord(t, i, limit, W.end)) return null;
  i++;
  if (isWord(t, i, limit, W.in) || isWord(t, i, limit, W.on)) i++;
  if (isWord(t, i, limit, W.the)) i++;
  if (isWord(t, i, limit, W.end) && isWord(t, i + 1, limit, W.of)) i += 2;
  const lastDay = day(t, i, limit, context);
  const end = lastDay !== null && lastDay.value !== null ? dayStretch(lastDay) : stretch(t, i, limit, context);
  if (end === null || end.text === '') return null;
  if (n * size === 12 || (size === 12 && n === 1)) {
    return found(at, end.end, printMonths(end.last - 11, end.last), 'period-year-ending', { endPoint: end.text.startsWith('@') ? printMonth(end.last) : end.text });
  }
  return found(at, end.end, n * size === 1 ? printMonth(end.last) : `${printMonth(end.last - n * size + 1)}..${printMonth(end.last)}`, 'period-months-to');
}

function dayStretch(mention: PeriodMention): Stretch {
  const value = mention.value as string;
  const index = monthIndex(Number(value.slice(1, 5)), Number(value.slice(6, 8)));
  return { first: index, last: index, end: mention.last, text: value, yearStated: true, rule: 'period-day' };
}

/** `end of 2022`, `end-2022`, `end of March 2014`, `the end of the year`, `mid-2013`. */
function moment(t: Tokens, at: number, limit: number, context: PeriodContext): PeriodMention | null {
  const isEnd = isWord(t, at, limit, W.end) || isWord(t, at, limit, W.close);
  if (!isEnd && !isWord(t, at, limit, W.mid)) return null;
  let i = at + 1;
  if (isDashAt(t, i, limit)) i++;
  if (isEnd && isWord(t, i, limit, W.of)) i++;
  if (isWord(t, i, limit, W.the)) i++;
  const base = stretch(t, i, limit, context);
  if (base !== null && base.text !== '') {
    const at0 = isEnd ? base.last : base.rule === 'period-year' ? base.first + 5 : base.first;
    const value = isEnd || base.rule === 'period-year' ? endOfMonth(at0) : printDay(Math.floor(at0 / 12), (at0 % 12) + 1, 15);
    return found(at, base.end, value, 'period-moment');
  }
  if (isEnd && isWord(t, i, limit, W.year) && context.lastMonth >= 0) {
    const last = context.lastMonth % 12 === 11 || context.statedYear === 0 ? context.lastMonth : context.statedYear * 12 + 11;
    return found(at, i + 1, endOfMonth(context.statedYear > 0 ? context.statedYear * 12 + 11 : last), 'period-moment');
  }
  return null;
}

/** `FY 2019`, `FY2019-20`, `fiscal year 2019`, `financial year 2013/14`, `fiscal 2022`, `the school year 2022/23`. */
function fiscal(t: Tokens, at: number, limit: number, context: PeriodContext): PeriodMention | null {
  const school = isWord(t, at, limit, W.school) || isWord(t, at, limit, W.academic);
  if (!school && !isWord(t, at, limit, W.fy) && !isWord(t, at, limit, W.fiscal) && !isWord(t, at, limit, W.financial) && !isWord(t, at, limit, W.calendar)) return null;
  let i = at + 1;
  if (isWord(t, i, limit, W.year) || isWord(t, i, limit, W.years)) i++;
  if (isWord(t, i, limit, W.ending) || isWord(t, i, limit, W.ended)) return null;
  const two = plainNumber(t, i, limit);
  if (t.word[at] === W.fy && two >= 0 && two < 100 && numberLength(t, i) === 2 && touches(t, i)) return found(at, i + 1, `20${String(two).padStart(2, '0')}`, 'period-fiscal-year');
  const years = yearSpan(t, i, limit, context);
  if (years === null) return null;
  const value = school && years.rule === 'period-fiscal-year' ? printFiscalYear(years.first / 12, null, SCHOOL_YEAR_START) : years.text;
  return found(at, years.end, value, 'period-fiscal-year');
}

/** `the last five years`, `the previous 12 months`, `next ten years`: a window, no figure. */
function windowOf(t: Tokens, at: number, limit: number): PeriodMention | null {
  if (at >= limit || t.type[at] !== T.word || COLUMNS.windowWord[t.word[at]] === 0) return null;
  let i = at + 1;
  if (i < limit && t.type[i] === T.word && (t.word[i] === W.few || smallNumber(t, i, limit) < 0) && COLUMNS.windowWord[t.word[i]] > 0) i++;
  if (smallNumber(t, i, limit) < 0) return null;
  i++;
  if (isDashAt(t, i, limit)) i++;
  while (i < limit && t.type[i] === T.word && (t.pos[i] & P.adjective) !== 0 && (t.pos[i] & P.timeUnit) === 0) i++;
  if (i >= limit || t.type[i] !== T.word || ((t.pos[i] & P.timeUnit) === 0 && t.word[i] !== W.quarters && t.word[i] !== W.quarter)) return null;
  return found(at, i + 1, null, 'period-window', { window: true });
}

const UNIT_MONTHS: Readonly<Record<string, number>> = { year: 12, years: 12, quarter: 3, quarters: 3, month: 1, months: 1 };

/** `two years earlier`, `12 months ago`, `three months before`: a time told from another. */
function relative(t: Tokens, at: number, limit: number): PeriodMention | null {
  const n = smallNumber(t, at, limit);
  if (n <= 0 || at + 2 >= limit || t.type[at + 1] !== T.word || t.type[at + 2] !== T.word) return null;
  const unit = t.text.slice(t.start[at + 1], t.end[at + 1]).toLowerCase();
  const known = UNIT_MONTHS[unit];
  if (known === undefined && !/^(?:weeks?|days?|hours?|minutes?|decades?)$/.test(unit)) return null;
  const told = t.text.slice(t.start[at + 2], t.end[at + 2]).toLowerCase();
  if (!/^(?:earlier|ago|before|previously|later)$/.test(told) || (told === 'before' && at + 3 < limit && t.type[at + 3] === T.word && (t.pos[at + 3] & (P.det | P.noun)) !== 0)) return null;
  return found(at, at + 3, null, 'period-relative', { window: true, shift: told === 'later' ? 0 : (known ?? 0) * n });
}

/** `the 1990s`. */
function decade(t: Tokens, at: number, limit: number): PeriodMention | null {
  if (yearAt(t, at, limit) === 0 || !isWord(t, at + 1, limit, W.s) || !touches(t, at + 1)) return null;
  return found(at, at + 2, null, 'period-decade', { window: true });
}

/** An ISO or slashed date: `2022-09-30`, `20/04/2020`. */
function numericDate(t: Tokens, at: number, limit: number): PeriodMention | null {
  if (!isNumber(t, at, limit) || !isNumber(t, at + 2, limit) || !isNumber(t, at + 4, limit)) return null;
  for (let k = 1; k <= 4; k++) if (!touches(t, at + k)) return null;
  const a = plainNumber(t, at, limit), b = plainNumber(t, at + 2, limit), c = plainNumber(t, at + 4, limit);
  if (isDashAt(t, at + 1, limit) && isDashAt(t, at + 3, limit) && yearAt(t, at, limit) > 0 && b >= 1 && b <= 12 && c >= 1 && c <= 31) return found(at, at + 5, printDay(a, b, c), 'period-day');
  if (isPunct(t, at + 1, limit, SLASH) && isPunct(t, at + 3, limit, SLASH) && yearAt(t, at + 4, limit) > 0 && a <= 31 && b >= 1 && b <= 12) return found(at, at + 5, printDay(c, b, a), 'period-day');
  return null;
}

/** A year with a footnote mark whose raising was lost: `in 20135`. */
function yearWithMark(t: Tokens, at: number, limit: number): PeriodMention | null {
  if (at === 0 || !isNumber(t, at, limit) || numberLength(t, at) !== 5 || (t.pos[at - 1] & P.prep) === 0) return null;
  const value = plainNumber(t, at, limit);
  const year = Math.floor(value / 10);
  const next = at + 1 < limit && t.type[at + 1] === T.word && (t.pos[at + 1] & (P.prep | P.conj | P.be)) === 0;
  if (value < 0 || year < 1900 || year > 2100 || next) return null;
  return found(at, at + 1, String(year), 'period-year');
}

/** True where four digits count the noun behind them (`employs 2000 people`). */
function countsSomething(t: Tokens, at: number, limit: number): boolean {
  const next = at + 1;
  if (next >= limit || t.type[next] !== T.word || (t.pos[next] & (P.capital | P.prep | P.conj | P.be | P.have | P.verb | P.modal | P.ed)) !== 0) return false;
  const plural = t.text.charCodeAt(t.end[next] - 1) === 115 && t.text.charCodeAt(t.end[next] - 2) !== 115;
  const people = t.text.slice(t.start[next], t.end[next]) === 'people';
  if (!plural && !people) return false;
  if (/^(?:prices|levels|figures|data|results|accounts|estimates|elections|games)$/.test(t.text.slice(t.start[next], t.end[next]))) return false;
  const before = at - 1;
  if (before < 0 || t.type[before] !== T.word) return false;
  return (t.pos[before] & (P.prep | P.det | P.month | P.conj | P.possessive)) === 0 || t.word[before] === W.of || t.word[before] === W.to;
}

/**
 * The time expression that begins at token `at`, or null.
 * @param limit one past the last token of the sentence
 */
export function matchPeriod(t: Tokens, at: number, limit: number, context: PeriodContext): PeriodMention | null {
  const numeric = t.type[at] === T.number;
  if (numeric) {
    const date = relative(t, at, limit) ?? numericDate(t, at, limit) ?? day(t, at, limit, context) ?? months(t, at, limit, context) ?? decade(t, at, limit) ?? yearWithMark(t, at, limit);
    if (date !== null) return date;
    if (yearAt(t, at, limit) === 0 || countsSomething(t, at, limit)) {
      const part = partOfYear(t, at, limit, context);
      return part === null ? null : found(at, part.end, part.text || null, part.rule);
    }
  } else {
    const direct = relative(t, at, limit) ?? day(t, at, limit, context) ?? months(t, at, limit, context) ?? moment(t, at, limit, context) ?? fiscal(t, at, limit, context) ?? windowOf(t, at, limit);
    if (direct !== null) return direct;
  }
  const before = at > 0 && t.type[at - 1] === T.word ? t.word[at - 1] : 0;
  if (before === W.between || before === W.from) {
    const pair = neighbours(t, at, limit, context, before === W.between ? W.and : W.to);
    if (pair !== null) return pair;
  }
  const whole = span(t, at, limit, context, before === W.between ? W.and : W.to);
  if (whole !== null) return whole;
  const one = stretch(t, at, limit, context);
  if (one === null) return null;
  // `May` at the start of a sentence, or `March` without year, may be no month: only `may` is a common verb.
  if (one.rule === 'period-month' && !one.yearStated && t.end[at] - t.start[at] === 3 && (at === 0 || (t.pos[at - 1] & P.prep) === 0) && t.word[at] === W.may) return null;
  return found(at, one.end, one.text || null, one.rule);
}
