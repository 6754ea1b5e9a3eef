/** Phrases that name what a change is measured against: `year on year`, `the previous quarter`, `its sixth consecutive quarter`. */
import { firstMonthOf, lastMonthOf } from '../kit/period.js';
import { Words } from '../kit/words.js';
import { TABLES, W } from '../rules/lexicon.js';
import { isOneOf, K, kindAt, mentionAt, textAt, type View, wordAt } from './view/view.js';

/** The basis of a change. */
export interface BasisFound {
  readonly basis: string;
  readonly at: number;
  /** Told as a pace (`a year`), which names no earlier time. */
  readonly pace?: boolean;
}

/** A phrase of the table of bases within tokens [from, to), the first for a right search, the last for a left one. */
export function namedBasis(v: View, from: number, to: number, last: boolean): BasisFound | null {
  let found: BasisFound | null = null;
  const { bases } = TABLES;
  for (let i = bases.seek(v.t, from, to); i < to; ) {
    const hit = bases.at(v.t, i, v.limit);
    const isBasis = hit !== 0 && !blocked(v, i, hit & 15);
    if (isBasis) {
      const { basis, pace = false } = bases.row(hit);
      found = { basis, at: i, pace };
      if (!last) return found;
    }
    i = bases.seek(v.t, i + (isBasis || (hit !== 0 && isTime(v, i)) ? hit & 15 : 1), to);
  }
  return found;
}

/** The basis that a run of like times tells (`its sixth consecutive quarter of growth`) for a change of such a time, null where none is told. */
export function basisOfRun(v: View, period: string | null): string | null {
  const { successions } = TABLES;
  for (let i = successions.seek(v.t, v.from, v.limit); i < v.limit; i = successions.seek(v.t, i + 1, v.limit)) {
    const hit = successions.at(v.t, i, v.limit);
    if (hit === 0) continue;
    const { basis } = successions.row(hit);
    if (lastMonthOf(period) - firstMonthOf(period) + 1 === RUN_MONTHS[basis]) return basis;
  }
  return null;
}

/** How long the times of a run are. */
const RUN_MONTHS = { year_on_year: 12, quarter_on_quarter: 3, month_on_month: 1 } as const;

const EARLIER = new Words('previous|preceding|prior');

/** `a fall of 0.7% in the previous quarter`, `fell by 0.5% a year ago`: when it was, not against what. */
function isTime(v: View, at: number): boolean {
  if (
    kindAt(v, at - 1) === K.mention &&
    kindAt(v, at) === K.det &&
    !TABLES.bases.row(TABLES.bases.at(v.t, at, v.limit)).pace
  )
    return true;
  let i = at;
  while (kindAt(v, i) === K.det) i++;
  if (!isOneOf(v, i, EARLIER)) return false;
  i = at - 1;
  while (kindAt(v, i) === K.det) i--;
  return wordAt(v, i) === W.in && kindAt(v, i - 1) === K.mention;
}

/** `quarterly` in a title, `a year` in `three times a year`, `in the quarter` as a plain time: no basis. */
function blocked(v: View, at: number, length: number): boolean {
  if (isTime(v, at)) return true;
  const text = v.t.text.slice(v.t.start[at], v.t.end[at + length - 1]).toLowerCase();
  if (
    text === 'a year' ||
    text === 'per year' ||
    text === 'in the quarter' ||
    text === 'in the month' ||
    text === 'per annum'
  ) {
    if (text !== 'a year') return false;
    const before = mentionAt(v, at - 1);
    return before < 0 || v.mentions[before].mention.unitKind === 'none'; // `at 6,000 a year`
  }
  if (/^(?:monthly|quarterly)$/.test(text) && wordAt(v, at - 1) === W.average && /^rate$/i.test(textAt(v, at + 1)))
    return false; // `grew at an average quarterly rate of 2.7%`
  if (/^(?:monthly|quarterly|annual|annually|yearly)$/.test(text)) {
    for (let i = at + 1; i < Math.min(v.limit, at + 4); i++) {
      const word = wordAt(v, i);
      if (TABLES.bases.at(v.t, i, v.limit) !== 0) return false;
      if (
        word !== 0 &&
        /^(?:increase|decrease|rise|fall|growth|decline|drop|gain|change|inflation|basis|reduction|improvement|loss|jump)/.test(
          v.t.text.slice(v.t.start[i], v.t.end[i]).toLowerCase(),
        )
      )
        return false;
    }
    return !/ly$/.test(text) || text !== 'annually';
  }
  return false;
}
