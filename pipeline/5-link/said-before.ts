/** The period that a sentence has stated for a figure before. */
import { firstMonthOf, lastMonthOf } from '../kit/period.js';
import { W } from '../rules/lexicon.js';
import type { Draft } from './draft.js';
import { insertionAround } from './insertions.js';
import { isCompared, NEIGHBOURS, toldAsEarlier } from './relations.js';
import { whenBefore } from './relative.js';
import { K, kindAt } from './view/view.js';

/** The period stated for a figure before it in the same sentence. */
export function saidBefore(d: Draft, drafts: readonly Draft[], plansToo = false): string | null {
  for (let i = d.index - 1; i >= 0 && d.index - i < NEIGHBOURS && drafts[i].v === d.v; i--) {
    const other = drafts[i];
    const speaksOfIt = plansToo || other.role === d.role || other.role === 'statement';
    if (other.periodBasis !== 'stated' || !speaksOfIt || isCompared(other) || toldAsEarlier(other)) continue;
    if (!ofTimeInFront(other, d) && !datedInBracket(other, d) && !inInsertion(other, d) && !leftBehind(other, d))
      return other.period;
  }
  return null;
}

/** `The rate, which had been 1.30 in 2021, declined to 1.26`: the earlier figure stands in a clause that is closed before this one, and is told of a time before the report's. */
const inInsertion = ({ v, period, sized: { mention } }: Draft, d: Draft): boolean =>
  insertionAround(v, mention.outerFirst, d.sized.mention.first) >= mention.last &&
  lastMonthOf(period) < firstMonthOf(v.t.report.source.period);

/** `from a score of 79.7 in 2021 to 78.6`, `less than in 2022, when it had been 41, yet more than in 2018`: the earlier figure has a time of its own, which its clause ends with. */
function leftBehind({ v, cue, sized }: Draft, d: Draft): boolean {
  if (cue.via === W.from && d.cue.via === W.to && cue.anchor === d.cue.anchor) return true;
  const at = sized.mention.outerFirst;
  const when = whenBefore(v, at);
  if (when < 0) return false;
  for (let i = sized.mention.last; i < d.sized.mention.outerFirst; i++) if (kindAt(v, i) === K.comma) return true;
  return false;
}

/** `below the peak of 2008 (2,101 euros), but …`: a bracket right behind a time gives the level of that time alone. */
const ofTimeInFront = ({ v, cue, sized }: Draft, d: Draft): boolean => {
  const open = sized.mention.outerFirst - 1;
  if (!cue.rule.startsWith('bracket') || kindAt(v, open) !== K.open || kindAt(v, open - 1) !== K.period) return false;
  for (let i = sized.mention.last; i < d.sized.mention.first; i++) if (kindAt(v, i) === K.close) return true;
  return false;
};

/** `£171m (2021: £148m), and …`: the time of the earlier figure stands with it in a bracket that is closed before this one. */
function datedInBracket(earlier: Draft, d: Draft): boolean {
  const { v } = d;
  let dated = earlier.cue.rule === 'label'; // `(previous year: £148m)`
  let i = earlier.sized.mention.first;
  for (; kindAt(v, i) !== K.open; i--) {
    if (i < v.from || kindAt(v, i) === K.close) return false;
    dated ||= kindAt(v, i) === K.period;
  }
  for (i = earlier.sized.mention.first; i < d.sized.mention.first; i++) {
    dated ||= kindAt(v, i) === K.period;
    if (kindAt(v, i) === K.close) return dated;
  }
  return false;
}
