/** `The price index averaged 117.4 points, down 2.3 points`: points of an index, which are no percentage points. */
import type { Mention } from '../model/mention.js';
import { T, type Tokens } from '../model/tokens.js';

/** The mention with the unit of an index, where its points are bare and the sentence spoke of an index before. */
export function inIndexPoints(t: Tokens, mention: Mention, from: number): Mention {
  if (mention.unit !== 'percentage_point') return mention;
  for (let i = mention.magnitude.last; i < mention.last; i++)
    if (t.type[i] === T.word && !/^points?$/i.test(t.text.slice(t.start[i], t.end[i]))) return mention;
  for (let i = from; i < mention.first; i++)
    if (t.type[i] === T.word && /^(?:index|indices|indexes|ratio|scores?)$/i.test(t.text.slice(t.start[i], t.end[i])))
      return { ...mention, unitKind: 'none', unit: '1', rules: [...mention.rules, 'unit:index-points'] };
  return mention;
}
