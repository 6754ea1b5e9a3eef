/** What speaks of a plan, forecast or limit rather than of a fact. */
import { Words } from '../kit/words.js';
import { COLUMNS, TABLES, VerbDoes, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import type { Draft } from './draft.js';
import { insertionEnd } from './insertions.js';
import { phraseRight } from './noun-phrase/right.js';
import { comparesAt, OUTDOES } from './relations.js';
import { COLON, isOneOf, K, kindAt, textAt, type View, verbBefore, verbDoes, wordAt } from './view/view.js';

/** True where a number is planned, forecast or a limit, by its clause, which begins at token `from`. */
export function isPlanned(d: Draft, from: number): boolean {
  const { mention } = d.sized;
  return (
    isPurpose(d.v, mention.outerFirst) ||
    isOffered(d, from) ||
    isAllowed(d, from) ||
    isForbidden(d, from) ||
    isPredicted(d) ||
    isSupposed(d.v, d.sized.mention.outerFirst) ||
    isListed(d.v, from) ||
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

/** `may be filed within three years`: as long as a rule allows. */
function isAllowed({ v, kind, sized }: Draft, from: number): boolean {
  let at = sized.mention.outerFirst - 1;
  while (kindAt(v, at) === K.det) at--;
  if (kind !== 'duration' || wordAt(v, at) !== W.within) return false;
  for (let i = from; i < at; i++)
    if (wordAt(v, i) === W.may || (kindAt(v, i + 1) === K.be && /^can$/i.test(textAt(v, i)))) return true;
  return false;
}

/** `may not drive for more than nine hours`: the bound that a rule sets. */
function isForbidden({ v, sized }: Draft, from: number): boolean {
  if (sized.mention.modifier !== 'at_most') return false;
  for (let i = from; i + 1 < sized.mention.outerFirst; i++)
    if ((wordAt(v, i) === W.may || /^must$/i.test(textAt(v, i))) && (v.t.pos[i + 1] & P.negation) !== 0) return true;
  return false;
}

/** `are put at 190 million tonnes, a predicted increase of 2%`: a level that is told as where a forecast leads. */
function isPredicted({ v, kind, sized }: Draft): boolean {
  const comma = sized.mention.outerLast;
  if (kind === 'change' || kind === 'ordinal' || kindAt(v, comma) !== K.comma || kindAt(v, comma + 1) !== K.det)
    return false;
  const hit = TABLES.targets.at(v.t, comma + 2, v.limit);
  const moves = COLUMNS.movementNoun[wordAt(v, comma + 2 + (hit & 15))] > 0;
  return hit !== 0 && moves && TABLES.targets.row(hit).id === 'target-verb' && (v.t.pos[comma + 2] & P.ed) !== 0;
}

const SUPPOSED = new Words('scenario|scenarios|variant|simulation|simulations');

/** `In the adverse scenario, prices fall by 20%`: the sentence opens with what is only supposed. */
function isSupposed(v: View, at: number): boolean {
  if (kindAt(v, v.from) !== K.prep) return false; // `Scenario 2:` is a label
  for (let i = v.from; i < Math.min(at, v.from + OPENING); i++) {
    if (isOneOf(v, i, SUPPOSED)) return true;
    if (kindAt(v, i) === K.comma || kindAt(v, i) === K.verb || kindAt(v, i) === K.mention) return false;
  }
  return false;
}

/** Tokens that a sentence opens with, at most. */
const OPENING = 10;

/** `The board should: (a) publish a plan; (b) inspect 10% of sites`: the clauses of a list behind a colon, which the words before it ask for. */
function isListed(v: View, from: number): boolean {
  let colon = from - 1;
  for (; colon > v.from && from - colon < LISTED; colon--) if (v.t.code[colon] === COLON) break;
  const asks = v.t.code[colon] === COLON && colon > v.from ? TABLES.targets.before(v.t, colon, v.from) : 0;
  return asks !== 0 && TABLES.targets.row(asks).id === 'target-verb';
}

/** Tokens of a list in a sentence, at most. */
const LISTED = 80;

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
  const { targets } = TABLES;
  const end = Math.min(limit, v.limit);
  for (let i = targets.seek(v.t, from, at); i < end; i = targets.seek(v.t, i + 1, at)) {
    const hit = targets.at(v.t, i, v.limit);
    // `half the quota`, `60% of the target`: the part is no plan
    if (i >= at && (kindAt(v, i) === K.open || kindAt(v, i) === K.det || kindAt(v, i) === K.prep)) return false;
    if (hit === 0) continue;
    const { id } = targets.row(hit);
    if (id === 'no-target') i += (hit & 15) - 1;
    if (
      id === 'no-target' ||
      (i >= at && id !== 'target-noun') ||
      setAgainst(v, i, at) ||
      isEstimated(v, i, at) ||
      isScheme(v, i)
    )
      continue;
    const before = wordAt(v, i - 1);
    if (/^would$/i.test(textAt(v, i)) && (v.t.pos[i + 1] & P.have) !== 0) continue; // `would have fallen`: it did not
    // `as forecast`, `than expected`: a comparison with the plan
    if (before === W.as || before === W.than) continue;
    return true;
  }
  return false;
}

/** `Pension plans held $6 trillion`: schemes, which did something. */
const isScheme = (v: View, at: number): boolean =>
  /^plans?$/i.test(textAt(v, at)) &&
  (kindAt(v, at - 1) === K.noun || kindAt(v, at - 1) === K.close) &&
  kindAt(v, at + 1) === K.verb &&
  (v.t.pos[at + 1] & P.ed) !== 0;

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
  if (isOneOf(v, i, OUTDOES) && kindAt(v, at - 1) === K.prep && wordAt(v, at - 1) !== W.of) return true;
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

/** `the proportion, currently 30 per cent, to at least 40 per cent`, `will close 4 of its 61 branches`: how things stand, in a sentence of plans. */
export function isCurrent({ v, kind, sized }: Draft): boolean {
  const before = sized.mention.outerFirst - 1;
  if (/^(?:currently|presently)$/i.test(textAt(v, before))) return true;
  if (kind !== 'count' || !/^(?:its|their|our|his|her)$|['’]s?$/i.test(textAt(v, before))) return false;
  let of = before;
  while (kindAt(v, of) === K.noun || kindAt(v, of) === K.det) of--;
  return wordAt(v, of) === W.of && kindAt(v, of - 1) === K.mention;
}

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
    if (k === K.stop || k === K.pron || k === K.subordinator) return false;
    if (k === K.conj && (kindAt(v, i + 1) === K.be || kindAt(v, i + 1) === K.verb)) return false; // `and will cut it again`
    if (k === K.be || k === K.verb) return plansAt(v, i) || (k === K.be && plansAt(v, afterBe(v, i)));
  }
  return false;
}

/** True where a verb of a plan or forecast stands at a token. */
export const plansAt = (v: View, at: number): boolean => {
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
  const direct = TABLES.prescriptions.at(v.t, at, v.limit);
  if (direct !== 0 && TABLES.prescriptions.row(direct).id === 'prescription') return true;
  const word = wordAt(v, at);
  let somebody = kindAt(v, at) === K.pron && (v.t.pos[at] & P.rel) === 0; // `the £5 million it had promised`
  if (word !== W.that && word !== W.which && !somebody) return false;
  for (let i = at + 1; i < Math.min(v.limit, at + 8); i++) {
    const k = kindAt(v, i);
    const hit = TABLES.prescriptions.at(v.t, i, v.limit);
    if (hit !== 0) return i > at + 1 && (somebody || TABLES.prescriptions.row(hit).id === 'prescription');
    somebody ||= k === K.noun || k === K.pron;
    if (k === K.comma || k === K.stop || k === K.verb) return false;
  }
  return false;
}

/** `the 1,200 km planned by 2022`: a participle right behind the counted thing. */
function plannedBehind(v: View, d: Draft): boolean {
  const counted = phraseRight(v, d.sized.mention.outerLast);
  const at = counted?.last ?? d.sized.mention.outerLast;
  if (prescribed(v, d.sized.mention.last) || prescribed(v, at)) return true;
  return (kindAt(v, at) === K.participle || kindAt(v, at) === K.adjective) && plansAt(v, at);
}
