/** Derivation: every rule, every refusal, every interval. Expected numbers were computed with Python's fractions. */
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../pipeline/model/figure.js';
import { figure, percentChange, printed, run, share } from './figures.js';

const yuan: Partial<Figure> = { kind: 'amount', unit: 'CNY' };
const level = (numbers: readonly (string | null)[], fields: Partial<Figure> = {}) => figure(numbers, fields);
const absolute = (numbers: readonly (string | null)[], of: number, fields: Partial<Figure> = {}) =>
  figure(numbers, { kind: 'change', basis: 'year_on_year', of, ...fields });

describe('the annual report', () => {
  const figures = [
    level(['40'], { measure: 'gold award-winning projects' }),
    level(['6300000000', '6250000000', '6350000000'], { ...yuan, measure: 'sales', statistic: 'average', countOf: 0 }),
    level(['980000000', '975000000', '985000000'], {
      ...yuan,
      measure: 'additional profit',
      statistic: 'average',
      countOf: 0,
    }),
    level(['30000', null, '30000'], { measure: 'transfers and licenses of patents', modifier: 'nearly' }),
    share(['90', null, '90'], 3, { whole: 'the total in China', modifier: 'nearly' }),
    level(['486880000000', '486875000000', '486885000000'], {
      ...yuan,
      measure: 'patent and trademark pledge financing',
    }),
    percentChange(['57.1', '57.05', '57.15'], 5, { measure: 'patent and trademark pledge financing' }),
    level(['26000', '25500', '26500'], { measure: 'enterprises' }),
    percentChange(['65.5', '65.45', '65.55'], 7, { measure: 'enterprises' }),
    level(['10000000', null, '10000000'], { ...yuan, role: 'condition' }),
    level(['18000', '17500', '18500'], { measure: 'enterprises' }),
    percentChange(['63.1', '63.05', '63.15'], 10, { measure: 'enterprises' }),
  ];
  const { rows, said } = run(figures);
  const EXPECTED: readonly [
    string,
    number,
    number | null,
    number | null,
    string,
    string,
    string | null,
    number,
    number,
  ][] = [
    ['total_of_average', 252e9, 250e9, 254e9, 'CNY', '2022', 'sales', 1, 0],
    ['total_of_average', 39.2e9, 39e9, 39.4e9, 'CNY', '2022', 'additional profit', 2, 0],
    ['implied_total', 33333.3333333333, null, null, '1', '2022', 'the total in China', 3, 4],
    [
      'baseline',
      309917250159.134,
      309815462933.503,
      310019102196.753,
      'CNY',
      '2021',
      'patent and trademark pledge financing',
      5,
      6,
    ],
    [
      'absolute_change',
      176962749840.866,
      176862265202.165,
      177063173719.376,
      'CNY',
      '2022',
      'patent and trademark pledge financing',
      5,
      6,
    ],
    ['baseline', 15709.9697885196, 15403.2014497131, 16016.9235418555, '1', '2021', 'enterprises', 7, 8],
    ['absolute_change', 10290.0302114804, 10087.4886672711, 10492.7514346119, '1', '2022', 'enterprises', 7, 8],
    ['baseline', 11036.1741263029, 10726.3254673613, 11346.2128181539, '1', '2021', 'enterprises', 10, 11],
    ['absolute_change', 6963.82587369712, 6767.09598282735, 7160.74164878946, '1', '2022', 'enterprises', 10, 11],
  ];

  it('gives nine rows and no diagnostic', () => {
    expect(rows.map((row) => row.rule)).toEqual(EXPECTED.map(([rule]) => rule));
    expect(said).toEqual([]);
  });

  it.each(EXPECTED.map((row, at) => [at, ...row] as const))(
    'row %i, %s, is right to 1e-9',
    (at, _, value, low, high, unit, period, measure, of, by) => {
      const row = rows[at]!;
      const near = (got: string | null, want: number | null): boolean =>
        want === null ? got === null : Math.abs(Number(got) / want - 1) < 1e-9;
      expect([near(row.value, value), near(row.low, low), near(row.high, high)]).toEqual([true, true, true]);
      expect(row).toMatchObject({ unit, period, measure, level: of, by, role: 'statement' });
    },
  );

  it('prints twelve digits, the ends rounded outward, and the formula with its numbers', () => {
    expect(rows[3]).toMatchObject({
      value: '309917250159',
      low: '309815462933',
      high: '310019102197',
      formula: '486880000000 / (1 + 57.1/100)',
    });
    expect(rows[4]!.formula).toBe('486880000000 - 486880000000 / (1 + 57.1/100)');
    expect(rows[2]!.formula).toBe('30000 / (90/100)');
    expect(rows[0]!.formula).toBe('40 * 6300000000');
  });
});

