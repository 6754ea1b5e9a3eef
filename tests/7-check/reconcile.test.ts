/** Pairs of values that should agree: found on stated grounds only, judged by their intervals, with a reason that a layman understands. */
import { describe, expect, it } from 'vitest';
import type { Derived } from '../../pipeline/model/derived.js';
import type { Figure } from '../../pipeline/model/figure.js';
import type { Reference } from '../../pipeline/model/reference.js';
import { checked, checkedWith, codes, type Told } from './dataset.js';

const REFERENCE: Reference = {
  line: 2,
  indicator: 'financing',
  period: '2021',
  area: 'CN',
  value_text: '309800000000',
  unit: 'CNY',
  scale: 9,
  modifier: 'exact',
  quote: '309.8 billion yuan',
  publisher: 'A paper',
  published: '2022-01',
  title: 'A page',
  url: null,
};

const baseline = (value: string, low: string | null, high: string | null, fields: Partial<Derived> = {}): Derived => ({
  rule: 'baseline',
  value,
  low,
  high,
  unit: 'CNY',
  measure: 'financing',
  period: '2021',
  role: 'statement',
  level: 0,
  by: 1,
  formula: 'x',
  ...fields,
});

const level = (fields: Partial<Figure> = {}): Partial<Figure> => ({
  kind: 'amount',
  unit: 'CNY',
  value: '486880000000',
  low: '486875000000',
  high: '486885000000',
  measure: 'financing',
  ...fields,
});
const change = { kind: 'change', unit: 'percent', measure: 'financing', of: 0, basis: 'year_on_year' } as const;

/** A report that states the level of 2022 and its growth, from which the level of 2021 follows. */
const later = (rest: Partial<Told> = {}): Told => ({
  id: 'later',
  text: 'Financing reached 486.88 billion, up 57.1%.',
  figures: [
    ['486.88 billion', level()],
    ['57.1%', change],
  ],
  derived: [baseline('309917250159', '309815462933', '310019102197')],
  entry: { published: '2023-06-01' },
  ...rest,
});

/** A report that states the level of 2021. */
const earlier = (fields: Partial<Figure>, rest: Partial<Told> = {}): Told => ({
  id: 'earlier',
  text: 'Financing was 309.8 billion.',
  figures: [['309.8 billion', level({ period: '2021', low: null, high: null, ...fields })]],
  entry: { published: '2022-06-01' },
  ...rest,
});

const rows = (dataset: ReturnType<typeof checked>) => dataset.tables.reconciliation;

describe('a baseline and a published value', () => {
  const named = later({ names: ['financing', null] });

  it('agree where their intervals meet, in numbers that people read', () => {
    expect(rows(checkedWith([REFERENCE], named))).toMatchObject([
      {
        indicator_id: 'financing',
        period: '2021',
        first_status: 'derived',
        first_quote: '486.88 billion; 57.1%',
        second_low: 309_750_000_000,
        second_high: 309_850_000_000,
        second_published: '2022-01',
        match: 'indicator_id',
        relation: 'reference',
        meets: true,
        gap: 117_250_159,
        gap_percent: 0.037847,
        verdict: 'agrees',
        reason: '309.815 billion to 310.019 billion CNY and 309.75 billion to 309.85 billion CNY have values in common',
      },
    ]);
  });

  it('disagree where no value is in both, and say so where the figure stands', () => {
    const dataset = checkedWith([{ ...REFERENCE, value_text: '311200000000', quote: '311.2 billion yuan' }], named);
    expect(rows(dataset)).toMatchObject([{ meets: false, verdict: 'disagrees', gap: -1_282_749_841 }]);
    expect(dataset.diagnostics.find(({ code }) => code === 'values-disagree')).toMatchObject({
      source: 'later',
      start: 18,
      details: { second: '311.2 billion yuan', other: 'A paper: A page' },
    });
  });

  it('are told nothing of by a bound', () => {
    const bound = { ...REFERENCE, modifier: 'more_than', value_text: '300000000000', quote: 'more than 300 billion' };
    expect(rows(checkedWith([bound as Reference], named))).toMatchObject([
      { second_low: 300_000_000_000, second_high: null, meets: true, verdict: 'cannot_tell' },
    ]);
    expect(rows(checkedWith([{ ...bound, value_text: '320000000000' } as Reference], named))).toMatchObject([
      { verdict: 'disagrees' },
    ]);
  });

  it('are never made one where the units differ', () => {
    const [row] = rows(checkedWith([{ ...REFERENCE, unit: 'USD' }], named));
    expect(row).toMatchObject({
      first_unit: 'CNY',
      second_unit: 'USD',
      meets: null,
      gap: null,
      gap_percent: null,
      verdict: 'cannot_tell',
      reason: 'the units differ: CNY and USD',
    });
  });

  it.each([{ period: '2020' }, { area: 'JP' }, { indicator: 'lending' }])(
    'are not compared where it is of %j',
    (fields: Partial<Reference>) => {
      expect(rows(checkedWith([{ ...REFERENCE, ...fields }], named))).toEqual([]);
    },
  );

  it('enter no observations', () => {
    const [plain, held] = [checked(named), checkedWith([REFERENCE], named)];
    expect(held.tables.observations).toEqual(plain.tables.observations);
    expect(held.tables.series).toEqual(plain.tables.series);
  });
});

