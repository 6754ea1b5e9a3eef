/** Words for people about one figure: its sentence, its fields with the rules that gave them, and what follows from it. */
import { type DerivedRow, type FigureRow, TABLES } from '../../schemas/columns.js';
import { cells, harmless } from '../kit/diagnostic-text.js';
import { collapseSpace } from '../kit/hash.js';
import { reasonOf } from './field-reasons.js';
import type { Found } from './find-figure.js';

/** Widest line of the sentence. */
const WIDTH = 96;

/** The whole text that `figurate explain` prints. */
export function explanation(found: Found): string {
  const { figure, dataset, line } = found;
  const place = [
    `source ${figure.source_id}`,
    figure.page === null ? '' : `page ${figure.page}`,
    line === null ? '' : `line ${line}`,
    figure.section ?? '',
  ].filter(Boolean);
  return [
    `${figure.figure_id} of ${dataset}`,
    `${place.join(', ')}, characters ${figure.char_start} to ${figure.char_end}`,
    '',
    ...sentenceLines(found),
    '',
    ...fieldLines(figure, found),
    '',
    ...derivedLines(found),
    '',
  ].join('\n');
}

/** The sentence on as many lines as it needs, with carets under the figure. */
function sentenceLines({ figure }: Found): string[] {
  const { sentence_text, quote, figure_id } = figure;
  if (sentence_text === null) return [`  ${harmless(quote)}`, '  (the words of the source may not be passed on)'];
  const signs = [...harmless(collapseSpace(sentence_text))];
  const [start, end] = placeOf(signs, collapseSpace(quote), figure_id);
  const lines: string[] = [];
  for (let from = 0; from < signs.length; ) {
    const to = breakAfter(signs, from);
    lines.push(`  ${signs.slice(from, to).join('').trimEnd()}`);
    const [first, last] = [Math.max(start, from), Math.min(end, to)];
    if (first < last) {
      const before = cells(signs.slice(from, first).join(''));
      lines.push(`  ${' '.repeat(before)}${'^'.repeat(cells(signs.slice(first, last).join('').trimEnd()))}`);
    }
    from = to;
  }
  return lines;
}

/** Where the quote stands: the id of a figure ends in its place in the sentence, unless the sentence was cut. */
function placeOf(signs: readonly string[], quote: string, id: string): readonly [start: number, end: number] {
  const { length } = [...quote];
  const told = Number(id.slice(id.lastIndexOf('-') + 1));
  if (signs.slice(told, told + length).join('') === harmless(quote)) return [told, told + length];
  const text = signs.join('');
  const found = [...text.slice(0, Math.max(0, text.indexOf(harmless(quote))))].length;
  return [found, found + length];
}

/** Where the line that begins at `from` ends: behind the last space that fits. */
function breakAfter(signs: readonly string[], from: number): number {
  if (cells(signs.slice(from, from + WIDTH + 1).join('')) <= WIDTH && signs.length - from <= WIDTH) return signs.length;
  let to = from;
  for (let width = 0; to < signs.length && width < WIDTH; to += 1) width += cells(signs[to]!);
  const space = signs.lastIndexOf(' ', to - 1);
  return space > from ? space + 1 : to;
}

/** Columns that say where the figure stands; they are printed above the sentence. */
const PLACE = new Set([
  'figure_id',
  'source_id',
  'section',
  'char_start',
  'char_end',
  'page',
  'quote',
  'sentence_text',
  'rules',
  'paragraph',
  'sentence',
]);

/** Widest value that still has its reason in the column beside it. */
const VALUE_WIDTH = 38;

function fieldLines(figure: FigureRow, { of }: Found): string[] {
  return TABLES.figures.columns
    .map(({ name }) => name)
    .filter((name) => !PLACE.has(name) && figure[name] !== null)
    .map((name) => {
      const isLink = name === 'of_figure_id' && of !== null;
      const value = harmless(`${figure[name]}${isLink ? `  ${of.quote}` : ''}`);
      return `  ${name.padEnd(14)} ${value.padEnd(VALUE_WIDTH)}  ${harmless(reasonOf(name, figure))}`.trimEnd();
    });
}

function derivedLines({ figure, derived, figures, asked }: Found): string[] {
  if (derived.length === 0) return ['Nothing was derived from it.'];
  return [
    'Derived from it:',
    ...derived.flatMap((row) => {
      const other = row.level_figure_id === figure.figure_id ? row.by_figure_id : row.level_figure_id;
      const quote = figures.get(other)?.quote;
      return [
        `${row === asked ? '* ' : '  '}${row.rule}: ${amount(row)}${row.period === null ? '' : `, ${row.period}`}  ${row.derived_id}`,
        `      ${row.formula}${quote === undefined ? '' : `   with ${harmless(quote)} (${other})`}`,
      ];
    }),
  ];
}

function amount({ value_text, value_low, value_high, unit }: DerivedRow): string {
  const ends = value_low === null && value_high === null ? 'no ends' : `${value_low ?? '…'} to ${value_high ?? '…'}`;
  return `${value_text} ${unit === '1' ? '' : unit} (${ends})`.replace('  ', ' ');
}
