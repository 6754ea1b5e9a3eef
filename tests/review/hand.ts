/** Extractions made by hand: a text, its figures by their quotes, and decisions about them. */

import { figureIds } from '../../pipeline/kit/figure-ids.js';
import type { Extraction, Figure, Sentence, Skipped } from '../../pipeline/model/figure.js';
import type { Decision, ReviewFile } from '../../pipeline/model/review.js';
import { cellsOf, type ReviewedField } from '../../pipeline/review/fields.js';
import { figure } from '../6-derive/figures.js';

export const TEXT =
  'In 2022 financing reached 400 million yuan, up 25%, for 26 firms. Of them 18 were small. Page 7 says so.';

export const FIGURES: readonly (readonly [quote: string, fields: Partial<Figure>])[] = [
  [
    '400 million yuan',
    {
      kind: 'amount',
      value: '400000000',
      low: '399500000',
      high: '400500000',
      unit: 'CNY',
      scale: 6,
      measure: 'financing',
    },
  ],
  [
    '25%',
    {
      kind: 'change',
      value: '25',
      low: '24.5',
      high: '25.5',
      unit: 'percent',
      basis: 'year_on_year',
      of: 0,
      measure: 'financing',
    },
  ],
  ['26', { value: '26', low: '26', high: '26', measure: 'firms' }],
  ['18', { value: '18', low: '18', high: '18', measure: 'them' }],
];

function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/\S[\s\S]*?(?:\.(?=\s|$)|$)/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    block: 0,
  }));
}

/** Quotes are found one behind the other. */
export function extraction(
  text = TEXT,
  figures: readonly (readonly [string, Partial<Figure>])[] = FIGURES,
  skipped: readonly string[] = ['7'],
): Extraction {
  const sentences = sentencesOf(text);
  let from = 0;
  const made = figures.map(([quote, fields]): Figure => {
    const start = text.indexOf(quote, from);
    if (start < 0) throw new Error(`the test's text lacks "${quote}"`);
    from = start + quote.length;
    const sentence = sentences.findIndex((one) => start >= one.start && from <= one.end);
    return { ...figure([fields.value ?? quote]), quote, start, end: from, sentence, ...fields };
  });
  const source = {
    id: 's',
    title: null,
    publisher: null,
    period: '2022',
    area: 'CN',
    currency: 'CNY',
    decimal: 'point',
    fiscalYearStart: null,
  } as const;
  const block = { kind: 'paragraph', section: '', paragraph: 1, firstRun: 0, endRun: 0, leadIn: -1, list: -1 } as const;
  const gaps = skipped.map((quote): Skipped => {
    const start = text.lastIndexOf(quote);
    return { start, end: start + quote.length, reason: 'other', period: null };
  });
  return {
    report: { source, text, runs: new Int32Array(), blocks: [block], zones: [], pages: null },
    sentences,
    figures: made,
    skipped: gaps,
  };
}

const BARE = {
  machine: null,
  indicator_id: null,
  label: null,
  topic: null,
  reviewer: 'R',
  date: '2026-11-22',
  note: null,
} as const;

/** A decision about the figure of an extraction, which states what the program reads there. */
export function decide(from: Extraction, at: number, fields: Partial<Decision> = {}): Decision {
  const ids = figureIds(from);
  const { quote } = from.figures[at]!;
  const cells = cellsOf(from.figures[at]!, ids) as unknown as Pick<Decision, ReviewedField>;
  return { decision: 'accept', figure_id: ids[at]!, snippet: quote, quote, ...cells, ...BARE, line: at + 2, ...fields };
}

/** Accepts every figure of an extraction. */
export const acceptAll = (from: Extraction): Decision[] => from.figures.map((_, at) => decide(from, at));

export const fileOf = (decisions: readonly Decision[]): ReviewFile => ({
  file: 's/reviewed.csv',
  decisions,
  input: { path: 's/reviewed.csv', bytes: 1, sha256: 'b'.repeat(64) },
});

/** A decision to add the figure `quote`. */
export const addition = (quote: string, snippet: string, fields: Partial<Decision> = {}): Decision => ({
  ...BARE,
  decision: 'add',
  figure_id: null,
  quote,
  snippet,
  kind: 'count',
  value: quote,
  value_low: quote,
  value_high: quote,
  unit: '1',
  per: null,
  scale: '0',
  modifier: 'exact',
  statistic: null,
  role: 'statement',
  measure: 'pages',
  period: '2022',
  of: null,
  basis: null,
  line: 99,
  note: 'the program missed it',
  ...fields,
});
