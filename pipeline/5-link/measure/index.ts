/** Finds the words that say what a number measures. */
import { COLUMNS, W } from '../../rules/lexicon.js';
import { headOf } from '../cue/governor.js';
import { type Draft, isLevel, type Measure } from '../draft.js';
import { phraseLeft } from '../noun-phrase/left.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { isCurrent } from '../planned.js';
import { isCompared, NEIGHBOURS } from '../relations.js';
import { previousVerb, subjectOf } from '../subject.js';
import { K, kindAt, mentionAt, textAt, type View, wordAt } from '../view/view.js';
import { ofAmount, ofCountRatio } from './amount.js';
import { movedBefore, ofWhere, openingPronoun, saidBeforeStop, subjectBefore, subjectOfPronoun } from './antecedent.js';
import { boundedThing, isBareMovement, isBound, isEmpty } from './bound.js';
import { ofChange } from './change.js';
import { ofCount } from './count.js';
import { ofTwo } from './of-two.js';
import {
  beforeBracket,
  clauseSubject,
  cueRange,
  here,
  isElided,
  nearest,
  numberOf,
  restated,
  setPhrase,
  startPhrase,
} from './phrases.js';
import { ofPlaces } from './places.js';
import { ownPart } from './respectively.js';
import { saidOf } from './said-of.js';
import { ofShare } from './share.js';
import { standsFor } from './stands-for.js';
import { told } from './told.js';
import { partOfShare } from './whole.js';

/** Finds the measure of a draft; drafts before it have theirs already. */
export function findMeasure(d: Draft, drafts: readonly Draft[]): Measure | null {
  if (d.led?.cue === d.cue) return d.led.measure;
  const own = told(d) ?? (d.of === null ? ownPart(d, drafts) : null);
  if (own !== null) return own;
  const same = ofTwo(d, drafts) ?? standsFor(d, drafts);
  if (same !== null) return same;
  const compared = comparedWith(d, drafts);
  if (compared !== null) return compared;
  const part = d.kind === 'count' ? partOfShare(d, drafts) : null;
  if (part !== null) return part;
  const again = d.kind === 'share' || d.kind === 'count' ? restated(d, drafts) : null;
  if (again !== null) return again;
  const placed = ofPlaces(d, drafts) ?? apposed(d, drafts);
  if (placed !== null) return placed;
  const timed = ofTime(d, drafts);
  if (timed !== null) return timed;
  const host = participleHost(d, drafts);
  if (host !== null) return host;
  const inBracket = d.cue.rule.startsWith('bracket') && d.kind !== 'change' ? behindMovement(d) : null;
  if (inBracket !== null) return inBracket;
  const found = ofWhere(d) ?? saidBeforeStop(d) ?? subjectOfPronoun(d) ?? openingPronoun(d) ?? byKind(d, drafts);
  const thing = found === null ? null : saidOf(d, found);
  if (thing !== null) return thing;
  const lost = (d.kind === 'count' || d.kind === 'amount') && d.cue.rule === 'level:of'; // `a loss of 1,100`, `a loss of $2 million`
  if (found !== null && d.kind !== 'change' && !lost && isBareMovement(found))
    return movedBefore(d, found) ?? nearest(d, drafts, (o) => o.kind === d.kind) ?? found;
  if (found !== null && isEmpty(found)) return nearest(d, drafts, (o) => o.kind === d.kind) ?? mainSubject(d) ?? found;
  if (found !== null && isBound(found)) return boundedThing(d, found, drafts) ?? found;
  // `The rate rose …` with nothing said before that the rate could stand for: then it is the measure itself
  const said = found ?? here(d, d.cue.subject?.range ?? null) ?? itemBefore(d, drafts);
  // a rank or a length of time may be of nothing
  if (said !== null || d.kind === 'ordinal' || d.kind === 'duration') return said;
  return here(d, clauseSubject(d)) ?? inPlainWords(d, subjectBefore(d)) ?? paragraphBefore(d, drafts) ?? opening(d);
}

