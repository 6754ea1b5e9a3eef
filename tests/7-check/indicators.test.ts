/** Indicators: their names, when one name covers two things, and which values become observations. */
import { describe, expect, it } from 'vitest';
import { Indicator, indicatorLabel, nameIndicators } from '../../pipeline/7-check/indicator.js';
import { checked, codes } from './dataset.js';

const yearly = { kind: 'change', unit: 'percent', basis: 'year_on_year' } as const;
const yuan = { kind: 'amount', unit: 'CNY' } as const;

const FIRMS = new Indicator({
  measure: 'enterprises',
  kind: 'count',
  unit: '1',
  per: null,
  statistic: null,
  basis: null,
  qualifier: null,
});
const names = (...indicators: Partial<Indicator>[]): string[] => {
  const whole = indicators.map((one) => FIRMS.with(one));
  return [...nameIndicators(new Map(whole.map((one) => [one.key, one]))).values()];
};

describe('the name of an indicator', () => {
  it.each([
    [{}, 'enterprises_count'],
    [{ measure: 'sales', kind: 'amount', unit: 'CNY', statistic: 'average' }, 'sales_average_amount_cny'],
    [{ kind: 'change', unit: 'percent', basis: 'year_on_year' }, 'enterprises_change_percent_year_on_year'],
    [{ kind: 'change', unit: 'percent', basis: 'since:2019-Q1' }, 'enterprises_change_percent_since_2019_q1'],
    [{ measure: 'beds', kind: 'ratio', per: '1,000 people' }, 'beds_per_1_000_people_ratio'],
    [{ measure: 'Small- and medium-sized firms' }, 'small_and_medium_sized_firms_count'],
    [{ qualifier: 'pledge financing' }, 'enterprises_count_for_pledge_financing'],
    [{ measure: null, qualifier: '3f9a1c20b7d4e81a-12' }, 'unnamed_count_for_3f9a1c20b7d4e81a_12'],
  ] as const)('%o is %s', (indicator, name) => {
    expect(names(indicator)).toEqual([name]);
  });

  it('is plain ASCII and bounded, and a hash stands for what it could not say', () => {
    const all = names(
      { measure: '企业' },
      { measure: '公司' },
      { measure: 'a very long measure '.repeat(40) },
      { measure: 'firms < 10 staff' },
      { measure: 'firms > 10 staff' },
      { measure: 'cafés' },
      { measure: 'x'.repeat(500) },
    );
    expect(new Set(all).size).toBe(7);
    for (const name of all) {
      expect(name).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*_[0-9a-f]{8}$/);
      expect(name.length).toBeLessThan(100);
    }
  });

  it('never stands for two indicators', () => {
    const [kilo, mega] = names({ kind: 'quantity', unit: 'mW' }, { kind: 'quantity', unit: 'MW' });
    expect(kilo).not.toBe(mega);
    expect(names({ kind: 'quantity', unit: 'MW' })).toEqual(['enterprises_quantity_mw']);
  });

  it('does not depend on case, width or quiet punctuation', () => {
    expect(names({ measure: 'People’s banks' }, { measure: "people's  Banks" })).toHaveLength(1);
  });

  it('has a label for people', () => {
    expect(indicatorLabel(FIRMS.with({ measure: 'sales', kind: 'amount', unit: 'CNY', statistic: 'average' }))).toBe(
      'average sales (CNY)',
    );
    expect(
      indicatorLabel(
        FIRMS.with({ kind: 'change', unit: 'percent', basis: 'year_on_year', qualifier: 'pledge financing' }),
      ),
    ).toBe('enterprises: change year on year (percent), pledge financing');
  });
});

/** The annual report's paragraph on financing, as a hand marked it. */
const financing = {
  text: 'The financing reached 487 yuan, up 57%, benefiting 26 firms, up 65%. Inclusive loans of less than 10 yuan benefited 18 firms, up 63%. A tour benefited 300 firms.',
  figures: [
    ['487 yuan', { ...yuan, measure: 'financing' }],
    ['57%', { ...yearly, of: 0, measure: 'financing' }],
    ['26', { measure: 'firms' }],
    ['65%', { ...yearly, of: 2, measure: 'firms' }],
    ['10 yuan', { ...yuan, measure: 'Inclusive loans', role: 'condition' }],
    ['18', { measure: 'firms' }],
    ['63%', { ...yearly, of: 5, measure: 'firms' }],
    ['300', { measure: 'firms' }],
  ],
} as const;

