/** Where the words end that tell which things a share is of. */
import { W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { K, kindAt, type View, wordAt } from '../view/view.js';

/** `7% of households in the lowest income quintile had`: the set runs on over one complement to the verb that it is the subject of. */
export function upToVerb(v: View, set: Range | null): Range | null {
  const told = set === null ? 0 : relativeBehind(v, set.last);
  if (set !== null && told > 0) return { first: set.first, last: told };
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

/** `of customers who could switch have done so`, `of the cases in which a decision was made`: where the clause ends that tells which of them are meant, 0 for none. */
function relativeBehind(v: View, at: number): number {
  const which = kindAt(v, at) === K.prep && wordAt(v, at + 1) === W.which ? at + 1 : at;
  const word = wordAt(v, which);
  if (word !== W.who && word !== W.that && (word !== W.which || which === at) && word !== W.where) return 0;
  let told = false;
  for (let i = which + 1; i < Math.min(v.limit, which + 14); i++) {
    const k = kindAt(v, i);
    if (
      k === K.mention ||
      k === K.comma ||
      k === K.open ||
      k === K.period ||
      k === K.conj ||
      k === K.pron ||
      k === K.subordinator
    )
      return 0;
    if (k === K.stop) return told ? i : 0;
    if (k !== K.verb && k !== K.be) continue;
    const group =
      kindAt(v, i - 1) === K.be ||
      kindAt(v, i - 1) === K.verb ||
      kindAt(v, i - 1) === K.adverb ||
      wordAt(v, i - 1) === W.to;
    if (told && !group) return i;
    told = true;
  }
  return 0;
}

/** Prepositions that tell which of the things are meant. */
const COMPLEMENTS = new Set<number>([W.in, W.with, W.at, W.on, W.inside, W.within]);

/** Of these the ones of a group or state. */
const WITHIN = new Set<number>([W.in, W.inside, W.within]);
