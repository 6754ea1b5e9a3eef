/** What a text says against itself is found; what rounding explains, or what speaks of two things, is not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Contradiction, contradictions } from '../../pipeline/contradictions/index.js';
import type { Extraction } from '../../pipeline/model/figure.js';
import { extractText } from '../../pipeline/run.js';
import { figurate, put, scratch } from '../cli/figurate.js';
import { ROOT } from '../laws/source-tree.js';

const SOURCE = {
  id: 't',
  title: null,
  publisher: null,
  period: '2022',
  area: 'GB',
  currency: 'GBP',
  decimal: 'point',
  fiscalYearStart: null,
} as const;

const read = (text: string): Extraction => extractText(text, SOURCE, 'markdown').extraction;
const found = (text: string): readonly Contradiction[] => contradictions(read(text));
const rules = (text: string): readonly string[] => found(text).map(({ rule, figure }) => `${rule} ${figure.quote}`);

/** A text that contradicts itself, what is found, and its twin that does not. */
const CASES: readonly (readonly [string, string, string])[] = [
  [
    'In 2022, sales reached £120 million, a year-on-year increase of 20% from £110 million in 2021.',
    'change 20%',
    'In 2022, sales reached £120 million, a year-on-year increase of 9.1% from £110 million in 2021.',
  ],
  [
    'Since 1997, energy intensity has fallen by 33.8% from 5.6 TJ/£m to 3.8 TJ/£m.',
    'change 33.8%',
    'Since 1997, energy intensity has fallen by 32.1% from 5.6 TJ/£m to 3.8 TJ/£m.',
  ],
  [
    'Imports fell by £262.0 million (31.3%) to £249.0 million.',
    'changes 31.3%',
    'Imports fell by £262.0 million (51.3%) to £249.0 million.',
  ],
  [
    'Sales fell by 3% from £100 million in 2021 to £103 million in 2022.',
    'change 3%',
    'Sales rose by 3% from £100 million in 2021 to £103 million in 2022.',
  ],
  [
    'Jobs grew from 310 thousand to 487 thousand in 2022, or 50.1%.',
    'change 50.1%',
    'Jobs grew from 310 thousand to 487 thousand in 2022, or 57.1%.',
  ],
  [
    'In 2022, output was 162.6 million tonnes, 9.0% higher than in 2021 (149.8 million tonnes).',
    'change 9.0%',
    'In 2022, output was 162.6 million tonnes, 8.5% higher than in 2021 (149.8 million tonnes).',
  ],
  [
    'The share of women rose by 3 percentage points from 40% to 45%.',
    'change 3 percentage points',
    'The share of women rose by 5 percentage points from 40% to 45%.',
  ],
  [
    'The firm has 400 staff, of whom 120 (25%) are women.',
    'share 25%',
    'The firm has 400 staff, of whom 120 (30%) are women.',
  ],
  ['Women hold 120 of the 400 seats (40%).', 'share 40%', 'Women hold 120 of the 400 seats (30%).'],
  [
    'Of the 400 seats, 120 (30%) are held by women and 100 (35%) by newcomers.',
    'share 35%',
    'Of the 400 seats, 120 (30%) are held by women and 100 (25%) by newcomers.',
  ],
  [
    'There were 20 projects, consisting of 12 roads and 9 bridges.',
    'sum 20',
    'There were 20 projects, consisting of 12 roads and 8 bridges.',
  ],
  [
    'Exports in 2022 were £5.0 million. Prices were stable. In 2022, exports were £6.0 million.',
    'stated_twice £6.0 million',
    'Exports in 2022 were £5.0 million. Prices were stable. In 2022, exports were £5.04 million.',
  ],
  ['Output rose by −3% in 2022.', 'words −3%', 'Output fell by −3% in 2022.'],
  ['Output fell by +3% in 2022.', 'words +3%', 'Output rose by +3% in 2022.'],
  [
    'Imports rose from £486 million in 2021 to £310 million in 2022.',
    'words £310 million',
    'Imports fell from £486 million in 2021 to £310 million in 2022.',
  ],
];

describe('a text that contradicts itself', () => {
  it.each(CASES)('%s', (wrong, expected, right) => {
    expect(rules(wrong)).toEqual([expected]);
    expect(rules(right)).toEqual([]);
  });

  it('is told by a code for each way', () => {
    const codes = (text: string) => found(text).map(({ code }) => code);
    expect(codes('Output rose by −3% in 2022.')).toEqual(['denied-by-words']);
    expect(codes('Exports in 2022 were £5.0 million. In 2022, exports were £6.0 million.')).toEqual([
      'stated-otherwise',
    ]);
  });

  it('shows what it is held against, the arithmetic and both intervals', () => {
    const [one] = found('Women hold 120 of the 400 seats (40%).');
    expect(one?.against.map(({ quote }) => quote)).toEqual(['120', '400']);
    expect(one).toMatchObject({ arithmetic: '100 * 120 / 400', code: 'does-not-add-up' });
    expect([one?.given?.low?.toText(60), one?.given?.high?.toText(60)]).toEqual(['30', '30']);
    expect([one?.stated.low?.toText(60), one?.stated.high?.toText(60)]).toEqual(['39.5', '40.5']);
  });
});