describe('a relative change', () => {
  it('goes back from a fall as well', () => {
    const { rows } = run([level(['96600', '96550', '96650']), percentChange(['-3.4', '-3.45', '-3.35'], 0)]);
    expect(printed(rows)).toEqual([
      'baseline 100000 [99896.5338851, 100103.573279] 1 2021',
      'absolute_change -3400 [-3453.5732781, -3346.53388515] 1 2022',
    ]);
    expect(rows[0]!.formula).toBe('96600 / (1 - 3.4/100)');
  });

  it('leaves a bound a bound', () => {
    const { rows } = run([level(['26000', '26000', null]), percentChange(['25', '24.5', '25.5'], 0)]);
    expect(printed(rows)).toEqual([
      'baseline 20800 [20717.1314741, -] 1 2021',
      'absolute_change 5200 [5116.46586345, -] 1 2022',
    ]);
  });

  it('carries a bound of the change to the other side', () => {
    const { rows } = run([level(['500']), percentChange(['-30', null, '-30'], 0)]);
    expect(printed(rows)[0]).toBe('baseline 714.285714286 [714.285714285, -] 1 2021');
    expect(printed(rows)[1]).toBe('absolute_change -214.285714286 [-, -214.285714285] 1 2022');
  });

  it('takes all corners where the change may be a rise or a fall', () => {
    const { rows } = run([level(['100', '90', '110']), percentChange(['0', '-0.5', '0.5'], 0)]);
    expect(printed(rows)[1]).toBe('absolute_change 0 [-0.552763819096, 0.547263681593] 1 2022');
  });

  it('has no ends where the words have none', () => {
    const { rows } = run([level(['500']), percentChange(['100', null, null], 0)]);
    expect(printed(rows)).toEqual(['baseline 250 [-, -] 1 2021', 'absolute_change 250 [-, -] 1 2022']);
  });

  it('of nothing at all does not depend on the missing end of its level', () => {
    const { rows } = run([level(['500', '500', null]), percentChange(['0', '0', '0'], 0)]);
    expect(printed(rows)).toEqual(['baseline 500 [500, -] 1 2021', 'absolute_change 0 [0, 0] 1 2022']);
  });

  it('works by the interval of a range', () => {
    const { rows } = run([level(['2750000', '2500000', '3000000']), percentChange(['7.5', '5', '10'], 0)]);
    expect(printed(rows)[0]).toBe('baseline 2558139.53488 [2272727.27272, 2857142.85715] 1 2021');
  });

  it('of a percentage is in points', () => {
    const { rows } = run([share(['5.5', '5.45', '5.55'], -1), percentChange(['10', '9.5', '10.5'], 0)]);
    expect(rows.map((row) => row.unit)).toEqual(['percent', 'percentage_point']);
  });

  it('takes all corners of a negative level', () => {
    const { rows } = run([level(['-110', '-115', '-105']), percentChange(['10', '5', '15'], 0)]);
    expect(printed(rows)[0]).toBe('baseline -100 [-109.523809524, -91.304347826] 1 2021');
  });
});

