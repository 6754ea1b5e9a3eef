/**
 * What only the drawing of a page tells: the names of its fonts, from which bold and italic are known, and the dots of list
 * items that are no letters. It costs as much as the words, so that only pages are looked at that promise something new.
 */
import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { Style } from '../../model/report.js';
import { type Matrix, times } from './matrix.js';
import type { Piece } from './model.js';
import { asIfDrawing, type Operations } from './pdfjs.js';

const BOLD = /bold|black|heavy|semibd|demi(?!light)/i;
const ITALIC = /italic|oblique|kursiv|-it(?![a-z])/i;
/** No dot is broader, in points. */
const LARGEST = 12;
/** Nothing of a page's annotations is asked for. */
const NO_ANNOTATIONS = 0;
/** Unknown fonts are worth a look when they set so much of a page. */
const ENOUGH = 0.02;
/** Pages with lines set in that are looked at although none before had dots. */
const IN_VAIN = 3;
/** Lines begin at one place when so much of a page's letters stand in them; items are set in from there by so many sizes. */
const COMMON = 0.08;
const SET_IN = 1.2;
const TOO_FAR = 5;

/** A shape on the upright page, as points from the left and from the top. */
interface Shape {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly foot: number;
}

/** What the pages of a file draw, as far as they were looked at. */
export class Drawn {
  private readonly styles = new Map<string, number>();
  private inVain = 0;

  constructor(private readonly operations: Operations) {}

  /** The dots on a page, if it is worth a look; its fonts are known afterwards. */
  async look(page: PDFPageProxy, words: readonly TextItem[], toPage: Matrix): Promise<Shape[]> {
    const listed = this.inVain < IN_VAIN && hasLinesSetIn(words);
    if (!listed && !this.hasNewFonts(words)) return [];
    const { fnArray, argsArray } = await asIfDrawing(() => page.getOperatorList({ annotationMode: NO_ANNOTATIONS }));
    for (const { fontName } of words) {
      if (this.styles.has(fontName) || !page.commonObjs.has(fontName)) continue;
      this.styles.set(fontName, styleOf((page.commonObjs.get(fontName) as { name?: string }).name ?? ''));
    }
    if (listed) this.inVain++;
    return this.shapes(fnArray, argsArray, toPage);
  }

  /** Says that dots were among the shapes of a page: from now on all lines set in are looked at. */
  hasDots(): void {
    this.inVain = Number.NEGATIVE_INFINITY;
  }

  styleOf(font: string): number {
    return this.styles.get(font) ?? Style.plain;
  }

  private hasNewFonts(words: readonly TextItem[]): boolean {
    let [all, unknown] = [0, 0];
    for (const { str, fontName } of words) {
      all += str.length;
      if (!this.styles.has(fontName)) unknown += str.length;
    }
    return unknown > ENOUGH * all;
  }

  /** The filled shapes and rings that are about as wide as high. */
  private shapes(codes: readonly number[], args: readonly unknown[], toPage: Matrix): Shape[] {
    const { save, restore, transform, constructPath, endPath } = this.operations;
    const shapes: Shape[] = [];
    const outer: Matrix[] = [];
    let matrix = toPage;
    codes.forEach((code, i) => {
      if (code === save) outer.push(matrix);
      else if (code === restore) matrix = outer.pop() ?? toPage;
      else if (code === transform) matrix = times(matrix, args[i] as Matrix);
      else if (code === constructPath) {
        const [paint, , box] = args[i] as [number, unknown, Float32Array | null];
        if (paint !== endPath && box) shapes.push(shapeOf(box, matrix));
      }
    });
    return shapes.filter(({ left, top, right, foot }) => {
      const [width, height] = [right - left, foot - top];
      return width > 0.5 && width < LARGEST && height > 0.7 * width && width > 0.7 * height;
    });
  }
}

const styleOf = (name: string): number => (BOLD.test(name) ? Style.bold : 0) | (ITALIC.test(name) ? Style.italic : 0);

function shapeOf([x1, y1, x2, y2]: Float32Array, matrix: Matrix): Shape {
  const [, , , , left, top] = times(matrix, [1, 0, 0, 1, x1!, y1!]);
  const [, , , , right, foot] = times(matrix, [1, 0, 0, 1, x2!, y2!]);
  return {
    left: Math.min(left, right),
    top: Math.min(top, foot),
    right: Math.max(left, right),
    foot: Math.max(top, foot),
  };
}

/** Lines begin further in than others do, by as much as items. */
function hasLinesSetIn(words: readonly TextItem[]): boolean {
  const starts = new Map<number, { letters: number; size: number }>();
  let [all, y, at] = [0, Number.NaN, 0];
  for (const { str, transform } of words) {
    if (str.trim() === '') continue;
    const size = Math.hypot(transform[2], transform[3]);
    if (!(Math.abs(transform[5] - y) < 0.5 * size)) {
      [y, at] = [transform[5], Math.round(transform[4])];
    }
    const start = starts.get(at) ?? { letters: 0, size };
    start.letters += str.length;
    starts.set(at, start);
    all += str.length;
  }
  const common = [...starts].filter(([, { letters }]) => letters >= COMMON * all);
  return [...starts].some(([x, { size }]) => common.some(([c]) => x - c > SET_IN * size && x - c < TOO_FAR * size));
}

/** The pieces with a dot in front of each that a shape of the size of one stands beside. */
export function withDots(pieces: readonly Piece[], shapes: readonly Shape[]): readonly Piece[] {
  if (shapes.length === 0) return pieces;
  const dots = new Map<Piece, Piece>();
  for (const shape of shapes) {
    const item = itemBeside(shape, pieces);
    if (item === null) continue;
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
