/** How a level or forecast stands to what the report knows already. */
import { earlier, firstMonthOf, lastMonthOf, parsePeriod, printPeriod } from '../kit/period.js';
import { TABLES, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import { WRITTEN_WITHIN } from '../rules/periods.js';
import type { Draft } from './draft.js';
import type { PeriodUse } from './period/use.js';
import { isCurrent } from './planned.js';
import { isCompared } from './relations.js';
import { K, kindAt, textAt, type View, wordAt } from './view/view.js';

/** `projected to rise from 13,000 in mid-2012 to …`: the level that a forecast sets out from, or is compared with, is known already. `known`: the last month that the report knows of, -1 for none. */
export function setsOut(d: Draft, known: number): boolean {
  if (standsNow(d)) return true;
  const from = d.cue.via === W.from;
  const inserted = d.cue.via === W.at && kindAt(d.v, d.sized.mention.outerFirst - 2) === K.comma; // `The rate, at 4% in May, is set to rise`
  if (d.periodBasis !== 'stated' || (!from && !inserted && !isCompared(d))) return false;
  return isKnown(from ? lastMonthOf(d.period) : firstMonthOf(d.period), known);
}

/** `For the fourth quarter the firm guided to`, in a report on the third: a plan for a part of the year that has not come is for the one right ahead. */
export function nextOf(d: Draft, uses: readonly PeriodUse[]): string | null {
  const { v } = d;
  const end = lastMonthOf(v.t.report.source.period);
  const use = uses.find(({ period }) => period.value === d.period && !period.window);
  const parsed = use === undefined || end < 0 ? null : parsePeriod(d.period as string);
  if (parsed === null || use === undefined || !IN_A_YEAR.has(use.period.rule)) return null;
  if (end - firstMonthOf(v.t.report.source.period) >= 11) return null; // a report on a year
  for (let i = use.period.first; i < use.period.last; i++) if (kindAt(v, i) !== K.period || isYear(v, i)) return null;
  const next = earlier(parsed, -12);
  const ahead = next === null ? 0 : lastMonthOf(printPeriod(next)) - end;
  return next !== null && ahead > 0 && ahead <= SOON ? printPeriod(next) : null;
}

/** Parts of a year, which are told without it. */
const IN_A_YEAR = new Set(['period-quarter', 'period-half', 'period-month']);

/** Months ahead in which a part of a year is told without its year. */
const SOON = 6;

const isYear = (v: View, at: number): boolean => /^(?:\d{4}|year)$/i.test(textAt(v, at));

/** `would fall from 4% to 3% in 2024`: it stands at 4% now, and the time is that of the end. */
const standsNow = (d: Draft): boolean =>
  d.cue.via === W.from &&
  d.cue.rule === 'level:movement' &&
  d.period?.includes('..') !== true && // `Between 2034 and 2046 it will rise from 66 to 68`
  !ownTime(d) &&
  !movesPlan(d);

/** What a forecast sets out from is told as a fact, and of the time that the text is about where the time of the sentence is that of the end. */
export function setOut(d: Draft, carried: string | null): void {
  d.role = 'statement';
  if (d.periodBasis !== 'stated' || !standsNow(d)) return;
  d.period = carried ?? d.v.t.report.source.period;
  d.periodBasis = carried === null ? 'document' : 'carried';
}

/** `The ceiling is to be raised from 3 to 5`: what moves is a limit or plan itself. */
function movesPlan({ v, cue, sized }: Draft): boolean {
  for (let i = cue.anchor + 1; cue.anchor >= 0 && i < sized.mention.outerFirst; i++)
    if (TABLES.targets.at(v.t, i, v.limit) !== 0) return true; // `raised its forecast from 0.5% to 0.8%`
  const { first, last } = cue.named ?? cue.subject?.range ?? { first: 0, last: 0 };
  for (let i = first; i < last; i++) {
    const hit = TABLES.targets.at(v.t, i, last);
    if (hit !== 0 && TABLES.targets.row(hit).id === 'target-noun') return true;
  }
  return false;
}

/** `from 4% in 2023 to`: a time stands between the number and the end of the movement. */
function ownTime({ v, sized }: Draft): boolean {
  for (let i = sized.mention.outerLast; i < Math.min(v.limit, sized.mention.outerLast + 10); i++) {
    if (kindAt(v, i) === K.period) return true;
    if (wordAt(v, i) === W.to || kindAt(v, i) === K.stop) return false;
  }
  return false;
}

/** `Of the homes that we plan to build, 62% have been built`: what has become of a plan that the sentence opens with. */
export function isDoneOf({ v, sized }: Draft): boolean {
  const { outerFirst, last } = sized.mention;
  if (wordAt(v, v.from) !== W.of || kindAt(v, outerFirst - 1) !== K.comma) return false;
  for (let i = last; i < Math.min(v.limit, last + REACH); i++) if (tellsTime(v, i)) return isPast(v, i);
  return false;
}

/** True for a month up to the last that the report knows of. */
const isKnown = (month: number, known: number): boolean => month >= 0 && month <= known;

/** `inflation declines to 2.6% in 2024` in a report on 2023: what is told of a time to come, in no past tense, is a forecast. */
export function liesAhead(d: Draft, known: number): boolean {
  if (d.periodBasis !== 'stated' || known < 0 || isCurrent(d) || yearOf(d.period as string) * 12 < known - 11)
    return false;
  const ahead = firstMonthOf(d.period) - known;
  if (ahead <= 0) return false;
  const { v } = d;
  const soon = ahead <= WRITTEN_WITHIN;
  const { outerFirst, last } = d.sized.mention;
  if (isDoneOf(d)) return false;
  for (let i = outerFirst - 1; i >= Math.max(v.from, outerFirst - REACH); i--)
    if (tellsTime(v, i) && !(soon && wordAt(v, i - 1) === W.to)) return !isPast(v, i);
  for (let i = last; i < Math.min(v.limit, last + REACH); i++) if (tellsTime(v, i)) return !isPast(v, i);
  return true;
}

/** Tokens that a verb is looked for in: a bound on the work in sentences that nobody wrote. */
const REACH = 60;

/** The year a period begins in. */
const yearOf = (period: string): number => Number(period.startsWith('@') ? period.slice(1, 5) : period.slice(0, 4));

/** A verb that tells its tense for certain; a base form that is also a noun (`the policy rate`) does not. */
const tellsTime = (v: View, at: number): boolean => {
  const k = kindAt(v, at);
  if (k === K.be || k === K.participle) return true;
  return k === K.verb && ((v.t.pos[at] & P.verbOrNoun) === 0 || (v.t.pos[at] & P.ed) !== 0 || /s$/.test(textAt(v, at)));
};

/** `could not be paid` among them. */
const isPast = (v: View, at: number): boolean =>
  (v.t.pos[at] & (P.ed | P.have)) !== 0 ||
  (wordAt(v, at) === W.could && (v.t.pos[at + 1] & P.negation) !== 0) ||
  wordAt(v, at) === W.was ||
  wordAt(v, at) === W.were;
