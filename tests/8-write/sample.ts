/** Datasets made up for the tests of the writer, with cells that have broken readers. */

import type { Dataset } from '../../pipeline/model/dataset.js';
import type { Versions } from '../../pipeline/model/release.js';
import type {
  DerivedRow,
  FigureRow,
  IndicatorRow,
  ObservationRow,
  SkippedRow,
  SourceRow,
} from '../../schemas/columns.js';

export const VERSIONS: Versions = { tool: '1.2.3', rules: 'rules-1', libraries: { b: '2.0.0', a: '1.0.0' } };

/** Texts that a careless writer or reader changes. */
export const HARD_TEXTS: readonly string[] = [
  '=1+1',
  '#first',
  '@cmd',
  '+5%',
  '-5%',
  '"quoted"',
  '""',
  'a "b" c',
  'a,b',
  'line one\nline two',
  'carriage\r\nreturn',
  'lone\rreturn',
  '\ttab ',
  ' leading and trailing ',
  'NA',
  'NULL',
  'null',
  'nan',
  'true',
  '007',
  '1e5',
  "it's",
  'back\\slash',
  '国家知识产权局，专利：（质押）',
  '，fullwidth first, above astral signs in UTF-16 and below them in UTF-8',
  '😀 astral 𝟙𝟚 and \uE000 private',
  'e\u0301 combining, \u200b zero width, \u00a0 no-break, \ufeff mark',
  '\u0001 control',
  '2022-12-31',
];

const figure = (i: number): FigureRow => ({
  figure_id: `f${String(i).padStart(6, '0')}`,
  source_id: 'report',
  section: i % 3 === 0 ? null : HARD_TEXTS[i % HARD_TEXTS.length]!,
  paragraph: i + 1,
  sentence: i + 1,
  char_start: i,
  char_end: i + 5,
  quote: HARD_TEXTS[(i * 3) % HARD_TEXTS.length]!,
  sentence_text: HARD_TEXTS[(i * 5) % HARD_TEXTS.length]!,
  kind: i % 2 === 0 ? 'amount' : 'change',
  value: [486880000000, -5.3, 0.1 + 0.2, 1e21, -1e-7, 0, 66.666667][i % 7]!,
  value_text: String(i),
  value_low: i % 4 === 0 ? null : -i,
  value_high: i % 5 === 0 ? null : i / 3,
  unit: 'CNY',
  per: null,
  scale: i % 10,
  modifier: 'exact',
  statistic: i % 2 === 0 ? null : 'average',
  role: 'statement',
  measure: i % 6 === 0 ? null : '专利 patents',
  indicator_id: 'i1',
  period: '2022',
  period_start: ['2022-01-01', '1969-12-31', '1970-01-01', null, '0001-01-01', '9999-12-31'][i % 6]!,
  period_end: i % 2 === 0 ? null : '2022-12-31',
  period_basis: 'stated',
  of_figure_id: null,
  change_basis: i % 2 === 0 ? null : 'year_on_year',
  base_period: null,
  area: 'CN',
  rules: 'rule-a rule-b',
  review: i % 2 === 0 ? null : 'accepted',
});

const SOURCE: SourceRow = {
  source_id: 'report',
  title: 'A report',
  publisher: null,
  url: null,
  license: null,
  period: '2022',
  area: 'CN',
  language: 'en',
  sha256: 'a'.repeat(64),
  characters: 7,
};

const INDICATOR: IndicatorRow = {
  indicator_id: 'i1',
  label: 'financing',
  description: null,
  unit: 'CNY',
  per: null,
  kind: 'amount',
  statistic: null,
  change_basis: null,
  processing_level: 'stated',
  topic: null,
};

const DERIVED: DerivedRow = {
  derived_id: 'd1',
  rule: 'baseline',
  value: 309.917,
  value_text: '309.917',
  value_low: 309.815,
  value_high: 310.019,
  unit: 'CNY',
  measure: 'financing',
  indicator_id: 'i1',
  period: '2021',
  period_start: '2021-01-01',
  period_end: '2021-12-31',
  area: 'CN',
  level_figure_id: 'f000000',
  by_figure_id: 'f000001',
  formula: '486.88 / (1 + 57.1/100)',
  source_id: 'report',
};

const OBSERVATION: ObservationRow = {
  observation_id: 'o1',
  indicator_id: 'i1',
  indicator: 'financing',
  area: 'CN',
  period: '2022',
  period_start: '2022-01-01',
  period_end: '2022-12-31',
  unit: 'CNY',
  value: 486.88,
  value_low: null,
  value_high: null,
  status: 'stated',
  figure_id: 'f000000',
  derived_id: null,
  source_id: 'report',
};

const SKIPPED: SkippedRow = {
  source_id: 'report',
  char_start: 3,
  char_end: 4,
  quote: '1',
  reason: 'list-marker',
  period: null,
};

/** A dataset with so many figures; the table `skipped` has a row, or none when `figures` is 0. */
export function sampleDataset(figures: number, title = 'A sample'): Dataset {
  return {
    entry: {
      id: 'sample',
      title,
      description: 'Made up.',
      version: '2026.11.0',
      released: '2026-11-22',
      publisher: { name: 'Nobody', url: null },
      contributors: [{ name: 'Nobody', url: null, roles: ['author'] }],
      license: { id: 'CC-BY-4.0', title: 'CC BY', url: 'https://creativecommons.org/licenses/by/4.0/' },
      keywords: ['sample'],
    },
    inputs: [{ path: 'dataset.json', bytes: 10, sha256: 'b'.repeat(64) }],
    sources: [
      {
        id: 'report',
        text: 'text\r\n😀',
        entry: {
          title: 'A report',
          publisher: 'Nobody',
          period: '2022',
          area: 'CN',
          language: 'en',
          currency: 'CNY',
          url: null,
          license: null,
          redistribute: 'full',
          fiscal_year_start: null,
          decimal: 'point',
          file: 'text.md',
          sha256: 'a'.repeat(64),
          obtained: 'made up',
          published: null,
        },
      },
    ],
    tables: {
      figures: Array.from({ length: figures }, (_, i) => figure(i)),
      derived: figures < 2 ? [] : [DERIVED],
      observations: figures === 0 ? [] : [OBSERVATION],
      indicators: figures === 0 ? [] : [INDICATOR],
      sources: [SOURCE],
      skipped: figures === 0 ? [] : [SKIPPED],
    },
    diagnostics: [
      { code: 'table-skipped', source: 'report', start: 0, end: 1, details: {} },
      { code: 'no-baseline', source: 'report', start: 0, end: 1, details: { why: 'because' } },
      { code: 'table-skipped', source: 'report', start: 2, end: 3, details: {} },
    ],
  };
}
