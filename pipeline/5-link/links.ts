/** Links changes to the level they lead up to, and shares to their part. Never a wrong link rather than none. */
import { W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import { type Draft, isLevel } from './draft.js';
import { cueRange } from './measure.js';
import { phraseRight, type Range } from './noun-phrase.js';
import { K, kindAt, type View, wordAt } from './view.js';

const PERCENT_LIKE = new Set(['percent', 'percentage_point', 'basis_point']);

/** True where a change of this unit can be a change of that level. */
export function unitsFit(change: Draft, level: Draft): boolean {
  const { mention } = change.sized;
  const unit = mention.unitKind === 'none' && mention.magnitude.form === 'fraction' && mention.magnitude.scale === 0 ? 'percent' : change.sized.unit;
  if (unit === 'percentage_point' || unit === 'basis_point') return level.kind === 'share';
  if (change.kind === 'change' && (unit === 'percent')) return level.kind !== 'share' || level.sized.mention.magnitude.form !== 'fraction';
  return unit === level.sized.unit && !PERCENT_LIKE.has(unit);
}

const sameSentence = (a: Draft, b: Draft): boolean => a.v === b.v;

/** Tokens between two mentions hold a clause boundary that a link may not cross. */
function separated(v: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (kindAt(v, i) === K.stop && v.t.code[i] === 59) return true;
  return false;
}

/** Content words two phrases share, as a part of the shorter one. */
export function overlap(a: { v: View; range: Range }, b: { v: View; range: Range }): number {
  const words = (x: { v: View; range: Range }): string[] => {
    const out: string[] = [];
    for (let i = x.range.first; i < x.range.last; i++) {
      const k = kindAt(x.v, i);
      if (k === K.noun || k === K.adjective || k === K.ing) out.push(stem(x.v, i));
    }
    return out;
  };
  const left = words(a);
  const right = words(b);
  if (left.length === 0 || right.length === 0) return 0;
  let shared = 0;
  for (const word of left) if (right.includes(word)) shared++;
  return shared / Math.max(left.length, right.length);
}

/** True where all content words of `a` stand in `b` (`Enterprises` in `R&D expenditure of enterprises`). */
const contained = (a: { v: View; range: Range }, b: { v: View; range: Range }): boolean => {
  const words = (x: { v: View; range: Range }) => new Set(Array.from({ length: x.range.last - x.range.first }, (_, i) => x.range.first + i).filter((i) => kindAt(x.v, i) === K.noun || kindAt(x.v, i) === K.adjective).map((i) => stem(x.v, i)));
  const left = words(a);
  const right = words(b);
  return left.size > 0 && [...left].every((word) => right.has(word));
};

function stem(v: View, at: number): string {
  let word = v.t.text.slice(v.t.start[at], v.t.end[at]).toLowerCase();
  if (word.endsWith('’s') || word.endsWith("'s")) word = word.slice(0, -2);
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}

/** The level that a change leads up to right behind it: `rose 5 % to 23,731`, `up 57 % at 12`. */
function levelBehind(d: Draft, drafts: readonly Draft[]): Draft | null {
  for (let i = d.index + 1; i < drafts.length && i <= d.index + 4; i++) {
    const next = drafts[i];
    if (!sameSentence(next, d) || separated(d.v, d.sized.mention.last, next.sized.mention.first)) return null;
    const towards = next.cue.via === W.to && next.cue.rule === 'level:movement';
    if (towards && next.cue.anchor === d.cue.anchor && isLevel(next) && unitsFit(d, next)) return next;
    const ownAnchor = next.cue.anchor >= 0 && next.cue.anchor !== d.cue.anchor && next.cue.rule !== 'level:movement';
    if (isLevel(next) && next.cue.via === W.to && d.cue.anchor >= 0 && unitsFit(d, next) && kindAt(d.v, next.sized.mention.outerFirst - 1) === K.prep && onlyBasisBetween(d.v, d.sized.mention.outerLast, next.sized.mention.outerFirst - 1)) return next;
    if (ownAnchor && next.kind !== 'change' && next.cue.via !== W.from && next.cue.via !== W.at) return null;
    if (next.cue.via === W.at && isLevel(next) && unitsFit(d, next) && onlyBasisBetween(d.v, d.sized.mention.outerLast, next.sized.mention.outerFirst - 1)) return next;
  }
  return null;
}

/** Between two tokens stand only prepositions, bases, time expressions, adverbs, brackets. */
function onlyBasisBetween(v: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const k = kindAt(v, i);
    if (k === K.verb || k === K.be || k === K.stop || k === K.conj || k === K.pron || k === K.mention) return false;
    if (k === K.comma && i !== to - 1) return false;
  }
  return true;
}

