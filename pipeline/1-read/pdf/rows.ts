/** Rows of a region: lines side by side are cells of a table, or parts of one line that a tab has set apart. */
import type { Region } from './columns.js';
import type { Line, Span } from './model.js';

/** A row of the page. */
export interface Row {
  readonly cells: readonly Line[];
  readonly y: number;
  readonly size: number;
}

/** Rows that make a table when they follow one another. */
const ENOUGH = 3;
const NUMBER = /^[-–−+(£$€¥]?\s?\d[\d,.\s]*%?\)?[*†]?$|^[-–—.:x*]{1,3}$|^(?:n\/?a|nil)$/i;
/** The words of a cell that holds a number, or stands for one. */
export const isNumber = (text: string): boolean => NUMBER.test(text);
/** Longest words of a cell. */
const CELL = 60;
const LONG_CELL = 110;
/** Longest words of a cell in the head of a table; its rows are no further apart, in sizes. */
const HEAD = 40;
const HEAD_APART = 2.6;
/** The number of a paragraph, in front of it. */
const PARAGRAPH_NUMBER = /^\d{1,2}(?:\.\d{1,3}){1,3}\.?$/;
/** Four numbers or more and nothing behind them: cells that stand too near to one another to be told apart. */
const NUMBERS = /(?:^|\s)(?:[-–−+(]?\d[\d,.]*%?\)?[*†]?\s+){3,}[-–−+(]?\d[\d,.]*%?\)?[*†]?$/;
/** `Wiring ........ $3,790 ........ $766,865`: cells, and a line of a table of contents. */
const LEADER = /(?:\.{4,}|(?:\. ){4,}|…{2,})\s*(?=[^\s.])/g;
const ONE_NUMBER = /\d{1,3}(?: \d{3})+$/;
/** Lines of one cell stand so near to the middle of their row, in sizes, and labels so many lines below one another. */
const IN_ROW = 0.95;
const LABEL_LINES = 4;
const MARKER =
  /^(?:[•▪▫‣⁃◦●○■□➢✓·–\uf0b7\uf0a7]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2}){0,3}\.?|(?:figure|table|chart|box|map)\s+\S{1,6}:?)$/i;

/** The rows of a region from the top down. */
export function rowsOf({ lines }: Region): Row[] {
  const rows: Row[] = [];
  let cells: Line[] = [];
  const flush = (): void => {
    const [first] = cells;
    if (first)
      rows.push({
        cells: cells.toSorted((a, b) => a.x - b.x),
        y: first.y,
        size: Math.max(...cells.map((cell) => cell.size)),
      });
    cells = [];
  };
  for (const line of lines) {
    const [first] = cells;
    if (first && Math.abs(line.y - first.y) > 0.45 * Math.max(line.size, first.size)) flush();
    cells.push(line);
  }
  flush();
  return rows;
}

/** A part of a region: rows of prose, or a table. */
export interface Part {
  readonly table: boolean;
  readonly rows: readonly Row[];
}

/** Cuts rows into prose and tables. */
export function tablesIn(rows: readonly Row[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let at = 0; at < rows.length; ) {
    const end = isTabular(rows[at]!) ? tableEnd(rows, at) : at;
    if (end === at) {
      at++;
      continue;
    }
    const start = headOf(rows, from, at);
    if (start > from) parts.push({ table: false, rows: rows.slice(from, start) });
    parts.push({ table: true, rows: rows.slice(start, end) });
    from = at = end;
  }
  if (from < rows.length) parts.push({ table: false, rows: rows.slice(from) });
  return parts;
}

/** Where the head of the table that begins with the row begins. */
function headOf(rows: readonly Row[], from: number, at: number): number {
  let start = at;
  while (start > from && (isInRow(rows[start - 1]!, rows[start]!) || isHead(rows[start - 1]!, rows, start))) start--;
  return start;
}

