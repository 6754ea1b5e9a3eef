/** The published ids of an extraction's figures. */

import type { Extraction } from '../model/figure.js';
import { CollapsedPlaces, figureId, SentenceHasher } from './hash.js';

/**
 * Ids in the order of the figures, which ascend by `start`. Sentences that hold figures are counted
 * among their equals, so another sentence, or another paragraph, changes no id. Linear in the text.
 */
export function figureIds({ report, sentences, figures }: Extraction): readonly string[] {
  const hasher = new SentenceHasher(report.source.id);
  const ids: string[] = [];
  let current = -1;
  let sentenceHash = '';
  let places = new CollapsedPlaces('');
  for (const figure of figures) {
    const sentence = sentences[figure.sentence];
    if (!sentence)
      throw new Error(`figure "${figure.quote}" stands in sentence ${figure.sentence}, which does not exist`);
    if (figure.sentence !== current) {
      const text = report.text.slice(sentence.start, sentence.end);
      current = figure.sentence;
      sentenceHash = hasher.hash(text);
      places = new CollapsedPlaces(text);
    }
    ids.push(figureId(sentenceHash, places.of(figure.start - sentence.start)));
  }
  return ids;
}
