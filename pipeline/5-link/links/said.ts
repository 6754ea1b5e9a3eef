/** Finds the level that the sentence before stated, where a pronoun or `the total` goes on about it. */
import { Words } from '../../kit/words.js';
import { COLUMNS, W } from '../../rules/lexicon.js';
import { type Draft, isLevel } from '../draft.js';
import { isCompared } from '../relations.js';
import { isOneOf, K, kindAt, textAt, wordAt } from '../view/view.js';
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

/** `up from 10% in 2019; this increase of 5.7 points`: the level before the semicolon that the movement led up to. */
export function levelOfThis(d: Draft, drafts: readonly Draft[]): Draft | null {
  const { v, cue } = d;
  const said = wordAt(v, cue.anchor - 1);
  if (cue.rule !== 'change:noun' || (said !== W.this && said !== W.that)) return null;
  for (let i = d.index - 1; i > d.index - 4 && drafts[i]?.v === v; i--)
    if (isLevel(drafts[i]) && !isCompared(drafts[i]) && unitsFit(d, drafts[i])) return drafts[i];
  return null;
}

const AS_REPORTED = new Words('reported|total|overall|nominal|annual|actual|headline|yearly');

/** `Revenue grew to £98m. Reported growth was 11%`: the movement of the sentence before, named by its noun alone. */
export function isMovementAgain({ v, cue }: Draft): boolean {
  const range = cue.subject?.range ?? null;
  if (range === null || cue.named !== null || COLUMNS.movementNoun[wordAt(v, range.last - 1)] === 0) return false;
  for (let i = range.first; i < range.last - 1; i++) if (!isOneOf(v, i, AS_REPORTED)) return false;
  return true;
}

/** `This was lower than in 2011 (a 3% fall)`: the first number of a sentence about what was said, in brackets. */
export function isAsideOfPronoun({ v, number, cue, sized }: Draft): boolean {
  const said = wordAt(v, v.from) === W.this || wordAt(v, v.from) === W.it;
  if (number > 0 || !said || kindAt(v, v.from + 1) !== K.be || !cue.appositive) return false;
  let open = sized.mention.outerFirst - 1;
  while (kindAt(v, open) === K.det) open--;
  return kindAt(v, open) === K.open;
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
  // `67% of the people, or 5.4 billion, are online. This is growth of 4.7%.`: growth in percent is of the part
  const through =
    lead?.kind === 'change' || (lead?.kind === 'share' && d.kind === 'change' && d.sized.unit === 'percent');
  const level = lead === undefined ? null : through ? lead.of : lead;
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
