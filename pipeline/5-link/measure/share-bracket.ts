/** What a share in brackets is of. */
import { Words } from '../../kit/words.js';
import { COLUMNS, TABLES, VerbDoes, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { headOf } from '../cue/governor.js';
import type { Draft } from '../draft.js';
import { LONGEST, type Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { previousVerb, subjectOf } from '../subject.js';
import { isOneOf, isPluralNoun, K, kindAt, textAt, type View, verbDoes, wordAt } from '../view/view.js';
import { beforeBracket, clauseSubject, isNames, isPronounSet } from './phrases.js';
import { upToVerb } from './set-end.js';
import { wholeBehind } from './whole.js';

/** `Most residents of working age travelled by car (58 per cent, 14 million)`: one bracket behind a whole clause tells how many its subject are. */
function afterClause(d: Draft): Range | null {
  const { v } = d;
  const open = d.sized.mention.outerFirst - 1;
  if (kindAt(v, open) !== K.open || kindAt(v, open - 1) !== K.noun || (v.t.pos[open - 1] & P.capital) !== 0)
    return null;
  const verb = previousVerb(v, open);
  const told = verb < 0 ? null : subjectOf(v, verb);
  const main = told?.how === 'pronoun' ? previousVerb(v, verb) : -1;
  // `Most households reported that they had running water (97 per cent)`
  if (main >= 0 && wordAt(v, main + 1) === W.that) return subjectOf(v, main).range;
  if (verb < 0 || kindAt(v, verb) !== K.verb || (v.t.pos[verb] & P.ed) === 0 || verbDoes(v, verb) !== VerbDoes.other)
    return null;
  for (let number = 0; number < v.mentions.length; number++) {
    const { mention } = v.mentions[number];
    const outside = kindAt(v, mention.outerFirst - 1) === K.open && number !== d.number;
    if (outside || (mention.first < open && mention.first > verb)) return null;
  }
  return subjectOf(v, verb).range;
}

const MOST = new Words('most|majority|many|few|all');

/** `Most households own a car (78%)`, `The majority of pupils were at state schools (91%)`: one bracket tells how many of the subject do so. */
export function ofMost(d: Draft): Range | null {
  const { v } = d;
  const open = d.sized.mention.outerFirst - 1;
  const verb = kindAt(v, open) === K.open ? previousVerb(v, open) : -1;
  if (verb < 0 || sharesClause(v, verb, open)) return null;
  let most = verb - 1;
  while (most >= v.from && verb - most < LONGEST && !isOneOf(v, most, MOST)) {
    const k = kindAt(v, most);
    if (k === K.comma || k === K.stop || k === K.verb || k === K.be) return null;
    most--;
  }
  if (!isOneOf(v, most, MOST)) return null;
  let first = most + 1;
  if (isPronounSet(v, first)) return null;
  while (kindAt(v, first) === K.det || wordAt(v, first) === W.of) first++;
  const range = upToVerb(v, phraseRight(v, first));
  const whose = range === null ? null : { first, last: Math.min(verb, range.last) };
  return whose !== null && isPluralNoun(v, headOf(v, whose)) ? whose : null;
}

/** `Most came by car (60%) or train (30%)`: the bracket is one of those of a clause. */
function sharesClause(v: View, verb: number, open: number): boolean {
  for (let i = verb + 1; i < open; i++) if (kindAt(v, i) === K.mention && kindAt(v, i - 1) === K.open) return true;
  for (let i = open + 1; i < v.limit; i++) {
    const k = kindAt(v, i);
    if (k === K.verb || k === K.be || k === K.stop || (k === K.comma && kindAt(v, i + 1) === K.conj)) return false;
    if (k === K.open && kindAt(v, i + 1) === K.mention) return true;
  }
  return false;
}

/** `and the lowest were for Austria (5%)`: the rate is left out. */
function behindSuperlative(d: Draft): boolean {
  const verb = previousVerb(d.v, d.sized.mention.outerFirst);
  return verb > d.v.from && kindAt(d.v, verb - 1) === K.adjective && /est$/.test(textAt(d.v, verb - 1));
}

/** `The South had the largest percentage of shops (26 per cent)`: whose share it is. */
function holderOf(d: Draft, left: Range): Range | null {
  const { v } = d;
  const head = headOf(v, left);
  if (head < 0 || COLUMNS.shareNoun[wordAt(v, head)] === 0 || wordAt(v, head + 1) !== W.of) return null;
  const verb = previousVerb(v, left.first);
  // `miners account for a small proportion of the workforce (0.02%)`
  const holds = verb >= 0 && ((v.t.pos[verb] & P.have) !== 0 || TABLES.shares.at(v.t, verb, v.limit) !== 0);
  return holds ? subjectOf(v, verb).range : null;
}

/** `lower for`, `than for` right before a name. */
function behindComparative(v: View, first: number): boolean {
  let i = first - 1;
  while (kindAt(v, i) === K.det) i--;
  const word = wordAt(v, i);
  if (word !== W.for && word !== W.in && word !== W.among) return false;
  return wordAt(v, i - 1) === W.than || COLUMNS.comparative[wordAt(v, i - 1)] > 0;
}

/** `were the largest group`: a superlative behind a form of be says something of the subject. */
function isRanking(v: View, { first }: Range): boolean {
  let before = first - 1;
  while (kindAt(v, before) === K.det || kindAt(v, before) === K.adverb) before--;
  return (
    (v.t.pos[before] & P.be) !== 0 &&
    kindAt(v, before) === K.be &&
    (/est$/.test(textAt(v, first)) || /^most$/i.test(textAt(v, first)))
  );
}

/** The rate that a sentence is about, where brackets name places (`The highest rates were for Spain (25%)`), else the phrase before the bracket. */
export function bracketThing(d: Draft): Range | null {
  if (d.cue.rule === 'bracket' && d.cue.subject?.range != null) return d.cue.subject.range;
  const before = beforeBracket(d);
  const timed = before !== null && (d.v.t.pos[headOf(d.v, before)] & P.timeUnit) !== 0; // `for the second year in succession (51%)`
  const left = timed ? null : before;
  const subject = clauseSubject(d);
  // `Danes were the largest group of visitors (28%)`
  if (left !== null && subject !== null && isRanking(d.v, left)) return subject;
  const restated = afterClause(d);
  if (restated !== null) return restated;
  const holder = left === null ? null : holderOf(d, left);
  if (holder !== null) return holder;
  const whole = left === null ? null : wholeBehind(d, left.last - 1);
  if (whole !== null) return whole;
  const place = left !== null && (d.v.t.pos[left.first] & P.capital) !== 0 && left.first > d.v.from;
  if (place && subject === null && behindSuperlative(d)) return null;
  if (subject === null) return left;
  const head = headOf(d.v, subject);
  // `is lower for Alba (35%) than for Bora (38%)`
  const compared =
    left !== null &&
    (COLUMNS.comparative[wordAt(d.v, left.first)] > 0 || (isNames(d.v, left) && behindComparative(d.v, left.first)));
  if (compared && !isNames(d.v, subject)) return subject;
  return place && head >= 0 && /^rates?$/.test(d.v.t.text.slice(d.v.t.start[head], d.v.t.end[head])) ? subject : left;
}
