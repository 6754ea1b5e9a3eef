/** What a paragraph or list item carries from sentence to sentence: its period, its basis, a plan or a movement announced. */
import { lastMonthOf } from '../kit/period.js';
import type { Matched, PeriodMention } from '../model/mention.js';
import type { TokenSentence, Tokens } from '../model/tokens.js';
import { COLUMNS, TABLES, W } from '../rules/lexicon.js';
import { basisAgainst } from './basis.js';
import type { Draft } from './draft.js';
import { type LeadIn, leadInOf, leadsIn } from './lead-in.js';
import { movedLevels } from './moved-levels.js';
import { basisOfRun, namedBasis } from './named-basis.js';
import { insideInsertion } from './period/clauses.js';
import { SINCE } from './period/since.js';
import { opensWith } from './period/stated.js';
import { ends, type PeriodUse } from './period/use.js';
import { isCompared, toldAsEarlier } from './relations.js';
import { COLON, textAt, type View, wordAt } from './view/view.js';

/** What a sentence hands to the next one of its paragraph, and a lead-in to its list. */
export interface Carried {
  /** A lead-in spoke of a plan or forecast: its items do too. */
  readonly planned: boolean;
  /** What a lead-in says of items that open with a number. */
  readonly leadIn: LeadIn | null;
  /** A lead-in spoke of growth (1) or decline (-1): its labelled items are changes. */
  readonly moves: 1 | -1 | 0;
  readonly period: string | null;
  readonly basis: string | null;
  /** The period of the last dated figure, plans included: what `over the same period` goes on with. */
  readonly last: string | null;
  /** The period mentioned last, whether it dates a figure or not: what `in that year` goes on with. */
  readonly mentioned: string | null;
  /** The period of the last dated target: what a target without a time of its own goes on with. */
  readonly target: string | null;
}

/** What a paragraph begins with. */
export const NOTHING_CARRIED: Carried = {
  planned: false,
  leadIn: null,
  moves: 0,
  period: null,
  basis: null,
  last: null,
  mentioned: null,
  target: null,
};

/** True where a sentence without figures has nothing to carry on: no time, no base of a change, no list that it leads in. */
export function saysNothing(t: Tokens, { first, last }: TokenSentence, { periods }: Matched): boolean {
  if (periods.length > 0 || t.code[last - 1] === COLON) return false;
  return !TABLES.bases.standsIn(t, first, last);
}

/** What is carried on behind a sentence with these drafts. */
export function carryOn(
  before: Carried,
  v: View,
  uses: readonly PeriodUse[],
  drafts: readonly Draft[],
  all: readonly Draft[],
): Carried {
  const basis = carriedBasis(before, v, uses, drafts);
  const dated = drafts.findLast(isDated);
  const planned = drafts.findLast(isStatedTarget);
  const carried = {
    planned: before.planned,
    leadIn: leadInOf(v, all),
    moves: before.moves,
    period: before.period,
    basis,
    last: dated?.period ?? before.last,
    mentioned: v.periods.findLast(hasValue)?.value ?? dated?.period ?? before.mentioned,
    target: planned?.period ?? before.target,
  };
  if (drafts.every(isCondition)) return afterLeadIn(carried, v, uses);
  carried.period = carriedPeriod(before, v, uses, drafts);
  return carried;
}

const isDated = (d: Draft): boolean => d.role !== 'condition' && d.periodBasis !== 'document' && d.period !== null;
const isStatedTarget = (d: Draft): boolean => d.role === 'target' && d.periodBasis === 'stated';
const isCondition = (d: Draft): boolean => d.role === 'condition';
const hasValue = ({ value }: PeriodMention): boolean => value !== null;

/** `Over the same period, …`, `In that year, …`: the time that the opening words of a sentence go on in, null where they name none. */
export function sameTime(v: View, { last, mentioned }: Carried): string | null {
  const hit = TABLES.sameTimes.at(v.t, v.from, v.limit);
  if (hit === 0) return null;
  const row = TABLES.sameTimes.row(hit);
  const time = row.mentioned ? mentioned : last;
  const { period } = v.t.report.source;
  // `At the end of the year …. Over the year, …`: behind a state at its end, the time that the document is about
  if (row.unit === 'document')
    return time?.startsWith('@') && period !== null && lastMonthOf(time) === lastMonthOf(period) ? period : null;
  if (time === null || row.unit === null || time.includes('..')) return time;
  const at = time.startsWith('@') ? 1 : 0;
  if (row.unit === 'year') return time.slice(at, at + 4);
  return row.unit === 'month' && /^\d{4}-\d{2}/.test(time.slice(at)) ? time.slice(at, at + 7) : time;
}

/** The basis of the last change of a sentence, else the base it states, else the one a sentence without figures names. */
function carriedBasis(before: Carried, v: View, uses: readonly PeriodUse[], drafts: readonly Draft[]): string | null {
  const changed = drafts.findLast(tellsBasis);
  if (changed !== undefined) return changed.basis;
  if (drafts.some(setAgainstExtreme)) return before.basis;
  const moved = movedLevels(drafts);
  if (moved !== null) return basisAgainst(moved.to.period, moved.from.period as string);
  const base = uses.find(
    (use) => use.baseFrom >= 0 && use.period.value !== null && !use.period.window && !spansYears(use.period.value),
  );
  if (base !== undefined) return basisAgainst(before.period ?? v.t.report.source.period, base.period.value as string);
  const named = drafts.length === 0 ? namedBasis(v, v.from, v.limit, true) : null;
  const dated = drafts.find((d) => d.periodBasis === 'stated')?.period ?? before.period ?? v.t.report.source.period;
  return named?.basis ?? basisOfRun(v, dated) ?? before.basis;
}

