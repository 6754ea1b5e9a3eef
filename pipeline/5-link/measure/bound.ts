/** Words that only say which value it is (`the limit of 10 minutes`, `its maximum of 73.6%`): the thing stands elsewhere. */
import { Words } from '../../kit/words.js';
import { COLUMNS, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { headOf } from '../cue/governor.js';
import type { Draft, Measure } from '../draft.js';
import { phraseRight } from '../noun-phrase/right.js';
import { isComparedByNoun } from '../relations.js';
import { isOneOf, K, kindAt, textAt, type View, wordAt } from '../view/view.js';
import { clauseSubject, here, nearest } from './phrases.js';

/** Extremes that stand as nouns. */
const EXTREMES = new Words('high|low');

/** `the confidence interval` is one of the value that is estimated. */
const OF_ESTIMATES = new Words('confidence|credible|uncertainty');

/** `the plan of £4 million`: what was meant to be, where a number tells how much. */
const MEANT = new Words('plan|commitment|pledge|milestone|budget');

/** True where the head of a measure only names a bound, an aim or an extreme. */
export function isBound({ v, range }: Measure): boolean {
  const last = range.last - 1;
  // `the Bank of England’s target`
  if (COLUMNS.boundNoun[wordAt(v, last)] > 0 && last > range.first && (v.t.pos[last - 1] & P.possessive) !== 0)
    return true;
  if (last > range.first && isOneOf(v, last, EXTREMES)) return true; // `the all-time high`
  if (last === range.first && isOneOf(v, last, MEANT) && wordAt(v, last + 1) === W.of) return true;
  const head = headOf(v, range);
  if (head < 0 || COLUMNS.boundNoun[wordAt(v, head)] === 0) return false;
  // `the speed limit` is a thing of its own, `the Government’s ambition` is not
  const before = kindAt(v, head - 1);
  const joined = before === K.noun && kindAt(v, head - 2) === K.joiner; // `the pre-crisis trough`
  const owner = before === K.noun && (v.t.pos[head - 1] & P.allCaps) !== 0; // `the EU targets`
  return (
    head === range.first ||
    before !== K.noun ||
    isOneOf(v, head - 1, OF_ESTIMATES) ||
    owner ||
    joined ||
    COLUMNS.boundNoun[wordAt(v, head - 1)] > 0 || // `the target band`
    (v.t.pos[head - 1] & P.possessive) !== 0
  );
}

/** `its highest level`, `the same percentage`: adjectives and a noun that measures nothing by itself. */
export function isEmpty({ v, range }: Measure): boolean {
  const last = range.last - 1;
  if (COLUMNS.emptyNoun[wordAt(v, last)] === 0 || range.last - range.first > 3) return false;
  return (
    areAdjectives(v, range.first, last) && (wordAt(v, range.last) !== W.of || kindAt(v, range.last + 1) === K.mention)
  );
}

/** True where nothing but adjectives stands from one token up to another. */
function areAdjectives(v: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (kindAt(v, i) !== K.adjective) return false;
  return true;
}

/** `The rise from 410 tonnes`, `the largest fall`: a measure that only says that something moved. */
export function isBareMovement({ v, range }: Measure): boolean {
  if (COLUMNS.movementNoun[wordAt(v, range.last - 1)] === 0) return false;
  // `the rate of annual growth`
  const paced = /^(?:rate|pace)$/.test(textAt(v, range.first)) && wordAt(v, range.first + 1) === W.of;
  return areAdjectives(v, paced ? range.first + 2 : range.first, range.last - 1);
}

/** `the target for exports`, `a downward trend in reserves`: what the phrase of a bound says it is of. */
function complement({ v, range }: Measure): Measure | null {
  const head = headOf(v, range);
  const word = wordAt(v, head + 1);
  if (head + 2 >= range.last || (word !== W.of && word !== W.for && word !== W.on && word !== W.in)) return null;
  const inside = phraseRight(v, head + 2);
  const timed =
    inside !== null && (kindAt(v, inside.first) === K.period || (v.t.pos[inside.last - 1] & P.timeUnit) !== 0);
  return inside === null || timed ? null : { v, range: inside };
}

/** What the bound is of: named behind the bound or the number, else what the clause or the text before is about. */
export function boundedThing(d: Draft, bound: Measure, drafts: readonly Draft[]): Measure | null {
  const inside = complement(bound);
  if (inside !== null) return inside;
  // `a rate of 92%, against a target of 90%`
  const before = drafts[d.index - 1];
  if (before?.v === d.v && before.kind === d.kind && before.measure !== null && isComparedByNoun(d))
    return before.measure;
  const at = d.sized.mention.outerLast;
  const qualified = d.sized.mention.unitKind === 'percent' && kindAt(d.v, at) === K.noun; // `the trend of below 2.0% inflation`
  const told = wordAt(d.v, at) === W.of || wordAt(d.v, at) === W.for; // `a target of $18m for farm credit`
  const behind = told || qualified ? here(d, phraseRight(d.v, qualified ? at : at + 1)) : null;
  const timed = behind !== null && (d.v.t.pos[behind.range.last - 1] & P.timeUnit) !== 0; // `the target of £3 million for the year`
  if (behind !== null && !timed && !isBound(behind)) return behind;
  const subject = here(d, clauseSubject(d));
  if (subject === null) return nearest(d, drafts, (o) => o.kind === d.kind);
  return isBound(subject) ? (complement(subject) ?? nearest(d, drafts, (o) => o.kind === d.kind)) : subject;
}
