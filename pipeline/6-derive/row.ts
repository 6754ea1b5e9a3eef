/** From two figures and a formula to a derived row. */

import { shiftDecimal } from '../kit/decimal.js';
import type { DerivationRule, Derived } from '../model/derived.js';
import type { Figure } from '../model/figure.js';
import type { NamedFormula } from './formulas.js';
import { printUncertain, propagate, uncertain } from './interval.js';

/** The figures of an extraction, which links point into. */
export type Figures = readonly Figure[];

export interface Step {
  readonly rule: DerivationRule;
  readonly formula: NamedFormula;
  /** Indexes of the two inputs of the formula, in its order. */
  readonly level: number;
  readonly by: number;
  readonly unit: string;
  readonly measure: string | null;
  readonly period: string | null;
  /** Turns the second input into the unit of the first: times ten to this power. */
  readonly power?: number;
}

/** The decimals of a figure times a power of ten. */
function shifted({ value, low, high }: Figure, power: number) {
  const shift = (decimal: string): string => shiftDecimal(decimal, power);
  return { value: shift(value), low: low && shift(low), high: high && shift(high) };
}

/** Adds the row, or none where a divisor can be zero. A row with a target among its inputs is a target. */
export function addRow(rows: Derived[], figures: Figures, step: Step): void {
  const { rule, formula, level, by, unit, measure, period, power } = step;
  const first = figures[level] as Figure;
  const own = figures[by] as Figure;
  const second = power ? shifted(own, power) : own;
  const result = propagate(formula, uncertain(first), uncertain(second));
  if (!result) return;
  const { value, low, high } = printUncertain(result);
  const role = first.role === 'target' || own.role === 'target' ? 'target' : 'statement';
  const printed = formula.print(first.value, second.value);
  rows.push({ rule, value, low, high, unit, measure, period, role, level, by, formula: printed });
}
