/** Builds the view of a sentence. */
import type { Matched, Sized } from '../../model/mention.js';
import { T, type TokenSentence, type Tokens } from '../../model/tokens.js';
import { isAge } from './age.js';
import { isDenominator, punctuationClass, wordClass } from './token-class.js';
import { decide } from './verb-or-noun.js';
import { K, type View, type ViewColumns } from './view.js';

/** Builds the view of a sentence. */
export function viewOf(
  t: Tokens,
  { k, m, p }: ViewColumns,
  sentence: TokenSentence,
  index: number,
  matched: Matched,
  sized: readonly Sized[],
  before: View['before'] = null,
): View {
  const { first: from, last: limit } = sentence;
  const view: View = {
    t,
    sentence,
    index,
    from,
    limit,
    k,
    m,
    p,
    mentions: sized,
    periods: matched.periods,
    age: new Array<number>(sized.length).fill(0),
    askedAt: -1,
    askedPhrase: null,
    before,
  };
  for (const [number, period] of matched.periods.entries())
    for (let i = period.first; i < period.last; i++) p[i] = number + 1;
  for (const [number, { mention }] of sized.entries())
    for (let i = mention.first; i < mention.outerLast; i++) m[i] = number + 1;
  for (let at = from; at < limit; at++) {
    if (m[at] > 0) k[at] = K.mention;
    else if (p[at] > 0) k[at] = K.period;
    else if (t.type[at] === T.word) k[at] = wordClass(t, at);
    else if (t.type[at] === T.punct) k[at] = punctuationClass(t, at, limit);
    else k[at] = isDenominator(t, at, from) ? K.adjective : K.number;
  }
  for (let number = 0; number < sized.length; number++) view.age[number] = isAge(view, number) ? 1 : 0;
  decide(view);
  return view;
}

/** The sentence before another. It holds on to nothing but what its own view is made of, once that is asked for: a view that kept those of its whole stretch at hand would keep them from being collected. */
export class SentenceBefore {
  constructor(
    private readonly t: Tokens,
    private readonly columns: ViewColumns,
    private readonly sentence: TokenSentence,
    private readonly index: number,
    private readonly matched: Matched,
    private made: View | null,
  ) {}

  /** What the linker sees of it: none of its numbers, where it says nothing. */
  view(): View {
    this.made ??= viewOf(this.t, this.columns, this.sentence, this.index, this.matched, []);
    return this.made;
  }
}
