/** Statement, condition or target. */

import { lastMonthOf } from '../kit/period.js';
import type { Role } from '../model/figure.js';
import { TABLES, VerbDoes, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import type { Draft } from './draft.js';
import { isAge } from './kind.js';
import { phraseRight } from './noun-phrase/right.js';
import { K, kindAt, textAt, type View, verbDoes, wordAt } from './view/view.js';

/** First token of the clause that token `at` stands in. */
export function clauseStart(v: View, at: number): number {
  for (let i = at - 1; i >= v.from; i--) {
    const k = kindAt(v, i);
    if (k === K.stop || k === K.subordinator) return i + 1;
    if (k === K.comma && (kindAt(v, i + 1) === K.conj || kindAt(v, i + 1) === K.pron || clauseFollows(v, i + 1, at)))
      return i + 1;
    if (k === K.conj && clauseFollows(v, i + 1, at)) return i + 1;
  }
  return v.from;
}

/** True where a subject and a verb stand between `from` and `to`. */
function clauseFollows(v: View, from: number, to: number): boolean {
  let noun = false;
  for (let i = from; i < to; i++) {
    const k = kindAt(v, i);
    if (k === K.noun || k === K.pron) noun = true;
    else if ((k === K.verb || k === K.be) && noun) return true;
    else if (k === K.comma || k === K.mention) return false;
  }
  return false;
}

/** True where the clause of the mention speaks of a plan, forecast or limit. */
function isTarget(v: View, from: number, at: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, v.limit); i++) {
    const hit = TABLES.targets.at(v.t, i, v.limit);
    if (i >= at && kindAt(v, i) === K.open) return false;
    if (hit === 0) continue;
    if (i >= at && TABLES.targets.row(hit).id !== 'target-noun') continue;
    const before = wordAt(v, i - 1);
    if (/^would$/i.test(textAt(v, i)) && (v.t.pos[i + 1] & P.have) !== 0) continue; // `would have fallen`: it did not
    // `as forecast`, `than expected`: a comparison with the plan
    if (before === W.as || before === W.than) continue;
    return true;
  }
  return false;
}

/** Words before a bound that tie it to the noun before: `loans of less than`, `firms with over`, `projects involving`. */
function bindsToNoun(v: View, d: Draft): boolean {
  const { mention } = d.sized;
  const at = wordAt(v, mention.outerFirst - 1) === W.between ? mention.outerFirst - 2 : mention.outerFirst - 1;
  const word = v.t.text.slice(v.t.start[at], v.t.end[at]).toLowerCase();
  if (kindAt(v, at) !== K.prep && kindAt(v, at) !== K.ing && kindAt(v, at) !== K.participle) return false;
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
    !(d.kind === 'duration' && (kindAt(v, at - 1) === K.adjective || kindAt(v, at - 1) === K.ing))
  )
    return false;
  return true;
}

/** True where a finite verb stands before the mention in its clause (then the bound is what the clause says). */
function verbBefore(v: View, from: number, at: number): boolean {
  for (let i = from; i < at; i++) {
    const k = kindAt(v, i);
    if (k === K.verb || k === K.be) return true;
  }
  return false;
}

/** The role of a draft. */
export function roleOf(d: Draft): Role {
  const { v } = d;
  const { mention } = d.sized;
  if (isAge(v, d.number)) return ageRole(v, d);
  if (mention.magnitude.form === 'fraction' && definesGroup(v, mention.first)) return 'condition';
  if (/^confidence$/i.test(v.t.text.slice(v.t.start[mention.last] ?? 0, v.t.end[mention.last] ?? 0)))
    return 'condition';
  const from = labelStart(d) ?? clauseStart(v, mention.outerFirst);
  if (isPurpose(v, mention.outerFirst)) return 'target';
  if (isTarget(v, from, mention.outerFirst, mention.last + 2) || plannedAhead(d, from)) return 'target';
  const bounded =
    mention.modifier === 'less_than' ||
    mention.modifier === 'more_than' ||
    mention.modifier === 'at_least' ||
    mention.modifier === 'at_most' ||
    mention.upper !== null;
  if (d.kind !== 'change' && d.kind !== 'share' && bindsToNoun(v, d) && (bounded || using(v, mention.outerFirst - 1))) {
    if (!verbBefore(v, from, mention.outerFirst) || d.kind === 'duration') return 'condition';
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

/** `To cut it to ten days by 2027, the office plans …`: what the sentence opens with is a purpose. */
function isPurpose(v: View, at: number): boolean {
  if (wordAt(v, v.from) !== W.to || kindAt(v, v.from + 1) !== K.verb) return false;
  for (let i = v.from + 2; i < at; i++) {
    const k = kindAt(v, i);
    if (k === K.comma || k === K.verb || k === K.be || k === K.mention) return false;
  }
  return true;
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
  /^(?:\w+est|top|bottom|upper|lower)$/.test(
    v.t.text.slice(v.t.start[at - 1] ?? 0, v.t.end[at - 1] ?? 0).toLowerCase(),
  ) && at > v.from;

/** `387 million tonnes would be harvested`: the plan stands in the verb behind a number that is its subject; `we plan 2,000 wells`. */
function plannedAhead(d: Draft, from: number): boolean {
  const { v } = d;
  if (d.cue.anchor >= 0 && kindAt(v, d.cue.anchor) === K.verb && verbDoes(v, d.cue.anchor) === VerbDoes.plan)
    return true;
  if (plannedBehind(v, d)) return true;
  if (verbBefore(v, from, d.sized.mention.outerFirst)) return false;
  for (let i = d.sized.mention.last; i < v.limit; i++) {
    const k = kindAt(v, i);
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

/** `the 1,200 km planned by 2022`: a participle right behind the counted thing. */
function plannedBehind(v: View, d: Draft): boolean {
  const counted = phraseRight(v, d.sized.mention.outerLast);
  const at = counted?.last ?? d.sized.mention.outerLast;
  return (kindAt(v, at) === K.participle || kindAt(v, at) === K.adjective) && planVerb(v, at);
}

/** `2.1% of patients waited more than 365 days`: a share or count is the subject, and the bound says of which. */
function countedSubject(v: View, from: number, to: number): boolean {
  let counted = false;
  for (let i = from; i < to; i++) {
    const k = kindAt(v, i);
    if (k === K.mention && !counted) {
      const { mention } = v.mentions[v.m[i - v.from] - 1];
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

/** `projected to rise from 13,000 in mid-2012 to …`: the level that a forecast sets out from is known already. */
export function setsOut(d: Draft): boolean {
  const known = lastMonthOf(d.v.t.report.source.period);
  const own = lastMonthOf(d.period);
  return d.cue.via === W.from && d.periodBasis === 'stated' && own >= 0 && known >= 0 && own <= known;
}

/** Ages define a group unless the age is the result (`the age with most movers was 19`). */
function ageRole(v: View, d: Draft): Role {
  const at = d.sized.mention.outerFirst - 1;
  return kindAt(v, at) === K.be && phraseRight(v, d.sized.mention.outerLast) === null ? 'statement' : 'condition';
}
