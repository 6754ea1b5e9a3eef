/** Pairs of two reports whose measures contain one another: `fuel use` and `total fuel use`. */

import { MEASURE_WORDS } from '../../rules/measure-words.js';
import type { Source } from '../source.js';
import { byPlace, type Couple, type Pair, tooFar } from './place.js';
import type { Reading } from './reading.js';
import { shortForms } from './short-forms.js';
import { inUnitOf, meets } from './verdict.js';

/** Words of a measure at least, for its being contained in another to mean anything. */
const WORDS_AT_LEAST = 2;

/** The longer measure says so little more that its values may lie further apart: so many of its words at least are shared. */
const NEARLY_ALL = 0.75;

const WEAK: ReadonlySet<string> = new Set(MEASURE_WORDS.weak);

/** A reading with the words of its measure that tell it from others. */
interface Told {
  readonly reading: Reading;
  readonly words: ReadonlySet<string>;
}

/** The telling words of measures, short forms written out as their source explains them. */
function teller(sources: readonly Source[]): (reading: Reading) => ReadonlySet<string> {
  const forms = new Map(sources.map(({ id, result }) => [id, shortForms(result.extraction.report.text)]));
  return ({ words, sourceId }) => {
    const long = forms.get(sourceId ?? '');
    const all = (words?.measure ?? '').split(' ').flatMap((word) => (long?.get(word) ?? word).split(' '));
    return new Set(all.filter((word) => !WEAK.has(word)));
  };
}

/** Readings of one place by each telling word of their measures. */
function byWord(place: readonly Told[]): ReadonlyMap<string, readonly Told[]> {
  const index = new Map<string, Told[]>();
  for (const told of place) {
    for (const word of told.words) {
      const list = index.get(word);
      if (list) list.push(told);
      else index.set(word, [told]);
    }
  }
  return index;
}

/** On how much of the longer measure the two agree; decides how far apart their values may lie. */
const shared = (words: ReadonlySet<string>, said: ReadonlySet<string>): Couple['match'] => {
  if (words.size === said.size && words.size >= WORDS_AT_LEAST) return 'same_words';
  return words.size >= NEARLY_ALL * said.size ? 'like_words' : 'similar_words';
};

/** Whether equal words have paired the two: so they did unless they stand for several things. */
const isPaired = (a: Reading, b: Reading): boolean =>
  !a.ambiguous && !b.ambiguous && a.indicator !== null && a.indicator === b.indicator;

/** Pairs of one place in which the measure of one says all that the other says, and those of one measure that equal words could not pair. */
function contained(place: readonly Told[]): readonly Pair[] {
  const index = byWord(place);
  const rank = new Map(place.map(({ reading }, at) => [reading, at]));
  const rarest = (words: ReadonlySet<string>): readonly Told[] =>
    [...words].map((word) => index.get(word) ?? []).reduce((a, b) => (b.length < a.length ? b : a));
  return place.flatMap(({ reading: short, words }) => {
    if (Math.max(words.size, short.words?.measure.split(' ').length ?? 0) < WORDS_AT_LEAST || words.size === 0)
      return [];
    return rarest(words).flatMap(({ reading: long, words: said }): Pair[] => {
      if (long.sourceId === short.sourceId || isPaired(short, long)) return [];
      if (![...words].every((word) => said.has(word))) return [];
      const isBefore = (rank.get(short) as number) < (rank.get(long) as number);
      if (words.size === said.size && !isBefore) return []; // handed over once
      const match = shared(words, said);
      const [first, second] = isBefore ? [short, long] : [long, short];
      return tooFar({ first, second, match }) ? [] : [{ first, second, match: 'similar_words' }];
    });
  });
}

/** Whether a reading was paired with several values of one report: then nothing says with which it belongs. */
function makeDoubtful(pairs: readonly Pair[]): (pair: Pair) => boolean {
  const partners = new Map<string, Reading[]>();
  const keyOf = (a: Reading, b: Reading): string => `${a.id} ${b.sourceId}`;
  const note = (a: Reading, b: Reading): void => {
    const list = partners.get(keyOf(a, b));
    if (list) list.push(b);
    else partners.set(keyOf(a, b), [b]);
  };
  for (const { first, second } of pairs) {
    note(first, second);
    note(second, first);
  }
  const isOther = (a: Reading, b: Reading): boolean => {
    const same = inUnitOf(b, a.unit);
    return same === null || !meets(a, same);
  };
  const several = (a: Reading, b: Reading): boolean => partners.get(keyOf(a, b))?.some((c) => isOther(b, c)) ?? false;
  return ({ first, second }) => several(first, second) || several(second, first);
}

/** Pairs whose values are close, where nothing else in either report contends for them. */
export function bySimilarWords(readings: readonly Reading[], sources: readonly Source[]): readonly Pair[] {
  const wordsOf = teller(sources);
  const unnamed = readings.filter(({ name }) => name === null);
  return byPlace(unnamed, ({ words }) => words?.sort ?? null).flatMap((place) => {
    const pairs = contained(place.map((reading) => ({ reading, words: wordsOf(reading) })));
    const isDoubtful = makeDoubtful(pairs);
    return pairs.filter((pair) => !isDoubtful(pair));
  });
}