const appositiveCue = (d: Draft): boolean => d.cue.appositive || d.cue.rule.startsWith('bracket') || d.cue.rule === 'or' || d.cue.rule === 'apposition';

/** The level right before a change or share that stands in apposition to it. */
function levelBefore(d: Draft, drafts: readonly Draft[]): Draft | null {
  return searchBefore(d, drafts, false) ?? searchBefore(d, drafts, true);
}

/** A count behind `in`, `among`, `for` is background (`in these 16 provinces`), taken only where nothing else stands. */
const isBackground = (d: Draft): boolean => d.kind === 'count' && d.cue.rule === 'level:preposition' && d.cue.via !== W.with && d.cue.via !== W.at;

function searchBefore(d: Draft, drafts: readonly Draft[], background: boolean): Draft | null {
  for (let i = d.index - 1; i >= 0 && i >= d.index - 6; i--) {
    const other = drafts[i];
    if (!sameSentence(other, d)) return null;
    if (separated(d.v, other.sized.mention.last, d.sized.mention.first)) return null;
    if (other.role === 'condition' || isCompared(other) || (!background && isBackground(other))) continue;
    if (!isLevel(other)) {
      if (other.kind === 'change' && other.of !== null && unitsFit(d, other.of) && d.kind === 'change') return other.of;
      if (other.kind === 'change' && other.of === null && other.cue.subject !== null && d.kind === 'change' && d.cue.rule.startsWith('bracket')) return null;
      continue;
    }
    if (other.cue.via === W.from && other.cue.rule === 'level:movement') continue;
    if (other.kind === 'amount' && other.cue.rule === 'bracket' && drafts[i - 1]?.kind === 'amount' && drafts[i - 1].v === d.v && !isCompared(drafts[i - 1])) continue; // the same money in another currency
    if (other.kind === 'share' && d.kind === 'share') {
      if (other.of !== null && !d.cue.rule.startsWith('bracket')) return other.of;
      continue;
    }
    if ((other.kind === 'duration' && d.sized.mention.unitKind !== 'time') || (other.kind === 'ratio' && other.sized.mention.unitKind === 'multiple')) continue;
    if (d.kind === 'change' && !unitsFit(d, other)) continue;
    return other;
  }
  return null;
}

/** True where a level is the one compared with: `as against 6,35,508`, `compared with 22,630`, `than 5 million`. */
export function isCompared(d: Draft): boolean {
  const { v } = d;
  let i = d.sized.mention.outerFirst - 1;
  while (kindAt(v, i) === K.det || kindAt(v, i) === K.adverb) i--;
  const word = wordAt(v, i);
  return word === W.than || word === W.against || word === W.versus || ((word === W.with || word === W.to) && (wordAt(v, i - 1) === W.compared || /^opposed$/.test(v.t.text.slice(v.t.start[i - 1] ?? 0, v.t.end[i - 1] ?? 0)))) || word === W.from;
}

/** A level of the same thing that stands in the same clause: `Copyright filings, up 20 %, stood at 44,095`. */
function levelAfterApposition(d: Draft, drafts: readonly Draft[]): Draft | null {
  const next = drafts[d.index + 1];
  if (next === undefined || !sameSentence(next, d) || !isLevel(next) || !unitsFit(d, next)) return null;
  const comma = kindAt(d.v, d.sized.mention.outerFirst - 1 - (d.cue.anchor >= 0 ? d.sized.mention.outerFirst - d.cue.anchor : 0)) === K.comma || kindAt(d.v, d.cue.anchor - 1) === K.comma;
  const subject = next.cue.subject?.range ?? null;
  if (!comma || subject === null) return null;
  return subject.last <= (d.cue.anchor >= 0 ? d.cue.anchor : d.sized.mention.outerFirst) ? next : null;
}

