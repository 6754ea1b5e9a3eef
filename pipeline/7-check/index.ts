/** Room 7: from what was found in the sources to rows that may be published. */

import type { DatasetEntry } from '../../schemas/dataset.js';
import { parsePeriod } from '../kit/period.js';
import type { Dataset, DatasetSource, Tables } from '../model/dataset.js';
import type { Context, Diagnostic } from '../model/diagnostic.js';
import type { Reference } from '../model/reference.js';
import type { Input } from '../model/release.js';
import { assertTables } from './assert.js';
import { type Indicator, indicatorLabel, nameIndicators } from './indicator.js';
import { reportMatches } from './matches.js';
import { type Catalogue, indicatorRows, inSeries, observationRows } from './observations.js';
import { makeNamer } from './person-names.js';
import { reconcile } from './reconcile/index.js';
import { derivedRows, evidenceRows, figureRows, skippedRows, sourceRow } from './rows.js';
import { rankSeries } from './series.js';
import { type CheckInput, prepare, type Source } from './source.js';

export type { CheckInput } from './source.js';

/** A context that keeps what is said about one source. */
export function collector(source: string): { readonly context: Context; readonly said: readonly Diagnostic[] } {
  const said: Diagnostic[] = [];
  const report: Context['report'] = (code, span, details = {}) => {
    said.push({ code, source, start: span?.start ?? 0, end: span?.end ?? 0, details });
  };
  return { context: { report }, said };
}

/** Says once for each period of a source that it has no known ends. */
export function reportOpenPeriods({ result }: Source, context: Context): void {
  const known = new Set<string>();
  for (const figure of result.extraction.figures) {
    if (figure.period === null || known.has(figure.period)) continue;
    known.add(figure.period);
    if (!parsePeriod(figure.period)) context.report('period-open', figure, { period: figure.period });
  }
}

/** Every indicator once, as it was first worded, with the names of all and the labels by name. */
function catalogueOf(sources: readonly Source[]): Catalogue & { readonly indicators: readonly Indicator[] } {
  const keys = new Map<Indicator, string>();
  const first = new Map<string, Indicator>();
  for (const { figureIndicators, derivedIndicators } of sources) {
    for (const indicator of [...figureIndicators, ...derivedIndicators]) {
      if (indicator === null || keys.has(indicator)) continue;
      const { key } = indicator;
      keys.set(indicator, key);
      if (!first.has(key)) first.set(key, indicator);
    }
  }
  const byKey = nameIndicators(first);
  const names = new Map([...keys].map(([indicator, key]) => [indicator, byKey.get(key) as string]));
  const labels = new Map([...first].map(([key, one]) => [byKey.get(key) as string, indicatorLabel(one)]));
  const units = new Map([...first].map(([key, one]) => [byKey.get(key) as string, one.unit]));
  return { indicators: [...first.values()], names, labels, units };
}

interface Prepared {
  readonly source: Source;
  readonly context: Context;
  readonly said: readonly Diagnostic[];
}

function tablesOf(prepared: readonly Prepared[], references: readonly Reference[]): Tables {
  const sources = prepared.map(({ source }) => source);
  const catalogue = catalogueOf(sources);
  const rows = prepared.map(({ source, context }) => {
    const figures = figureRows(source, catalogue.names);
    const derived = derivedRows(source, catalogue.names);
    const observations = observationRows(source, figures, derived, catalogue, context);
    return { figures: evidenceRows(source, figures, catalogue.names), derived, observations };
  });
  const ordered = inSeries(rows.flatMap((row) => row.observations));
  const { observations, series } = rankSeries(ordered, sources);
  const contexts = new Map(prepared.map(({ source, context }) => [source.id, context]));
  reportMatches(prepared);
  return {
    figures: rows.flatMap((row) => row.figures),
    derived: rows.flatMap((row) => row.derived),
    observations,
    series,
    reconciliation: reconcile(sources, references, catalogue, (id) => contexts.get(id) as Context),
    indicators: indicatorRows(catalogue.indicators, observations, catalogue),
    sources: sources.map(sourceRow),
    skipped: sources.flatMap(skippedRows),
  };
}

export const published = ({ id, entry, result }: Source): DatasetSource => ({
  id,
  entry,
  text: result.extraction.report.text,
  report: result.extraction.report,
  sentences: result.extraction.sentences,
});

/**
 * All tables of a dataset, in the order of the sources handed in, with every diagnostic.
 * @param inputs every file that was read, passed on to the manifest
 * @param references what others published for its indicators
 * @throws PublicationFault when a row breaks the column list: a fault of the rooms, never of a source
 */
export function check(
  entry: DatasetEntry,
  inputs: readonly Input[],
  results: readonly CheckInput[],
  references: readonly Reference[] = [],
): Dataset {
  const namer = makeNamer();
  const prepared = results.map((input): Prepared => {
    const { context, said } = collector(input.result.extraction.report.source.id);
    const source = prepare(input, namer, context);
    reportOpenPeriods(source, context);
    return { source, context, said };
  });
  const tables = tablesOf(prepared, references);
  const sources = prepared.map(({ source }) => published(source));
  assertTables(tables, sources);
  return {
    entry,
    inputs,
    sources,
    tables,
    diagnostics: prepared.flatMap(({ source, said }) => [...source.diagnostics, ...said]),
  };
}
