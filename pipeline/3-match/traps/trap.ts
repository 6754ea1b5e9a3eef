/** What all traps share: where they look, and what they say. */
import type { Tokens } from '../../model/tokens.js';
import { TABLES } from '../../rules/lexicon.js';
import type { SkipReason } from '../../rules/skip-reasons.js';
import { isNumber } from '../cursor.js';

/** Where a number that is no figure ends, and why it is none. */
export interface Trap {
  readonly last: number;
  readonly reason: SkipReason;
}

/** A trap from its parts. */
export const trap = (last: number, reason: SkipReason): Trap => ({ last, reason });

/** A token as written. */
export const slice = (t: Tokens, at: number): string => t.text.slice(t.start[at], t.end[at]);

/** True where a unit, currency or scale stands behind the number. */
export function hasUnit(t: Tokens, at: number, limit: number): boolean {
  const next = at + 1;
  if (next >= limit) return false;
  const scale = TABLES.scales.at(t, next, limit);
  const letter = scale !== 0 && TABLES.scales.row(scale).glued === true;
  return (
    TABLES.units.at(t, next, limit) !== 0 ||
    (scale !== 0 && !letter) ||
    (TABLES.currencies.at(t, next, limit) !== 0 && !isNumber(t, next + 1, limit))
  );
}

/** Where the number stands in its block. */
export interface Place {
  readonly from: number;
  readonly limit: number;
  readonly blockFirst: boolean;
  readonly heading: boolean;
  readonly item: boolean;
}
