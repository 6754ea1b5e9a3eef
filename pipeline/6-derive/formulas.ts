/**
 * The formulas of the table in FIGURES.md, each with one division at most, so that a result is the
 * exact one rounded once. `print` shows the formula with its numbers, as a reader would type it.
 */
import { Fraction } from '../kit/fraction.js';
import type { Formula } from './interval.js';

export const HUNDRED = Fraction.of('100');
const HUNDREDTH = Fraction.of('0.01');

export interface NamedFormula extends Formula {
  print(a: string, b: string): string;
}

/** ` + 5` or ` - 5`, whatever the sign of the number. */
const plus = (x: string): string => (x.startsWith('-') ? ` - ${x.slice(1)}` : ` + ${x}`);
const minus = (x: string): string => (x.startsWith('-') ? ` + ${x.slice(1)}` : ` - ${x}`);

/** v / (1 + r/100) */
export const baselineOfRelative: NamedFormula = {
  numerator: (v) => v.times(HUNDRED),
  divisor: (_, r) => r.plus(HUNDRED),
  print: (v, r) => `${v} / (1${plus(r)}/100)`,
};

/** v - v / (1 + r/100), in one fraction: v r / (100 + r) */
export const absoluteOfRelative: NamedFormula = {
  numerator: (v, r) => v.times(r),
  divisor: (_, r) => r.plus(HUNDRED),
  print: (v, r) => `${v} - ${v} / (1${plus(r)}/100)`,
};

/** v - d */
export const baselineOfAbsolute: NamedFormula = {
  numerator: (v, d) => v.minus(d),
  print: (v, d) => `${v}${minus(d)}`,
};

/** 100 d / (v - d) */
export const relativeOfAbsolute: NamedFormula = {
  numerator: (_, d) => d.times(HUNDRED),
  divisor: (v, d) => v.minus(d),
  print: (v, d) => `100 * ${d} / (${v}${minus(d)})`,
};

/** 100 (v - e) / e, from the later level v and the earlier e */
export const relativeOfLevels: NamedFormula = {
  numerator: (v, e) => v.minus(e).times(HUNDRED),
  divisor: (_, e) => e,
  print: (v, e) => `100 * (${v}${minus(e)}) / ${e}`,
};

/** part / (share/100) */
export const totalOfShare: NamedFormula = {
  numerator: (part) => part.times(HUNDRED),
  divisor: (_, share) => share,
  print: (part, share) => `${part} / (${share}/100)`,
};

/** total * share/100 */
export const partOfShare: NamedFormula = {
  numerator: (total, share) => total.times(share).times(HUNDREDTH),
  print: (total, share) => `${total} * ${share}/100`,
};

/** n * mean, from the mean and the count n */
export const totalOfAverage: NamedFormula = {
  numerator: (mean, n) => n.times(mean),
  print: (mean, n) => `${n} * ${mean}`,
};
