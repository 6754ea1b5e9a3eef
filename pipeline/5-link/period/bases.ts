/** Where a comparison stands that makes a time expression a base. */
import { firstMonthOf, lastMonthOf } from '../../kit/period.js';
import { Words } from '../../kit/words.js';
import type { PeriodMention } from '../../model/mention.js';
import { COLUMNS, TABLES, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { skipInsertion } from '../noun-phrase/brackets.js';
import { isOneOf, K, kindAt, mentionAt, textAt, type View, wordAt } from '../view/view.js';

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
export function baseStart(v: View, period: PeriodMention): number {
  let before = period.first - 1;
  while (kindAt(v, before) === K.det) before--;
  const joins = wordAt(v, before) === W.with || wordAt(v, before) === W.to;
  if (joins && kindAt(v, before - 1) === K.period && comparing(v, before - 2)) return before;
  if (wordAt(v, before) === W.of && wordAt(v, before - 1) === W.short) return before - 1; // `3 points short of 2019`
  const began = sinceItBegan(v, period);
  if (began >= 0) return began;
  if (inNamedTime(v, period)) return -1;
  const near = baseNear(v, period);
  return near >= 0 || period.base !== null ? near : baseFar(v, period);
}

const BEGAN = new Words('began|started|begins|starts');
const START = new Words('start|launch|beginning|introduction|foundation|creation|outbreak|onset|inception|opening');

/** `since the time series began in 1990`, `lower than when records began in 1990`: where the comparison stands, else -1. */
function sinceItBegan(v: View, period: PeriodMention): number {
  let start = period.first - 2;
  while (start > period.first - 9 && IN_A_PHRASE.has(kindAt(v, start)) && wordAt(v, start) !== W.since) start--;
  if (wordAt(v, start) === W.since && kindAt(v, start + 1) === K.det && isOneOf(v, start + 2, START)) return start; // `since the launch of the fund in 1990`
  if (wordAt(v, period.first - 1) !== W.in || !isOneOf(v, period.first - 2, BEGAN)) return -1;
  let i = period.first - 3;
  while (kindAt(v, i) === K.noun || kindAt(v, i) === K.det || kindAt(v, i) === K.adjective) i--;
  if (/^when$/i.test(textAt(v, i))) i--;
  return wordAt(v, i) === W.since || wordAt(v, i) === W.than ? i : -1;
}

/** `above its pre-crisis levels in the second quarter`: the level is that of another time, which no date names. */
function inNamedTime(v: View, { first, value }: PeriodMention): boolean {
  if (lastMonthOf(value) < firstMonthOf(v.t.report.source.period)) return false; // `below its pre-crisis peak in 2008`
  let i = first - 1;
  while (kindAt(v, i) === K.det) i--;
  if (wordAt(v, i) !== W.in || COLUMNS.levelNoun[wordAt(v, i - 1)] === 0) return false;
  return kindAt(v, i - 3) === K.joiner && /^pre$/i.test(textAt(v, i - 4));
}

/** `When comparing Q1 2014 with Q1 2013`, `Comparing the estimates for mid-2013 with the mid-2012 estimates`. */
function comparing(v: View, at: number): boolean {
  let i = at;
  while (i > v.from && at - i < 10 && IN_A_PHRASE.has(kindAt(v, i)) && !isComparing(v, i)) i--;
  return isComparing(v, i);
}

const isComparing = (v: View, at: number): boolean => /^compar(?:ing|e|es|ison)$/i.test(textAt(v, at));

/** What may stand between the word and the time that is compared. */
const IN_A_PHRASE = new Set<number>([K.period, K.det, K.noun, K.adjective, K.prep]);

/** `compared to the number of visits abroad in May 2013`, `on the estimate of 5.3 in 2001`: the comparison stands before the phrase that the time describes. */
function baseFar(v: View, period: PeriodMention): number {
  let i = period.first - 1;
  if (kindAt(v, i) === K.adjective || wordAt(v, i) === W.period) i--; // `from their trough in early 2013`, `for the period 2014-2019`
  if (kindAt(v, i) !== K.prep && kindAt(v, i) !== K.det) return -1;
  let level = false;
  for (; i >= Math.max(v.from, period.first - 12); i--) {
    const k = kindAt(v, i);
    const word = wordAt(v, i);
    if (k === K.be && kindAt(v, i - 1) === K.pron && wordAt(v, i - 2) === W.than) return i - 2; // `than it did in 2023`
    if (COLUMNS.levelNoun[word] > 0) level = true;
    if (k === K.close && skipInsertion(v, i + 1) <= i) {
      i = skipInsertion(v, i + 1); // `below its pre-coronavirus (COVID-19) level of February 2020`
      continue;
    }
    if (word === W.of && partOfExtreme(v, i)) return i;
    if (level && EXCEEDS.test(textAt(v, i))) return i; // `continued to exceed their average for the period 2014-2019`
    if (word === W.of && level && /^short$/i.test(textAt(v, i - 1))) return i - 1; // `a tenth short of the figure for 2018`
    if (word === W.against && namesCurrency(v, i + 1)) return -1;
    if (word === W.than || word === W.against || (level && OF_A_LEVEL.has(word) && kindAt(v, i + 1) === K.det))
      return i;
    // `the trough of 778,400 for February 2008`: the time dates that level
    const of = k === K.mention ? firstOf(v, i) - 1 : -1;
    if (of > 0 && wordAt(v, of) === W.of && COLUMNS.levelNoun[wordAt(v, of - 1)] > 0) {
      i = of;
      continue;
    }
    if ((word === W.with || word === W.to) && wordAt(v, i - 1) === W.compared) return i - 1;
    if ((word === W.above || word === W.below) && kindAt(v, i - 1) === K.mention) return i;
    // `twice the number recorded in January 2022`, where debt of `1.6 times earnings at 30 June` is that of its own day
    if (k === K.mention && v.mentions[mentionAt(v, i)].mention.unitKind === 'multiple')
      return kindAt(v, i + 1) === K.noun && wordAt(v, period.first - 1) === W.at ? -1 : i + 1;
    // `than that achieved during 2021`, `below the 6.6% recorded in March`
    if ((v.t.pos[i] & P.ed) !== 0 && kindAt(v, i + 1) === K.prep) continue;
    const told = k === K.mention && (v.t.pos[i + 1] & P.ed) !== 0 ? firstOf(v, i) - 1 : -1;
    if (told > 0 && kindAt(v, told) === K.det) {
      i = told;
      continue;
    }
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

/** `lost 30% against the US dollar on 9 November`: money is held against money, and the time dates it. */
function namesCurrency(v: View, at: number): boolean {
  let i = at;
  while (kindAt(v, i) === K.det) i++;
  for (; i < at + 5; i++) {
    if (TABLES.currencies.at(v.t, i, v.limit) !== 0 || /^(?:currenc(?:y|ies)|basket)$/i.test(textAt(v, i))) return true;
    if (kindAt(v, i) !== K.noun && kindAt(v, i) !== K.adjective) return false;
  }
  return false;
}

/** Verbs that hold their subject against what follows. */
const EXCEEDS = /^(?:exceed|exceeds|exceeded|exceeding|surpass|surpasses|surpassed|surpassing|outstripped)$/i;

/** `half of the peak recorded in 2016`: the time is that of the extreme, which the part is told of. */
function partOfExtreme(v: View, of: number): boolean {
  if (kindAt(v, of - 1) !== K.mention) return false;
  let i = of + 1;
  while (i < of + 6 && COLUMNS.extremeNoun[wordAt(v, i)] === 0 && NAMES_LEVEL.has(kindAt(v, i))) i++;
  return COLUMNS.extremeNoun[wordAt(v, i)] > 0;
}

/** What may stand before the noun of an extreme: `its pre-pandemic level`. */
const NAMES_LEVEL = new Set<number>([K.det, K.adjective, K.noun, K.joiner]);

/** First token of the mention that token `at` belongs to, its modifier included. */
const firstOf = (v: View, at: number): number => v.mentions[mentionAt(v, at)].mention.outerFirst;

/** Words behind which the level of another time is the base: `from its peak in 2007`. */
const OF_A_LEVEL = new Set<number>([W.on, W.from, W.over, W.since]);

/** `below its pre-pandemic February 2020 level`: the token before a time, and before the compound in front of it where a level follows. */
function beforeCompound(v: View, { first, last }: PeriodMention): number {
  const compound = kindAt(v, first - 2) === K.joiner && kindAt(v, first - 4) === K.det;
  return compound && COLUMNS.levelNoun[wordAt(v, last)] > 0 ? first - 4 : first - 1;
}

/** What may stand in `the same period`, `the corresponding quarter`, `the first nine months`. */
const OF_THE_SAME = new Set<number>([K.noun, K.adjective, K.det, K.ing, K.mention]);

/** Where the comparison stands right before the time expression. */
function baseNear(v: View, period: PeriodMention): number {
  let i = beforeCompound(v, period);
  while (
    i >= v.from &&
    (kindAt(v, i) === K.det ||
      kindAt(v, i) === K.adjective ||
      (kindAt(v, i) === K.noun &&
        /^(?:quarter|period|month|months|year|level|same|end|figure|edition|value|average|half|record)$/.test(
          v.t.text.slice(v.t.start[i], v.t.end[i]),
        )))
  )
    i--;
  if (wordAt(v, i) === W.of) {
    // `than in the same period of 2021`, `the corresponding quarter of 2021`
    let j = i - 1;
    while (OF_THE_SAME.has(kindAt(v, j))) j--;
    if (j < i - 1) i = j;
  }
  if (wordAt(v, i) === W.in && kindAt(v, i - 1) === K.noun && COLUMNS.levelNoun[wordAt(v, i - 1)] > 0) {
    i -= 2;
    while (kindAt(v, i) === K.det) i--;
  }
  while (
    wordAt(v, i) === W.in ||
    wordAt(v, i) === W.at ||
    wordAt(v, i) === W.for ||
    wordAt(v, i) === W.during ||
    (wordAt(v, i) === W.on && COMPARING.has(wordAt(v, i - 1)))
  )
    i--;
  if (wordAt(v, i) === W.those && i < period.first - 1) i--; // `unchanged from those in 2010`
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
