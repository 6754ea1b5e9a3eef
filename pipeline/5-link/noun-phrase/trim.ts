/** Cuts a noun phrase to what names the thing. */
import { Words } from '../../kit/words.js';
import { COLUMNS, TABLES, W } from '../../rules/lexicon.js';
import { isOneOf, K, kindAt, type View, wordAt } from '../view/view.js';
import type { Range } from './range.js';

const TIMES_OF = new Words("year's|year’s|month's|month’s|quarter's|quarter’s");

/** `higher`, `lower`: says how much more or less something is, and names nothing. */
const compares = (v: View, at: number): boolean =>
  kindAt(v, at) === K.adjective && COLUMNS.comparative[wordAt(v, at)] > 0;

/** Removes connectives, conjunctions, determiners and adverbs at the front, prepositions at the end. */
export function trim(v: View, from: number, to: number): Range | null {
  let first = from;
  let last = to;
  for (let guard = 0; guard < 12 && first < last; guard++) {
    const lead = TABLES.leads.at(v.t, first, last);
    const k = kindAt(v, first);
    if (lead !== 0) first += lead & 15;
    else if (last - first > 1 && isOneOf(v, first, TIMES_OF))
      first++; // `this year's deficit`
    else if (wordAt(v, first) === W.same && wordAt(v, first + 1) === W.period && last - first > 2)
      first += 2; // `over the same period wages grew`
    else if (k === K.ing && kindAt(v, first + 1) === K.det) first++;
    else if (compares(v, first) && kindAt(v, first + 1) === K.conj)
      first += 2; // `2.6% lower and the upper range`
    else if (
      k === K.det ||
      k === K.conj ||
      k === K.adverb ||
      k === K.joiner ||
      k === K.close ||
      k === K.comma ||
      k === K.prep ||
      k === K.period ||
      k === K.subordinator
    )
      first++;
    else break;
  }
  while (last > first) {
    const k = kindAt(v, last - 1);
    if (
      k === K.prep ||
      k === K.det ||
      k === K.adverb ||
      k === K.conj ||
      k === K.joiner ||
      k === K.comma ||
      k === K.open ||
      k === K.be ||
      k === K.subordinator ||
      (compares(v, last - 1) && kindAt(v, last - 2) === K.noun) // `rents higher at £410`
    )
      last--;
    else break;
  }
  last = withoutSamePeriod(v, first, last);
  for (let i = first; i < last; i++)
    if (kindAt(v, i) === K.noun || kindAt(v, i) === K.ing) return { first, last: shorten(v, first, last) };
  return null;
}

/** `unemployment over the same period`: the time is no part of the thing. */
function withoutSamePeriod(v: View, first: number, last: number): number {
  const same = wordAt(v, last - 1) === W.period && wordAt(v, last - 2) === W.same && kindAt(v, last - 3) === K.det;
  return same && last - 4 > first && kindAt(v, last - 4) === K.prep ? last - 4 : last;
}

const HELD = new Words('held|owned|sponsored|managed|issued');

const UNDER = new Words('under|pursuant|by|via|through', true);

/** A very long phrase, or one placed `under` a law, is cut at a preposition other than `of`. */
function shorten(v: View, first: number, last: number): number {
  const isWord = (i: number): boolean =>
    kindAt(v, i) === K.noun || kindAt(v, i) === K.adjective || kindAt(v, i) === K.ing;
  let all = 0;
  for (let i = first; i < last; i++) if (isWord(i)) all++;
  let words = 0;
  for (let i = first; i < last; i++) {
    const k = kindAt(v, i);
    if (isWord(i)) words++;
    if (all > 7 && COLUMNS.movementNoun[wordAt(v, i - 1)] > 0 && k === K.prep) continue; // `growth in household income per head`
    if (
      k === K.prep &&
      i > first &&
      words > 0 &&
      (UNDER.at(v.t, i) || ((words > 6 || (all > 7 && words > 1)) && wordAt(v, i) !== W.of))
    )
      return isOneOf(v, i - 1, HELD) || (kindAt(v, i - 1) === K.participle && kindAt(v, i - 2) === K.period)
        ? i - 1
        : i; // `reserves held by the bank`, `mergers in 2022 published by the Registry`
  }
  return last;
}
