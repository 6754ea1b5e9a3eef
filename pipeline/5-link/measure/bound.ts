/** Words that only say which value it is (`the limit of 10 minutes`, `its maximum of 73.6%`): the thing stands elsewhere. */
import { W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { headOf } from '../cue/governor.js';
import type { Draft, Measure } from '../draft.js';
import { phraseRight } from '../noun-phrase/right.js';
import { K, kindAt, textAt, wordAt } from '../view/view.js';
import { clauseSubject, here, nearest } from './phrases.js';

/** Nouns that name a bound, an aim or an extreme of something else. */
const BOUND =
  /^(?:limit|limits|target|targets|goal|ceiling|ambition|objective|maximum|minimum|threshold|benchmark|peak|trough|low|high|midpoint|estimate|forecast|projection|average|mean|median)$/i;

/** True where the head of a measure only names a bound, an aim or an extreme. */
export function isBound({ v, range }: Measure): boolean {
  const head = headOf(v, range);
  if (head < 0 || !BOUND.test(textAt(v, head))) return false;
  // `the speed limit` is a thing of its own, `the Government’s ambition` is not
  return head === range.first || kindAt(v, head - 1) !== K.noun || (v.t.pos[head - 1] & P.possessive) !== 0;
}

/** What the bound is of: named behind the bound or the number, else what the clause or the text before is about. */
export function boundedThing(d: Draft, bound: Measure, drafts: readonly Draft[]): Measure | null {
  const { v, range } = bound;
  const head = headOf(v, range);
  const preposition = wordAt(v, head + 1);
  if (head + 2 < range.last && (preposition === W.of || preposition === W.for || preposition === W.on)) {
    const inside = phraseRight(v, head + 2);
    if (inside !== null && kindAt(v, inside.first) !== K.period) return { v, range: inside };
  }
  const at = d.sized.mention.outerLast;
  const behind = wordAt(d.v, at) === W.of ? here(d, phraseRight(d.v, at + 1)) : null;
  if (behind !== null) return behind;
  const subject = here(d, clauseSubject(d));
  return subject !== null && !isBound(subject) ? subject : nearest(d, drafts, (o) => o.kind === d.kind);
}
