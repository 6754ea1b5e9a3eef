/** What stands behind a number and says of what it is: `rises of 4.4% in the energy sector`. */
import { TABLES, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { K, kindAt, mentionAt, textAt, type View, wordAt } from '../view/view.js';

/** `in constant prices`, `in real terms`: how it was measured, not what moved. */
const PRICE_BASIS =
  /^(?:(?:constant|current|real|nominal|fixed|comparable|dollar|euro|volume|value|absolute|relative) (?:prices|terms|currency|currencies|dollars|exchange)|(?:volume|terms|total) $|(?:volume|terms|total) [^a-z])/i;

/** `rises of 4.4% in the energy sector`: the thing stands behind the number. */
export function complementBehind(v: View, of: number): Range | null {
  for (let i = of + 1; i < Math.min(v.limit, of + 8); i++) {
    const number = mentionAt(v, i);
    if (number < 0) continue;
    const at = v.mentions[number].mention.outerLast;
    if (wordAt(v, at) !== W.in) return null;
    let k = at + 1;
    while (kindAt(v, k) === K.det) k++;
    if (
      kindAt(v, k) === K.period ||
      (v.t.pos[(phraseRight(v, k)?.last ?? k + 1) - 1] & P.timeUnit) !== 0 || // `in the latest quarter`
      TABLES.bases.at(v.t, k, v.limit) !== 0 ||
      PRICE_BASIS.test(`${textAt(v, k)} ${textAt(v, k + 1)}`)
    )
      return null;
    return phraseList(v, k);
  }
  return null;
}

/** A phrase to the right that may hold commas, as in `the electricity, gas and steam sector`, up to a semicolon, verb or number. */
function phraseList(v: View, at: number): Range | null {
  let last = at;
  let i = at;
  for (; i < Math.min(v.limit, at + 16); i++) {
    const k = kindAt(v, i);
    if (k === K.noun || k === K.ing) last = i + 1;
    else if (k === K.comma) {
      if (kindAt(v, i + 1) !== K.noun) break;
    } else if (k !== K.adjective && k !== K.joiner && k !== K.conj && !(k === K.prep && wordAt(v, i) === W.of)) break;
  }
  const single = phraseRight(v, at);
  const closes = kindAt(v, i) === K.stop || i >= v.limit;
  return closes && last > at ? { first: at, last } : (single ?? (last > at ? { first: at, last } : null));
}

/** `in real terms`: how a movement is counted, not what moved. */
const isTerms = (v: View, at: number): boolean => wordAt(v, at) === W.terms;

/** `the largest decrease in total GVA`: what a movement noun at token `head` says moved, inside its phrase; null where it names nothing. */
export function complementInside(v: View, range: Range, head: number): Range | null {
  if (wordAt(v, head + 1) !== W.in && wordAt(v, head + 1) !== W.of) return null;
  let first = head + 2;
  while (kindAt(v, first) === K.det) first++;
  return first < range.last && kindAt(v, first) !== K.period && !isTerms(v, range.last - 1)
    ? { first, last: range.last }
    : null;
}