/** A level in the same sentence or paragraph whose measure is the subject of this clause. */
function levelOfSubject(d: Draft, drafts: readonly Draft[]): Draft | null {
  const range = cueRange(d);
  if (range === null) return null;
  for (let i = d.index - 1; i >= 0 && i >= d.index - 8; i--) {
    const other = drafts[i];
    if (other.v.sentence.block !== d.v.sentence.block) return null;
    if (!isLevel(other) || other.role === 'condition' || other.kind === 'share' || other.kind === 'duration' || other.measure === null) continue;
    if (d.kind === 'change' && !unitsFit(d, other)) continue;
    const own = cueRange(other);
    const sameSubject = own !== null && sameSentence(other, d) && own.first === range.first;
    if (sameSubject || overlap({ v: d.v, range }, other.measure) >= 0.75) return other;
    if (d.kind === 'share' && contained({ v: d.v, range }, other.measure)) return other;
  }
  return null;
}

/** True where the change has a subject of its own in another place than the level before it. */
const ownSubject = (d: Draft): boolean => (d.cue.subject !== null && d.cue.subject.range !== null) || d.cue.named !== null;

/** `respectively`: the second list pairs with the first in order. */
function respectively(d: Draft, drafts: readonly Draft[]): Draft | null | undefined {
  const { v } = d;
  let said = -1;
  for (let i = d.sized.mention.last; i < v.limit; i++) {
    if (wordAt(v, i) === W.respectively) said = i;
    if (said >= 0) break;
    if (kindAt(v, i) === K.stop && v.t.code[i] === 59) return undefined;
  }
  const list = listAround(d, drafts);
  if (said < 0) {
    const implied = list.length < 2 || listAround(drafts[list[0].index - 1] ?? d, drafts).length !== list.length ? null : pairLists(d, drafts, list);
    return implied ?? undefined;
  }
  if (list.length < 2) return undefined;
  return pairLists(d, drafts, list);
}

/** Pairs a list of changes or shares with the list of as many levels right before it. */
function pairLists(d: Draft, drafts: readonly Draft[], list: readonly Draft[]): Draft | null {
  const first = list[0];
  const levels: Draft[] = [];
  for (let i = first.index - 1; i >= 0 && sameSentence(drafts[i], d) && levels.length < list.length; i--) {
    const other = drafts[i];
    if (other.role === 'condition') continue;
    if (!isLevel(other) || other.kind === 'share') {
      if (levels.length === 0) continue;
      break;
    }
    levels.unshift(other);
  }
  if (levels.length !== list.length) return null;
  const level = levels[list.indexOf(d)];
  return unitsFit(d, level) || d.kind === 'share' ? level : null;
}

/** The mentions listed together with `d`, in order. */
export function listAround(d: Draft, drafts: readonly Draft[]): Draft[] {
  let first = d.index;
  while (first > 0 && drafts[first].cue.listedWith >= 0 && sameSentence(drafts[first - 1], d)) first--;
  const out = [drafts[first]];
  for (let i = first + 1; i < drafts.length && sameSentence(drafts[i], d) && drafts[i].cue.listedWith >= 0; i++) out.push(drafts[i]);
  return out;
}

/** The subject is a pronoun or stands for what was said: `it`, `the total`. */
export function isAnaphor(d: Draft): boolean {
  const subject = d.cue.subject;
  if (subject === null) return false;
  if (subject.how === 'pronoun') return true;
  const range = subject.range;
  return range !== null && range.last - range.first === 1 && kindAt(d.v, range.first - 1) === K.det && /^(?:total|figure|sum|number|amount|level|value|share|proportion|rate)$/i.test(d.v.t.text.slice(d.v.t.start[range.first], d.v.t.end[range.first]));
}

/** The level of the sentence before that a pronoun goes on about. */
function levelSaid(d: Draft, drafts: readonly Draft[]): Draft | null {
  const previous = drafts[d.index - 1];
  if (previous === undefined || previous.v.sentence.block !== d.v.sentence.block) return null;
  const lead = drafts.slice(Math.max(0, d.index - 8), d.index).find((o) => o.v === previous.v && o.role === 'statement' && !isCompared(o));
  const level = lead === undefined ? null : lead.kind === 'change' ? lead.of : lead;
  if (level === null || !isLevel(level) || level.kind === 'ratio' || level.kind === 'duration' || isBackground(level) || level.period !== d.period) return null;
  if (d.kind === 'change' ? !unitsFit(d, level) || (level.kind === 'share' && d.sized.unit === 'percent') : level.kind === 'share') return null;
  return level;
}

