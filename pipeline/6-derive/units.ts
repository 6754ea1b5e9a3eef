/** How the unit of a change meets the unit of its level. */

/** Hundredths of a percent in each unit that percentages are measured or compared in. */
const POINTS: Readonly<Record<string, number>> = { percent: 100, percentage_point: 100, basis_point: 1 };

export type Conversion =
  | { readonly relative: true }
  /** The change in the unit of the level is the change times `times` divided by `over`. */
  | { readonly relative: false; readonly times: number; readonly over: number };

/**
 * How a change is taken from a level: percent of anything is relative; points of a percentage, and a
 * change in the level's own unit, are absolute. Null when the units do not combine.
 */
export function convertChange(changeUnit: string, levelUnit: string): Conversion | null {
  if (changeUnit === 'percent') return { relative: true };
  if (changeUnit === levelUnit) return { relative: false, times: 1, over: 1 };
  const times = POINTS[changeUnit];
  const over = POINTS[levelUnit];
  if (times === undefined || over === undefined) return null;
  return times >= over
    ? { relative: false, times: times / over, over: 1 }
    : { relative: false, times: 1, over: over / times };
}

/** Unit of an absolute change of a level: points for a percentage, else the level's own. */
export const unitOfChange = (levelUnit: string): string => (levelUnit === 'percent' ? 'percentage_point' : levelUnit);
