/** What a phrase says of the kind of the number that it has: a ratio, a movement, how fast something grows, how far two things are apart. */
import { Words } from '../kit/words.js';
import { COLUMNS, TABLES, W } from '../rules/lexicon.js';
import { sign } from './cue/cue.js';
import { headOf } from './cue/governor.js';
import { perRange } from './denominators.js';
import type { Range } from './noun-phrase/range.js';
import { isOneOf, K, kindAt, textAt, type View, wordAt } from './view/view.js';

/** True where the phrase names a ratio (`index`, `density`) before its first `of`. */
export const isRatioPhrase = (v: View, range: Range | null | undefined): boolean => {
  if (range === null || range === undefined) return false;
  for (let i = range.first; i < range.last; i++) {
    if (kindAt(v, i) === K.prep && wordAt(v, i) === W.of) break;
    if (TABLES.ratioNouns.at(v.t, i, range.last) !== 0) return true;
  }
  return false;
};

/** True where the phrase that has the number is itself a movement: `the annual increase was 6 %`. */
export function isMovement(v: View, range: Range | null | undefined): boolean {
  if (range === null || range === undefined) return false;
  const head = headOf(v, range);
  const column = head < 0 ? 0 : COLUMNS.movementNoun[wordAt(v, head)];
  return (
    (column === 1 || column === 2) &&
    !/^(?:inflation|gap|difference|differences|loss|losses|gain|gains|variation|changes|growths)$/i.test(
      textAt(v, head),
    )
  );
}

/** `The decrease was 15%`: which way the movement went that the number is the size of, 0 where its phrase names none. */
export function movementSign(v: View, range: Range | null | undefined): 1 | -1 | 0 {
  return isMovement(v, range) && range != null ? sign(COLUMNS.movementNoun[wordAt(v, headOf(v, range))]) : 0;
}

const GROWTH = new Words('growth');

/** `the rate of annual growth rose from 1.9% to 4.0%`, `the growth rate`: its levels are themselves changes. */
export function isGrowthRate(v: View, range: Range | null | undefined): boolean {
  if (range === null || range === undefined) return false;
  for (let i = range.first; i < range.last; i++) {
    if (!isOneOf(v, i, GROWTH)) continue;
    return i + 1 === range.last || kindAt(v, i + 1) === K.prep || isOneOf(v, i + 1, GROWTH_HEADS);
  }
  return false;
}

/** What growth may stand in front of and still be measured: `the growth rate`, `a growth target of 5%`. */
const GROWTH_HEADS = new Words('rate|rates|target|targets|forecast|forecasts|projection|projections|estimate|figure');

/** Nouns whose percentage points are a state, not a change. */
const GAPS = new Words('gap|spread|margin|lead|advantage|surplus|deficit|premium');

/** True where the head of the phrase is a gap: `the pay gap is 4 percentage points`. */
export const isGap = (v: View, range: Range | null): boolean => range !== null && isOneOf(v, headOf(v, range), GAPS);

const DIFFERENCE = new Words('difference');

/** `a difference of 2,564`, `the difference between the two was 0.1 points`: how far apart two things are, which is a change of the first. */
export function isDifference(v: View, range: Range | null, ofShares: boolean): boolean {
  const head = range === null ? -1 : headOf(v, range);
  if (range === null || head < 0 || !isOneOf(v, head, DIFFERENCE)) return false;
  const behind = wordAt(v, range.last) === W.of && (wordAt(v, head - 1) === W.a || wordAt(v, range.first - 1) === W.a);
  return ofShares || behind;
}

const SHARES = new Words('share|unit');

/** `earnings per share of $1.87`: where the phrase says `per share`, what it is told per; money per head or week named so is an amount. */
export function perShare(v: View, range: Range | null): Range | null {
  const per = range === null ? null : perRange(v, range);
  return per !== null && isOneOf(v, per.first, SHARES) ? per : null;
}
