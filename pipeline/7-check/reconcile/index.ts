/** The table `reconciliation`: what was derived or stated later, held against what was stated, published elsewhere or stated before. */
import type { ReconciliationRow } from '../../../schemas/columns.js';
import { hash64 } from '../../kit/hash.js';
import type { Context } from '../../model/diagnostic.js';
import type { Figure, Kind } from '../../model/figure.js';
import type { Reference } from '../../model/reference.js';
import type { Indicator } from '../indicator.js';
import { type Catalogue, compare } from '../observations.js';
import { periodColumns } from '../rows.js';
import type { Source } from '../source.js';
import { pairsOf } from './pairs.js';
import { type Pair, tooFar } from './place.js';
import { type Reading, readingOfReference, readingsOf } from './reading.js';
import { inUnitOf, judge, relationOf } from './verdict.js';

/** Whether an indicator's words were found to mean several things in its source. */
export function ambiguityOf({ figureIndicators }: Source): (indicator: Indicator) => boolean {
  const keys = new Set<string>();
  for (const one of figureIndicators)
    if (one !== null && one.qualifier !== null && !one.name) keys.add(one.with({ qualifier: null }).key);
  return (indicator) => indicator.qualifier === null && !indicator.name && keys.has(indicator.key);
}

/** A side of the row, its columns named by hand: there are as many as a corpus has pairs. */
function firstSide(reading: Reading) {
  return {
    first_value: Number(reading.value),
    first_low: number(reading.low),
    first_high: number(reading.high),
    first_unit: reading.unit,
    first_status: reading.status,
    first_figure_id: reading.figureId,
    first_derived_id: reading.derivedId,
    first_source_id: reading.sourceId,
    first_publication: reading.publication,
    first_published: reading.published,
    first_url: reading.url,
    first_quote: reading.quote,
  };
}

function secondSide(reading: Reading) {
  return {
    second_value: Number(reading.value),
    second_low: number(reading.low),
    second_high: number(reading.high),
    second_unit: reading.unit,
    second_status: reading.status,
    second_figure_id: reading.figureId,
    second_derived_id: reading.derivedId,
    second_source_id: reading.sourceId,
    second_publication: reading.publication,
    second_published: reading.published,
    second_url: reading.url,
    second_quote: reading.quote,
  };
}

const number = (text: string | null): number | null => (text === null ? null : Number(text));

export function rowOf({ first, second, match }: Pair): ReconciliationRow {
  const known = first.indicator === null ? second : first;
  return {
    reconciliation_id: `r-${hash64(first.id, second.id)}`,
    indicator_id: known.indicator,
    indicator: known.label,
    area: first.area,
    ...periodColumns(first.period),
    ...firstSide(first),
    ...secondSide(inUnitOf(second, first.unit) ?? second),
    match,
    relation: relationOf(first, second),
    ...judge(first, second),
  };
}

/** What `values-disagree` says of a pair. */
export const disagreement = (row: ReconciliationRow) => ({
  indicator: row.indicator,
  period: row.period ?? 'no period',
  first: row.first_quote,
  from: row.first_publication,
  second: row.second_quote,
  other: row.second_publication,
  reason: row.reason,
});

/** The named indicators of the dataset, for references to find. */
function namedIndicators(sources: readonly Source[], { labels }: Catalogue) {
  const named = new Map<string, { readonly label: string; readonly kind: Kind }>();
  for (const indicator of sources.flatMap(({ figureIndicators }) => figureIndicators)) {
    const id = indicator?.name?.id;
    if (indicator && id !== undefined) named.set(id, { label: labels.get(id) as string, kind: indicator.kind });
  }
  return named;
}

/** Says of a source what one of its values was held against in vain, or not at all; the row where there is one. */
function told(pair: Pair, place: Figure | null, context: Context | null): readonly ReconciliationRow[] {
  const { first, second } = pair;
  // How far apart similar words may lie was asked when they were found.
  if (pair.match !== 'similar_words' && tooFar(pair)) {
    const period = first.period as string;
    const details = { indicator: first.label, period, first: first.quote, second: second.quote };
    if (place) context?.report('values-apart', place, details);
    return [];
  }
  const row = rowOf(pair);
  if (row.verdict === 'disagrees' && place) context?.report('values-disagree', place, disagreement(row));
  return [row];
}

/**
 * The rows in the order of indicator and period. Reports `values-disagree`, and `values-apart` for what is no pair.
 * @param contextOf where what is said about a source goes
 */
export function reconcile(
  sources: readonly Source[],
  references: readonly Reference[],
  catalogue: Catalogue,
  contextOf: (source: string) => Context,
): readonly ReconciliationRow[] {
  const { names, labels } = catalogue;
  const own = sources.flatMap((source) => readingsOf({ source, names, labels, ambiguous: ambiguityOf(source) }));
  const named = namedIndicators(sources, catalogue);
  const published = references.map((reference) => readingOfReference(reference, named));
  const figuresOf = new Map(sources.map(({ id, result }) => [id, result.extraction.figures]));
  const rows = pairsOf([...own, ...published], sources).flatMap((pair) => {
    const { sourceId, figure } = pair.first;
    if (sourceId === null) return told(pair, null, null);
    return told(pair, figuresOf.get(sourceId)?.[figure] ?? null, contextOf(sourceId));
  });
  return rows.sort(
    (a, b) =>
      compare(a.indicator, b.indicator) ||
      compare(a.period_end ?? a.period, b.period_end ?? b.period) ||
      compare(b.first_published, a.first_published) ||
      compare(a.reconciliation_id, b.reconciliation_id),
  );
}
