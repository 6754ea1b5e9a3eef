/** What a share is a part of, or says of. */
import { Words } from '../../kit/words.js';
import { TABLES, VerbDoes, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { headOf } from '../cue/governor.js';
import type { Draft, Measure } from '../draft.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { isCompared, sameSentence } from '../relations.js';
import { subjectOf } from '../subject.js';
import { isOneOf, K, kindAt, textAt, type View, verbDoes, wordAt } from '../view/view.js';
import {
  beforeColon,
  clauseSubject,
  countedAt,
  cueRange,
  frontedOf,
  here,
  isElided,
  isPronounSet,
  namedSet,
  nearest,
  numberOf,
  predicate,
  setPhrase,
  startPhrase,
} from './phrases.js';
import { upToVerb } from './set-end.js';
import { elsewhere, framedSet, thanFor } from './share-apart.js';
import { bracketThing, ofMost } from './share-bracket.js';

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

/** `40 answers, a return rate of 80%`: a rate has its own name. */
const isRate = ({ v, cue }: Draft): boolean =>
  cue.rule === 'level:of' && cue.named !== null && /^(?:rates?|margin)$/i.test(textAt(v, headOf(v, cue.named)));

/** Who the clause of a number says has that part of a whole, null where it says something else. */
const sharer = ({ v, cue }: Draft): Range | null =>
  verbDoes(v, cue.anchor) === VerbDoes.share || TABLES.shares.at(v.t, cue.anchor, v.limit) !== 0
    ? (cue.subject?.range ?? null)
    : null;

/** What a share is a part of or says of. */
export function ofShare(d: Draft, drafts: readonly Draft[]): Measure | null {
  // `Enterprises accounted for 77.6%`: the share belongs to whom the clause names
  const whose = d.cue.rule === 'share:verb' || (d.cue.rule === 'share:noun' && d.cue.subject?.how === 'noun');
  const fronted = d.of !== null && d.of.cue.via === W.with && d.of.sized.mention.outerFirst - 1 <= d.v.from; // `With 24 million hogs, Iowa is home to a third`
  const named = (whose && d.of !== null && (fronted || !sameSentence(d.of, d))) || isRate(d) ? cueRange(d) : null;
  // `Kent accounted for 13,140 homes, or a third of the total`
  const holder = d.cue.rule === 'or' && d.of?.cue.rule === 'level:verb' && d.of.kind === 'count' ? sharer(d.of) : null;
  if (holder !== null) return here(d, holder);
  if (d.of?.measure != null && named === null) return d.of.measure;
  const before = drafts[d.index - 1];
  // `the share was 4 points lower, at 26%`
  const moved =
    d.cue.rule === 'level:apposition' && before?.v === d.v && before.kind === 'change' ? cueRange(before) : null;
  if (moved !== null && moved.last < before.sized.mention.first) return here(d, moved);
  if (
    isCompared(d) &&
    before?.v === d.v &&
    before.kind === 'share' &&
    d.cue.subject === null &&
    before.measure !== null &&
    !namesSet(d)
  )
    return before.measure;
  return elsewhere(d, before) ?? thanFor(d, before) ?? inOwnWords(d, drafts) ?? inClause(d) ?? saidBefore(d, drafts);
}

/** `60% of households in the north`: the words behind say of what. */
const namesSet = ({ v, sized }: Draft): boolean =>
  wordAt(v, sized.mention.outerLast) === W.of && setPhrase(v, sized.mention.outerLast) !== null;

/** True where the phrase before the number opens the sentence behind a preposition. */
function inFront({ v, cue }: Draft): boolean {
  let i = (cue.subject?.range?.first ?? v.from) - 1;
  while (kindAt(v, i) === K.det) i--;
  return i === v.from && kindAt(v, i) === K.prep;
}

/** `and the remaining 17.7% worked in shops`: the rest of what the share before divided. */
function isRemainder({ v, sized }: Draft, behind: number): boolean {
  const the = sized.mention.outerFirst - 2;
  const k = kindAt(v, behind);
  const told = k === K.verb || k === K.participle || (k === K.prep && wordAt(v, behind) !== W.of); // `and the remaining 6% from gas`
  return told && wordAt(v, the) === W.the && /^(?:remaining|other)$/i.test(textAt(v, the + 1));
}

/** `, with 17.2% of the total`: behind a comma, the words tell of the subject. */
const setsOff = ({ v, cue }: Draft): boolean =>
  cue.via === W.with && cue.rule === 'level:preposition' && kindAt(v, cue.anchor - 1) === K.comma;

/** `with 35% of children underweight`, `with 31% of energy used by homes`: what stands behind the set says which of them. */
function isDescribed(v: View, set: Range | null): boolean {
  if (set === null) return false;
  const tells = (at: number): boolean =>
    kindAt(v, at) === K.participle ||
    kindAt(v, at) === K.ing ||
    (kindAt(v, at) === K.verb && (v.t.pos[at] & P.ed) !== 0 && wordAt(v, at + 1) === W.within); // `of patients seen within four hours`
  for (let i = set.first + 1; i <= set.last; i++) if (tells(i) && kindAt(v, i - 1) === K.noun) return true;
  return kindAt(v, set.last) === K.adjective || (kindAt(v, set.last) === K.adverb && tells(set.last + 1));
}

/** `bonuses were paid to 36.3% of employees`, `is used by half of households`: to or by whom something is done. */
function receives({ v, cue, sized }: Draft): boolean {
  const word = wordAt(v, sized.mention.outerFirst - 1);
  if ((word !== W.to && word !== W.by) || kindAt(v, cue.anchor - 1) !== K.be) return false;
  return /^(?:paid|given|granted|awarded|offered|issued|sent|provided|used|owned|led|held)$/.test(
    textAt(v, cue.anchor),
  );
}

const GIVES = new Words(
  'give|gives|gave|given|provide|provides|provided|grant|grants|granted|offer|offers|offered|bring|brings|brought|extend|extends|extended',
);

/** `gave asylum to 34% of applicants`, `gave shelter to a fifth of them`: the verb before an object without article, where something is given to a part; else -1. */
function givingVerb({ v, cue }: Draft): number {
  if (cue.rule !== 'level:preposition' || cue.via !== W.to) return -1;
  const object = cue.anchor - 1;
  let i = object;
  while (kindAt(v, i) === K.noun || kindAt(v, i) === K.adjective) i--;
  return i < object && isOneOf(v, i, GIVES) ? i : -1;
}

/** `three-quarters of those killed`: the participle says which. */
function thoseDone(v: View, at: number): Range | null {
  const done = wordAt(v, at + 1) === W.those && (v.t.pos[at + 2] & P.ed) !== 0;
  const closes = kindAt(v, at + 3) === K.be || kindAt(v, at + 3) === K.stop;
  return done && closes ? { first: at + 1, last: at + 3 } : null;
}

/** `six in ten of them women`: a plural right behind the pronoun, null for any other word. */
function manyOf(v: View, at: number): Range | null {
  const named = namedSet(v, at);
  return named !== null && named.last - named.first === 1 ? named : null;
}

/** The set, predicate or owner that the words next to the share name: `49 % were wines`, `23% of the firms`. */
function inOwnWords(d: Draft, drafts: readonly Draft[]): Measure | null {
  const { v } = d;
  const most = ofMost(d);
  if (most !== null) return here(d, most);
  const at = countedAt(v, d.sized.mention.outerLast);
  const divided = isRemainder(d, at) ? nearest(d, drafts, (o) => o.kind === 'share' && sameSentence(o, d)) : null;
  if (divided !== null) return divided;
  const set = wordAt(v, at) === W.of || wordAt(v, at) === W.out ? upToVerb(v, setPhrase(v, at)) : null;
  if (d.cue.rule === 'label' && set !== null) return here(d, set);
  const stands = kindAt(v, at) === K.noun || kindAt(v, at) === K.adjective || kindAt(v, at) === K.adverb;
  const behind = stands && (ofWhich(d) || isQualified(d)) ? phraseRight(v, at) : null;
  const timed = behind !== null && (v.t.pos[behind.last - 1] & P.timeUnit) !== 0; // `inflation of 2.4% next year`
  if (behind !== null && !timed) return here(d, behind);
  const fronted = d.cue.rule === 'level:gap' && stands && inFront(d);
  const counted = fronted ? phraseRight(v, at) : null;
  if (counted !== null) return here(d, counted); // `In a survey two in five shops took cards`
  const pronoun = isPronounSet(v, at);
  const said = predicate(v, pronoun ? at + 2 : at);
  const host = pronoun && said === null ? beforeColon(d) : null; // `Riders are hurt more often than drivers: 28% of them`
  if (host !== null) return here(d, host);
  if (said !== null && d.cue.rule === 'label') return here(d, said);
  const leading = frontedOf(d, at);
  if (leading !== null) return here(d, leading);
  const infinitive = set !== null && wordAt(v, set.last) === W.to ? 1 : 0; // `requires 95% of visits to be on time`
  const tells = set === null ? K.stop : kindAt(v, set.last + infinitive);
  // `the survey found two thirds of respondents thought`: the share begins a clause of its own
  if (set !== null && d.cue.rule === 'level:object' && (tells === K.verb || tells === K.be)) return here(d, set);
  const giving = givingVerb(d);
  if (set !== null && (receives(d) || giving >= 0)) return here(d, set);
  if (giving >= 0) return here(d, subjectOf(v, giving).range);
  if (isOwned(d) && cueRange(d) !== null) return numberOf(d, cueRange(d) as Range);
  if (pronoun) {
    const which = wordAt(v, at + 1) === W.which ? nearest(d, drafts, (o) => sameSentence(o, d)) : null;
    if (said === null && wordAt(v, at + 1) === W.it)
      return nearest(d, drafts, (o) => o.kind !== 'share' && o.kind !== 'change');
    const parts = said ?? manyOf(v, at + 2) ?? thoseDone(v, at);
    return parts !== null ? here(d, parts) : (which ?? nearest(d, drafts, (o) => o.kind === 'count'));
  }
  const holder = setsOff(d) && !isCompared(d) && !isDescribed(v, set) ? clauseSubject(d) : null; // `London has the most businesses, with 17.2% of the total`
  if (set !== null && holder !== null) return here(d, holder);
  if (set !== null && d.cue.rule === 'bracket' && kindAt(v, set.last) === K.close)
    return here(d, bracketThing(d) ?? set);
  if (set !== null && d.cue.meaning !== 'share') return here(d, set);
  if (said !== null) return here(d, said);
  const framed = d.cue.rule === 'apposition' ? framedSet(d) : null;
  if (framed !== null) return here(d, framed);
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
  const fraction = d.sized.mention.magnitude.form === 'fraction' && rule === 'label'; // `less common: one in six adults smoked`
  if (counted !== null && (rule === 'apposition' || rule.endsWith('+list') || fraction)) return here(d, counted);
  const range = cueRange(d);
  const leads = rule === 'apposition' && TABLES.leads.before(d.v.t, d.sized.mention.outerFirst - 1, d.v.from) !== 0; // `For example, 12% had left`
  if (range !== null && !leads) return numberOf(d, range);
  const free = rule === 'start' || rule.startsWith('level:preposition') || rule === 'level:object';
  return free ? here(d, counted) : null;
}

/** What the text before was about. */
function saidBefore(d: Draft, drafts: readonly Draft[]): Measure | null {
  const whole = ofWhich(d) ? nearest(d, drafts, (o) => sameSentence(o, d) && o.kind !== 'change') : null;
  if (whole !== null) return whole;
  if (isElided(d)) return nearest(d, drafts, (o) => o.kind === 'share') ?? nearest(d, drafts, () => true);
  const ends = d.cue.via === W.from || d.cue.via === W.to; // `had the largest decrease, from 8.0% to 7.1%`
  return (
    nearest(d, drafts, (o) => o.kind === 'share' && sameSentence(o, d)) ??
    (ends ? here(d, clauseSubject(d)) : null) ??
    nearest(d, drafts, () => true) ??
    here(d, startPhrase(d))
  );
}