describe('an absolute change', () => {
  it('goes back, and says the change in percent', () => {
    const { rows } = run([level(['298000', '297500', '298500']), absolute(['52000', '51500', '52500'], 0)]);
    expect(printed(rows)).toEqual([
      'baseline 246000 [245000, 247000] 1 2021',
      'relative_change 21.1382113821 [20.8502024291, 21.4285714286] percent 2022',
    ]);
    expect(rows.map((row) => row.formula)).toEqual(['298000 - 52000', '100 * 52000 / (298000 - 52000)']);
  });

  it('writes a fall as people do', () => {
    const { rows } = run([level(['100']), absolute(['-26'], 0)]);
    expect(rows.map((row) => row.formula)).toEqual(['100 + 26', '100 * -26 / (100 + 26)']);
  });

  it.each([
    ['percentage_point', '4', '17'],
    ['basis_point', '25', '20.75'],
  ])('in %s is converted before it is taken from a percentage', (unit, change, baseline) => {
    const { rows } = run([share(['21', '20.5', '21.5'], -1), absolute([change], 0, { unit })]);
    expect(rows[0]).toMatchObject({ value: baseline, unit: 'percent', period: '2021' });
    expect(rows[0]!.formula).toBe(`21 - ${unit === 'basis_point' ? '0.25' : '4'}`);
  });

  it('in points is taken from a level in basis points', () => {
    const { rows } = run([
      share(['150'], -1, { unit: 'basis_point' }),
      absolute(['0.25'], 0, { unit: 'percentage_point' }),
    ]);
    expect(rows[0]).toMatchObject({ value: '125', unit: 'basis_point' });
  });

  it('gives no relative change where the earlier level may be zero', () => {
    const { rows } = run([level(['100', '95', '105']), absolute(['98', '90', '110'], 0)]);
    expect(printed(rows)).toEqual(['baseline 2 [-15, 15] 1 2021']);
  });

  it('is not stopped by an end that is merely missing', () => {
    const { rows } = run([level(['100', '100', null]), absolute(['40', '40', null], 0)]);
    expect(printed(rows)).toEqual(['baseline 60 [-, -] 1 2021', 'relative_change 66.6666666667 [-, -] percent 2022']);
  });

  it('does not combine with a level of another unit, and says so', () => {
    const { rows, said } = run([level(['100'], yuan), absolute(['5'], 0)]);
    expect(rows).toEqual([]);
    expect(said).toMatchObject([{ code: 'no-baseline', start: 10, details: { why: expect.stringContaining('unit') } }]);
  });
});

describe('two compared levels', () => {
  it('give the relative change between them', () => {
    const { rows } = run([level(['22630'], { period: '2021' }), level(['23731'], { earlier: 0 })]);
    expect(printed(rows)).toEqual(['relative_change 4.8652231551 [4.8652231551, 4.86522315511] percent 2022']);
    expect(rows[0]).toMatchObject({ level: 1, by: 0, formula: '100 * (23731 - 22630) / 22630' });
  });

  it.each([
    ['units differ', { unit: 'EUR', period: '2021' }],
    ['the earlier one is of the same period', { period: '2022' }],
    ['one is a condition', { role: 'condition', period: '2021' }],
    ['one is a rank', { kind: 'ordinal', period: '2021' }],
  ] as const)('give nothing where %s', (_, fields) => {
    expect(run([level(['10'], fields), level(['20'], { earlier: 0 })]).rows).toEqual([]);
  });

  it('give nothing where the earlier is or may be zero', () => {
    expect(run([level(['0'], { period: '2021' }), level(['20'], { earlier: 0 })]).rows).toEqual([]);
    expect(run([level(['0.2', '-0.3', '0.7'], { period: '2021' }), level(['20'], { earlier: 0 })]).rows).toEqual([]);
  });
});

describe('a share', () => {
  it('implies the total of its part', () => {
    const { rows } = run([level(['94']), share(['67.6', '67.55', '67.65'], 0, { whole: 'areas' })]);
    expect(printed(rows)).toEqual(['implied_total 139.053254438 [138.950480413, 139.156180607] 1 2022']);
    expect(rows[0]!.measure).toBe('areas');
  });

  it('of a bound loses only the end that depends on it', () => {
    const { rows } = run([level(['90']), share(['90', null, '90'], 0)]);
    expect(printed(rows)).toEqual(['implied_total 100 [100, -] 1 2022']);
  });

  it('implies the part where only the whole is stated', () => {
    const { rows } = run([
      level(['200']),
      share(['25', '24.5', '25.5'], -1, { totalOf: 0, measure: 'women', period: '2021' }),
    ]);
    expect(printed(rows)).toEqual(['implied_part 50 [49, 51] 1 2021']);
    expect(rows[0]).toMatchObject({ measure: 'women', level: 0, by: 1, formula: '200 * 25/100' });
  });

  it('implies nothing where part and whole are both stated', () => {
    expect(run([level(['139']), level(['94']), share(['67.6'], 1, { totalOf: 0 })]).rows).toEqual([]);
  });

  it.each([
    ['it is 0', ['0', '-0.5', '0.5'], {}],
    ['its interval reaches 0', ['0.4', '-0.1', '0.9'], {}],
    ['it is a condition', ['20'], { role: 'condition' }],
    ['it is in points', ['20'], { unit: 'percentage_point' }],
  ] as const)('implies no total where %s', (_, numbers, fields) => {
    expect(run([level(['10']), share(numbers, 0, fields)]).rows).toEqual([]);
  });

  it('of 0 implies no part', () => {
    expect(run([level(['10']), share(['0'], -1, { totalOf: 0 })]).rows).toEqual([]);
  });

  it('implies no total of a condition, a rank or a change', () => {
    for (const fields of [
      { role: 'condition' },
      { kind: 'ordinal' },
      { kind: 'change', basis: 'year_on_year' },
    ] as const) {
      expect(run([level(['10'], fields), share(['20'], 0)]).rows).toEqual([]);
    }
  });
});

