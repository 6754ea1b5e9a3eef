/** Which values speak of one thing: by the id that a person gave, by the sentence that links them, or by their words. */
import { basePeriod } from '../../kit/period.js';
import type { Figure } from '../../model/figure.js';
import type { Source } from '../source.js';
import { Couples, statedFirst } from './couples.js';
import { byPlace, type Pair } from './place.js';
import type { Reading } from './reading.js';
import { bySimilarWords } from './similar.js';

/** Two values that one report states for one thing and time are told apart before: they are two things. */
export const isSaidTwice = (first: Reading, second: Reading): boolean =>
  first.sourceId !== null && first.sourceId === second.sourceId && first.status !== 'derived';

/** Pairs of values with one id or equal words. Words that mean several things in their report are no ground. */
function byIndicator(readings: readonly Reading[]): readonly Pair[] {
  const thingOf = ({ name, indicator }: Reading): string | null =>
    name ?? (indicator === null ? null : `=${indicator}`);
  const clear = readings.filter(({ ambiguous }) => !ambiguous);
  const pairs: Pair[] = [];
  for (const place of byPlace(clear, thingOf)) {
    const couples = new Couples((first, second) => {
      if (isSaidTwice(first, second)) return;
      pairs.push({ first, second, match: first.name === null ? 'words' : 'indicator_id' });
    });
    for (const reading of [...place].sort(statedFirst)) couples.add(reading);
    couples.end();
  }
  return pairs;
}

/** Pairs that one sentence makes: a baseline, and the level that the text itself compares with. */
export function bySentence(readings: readonly Reading[], sources: readonly Source[]): readonly Pair[] {
  const figuresOf = new Map(sources.map(({ id, result }) => [id, result.extraction.figures]));
  // Every reading of a report, by the figure it is.
  const stated = new Map<Figure, Reading>();
  for (const reading of readings) {
    const figure = reading.status === 'derived' ? undefined : figuresOf.get(reading.sourceId ?? '')?.[reading.figure];
    if (figure !== undefined) stated.set(figure, reading);
  }
  const pairs: Pair[] = [];
  for (const first of readings) {
    const figures = figuresOf.get(first.sourceId ?? '');
    if (first.status !== 'derived' || figures === undefined) continue;
    const level = figures[first.figure] as Figure;
    const change = figures[first.by] as Figure;
    const earlier = figures[level.earlier];
    const second = earlier && stated.get(earlier);
    if (change.of !== first.figure || second === undefined) continue;
    const base = basePeriod(level.period, change.basis) ?? basePeriod(change.period, change.basis);
    if (base !== null && base === second.period) pairs.push({ first, second, match: 'sentence' });
  }
  return pairs;
}

/** What one side of a pair says, wherever in its report it is said. */
export const sideKey = ({ sourceId, id, period, unit, value, low, high }: Reading): string =>
  JSON.stringify([sourceId ?? id, period, unit, value, low, high]);

const keyOf = ({ first, second }: Pair): string => `${sideKey(first)}${sideKey(second)}`;

/** All pairs, each once, on its best ground. */
export function pairsOf(readings: readonly Reading[], sources: readonly Source[]): readonly Pair[] {
  const named = byIndicator(readings);
  const [byId, byWords] = [
    named.filter(({ match }) => match === 'indicator_id'),
    named.filter(({ match }) => match === 'words'),
  ];
  const once = new Map<string, Pair>();
  for (const pair of [...byId, ...bySentence(readings, sources), ...byWords, ...bySimilarWords(readings, sources)]) {
    const key = keyOf(pair);
    if (!once.has(key)) once.set(key, pair);
  }
  return [...once.values()];
}
