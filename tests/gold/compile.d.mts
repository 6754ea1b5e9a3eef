export interface GoldFigure {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly [field: string]: unknown;
}
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly period: string;
  readonly area?: string;
  readonly currency?: string;
  readonly figures: readonly GoldFigure[];
}
/** Compiles a marked text. */
export function compile(source: string, file: string): GoldDocument;
/** The interval that the wording of a figure allows, as decimals; an open or unknown end is null. */
export function interval(figure: {
  readonly quote: string;
  readonly kind: string;
  readonly unit: string;
  readonly value: string;
  readonly scale: number;
  readonly modifier: string;
}): [string | null, string | null];