describe('two values under one name', () => {
  const { tables, diagnostics } = checked(financing);
  const ids = tables.figures.map((row) => row.indicator_id);

  it('become two indicators, each with its subject, else its figure id', () => {
    expect(ids[2]).toBe('firms_count_for_financing');
    expect(ids[5]).toBe('firms_count_for_inclusive_loans');
    expect(ids[7]).toBe(`firms_count_for_${tables.figures[7]!.figure_id.replace('-', '_')}`);
  });

  it('take the changes that belong to them along', () => {
    expect(ids[3]).toBe('firms_change_percent_year_on_year_for_financing');
    expect(ids[6]).toBe('firms_change_percent_year_on_year_for_inclusive_loans');
  });

  it('are told by a diagnostic each', () => {
    expect(diagnostics).toMatchObject([
      {
        code: 'indicator-split',
        start: financing.text.indexOf('18'),
        details: { indicator: 'firms_count', period: '2022' },
      },
      { code: 'indicator-split', details: { indicator: 'firms_change_percent_year_on_year', period: '2022' } },
    ]);
  });

  it('leave the others alone', () => {
    expect(ids[0]).toBe('financing_amount_cny');
    expect(ids[1]).toBe('financing_change_percent_year_on_year');
  });

  it('take their changes along even where these are equal', () => {
    const same = checked({
      ...financing,
      figures: financing.figures.map(([quote, fields]) => [
        quote,
        quote === '63%' ? { ...fields, value: '65' } : fields,
      ]),
    });
    const changes = same.tables.observations.filter((row) => row.indicator_id.startsWith('firms_change'));
    expect(changes).toHaveLength(2);
  });

  it('take what is derived from them along', () => {
    const before = checked(financing);
    const levels = before.tables.figures;
    const row = (level: number, value: string) =>
      ({
        rule: 'baseline',
        value,
        low: null,
        high: null,
        unit: '1',
        measure: 'firms',
        period: '2021',
        role: 'statement',
        level,
        by: level + 1,
        formula: 'x',
      }) as const;
    const { tables } = checked({ ...financing, derived: [row(2, '16'), row(5, '11')] });
    expect(tables.derived.map((one) => one.indicator_id)).toEqual([levels[2]!.indicator_id, levels[5]!.indicator_id]);
    expect(
      tables.observations
        .filter((one) => one.status === 'derived')
        .map((one) => one.value)
        .sort(),
    ).toEqual([11, 16]);
  });

  it('get their figure ids where they share a subject', () => {
    const { tables } = checked({
      text: 'The plan of 5 yuan helped 26 firms and 18 firms.',
      figures: [
        ['5 yuan', { ...yuan, measure: 'plan' }],
        ['26', { measure: 'firms' }],
        ['18', { measure: 'firms' }],
      ],
    });
    const [, first, second] = tables.figures.map((row) => row.indicator_id);
    expect(first).toMatch(/_for_[0-9a-f]{16}_\d+$/);
    expect(second).not.toBe(first);
  });

  it('get their figure ids where the level they go with does not tell them apart', () => {
    const { tables } = checked({
      text: 'The plan of 5 yuan helped 26 firms, up 65% or 60%, and the loan 18 firms.',
      figures: [
        ['5 yuan', { ...yuan, measure: 'plan' }],
        ['26', { measure: 'firms' }],
        ['65%', { ...yearly, of: 1, measure: 'firms' }],
        ['60%', { ...yearly, of: 1, measure: 'firms' }],
        ['18', { measure: 'firms' }],
      ],
    });
    const [, , first, second] = tables.figures.map((row) => row.indicator_id);
    expect([first, second]).toEqual(
      [2, 3].map((at) => expect.stringContaining(tables.figures[at]!.figure_id.replace('-', '_'))),
    );
  });

  it('go with the level of the level: a change of a share of a level', () => {
    const { tables } = checked({
      text: 'There were 26 firms, 10% of all, 2 points more. There were 18 firms, 7% of all.',
      figures: [
        ['26', { measure: 'firms' }],
        ['10%', { kind: 'share', unit: 'percent', of: 0, measure: 'firms' }],
        ['2 points', { ...yearly, unit: 'percentage_point', of: 1, measure: 'firms' }],
        ['18', { measure: 'firms' }],
        ['7%', { kind: 'share', unit: 'percent', of: 3, measure: 'firms' }],
      ],
    });
    const id = tables.figures[0]!.figure_id.replace('-', '_');
    expect(tables.figures.slice(0, 3).map((row) => row.indicator_id)).toEqual(
      Array(3).fill(expect.stringContaining(`_for_${id}`)),
    );
  });

  it.each([
    ['periods', { period: '2021' }],
    ['roles', { role: 'target' }],
    ['units', { kind: 'amount', unit: 'EUR' }],
    ['statistics', { statistic: 'average' }],
    ['measures', { measure: 'banks' }],
  ] as const)('are no two under one name where %s differ', (_, fields) => {
    const dataset = checked({
      text: 'There were 12 and 15 things.',
      figures: [
        ['12', {}],
        ['15', fields],
      ],
    });
    expect(codes(dataset)).toEqual([]);
    expect(dataset.tables.observations).toHaveLength(2);
  });

  it('are one series when they come from two sources', () => {
    const one = { text: 'There were 12 things.', figures: [['12', {}]] } as const;
    const two = { id: 't', text: 'There were 15 things.', figures: [['15', {}]] } as const;
    const dataset = checked(one, two);
    expect(codes(dataset)).toEqual(['values-apart', 'series-joined']);
    expect(dataset.tables.indicators).toHaveLength(1);
    expect(dataset.tables.observations.map((row) => [row.source_id, row.value])).toEqual([
      ['s', 12],
      ['t', 15],
    ]);
  });

  it('are never merged where no words name them', () => {
    const { tables } = checked({
      text: 'It was 12, then 12, then 15.',
      figures: [
        ['12', { measure: null }],
        ['12', { measure: null }],
        ['15', { measure: null }],
      ],
    });
    expect(new Set(tables.observations.map((row) => row.indicator_id)).size).toBe(3);
  });
});

