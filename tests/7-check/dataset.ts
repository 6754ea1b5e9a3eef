/** A dataset made by hand: texts with their figures given, no reading and no recognising. */
import { check } from '../../pipeline/7-check/index.js';
import { figureIds } from '../../pipeline/kit/figure-ids.js';
import type { Dataset } from '../../pipeline/model/dataset.js';
import type { Derived } from '../../pipeline/model/derived.js';
import type { Diagnostic } from '../../pipeline/model/diagnostic.js';
import type { Figure, Sentence, Skipped } from '../../pipeline/model/figure.js';
import type { Reference } from '../../pipeline/model/reference.js';
import type { DatasetEntry } from '../../schemas/dataset.js';
import type { SourceEntry } from '../../schemas/source.js';
import { figure } from '../6-derive/figures.js';

export interface Told {
  readonly id?: string;
  readonly text: string;
  /** Quotes in the order of the text, with what differs from a plain exact count of 2022. */
  readonly figures?: readonly (readonly [quote: string, fields: Partial<Figure>])[];
  readonly skipped?: readonly (readonly [quote: string, reason: Skipped['reason'], period?: string])[];
  readonly derived?: readonly Derived[];
  readonly entry?: Partial<SourceEntry>;
  readonly diagnostics?: readonly Diagnostic[];
  /** Indicators that a person named, by figure. */
  readonly names?: readonly (string | null)[];
}

const SOURCE: SourceEntry = {
  title: 'A report',
  publisher: 'An office',
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
  obtained: 'by hand',
  published: null,
};

export const ENTRY: DatasetEntry = {
  id: 'set',
  title: 'A dataset',
  description: 'For a test.',
  version: '2026.1.0',
  released: null,
  publisher: { name: 'An office', url: null },
  contributors: [{ name: 'An office', url: null, roles: ['author'] }],
  license: { id: 'CC-BY-4.0', title: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  keywords: ['test'],
};

/** A sentence ends with a full stop and white space: enough for these texts. */
function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const match of text.matchAll(/\S[\s\S]*?(?:\.(?=\s|$)|$)/g)) {
    sentences.push({ start: match.index, end: match.index + match[0].length, block: 0 });
  }
  return sentences;
}

/** Places of the quotes, each looked for behind the one before. */
function placed<T>(text: string, quotes: readonly (readonly [string, ...T[]])[]): { start: number; end: number }[] {
  let from = 0;
  return quotes.map(([quote]) => {
    const start = text.indexOf(quote, from);
    if (start < 0) throw new Error(`the test's text lacks "${quote}"`);
    from = start + quote.length;
    return { start, end: from };
  });
}

function resultOf({ id = 's', text, figures = [], skipped = [], derived = [] }: Told) {
  const sentences = sentencesOf(text);
  const spans = placed(text, figures);
  const skippedSpans = placed(text, skipped);
  const made = figures.map(([quote, fields], at): Figure => {
    const span = spans[at]!;
    const sentence = sentences.findIndex(({ start, end }) => span.start >= start && span.end <= end);
    const value = fields.value ?? quote.replace(/[^\d.-]/g, '');
    return { ...figure([value]), quote, sentence, ...span, ...fields };
  });
  const source = {
    id,
    title: null,
    publisher: null,
    period: '2022',
    area: 'CN',
    currency: 'CNY',
    decimal: 'point',
    fiscalYearStart: null,
  } as const;
  const block = { kind: 'paragraph', section: '', paragraph: 1, firstRun: 0, endRun: 0, leadIn: -1, list: -1 } as const;
  const report = { source, text, runs: new Int32Array(), blocks: [block], zones: [], pages: null };
  const rest = skipped.map(
    ([, reason, period], at): Skipped => ({ ...skippedSpans[at]!, reason, period: period ?? null }),
  );
  return { extraction: { report, sentences, figures: made, skipped: rest }, derived };
}

/** The result, as accepted by a person where indicators were named. */
function reviewedOf(told: Told) {
  const result = resultOf(told);
  if (!told.names) return { result };
  const { extraction } = result;
  const ids = figureIds(extraction);
  const reviewed = {
    machine: extraction,
    ids,
    verdicts: ids.map(() => 'accepted' as const),
    origin: ids.map((_, at) => at),
    names: ids.map((_, at) => {
      const id = told.names?.[at] ?? null;
      return id === null ? null : { id, label: null, topic: null };
    }),
  };
  return { result, reviewed };
}

/** Checks a dataset of these sources. */
export const checked = (...sources: readonly Told[]): Dataset => checkedWith([], ...sources);

/** Checks a dataset of these sources against what others published. */
export function checkedWith(references: readonly Reference[], ...sources: readonly Told[]): Dataset {
  const inputs = sources.map((told) => ({
    entry: { ...SOURCE, ...told.entry },
    ...reviewedOf(told),
    diagnostics: told.diagnostics ?? [],
  }));
  return check(ENTRY, [], inputs, references);
}

/** The codes of what was said, in order. */
export const codes = ({ diagnostics }: Dataset): readonly string[] => diagnostics.map(({ code }) => code);
