/** Clauses set in between two commas, which tell of their noun alone: where they end. */
import { Words } from '../kit/words.js';
import { P } from '../rules/parts-of-speech.js';
import { isOneOf, K, kindAt, type View } from './view/view.js';

/** `13 million persons, of whom 11 million in cities, were out of work`: the comma before the verb that the clause goes on with, else -1. */
export function insertionEnd(v: View, relative: number, to: number): number {
  const open = kindAt(v, relative - 1) === K.prep ? relative - 2 : relative - 1;
  return kindAt(v, open) === K.comma ? closingComma(v, relative, to) : -1;
}

/** The first comma behind a token and before `to` that a finite verb stands behind, else -1. */
function closingComma(v: View, from: number, to: number): number {
  for (let i = from + 1; i + 1 < to; i++) {
    if (kindAt(v, i) !== K.comma) continue;
    let verb = i + 1;
    while (kindAt(v, verb) === K.adverb) verb++; // `, now lies between`
    if (isFiniteVerb(v, verb)) return i;
  }
  return -1;
}

/** A finite verb; `, made a profit` is one too, where `, driven by prices` is not. */
const isFiniteVerb = (v: View, at: number): boolean =>
  kindAt(v, at) === K.be ||
  kindAt(v, at) === K.verb ||
  (kindAt(v, at) === K.participle && (kindAt(v, at + 1) === K.det || kindAt(v, at + 1) === K.mention));

/** How something came about that there is now. */
const CAME_ABOUT = new Words(
  'founded|established|launched|opened|reopened|introduced|created|built|completed|commissioned|formed|inaugurated|started|begun|adopted|passed|enacted|signed|acquired|bought|appointed|elected|listed|set',
);

/**
 * Where the clause ends that is set in around token `at`, by the comma before `to` that closes it; -1 where it goes on, or there is none:
 * `The scheme, launched in 2018 with 12 staff, has reached`, `Founded in 1902, the union counts`, `The rate, which had been 1.3, fell`.
 */
export function insertionAround(v: View, at: number, to: number): number {
  for (let i = at - 1; i >= v.from; i--) {
    const k = kindAt(v, i);
    if (k === K.comma || k === K.stop) return -1;
    if (k === K.pron && (v.t.pos[i] & P.rel) !== 0) return insertionEnd(v, i, to);
    if (isOneOf(v, i, CAME_ABOUT) && opensInsertion(v, i)) return nextComma(v, at, to);
  }
  return -1;
}

/** A participle right behind a comma or the start of the sentence. */
function opensInsertion(v: View, participle: number): boolean {
  let open = participle - 1;
  while (kindAt(v, open) === K.adverb) open--;
  return open < v.from || kindAt(v, open) === K.comma;
}

/** The first comma behind a token and before `to`, else -1. */
function nextComma(v: View, at: number, to: number): number {
  for (let i = at; i < to; i++) if (kindAt(v, i) === K.comma) return i;
  return -1;
}
