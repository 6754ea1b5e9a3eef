/** Finds for each time expression of a sentence whether it dates, compares or labels. */
import type { PeriodMention } from '../../model/mention.js';
import { TABLES, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { K, kindAt, mentionAt, textAt, type View, wordAt } from '../view/view.js';
import type { PeriodUse } from './use.js';

/** Words that make the time behind them a base. */
const COMPARING = new Set<number>([
  W.than,
  W.over,
  W.on,
  W.since,
  W.against,
  W.versus,
  W.above,
  W.below,
  W.compared,
  W.from,
]);

/** Where a comparison begins that has the time expression as its base, else -1. */
function baseStart(v: View, period: PeriodMention): number {
  const before = period.first - 1;
  if (wordAt(v, before) === W.with && kindAt(v, before - 1) === K.period && comparing(v, before - 2)) return before;
  const near = baseNear(v, period);
  return near >= 0 || period.base !== null ? near : baseFar(v, period);
}

/** `When comparing Q1 2014 with Q1 2013`. */
function comparing(v: View, at: number): boolean {
  let i = at;
  while (kindAt(v, i) === K.period || kindAt(v, i) === K.det) i--;
  return /^compar(?:ing|e|es)$/i.test(textAt(v, i));
}

/** `compared to the number of visits abroad in May 2013`, `below its peak in Q2 2011`: the comparison stands before the phrase that the time describes. */
function baseFar(v: View, period: PeriodMention): number {
  if (kindAt(v, period.first - 1) !== K.prep && kindAt(v, period.first - 1) !== K.det) return -1;
  for (let i = period.first - 1; i >= Math.max(v.from, period.first - 12); i--) {
    const k = kindAt(v, i);
    const word = wordAt(v, i);
    if (word === W.than || word === W.against) return i;
    if ((word === W.with || word === W.to) && wordAt(v, i - 1) === W.compared) return i - 1;
    if ((word === W.above || word === W.below) && kindAt(v, i - 1) === K.mention) return i;
    // `twice the number recorded in January 2022`
    if (k === K.mention && v.mentions[mentionAt(v, i)].mention.unitKind === 'multiple') return i + 1;
    if (/^(?:seen|recorded|reached|observed|reported|published)$/i.test(textAt(v, i))) continue;
    if (
      k === K.verb ||
      k === K.be ||
      k === K.mention ||
      k === K.comma ||
      k === K.stop ||
      k === K.close ||
      k === K.period
    )
      return -1;
  }
  return -1;
}

/** Where the comparison stands right before the time expression. */
function baseNear(v: View, period: PeriodMention): number {
  let i = period.first - 1;
  while (
    i >= v.from &&
    (kindAt(v, i) === K.det ||
      kindAt(v, i) === K.adjective ||
      (kindAt(v, i) === K.noun &&
        /^(?:quarter|period|month|months|year|level|same|end|figure|edition|value|average|half)$/.test(
          v.t.text.slice(v.t.start[i], v.t.end[i]),
        )))
  )
    i--;
  if (wordAt(v, i) === W.of) {
    // `than in the same period of 2021`, `the same quarter of 2021`
    let j = i - 1;
    while (kindAt(v, j) === K.noun || kindAt(v, j) === K.adjective || kindAt(v, j) === K.det) j--;
    if (j < i - 1) i = j;
  }
  if (
    wordAt(v, i) === W.in &&
    kindAt(v, i - 1) === K.noun &&
    /^(?:level|levels|figure|figures|value|total|number|rate|share|average|peak|result)$/.test(
      v.t.text.slice(v.t.start[i - 1], v.t.end[i - 1]),
    )
  ) {
    i -= 2;
    while (kindAt(v, i) === K.det) i--;
  }
  while (
    wordAt(v, i) === W.in ||
    wordAt(v, i) === W.at ||
    wordAt(v, i) === W.for ||
    (wordAt(v, i) === W.on && COMPARING.has(wordAt(v, i - 1)))
  )
    i--;
  if (wordAt(v, i) === W.of && /^(?:that|those)$/.test(v.t.text.slice(v.t.start[i - 1] ?? 0, v.t.end[i - 1] ?? 0)))
    i -= 2;
  const word = wordAt(v, i);
  if (word === W.on && wordAt(v, i + 1) === W.average) return -1; // `up 6.5% on average in the year to May`
  if (word === W.over && i === v.from) return -1;
  if (word === W.on && period.rule === 'period-day') return -1;
  if (word === W.as && wordAt(v, period.first - 1) === W.in) return i;
  if (
    word === W.than ||
    word === W.since ||
    word === W.against ||
    word === W.versus ||
    word === W.above ||
    word === W.below
  )
    return i;
  const hit = TABLES.comparisons.before(v.t, i + 1, v.from);
  if (hit === 0) return -1;
  const first = i + 1 - (hit & 15);
  if ((hit & 15) > 1) return first;
  if (word === W.over || word === W.on || word === W.from) return i < period.first - 1 && word !== W.from ? i : first;
  return COMPARING.has(word) ? first : -1;
}

/** `forecast for 2023`, `planned by the end of 2022`: where the plan stands whose figure the time dates, else -1. */
function plannedFor(v: View, period: PeriodMention): number {
  let i = period.first - 1;
  while (kindAt(v, i) === K.det) i--;
  const word = wordAt(v, i);
  if (word !== W.for && word !== W.by) return -1;
  const hit = TABLES.targets.at(v.t, i - 1, v.limit);
  return hit !== 0 && TABLES.targets.row(hit).id === 'target-verb' ? i - 1 : -1;
}

/** `the 1,200 km planned by 2022`: the plan describes its noun and is not what the clause says. */
const isParticiple = (v: View, at: number): boolean => at >= 0 && kindAt(v, at - 1) !== K.be;

/** The mention that the time expression directly follows: `80.3 TWh in 2022`. */
function followed(v: View, period: PeriodMention): number {
  let i = period.first - 1;
  let steps = 0;
  const planned = plannedFor(v, period);
  if (planned >= 0) for (i = planned - 1; kindAt(v, i) === K.be; i--);
  while (i >= v.from && steps < 14) {
    const k = kindAt(v, i);
    if (k === K.mention) return v.m[i - v.from] - 1;
    const empty = k === K.period && v.periods[v.p[i - v.from] - 1].value === null; // `between the same two months in 2013`
    if (empty || /^(?:seen|recorded|reached|observed|reported|between)$/i.test(textAt(v, i))) {
      i--;
      continue;
    }
    if (k === K.verb || k === K.be || k === K.stop || k === K.comma || k === K.pron || k === K.conj || k === K.period)
      return -1;
    i--;
    steps++;
  }
  return -1;
}

/** `in constant 2020 prices`, `the 2010 level`, `a series that starts in 1884`: the year dates no figure. */
function datesSomethingElse(v: View, period: PeriodMention): boolean {
  const word = (at: number) =>
    at < v.from || at >= v.limit ? '' : v.t.text.slice(v.t.start[at], v.t.end[at]).toLowerCase();
  if (
    period.rule.startsWith('period-year') &&
    (/^(?:prices|level|levels|terms|dollars|methodology|standard|classification|cohorts?|generation)$/.test(
      word(period.last),
    ) ||
      word(period.last) === '=') &&
    v.t.gap[period.last] < 2
  )
    return true;
  return (
    /^(?:starts?|started|begins?|began|beginning|dating|founded|established|introduced|opened)$/.test(
      word(period.first - 2),
    ) &&
    kindAt(v, period.first - 1) === K.prep &&
    (kindAt(v, period.first - 3) === K.pron ||
      (v.t.pos[Math.max(0, period.first - 3)] & P.rel) !== 0 ||
      kindAt(v, period.first - 2) === K.participle)
  );
}

/** `the 14th Five-Year Plan (2021–2025)`: the bracket tells when the plan runs. */
const isPlan = (v: View, at: number): boolean =>
  at >= v.from &&
  /^(?:Plan|Programme|Program|Strategy|Agenda|Initiative|Framework)$/.test(v.t.text.slice(v.t.start[at], v.t.end[at]));

/** `(Shyrock and Siegel, 1976)`: nothing but names stands in the bracket before the comma. */
function namesInBracket(v: View, comma: number): boolean {
  for (let i = comma - 1; i >= v.from && comma - i < 12; i--) {
    if (kindAt(v, i) === K.open) return i < comma - 1;
    const name = kindAt(v, i) === K.noun && (v.t.pos[i] & P.capital) !== 0;
    if (!name && kindAt(v, i) !== K.conj && kindAt(v, i) !== K.joiner) return false;
  }
  return false;
}

/** Kinds of law, whose year is part of their name. */
const LAWS = /^(?:Acts?|Laws?|Rules|Orders?|Regulations?|Directive|Decree|Ordinance|Code|Bill|Statute)$/;

/** `R.S.C. 1985`, `Horizon 2020`: a year right behind a name or a full stop. */
function inCitation(v: View, period: PeriodMention): boolean {
  if (period.first === v.from) return false;
  const before = period.first - 1;
  if (kindAt(v, before) === K.open && kindAt(v, period.last) === K.close && isPlan(v, before - 1)) return true;
  if (period.rule !== 'period-year') return false;
  if (kindAt(v, before) === K.comma && kindAt(v, period.last) === K.close && namesInBracket(v, before)) return true;
  if (v.t.code[before] === 46) return true;
  if (kindAt(v, before) === K.noun && LAWS.test(v.t.text.slice(v.t.start[before], v.t.end[before]))) return true; // `the Census Act 1920`
  const named = kindAt(v, before - 1) === K.noun && (v.t.pos[before - 1] & P.capital) !== 0;
  if (kindAt(v, before) === K.open && kindAt(v, period.last) === K.close && named) return true; // `Greene and Johnson (2014)`
  if (/^born$/i.test(v.t.text.slice(v.t.start[before - 1] ?? 0, v.t.end[before - 1] ?? 0))) return true;
  if (wordAt(v, before) === W.of && kindAt(v, before - 1) === K.number) return true; // `Order No. 4 of 2023`
  return (
    kindAt(v, before) === K.noun &&
    (v.t.pos[before] & P.allCaps) !== 0 &&
    before > v.from &&
    kindAt(v, period.last) === K.comma
  );
}

/** `(Q1 2023: 9.7%)`: the number behind the colon. */
function labelled(v: View, period: PeriodMention): number {
  if (kindAt(v, period.last) !== K.stop || v.t.code[period.last] !== 58) return -1;
  let open = period.first - 1;
  while (
    open > period.first - 6 &&
    (kindAt(v, open) === K.noun || kindAt(v, open) === K.prep || kindAt(v, open) === K.det)
  )
    open--;
  if (kindAt(v, open) !== K.open) return -1;
  return v.m[period.last + 1 - v.from] - 1;
}

/** `as of`, `as at`, `by`, `until` a day, or a day that opens the sentence: the state at that day. */
function datesState(v: View, first: number): boolean {
  const word = wordAt(v, first - 1);
  if (word === W.of || word === W.at || word === W.by || word === W.until || word === W.to || word === W.from)
    return true;
  return (
    word === W.on &&
    !/^(?:said|announced|published|released|reported|issued|told|held|signed|launched|adopted|opened|closed|born)$/.test(
      v.t.text.slice(v.t.start[first - 2] ?? 0, v.t.end[first - 2] ?? 0),
    )
  );
}

/** `the same period of`, `the corresponding quarter of` right before a time expression. */
function saysSame(v: View, first: number): boolean {
  for (let i = first - 1; i >= Math.max(v.from, first - 4); i--)
    if (/^(?:same|corresponding)$/i.test(v.t.text.slice(v.t.start[i], v.t.end[i]))) return true;
  return false;
}

/** How each time expression of a sentence is used. */
export function periodUses(v: View): PeriodUse[] {
  return v.periods.map((period) => {
    const before = period.first - 1;
    const span = period.value?.includes('..') ?? false;
    const word = wordAt(v, before);
    const labels = labelled(v, period);
    const fromTo = (span || period.base !== null) && (word === W.from || word === W.between);
    return {
      period,
      baseFrom: fromTo ? -1 : baseStart(v, period),
      follows: labels >= 0 ? -1 : followed(v, period),
      fromTo,
      when: kindAt(v, period.last) === K.subordinator && /^when$/i.test(textAt(v, period.last)) ? period.last : -1,
      alone: isParticiple(v, plannedFor(v, period)),
      labels,
      same: saysSame(v, period.first),
      event:
        (period.rule === 'period-day' && !datesState(v, period.first)) ||
        datesSomethingElse(v, period) ||
        inCitation(v, period),
    };
  });
}
