/** The interval that a wording allows (FIGURES.md, *Intervals*), in exact decimals. */
import type { Kind, Modifier } from '../model/figure.js';
import { addDecimal, compareDecimal, decimalPlaces, negateDecimal, shiftDecimal } from './decimal.js';

export interface Wording {
  readonly kind: Kind;
  readonly unit: string;
  readonly modifier: Modifier;
  /** Signed value in the base unit. */
  readonly value: string;
  /** Digits as written before the scale, and the scale. */
  readonly digits: string;
  readonly scale: number;
  /** True for `half`, `one in five`, `doubled`: words without precision. */
  readonly imprecise: boolean;
}

export interface Interval {
  readonly low: string | null;
  readonly high: string | null;
}

const PERCENTS = new Set(['percent', 'percentage_point', 'basis_point']);
const WHOLE = new Set<Kind>(['count', 'ordinal', 'duration', 'amount', 'change']);

const around = (value: string, exponent: number): Interval => {
  const half = shiftDecimal('5', exponent - 1);
  return { low: addDecimal(value, negateDecimal(half)), high: addDecimal(value, half) };
};

/** Zeros at the end of a whole number. */
const trailingZeros = (value: string): number => /0*$/.exec(value)?.[0].length ?? 0;

/** The interval of a single value. The bound is on the size as worded, so a negative value turns it round. */
export function interval(w: Wording): Interval {
  const negative = w.value.startsWith('-');
  if (w.modifier === 'more_than' || w.modifier === 'at_least')
    return negative ? { low: null, high: w.value } : { low: w.value, high: null };
  if (w.modifier === 'less_than' || w.modifier === 'at_most' || w.modifier === 'nearly')
    return negative ? { low: w.value, high: null } : { low: null, high: w.value };
  if (w.imprecise) return { low: null, high: null };
  const decimals = decimalPlaces(w.digits);
  if (w.scale === 0 && decimals === 0 && !PERCENTS.has(w.unit)) {
    if (w.modifier === 'approximately') return around(w.value, w.value === '0' ? 0 : trailingZeros(w.value));
    if (WHOLE.has(w.kind)) return { low: w.value, high: w.value };
  }
  return around(w.value, w.scale - decimals);
}

/** The two ends of a range, lower first. */
export const rangeInterval = (a: string, b: string): Interval =>
  compareDecimal(a, b) <= 0 ? { low: a, high: b } : { low: b, high: a };
