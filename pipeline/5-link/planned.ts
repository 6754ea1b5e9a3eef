/** What speaks of a plan, forecast or limit rather than of a fact. */
import { firstMonthOf, lastMonthOf } from '../kit/period.js';
import { TABLES, VerbDoes, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import { WRITTEN_WITHIN } from '../rules/periods.js';
import type { Draft } from './draft.js';
import { phraseRight } from './noun-phrase/right.js';
import { comparesAt, insertionEnd, isCompared } from './relations.js';
import { K, kindAt, textAt, type View, verbBefore, verbDoes, wordAt } from './view/view.js';

/** True where a number is planned, forecast or a limit, by its clause, which begins at token `from`. */
export function isPlanned(d: Draft, from: number): boolean {
  const { mention } = d.sized;
  return (
    isPurpose(d.v, mention.outerFirst) ||
    isOffered(d, from) ||
    isTarget(d.v, from, mention.outerFirst, mention.last + 2) ||
    plannedAhead(d, from)
  );
}

/** `offers owners grants of up to £10,000`, `pays no more than €35`: the most that a rule gives. */
function isOffered({ v, sized }: Draft, from: number): boolean {
  const { outerFirst, modifier } = sized.mention;
  if (modifier !== 'at_most') return false;
  for (let i = from; i < outerFirst; i++) if (TABLES.offers.at(v.t, i, v.limit) !== 0 && isOffer(v, i)) return true;
  return false;
}

/** A verb; a noun by its form (`the scheme offers owners grants`) where a holder stands before it and a receiver behind. */
function isOffer(v: View, at: number): boolean {
  const k = kindAt(v, at);
  if (k === K.verb || k === K.be) return true;
  const before = kindAt(v, at - 1);
  const behind = kindAt(v, at + 1);
  const holder = before === K.noun || before === K.close || before === K.pron;
  return k === K.noun && holder && (behind === K.noun || behind === K.det);
}

/** True where the clause of the mention speaks of a plan, forecast or limit. */
function isTarget(v: View, from: number, at: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, v.limit); i++) {
    const hit = TABLES.targets.at(v.t, i, v.limit);
    // `half the quota`, `60% of the target`: the part is no plan
    if (i >= at && (kindAt(v, i) === K.open || kindAt(v, i) === K.det || kindAt(v, i) === K.prep)) return false;
    if (hit === 0) continue;
    const { id } = TABLES.targets.row(hit);
    if (id === 'no-target') i += (hit & 15) - 1;
    if (id === 'no-target' || (i >= at && id !== 'target-noun') || setAgainst(v, i, at) || isEstimated(v, i, at))
      continue;
    const before = wordAt(v, i - 1);
    if (/^would$/i.test(textAt(v, i)) && (v.t.pos[i + 1] & P.have) !== 0) continue; // `would have fallen`: it did not
    // `as forecast`, `than expected`: a comparison with the plan
    if (before === W.as || before === W.than) continue;
    return true;
  }
  return false;
}

/** `The expected level of reserves was estimated to be 452`: the plan is in the name of what was found. */
function isEstimated(v: View, target: number, at: number): boolean {
  if (kindAt(v, target + 1) !== K.noun) return false;
  for (let i = target + 2; i <= at; i++)
    if (kindAt(v, i - 1) === K.be && /^estimated$/i.test(textAt(v, i))) return true;
  return false;
}

/** `against the target of 3 million, 2.5 million were built`, `6% above the expected number`: the plan belongs to what something is compared with. */
function setAgainst(v: View, target: number, at: number): boolean {
  let i = target - 1;
  if (kindAt(v, i) !== K.det) return false;
  while (kindAt(v, i) === K.det) i--;
  if (wordAt(v, i) !== W.above && wordAt(v, i) !== W.below && !comparesAt(v, i)) return false;
  for (let j = target; j < at; j++) if (kindAt(v, j) === K.mention || kindAt(v, j) === K.open) return true;
  return false;
}

/** `Against the target of 310 wells, 255 had been drilled`: the sentence opens with the plan that it compares with. */
export function isSetAgainst({ v, sized }: Draft): boolean {
  let first = v.from;
  while (
    first < v.limit &&
    kindAt(v, first) !== K.prep &&
    (kindAt(v, first) === K.open || kindAt(v, first) === K.close || kindAt(v, first - 1) === K.open)
  )
    first++; // `(iii) Against the target`
  if (wordAt(v, first) !== W.against) return false;
  for (let i = first + 1; i < sized.mention.outerFirst; i++) if (kindAt(v, i) === K.comma) return true;
  return false;
}

