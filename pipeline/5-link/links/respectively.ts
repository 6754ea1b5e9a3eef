/** Pairs two lists in order: `A and B rose to 5 and 6, by 2% and 3% respectively`. */
import { W } from '../../rules/lexicon.js';
import { type Draft, isLevel } from '../draft.js';
import { listAround, sameSentence } from '../relations.js';
import { isSemicolon, wordAt } from '../view/view.js';
import { unitsFit } from './levels.js';

/** `respectively`: the second list pairs with the first in order. */
export function respectively(d: Draft, drafts: readonly Draft[]): Draft | null | undefined {
  const { v } = d;
  let said = -1;
  for (let i = d.sized.mention.last; i < v.limit; i++) {
    if (wordAt(v, i) === W.respectively) said = i;
    if (said >= 0) break;
    if (isSemicolon(v, i)) return undefined;
  }
  const list = listAround(d, drafts);
  if (said < 0) {
    const implied =
      list.length < 2 || listAround(drafts[list[0].index - 1] ?? d, drafts).length !== list.length
        ? null
        : pairLists(d, drafts, list);
    return implied ?? undefined;
  }
  if (list.length < 2) return d.kind === 'change' ? ofTwins(d, drafts) : undefined;
  return pairLists(d, drafts, list);
}

/** `fell by 67 in A and by 94 in B; it rose by 168 and by 5 respectively`: the levels of the two changes before; null where no level is told of each. */
function ofTwins(d: Draft, drafts: readonly Draft[]): Draft | null | undefined {
  const isTwin = (other: Draft | undefined): boolean =>
    other?.v === d.v && other.kind === 'change' && other.cue.anchor >= 0 && other.cue.anchor === d.cue.anchor;
  const isSecond = isTwin(drafts[d.index - 1]);
  if (!isSecond && !isTwin(drafts[d.index + 1])) return undefined;
  const first = drafts[d.index - (isSecond ? 3 : 2)];
  const second = drafts[d.index - (isSecond ? 2 : 1)];
  const told = first?.v === d.v && first.kind === 'change' && second.kind === 'change' && first.of !== second.of;
  return told ? (isSecond ? second : first).of : null;
}

/** Pairs a list of changes or shares with the list of as many levels right before it. */
function pairLists(d: Draft, drafts: readonly Draft[], list: readonly Draft[]): Draft | null {
  const first = list[0];
  const levels: Draft[] = [];
  for (let i = first.index - 1; i >= 0 && sameSentence(drafts[i], d) && levels.length < list.length; i--) {
    const other = drafts[i];
    if (other.role === 'condition' || isSmallNumber(other)) continue;
    const points = d.sized.unit === 'percentage_point' || d.sized.unit === 'basis_point';
    if (!isLevel(other) || (other.kind === 'share' && !points)) {
      if (levels.length === 0) continue;
      break;
    }
    levels.unshift(other);
  }
  if (levels.length !== list.length) return null;
  const level = levels[list.indexOf(d)];
  return unitsFit(d, level) || d.kind === 'share' ? level : null;
}

/** `Two of the four groups grew, with …`: how many things there are is no level of theirs. */
export const isSmallNumber = ({ kind, sized }: Draft): boolean =>
  kind === 'count' &&
  sized.mention.magnitude.form === 'words' &&
  sized.mention.magnitude.scale === 0 &&
  Number(sized.mention.magnitude.digits) <= 20;
