/** Indicators as people named them in reviewed.csv, and where a name cannot stand. */

import { inBaseUnit, sameDimension } from '../kit/unit-scale.js';
import type { Context } from '../model/diagnostic.js';
import type { Figure } from '../model/figure.js';
import type { IndicatorName } from '../model/review.js';

type Names = readonly (IndicatorName | null)[];

/** Takes away names that mean something else already; one for a whole dataset. */
export interface Namer {
  names(figures: readonly Figure[], given: Names, context: Context): Names;
}

interface Measured {
  readonly unit: string;
  readonly kind: string;
}

/** All values of an indicator have one unit and kind; a figure with another loses the name. */
function inItsUnit(figure: Figure, name: IndicatorName, known: Map<string, Measured>, context: Context): boolean {
  const { unit, kind } = figure;
  const first = known.get(name.id) ?? { unit, kind };
  known.set(name.id, first);
  if (sameDimension(first.unit, unit) && first.kind === kind) return true;
  const details = { indicator: name.id, unit, kind, other: `${first.unit} (${first.kind})` };
  context.report('indicator-unit', figure, details);
  return false;
}

/** An indicator has one value for a period in a source; a figure with another loses the name. */
function hasOneValue(figure: Figure, name: IndicatorName, values: Map<string, number>, context: Context): boolean {
  const key = JSON.stringify([name.id, figure.period, figure.role]);
  const first = values.get(key) ?? inBaseUnit(figure);
  values.set(key, first);
  if (first === inBaseUnit(figure)) return true;
  context.report('indicator-conflict', figure, { indicator: name.id, period: figure.period ?? 'no period' });
  return false;
}

export function makeNamer(): Namer {
  const known = new Map<string, Measured>();
  return {
    names(figures, given, context) {
      const values = new Map<string, number>();
      return given.map((name, at) => {
        const figure = figures[at] as Figure;
        if (name === null || !inItsUnit(figure, name, known, context)) return null;
        return hasOneValue(figure, name, values, context) ? name : null;
      });
    },
  };
}

/** The words of a name, for an indicator that follows from a named one: `pledge financing` of `pledge_financing`. */
export const nameWords = (name: IndicatorName): string => name.id.replaceAll('_', ' ');