describe('two publications', () => {
  it('show where they differ, though the dataset knows nothing of it', () => {
    const projects = { ...REFERENCE, indicator: 'pledge_projects', unit: '1', scale: 0, period: '2020' };
    const pair = [
      { ...projects, value_text: '12093', quote: '12093' },
      { ...projects, value_text: '12039', quote: '12039', publisher: 'A bank', published: '2021-01-26' },
    ];
    expect(rows(checkedWith(pair, later()))).toMatchObject([
      {
        indicator_id: null,
        indicator: 'pledge projects',
        first_source_id: null,
        second_source_id: null,
        relation: 'between_references',
        verdict: 'disagrees',
        gap: 54,
      },
    ]);
  });
});

describe('two reports', () => {
  it('are compared by equal words, the later against the earlier, and a revision shows', () => {
    const dataset = checked(earlier({ value: '311500000000', low: '311450000000', high: '311550000000' }), later());
    expect(rows(dataset)).toMatchObject([
      {
        first_source_id: 'later',
        second_source_id: 'earlier',
        second_quote: '309.8 billion',
        match: 'words',
        relation: 'revision',
        verdict: 'disagrees',
      },
    ]);
    expect(rows(dataset)[0]?.reason).toMatch(/0\.508 percent apart: revised between the reports$/);
  });

  it('agree across units that differ by a power of ten, told in one of them', () => {
    const tonnes = level({ kind: 'quantity', unit: 't', value: '486880000', low: '486875000', high: '486885000' });
    const dataset = checked(
      earlier({ kind: 'quantity', unit: 'Mt', value: '309.9', low: '309.85', high: '309.95' }),
      later({
        figures: [
          ['486.88 billion', tonnes],
          ['57.1%', change],
        ],
        derived: [baseline('309917250.159', '309815462.933', '310019102.197', { unit: 't' })],
      }),
    );
    expect(rows(dataset)).toMatchObject([
      { first_unit: 't', second_unit: 't', second_value: 309_900_000, relation: 'between_reports', verdict: 'agrees' },
    ]);
  });

  it('are not compared where words alone say it and the values are far apart; that is said', () => {
    const dataset = checked(earlier({ value: '150000000000', low: null, high: '150000000001' }), later());
    expect(rows(dataset)).toEqual([]);
    expect(codes(dataset)).toContain('values-apart');
  });

  it('are not compared by words that mean several things in one of them', () => {
    const two = earlier({ value: '309000000000', low: '308500000000', high: '309500000000' });
    const dataset = checked(
      {
        ...two,
        text: 'Financing was 309.8 billion. Elsewhere financing was 310 billion.',
        figures: [
          ...two.figures!,
          ['310 billion', level({ period: '2021', value: '310000000000', low: null, high: null })],
        ],
      },
      later(),
    );
    expect(rows(dataset)).toEqual([]);
  });

  it('are compared by such words on a lesser ground where one value alone comes close', () => {
    const named = { measure: 'pledge financing' };
    const near = { ...named, value: '309900000000', low: '309850000000', high: '309950000000' };
    const both = (other: Partial<Figure>) => {
      const two = earlier(near);
      const figures = [
        ...two.figures!,
        ['150 billion', level({ period: '2021', ...named, ...other })] as [string, Partial<Figure>],
      ];
      const text = 'Financing was 309.8 billion. Elsewhere financing was 150 billion.';
      return rows(
        checked(
          { ...two, text, figures },
          later({
            figures: [
              ['486.88 billion', level(named)],
              ['57.1%', change],
            ],
          }),
        ),
      );
    };
    expect(both({ value: '150000000000', low: '149500000000', high: '150500000000' })).toMatchObject([
      { match: 'similar_words', verdict: 'agrees', second_value: 309900000000 },
    ]);
    expect(both({ value: '311000000000', low: '310500000000', high: '311500000000' })).toEqual([]);
  });

  it('are compared further apart the more of their words they share', () => {
    const both = (measure: string, own: string) =>
      rows(
        checked(
          earlier({ value: '320000000000', low: '319950000000', high: '320050000000', measure }),
          later({
            figures: [
              ['486.88 billion', level({ measure: own })],
              ['57.1%', change],
            ],
          }),
        ),
      );
    expect(both('bank pledge financing', 'new bank pledge financing')).toMatchObject([{ verdict: 'disagrees' }]);
    expect(both('pledge financing', 'new bank pledge financing')).toEqual([]);
  });

  it.each([
    ['kind', { kind: 'count', unit: '1' }],
    ['statistic', { statistic: 'average' }],
  ] as const)('are not compared where the %s differs', (_, fields) => {
    expect(rows(checked(earlier({ value: '309900000000', ...fields }), later()))).toEqual([]);
  });

  it('are compared where one measure says more and the values are close, on that ground', () => {
    const close = { value: '309900000000', low: '309850000000', high: '309950000000' };
    const both = (measure: string, own: string) =>
      checked(
        earlier({ ...close, measure }),
        later({
          figures: [
            ['486.88 billion', level({ measure: own })],
            ['57.1%', change],
          ],
          derived: later().derived!,
        }),
      );
    expect(rows(both('pledge financing', 'total pledge financing'))).toMatchObject([{ match: 'similar_words' }]);
    expect(rows(both('pledge financing', 'bank financing'))).toEqual([]);
  });

  it('hold the state at the end of a year against what is said of the year', () => {
    const stock = { period: '@2021-12-31', value: '309900000000', low: '309850000000', high: '309950000000' };
    expect(rows(checked(earlier(stock), later()))).toHaveLength(1);
  });
});

