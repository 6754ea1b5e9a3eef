/** The fields of a figure that a review records, as the cells of `reviewed.csv` write them. */
import type { Figure } from '../model/figure.js';
import type { ReviewRow } from '../model/review.js';

/** What is read of a figure; `quote` and place are what the figure is. */
export const REVIEWED_FIELDS = [
  'kind',
  'value',
  'value_low',
  'value_high',
  'unit',
  'per',
  'scale',
  'modifier',
  'statistic',
  'role',
  'measure',
  'period',
  'of',
  'basis',
] as const satisfies readonly (keyof ReviewRow)[];

export type ReviewedField = (typeof REVIEWED_FIELDS)[number];
export type Cells = Readonly<Record<ReviewedField, string | null>>;

/** The cells of a figure. `ids` are those of the figures that its link counts in. */
export function cellsOf(figure: Figure, ids: readonly string[]): Cells {
  const { kind, value, low, high, unit, per, scale, modifier, statistic, role, measure, period, of, basis } = figure;
  return {
    kind,
    value,
    value_low: low,
    value_high: high,
    unit,
    per,
    scale: String(scale),
    modifier,
    statistic,
    role,
    measure,
    period,
    of: ids[of] ?? null,
    basis,
  };
}

/** Fields whose cells differ. */
export const differing = (a: Cells, b: Cells): readonly ReviewedField[] =>
  REVIEWED_FIELDS.filter((field) => a[field] !== b[field]);

/** Puts cells into a figure; `indexOf` finds the figure that a link names, -1 for none. */
export function withCells(figure: Figure, cells: Cells, indexOf: (id: string) => number): Figure {
  const { value_low, value_high, scale, of, ...plain } = cells;
  const changed = { low: value_low, high: value_high, scale: Number(scale), of: of === null ? -1 : indexOf(of) };
  return { ...figure, ...(plain as Pick<Figure, keyof typeof plain>), ...changed };
}

/** `value=12; unit=1`: what the program had read in the fields that a person corrected. */
export const printMachine = (cells: Cells, fields: readonly ReviewedField[]): string =>
  fields.map((field) => `${field}=${cells[field] ?? ''}`).join('; ');

const FIELD_START = new RegExp(`(?:^|; ?)(${REVIEWED_FIELDS.join('|')})=`, 'g');

/** Reads `printMachine` back; null where the text does not begin with the name of a field. */
export function parseMachine(text: string): ReadonlyMap<ReviewedField, string | null> | null {
  const starts = [...text.matchAll(FIELD_START)];
  if (starts[0]?.index !== 0) return null;
  return new Map(
    starts.map((start, at) => {
      const cell = text.slice(start.index + start[0].length, starts[at + 1]?.index ?? text.length);
      return [start[1] as ReviewedField, cell === '' ? null : cell];
    }),
  );
}
