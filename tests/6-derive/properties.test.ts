/** What holds for derivation whatever the numbers: intervals contain, baselines lead back, formulas say what was done. */
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../pipeline/model/figure.js';
import { figure, percentChange, run, share } from './figures.js';

const Exact = Decimal.clone({ precision: 80 });

/** A decimal text between two bounds, with up to three decimals. */
const decimal = (min: number, max: number) =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((thousandths) => new Exact(thousandths).div(1000).toFixed());

/** An interval `[value, low, high]` around a value. */
const around = (value: fc.Arbitrary<string>, width: number) =>
  fc
    .tuple(value, decimal(0, width), decimal(0, width))
    .map(([v, below, above]) => [v, new Exact(v).minus(below).toFixed(), new Exact(v).plus(above).toFixed()] as const);

const positive = around(decimal(100, 1_000_000), 50);
const signed = around(decimal(-10_000, 10_000), 500);
const percent = around(decimal(-90, 300), 5);
const shareOf = around(decimal(20, 150), 5);

type Numbers = readonly [string, string, string];
interface Case {
  readonly name: string;
  readonly level: fc.Arbitrary<Numbers>;
  readonly by: fc.Arbitrary<Numbers>;
  /** The level at index 0, the other input at index 1. */
  readonly build: (level: Numbers, by: Numbers) => readonly Figure[];
  readonly formulas: Readonly<Record<string, (level: Decimal, by: Decimal) => Decimal>>;
}

const relative = {
  baseline: (v: Decimal, r: Decimal) => v.div(r.div(100).plus(1)),
  absolute_change: (v: Decimal, r: Decimal) => v.minus(v.div(r.div(100).plus(1))),
};
const points =
  (fields: Partial<Figure> = {}) =>
  (level: Numbers, by: Numbers) => [
    figure(level, fields),
    figure(by, { kind: 'change', basis: 'year_on_year', of: 0, ...fields }),
  ];

const CASES: readonly Case[] = [
  {
    name: 'relative changes',
    level: positive,
    by: percent,
    build: (a, b) => [figure(a), percentChange(b, 0)],
    formulas: relative,
  },
  {
    name: 'relative changes of either sign of level',
    level: signed,
    by: percent,
    build: (a, b) => [figure(a), percentChange(b, 0)],
    formulas: relative,
  },
  {
    name: 'absolute changes',
    level: signed,
    by: signed,
    build: points(),
    formulas: { baseline: (v, d) => v.minus(d), relative_change: (v, d) => d.times(100).div(v.minus(d)) },
  },
  {
    name: 'shares',
    level: signed,
    by: shareOf,
    build: (a, b) => [figure(a), share(b, 0)],
    formulas: { implied_total: (p, s) => p.div(s.div(100)) },
  },
  {
    name: 'wholes',
    level: signed,
    by: shareOf,
    build: (a, b) => [figure(a), share(b, -1, { totalOf: 0 })],
    formulas: { implied_part: (t, s) => t.times(s.div(100)) },
  },
  {
    name: 'compared levels',
    level: signed,
    by: positive,
    build: (a, b) => [figure(a, { earlier: 1 }), figure(b, { period: '2021' })],
    formulas: { relative_change: (v, e) => v.minus(e).times(100).div(e) },
  },
  {
    name: 'averages',
    level: signed,
    by: positive,
    build: (a, b) => [figure(a, { statistic: 'average', countOf: 1 }), figure(b)],
    formulas: { total_of_average: (m, n) => m.times(n) },
  },
];

const at = ([, low, high]: Numbers, t: number): Decimal => new Exact(low).plus(new Exact(high).minus(low).times(t));
const within = fc.constantFrom(0, 1, 0.25, 0.5, 0.9);

