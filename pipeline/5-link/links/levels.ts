/** Finds the level that a change or share belongs to, by where both stand. */
import { lastMonthOf } from '../../kit/period.js';
import { W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { type Draft, isLevel, type Measure } from '../draft.js';
import { cueRange } from '../measure/phrases.js';
import type { Range } from '../noun-phrase/range.js';
import { isCompared, sameSentence } from '../relations.js';
import { holds, K, kindAt, semicolonBetween, textAt, type View, wordAt } from '../view/view.js';
import { isBackground, isConverted, isRanked } from './background.js';
import { contained, overlap } from './overlap.js';

/** Units of changes that any level can have. */
const PERCENT_LIKE = new Set(['percent', 'percentage_point', 'basis_point']);

/** True where a change of this unit can be a change of that level. */
export function unitsFit(change: Draft, level: Draft): boolean {
  const { mention } = change.sized;
  const unit =
    mention.unitKind === 'none' && mention.magnitude.form === 'fraction' && mention.magnitude.scale === 0
      ? 'percent'
      : change.sized.unit;
  if (unit === 'percentage_point' || unit === 'basis_point') return level.kind === 'share';
  if (change.kind === 'change' && unit === 'percent')
    return level.kind !== 'share' || level.sized.mention.magnitude.form !== 'fraction';
  const lasts = mention.unitKind === 'time' && level.kind === 'duration'; // `5.8 months, eleven days less than in 2021`
  return (unit === level.sized.unit || lasts) && level.kind !== 'share' && !PERCENT_LIKE.has(unit);
}

/** Between two tokens stand only prepositions, bases, time expressions, adverbs, brackets. */
export function onlyBasisBetween(v: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const k = kindAt(v, i);
    if (k === K.verb || k === K.be || k === K.stop || k === K.conj || k === K.pron || k === K.mention) return false;
    if (k === K.comma && i !== to - 1) return false;
  }
  return true;
}

/** The level right before a change or share that stands in apposition to it. */
export function levelBefore(d: Draft, drafts: readonly Draft[]): Draft | null {
  return searchBefore(d, drafts, false) ?? searchBefore(d, drafts, true);
}

/** `£249 million (following a 74% rise between 2009 and 2010)`, `down 26%` behind `(2021: 350)`: both tell their times, which differ. */
export const isOfOtherTime = (d: Draft, other: Draft): boolean =>
  (d.kind === 'change' || other.cue.rule === 'label') &&
  other.period !== d.period &&
  other.period !== null &&
  d.period !== null &&
  lastMonthOf(other.period) !== lastMonthOf(d.period) &&
  (other.cue.rule === 'bracket' || other.cue.rule === 'label'
    ? other.periodBasis === 'stated'
    : d.periodBasis === 'stated');

/** The nearest level to the left; background counts only where asked for. */
function searchBefore(d: Draft, drafts: readonly Draft[], background: boolean): Draft | null {
  for (let i = d.index - 1; i >= 0 && i >= d.index - 6; i--) {
    const other = drafts[i];
    if (!sameSentence(other, d)) return null;
    if (semicolonBetween(d.v, other.sized.mention.last, d.sized.mention.first)) return null;
    if (
      other.role === 'condition' ||
      isCompared(other) ||
      hadBeen(other) ||
      isRanked(other) ||
      (!background && isBackground(other))
    )
      continue;
    if (!isLevel(other)) {
      const same = other.kind === 'change' && d.kind === 'change' ? other.of : null;
      if (same !== null && isLevel(same) && unitsFit(d, same) && !isOfOtherTime(d, same)) return same;
      if (
        other.kind === 'change' &&
        other.of === null &&
        other.cue.subject !== null &&
        d.kind === 'change' &&
        d.cue.rule.startsWith('bracket')
      )
        return null;
      continue;
    }
    if (other.cue.via === W.from && other.cue.rule === 'level:movement') continue;
    if (isConverted(other, drafts) || isOfOtherTime(d, other)) continue;
    if (other.kind === 'share' && d.kind === 'share') {
      if (other.of !== null && !d.cue.rule.startsWith('bracket')) return other.of;
      continue;
    }
    if (
      (other.kind === 'duration' && d.sized.mention.unitKind !== 'time') ||
      (other.kind === 'ratio' && other.sized.mention.unitKind === 'multiple')
    )
      continue;
    if (d.kind === 'change' && !unitsFit(d, other)) continue;
    return partOf(other, drafts) ?? other;
  }
  return null;
}

/** `962,000 of the 1.2 million`: the part, of which the number is the whole. */
export function partOf(whole: Draft, drafts: readonly Draft[]): Draft | null {
  const part = drafts[whole.index - 1];
  if (whole.kind !== 'count' || part?.v !== whole.v || part.kind !== 'count') return null;
  let of = whole.sized.mention.outerFirst - 1;
  while (kindAt(whole.v, of) === K.det) of--;
  return wordAt(whole.v, of) === W.of && of === part.sized.mention.outerLast ? part : null;
}

/** A level of the same thing that stands in the same clause: `Copyright filings, up 20 %, stood at 44,095`. */
export function levelAfterApposition(d: Draft, drafts: readonly Draft[]): Draft | null {
  const next = drafts[d.index + 1];
  if (next === undefined || !sameSentence(next, d) || !isLevel(next) || !unitsFit(d, next)) return null;
  const comma =
    kindAt(
      d.v,
      d.sized.mention.outerFirst - 1 - (d.cue.anchor >= 0 ? d.sized.mention.outerFirst - d.cue.anchor : 0),
    ) === K.comma ||
    kindAt(d.v, /^having$/i.test(textAt(d.v, d.cue.anchor - 1)) ? d.cue.anchor - 2 : d.cue.anchor - 1) === K.comma;
  const subject = next.cue.subject?.range ?? null;
  if (!comma || subject === null || hasLevel(d, subject, drafts)) return null;
  return subject.last <= (d.cue.anchor >= 0 ? d.cue.anchor : d.sized.mention.outerFirst) ? next : null;
}

