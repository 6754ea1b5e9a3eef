/** The published ids of an extraction's figures. */

import type { Extraction } from '../model/figure.js';
import { collapsedPlaces, figureId, sentenceHasher } from './hash.js';

/**
 * Ids in the order of the figures, which ascend by `start`. Sentences that hold figures are counted
 * among their equals, so another sentence, or another paragraph, changes no id. Linear in the text.
 */
export function figureIds({ report, sentences, figures }: Extraction): readonly string[] {
  const hash = sentenceHasher(report.source.id);
  let current = -1;
  let sentenceHash = '';
  let placeOf: (offset: number) => number = () => 0;
  return figures.map((figure) => {
    const sentence = sentences[figure.sentence];
    if (!sentence)
      throw new Error(`figure "${figure.quote}" stands in sentence ${figure.sentence}, which does not exist`);
    if (figure.sentence !== current) {
      const text = report.text.slice(sentence.start, sentence.end);
      current = figure.sentence;
      sentenceHash = hash(text);
      placeOf = collapsedPlaces(text);
    }
    return figureId(sentenceHash, placeOf(figure.start - sentence.start));
  });
}