describe('derived intervals', () => {
  it.each(CASES)('of $name contain what any numbers within the inputs give', ({ level, by, build, formulas }) => {
    fc.assert(
      fc.property(level, by, within, within, (a, b, s, t) => {
        for (const row of run(build(a, b)).rows) {
          const formula = formulas[row.rule]!;
          const inside = formula(at(a, s), at(b, t));
          expect(
            inside.gte(row.low!) && inside.lte(row.high!),
            `${row.formula}: ${inside} in ${row.low}..${row.high}`,
          ).toBe(true);
          const value = formula(new Exact(a[0]), new Exact(b[0]));
          expect(row.value).toBe(value.toSignificantDigits(12, Decimal.ROUND_HALF_EVEN).toFixed());
          expect(new Exact(row.low!).lte(row.value) && new Exact(row.high!).gte(row.value)).toBe(true);
        }
      }),
    );
  });

  it.each(CASES)(
    'of $name do not outgrow what the corners give by more than the rounding',
    ({ level, by, build, formulas }) => {
      fc.assert(
        fc.property(level, by, (a, b) => {
          for (const row of run(build(a, b)).rows) {
            const corners = [0, 1].flatMap((s) => [0, 1].map((t) => formulas[row.rule]!(at(a, s), at(b, t))));
            expect(row.low).toBe(
              Exact.min(...corners)
                .toSignificantDigits(12, Decimal.ROUND_FLOOR)
                .toFixed(),
            );
            expect(row.high).toBe(
              Exact.max(...corners)
                .toSignificantDigits(12, Decimal.ROUND_CEIL)
                .toFixed(),
            );
          }
        }),
      );
    },
  );

  it.each(CASES)('of $name lose an end, and never gain one, when an input loses one', ({ level, by, build }) => {
    const flags = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(level, by, flags, (a, b, [aLow, aHigh, bLow, bHigh]) => {
        fc.pre([a, b].every(([, low, high]) => Number(low) * Number(high) > 0));
        const whole = run(build(a, b)).rows;
        const open = ([v, low, high]: Numbers, noLow?: boolean, noHigh?: boolean) =>
          [v, noLow ? null : low, noHigh ? null : high] as unknown as Numbers;
        const rows = run(build(open(a, aLow, aHigh), open(b, bLow, bHigh))).rows;
        for (const row of rows) {
          const full = whole.find(({ rule }) => rule === row.rule);
          if (full)
            expect([row.low === null || row.low === full.low, row.high === null || row.high === full.high]).toEqual([
              true,
              true,
            ]);
        }
      }),
    );
  });
});

describe('a baseline', () => {
  it('gives the level back when the change is applied to it', () => {
    fc.assert(
      fc.property(positive, percent, (v, r) => {
        const [baseline] = run([figure(v), percentChange(r, 0)]).rows;
        const back = new Exact(baseline!.value).times(new Exact(r[0]).div(100).plus(1));
        expect(back.div(v[0]).minus(1).abs().lt(1e-11)).toBe(true);
      }),
    );
  });

  it('and the absolute change add up to the level', () => {
    fc.assert(
      fc.property(positive, percent, (v, r) => {
        const [baseline, change] = run([figure(v), percentChange(r, 0)]).rows;
        expect(new Exact(baseline!.value).plus(change!.value).div(v[0]).minus(1).abs().lt(1e-10)).toBe(true);
      }),
    );
  });
});

describe('a formula', () => {
  it.each(CASES)('of $name, read as arithmetic, gives the value', ({ level, by, build }) => {
    fc.assert(
      fc.property(level, by, (a, b) => {
        for (const row of run(build(a, b)).rows) {
          expect(row.formula).toMatch(/^[-+*/(). \d]+$/);
          const value = Number(new Function(`return ${row.formula}`)());
          const scale = Math.max(Math.abs(Number(a[0])), Math.abs(Number(row.value)), 1);
          expect(Math.abs(value - Number(row.value)) / scale).toBeLessThan(1e-6);
        }
      }),
    );
  });
});
