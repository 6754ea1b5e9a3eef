/** The one column list: every table of a dataset, in the order in which they are written. */
import type { Row, Table } from './column.js';
import { DERIVED } from './tables/derived.js';
import { FIGURES } from './tables/figures.js';
import { INDICATORS } from './tables/indicators.js';
import { OBSERVATIONS } from './tables/observations.js';
import { RECONCILIATION } from './tables/reconciliation.js';
import { SERIES } from './tables/series.js';
import { SKIPPED } from './tables/skipped.js';
import { SOURCES } from './tables/sources.js';

export const TABLES = {
  figures: FIGURES,
  derived: DERIVED,
  observations: OBSERVATIONS,
  series: SERIES,
  reconciliation: RECONCILIATION,
  indicators: INDICATORS,
  sources: SOURCES,
  skipped: SKIPPED,
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

export type RowOf<T extends TableName> = Row<(typeof TABLES)[T]>;
export type FigureRow = RowOf<'figures'>;
export type DerivedRow = RowOf<'derived'>;
export type ObservationRow = RowOf<'observations'>;
export type SeriesRow = RowOf<'series'>;
export type ReconciliationRow = RowOf<'reconciliation'>;
export type IndicatorRow = RowOf<'indicators'>;
export type SourceRow = RowOf<'sources'>;
export type SkippedRow = RowOf<'skipped'>;

export type { Column, ColumnType, Table } from './column.js';
