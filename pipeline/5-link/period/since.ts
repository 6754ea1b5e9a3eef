/** What has come together since a time: `6.1 million people have fled since 15 April 2023`. */
import { firstMonthOf, lastMonthOf, printPeriod } from '../../kit/period.js';
import { Words } from '../../kit/words.js';
import { W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import type { Draft } from '../draft.js';
import { isOneOf, K, kindAt, textAt, type View, wordAt } from '../view/view.js';
import type { PeriodUse } from './use.js';

/** The rule of a time that has run on since another: what it counts is told of all of it, and no later figure. */
export const SINCE = 'period-since';

/** `has ranged from 3.4 to 3.7 percent since March`: a level that is told of a length of time. */
const SPREADS = new Words('ranged|averaged|varied|fluctuated|hovered|oscillated');

/** `6.1 million people have fled since 15 April 2023`: what has come together from then to the report's own time; null where nothing has. */
export function sincePeriod(
  { v, kind, sized }: Draft,
  uses: readonly PeriodUse[],
  current: string | null,
): string | null {
  const { first, last, outerFirst, outerLast } = sized.mention;
  let part = outerLast + 1;
  while (kindAt(v, part) === K.det) part++;
  const partOf = kind === 'share' && wordAt(v, outerLast) === W.of && kindAt(v, part) === K.mention; // `81% of the 528,400 who have fled since`
  const spread = kind !== 'change' && isOneOf(v, outerFirst - (wordAt(v, outerFirst - 1) === W.from ? 2 : 1), SPREADS);
  if (kind !== 'count' && kind !== 'amount' && kind !== 'quantity' && !partOf && !spread) return null;
  if (wordAt(v, sized.mention.outerFirst - 1) === W.the && wordAt(v, sized.mention.outerFirst - 2) === W.of && !partOf)
    return null; // `Since 2016 more of the 43 forces have moved`
  for (const { baseFrom, period } of uses) {
    if (baseFrom < 0 || wordAt(v, baseFrom) !== W.since || period.value === null || period.window) continue;
    const from = firstMonthOf(period.value);
    const to = lastMonthOf(current);
    if (
      from < 0 ||
      to <= from ||
      (spread || baseFrom > last
        ? !hasGoneOn(v, spread ? outerFirst - 4 : last, baseFrom)
        : !hasGoneOn(v, first, v.limit))
    )
      continue;
    return `${monthText(from)}..${monthText(to)}`;
  }
  return null;
}

/** `have been displaced`, with no other figure or comma between. */
function hasGoneOn(v: View, from: number, to: number): boolean {
  let perfect = false;
  for (let i = from; i < to; i++) {
    const k = kindAt(v, i);
    if (k === K.comma || k === K.stop) return perfect && to === v.limit;
    perfect ||= (v.t.pos[i] & P.have) !== 0 && /^ha(?:s|ve)$/i.test(textAt(v, i));
  }
  return perfect;
}

/** A month counted from year 0 in the notation of periods. */
const monthText = (month: number): string => printPeriod({ grain: 'month', first: month, last: month });
