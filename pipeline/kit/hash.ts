/**
 * Ids made from content. The same text gives the same ids on any machine, and an id does not
 * change because another sentence did.
 */
import { hash } from 'node:crypto';

/** Hexadecimal digits of a 64-bit id. */
const ID_DIGITS = 16;

/** First 64 bits of the sha256 of the parts, in 16 hexadecimal digits. No two lists of parts share an input: each part is preceded by its length. */
export function hash64(...parts: readonly string[]): string {
  let joined = '';
  for (const part of parts) joined += `${part.length}:${part}`;
  return hash('sha256', joined, 'hex').slice(0, ID_DIGITS);
}

/** White space that is no single space: most sentences have none, and stay as they are. */
const UNEVEN = /[^\S ]|\s\s/u;

/** White space runs become one space and the ends go, so that re-wrapping a paragraph changes no id. */
export const collapseSpace = (text: string): string => (UNEVEN.test(text) ? text.replace(/\s+/gu, ' ') : text).trim();

/** Visible ASCII is told at a glance, all else by the engine. */
const isSpace = (point: number): boolean => (point <= 32 || point > 126) && /\s/u.test(String.fromCodePoint(point));

/**
 * Hashes of the sentences of one source, in document order. Equal sentences are told apart by their
 * number among their equals. Make one per source and call it once for each sentence.
 */
export class SentenceHasher {
  readonly #seen = new Map<string, number>();

  constructor(readonly sourceId: string) {}

  hash(sentence: string): string {
    const text = collapseSpace(sentence);
    const nth = this.#seen.get(text) ?? 0;
    this.#seen.set(text, nth + 1);
    return hash64(this.sourceId, text, String(nth));
  }
}

/** Id of a figure: the hash of its sentence and its place in the collapsed sentence, in code points (`3f9a1c20b7d4e81a-12`). */
export const figureId = (sentenceHash: string, place: number): string => `${sentenceHash}-${place}`;

/**
 * Places in a sentence as they are once its white space is collapsed, in code points. For ascending
 * questions (UTF-16 units of `sentence`), so that a long sentence with many figures stays linear.
 */
export class CollapsedPlaces {
  #unit = 0;
  #place = 0;
  #afterSpace = true; // white space at the very start goes altogether

  constructor(readonly sentence: string) {}

  of(offset: number): number {
    while (this.#unit < offset) {
      const point = this.sentence.codePointAt(this.#unit) as number;
      const space = isSpace(point);
      if (!space || !this.#afterSpace) this.#place += 1;
      this.#afterSpace = space;
      this.#unit += point > 0xffff ? 2 : 1;
    }
    return this.#place;
  }
}
