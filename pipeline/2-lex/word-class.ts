/** Parts of speech of a word from the vocabulary, its ending and its capital. */
import type { Vocabulary } from '../kit/vocabulary.js';
import { P } from '../rules/parts-of-speech.js';

const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);

/** Bits for a word the vocabulary does not know, from its ending. */
function fromEnding(codes: Uint16Array, start: number, end: number): number {
  const length = end - start;
  if (length < 4) return P.noun;
  const last = codes[end - 1] | 32;
  const second = codes[end - 2] | 32;
  if (last === 121 && second === 108) return P.adverb; // -ly
  if (last === 100 && second === 101 && length > 4) return P.ed; // -ed
  if (last === 103 && second === 110 && (codes[end - 3] | 32) === 105 && length > 5) return P.ing | P.noun; // -ing
  return P.noun;
}

/** All bits of the word `codes[start, end)`; `id` is its vocabulary id. */
export function wordClass(vocabulary: Vocabulary, id: number, codes: Uint16Array, start: number, end: number): number {
  let bits = id === 0 ? fromEnding(codes, start, end) : vocabulary.posOf(id);
  if (bits === 0) bits = fromEnding(codes, start, end);
  if (isUpper(codes[start])) {
    bits |= P.capital;
    if (end - start > 1 && isUpper(codes[start + 1]) && isUpper(codes[end - 1])) bits |= P.allCaps;
  }
  const last = codes[end - 1] | 32;
  if (end - start > 2 && ((last === 115 && isApostrophe(codes[end - 2])) || isApostrophe(codes[end - 1])))
    bits |= P.possessive | P.noun;
  return bits;
}

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;
