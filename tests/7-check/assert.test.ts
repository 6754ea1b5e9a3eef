/** What must never be published is refused with the name of the row. */
import { describe, expect, it } from 'vitest';
import { assertTables, PublicationFault } from '../../pipeline/7-check/assert.js';
import type { Tables } from '../../pipeline/model/dataset.js';
import { checked } from './dataset.js';

const good = checked({
  text: 'In 2022 the 12 firms grew 5%.',
  figures: [
    ['12', {}],
    ['5%', { kind: 'change', unit: 'percent', basis: 'year_on_year', of: 0 }],
  ],
  skipped: [['2022', 'period', '2022']],
  derived: [
    {
      rule: 'baseline',
      value: '11',
      low: '10',
      high: '12',
      unit: '1',
      measure: 'things',
      period: '2021',
      role: 'statement',
      level: 0,
      by: 1,
      formula: 'x',
    },
  ],
});

/** The good tables with one cell of the first row of one table replaced. */
const broken = (table: keyof Tables, cells: Record<string, unknown>): Tables =>
  ({ ...good.tables, [table]: good.tables[table].map((row, at) => (at === 0 ? { ...row, ...cells } : row)) }) as Tables;

describe('what may be published', () => {
  it('passes', () => {
    expect(() => assertTables(good.tables, good.sources)).not.toThrow();
  });

  it.each([
    ['figures', { unit: null }, /table figures, row 0 \(figure_id \S+\): column unit is null/],
    ['figures', { kind: 'number' }, /column kind is "number", not in its list/],
    ['figures', { kind: 'toString' }, /not in its list/],
    ['figures', { value: Number.NaN }, /column value is null, no float64/],
    ['figures', { value: Number.POSITIVE_INFINITY }, /no float64/],
    ['figures', { value: '12' }, /no float64/],
    ['figures', { scale: 0.5 }, /column scale is 0.5, no int32/],
    ['figures', { paragraph: 2 ** 31 }, /no int32/],
    ['figures', { paragraph: undefined }, /column paragraph/],
    ['figures', { measure: '' }, /column measure is "", no utf8/],
    ['figures', { period_start: '2022' }, /no date/],
    ['figures', { extra: 1 }, /has a column that the table has not/],
    ['figures', { value_low: 13 }, /out of order/],
    ['figures', { value_high: 11 }, /out of order/],
    ['figures', { period_start: '2023-01-01' }, /ends before it starts/],
    ['figures', { of_figure_id: 'nothing' }, /column of_figure_id names nothing, which figures.figure_id has not/],
    ['figures', { indicator_id: 'nothing' }, /indicators.indicator_id has not/],
    ['figures', { source_id: 'nothing' }, /sources.source_id has not/],
    ['derived', { by_figure_id: 'nothing' }, /table derived, row 0 .*figures.figure_id has not/],
    ['observations', { figure_id: null, derived_id: null }, /exactly one of figure_id and derived_id/],
    ['figures', { quote: '13' }, /"13" is not what stands at 12 to 14/],
    ['figures', { char_end: 12 }, /empty or overlaps/],
    ['skipped', { char_start: 11, char_end: 13, quote: ' 1' }, /overlaps/],
  ] as const)('a fault in %s %o is named', (table, cells, message) => {
    const tables = broken(table, cells);
    expect(() => assertTables(tables, good.sources)).toThrow(PublicationFault);
    expect(() => assertTables(tables, good.sources)).toThrow(message);
  });

  it('a key that stands twice is named', () => {
    const tables = { ...good.tables, indicators: [...good.tables.indicators, ...good.tables.indicators] };
    expect(() => assertTables(tables, good.sources)).toThrow(/table indicators, row 2 .* stands twice/);
  });
});
