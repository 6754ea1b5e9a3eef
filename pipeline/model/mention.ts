/** What room 3 finds in the tokens: number phrases and time expressions, by token ranges (last exclusive). */

import type { SkipReason } from '../rules/skip-reasons.js';
import type { Modifier } from './figure.js';

/** How the number is written. */
export type NumberForm = 'digits' | 'words' | 'fraction' | 'multiple' | 'ordinal';

/** A number as written, without unit: exact decimal text without sign or scale, and the power of ten behind it. */
export interface Magnitude {
  readonly first: number;
  readonly last: number;
  readonly form: NumberForm;
  /** Decimal text before the scale is applied: `486.88`, `2.5`. */
  readonly digits: string;
  /** The power of ten of the scale words. */
  readonly scale: number;
  readonly scaleRule: string | null;
}

export type UnitKind = 'none' | 'percent' | 'points' | 'time' | 'physical' | 'multiple' | 'money';

export interface Mention {
  /** The span: sign, currency, number, scale, unit. */
  readonly first: number;
  readonly last: number;
  readonly magnitude: Magnitude;
  /** The far end of a range (`2.5 to 3 million`), else null. */
  readonly upper: Magnitude | null;
  /** The half-width of `3 ± 0.5`, else null. */
  readonly spread: Magnitude | null;
  /** The sign written: -1, 1, or 0 for none. */
  readonly sign: -1 | 0 | 1;
  readonly unitKind: UnitKind;
  readonly unit: string;
  /** A hundredth of the unit is meant (`50 pence`). */
  readonly minor: boolean;
  readonly modifier: Modifier;
  /** Tokens from the first word of a modifier to the last of one behind, the span included. */
  readonly outerFirst: number;
  readonly outerLast: number;
  readonly rules: readonly string[];
}

/** A mention with its size. `upper` is the far end of a range; `spread` the half-width of `3 ± 0.5`. */
export interface Sized {
  readonly mention: Mention;
  /** Unsigned exact decimal in the base unit; the midpoint of a range. */
  readonly size: string;
  readonly lower: string | null;
  readonly upper: string | null;
  readonly spread: string | null;
  readonly unit: string;
  /** The power of ten that scale words applied. */
  readonly scale: number;
  readonly imprecise: boolean;
}

/** A time expression. `value` is in the notation of FIGURES.md, null where it names no certain period. */
export interface PeriodMention {
  readonly first: number;
  readonly last: number;
  readonly value: string | null;
  /** For `the year to March 2022`: the month (or quarter) at its end, which a change of a price or index means. */
  readonly endPoint: string | null;
  /** For `between May and June 2014`, `from August to September`: the first of two neighbouring points; `value` is the second. */
  readonly base: string | null;
  /** For `between Q3 2012 and Q2 2014`: both points as written; `value` is the span of months. */
  readonly ends: readonly [string, string] | null;
  /** `two years earlier`: so many months before the period the sentence is about; 0 for none. */
  readonly shift: number;
  /** `past` windows (`the last five years`) name a span that no figure is dated by. */
  readonly window: boolean;
  readonly rule: string;
}

export interface Skip {
  readonly first: number;
  readonly last: number;
  readonly reason: SkipReason;
}

/** What stands in one sentence, each list ascending and disjoint. */
export interface Matched {
  readonly mentions: readonly Mention[];
  readonly periods: readonly PeriodMention[];
  readonly skips: readonly Skip[];
}