/** A few words above the columns of a table: two cells or more, or what does not begin where the first column does. */
function isHead({ cells, y, size }: Row, rows: readonly Row[], at: number): boolean {
  const below = rows.slice(at, at + ENOUGH).flatMap((row) => row.cells);
  if (rows[at]!.y - y > HEAD_APART * size || MARKER.test(cells[0]!.text)) return false;
  if (cells.length === 1 && cells[0]!.x < Math.min(...below.map(({ x }) => x)) + 2 * size) return false;
  return cells.every(
    (cell) => cell.text.length <= HEAD && below.some(({ x, right }) => cell.x < right + size && cell.right > x - size),
  );
}

/** Where the table that begins with the row ends; the place of the row itself when it is none. */
function tableEnd(rows: readonly Row[], start: number): number {
  const columns = rows[start]!.cells.map(({ x }) => x);
  let tabular = 1;
  let cells = cellsOf(rows[start]!);
  let end = start + 1;
  for (let at = start + 1; at < rows.length && at - end < LABEL_LINES; at++) {
    const row = rows[at]!;
    if (row.y - rows[at - 1]!.y > 4 * row.size || (at - end >= 2 && !isTabular(row) && !isLabel(row, columns))) break;
    if (isTabular(row)) {
      tabular++;
      cells = Math.max(cells, cellsOf(row));
      columns.push(...row.cells.map(({ x }) => x));
      end = at + 1;
    } else if (goesOnInCells(row, columns) || isInRow(row, rows[end - 1]!)) end = at + 1;
    else if (row.cells.some(({ text }) => text.length > CELL)) break;
  }
  return tabular >= ENOUGH || (tabular >= 2 && cells >= 3) ? end : start;
}

/** A line of a cell that is higher than its row. */
const isInRow = (row: Row, other: Row): boolean =>
  row.cells.length < other.cells.length + 1 && isTabular(other) && Math.abs(row.y - other.y) < IN_ROW * other.size;

/** What stands in the first column only. */
function isLabel({ cells }: Row, columns: readonly number[]): boolean {
  const first = Math.min(...columns);
  const second = Math.min(...columns.filter((x) => x > first + 1));
  return cells.every(({ right }) => right < second);
}

/** The further lines of cells: each begins where a column does that is not the first. */
function goesOnInCells({ cells, size }: Row, columns: readonly number[]): boolean {
  const first = Math.min(...columns);
  return cells.every(({ x }) => x > first + 2 * size && columns.some((column) => Math.abs(column - x) < 1.5 * size));
}

const holdsNumbers = ({ text }: Line): boolean => NUMBERS.test(text) && !ONE_NUMBER.test(text);

/** How many cells a row has at least. */
const cellsOf = ({ cells }: Row): number =>
  cells.some(holdsNumbers) ? 4 : cells.reduce((sum, { text }) => sum + 1 + (text.match(LEADER)?.length ?? 0), 0);

/** Five cells; three of which one is a number; three, or two of which one is a number, none of them a line of prose. */
function isTabular({ cells }: Row): boolean {
  if (cells.length >= 5 || cells.some(holdsNumbers) || cells.some(({ text }) => text.search(LEADER) > 0)) return true;
  if (cells.length < 2 || cells.some(({ text }) => text.length > LONG_CELL)) return false;
  const hasNumber = cells.slice(1).some(({ text }) => NUMBER.test(text));
  if (cells.length >= 3 && hasNumber) return true;
  if (cells.some(({ text }) => text.length > CELL)) return false;
  return cells.length >= 3 || (hasNumber && !MARKER.test(cells[0]!.text));
}

/** The cells of a row as one line. */
export function joined({ cells }: Row): Line {
  const [first] = cells as [Line];
  if (cells.length === 1) return first;
  const spans: Span[] = cells.flatMap(({ spans }, i) =>
    i === 0 ? [...spans] : spans.map((span, k) => (k === 0 ? { ...span, text: ` ${span.text}` } : span)),
  );
  const longest = cells.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return {
    ...longest,
    spans,
    text: spans.map(({ text }) => text).join(''),
    // A paragraph begins behind its number, where its other lines do.
    x: PARAGRAPH_NUMBER.test(first.text) ? cells[1]!.x : first.x,
    ends: [first.ends[0], cells.at(-1)!.ends[1]],
    right: Math.max(...cells.map(({ right }) => right)),
  };
}
