/**
 * Exact fractions of whole numbers, for what decimals cannot say: the quotients of derivation. Nothing is rounded before
 * it is printed. Terms are not reduced: a formula is a handful of steps over numbers of a few digits.
 */
import { shiftDecimal } from './decimal.js';

/** How a number that needs more digits than are printed is cut: to the nearest, a tie to the even digit; down; up. */
export type Rounding = 'half_even' | 'floor' | 'ceil';

const POWERS = Array.from({ length: 64 }, (_, power) => 10n ** BigInt(power));

/** Ten to the power of a whole number from 0. */
const powerOfTen = (power: number): bigint => POWERS[power] ?? 10n ** BigInt(power);

export class Fraction {
  /** @param bottom above 0 */
  private constructor(
    readonly top: bigint,
    readonly bottom: bigint,
  ) {}

  /** @param decimal plain decimal text, as `-1.5` */
  static of(decimal: string): Fraction {
    const point = decimal.indexOf('.');
    if (point < 0) return new Fraction(BigInt(decimal), 1n);
    const digits = decimal.slice(0, point) + decimal.slice(point + 1);
    return new Fraction(BigInt(digits), powerOfTen(decimal.length - point - 1));
  }

  /** Ten to the power of a whole number of either sign. */
  static powerOfTen(power: number): Fraction {
    return power < 0 ? new Fraction(1n, powerOfTen(-power)) : new Fraction(powerOfTen(power), 1n);
  }

  plus(other: Fraction): Fraction {
    if (this.bottom === other.bottom) return new Fraction(this.top + other.top, this.bottom);
    return new Fraction(this.top * other.bottom + other.top * this.bottom, this.bottom * other.bottom);
  }

  minus(other: Fraction): Fraction {
    if (this.bottom === other.bottom) return new Fraction(this.top - other.top, this.bottom);
    return new Fraction(this.top * other.bottom - other.top * this.bottom, this.bottom * other.bottom);
  }

  times(other: Fraction): Fraction {
    return new Fraction(this.top * other.top, this.bottom * other.bottom);
  }

  /** @throws RangeError where the other is 0 */
  over(other: Fraction): Fraction {
    if (other.top === 0n) throw new RangeError('division by zero');
    const top = this.top * other.bottom;
    const bottom = this.bottom * other.top;
    return bottom < 0n ? new Fraction(-top, -bottom) : new Fraction(top, bottom);
  }

  abs(): Fraction {
    return this.top < 0n ? new Fraction(-this.top, this.bottom) : this;
  }

  /** -1, 0 or 1. */
  get sign(): number {
    return this.top === 0n ? 0 : this.top < 0n ? -1 : 1;
  }

  /** Below 0 where this one is smaller, above where it is larger. */
  compare(other: Fraction): number {
    const mine = this.top * other.bottom;
    const others = other.top * this.bottom;
    return mine < others ? -1 : mine > others ? 1 : 0;
  }

  /** Plain decimal text with so many significant digits at most. */
  toText(digits: number, rounding: Rounding = 'half_even'): string {
    if (this.top === 0n) return '0';
    const isNegative = this.top < 0n;
    const top = isNegative ? -this.top : this.top;
    const most = powerOfTen(digits);
    // The first guess may be one place too many.
    let places = digits - (top.toString().length - this.bottom.toString().length);
    let [whole, rest, bottom] = divide(top, this.bottom, places);
    if (whole >= most) {
      places -= 1;
      [whole, rest, bottom] = divide(top, this.bottom, places);
    }
    if (awayFromZero(whole, rest, bottom, rounding, isNegative)) whole += 1n;
    const text = shiftDecimal(whole.toString(), -places);
    return isNegative ? `-${text}` : text;
  }
}

/** The whole part of so many decimal places of a quotient, with what is left over and what it is a part of. */
function divide(top: bigint, bottom: bigint, places: number): [whole: bigint, rest: bigint, bottom: bigint] {
  const shifted = places > 0 ? top * powerOfTen(places) : top;
  const by = places < 0 ? bottom * powerOfTen(-places) : bottom;
  const whole = shifted / by;
  return [whole, shifted - whole * by, by];
}

/** Whether the last digit of a size goes up. */
function awayFromZero(whole: bigint, rest: bigint, of: bigint, rounding: Rounding, isNegative: boolean): boolean {
  if (rest === 0n) return false;
  if (rounding !== 'half_even') return (rounding === 'floor') === isNegative;
  const twice = 2n * rest;
  return twice > of || (twice === of && whole % 2n === 1n);
}

/** The smaller of two. */
export const smaller = (a: Fraction, b: Fraction): Fraction => (b.compare(a) < 0 ? b : a);

/** The larger of two. */
export const larger = (a: Fraction, b: Fraction): Fraction => (b.compare(a) > 0 ? b : a);
