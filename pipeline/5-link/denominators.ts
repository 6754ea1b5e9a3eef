/** Numbers that are the denominator of a ratio are no figures of their own. */
import type { Mention, Skip } from '../model/mention.js';
import type { TokenSentence, Tokens } from '../model/tokens.js';
import { W } from '../rules/lexicon.js';

/** Mentions that are the denominator of a ratio (`per 10,000 people`, `out of every 100`) are no figures of their own. */
export function splitDenominators(
  t: Tokens,
  sentence: TokenSentence,
  mentions: readonly Mention[],
): { kept: Mention[]; dropped: Skip[] } {
  const kept: Mention[] = [];
  const dropped: Skip[] = [];
  for (const mention of mentions) {
    const before = mention.first - 1;
    const word = before >= sentence.first ? t.word[before] : 0;
    const every = word === W.every || word === W.each;
    const denominator =
      word === W.per ||
      (every && (t.word[before - 1] === W.for || t.word[before - 1] === W.in || t.word[before - 1] === W.of));
    if (denominator) dropped.push({ first: mention.first, last: mention.last, reason: 'denominator' });
    else kept.push(mention);
  }
  return { kept, dropped };
}
