/** Lines that were stretched to the width of their column, so far that their words stand apart like the cells of a table. */
import type { Line, Span } from './model.js';

/** Gaps of a stretched line differ by no more than this, and are no wider, in sizes. */
const EQUAL = 0.3;
const WIDEST = 12;
/** Its ends are those of the line before or behind it, by so much, in sizes; the first line of a paragraph is set in. */
const SAME_END = 0.3;
const SET_IN = 3;

/** The lines, those that were stretched made whole again. Linear. */
export function unstretched(lines: readonly Line[]): Line[] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row && isBeside(row.at(-1)!, line)) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row, i) => {
    const isOne = row.length > 1 && isEven(row) && [rows[i - 1], rows[i + 1]].some((other) => hasEndsOf(row, other));
    return isOne ? [merged(row)] : row;
  });
}

const isBeside = (last: Line, line: Line): boolean =>
  Math.abs(line.y - last.y) < 0.2 * line.size &&
  Math.abs(line.size - last.size) < 0.06 * line.size &&
  line.x > last.right &&
  line.x - last.right < WIDEST * line.size;

/** Single words with gaps of one width between them. */
function isEven(row: readonly Line[]): boolean {
  const gaps = row.slice(1).map((line, i) => line.x - row[i]!.right);
  const isWords = row.every(({ text }, i) => !/\s/.test(i === 0 ? text.replace(/^\S{1,4}\s/, '') : text));
  const letters = row.filter(({ text }) => /\p{L}/u.test(text)).length;
  return isWords && letters >= 0.5 * row.length && Math.max(...gaps) - Math.min(...gaps) < EQUAL * row[0]!.size;
}

function hasEndsOf(row: readonly Line[], other: readonly Line[] | undefined): boolean {
  if (other === undefined) return false;
  const [first, last] = [row[0]!, row.at(-1)!];
  const far = Math.abs(first.x - other[0]!.x);
  return far < SET_IN * first.size && Math.abs(last.right - other.at(-1)!.right) < SAME_END * first.size;
}

function merged(row: readonly Line[]): Line {
  const spans: Span[] = row.flatMap((line, i) =>
    line.spans.map((span, k) => (i > 0 && k === 0 ? { ...span, text: ` ${span.text}` } : span)),
  );
  const [first, last] = [row[0]!, row.at(-1)!];
  const ends = [first.ends[0], last.ends[1]] as const;
  return { ...first, spans, text: spans.map(({ text }) => text).join(''), right: last.right, ends };
}
