/** The statistic of a level: what its words, its measure or the figure it goes on from name. */
import type { Statistic } from '../model/figure.js';
import { TABLES, W } from '../rules/lexicon.js';
import type { Draft, Measure } from './draft.js';
import { phraseRight } from './noun-phrase/right.js';
import { clauseStart } from './role.js';
import { K, kindAt, textAt, type View, wordAt } from './view/view.js';

/** The statistic that the words of a level name. */
export function statisticOf(d: Draft): Statistic | null {
  const { v } = d;
  const { mention } = d.sized;
  if (d.kind === 'ordinal' || mention.unitKind === 'multiple') return null;
  if (d.kind === 'duration' && d.role === 'condition') return null; // `an average of 1.75 children aged under 16`
  if (d.kind === 'count' && isSet(v, mention.outerFirst)) return null;
  const from = Math.max(v.from, statisticFrom(d));
  const averageOnly = d.kind === 'change';
  const opening = averageOnly ? null : openingStatistic(v);
  if (opening !== null) return opening;
  const { statistics } = TABLES;
  const to = mention.outerFirst;
  for (let i = statistics.seek(v.t, from, to); i < to; i = statistics.seek(v.t, i + 1, to)) {
    const hit = statistics.at(v.t, i, v.limit);
    if (hit === 0) continue;
    const { statistic } = statistics.row(hit);
    if (averageOnly && d.noBaseline !== 'compound') return null;
    if (isStandard(v, i, hit & 15) || isPart(d, hit & 15)) continue;
    return statistic;
  }
  if (averageOnly) return null;
  const after = d.per === null ? mention.outerLast : d.per.last;
  const behind = TABLES.statistics.at(v.t, after, v.limit);
  if (behind !== 0) return TABLES.statistics.row(behind).statistic;
  // `used 1,450 kWh of gas on average`
  const counted = phraseRight(v, wordAt(v, after) === W.of ? after + 1 : after);
  const last = counted === null ? 0 : TABLES.statistics.at(v.t, counted.last, v.limit);
  if (last !== 0) return (last & 15) > 1 ? TABLES.statistics.row(last).statistic : null;
  return averageFar(v, after);
}

/** `the average of the 27 countries`: the number of those that it is the average of. */
const isSet = (v: View, first: number): boolean =>
  wordAt(v, first - 1) === W.the &&
  kindAt(v, first - 2) === K.prep &&
  TABLES.statistics.before(v.t, first - 2, v.from) !== 0;

/** `5.1 months after filing on average`: behind a preposition and its noun. */
function averageFar(v: View, at: number): Statistic | null {
  if (kindAt(v, at) !== K.prep) return null;
  for (let i = at + 1; i < Math.min(v.limit, at + 6); i++) {
    const hit = TABLES.statistics.at(v.t, i, v.limit);
    if (hit !== 0) return (hit & 15) === 2 ? TABLES.statistics.row(hit).statistic : null;
    const k = kindAt(v, i);
    if (k !== K.noun && k !== K.ing && k !== K.adjective && k !== K.det) return null;
  }
  return null;
}

/** `Average spending was £2.3bn, which made up 26% of sales`: the average is that of the level, and not its share; `on average` tells of the verb. */
const isPart = ({ kind, cue, of }: Draft, length: number): boolean =>
  kind === 'share' && (cue.meaning === 'share' || of?.kind === 'share') && length === 1;

/** `away from the UK average, with a fall to 86.8`: the average is what things are held against. */
function isStandard(v: View, at: number, length: number): boolean {
  const next = kindAt(v, at + length);
  return kindAt(v, at) === K.noun && length === 1 && (next === K.comma || next === K.stop) && at > v.from;
}

/** The same words of the same sentence. */
const samePhrase = (a: Measure, b: Measure): boolean =>
  a === b || (a.v === b.v && a.range.first === b.range.first && a.range.last === b.range.last);

/** `with a peak of 89%`: no mean, though of the same thing as one. */
function isExtreme({ v, cue }: Draft): boolean {
  if (cue.rule !== 'level:of' || cue.named === null) return false;
  return /^(?:peak|high|low|trough|record)$/i.test(textAt(v, cue.named.last - 1));
}

/** The statistic of the figure that a level took its measure from: `for women this rose from 42.1 years`. */
export function statisticShared(d: Draft, drafts: readonly Draft[]): Statistic | null {
  if (d.measure === null || d.kind === 'ordinal' || d.sized.mention.unitKind === 'multiple') return null;
  if (isExtreme(d) || isPart(d, 1)) return null;
  for (let i = d.index - 1; i >= 0 && i > d.index - 12; i--) {
    const other = drafts[i];
    if (other.kind === d.kind && other.measure !== null && samePhrase(other.measure, d.measure)) return other.statistic;
  }
  return null;
}

/** The statistic that the words of its measure name, where its own clause leaves them out: `Average wages rose … (+$1.57 to $31.67)`. */
export function statisticOfMeasure(d: Draft): Statistic | null {
  if (d.measure === null || d.kind === 'ordinal' || d.sized.mention.unitKind === 'multiple' || isPart(d, 1))
    return null;
  const { v, range } = d.measure;
  // `two-thirds of the median wage`: the median is what the part is taken of
  if (
    d.kind === 'share' &&
    v === d.v &&
    range.first > d.sized.mention.last &&
    wordAt(v, d.sized.mention.outerLast) === W.of
  )
    return null;
  const hit = TABLES.statistics.at(v.t, range.first, v.limit) || TABLES.statistics.before(v.t, range.first, v.from);
  return hit === 0 ? null : TABLES.statistics.row(hit).statistic;
}

/** `On average, a mill employs 45 people.`, `Cumulatively, prices are 37.2% higher`: what the opening words say of the whole sentence. */
function openingStatistic(v: View): Statistic | null {
  const hit = TABLES.statistics.at(v.t, v.from, v.limit);
  if (hit === 0 || kindAt(v, v.from + (hit & 15)) !== K.comma) return null;
  const { statistic } = TABLES.statistics.row(hit);
  return statistic === 'cumulative' || (statistic === 'average' && (hit & 15) === 2) ? statistic : null;
}

/** `The average time between hearing and judgment was`: goes left over what belongs to the phrase that holds token `at`. */
function phraseStart(v: View, at: number): number {
  let i = at;
  while (i > v.from && at - i < 16) {
    const k = kindAt(v, i - 1);
    if (
      k !== K.noun &&
      k !== K.adjective &&
      k !== K.prep &&
      k !== K.det &&
      k !== K.ing &&
      k !== K.conj &&
      k !== K.joiner
    )
      break;
    i--;
  }
  return Math.max(v.from, i);
}

/** Where the words that can name its statistic begin: its own clause, behind the figure before. */
function statisticFrom(d: Draft): number {
  const { v } = d;
  const at = d.sized.mention.outerFirst;
  const start = clauseStart(v, at);
  const range = d.cue.named ?? d.cue.subject?.range ?? null;
  if (range !== null && range.first < at) return phraseStart(v, Math.min(range.first - 2, at - 1));
  for (let i = at - 1; i >= start; i--) if (kindAt(v, i) === K.mention) return i + 1;
  return start;
}
