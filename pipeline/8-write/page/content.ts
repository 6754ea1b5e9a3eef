/**
 * What the page shows of a dataset: figures, derived rows and observations tied to one another by
 * their places in lists, and each source with the marks in its text. Markup follows elsewhere.
 */
import type { DerivedRow, FigureRow, ObservationRow, SkippedRow } from '../../../schemas/columns.js';
import { utf16Offsets } from '../../kit/offsets.js';
import type { Dataset, DatasetSource } from '../../model/dataset.js';
import type { Diagnostic } from '../../model/diagnostic.js';

/** Figures on the page at most: what a browser can still hold in hand. */
export const PAGE_FIGURES = 10_000;

export interface Figure {
  /** Place among the figures of the page. */
  readonly at: number;
  readonly row: FigureRow;
  /** Its words without markup. */
  readonly words: string;
  /** The value of an indicator that was published from it, a correction applied; null where none was. */
  readonly observation: ObservationRow | null;
  /** Place of the figure it modifies, or -1. */
  readonly of: number;
}

export interface Derivation {
  readonly row: DerivedRow;
  /** Places of its two inputs, -1 where one is not on the page. */
  readonly level: number;
  readonly by: number;
  readonly observation: ObservationRow | null;
}

export interface Omission {
  /** Place among the numbers of the page that are no figures. */
  readonly at: number;
  readonly row: SkippedRow;
}

/** A stretch of the text, in UTF-16 units, that is a figure or a number that is none. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly figure: Figure | null;
  readonly omission: Omission | null;
}

export interface SourceContent {
  readonly source: DatasetSource;
  readonly figures: readonly Figure[];
  readonly omissions: readonly Omission[];
  readonly diagnostics: readonly Diagnostic[];
  /** Ascending and disjoint. */
  readonly marks: readonly Mark[];
}

export interface PageContent {
  readonly dataset: Dataset;
  readonly sources: readonly SourceContent[];
  readonly figures: readonly Figure[];
  readonly derivations: readonly Derivation[];
  /** Figures of the dataset that the page leaves out. */
  readonly left: number;
}

/** By a key that some rows lack. */
function keyed<Row>(rows: readonly Row[], key: (row: Row) => string | null): ReadonlyMap<string, Row> {
  return new Map(rows.flatMap((row) => (key(row) === null ? [] : [[key(row) as string, row] as const])));
}

/** Rows by a key, groups and rows in their order. */
export function grouping<Row, Key>(rows: readonly Row[], key: (row: Row) => Key): ReadonlyMap<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** The least index whose `end` lies behind `at`, the length where there is none; the items ascend. */
export function firstBehind(items: readonly { readonly end: number }[], at: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Figures and omissions as one ascending list; a mark that reaches into the one before is left out. */
function marksOf(text: string, figures: readonly Figure[], omissions: readonly Omission[]): Mark[] {
  const all = [
    ...figures.map((figure) => ({ row: figure.row, figure, omission: null })),
    ...omissions.map((omission) => ({ row: omission.row, figure: null, omission })),
  ].sort((a, b) => a.row.char_start - b.row.char_start);
  const unit = utf16Offsets(text);
  const marks: Mark[] = [];
  for (const { row, figure, omission } of all) {
    const [start, end] = [unit(row.char_start), unit(row.char_end)];
    if (start >= (marks.at(-1)?.end ?? 0) && end > start) marks.push({ start, end, figure, omission });
  }
  return marks;
}

/** The quote as people see it: tags inside a figure (`23<sup>rd</sup>`) are markup of the source. */
const plainWords = (quote: string): string => quote.replace(/<\/?[a-z][^<>]*>/gi, '').replace(/\s+/g, ' ') || quote;

function tiedFigures(dataset: Dataset): Figure[] {
  const { figures, observations } = dataset.tables;
  const shown = figures.slice(0, PAGE_FIGURES);
  const places = new Map(shown.map(({ figure_id }, at) => [figure_id, at]));
  const published = keyed(observations, ({ figure_id }) => figure_id);
  return shown.map((row, at) => ({
    at,
    row,
    words: plainWords(row.quote),
    observation: published.get(row.figure_id) ?? null,
    of: row.of_figure_id === null ? -1 : (places.get(row.of_figure_id) ?? -1),
  }));
}

function tiedDerivations(dataset: Dataset, figures: readonly Figure[]): Derivation[] {
  const { derived, observations } = dataset.tables;
  const places = new Map(figures.map(({ row, at }) => [row.figure_id, at]));
  const published = keyed(observations, ({ derived_id }) => derived_id);
  return derived
    .map((row) => ({
      row,
      level: places.get(row.level_figure_id) ?? -1,
      by: places.get(row.by_figure_id) ?? -1,
      observation: published.get(row.derived_id) ?? null,
    }))
    .filter(({ level, by }) => level >= 0 || by >= 0);
}

/** Ties the tables together for the page. Linear in the dataset. */
export function pageContent(dataset: Dataset): PageContent {
  const figures = tiedFigures(dataset);
  const figuresOf = grouping(figures, ({ row }) => row.source_id);
  const omissions = dataset.tables.skipped.slice(0, PAGE_FIGURES).map((row, at): Omission => ({ at, row }));
  const omissionsOf = grouping(omissions, ({ row }) => row.source_id);
  const diagnosticsOf = grouping(dataset.diagnostics, ({ source }) => source);
  const sources = dataset.sources.map((source): SourceContent => {
    const [own, omitted] = [figuresOf.get(source.id) ?? [], omissionsOf.get(source.id) ?? []];
    const marks = marksOf(source.text, own, omitted);
    return { source, figures: own, omissions: omitted, diagnostics: diagnosticsOf.get(source.id) ?? [], marks };
  });
  return {
    dataset,
    sources,
    figures,
    derivations: tiedDerivations(dataset, figures),
    left: dataset.tables.figures.length - figures.length,
  };
}
