/** Hand-built figures for the tests of derivation: every field but those under test takes a plain default. */
import { derive } from '../../pipeline/6-derive/index.js';
import type { Derived } from '../../pipeline/model/derived.js';
import type { Extraction, Figure } from '../../pipeline/model/figure.js';

const PLAIN: Figure = {
  start: 0,
  end: 1,
  quote: '?',
  kind: 'count',
  value: '1',
  low: null,
  high: null,
  unit: '1',
  scale: 0,
  modifier: 'exact',
  measure: 'things',
  per: null,
  statistic: null,
  role: 'statement',
  period: '2022',
  periodBasis: 'document',
  of: -1,
  basis: null,
  totalOf: -1,
  earlier: -1,
  countOf: -1,
  noBaseline: null,
  whole: null,
  rules: ['test'],
  sentence: 0,
};

/** A figure `[value, low, high]` with the named fields; an exact one when only the value is given. */
export function figure(
  [value, low = value, high = value]: readonly (string | null)[],
  fields: Partial<Figure> = {},
): Figure {
  return { ...PLAIN, value: value as string, low: low ?? null, high: high ?? null, ...fields };
}

/** A change of percent, year on year, that leads to the figure at index `of`. */
export const percentChange = (numbers: readonly (string | null)[], of: number, fields: Partial<Figure> = {}): Figure =>
  figure(numbers, { kind: 'change', unit: 'percent', basis: 'year_on_year', of, ...fields });

/** A share in percent of which the figure at index `of` is the part. */
export const share = (numbers: readonly (string | null)[], of: number, fields: Partial<Figure> = {}): Figure =>
  figure(numbers, { kind: 'share', unit: 'percent', of, ...fields });

export interface Said {
  readonly code: string;
  readonly start: number | undefined;
  readonly details: Readonly<Record<string, string | number>> | undefined;
}

/** Derives from the figures alone: the rows, and what was reported. */
export function run(figures: readonly Figure[]): { readonly rows: readonly Derived[]; readonly said: readonly Said[] } {
  const said: Said[] = [];
  const placed = figures.map((f, at) => ({ ...f, start: at * 10, end: at * 10 + 1 }));
  const extraction: Extraction = {
    report: {
      source: {
        id: 's',
        title: null,
        publisher: null,
        period: null,
        area: null,
        currency: null,
        decimal: 'point',
        fiscalYearStart: null,
      },
      text: '',
      runs: new Int32Array(),
      blocks: [],
      zones: [],
      pages: null,
    },
    sentences: [],
    figures: placed,
    skipped: [],
  };
  const rows = derive(extraction, {
    report: (code, span, details) => said.push({ code, start: span?.start, details }),
  });
  return { rows, said };
}

/** The rows of one rule, as `value [low, high] unit period`. */
export const printed = (rows: readonly Derived[]): readonly string[] =>
  rows.map((row) => `${row.rule} ${row.value} [${row.low ?? '-'}, ${row.high ?? '-'}] ${row.unit} ${row.period}`);
