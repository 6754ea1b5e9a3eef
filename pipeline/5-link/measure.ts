/** Finds the words that say what a number measures. */
import { COLUMNS, TABLES, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import { headOf } from './cue.js';
import type { Draft, Measure } from './draft.js';
import { isAnaphor, listAround } from './links.js';
import { phraseLeft, phraseRight, type Range, skipInsertion } from './noun-phrase.js';
import { previousVerb, subjectOf } from './subject.js';
import { K, kindAt, mentionAt, type View, wordAt } from './view.js';

const here = (d: Draft, range: Range | null): Measure | null => (range === null ? null : { v: d.v, range });

/** Where the counted phrase may begin: behind the number, its modifier, a closing emphasis, `(of) the`. */
function countedAt(v: View, at: number): number {
  let i = at;
  // `A third (33%) of the sites`
  if (kindAt(v, i) === K.open && mentionAt(v, i + 1) >= 0) {
    const close = v.mentions[mentionAt(v, i + 1)].mention.last;
    if (kindAt(v, close) === K.close) i = close + 1;
  } else if (kindAt(v, i) === K.close && wordAt(v, i + 1) === W.of) i++;
  while (kindAt(v, i) === K.joiner) i++;
  if (kindAt(v, i) === K.adverb && COLUMNS.comparative[wordAt(v, i)] > 0) i++;
  return i;
}

/** `94 of the 139 areas`, `Seven of the top ten origins`, `two of its components`: the phrase of the set. */
function setPhrase(v: View, at: number): Range | null {
  if (wordAt(v, at) !== W.of) return null;
  let i = at + 1;
  while (kindAt(v, i) === K.det || kindAt(v, i) === K.mention || kindAt(v, i) === K.period || kindAt(v, i) === K.number || (kindAt(v, i) === K.noun && (v.t.pos[i] & P.possessive) !== 0 && mentionAt(v, i + 1) >= 0)) i++;
  return phraseRight(v, i);
}

const PRONOUN_SET = (v: View, at: number): boolean => wordAt(v, at) === W.of && (wordAt(v, at + 1) === W.them || ((wordAt(v, at + 1) === W.these || wordAt(v, at + 1) === W.those || wordAt(v, at + 1) === W.which) && phraseRight(v, at + 2) === null));

/** What is said of `49 % were wines`: the noun behind the verb, null where a participle stands there (`59,000 were used`). */
function predicate(v: View, at: number): Range | null {
  if (kindAt(v, at) !== K.be) return null;
  let i = at + 1;
  while (kindAt(v, i) === K.be || kindAt(v, i) === K.adverb || kindAt(v, i) === K.det) i++;
  if (kindAt(v, i) !== K.noun && kindAt(v, i) !== K.adjective) return null;
  return phraseRight(v, i);
}

/** The subject or named phrase that the cue found. */
export function cueRange(d: Draft): Range | null {
  if (d.cue.named === null && isAnaphor(d)) return null;
  return d.cue.named ?? d.cue.subject?.range ?? null;
}

const isElided = (d: Draft): boolean => {
  const subject = d.cue.subject;
  if (isAnaphor(d)) return true;
  return subject !== null && subject.range === null && (subject.how === 'pronoun' || subject.mention >= 0);
};

/** The last draft before `d` in its paragraph that has a measure and fits. */
function nearest(d: Draft, drafts: readonly Draft[], fits: (other: Draft) => boolean): Measure | null {
  for (let i = d.index - 1; i >= 0 && i > d.index - 12; i--) {
    const other = drafts[i];
    if (other.v.sentence.block !== d.v.sentence.block) break;
    if (other.measure !== null && other.role !== 'condition' && fits(other)) return other.measure;
  }
  return null;
}

const sameSentence = (a: Draft, b: Draft): boolean => a.v === b.v;

/** The phrase right before a bracket that opens before the mention. */
function beforeBracket(d: Draft): Range | null {
  const { v } = d;
  for (let i = d.sized.mention.outerFirst - 1; i >= v.from && d.sized.mention.outerFirst - i < 14; i--) {
    if (kindAt(v, i) === K.open) return phraseLeft(v, i);
    if (kindAt(v, i) === K.close) i = skipInsertion(v, i + 1);
  }
  return null;
}

/** A list with one noun at its end: `4.3 million, 2.1 million and 600 thousand patents`. */
function sharedNoun(d: Draft, drafts: readonly Draft[]): Measure | null {
  for (let i = d.index + 1; i < drafts.length && sameSentence(drafts[i], d); i++) {
    const other = drafts[i];
    const gapFrom = drafts[i - 1].sized.mention.outerLast;
    for (let k = gapFrom; k < other.sized.mention.outerFirst; k++) {
      const kind = kindAt(d.v, k);
      if (kind !== K.comma && kind !== K.conj && kind !== K.adverb && kind !== K.prep) return null;
    }
    const range = phraseRight(d.v, countedAt(d.v, other.sized.mention.outerLast));
    if (range !== null && other.kind === d.kind) return { v: d.v, range };
  }
  return null;
}

/** `numbered 74.8 million head`: the noun only says that single things are counted. */
const isClassifier = (v: View, range: Range): boolean => range.last - range.first === 1 && /^(?:head|units|unit|pieces|items)$/.test(v.t.text.slice(v.t.start[range.first], v.t.end[range.first]));

/** The subject of the last verb before the mention. */
export function clauseSubject(d: Draft): Range | null {
  const verb = previousVerb(d.v, d.sized.mention.outerFirst);
  return verb < 0 ? null : subjectOf(d.v, verb).range;
}

function ofCount(d: Draft, drafts: readonly Draft[]): Measure | null {
  const { v } = d;
  const at = countedAt(v, d.sized.mention.outerLast);
  const counted = phraseRight(v, at);
  if (counted !== null && !(isClassifier(v, counted) && d.cue.rule === 'level:verb' && cueRange(d) !== null)) return here(d, counted);
  if (PRONOUN_SET(v, at)) {
    const named = phraseRight(v, at + 2);
    return named !== null ? here(d, named) : nearest(d, drafts, (o) => o.kind === 'count');
  }
  const set = setPhrase(v, at);
  if (set !== null) return here(d, set);
  const said = predicate(v, at);
  if (said !== null) return here(d, said);
  const list = sharedNoun(d, drafts);
  if (list !== null) return list;
  if (d.cue.via === W.with && d.cue.subject?.range != null) return here(d, d.cue.subject.range);
  if (d.cue.via === W.with || d.cue.rule === 'start') return nearest(d, drafts, (o) => o.kind === 'count');
  if (d.cue.rule.startsWith('bracket')) {
    const left = here(d, beforeBracket(d));
    if (left !== null) return left;
  }
  const range = cueRange(d);
  if (range !== null) return numberOf(d, range);
  return nearest(d, drafts, (o) => o.kind === 'count' || o.kind === 'change' || o.kind === 'ratio') ?? here(d, clauseSubject(d));
}

/** `the number of X`: X. */
function numberOf(d: Draft, range: Range): Measure {
  const { v } = d;
  for (let i = range.first; i < range.last - 2; i++) {
    if (wordAt(v, i) === W.number && wordAt(v, i + 1) === W.of) {
      let first = i + 2;
      while (kindAt(v, first) === K.det) first++;
      if (first < range.last) return { v, range: { first, last: range.last } };
    }
    if (kindAt(v, i) === K.prep) break;
  }
  return { v, range };
}

function ofAmount(d: Draft, drafts: readonly Draft[]): Measure | null {
  const { v } = d;
  const at = countedAt(v, d.sized.mention.outerLast);
  const subjectHas = (d.cue.rule === 'level:verb' || d.cue.rule === 'level:movement') && d.sized.mention.unitKind === 'physical' && cueRange(d) !== null;
  if (wordAt(v, at) === W.of && kindAt(v, at + 1) === K.det && (wordAt(v, at + 1) === W.this || wordAt(v, at + 1) === W.these || wordAt(v, at + 1) === W.that)) {
    const said = nearest(d, drafts, (o) => o.kind === d.kind);
    if (said !== null) return said;
  }
  if (wordAt(v, at) === W.of && d.kind !== 'share' && !subjectHas) {
    const range = phraseRight(v, at + 1);
    if (range !== null && d.cue.named === null) return here(d, range);
  }
  if (d.cue.meaning === 'level' && wordAt(v, at) === W.in && d.cue.rule === 'level:object' && d.sized.mention.unitKind === 'money' && TABLES.bases.at(v.t, at, v.limit) === 0) {
    const range = phraseRight(v, at + 1);
    if (range !== null && kindAt(v, at + 1) !== K.period) return here(d, range);
  }
  const range = cueRange(d);
  if (range !== null) return numberOf(d, range);
  if (d.cue.rule.startsWith('bracket')) {
    const left = here(d, beforeBracket(d));
    if (left !== null) return left;
  }
  if (isElided(d)) return nearest(d, drafts, (o) => o.kind === d.kind) ?? nearest(d, drafts, () => true);
  const again = d.sized.mention.unitKind === 'multiple' && d.cue.appositive ? nearest(d, drafts, (o) => sameSentence(o, d)) : null;
  if (again !== null) return again;
  const physical = d.sized.mention.unitKind === 'physical' || d.kind === 'ratio';
  const counted = physical && !(d.per !== null && d.per.first <= at + 2) ? phraseRight(v, at) : null;
  if (counted !== null) return here(d, counted);
  return nearest(d, drafts, (o) => o.kind === d.kind && sameSentence(o, d)) ?? nearest(d, drafts, () => true) ?? here(d, startPhrase(d));
}

/** The first phrase of the sentence: what a verbless line is about. */
function startPhrase(d: Draft): Range | null {
  return phraseRight(d.v, d.v.from);
}

/** The rate that a sentence is about, where brackets name places (`The highest rates were for Spain (25%)`), else the phrase before the bracket. */
function bracketThing(d: Draft): Range | null {
  const left = beforeBracket(d);
  const subject = clauseSubject(d);
  if (left === null || subject === null) return left;
  const place = (d.v.t.pos[left.first] & P.capital) !== 0 && left.first > d.v.from;
  const head = headOf(d.v, subject);
  return place && head >= 0 && /^rates?$/.test(d.v.t.text.slice(d.v.t.start[head], d.v.t.end[head])) ? subject : left;
}

function ofShare(d: Draft, drafts: readonly Draft[]): Measure | null {
  const { v } = d;
  if (d.of?.measure != null) return d.of.measure;
  const at = countedAt(v, d.sized.mention.outerLast);
  const active = d.cue.rule === 'level:object' && d.cue.subject?.range != null && kindAt(v, d.cue.anchor) === K.verb && kindAt(v, d.cue.anchor - 1) !== K.be;
  if (d.cue.rule === 'label' && wordAt(v, at) === W.of) {
    const set = setPhrase(v, at);
    if (set !== null) return here(d, set);
  }
  const leading = d.cue.via === W.at && kindAt(v, at) === K.comma && d.sized.mention.outerFirst - 1 === v.from ? phraseRight(v, at + 1) : null;
  if (leading !== null) return here(d, leading);
  const owned = active || d.cue.meaning === 'share' || d.cue.rule === 'level:verb' || d.cue.rule === 'level:movement' || d.cue.named !== null;
  if (owned && cueRange(d) !== null) return numberOf(d, cueRange(d) as Range);
  if (wordAt(v, at) === W.of) {
    if (PRONOUN_SET(v, at)) return nearest(d, drafts, (o) => o.kind === 'count');
    const set = setPhrase(v, at);
    if (set !== null && d.cue.meaning !== 'share') return here(d, set);
  }
  const said = predicate(v, at);
  if (said !== null) return here(d, said);
  if (kindAt(v, at) === K.be && (d.cue.rule === 'apposition' || d.cue.rule.endsWith('+list') || d.cue.rule === 'start')) {
    const same = nearest(d, drafts, (o) => o.kind === 'share' && sameSentence(o, d)) ?? nearest(d, drafts, (o) => o.kind === 'count');
    if (same !== null) return same;
  }
  if (d.cue.rule.startsWith('bracket')) {
    const left = here(d, bracketThing(d)) ?? here(d, clauseSubject(d));
    if (left !== null) return left;
  }
  if (d.cue.rule === 'apposition' || d.cue.rule.endsWith('+list')) {
    const counted = phraseRight(v, at);
    if (counted !== null) return here(d, counted);
  }
  const range = cueRange(d);
  if (range !== null) return numberOf(d, range);
  if (d.cue.rule === 'start' || d.cue.rule === 'apposition' || d.cue.rule.startsWith('level:preposition') || d.cue.rule === 'level:object') {
    const half = d.sized.mention.magnitude.form === 'fraction' ? phraseRight(v, at) : null;
    if (half !== null) return here(d, half);
    const counted = phraseRight(v, at);
    if (counted !== null && d.cue.rule !== 'apposition') return here(d, counted);
  }
  if (isElided(d)) return nearest(d, drafts, (o) => o.kind === 'share') ?? nearest(d, drafts, () => true);
  return nearest(d, drafts, (o) => o.kind === 'share' && sameSentence(o, d)) ?? nearest(d, drafts, () => true) ?? here(d, startPhrase(d));
}

function ofChange(d: Draft, drafts: readonly Draft[]): Measure | null {
  if (d.of?.measure != null) return d.of.measure;
  const inside = d.cue.listedWith < 0 ? beforeBracket(d) : null;
  const range = inside !== null && cueRange(d) === null ? inside : cueRange(d);
  if (range !== null) {
    const head = headOf(d.v, range);
    const moving = head >= 0 && COLUMNS.movementNoun[wordAt(d.v, head)] > 0;
    if (!moving) return numberOf(d, range);
    const thing = movedThing(d, range, head);
    if (thing !== null) return here(d, thing);
    return nearest(d, drafts, (o) => o.kind === 'change') ?? here(d, range);
  }
  if (d.cue.rule.startsWith('bracket')) {
    const subject = here(d, clauseSubject(d));
    if (subject !== null) return subject;
  }
  return nearest(d, drafts, (o) => sameSentence(o, d)) ?? nearest(d, drafts, (o) => o.kind === 'change') ?? nearest(d, drafts, () => true) ?? here(d, startPhrase(d));
}

/** `the increase in total production`, `price growth`: the thing that moved, inside the phrase of the movement. */
function movedThing(d: Draft, range: Range, head: number): Range | null {
  const { v } = d;
  if (kindAt(v, head + 1) === K.prep && (wordAt(v, head + 1) === W.in || wordAt(v, head + 1) === W.of) && head + 2 < range.last) {
    let first = head + 2;
    while (kindAt(v, first) === K.det) first++;
    if (first < range.last && kindAt(v, first) !== K.period) return { first, last: range.last };
  }
  let first = head;
  while (first > range.first && kindAt(v, first - 1) === K.noun && (v.t.pos[first - 1] & P.timeUnit) === 0) first--;
  return first < head ? { first, last: head } : null;
}

/** `A, B and C … 1, 2 and 3 respectively`: the part of the phrase that belongs to this place of the list; null where the numbers do not fit. */
function ownPart(d: Draft, drafts: readonly Draft[]): Measure | null {
  const range = cueRange(d);
  const list = listAround(d, drafts);
  if (range === null || list.length < 2 || !saysRespectively(d)) return null;
  const parts = conjuncts(d.v, range, list.length);
  return parts === null ? null : here(d, parts[list.indexOf(d)]);
}

const saysRespectively = (d: Draft): boolean => {
  for (let i = d.v.from; i < d.v.limit; i++) if (wordAt(d.v, i) === W.respectively) return true;
  return false;
};

/** Splits a phrase at its commas and last `and` into so many parts, going left over commas; null where it has not that many. */
function conjuncts(v: View, range: Range, count: number): Range[] | null {
  const out: Range[] = [];
  let last = range.last;
  for (let i = range.last - 1; i >= v.from && out.length < count - 1; i--) {
    const k = kindAt(v, i);
    if (k === K.verb || k === K.be || k === K.stop || k === K.mention || k === K.pron) return null;
    const splits = out.length === 0 ? k === K.conj && wordAt(v, i) === W.and : k === K.comma;
    if (!splits) continue;
    let first = i + 1;
    while (kindAt(v, first) === K.det || kindAt(v, first) === K.prep) first++;
    if (first >= last) return null;
    out.unshift({ first, last });
    last = kindAt(v, i - 1) === K.comma ? i - 1 : i;
    if (last < i) i--;
  }
  const head = out.length === count - 1 ? phraseLeft(v, last) : null;
  return head === null ? null : [head, ...out];
}

/** Finds the measure of a draft; drafts before it have theirs already. */
export function findMeasure(d: Draft, drafts: readonly Draft[]): Measure | null {
  const own = d.of === null ? ownPart(d, drafts) : null;
  if (own !== null) return own;
  switch (d.kind) {
    case 'count':
      return ofCount(d, drafts);
    case 'share':
      return ofShare(d, drafts);
    case 'change':
      return ofChange(d, drafts);
    case 'ordinal': {
      const counted = phraseRight(d.v, d.sized.mention.outerLast);
      return here(d, counted ?? cueRange(d));
    }
    case 'duration':
      return here(d, cueRange(d) ?? (d.role === 'condition' ? phraseLeft(d.v, d.sized.mention.outerFirst - 1) : null));
    default:
      if (d.kind === 'ratio' && d.sized.mention.unitKind === 'none') return ofCountRatio(d, drafts);
      return ofAmount(d, drafts);
  }
}

/** `7.5 patents per 10,000 people`: the counted noun; `the index stood at 104.2`: the subject. */
function ofCountRatio(d: Draft, drafts: readonly Draft[]): Measure | null {
  const counted = phraseRight(d.v, countedAt(d.v, d.sized.mention.outerLast));
  const range = cueRange(d);
  if (counted !== null && d.per !== null && !(range !== null && d.cue.rule === 'level:verb')) return here(d, counted);
  return range !== null ? here(d, range) : (here(d, counted) ?? ofAmount(d, drafts));
}
