/** What belongs to the definition of something else: bounds that tell which things are counted, rules, odds, examples. */
import { Words } from '../kit/words.js';
import { COLUMNS, TABLES, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import type { Draft } from './draft.js';
import { phraseLeft } from './noun-phrase/left.js';
import { phraseRight } from './noun-phrase/right.js';
import { saysAgain } from './sizes-told.js';
import { isOneOf, isPluralNoun, K, kindAt, mentionAt, textAt, type View, verbBefore, wordAt } from './view/view.js';

/** The largest number that `at least N children` counts out as a criterion when a count of things has it. */
const FEW = 10;

/** True for a bounded number that tells which things the sentence counts or which its rule is for. */
export function isCriterion(d: Draft, from: number): boolean {
  return countedBy(d, from) || ofThingsWith(d) || restrictsSubject(d) || inRule(d) || amongShare(d, from);
}

/** `7% of households had wealth of £250,000 or more`, `39 areas had growth of more than 2%`, `half of couples had at least one child`. */
function countedBy(d: Draft, from: number): boolean {
  const { v, kind, sized } = d;
  const { outerFirst, magnitude } = sized.mention;
  if (kind === 'share' || kind === 'ordinal') return false;
  const subject = countedSubject(v, from, outerFirst);
  if (subject === null) return false;
  const { unitKind, magnitude: size } = v.mentions[subject].mention;
  if (kind === 'change' || kind === 'ratio') return unitKind === 'percent' || unitKind === 'none';
  const isShare = unitKind === 'percent' || size.form === 'fraction';
  if (kind !== 'count') return isShare && !isMedian(v, subject);
  const few = magnitude.scale === 0 && Number(magnitude.digits) <= FEW;
  return (isShare && few) || eachBehind(v, sized.mention.outerLast);
}

/** `the number of households that have two or more cars`: what tells which things are counted. */
export function inRelative({ v, kind, sized }: Draft): boolean {
  if (kind === 'share' || kind === 'change' || kind === 'ordinal') return false;
  let verb = sized.mention.outerFirst - 1;
  while (kindAt(v, verb) === K.adverb || kindAt(v, verb) === K.adjective) verb--; // `just one`, `only one`
  if ((v.t.pos[verb] & P.have) === 0 || (v.t.pos[verb - 1] & P.rel) === 0 || kindAt(v, verb - 2) !== K.noun)
    return false;
  const host = phraseLeft(v, verb - 1);
  for (let i = host?.first ?? v.limit; i < verb; i++)
    if ((wordAt(v, i) === W.number || COLUMNS.shareNoun[wordAt(v, i)] > 0) && wordAt(v, i + 1) === W.of) return true;
  return false;
}

/** `Firms that own over 5,000 ships`, `investors spending more than €500,000`: in the present tense, without a comma, which of them are meant. */
function restrictsSubject({ v, kind, sized }: Draft): boolean {
  if (kind === 'change' || kind === 'ordinal') return false;
  let verb = sized.mention.outerFirst - 1;
  // `households who have pension wealth of £150,000 or more`
  if (wordAt(v, verb) === W.of) for (verb--; kindAt(v, verb) === K.noun || kindAt(v, verb) === K.adjective; ) verb--;
  const exceeds = sized.mention.outerFirst < sized.mention.first && kindAt(v, verb + 1) === K.verb;
  if (exceeds && kindAt(v, verb) === K.noun && /^whose$/i.test(textAt(v, verb - 1))) return areMeant(v, verb - 2); // `banks whose assets exceed €3 billion`
  const k = kindAt(v, verb);
  if (k === K.ing) return isOneOf(v, verb, RESTRICTING) && areMeant(v, verb - 1);
  const tells = k === K.verb || (k === K.be && (v.t.pos[verb] & P.have) !== 0);
  const relative = wordAt(v, verb - 1) === W.that || wordAt(v, verb - 1) === W.who;
  return tells && relative && (v.t.pos[verb] & P.ed) === 0 && !/^had$/.test(textAt(v, verb)) && areMeant(v, verb - 2);
}

/** What those do or have that are meant: `those earning less than €500`. */
const RESTRICTING = new Words(
  'spending|paying|owning|producing|selling|using|earning|working|employing|holding|having|carrying|receiving|weighing|exceeding',
);

/** `those`, `investors`, `people in work`: more than one, of whom only some are meant. */
function areMeant(v: View, at: number): boolean {
  if (wordAt(v, at) === W.those || isPluralNoun(v, at)) return true;
  return kindAt(v, at) === K.noun && wordAt(v, at - 1) === W.in && isPluralNoun(v, at - 2);
}

const HAVING = new Words('having');

/** The mention that is the subject of the verb of having, growing or the like before a number; null where there is none. */
function countedSubject(v: View, from: number, to: number): number | null {
  let counted: number | null = null;
  for (let i = behindThat(v, from, to); i < to; i++) {
    const k = kindAt(v, i);
    const number = k === K.mention ? mentionAt(v, i) : -1;
    if (number >= 0) {
      if (counted === null) counted = number;
      else if (number !== counted && !insideBracket(v, i)) return null;
    } else if (k === K.verb || (k === K.be && (v.t.pos[i] & P.have) !== 0) || isOneOf(v, i, HAVING))
      return counted !== null && !verbBetween(v, i + 1, to) ? counted : null;
    else if (k === K.be) return null;
  }
  return null;
}

/** Tokens between `that` and a bound, at most. */
const FAR = 30;

/** `It is worth noting that 13% of households have`: where the last clause of what is said begins. */
function behindThat(v: View, from: number, to: number): number {
  for (let i = to - 1; i > from && to - i < FAR; i--)
    if (
      wordAt(v, i) === W.that &&
      kindAt(v, i + 1) !== K.verb &&
      kindAt(v, i + 1) !== K.be &&
      kindAt(v, i - 1) !== K.noun
    )
      return i + 1;
  return from;
}

/** Whom a text makes an example of. */
const ANYONE = new Words(
  'household|family|person|individual|worker|employee|consumer|customer|taxpayer|couple|borrower|pensioner|patient|driver|tenant|buyer|saver|man|woman',
);

/** `a household with a loan of £300,000 paid`, `a person who has savings of £100,000 might`: what the one of the example has. */
export function ofTypicalOne({ v, kind, sized }: Draft): boolean {
  if (kind === 'share' || kind === 'change' || kind === 'ordinal' || kind === 'ratio') return false;
  for (let i = sized.mention.outerFirst - 1; i > v.from; i--) {
    const k = kindAt(v, i);
    const tells = wordAt(v, i) === W.with || (v.t.pos[i] & P.rel) !== 0;
    if (tells && isOneOf(v, i - 1, ANYONE)) {
      let det = i - 2;
      while (kindAt(v, det) === K.adjective || kindAt(v, det) === K.noun) det--;
      return wordAt(v, det) === W.a || wordAt(v, det) === W.an;
    }
    const owns = k === K.be && (v.t.pos[i] & P.have) !== 0;
    if (!owns && k !== K.noun && k !== K.adjective && k !== K.det && wordAt(v, i) !== W.of) return false;
  }
  return false;
}

/** `half of all households had £32,100 or more`: a median, told in other words. */
const isMedian = (v: View, number: number): boolean => {
  const { first, last } = v.mentions[number].mention;
  return last === first + 1 && wordAt(v, first) === W.half;
};

const verbBetween = (v: View, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    if (kindAt(v, i) === K.be && wordAt(v, i - 1) === W.to) continue; // `considered themselves to have at least one`
    if (kindAt(v, i) === K.verb || kindAt(v, i) === K.be || kindAt(v, i) === K.comma) return true;
  }
  return false;
};

