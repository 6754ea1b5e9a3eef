/** Two stretches as one: from one to the other, or two neighbours that something moved between. */
import { firstMonthOf, lastMonthOf } from '../../kit/period.js';
import type { PeriodMention } from '../../model/mention.js';
import type { Tokens } from '../../model/tokens.js';
import { W } from '../../rules/lexicon.js';
import { isDashAt, isWord, monthAt } from '../cursor.js';
import { printMonth, printMonths } from '../period-value.js';
import type { PeriodContext } from '../reader.js';
import { day } from './days.js';
import { found } from './found.js';
import { stretch } from './stretch.js';

/** The months of a stretch or span: `March to May 2013`, `Q1 2014`, `June`. */
function monthsOf(
  t: Tokens,
  at: number,
  limit: number,
  context: PeriodContext,
): { first: number; last: number; end: number; text: string; stated: boolean } | null {
  const one = stretch(t, at, limit, context);
  if (one === null) return null;
  const whole = one.rule === 'period-month' ? span(t, at, limit, context, W.to) : null;
  if (whole?.value?.includes('..')) {
    const [a, b] = whole.value
      .split('..')
      .map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1);
    return { first: a, last: b, end: whole.last, text: whole.value, stated: true };
  }
  return { first: one.first, last: one.last, end: one.end, text: one.text, stated: one.yearStated };
}

/** Two neighbouring points, or the same point one year apart, that something moved between. */
export function neighbours(
  t: Tokens,
  at: number,
  limit: number,
  context: PeriodContext,
  connector: number,
): PeriodMention | null {
  const a = connector === W.to ? stretch(t, at, limit, context) : monthsOf(t, at, limit, context);
  if (a === null || !isWord(t, a.end, limit, connector)) return null;
  const b = connector === W.to ? stretch(t, a.end + 1, limit, context) : monthsOf(t, a.end + 1, limit, context);
  if (b === null || a.text === '' || b.text === '') return null;
  const length = b.last - b.first;
  const stated = 'stated' in a ? a.stated : a.yearStated;
  const first = stated
    ? a.first
    : Math.floor(b.first / 12) * 12 + (a.first % 12) - (a.first % 12 > b.first % 12 ? 12 : 0);
  const step = b.first - first;
  if (a.last - a.first !== length || (step !== length + 1 && step !== 12) || length > 11) return null;
  const base = stated ? a.text : shiftText(a.text, Math.floor(first / 12));
  return found(at, b.end, b.text, 'period-neighbours', { base });
}

/** The text of a point with another year. */
const shiftText = (text: string, year: number): string => text.replace(/^\d{4}/, String(year));

/** `January to June 2022`, `December 2013 to February 2014`, `2016 to 2020`, `Q1 to Q3 2022`. */
export function span(
  t: Tokens,
  at: number,
  limit: number,
  context: PeriodContext,
  connector: number,
): PeriodMention | null {
  const a = stretch(t, at, limit, context);
  if (a === null) return null;
  let i = a.end;
  const touching = isDashAt(t, i, limit);
  if (
    !touching &&
    !isWord(t, i, limit, W.to) &&
    !isWord(t, i, limit, connector) &&
    !isWord(t, i, limit, W.through) &&
    !isWord(t, i, limit, W.till) &&
    !isWord(t, i, limit, W.until)
  )
    return null;
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
  if (
    a.rule === 'period-year' ||
    b.rule === 'period-year' ||
    (a.rule === 'period-fiscal-year') !== (b.rule === 'period-fiscal-year')
  )
    return null;
  if (a.rule === 'period-fiscal-year')
    // `between 2016-17 and 2022-23`: from the first month of the one to the last of the other
    return found(at, b.end, printMonths(firstMonthOf(a.text), lastMonthOf(b.text)), 'period-years', {
      ends: [a.text, b.text],
    });
  let first = a.first;
  if (!a.yearStated) {
    // `December to February 2014`: the first month lies in the year of the second, or the one before.
    first = Math.floor(b.first / 12) * 12 + (a.first % 12);
    if (first > b.last) first -= 12;
  }
  if (first > b.last || b.text === '') return b.text === '' ? found(at, b.end, null, 'period-months') : null;
  if (a.rule === 'period-years' && b.rule === 'period-years')
    return found(at, b.end, `${first / 12}..${Math.floor(b.last / 12)}`, 'period-years'); // `2006-08 to 2010-12`
  const from = a.yearStated ? a.text : printMonth(first);
  const ends =
    connector === W.and && a.last - a.first === b.last - b.first && (a.yearStated || first === a.first)
      ? ([from, b.text] as const)
      : null;
  const quarters =
    a.rule === 'period-quarter' && b.rule === a.rule && a.yearStated && /Q\d$/.test(a.text) && /Q\d$/.test(b.text);
  return found(at, b.end, quarters ? `${a.text}..${b.text}` : shapeSpan(first, b.last), 'period-months', { ends });
}

/** Three months that are a quarter keep the months as written: the text names months. */
const shapeSpan = (first: number, last: number): string =>
  first === last ? printMonth(first) : `${printMonth(first)}..${printMonth(last)}`;
