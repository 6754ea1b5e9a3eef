/** Finds what a change is measured against. */
import { basePeriod, earlier, lastMonthOf, parsePeriod, printPeriod } from '../kit/period.js';
import { Words } from '../kit/words.js';
import { W } from '../rules/lexicon.js';
import type { Draft } from './draft.js';
import { insertionAround } from './insertions.js';
import { type BasisFound, namedBasis } from './named-basis.js';
import type { PeriodUse } from './period/use.js';
import { isComparedByNoun } from './relations.js';
import { isOneOf, isSemicolon, K, kindAt, mentionAt, textAt, type View, verbBefore, wordAt } from './view/view.js';

/** Bases that a phrase names outright. */
const NAMED = ['year_on_year', 'quarter_on_quarter', 'month_on_month'] as const;

/** The basis that a base period makes with the period of the figure. */
export function basisAgainst(period: string | null, base: string): string {
  for (const basis of NAMED) {
    // a month against the one three months before: neither is a quarter
    if (period === null || (basis === 'quarter_on_quarter' && /^\d{4}-\d{2}$/.test(period))) continue;
    if (basePeriod(period, basis) === base) return basis;
  }
  if (period !== null && (sameShare(period, base) || momentsApart(period, base) === 12)) return 'year_on_year';
  if (period !== null && momentsApart(period, base) === 3) return 'quarter_on_quarter';
  if (period !== null && momentsApart(period, base) === 1) return 'month_on_month';
  return `since:${base}`;
}

/** Months between the ends of two periods of which one at least is a moment; -1 where both are spans. */
function momentsApart(period: string, base: string): number {
  if (!period.startsWith('@') && !base.startsWith('@')) return -1;
  const a = lastMonthOf(period);
  const b = lastMonthOf(base);
  return a < 0 || b < 0 ? -1 : a - b;
}

/** A quarter against a quarter of another writing (`2014-Q2` and `2013-04..2013-06`), a moment against the year or month it ends. */
function sameShare(period: string, base: string): boolean {
  const year = /^@?(\d{4})/.exec(period);
  const other = /^@?(\d{4})/.exec(base);
  if (year === null || other === null || Number(year[1]) - Number(other[1]) !== 1) return false;
  if (/^\d{4}$/.test(base)) return /^@?\d{4}(?:-12-31)?$/.test(period);
  return period.replace(year[1], '').replace('@', '') === base.replace(other[1], '').replace('@', '');
}

/** The base period to the right of token `from` and before `to`; a window such as `the previous 12 months` is named by the table of bases. */
function baseUse(d: Draft, uses: readonly PeriodUse[], from: number, to: number): PeriodUse | null {
  for (const use of uses) {
    if (use.baseFrom < from || use.baseFrom >= to || use.period.value === null || use.period.window) continue;
    if (wordAt(d.v, use.baseFrom) === W.since && (ranksSince(d.v, use.baseFrom) || ofOtherClause(d, use.baseFrom)))
      continue;
    // `higher than in 2011 (a 9.8% increase), when`: what stands behind `when` has the time for its own
    const right = use.baseFrom === d.sized.mention.last; // `doubled since 1980, when it was 10%`
    if (use.when < 0 || right || (use.when > d.sized.mention.first && wordAt(d.v, use.baseFrom) !== W.since))
      return use;
  }
  return null;
}

const PACES = new Words('pace|reading|showing|performance');

/** `the first rise since 2018`, `the largest since 2010`: how long it has been so, and no base. */
function ranksSince(v: View, since: number): boolean {
  for (let i = since - 1; i >= Math.max(v.from, since - 9); i--) {
    const k = kindAt(v, i);
    const pace = i === since - 2 && isOneOf(v, since - 1, PACES); // `the slowest pace since 2015`
    const superlative = /est$/i.test(textAt(v, i)) && (i === since - 1 || pace);
    if (wordAt(v, i) === W.first || superlative) return true;
    if (k === K.comma || k === K.stop || k === K.period) return false;
  }
  return false;
}

/** `rose by 3%, even though one route has been closed since`: behind the number, a clause of its own has the time. */
function ofOtherClause({ v, sized }: Draft, since: number): boolean {
  let clause = false;
  for (let i = sized.mention.last; i < since; i++) {
    const k = kindAt(v, i);
    if (k === K.subordinator) clause = true;
    else if (clause && (k === K.be || k === K.verb)) return true;
  }
  return false;
}

/** The token where the next figure's own clause begins: a change beyond it has its own basis. */
function reachRight(d: Draft, next: Draft | null): number {
  const { v } = d;
  for (let i = d.sized.mention.last; i < v.limit; i++) {
    if (isSemicolon(v, i)) return i;
    if (next !== null && i >= next.sized.mention.outerFirst) return i;
  }
  return v.limit;
}

/** `than two years earlier`: the base told from the figure's own period. */
function relativeUse(d: Draft, uses: readonly PeriodUse[], from: number, to: number): BasisFound | null {
  const parsed = d.period === null ? null : parsePeriod(d.period);
  for (const { period } of uses) {
    if (period.shift === 0 || period.first < from || period.first >= to || parsed === null) continue;
    const base = earlier(parsed, period.shift);
    if (base !== null) return { basis: basisAgainst(d.period, printPeriod(base)), at: period.first };
  }
  return null;
}

