/** Whether two intervals have a value in common; an end that is missing is no bound. */
import { type Formula, propagate, type Uncertain, uncertain } from '../6-derive/interval.js';
import { Fraction } from '../kit/fraction.js';
import type { Figure } from '../model/figure.js';

export interface Bounds {
  readonly low: Fraction | null;
  readonly high: Fraction | null;
}

/** Zeros at the end of a whole number that make it look rounded. */
const ROUND = /^-?\d*[1-9](0{3,})$/;

/**
 * A figure as a writer may have meant it: a whole number in full thousands is rounded to its last digit that
 * is not zero, though the wording calls it exact. A contradiction must not hang on that.
 */
export function lenient(figure: Pick<Figure, 'value' | 'low' | 'high'>): Uncertain {
  const plain = uncertain(figure);
  const zeros = ROUND.exec(figure.value)?.[1]?.length ?? 0;
  if (zeros === 0 || plain.low === null || plain.high === null || plain.low.compare(plain.high) !== 0) return plain;
  const half = Fraction.powerOfTen(zeros - 1).times(Fraction.of('5'));
  return { value: plain.value, low: plain.low.minus(half), high: plain.high.plus(half) };
}

export function meet(a: Bounds, b: Bounds): boolean {
  const isAbove = (x: Bounds, y: Bounds): boolean => x.low !== null && y.high !== null && x.low.compare(y.high) > 0;
  return !isAbove(a, b) && !isAbove(b, a);
}

/** `300 to 310`, `at least 300`. */
export function printBounds({ low, high }: Bounds): string {
  const print = (x: Fraction): string => x.toText(8);
  if (low === null) return high === null ? 'anything' : `at most ${print(high)}`;
  if (high === null) return `at least ${print(low)}`;
  return low.compare(high) === 0 ? print(low) : `${print(low)} to ${print(high)}`;
}

/** The interval that a formula gives for two figures; null where it cannot be computed. */
export const computed = (formula: Formula, a: Figure, b: Figure): Bounds | null =>
  propagate(formula, lenient(a), lenient(b));

function sumEnd(figures: readonly Figure[], end: 'low' | 'high'): Fraction | null {
  let sum = Fraction.of('0');
  for (const figure of figures) {
    const at = lenient(figure)[end];
    if (at === null) return null;
    sum = sum.plus(at);
  }
  return sum;
}

export const sumOf = (figures: readonly Figure[]): Bounds => ({
  low: sumEnd(figures, 'low'),
  high: sumEnd(figures, 'high'),
});
