/** Releases made by hand, for comparing. */
import type { Release } from '../../pipeline/compare/diff.js';
import type { DerivedRow, FigureRow, IndicatorRow, ObservationRow } from '../../schemas/columns.js';
import { TABLE_NAMES, TABLES } from '../../schemas/columns.js';

/** A figure in a sentence of its own; `at` keeps ids and places apart. */
export const figureRow = (at: number, fields: Partial<FigureRow> = {}): FigureRow => ({
  figure_id: `f${at}`,
  source_id: 's',
  section: null,
  paragraph: 1,
  sentence: at,
  char_start: at * 100 + 10,
  char_end: at * 100 + 12,
  page: null,
  quote: `${at}0`,
  sentence_text: `Sentence ${'_abcdefghi'[at]} has ${at}0 things.`,
  kind: 'count',
  value: at * 10,
  value_text: `${at}0`,
  value_low: at * 10,
  value_high: at * 10,
  unit: '1',
  per: null,
  scale: 0,
  modifier: 'exact',
  statistic: null,
  role: 'statement',
  measure: `things ${'_abcdefghi'[at]}`,
  indicator_id: `i${at}`,
  period: '2022',
  period_start: '2022-01-01',
  period_end: '2022-12-31',
  period_basis: 'stated',
  of_figure_id: null,
  change_basis: null,
  base_period: null,
  area: 'CN',
  rules: 'r',
  review: null,
  ...fields,
});

export const derivedRow = (fields: Partial<DerivedRow> = {}): DerivedRow => ({
  derived_id: 'd1',
  rule: 'baseline',
  value: 5,
  value_text: '5',
  value_low: 4,
  value_high: 6,
  unit: '1',
  measure: 'things',
  indicator_id: 'i1',
  period: '2021',
  period_start: '2021-01-01',
  period_end: '2021-12-31',
  area: 'CN',
  level_figure_id: 'f1',
  by_figure_id: 'f2',
  formula: '10 - 5',
  source_id: 's',
  ...fields,
});

const indicatorRow = (figure: FigureRow): IndicatorRow => ({
  indicator_id: figure.indicator_id!,
  label: figure.indicator_id!,
  description: null,
  unit: figure.unit,
  per: null,
  kind: figure.kind,
  statistic: null,
  change_basis: null,
  processing_level: 'stated',
  topic: null,
});

const observationRow = (figure: FigureRow): ObservationRow => {
  const { area, period, period_start, period_end, unit, value, value_low, value_high, figure_id, source_id } = figure;
  const id = figure.indicator_id!;
  return {
    observation_id: `o-${figure_id}`,
    indicator_id: id,
    indicator: id,
    area,
    period,
    period_start,
    period_end,
    unit,
    value,
    value_low,
    value_high,
    status: 'stated',
    figure_id,
    derived_id: null,
    source_id,
    series_rank: 1,
  };
};

/** A release of these figures, each with an indicator of its own. */
export function release(
  figures: readonly FigureRow[],
  fields: { version?: string; released?: string | null; derived?: readonly DerivedRow[]; sha?: string } = {},
): Release {
  const { version = '2026.11.0', released = null, derived = [], sha = JSON.stringify([figures, derived]) } = fields;
  const tables = TABLE_NAMES.map((name) => ({
    name,
    description: 'x',
    rows: 0,
    primary_key: ['x'],
    columns: TABLES[name].columns.map((column) => ({
      name: column.name,
      type: column.type,
      nullable: true,
      unit: null,
      values: null,
      references: null,
      description: 'x',
    })),
  }));
  return {
    manifest: {
      dataset: { id: 'set', title: 'A set', description: 'x', version, released, license: 'MIT' },
      made_by: { tool: '1', rules: '1', libraries: {} },
      inputs: [],
      tables,
      files: [{ path: 'figures.csv', bytes: 1, sha256: sha }],
      counts: { figures_by_kind: {}, derived_by_rule: {}, skipped_by_reason: {}, diagnostics_by_code: {} },
    },
    figures,
    derived,
    indicators: figures.filter(({ indicator_id }) => indicator_id !== null).map(indicatorRow),
    observations: figures.filter(({ indicator_id }) => indicator_id !== null).map(observationRow),
    sources: [
      {
        source_id: 's',
        title: 'x',
        publisher: 'x',
        url: null,
        license: null,
        period: '2022',
        area: 'CN',
        language: 'en',
        sha256: 'x',
        characters: 9,
      },
    ],
  };
}
