/** Pairs of two reports whose measures contain one another: `fuel use` and `total fuel use`. */
import { byPlace, type Pair, tooFar } from './place.js';
import type { Reading } from './reading.js';

/** Words of a measure at least, for its being contained in another to mean anything. */
const WORDS_AT_LEAST = 2;

const wordsOf = ({ words }: Reading): readonly string[] => words?.measure.split(' ') ?? [];

/** Readings of one place by each word of their measures. */
function byWord(place: readonly Reading[]): ReadonlyMap<string, readonly Reading[]> {
  const index = new Map<string, Reading[]>();
  for (const reading of place) {
    for (const word of new Set(wordsOf(reading))) {
      const list = index.get(word);
      if (list) list.push(reading);
      else index.set(word, [reading]);
    }
  }
  return index;
}

/** Pairs of one place in which the measure of one says all that the other says and more. */
function contained(place: readonly Reading[]): readonly Pair[] {
  const index = byWord(place);
  const rank = new Map(place.map((reading, at) => [reading, at]));
  const rarest = (words: readonly string[]): readonly Reading[] =>
    words.map((word) => index.get(word) ?? []).reduce((a, b) => (b.length < a.length ? b : a));
  return place.flatMap((short) => {
    const words = wordsOf(short);
    if (words.length < WORDS_AT_LEAST) return [];
    return rarest(words).flatMap((long): Pair[] => {
      if (long.sourceId === short.sourceId || long.words?.measure === short.words?.measure) return [];
      const said = new Set(wordsOf(long));
      if (!words.every((word) => said.has(word))) return [];
      const isBefore = (rank.get(short) as number) < (rank.get(long) as number);
      return [{ first: isBefore ? short : long, second: isBefore ? long : short, match: 'similar_words' }];
    });
  });
}

/** Whether a reading was paired with several things of one report: then nothing says with which it belongs. */
function makeDoubtful(pairs: readonly Pair[]): (pair: Pair) => boolean {
  const measures = new Map<string, Set<string>>();
  const keyOf = (a: Reading, b: Reading): string => `${a.id} ${b.sourceId}`;
  const note = (a: Reading, b: Reading): void => {
    const key = keyOf(a, b);
    measures.set(key, (measures.get(key) ?? new Set()).add(b.words?.measure ?? ''));
  };
  for (const { first, second } of pairs) {
    note(first, second);
    note(second, first);
  }
  const several = (a: Reading, b: Reading): boolean => (measures.get(keyOf(a, b))?.size ?? 0) > 1;
  return ({ first, second }) => several(first, second) || several(second, first);
}

/** Pairs whose values are close, where nothing else in either report contends for them. */
export function bySimilarWords(readings: readonly Reading[]): readonly Pair[] {
  const free = readings.filter(({ ambiguous, name }) => !ambiguous && name === null);
  return byPlace(free, ({ words }) => words?.sort ?? null).flatMap((place) => {
    const pairs = contained(place).filter((pair) => !tooFar(pair));
    const isDoubtful = makeDoubtful(pairs);
    return pairs.filter((pair) => !isDoubtful(pair));
  });
}
