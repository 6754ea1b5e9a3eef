/** The dots of list items that are drawn, and no letters. */
import { isBarePageNumber } from '../page-marks.js';
import type { Piece, Shape } from './model.js';

/** The pieces with a dot in front of each that a shape of the size of one stands beside. */
export function withDots(pieces: readonly Piece[], shapes: readonly Shape[]): readonly Piece[] {
  if (shapes.length === 0) return pieces;
  const dots = new Map<Piece, Piece>();
  for (const shape of shapes) {
    const item = itemBeside(shape, pieces);
    if (item === null || (isBarePageNumber(item.text.trim()) && isLast(item, pieces))) continue;
    const width = Math.max(shape.right - shape.left, item.x - shape.left - 0.4 * item.size);
    dots.set(item, { ...item, text: '•', x: shape.left, width });
  }
  return pieces.flatMap((piece) => (dots.has(piece) ? [dots.get(piece)!, piece] : [piece]));
}

/** The first words of a line to the right of a shape that could be their dot; null when there are none. */
function itemBeside({ left, top, right, foot }: Shape, pieces: readonly Piece[]): Piece | null {
  let beside: Piece | null = null;
  for (const piece of pieces) {
    const { x, y, size, text } = piece;
    const middle = (top + foot) / 2;
    if (middle > y || middle < y - 0.75 * size || text.trim() === '') continue;
    if (foot - top < 0.12 * size || foot - top > 0.65 * size) continue;
    if (x < left && x > left - 3 * size) return null;
    if (x >= right - 0.1 * size && x < right + 2.5 * size && (beside === null || x < beside.x)) beside = piece;
  }
  return beside;
}

/** Nothing stands behind it on its line. */
const isLast = (piece: Piece, pieces: readonly Piece[]): boolean =>
  pieces.every(({ x, y, size, text }) => x <= piece.x || Math.abs(y - piece.y) > 0.5 * size || text.trim() === '');
