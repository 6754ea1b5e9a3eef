/** A noun phrase as a token range [first, last), and what may belong to one. */
import { P } from '../../rules/parts-of-speech.js';
import { K, kindAt, mentionAt, type View } from '../view/view.js';

/** Tokens from `first` up to, not including, `last`. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** No phrase has more tokens. */
export const LONGEST = 24;

/** True where a mention or its modifier begins at token `at`. */
export function mentionStarts(v: View, at: number): boolean {
  for (let i = at; i < Math.min(v.limit, at + 4); i++) {
    const number = mentionAt(v, i);
    if (number >= 0) return v.mentions[number].mention.outerFirst <= at;
  }
  return false;
}

/** A number that belongs to a name inside a phrase: `Tier 1 ratio`, `FTSE 100`, `5G sites`, `Scope 1 and 2 emissions`. */
export const isName = (v: View, at: number): boolean =>
  joinsNumbers(v, at - 1) ||
  (kindAt(v, at - 1) === K.joiner && v.t.gap[at] === 0 && (v.t.pos[at - 2] & P.allCaps) !== 0) || // `COVID-19`
  (kindAt(v, at - 1) === K.noun && (v.t.pos[at - 1] & P.capital) !== 0) ||
  (kindAt(v, at + 1) === K.noun && v.t.gap[at + 1] === 0);

/** The `and` of `Scope 1 and 2`. */
export const joinsNumbers = (v: View, at: number): boolean =>
  kindAt(v, at) === K.conj && kindAt(v, at - 1) === K.number && kindAt(v, at + 1) === K.number;
