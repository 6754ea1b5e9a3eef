/** Where the words end that tell which things a share is of. */
import { W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { K, kindAt, type View, wordAt } from '../view/view.js';

/** `7% of households in the lowest income quintile had`: the set runs on over one complement to the verb that it is the subject of. */
export function upToVerb(v: View, set: Range | null): Range | null {
  if (set === null || !COMPLEMENTS.has(wordAt(v, set.last))) return set;
  let first = set.last + 1;
  while (kindAt(v, first) === K.det) first++;
  const inside = kindAt(v, first) === K.period ? null : phraseRight(v, first);
  let verb = inside?.last ?? 0;
  while (kindAt(v, verb) === K.adverb) verb++;
  const named = (v.t.pos[first] & P.capital) !== 0;
  const closes = kindAt(v, verb) === K.stop && !named && WITHIN.has(wordAt(v, set.last)); // `60% of households in the highest group.`
  const ends = kindAt(v, verb) === K.be || kindAt(v, verb) === K.verb || closes;
  return inside !== null && ends ? { first: set.first, last: inside.last } : set;
}

/** Prepositions that tell which of the things are meant. */
const COMPLEMENTS = new Set<number>([W.in, W.with, W.at, W.on, W.inside, W.within]);

/** Of these the ones of a group or state. */
const WITHIN = new Set<number>([W.in, W.inside, W.within]);
