/** Finds the level that a change leads up to behind it: `rose 5 % to 23,731`, `has grown by 6 million and now totals 250 million`. */
import { W } from '../../rules/lexicon.js';
import { type Draft, isLevel } from '../draft.js';
import { sameSentence } from '../relations.js';
import { K, kindAt, semicolonBetween, textAt, type View } from '../view/view.js';
import { hasLevel, onlyBasisBetween, unitsFit } from './levels.js';

/** The level that a change leads up to right behind it: `rose 5 % to 23,731`, `up 57 % at 12`. */
export function levelBehind(d: Draft, drafts: readonly Draft[]): Draft | null {
  for (let i = d.index + 1; i < drafts.length && i <= d.index + 4; i++) {
    const next = drafts[i];
    if (!sameSentence(next, d) || semicolonBetween(d.v, d.sized.mention.last, next.sized.mention.first)) return null;
    if (next.cue.rule.startsWith('bracket') || next.role === 'condition') continue; // `women aged 15-44` on the way
    const towards = (next.cue.via === W.to || next.cue.via === W.at) && next.cue.rule === 'level:movement';
    if (towards && next.cue.anchor === d.cue.anchor && isLevel(next) && unitsFit(d, next)) return next;
    if (towards && isOfSame(d, next) && isLevel(next) && unitsFit(d, next)) return next;
    if (isSharedLevel(d, next, drafts) || bringsLevel(d, next)) return next;
    const ownAnchor = next.cue.anchor >= 0 && next.cue.anchor !== d.cue.anchor && next.cue.rule !== 'level:movement';
    if (
      isLevel(next) &&
      next.cue.via === W.to &&
      d.cue.anchor >= 0 &&
      unitsFit(d, next) &&
      kindAt(d.v, next.sized.mention.outerFirst - 1) === K.prep &&
      onlyBasisBetween(d.v, behindFrom(d, drafts[i - 1]), next.sized.mention.outerFirst - 1)
    )
      return next;
    if (isLevel(next) && unitsFit(d, next) && leaves(d.v, next)) return next;
    if (ownAnchor && next.kind !== 'change' && next.cue.via !== W.from && next.cue.via !== W.at) return null;
    if (
      next.cue.via === W.at &&
      next.period === d.period &&
      isLevel(next) &&
      unitsFit(d, next) &&
      onlyBasisBetween(d.v, d.sized.mention.outerLast, next.sized.mention.outerFirst - 1)
    )
      return next;
  }
  return null;
}

/** `by 25,000, from 306,000 to 281,000`, `was 34% from 127 to 193`: one past the change, or past the level that it sets out from. */
function behindFrom(d: Draft, before: Draft): number {
  const { outerFirst, outerLast } = before.sized.mention;
  const from = before.cue.via === W.from && before !== d;
  return from && onlyBasisBetween(d.v, d.sized.mention.outerLast, outerFirst - 1)
    ? outerLast
    : d.sized.mention.outerLast;
}

/** `has grown by 6 million and now totals 250 million`: the second verb of the same subject tells the level. */
const isSharedLevel = (d: Draft, next: Draft, drafts: readonly Draft[]): boolean =>
  next.cue.rule === 'level:verb' &&
  next.cue.subject?.how === 'shared' &&
  /^change:(?:verb|multiple|comparative|up-down)$/.test(d.cue.rule) &&
  d.cue.subject?.range != null &&
  !hasLevel(d, d.cue.subject.range, drafts) &&
  next.cue.subject.range?.first === d.cue.subject.range.first &&
  next.period === d.period &&
  isLevel(next) &&
  unitsFit(d, next);

/** `a 9.6% rise in adoptions with 4,835 children adopted`: what the movement left. */
const bringsLevel = (d: Draft, next: Draft): boolean =>
  next.kind === 'count' &&
  next.cue.via === W.with &&
  next.cue.rule === 'level:preposition' &&
  d.cue.rule === 'change:noun-right' &&
  d.sized.unit === 'percent' &&
  onlyBasisBetween(d.v, d.sized.mention.outerLast, next.sized.mention.outerFirst - 1);

/** `a 0.9% reduction in receipts, which fell to £33bn`: the movement is told again of the same thing. */
const isOfSame = (d: Draft, next: Draft): boolean =>
  d.cue.named !== null && d.cue.named.first === next.cue.subject?.range?.first;

/** `halved, leaving it at 2.7 million`, `rose by 5%, bringing the total to 12`: a participle that tells where the movement ended. */
function leaves(v: View, next: Draft): boolean {
  const { anchor, via } = next.cue;
  return (
    (via === W.at || via === W.to) &&
    kindAt(v, anchor) === K.ing &&
    kindAt(v, anchor - 1) === K.comma &&
    /^(?:leaving|bringing|taking|putting|pushing|lifting)$/i.test(textAt(v, anchor))
  );
}
