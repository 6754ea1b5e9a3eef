/** The order in which the lines of a page are read: columns are found by the gutters between them. */
import { type Gutter, gutterOf, JUTS, type Known, LONG, WORDS } from './gutters.js';
import type { Line } from './model.js';
import { cellsAcross } from './wide-tables.js';

/** A column, or what stands across several. */
export interface Region {
  /** Rows from the top down. */
  readonly lines: readonly Line[];
  readonly left: number;
  readonly right: number;
  /** Left end of the next column; infinite for the last one. */
  readonly bound: number;
}

/** Rows of a table are no further apart, in sizes. */
const CELLS_APART = 2.6;
/** What stands at the top of a page is so far above its columns, in sizes. */
const APART = 2.5;
/** Columns inside columns: three at most, and bands of them. */
const DEPTH = 4;

/**
 * The regions of the pages in reading order. Linear in their lines. A column that holds a table is found by the gutter that
 * other pages have at its place.
 */
export function regionsOf(pages: ReadonlyArray<readonly Line[]>): Region[][] {
  const gutters: Gutter[] = [];
  const wordy = new Set(pages.flat().filter(({ text }) => WORDS.test(text)));
  for (const lines of pages) cut(lines, DEPTH, Number.POSITIVE_INFINITY, { wordy, known: [], gutters, regions: [] });
  const places = [...new Set(gutters.map(({ at }) => Math.round(at)))];
  return alikeOverPages(
    pages.map((lines) => {
      const regions: Region[] = [];
      cut(lines, DEPTH, Number.POSITIVE_INFINITY, { wordy, known: places, gutters: [], regions });
      const furthest = Math.max(0, ...lines.map(({ right }) => right));
      return regions.map((one) => ({ ...one, right: Math.min(one.right, furthest) }));
    }),
  );
}

/** What is known when a page is cut into regions, and what was found. */
interface Found extends Known {
  readonly gutters: Gutter[];
  readonly regions: Region[];
}

function cut(lines: readonly Line[], depth: number, bound: number, found: Found): void {
  const { regions } = found;
  const gutter = depth > 0 ? gutterOf(lines, found) : null;
  if (gutter === null) {
    if (lines.length > 0) regions.push(alone(region(lines, bound), found.known));
    return;
  }
  found.gutters.push(gutter);
  const { at, next } = gutter;
  // What crosses the gutter stands between bands of columns: each band is read before what stands below it.
  const sorted = lines.toSorted((a, b) => a.y - b.y || a.x - b.x);
  const head = depth === DEPTH ? mastheadOf(sorted) : 0;
  const wide = cellsAcross(sorted, at);
  const crossing = withCells(
    sorted,
    sorted.map((line, i) => i < head || wide.has(line) || (line.x < at && line.right > next + JUTS * line.size)),
  );
  let band: Line[] = [];
  let across: Line[] = [];
  const flushBand = (): void => {
    const behind = band.filter(({ x }) => x >= at);
    const from = regions.length;
    const before = band.filter(({ x }) => x < at);
    cut(before, depth - 1, Math.min(bound, ...behind.map(({ x }) => x)), found);
    cut(behind, depth - 1, bound, found);
    alike(regions, from);
    band = [];
  };
  for (const [i, line] of sorted.entries()) {
    if (crossing[i]) {
      if (band.length > 0) flushBand();
      across.push(line);
    } else {
      if (across.length > 0) regions.push(region(across, bound));
      across = [];
      band.push(line);
    }
  }
  if (across.length > 0) regions.push(region(across, bound));
  flushBand();
}

/** The only column of a page reaches no further than to the gutter that other pages have beside it. */
function alone(region: Region, known: readonly number[]): Region {
  const beside = known.filter((at) => at >= region.right);
  return region.bound < Number.POSITIVE_INFINITY ? region : { ...region, bound: Math.min(region.bound, ...beside) };
}

/** How many lines at the top stand apart above all columns, and are no prose: name and date of a journal. */
function mastheadOf(sorted: readonly Line[]): number {
  for (let i = 1; i < sorted.length && sorted[i - 1]!.text.length < LONG; i++) {
    const [last, line] = [sorted[i - 1]!, sorted[i]!];
    if (line.y - last.y > APART * Math.max(line.size, last.size)) return i;
  }
  return 0;
}

/**
 * Which lines belong to what crosses a gutter: those that do, and in a table that has letters of its own also the cells near
 * them that stand within a column.
 */
function withCells(sorted: readonly Line[], crossing: readonly boolean[]): boolean[] {
  const { font, size } = mainLine(sorted);
  const all = [...crossing];
  const isOwn = (line: Line): boolean => line.font !== font && Math.abs(line.size - size) > 0.06 * size;
  const spread = (order: readonly number[]): void => {
    let last: Line | null = null;
    for (const i of order) {
      const line = sorted[i]!;
      if (crossing[i]) last = isOwn(line) ? line : null;
      else if (last !== null && isCellOf(line, last)) {
        all[i] = true;
        last = line;
      }
    }
  };
  const order = [...sorted.keys()];
  spread(order);
  spread(order.toReversed());
  return all;
}

/** In the same letters, a line or two away. */
const isCellOf = (line: Line, other: Line): boolean =>
  line.font === other.font &&
  Math.abs(line.size - other.size) < 0.06 * line.size &&
  Math.abs(line.y - other.y) < CELLS_APART * line.size;

/** A line in the letters that most are set in. */
function mainLine(lines: readonly Line[]): Line {
  const letters = new Map<string, number>();
  const key = ({ font, size }: Line): string => `${font} ${Math.round(size * 5)}`;
  for (const line of lines) letters.set(key(line), (letters.get(key(line)) ?? 0) + line.text.length);
  return lines.reduce((a, b) => (letters.get(key(b))! > letters.get(key(a))! ? b : a));
}

/** Columns side by side are of one width: where one has short lines only, the others tell how far it reaches. */
function alike(regions: Region[], from: number): void {
  const width = Math.max(0, ...regions.slice(from).map(({ left, right }) => right - left));
  for (let i = from; i < regions.length; i++) {
    const { left, right, bound } = regions[i]!;
    regions[i] = { ...regions[i]!, right: Math.max(right, Math.min(left + width, bound - 1)) };
  }
}

/** The same over the pages: columns that begin at one place and have the same neighbour reach equally far. */
function alikeOverPages(pages: ReadonlyArray<readonly Region[]>): Region[][] {
  const key = ({ left, bound }: Region): string => `${Math.round(left / 10)} ${Math.round(bound / 10)}`;
  const rights = new Map<string, number>();
  for (const region of pages.flat()) rights.set(key(region), Math.max(region.right, rights.get(key(region)) ?? 0));
  return pages.map((regions) => regions.map((region) => ({ ...region, right: rights.get(key(region))! })));
}

function region(lines: readonly Line[], bound: number): Region {
  const sorted = lines.toSorted((a, b) => a.y - b.y || a.x - b.x);
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (const line of sorted) {
    left = Math.min(left, line.x);
    right = Math.max(right, line.right);
  }
  return { lines: sorted, left, right, bound };
}
