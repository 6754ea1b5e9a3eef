/** What a share in brackets is of. */
import { COLUMNS, TABLES, VerbDoes, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { headOf } from '../cue/governor.js';
import type { Draft } from '../draft.js';
import type { Range } from '../noun-phrase/range.js';
import { previousVerb, subjectOf } from '../subject.js';
import { K, kindAt, textAt, type View, verbDoes, wordAt } from '../view/view.js';
import { beforeBracket, clauseSubject, isNames } from './phrases.js';
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