describe('observations', () => {
  it('hold a value that is said twice once, as first said', () => {
    const dataset = checked({
      text: 'There were 12 firms. These 12 firms grew.',
      figures: [
        ['12', {}],
        ['12', {}],
      ],
    });
    const { figures, observations } = dataset.tables;
    expect(observations).toMatchObject([{ figure_id: figures[0]!.figure_id, value: 12, status: 'stated' }]);
    expect(figures[1]!.indicator_id).toBe(figures[0]!.indicator_id);
    expect(codes(dataset)).toEqual([]);
  });

  it.each([
    ['a condition', { role: 'condition' }, 0],
    ['a rank', { kind: 'ordinal' }, 0],
    ['a plain length of time', { kind: 'duration', unit: 'year' }, 0],
    ['a length of time with a statistic', { kind: 'duration', unit: 'year', statistic: 'median' }, 1],
    ['a target', { role: 'target' }, 1],
    ['a share', { kind: 'share', unit: 'percent' }, 1],
    ['a ratio', { kind: 'ratio' }, 1],
    ['a physical quantity', { kind: 'quantity', unit: 't' }, 1],
  ] as const)('of %s: as the design says', (_, fields, count) => {
    const { tables } = checked({ text: 'There were 12 firms.', figures: [['12', fields]] });
    expect(tables.observations).toHaveLength(count);
    expect(tables.indicators).toHaveLength(count);
    expect(tables.figures[0]!.indicator_id === null).toBe(count === 0);
  });

  const levelAndChange = {
    text: 'Firms were 105, up 5%, and 10 of them new.',
    figures: [
      ['105', {}],
      ['5%', { ...yearly, of: 0 }],
      ['10', { measure: 'new' }],
    ],
  } as const;
  const derivedRow = {
    rule: 'baseline',
    value: '100',
    low: '99',
    high: '101',
    unit: '1',
    measure: 'things',
    period: '2021',
    role: 'statement',
    level: 0,
    by: 1,
    formula: 'x',
  } as const;

  it('say where the value comes from', () => {
    const { tables } = checked({ ...levelAndChange, derived: [derivedRow] });
    const one = tables.observations.find((row) => row.derived_id !== null);
    expect(one).toMatchObject({
      status: 'derived',
      figure_id: null,
      derived_id: tables.derived[0]!.derived_id,
      value: 100,
      period: '2021',
    });
    expect(
      checked({ ...levelAndChange, derived: [{ ...derivedRow, role: 'target' }] }).tables.observations.map(
        (row) => row.status,
      ),
    ).toContain('target');
  });

  it('take the narrowest of several derivations, and say so', () => {
    const wide = { ...derivedRow, value: '95', low: null, high: null, by: 2 };
    const dataset = checked({ ...levelAndChange, derived: [wide, derivedRow] });
    expect(dataset.tables.observations.filter((row) => row.status === 'derived')).toMatchObject([{ value: 100 }]);
    expect(dataset.tables.derived).toHaveLength(2);
    expect(dataset.diagnostics).toMatchObject([
      { code: 'derived-alternatives', details: { period: '2021', count: 2 } },
    ]);
  });

  it('take what is stated before what is derived, as far as both are targets', () => {
    const dataset = checked({
      text: 'Firms should be 105, up 5%, after 99.',
      figures: [
        ['105', { role: 'target' }],
        ['5%', { ...yearly, of: 0, role: 'target' }],
        ['99', { role: 'target', period: '2021', low: null, high: null }],
      ],
      derived: [{ ...derivedRow, role: 'target' }],
    });
    expect(dataset.tables.observations.filter((row) => row.period === '2021')).toMatchObject([
      { value: 99, derived_id: null },
    ]);
    expect(codes(dataset)).toEqual(['derived-alternatives']);
  });

  it.each([
    ['2021', 'things_change_percent_year_on_year'],
    ['2019', 'things_change_percent_since_2019'],
    [null, 'things_change_percent_unspecified'],
  ])('of a change between the levels of %s and 2022 are %s', (period, name) => {
    const row = { ...derivedRow, rule: 'relative_change', unit: 'percent', period: '2022', level: 1, by: 0 } as const;
    const { tables } = checked({
      text: 'From 50 to 100 things.',
      figures: [
        ['50', { period }],
        ['100', {}],
      ],
      derived: [row],
    });
    expect(tables.derived[0]!.indicator_id).toBe(name);
  });

  it('hold the change of a length of time and not the length before it', () => {
    const days = { kind: 'duration', unit: 'day' } as const;
    const rows = [
      { ...derivedRow, unit: 'day' },
      { ...derivedRow, rule: 'relative_change', unit: 'percent', period: '2022' },
    ] as const;
    const { tables } = checked({
      text: 'The wait was 105 days, 5 days longer.',
      figures: [
        ['105 days', days],
        ['5 days', { ...yearly, unit: 'day', of: 0 }],
      ],
      derived: rows,
    });
    expect(tables.derived.map((row) => row.indicator_id)).toEqual([null, 'things_change_percent_year_on_year']);
  });

  it('give what is only derived its own processing level', () => {
    const change = {
      ...derivedRow,
      rule: 'absolute_change',
      period: '2022',
      value: '5',
      low: null,
      high: null,
    } as const;
    const { tables } = checked({ ...levelAndChange, derived: [derivedRow, change] });
    const levels = new Map(tables.indicators.map((row) => [row.indicator_id, row.processing_level]));
    expect(levels.get('things_count')).toBe('stated');
    expect(levels.get('things_change_year_on_year')).toBe('derived');
  });

  it('tell apart totals of different parts, and parts of different wholes', () => {
    const total = { ...derivedRow, rule: 'implied_total', measure: 'the total', period: '2022' } as const;
    const { tables } = checked({
      ...levelAndChange,
      derived: [total, { ...total, level: 2, value: '20', low: null, high: null }, { ...total, measure: null, by: 2 }],
    });
    expect(tables.derived.map((row) => row.indicator_id)).toEqual([
      'the_total_count_for_things',
      'the_total_count_for_new',
      null,
    ]);
  });

  it('stand in the order of series, then time', () => {
    const { tables } = checked({
      text: 'There were 3 b, 2 a, and 1 a before.',
      figures: [
        ['3', { measure: 'b' }],
        ['2', { measure: 'a' }],
        ['1', { measure: 'a', period: '2019' }],
      ],
    });
    expect(tables.observations.map((row) => row.value)).toEqual([1, 2, 3]);
    expect(tables.indicators.map((row) => row.indicator_id)).toEqual(['a_count', 'b_count']);
  });

  it('are one for an indicator, area, period, status and source', () => {
    const { tables } = checked(financing, { ...financing, id: 't' });
    const keys = tables.observations.map((row) =>
      [row.indicator_id, row.area, row.period, row.status, row.source_id].join(),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
