/** Finds out whether a number is no figure at all, and why. */
import type { Tokens } from '../../model/tokens.js';
import type { SkipReason } from '../../rules/skip-reasons.js';
import { numberLength } from '../cursor.js';
import { label } from './labels.js';
import { identifier, partOfName, version } from './names.js';
import { citation, enumerator, footnoteMark, wordBefore } from './references.js';
import { clockTime, decade, fileSize, houseNumber, opening, phone, scaleEnd, score } from './shapes.js';
import { type Place, type Trap, trap } from './trap.js';

/** Why the number token `at` is no figure, or null. */
export function numberTrap(
  t: Tokens,
  at: number,
  place: Place,
  previous: { last: number; reason: SkipReason } | null,
): Trap | null {
  const { from, limit } = place;
  if (numberLength(t, at) > 40) return trap(at + 1, 'too-long');
  return (
    opening(t, at, from, limit, place.blockFirst, place.heading, place.item) ??
    label(t, at, from, limit) ??
    fileSize(t, at, from, limit) ??
    citation(t, at, limit) ??
    clockTime(t, at, limit) ??
    footnoteMark(t, at, from, limit) ??
    enumerator(t, at, from, limit) ??
    phone(t, at, from, limit) ??
    wordBefore(t, at, from, limit, previous) ??
    identifier(t, at, from, limit) ??
    partOfName(t, at, from, limit) ??
    version(t, at, from, limit) ??
    scaleEnd(t, at, from, limit) ??
    houseNumber(t, at, limit) ??
    decade(t, at, limit) ??
    score(t, at, from, limit)
  );
}
