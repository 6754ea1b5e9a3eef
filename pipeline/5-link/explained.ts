/** Numbers that explain what a word or measure means: definitions by `those who`, and the one of an example. */
import { Words } from '../kit/words.js';
import { W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import type { Draft } from './draft.js';
import { isOneOf, K, kindAt, textAt, type View, wordAt } from './view/view.js';

/** True for a number in what a word means, in what somebody would pay, or in how sure a result is. */
export const explains = (d: Draft): boolean =>
  tellsWhoIs(d) || isSupposedPrice(d) || isSignificance(d.v, d.sized.mention.outerFirst, d.sized.mention.last);

/** `Part-time staff are those who work for less than 30 hours a week`: a bound of the definition. */
function tellsWhoIs({ v, kind, sized }: Draft): boolean {
  const { outerFirst, modifier, upper } = sized.mention;
  if (kind === 'change' || kind === 'ordinal' || (modifier === 'exact' && upper === null)) return false;
  for (let i = outerFirst - 1; i > v.from; i--) {
    if (kindAt(v, i) === K.stop) return false;
    if (wordAt(v, i) === W.those && kindAt(v, i - 1) === K.be)
      return kindAt(v, i - 2) === K.noun && isPresent(v, i - 1);
  }
  return false;
}

/** `are`, `is`: what something is always, where `were` tells of one time. */
const isPresent = (v: View, be: number): boolean => /^(?:are|is|means)$/i.test(textAt(v, be));

/** What a text makes an example of. */
const EXAMPLE = new Words(
  'basket|bundle|item|household|family|person|someone|somebody|worker|employee|customer|taxpayer|couple|borrower|pensioner|tenant|saver',
);

/** `a basket of goods that cost £100 in 2013 would have cost £102 in 2014`: money of an example, in a sentence that says `would`. */
function isSupposedPrice({ v, kind }: Draft): boolean {
  if (kind !== 'amount') return false;
  let host = false;
  for (let i = v.from; i < v.limit; i++) {
    host ||= (v.t.pos[i] & P.rel) !== 0 && isExampleOf(v, i);
    if (host && wordAt(v, i) === W.would) return true;
  }
  return false;
}

/** True where the noun before a relative pronoun is one of its kind: `a basket of goods and services that`. */
function isExampleOf(v: View, relative: number): boolean {
  for (let i = relative - 1; i >= Math.max(v.from, relative - 8); i--) {
    const k = kindAt(v, i);
    if (isOneOf(v, i, EXAMPLE))
      return kindAt(v, i - 1) !== K.mention && (/^some/i.test(textAt(v, i)) || /^an?$/i.test(textAt(v, i - 1)));
    if (k !== K.noun && k !== K.adjective && k !== K.conj && wordAt(v, i) !== W.of) return false;
  }
  return false;
}

/** `significant at the 0.05 level`. */
function isSignificance(v: View, first: number, last: number): boolean {
  if (wordAt(v, first - 1) !== W.the || wordAt(v, first - 2) !== W.at || !/^levels?$/.test(textAt(v, last)))
    return false;
  return /^significan(?:t|tly|ce)$/i.test(textAt(v, first - 3));
}
