/** What follows from a change that leads to a stated level: the level before it, and the change in the other way of saying it. */

import { basePeriod } from '../kit/period.js';
import type { Derived } from '../model/derived.js';
import type { Context } from '../model/diagnostic.js';
import type { Figure } from '../model/figure.js';
import { absoluteOfRelative, baselineOfAbsolute, baselineOfRelative, relativeOfAbsolute } from './formulas.js';
import { whyNoBaseline } from './no-baseline.js';
import { derivedRow, type Figures } from './row.js';
import { convertChange, unitOfChange } from './units.js';

/** Rows that follow from the change at index `by`; a change that allows none for a reason of the contract is reported. */
export function fromChange(figures: Figures, by: number, context: Context): readonly Derived[] {
  const change = figures[by] as Figure;
  const level = figures[change.of] ?? null;
  const why = whyNoBaseline(change, level);
  if (why) context.report('no-baseline', change, { why });
  const conversion = level && !why ? convertChange(change.unit, level.unit) : null;
  if (!level || !conversion) return [];
  const measure = level.measure ?? change.measure;
  const shared = { level: change.of, by, measure };
  const before = basePeriod(level.period, change.basis) ?? basePeriod(change.period, change.basis);
  const during = change.period ?? level.period;
  const baseline = { ...shared, rule: 'baseline', unit: level.unit, period: before } as const;
  if (conversion.relative) {
    return [
      ...derivedRow(figures, { ...baseline, formula: baselineOfRelative }),
      ...derivedRow(figures, {
        ...shared,
        rule: 'absolute_change',
        formula: absoluteOfRelative,
        unit: unitOfChange(level.unit),
        period: during,
      }),
    ];
  }
  return [
    ...derivedRow(figures, { ...baseline, formula: baselineOfAbsolute, convert: conversion }),
    ...derivedRow(figures, {
      ...shared,
      rule: 'relative_change',
      formula: relativeOfAbsolute,
      unit: 'percent',
      period: during,
      convert: conversion,
    }),
  ];
}
