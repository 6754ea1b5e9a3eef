/** Times of what is only told beside a figure: a group of people, a cause, an event, what stands in brackets. */
import { firstMonthOf, lastMonthOf } from '../../kit/period.js';
import { Words } from '../../kit/words.js';
import type { PeriodMention } from '../../model/mention.js';
import { VerbDoes, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { isOneOf, K, kindAt, type View, verbDoes, wordAt } from '../view/view.js';
import type { PeriodUse } from './use.js';

/** What once befell the members of a group, which tells who or what they are. */
const BEFELL = new Words(
  'born|married|divorced|conceived|enrolled|diagnosed|hired|recruited|trained|graduated|built|founded|established|appointed',
);
const BORN = new Words('born');

/** Months before the report's own time from which on a group is told by its past, and no figure by its time. */
const LONG_AGO = 24;

/** `For those married in 1972, 22% …`, `Women born in 1967 had`: the time tells who a group is, unless the group is what is counted (`412 homes built in 1967.`). */
export function tellsGroup(v: View, { first, last, value }: PeriodMention): boolean {
  let i = first - 1;
  if (kindAt(v, i) !== K.prep) return false;
  i--;
  if (!isOneOf(v, i, BEFELL) && wordAt(v, i + 1) === W.in)
    while (i > first - 7 && IN_A_PHRASE.has(kindAt(v, i)) && !isOneOf(v, i, BEFELL)) i--; // `born at the peak of births in 1967`
  if (!isOneOf(v, i, BEFELL)) return false;
  const told = kindAt(v, i - 1) === K.be && kindAt(v, i - 2) === K.pron; // `mills which were founded in 1990`
  if (isOneOf(v, i, BORN)) return told || kindAt(v, i - 1) !== K.be;
  if (told) return (v.t.pos[i - 2] & P.rel) !== 0;
  if (kindAt(v, i - 1) === K.be || lastMonthOf(value) >= firstMonthOf(v.t.report.source.period) - LONG_AGO)
    return false;
  let noun = i - 1;
  if ((v.t.pos[Math.max(v.from, noun)] & P.have) !== 0) noun--;
  while (IN_A_GROUP.has(kindAt(v, noun))) noun--;
  return noun < i - 1 && (kindAt(v, noun) !== K.mention || FINITE.has(kindAt(v, last)));
}

const IN_A_PHRASE = new Set<number>([K.det, K.noun, K.adjective, K.prep]);
const IN_A_GROUP = new Set<number>([K.noun, K.adjective, K.det, K.pron]);
const FINITE = new Set<number>([K.verb, K.be]);

/** `212 stores (one of which reopened in June), or`: the time stands with a verb in a bracket that is closed before token `at`. */
export function inClosedBracket(v: View, { first, last }: PeriodMention, at: number): boolean {
  let verb = false;
  for (let i = first - 1; i > Math.max(v.from, first - 16) && kindAt(v, i) !== K.close; i--) {
    const k = kindAt(v, i);
    verb ||= k === K.verb || k === K.be;
    if (k !== K.open) continue;
    for (let j = last; verb && j < Math.min(at, last + 16); j++) if (kindAt(v, j) === K.close) return true;
    return false;
  }
  return false;
}

/** Words of the phrases that a cause is told with: `on account of`, `due to`. */
export const CAUSES = new Words('account|because|due|owing|thanks|amid|wake');

/** `fell by 10.7% on account of unseasonal rains in October`: the time is that of the cause. */
export function causeBetween(v: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (isOneOf(v, i, CAUSES) && (kindAt(v, i + 1) === K.prep || kindAt(v, i) === K.prep)) return i + 2 < to;
  return false;
}

/** `The drug lost its licence in February, and its sales were 23% lower`: the time is that of an event that a clause without figures tells. */
export function datesEvent(v: View, { follows, period: { first, last } }: PeriodUse): boolean {
  if (follows >= 0 || kindAt(v, last) !== K.comma || kindAt(v, last + 1) !== K.conj) return false;
  let happens = false;
  for (let i = first - 1; i >= v.from; i--) {
    const k = kindAt(v, i);
    if (k === K.mention || k === K.stop || k === K.be) return false;
    if (k === K.verb) happens ||= verbDoes(v, i) === VerbDoes.take || AN_OBJECT.has(kindAt(v, i + 1));
  }
  return happens;
}

/** What an object begins with: `lost its licence`, where `sales recovered in 2021` tells of the same time as what follows. */
const AN_OBJECT = new Set<number>([K.det, K.noun, K.adjective]);
