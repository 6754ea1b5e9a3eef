/** Says on what grounds values of several reports became one series, and where words agree but unit or kind do not. */
import { baseUnit } from '../kit/unit-scale.js';
import type { Context } from '../model/diagnostic.js';
import type { Figure } from '../model/figure.js';
import { type Indicator, indicatorSlug } from './indicator.js';
import { measureKey } from './measure-key.js';
import type { Source } from './source.js';

interface Told {
  readonly source: Source;
  readonly context: Context;
}

interface Place {
  readonly told: Told;
  readonly indicator: Indicator;
  readonly figure: Figure;
}

/** The first figure of each source by what `keyOf` says of its indicator; those that people named need no ground. */
function firstPlaces(
  prepared: readonly Told[],
  keyOf: (indicator: Indicator) => string,
): ReadonlyMap<string, readonly Place[]> {
  const byKey = new Map<string, Place[]>();
  for (const told of prepared) {
    const { figures } = told.source.result.extraction;
    told.source.figureIndicators.forEach((indicator, at) => {
      if (!indicator || indicator.name || indicator.measure === null || indicator.qualifier !== null) return;
      const key = keyOf(indicator);
      const places = byKey.get(key) ?? [];
      if (places.at(-1)?.told === told) return;
      places.push({ told, indicator, figure: figures[at] as Figure });
      byKey.set(key, places);
    });
  }
  return byKey;
}

function reportJoined(prepared: readonly Told[]): void {
  for (const places of firstPlaces(prepared, (indicator) => indicator.key).values()) {
    const [first] = places as readonly [Place];
    const last = places.at(-1) as Place;
    if (places.length < 2) continue;
    const details = {
      measure: last.indicator.measure as string,
      sources: places.length,
      indicator: indicatorSlug(first.indicator).text,
    };
    last.told.context.report('series-joined', last.figure, details);
  }
}

const sortOf = ({ kind, unit, statistic, per }: Indicator): string =>
  [statistic, kind, `in ${baseUnit(unit)}`, per && `per ${per}`].filter(Boolean).join(' ');

/** Levels only: that a measure also changes, or is a share of another, is no mismatch. */
const isLevel = ({ kind }: Indicator): boolean => kind !== 'change' && kind !== 'share' && kind !== 'ratio';

function reportApart(prepared: readonly Told[]): void {
  const byWords = new Map<string, Place[]>();
  const levelKey = (indicator: Indicator): string =>
    JSON.stringify([measureKey(indicator.measure as string), isLevel(indicator) ? sortOf(indicator) : null]);
  for (const [key, places] of firstPlaces(prepared, levelKey)) {
    const [words, sort] = JSON.parse(key) as [string, string | null];
    if (sort === null) continue;
    byWords.set(words, [...(byWords.get(words) ?? []), ...places]);
  }
  for (const places of byWords.values()) {
    const [first] = places as [Place];
    const other = places.find(
      ({ told, indicator }) => told !== first.told && sortOf(indicator) !== sortOf(first.indicator),
    );
    if (
      !other ||
      places.some(({ told, indicator }) => told === other.told && sortOf(indicator) === sortOf(first.indicator))
    )
      continue;
    const details = {
      measure: other.indicator.measure as string,
      here: sortOf(other.indicator),
      there: sortOf(first.indicator),
      other: first.told.source.id,
    };
    other.told.context.report('series-apart', other.figure, details);
  }
}

/** Reports `series-joined` and `series-apart`, each once for a measure. */
export function reportMatches(prepared: readonly Told[]): void {
  if (prepared.length < 2) return;
  reportJoined(prepared);
  reportApart(prepared);
}
