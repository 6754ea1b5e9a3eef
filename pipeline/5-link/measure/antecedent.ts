/** What the text before a figure was about, where no figure before says it: the sentence before, or the clause before in its own. */
import { COLUMNS, W } from '../../rules/lexicon.js';
import { moves } from '../cue/cue.js';
import { headOf } from '../cue/governor.js';
import type { Draft, Measure } from '../draft.js';
import { phraseLeft } from '../noun-phrase/left.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { isAnaphor } from '../relations.js';
import { previousVerb, subjectOf } from '../subject.js';
import { isSemicolon, K, kindAt, textAt, type View, verbDoes, wordAt } from '../view/view.js';

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
  const before = d.v.before?.view() ?? null;
  return before === null ? null : lastSubject(before, (at) => moves(verbDoes(before, at)));
}

/** `The quantity of timber felled has been steady. In 2022, 164.5 million tonnes were felled`: the subject of the sentence before. */
export function subjectBefore(d: Draft): Measure | null {
  const before = d.v.before?.view() ?? null;
  return before === null ? null : lastSubject(before, () => true);
}

/** `The third largest sector was construction; however, this fell from 12.3%`: the phrase that ends the clause before the semicolon. */
export function saidBeforeStop(d: Draft): Measure | null {
  const { v } = d;
  if (d.cue.subject?.how !== 'pronoun') return null;
  for (let i = d.cue.anchor - 1; i > v.from; i--) {
    const k = kindAt(v, i);
    if (isSemicolon(v, i)) {
      const range = phraseLeft(v, i);
      return range === null ? null : { v, range };
    }
    if (k !== K.pron && k !== K.adverb && k !== K.comma && k !== K.det && k !== K.be) return null;
  }
  return null;
}

/** Prepositions that name what did something, not where it was done. */
const NAMES_WHAT = new Set<number>([W.to, W.from, W.by, W.with]);

/** `owed most to services, where the rate moved from 3.7% to 4.1%`: what `where` goes back to, where its clause names no thing of its own. */
export function ofWhere(d: Draft): Measure | null {
  const { v, cue } = d;
  if (!isAnaphor(d)) return null;
  let where = (cue.subject?.range?.first ?? cue.anchor) - 1;
  while (where > v.from && kindAt(v, where) !== K.subordinator && kindAt(v, where) !== K.comma) where--;
  if (wordAt(v, where) !== W.where || kindAt(v, where - 1) !== K.comma) return null;
  let first = where - 1;
  while (kindAt(v, first - 1) === K.noun || kindAt(v, first - 1) === K.adjective) first--;
  let before = first - 1;
  while (kindAt(v, before) === K.det) before--;
  return first < where - 1 && NAMES_WHAT.has(wordAt(v, before)) ? { v, range: { first, last: where - 1 } } : null;
}

/** `The krone lost 2.8% over the quarter, and it traded at 7.46`: the subject of the clause before, one or many as the pronoun is. */
export function subjectOfPronoun(d: Draft): Measure | null {
  const { v } = d;
  if (d.cue.subject?.how !== 'pronoun') return null;
  const verb = previousVerb(v, d.sized.mention.outerFirst);
  let pronoun = verb - 1;
  while (pronoun > v.from && (kindAt(v, pronoun) === K.be || kindAt(v, pronoun) === K.adverb)) pronoun--;
  if (wordAt(v, pronoun) === W.these) return lastNamed(v, pronoun);
  const one = wordAt(v, pronoun) === W.it;
  if (!one && wordAt(v, pronoun) !== W.they) return null;
  for (let i = pronoun - 1; i >= v.from; i--) {
    if (kindAt(v, i) !== K.verb && kindAt(v, i) !== K.be) continue;
    const { range, how } = subjectOf(v, i);
    if (how === 'pronoun' && kindAt(v, i) === K.be) {
      const moved = movedIn(v, i + 1, pronoun);
      if (moved !== null) return { v, range: moved };
    }
    if (range === null || how === 'pronoun') continue;
    return agreeing({ v, range }, one);
  }
  return null;
}

/** `Few died on motorways, although these carry a fifth of traffic`: the many that the clause before named last. */
function lastNamed(v: View, these: number): Measure | null {
  let end = these;
  while (kindAt(v, end - 1) === K.subordinator || kindAt(v, end - 1) === K.conj || kindAt(v, end - 1) === K.comma)
    end--;
  const range = end < these ? phraseLeft(v, end) : null;
  return range === null ? null : agreeing({ v, range }, false);
}

/** `This was the largest increase in freight since 2010, when it grew`: what moved, as the predicate says it. */
function movedIn(v: View, from: number, to: number): Range | null {
  for (let i = from; i < to && kindAt(v, i) !== K.prep; i++)
    if (COLUMNS.movementNoun[wordAt(v, i)] > 0 && wordAt(v, i + 1) === W.in) return phraseRight(v, i + 2);
  return null;
}

/** `The programme reached 5 million girls. It spent £39 million`: who did the one did the other. */
export function openingPronoun(d: Draft): Measure | null {
  const { v, cue, kind, sized } = d;
  const part = kind === 'share' && wordAt(v, sized.mention.outerLast) === W.of; // `They carry a fifth of the traffic`
  if (cue.subject?.how !== 'pronoun' || cue.rule !== 'level:object' || (kind !== 'amount' && !part)) return null;
  const one = wordAt(v, v.from) === W.it;
  if (!one && wordAt(v, v.from) !== W.they) return null;
  const before = v.before?.view() ?? null;
  if (before === null) return null;
  for (let i = before.from; i < before.limit; i++) {
    if (kindAt(before, i) !== K.verb && kindAt(before, i) !== K.be) continue;
    const { range, how } = subjectOf(before, i);
    if (range === null || how !== 'noun') return null;
    return agreeing({ v: before, range }, one);
  }
  return null;
}

/** What `it` (`one`) or `they` can stand for: one thing, or many; else null. */
function agreeing(said: Measure, one: boolean): Measure | null {
  const head = headOf(said.v, said.range);
  return head >= 0 && one !== isMany(said.v, said.range, head) ? said : null;
}

/** True for a plural head, and for things joined by `and`. */
function isMany(v: View, range: Range, head: number): boolean {
  for (let i = range.first; i < range.last; i++) if (wordAt(v, i) === W.and) return true;
  return MANY.test(textAt(v, head));
}

/** Plurals by their ending, and the irregular ones. */
const MANY = /(?:[^su]s|men|people|children|staff|police|cattle)$/i;

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
