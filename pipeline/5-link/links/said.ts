/** Finds the level that the sentence before stated, where a pronoun or `the total` goes on about it. */
import { W } from '../../rules/lexicon.js';
import { type Draft, isLevel } from '../draft.js';
import { isCompared } from '../relations.js';
import { textAt, wordAt } from '../view/view.js';
import { isBackground } from './background.js';
import { unitsFit } from './levels.js';

/** `The total is equal to 2.54% of GDP`: the sum stated last in the paragraph. */
function totalSaid(d: Draft, drafts: readonly Draft[]): Draft | null {
  const range = d.cue.subject?.range ?? null;
  if (d.kind !== 'share' || range === null || !/^(?:total|sum)$/i.test(textAt(d.v, range.first))) return null;
  for (let i = d.index - 1; i >= 0 && i > d.index - 8; i--) {
    const other = drafts[i];
    if (other.v.sentence.block !== d.v.sentence.block) return null;
    const stated = /^level:(?:verb|movement)/.test(other.cue.rule) && !isCompared(other) && other.role === 'statement';
    if (stated && (other.kind === 'amount' || other.kind === 'quantity')) return other;
  }
  return null;
}

/** `made up 7% (87,800) of the residents; their number grew`: the count right before. */
function numberSaid(d: Draft, drafts: readonly Draft[]): Draft | null {
  const range = d.cue.subject?.range ?? null;
  const before = drafts[d.index - 1];
  if (d.kind !== 'change' || range === null || wordAt(d.v, range.first) !== W.number || before?.v !== d.v) return null;
  return before.kind === 'count' && before.role === 'statement' && before.period === d.period ? before : null;
}

/** The level of the sentence before that a pronoun goes on about. */
export function levelSaid(d: Draft, drafts: readonly Draft[]): Draft | null {
  const total = totalSaid(d, drafts);
  if (total !== null) return total;
  const counted = numberSaid(d, drafts);
  if (counted !== null) return counted;
  const previous = drafts[d.index - 1];
  if (previous === undefined || previous.v.sentence.block !== d.v.sentence.block) return null;
  const timed = d.sized.mention.unitKind === 'time'; // `Life expectancy was 78.1 years. This is 2.6 years less than …`
  const lead = drafts
    .slice(Math.max(0, d.index - 8), d.index)
    .find((o) => o.v === previous.v && o.role === 'statement' && !isCompared(o) && (o.kind !== 'duration' || timed));
  const level = lead === undefined ? null : lead.kind === 'change' ? lead.of : lead;
  if (
    level === null ||
    !isLevel(level) ||
    level.kind === 'ratio' ||
    (level.kind === 'duration' && !timed) ||
    isBackground(level) ||
    level.period !== d.period
  )
    return null;
  if (
    d.kind === 'change'
      ? !unitsFit(d, level) || (level.kind === 'share' && d.sized.unit === 'percent')
      : level.kind === 'share'
  )
    return null;
  return level;
}
