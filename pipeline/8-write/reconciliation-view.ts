/** The reconciliation for people: what the README of a release and its page show of it. */
import type { ReconciliationRow } from '../../schemas/columns.js';
import { readable, readableInterval } from '../kit/readable.js';
import type { Tables } from '../model/dataset.js';

/** One of two values that were held against each other. */
export interface ViewedValue {
  /** `309.917 billion CNY`. */
  readonly value: string;
  /** `309.815 billion to 310.019 billion`. */
  readonly interval: string;
  /** `derived`, `stated`, `corrected` or `reference`. */
  readonly status: string;
  readonly quote: string;
  readonly publication: string;
  readonly published: string | null;
  readonly url: string | null;
  /** The figure whose sentence shows it; null for a reference. */
  readonly figureId: string | null;
}

export interface ViewedPair {
  readonly id: string;
  readonly indicator: string;
  readonly period: string;
  readonly first: ViewedValue;
  readonly second: ViewedValue;
  readonly verdict: ReconciliationRow['verdict'];
  readonly reason: string;
}

export interface ReconciliationView {
  readonly counts: Readonly<Record<ReconciliationRow['verdict'], number>>;
  /** Disagreements first, then what cannot be told, then what agrees; otherwise as in the table. */
  readonly pairs: readonly ViewedPair[];
}

const ORDER = { disagrees: 0, cannot_tell: 1, agrees: 2 } as const;

function value(row: ReconciliationRow, at: 'first' | 'second'): ViewedValue {
  const unit = row[`${at}_unit`];
  return {
    value: `${readable(row[`${at}_value`])}${unit === '1' ? '' : ` ${unit.replaceAll('_', ' ')}`}`,
    interval: readableInterval(row[`${at}_low`], row[`${at}_high`]),
    status: row[`${at}_status`],
    quote: row[`${at}_quote`],
    publication: row[`${at}_publication`],
    published: row[`${at}_published`],
    url: row[`${at}_url`],
    figureId: row[`${at}_figure_id`],
  };
}

/** Everything a reader needs of the table `reconciliation`, in words. Pure; the same tables give the same view. */
export function reconciliationView({ reconciliation }: Pick<Tables, 'reconciliation'>): ReconciliationView {
  const counts = { agrees: 0, disagrees: 0, cannot_tell: 0 };
  for (const { verdict } of reconciliation) counts[verdict] += 1;
  const pairs = reconciliation.map(
    (row): ViewedPair => ({
      id: row.reconciliation_id,
      indicator: row.indicator,
      period: row.period ?? 'no period',
      first: value(row, 'first'),
      second: value(row, 'second'),
      verdict: row.verdict,
      reason: row.reason,
    }),
  );
  return { counts, pairs: pairs.sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict]) };
}
