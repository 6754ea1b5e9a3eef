/** Nouns that stand for what was named before: `this industry`, `the corresponding averages`. */
import { Words } from '../../kit/words.js';
import { W } from '../../rules/lexicon.js';
import { headOf } from '../cue/governor.js';
import type { Draft, Measure } from '../draft.js';
import { phraseLeft } from '../noun-phrase/left.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { NEIGHBOURS, sameSentence } from '../relations.js';
import { isOneOf, K, kindAt, type View, wordAt } from '../view/view.js';
import { nearest } from './phrases.js';

/** What such a noun as the subject of a clause stands for, null where the subject is none. */
export function standsFor(d: Draft, drafts: readonly Draft[]): Measure | null {
  if (isSum(d)) {
    const summed = nearest(d, drafts, (o) => sameSentence(o, d) && o.sized.unit === d.sized.unit);
    if (summed !== null) return summed;
  }
  const range = d.cue.subject?.range ?? null;
  if (range === null || d.kind === 'ordinal' || d.kind === 'duration') return null;
  return inOrder(d, range, drafts) ?? closingPhrase(d.v, range);
}

const SUMS = new Words('making|giving|bringing|taking');

/** `a final dividend of 12 pence, making a total of 18 pence`, `bringing the total to 310`: what was counted before, and more of it. */
function isSum({ v, kind, sized }: Draft): boolean {
  const total = sized.mention.outerFirst - 2;
  const before = wordAt(v, total - 1) === W.a || wordAt(v, total - 1) === W.the;
  return kind !== 'change' && wordAt(v, total) === W.total && before && isOneOf(v, total - 2, SUMS);
}

const CORRESPONDING = new Words('corresponding|equivalent|comparable');
const MEASURES = new Words(
  'figure|figures|average|averages|rate|rates|share|shares|percentage|percentages|proportion|proportions|level|levels|number|numbers|value|values|amount|amounts|ratio|ratios',
);

/** `3.4 doctors and 6.5 nurses, while the corresponding averages were 4.1 and 7.9`: as many figures of the kind before tell, in order, what each is of. */
function inOrder(d: Draft, range: Range, drafts: readonly Draft[]): Measure | null {
  const { v, cue } = d;
  const noun = headOf(v, range);
  if (!isOneOf(v, range.first, CORRESPONDING) || !isOneOf(v, noun, MEASURES)) return null;
  if (noun - range.first > 2) return null; // `the corresponding private sector growth rate` names its own
  const at = d.sized.mention.outerLast;
  const group = wordAt(v, at) === W.for ? phraseRight(v, at + 1) : null; // `the comparable figures are 79 for men and 83 for women`
  if (group !== null) return { v, range: group };
  if (noun < range.last - 1) return null;
  let first = d.index;
  while (d.index - first < NEIGHBOURS && drafts[first - 1]?.v === v && drafts[first - 1].cue.anchor === cue.anchor)
    first--;
  let last = d.index;
  while (last - d.index < NEIGHBOURS && drafts[last + 1]?.v === v && drafts[last + 1].cue.anchor === cue.anchor) last++;
  const tells = (other: Draft | undefined): other is Draft =>
    other !== undefined && other.v.sentence.block === v.sentence.block && other.sized.unit === d.sized.unit;
  const same = drafts[figuresBack(drafts, first, last + 1 - d.index)];
  const told = tells(same) ? same : drafts[figuresBack(drafts, first, 1)]; // one figure for all that correspond
  return tells(told) ? told.measure : null;
}

/** The index that so many figures stand back from one, conditions passed over. */
function figuresBack(drafts: readonly Draft[], index: number, count: number): number {
  let i = index;
  for (let left = count; left > 0 && i >= 0; ) if (drafts[--i]?.role !== 'condition') left--;
  return i;
}

const CLASSES = new Words(
  'sector|subsector|sub-sector|industry|industries|category|segment|component|sectors|subsectors|categories|segments|components',
);

/** `The largest part came from furniture making. This industry grew by 11.6%`: the phrase that ends the sentence before. */
function closingPhrase(v: View, range: Range): Measure | null {
  const det = wordAt(v, v.from);
  if (range.first !== v.from + 1 || range.last - range.first > 1 || (det !== W.this && det !== W.these)) return null;
  const before = isOneOf(v, range.first, CLASSES) ? (v.before?.view() ?? null) : null;
  if (before === null || kindAt(before, before.limit - 1) !== K.stop) return null;
  const named = phraseLeft(before, before.limit - 1);
  return named === null || isOneOf(before, named.last - 1, CLASSES) ? null : { v: before, range: named };
}
