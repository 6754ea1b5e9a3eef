/** Wordings of one measure, made alike: case, punctuation, articles, plurals, and `emissions of lead` for `lead emissions`. */
import { remember } from '../kit/remember.js';
import { MEASURE_WORDS } from '../rules/measure-words.js';

/** Punctuation that makes no difference between two wordings. */
const QUIET = /[\s'’‘"“”.,:;()[\]*_/&–—-]+/gu;

/** Words that are compared as they stand: most of them, so the work below is spared. */
const NORMAL = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** Measures that are remembered: a report has few, and a corpus says the same ones again and again. */
const REMEMBERED = 20_000;

/** Words as they are compared: case, width, and quiet punctuation aside. */
export const normalWords: (words: string) => string = remember(
  (words) => (NORMAL.test(words) ? words : words.normalize('NFKC').toLowerCase().replace(QUIET, ' ').trim()),
  REMEMBERED,
);

const QUIET_WORDS: ReadonlySet<string> = new Set(MEASURE_WORDS.quiet);

/** Endings of plurals, and what a singular has instead; the first that fits counts. */
const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z][^aeiou])ies$/, 'y'],
  [/(?<=^[a-z]{2,}(?:x|ch|sh|s|z))es?$/, ''],
  [/(?<=^[a-z]{3,}[^aisu])s$/, ''],
];

function singular(word: string): string {
  const plural = PLURALS.find(([ending]) => ending.test(word));
  return plural ? word.replace(plural[0], plural[1]) : word;
}

function keyOf(words: string): string {
  const kept = normalWords(words)
    .split(' ')
    .filter((word) => !QUIET_WORDS.has(word));
  const parts: string[][] = [[]];
  for (const word of kept) {
    if (word === MEASURE_WORDS.turning) parts.push([]);
    else parts.at(-1)?.push(singular(word));
  }
  const filled = parts.filter((part) => part.length > 0);
  return filled.length === 0 ? kept.join(' ') : filled.reverse().flat().join(' ');
}

/** One text for all wordings of a measure that differ in form only. Order is kept otherwise: exports from A to B are not those from B to A. */
export const measureKey: (words: string) => string = remember(keyOf, REMEMBERED);
