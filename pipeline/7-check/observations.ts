/** The tables most people load: one value of an indicator for an area, period, status and source, and the indicators themselves. */

import type { DerivedRow, FigureRow, IndicatorRow, ObservationRow } from '../../schemas/columns.js';
import { converter } from '../kit/unit-scale.js';
import type { Context } from '../model/diagnostic.js';
import type { Indicator } from './indicator.js';
import { changeBasis, type Names } from './rows.js';
import type { Source } from './source.js';

/** Text order by code units: the same in every locale. Null comes first. */
export const compare = (a: string | null, b: string | null): number =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;

type Value = Pick<
  FigureRow,
  'indicator_id' | 'period' | 'period_start' | 'period_end' | 'area' | 'unit' | 'value' | 'value_low' | 'value_high'
>;

/** A value with its ends in exact decimals, as the rooms before gave it. */
interface Decimals {
  readonly value: string;
  readonly low: string | null;
  readonly high: string | null;
}

/** An observation before those of all sources have been put in order. */
export type UnrankedRow = Omit<ObservationRow, 'series_rank'>;

interface Evidence {
  readonly status: ObservationRow['status'];
  readonly figure_id: string | null;
  readonly derived_id: string | null;
}

/** Names and labels of the indicators of a dataset. */
export interface Catalogue {
  readonly names: Names;
  readonly labels: ReadonlyMap<string, string>;
  /** The unit of all values of an indicator: the one it was first measured in. */
  readonly units: ReadonlyMap<string, string>;
}

/** A value and its ends as numbers of another unit: units that differ by a power of ten are one after conversion. */
function valueIn(
  unit: string,
  row: Value,
  { value, low, high }: Decimals,
): Pick<Value, 'value' | 'value_low' | 'value_high'> {
  if (row.unit === unit) return row;
  const convert = converter(row.unit, unit);
  if (convert === null) throw new Error(`an indicator in ${unit} has a value in ${row.unit}`);
  const number = (text: string | null): number | null => (text === null ? null : Number(convert(text)));
  return { value: Number(convert(value)), value_low: number(low), value_high: number(high) };
}

function observation(
  row: Value,
  decimals: Decimals,
  evidence: Evidence,
  indicator: string,
  source: Source,
  catalogue: Catalogue,
): UnrankedRow {
  const { area, period, period_start, period_end } = row;
  const unit = catalogue.units.get(indicator) as string;
  const { value, value_low, value_high } = valueIn(unit, row, decimals);
  return {
    observation_id: `o-${evidence.figure_id ?? evidence.derived_id}`,
    indicator_id: indicator,
    indicator: catalogue.labels.get(indicator) as string,
    area,
    period,
    period_start,
    period_end,
    unit,
    value,
    value_low,
    value_high,
    status: evidence.status,
    figure_id: evidence.figure_id,
    derived_id: evidence.derived_id,
    source_id: source.id,
  };
}

/** Width of an interval; one without an end is the widest. */
export const width = ({ value_low, value_high }: Pick<ObservationRow, 'value_low' | 'value_high'>): number =>
  value_low === null || value_high === null ? Number.POSITIVE_INFINITY : value_high - value_low;

/** Of the values for one place in a series, in which stated ones come first: the first stated one, else the narrowest. */
const best = (candidates: readonly UnrankedRow[]): UnrankedRow =>
  candidates.reduce((a, b) => (a.figure_id === null && width(b) < width(a) ? b : a));

/** A target stays one when it was corrected: it must not pass for a fact. */
function statusOf({ role, review }: FigureRow): ObservationRow['status'] {
  if (role === 'target') return 'target';
  return review === 'corrected' || review === 'added' ? 'corrected' : 'stated';
}

type Places = Map<string, UnrankedRow[]>;

function put(places: Places, row: UnrankedRow): void {
  const key = `${row.indicator_id}\n${row.status}\n${row.period}`;
  const place = places.get(key);
  if (place) place.push(row);
  else places.set(key, [row]);
}

/** All values of one source, those that compete for one place in a series together. */
function places(
  source: Source,
  figures: readonly FigureRow[],
  derived: readonly DerivedRow[],
  catalogue: Catalogue,
): Iterable<readonly UnrankedRow[]> {
  const byPlace: Places = new Map();
  const { extraction, derived: rows } = source.result;
  for (let at = 0; at < figures.length; at++) {
    const row = figures[at]!;
    const evidence: Evidence = { status: statusOf(row), figure_id: row.figure_id, derived_id: null };
    if (row.indicator_id === null) continue;
    put(byPlace, observation(row, extraction.figures[at]!, evidence, row.indicator_id, source, catalogue));
  }
  for (let at = 0; at < derived.length; at++) {
    const row = derived[at]!;
    const status = rows[at]!.role === 'target' ? 'target' : 'derived';
    const evidence: Evidence = { status, figure_id: null, derived_id: row.derived_id };
    if (row.indicator_id === null) continue;
    put(byPlace, observation(row, rows[at]!, evidence, row.indicator_id, source, catalogue));
  }
  return byPlace.values();
}

/**
 * Observations of one source. A value said twice is one observation, that of its first figure; of
 * several derivations the narrowest counts, and `derived-alternatives` says so where they differ.
 */
export function observationRows(
  source: Source,
  figures: readonly FigureRow[],
  derived: readonly DerivedRow[],
  catalogue: Catalogue,
  context: Context,
): readonly UnrankedRow[] {
  const spanOf = new Map(
    source.result.derived.map((row, at) => [source.derivedIds[at], source.result.extraction.figures[row.by]]),
  );
  const observations: UnrankedRow[] = [];
  for (const candidates of places(source, figures, derived, catalogue)) {
    const chosen = best(candidates);
    const other = candidates.find(({ derived_id, value }) => derived_id !== null && value !== chosen.value);
    if (other) {
      const details = { indicator: chosen.indicator_id, period: chosen.period ?? 'unknown', count: candidates.length };
      context.report('derived-alternatives', spanOf.get(other.derived_id as string), details);
    }
    observations.push(chosen);
  }
  return observations;
}

/** The order in the file: by indicator, area, time and status, so that a series reads as one. */
export const inSeries = (rows: readonly UnrankedRow[]): readonly UnrankedRow[] =>
  [...rows].sort(
    (a, b) =>
      compare(a.indicator_id, b.indicator_id) ||
      compare(a.area, b.area) ||
      compare(a.period_end ?? a.period, b.period_end ?? b.period) ||
      compare(a.period, b.period) ||
      compare(a.status, b.status) ||
      compare(a.source_id, b.source_id),
  );

/** One row an indicator, in the order of their ids. */
export function indicatorRows(
  indicators: Iterable<Indicator>,
  observations: readonly UnrankedRow[],
  { names, labels, units }: Catalogue,
): readonly IndicatorRow[] {
  const stated = new Set(observations.filter((row) => row.figure_id !== null).map((row) => row.indicator_id));
  const rows = [...indicators].map((indicator): IndicatorRow => {
    const { per, kind, statistic, basis } = indicator;
    const id = names.get(indicator) as string;
    return {
      indicator_id: id,
      label: labels.get(id) as string,
      description: null,
      unit: units.get(id) as string,
      per,
      kind,
      statistic,
      change_basis: changeBasis(basis),
      processing_level: stated.has(id) ? 'stated' : 'derived',
      topic: indicator.name?.topic ?? indicator.topic ?? null,
    };
  });
  return rows.sort((a, b) => compare(a.indicator_id, b.indicator_id));
}
