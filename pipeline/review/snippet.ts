/** A few words of a figure's sentence, by which people find it in the text and tell it from its neighbours. */
import { collapseSpace } from '../kit/hash.js';
import type { Extraction, Figure } from '../model/figure.js';

/** Characters before the figure, and behind it; cut at a word. */
const BEFORE = 50;
const BEHIND = 40;

/** The quote on one line. */
export const quoteOf = ({ quote }: Figure): string => collapseSpace(quote);

/** The quote in its surroundings, on one line; never beyond the sentence. */
export function snippetOf({ report, sentences }: Extraction, figure: Figure): string {
  const sentence = sentences[figure.sentence] ?? figure;
  const before = report.text
    .slice(Math.max(sentence.start, figure.start - 2 * BEFORE), figure.start)
    .replace(/\s+/g, ' ');
  const behind = report.text.slice(figure.end, Math.min(sentence.end, figure.end + 2 * BEHIND)).replace(/\s+/g, ' ');
  const left = before.length <= BEFORE ? before : before.slice(-BEFORE).replace(/^\S*\s/, '');
  const right = behind.length <= BEHIND ? behind : behind.slice(0, BEHIND).replace(/\s\S*$/, '');
  return `${left}${quoteOf(figure)}${right}`.trim();
}
