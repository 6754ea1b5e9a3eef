/** Numbers that belong to the noun phrase they stand in. */
import type { Mention } from '../../model/mention.js';
import { W } from '../../rules/lexicon.js';
import { K, kindAt, type View, wordAt } from '../view/view.js';

/** Prepositions that tie a number to the noun before it. */
const BINDS = new Set<number>([W.of, W.with, W.over, W.under, W.above, W.below]);

/** A number inside a phrase that it describes: `men aged 50 and over`, `lines of at least 30 Mbit/s`, `hotels with five stars`. */
export function describesGroup(v: View, number: number): boolean {
  if (v.age[number] === 1) return true;
  const { mention } = v.mentions[number];
  if (isTerm(v, mention) || isRank(v, mention)) return true;
  if (isDefinite(v, mention.outerFirst) && mention.unitKind === 'none') return true;
  const at =
    mention.outerFirst < mention.first && BINDS.has(wordAt(v, mention.outerFirst))
      ? mention.outerFirst
      : mention.outerFirst - 1;
  const prep = BINDS.has(wordAt(v, at));
  const counts = mention.unitKind === 'none' && wordAt(v, at) === W.of; // `an inflow of 517,800`
  const noun = kindAt(v, at - 1) === K.noun || (wordAt(v, at - 1) === W.of && kindAt(v, at - 2) === K.noun); // `waits of over two years`
  return prep && !counts && noun && mention.unit !== 'percent';
}

/** `the yield on the 10-year note`: a length of time that says which kind. */
const isTerm = (v: View, { unitKind, outerFirst, first, last }: Mention): boolean =>
  unitKind === 'time' &&
  outerFirst === first &&
  kindAt(v, first - 1) === K.det &&
  kindAt(v, first - 2) === K.prep &&
  v.t.gap[last - 1] === 0 &&
  kindAt(v, last) === K.noun;

/** `coverage of the third dose`: a rank inside a phrase. */
const isRank = (v: View, { magnitude, first, last }: Mention): boolean =>
  magnitude.form === 'ordinal' &&
  kindAt(v, first - 1) === K.det &&
  kindAt(v, first - 2) === K.prep &&
  kindAt(v, first - 3) === K.noun &&
  kindAt(v, last) === K.noun;

/** `trade with the 24 countries covered by the agreement`, `the value of all 3 services`: how many there are of known things, behind a preposition of the phrase. */
function isDefinite(v: View, at: number): boolean {
  const det = wordAt(v, at - 1);
  const word = wordAt(v, at - 2);
  if (kindAt(v, at - 3) !== K.noun) return false;
  if (word === W.of && (det === W.all || det === W.these || det === W.its || det === W.their)) return true;
  return det === W.the && (word === W.with || word === W.to || word === W.for || word === W.from || word === W.between);
}
