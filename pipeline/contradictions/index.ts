/** Does a text agree with itself? Everything in it that its own figures or words deny, beyond what rounding explains. */
import type { Extraction } from '../model/figure.js';
import { heldArithmetic } from './arithmetic.js';
import type { Contradiction } from './contradiction.js';
import { statedTwice } from './twice.js';
import { deniedByWords } from './words.js';

export type { Contradiction, ContradictionRule } from './contradiction.js';

/** In the order of the text. Only what the text links explicitly is held against each other. */
export function contradictions(extraction: Extraction): readonly Contradiction[] {
  const found = [...heldArithmetic(extraction), ...statedTwice(extraction), ...deniedByWords(extraction)];
  return found.sort((a, b) => a.figure.start - b.figure.start);
}
