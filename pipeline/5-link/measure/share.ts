/** What a share is a part of, or says of. */
import { COLUMNS, TABLES, VerbDoes, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { headOf } from '../cue/governor.js';
import type { Draft, Measure } from '../draft.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { isCompared, sameSentence } from '../relations.js';
import { previousVerb, subjectOf } from '../subject.js';
import { K, kindAt, textAt, type View, verbDoes, wordAt } from '../view/view.js';
import {
  beforeBracket,
  beforeColon,
  clauseSubject,
  countedAt,
  cueRange,
  here,
  isElided,
  isNames,
  isPronounSet,
  nearest,
  numberOf,
  predicate,
  setPhrase,
  startPhrase,
} from './phrases.js';
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
  while (kindAt(v, before) === K.det) before--;
  return (
    (v.t.pos[before] & P.be) !== 0 &&
    kindAt(v, before) === K.be &&
    (/est$/.test(textAt(v, first)) || /^most$/i.test(textAt(v, first)))
  );
}

/** The rate that a sentence is about, where brackets name places (`The highest rates were for Spain (25%)`), else the phrase before the bracket. */
function bracketThing(d: Draft): Range | null {
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

/** `of which three-fifths firewood`. */
const ofWhich = (d: Draft): boolean => {
  const before = d.sized.mention.outerFirst - 1;
  return kindAt(d.v, before) === K.pron && (d.v.t.pos[before] & P.rel) !== 0 && wordAt(d.v, before - 1) === W.of;
};

/** `below 2.0% inflation`, `a 51% stake`, `72 per cent (4.5 million) active residents`: a noun right behind the percentage is what has it. */
const isQualified = ({ v, cue, sized }: Draft): boolean =>
  sized.mention.unitKind === 'percent' &&
  !/^(?:contribution|share|cut)$/i.test(textAt(v, sized.mention.outerLast)) &&
  (cue.rule === 'level:of' || cue.rule === 'level:object' || cue.via === W.with);

/** True where the words before the number say whose share it is. */
function isOwned(d: Draft): boolean {
  const { rule, meaning, named, subject, anchor } = d.cue;
  if (meaning === 'share' || named !== null || rule === 'level:verb' || rule === 'level:movement') return true;
  const { outerFirst, first } = d.sized.mention;
  if (rule === 'level:gap' && outerFirst < first && kindAt(d.v, outerFirst) === K.prep) return true; // `hold costs below 5% of revenue`
  const active = kindAt(d.v, anchor) === K.verb && kindAt(d.v, anchor - 1) !== K.be;
  return rule === 'level:object' && subject?.range != null && active;
}

/** What a share is a part of or says of. */
export function ofShare(d: Draft, drafts: readonly Draft[]): Measure | null {
  // `Enterprises accounted for 77.6%`: the share belongs to whom the clause names
  const whose = d.cue.rule === 'share:verb' || (d.cue.rule === 'share:noun' && d.cue.subject?.how === 'noun');
  const named = whose && d.of !== null && !sameSentence(d.of, d) ? cueRange(d) : null;
  if (d.of?.measure != null && named === null) return d.of.measure;
  const before = drafts[d.index - 1];
  if (
    isCompared(d) &&
    before?.v === d.v &&
    before.kind === 'share' &&
    d.cue.subject === null &&
    before.measure !== null
  )
    return before.measure;
  return inOwnWords(d, drafts) ?? inClause(d) ?? saidBefore(d, drafts);
}

/** True where the phrase before the number opens the sentence behind a preposition. */
function inFront({ v, cue }: Draft): boolean {
  let i = (cue.subject?.range?.first ?? v.from) - 1;
  while (kindAt(v, i) === K.det) i--;
  return i === v.from && kindAt(v, i) === K.prep;
}

/** The set, predicate or owner that the words next to the share name: `49 % were wines`, `23% of the firms`. */
function inOwnWords(d: Draft, drafts: readonly Draft[]): Measure | null {
  const { v } = d;
  const at = countedAt(v, d.sized.mention.outerLast);
  const set = wordAt(v, at) === W.of ? setPhrase(v, at) : null;
  if (d.cue.rule === 'label' && set !== null) return here(d, set);
  const stands = kindAt(v, at) === K.noun || kindAt(v, at) === K.adjective || kindAt(v, at) === K.adverb;
  const behind = stands && (ofWhich(d) || isQualified(d)) ? phraseRight(v, at) : null;
  if (behind !== null) return here(d, behind);
  const fronted = d.cue.rule === 'level:gap' && stands && inFront(d);
  const counted = fronted ? phraseRight(v, at) : null;
  if (counted !== null) return here(d, counted); // `In a survey two in five shops took cards`
  const pronoun = isPronounSet(v, at);
  const said = predicate(v, pronoun ? at + 2 : at);
  const host = pronoun && said === null ? beforeColon(d) : null; // `Riders are hurt more often than drivers: 28% of them`
  if (host !== null) return here(d, host);
  if (said !== null && d.cue.rule === 'label') return here(d, said);
  const opens = d.cue.via === W.at && kindAt(v, at) === K.comma && d.sized.mention.outerFirst - 1 === v.from;
  const leading = opens ? phraseRight(v, at + 1) : null;
  if (leading !== null) return here(d, leading);
  const infinitive = set !== null && wordAt(v, set.last) === W.to ? 1 : 0; // `requires 95% of visits to be on time`
  const tells = set === null ? K.stop : kindAt(v, set.last + infinitive);
  // `the survey found two thirds of respondents thought`: the share begins a clause of its own
  if (set !== null && d.cue.rule === 'level:object' && (tells === K.verb || tells === K.be)) return here(d, set);
  if (isOwned(d) && cueRange(d) !== null) return numberOf(d, cueRange(d) as Range);
  if (pronoun) {
    const which = wordAt(v, at + 1) === W.which ? nearest(d, drafts, (o) => sameSentence(o, d)) : null;
    if (said === null && wordAt(v, at + 1) === W.it)
      return nearest(d, drafts, (o) => o.kind !== 'share' && o.kind !== 'change');
    return said !== null ? here(d, said) : (which ?? nearest(d, drafts, (o) => o.kind === 'count'));
  }
  const holder = d.cue.via === W.with && d.cue.rule === 'level:preposition' && !isCompared(d) ? clauseSubject(d) : null; // `London has the most businesses, with 17.2% of the total`
  if (set !== null && holder !== null) return here(d, holder);
  if (set !== null && d.cue.rule === 'bracket' && kindAt(v, set.last) === K.close)
    return here(d, bracketThing(d) ?? set);
  if (set !== null && d.cue.meaning !== 'share') return here(d, set);
  if (said !== null) return here(d, said);
  const listed = d.cue.rule === 'apposition' || d.cue.rule.endsWith('+list') || d.cue.rule === 'start';
  if (kindAt(v, at) !== K.be || !listed) return null;
  return (
    nearest(d, drafts, (o) => o.kind === 'share' && sameSentence(o, d)) ?? nearest(d, drafts, (o) => o.kind === 'count')
  );
}

/** What the clause is about, or what is counted behind the share. */
function inClause(d: Draft): Measure | null {
  const { rule } = d.cue;
  if (rule.startsWith('bracket')) {
    const left = here(d, bracketThing(d)) ?? here(d, clauseSubject(d));
    if (left !== null) return left;
  }
  const counted = phraseRight(d.v, countedAt(d.v, d.sized.mention.outerLast));
  if (counted !== null && (rule === 'apposition' || rule.endsWith('+list'))) return here(d, counted);
  const range = cueRange(d);
  if (range !== null) return numberOf(d, range);
  const free = rule === 'start' || rule.startsWith('level:preposition') || rule === 'level:object';
  return free ? here(d, counted) : null;
}

/** What the text before was about. */
function saidBefore(d: Draft, drafts: readonly Draft[]): Measure | null {
  if (isElided(d)) return nearest(d, drafts, (o) => o.kind === 'share') ?? nearest(d, drafts, () => true);
  const ends = d.cue.via === W.from || d.cue.via === W.to; // `had the largest decrease, from 8.0% to 7.1%`
  return (
    nearest(d, drafts, (o) => o.kind === 'share' && sameSentence(o, d)) ??
    (ends ? here(d, clauseSubject(d)) : null) ??
    nearest(d, drafts, () => true) ??
    here(d, startPhrase(d))
  );
}
