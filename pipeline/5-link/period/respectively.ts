/** Splits a list of times over a list of numbers: `rose by 2% and 3% in 2011 and 2012, respectively`. */
import { type Draft, isLevel } from '../draft.js';
import { mates, saysRespectively } from '../relations.js';
import { K, kindAt, type View } from '../view/view.js';
import { boundaryBetween } from './clauses.js';
import type { PeriodUse } from './use.js';

/** Only commas, `and` and words of these classes stand between two tokens. */
function listed(v: View, from: number, to: number, kinds: ReadonlySet<number>): boolean {
  for (let i = from; i < to; i++) if (!kinds.has(kindAt(v, i))) return false;
  return from < to;
}

const BETWEEN_NUMBERS = new Set<number>([K.comma, K.conj, K.adverb]);
const BETWEEN_TIMES = new Set<number>([K.comma, K.conj, K.prep, K.det]);

/** The time at the place of the draft in a list of as many times as its own list has numbers; null where there is none. */
export function respectivePeriod(d: Draft, uses: readonly PeriodUse[], drafts: readonly Draft[]): PeriodUse | null {
  if (uses.length < 2 || !saysRespectively(d.v)) return null;
  const all = mates(d, drafts);
  const together = (i: number): boolean =>
    listed(d.v, all[i].sized.mention.outerLast, all[i + 1].sized.mention.outerFirst, BETWEEN_NUMBERS);
  const own = all.indexOf(d);
  let from = own;
  while (from > 0 && together(from - 1)) from--;
  let to = own;
  while (to + 1 < all.length && together(to)) to++;
  const count = to - from + 1;
  for (let first = 0; count > 1 && first + count <= uses.length; first++) {
    const run = uses.slice(first, first + count);
    const fits = run.every(
      ({ period, baseFrom }, i) =>
        period.value !== null &&
        (baseFrom < 0 || isLevel(d)) &&
        !boundaryBetween(d.v, d.sized.mention.first, period.first) &&
        (i === 0 || listed(d.v, run[i - 1].period.last, period.first, BETWEEN_TIMES)),
    );
    if (fits) return run[own - from];
  }
  return null;
}
