/** Whether two intervals have a value in common; an end that is missing is no bound. */
import { Exact, type Formula, propagate, type Uncertain } from '../6-derive/interval.js';
import type { Figure } from '../model/figure.js';

export interface Bounds {
  readonly low: Exact | null;
  readonly high: Exact | null;
}

export const uncertain = ({ value, low, high }: Pick<Figure, 'value' | 'low' | 'high'>): Uncertain => ({
  value: new Exact(value),
  low: low === null ? null : new Exact(low),
  high: high === null ? null : new Exact(high),
});

export function meet(a: Bounds, b: Bounds): boolean {
  const isAbove = (x: Bounds, y: Bounds): boolean => x.low !== null && y.high !== null && x.low.gt(y.high);
  return !isAbove(a, b) && !isAbove(b, a);
}

/** `300 to 310`, `at least 300`. */
export function printBounds({ low, high }: Bounds): string {
  const print = (x: Exact): string => x.toSignificantDigits(8).toFixed();
  if (low === null) return high === null ? 'anything' : `at most ${print(high)}`;
  if (high === null) return `at least ${print(low)}`;
  return low.eq(high) ? print(low) : `${print(low)} to ${print(high)}`;
}

/** The interval that a formula gives for two figures; null where it cannot be computed. */
export const computed = (formula: Formula, a: Figure, b: Figure): Bounds | null =>
  propagate(formula, uncertain(a), uncertain(b));

const sumEnd = (figures: readonly Figure[], end: 'low' | 'high'): Exact | null =>
  figures.some((figure) => figure[end] === null)
    ? null
    : figures.reduce((sum, figure) => sum.plus(figure[end] as string), new Exact(0));

export const sumOf = (figures: readonly Figure[]): Bounds => ({
  low: sumEnd(figures, 'low'),
  high: sumEnd(figures, 'high'),
});
