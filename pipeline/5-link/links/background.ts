/** Levels that no change or share is of: background, sizes of sets, money said again in another currency. */
import { W } from '../../rules/lexicon.js';
import type { Draft } from '../draft.js';
import { isCompared } from '../relations.js';
import { textAt, wordAt } from '../view/view.js';

/** A count behind `in`, `among`, `for` is background (`in these 16 provinces`), taken only where nothing else stands. */
export const isBackground = (d: Draft): boolean =>
  (d.kind === 'count' && d.cue.rule === 'level:preposition' && d.cue.via !== W.with && d.cue.via !== W.at) ||
  isRanked(d);

/** `the top five offices`: how many are spoken of. */
export const isRanked = (d: Draft): boolean =>
  (d.kind === 'count' &&
    /^(?:most|least|largest|biggest|main|leading|middle|highest|lowest|smallest|poorest|richest)$/i.test(
      textAt(d.v, d.sized.mention.outerLast),
    )) ||
  isSetOf(d) ||
  (d.kind === 'count' &&
    /^(?:these|those|both|combined|top|first|leading|largest|biggest|smallest|highest|lowest|bottom|poorest|richest|last)$/i.test(
      textAt(d.v, d.sized.mention.outerFirst - 1),
    ));

/** `the largest of the six cities`: out of how many one is told of, where no number of them stands before. */
export const isSetOf = ({ v, kind, sized }: Draft): boolean => {
  const the = sized.mention.outerFirst - 1;
  if (kind !== 'count' || wordAt(v, the) !== W.the || wordAt(v, the - 1) !== W.of) return false;
  return /(?:est|most|least)$/.test(textAt(v, the - 2)) || /(?:est|most|least)$/.test(textAt(v, the - 3));
};

/** `Rs 64,889 crore (about US$10.1 billion)`: the same money in another currency. */
export const isConverted = (d: Draft, drafts: readonly Draft[]): boolean => {
  const before = drafts[d.index - 1];
  return (
    d.kind === 'amount' &&
    d.cue.rule === 'bracket' &&
    before?.kind === 'amount' &&
    before.v === d.v &&
    before.sized.unit !== d.sized.unit &&
    !isCompared(before)
  );
};
