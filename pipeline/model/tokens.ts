/**
 * The columns that room 2 fills: one entry a token, for all blocks of a report in reading order.
 * Columns instead of objects, because this is the hot loop of the program.
 */
import type { Sentence } from './figure.js';
import type { Report } from './report.js';

/** What a token is made of. */
export const enum T {
  word = 1,
  number = 2,
  punct = 3,
  fraction = 4,
}

export interface Tokens {
  readonly report: Report;
  readonly text: string;
  /** The UTF-16 units of the text. */
  readonly codes: Uint16Array;
  readonly count: number;
  /** UTF-16 offsets into the text. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** One of `T`. */
  readonly type: Uint8Array;
  /** Words: id in the vocabulary. 0 for unknown words and all other tokens. */
  readonly word: Uint16Array;
  /** Punctuation: the character code. Numbers: flags of `NumberShape`. 0 for words. */
  readonly code: Uint16Array;
  /** Parts of speech the word may be, bits of `P` (rules/parts-of-speech.ts). */
  readonly pos: Int32Array;
  /** Words and punctuation: a bit for each table of phrases of which one can begin here. */
  readonly begins: Int32Array;
  /** 0 when the token touches the one before, 1 after white space, 2 after a break of the block or line of markup. */
  readonly gap: Uint8Array;
  /** Style bits of the run. */
  readonly style: Uint8Array;
  /** What the text itself abbreviates a unit to, letter for letter; room 3 finds it. */
  readonly units: ReadonlyMap<string, DefinedUnit>;
}

/** A unit behind a scale word: `million tonnes` is `t` with 6. */
export interface DefinedUnit {
  readonly unit: string;
  readonly scale: number;
  /** Token behind which it holds: what stands later says nothing of what stood before. */
  readonly from: number;
}

/** A sentence with its range of tokens. */
export interface TokenSentence extends Sentence {
  readonly first: number;
  readonly last: number; // one past the last token
}

export interface Lexed {
  readonly tokens: Tokens;
  readonly sentences: readonly TokenSentence[];
}

/** How a number token is written. */
export const enum NumberShape {
  plain = 0,
  grouped = 1,
  decimal = 2,
  dotted = 4,
  malformed = 8,
}
