/** The products of rooms 6 and 7. */
import type { Extraction, Span } from './figure.js';

export type DerivationRule =
  | 'baseline'
  | 'absolute_change'
  | 'relative_change'
  | 'implied_total'
  | 'implied_part'
  | 'total_of_average';

/** A figure that follows from stated ones though the text does not say it (FIGURES.md, *Derived figures*). */
export interface Derived {
  readonly rule: DerivationRule;
  /** Decimal text with 12 significant digits: value half to even, low rounded down, high up. */
  readonly value: string;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string;
  readonly measure: string | null;
  readonly period: string | null;
  readonly role: 'statement' | 'target';
  /** Index of the level (part, mean, later level) in the extraction's figures. */
  readonly level: number;
  /** Index of what it was derived by (change, share, count, earlier level). */
  readonly by: number;
  /** The formula with its numbers filled in, readable: `486880000000 / (1 + 57.1/100)`. */
  readonly formula: string;
}

/** One source after derivation. */
export interface SourceResult {
  readonly extraction: Extraction;
  readonly derived: readonly Derived[];
}

export type { Span };
