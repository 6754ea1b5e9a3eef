/** Units that differ by a power of ten are one unit after conversion (`Mt` and `million tonnes`, `GWh` and `TWh`). */
import { UNIT_SCALES } from '../rules/unit-scales.js';
import { shiftDecimal } from './decimal.js';

const SCALES = new Map(UNIT_SCALES.map((row) => [row.unit, row]));

/** The unit that stands for all that differ from it by a power of ten: `t` for `Mt`, itself for any other. */
export const baseUnit = (unit: string): string => SCALES.get(unit)?.base ?? unit;

/** The power of ten by which a unit differs from its base: 6 for `Mt`. */
export const powerOf = (unit: string): number => SCALES.get(unit)?.power ?? 0;

/** Whether a value in one unit can be written in the other by moving the decimal point. */
export const sameDimension = (a: string, b: string): boolean => baseUnit(a) === baseUnit(b);

/**
 * Rewrites exact decimals from one unit in another.
 * @returns the function; null where the units differ by more than a power of ten
 */
export function converter(from: string, to: string): ((decimal: string) => string) | null {
  if (from === to) return (decimal) => decimal;
  if (!sameDimension(from, to)) return null;
  const power = powerOf(from) - powerOf(to);
  return (decimal) => shiftDecimal(decimal, power);
}

/** A value in its base unit, for comparing. */
export const inBaseUnit = ({ value, unit }: { readonly value: string; readonly unit: string }): number =>
  Number(shiftDecimal(value, powerOf(unit)));
