/** Two numbers that share the words behind them: `€0.9bn (1.8%) lower`, `15% or £1,700 larger`. */
import { COLUMNS, W } from '../../rules/lexicon.js';
import { K, kindAt, type View, wordAt } from '../view/view.js';

/** `3.4% and 0.9%, respectively, more than`. */
const saysRespectively = (v: View, at: number): boolean =>
  wordAt(v, at + 1) === W.respectively || wordAt(v, at - 1) === W.respectively;

/** `…, less than`: behind the comma that closes the second number. */
const comparesBehind = (v: View, comma: number): boolean =>
  COLUMNS.comparative[wordAt(v, comma + 1)] > 0 && wordAt(v, comma + 2) === W.than;

/** `0.8%, or 5,571 persons, more than`: the second number and its noun stand between commas. */
export const saidAgain = (v: View, number: number): boolean => {
  const { outerFirst, outerLast } = v.mentions[number].mention;
  return (
    number > 0 &&
    wordAt(v, outerFirst - 1) === W.or &&
    kindAt(v, outerLast) === K.noun &&
    kindAt(v, outerLast + 1) === K.comma &&
    comparesBehind(v, outerLast + 1)
  );
};

/** `€0.9bn (1.8%) lower`, `15% or £1,700 larger`: beyond a second number that shares the comparative. */
export function beyondTwin(v: View, at: number): number {
  let i = at;
  let seen = false;
  let open = false;
  if (kindAt(v, i) === K.close) return i + 1;
  for (; i < Math.min(v.limit, at + 9); i++) {
    const k = kindAt(v, i);
    if (k === K.mention) seen = true;
    else if (k === K.noun && kindAt(v, i - 1) === K.mention && kindAt(v, i + 1) === K.comma && seen)
      continue; // `0.8%, or 5,571 persons, more than`
    else if (k === K.close && seen) return i + 1;
    else if (k === K.open && !seen) open = true;
    else if (
      !(
        (k === K.conj && wordAt(v, i) !== W.but) ||
        (k === K.comma && (saysRespectively(v, i) || wordAt(v, i + 1) === W.or || (seen && comparesBehind(v, i)))) || // `$26bn, or 16%, less than`
        (k === K.stop && v.t.code[i] === 45 && !seen) ||
        k === K.adverb
      )
    )
      break;
  }
  const apart = kindAt(v, at) === K.comma && kindAt(v, i - 1) !== K.comma; // `£408, or £10 more`: a level, and its change
  return seen && !open && !apart && i > at + 1 ? i : at;
}

/** `a 15.0 Mtoe (7.4%) decrease`: beyond the bracket that says the number again, from either of the two; else the limit. */
export function beyondBracket(v: View, number: number): number {
  const { outerFirst, outerLast } = v.mentions[number].mention;
  const again = v.mentions[number + 1]?.mention;
  if (kindAt(v, outerLast) === K.open && again?.outerFirst === outerLast + 1)
    return kindAt(v, again.outerLast) === K.close ? again.outerLast + 1 : v.limit;
  const before = v.mentions[number - 1]?.mention;
  const isInside = kindAt(v, outerFirst - 1) === K.open && kindAt(v, outerLast) === K.close;
  return isInside && before?.outerLast === outerFirst - 1 ? outerLast + 1 : v.limit;
}
