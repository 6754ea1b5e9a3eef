/** The sentence beside each figure, as one line. */

import { collapseSpace } from '../kit/hash.js';
import type { Figure } from '../model/figure.js';
import type { Source } from './source.js';

/**
 * Longest sentence published whole, in UTF-16 units; of a longer one (a list without an end, a text
 * without full stops) the surroundings of the figure, so that the table stays linear in the text.
 */
const LONGEST = 4000;
const AROUND = 500;

const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** The nearest place at or before `at` that is not inside a pair of surrogates. */
const whole = (text: string, at: number): number => (isLow(text.charCodeAt(at)) ? at - 1 : at);

/** The text of each figure's sentence with its white space collapsed; null where the source's words may not be passed on. */
export function sentenceTexts({ entry, result }: Source): (figure: Figure) => string | null {
  const { report, sentences } = result.extraction;
  const { text } = report;
  let last = -1;
  let lastText = '';
  return (figure) => {
    const sentence = sentences[figure.sentence];
    if (entry.redistribute === 'none' || !sentence) return null;
    if (sentence.end - sentence.start > LONGEST) {
      const start = whole(text, Math.max(sentence.start, figure.start - AROUND));
      const end = whole(text, Math.min(sentence.end, figure.end + AROUND));
      const middle = collapseSpace(text.slice(start, end));
      return `${start > sentence.start ? '…' : ''}${middle}${end < sentence.end ? '…' : ''}`;
    }
    if (figure.sentence !== last) {
      last = figure.sentence;
      lastText = collapseSpace(text.slice(sentence.start, sentence.end));
    }
    return lastText;
  };
}
