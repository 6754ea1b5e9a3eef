/** Series over several reports: joined by id or by words, in one unit, the best value first, every alternative kept. */
import { describe, expect, it } from 'vitest';
import { checked, codes, type Told } from './dataset.js';

const report = (id: string, published: string | null, rest: Omit<Told, 'id'>): Told => ({
  id,
  ...rest,
  entry: { published, ...rest.entry },
});

const exports_ = (value: string, fields = {}) =>
  [value, { measure: 'exports', kind: 'quantity', unit: 't', low: null, high: null, ...fields }] as const;

describe('a series over two reports', () => {
  const both = checked(
    report('early', '2022-06-01', {
      text: 'Exports were 4000 here.',
      figures: [exports_('4000', { unit: 'kt', period: '2021' })],
    }),
    report('late', '2023-06-01', {
      text: 'The exports were 4.1 and 5 there.',
      figures: [exports_('4.1', { unit: 'Mt', period: '2021' }), exports_('5', { unit: 'Mt', period: '2022' })],
    }),
  );

  it('holds values in units that differ by a power of ten, in the unit of the first', () => {
    const rows = both.tables.observations.map(({ period, unit, value, source_id }) => [period, unit, value, source_id]);
    expect(rows).toEqual([
      ['2021', 'kt', 4000, 'early'],
      ['2021', 'kt', 4100, 'late'],
      ['2022', 'kt', 5000, 'late'],
    ]);
    expect(both.tables.indicators).toHaveLength(1);
    expect(both.tables.figures.map(({ unit, value }) => [unit, value])).toEqual([
      ['kt', 4000],
      ['Mt', 4.1],
      ['Mt', 5],
    ]);
  });

  it('takes the latest report, counts the alternatives and keeps them', () => {
    const rows = both.tables.series.map(({ period, value, reason, alternatives, published }) => [
      period,
      value,
      reason,
      alternatives,
      published,
    ]);
    expect(rows).toEqual([
      ['2021', 4100, 'latest', 1, '2023-06-01'],
      ['2022', 5000, 'only', 0, '2023-06-01'],
    ]);
    expect(both.tables.observations.map(({ series_rank }) => series_rank)).toEqual([2, 1, 1]);
  });

  it('says on what grounds it joined them', () => {
    const said = both.diagnostics.find(({ code }) => code === 'series-joined');
    expect(said).toMatchObject({ source: 'late', details: { measure: 'exports', sources: 2 } });
  });
});

describe('values that are no series', () => {
  const two = (fields: object) =>
    checked(
      report('one', null, { text: 'Exports were 4 here.', figures: [exports_('4')] }),
      report('two', null, { text: 'Exports were 4 there.', figures: [exports_('4', fields)] }),
    );

  it.each([
    ['unit', { unit: 'CNY' }],
    ['kind', { kind: 'count', unit: '1' }],
    ['statistic', { statistic: 'average' }],
    ['denominator', { kind: 'ratio', per: 'head' }],
  ])('are not joined where the %s differs', (_, fields) => {
    expect(two(fields).tables.indicators).toHaveLength(2);
    expect(two(fields).tables.series).toHaveLength(2);
  });

  it('are told where words agree and the unit does not', () => {
    expect(codes(two({ kind: 'amount', unit: 'CNY' }))).toContain('series-apart');
    expect(codes(two({ unit: 'Mt', value: '0.000004' }))).not.toContain('series-apart');
  });
});

describe('the best value', () => {
  const derived = { level: 0, by: 1, unit: 't', low: null, high: null, role: 'statement', formula: 'x' } as const;

  it('is stated before derived, even by an earlier report', () => {
    const { tables } = checked(
      report('early', '2022-06-01', { text: 'Exports were 7.', figures: [exports_('7', { period: '2021' })] }),
      report('late', '2023-06-01', {
        text: 'Exports rose to 8 by 10%.',
        figures: [
          exports_('8', { period: '2022' }),
          ['10%', { kind: 'change', unit: 'percent', measure: 'exports', of: 0, basis: 'year_on_year' }],
        ],
        derived: [{ ...derived, rule: 'baseline', value: '7.2', measure: 'exports', period: '2021' }],
      }),
    );
    expect(tables.series.find(({ period }) => period === '2021')).toMatchObject({
      value: 7,
      status: 'stated',
      reason: 'stated',
      alternatives: 1,
    });
  });

  it('is no target while there is a fact', () => {
    const { tables } = checked(
      report('early', '2022-06-01', { text: 'Exports were 7.', figures: [exports_('7')] }),
      report('late', '2023-06-01', { text: 'A plan of 9.', figures: [exports_('9', { role: 'target' })] }),
    );
    expect(tables.series).toMatchObject([{ value: 7, reason: 'stated', alternatives: 1 }]);
  });

  it('is that of the narrower interval between reports of one day', () => {
    const { tables } = checked(
      report('a', '2022-06-01', { text: 'Exports were 7.', figures: [exports_('7')] }),
      report('b', '2022-06-01', {
        text: 'Exports were 7.1.',
        figures: [exports_('7.1', { low: '7.05', high: '7.15' })],
      }),
    );
    expect(tables.series).toMatchObject([{ value: 7.1, reason: 'narrowest' }]);
  });
});
