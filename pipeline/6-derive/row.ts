/** From two figures and a formula to a derived row. */

import { shiftDecimal } from '../kit/decimal.js';
import type { Derived } from '../model/derived.js';
import type { Figure } from '../model/figure.js';
import type { NamedFormula } from './formulas.js';
import { printUncertain, propagate, uncertain } from './interval.js';

/** The figures of an extraction, which links point into. */
export type Figures = readonly Figure[];

/** Indexes of the two inputs of a formula, in its order. */
export interface Inputs {
  readonly level: number;
  readonly by: number;
}

/** The decimals of a figure times a power of ten. */
function shifted({ value, low, high }: Figure, power: number) {
  const shift = (decimal: string): string => shiftDecimal(decimal, power);
  return { value: shift(value), low: low && shift(low), high: high && shift(high) };
}

/**
 * Adds the row, or none where a divisor can be zero. A row with a target among its inputs is a target.
 * @param power turns the second input into the unit of the first: it is taken times ten to this power
 */
export function addRow(
  rows: Derived[],
  figures: Figures,
  { level, by }: Inputs,
  formula: NamedFormula,
  { rule, unit, measure, period }: Pick<Derived, 'rule' | 'unit' | 'measure' | 'period'>,
  power = 0,
): void {
  const first = figures[level] as Figure;
  const own = figures[by] as Figure;
  const second = power === 0 ? own : shifted(own, power);
  const result = propagate(formula, uncertain(first), uncertain(second));
  if (!result) return;
  const { value, low, high } = printUncertain(result);
  const role = first.role === 'target' || own.role === 'target' ? 'target' : 'statement';
  const printed = formula.print(first.value, second.value);
  rows.push({ rule, value, low, high, unit, measure, period, role, level, by, formula: printed });
}
