/** The order in which the lines of a page are read: columns are found by the gutters between them. */
import type { Line } from './model.js';

/** A column, or what stands across several. */
export interface Region {
  /** Rows from the top down. */
  readonly lines: readonly Line[];
  readonly left: number;
  readonly right: number;
  /** Left end of the next column; infinite for the last one. */
  readonly bound: number;
}

/** A gutter is at least this wide, in sizes of the letters. */
const GUTTER = 0.8;
/** Lines that may cross a gutter (titles, tables, pictures' captions), as a share of all. */
const MAY_CROSS = 0.4;
/** What juts no further than this into the next column, in sizes, does not cross the gutter. */
const JUTS = 0.5;
/** Columns hold prose: so many lines, and letters in a line. */
const FEWEST_LINES = 3;
const FEWEST_LETTERS = 18;
/** A line of so many letters is no cell of a table. */
const LONG = 30;
/** Places at which gutters are looked for. */
const STEPS = 640;
/** Two words or more. */
const WORDS = /\p{L}{2}.*?\p{L}{2}/u;
/** Gaps that are looked at more closely. */
const MOST_GAPS = 12;
/** Columns inside columns: three at most, and bands of them. */
const DEPTH = 4;

/** A place between two columns, and where the second begins. */
interface Gutter {
  readonly at: number;
  readonly next: number;
}

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
interface Found {
  /** Lines of two words or more. */
  readonly wordy: ReadonlySet<Line>;
  /** Places of gutters on other pages. */
  readonly known: readonly number[];
  readonly gutters: Gutter[];
  readonly regions: Region[];
}

function cut(lines: readonly Line[], depth: number, bound: number, found: Found): void {
  const { regions } = found;
  const gutter = depth > 0 ? gutterOf(lines, found) : null;
  if (gutter === null) {
    if (lines.length > 0) regions.push(region(lines, bound));
    return;
  }
  found.gutters.push(gutter);
  const { at, next } = gutter;
  // What crosses the gutter stands between bands of columns: each band is read before what stands below it.
  const sorted = lines.toSorted((a, b) => a.y - b.y || a.x - b.x);
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
  for (const line of sorted) {
    if (line.x < at && line.right > next + JUTS * line.size) {
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

/**
 * A place that few lines cross and prose stands on both sides of. Where other pages have a gutter, tables may be most of one
 * side, or of both if some lines of prose stand among them.
 */
function gutterOf(lines: readonly Line[], { known, wordy }: Found): Gutter | null {
  if (lines.length < 2 * FEWEST_LINES) return gutterOfFew(lines, known, wordy);
  const { left, right } = region(lines, 0);
  const step = (right - left) / STEPS;
  if (step <= 0) return null;
  const size = median(lines.map((line) => line.size));
  const width = Math.max(1, Math.floor((GUTTER * size) / step));
  const most = MAY_CROSS * lines.length;
  for (const place of gaps(coverage(lines, left, step), width, most)) {
    const at = left + place * step;
    const before = lines.filter((line) => line.right <= at);
    const behind = lines.filter((line) => line.x >= at);
    const sides = [before, behind].filter((side) => isProse(side, wordy)).length;
    const isKnown = known.some((other) => Math.abs(other - at) < size);
    const enough =
      sides === 1 ? Math.min(before.length, behind.length) : Math.min(longOnes(before, wordy), longOnes(behind, wordy));
    if (sides === 2 || (isKnown && enough >= FEWEST_LINES)) return { at, next: Math.min(...behind.map(({ x }) => x)) };
  }
  return null;
}

/** The last lines of a text: they stand in columns where those of other pages do, and none crosses the gutter. */
function gutterOfFew(lines: readonly Line[], known: readonly number[], wordy: ReadonlySet<Line>): Gutter | null {
  for (const at of known) {
    const before = lines.filter((line) => line.right <= at);
    const behind = lines.filter((line) => line.x >= at);
    if (before.length + behind.length === lines.length && longOnes(before, wordy) > 0 && longOnes(behind, wordy) > 0)
      return { at, next: Math.min(...behind.map(({ x }) => x)) };
  }
  return null;
}

/** How many lines stand at each place from left to right, a little off each line, for lines end a hair beyond their column. */
function coverage(lines: readonly Line[], left: number, step: number): Float64Array {
  const covered = new Float64Array(STEPS + 2);
  for (const line of lines) {
    const from = Math.max(0, Math.ceil((line.x + 1 - left) / step));
    const to = Math.min(STEPS, Math.floor((line.right - 1 - left) / step));
    if (to < from) continue;
    covered[from]!++;
    covered[to + 1]!--;
  }
  for (let i = 1; i <= STEPS; i++) covered[i]! += covered[i - 1]!;
  return covered;
}

/** The middles of the gaps between covered places, those first that the fewest lines cross, and of these the widest. */
function gaps(covered: Float64Array, width: number, most: number): number[] {
  const found: Array<{ middle: number; crossing: number; wide: number }> = [];
  let from = -1;
  let crossing = 0;
  const close = (to: number): void => {
    if (from >= 0 && to - from >= width) found.push({ middle: (from + to) / 2, crossing, wide: to - from });
    from = -1;
  };
  for (let i = Math.floor(STEPS * 0.1); i < STEPS * 0.9; i++) {
    const count = covered[i]!;
    if (count > most) close(i);
    else if (from < 0 || count !== crossing) {
      close(i);
      from = i;
      crossing = count;
    }
  }
  close(Math.floor(STEPS * 0.9));
  found.sort((a, b) => a.crossing - b.crossing || b.wide - a.wide);
  return found.slice(0, MOST_GAPS).map(({ middle }) => middle);
}

/** Lines of words, not cells of a table. */
function isProse(lines: readonly Line[], wordy: ReadonlySet<Line>): boolean {
  if (lines.length < FEWEST_LINES) return false;
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  const words = lines.reduce((sum, line) => sum + (wordy.has(line) ? 1 : 0), 0);
  return letters >= FEWEST_LETTERS * lines.length && words >= 0.7 * lines.length;
}

const longOnes = (lines: readonly Line[], wordy: ReadonlySet<Line>): number =>
  lines.filter((line) => line.text.length >= LONG && wordy.has(line)).length;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
