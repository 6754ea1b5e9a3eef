/** What the lines of a column have in common: how far they reach, where they begin, and how far apart they stand. */
import type { Region } from './columns.js';
import { median } from './median.js';
import type { Line, Print } from './model.js';

const CLOSED = /[.!?:;…]["'”’)\]]*$/;
/** Prose begins where at least this share of the letters stands. */
const SHARE = 0.08;
/** Items are set in by so many sizes at least, and at most. */
const SET_IN = 1.2;
const TOO_FAR = 14;
/** Indents that differ by so many sizes are one; paragraphs are set in where so many are. */
const SAME_INDENT = 0.3;
const FEWEST_INDENTS = 3;
/** Lines that were filled end so near to their edge, in sizes. */
const NEAR = 8;

export class Column {
  /** Distance of the lines, in sizes. */
  readonly pitch: number;
  /** Where prose begins. */
  readonly left: number;
  private readonly edges = new Map<number, number>();

  /** Size of most letters of the file. */
  readonly size: number;

  constructor(
    lines: readonly Line[],
    private readonly region: Region,
    private readonly print: Print,
  ) {
    this.size = print.size;
    const own = pitches(lines);
    this.pitch = own.length >= 3 ? median(own) : print.pitch;
    const groups = new Map<number, number[]>();
    lines.forEach((line, i) => {
      const key = this.place(line.x);
      groups.set(key, [...(groups.get(key) ?? []), i]);
    });
    const all = lettersOf(lines);
    const places: number[] = [];
    for (const at of groups.values()) {
      const own = at.map((i) => lines[i]!);
      if (lettersOf(own) >= SHARE * all) places.push(Math.min(...own.map(({ x }) => x)));
    }
    for (const [key, at] of groups) this.edges.set(key, this.edge(lines, at));
    this.left = places.length > 0 ? Math.min(...places) : region.left;
  }

  /** The line begins further in than the prose of the column. */
  isSetIn({ x, size }: Line): boolean {
    return x > this.left + SET_IN * size && x < this.left + TOO_FAR * size;
  }

  /** The line begins where the first line of a paragraph does. */
  isFirstLine({ x, size }: Line): boolean {
    const { indent } = this.print;
    return indent > 0 && Math.abs(x - this.left - indent * size) < SAME_INDENT * size;
  }

  /** How far a line could have reached. */
  edgeOf({ x }: Line): number {
    return this.edges.get(this.place(x)) ?? this.region.right;
  }

  private place(x: number): number {
    return Math.round(x / Math.max(1, 0.5 * this.size));
  }

  /** The edge of lines that begin at one place: of a quotation set in on both sides their own, else that of the column. */
  private edge(lines: readonly Line[], at: readonly number[]): number {
    const own = Math.max(...at.map((i) => lines[i]!.right));
    const filled = at.filter((i) => {
      const next = lines[i + 1];
      return next !== undefined && at.includes(i + 1) && !CLOSED.test(lines[i]!.text) && /^\p{Ll}/u.test(next.text);
    });
    const isOwn = filled.length >= 3 && filled.every((i) => lines[i]!.right > own - NEAR * lines[i]!.size);
    return isOwn ? own : this.region.right;
  }
}

/** Distances, in sizes, of lines that surely follow one another in a paragraph: the second begins with a small letter. */
export const pitches = (lines: readonly Line[]): number[] =>
  followers(lines).map(([last, line]) => (line.y - last.y) / line.size);

/** How far first lines are set in, in sizes, where several paragraphs do so and most of them alike; else 0. */
export function indentOf(lines: readonly Line[]): number {
  const indents = followers(lines)
    .map(([last, line]) => (last.x - line.x) / line.size)
    .filter((indent) => indent > 0.7 && indent < 5);
  const indent = median(indents);
  const alike = indents.filter((one) => Math.abs(one - indent) < SAME_INDENT).length;
  return alike >= FEWEST_INDENTS && alike > 0.6 * indents.length ? indent : 0;
}

/** Lines with the next ones of their paragraphs. */
function followers(lines: readonly Line[]): Array<readonly [Line, Line]> {
  const pairs: Array<readonly [Line, Line]> = [];
  lines.forEach((line, i) => {
    const last = lines[i - 1];
    if (last === undefined || !/^\p{Ll}/u.test(line.text) || Math.abs(line.size - last.size) > 0.06 * last.size) return;
    const pitch = (line.y - last.y) / line.size;
    if (pitch > 0.7 && pitch < 3) pairs.push([last, line]);
  });
  return pairs;
}

const lettersOf = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);
