/** The products of rooms 3 to 5. Each wraps the one before by reference. */

export type Kind = 'count' | 'amount' | 'share' | 'change' | 'ratio' | 'ordinal' | 'duration' | 'quantity';
export type Modifier = 'exact' | 'approximately' | 'nearly' | 'more_than' | 'less_than' | 'at_least' | 'at_most';
export type Statistic = 'average' | 'median' | 'minimum' | 'maximum' | 'cumulative';
export type Role = 'statement' | 'condition' | 'target';
export type PeriodBasis = 'stated' | 'carried' | 'document';

/** A stretch of `Report.text` in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a number phrase says by itself: how much, in which unit. Decimals are exact, as plain decimal text (`-1.5`, `486880000000`). */
export interface Quantity extends Span {
  readonly kind: Kind;
  readonly value: string;
  readonly low: string | null;
  readonly high: string | null;
  /** As in FIGURES.md: ISO 4217, `percent`, `1`, time unit, UCUM code. */
  readonly unit: string;
  readonly scale: number;
  readonly modifier: Modifier;
}

/** A figure: a quantity with what it measures, when, and against what. */
export interface Figure extends Quantity {
  /** The slice of the text that is the figure. */
  readonly quote: string;
  /** Words of the text that say what is measured, markup and line breaks removed; null when none. */
  readonly measure: string | null;
  /** The words of a ratio's denominator (`10,000 people`), else null. */
  readonly per: string | null;
  readonly statistic: Statistic | null;
  readonly role: Role;
  readonly period: string | null;
  readonly periodBasis: PeriodBasis | null;
  /** Index, in the document's figures, of the level or part this change or share modifies; -1 for none. */
  readonly of: number;
  /** `year_on_year`, `quarter_on_quarter`, `month_on_month`, `since:PERIOD`, `unspecified`; null unless a change. */
  readonly basis: string | null;
  /** Links that only derivation uses (FIGURES.md, *Derived figures*); indexes of figures, -1 for none. */
  readonly totalOf: number; // for a share: the figure that is its total (the whole)
  readonly earlier: number; // for a level: the earlier of two compared levels
  readonly countOf: number; // for an average: the count it is tied to
  /** True for a contribution to a movement and for compound or averaged growth: no baseline may follow from it. */
  readonly noBaseline: 'contribution' | 'compound' | null;
  /** The phrase of the whole that a share is taken of (`of the total in China`), else null. */
  readonly whole: string | null;
  /** Ids of the rules that gave the fields, in the order they applied. */
  readonly rules: readonly string[];
  /** Index into `Extraction.sentences`. */
  readonly sentence: number;
}

/** A sentence of a block; its text is `report.text.slice(start, end)`. */
export interface Sentence extends Span {
  readonly block: number;
}

/** A number of the text that is no figure. `period` is set where it was read as one. */
export interface Skipped extends Span {
  readonly reason: import('../rules/skip-reasons.js').SkipReason;
  readonly period: string | null;
}

/** Everything rooms 2 to 5 found in one report. `figures` and `skipped` ascend by `start`. */
export interface Extraction {
  readonly report: import('./report.js').Report;
  readonly sentences: readonly Sentence[];
  readonly figures: readonly Figure[];
  readonly skipped: readonly Skipped[];
}