/** `up 2% in constant prices`: no change of the level in current prices. */
const inOtherPrices = (d: Draft): boolean => {
  const at = d.sized.mention.outerLast;
  return (wordAt(d.v, at) === W.in || wordAt(d.v, at) === W.at) && /^(?:constant|real|fixed|comparable)$/i.test(d.v.t.text.slice(d.v.t.start[at + 1] ?? 0, d.v.t.end[at + 1] ?? 0));
};

/** The level of a change, or null. */
export function linkChange(d: Draft, drafts: readonly Draft[]): Draft | null {
  if (inOtherPrices(d)) return null;
  if (d.noBaseline === 'contribution' || d.cue.meaning === 'contribution') return null;
  const paired = respectively(d, drafts);
  if (paired !== undefined) return paired;
  const behind = levelBehind(d, drafts);
  if (behind !== null) return behind;
  if (d.cue.rule === 'bracket-of-change') {
    const said = drafts[d.index - 1];
    if (said.kind === 'change' && said.of !== null && unitsFit(d, said.of)) return said.of;
  }
  if (d.cue.rule === 'bracket' && drafts[d.index - 1] !== undefined && !adjacent(d, drafts[d.index - 1])) return null;
  if (d.cue.listedWith >= 0 && !d.cue.rule.startsWith('bracket')) {
    const head = drafts[d.index - 1];
    return head.kind === 'change' && head.of !== null && unitsFit(d, head.of) ? head.of : null;
  }
  const immediate = drafts[d.index - 1];
  const touching = immediate !== undefined && sameSentence(immediate, d) && isLevel(immediate) && unitsFit(d, immediate) && onlyBasisBetween(d.v, immediate.sized.mention.outerLast, d.sized.mention.outerFirst - 1) && !isCompared(immediate) && immediate.role !== 'condition';
  if (appositiveCue(d) && touching && immediate.kind !== 'share') return immediate;
  if (appositiveCue(d) || d.cue.subject?.how === 'shared' || d.cue.subject?.how === 'pronoun' || !ownSubject(d)) {
    const after = levelAfterApposition(d, drafts);
    if (after !== null) return after;
    const before = d.cue.via === W.by && d.cue.meaning === 'level' ? null : levelBefore(d, drafts);
    if (before !== null) return before;
  }
  if (isAnaphor(d)) {
    const said = levelSaid(d, drafts);
    if (said !== null) return said;
  }
  if (ownSubject(d)) {
    const inside = d.cue.subject?.range != null ? levelInside(d, drafts) : null;
    if (inside !== null && unitsFit(d, inside) && inside.sized.mention.last < d.cue.anchor) return inside;
    const subject = levelOfSubject(d, drafts);
    if (subject !== null && sameSentence(subject, d)) return subject;
  }
  return null;
}

/** The part that a share measures, or null. */
export function linkShare(d: Draft, drafts: readonly Draft[]): Draft | null {
  const paired = respectively(d, drafts);
  if (paired !== undefined && paired !== null) return paired;
  if (d.cue.meaning === 'share') {
    if (isAnaphor(d)) return levelBefore(d, drafts) ?? levelSaid(d, drafts);
    if (d.cue.appositive || d.cue.subject === null || d.cue.subject.how === 'pronoun') return levelBefore(d, drafts);
    const inside = levelInside(d, drafts);
    return inside ?? levelOfSubject(d, drafts);
  }
  if (ofPronoun(d)) return null;
  if (saysWhichIs(d)) return levelBefore(d, drafts);

  if (d.cue.rule === 'or') return levelBefore(d, drafts);
  if (d.cue.rule === 'level:of' && d.cue.named !== null && opensApposition(d)) return levelBefore(d, drafts);
  if (d.cue.rule.startsWith('bracket') || d.cue.rule === 'apposition') {
    const previous = drafts[d.index - 1];
    if (previous === undefined || !sameSentence(previous, d)) return null;
    const subjectOfVerb = kindAt(d.v, d.sized.mention.outerLast) === K.be || kindAt(d.v, d.sized.mention.outerLast) === K.verb;
    if (d.cue.rule === 'apposition' && subjectOfVerb) return null;
    if (d.cue.rule === 'apposition' && phraseRight(d.v, d.sized.mention.outerLast) !== null) return null;
    return adjacent(d, previous) || d.cue.rule === 'apposition' ? levelBefore(d, drafts) : null;
  }
  return null;
}

