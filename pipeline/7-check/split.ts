/**
 * Two different values under one indicator, area, period and status in one source are two indicators.
 * Each gets a qualifier: the subject of its sentence, else its own figure id. Nothing is merged in silence.
 */

import { inBaseUnit } from '../kit/unit-scale.js';
import type { Context } from '../model/diagnostic.js';
import type { Figure } from '../model/figure.js';
import type { IndicatorName } from '../model/review.js';
import { type Indicator, indicatorOf, indicatorSlug } from './indicator.js';
import { normalWords } from './measure-key.js';

/** Kinds whose statements and targets become observations; durations only with a statistic. */
const OBSERVED: ReadonlySet<string> = new Set(['count', 'amount', 'share', 'change', 'ratio', 'quantity']);

/** Whether a figure becomes an observation: ranks, plain durations and conditions stay in `figures`. */
export const isObserved = (figure: Figure): boolean =>
  figure.role !== 'condition' &&
  (OBSERVED.has(figure.kind) || (figure.kind === 'duration' && figure.statistic !== null));

type Qualifiers = (string | null)[];

/** Figures by what must be one value: indicator with qualifier, period and role. The area is the source's. */
function groups(figures: readonly Figure[], indicators: readonly Indicator[]): readonly (readonly number[])[] {
  const byKey = new Map<string, number[]>();
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at]!;
    if (!isObserved(figure) || indicators[at]?.name) continue;
    const key = `${figure.role} ${figure.period} ${(indicators[at] as Indicator).key}`;
    const group = byKey.get(key);
    if (group) group.push(at);
    else byKey.set(key, [at]);
  }
  return [...byKey.values()];
}

/** The group's figures by value, in the order in which the values first stand. A value said twice is one. */
function byValue(figures: readonly Figure[], group: readonly number[]): readonly (readonly number[])[] {
  const values = new Map<number, number[]>();
  for (const at of group) {
    const value = inBaseUnit(figures[at] as Figure);
    const same = values.get(value);
    if (same) same.push(at);
    else values.set(value, [at]);
  }
  return [...values.values()];
}

const normal = (words: string | null): string | null => (words === null ? null : normalWords(words));

/**
 * For each figure the subject of its sentence as far as figures tell it: what the first figure of the
 * sentence measures, where that stands before and is something else. Null where none does.
 */
export function subjects(figures: readonly Figure[]): readonly (string | null)[] {
  let sentence = -1;
  let subject: string | null = null;
  const result: (string | null)[] = [];
  for (const figure of figures) {
    if (figure.sentence !== sentence) subject = null;
    sentence = figure.sentence;
    const isOther = subject !== figure.measure && subject !== null && normal(subject) !== normal(figure.measure);
    result.push(isOther ? subject : null);
    subject ??= figure.measure;
  }
  return result;
}

/** Qualifiers for the values of one group: their subjects where these differ, else the figure ids. */
function qualify(
  values: readonly (readonly number[])[],
  ids: readonly string[],
  subject: readonly (string | null)[],
  into: Qualifiers,
): void {
  const words = values.map(([first]) => subject[first as number] ?? null);
  const uses = new Map<string | null, number>();
  for (const word of words) uses.set(normal(word), (uses.get(normal(word)) ?? 0) + 1);
  values.forEach((group, index) => {
    const word = words[index] ?? null;
    const qualifier = word !== null && uses.get(normal(word)) === 1 ? word : (ids[group[0] as number] as string);
    for (const at of group) into[at] = qualifier;
  });
}

/** The level at the end of a chain of links (a change of a share of a level), or -1. */
function rootOf(figures: readonly Figure[], at: number): number {
  const first = (figures[at] as Figure).of;
  const second = figures[first]?.of ?? -1;
  return second >= 0 && second !== at ? second : first;
}

/**
 * The indicator of every figure, qualified where one name would cover different things; null for
 * figures that are no observation. `names` are those that people gave; they are not told apart here. A change or share goes with the level it modifies. Reports
 * `indicator-split` once for each set of values told apart.
 */
export function splitIndicators(
  figures: readonly Figure[],
  ids: readonly string[],
  names: readonly (IndicatorName | null)[],
  context: Context,
): readonly (Indicator | null)[] {
  const plain = figures.map((figure, at) => indicatorOf(figure, names[at]));
  const subject = subjects(figures);
  const own: Qualifiers = plain.map(({ measure }, at) => (measure === null ? (ids[at] as string) : null));
  for (const group of groups(figures, plain)) {
    const values = byValue(figures, group);
    const [, second] = values;
    if (second === undefined || plain[second[0] as number]?.measure === null) continue;
    qualify(values, ids, subject, own);
    const figure = figures[second[0] as number] as Figure;
    const indicator = indicatorSlug(plain[second[0] as number] as Indicator).text;
    context.report('indicator-split', figure, { indicator, period: figure.period ?? 'unknown' });
  }
  const qualified: Indicator[] = [];
  for (let at = 0; at < plain.length; at++) {
    const one = plain[at]!;
    const qualifier = own[rootOf(figures, at)] ?? own[at] ?? null;
    qualified.push(qualifier === null ? one : one.with({ qualifier }));
  }
  for (const group of groups(figures, qualified)) {
    const values = byValue(figures, group);
    if (values.length > 1)
      for (const at of group) qualified[at] = (plain[at] as Indicator).with({ qualifier: ids[at] as string });
  }
  return qualified.map((one, at) => (isObserved(figures[at] as Figure) ? one : null));
}
