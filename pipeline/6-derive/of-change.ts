/** What follows from a change that leads to a stated level: the level before it, and the change in the other way of saying it. */

import { basePeriod } from '../kit/period.js';
import type { Derived } from '../model/derived.js';
import type { Context } from '../model/diagnostic.js';
import type { Figure } from '../model/figure.js';
import { absoluteOfRelative, baselineOfAbsolute, baselineOfRelative, relativeOfAbsolute } from './formulas.js';
import { whyNoBaseline } from './no-baseline.js';
import { addRow, type Figures } from './row.js';
import { convertChange, unitOfChange } from './units.js';

/** Adds the rows that follow from the change at index `by`; a change that allows none for a reason of the contract is reported. */
export function addFromChange(rows: Derived[], figures: Figures, by: number, context: Context): void {
  const change = figures[by] as Figure;
  const level = figures[change.of] ?? null;
  const why = whyNoBaseline(change, level);
  if (why) context.report('no-baseline', change, { why });
  const conversion = level && !why ? convertChange(change.unit, level.unit) : null;
  if (!level || !conversion) return;
  const measure = level.measure ?? change.measure;
  const before = basePeriod(level.period, change.basis) ?? basePeriod(change.period, change.basis);
  const during = change.period ?? level.period;
  const unit = level.unit;
  const inputs = { level: change.of, by };
  if (conversion.relative) {
    addRow(rows, figures, inputs, baselineOfRelative, { rule: 'baseline', unit, measure, period: before });
    const own = unitOfChange(unit);
    addRow(rows, figures, inputs, absoluteOfRelative, { rule: 'absolute_change', unit: own, measure, period: during });
    return;
  }
  const { power } = conversion;
  addRow(rows, figures, inputs, baselineOfAbsolute, { rule: 'baseline', unit, measure, period: before }, power);
  const percent = { rule: 'relative_change', unit: 'percent', measure, period: during } as const;
  addRow(rows, figures, inputs, relativeOfAbsolute, percent, power);
}
