/** Finds for each time expression of a sentence whether it dates, compares or labels. */
import { Words } from '../../kit/words.js';
import type { PeriodMention } from '../../model/mention.js';
import { TABLES, W } from '../../rules/lexicon.js';
import { skipInsertion } from '../noun-phrase/brackets.js';
import { datedFigure } from '../relations.js';
import { COLON, isOneOf, K, kindAt, mentionAt, type View, wordAt } from '../view/view.js';
import { CAUSES } from './asides.js';
import { baseStart } from './bases.js';
import { datesSomethingElse, inCitation } from './events.js';
import type { PeriodUse } from './use.js';

/** `forecast for 2023`, `planned by the end of 2022`: where the plan stands whose figure the time dates, else -1. */
function plannedFor(v: View, period: PeriodMention): number {
  let i = period.first - 1;
  while (kindAt(v, i) === K.det) i--;
  const word = wordAt(v, i);
  if (word !== W.for && word !== W.by) return -1;
  const hit = TABLES.targets.at(v.t, i - 1, v.limit);
  return hit !== 0 && TABLES.targets.row(hit).id === 'target-verb' ? i - 1 : -1;
}

/** `the 1,200 km planned by 2022`: the plan describes its noun and is not what the clause says. */
const isParticiple = (v: View, at: number): boolean => at >= 0 && kindAt(v, at - 1) !== K.be;

/** `less than half of the 433 tonnes procured in 2021`: the time tells of the whole that another number is a part of. */
function isWholeOfPart(v: View, number: number, period: number): boolean {
  if (number < 0) return false;
  const { outerFirst, outerLast } = v.mentions[number].mention;
  let of = outerFirst - 1;
  while (kindAt(v, of) === K.det) of--;
  if (wordAt(v, of) !== W.of || kindAt(v, of - 1) !== K.mention) return false;
  for (let i = outerLast; i < period; i++) if (kindAt(v, i) === K.participle) return true;
  return false;
}

/** What may stand between a number and its time. */
const SEEN = new Words('seen|recorded|reached|observed|reported|between');

/** The mention that the time expression directly follows: `80.3 TWh in 2022`. */
function followed(v: View, period: PeriodMention, planned: number): number {
  let i = period.first - 1;
  let steps = 0;
  if (planned >= 0) for (i = planned - 1; kindAt(v, i) === K.be; i--);
  while (i >= v.from && steps < 14) {
    const k = kindAt(v, i);
    if (k === K.mention) return v.m[i] - 1;
    const open = k === K.close ? skipInsertion(v, i + 1) : i + 1;
    if (open <= i) {
      i = open - 1; // `654,000 (8 per cent of the population) in 2011`
      continue;
    }
    const empty = k === K.period && v.periods[v.p[i] - 1].value === null; // `between the same two months in 2013`
    if (empty || isOneOf(v, i, SEEN)) {
      i--;
      continue;
    }
    if (k === K.subordinator || isOneOf(v, i, CAUSES)) return -1;
    if (k === K.verb || k === K.be || k === K.stop || k === K.comma || k === K.pron || k === K.conj || k === K.period)
      return -1;
    i--;
    steps++;
  }
  return -1;
}

/** `(Q1 2023: 9.7%)`: the number behind the colon. */
function labelled(v: View, period: PeriodMention): number {
  if (kindAt(v, period.last) !== K.stop || v.t.code[period.last] !== COLON) return -1;
  let open = period.first - 1;
  while (
    open > period.first - 6 &&
    (kindAt(v, open) === K.noun || kindAt(v, open) === K.prep || kindAt(v, open) === K.det)
  )
    open--;
  if (kindAt(v, open) !== K.open) return -1;
  return mentionAt(v, period.last + 1);
}

/** `than the 2012 figure of 656.5 tonnes`: the number that the time stands with. */
const ofItsFigure = (v: View, { last }: PeriodMention): number =>
  datedFigure(v, last + 1) >= 0 ? mentionAt(v, last + 2) : -1;

