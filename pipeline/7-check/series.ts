/** The best value of each indicator for each period: stated before derived before targets, the latest report first. */
import type { ObservationRow, SeriesRow } from '../../schemas/columns.js';
import type { CandidateRow } from '../../schemas/corpus.js';
import { compare, type UnrankedRow, width } from './observations.js';
import type { Source } from './source.js';

/** Which values come first. */
export const STANDING: Readonly<Record<ObservationRow['status'], number>> = {
  stated: 0,
  corrected: 0,
  derived: 1,
  target: 2,
};

/** When a report was published; where nobody knows, the period it is about stands in. */
export const dateOf = ({ entry }: Source): string => entry.published ?? entry.period?.replace(/^@/, '') ?? '';

/** An observation with what decides its place among those for one indicator, area and period. */
export interface Candidate {
  readonly row: UnrankedRow;
  readonly standing: number;
  /** When its report was published; see `dateOf`. */
  readonly date: string;
  readonly width: number;
  readonly published: string | null;
}

/** An observation of a source as a candidate. */
export const candidateOf = (row: UnrankedRow, source: Source): Candidate => ({
  row,
  standing: STANDING[row.status],
  date: dateOf(source),
  width: width(row),
  published: source.entry.published,
});

/** The columns of an observation alone. Each by hand, here and below: there are as many rows as a corpus has values, and a spread of so many is a hundred times as slow. */
export const columnsOf = (row: UnrankedRow): UnrankedRow => ({
  observation_id: row.observation_id,
  indicator_id: row.indicator_id,
  indicator: row.indicator,
  area: row.area,
  period: row.period,
  period_start: row.period_start,
  period_end: row.period_end,
  unit: row.unit,
  value: row.value,
  value_low: row.value_low,
  value_high: row.value_high,
  status: row.status,
  figure_id: row.figure_id,
  derived_id: row.derived_id,
  source_id: row.source_id,
});

/** An observation with its rank. A copy, for a row that was itself made as a copy takes microseconds to get a column more. */
export function rankedRow(row: UnrankedRow, rank: number): ObservationRow {
  const ranked = columnsOf(row) as { -readonly [Name in keyof ObservationRow]: ObservationRow[Name] };
  ranked.series_rank = rank;
  return ranked;
}

/** A candidate as it was before it was handed on. */
export function candidateOfRow(row: CandidateRow): Candidate {
  return {
    row,
    standing: row.standing,
    date: row.date ?? '',
    width: row.width ?? Number.POSITIVE_INFINITY,
    published: row.published,
  };
}

/** The best first. */
const byRank = (a: Candidate, b: Candidate): number =>
  a.standing - b.standing ||
  compare(b.date, a.date) ||
  (a.width === b.width ? 0 : a.width - b.width) ||
  compare(a.row.observation_id, b.row.observation_id);

function reasonOf(best: Candidate, next: Candidate | null): SeriesRow['reason'] {
  if (next === null) return 'only';
  if (best.standing !== next.standing) return 'stated';
  return best.date === next.date ? 'narrowest' : 'latest';
}

/** Ranks the candidates of one place after the other, handed over best first. Holds two of them, however many there are. */
export class Ranking {
  #best: Candidate | null = null;
  #next: Candidate | null = null;
  #count = 0;

  /** @param emit is handed the series row of each place when the place is complete */
  constructor(readonly emit: (row: SeriesRow) => void) {}

  /** The rank of the next candidate in its place. */
  add(candidate: Candidate): number {
    if (this.#best !== null && !isSamePlace(this.#best.row, candidate.row)) this.end();
    this.#count += 1;
    if (this.#best === null) this.#best = candidate;
    else this.#next ??= candidate;
    return this.#count;
  }

  /** The last place is complete. */
  end(): void {
    if (this.#best === null) return;
    this.emit(seriesRow(this.#best, this.#count - 1, reasonOf(this.#best, this.#next)));
    this.#best = this.#next = null;
    this.#count = 0;
  }
}

const seriesRow = ({ row, published }: Candidate, alternatives: number, reason: SeriesRow['reason']): SeriesRow => ({
  observation_id: row.observation_id,
  indicator_id: row.indicator_id,
  indicator: row.indicator,
  area: row.area,
  period: row.period,
  period_start: row.period_start,
  period_end: row.period_end,
  unit: row.unit,
  value: row.value,
  value_low: row.value_low,
  value_high: row.value_high,
  status: row.status,
  source_id: row.source_id,
  published,
  alternatives,
  reason,
});

const isSamePlace = (a: UnrankedRow, b: UnrankedRow): boolean =>
  a.indicator_id === b.indicator_id && a.period === b.period && a.area === b.area;

/** Observations of one indicator, area and period together, in the order of their first. */
function places(rows: readonly UnrankedRow[]): Iterable<UnrankedRow[]> {
  const byPlace = new Map<string, UnrankedRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.indicator_id, row.area, row.period]);
    const place = byPlace.get(key);
    if (place) place.push(row);
    else byPlace.set(key, [row]);
  }
  return byPlace.values();
}

export interface Series {
  /** All observations, each with its rank. */
  readonly observations: readonly ObservationRow[];
  /** The first of each place. */
  readonly series: readonly SeriesRow[];
}

/** Ranks the observations of all sources. Their order stays. */
export function rankSeries(rows: readonly UnrankedRow[], sources: readonly Source[]): Series {
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const rank = new Map<UnrankedRow, number>();
  const series: SeriesRow[] = [];
  const ranking = new Ranking((row) => series.push(row));
  for (const place of places(rows)) {
    const candidates = place.map((row) => candidateOf(row, sourceOf.get(row.source_id) as Source)).sort(byRank);
    for (const candidate of candidates) rank.set(candidate.row, ranking.add(candidate));
  }
  ranking.end();
  return { observations: rows.map((row) => ({ ...row, series_rank: rank.get(row) as number })), series };
}
