/** Which values speak of one thing: by the id that a person gave, by the sentence that links them, or by their words. */
import { basePeriod } from '../../kit/period.js';
import type { Figure } from '../../model/figure.js';
import type { Source } from '../source.js';
import { byPlace, type Pair } from './place.js';
import type { Reading } from './reading.js';
import { bySimilarWords } from './similar.js';

/** So many values of one thing are each held against each other; where there are more, each against the last stated one. */
const EACH_WITH_EACH = 6;

function couples(place: readonly Reading[]): readonly (readonly [Reading, Reading])[] {
  if (place.length <= EACH_WITH_EACH) return place.flatMap((a, at) => place.slice(at + 1).map((b) => [a, b] as const));
  const middle = place.find(({ status }) => status !== 'derived') ?? (place[0] as Reading);
  const at = place.indexOf(middle);
  return place.flatMap((one, index) =>
    index === at ? [] : [index < at ? ([one, middle] as const) : ([middle, one] as const)],
  );
}

/** Two values that one report states for one thing and time are told apart before: they are two things. */
const isSaidTwice = (first: Reading, second: Reading): boolean =>
  first.sourceId !== null && first.sourceId === second.sourceId && first.status !== 'derived';

/** Pairs of values with one id or equal words. Words that mean several things in their report are no ground. */
function byIndicator(readings: readonly Reading[]): readonly Pair[] {
  const thingOf = ({ name, indicator }: Reading): string | null =>
    name ?? (indicator === null ? null : `=${indicator}`);
  const clear = readings.filter(({ ambiguous }) => !ambiguous);
  return byPlace(clear, thingOf).flatMap((place) =>
    couples(place)
      .filter(([first, second]) => !isSaidTwice(first, second))
      .map(([first, second]): Pair => ({ first, second, match: first.name === null ? 'words' : 'indicator_id' })),
  );
}

/** Pairs that one sentence makes: a baseline, and the level that the text itself compares with. */
function bySentence(readings: readonly Reading[], sources: readonly Source[]): readonly Pair[] {
  const figuresOf = new Map(sources.map(({ id, result }) => [id, result.extraction.figures]));
  const stated = new Map(
    readings
      .filter(({ status }) => status !== 'derived')
      .map((reading) => [`${reading.sourceId} ${reading.figure}`, reading]),
  );
  return readings.flatMap((first): Pair[] => {
    const figures = figuresOf.get(first.sourceId ?? '');
    if (first.status !== 'derived' || figures === undefined) return [];
    const level = figures[first.figure] as Figure;
    const change = figures[first.by] as Figure;
    const second = stated.get(`${first.sourceId} ${level.earlier}`);
    if (change.of !== first.figure || second === undefined) return [];
    const base = basePeriod(level.period, change.basis) ?? basePeriod(change.period, change.basis);
    return base !== null && base === second.period ? [{ first, second, match: 'sentence' }] : [];
  });
}

/** What a pair says, wherever in its reports it is said. */
const keyOf = ({ first, second }: Pair): string =>
  JSON.stringify(
    [first, second].map(({ sourceId, id, period, unit, value, low, high }) => [
      sourceId ?? id,
      period,
      unit,
      value,
      low,
      high,
    ]),
  );

/** All pairs, each once, on its best ground. */
export function pairsOf(readings: readonly Reading[], sources: readonly Source[]): readonly Pair[] {
  const named = byIndicator(readings);
  const [byId, byWords] = [
    named.filter(({ match }) => match === 'indicator_id'),
    named.filter(({ match }) => match === 'words'),
  ];
  const once = new Map<string, Pair>();
  for (const pair of [...byId, ...bySentence(readings, sources), ...byWords, ...bySimilarWords(readings)]) {
    const key = keyOf(pair);
    if (!once.has(key)) once.set(key, pair);
  }
  return [...once.values()];
}
