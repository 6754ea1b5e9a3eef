/** The two levels that a sentence tells a movement by, and the basis that their times give. */
import { W } from '../rules/lexicon.js';
import { basisAgainst } from './basis.js';
import { type Draft, isLevel } from './draft.js';
import { mates } from './relations.js';
import { K, kindAt, wordAt } from './view/view.js';

/** `rose from 24 in 2001 to 27 in 2011`: the two levels that a sentence tells a movement by. */
export function movedLevels(drafts: readonly Draft[]): { from: Draft; to: Draft } | null {
  const from = drafts.length < 2 ? undefined : drafts.find(isStatedFrom);
  if (from === undefined) return null;
  for (const to of drafts)
    if (isStated(to, W.to) && to.cue.anchor === from.cue.anchor && to.period !== from.period) return { from, to };
  return null;
}

/** A level with a time of its own behind the preposition. */
const isStated = (d: Draft, via: number): boolean =>
  d.cue.via === via && d.periodBasis === 'stated' && d.role === 'statement' && isLevel(d);

const isStatedFrom = (d: Draft): boolean => isStated(d, W.from);

/** `rose from 24 in 2010 to 26 in 2012, and trade grew by 6%`: the times that levels before it in the sentence moved between. */
export function basisOfLevels(d: Draft, drafts: readonly Draft[]): string | null {
  const before = mates(d, drafts).filter((other) => other.index < d.index);
  const moved = movedLevels(before) ?? movedOf(before);
  return moved === null || moved.to.period !== d.period ? null : basisAgainst(d.period, moved.from.period as string);
}

/** `from a disinvestment of £5 billion in 2011 to an investment of £3 billion in 2012`: the same of levels that a phrase names. */
function movedOf(drafts: readonly Draft[]): { from: Draft; to: Draft } | null {
  const [from, to] = drafts.slice(-2);
  if (to === undefined || viaOf(from) !== W.from || viaOf(to) !== W.to || from.period === to.period) return null;
  return from.periodBasis === 'stated' && to.periodBasis === 'stated' ? { from, to } : null;
}

/** The preposition before the phrase that a level is told of: `from a deficit of £3 billion`. */
function viaOf({ v, sized }: Draft): number {
  let i = sized.mention.outerFirst - 1;
  if (wordAt(v, i) === W.of) i--;
  while (kindAt(v, i) === K.noun || kindAt(v, i) === K.adjective || kindAt(v, i) === K.det) i--;
  return wordAt(v, i);
}
