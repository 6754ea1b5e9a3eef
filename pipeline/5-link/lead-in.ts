/** What a lead-in, a sentence that ends with a colon, says of the items of its list. */
import { W } from '../rules/lexicon.js';
import type { Cue } from './cue/cue.js';
import { passLeft } from './cue/governor.js';
import { movementAt } from './cue/movement.js';
import { type Draft, isLevel, type Measure } from './draft.js';
import { isBackground } from './links/background.js';
import { isCompared } from './relations.js';
import { subjectOf } from './subject.js';
import { COLON, K, kindAt, type View, wordAt } from './view/view.js';

/** What items that open with a number, or with a change, go on from. */
export interface LeadIn {
  /** `output rose by:`: the movement, and what moved. */
  readonly cue: Cue | null;
  readonly measure: Measure | null;
  /** `There were 8.8 million machines. This was:`: the level that the changes of the items lead up to. */
  readonly level: Draft | null;
}

/** True for a sentence that leads in a list. */
export const leadsIn = (v: View): boolean => v.t.code[v.limit - 1] === COLON;

/** What the sentence says of its items; `drafts` are those of the document so far. */
export function leadInOf(v: View, drafts: readonly Draft[]): LeadIn | null {
  if (!leadsIn(v)) return null;
  const last = v.limit - 2;
  const verb = passLeft(v, wordAt(v, last) === W.by ? last - 1 : last, false);
  if (kindAt(v, verb) === K.be && verb === last && subjectOf(v, verb).how === 'pronoun')
    return { cue: null, measure: null, level: lastLevel(v, drafts) };
  const cue = kindAt(v, verb) === K.verb ? movementAt(v, verb, W.by) : null;
  const range = cue?.named ?? cue?.subject?.range ?? null;
  return cue === null || range === null ? null : { cue, measure: { v, range }, level: null };
}

/** The last level stated in the paragraph that ends with the lead-in. */
function lastLevel({ sentence }: View, drafts: readonly Draft[]): Draft | null {
  for (let i = drafts.length - 1; i >= 0 && drafts[i].v.sentence.block === sentence.block; i--) {
    const d = drafts[i];
    if (isLevel(d) && d.kind !== 'duration' && d.role !== 'condition' && !isCompared(d) && !isBackground(d)) return d;
  }
  return null;
}
