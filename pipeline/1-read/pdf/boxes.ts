/** Rectangles on the upright page: small shapes, pictures, and the boxes that a drawing is clipped to. */
import { type Matrix, moved } from './matrix.js';
import type { Shape } from './model.js';

/** No icon is higher, in points; beside words it takes up no more of their box. */
const LARGEST_ICON = 30;
const OFF = 1;

/** A box that a drawing is clipped to. */
export interface Box extends Shape {
  /** It begins with an icon: what a program shows with the words for a picture that it does not have. */
  icon: boolean;
}

/** One box for each place of a page: what stands in it may be drawn in several goes. */
export class Boxes {
  private readonly known = new Map<string, Box>();

  at(shape: Shape): Box {
    const key = Object.values(shape).map(Math.round).join();
    const box = this.known.get(key) ?? { ...shape, icon: false };
    this.known.set(key, box);
    return box;
  }
}

/** The rectangle around a path. */
export function shapeOf(matrix: Matrix, [x1, y1, x2, y2]: ArrayLike<number> & Iterable<number>): Shape {
  const [, , , , ax, ay] = moved(matrix, x1!, y1!);
  const [, , , , bx, by] = moved(matrix, x2!, y2!);
  return { left: Math.min(ax, bx), top: Math.min(ay, by), right: Math.max(ax, bx), foot: Math.max(ay, by) };
}

/** Whether a picture is the icon at the upper left of a box that is larger. */
export function isIconIn(box: Shape, { left, top, right, foot }: Shape): boolean {
  const [width, height] = [right - left, foot - top];
  const isSquare = width > 2 && height < LARGEST_ICON && Math.abs(width - height) < 0.2 * height;
  const isInside = left > box.left - OFF && top > box.top - OFF && right < box.right + OFF && foot < box.foot + OFF;
  return isSquare && isInside && left - box.left < width && top - box.top < height && box.right - right > 0.2 * width;
}