/** True for a change whose basis holds for those that follow. */
const tellsBasis = (d: Draft): boolean =>
  d.kind === 'change' && d.basis !== null && d.basis !== 'unspecified' && d.role !== 'target' && !setAgainstExtreme(d);

/** `2.5% below the peak reached in Q1 2008`: what is held against one extreme tells nothing of the changes that follow. */
function setAgainstExtreme({ v, cue, sized, basis }: Draft): boolean {
  if (cue.rule !== 'change:comparative' || basis === null || !basis.startsWith('since:')) return false;
  for (let i = sized.mention.last; i < Math.min(v.limit, sized.mention.last + 8); i++)
    if (COLUMNS.extremeNoun[wordAt(v, i)] > 0) return true;
  return false;
}

/** `against an average of 2.3 over the ten years to 2022`: no movement is told from so long a time. */
const spansYears = (value: string): boolean => {
  const [from, to] = value.includes('..') ? ends(value) : [value, value];
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > 1;
};

/** The period of the first figure of a sentence goes on to the next sentence, unless it dates an earlier movement, a plan or a comparison. */
function carriedPeriod(before: Carried, v: View, uses: readonly PeriodUse[], drafts: readonly Draft[]): string | null {
  const moved = movedLevels(drafts);
  if (moved !== null) return moved.to.period;
  const lead = leadOf(drafts, uses, false) ?? leadOf(drafts, uses, true);
  if (lead === null || lead.periodBasis !== 'stated' || lead.role === 'target') return before.period;
  const afterSpan = lead.kind === 'duration'; // `In May it reopened after 26 months`
  if ((toldAsEarlier(lead) && !afterSpan) || isCompared(lead) || lead.cue.via === W.from || lead.rules.includes(SINCE))
    return before.period;
  // `this differs from 2001, when the north had 26%`
  if (uses.some((use) => use.when >= 0 && use.baseFrom >= 0 && use.period.value === lead.period)) return before.period;
  if (v.periods.some((period) => period.window && period.value === lead.period)) return before.period;
  const years = lead.period?.length === 10 && /^\d{4}\.\./.test(lead.period);
  return !years || opensWith(v, lead.period) ? lead.period : before.period;
}

/** The first figure that the sentence tells. Not `Ferries, the second largest segment in 2019, carried`, `The former, who numbered 6 million at 1 January, bought`. */
function leadOf(drafts: readonly Draft[], uses: readonly PeriodUse[], ranks: boolean): Draft | null {
  for (const d of drafts) if (d.role !== 'condition' && (ranks || d.kind !== 'ordinal') && !isAside(d, uses)) return d;
  return null;
}

/** True where the time of a figure stands in an insertion. */
function isAside({ v, period }: Draft, uses: readonly PeriodUse[]): boolean {
  for (const use of uses) if (use.period.value === period && insideInsertion(v, use, v.limit)) return true;
  return false;
}

/** What a sentence without figures carries on: the time it states, and what it announces for its list. */
function afterLeadIn(before: Carried, v: View, uses: readonly PeriodUse[]): Carried {
  const carried = announced(before, v);
  const dated = uses.find((use) => use.period.value !== null && use.baseFrom < 0 && !use.event && !onDay(v, use));
  if (dated === undefined) return carried;
  const { value, base } = dated.period;
  const against = uses.find((use) => use.baseFrom >= 0 && use.period.value !== null && !use.period.window);
  if (dated.fromTo && base === null && /^\d{4}\.\.\d{4}$/.test(value as string)) {
    const [from, to] = ends(value as string);
    return { ...carried, period: to, basis: basisAgainst(to, from) };
  }
  const from = base ?? against?.period.value ?? null;
  return { ...carried, period: value, basis: from === null ? carried.basis : basisAgainst(value, from) };
}

/** `They published proposals in an article on 28 November 2012`: the day dates what came out. */
function onDay(v: View, { period }: PeriodUse): boolean {
  if (period.rule !== 'period-day' || wordAt(v, period.first - 1) !== W.on) return false;
  for (let i = v.from; i < period.first; i++) if (/^(?:published|released|reported)$/.test(textAt(v, i))) return true;
  return false;
}

/** What a lead-in, a sentence that ends with a colon, announces for its list. */
function announced(before: Carried, v: View): Carried {
  if (!leadsIn(v)) return before;
  let { moves, planned } = before;
  for (let i = v.from; i < v.limit; i++) {
    const column = COLUMNS.movementNoun[v.t.word[i]];
    if (column === 1 || column === 2) moves = column === 1 ? 1 : -1;
    if (
      /^(?:expected|forecast|planned|projected|target|targets|forecasts)$/i.test(
        v.t.text.slice(v.t.start[i], v.t.end[i]),
      )
    )
      planned = true;
  }
  planned ||= asksOf(v);
  return { ...before, moves, planned };
}

/** `The board should:`, `The office will do the following:`: the plan stands right before the colon, or before what points to the list. */
function asksOf(v: View): boolean {
  const colon = v.limit - 1;
  const asks = TABLES.targets.before(v.t, colon, v.from);
  if (asks !== 0) return TABLES.targets.row(asks).id === 'target-verb';
  if (wordAt(v, colon - 1) !== W.following) return false;
  for (let i = v.from; i < colon; i++) {
    const hit = TABLES.targets.at(v.t, i, v.limit);
    if (hit !== 0) return TABLES.targets.row(hit).id === 'target-verb';
  }
  return false;
}
