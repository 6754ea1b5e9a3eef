/** Exact fractions against a library of decimals with digits to spare. */
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fraction } from '../../pipeline/kit/fraction.js';

const Exact = Decimal.clone({ precision: 200, toExpNeg: -500, toExpPos: 500 });

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: -6, max: 6 }))
  .map(([digits, power]) => new Exact(digits.toString()).times(new Exact(10).pow(power)).toFixed());

const nonZero = decimal.filter((text) => Number(text) !== 0);

const ROUNDINGS = {
  half_even: Decimal.ROUND_HALF_EVEN,
  floor: Decimal.ROUND_FLOOR,
  ceil: Decimal.ROUND_CEIL,
} as const;

const all = Object.keys(ROUNDINGS) as (keyof typeof ROUNDINGS)[];

describe('a fraction', () => {
  it('adds, takes away, multiplies, divides and compares exactly', () => {
    fc.assert(
      fc.property(decimal, decimal, nonZero, (a, b, c) => {
        const result = Fraction.of(a).plus(Fraction.of(b)).times(Fraction.of(b)).minus(Fraction.of(a));
        const expected = new Exact(a).plus(b).times(b).minus(a);
        expect(result.toText(120)).toBe(expected.toFixed());
        expect(result.over(Fraction.of(c)).times(Fraction.of(c)).compare(result)).toBe(0);
        expect(Math.sign(Fraction.of(a).compare(Fraction.of(b)))).toBe(new Exact(a).cmp(b));
        expect([Fraction.of(a).sign, Fraction.of(a).abs().toText(40)]).toEqual([
          Math.sign(Number(a)),
          new Exact(a).abs().toFixed(),
        ]);
      }),
    );
  });

  it.each(all)('prints a quotient as a library of decimals does, rounded by %s', (rounding) => {
    fc.assert(
      fc.property(decimal, nonZero, fc.integer({ min: 1, max: 20 }), (a, b, digits) => {
        const expected = new Exact(a).div(b).toSignificantDigits(digits, ROUNDINGS[rounding]).toFixed();
        expect(Fraction.of(a).over(Fraction.of(b)).toText(digits, rounding)).toBe(expected);
      }),
    );
  });

  it('rounds a tie to the even digit, and carries', () => {
    expect(['2.5', '3.5', '-2.5', '9.5', '99.96', '0.00095'].map((text) => Fraction.of(text).toText(1))).toEqual([
      '2',
      '4',
      '-2',
      '10',
      '100',
      '0.001',
    ]);
    expect(Fraction.of('99.96').toText(3)).toBe('100');
    expect(Fraction.of('99.94').toText(3)).toBe('99.9');
  });

  it('refuses to divide by nothing', () => {
    expect(() => Fraction.of('1').over(Fraction.of('0.0'))).toThrow(/division by zero/);
    expect(Fraction.powerOfTen(-3).over(Fraction.powerOfTen(2)).toText(9)).toBe('0.00001');
  });
});
