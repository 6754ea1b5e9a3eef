/**
 * Changed texts of every kind go in: nothing is thrown, the account adds up, and no text takes out of proportion long.
 * The seed and the number of texts are fixed, so that every machine tries the same; `make test-long` runs ten minutes, and another seed can be set:
 * FIGURATE_SEED=7 FIGURATE_LONG=1 npx vitest run tests/fuzz
 */
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../bench/prose.mjs';
import { extractionOf, processorTime, quickest } from '../properties/extraction.js';
import { breaches } from '../properties/laws.js';
import { mutate } from './mutate.js';
import { seeds } from './seeds.js';

const LONG = process.env.FIGURATE_LONG !== undefined;
/** The long run ends by the clock, the common one by its count: a few seconds, and a machine that needs two minutes has found a fault. */
const SECONDS = LONG ? 600 : 120;
const TEXTS = LONG ? 1_000_000 : 300;
const SEED = Number(process.env.FIGURATE_SEED ?? 4);
/** Milliseconds a text of at most 60,000 characters may take, far above what any should. */
const PATIENCE = 3_000;

describe('changed texts', () => {
  it(`keep the laws (seed ${SEED})`, { timeout: (SECONDS + 60) * 1000 }, () => {
    const texts = seeds();
    expect(texts.length).toBeGreaterThan(300);
    const random = randomFrom(SEED);
    const end = performance.now() + SECONDS * 1000;
    let n = 0;
    for (; n < TEXTS && performance.now() < end; n++) {
      const one = texts[Math.floor(random() * texts.length)];
      const text = mutate(one, texts[Math.floor(random() * texts.length)], random);
      const format = n % 4 === 0 ? 'text' : 'markdown';
      let faults: string[] = [];
      const spent = processorTime(() => {
        faults = breaches(extractionOf(text, {}, format));
      });
      if (faults.length > 0) expect.fail(`text ${n} (${format}): ${faults[0]}\n${JSON.stringify(text)}`);
      expect(spent, JSON.stringify(text.slice(0, 500))).toBeLessThan(PATIENCE);
    }
    if (!LONG) expect(n).toBe(TEXTS);
  });
});

/** Texts that repeat one thing, where a rule that looks too far would cost the square of their length. */
const REPEATED = [
  'a ',
  '5 ',
  '5%, ',
  'five ',
  'one hundred and ',
  'million ',
  'of the ',
  'and ',
  ', ',
  '(',
  ')',
  '“',
  '*',
  '- ',
  '–5',
  '1.',
  '1,234,',
  '1 234 ',
  'rose by 5% ',
  'from 5 to ',
  'between 5 and ',
  'In 2022, ',
  '2013-14 ',
  'Table 5, ',
  'per cent ',
  'US$',
  'the rate ',
  'which ',
  'New York ',
  'twenty-',
  'half a ',
  '1/2',
  'up to ',
  'A.B.',
  'No. 5 ',
  'x 10^6 ',
  '±5',
  'respectively ',
  'Exports rose 4% to £30 million and imports fell 6% to £20 million; ',
];

describe('one thing repeated', () => {
  const cost = (text: string): number => quickest(2, () => extractionOf(text, {}, 'text'));

  it.each(REPEATED)('%s costs no more than its length', (piece) => {
    const of = (characters: number) => piece.repeat(Math.ceil(characters / piece.length));
    cost(of(1_000));
    const once = cost(of(2_000));
    const eightfold = cost(of(16_000));
    // Eight times the text: sixty-four times the time if quadratic. Small times are noise.
    expect(eightfold, `${once.toFixed(1)} ms, then ${eightfold.toFixed(1)} ms`).toBeLessThan(Math.max(24 * once, 150));
  });
});

/** Marks that open or close nothing: whoever looks for the other one must come to an end. */
describe('brackets without their fellows', () => {
  it.each([
    '] and the rest, 37,000). There were 61,300 beds.',
    'Of the beds) in use, 37,000 were new (26 per cent, 41,000.',
    'Among them] the beds, a total of 5, rose) by 3% ] to 9.',
    ') – , ( 5 ] , 7 [ , 9% ) of it ( rose',
  ])('%s keeps the laws', (text) => {
    for (const format of ['markdown', 'text'] as const) expect(breaches(extractionOf(text, {}, format))).toEqual([]);
  });
});