describe('no contradiction is', () => {
  it.each([
    ['a number in full thousands that is rounded', 'The number fell by 73,000 (13.2%) to reach 477,000.'],
    ['a scale that stands behind the last number only', 'Emissions fell by 73.1% from 932.6 to 250.6 thousand tonnes.'],
    [
      'a change of another time',
      'Divorces fell from 153,065 in 2003 to 113,949 in 2009, followed by a 4.9% rise in 2010.',
    ],
    ['another place', 'In 2022, exports of Wales were £5.0 million. In 2022, exports of Kent were £6.0 million.'],
    ['another group', 'Pupils aged under 16 were 5,432 in 2022. Pupils aged under 18 were 27,834 in 2022.'],
    [
      'the other direction',
      'Turnout fell in 364 areas between 2021 and 2022. Turnout grew in 285 areas between 2021 and 2022.',
    ],
    ['a word that points elsewhere', 'In 2022, this was £5.0 million. In 2022, this was £6.0 million.'],
    [
      'a thing under another heading',
      '# Wales\n\nIn 2022, exports were £5.0 million.\n\n# Kent\n\nIn 2022, exports were £6.0 million.',
    ],
    ['a share of a part', 'Of the 200 firms, 50 (25%) exported, 10 (20%) of them to Kent.'],
    [
      'points of a percentage',
      'Twelve per cent of homes were empty in 2022, a three percentage point increase on 2021 (nine per cent).',
    ],
    ['a level that is negative', 'The balance rose to −£3 million in 2022.'],
    [
      'a level in a bracket of its own',
      'This increased from an investment of £1.3 billion in 2011 to an investment of £2.8 billion in 2012 (£1.5 billion increase) and was driven by Europe (increasing from an investment of £0.6 billion in 2011).',
    ],
    ['parts that are not all', 'There were 20 projects, including 12 roads and 9 bridges.'],
    ['a label', 'Headline 1: exports rose in 2022. Headline 2: exports rose in 2022.'],
  ])('%s', (_, text) => {
    expect(rules(text)).toEqual([]);
  });

  it('what a summary repeats; but it is held to what it says', () => {
    const text = (value: string) =>
      `# Summary\n\nIn 2022, exports were £5.0 million.\n\n# Trade\n\nExports in 2022 were ${value}, a record.`;
    expect(rules(text('£4.98 million'))).toEqual([]);
    expect(rules(text('£5.2 million'))).toEqual(['stated_twice £5.2 million']);
  });
});

describe('figurate check', () => {
  const folder = scratch();
  const wrong = put(folder, 'wrong.md', 'Exports in 2022 were £5.0 million.\n\nIn 2022, exports were £6.0 million.\n');
  const right = put(folder, 'right.md', 'Exports in 2022 were £5.0 million.\n');

  it('ends with 1 and both quotes, for people', async () => {
    const { code, out, err } = await figurate(['check', wrong, right]);
    expect(code).toBe(1);
    expect(out).toContain('error[stated-otherwise]: "£6.0 million" and "£5.0 million" are both said of exports, 2022');
    expect(out).toContain('wrong.md:3:23');
    expect(out).toMatch(/= with "£5\.0 million" at \S*wrong\.md:1:22: Exports in 2022 were £5\.0 million\./);
    expect(err).toBe('2 texts: 1 contradiction\n');
  });

  it('ends with 1 and a line a text, as JSON', async () => {
    const { code, out } = await figurate(['check', '--json', wrong, right]);
    expect(code).toBe(1);
    const [first, second] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(second).toMatchObject({ id: 'right', contradictions: [] });
    expect(first.contradictions).toMatchObject([
      {
        rule: 'stated_twice',
        code: 'stated-otherwise',
        line: 3,
        quotes: [
          { quote: '£6.0 million', line: 3, column: 23 },
          { quote: '£5.0 million', line: 1, column: 22, sentence: 'Exports in 2022 were £5.0 million.' },
        ],
        computed: { low: '4950000', high: '5050000' },
        stated: { low: '5950000', high: '6050000' },
      },
    ]);
  });

  it('ends with 0 and says nothing of a text that agrees with itself', async () => {
    expect(await figurate(['check', '--quiet', right])).toMatchObject({ code: 0, out: '', err: '' });
  });

  it('ends with 2 where a text cannot be read, and checks the others', async () => {
    const result = await figurate(['check', join(folder, 'none.md'), wrong]);
    expect(result.out).toContain('stated-otherwise');
    expect(result.code).toBe(2);
    expect(result.messages.map(({ level }) => level)).toEqual(['error']);
  });
});

const CORPUS = join(ROOT, '../shared/corpus/uk-environmental-accounts');
const isHere = existsSync(CORPUS);
if (!isHere) console.warn(`skipped: ${CORPUS} is not at hand`);

describe.runIf(isHere)('three real editions', () => {
  it('hold two sentences that contradict themselves, and nothing else is said of them', () => {
    const said = readdirSync(CORPUS)
      .filter((name) => name.endsWith('.md'))
      .flatMap((name) => rules(readFileSync(join(CORPUS, name), 'utf8')).map((rule) => `${name}: ${rule}`));
    expect(said).toEqual(['2015.md: change 33.8%', '2015.md: change 9.0%']);
  });
});
