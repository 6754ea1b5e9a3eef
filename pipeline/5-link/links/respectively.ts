/** Pairs two lists in order: `A and B rose to 5 and 6, by 2% and 3% respectively`. */
import { W } from '../../rules/lexicon.js';
import { type Draft, isLevel } from '../draft.js';
import { listAround, sameSentence } from '../relations.js';
import { K, kindAt, wordAt } from '../view/view.js';
import { unitsFit } from './levels.js';

/** `respectively`: the second list pairs with the first in order. */
export function respectively(d: Draft, drafts: readonly Draft[]): Draft | null | undefined {
  const { v } = d;
  let said = -1;
  for (let i = d.sized.mention.last; i < v.limit; i++) {
    if (wordAt(v, i) === W.respectively) said = i;
    if (said >= 0) break;
    if (kindAt(v, i) === K.stop && v.t.code[i] === 59) return undefined;
  }
  const list = listAround(d, drafts);
  if (said < 0) {
    const implied =
      list.length < 2 || listAround(drafts[list[0].index - 1] ?? d, drafts).length !== list.length
        ? null
        : pairLists(d, drafts, list);
    return implied ?? undefined;
  }
  if (list.length < 2) return undefined;
  return pairLists(d, drafts, list);
}

/** Pairs a list of changes or shares with the list of as many levels right before it. */
function pairLists(d: Draft, drafts: readonly Draft[], list: readonly Draft[]): Draft | null {
  const first = list[0];
  const levels: Draft[] = [];
  for (let i = first.index - 1; i >= 0 && sameSentence(drafts[i], d) && levels.length < list.length; i--) {
    const other = drafts[i];
    if (other.role === 'condition' || isSmallNumber(other)) continue;
    if (!isLevel(other) || other.kind === 'share') {
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
