/** What a figure measures, of what it is a part and which statistic it is: most often it goes on from the figures before, which have theirs. */
import { isDoneOf } from './ahead.js';
import { boundedBeside, tellsOdds } from './conditions.js';
import type { Draft } from './draft.js';
import { linkShare } from './links/share.js';
import { findMeasure } from './measure/index.js';
import { goesWith, wholeOf } from './pairs.js';
import { isSetAgainst } from './planned.js';
import { isCompared } from './relations.js';
import { statisticOf, statisticOfMeasure, statisticShared } from './statistic.js';

/** The part that a share is of, the role of what goes with another figure, and the measure. */
export function nameMeasure(d: Draft, drafts: readonly Draft[]): void {
  if (d.kind === 'share') {
    d.of = tellsOdds(d) ? null : linkShare(d, drafts);
    d.whole = wholeOf(d);
  }
  if (d.role === 'statement' && goesWithPlan(d, drafts)) d.role = 'target';
  if (d.role === 'statement' && boundedBeside(d, drafts)) d.role = 'condition';
  // a change takes the words of its level, which may come later; `added 83,000 jobs` has its own
  d.measure = d.kind === 'change' && d.cue.rule !== 'change:object' ? null : findMeasure(d, drafts);
  if (d.kind === 'count' && d.cue.subject?.how === 'pronoun') d.kind = kindBefore(d, drafts);
}

/** A figure of a time to come that stands with one that is planned. */
const goesWithPlan = (d: Draft, drafts: readonly Draft[]): boolean =>
  !d.known && !isSetAgainst(d) && !isDoneOf(d) && goesWith(d, drafts)?.role === 'target';

/** `It should reach 12`: a bare number that goes on about a ratio is one. */
function kindBefore(d: Draft, drafts: readonly Draft[]): Draft['kind'] {
  for (let i = d.index - 1; i >= 0 && i > d.index - 4; i--) {
    const other = drafts[i];
    if (other.v.sentence.block === d.v.sentence.block && other.measure === d.measure && other.kind !== 'change')
      return other.kind === 'ratio' ? 'ratio' : d.kind;
  }
  return d.kind;
}

/** The statistic: told by its own words, by those of its measure, or by the figure before it. */
export function nameStatistic(d: Draft, drafts: readonly Draft[]): void {
  d.statistic = statisticOf(d);
  if (d.kind === 'change') return;
  const before = drafts[d.index - 1];
  if (d.cue.listedWith >= 0 && before.kind === d.kind) d.statistic ??= before.statistic;
  const set = d.kind === 'share' && isCompared(d) && before?.v === d.v && before.kind === 'share'; // `26.6% of sales, compared with 27.4%`
  if (set) d.statistic ??= before.statistic;
  else if (!isAgeOfGroup(d)) d.statistic ??= statisticOfMeasure(d) ?? statisticShared(d, drafts);
}

/** `those aged 16 or over`: a condition that has no mean of its own. */
const isAgeOfGroup = ({ kind, role }: Draft): boolean => kind === 'duration' && role === 'condition';
