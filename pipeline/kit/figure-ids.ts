/** The ids of all figures of a text: the same wherever they are published, in the tables or in a line of JSON. */
import type { Extraction } from '../model/figure.js';
import { collapsedPlaces, figureId, sentenceHasher } from './hash.js';

/** One id for each figure, in the order of the figures. Linear in the text, as figures ascend by their start. */
export function figureIds({ report, sentences, figures }: Extraction): string[] {
  const hashOf = sentenceHasher(report.source.id);
  const ids: string[] = new Array(figures.length);
  let next = 0;
  for (const [index, { start, end }] of sentences.entries()) {
    const text = report.text.slice(start, end);
    const hash = hashOf(text);
    const placeOf = collapsedPlaces(text);
    for (; next < figures.length && figures[next]!.sentence === index; next += 1) {
      ids[next] = figureId(hash, placeOf(figures[next]!.start - start));
    }
  }
  return ids;
}
