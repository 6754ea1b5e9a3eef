/** Finds the level that a sentence before stated, where the subject of a change or share says its thing again in other words. */
import { Words } from '../../kit/words.js';
import { T } from '../../model/tokens.js';
import { W } from '../../rules/lexicon.js';
import { headOf } from '../cue/governor.js';
import type { Draft } from '../draft.js';
import { numberOf } from '../measure/phrases.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { isCompared, sameSentence } from '../relations.js';
import { holds, isOneOf, K, kindAt, type View, wordAt } from '../view/view.js';
import { canBePart, isOfOtherTime } from './levels.js';
import { stem } from './overlap.js';

/** Drafts looked back at, and tokens of a sentence looked at: a bound on the work. */
const BACK = 8;
const LONGEST = 80;

const CONTENT = new Set<number>([K.noun, K.adjective, K.participle, K.ing]);

/** With its verbs: `dwellings were sold to buyers`. */
const TOLD = new Set<number>([...CONTENT, K.verb]);

/** The content words from one token to another, without their endings. */
function stems(v: View, from: number, to: number, kinds = CONTENT): string[] {
  const out: string[] = [];
  for (let i = from; i < Math.min(to, from + LONGEST); i++) if (kinds.has(kindAt(v, i))) out.push(stem(v, i));
  return out;
}

/** Levels of the sentences before in the paragraph that `d` could be of, the nearest first. */
function* levelsBefore(d: Draft, drafts: readonly Draft[]): Generator<Draft> {
  for (let i = d.index - 1; i >= 0 && i >= d.index - BACK; i--) {
    const other = drafts[i];
    if (other.v.sentence.block !== d.v.sentence.block) return;
    const percentOfShare = other.kind === 'share' && d.sized.unit === 'percent';
    if (sameSentence(other, d) || isCompared(other) || other.role !== 'statement' || percentOfShare) continue;
    if (canBePart(d, other) && !isOfOtherTime(d, other)) yield other;
  }
}

/** Prepositions of the group that a number is told for: `12% for males`, `67 thousand in the EU`. */
const isOfGroup = (v: View, at: number): boolean => {
  const word = wordAt(v, at);
  return word === W.for || word === W.in || word === W.among;
};

/** The words of the group that token `at` opens (`for males`, `per 100,000 men`), null where it opens none. */
function groupAt(v: View, at: number): string | null {
  let first = at + 1;
  if (wordAt(v, at) === W.per) while (kindAt(v, first) === K.mention || v.t.type[first] === T.number) first++;
  const opens = isOfGroup(v, at) || first > at + 1;
  const range = opens ? phraseRight(v, first) : null;
  const words = range === null ? [] : stems(v, range.first, range.last);
  return words.length === 0
    ? null
    : words.join(' ').replace(/\b(?:wo)?men$/, (men) => (men === 'men' ? 'male' : 'female'));
}

/** Letters that words of one family share: `unemployment`, `unemployed`. */
const FAMILY = 6;

/** `rates were 3,482 for males and 2,385 for females. Since 2003, rates have fallen by 12% for males and 8% for females`: the level of the same group. */
export function levelOfGroup(d: Draft, drafts: readonly Draft[]): Draft | null {
  const { v } = d;
  const subject = d.cue.subject?.range ?? null;
  const group = subject === null ? null : groupAt(v, d.sized.mention.outerLast);
  if (subject === null || group === null) return null;
  const thing = stems(v, subject.first, subject.last).map((word) => word.slice(0, FAMILY));
  for (const level of levelsBefore(d, drafts)) {
    if (!isToldFor(level, group)) continue;
    const said = stems(level.v, level.v.from, level.v.limit);
    if (said.some((word) => thing.includes(word.slice(0, FAMILY)))) return level;
  }
  return null;
}

/** True where a level is told for the group: behind it, or behind the noun it counts. */
function isToldFor({ v, sized }: Draft, group: string): boolean {
  const from = sized.mention.outerLast;
  for (let i = from; i < Math.min(v.limit, from + 14); i++) {
    const k = kindAt(v, i);
    if (k === K.comma || k === K.stop || k === K.mention) return false;
    if (groupAt(v, i) === group) return true;
  }
  return false;
}

const SAME = new Words('concerned|involved|affected|question|group|kind|type|category');

/** True where what stands in front of the clause, and behind the number, tells of nothing that the sentence of the level does not. */
function isSameView(d: Draft, subject: Range, said: ReadonlySet<string>): boolean {
  const { v } = d;
  const { outerLast } = d.sized.mention;
  const behind = isOfGroup(v, outerLast) ? phraseRight(v, outerLast + 1) : null;
  const words = [...stems(v, v.from, subject.first), ...stems(v, behind?.first ?? 0, behind?.last ?? 0)];
  return words.every((word) => said.has(word) || /^(?:compared|number|total)$/.test(word));
}

/** The words up to the head of a phrase, the head last. */
const named = (v: View, range: Range): string => stems(v, range.first, headOf(v, range) + 1).join(' ');

/** `Jobs pay less than … They employ 541,500 people. The number of people concerned …`, `156,480 ceremonies took place in halls. Ceremonies in halls …`: both name one thing. */
function isSameThing(v: View, thing: Range, level: Draft, said: ReadonlySet<string>): boolean {
  const { measure } = level;
  if (measure === null) return false;
  const words = stems(v, thing.first, thing.last);
  const end = Math.min(level.v.limit, Math.max(measure.range.last, level.sized.mention.outerLast) + 12);
  const told = measure.v === level.v ? stems(level.v, measure.range.first, end, TOLD) : [];
  if (
    words.length > 1 &&
    !holds(measure.v, K.conj, measure.range.first, measure.range.last) &&
    words.every((word) => told.includes(word))
  )
    return true;
  if (named(v, thing) !== named(measure.v, measure.range)) return false;
  const extra = stems(v, headOf(v, thing) + 1, thing.last);
  if (extra.length === 0) return !isPlaced(measure.v, measure.range);
  return (
    measure.range.last === headOf(measure.v, measure.range) + 1 &&
    extra.every((word, i) => said.has(word) || isOneOf(v, thing.last - extra.length + i, SAME))
  );
}

/** `employment in manufacturing`: the phrase says where, so that its head alone is another thing. */
function isPlaced(v: View, range: Range): boolean {
  const word = wordAt(v, headOf(v, range) + 1);
  return range.last > headOf(v, range) + 1 && word !== W.of && word !== W.for && word !== W.on;
}

/** The one level that the subject of `d` says again; null where there is none, or there are two. */
export function levelSaidAgain(d: Draft, drafts: readonly Draft[]): Draft | null {
  const subject = d.cue.subject?.range ?? null;
  if (subject === null || d.cue.subject?.how !== 'noun') return null;
  const { range: thing } = numberOf(d, subject);
  let found: Draft | null = null;
  for (const level of levelsBefore(d, drafts)) {
    const said = new Set(stems(level.v, level.v.from, level.v.limit));
    if (level.period !== d.period || !isSameThing(d.v, thing, level, said)) continue;
    if (found !== null && found.sized.size !== level.sized.size) return null;
    if (!isSameView(d, subject, said)) return null;
    found ??= level;
  }
  return found;
}
