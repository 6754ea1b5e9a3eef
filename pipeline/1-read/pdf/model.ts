/** What the pages of a PDF are made of, from the words that the file places to the blocks that are written down. */
import type { BlockShape, WrittenKind } from '../written.js';
import type { Matrix } from './matrix.js';

/** What must be known of a font to place its signs. */
export interface Face {
  readonly name: string;
  readonly style: number;
  /** Width of a sign in sizes, for each unit of it. */
  readonly scale: number;
  /** Height of its letters in sizes. */
  readonly height: number;
  readonly vertical: boolean;
}

/** Words that stand next to each other, set alike. */
export interface Run {
  text: string;
  /** Direction, size and place of the first letter on the page. */
  readonly matrix: Matrix;
  /** Where the last one ends. */
  x: number;
  y: number;
  readonly face: Face;
  readonly tag: Tag | null;
}

/** Words that the file places at once. Places are points from the left and from the top of the upright page. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  /** The line that the letters stand on. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  /** Style bits, by the tags or by the font. */
  readonly style: number;
  /** What the tags of the file say of it; null when they say nothing. */
  readonly tag: Tag | null;
}

/** A shape on the upright page, as points from the left and from the top. */
export interface Shape {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly foot: number;
}

/** A place in the tagged structure of a page. */
export interface Tag {
  /** Number of the block on its page, in reading order; -1 for what is outside of the report (an artifact). */
  readonly block: number;
  readonly kind: WrittenKind;
  readonly shape: BlockShape;
  readonly style: number;
  /** It is the mark of a list item. */
  readonly label: boolean;
  /** Row and cell of a table, counted on its page. */
  readonly row: number;
  readonly cell: number;
}

/** Words of one style. */
export interface Span {
  readonly text: string;
  readonly style: number;
}

/** Words on one line, next to each other. */
export interface Line {
  readonly spans: readonly Span[];
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Sizes of its first and last words: a word in capitals, or a raised mark, can differ from the rest. */
  readonly ends: readonly [first: number, last: number];
  readonly font: string;
}

export interface PdfBlock {
  readonly kind: WrittenKind;
  readonly shape: BlockShape;
  readonly lines: readonly Line[];
  /** The list marker in front of it; empty when there is none. */
  readonly marker: string;
  /** Right edge of its column. */
  readonly edge: number;
  /** It stands at the top of its column: what stood at the foot of the last one may go on in it. */
  readonly atTop: boolean;
}

/** A page before its blocks are known. */
export interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** Words that stand across the direction of the page. */
  readonly across: readonly string[];
  /** Words that stand for pictures. */
  readonly pictures: readonly string[];
}

/** Levels of the headings that the outline of a file names, by page and words. */
export type Titles = ReadonlyMap<string, number>;

/** What is known of the letters of the whole file. */
export interface Print {
  /** Size and font of most letters. */
  readonly size: number;
  readonly font: string;
  /** Sizes of headings, the greatest first. */
  readonly headings: readonly number[];
  /** Distance of the lines of a paragraph, in sizes. */
  readonly pitch: number;
  /** How far the first line of a paragraph is set in, in sizes; 0 where paragraphs begin like their other lines. */
  readonly indent: number;
  /** Items of lists have marks: what is set in without one is none. */
  readonly marked: boolean;
  readonly titles: Titles;
}