/** `402 thousand inhabitants, which is 21.8% of the total`. */
function saysWhichIs(d: Draft): boolean {
  const { v } = d;
  const be = d.sized.mention.outerFirst - 1;
  return kindAt(v, be) === K.be && kindAt(v, be - 1) === K.pron && (v.t.pos[be - 1] & P.rel) !== 0 && kindAt(v, be - 2) === K.comma && wordAt(v, d.sized.mention.outerLast) === W.of;
}

/** `40 answers, a return rate of 80%`: the phrase begins behind a comma. */
function opensApposition(d: Draft): boolean {
  let i = (d.cue.named as Range).first - 1;
  if (kindAt(d.v, i) !== K.det) return false;
  while (kindAt(d.v, i) === K.det) i--;
  return kindAt(d.v, i) === K.comma;
}

/** `70% of the thefts were solved (225,000 incidents)`: the part stands in brackets behind. */
export function partInBrackets(d: Draft, drafts: readonly Draft[]): Draft | null {
  const next = drafts[d.index + 1];
  if (next === undefined || !sameSentence(next, d) || (next.kind !== 'count' && next.kind !== 'amount' && next.kind !== 'quantity') || next.cue.rule !== 'bracket') return null;
  const direct = next.sized.mention.outerFirst - 1 === d.sized.mention.outerLast || (wordAt(d.v, d.sized.mention.outerLast) === W.of && next.sized.mention.outerFirst - d.sized.mention.outerLast <= 4 && kindAt(d.v, d.sized.mention.outerLast + 1) === K.pron);
  if (direct) return next;
  if (wordAt(d.v, d.sized.mention.outerLast) !== W.of || next.kind !== 'count') return null;
  for (let i = d.sized.mention.last; i < next.sized.mention.first; i++) if (kindAt(d.v, i) === K.verb || kindAt(d.v, i) === K.be) return next;
  return null;
}

/** A level that stands between the subject and the share verb: `External markets, with 53.8 million stays, represented 69.7%`. */
function levelInside(d: Draft, drafts: readonly Draft[]): Draft | null {
  const subject = d.cue.subject?.range ?? null;
  if (subject === null) return null;
  for (let i = d.index - 1; i >= 0 && sameSentence(drafts[i], d); i--) {
    const other = drafts[i];
    if (other.sized.mention.first < subject.last) break;
    if (isLevel(other) && other.kind !== 'share' && other.role !== 'condition') return other;
  }
  const before = drafts[d.index - 1];
  if (before !== undefined && sameSentence(before, d) && d.cue.subject?.how === 'shared' && isLevel(before) && before.kind !== 'share') return before;
  return null;
}

/** True where a bracket follows the previous mention with its noun phrase at most between. */
function adjacent(d: Draft, previous: Draft): boolean {
  for (let i = previous.sized.mention.outerLast; i < d.sized.mention.outerFirst; i++) {
    const k = kindAt(d.v, i);
    if (k === K.verb && (d.v.t.pos[i] & P.ed) !== 0 && kindAt(d.v, i - 1) === K.noun) continue; // `cases filed in 2021 (−11%)`
    if (k === K.comma || k === K.verb || k === K.be || k === K.stop || k === K.close) return previous.cue.rule.startsWith('bracket') || k === K.close;
  }
  return true;
}

/** `60 percent of them`: a share of what was counted before, whose part is not stated. */
const ofPronoun = (d: Draft): boolean => {
  const at = d.sized.mention.outerLast;
  const next = wordAt(d.v, at + 1);
  return wordAt(d.v, at) === W.of && (next === W.them || next === W.these || next === W.those || next === W.which);
};

export const isPossessive = (v: View, at: number): boolean => (v.t.pos[at] & P.possessive) !== 0;
