/** Builds the view of a sentence. */
import type { Matched, Sized } from '../../model/mention.js';
import { T, type TokenSentence, type Tokens } from '../../model/tokens.js';
import { isAge } from './age.js';
import { isDenominator, punctuationClass, wordClass } from './token-class.js';
import { decide } from './verb-or-noun.js';
import { K, type View } from './view.js';

/** Builds the view of a sentence. */
export function viewOf(
  t: Tokens,
  sentence: TokenSentence,
  index: number,
  matched: Matched,
  sized: readonly Sized[],
  before: View['before'] = null,
): View {
  const { first: from, last: limit } = sentence;
  const size = limit - from;
  const view: View = {
    t,
    sentence,
    index,
    from,
    limit,
    k: new Uint8Array(size),
    m: new Uint16Array(size),
    p: new Uint16Array(size),
    mentions: sized,
    periods: matched.periods,
    age: new Uint8Array(sized.length),
    before,
  };
  for (const [number, period] of matched.periods.entries())
    for (let i = period.first; i < period.last; i++) view.p[i - from] = number + 1;
  for (const [number, { mention }] of sized.entries())
    for (let i = mention.first; i < mention.outerLast; i++) view.m[i - from] = number + 1;
  for (let at = from; at < limit; at++) {
    const i = at - from;
    if (view.m[i] > 0) view.k[i] = K.mention;
    else if (view.p[i] > 0) view.k[i] = K.period;
    else if (t.type[at] === T.word) view.k[i] = wordClass(t, at);
    else if (t.type[at] === T.punct) view.k[i] = punctuationClass(t, at, limit);
    else view.k[i] = isDenominator(t, at, from) ? K.adjective : K.number;
  }
  for (let number = 0; number < sized.length; number++) view.age[number] = isAge(view, number) ? 1 : 0;
  decide(view);
  return view;
}
