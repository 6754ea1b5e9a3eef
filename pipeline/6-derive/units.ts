/** How the unit of a change meets the unit of its level. */

/** Hundredths of a percent in each unit that percentages are measured or compared in, as a power of ten. */
const POINTS: Readonly<Record<string, number>> = { percent: 2, percentage_point: 2, basis_point: 0 };

export type Conversion =
  | { readonly relative: true }
  /** The change in the unit of the level is the change times ten to this power. */
  | { readonly relative: false; readonly power: number };

/**
 * How a change is taken from a level: percent of anything is relative; points of a percentage, and a
 * change in the level's own unit, are absolute. Null when the units do not combine.
 */
export function convertChange(changeUnit: string, levelUnit: string): Conversion | null {
  if (changeUnit === 'percent') return { relative: true };
  if (changeUnit === levelUnit) return { relative: false, power: 0 };
  const own = POINTS[changeUnit];
  const other = POINTS[levelUnit];
  return own === undefined || other === undefined ? null : { relative: false, power: own - other };
}

/** Unit of an absolute change of a level: points for a percentage, else the level's own. */
export const unitOfChange = (levelUnit: string): string => (levelUnit === 'percent' ? 'percentage_point' : levelUnit);
