/** Parts that stand beside a share: between dashes, or as the level of the subject that the share is told of. */
import { W } from '../../rules/lexicon.js';
import type { Draft } from '../draft.js';
import { phraseLeft } from '../noun-phrase/left.js';
import type { Range } from '../noun-phrase/range.js';
import { sameSentence } from '../relations.js';
import { K, kindAt, wordAt } from '../view/view.js';

/** `– over 122 million –`: the same dash stands on either side. */
export function standsInDashes({ v, sized }: Draft): boolean {
  const { outerFirst, outerLast } = sized.mention;
  return (
    kindAt(v, outerFirst - 1) === K.stop &&
    kindAt(v, outerLast) === K.stop &&
    v.t.code[outerLast] === v.t.code[outerFirst - 1]
  );
}

/** `Almost half of them – over 122 million – are girls`: the part stands between dashes behind the share. */
export function betweenDashes(d: Draft, next: Draft): boolean {
  const { v } = d;
  if (!standsInDashes(next) || !sameSentence(next, d) || next.kind !== 'count') return false;
  for (let i = d.sized.mention.outerLast; i < next.sized.mention.outerFirst - 1; i++)
    if (kindAt(v, i) === K.verb || kindAt(v, i) === K.be || kindAt(v, i) === K.comma || kindAt(v, i) === K.stop)
      return false;
  return true;
}

/** `Trade with the region (26% of the total) stood at €65m`, `Exports of goods, which took up 86%, rose to €111m`: the level of the subject that the share stands behind. */
export function levelOfHost(d: Draft, drafts: readonly Draft[]): Draft | null {
  const { v } = d;
  const bracket = d.cue.rule === 'bracket' && wordAt(v, d.sized.mention.outerLast) === W.of;
  const relative = d.cue.rule === 'share:verb' && d.cue.subject?.how === 'shared' && d.cue.subject.range !== null;
  if (!bracket && !relative) return null;
  const host = relative ? (d.cue.subject?.range as Range) : phraseLeft(v, d.sized.mention.outerFirst - 1);
  if (host === null) return null;
  for (let i = d.index + 1; i < Math.min(drafts.length, d.index + 4) && sameSentence(drafts[i], d); i++) {
    const { cue, kind } = drafts[i];
    const levels = kind === 'amount' || kind === 'count' || kind === 'quantity';
    if (
      levels &&
      cue.via !== W.from &&
      /^level:(?:verb|movement)$/.test(cue.rule) &&
      cue.subject?.range?.first === host.first
    )
      return drafts[i];
  }
  return null;
}
