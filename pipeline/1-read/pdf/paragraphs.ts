/** From the lines of a column to paragraphs, items, headings and notes, told from gaps, indents and sizes. */
import { Style } from '../../model/report.js';
import type { Region } from './columns.js';
import { median } from './columns.js';
import type { Line, PdfBlock } from './model.js';
import { joined, type Row, rowsOf, tablesIn } from './rows.js';

/** What is known of the letters of the whole file. */
export interface Print {
  /** Size and font of most letters. */
  readonly size: number;
  readonly font: string;
  /** Sizes of headings, the greatest first. */
  readonly headings: readonly number[];
}

/** A size so much above that of the prose is a heading's, and so much below it a note's. */
export const LARGER = 1.12;
const SMALLER = 0.93;
/** A gap above a line so much wider than usual begins a paragraph. */
const WIDER = 1.3;
const MARKER =
  /^(?:[•▪▫‣⁃◦●○■□➢✓·\uf0b7\uf0a7]|[–*-](?=\s)|(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?=\s)|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)(?=\s))\s*/;
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
  const pitch = median(lines.slice(1).map((line, i) => (line.y - lines[i]!.y) / line.size));
  let group: Line[] = [];
  let start: Start = { marker: '', indent: 0 };
  let list = -1;
  const flush = (): void => {
    if (group.length === 0) return;
    if (start.marker !== '') list = list < 0 ? lists.next++ : list;
    else if (group[0]!.x < start.indent + 2 && list >= 0 && !CLOSED.test(group.at(-1)!.text)) list = -1;
    else if (start.marker === '') list = -1;
    blocks.push(block(group, start, list, region, print));
    group = [];
  };
  for (const line of lines) {
    const marker = MARKER.exec(line.text)?.[0] ?? '';
    const last = group.at(-1);
    if (last && begins(line, last, group, start, marker, region, pitch)) flush();
    if (group.length === 0) start = { marker, indent: line.x };
    group.push(line);
  }
  flush();
}

/** Whether a line begins a block of its own. */
function begins(
  line: Line,
  last: Line,
  group: readonly Line[],
  start: Start,
  marker: string,
  region: Region,
  pitch: number,
): boolean {
  if (Math.abs(line.size - last.size) > 0.06 * last.size) return true;
  const gap = (line.y - last.y) / line.size;
  if (gap > WIDER * Math.max(1, Math.min(pitch, 2.2)) || gap < 0) return true;
  const closed = CLOSED.test(last.text);
  if (marker !== '' && isListMarker(marker, closed, start)) return true;
  if (
    line.font !== last.font &&
    last.text.length < 80 &&
    group.every(({ font }) => font === last.font) &&
    !fits(last, line, region)
  )
    return false;
  if (
    line.font !== last.font &&
    group.length <= 2 &&
    group.every(({ font }) => font === last.font) &&
    fits(last, line, region) &&
    !closed
  )
    return true;
  // The first line of a paragraph is set in; the lines of an item hang.
  const indent = line.x - region.left;
  const isIndented = indent > 0.7 * line.size && indent < 5 * line.size && line.x > last.x + 0.7 * line.size;
  if (isIndented && start.marker === '' && (closed || !fits(last, line, region))) return group.length > 1 || closed;
  if (start.marker !== '' && line.x < start.indent + 0.3 * line.size && last.x > start.indent + 0.7 * line.size)
    return true;
  // A line that had room for the first word of the next ends a paragraph.
  return closed && fits(last, line, region) && /^["'“‘(]?[\p{Lu}\p{N}]/u.test(line.text);
}

/** A number in front of a line may be a number of the sentence: it begins an item after an end, in a list, or as the first. */
const isListMarker = (marker: string, closed: boolean, start: Start): boolean =>
  /^[^\p{L}\p{N}(]/u.test(marker) || closed || start.marker !== '' || /^\(?(?:1|a|i)[.)]/.test(marker);

/** Whether the first word of the line would have had room at the end of the last one. */
export function fits(last: Line, next: Line, { right }: { readonly right: number }): boolean {
  const word = /^\S+/.exec(next.text)?.[0] ?? '';
  const letter = (next.right - next.x) / Math.max(1, next.text.length);
  return right - last.right > letter * (word.length + 1);
}

function block(lines: readonly Line[], start: Start, list: number, region: Region, print: Print): PdfBlock {
  const base = { lines, edge: region.right, atTop: false };
  const [first] = lines as [Line];
  if (start.marker !== '' && first.size < LARGER * print.size) {
    return { ...base, kind: 'item', shape: { list, depth: 1 }, marker: start.marker.trim() };
  }
  const text = lines.map((line) => line.text).join(' ');
  const level = print.headings.findIndex((size) => first.size > 0.97 * size);
  if (first.size >= LARGER * print.size && level >= 0 && text.length <= 250 && /\p{L}/u.test(text)) {
    return { ...base, kind: 'heading', shape: { level: level + 1 }, marker: '' };
  }
  const note = first.size < SMALLER * print.size && (NOTE.test(text) || (first.spans[0]!.style & Style.sup) !== 0);
  const other = lines.every(({ font }) => font !== print.font) && first.size > SMALLER * print.size;
  const shape = other && lines.length <= 3 ? { style: Style.bold } : {};
  return { ...base, kind: note ? 'footnote' : 'paragraph', shape, marker: '' };
}