/** `Accounts more than 90 days past due numbered 33,150`: the phrase that the sentence opens with, where nothing else is named. */
const opening = (d: Draft): Measure | null =>
  d.cue.rule === 'level:verb' && d.sized.mention.outerFirst > d.v.from ? here(d, startPhrase(d)) : null;

/** `was 7% in 2012, a decrease on 2011 (9%)`: right behind a time, the bracket holds what was measured before, of that time. */
function ofTime(d: Draft, drafts: readonly Draft[]): Measure | null {
  const before = drafts[d.index - 1];
  const open = d.sized.mention.outerFirst - 1;
  if (d.cue.rule !== 'bracket' || kindAt(d.v, open - 1) !== K.period || before?.v !== d.v) return null;
  return before.kind === d.kind ? before.measure : null;
}

/** `a decrease of five points since 2001 (91 per cent, 47.5 million)`: the level in the bracket is of what moved. */
function behindMovement(d: Draft): Measure | null {
  const left = beforeBracket(d);
  if (left === null || COLUMNS.movementNoun[wordAt(d.v, headOf(d.v, left))] === 0) return null;
  for (let i = left.first; i < left.last; i++)
    if (kindAt(d.v, i) === K.mention && d.v.age[mentionAt(d.v, i)] === 0) return here(d, clauseSubject(d));
  return null;
}

/** `This represents a fall of 103,000`: a paragraph that opens with a pronoun goes on about the end of the one before. */
function paragraphBefore(d: Draft, drafts: readonly Draft[]): Measure | null {
  const before = drafts[d.index - 1];
  return d.cue.subject?.how === 'pronoun' && before !== undefined && before.v.sentence.block === d.v.sentence.block - 1
    ? before.measure
    : null;
}

/** `Employment peaked in 2019, when it was at its highest level of 571,000`: the first subject of the sentence. */
function mainSubject(d: Draft): Measure | null {
  for (let i = d.v.from; i < d.sized.mention.outerFirst; i++) {
    if (kindAt(d.v, i) !== K.verb && kindAt(d.v, i) !== K.be) continue;
    const { range } = subjectOf(d.v, i);
    if (range !== null) return { v: d.v, range };
  }
  return null;
}

/** What a number or quantity is of, where the words say so. */
const inPlainWords = (d: Draft, said: Measure | null): Measure | null =>
  said === null ? null : numberOf({ ...d, v: said.v }, said.range);

/** `Core inflation fell more slowly, reaching 6.9%`: who does what a participle behind a comma says, where no figure stands before. */
function participleHost(d: Draft, drafts: readonly Draft[]): Measure | null {
  const { v, cue } = d;
  let i = d.index - 1;
  while (drafts[i]?.v === v && drafts[i].cue.anchor === cue.anchor && d.index - i < NEIGHBOURS) i--; // `increasing from … to …`
  const first = drafts[i]?.v !== v;
  const counts = d.kind === 'count' && phraseRight(v, d.sized.mention.outerLast) !== null; // `benefiting 300 firms`
  if (counts || !first || d.of !== null || !cue.appositive || kindAt(v, cue.anchor) !== K.ing) return null;
  const verb = kindAt(v, cue.anchor - 1) === K.comma ? previousVerb(v, cue.anchor) : -1;
  const subject = verb < 0 ? null : subjectOf(v, verb);
  const seen = verb < 0 ? null : seenToMove(v, verb);
  if (seen !== null) return here(d, seen);
  const range = subject?.how === 'noun' ? subject.range : null;
  // `The largest rise was in lamps, rising by 15%`
  if (range === null || isBound({ v, range })) return null;
  return COLUMNS.movementNoun[wordAt(v, headOf(v, range))] > 0 ? null : here(d, range);
}

