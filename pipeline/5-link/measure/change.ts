/** What changed. */
import { COLUMNS, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { complementInside } from '../cue/complement.js';
import { moves } from '../cue/cue.js';
import { headOf } from '../cue/governor.js';
import type { Draft, Measure } from '../draft.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { sameSentence } from '../relations.js';
import { subjectOf } from '../subject.js';
import { K, kindAt, verbDoes, wordAt } from '../view/view.js';
import { beforeBracket, clauseSubject, cueRange, here, nearest, numberOf, startPhrase } from './phrases.js';

/** What changed. */
export function ofChange(d: Draft, drafts: readonly Draft[]): Measure | null {
  if (d.of?.measure != null) return d.of.measure;
  const label = labelOf(d);
  if (label !== null) return here(d, label);
  const moved = movedElsewhere(d);
  if (moved !== null) return here(d, moved);
  const ranked = rankedThing(d);
  if (ranked !== null) return here(d, ranked);
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

/** `The largest increase in jobs was in London (185,000; 5.0%)`: jobs, which the clause says increased. */
function rankedThing(d: Draft): Range | null {
  if (!d.cue.rule.startsWith('bracket') || d.sized.mention.sign !== 0) return null;
  const subject = clauseSubject(d);
  const head = subject === null ? -1 : headOf(d.v, subject);
  if (subject === null || head < 0 || COLUMNS.movementNoun[wordAt(d.v, head)] === 0) return null;
  const word = wordAt(d.v, head + 1);
  return word === W.in || word === W.of ? movedThing(d, subject, head) : null;
}

/** `- transport: prices, overall, rose by 0.6%`: a list item names at its start what its bare subject is of. */
function labelOf(d: Draft): Range | null {
  const { v } = d;
  const subject = d.cue.subject?.range ?? null;
  if (v.t.report.blocks[v.sentence.block].kind !== 'item' || subject === null || subject.last - subject.first > 1)
    return null;
  for (let i = v.from; i < Math.min(v.limit, v.from + 12); i++) {
    const k = kindAt(v, i);
    if (k === K.stop && v.t.code[i] === 58) return i > v.from && i <= subject.first ? { first: v.from, last: i } : null;
    if (k === K.verb || k === K.be || k === K.mention || k === K.stop) return null;
  }
  return null;
}

/** `jobs were lost in Ontario (−32,000)`: the bracket stands behind a place, and the verb of the clause says what moved. */
function movedElsewhere(d: Draft): Range | null {
  const { v } = d;
  if (!d.cue.rule.startsWith('bracket') || d.sized.mention.sign === 0) return null;
  const place = beforeBracket(d);
  if (place === null || (v.t.pos[place.first] & P.capital) === 0 || place.first === v.from) return null;
  for (let i = place.first - 1; i >= v.from; i--) {
    const k = kindAt(v, i);
    if (k === K.stop && v.t.code[i] === 59) return null;
    if (k !== K.verb || !moves(verbDoes(v, i))) continue;
    return kindAt(v, i - 1) === K.be ? subjectOf(v, i).range : (phraseRight(v, i + 1, false) ?? subjectOf(v, i).range);
  }
  return null;
}

/** `the increase in total production`, `price growth`: the thing that moved, inside the phrase of the movement. */
function movedThing(d: Draft, range: Range, head: number): Range | null {
  const { v } = d;
  const inside = complementInside(v, range, head);
  if (inside !== null) return inside;
  let first = head;
  while (first > range.first && kindAt(v, first - 1) === K.noun && (v.t.pos[first - 1] & P.timeUnit) === 0) first--;
  return first < head ? { first, last: head } : null;
}
