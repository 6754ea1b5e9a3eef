/** Statement, condition or target. */

import { Words } from '../kit/words.js';
import type { Role } from '../model/figure.js';
import { COLUMNS, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import { ageRole } from './age-role.js';
import { inRelative, isCriterion, isExample, ofTypicalOne, tellsOdds } from './conditions.js';
import type { Draft } from './draft.js';
import { explains } from './explained.js';
import { isAge } from './kind.js';
import { isCurrent, isPlanned } from './planned.js';
import { toldAsEarlier } from './relations.js';
import { asFewAsOne, isInOtherWords, isKeptBySome, isOfKind, sizesClass, tellsWhich } from './sizes-told.js';
import { isOneOf, K, kindAt, textAt, type View, verbBefore, wordAt } from './view/view.js';

/** First token of the clause that token `at` stands in. */
export function clauseStart(v: View, at: number): number {
  for (let i = at - 1; i >= v.from; i--) {
    const k = kindAt(v, i);
    if (k === K.stop || k === K.subordinator || (wordAt(v, i) === W.that && /^fact$/i.test(textAt(v, i - 1))))
      return i + 1;
    if (k === K.comma && (kindAt(v, i + 1) === K.conj || kindAt(v, i + 1) === K.pron || clauseFollows(v, i + 1, at)))
      return i + 1;
    if (k === K.conj && clauseFollows(v, i + 1, at)) return i + 1;
    // `If the pace continues, 9 million are expected to`: the first comma closes the clause that the sentence opens with
    if (k === K.comma && kindAt(v, v.from) === K.subordinator && verbBefore(v, v.from, i)) return i + 1;
    // `Of the homes that we plan to build, 62% have been built`
    if (k === K.comma && wordAt(v, v.from) === W.of && kindAt(v, i + 1) === K.mention && at - i < 3) return i + 1;
  }
  return v.from;
}

/** True where a subject and a verb stand between `from` and `to`. */
function clauseFollows(v: View, from: number, to: number): boolean {
  let noun = false;
  for (let i = from; i < to; i++) {
    const k = kindAt(v, i);
    if (k === K.noun || k === K.pron) noun = true;
    else if ((k === K.verb || k === K.be) && noun) {
      if (wordAt(v, i - 1) !== W.to) return true; // `and joblessness to climb`
    } else if (k === K.comma || k === K.mention) return false;
  }
  return false;
}

/** Words before a bound that tie it to the noun before: `loans of less than`, `firms with over`, `projects involving`. */
function bindsToNoun(v: View, d: Draft): boolean {
  const { mention } = d.sized;
  const at = wordAt(v, mention.outerFirst - 1) === W.between ? mention.outerFirst - 2 : mention.outerFirst - 1;
  if (kindAt(v, at) !== K.prep && kindAt(v, at) !== K.ing && kindAt(v, at) !== K.participle) return false;
  const word = v.t.text.slice(v.t.start[at], v.t.end[at]).toLowerCase();
  if (
    !/^(?:with|of|involving|earning|employing|using|worth|having|costing|lasting|above|below|under|over|within|for|than|holding|containing|charging|exceeding|valued|aged|owning|weighing)$/.test(
      word,
    )
  )
    return false;
  if (
    kindAt(v, at - 1) !== K.noun &&
    !(kindAt(v, at - 1) === K.ing && wordAt(v, at) === W.of) &&
    kindAt(v, at - 1) !== K.participle &&
    kindAt(v, at - 1) !== K.close &&
    wordAt(v, at - 1) !== W.those &&
    !(d.kind === 'duration' && (kindAt(v, at - 1) === K.adjective || kindAt(v, at - 1) === K.ing))
  )
    return false;
  return true;
}

const WEDDING = new Words('wedding');
const BIRTHDAYS = new Words('birthday|birthdays|anniversary|anniversaries');

/** The role of a draft. */
export function roleOf(d: Draft): Role {
  const { v } = d;
  const { mention } = d.sized;
  if (isAge(v, d.number)) return ageRole(v, d);
  const called = isOneOf(v, mention.last, WEDDING) ? mention.last + 1 : mention.last;
  if (isOneOf(v, called, BIRTHDAYS)) return 'condition'; // `up to their 30th birthday`, `by the 20th wedding anniversary`
  if (mention.magnitude.form === 'fraction' && definesGroup(v, mention.first)) return 'condition';
  if (mention.unitKind === 'percent' && ranksGroup(v, mention.first, mention.last)) return 'condition';
  const threshold = wordAt(v, mention.outerFirst - 1) === W.of && wordAt(v, mention.outerFirst - 2) === W.threshold;
  if (threshold || tellsOdds(d) || isExample(d) || explains(d) || inRelative(d) || ofTypicalOne(d)) return 'condition';
  const from = labelStart(d) ?? clauseStart(v, mention.outerFirst);
  const bounded =
    mention.modifier === 'less_than' ||
    mention.modifier === 'more_than' ||
    mention.modifier === 'at_least' ||
    mention.modifier === 'at_most' ||
    mention.upper !== null;
  if (tellsWhich(d, from) || sizesClass(d) || isOfKind(d) || asFewAsOne(d)) return 'condition';
  if (bounded && (sizes(d) || qualifies(d) || isOnlyOne(d) || isCriterion(d, from))) return 'condition';
  if (bounded && (isKeptBySome(d) || isInOtherWords(d))) return 'condition';
  if (isPlanned(d, from) && !toldAsEarlier(d) && !isCurrent(d)) return 'target';
  if (d.kind !== 'change' && d.kind !== 'share' && bindsToNoun(v, d) && (bounded || using(v, mention.outerFirst - 1))) {
    if (!verbBefore(v, from, mention.outerFirst) || d.kind === 'duration' || isOfPhrase(v, mention.outerFirst - 1))
      return 'condition';
  }
  if (
    (d.kind === 'duration' ||
      d.kind === 'quantity' ||
      (d.kind === 'amount' && kindAt(v, mention.outerFirst - 1) === K.noun)) &&
    bounded &&
    mention.modifier !== 'exact' &&
    countedSubject(v, from, mention.outerFirst)
  )
    return 'condition';
  if (d.kind === 'duration' && bounded && saysIf(v, from, mention.outerFirst)) return 'condition';
  if (
    d.kind === 'duration' &&
    (bounded || isSpanEnd(v, mention.outerFirst - 1)) &&
    describedInBracket(v, mention.outerFirst)
  )
    return 'condition';
  if (bounded && d.kind === 'amount' && kindAt(v, mention.outerFirst - 1) === K.open) return 'condition';
  return 'statement';
}

/** `firms with fewer than 250 employees`, `all those with 100 or more staff`: how large the things are that are meant. */
function sizes({ v, kind, sized }: Draft): boolean {
  const { outerFirst, outerLast } = sized.mention;
  if (kind !== 'count' || wordAt(v, outerFirst - 1) !== W.with || kindAt(v, outerLast) !== K.noun) return false;
  const whose = textAt(v, outerFirst - 2);
  let first = outerFirst - 2;
  while (kindAt(v, first) === K.noun || kindAt(v, first) === K.adjective) first--;
  if (kindAt(v, first) === K.mention) return false; // `701 hospitals with more than 61,000 beds`
  const some = wordAt(v, first) === W.a || wordAt(v, first) === W.an;
  return /^those$/i.test(whose) || (kindAt(v, outerFirst - 2) === K.noun && (some || /[^s]s$/.test(whose)));
}

/** `is charged on loans of up to £30,000`, `projects with an investment of over £1m`: the noun of the bound stands in a phrase of its own behind a preposition. */
function isOfPhrase(v: View, of: number): boolean {
  let i = of - 1;
  while (kindAt(v, i) === K.noun || kindAt(v, i) === K.adjective) i--;
  const article = kindAt(v, i) === K.det;
  while (kindAt(v, i) === K.det) i--;
  const word = wordAt(v, i);
  if (wordAt(v, of) !== W.of || kindAt(v, i) !== K.prep) return false;
  return article ? word === W.with && kindAt(v, i - 1) === K.noun : word === W.on || word === W.for;
}

/** `the only country above 10%`: a bound that one thing alone keeps. */
function isOnlyOne({ v, sized }: Draft): boolean {
  const first = wordAt(v, sized.mention.outerFirst);
  if (first !== W.above && first !== W.below && first !== W.over && first !== W.under) return false;
  for (
    let i = sized.mention.outerFirst - 1;
    kindAt(v, i) === K.noun || kindAt(v, i) === K.adjective || kindAt(v, i) === K.adverb;
    i--
  )
    if (/^only$/i.test(textAt(v, i))) return true;
  return false;
}

/** `recruits with at least ten years of experience`, `Lorries over 3.5 t caused …`: a bound on a length or size that tells which things are meant. */
function qualifies(d: Draft): boolean {
  const { v } = d;
  const { mention } = d.sized;
  const at = mention.outerFirst - 1;
  if (d.kind !== 'duration' && d.kind !== 'quantity') return false;
  if (wordAt(v, at) === W.with) return bindsToNoun(v, d);
  if (wordAt(v, at) === W.to && (v.t.pos[at - 1] & P.ed) !== 0) return kindAt(v, at - 2) === K.noun; // `persons sentenced to more than 1 year`
  const first = wordAt(v, mention.outerFirst);
  const exceeds =
    COLUMNS.comparative[first] > 0 && first !== W.more && first !== W.less && mention.modifier !== 'exact'; // `sites larger than 10 hectares`
  if (first !== W.over && first !== W.under && first !== W.above && first !== W.below && !exceeds) return false;
  if (kindAt(v, at) !== K.noun || !/s$/.test(textAt(v, at)) || verbBefore(v, v.from, at)) return false;
  const k = kindAt(v, mention.outerLast);
  return k === K.verb || k === K.be || k === K.participle;
}

/** `(target for 2022: 48 percent)`: the words before the colon belong to the number behind it. */
function labelStart(d: Draft): number | null {
  if (d.cue.rule !== 'label') return null;
  const { v } = d;
  for (let i = d.cue.anchor - 1; i >= v.from; i--) {
    const k = kindAt(v, i);
    if (k === K.open || k === K.stop) return i + 1;
    if (k === K.verb || k === K.be || k === K.mention) return null;
  }
  return v.from;
}

/** `between 28 days and 1 year`. */
const isSpanEnd = (v: View, at: number): boolean => wordAt(v, at) === W.between || wordAt(v, at) === W.and;

/** `(deaths under 28 days)`, `(under 1 year of age)`: only nouns stand between the bracket and the number. */
function describedInBracket(v: View, at: number): boolean {
  for (let i = at - 1; i >= v.from && at - i < 8; i--) {
    const k = kindAt(v, i);
    if (k === K.open) return true;
    if (k === K.verb || k === K.be || k === K.stop || k === K.close || k === K.comma) return false;
  }
  return false;
}

/** `the wealthiest fifth`, `the bottom half of households`. */
const definesGroup = (v: View, at: number): boolean =>
  /^(?:\w+est|top|bottom|upper|lower)$/i.test(textAt(v, at - 1)) ||
  (wordAt(v, at - 1) === W.the && wordAt(v, at - 2) === W.in) || // `in the fifth of areas with`
  wordAt(v, at - 2) === W.most ||
  wordAt(v, at - 2) === W.least;

const RANKS = new Words('top|bottom|upper|lower|richest|poorest|wealthiest|lowest|highest|best|worst');

/** `the top 10% of earners`, `the lowest-paid 10% of employees`. */
function ranksGroup(v: View, first: number, last: number): boolean {
  const paid = kindAt(v, first - 2) === K.joiner ? first - 3 : first - 1;
  return (
    wordAt(v, paid - 1) === W.the &&
    isOneOf(v, paid, RANKS) &&
    (wordAt(v, last) === W.of || kindAt(v, last) === K.noun || kindAt(v, last) === K.verb || kindAt(v, last) === K.be)
  );
}

/** `2.1% of patients waited more than 365 days`: a share or count is the subject, and the bound says of which. */
function countedSubject(v: View, from: number, to: number): boolean {
  if (kindAt(v, to - 1) === K.conj) return false; // `34 wells were drilled and more than 120 km of pipe laid`
  let counted = false;
  for (let i = from; i < to; i++) {
    const k = kindAt(v, i);
    if (k === K.mention && !counted) {
      const { mention } = v.mentions[v.m[i] - 1];
      counted = mention.unitKind === 'percent' || mention.unitKind === 'none';
    } else if (k === K.verb || (k === K.be && (v.t.pos[i] & P.have) !== 0 && kindAt(v, i + 1) === K.det))
      return counted;
    else if (k === K.be && !counted) return false;
  }
  return false;
}

/** `if it arrives less than six minutes late`. */
function saysIf(v: View, from: number, to: number): boolean {
  for (let i = Math.max(v.from, from - 1); i < to; i++)
    if (/^(?:if|when|unless)$/i.test(v.t.text.slice(v.t.start[i], v.t.end[i]))) return true;
  return false;
}

/** Participles that bind a number to their noun: `persons aged 65`, `firms employing 10`. */
const using = (v: View, at: number): boolean =>
  /^(?:using|aged|earning|employing)$/.test(v.t.text.slice(v.t.start[at], v.t.end[at]).toLowerCase());