describe('an average', () => {
  it.each([
    ['the statistic is a median', { statistic: 'median' }, {}],
    ['the count is an amount', { statistic: 'average' }, yuan],
    ['the count is a condition', { statistic: 'average' }, { role: 'condition' }],
  ] as const)('gives no total where %s', (_, mean, count) => {
    expect(run([level(['40'], count), level(['5'], { ...mean, countOf: 0 })]).rows).toEqual([]);
  });
});

describe('targets', () => {
  it.each([
    [{ role: 'target' }, {}],
    [{}, { role: 'target' }],
  ] as const)('give targets', (first, second) => {
    const { rows } = run([level(['100'], first), percentChange(['25'], 0, second)]);
    expect(rows.map((row) => row.role)).toEqual(['target', 'target']);
  });
});

describe('no baseline', () => {
  const refused: readonly [string, Partial<Figure>, Partial<Figure>, RegExp][] = [
    ['an unspecified basis', { basis: 'unspecified' }, {}, /measured against/],
    ['no basis', { basis: null }, {}, /measured against/],
    ['compound growth', { noBaseline: 'compound' }, {}, /compound, average or annualised/],
    ['a contribution', { noBaseline: 'contribution' }, {}, /contribution/],
    ['a condition', { role: 'condition' }, {}, /condition/],
    ['a level that is a condition', {}, { role: 'condition' }, /condition/],
    ['a fall of 100 %', { value: '-100', low: '-100.5', high: '-99.5' }, {}, /100 %/],
    ['a fall of more', { value: '-130', low: null, high: null }, {}, /100 %/],
    ['an interval that reaches -100 %', { value: '-99.8', low: '-100.3', high: '-99.3' }, {}, /100 %/],
    ['a rank', {}, { kind: 'ordinal' }, /rank/],
  ];

  it.each(refused)('follows from %s; a diagnostic names the figure', (_, change, of, why) => {
    const { rows, said } = run([level(['50'], of), percentChange(['10'], 0, change)]);
    expect(rows).toEqual([]);
    expect(said).toMatchObject([{ code: 'no-baseline', start: 10, details: { why: expect.stringMatching(why) } }]);
  });

  it('is also said of a contribution that has no level', () => {
    expect(run([percentChange(['0.3'], -1, { noBaseline: 'contribution' })]).said).toHaveLength(1);
  });

  it('is no fault of a change whose level the text does not state', () => {
    expect(run([percentChange(['5'], -1)])).toEqual({ rows: [], said: [] });
  });
});

describe('what a level does not say of itself', () => {
  it('its change says for it: the measure and the period', () => {
    const { rows } = run([
      level(['100'], { measure: null, period: null }),
      percentChange(['25'], 0, { measure: 'jobs' }),
    ]);
    expect(rows.map((row) => [row.measure, row.period])).toEqual([
      ['jobs', '2021'],
      ['jobs', '2022'],
    ]);
  });
});

describe('the period of a baseline', () => {
  it.each([
    ['2022-H1', 'year_on_year', '2021-H1'],
    ['@2022-12-31', 'year_on_year', '@2021-12-31'],
    ['2022', 'since:2019', '2019'],
    ['2022', 'quarter_on_quarter', null],
    [null, 'year_on_year', null],
  ])('of %s %s is %s', (period, basis, base) => {
    const { rows } = run([level(['100'], { period }), percentChange(['25'], 0, { period, basis })]);
    expect(rows.map((row) => row.period)).toEqual([base, period]);
  });
});