describe('one report', () => {
  const sentence = (value: string, low: string, high: string): Told =>
    later({
      text: 'Financing reached 486.88 billion, up 57.1% from 309.8 billion.',
      figures: [
        ['486.88 billion', level({ earlier: 2 })],
        ['57.1%', change],
        ['309.8 billion', level({ measure: null, period: '2021', value, low, high })],
      ],
    });

  it('is held to the level that its own sentence compares with, whatever the words', () => {
    expect(rows(checked(sentence('309800000000', '309750000000', '309850000000')))).toMatchObject([
      { match: 'sentence', relation: 'within_report', verdict: 'agrees' },
    ]);
    const [row] = rows(checked(sentence('305000000000', '304950000000', '305050000000')));
    expect(row?.reason).toMatch(/the report contradicts itself, or speaks of two things$/);
  });

  it('says a pair once, however often the report says it', () => {
    const once = sentence('309800000000', '309750000000', '309850000000');
    const twice = {
      ...once,
      text: `${once.text} ${once.text}`,
      figures: [
        ...once.figures!,
        ...once.figures!.map(([quote, fields]): [string, Partial<Figure>] => [
          quote,
          { ...fields, ...(fields.of === 0 ? { of: 3 } : {}), ...(fields.earlier === 2 ? { earlier: 5 } : {}) },
        ]),
      ],
      derived: [...once.derived!, { ...once.derived![0]!, level: 3, by: 4 }],
    };
    expect(rows(checked(twice))).toHaveLength(1);
  });

  it('does not hold a plan against its outcome', () => {
    const plan = earlier({ role: 'target', value: '320000000000', low: '319500000000', high: '320500000000' });
    expect(rows(checked(plan, later()))).toEqual([]);
  });
});

describe('many reports', () => {
  it('cost no more than in proportion: each value is held against the last stated one', () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      earlier({ value: String(309_900_000_000 + i) }, { id: `r${String(i).padStart(2, '0')}` }),
    );
    expect(rows(checked(...many))).toHaveLength(59);
  });
});
