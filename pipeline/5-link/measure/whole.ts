/** What a share is of, where its sentence says `the percentage of X`: how many that are is a count of X. */
import { COLUMNS, W } from '../../rules/lexicon.js';
import type { Draft, Measure } from '../draft.js';
import type { Range } from '../noun-phrase/range.js';
import { sameSentence } from '../relations.js';
import { K, kindAt, wordAt } from '../view/view.js';
import { beforeBracket, here, isNames, nearest, setPhrase } from './phrases.js';

/** `the highest percentage of X`, `the percentage (23 per cent) of X`: X, behind the noun of a share at token `at`. */
export function wholeBehind(d: Draft, at: number): Range | null {
  const { v } = d;
  if (COLUMNS.shareNoun[wordAt(v, at)] === 0) return null;
  let i = at + 1;
  if (kindAt(v, i) === K.open) {
    while (i < v.limit && kindAt(v, i) !== K.close) i++;
    i++;
  }
  return wordAt(v, i) === W.of ? setPhrase(v, i) : null;
}

/** The nearest `percentage of X` before token `at`, else the first behind it; a number of another share stands between neither. */
const wholeAround = (d: Draft, at: number): Range | null => wholeFrom(d, at, -1) ?? wholeFrom(d, at, 1);

/** The first `percentage of X` from a token on, to the left (-1) or the right (1), up to a stop: the ends of the sentence are stops too. */
function wholeFrom(d: Draft, at: number, step: 1 | -1): Range | null {
  for (let i = at + step; kindAt(d.v, i) !== K.stop; i += step) {
    const whole = wholeBehind(d, i);
    if (whole !== null) return whole;
  }
  return null;
}

/** `The percentage of homes with a garden was 22 per cent (34,000)`, `22 per cent of members lived in the South (33,000)`: the number that a share makes, of what it is a share. */
export function partOfShare(d: Draft, drafts: readonly Draft[]): Measure | null {
  const share = drafts[d.index - 1];
  if (!d.cue.rule.startsWith('bracket') || share?.kind !== 'share' || !sameSentence(share, d)) return null;
  const beside = d.cue.rule === 'bracket+list' || share.sized.mention.outerLast === d.sized.mention.outerFirst - 1;
  if (beside && share.cue.meaning === 'share' && share.measure !== null) return share.measure; // `Females made up 7% (87,800) of the inmates`
  const whole = beside ? wholeAround(d, share.sized.mention.outerFirst) : null;
  if (whole !== null) return here(d, whole);
  // `Kent had 13,140 homes, or a third, followed by Devon (10,650)`
  const named = share.measure !== null && isNames(share.measure.v, share.measure.range);
  const counted = named ? nearest(d, drafts, (o) => o.kind === 'count' && o.v === d.v) : null;
  if (d.cue.rule === 'bracket+list') return counted;
  const place = beforeBracket(d);
  return place !== null && isNames(d.v, place) ? (counted ?? share.measure) : null;
}