/** `half (48%) of couples`: said again in brackets. */
const insideBracket = (v: View, at: number): boolean =>
  kindAt(v, v.mentions[mentionAt(v, at)].mention.outerFirst - 1) === K.open;

/** `held at least 50,000 prisoners each`. */
const eachBehind = (v: View, at: number): boolean => wordAt(v, phraseRight(v, at)?.last ?? at) === W.each;

/** `In 4% of households at least one adult spoke`: a few of the group that the share is of. */
function amongShare({ v, kind, sized }: Draft, from: number): boolean {
  const { outerFirst, magnitude, modifier } = sized.mention;
  if (kind !== 'count' || modifier !== 'at_least' || magnitude.scale > 0 || Number(magnitude.digits) > FEW)
    return false;
  let share = false;
  for (let i = from; i < outerFirst; i++) {
    const k = kindAt(v, i);
    if (k === K.verb || k === K.stop) return false;
    if (k !== K.mention) continue;
    const { mention } = v.mentions[mentionAt(v, i)];
    share ||=
      mention.unitKind === 'percent' && (wordAt(v, from) === W.in || wordAt(v, mention.outerFirst - 1) === W.in);
  }
  return share;
}

/** `owners with a household income below £36,000`, `employees with gross pay greater than £50`: things of which only some are meant. */
function ofThingsWith({ v, kind, sized }: Draft): boolean {
  const { outerFirst } = sized.mention;
  if (kind !== 'amount' && kind !== 'quantity' && kind !== 'duration' && kind !== 'ratio') return false;
  for (let i = outerFirst - 1; i > v.from && outerFirst - i < 9; i--) {
    const k = kindAt(v, i);
    const on = wordAt(v, i) === W.on && kindAt(v, i + 1) === K.noun && i === outerFirst - 2; // `people on incomes above £50,000`
    if (wordAt(v, i) === W.with || on) {
      let first = i - 1;
      while (kindAt(v, first) === K.noun || kindAt(v, first) === K.adjective) first--;
      return kindAt(v, first) !== K.mention && areMeant(v, i - 1);
    }
    if (k !== K.noun && k !== K.adjective && k !== K.det && k !== K.prep && k !== K.joiner) return false;
  }
  return false;
}

