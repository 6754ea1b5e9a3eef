/** Indicators of two releases: added, removed, renamed, and changed in what they are. */
import type { IndicatorRow, ObservationRow } from '../../schemas/columns.js';
import { pair } from './pair.js';

const COLUMNS = [
  'label',
  'description',
  'unit',
  'per',
  'kind',
  'statistic',
  'change_basis',
  'processing_level',
  'topic',
] as const;

export interface IndicatorChange {
  readonly id: string;
  readonly changes: readonly { readonly column: string; readonly old: string | null; readonly new: string | null }[];
}

export interface IndicatorDiff {
  readonly added: readonly IndicatorRow[];
  readonly removed: readonly IndicatorRow[];
  /** One series under another id: unit and every observation are the same. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly changed: readonly IndicatorChange[];
}

interface Series {
  readonly indicators: readonly IndicatorRow[];
  readonly observations: readonly ObservationRow[];
}

/** What an indicator holds, whatever it is called; null where it holds nothing. */
function contents({ indicators, observations }: Series): ReadonlyMap<IndicatorRow, string | null> {
  const values = new Map<string, unknown[]>();
  for (const { indicator_id, area, period, unit, value, status, source_id } of observations) {
    const list = values.get(indicator_id) ?? [];
    list.push([area, period, unit, value, status, source_id]);
    values.set(indicator_id, list);
  }
  return new Map(
    indicators.map((row) => {
      const held = values.get(row.indicator_id);
      return [row, held ? JSON.stringify([row.kind, held]) : null];
    }),
  );
}

export function diffIndicators(old: Series, now: Series): IndicatorDiff {
  const content = new Map([...contents(old), ...contents(now)]);
  const { pairs, gone, fresh } = pair(old.indicators, now.indicators, [
    { of: (row) => row.indicator_id },
    { of: (row) => content.get(row) ?? null, alone: true },
  ]);
  const renamed = pairs
    .filter(([a, b]) => a.indicator_id !== b.indicator_id)
    .map(([a, b]) => ({ from: a.indicator_id, to: b.indicator_id }));
  const changed = pairs
    .filter(([a, b]) => a.indicator_id === b.indicator_id)
    .map(([a, b]) => {
      const columns = COLUMNS.filter((column) => a[column] !== b[column]);
      return { id: a.indicator_id, changes: columns.map((column) => ({ column, old: a[column], new: b[column] })) };
    })
    .filter(({ changes }) => changes.length > 0);
  return { added: fresh, removed: gone, renamed, changed };
}
