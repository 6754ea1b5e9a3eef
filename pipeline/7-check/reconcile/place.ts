/** Where a value belongs: the thing, the area and the time it is of. */
import type { ReconciliationRow } from '../../../schemas/columns.js';
import { baseUnit, converter } from '../../kit/unit-scale.js';
import { compare } from '../observations.js';
import type { Reading } from './reading.js';
import { gapOf, inUnitOf, meets } from './verdict.js';

export interface Pair {
  readonly first: Reading;
  readonly second: Reading;
  readonly match: ReconciliationRow['match'];
}

/** Two values on some ground; `same_words` and `like_words` are `similar_words` of which nothing or little is missing. */
export type Couple = Omit<Pair, 'match'> & { readonly match: Pair['match'] | 'same_words' | 'like_words' };

/** What was derived, what a report states, and what others published. */
export const STANDING = { derived: 0, stated: 1, corrected: 1, reference: 2 } as const;

/** What was derived before what was stated, later reports before earlier ones. */
export const inOrder = (a: Reading, b: Reading): number =>
  STANDING[a.status] - STANDING[b.status] || compare(b.published, a.published) || compare(a.id, b.id);

/** The state at the end of a year is held against what is said of that year: texts use both for one stock. */
export const periodKey = ({ period, kind }: Reading): string | null =>
  kind !== 'change' && period?.startsWith('@') ? (/^@(\d{4})-12-31$/.exec(period)?.[1] ?? period) : period;

/** Readings by thing, area and period. Those without a period are left out: nothing can be said to be of one time with them. */
export function byPlace(
  readings: readonly Reading[],
  thingOf: (reading: Reading) => string | null,
): readonly (readonly Reading[])[] {
  const places = new Map<string, Reading[]>();
  for (const reading of readings) {
    const period = periodKey(reading);
    const thing = thingOf(reading);
    if (period === null || thing === null) continue;
    const key = JSON.stringify([thing, reading.area, period]);
    const place = places.get(key);
    if (place) place.push(reading);
    else places.set(key, [reading]);
  }
  return [...places.values()].filter((place) => place.length > 1).map(saidOnce);
}

/** A value that one report gives twice, in its summary and its body, is one. */
export function saidOnce(readings: readonly Reading[]): readonly Reading[] {
  if (readings.length < 2) return readings;
  const seen = new Set<string>();
  const once: Reading[] = [];
  for (const reading of readings) {
    const { sourceId, status, value, low, high, unit, id, words } = reading;
    const convert = converter(unit, baseUnit(unit)) as (decimal: string) => string;
    const sizes = [value, low, high].map((size) => size && convert(size));
    const key = JSON.stringify([sourceId ?? id, status === 'derived', ...sizes, baseUnit(unit), words?.measure]);
    if (seen.has(key)) continue;
    seen.add(key);
    once.push(reading);
  }
  return once.sort(inOrder);
}

/**
 * Values that do not meet and differ by more than this share of the larger are two things: by words few
 * things are revised so far; where a sentence links them it is a number whose scale stands elsewhere in it.
 */
const FAR = {
  indicator_id: Number.POSITIVE_INFINITY,
  sentence: 0.9,
  words: 0.15,
  same_words: 0.1,
  like_words: 0.05,
  similar_words: 0.02,
} as const;
/** The same for percentages, in points. */
const FAR_POINTS = 2;
const POINTS: ReadonlySet<Couple['match']> = new Set(['words', 'same_words']);

/** Whether two values lie so far apart that the ground on which they were paired cannot bear it. */
export function tooFar({ first, second, match }: Couple): boolean {
  const other = inUnitOf(second, first.unit);
  if (other === null || meets(first, other)) return false;
  const size = Math.max(Math.abs(Number(first.value)), Math.abs(Number(other.value)));
  const gap = Math.abs(gapOf(first, other).gap);
  return gap > size * FAR[match] && !(POINTS.has(match) && first.unit === 'percent' && gap <= FAR_POINTS);
}
