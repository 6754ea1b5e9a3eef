/** From pieces to lines: what stands on one line without a wide gap, with its spaces, and its raised and lowered signs. */
import { Style } from '../../model/report.js';
import type { Line, Piece, Span } from './model.js';
import { unstretched } from './stretched.js';

/** Pieces whose feet are no further apart than this, in sizes, stand on one line: raised signs too. */
const SAME_LINE = 0.55;
/** A gap of this many sizes is a space, and of this many the end of the line or cell. */
const SPACE = 0.17;
const WIDE = 1.15;
/** Raised and lowered signs are smaller than this, in sizes of the line, and at least so far off its foot. */
const SMALL = 0.88;
const RAISED = 0.14;
const LOWERED = 0.06;

/** Signs that show nothing, and controls that are none of the words. */
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u200b-\u200d\u2060\ufeff\ufffe\uffff]/g;
/** `S U M M A R Y`: five single letters or more. */
const SPACED_OUT = /(?<![\p{L}\p{N}])(?:\p{L} ){4,}\p{L}(?![\p{L}\p{N}])/gu;

/**
 * The lines of pieces that come in reading order.
 * @param flowing whether wide gaps are mere spaces (of justified lines): true for pieces known to be of one block
 */
export function linesOf(pieces: readonly Piece[], page: number, flowing: boolean): Line[] {
  const lines: Line[] = [];
  let group: Piece[] = [];
  for (const piece of pieces) {
    if (group.length > 0 && !goesOn(group, piece, flowing)) {
      finish(group, page, lines);
      group = [];
    }
    group.push(piece);
  }
  finish(group, page, lines);
  return flowing ? lines : unstretched(lines);
}

const isBlank = ({ text }: Piece): boolean => text.trim() === '';

function goesOn(group: readonly Piece[], piece: Piece, flowing: boolean): boolean {
  if (isBlank(piece)) return true;
  const last = group.findLast((one) => !isBlank(one));
  if (last === undefined) return true;
  const size = Math.max(last.size, piece.size);
  if (Math.abs(piece.y - last.y) > SAME_LINE * size) return false;
  const gap = piece.x - last.x - last.width;
  return gap > -size && (flowing || gap < WIDE * size);
}

/** Makes a line of the pieces. */
function finish(group: readonly Piece[], page: number, lines: Line[]): void {
  const words = group.filter((piece) => !isBlank(piece));
  if (words.length === 0) return;
  const main = mainPiece(words);
  const spans: Span[] = [];
  let before: Piece | null = null;
  let space = false;
  for (const piece of group) {
    if (isBlank(piece)) {
      space = true;
      continue;
    }
    const gap = before === null ? 0 : piece.x - before.x - before.width;
    const apart = before !== null && (space || gap > SPACE * Math.min(piece.size, before.size));
    const text = piece.text.replace(INVISIBLE, '');
    spans.push({ text: apart ? ` ${text}` : text, style: styleOf(piece, main) });
    before = piece;
    space = false;
  }
  const first = words[0]!;
  const merged = mergeSpans(spans);
  const text = merged.map((span) => span.text).join('');
  const right = Math.max(...words.map(({ x, width }) => x + width));
  const ends = [first.size, words.at(-1)!.size] as const;
  lines.push({ spans: merged, text, page, x: first.x, right, y: main.y, size: main.size, ends, font: main.font });
}

/** The piece that stands for the line: of the size that most of its letters have, the longest. */
function mainPiece(words: readonly Piece[]): Piece {
  const letters = new Map<number, number>();
  for (const { size, text } of words) {
    const key = Math.round(size * 2);
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  const most = [...letters].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a))[0];
  return words
    .filter(({ size }) => Math.round(size * 2) === most)
    .reduce((a, b) => (b.text.length > a.text.length ? b : a));
}

function styleOf({ size, y, style }: Piece, main: Piece): number {
  if (size >= SMALL * main.size) return style;
  if (main.y - y > RAISED * main.size) return style | Style.sup;
  return y - main.y > LOWERED * main.size ? style | Style.sub : style;
}

/** Neighbours of one style become one; white space is single, and letters that were set apart are words. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Array<{ text: string; style: number }> = [];
  for (const { text, style } of spans) {
    const last = merged.at(-1);
    if (last && last.style === style) last.text += text;
    else merged.push({ text, style });
  }
  for (const span of merged) {
    span.text = span.text.replace(/\s+/g, ' ').replace(SPACED_OUT, (letters) => letters.replaceAll(' ', ''));
  }
  const [first] = merged;
  if (first) first.text = first.text.trimStart();
  const last = merged.at(-1);
  if (last) last.text = last.text.trimEnd();
  return merged.filter(({ text }) => text !== '');
}
