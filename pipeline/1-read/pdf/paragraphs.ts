/** From the lines of a column to paragraphs, items, headings and notes, told from gaps, indents and sizes. */
import { Style } from '../../model/report.js';
import type { BlockShape } from '../written.js';
import { isTitle, levelOf } from './bookmarks.js';
import { Column } from './column.js';
import type { Region } from './columns.js';
import { Items } from './items.js';
import type { Line, PdfBlock, Print } from './model.js';
import { joined, type Row, rowsOf, tablesIn } from './rows.js';

const CAPITAL_LETTER = /^["'“‘(]?\p{Lu}/u;
/** A line that leaves so much of its column empty has ended on purpose. */
export const SHORT = 0.35;
const CAPITAL = /^["'“‘(]?[\p{Lu}\p{N}£$€]/u;
/** `Air freight: …`, as items of a list begin. */
const LABEL = /^\p{Lu}[^.:;,]{2,40}:(?=\s|$)/u;
/** Where a figure or table is from, below it. */
const SOURCE = /^(?:sources?|notes?):(?=\s|$)/i;
/** Signs that no line of its own ends with. */
const RUNS_ON = /[-\u2010\u00ad/–(]$/;
/** A size so much above that of the prose is a heading's, and so much below it a note's. */
export const LARGER = 1.12;
const SMALLER = 0.93;
/** A gap above a line so much wider than usual begins a paragraph. */
const WIDER = 1.3;
const MARKER =
  /^(?:[•▪▫‣⁃◦●○■□➢✓·\uf0b7\uf0a7]|[–*-](?=\s)|(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?=\s)|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)(?=\s))\s*/;
/** A line begins with the mark of an item that is no number or letter. */
export const isDotted = (text: string): boolean => /^[•▪▫‣⁃◦●○■□➢✓·\uf0b7\uf0a7]/.test(text);
const NOTE = /^(?:\d{1,3}|[*†‡§]{1,3}|[a-z])[\s.):]/;
const CLOSED = /[.!?:;…]["'”’)\]]*$/;

/** The blocks of a region. */
export function blocksOf(region: Region, print: Print, lists: { next: number }): PdfBlock[] {
  const blocks: PdfBlock[] = [];
  for (const { table, rows } of tablesIn(rowsOf(region))) {
    if (table) blocks.push(tableOf(rows, region.right));
    else proseOf(rows.map(joined), region, print, lists, blocks);
  }
  const first = blocks.findIndex(({ kind }) => kind !== 'skip');
  return blocks.map((block, i) => (i === first ? { ...block, atTop: true } : block));
}

function tableOf(rows: readonly Row[], edge: number): PdfBlock {
  const lines = rows.map((row) => {
    const text = row.cells.map((cell) => cell.text).join('\t');
    return { ...row.cells[0]!, spans: [{ text, style: 0 }], text };
  });
  return { kind: 'table', shape: {}, lines, marker: '', edge, atTop: false };
}

/** What begins at a line. */
interface Start {
  readonly marker: string;
  readonly indent: number;
}

function proseOf(
  lines: readonly Line[],
  region: Region,
  print: Print,
  lists: { next: number },
  blocks: PdfBlock[],
): void {
  const column = new Column(lines, region, print);
  let group: Line[] = [];
  let start: Start = { marker: '', indent: 0 };
  const found: Array<{ readonly lines: readonly Line[]; readonly start: Start }> = [];
  const flush = (): void => {
    if (group.length > 0) found.push({ lines: group, start });
    group = [];
  };
  for (const line of lines) {
    const marker = MARKER.exec(line.text)?.[0] ?? '';
    const last = group.at(-1);
    const atTitle = last !== undefined && (isTitle(print.titles, line) || isTitle(print.titles, last));
    if (last && (atTitle || begins(line, last, group, start, marker, column))) flush();
    if (group.length === 0) start = { marker, indent: line.x };
    group.push(line);
  }
  flush();
  const items = new Items(column, lists, print.marked);
  found.forEach(({ lines, start }, i) => {
    blocks.push(block(lines, start, items.listOf(lines, start.marker, found[i + 1]?.lines ?? []), region, print));
  });
}

/** Whether a line begins a block of its own. */
function begins(line: Line, last: Line, group: readonly Line[], start: Start, marker: string, column: Column): boolean {
  if (!areAlike(last.size, line.size) && !areAlike(last.ends[1], line.ends[0])) return true;
  const gap = (line.y - last.y) / line.size;
  if (gap > WIDER * Math.max(1, Math.min(column.pitch, 2.2)) || gap < 0) return true;
  if (SOURCE.test(line.text) || changesWeight(line, last, group)) return true;
  const closed = CLOSED.test(last.text);
  if (marker !== '' && isListMarker(marker, line, closed, start)) return true;
  // A line that had room for the first word of the next was ended on purpose. Titles are broken as their makers please.
  const hangs = start.marker !== '' && line.x > start.indent + 0.7 * line.size && !closed;
  const right = column.edgeOf(last);
  const hasRoom = !hangs && !RUNS_ON.test(last.text) && fits(last, line, { right });
  // In the middle of a sentence, words that nothing may part can be longer than they look.
  const isOpen = !closed && !CAPITAL_LETTER.test(line.text) && !column.isSetIn(line);
  if (hasRoom && isOpen && right - last.right < SHORT * (right - last.x)) return false;
  if (hasRoom && line.size < LARGER * column.size) return true;
  // Items without marks of letters end more often than a sentence inside them ends with the line.
  const isNext = (closed && CAPITAL.test(line.text)) || LABEL.test(line.text);
  if (isNext && start.marker === '' && column.isSetIn(last) && column.isSetIn(line)) return true;
  // The first line of a paragraph is set in; the lines of an item hang.
  const indent = line.x - column.left;
  const isIndented = indent > 0.7 * line.size && indent < 5 * line.size && line.x > last.x + 0.7 * line.size;
  if (isIndented && start.marker === '') return group.length > 1 || closed;
  return start.marker !== '' && line.x < start.indent + 0.3 * line.size && last.x > start.indent + 0.7 * line.size;
}

const areAlike = (size: number, other: number): boolean => Math.abs(size - other) <= 0.06 * size;
const isBold = ({ spans }: Line): boolean => spans.every(({ style }) => (style & Style.bold) !== 0);

/** A heading in bold letters ends, or begins below the end of a sentence. */
function changesWeight(line: Line, last: Line, group: readonly Line[]): boolean {
  if (group.every(isBold)) return !(line.spans[0]!.style & Style.bold) && CAPITAL.test(line.text);
  return CLOSED.test(last.text) && isBold(line) && CAPITAL.test(line.text) && !isBold(last);
}

/** A number in front of a line may be a number of the sentence: it begins an item after an end, in a list, or as the first. */
function isListMarker(marker: string, { x, size }: Line, closed: boolean, start: Start): boolean {
  if (/^[^\p{L}\p{N}(–-]/u.test(marker) || closed) return true;
  return start.marker === '' ? /^\(?(?:1|a|i)[.)]/.test(marker) : x > start.indent - 0.5 * size;
}

/** What no line end may cut: a word, a number with its groups, its percent sign and what it counts. */
const WORD = /^(?:\D?\d\S*(?: \d{3})* \S+|\S+)(?: %\S*)?/;
/** Widths are known of lines and guessed of words: by so much they may be off. */
const BROAD = 1.12;

/** Whether the first word of the line would have had room at the end of the last one. */
export function fits(last: Line, next: Line, { right }: { readonly right: number }): boolean {
  const word = WORD.exec(next.text)?.[0] ?? '';
  const unit = (next.right - next.x) / Math.max(1, breadth(next.text));
  return right - last.right > unit * (BROAD * breadth(word) + 0.5);
}

const NARROW = /[ ijltf.,:;'’|!()[\]]/;
const BROAD_SIGN = /[\p{Lu}mw%&@—]/u;
/** About how broad a sign is set, in breadths of an `n`. */
const breadthOf = (sign: string): number => (NARROW.test(sign) ? 0.5 : BROAD_SIGN.test(sign) ? 1.4 : 1);
/** The same for most signs, by their codes. */
const BREADTHS = Float64Array.from({ length: 0x250 }, (_, code) => breadthOf(String.fromCharCode(code)));

function breadth(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    sum += code < BREADTHS.length ? BREADTHS[code]! : breadthOf(text[i]!);
  }
  return sum;
}

function block(lines: readonly Line[], start: Start, item: BlockShape | null, region: Region, print: Print): PdfBlock {
  const base = { lines, edge: region.right, atTop: false };
  const [first] = lines as [Line];
  const text = lines.map((line) => line.text).join(' ');
  const named = levelOf(print.titles, first.page, text);
  if (named !== undefined) return { ...base, kind: 'heading', shape: { level: named }, marker: '' };
  if (item !== null && first.size < LARGER * print.size) {
    return { ...base, kind: 'item', shape: item, marker: start.marker.trim() };
  }
  const level = print.headings.findIndex((size) => first.size > 0.97 * size);
  if (first.size >= LARGER * print.size && level >= 0 && text.length <= 250 && /\p{L}/u.test(text)) {
    return { ...base, kind: 'heading', shape: { level: level + 1 }, marker: '' };
  }
  const note = first.size < SMALLER * print.size && (NOTE.test(text) || (first.spans[0]!.style & Style.sup) !== 0);
  const shape = lines.every(isBold) ? { style: Style.bold } : {};
  return { ...base, kind: note ? 'footnote' : 'paragraph', shape, marker: '' };
}