/** `Transactions numbered 2.3 billion, up by 14%, and were worth £15 billion`: the level right before is of the same subject. */
export function hasLevel(d: Draft, subject: Range, drafts: readonly Draft[]): boolean {
  const before = drafts[d.index - 1];
  return (
    before?.v === d.v && isLevel(before) && before.cue.subject?.range?.first === subject.first && unitsFit(d, before)
  );
}

/** A level in the same sentence or paragraph whose measure is the subject of this clause. */
export function levelOfSubject(d: Draft, drafts: readonly Draft[]): Draft | null {
  const range = cueRange(d);
  return range === null ? null : levelOf(d, drafts, { v: d.v, range });
}

/** The level before `d` in its paragraph that measures `thing`: of the same period where there is one, else one that nothing is compared with. */
export function levelOf(d: Draft, drafts: readonly Draft[], thing: Measure): Draft | null {
  let best: Draft | null = null;
  for (let i = d.index - 1; i >= 0 && i >= d.index - 8; i--) {
    const other = drafts[i];
    if (other.v.sentence.block !== d.v.sentence.block) break;
    const aimed = other.role === 'target' && d.role !== 'target' && sameSentence(other, d); // `fell short of the plan of £4 billion by 2%`
    if (
      aimed ||
      other === d.of ||
      hadBeen(other) ||
      !canBePart(d, other) ||
      !says(d, thing, other) ||
      isOfOtherTime(d, other)
    )
      continue;
    if (other.period === d.period) return other;
    if (!isCompared(other)) best ??= other;
  }
  return best;
}

/** `it had been 589,900 in 2011`: told as what went before. */
const hadBeen = ({ v, cue }: Draft): boolean =>
  cue.rule === 'level:verb' &&
  /^had$/i.test(textAt(v, cue.anchor - 1)) &&
  (kindAt(v, cue.anchor) === K.be || kindAt(v, cue.anchor) === K.verb || kindAt(v, cue.anchor) === K.participle);

/** `four areas had growth of 4%`: how many of them had it is no level of what grew. */
const has = (d: Draft, other: Draft): boolean =>
  d.cue.rule.startsWith('change:noun') && sameSentence(other, d) && d.cue.subject?.mention === other.number;

/** True where a level can be what a share or change is of. */
export const canBePart = (d: Draft, other: Draft): boolean =>
  isLevel(other) &&
  !isRanked(other) &&
  !has(d, other) &&
  other.role !== 'condition' &&
  (other.kind !== 'duration' || d.sized.mention.unitKind === 'time') &&
  (other.kind !== 'share' || (d.kind === 'change' && sameSentence(other, d))) &&
  (other.kind !== 'ratio' || d.kind !== 'share') &&
  (d.kind !== 'change' || unitsFit(d, other));

/** True where `other` measures the thing. */
function says(d: Draft, thing: Measure, other: Draft): boolean {
  if (other.measure === null) return false;
  const own = cueRange(other);
  if (own !== null && other.v === thing.v && own.first === thing.range.first) return true;
  return overlap(thing, other.measure) >= 0.75 || (d.kind === 'share' && contained(thing, other.measure));
}

/** A level that stands between the subject and the share verb: `External markets, with 53.8 million stays, represented 69.7%`. */
export function levelInside(d: Draft, drafts: readonly Draft[]): Draft | null {
  const subject = d.cue.subject?.range ?? null;
  if (subject === null) return null;
  let background: Draft | null = null;
  for (let i = d.index - 1; i >= 0 && sameSentence(drafts[i], d); i--) {
    const other = drafts[i];
    if (other.sized.mention.first < subject.last) break;
    if (isBackground(other) && !isRanked(other)) {
      background ??= other; // `requirements, at $52bn across 48 appeals, were 37% higher`
      continue;
    }
    if (
      isLevel(other) &&
      other.kind !== 'share' &&
      other.kind !== 'duration' &&
      other.role !== 'condition' &&
      !isRanked(other) &&
      !isOfOtherTime(d, other)
    )
      return other;
  }
  if (background !== null && canBePart(d, background)) return background;
  const before = drafts[d.index - 1];
  if (
    before !== undefined &&
    sameSentence(before, d) &&
    d.cue.subject?.how === 'shared' &&
    !holds(d.v, K.comma, before.sized.mention.outerLast, subject.first) && // `to £973 million, helped by demand for its brands, which make up 68%`
    canBePart(d, before) &&
    before.kind !== 'share'
  )
    return before;
  return null;
}

/** True where a bracket follows the previous mention with its noun phrase at most between. */
export function adjacent(d: Draft, previous: Draft): boolean {
  for (let i = previous.sized.mention.outerLast; i < d.sized.mention.outerFirst; i++) {
    const k = kindAt(d.v, i);
    if (k === K.verb && (d.v.t.pos[i] & P.ed) !== 0 && kindAt(d.v, i - 1) === K.noun) continue; // `cases filed in 2021 (−11%)`
    if (k === K.be && previous.kind === 'count' && i === previous.sized.mention.outerLast) continue; // `22 are women (48 per cent)`
    if (k === K.comma || k === K.verb || k === K.be || k === K.stop || k === K.close)
      return previous.cue.rule.startsWith('bracket') || k === K.close;
  }
  return true;
}
