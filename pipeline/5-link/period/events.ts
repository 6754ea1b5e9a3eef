/** Time expressions that date no figure: years of laws, plans, prices, citations. */
import { firstMonthOf, lastMonthOf } from '../../kit/period.js';
import { Words } from '../../kit/words.js';
import type { PeriodMention } from '../../model/mention.js';
import { COLUMNS, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { WRITTEN_WITHIN } from '../../rules/periods.js';
import { insertionAround } from '../insertions.js';
import { isOneOf, K, kindAt, textAt, type View, wordAt } from '../view/view.js';
import { tellsGroup } from './asides.js';

/** What is told in the money or the state of a year. */
const DATED = new Words(
  'prices|level|levels|terms|dollars|methodology|standard|classification|cohort|cohorts|generation',
);

const BEGINS = new Words(
  'start|starts|started|begin|begins|began|beginning|dating|founded|established|introduced|opened',
);

/** Who a rate is told per head of. */
export const POPULATION = new Words('population|residents|inhabitants|people');

/** `in constant 2020 prices`, `the 2010 level`, `a series that starts in 1884`: the year dates no figure. */
export function datesSomethingElse(v: View, period: PeriodMention): boolean {
  const word = (at: number) =>
    at < v.from || at >= v.limit ? '' : v.t.text.slice(v.t.start[at], v.t.end[at]).toLowerCase();
  if (
    period.rule.startsWith('period-year') &&
    (isOneOf(v, period.last, DATED) || word(period.last) === '=') &&
    v.t.gap[period.last] < 2
  )
    return true;
  if (period.window && word(period.first - 3) === 'time' && wordAt(v, period.first - 2) === W.in) return true; // `for the first time in the last 11 years`
  if (kindAt(v, period.last) === K.joiner && word(period.last + 1) === 'based') return true; // `the 2010-based projections`
  if (isPublished(v, period) || datesDenominator(v, period) || namesEvent(v, period) || isLikened(v, period))
    return true;
  if (isEdition(v, period) || tellsGroup(v, period) || tellsForecast(v, period)) return true;
  return (
    isOneOf(v, period.first - 2, BEGINS) &&
    kindAt(v, period.first - 1) === K.prep &&
    !beganWith(v, period) &&
    (kindAt(v, period.first - 3) === K.pron ||
      (v.t.pos[Math.max(0, period.first - 3)] & P.rel) !== 0 ||
      kindAt(v, period.first - 2) === K.participle)
  );
}

/** `, founded in 2004 with 12 staff,`: a figure stands with the time in the clause between, which ends before what goes on. */
function beganWith(v: View, { first, last }: PeriodMention): boolean {
  const end = insertionAround(v, first, v.limit);
  for (let i = last; i < end; i++) if (kindAt(v, i) === K.mention) return true;
  return false;
}

/** What is told of a time to come, and of what was thought of it before. */
const FORETOLD = new Words(
  'guided|forecast|projected|predicted|expected|anticipated|foreseen|envisaged|assumed|estimated|announced|promised|published|pencilled',
);

/** `the £590 million to which we guided in September`, `less than forecast in March`: when a forecast was made, which lies behind. */
function tellsForecast(v: View, { first, value }: PeriodMention): boolean {
  const verb = first - 2;
  if (wordAt(v, first - 1) !== W.in || !isOneOf(v, verb, FORETOLD)) return false;
  const known = firstMonthOf(v.t.report.source.period);
  if (known < 0 || firstMonthOf(value) > lastMonthOf(v.t.report.source.period) + WRITTEN_WITHIN) return false;
  for (let i = verb - 1; i > Math.max(v.from, verb - 6); i--) {
    const k = kindAt(v, i);
    if (wordAt(v, i) === W.than || wordAt(v, i) === W.as || (k === K.pron && (v.t.pos[i] & P.rel) !== 0)) return true;
    if (k === K.comma || k === K.stop || k === K.mention) return false;
  }
  return false;
}

/** `As in 2019 and 2021, …`: years that the present one is only likened to. */
function isLikened(v: View, { first }: PeriodMention): boolean {
  let i = first - 1;
  while (kindAt(v, i) === K.period || kindAt(v, i) === K.conj || kindAt(v, i) === K.comma) i--;
  return wordAt(v, i) === W.in && wordAt(v, i - 1) === W.as && kindAt(v, i - 2) === K.stop;
}

/** `following the 2008/09 economic downturn`: a year as the name of what befell, unless the figure is told of its time (`during the 2010 drought`). */
function namesEvent(v: View, { rule, first, last }: PeriodMention): boolean {
  if (rule !== 'period-year' && rule !== 'period-fiscal-year' && rule !== 'period-years') return false;
  let i = last;
  while (i < last + 3 && (kindAt(v, i) === K.adjective || (kindAt(v, i) === K.noun && !isEvent(v, i)))) i++;
  if (!isEvent(v, i) || kindAt(v, first - 1) !== K.det) return false;
  return wordAt(v, first - 2) !== W.in && wordAt(v, first - 2) !== W.during;
}

/** What comes out again and again, and is named by the month it came out in. */
const EDITIONS = new Words(
  'forecast|forecasts|projection|projections|outlook|round|update|report|bulletin|edition|issue|baseline',
);

/** `11.6 percent in the August forecast`: a month that tells which edition of a text gives a number. */
export function isEdition(v: View, { rule, first, last }: PeriodMention): boolean {
  if (rule !== 'period-month' || kindAt(v, first - 1) !== K.det) return false;
  let i = last;
  while (i < last + 4 && !isOneOf(v, i, EDITIONS) && (kindAt(v, i) === K.noun || kindAt(v, i) === K.adjective)) i++;
  return isOneOf(v, i, EDITIONS);
}

const isEvent = (v: View, at: number): boolean => COLUMNS.eventNoun[wordAt(v, at)] > 0;

/** `per 1,000 mid-2012 population`, `per 1,000 population (mid-2012)`: it dates what something is told per. */
function datesDenominator(v: View, { first, last }: PeriodMention): boolean {
  const behind = kindAt(v, first - 1) === K.open && kindAt(v, last) === K.close;
  const noun = behind ? first - 2 : last;
  if (!isOneOf(v, noun, POPULATION)) return false;
  for (let i = first - 1; i >= Math.max(v.from, first - 6); i--) if (wordAt(v, i) === W.per) return true;
  return false;
}

/** What is published, agreed or put in force, and the participles that tell it. */
const PUBLICATIONS =
  /^(?:estimates?|reports?|forecasts?|projections?|data|figures|statistics|bulletins?|papers?|stud(?:y|ies)|surveys?|plans?|polic(?:y|ies)|strateg(?:y|ies)|laws?|acts?|rules?|agreements?|guidelines?|reviews?|editions?|results)$/i;
const ISSUED = new Words(
  'released|published|issued|adopted|approved|launched|signed|passed|agreed|announced|updated|presented|prepared|introduced|enacted|established|founded|created',
);

/** `the estimates released in May 2023`: when a text came out dates none of its figures. */
function isPublished(v: View, period: PeriodMention): boolean {
  const prep = period.first - 1;
  if (kindAt(v, prep) !== K.prep || !isOneOf(v, prep - 1, ISSUED)) return false;
  return PUBLICATIONS.test(textAt(v, prep - 2)) || isOneThing(v, prep - 2);
}

/** `the levy approved in 2019`, `a procedure introduced in July 2020`: one thing that came about, where `the schools opened in 2019` may be counted. */
function isOneThing(v: View, at: number): boolean {
  if (kindAt(v, at) !== K.noun || /s$/.test(textAt(v, at))) return false;
  let i = at;
  while (i > v.from && (kindAt(v, i) === K.noun || kindAt(v, i) === K.adjective)) i--;
  return wordAt(v, i) === W.the || wordAt(v, i) === W.a || wordAt(v, i) === W.an;
}

/** `the 14th Five-Year Plan (2021–2025)`: the bracket tells when the plan runs. */
const isPlan = (v: View, at: number): boolean => isOneOf(v, at, PLANS);

const PLANS = new Words('Plan|Programme|Program|Strategy|Agenda|Initiative|Framework|Policy|Vision|Roadmap', true);

/** `(Shyrock and Siegel, 1976)`: nothing but names stands in the bracket before the comma. */
function namesInBracket(v: View, comma: number): boolean {
  for (let i = comma - 1; i >= v.from && comma - i < 12; i--) {
    if (kindAt(v, i) === K.open) return i < comma - 1;
    const name = kindAt(v, i) === K.noun && (v.t.pos[i] & P.capital) !== 0;
    if (!name && kindAt(v, i) !== K.conj && kindAt(v, i) !== K.joiner) return false;
  }
  return false;
}

/** A noun with a capital. */
const isName = (v: View, at: number): boolean => kindAt(v, at) === K.noun && (v.t.pos[at] & P.capital) !== 0;

/** Kinds of law, whose year is part of their name. */
const LAWS = new Words(
  'Act|Acts|Law|Laws|Rules|Order|Orders|Regulation|Regulations|Directive|Decree|Ordinance|Code|Bill|Statute',
  true,
);

/** `the Regulation on Payment Services of 19 August 2011`: the time is part of the name of a law. */
function datesLaw(v: View, first: number): boolean {
  if (wordAt(v, first - 1) !== W.of) return false;
  for (let i = first - 2; i > Math.max(v.from, first - 12); i--) {
    if (isOneOf(v, i, LAWS)) return true;
    if (!isName(v, i) && kindAt(v, i) !== K.prep && kindAt(v, i) !== K.det && kindAt(v, i) !== K.conj) return false;
  }
  return false;
}

/** `R.S.C. 1985`, `Horizon 2020`: a year right behind a name or a full stop. */
export function inCitation(v: View, period: PeriodMention): boolean {
  if (period.first === v.from) return false;
  const before = period.first - 1;
  if (kindAt(v, before) === K.open && kindAt(v, period.last) === K.close && isPlan(v, before - 1)) return true;
  if (datesLaw(v, period.first)) return true;
  if (period.rule !== 'period-year') return false;
  if (kindAt(v, before) === K.comma && kindAt(v, period.last) === K.close && namesInBracket(v, before)) return true;
  if (v.t.code[before] === 46) return true;
  if (isName(v, before) && isName(v, period.last)) return true; // `the Education 2030 Framework`
  if (isPlan(v, before)) return true; // `the Tourism Policy 2030`
  if (isOneOf(v, before, LAWS)) return true; // `the Census Act 1920`
  const named = kindAt(v, before - 1) === K.noun && (v.t.pos[before - 1] & P.capital) !== 0;
  if (kindAt(v, before) === K.open && kindAt(v, period.last) === K.close && named) return true; // `Greene and Johnson (2014)`
  if (wordAt(v, before) === W.of && kindAt(v, before - 1) === K.number) return true; // `Order No. 4 of 2023`
  return (
    kindAt(v, before) === K.noun &&
    (v.t.pos[before] & P.allCaps) !== 0 &&
    before > v.from &&
    kindAt(v, period.last) === K.comma
  );
}
