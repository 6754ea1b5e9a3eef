/** The readings of one document of a corpus as rows, for a pass over all documents that meets them sorted by place. */
import type { ReadingRow } from '../../../schemas/corpus.js';
import type { Catalogue } from '../observations.js';
import type { Source } from '../source.js';
import { STATED_FIRST } from './couples.js';
import { ambiguityOf } from './index.js';
import { bySentence, sideKey } from './pairs.js';
import { periodKey, saidOnce } from './place.js';
import { type Reading, readingsOf } from './reading.js';

type Alone = Omit<ReadingRow, 'alone' | 'place_period' | 'partners'>;

/** Every column by hand, here and below: there are as many rows as a corpus has values. */
function plainRow(reading: Reading): Alone {
  const { id, indicator, label, kind, area, period, unit, value, low, high, status } = reading;
  const { figureId, derivedId, sourceId, publication, published, quote } = reading;
  return {
    reading_id: id,
    indicator_id: indicator as string,
    indicator: label,
    kind: kind as ReadingRow['kind'],
    area,
    period,
    unit,
    value,
    low,
    high,
    status,
    standing: STATED_FIRST[status],
    figure_id: figureId,
    derived_id: derivedId,
    source_id: sourceId as string,
    publication,
    published,
    quote,
  };
}

/** The reading that a row was made of, as far as others are held against it. */
export function readingOfRow(row: Alone): Reading {
  return {
    id: row.reading_id,
    indicator: row.indicator_id,
    name: null,
    label: row.indicator,
    ambiguous: false,
    kind: row.kind,
    words: null,
    area: row.area,
    period: row.period,
    unit: row.unit,
    value: row.value,
    low: row.low,
    high: row.high,
    status: row.status,
    figureId: row.figure_id,
    derivedId: row.derived_id,
    sourceId: row.source_id,
    figure: -1,
    by: -1,
    publication: row.publication,
    published: row.published,
    url: null,
    quote: row.quote,
  };
}

/** Readings by indicator and period, each value once. Words that mean several things in their report are no ground. */
function places(readings: readonly Reading[]): ReadonlyMap<string, readonly Reading[]> {
  const byPlace = new Map<string, Reading[]>();
  for (const reading of readings) {
    if (reading.ambiguous || reading.period === null) continue;
    const key = placeKey(reading);
    const place = byPlace.get(key);
    if (place) place.push(reading);
    else byPlace.set(key, [reading]);
  }
  return new Map([...byPlace].map(([key, place]) => [key, saidOnce(place)]));
}

const placeKey = (reading: Reading): string => `${reading.indicator}\n${periodKey(reading)}`;

/** What sentences put beside each reading; every pair once, given to the reading that stands for all that say the same. */
function partnersOf(readings: readonly Reading[], source: Source, kept: ReadonlyMap<string, readonly Reading[]>) {
  const partners = new Map<Reading, Map<string, Reading>>();
  const seen = new Set<string>();
  for (const { first, second } of bySentence(readings, [source])) {
    const [side, other] = [sideKey(first), sideKey(second)];
    if (seen.has(side + other)) continue;
    seen.add(side + other);
    const holder = kept.get(placeKey(first))?.find((reading) => sideKey(reading) === side) ?? first;
    partners.set(holder, (partners.get(holder) ?? new Map()).set(other, second));
  }
  return partners;
}

/** The rows of a document. Each depends on the document alone. */
export function readingRows(source: Source, { names, labels }: Catalogue): readonly ReadingRow[] {
  const readings = readingsOf({ source, names, labels, ambiguous: ambiguityOf(source) });
  const kept = places(readings);
  const partners = partnersOf(readings, source, kept);
  const together = new Set([...kept.values()].flat());
  const rows: ReadingRow[] = [];
  for (const reading of new Set([...together, ...partners.keys()])) {
    const beside = partners.get(reading);
    const row = plainRow(reading) as { -readonly [Name in keyof ReadingRow]: ReadingRow[Name] };
    row.alone = !together.has(reading);
    row.place_period = periodKey(reading);
    row.partners = beside ? JSON.stringify([...beside.values()].map(plainRow)) : null;
    rows.push(row);
  }
  return rows;
}

/** What the sentence of a reading puts beside it. */
export const partnersOfRow = ({ partners }: ReadingRow): readonly Reading[] =>
  partners === null ? [] : (JSON.parse(partners) as Alone[]).map(readingOfRow);