/** `as of`, `as at`, `by`, `until` a day, or a day that opens the sentence: the state at that day. */
function datesState(v: View, first: number): boolean {
  const word = wordAt(v, first - 1);
  if (kindAt(v, first - 1) === K.comma) {
    let on = first - 2;
    while (kindAt(v, on) === K.noun) on--;
    return on === v.from && wordAt(v, on) === W.on; // `On census day, 21 March 2021, 310 people were counted`
  }
  if (word === W.of || word === W.at || word === W.by || word === W.until || word === W.to || word === W.from)
    return true;
  return (
    word === W.on &&
    !/^(?:said|announced|published|released|reported|issued|told|held|signed|launched|adopted|opened|closed|born)$/.test(
      v.t.text.slice(v.t.start[first - 2] ?? 0, v.t.end[first - 2] ?? 0),
    )
  );
}

const SAME = new Words('same|corresponding');

/** `the same period of`, `the corresponding quarter of` right before a time expression. */
function saysSame(v: View, first: number): boolean {
  for (let i = first; i >= Math.max(v.from, first - 4); i--) if (SAME.at(v.t, i)) return true;
  return false;
}

const WHEN = new Words('when');
const TIMES = new Words('year|month|quarter|season|week|day');

/** `in 2011, when there were 4,740`, `in 2012 where it stood at 370`, `in 2011 (a 9.8% increase), when`: where `when` stands, else -1. */
function whenBehind(v: View, at: number): number {
  let i = at;
  if (kindAt(v, i) === K.open) {
    while (i < v.limit && i < at + 12 && kindAt(v, i) !== K.close) i++;
    i++;
  }
  if (kindAt(v, i) === K.comma) i++;
  if (i > at && kindAt(v, i) === K.det && isOneOf(v, i + 1, TIMES) && wordAt(v, i + 2) === W.in) return i + 3; // `, the year in which`
  if (i > at && kindAt(v, i) === K.det && isOneOf(v, i + 1, TIMES)) i += 2; // `, a year when`
  return isOneOf(v, i, WHEN) || (i === at && wordAt(v, i) === W.where) ? i : -1;
}

/** `fell in 2009 following the start of the recession in 2008`: it dates what went before, where the sentence has a time of its own. */
function inTheWake(v: View, { first, last }: PeriodMention): boolean {
  if (kindAt(v, last) === K.open) return false; // `following a decline in August (−40,000)`
  let i = first - 1;
  while (
    kindAt(v, i) === K.noun ||
    kindAt(v, i) === K.adjective ||
    kindAt(v, i) === K.det ||
    wordAt(v, i) === W.of ||
    wordAt(v, i) === W.in
  )
    i--;
  return (
    (wordAt(v, i) === W.following || wordAt(v, i) === W.after) &&
    v.periods.some((own) => own.last <= i && wordAt(v, own.first - 1) !== W.since)
  );
}

/** How each time expression of a sentence is used. */
export function periodUses(v: View): PeriodUse[] {
  return v.periods.map((period) => {
    const before = period.first - 1;
    const span =
      (period.value?.includes('..') ?? false) && period.rule !== 'period-fiscal-year' && period.endPoint === null;
    const word = wordAt(v, before);
    const labels = Math.max(labelled(v, period), ofItsFigure(v, period));
    const planned = plannedFor(v, period);
    const follows = labels >= 0 ? -1 : followed(v, period, planned);
    const isBefore = follows < 0 && inTheWake(v, period);
    const fromTo = (span || period.base !== null) && (word === W.from || word === W.between);
    return {
      period,
      baseFrom: fromTo ? -1 : baseStart(v, period),
      follows,
      fromTo,
      when: isBefore ? -1 : whenBehind(v, period.last),
      alone: isParticiple(v, planned) || isWholeOfPart(v, follows, period.first),
      labels,
      same: saysSame(v, period.first),
      event:
        (period.rule === 'period-day' && !datesState(v, period.first)) ||
        datesSomethingElse(v, period) ||
        isBefore ||
        inCitation(v, period),
    };
  });
}
