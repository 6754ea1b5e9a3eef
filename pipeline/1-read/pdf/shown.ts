/**
 * What a page shows: its words, each at its place, and its small shapes. All of it comes from the one list of what the page
 * draws, so that the page is gone through once. The parser's own list of words would say neither which font a word is set in
 * nor where the drawn dots of list items are.
 */
import { type Box, Boxes, isIconIn, shapeOf } from './boxes.js';
import { type Matrix, move, moved, type Place, STILL, times } from './matrix.js';
import type { Face, Run, Shape, Tag } from './model.js';
import { APART, ended, gapBehind, isSetAlike, isSpaceWide, NOT_BEHIND, OVERLAP } from './runs.js';
import { ARTIFACT, PICTURE } from './tags.js';

/** A sign as the parser gives it; its width is in thousandths of a size in most fonts. */
interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly vmetric: readonly number[] | null;
  readonly originalCharCode: number;
  readonly category: {
    readonly isWhitespace: boolean;
    readonly isZeroWidthDiacritic: boolean;
    readonly isInvisibleFormatMark: boolean;
  };
}

const SPACE_CODE = 32;
/** No dot is broader, in points. */
const LARGEST = 12;

/** What holds for the words that come next; drawings save and restore it. */
interface State {
  matrix: Matrix;
  face: Face | null;
  size: number;
  letterSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  /** What the drawing is clipped to; null for the page. */
  box: Box | null;
  /** A place was made, and nothing drawn there: pictures are left out of the list. */
  placed: boolean;
}

/** A page, and where its tags and fonts are found. */
export interface Sheet {
  readonly toPage: Matrix;
  readonly width: number;
  readonly height: number;
  readonly tagOf: (marked: number) => Tag | undefined;
  readonly faceOf: (font: string) => Face;
}

export class Shown {
  readonly runs: Run[] = [];
  /** Filled shapes and rings that are about as wide as high. */
  readonly shapes: Shape[] = [];
  private state: State;
  private readonly boxes = new Boxes();
  private readonly outer: State[] = [];
  /** Where the next word and its line stand, in the units of the text; and the word in those of the page. */
  private readonly words: Place = [...STILL];
  private readonly line: Place = [...STILL];
  private readonly base: Place = [...STILL];
  private readonly tags: Array<Tag | null> = [];
  /** The last run may go on. */
  private open = false;
  /** A space was shown since the last letter. */
  private blank = false;

  constructor(private readonly sheet: Sheet) {
    this.state = {
      matrix: sheet.toPage,
      face: null,
      size: 0,
      letterSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      box: null,
      placed: false,
    };
  }

  set(change: Partial<State>): void {
    Object.assign(this.state, change);
  }

  setFont(name: string, size: number): void {
    this.set({ face: this.sheet.faceOf(name), size });
  }

  save(matrix: Matrix | null = null): void {
    this.state.placed = false;
    this.outer.push({ ...this.state });
    if (matrix !== null) this.transform(matrix);
  }

  restore(): void {
    const { box, placed, matrix } = this.state;
    if (placed && box !== null && isIconIn(box, shapeOf(matrix, [0, 0, 1, 1]))) box.icon = true;
    this.state = this.outer.pop() ?? this.state;
    if (this.state.box !== box) this.open = false;
  }

  clip(path: Float32Array): void {
    this.set({ box: this.boxes.at(shapeOf(this.state.matrix, path)), placed: false });
    this.open = false;
  }

  transform(matrix: Matrix): void {
    this.set({ matrix: times(this.state.matrix, matrix), placed: true });
  }

  place(matrix: Matrix): void {
    for (let i = 0; i < 6; i++) this.words[i] = this.line[i] = matrix[i]!;
  }

  move(x: number, y: number): void {
    const { words, line } = this;
    move(line, x, y);
    words[4] = line[4];
    words[5] = line[5];
  }

  nextLine(): void {
    this.move(0, -this.state.leading);
  }

  mark(name: unknown, marked: unknown): void {
    const inside = this.tags.at(-1) ?? null;
    const own = typeof marked === 'number' ? this.sheet.tagOf(marked) : undefined;
    this.tags.push(name === 'Artifact' ? ARTIFACT : (own ?? inside));
    this.open = false;
  }

