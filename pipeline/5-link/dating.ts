/** Dates a draft: stated in its sentence, told back from another time, said before, carried, or the document's own period. */
import { basePeriod, firstMonthOf, lastMonthOf } from '../kit/period.js';
import { Words } from '../kit/words.js';
import { COLUMNS, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import { basisAgainst } from './basis.js';
import { type Draft, isLevel } from './draft.js';
import { namedBasis } from './named-basis.js';
import { skipInsertion } from './noun-phrase/brackets.js';
import { respectivePeriod } from './period/respectively.js';
import { SINCE, sincePeriod } from './period/since.js';
import { aroundSince, statedPeriod } from './period/stated.js';
import { ends, type PeriodUse } from './period/use.js';
import { mates, toldAsEarlier } from './relations.js';
import { relativePeriod } from './relative.js';
import { saidBefore } from './said-before.js';
import { isOneOf, K, kindAt, textAt, type View, wordAt } from './view/view.js';

/** Period of a draft, and the base period where the words are `from A to B`. */
export function dateDraft(
  d: Draft,
  uses: readonly PeriodUse[],
  drafts: readonly Draft[],
  carried: string | null,
  basis: string | null,
): void {
  const use = respectivePeriod(d, uses, drafts) ?? statedPeriod(d, uses) ?? aroundSince(d, uses);
  const document = d.v.t.report.source.period;
  if (d.setBeside) {
    d.period = basePeriod(drafts[d.index - 1].period, 'year_on_year');
    d.periodBasis = 'stated';
    return;
  }
  const current = carried ?? document;
  const told =
    use === null || use.follows !== d.number
      ? relativePeriod(d, () => saidBefore(d, drafts, toldAsEarlier(d)) ?? current)
      : null;
  const since = told === null ? sincePeriod(d, uses, current) : null;
  if (told !== null || since !== null) {
    d.period = told ?? since;
    d.periodBasis = 'stated';
    d.rules.push(told === null ? SINCE : 'period-relative');
  } else if (sharesBracket(d, drafts) && (use === null || use.follows !== d.number)) {
    d.period = drafts[d.index - 1].period;
    d.periodBasis = drafts[d.index - 1].periodBasis;
  } else if (use !== null) dateStated(d, use, uses, drafts, current);
  else {
    const before = saidBefore(d, drafts) ?? carried;
    dateUnstated(d, isPresent(d, uses, before) ? null : before, document);
    // `Between 1997 and 2011 shares fell. Glass fell from 3.4% to 0.9%`
    const isFrom = isLevel(d) && d.cue.via === W.from && isEnd(d, drafts) && uses.every((other) => other.baseFrom < 0);
    const moved = isFrom
      ? mates(d, drafts).find((o) => o.kind === 'change' && o.cue.anchor === d.cue.anchor)
      : undefined;
    d.period = (isFrom ? basePeriod(d.period, moved?.basis ?? basis) : null) ?? d.period;
  }
}

/** `a decline in August (−40,000; −0.2%)`, `from 9% (1.8 million) to 15%`: a number in a bracket has the period of the one before it in or right in front of it. */
const sharesBracket = (d: Draft, drafts: readonly Draft[]): boolean => {
  const before = drafts[d.index - 1];
  if (before === undefined || before.v !== d.v) return false;
  if (before.cue.rule.startsWith('bracket') && d.cue.rule === 'bracket+list') return true;
  const at = d.sized.mention.outerFirst - 1;
  if (isRevisedFrom(d)) return true;
  const ownTime = before.cue.via === W.from || before.cue.via === W.to || before.rules.includes('period-relative');
  if (!ownTime || kindAt(d.v, at) !== K.open) return false;
  let end = before.sized.mention.outerLast;
  while (kindAt(d.v, end) === K.noun) end++; // `63 areas (16%)`
  return end === at;
};

/** `a fall of 1.1% in July (revised from a fall of 1.2%)`: the bracket revises the figure before it. */
function isRevisedFrom({ v, sized }: Draft): boolean {
  const at = sized.mention.outerFirst;
  for (let i = at - 1; i > at - 7; i--)
    if (kindAt(v, i) === K.open) return /^(?:revised|previously|originally|initially)$/i.test(textAt(v, i + 1));
  return false;
}

/** The period that a time expression of the sentence gives. */
function dateStated(
  d: Draft,
  use: PeriodUse,
  uses: readonly PeriodUse[],
  drafts: readonly Draft[],
  current: string | null,
): void {
  const value = use.period.value as string;
  d.periodBasis = 'stated';
  const shifted = use.same ? sameYearsAgo(saidBefore(d, drafts) ?? current, value) : null;
  if (shifted !== null) {
    d.period = shifted;
    return;
  }
  if (ranOverYears(d, use, value)) return;
  const closing = d.kind === 'change' ? closingYear(d.v, use, uses) : null;
  if (closing !== null) {
    d.period = closing;
    d.basis = basisAgainst(closing, value);
    return;
  }
  const { base, endPoint } = use.period;
  if (base !== null && d.kind === 'change') {
    d.period = value;
    d.basis = basisAgainst(value, base);
  }
  // `between 2011 and 2012` is told as 2012 against 2011
  const neighbours = base !== null && isLevel(d) && use.fromTo ? ([base, value] as const) : null;
  const points = use.period.ends ?? (value.includes('..') && spansYears(value) ? ends(value) : neighbours);
  const now = d.kind === 'change' && use.fromTo ? (saidBefore(d, drafts) ?? current) : null;
  if (now !== null && followsOn(now, value)) {
    d.period = now;
    // `up 254,000 from December to February and up 929,000 on a year earlier`: the months before are the base of the first alone
    if (use.period.first > d.sized.mention.first) d.basis = basisAgainst(now, value);
    return;
  }
  const twoYears = (use.fromTo || (d.kind === 'change' && areNeighbours(points))) && points !== null;
  if (twoYears && d.role === 'condition' && movesLater(d, drafts)) d.period = points[1];
  else if (twoYears && isMovedBetween(d) && hasOwnBase(d, uses)) d.period = points[1];
  else if (twoYears && isMovedBetween(d)) {
    const [from, to] = points;
    d.period = to;
    d.basis = basisAgainst(to, from);
  } else if (
    points !== null &&
    (twoYears || isOver(d.v, use.period.first)) &&
    isLevel(d) &&
    (d.cue.via === W.from || d.cue.via === W.to) &&
    isEnd(d, drafts)
  )
    d.period = points[d.cue.via === W.from ? 0 : 1];
  else if (base === null || d.kind !== 'change')
    d.period = (d.kind === 'change' || isInflation(d)) && endPoint !== null && !isFlow(d.v) ? endPoint : value;
  d.rules.push(use.period.rule);
  if (d.kind === 'change' && endPoint !== null && d.basis === null) d.basis = 'year_on_year';
}

/** `fell by 12% over the five years to 2022`: told of the last year, against the one before the first. */
function ranOverYears(d: Draft, { period }: PeriodUse, value: string): boolean {
  if (d.kind !== 'change' || d.noBaseline !== null || period.rule !== 'period-months-to') return false;
  const years = /^(\d{4})\.\.(\d{4})$/.exec(value);
  if (years === null) return false;
  d.period = years[2];
  d.basis = basisAgainst(d.period, String(Number(years[1]) - 1));
  return true;
}

/** `declined between 1997 (0.61 tonnes) and 2012 (0.38 tonnes)`: the later of two times with a bracket between, else null. */
function closingYear(v: View, { period }: PeriodUse, uses: readonly PeriodUse[]): string | null {
  if (wordAt(v, period.first - 1) !== W.between || kindAt(v, period.last) !== K.open) return null;
  const closes = (and: number): boolean => wordAt(v, and) === W.and && skipInsertion(v, and) === period.last;
  return uses.find((use) => closes(use.period.first - 1))?.period.value ?? null;
}

/** Things that are summed over `the year to March`; prices, stocks and rates are compared at its end. */
const isFlow = (v: View): boolean => {
  for (let i = v.from; i < v.limit; i++)
    if (COLUMNS.timeFlow[wordAt(v, i)] > 0 && kindAt(v, i - 1) !== K.adjective) return true; // `hourly earnings` are a price
  return false;
};

/** `up 14 million from December 2013 to February 2014`, of March to May 2014: the months right before, as many. */
function followsOn(current: string, before: string): boolean {
  const first = firstMonthOf(current);
  return (
    current.includes('..') &&
    first >= 0 &&
    lastMonthOf(before) === first - 1 &&
    lastMonthOf(current) - first === lastMonthOf(before) - firstMonthOf(before)
  );
}

/** `inflation fell to 0.2% in the year to June`: the rate of the month that the year ends with. */
function isInflation({ v, kind, cue, sized }: Draft): boolean {
  const range = kind === 'share' ? (cue.named ?? cue.subject?.range ?? null) : null;
  if (range !== null) return COLUMNS.priceRate[wordAt(v, range.last - 1)] > 0;
  // `inflation has moderated, falling to 0.2%`, `their eighth month of deflation`
  const to = kind === 'ordinal' ? v.limit : kind === 'share' ? sized.mention.first : v.from;
  for (let i = v.from; i < to; i++) if (COLUMNS.priceRate[wordAt(v, i)] > 0) return true;
  return false;
}

/** `in 2012 to 2013`: a movement from one year to the next. */
const areNeighbours = (points: readonly [string, string] | null): boolean =>
  points !== null && points[0].length === 4 && Number(points[1]) - Number(points[0]) === 1;

/** `between 1938 and 1940`: an age among the words of a movement between two moments. */
const movesLater = (d: Draft, drafts: readonly Draft[]): boolean =>
  mates(d, drafts).some((o) => o.index > d.index && o.kind === 'change');

/** `Between 2012 and 2014 it grew by 8%, but remained 10% below its level in 2008`: a base of its own stands behind the figure. */
const hasOwnBase = (d: Draft, uses: readonly PeriodUse[]): boolean =>
  uses.some(({ baseFrom }) => baseFrom === d.sized.mention.last || baseFrom === d.cue.anchor);

/** `from 310 to 487`, `grew by 5% to 487`: an end of a movement, not the like of `answers from 310 firms`. */
function isEnd(d: Draft, drafts: readonly Draft[]): boolean {
  if (d.cue.rule === 'level:movement') return true;
  const other = d.cue.via === W.from ? W.to : W.from;
  const near = (o: Draft | undefined): boolean => o !== undefined && o.v === d.v && o.cue.via === other;
  return near(drafts[d.index + 1]) || near(drafts[d.index - 1]);
}

/** `over the period 1982 to 2012`, `over 1982 to 2012`. */
const isOver = (v: View, first: number): boolean => /^(?:over|period)$/i.test(textAt(v, first - 1));

/** True for a change between two moments, whose sentence names no other basis. */
const isMovedBetween = (d: Draft): boolean =>
  d.kind === 'change' && d.noBaseline === null && namedBasis(d.v, d.v.from, d.v.limit, false) === null;

const NOW = new Words('now|currently|presently|nowadays|today|latest');

/** `There were 212 mills in 1990. They now employ 310 people`, `Since 1995 deaths have fallen by 5%`: told of the report's own time. */
function isPresent({ v, kind, role, sized }: Draft, uses: readonly PeriodUse[], before: string | null): boolean {
  const months = before === null ? 0 : firstMonthOf(v.t.report.source.period) - lastMonthOf(before);
  if (role === 'target' || months <= 0) return false;
  const { first, last } = sized.mention;
  const since = kind === 'change' && uses.some(({ baseFrom }) => wordAt(v, baseFrom) === W.since);
  for (let i = first - 1; i >= Math.max(v.from, first - 12) && kindAt(v, i) !== K.stop; i--)
    if ((months > 12 && isOneOf(v, i, NOW)) || (since && (v.t.pos[i] & P.have) !== 0 && !/^had$/i.test(textAt(v, i))))
      return true;
  for (let i = last; i < Math.min(v.limit, last + 6); i++) {
    if (kindAt(v, i) === K.stop || kindAt(v, i) === K.comma) return false;
    if (months > 12 && isOneOf(v, i, NOW)) return true;
  }
  return false;
}

/** The period of a draft whose sentence gives it none. */
function dateUnstated(d: Draft, carried: string | null, document: string | null): void {
  const span = carried !== null && /^\d{4}\.\.\d{4}$/.test(carried) && isLevel(d);
  const end = span && d.cue.via === W.from ? 0 : span && d.cue.via === W.to ? 1 : -1;
  const [from, to] = span ? ends(carried as string) : [null, null];
  d.period = (end === 0 ? from : end === 1 ? to : null) ?? carried ?? document;
  d.periodBasis = carried !== null ? 'carried' : document === null ? null : 'document';
}

/** `in the same months of 2022`: the current period in another year, null where it has none to change. */
function sameYearsAgo(current: string | null, year: string): string | null {
  if (current === null || !/^\d{4}$/.test(year)) return null;
  const own = /\d{4}/.exec(current)?.[0];
  return own === undefined || own === year ? null : current.replaceAll(own, year);
}

/** True for a span whose ends lie in different years. */
const spansYears = (value: string): boolean =>
  value.slice(0, 4) !== value.slice(value.indexOf('..') + 2, value.indexOf('..') + 6);
