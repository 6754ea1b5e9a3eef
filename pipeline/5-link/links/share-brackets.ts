/** Parts in brackets beside their share, and shares in brackets beside their part. */
import { W } from '../../rules/lexicon.js';
import type { Draft } from '../draft.js';
import { phraseRight } from '../noun-phrase/right.js';
import { sameSentence } from '../relations.js';
import { K, kindAt, wordAt } from '../view/view.js';

/** `(983,000; 57.5% of the age group)`: the part stands before the share in one bracket. */
export function besideInBracket(d: Draft, drafts: readonly Draft[]): Draft | null {
  const before = drafts[d.index - 1];
  const together = before !== undefined && sameSentence(before, d) && d.cue.rule === 'bracket+list';
  return together && before.cue.rule === 'bracket' && (before.kind === 'count' || before.kind === 'amount')
    ? before
    : null;
}

/** `27 per cent (2.0 million) of the guests`: the part stands in brackets right behind. */
export const directlyBehind = (d: Draft, next: Draft): boolean =>
  sameSentence(next, d) &&
  (next.kind === 'count' || next.kind === 'quantity' || next.kind === 'amount') &&
  next.cue.rule === 'bracket' &&
  next.sized.mention.outerFirst - 1 === d.sized.mention.outerLast;

/** `(86 per cent, 48.2 million)`: the part stands behind the share in one bracket. */
export function sameBracketBehind(d: Draft, drafts: readonly Draft[]): Draft | null {
  const next = drafts[d.index + 1];
  const together =
    next !== undefined &&
    sameSentence(next, d) &&
    next.kind === 'count' &&
    d.cue.rule.startsWith('bracket') &&
    next.sized.mention.outerFirst - d.sized.mention.outerLast === 1 &&
    kindAt(d.v, d.sized.mention.outerLast) === K.comma;
  return together ? next : null;
}

/** `a further 22 per cent lived in the South (33,000)`: the share is the subject, and its clause ends with the part. */
export function endsClause(d: Draft, next: Draft): boolean {
  const { v } = d;
  const verb = kindAt(v, d.sized.mention.outerLast);
  if (next.kind !== 'count' || (verb !== K.verb && verb !== K.be && verb !== K.participle)) return false;
  for (let i = d.sized.mention.outerLast + 1; i < next.sized.mention.outerFirst - 1; i++) {
    const k = kindAt(v, i);
    if (k === K.verb || k === K.be || k === K.comma || k === K.stop || k === K.close) return false;
  }
  return true;
}

/** `70% of the thefts were solved (225,000 incidents)`: the part stands in brackets behind. */
export function partInBrackets(d: Draft, drafts: readonly Draft[]): Draft | null {
  const next = drafts[d.index + 1];
  if (
    next === undefined ||
    !sameSentence(next, d) ||
    (next.kind !== 'count' && next.kind !== 'amount' && next.kind !== 'quantity') ||
    !next.cue.rule.startsWith('bracket')
  )
    return null;
  const direct =
    next.sized.mention.outerFirst - 1 === d.sized.mention.outerLast ||
    (wordAt(d.v, d.sized.mention.outerLast) === W.of &&
      next.sized.mention.outerFirst - d.sized.mention.outerLast <= 4 &&
      kindAt(d.v, d.sized.mention.outerLast + 1) === K.pron);
  const set = wordAt(d.v, d.sized.mention.outerLast) === W.of ? phraseRight(d.v, d.sized.mention.outerLast + 1) : null;
  const total = set !== null && set.last - set.first === 1 && wordAt(d.v, set.first) === W.total; // `1.2% of the total (US$485 million)`
  const behindSet = (next.kind === 'count' || total) && set?.last === next.sized.mention.outerFirst - 1; // `half of the girls (3.1 million) live`
  if (direct || behindSet || endsClause(d, next)) return next;
  if (wordAt(d.v, d.sized.mention.outerLast) !== W.of || next.kind !== 'count') return null;
  for (let i = d.sized.mention.last; i < next.sized.mention.first; i++)
    if (kindAt(d.v, i) === K.verb || kindAt(d.v, i) === K.be) return next;
  return null;
}