/** `have doubled in ten years`, `rose by 40% within five years`: as long before the figure's own time. */
function spanBasis({ v, sized, period, noBaseline }: Draft): BasisFound | null {
  const at = sized.mention.outerLast;
  const word = wordAt(v, at);
  if (noBaseline !== null || (word !== W.in && word !== W.within && word !== W.over)) return null;
  let i = at + 1;
  while (kindAt(v, i) === K.adverb || wordAt(v, i) === W.only) i++;
  const span = mentionAt(v, i) < 0 ? null : v.mentions[mentionAt(v, i)];
  const parsed = period === null ? null : parsePeriod(period);
  if (span === null || parsed === null || span.mention.modifier !== 'exact' || span.unit !== 'year') return null;
  const years = Number(span.size);
  const base = Number.isInteger(years) && years > 0 && years < 500 ? earlier(parsed, 12 * years) : null;
  return base === null ? null : { basis: basisAgainst(period, printPeriod(base)), at };
}

/** The basis of a base period; `the same period of 2021` is a year before whatever its length. */
function against(period: string | null, use: PeriodUse): BasisFound {
  const base = use.period.value as string;
  const year = period === null ? null : /^@?(\d{4})/.exec(period);
  if (use.same && year !== null && /^\d{4}$/.test(base) && Number(year[1]) - Number(base) === 1)
    return { basis: 'year_on_year', at: use.baseFrom };
  return { basis: basisAgainst(period, base), at: use.baseFrom };
}

/** Of a base in time and a named one, the one that stands first. */
const pick = (period: string | null, use: PeriodUse | null, named: BasisFound | null): BasisFound | null => {
  if (use !== null && (named === null || use.baseFrom <= named.at)) return against(period, use);
  return named;
};

/** The basis stated for a change within its sentence, or null. */
export function statedBasis(d: Draft, drafts: readonly Draft[], uses: readonly PeriodUse[]): BasisFound | null {
  const { v } = d;
  const like = drafts[d.index - 1];
  // `rose by 0.6% on the month, compared with a fall of 1.9% a year ago`: both are told on the month
  if (like?.v === v && like.kind === 'change' && like.basis !== null && isComparedByNoun(d))
    return { basis: like.basis, at: d.sized.mention.first };
  const next = nextChange(d, drafts);
  const right = reachRight(d, next);
  const at = d.sized.mention.last;
  const told = relativeUse(d, uses, at, right) ?? spanBasis(d);
  if (told !== null) return told;
  const near = pick(d.period, baseUse(d, uses, at, right), namedBasis(v, at, right, false));
  if (near !== null) return near;
  const before = d.cue.listedWith >= 0 ? drafts[d.index - 1] : undefined;
  if (before !== undefined && before.kind === 'change' && before.basis !== null && before.basis !== 'unspecified')
    return { basis: before.basis, at };
  const previous = previousMention(d, drafts);
  const left = namedBasis(v, previous, d.sized.mention.first, true);
  if (left !== null) return left;
  const aside = like?.v === v ? relativeEnd(like, d) : -1;
  const baseLeft = baseUse(d, uses, Math.max(previous, aside), d.sized.mention.first);
  if (baseLeft !== null) return against(d.period, baseLeft);
  if (d.cue.listedWith >= 0 || listed(d, drafts)) {
    const far = pick(d.period, baseUse(d, uses, right, v.limit), namedBasis(v, right, v.limit, false));
    if (far !== null) return far;
  }
  const start = pick(d.period, baseUse(d, uses, v.from, previous), namedBasis(v, v.from, previous, true));
  if (start !== null) return start;
  // `increased by 0.1% and were 1.4% higher than a year ago`: what follows has a verb, and a base, of its own
  if (next !== null && verbBefore(v, at, next.sized.mention.outerFirst)) return windowBasis(d, uses);
  return pick(d.period, baseUse(d, uses, right, v.limit), namedBasis(v, right, v.limit, false)) ?? windowBasis(d, uses);
}

/** `has risen by 73% over the last decade`: against the year before the window began. */
function windowBasis(d: Draft, uses: readonly PeriodUse[]): BasisFound | null {
  if (d.noBaseline !== null) return null;
  for (const { period } of uses) {
    const years = period.window && period.value !== null ? /^(\d{4})\.\.\d{4}$/.exec(period.value) : null;
    if (years !== null) return { basis: basisAgainst(d.period, String(Number(years[1]) - 1)), at: period.first };
  }
  return null;
}

/** True where the next figure is listed with this one. */
const listed = (d: Draft, drafts: readonly Draft[]): boolean =>
  drafts[d.index + 1]?.cue.listedWith >= 0 && drafts[d.index + 1].v === d.v;

/** The next change of the sentence. */
function nextChange(d: Draft, drafts: readonly Draft[]): Draft | null {
  for (let i = d.index + 1; i < drafts.length && drafts[i].v === d.v; i++)
    if (drafts[i].kind === 'change' && drafts[i].cue.listedWith < 0 && !drafts[i].cue.rule.startsWith('bracket'))
      return drafts[i];
  return null;
}

/** Where the mention before in the sentence ends. */
function previousMention(d: Draft, drafts: readonly Draft[]): number {
  const before = drafts[d.index - 1];
  return before !== undefined && before.v === d.v ? before.sized.mention.last : d.v.from;
}

/** `The shares, which have shed a quarter since October, closed 9p higher`: where the relative clause ends that the change before belongs to, -1 where it goes on. */
function relativeEnd({ v, sized }: Draft, d: Draft): number {
  const end = insertionAround(v, sized.mention.first, d.sized.mention.first);
  return end >= sized.mention.last ? end : -1;
}

/** `dropped by 4.6% from 2022, mainly because 18% less fuel was used`: the basis of the change before in the same sentence. */
export function basisBefore(d: Draft, drafts: readonly Draft[]): string | null {
  const before = drafts[d.index - 1];
  const goesOn = before !== undefined && before.v === d.v && before.kind === 'change' && before.role === d.role;
  if (goesOn && relativeEnd(before, d) >= 0) return null;
  return goesOn && before.basis !== 'unspecified' ? before.basis : null;
}