/** `must be notified where the firms have a turnover of at least €60 million`: the clause of a rule, in whose words nothing has happened. */
function inRule({ v, kind, sized }: Draft): boolean {
  if (kind === 'ordinal') return false;
  const at = sized.mention.outerFirst;
  const exceeds = at < sized.mention.first && kindAt(v, at) === K.verb; // `if it exceeds €2 million`
  let told = exceeds || (isSubordinate(v, at - 1) && verbBefore(v, at, Math.min(v.limit, at + FAR))); // `where fewer than 100 people live`
  if (kindAt(v, at - 1) === K.comma) return false; // `When the data are complete, no more than 2% of records`
  for (let i = at - 1; i >= v.from; i--) {
    const k = kindAt(v, i);
    const word = wordAt(v, i);
    if (isSubordinate(v, i)) return told && kindAt(v, i - 1) !== K.comma;
    if (k === K.stop || word === W.was || word === W.were) return false;
    if (k === K.verb || k === K.be) {
      if ((v.t.pos[i] & P.ed) !== 0) return false;
      told = true;
    }
  }
  return false;
}

/** `if`, `when`, `where` and `unless` open the clause of a rule. */
const isSubordinate = (v: View, at: number): boolean => {
  const word = wordAt(v, at);
  const inWhich = word === W.which && wordAt(v, at - 1) === W.in; // `firms in which the state holds more than half`
  return inWhich || word === W.if || word === W.when || word === W.where || word === W.unless;
};

/** `a 95% chance`, `two standard errors`, `a 95% confidence interval of $56 to $104`: how sure something is. */
export function tellsOdds({ v, sized }: Draft): boolean {
  const { last, outerFirst } = sized.mention;
  return (
    TABLES.odds.at(v.t, last, v.limit) !== 0 ||
    (wordAt(v, outerFirst - 1) === W.of && TABLES.odds.before(v.t, outerFirst - 1, v.from) !== 0)
  );
}

/** `For example, 10% of households will have less`: what explains a measure. */
export function isExample({ v, sized }: Draft): boolean {
  if (TABLES.examples.at(v.t, v.from, v.limit) === 0) return false;
  for (let i = v.from; i < v.limit; i++) {
    const word = wordAt(v, i);
    if (word === W.will || word === W.would) return sized.mention.first > v.from;
  }
  return false;
}

/** `jobs with a value of $10,000 or more and other jobs of at least $50,000`: a bound beside the like of it that is a condition. */
export function boundedBeside(d: Draft, drafts: readonly Draft[]): boolean {
  const before = drafts[d.index - 1];
  if (before === undefined || before.v !== d.v || before.role !== 'condition') return false;
  const { modifier, outerFirst } = d.sized.mention;
  if (modifier === 'exact' || before.sized.mention.modifier === 'exact') return false;
  if (saysAgain(d.v, outerFirst - 1)) return true; // `less than half of the mean, i.e. under £200`
  if (before.kind !== d.kind || before.sized.unit !== d.sized.unit) return false;
  let and = false;
  for (let i = before.sized.mention.outerLast; i < outerFirst; i++) {
    const k = kindAt(d.v, i);
    if (k === K.conj) and = true;
    else if (k === K.verb || k === K.be || k === K.comma || k === K.stop) return false;
  }
  return and;
}
