/** When no baseline follows from a change, and why: the reasons of FIGURES.md, first match wins. */

import { compareDecimal } from '../kit/decimal.js';
import type { Figure } from '../model/figure.js';
import { convertChange } from './units.js';

interface Refusal {
  /** Completes the sentence "no baseline follows from this change: …". */
  readonly why: string;
  readonly applies: (change: Figure, level: Figure | null) => boolean;
}

/** A relative change that takes everything away, by its value or by an end of its interval. */
const takesAll = (change: Figure): boolean =>
  change.unit === 'percent' &&
  [change.value, change.low, change.high].some((x) => x !== null && compareDecimal(x, '-100') <= 0);

const REFUSALS: readonly Refusal[] = [
  { why: 'it is a contribution to a movement', applies: (change) => change.noBaseline === 'contribution' },
  {
    why: 'it is compound, average or annualised growth over more than one year',
    applies: (change) => change.noBaseline === 'compound',
  },
  { why: 'it is a condition', applies: (change, level) => change.role === 'condition' || level?.role === 'condition' },
  {
    why: 'the text does not say what it is measured against',
    applies: (change) => change.basis === null || change.basis === 'unspecified',
  },
  { why: 'a fall of 100 % or more leaves nothing to go back from', applies: takesAll },
  { why: 'its level is a rank', applies: (_, level) => level?.kind === 'ordinal' },
  {
    why: 'its unit cannot be taken from the unit of its level',
    applies: (change, level) => level !== null && convertChange(change.unit, level.unit) === null,
  },
];

/** Why no baseline follows from `change`, or null when one may. `level` is the figure it leads to, or null. */
export function whyNoBaseline(change: Figure, level: Figure | null): string | null {
  return REFUSALS.find((refusal) => refusal.applies(change, level))?.why ?? null;
}
