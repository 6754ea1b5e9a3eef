/** The period notation: reading, printing, days, and the base of a change. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate, dayNumber } from '../../pipeline/kit/calendar.js';
import { basePeriod, parsePeriod, periodDays, printPeriod } from '../../pipeline/kit/period.js';

const DAYS: readonly [string, string, string][] = [
  ['2022', '2022-01-01', '2022-12-31'],
  ['2022-H1', '2022-01-01', '2022-06-30'],
  ['2022-H2', '2022-07-01', '2022-12-31'],
  ['2022-Q3', '2022-07-01', '2022-09-30'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2000-02', '2000-02-01', '2000-02-29'],
  ['2022-01..2022-09', '2022-01-01', '2022-09-30'],
  ['2013-04..2014-03', '2013-04-01', '2014-03-31'],
  ['2022-Q4..2023-Q1', '2022-10-01', '2023-03-31'],
  ['@2022-12-31', '2022-12-31', '2022-12-31'],
  ['2022-09-15', '2022-09-15', '2022-09-15'],
  ['2022-09-05..2022-09-11', '2022-09-05', '2022-09-11'],
  ['2019..2022', '2019-01-01', '2022-12-31'],
];

const NO_PERIODS = [
  '',
  '22',
  '2022-13',
  '2022-00',
  '2022-H3',
  '2022-Q0',
  '2022-Q5',
  '2022-1',
  '@2022',
  '@2022-02-30',
  '@2023-02-29',
];
const NO_SPANS = [
  '2022..2019',
  '2022-09..2022-01',
  '2022..2022-09',
  '2022-Q1..2022-09',
  '2013/14',
  '0000',
  '2022 ',
  '2022..',
  '..2022',
  '@2022-01-01..@2022-02-01',
];

describe('periods', () => {
  it.each(DAYS)('%s runs from %s to %s', (text, start, end) => {
    expect(periodDays(text)).toEqual({ start, end });
    expect(printPeriod(parsePeriod(text)!)).toBe(text);
  });

  it.each([...NO_PERIODS, ...NO_SPANS])('"%s" is no period', (text) => {
    expect(parsePeriod(text)).toBeNull();
    expect(periodDays(text)).toBeNull();
  });

  it('counts days as the platform does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const [y, m, d] = civilDate(day);
        const date = new Date(day * 86_400_000);
        expect([y, m, d]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
        expect(dayNumber(y, m, d)).toBe(day);
      }),
    );
  });
});

const BASES: readonly [string, string, string | null][] = [
  ['2022', 'year_on_year', '2021'],
  ['2022-H1', 'year_on_year', '2021-H1'],
  ['2022-Q1', 'year_on_year', '2021-Q1'],
  ['2022-Q1', 'quarter_on_quarter', '2021-Q4'],
  ['2022-Q3', 'quarter_on_quarter', '2022-Q2'],
  ['2022-01', 'month_on_month', '2021-12'],
  ['2022-09', 'year_on_year', '2021-09'],
  ['2022-02', 'quarter_on_quarter', '2021-11'],
  ['2014-03..2014-05', 'quarter_on_quarter', '2013-12..2014-02'],
  ['2014-03..2014-05', 'year_on_year', '2013-03..2013-05'],
  ['2014-03..2014-05', 'month_on_month', '2014-02..2014-04'],
  ['2013-04..2014-03', 'year_on_year', '2012-04..2013-03'],
  ['2022-Q1..2022-Q3', 'year_on_year', '2021-Q1..2021-Q3'],
  ['2019..2022', 'year_on_year', '2018..2021'],
  ['@2022-12-31', 'year_on_year', '@2021-12-31'],
  ['@2024-02-29', 'year_on_year', '@2023-02-28'],
  ['@2025-02-28', 'year_on_year', '@2024-02-29'],
  ['@2025-02-27', 'year_on_year', '@2024-02-27'],
  ['@2022-06-30', 'quarter_on_quarter', '@2022-03-31'],
  ['@2022-12-31', 'quarter_on_quarter', '@2022-09-30'],
  ['@2022-03-30', 'month_on_month', '@2022-02-28'],
  ['@2022-03-15', 'month_on_month', '@2022-02-15'],
  ['2022-09-15', 'year_on_year', '2021-09-15'],
  ['2022', 'since:2019', '2019'],
  ['@2022-12-31', 'since:@2019-12-31', '@2019-12-31'],
  ['2023-10', 'since:2023-08', '2023-08'],
  ['2022', 'since:2022-13', null],
  ['2022', 'quarter_on_quarter', null],
  ['2022-H1', 'quarter_on_quarter', null],
  ['2022-Q3', 'month_on_month', null],
  ['2022', 'unspecified', null],
  ['2022', 'since:', null],
  ['2013/14', 'year_on_year', null],
  ['0001', 'year_on_year', null],
];

describe('the base of a change', () => {
  it.each(BASES)('%s %s is measured against %s', (period, basis, base) => {
    expect(basePeriod(period, basis)).toBe(base);
  });

  it('is unknown without a period or a basis', () => {
    expect(basePeriod(null, 'year_on_year')).toBeNull();
    expect(basePeriod('2022', null)).toBeNull();
    expect(basePeriod(null, 'since:2019')).toBe('2019');
  });

  const year = fc.integer({ min: 1900, max: 2100 });
  const two = (x: number): string => String(x).padStart(2, '0');
  const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
  const shapes = fc.oneof(
    year.map(String),
    fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, h]) => `${y}-H${h}`),
    fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
    month,
    fc.tuple(month, month).map((pair) => pair.sort().join('..')),
    fc.tuple(month, fc.integer({ min: 1, max: 27 })).map(([m, d]) => `@${m}-${two(d)}`),
  );

  it('ends before the period ends, has its shape, and a year back is four quarters or twelve months back', () => {
    const repeat = (period: string, basis: string, times: number): string | null =>
      times === 0 ? period : repeat(basePeriod(period, basis) ?? '', basis, times - 1);
    fc.assert(
      fc.property(shapes, (text) => {
        const period = printPeriod(parsePeriod(text)!);
        const base = basePeriod(period, 'year_on_year')!;
        expect(periodDays(base)!.end < periodDays(period)!.end).toBe(true);
        expect(base.replace(/\d/g, '').length).toBe(period.replace(/\d/g, '').length);
        for (const [basis, times] of [
          ['quarter_on_quarter', 4],
          ['month_on_month', 12],
        ] as const) {
          const back = basePeriod(period, basis) && repeat(period, basis, times);
          if (back) expect(back).toBe(base);
        }
      }),
    );
  });
});