/** `The sector saw a decline in sales abroad, decreasing from`: what the object of the verb says moved. */
function seenToMove(v: View, verb: number): Range | null {
  const object = kindAt(v, verb + 1) === K.det ? phraseRight(v, verb + 2) : null;
  const head = object === null ? -1 : headOf(v, object);
  if (object === null || head < 0 || COLUMNS.movementNoun[wordAt(v, head)] === 0) return null;
  let first = head + 2;
  if (wordAt(v, head + 1) !== W.in && wordAt(v, head + 1) !== W.of) return null;
  while (kindAt(v, first) === K.det) first++;
  return kindAt(v, first) === K.noun || kindAt(v, first) === K.adjective ? phraseRight(v, first) : null;
}

/** `had the most rooms per dwelling, 5.7`: a bare number behind the phrase that closes its clause. */
function apposed(d: Draft, drafts: readonly Draft[]): Measure | null {
  const { v, cue, sized, kind } = d;
  const behind = kindAt(v, sized.mention.outerLast);
  const first = d.index === 0 || drafts[d.index - 1].v !== v;
  if (cue.rule !== 'apposition' || !first || (behind !== K.stop && behind !== K.comma)) return null;
  if (kind === 'share' && !isCurrent(d)) return null; // `the share of women, currently 30 per cent,`
  const range = kindAt(v, cue.anchor) === K.comma ? phraseLeft(v, cue.anchor) : null;
  const verb = range === null ? -1 : previousVerb(v, range.first);
  return range !== null && verb >= 0 && verb < range.first ? { v, range } : null;
}

/** `- Just under three-quarters were seen on time`: an item without a noun goes on about the item before. */
function itemBefore(d: Draft, drafts: readonly Draft[]): Measure | null {
  if (d.v.t.report.blocks[d.v.sentence.block].kind !== 'item') return null;
  const items = drafts
    .slice(Math.max(0, d.index - 4), d.index)
    .filter((o) => o.measure !== null && o.role !== 'condition' && o.kind !== 'ordinal');
  return (items.findLast((o) => o.kind === d.kind) ?? items.at(-1))?.measure ?? null;
}

/** `4.0 per thousand, compared with 4.2 in 2012`: a bare level set against one of its kind is of the same thing. */
function comparedWith(d: Draft, drafts: readonly Draft[]): Measure | null {
  const before = drafts[d.index - 1];
  const bare = (d.cue.subject === null || d.cue.via === W.with) && isLevel(d) && isCompared(d) && d.cue.via !== W.from;
  if (!bare || before === undefined || before.v !== d.v || !isLevel(before)) return null;
  const alike = before.kind === d.kind || (before.kind === 'ratio' && d.sized.mention.unitKind === 'none');
  const named =
    phraseRight(d.v, d.sized.mention.outerLast) !== null || setPhrase(d.v, d.sized.mention.outerLast) !== null;
  return alike && !named ? before.measure : null;
}

function byKind(d: Draft, drafts: readonly Draft[]): Measure | null {
  switch (d.kind) {
    case 'count':
      return ofCount(d, drafts);
    case 'share':
      return ofShare(d, drafts);
    case 'change':
      return ofChange(d, drafts);
    case 'ordinal': {
      const behind = d.sized.mention.outerLast;
      const counted = phraseRight(d.v, kindAt(d.v, behind) === K.joiner ? behind + 1 : behind);
      return here(d, counted ?? cueRange(d));
    }
    case 'duration':
      if (d.v.age[d.number] === 1 && /^(?:aged|ages)$/i.test(textAt(d.v, d.sized.mention.outerFirst - 1))) {
        const group = phraseLeft(d.v, d.sized.mention.outerFirst - 1);
        if (group !== null) return numberOf(d, group);
      }
      if (isElided(d)) return nearest(d, drafts, (o) => o.kind === 'duration');
      return here(d, cueRange(d) ?? (d.role === 'condition' ? phraseLeft(d.v, d.sized.mention.outerFirst - 1) : null));
    default:
      if (d.kind === 'ratio' && d.sized.mention.unitKind === 'none') return ofCountRatio(d, drafts);
      return ofAmount(d, drafts);
  }
}
