/** The period that its sentence states for a figure. */
import type { PeriodMention } from '../../model/mention.js';
import { COLUMNS, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import type { Draft } from '../draft.js';
import { plansAt } from '../planned.js';
import { comparesAt, isMere } from '../relations.js';
import { isOneOf, K, kindAt, textAt, type View, wordAt } from '../view/view.js';
import { causeBetween, datesEvent, inClosedBracket } from './asides.js';
import {
  AFTERWARDS,
  afterwardsBetween,
  boundaryBetween,
  inOwnClause,
  insideInsertion,
  opensSentence,
  otherClause,
  reasonBetween,
  relativeBetween,
  sameClause,
  spliced,
} from './clauses.js';
import { POPULATION } from './events.js';
import type { PeriodUse } from './use.js';

/** True for a time expression that dates figures for certain. */
const isCertain = (use: PeriodUse): boolean => use.period.value !== null && !use.event;

/** True for one that can date this figure: the time that a change took to happen does not. */
const canDate = (use: PeriodUse, { kind, noBaseline }: Draft): boolean =>
  isCertain(use) && !(use.period.window && use.period.endPoint === null && kind === 'change' && noBaseline === null);

/** `the busiest day was 30 June, when …` */
const isTime = (use: PeriodUse, d: Draft): boolean =>
  canDate(use, d) || (use.period.rule === 'period-day' && use.period.value !== null);

/** `6.6 per 1,000 residents as at mid-2012`: the time is that of the denominator. */
const datesDenominator = ({ period }: PeriodUse, { v, per }: Draft): boolean =>
  per !== null && datesPeople(v, period.first - 1);

/** True where the base at `use` belongs to a level that stands with it: `from 41.5 per cent in 2022`, `compared with 22,630 in 2012`. */
const ownsPeriod = (use: PeriodUse, d: Draft): boolean =>
  use.follows === d.number && (use.baseFrom < d.sized.mention.outerFirst || lastsOver(use, d));

/** `2.3 tonnes over the ten years to 2021`: how long a level was taken over. */
const lastsOver = ({ baseFrom, period }: PeriodUse, { v, kind }: Draft): boolean =>
  kind !== 'change' && period.rule === 'period-months-to' && wordAt(v, baseFrom) === W.over;

/** `higher than in June 2013 (£224)`, `below its peak in 2004 at 230.5 Mt`: a level right behind the base belongs to it. */
function inBracketBehind(v: View, use: PeriodUse, d: Draft): boolean {
  return (
    d.kind !== 'change' &&
    wordAt(v, use.baseFrom) !== W.since &&
    (kindAt(v, use.period.last) === K.open || isLevelAt(v, use.period)) &&
    d.sized.mention.outerFirst === use.period.last + 1
  );
}

/** `its peak in 2004 at`: a level of another time goes on. */
const isLevelAt = (v: View, { first, last }: PeriodMention): boolean =>
  wordAt(v, last) === W.at && kindAt(v, first - 1) === K.prep && COLUMNS.levelNoun[wordAt(v, first - 2)] > 0;

/** `rose from 61,000 in 2001`: the time of the level that a movement began at. */
const isFromLevel = (v: View, { follows }: PeriodUse): boolean =>
  follows >= 0 && wordAt(v, v.mentions[follows].mention.outerFirst - 1) === W.from;

/** `654,000 (8 per cent of the population) in 2011`: the number stands in the bracket between another and its time. */
function inBracketOf(v: View, d: Draft, use: PeriodUse): boolean {
  const owner = v.mentions[use.follows].mention;
  const at = d.sized.mention.outerFirst;
  if (at < owner.outerLast || at > use.period.first || !d.cue.rule.startsWith('bracket')) return false;
  return kindAt(v, owner.outerLast) === K.open || kindAt(v, at - 1) === K.open;
}

/** The stated period of a draft, or null. `uses` are the time expressions of its sentence. */
export function statedPeriod(d: Draft, uses: readonly PeriodUse[]): PeriodUse | null {
  const { v } = d;
  const at = d.sized.mention.first;
  let best: PeriodUse | null = null;
  for (const use of uses) if (use.labels === d.number && canDate(use, d)) return use;
  for (const use of uses) if (use.when >= 0 && isTime(use, d) && sameClause(v, use.when, at)) return use;
  for (const use of uses)
    if (canDate(use, d) && (ownsPeriod(use, d) || comparedTogether(d, use)) && !datesDenominator(use, d)) return use;
  for (const use of uses)
    if (canDate(use, d) && use.baseFrom < 0 && use.follows >= 0 && inBracketOf(v, d, use)) return use;
  for (const use of uses)
    if (canDate(use, d) && (use.baseFrom >= 0 || isFromLevel(v, use)) && inBracketBehind(v, use, d)) return use;
  // the nearest before it that does not belong to an earlier figure alone
  for (const use of uses) {
    if (!canDate(use, d) || use.baseFrom >= 0 || use.labels >= 0) continue;
    if (use.period.last > at || boundToOther(v, use, d) || toldInPassing(v, use, d) || insideInsertion(v, use, at))
      continue;
    if (!inClosedBracket(v, use.period, at) && !datesEvent(v, use)) best = use;
  }
  const later = laterUse(d, uses, best !== null);
  // `of those resident at mid-2022, one in five had moved during the previous 12 months`: the moment tells who they are
  if (best?.period.value?.startsWith('@') && later?.period.window === true) return later;
  if (best !== null && later !== null && (spliced(v, best.period, at) || inOwnClause(v, best.period, later.period, at)))
    return later;
  if (best !== null && (opensSentence(v, best.period) || !boundaryBetween(v, best.period.last, at))) return best;
  return later;
}

/** `residents as at mid-2012`: the time is that of people. */
function datesPeople(v: View, at: number): boolean {
  const noun = wordAt(v, at - 1) === W.as ? at - 2 : at - 1;
  return wordAt(v, at) === W.at && isOneOf(v, noun, POPULATION);
}

/** `Debt, having risen by 21 points since 2019, stood at 61% in 2022`: what is told since a time between commas has the time of the clause around it. */
export function aroundSince({ v, kind, sized }: Draft, uses: readonly PeriodUse[]): PeriodUse | null {
  const since = kind === 'change' ? uses.find((use) => use.baseFrom === sized.mention.last) : undefined;
  if (since === undefined || wordAt(v, since.baseFrom) !== W.since || kindAt(v, since.period.last) !== K.comma)
    return null;
  const later = uses.find((use) => use.period.first > since.period.last && use.baseFrom < 0 && isCertain(use));
  return later !== undefined && sameClause(v, since.period.last, later.period.first) ? later : null;
}

/** The time expression behind a figure that dates it: in its own clause, and bound to no other. `dated`: one stands before it, so that this is no time of a cause. */
function laterUse(d: Draft, uses: readonly PeriodUse[], dated: boolean): PeriodUse | null {
  const { v } = d;
  const { first: at, last } = d.sized.mention;
  for (const use of uses) {
    if (!canDate(use, d) || datesDenominator(use, d)) continue;
    if (dated && causeBetween(v, last, use.period.first)) continue;
    if ((use.baseFrom >= 0 && !ranOver(d, use)) || use.labels >= 0 || use.period.first < at) continue;
    if (use.follows >= 0 && use.follows !== d.number && !laterShared(v, use, d)) continue;
    if (boundaryBetween(v, at, use.period.first) || relativeBetween(v, last, use.period.first)) continue;
    if (use.follows < 0 && (otherClause(v, d, use.period.first) || comparedBetween(d, use.period.first))) continue;
    if (reasonBetween(v, last, use.period.first)) continue;
    if (use.follows < 0 && afterwardsBetween(v, last, use.period.first)) continue;
    return use;
  }
  return null;
}

/** `came to $96 million, or $1.87 per share, against $88 million, or $1.69 per share, in 2021`: the time is that of what is compared with. */
function comparedBetween({ v, sized }: Draft, to: number): boolean {
  let comma = to - 1;
  while (kindAt(v, comma) === K.det || kindAt(v, comma) === K.prep) comma--;
  for (let i = sized.mention.outerLast; i < comma && kindAt(v, comma) === K.comma; i++)
    if (AGAINST.has(wordAt(v, i)) && kindAt(v, i + 1) === K.mention) return true;
  return false;
}

const AGAINST = new Set<number>([W.against, W.versus, W.vs]);

/** `down from 36% and 5.0% respectively in 1998`: the time behind a list belongs to each level that is compared with. */
function comparedTogether({ v, kind, number, sized }: Draft, { follows }: PeriodUse): boolean {
  if (kind === 'change' || follows <= number || !comparesAt(v, sized.mention.outerFirst - 1)) return false;
  for (let i = sized.mention.outerLast; i < v.mentions[follows].mention.outerFirst; i++)
    if (!IN_A_LIST.has(kindAt(v, i)) || comparesAt(v, i)) return false;
  return true;
}

const IN_A_LIST = new Set<number>([K.noun, K.adjective, K.det, K.prep, K.conj, K.comma, K.mention, K.joiner]);

/** `up 5% over the past twelve months`: the time that a change took. */
const ranOver = ({ v, kind, noBaseline }: Draft, { baseFrom, period }: PeriodUse): boolean =>
  kind === 'change' &&
  (period.endPoint !== null || noBaseline === 'compound') &&
  period.window &&
  wordAt(v, baseFrom) === W.over;

/** `following an increase of 1.5% in Q1 2014, manufacturing …`: it dates the movement told in passing and no other figure. */
function toldInPassing(v: View, use: PeriodUse, d: Draft): boolean {
  if (use.follows < 0 || use.follows === d.number) return false;
  const at = v.mentions[use.follows].mention.outerFirst;
  for (let i = at - 1; i >= Math.max(v.from, at - 6); i--)
    if (/^(?:following|followed|after|having|unlike|despite)$/i.test(v.t.text.slice(v.t.start[i], v.t.end[i])))
      return true;
  return false;
}

/** True where a sentence opens with this period. */
export const opensWith = (v: View, value: string | null): boolean =>
  v.periods.some((period) => period.value === value && opensSentence(v, period));

/** True where the period stands right behind another figure and dates that one only: `from 310 in 2021 to 487`. */
function boundToOther(v: View, use: PeriodUse, d: Draft): boolean {
  if (use.follows < 0 || use.follows === d.number) return false;
  const other = v.mentions[use.follows].mention;
  let before = other.outerFirst - 1;
  // `from a mean score of 79.7 in 2021`
  if (wordAt(v, before) === W.of)
    for (
      before--;
      kindAt(v, before) === K.noun || kindAt(v, before) === K.adjective || kindAt(v, before) === K.joiner;
    )
      before--;
  while (kindAt(v, before) === K.det || wordAt(v, before) === W.record || isMere(v, before)) before--; // `down from a record 7.8 million in May`
  const level = (wordAt(v, before) === W.below || wordAt(v, before) === W.above) && kindAt(v, before + 1) === K.det; // `still below the 86% recorded in 2019`
  return use.alone || level || withinPart(v, d, other.outerFirst) || comparesAt(v, before);
}

/** `half of the 13.0 weeks seen in 2015`: the other number stands in the phrase that this one is a part of. */
function withinPart(v: View, d: Draft, other: number): boolean {
  let i = d.sized.mention.outerLast;
  if (wordAt(v, i) !== W.of) return false;
  i++;
  while (kindAt(v, i) === K.det) i++;
  return i === other;
}

/** A period behind the last of a list dates all of it. */
function laterShared(v: View, use: PeriodUse, d: Draft): boolean {
  if (use.follows < d.number) return false;
  const other = v.mentions[use.follows].mention;
  if (boundToOther(v, use, d)) return false;
  if (kindAt(v, other.outerFirst - 1) === K.open && kindAt(v, use.period.last) === K.close) return false; // `91 died (111 in 2021)`
  const end = endOfChange(v, d);
  for (let i = end; i < other.outerFirst; i++) {
    const k = kindAt(v, i);
    if (
      k === K.subordinator ||
      (k === K.prep && (AFTERWARDS.has(wordAt(v, i)) || withExtreme(v, i))) ||
      (kindAt(v, i - 1) === K.comma && (k === K.ing || (v.t.pos[i] & P.have) !== 0)) ||
      (kindAt(v, i - 1) === K.conj && (v.t.pos[i] & P.have) !== 0 && use.period.value?.startsWith('@') === true) ||
      (k === K.verb && i > d.sized.mention.last + 6) ||
      (kindAt(v, i - 1) === K.conj && d.role !== 'target' && plansAt(v, i)) // `runs 310 homes and will open 12 in 2024`
    )
      return false;
  }
  // `18 percent, up from 14 percent a year earlier and only 3 percent in 2019`
  for (let i = end; i < other.first; i++)
    if (kindAt(v, i) === K.period || (comparesAt(v, i) && kindAt(v, i + 1) === K.mention && wordAt(v, i) !== W.than))
      return false;
  return true;
}

/** `has doubled since 2020, to 3.8 GW in 2022`: the end of a change, and of the base that it is told since. */
function endOfChange(v: View, { kind, sized }: Draft): number {
  const { last } = sized.mention;
  let i = last + 1;
  while (kindAt(v, i) === K.det) i++;
  const since = kind === 'change' && wordAt(v, last) === W.since && kindAt(v, i) === K.period;
  return since ? v.periods[v.p[i] - 1].last : last;
}

/** `, with a peak of 89% in August`: the time is that of the extreme alone. */
const withExtreme = (v: View, at: number): boolean =>
  wordAt(v, at) === W.with &&
  kindAt(v, at - 1) === K.comma &&
  /^(?:peak|low|high|trough|maximum|minimum)$/i.test(textAt(v, at + 2));
