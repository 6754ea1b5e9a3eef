/** The best value of each indicator for each period: stated before derived before targets, the latest report first. */
import type { ObservationRow, SeriesRow } from '../../schemas/columns.js';
import { compare, type UnrankedRow, width } from './observations.js';
import type { Source } from './source.js';

const STANDING: Readonly<Record<ObservationRow['status'], number>> = { stated: 0, corrected: 0, derived: 1, target: 2 };

/** When a report was published; where nobody knows, the period it is about stands in. */
const dateOf = ({ entry }: Source): string => entry.published ?? entry.period?.replace(/^@/, '') ?? '';

type Order = (a: UnrankedRow, b: UnrankedRow) => number;

const orderOf = (dates: ReadonlyMap<string, string>): Readonly<Record<'stated' | 'latest' | 'narrowest', Order>> => ({
  stated: (a, b) => STANDING[a.status] - STANDING[b.status],
  latest: (a, b) => compare(dates.get(b.source_id) ?? '', dates.get(a.source_id) ?? ''),
  narrowest: (a, b) => (width(a) === width(b) ? 0 : width(a) - width(b)),
});

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
  const entries = new Map(sources.map(({ id, entry }) => [id, entry]));
  const { stated, latest, narrowest } = orderOf(new Map(sources.map((source) => [source.id, dateOf(source)])));
  const rank = new Map<UnrankedRow, number>();
  const series: SeriesRow[] = [];
  for (const place of places(rows)) {
    place.sort(
      (a, b) => stated(a, b) || latest(a, b) || narrowest(a, b) || compare(a.observation_id, b.observation_id),
    );
    place.forEach((row, at) => {
      rank.set(row, at + 1);
    });
    const [best, next] = place as [UnrankedRow, UnrankedRow | undefined];
    const reason = !next ? 'only' : stated(best, next) ? 'stated' : latest(best, next) ? 'latest' : 'narrowest';
    const { figure_id: _, derived_id: __, source_id, ...cells } = best;
    const published = entries.get(source_id)?.published ?? null;
    series.push({ ...cells, source_id, published, alternatives: place.length - 1, reason });
  }
  return { observations: rows.map((row) => ({ ...row, series_rank: rank.get(row) as number })), series };
}
