/**
 * Exact numbers with the interval that their wording allows, and how a formula carries it on.
 *
 * Every formula here is monotone in each input as long as its divisor keeps its sign, so the
 * smallest and largest results lie at corners of the inputs' intervals (interval arithmetic without
 * loss; the closed forms in FIGURES.md are the same for positive levels).
 */
import { Decimal } from 'decimal.js';

/** Decimals of 60 digits: products of figures are exact, only the one division of a formula rounds. */
export const Exact = Decimal.clone({
  precision: 60,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -1000,
  toExpPos: 1000,
});
export type Exact = Decimal;

/** A number with its ends; an end is null where the wording gives none. */
export interface Uncertain {
  readonly value: Exact;
  readonly low: Exact | null;
  readonly high: Exact | null;
}

/** A formula over two inputs: `numerator / divisor`, each exact at 60 digits. */
export interface Formula {
  numerator(a: Exact, b: Exact): Exact;
  /** Absent where nothing is divided by. */
  divisor?(a: Exact, b: Exact): Exact;
}

/** The written ends of an input, or its value where it has none. */
function ends(input: Uncertain): readonly Exact[] {
  const written = [input.low, input.high].filter((end) => end !== null);
  return written.length > 0 ? written : [input.value];
}

const evaluate = (formula: Formula, a: Exact, b: Exact): Exact =>
  formula.divisor ? formula.numerator(a, b).div(formula.divisor(a, b)) : formula.numerator(a, b);

/** Whether the divisor is zero, or passes through zero between the written ends (FIGURES.md: such a row is not given). */
function dividesByZero(formula: Formula, a: Uncertain, b: Uncertain): boolean {
  const { divisor } = formula;
  if (!divisor) return false;
  const at = (x: readonly Exact[], y: readonly Exact[]) => x.flatMap((p) => y.map((q) => divisor(p, q)));
  const values = at([a.value, ...ends(a)], [b.value, ...ends(b)]);
  return !(values.every((v) => v.gt(0)) || values.every((v) => v.lt(0)));
}

/**
 * The value a missing end is tried at: a hair outside. Too close to pass a divisor's zero, or zero
 * itself: a number keeps the sign it is written with ("up nearly 10%" is a rise).
 */
const outside = (input: Uncertain, side: 1 | -1): Exact =>
  input.value.plus(Exact.max(input.value.abs(), 1).times(`${side}e-25`));

/** The ends of an input, each missing one tried a hair outside. */
const probes = (input: Uncertain): readonly Exact[] => [
  input.low ?? outside(input, -1),
  input.high ?? outside(input, 1),
];

/** Signs in which the result moves when the missing ends of an input move outward. */
function openSides(
  input: Uncertain,
  others: readonly Exact[],
  f: (x: Exact, other: Exact) => Exact,
): ReadonlySet<number> {
  const missing = probes(input).filter((_, at) => [input.low, input.high][at] === null);
  return new Set(missing.flatMap((x) => others.map((other) => f(x, other).cmp(f(input.value, other)))));
}

/**
 * The formula's value with its interval: the extremes over the corners; an end is null where a
 * missing end of an input would move it. Null when the divisor can be zero.
 */
export function propagate(formula: Formula, a: Uncertain, b: Uncertain): Uncertain | null {
  if (dividesByZero(formula, a, b)) return null;
  const corners = ends(a).flatMap((x) => ends(b).map((y) => evaluate(formula, x, y)));
  const open = new Set([
    ...openSides(a, probes(b), (x, y) => evaluate(formula, x, y)),
    ...openSides(b, probes(a), (y, x) => evaluate(formula, x, y)),
  ]);
  return {
    value: evaluate(formula, a.value, b.value),
    low: open.has(-1) ? null : Exact.min(...corners),
    high: open.has(1) ? null : Exact.max(...corners),
  };
}

/** Significant digits of a published derived value. */
const DIGITS = 12;

/** Plain decimal text with 12 significant digits: value half to even, low down, high up, so that the interval never shrinks. */
export function printUncertain(result: Uncertain): {
  readonly value: string;
  readonly low: string | null;
  readonly high: string | null;
} {
  const print = (x: Exact, rounding: Decimal.Rounding): string => x.toSignificantDigits(DIGITS, rounding).toFixed();
  return {
    value: print(result.value, Decimal.ROUND_HALF_EVEN),
    low: result.low && print(result.low, Decimal.ROUND_FLOOR),
    high: result.high && print(result.high, Decimal.ROUND_CEIL),
  };
}
