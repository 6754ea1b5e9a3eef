/** Says when each figure is: stated in its sentence, carried from the paragraph, or the document's own period. */
import type { PeriodMention } from '../model/mention.js';
import { TABLES, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import type { Draft } from './draft.js';
import { K, kindAt, type View, wordAt } from './view.js';

/** How a time expression stands in its sentence. */
export interface PeriodUse {
  readonly period: PeriodMention;
  /** Token of the comparison (`than in 2022`, `from 2019`) that makes it a base, -1 where it is no base. */
  readonly baseFrom: number;
  /** The mention (number in the sentence) it directly follows, -1 for none. */
  readonly follows: number;
  /** The mention (number in the sentence) it labels: `(first half of 2022: $148m)`; -1 for none. */
  readonly labels: number;
  /** `the same period of 2021`: the base is the figure's own period one or more years before. */
  readonly same: boolean;
  /** A day on which something happened, which dates no figure (`the tax cut ran out on 30 June`). */
  readonly event: boolean;
  /** `from A to B`, `between A and B`: for a change, two moments and no span. */
  readonly fromTo: boolean;
}

const COMPARING = new Set<number>([W.than, W.over, W.on, W.since, W.against, W.versus, W.above, W.below, W.compared, W.from]);

/** Where a comparison begins that has the time expression as its base, else -1. */
function baseStart(v: View, period: PeriodMention): number {
  let i = period.first - 1;
  while (i >= v.from && (kindAt(v, i) === K.det || kindAt(v, i) === K.adjective || (kindAt(v, i) === K.noun && /^(?:quarter|period|month|months|year|level|same|end|figure|edition|value|average|half)$/.test(v.t.text.slice(v.t.start[i], v.t.end[i]))))) i--;
  if (wordAt(v, i) === W.of) {
    // `than in the same period of 2021`, `the same quarter of 2021`
    let j = i - 1;
    while (kindAt(v, j) === K.noun || kindAt(v, j) === K.adjective || kindAt(v, j) === K.det) j--;
    if (j < i - 1) i = j;
  }
  if (wordAt(v, i) === W.in && kindAt(v, i - 1) === K.noun && /^(?:level|levels|figure|figures|value|total|number|rate|share|average|peak|result)$/.test(v.t.text.slice(v.t.start[i - 1], v.t.end[i - 1]))) {
    i -= 2;
    while (kindAt(v, i) === K.det) i--;
  }
  while (wordAt(v, i) === W.in || wordAt(v, i) === W.at || wordAt(v, i) === W.for || (wordAt(v, i) === W.on && kindAt(v, i - 1) === K.prep)) i--;
  if (wordAt(v, i) === W.of && /^(?:that|those)$/.test(v.t.text.slice(v.t.start[i - 1] ?? 0, v.t.end[i - 1] ?? 0))) i -= 2;
  const word = wordAt(v, i);
  if (word === W.over && i === v.from) return -1;
  if (word === W.on && period.rule === 'period-day') return -1;
  if (word === W.as && wordAt(v, period.first - 1) === W.in) return i;
  if (word === W.than || word === W.since || word === W.against || word === W.versus || word === W.above || word === W.below) return i;
  const hit = TABLES.comparisons.before(v.t, i + 1, v.from);
  if (hit === 0) return -1;
  const first = i + 1 - (hit & 15);
  if ((hit & 15) > 1) return first;
  if (word === W.over || word === W.on || word === W.from) return i < period.first - 1 && word !== W.from ? i : first;
  return COMPARING.has(word) ? first : -1;
}

/** The mention that the time expression directly follows: `80.3 TWh in 2022`. */
function followed(v: View, period: PeriodMention): number {
  let i = period.first - 1;
  let steps = 0;
  while (i >= v.from && steps < 14) {
    const k = kindAt(v, i);
    if (k === K.mention) return v.m[i - v.from] - 1;
    if (k === K.verb || k === K.be || k === K.stop || k === K.comma || k === K.pron || k === K.conj || k === K.period) return -1;
    i--;
    steps++;
  }
  return -1;
}

/** `in constant 2020 prices`, `the 2010 level`, `a series that starts in 1884`: the year dates no figure. */
function datesSomethingElse(v: View, period: PeriodMention): boolean {
  const word = (at: number) => (at < v.from || at >= v.limit ? '' : v.t.text.slice(v.t.start[at], v.t.end[at]).toLowerCase());
  if (period.rule.startsWith('period-year') && (/^(?:prices|level|levels|terms|dollars|methodology|standard|classification)$/.test(word(period.last)) || word(period.last) === '=') && v.t.gap[period.last] < 2) return true;
  return /^(?:starts?|started|begins?|began|beginning|dating|founded|established|introduced|opened)$/.test(word(period.first - 2)) && kindAt(v, period.first - 1) === K.prep && (kindAt(v, period.first - 3) === K.pron || (v.t.pos[Math.max(0, period.first - 3)] & P.rel) !== 0 || kindAt(v, period.first - 2) === K.participle);
}

/** `R.S.C. 1985`, `Horizon 2020`: a year right behind a name or a full stop. */
function inCitation(v: View, period: PeriodMention): boolean {
  if (period.rule !== 'period-year' || period.first === v.from) return false;
  const before = period.first - 1;
  if (v.t.code[before] === 46) return true;
  if (wordAt(v, before) === W.of && kindAt(v, before - 1) === K.number) return true; // `Order No. 4 of 2023`
  return kindAt(v, before) === K.noun && (v.t.pos[before] & P.allCaps) !== 0 && before > v.from && kindAt(v, period.last) === K.comma;
}

/** `(Q1 2023: 9.7%)`: the number behind the colon. */
function labelled(v: View, period: PeriodMention): number {
  if (kindAt(v, period.last) !== K.stop || v.t.code[period.last] !== 58 || kindAt(v, period.first - 1) !== K.open) return -1;
  return v.m[period.last + 1 - v.from] - 1;
}

/** `as of`, `as at`, `by`, `until` a day, or a day that opens the sentence: the state at that day. */
function datesState(v: View, first: number): boolean {
  const word = wordAt(v, first - 1);
  if (word === W.of || word === W.at || word === W.by || word === W.until || word === W.to || word === W.from) return true;
  return word === W.on && !/^(?:said|announced|published|released|reported|issued|told|held|signed|launched|adopted|opened|closed|born)$/.test(v.t.text.slice(v.t.start[first - 2] ?? 0, v.t.end[first - 2] ?? 0));
}

/** `the same period of`, `the corresponding quarter of` right before a time expression. */
function saysSame(v: View, first: number): boolean {
  for (let i = first - 1; i >= Math.max(v.from, first - 4); i--) if (/^(?:same|corresponding)$/i.test(v.t.text.slice(v.t.start[i], v.t.end[i]))) return true;
  return false;
}

export function periodUses(v: View): PeriodUse[] {
  return v.periods.map((period) => {
    const before = period.first - 1;
    const span = period.value?.includes('..') ?? false;
    const word = wordAt(v, before);
    const fromTo = (span || period.base !== null) && (word === W.from || word === W.between);
    return { period, baseFrom: fromTo ? -1 : baseStart(v, period), follows: followed(v, period), fromTo, labels: labelled(v, period), same: saysSame(v, period.first), event: (period.rule === 'period-day' && !datesState(v, period.first)) || datesSomethingElse(v, period) || inCitation(v, period) };
  });
}

const certain = (use: PeriodUse): boolean => use.period.value !== null && !use.event;

/** True where the base at `use` belongs to a level that stands with it: `from 41.5 per cent in 2022`, `compared with 22,630 in 2012`. */
const ownsPeriod = (use: PeriodUse, d: Draft): boolean => use.baseFrom < 0 && use.follows === d.number;

/** `higher than in June 2013 (£224)`: a level in brackets right behind the base belongs to it. */
function inBracketBehind(v: View, use: PeriodUse, d: Draft): boolean {
  return d.kind !== 'change' && kindAt(v, use.period.last) === K.open && d.sized.mention.outerFirst === use.period.last + 1;
}

/** Distance over which a clause boundary stands between token `a` and `b`. */
function boundaryBetween(v: View, a: number, b: number): boolean {
  for (let i = Math.min(a, b); i < Math.max(a, b); i++) if (kindAt(v, i) === K.stop && v.t.code[i] === 59) return true;
  return false;
}

/** The stated period of a draft, or null. `uses` are the time expressions of its sentence. */
export function statedPeriod(d: Draft, uses: readonly PeriodUse[]): PeriodUse | null {
  const { v } = d;
  const at = d.sized.mention.first;
  let best: PeriodUse | null = null;
  for (const use of uses) if (certain(use) && use.labels === d.number) return use;
  const denominatorDate = (use: PeriodUse): boolean => d.per !== null && wordAt(v, use.period.first - 1) === W.at;
  for (const use of uses) if (certain(use) && ownsPeriod(use, d) && !denominatorDate(use)) return use;
  for (const use of uses) if (certain(use) && use.baseFrom >= 0 && inBracketBehind(v, use, d)) return use;
  // the nearest before it that does not belong to an earlier figure alone
  for (const use of uses) {
    if (!certain(use) || use.baseFrom >= 0 || use.labels >= 0) continue;
    if (use.period.last <= at && !boundToOther(v, use, d)) best = use;
  }
  if (best !== null && (opensSentence(v, best.period) || !boundaryBetween(v, best.period.last, at))) return best;
  for (const use of uses) {
    if (!certain(use) || use.baseFrom >= 0 || use.labels >= 0 || use.period.first < at) continue;
    if (denominatorDate(use)) continue;
    if (use.follows >= 0 && use.follows !== d.number && !laterShared(v, use, d)) continue;
    if (boundaryBetween(v, at, use.period.first) || relativeBetween(v, d.sized.mention.last, use.period.first)) continue;
    if (use.follows < 0 && otherClause(v, d, use.period.first)) continue;
    return use;
  }
  return null;
}

/** The time expression is the first thing in its sentence, its preposition aside. */
const opensSentence = (v: View, period: PeriodMention): boolean => {
  let i = period.first - 1;
  while (i >= v.from && (kindAt(v, i) === K.prep || kindAt(v, i) === K.det || kindAt(v, i) === K.adverb || kindAt(v, i) === K.noun && /^(?:end|period|year)$/.test(v.t.text.slice(v.t.start[i], v.t.end[i])))) i--;
  return i < v.from;
};

/** True where a sentence opens with this period. */
export const opensWith = (v: View, value: string | null): boolean => v.periods.some((period) => period.value === value && opensSentence(v, period));

/** True where no verb stands before the figure in its clause, so that it is what the verb behind speaks of. */
function isSubject(v: View, at: number): boolean {
  for (let i = at - 1; i >= v.from; i--) {
    const k = kindAt(v, i);
    if (k === K.verb || k === K.be) return false;
    if (k === K.stop || k === K.comma || k === K.subordinator) return true;
  }
  return true;
}

/** Another verb stands between the figure and the time expression: `increased by 3.1% …, having had an increase during Q1`. */
function otherClause(v: View, d: Draft, to: number): boolean {
  let verbs = 0;
  const allowed = isSubject(v, d.sized.mention.outerFirst) ? 1 : 0;
  for (let i = d.sized.mention.last; i < to; i++) {
    const k = kindAt(v, i);
    if ((k === K.verb || k === K.be) && kindAt(v, i - 1) !== K.be) verbs++;
    if (k === K.ing && kindAt(v, i - 1) === K.comma) verbs += 2;
    if (/^(?:having)$/.test(v.t.text.slice(v.t.start[i], v.t.end[i]))) verbs += 2;
  }
  return verbs > allowed;
}

/** A relative clause stands between: `a series that starts in 1884`. */
function relativeBetween(v: View, a: number, b: number): boolean {
  for (let i = a + 4; i < b; i++) if (kindAt(v, i) === K.pron && (v.t.pos[i] & P.rel) !== 0) return true;
  return false;
}

/** True where the period stands right behind another figure and dates that one only: `from 310 in 2021 to 487`. */
function boundToOther(v: View, use: PeriodUse, d: Draft): boolean {
  if (use.follows < 0 || use.follows === d.number) return false;
  const other = v.mentions[use.follows].mention;
  const introduced = wordAt(v, other.outerFirst - 1);
  return introduced === W.from || introduced === W.than || introduced === W.against || introduced === W.with && wordAt(v, other.outerFirst - 2) === W.compared || introduced === W.to && wordAt(v, other.outerFirst - 2) === W.compared;
}

/** A period behind the last of a list dates all of it. */
function laterShared(v: View, use: PeriodUse, d: Draft): boolean {
  if (use.follows < d.number) return false;
  const other = v.mentions[use.follows].mention;
  if (boundToOther(v, use, d)) return false;
  for (let i = d.sized.mention.last; i < other.outerFirst; i++) {
    const k = kindAt(v, i);
    if (k === K.subordinator || (k === K.prep && AFTERWARDS.has(wordAt(v, i))) || (k === K.verb && i > d.sized.mention.last + 6)) return false;
  }
  for (let i = d.sized.mention.last; i < other.first; i++) if (kindAt(v, i) === K.period) return false;
  return true;
}

/** Words behind which an earlier movement is told: its period is its own. */
const AFTERWARDS = new Set<number>([W.following, W.before, W.after, W.since]);

/** Ends of a `from A to B` span. */
export function ends(value: string): readonly [string, string] {
  const dots = value.indexOf('..');
  return [value.slice(0, dots), value.slice(dots + 2)];
}
