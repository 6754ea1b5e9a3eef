/** Where the gutters between columns are: told from the gaps that few lines of a page cross, and from other pages. */
import { median } from './median.js';
import type { Line } from './model.js';

/** A gutter is at least this wide, in sizes of the letters. */
const GUTTER = 0.8;
/** Lines that may cross a gutter (titles, tables, pictures' captions), as a share of all. */
const MAY_CROSS = 0.4;
/** So many may jut into one, where it is not crossed. */
const MAY_JUT = 0.03;
/** What juts no further than this into the next column, in sizes, does not cross the gutter. */
export const JUTS = 1;
/** Columns hold prose: so many lines, and letters in a line. */
const FEWEST_LINES = 3;
const FEWEST_LETTERS = 18;
const MOST_LETTERS = 0.7;
const NEARLY_ALL = 0.9;
const BESIDE_PROSE = 0.6;
/** A line of so many letters is no cell of a table. */
export const LONG = 30;
/** Places at which gutters are looked for. */
const STEPS = 640;
/** Two words or more. */
export const WORDS = /\p{L}{2}.*?\p{L}{2}/u;
/** Gaps that are looked at more closely, besides those where other pages have a gutter. */
const MOST_GAPS = 12;

/** A place between two columns, and where the second begins. */
export interface Gutter {
  readonly at: number;
  readonly next: number;
}

/** What is known before a page is looked at. */
export interface Known {
  /** Lines of two words or more. */
  readonly wordy: ReadonlySet<Line>;
  /** Places of gutters on other pages. */
  readonly known: readonly number[];
}

/**
 * A place that few lines cross and prose stands on both sides of. Where other pages have a gutter, tables may be most of one
 * side, or of both if some lines of prose stand among them.
 */
export function gutterOf(lines: readonly Line[], { known, wordy }: Known): Gutter | null {
  if (lines.length < 2 * FEWEST_LINES) return gutterOfFew(lines, known, wordy);
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map((line) => line.right));
  const step = (right - left) / STEPS;
  if (step <= 0) return null;
  const size = median(lines.map((line) => line.size));
  const width = Math.max(1, Math.floor((GUTTER * size) / step));
  const most = MAY_CROSS * lines.length;
  const few = Math.max(1, Math.floor(MAY_JUT * lines.length));
  for (const [i, place] of gaps(coverage(lines, left, step), width, most, few).entries()) {
    const at = left + place * step;
    const isKnown = known.some((other) => Math.abs(other - at) < size);
    if (i >= MOST_GAPS && !isKnown) continue;
    const before = lines.filter((line) => line.right <= at);
    const behind = lines.filter((line) => line.x >= at);
    const sides = proseSides(before, behind, wordy);
    const enough =
      sides === 1 ? Math.min(before.length, behind.length) : Math.min(longOnes(before, wordy), longOnes(behind, wordy));
    if (sides === 2 || (isKnown && enough >= FEWEST_LINES)) return { at, next: Math.min(...behind.map(({ x }) => x)) };
  }
  return gutterOfFew(lines, known, wordy);
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

interface Gap {
  readonly middle: number;
  readonly crossing: number;
  readonly wide: number;
}

/** The middles of the gaps between covered places, those first that the fewest lines cross, and of these the widest. */
function gaps(covered: Float64Array, width: number, most: number, few: number): number[] {
  const found: Gap[] = [];
  // Equally many lines cross a gap all over; or few do, and some of them only jut into it.
  addGaps(covered, width, (count) => (count > most ? -1 : count), found);
  addGaps(covered, width, (count) => (count > few ? -1 : few), found);
  found.sort((a, b) => a.crossing - b.crossing || b.wide - a.wide);
  return found.map(({ middle }) => middle);
}

/** Stretches of one level; the level of a place that is in none is -1. */
function addGaps(covered: Float64Array, width: number, levelOf: (count: number) => number, found: Gap[]): void {
  const end = Math.floor(STEPS * 0.9);
  let from = Math.floor(STEPS * 0.1);
  for (let i = from + 1; i <= end; i++) {
    const crossing = levelOf(covered[from]!);
    if (i < end && levelOf(covered[i]!) === crossing) continue;
    if (crossing >= 0 && i - from >= width) found.push({ middle: (from + i) / 2, crossing, wide: i - from });
    from = i;
  }
}

/**
 * The share of the letters that stand in lines of words, the short ones that end a paragraph among them: a table has many cells, and few
 * letters. 0 where fewer long ones stand there than make a column.
 */
function proseIn(lines: readonly Line[], wordy: ReadonlySet<Line>): number {
  const words = lines.filter((line) => wordy.has(line));
  const prose = words.filter(({ text }) => text.length >= FEWEST_LETTERS || text.endsWith('.'));
  const long = prose.filter(({ text }) => text.length >= FEWEST_LETTERS);
  return long.length >= FEWEST_LINES ? lettersOf(prose) / lettersOf(lines) : 0;
}

/** How many of two sides are prose: beside one that is nearly all prose, a list of short items is too. */
function proseSides(before: readonly Line[], behind: readonly Line[], wordy: ReadonlySet<Line>): number {
  const shares = [proseIn(before, wordy), proseIn(behind, wordy)];
  const least = Math.max(...shares) >= NEARLY_ALL ? BESIDE_PROSE : MOST_LETTERS;
  return shares.filter((share) => share >= least).length;
}

const lettersOf = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);

const longOnes = (lines: readonly Line[], wordy: ReadonlySet<Line>): number =>
  lines.filter((line) => line.text.length >= LONG && wordy.has(line)).length;