/** `To cut it to ten days by 2027, the office plans …`: what the sentence opens with is a purpose. */
function isPurpose(v: View, at: number): boolean {
  if (wordAt(v, v.from) !== W.to || kindAt(v, v.from + 1) !== K.verb) return false;
  for (let i = v.from + 2; i < at; i++) {
    const k = kindAt(v, i);
    if (k === K.comma || k === K.verb || k === K.be || k === K.mention) return false;
  }
  return true;
}

/** `the proportion, currently 30 per cent, to at least 40 per cent`: how things stand, in a sentence of plans. */
export const isCurrent = ({ v, sized }: Draft): boolean =>
  /^(?:currently|presently)$/i.test(textAt(v, sized.mention.outerFirst - 1));

/** `387 million tonnes would be harvested`: the plan stands in the verb behind a number that is its subject; `we plan 2,000 wells`. */
function plannedAhead(d: Draft, from: number): boolean {
  const { v } = d;
  if (d.cue.anchor >= 0 && kindAt(v, d.cue.anchor) === K.verb && verbDoes(v, d.cue.anchor) === VerbDoes.plan)
    return true;
  if (plannedBehind(v, d)) return true;
  if (verbBefore(v, from, d.sized.mention.outerFirst)) return false;
  for (let i = d.sized.mention.last; i < v.limit; i++) {
    const k = kindAt(v, i);
    const end = k === K.pron ? insertionEnd(v, i, v.limit) : 0;
    if (end > 0) {
      i = end; // `ten projects, from which many will benefit, are planned`
      continue;
    }
    if (k === K.stop || k === K.pron) return false;
    if (k === K.be || k === K.verb) return planVerb(v, i) || (k === K.be && planVerb(v, afterBe(v, i)));
  }
  return false;
}

const planVerb = (v: View, at: number): boolean => {
  const hit = TABLES.targets.at(v.t, at, v.limit);
  return hit !== 0 && TABLES.targets.row(hit).id === 'target-verb';
};

/** The first token behind auxiliaries: `had been forecast`. */
function afterBe(v: View, at: number): number {
  let i = at;
  while (kindAt(v, i) === K.be || kindAt(v, i) === K.adverb) i++;
  return i;
}

/** `within the six months laid down in the law`, `the 20 days that the rules prescribe`. */
function prescribed(v: View, at: number): boolean {
  if (TABLES.prescriptions.at(v.t, at, v.limit) !== 0) return true;
  const word = wordAt(v, at);
  if (word !== W.that && word !== W.which) return false;
  for (let i = at + 1; i < Math.min(v.limit, at + 8); i++) {
    const k = kindAt(v, i);
    if (TABLES.prescriptions.at(v.t, i, v.limit) !== 0) return i > at + 1;
    if (k === K.comma || k === K.stop || k === K.verb) return false;
  }
  return false;
}

/** `the 1,200 km planned by 2022`: a participle right behind the counted thing. */
function plannedBehind(v: View, d: Draft): boolean {
  const counted = phraseRight(v, d.sized.mention.outerLast);
  const at = counted?.last ?? d.sized.mention.outerLast;
  if (prescribed(v, d.sized.mention.last) || prescribed(v, at)) return true;
  return (kindAt(v, at) === K.participle || kindAt(v, at) === K.adjective) && planVerb(v, at);
}

/** `projected to rise from 13,000 in mid-2012 to …`: the level that a forecast sets out from, or is compared with, is known already. `known`: the last month that the report knows of, -1 for none. */
export function setsOut(d: Draft, known: number): boolean {
  const from = d.cue.via === W.from;
  if (d.periodBasis !== 'stated' || (!from && !isCompared(d))) return false;
  return isKnown(from ? lastMonthOf(d.period) : firstMonthOf(d.period), known);
}

/** True for a month up to the last that the report knows of. */
const isKnown = (month: number, known: number): boolean => month >= 0 && month <= known;

/** `inflation declines to 2.6% in 2024` in a report on 2023: what is told of a time to come, in no past tense, is a forecast. */
export function liesAhead(d: Draft, known: number): boolean {
  if (d.periodBasis !== 'stated' || known < 0 || yearOf(d.period as string) * 12 < known - 11) return false;
  const ahead = firstMonthOf(d.period) - known;
  if (ahead <= 0) return false;
  const { v } = d;
  const soon = ahead <= WRITTEN_WITHIN;
  const { outerFirst, last } = d.sized.mention;
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