  unmark(): void {
    this.tags.pop();
    this.open = false;
  }

  shape(path: Float32Array): void {
    this.state.placed = false;
    const shape = shapeOf(this.state.matrix, path);
    const [width, height] = [shape.right - shape.left, shape.foot - shape.top];
    if (width > 0.5 && width < LARGEST && height > 0.7 * width && width > 0.7 * height) this.shapes.push(shape);
  }

  /** Signs, and numbers that move the next one back by thousandths of a size. */
  show(signs: ReadonlyArray<Glyph | number>): void {
    const { matrix, face, size, letterSpacing, wordSpacing, stretch, rise } = this.state;
    this.state.placed = false;
    if (face === null || size === 0) return;
    const { vertical, scale } = face;
    const wide = vertical ? 1 : stretch;
    const base = times(matrix, this.words, this.base);
    if (rise !== 0) move(base, 0, rise);
    /** The run of the sign before, and where it ends along the line. */
    let run: Run | null = null;
    let [along, end] = [0, 0];
    for (const sign of signs) {
      if (typeof sign === 'number') {
        along -= ((sign * size) / 1000) * wide;
        continue;
      }
      const { isWhitespace, isZeroWidthDiacritic, isInvisibleFormatMark } = sign.category;
      if (isInvisibleFormatMark) continue;
      const advance = vertical ? -(sign.vmetric?.[0] ?? -sign.width) : sign.width;
      const width = isZeroWidthDiacritic ? 0 : advance * scale * size * wide;
      if (isWhitespace) this.blank = true;
      else if (vertical) this.put(sign.unicode, moved(base, 0, -along), 0, sign.width * scale * size, NOT_BEHIND);
      else {
        const gap: number = run === null ? NOT_BEHIND : (along - end) / Math.abs(size);
        run = this.put(sign.unicode, base, along, width, gap > OVERLAP ? gap : NOT_BEHIND);
        if (width !== 0) end = along + width;
      }
      along += width + (letterSpacing + (sign.originalCharCode === SPACE_CODE ? wordSpacing : 0)) * wide;
    }
    if (vertical) move(this.words, 0, -along);
    else move(this.words, along, 0);
  }

  /**
   * A letter at a place along the line, in the last run or in one of its own; returns the run, null for a letter off the page.
   * @param known how far it stands behind a letter that is set alike; `NOT_BEHIND` when that is to be found out
   */
  private put(letter: string, base: Matrix, along: number, width: number, known: number): Run | null {
    const x = base[4] + base[0] * along;
    const y = base[5] + base[1] * along;
    const toX = x + base[0] * width;
    const toY = y + base[1] * width;
    const { sheet, runs, blank } = this;
    const { size } = this.state;
    if (Math.max(x, toX) < 0 || Math.min(x, toX) > sheet.width || y < 0 || y > sheet.height) return null;
    const last = runs[runs.length - 1];
    const isKnown = known > OVERLAP;
    const gap = isKnown || last === undefined ? known : gapBehind(last, base, Math.abs(size), x, y);
    this.blank = false;
    const isSpace = isSpaceWide(gap, blank);
    if (gap <= APART && (isKnown || (this.open && isSetAlike(last!, this.state, base)))) {
      last!.text += isSpace ? ` ${letter}` : letter;
      return width === 0 ? last! : ended(last!, toX, toY);
    }
    if (isSpace) this.begin(' ', base, last!.x, last!.y);
    this.open = true;
    return ended(this.begin(letter, base, x, y), toX, toY);
  }

  private begin(text: string, base: Matrix, x: number, y: number): Run {
    const { face, box } = this.state;
    const tag = box?.icon ? PICTURE : (this.tags.at(-1) ?? null);
    const run = { text, matrix: this.scaled(base, x, y), x, y, face: face!, tag };
    this.runs.push(run);
    return run;
  }

  private scaled(m: Matrix, x: number, y: number): Matrix {
    const { size, stretch, face } = this.state;
    const high = size * face!.height;
    return [m[0] * size * stretch, m[1] * size * stretch, m[2] * high, m[3] * high, x, y];
  }
}
