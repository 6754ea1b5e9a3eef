/** One case for each reason why a number is no figure: the text, and the number that is skipped for it. */
import { describe, expect, it } from 'vitest';
import type { SkipReason } from '../../pipeline/rules/skip-reasons.js';
import { extractText } from '../../pipeline/run.js';

/** `other` has no case: it is what the account falls back on where every rule fails, and the better the rules the rarer it is. */
type Named = Exclude<SkipReason, 'other'>;

const CASES: Readonly<Record<Named, readonly [text: string, number: string]>> = {
  'page-number': ['The total rose by 5% in the year.\n\n17\n\fThe next page tells of 300 firms.\n', '17'],
  'running-head': [pages('Annual Report 2013 of the Office', 'Exports of the country were 300 tonnes in all.'), '2013'],
  'list-marker': ['1. Exports rose by 5%.\n2. Imports fell by 3%.\n', '1'],
  link: ['Exports rose by 5%, as [the office](https://example.org/2013/7/data) said.', '7'],
  image: ['![Chart 4 of exports](chart.png)\n\nExports rose by 5%.', '4'],
  code: ['Exports rose by 5%, see `table[8]` for more.', '8'],
  markup: ['Exports <span class="w-12">rose</span> by 5%.', '12'],
  table: ['Exports rose by 5%.\n\n| firm | sales |\n|---|---|\n| A | 77 |\n', '77'],
  'footnote-mark': ['Exports rose by 5% in the year.<sup>3</sup> Imports fell.', '3'],
  period: ['Exports rose by 5% in 2013.', '2013'],
  'clock-time': ['The office opened its doors at 9:30 am, and 300 people came.', '9'],
  heading: ['# 3 Exports\n\nExports rose by 5%.', '3'],
  reference: ['Exports rose by 5%, as Table 6 shows.', '6'],
  legal: ['Under Article 12 of the law, exports rose by 5%.', '12'],
  standard: ['Firms with an ISO 9001 certificate rose by 5%.', '9001'],
  name: ['Exports under the 14th Five-Year Plan rose by 5%.', '14'],
  title: ['The office published the *Notice on 100 Measures for Trade*, and exports rose by 5%.', '100'],
  'file-size': ['Exports rose by 5%: [Download the table](data.xls) (24 Kb).', '24'],
  phone: ['Exports rose by 5%. Telephone: +44 1633 455678 for questions.', '1633'],
  score: ['The team won the cup final 3-1, and sales rose by 5%.', '3'],
  vague: ['Thousands of firms took part, and exports rose by 5%.', 'Thousands'],
  pronoun: ['China is one of the largest exporters, and exports rose by 5%.', 'one'],
  discourse: ['First, exports rose by 5%. Imports fell.', 'First'],
  compound: ['Staff took half days off, and exports rose by 5%.', 'half'],
  denominator: ['There were 7.5 patents per 10,000 people.', '10,000'],
  scale: ['The index stood at 104.2 (2010 = 100) in the year.', '100'],
  arithmetic: ['Exports rose by 5%, and 007 firms came.', '007'],
  'too-long': [`The count was ${'7'.repeat(400)} stars, and exports rose by 5%.`, '7'.repeat(400)],
  language: [
    'Die Ausfuhren stiegen im Jahr um 5 Prozent, und die Einfuhren sind nicht so stark gestiegen wie im Jahr davor. '.repeat(
      8,
    ),
    '5',
  ],
};

/** Pages with the same line at their head. */
function pages(head: string, sentence: string): string {
  return Array.from(
    { length: 6 },
    (_, page) => `${head}\n\n${sentence} That is said on sheet ${'abcdef'[page]}.\n`,
  ).join('\n\f');
}

const source = {
  id: 'case',
  title: null,
  publisher: null,
  period: '2014',
  area: 'GB',
  currency: 'GBP',
  decimal: 'point',
  fiscalYearStart: null,
} as const;

describe('every reason on the list', () => {
  it.each(Object.keys(CASES) as Named[])('%s', (reason) => {
    const [text, number] = CASES[reason];
    const { extraction } = extractText(text, source, 'markdown');
    const skipped = extraction.skipped.map((one) => [extraction.report.text.slice(one.start, one.end), one.reason]);
    const found = skipped.filter(([, why]) => why === reason).map(([quote]) => quote);
    expect(
      found.some((quote) => quote!.includes(number)),
      JSON.stringify(skipped),
    ).toBe(true);
  });
});

describe('numbers that no rule looks at', () => {
  const accountOf = (text: string) => {
    const { figures, skipped, report } = extractText(text, source, 'markdown').extraction;
    return [...figures, ...skipped]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }) => report.text.slice(start, end));
  };

  it('the possessive of a number word counts as a number', () => {
    expect(accountOf('Costs of living in one’s own home rose by 5%.')).toEqual(['one’s', '5%']);
  });

  it('what a figure reaches over is not told twice', () => {
    expect(accountOf('Exports were [3](7) million tonnes.')).toEqual(['3](7) million tonnes']);
  });
});
