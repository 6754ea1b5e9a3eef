/** What the text before a figure was about, where no figure before says it: the sentence before, or the clause before in its own. */
import { W } from '../../rules/lexicon.js';
import { moves } from '../cue/cue.js';
import type { Draft, Measure } from '../draft.js';
import { phraseLeft } from '../noun-phrase/left.js';
import { subjectOf } from '../subject.js';
import { K, kindAt, type View, verbDoes, wordAt } from '../view/view.js';

/** Code of the semicolon. */
const SEMICOLON = 59;

/** The subject of the last verb of a sentence that `fits`, null where it has no such verb or subject. */
function lastSubject(v: View, fits: (at: number) => boolean): Measure | null {
  for (let i = v.limit - 1; i >= v.from; i--) {
    const k = kindAt(v, i);
    if ((k !== K.verb && k !== K.be) || !fits(i)) continue;
    const { range } = subjectOf(v, i);
    if (range !== null) return { v, range };
  }
  return null;
}

/** `Only exports of copper rose. The rise of 3.1% …`: what the sentence before says moved, where a sentence opens with its movement. */
export function movedBefore(d: Draft, { v, range }: Measure): Measure | null {
  const { from } = v;
  const opens = range.first === from + 1 && kindAt(v, from) === K.det;
  if (!opens || wordAt(v, from) === W.a || wordAt(v, from) === W.an) return null;
  const before = d.v.before();
  return before === null ? null : lastSubject(before, (at) => moves(verbDoes(before, at)));
}

/** `The quantity of timber felled has been steady. In 2022, 164.5 million tonnes were felled`: the subject of the sentence before. */
export function subjectBefore(d: Draft): Measure | null {
  const before = d.v.before();
  return before === null ? null : lastSubject(before, () => true);
}

/** `The third largest sector was construction; however, this fell from 12.3%`: the phrase that ends the clause before the semicolon. */
export function saidBeforeStop(d: Draft): Measure | null {
  const { v } = d;
  if (d.cue.subject?.how !== 'pronoun') return null;
  for (let i = d.cue.anchor - 1; i > v.from; i--) {
    const k = kindAt(v, i);
    if (k === K.stop && v.t.code[i] === SEMICOLON) {
      const range = phraseLeft(v, i);
      return range === null ? null : { v, range };
    }
    if (k !== K.pron && k !== K.adverb && k !== K.comma && k !== K.det && k !== K.be) return null;
  }
  return null;
}

/** `came from services; these industries grew by 1.0%`: the phrase that ends the clause before, which `these` and its noun stand for. */
export function demonstrated(d: Draft): Measure | null {
  const { v } = d;
  const range = d.cue.subject?.range;
  if (range === undefined || range === null) return null;
  const det = wordAt(v, range.first - 1);
  if (det !== W.these && det !== W.those && det !== W.this) return null;
  const stop = range.first - 2;
  if (kindAt(v, stop) !== K.stop && kindAt(v, stop) !== K.comma) return null;
  const named = phraseLeft(v, stop);
  return named === null ? null : { v, range: named };
}
