/** From two figures and a formula to a derived row. */

import type { DerivationRule, Derived } from '../model/derived.js';
import type { Figure } from '../model/figure.js';
import type { NamedFormula } from './formulas.js';
import { Exact, printUncertain, propagate, type Uncertain } from './interval.js';

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
  /** Turns the second input into the unit of the first: times, then divided by. */
  readonly convert?: { readonly times: number; readonly over: number };
}

const asUncertain = (figure: Figure): Uncertain => ({
  value: new Exact(figure.value),
  low: figure.low === null ? null : new Exact(figure.low),
  high: figure.high === null ? null : new Exact(figure.high),
});

function converted(input: Uncertain, factor: Step['convert']): Uncertain {
  if (!factor || (factor.times === 1 && factor.over === 1)) return input;
  const convert = (x: Exact): Exact => x.times(factor.times).div(factor.over);
  return { value: convert(input.value), low: input.low && convert(input.low), high: input.high && convert(input.high) };
}

/** The row, or none where a divisor can be zero. A row with a target among its inputs is a target. */
export function derivedRow(figures: Figures, step: Step): readonly Derived[] {
  const level = figures[step.level] as Figure;
  const by = figures[step.by] as Figure;
  const second = converted(asUncertain(by), step.convert);
  const result = propagate(step.formula, asUncertain(level), second);
  if (!result) return [];
  const { rule, unit, measure, period } = step;
  const role = level.role === 'target' || by.role === 'target' ? 'target' : 'statement';
  const formula = step.formula.print(level.value, second.value.toFixed());
  return [{ rule, ...printUncertain(result), unit, measure, period, role, level: step.level, by: step.by, formula }];
}
