/**
 * The next version of a dataset. The rule: a release of which no file differs keeps its version; any
 * other gets `YEAR.MONTH.0` of the day of its release, or, where the last version has that month or a
 * later one, the last version with its third number raised by one. What sort of change it was stands
 * in the changelog, under one of the levels below.
 */

/** From least to most: what somebody who loads the dataset must know. */
export const LEVELS = {
  none: 'nothing changed',
  place: 'no value changed; only the places of figures in the text, what reviewers said, or files beside the tables',
  addition: 'there is more; everything that was there stays as it was',
  revision: 'values or their description changed',
  breaking: 'figures, indicators or columns are gone, renamed or in another unit',
} as const;

export type Level = keyof typeof LEVELS;

export interface NextVersion {
  readonly old: string;
  /** What the new release calls itself. */
  readonly new: string;
  readonly next: string;
  readonly level: Level;
  /** Whether the new release calls itself by a version that the rule allows. */
  readonly isRight: boolean;
}

const numbers = (version: string): number[] => version.split('.').map(Number);

function isLater(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((number, place) => number !== b[place]);
  return at >= 0 && (a[at] as number) > (b[at] as number);
}

/** @param day ISO day of the release; null where none is known, then the month of the last version stays */
export function nextVersion(old: string, now: string, level: Level, day: string | null): NextVersion {
  if (level === 'none') return { old, new: now, next: old, level, isRight: now === old };
  const [year = 0, month = 0, number = 0] = numbers(old);
  const dated = day === null ? null : [Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0];
  const isNewMonth = dated !== null && isLater(dated.slice(0, 2), [year, month]);
  const next = (isNewMonth ? dated : [year, month, number + 1]).join('.');
  return { old, new: now, next, level, isRight: isLater(numbers(now), numbers(old)) };
}
