/** Which indicators have values for more than one period, and so can be drawn. */
import type { IndicatorRow, ObservationRow } from '../../../schemas/columns.js';
import { grouping, type PageContent } from './content.js';

export interface Series {
  readonly indicator: IndicatorRow;
  readonly area: string | null;
  /** The latest periods, ascending. */
  readonly values: readonly ObservationRow[];
}

/** Charts on the page at most; the table holds the others. */
const MOST_SERIES = 60;
const MOST_PERIODS = 12;

/** The best value of a period that can be put in order. */
const isDrawable = ({ period, period_end, series_rank }: ObservationRow): boolean =>
  period !== null && period_end !== null && series_rank === 1;

/** By the end of the period, and for periods that end together the longer first. */
function byPeriod(a: ObservationRow, b: ObservationRow): number {
  const [x, y] = [`${a.period_end} ${a.period_start}`, `${b.period_end} ${b.period_start}`];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The series to draw, in the order of the observations, and how many there would be. */
export function seriesOf({ dataset }: PageContent): { readonly shown: readonly Series[]; readonly all: number } {
  const { observations, indicators } = dataset.tables;
  const rows = new Map(indicators.map((indicator) => [indicator.indicator_id, indicator]));
  const groups = grouping(
    observations.filter(isDrawable),
    ({ indicator_id, area }) => `${indicator_id}\n${area ?? ''}`,
  );
  const series: Series[] = [];
  for (const group of groups.values()) {
    const indicator = rows.get(group[0]?.indicator_id ?? '');
    if (!indicator || new Set(group.map(({ period }) => period)).size < 2) continue;
    series.push({ indicator, area: group[0]?.area ?? null, values: group.sort(byPeriod).slice(-MOST_PERIODS) });
  }
  return { shown: series.slice(0, MOST_SERIES), all: series.length };
}
