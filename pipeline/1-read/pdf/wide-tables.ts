/** Tables across columns whose cells all stand within one: their rows run on over the gutter between the columns. */
import type { Line } from './model.js';
import { isNumber } from './rows.js';

/** Longest words of a cell, and of one in the head; a line of so many letters could be prose. */
const CELL = 60;
const HEAD = 40;
const LONG = 18;
/** Rows are no further apart, in sizes. */
const APART = 2.6;
/** Rows of numbers that make a table, and those in each. */
const ROWS = 2;
const NUMBERS = 2;
/** Lines of prose begin with small letters, labels do not. */
const SMALL = 1 / 3;
const CAPTION = /^(?:table|figure|chart)\s+\S/i;

/** The places of lines on one line of the page. */
type Row = readonly number[];

/**
 * Which of the lines of a page, sorted from the top down, are cells of such tables. Linear.
 * @param at where the second column begins
 */
export function cellsAcross(lines: readonly Line[], at: number): ReadonlySet<Line> {
  const rows = rowsOf(lines);
  const cells = (row: Row | undefined): Line[] => (row ?? []).map((i) => lines[i]!);
  const ofNumbers = rows.map((row) => isOfNumbers(cells(row), at));
  const found = new Set<Line>();
  for (let i = 0; i < rows.length; i++) {
    if (!ofNumbers[i]) continue;
    let end = i;
    let numbers = 1;
    for (let k = i + 1; k < rows.length && k <= end + 2 && isNear(cells(rows[k - 1]), cells(rows[k])); k++) {
      if (!ofNumbers[k]) continue;
      end = k;
      numbers++;
    }
    let start = i;
    while (start > 0 && isHead(cells(rows[start - 1])) && isNear(cells(rows[start - 1]), cells(rows[start]))) start--;
    const table = rows.slice(start, end + 1).flatMap(cells);
    const long = table.filter(({ text }) => text.length >= LONG);
    const small = long.filter(({ text }) => /^\p{Ll}/u.test(text));
    if (numbers >= ROWS && small.length <= SMALL * long.length) for (const cell of table) found.add(cell);
    i = end;
  }
  return found;
}

function rowsOf(lines: readonly Line[]): Row[] {
  const rows: number[][] = [];
  lines.forEach((line, i) => {
    const row = rows.at(-1);
    const first = row && lines[row[0]!]!;
    if (row && first && line.y - first.y < 0.45 * Math.max(line.size, first.size)) row.push(i);
    else rows.push([i]);
  });
  return rows;
}

const isNear = ([above]: readonly Line[], [below]: readonly Line[]): boolean =>
  below!.y - above!.y < APART * Math.max(above!.size, below!.size);

/** Cells on both sides, and numbers alone behind the gutter: a table of the second column would have labels there. */
function isOfNumbers(cells: readonly Line[], at: number): boolean {
  const behind = cells.filter(({ x }) => x >= at);
  return (
    cells.every(({ text }) => text.length <= CELL) &&
    cells.length > behind.length &&
    behind.length > 0 &&
    behind.every(({ text }) => isNumber(text)) &&
    cells.filter(({ text }) => isNumber(text)).length >= NUMBERS
  );
}

/** Short words that begin as names do, side by side; or what the table is called. */
const isHead = (cells: readonly Line[]): boolean =>
  cells.length === 1
    ? CAPTION.test(cells[0]!.text)
    : cells.every(({ text }) => text.length <= HEAD && /^[\p{Lu}\p{N}(£$€%]/u.test(text));
