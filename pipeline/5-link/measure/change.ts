/** What changed. */
import { COLUMNS, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { headOf } from '../cue/governor.js';
import type { Draft, Measure } from '../draft.js';
import type { Range } from '../noun-phrase/range.js';
import { sameSentence } from '../relations.js';
import { K, kindAt, wordAt } from '../view/view.js';
import { beforeBracket, clauseSubject, cueRange, here, nearest, numberOf, startPhrase } from './phrases.js';

/** What changed. */
export function ofChange(d: Draft, drafts: readonly Draft[]): Measure | null {
  if (d.of?.measure != null) return d.of.measure;
  const inside = d.cue.listedWith < 0 ? beforeBracket(d) : null;
  const range = inside !== null && cueRange(d) === null ? inside : cueRange(d);
  if (range !== null) {
    const head = headOf(d.v, range);
    const moving = head >= 0 && COLUMNS.movementNoun[wordAt(d.v, head)] > 0;
    if (!moving) return numberOf(d, range);
    const thing = movedThing(d, range, head);
    if (thing !== null) return here(d, thing);
    return nearest(d, drafts, (o) => o.kind === 'change') ?? here(d, range);
  }
  if (d.cue.rule.startsWith('bracket')) {
    const subject = here(d, clauseSubject(d));
    if (subject !== null) return subject;
  }
  return (
    nearest(d, drafts, (o) => sameSentence(o, d)) ??
    nearest(d, drafts, (o) => o.kind === 'change') ??
    nearest(d, drafts, () => true) ??
    here(d, startPhrase(d))
  );
}

/** `the increase in total production`, `price growth`: the thing that moved, inside the phrase of the movement. */
function movedThing(d: Draft, range: Range, head: number): Range | null {
  const { v } = d;
  if (
    kindAt(v, head + 1) === K.prep &&
    (wordAt(v, head + 1) === W.in || wordAt(v, head + 1) === W.of) &&
    head + 2 < range.last
  ) {
    let first = head + 2;
    while (kindAt(v, first) === K.det) first++;
    if (first < range.last && kindAt(v, first) !== K.period) return { first, last: range.last };
  }
  let first = head;
  while (first > range.first && kindAt(v, first - 1) === K.noun && (v.t.pos[first - 1] & P.timeUnit) === 0) first--;
  return first < head ? { first, last: head } : null;
}
