/** Where in a text the figure stands that a person adds: its quote in the snippet, the snippet in the text. */
import type { Extraction, Figure, Span } from '../model/figure.js';
import type { Decision } from '../model/review.js';
import { type Cells, withCells } from './fields.js';

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\s+/g, '\\s+');

/** The place of the quote, or why there is none. White space counts as one space. */
export function locate(text: string, { snippet, quote }: Pick<Decision, 'snippet' | 'quote'>): Span | string {
  const at = snippet.indexOf(quote);
  if (snippet.indexOf(quote, at + 1) >= 0) return 'the quote stands more than once in the snippet; shorten the snippet';
  const [before, after] = [snippet.slice(0, at), snippet.slice(at + quote.length)];
  const pattern = new RegExp(`${escaped(before)}(${escaped(quote)})${escaped(after)}`, 'dgu');
  const found = [...text.matchAll(pattern)];
  const [start, end] = found[0]?.indices?.[1] ?? [];
  if (start === undefined || end === undefined) return 'the snippet does not stand in the text';
  return found.length === 1 ? { start, end } : `the snippet stands ${found.length} times in the text; lengthen it`;
}

const ADDED = {
  periodBasis: null,
  of: -1,
  totalOf: -1,
  earlier: -1,
  countOf: -1,
  noBaseline: null,
  whole: null,
  rules: ['review'],
} as const;

/** The figure of an `add` at its place, links aside; null outside all sentences. */
export function addedFigure({ report, sentences }: Extraction, cells: Cells, { start, end }: Span): Figure | null {
  const sentence = sentences.findIndex((one) => start >= one.start && end <= one.end);
  if (sentence < 0) return null;
  const quote = report.text.slice(start, end);
  const bare = { ...ADDED, start, end, quote, sentence } as unknown as Figure;
  const figure = withCells(bare, cells, () => -1);
  return { ...figure, periodBasis: figure.period === null ? null : 'stated' };
}
