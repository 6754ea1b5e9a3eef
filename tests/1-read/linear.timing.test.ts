import { parser, Table } from '@lezer/markdown';
import { describe, expect, it } from 'vitest';
import { breaches } from './invariants.js';
import { blocksOf, readCase } from './shown.js';

const rows = (make: (row: number) => string, n: number): string =>
  Array.from({ length: n }, (_, i) => make(i)).join('');

/** Texts that cost the square of their length somewhere, in some parser; `n` is their size. */
const HOSTILE: ReadonlyArray<readonly [what: string, make: (n: number) => string]> = [
  ['nested brackets', (n) => '['.repeat(n) + ']'.repeat(n)],
  ['links that never close', (n) => '[a]('.repeat(n)],
  ['titles that never close', (n) => '[a](b "'.repeat(n)],
  ['images in images', (n) => `${'!['.repeat(n)}a${'](b)'.repeat(n)}`],
  ['emphasis that never closes', (n) => '*a **b '.repeat(n)],
  ['emphasis of two kinds', (n) => '*a _b* c_ '.repeat(n)],
  ['marks inside words', (n) => 'a*'.repeat(n)],
  ['one run of marks', (n) => `${'*'.repeat(n)}a${'*'.repeat(n)}`],
  ['code that never closes', (n) => rows((i) => `x${'`'.repeat(i % 60)}`, n / 30)],
  ['tags that never close', (n) => 'x<a b="'.repeat(n)],
  ['comments that never close', (n) => 'x <!-- '.repeat(n)],
  ['raised signs that never end', (n) => 'x<sup>'.repeat(n)],
  ['addresses', (n) => 'http://'.repeat(n)],
  ['half addresses', (n) => 'x <http:'.repeat(n)],
  ['e-mail', (n) => 'a.b@'.repeat(n)],
  ['entities', (n) => '&#x'.repeat(n)],
  ['quotes', (n) => `${'> '.repeat(n)}5`],
  ['lists', (n) => `${'- '.repeat(n)}5`],
  ['numbered lists', (n) => `${'1. '.repeat(n)}5`],
  ['blank lines in deep lists', (n) => `${rows((i) => `${'  '.repeat(i)}- a\n`, 45)}${'\n'.repeat(n)}`],
  ['link definitions', (n) => '[a]: '.repeat(n)],
  ['broken paragraphs', (n) => 'a long line without any end that simply goes on\n\n'.repeat(n / 10)],
  ['running heads', (n) => rows((i) => `Report ${i}\n\n`, n / 5)],
  ['page numbers', (n) => '— 41 —\n\n'.repeat(n / 5)],
  ['HTML tables', (n) => '<table>\n\n'.repeat(n / 5)],
  ['footnotes', (n) => '[^1]: a\n'.repeat(n / 5)],
  ['one word', (n) => 'a'.repeat(n * 5)],
  ['one line', (n) => 'word 12% of 3 million, '.repeat(n)],
  ['digits', (n) => '1'.repeat(n * 5)],
  ['pipes', (n) => `${'a|'.repeat(n)}\n${'-|'.repeat(n)}`],
];

/** Best of three, in milliseconds. */
function cost(text: string, format: 'markdown' | 'text'): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    readCase(text, format);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe('hostile texts cost no more than their length', () => {
  it.each(HOSTILE)('%s', (_what, make) => {
    for (const format of ['markdown', 'text'] as const) {
      const once = cost(make(10_000), format);
      const eightfold = cost(make(80_000), format);
      // Eight times the text: eight times the time if linear, sixty-four if quadratic. Small times are noise.
      expect(eightfold, `${format}: ${once.toFixed(1)} ms, then ${eightfold.toFixed(1)} ms`).toBeLessThan(
        Math.max(28 * once, 120),
      );
    }
  });

  it.each(HOSTILE)('%s keep the account', (_what, make) => {
    expect(breaches(readCase(make(600)).report)).toEqual([]);
  });
});

describe('limits', () => {
  it.runIf(process.env.FIGURATE_LONG)('a line of 100 MB is read whole', () => {
    const sentence = 'In 2022 there were 5.3 million of them, ';
    const text = sentence.repeat(Math.ceil(100_000_000 / sentence.length));
    const { report } = readCase(text);
    expect([...report.runs]).toEqual([0, text.trimEnd().length, 0, 1]);
  });

  it('ten thousand nested quotes lose nothing', () => {
    expect(blocksOf(`${'> '.repeat(10_000)}It rose by 5%.`).join('')).toContain('It rose by 5%.');
  });

  it('fifty levels of lists are lists', () => {
    expect(blocksOf(`${'- '.repeat(50)}five`)).toEqual(['item: five']);
  });

  it('a number of a thousand digits is one run', () => {
    expect(blocksOf(`It was ${'1'.repeat(1000)}.`)).toEqual([`paragraph: It was ${'1'.repeat(1000)}.`]);
  });
});

describe('speed', () => {
  const page = [
    '## Trends in 2022',
    '**Filings rose.** In 2022, the Office received *about* 486.88 thousand applications, up 57.1% on the year, of which 26 thousand came from [small firms](http://x.org/2022 "firms"), and the 23<sup>rd</sup> awards went to 40 projects.',
    '- Patents: 5.3 million, an increase of 2.1%.\n- Designs: 1.2 million, a fall of 0.4% from 2021.',
    'Loans reached £1.2bn at the end of 2022 (2021: £0.9bn), nearly 90% of the total, and benefited 18 thousand enterprises.',
  ].join('\n\n');
  const text = `${page}\n\n`.repeat(500);

  it('reading costs at most one and a half times what the parser alone costs', () => {
    const whole = parser.configure([Table]);
    const times = { parser: Number.POSITIVE_INFINITY, reader: Number.POSITIVE_INFINITY };
    for (let i = 0; i < 8; i++) {
      const start = performance.now();
      whole.parse(text);
      const middle = performance.now();
      readCase(text);
      times.parser = Math.min(times.parser, middle - start);
      times.reader = Math.min(times.reader, performance.now() - middle);
    }
    expect(times.reader / times.parser).toBeLessThan(1.5);
  });
});
