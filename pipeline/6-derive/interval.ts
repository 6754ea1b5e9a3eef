/**
 * Exact numbers with the interval that their wording allows, and how a formula carries it on.
 *
 * Every formula here is monotone in each input as long as its divisor keeps its sign, so the
 * smallest and largest results lie at corners of the inputs' intervals (interval arithmetic without
 * loss; the closed forms in FIGURES.md are the same for positive levels).
 */
import { Fraction, larger, type Rounding, smaller } from '../kit/fraction.js';

/** A number with its ends, between which it lies; an end is null where the wording gives none. */
export interface Uncertain {
  readonly value: Fraction;
  readonly low: Fraction | null;
  readonly high: Fraction | null;
}

/** Reads the decimals of a figure. */
export const uncertain = ({ value, low, high }: { value: string; low: string | null; high: string | null }) => ({
  value: Fraction.of(value),
  low: low === null ? null : Fraction.of(low),
  high: high === null ? null : Fraction.of(high),
});

/** A formula over two inputs: `numerator / divisor`. */
export interface Formula {
  numerator(a: Fraction, b: Fraction): Fraction;
  /** Absent where nothing is divided by. */
  divisor?(a: Fraction, b: Fraction): Fraction;
}

/** The written ends of an input, or its value where it has none. */
function ends({ value, low, high }: Uncertain): readonly Fraction[] {
  if (low === null) return [high ?? value];
  return high === null ? [low] : [low, high];
}

const evaluate = (formula: Formula, a: Fraction, b: Fraction): Fraction =>
  formula.divisor ? formula.numerator(a, b).over(formula.divisor(a, b)) : formula.numerator(a, b);

/** Whether the divisor is zero, or passes through zero between the written ends (FIGURES.md: such a row is not given). */
function dividesByZero({ divisor }: Formula, a: Uncertain, b: Uncertain): boolean {
  if (!divisor) return false;
  const { sign } = divisor(a.value, b.value);
  if (sign === 0) return true;
  for (const x of [a.low ?? a.value, a.high ?? a.value])
    for (const y of [b.low ?? b.value, b.high ?? b.value]) if (divisor(x, y).sign !== sign) return true;
  return false;
}

const ONE = Fraction.of('1');
const HAIR = Fraction.powerOfTen(-25);

/**
 * The value a missing end is tried at: a hair outside. Too close to pass a divisor's zero, or zero
 * itself: a number keeps the sign it is written with ("up nearly 10%" is a rise).
 */
function outside({ value }: Uncertain, side: 1 | -1): Fraction {
  const hair = larger(value.abs(), ONE).times(HAIR);
  return side < 0 ? value.minus(hair) : value.plus(hair);
}

/** Tells the signs in which the result moves when the missing ends of an input move outward. */
function openSides(
  input: Uncertain,
  other: Uncertain,
  result: (x: Fraction, other: Fraction) => Fraction,
  tell: (sign: number) => void,
): void {
  if (input.low !== null && input.high !== null) return;
  for (const y of [other.low ?? outside(other, -1), other.high ?? outside(other, 1)]) {
    const middle = result(input.value, y);
    if (input.low === null) tell(result(outside(input, -1), y).compare(middle));
    if (input.high === null) tell(result(outside(input, 1), y).compare(middle));
  }
}

/**
 * The formula's value with its interval: the extremes over the corners; an end is null where a
 * missing end of an input would move it. Null when the divisor can be zero.
 */
export function propagate(formula: Formula, a: Uncertain, b: Uncertain): Uncertain | null {
  if (dividesByZero(formula, a, b)) return null;
  const value = evaluate(formula, a.value, b.value);
  const corners: Fraction[] = [];
  for (const x of ends(a)) for (const y of ends(b)) corners.push(evaluate(formula, x, y));
  let [opensLow, opensHigh] = [false, false];
  const tell = (sign: number): void => {
    opensLow ||= sign < 0;
    opensHigh ||= sign > 0;
  };
  openSides(a, b, (x, y) => evaluate(formula, x, y), tell);
  openSides(b, a, (y, x) => evaluate(formula, x, y), tell);
  return {
    value,
    low: opensLow ? null : corners.reduce(smaller),
    high: opensHigh ? null : corners.reduce(larger),
  };
}

/** Significant digits of a published derived value. */
const DIGITS = 12;

/** Plain decimal text with 12 significant digits: value half to even, low down, high up, so that the interval never shrinks. */
export function printUncertain({ value, low, high }: Uncertain): {
  readonly value: string;
  readonly low: string | null;
  readonly high: string | null;
} {
  const print = (x: Fraction | null, rounding: Rounding): string | null => x?.toText(DIGITS, rounding) ?? null;
  return { value: value.toText(DIGITS), low: print(low, 'floor'), high: print(high, 'ceil') };
}
