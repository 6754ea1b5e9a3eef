/** One value that others may be held against: stated, derived, or published elsewhere. */
import type { ReconciliationRow } from '../../../schemas/columns.js';
import { shiftDecimal } from '../../kit/decimal.js';
import { hash64 } from '../../kit/hash.js';
import { interval } from '../../kit/interval.js';
import { baseUnit } from '../../kit/unit-scale.js';
import type { Derived } from '../../model/derived.js';
import type { Figure, Kind } from '../../model/figure.js';
import type { Reference } from '../../model/reference.js';
import type { Indicator } from '../indicator.js';
import { measureKey } from '../measure-key.js';
import { type Names, nameOf } from '../rows.js';
import type { Source } from '../source.js';

export interface Reading {
  /** Tells it from all others. */
  readonly id: string;
  /** Null where the dataset has no such indicator. */
  readonly indicator: string | null;
  /** The indicator as a person named it, else null. */
  readonly name: string | null;
  readonly label: string;
  /** Whether the words of its measure mean several things in its source. */
  readonly ambiguous: boolean;
  readonly kind: Kind | null;
  /** What it measures, with what must be the same besides; null where no words say it. */
  readonly words: Words | null;
  readonly area: string | null;
  readonly period: string | null;
  readonly unit: string;
  /** Exact decimals in `unit`. */
  readonly value: string;
  readonly low: string | null;
  readonly high: string | null;
  readonly status: ReconciliationRow['first_status'];
  readonly figureId: string | null;
  readonly derivedId: string | null;
  readonly sourceId: string | null;
  /** Index of the figure it is, or of the level it was derived from; -1 for a reference. */
  readonly figure: number;
  /** Index of the figure it was derived by; -1 unless derived. */
  readonly by: number;
  readonly publication: string;
  readonly published: string | null;
  readonly url: string | null;
  readonly quote: string;
}

/** A measure as it is compared. */
export class Words {
  constructor(
    readonly measure: string,
    private readonly indicator: Indicator,
  ) {}

  /** What else must be the same where it is compared loosely. */
  get sort(): string {
    const { per, kind, unit, statistic, basis } = this.indicator;
    return JSON.stringify([per && measureKey(per), kind, baseUnit(unit), statistic, basis]);
  }
}

interface Shared {
  readonly source: Source;
  readonly names: Names;
  readonly labels: ReadonlyMap<string, string>;
  readonly ambiguous: (indicator: Indicator) => boolean;
}

/** A qualifier that is the id of a figure says nothing but that its words stand for several things. */
const FIGURE_ID = /^[0-9a-f]{16}-\d+$/;

function wordsOf(indicator: Indicator): Words | null {
  const { measure, qualifier } = indicator;
  if (measure === null) return null;
  const subject = qualifier === null || FIGURE_ID.test(qualifier) ? '' : ` ${measureKey(qualifier)}`;
  return new Words(measureKey(measure) + subject, indicator);
}

function reading(
  { source, names, labels, ambiguous }: Shared,
  indicator: Indicator,
  row: Pick<Figure, 'period' | 'unit' | 'value' | 'low' | 'high'>,
  rest: Pick<Reading, 'id' | 'status' | 'figureId' | 'derivedId' | 'figure' | 'by' | 'quote'> & {
    readonly isPart?: boolean;
  },
): Reading {
  const { title, publisher, published, url } = source.entry;
  const id = nameOf(names, indicator);
  // Every field by hand: there are as many of these as a corpus has values.
  return {
    id: rest.id,
    indicator: id,
    name: indicator.name?.id ?? null,
    label: (id && labels.get(id)) ?? indicator.measure ?? '',
    ambiguous: ambiguous(indicator),
    kind: indicator.kind,
    words: rest.isPart ? null : wordsOf(indicator),
    area: source.result.extraction.report.source.area,
    period: row.period,
    unit: row.unit,
    value: row.value,
    low: row.low,
    high: row.high,
    status: rest.status,
    figureId: rest.figureId,
    derivedId: rest.derivedId,
    sourceId: source.id,
    figure: rest.figure,
    by: rest.by,
    publication: `${publisher}: ${title}`,
    published,
    url,
    quote: rest.quote,
  };
}

/** Changes that follow from figures say of one report what its levels say already. */
const isLevel = ({ rule }: Derived): boolean => rule !== 'absolute_change' && rule !== 'relative_change';

/** The values of one source that are stated as facts or follow from such. A plan and its outcome need not agree. */
export function readingsOf(shared: Shared): readonly Reading[] {
  const { source } = shared;
  const { figures } = source.result.extraction;
  const readings: Reading[] = [];
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at]!;
    const indicator = source.figureIndicators[at];
    if (!indicator || figure.role !== 'statement') continue;
    const verdict = source.reviewed?.verdicts[source.reviewed.origin[at] as number];
    const status = verdict === 'corrected' || verdict === 'added' ? 'corrected' : 'stated';
    const id = source.figureIds[at] as string;
    const evidence = { id, status, figureId: id, derivedId: null, figure: at, by: -1, quote: figure.quote } as const;
    readings.push(reading(shared, indicator, figure, evidence));
  }
  const { derived } = source.result;
  for (let at = 0; at < derived.length; at++) {
    const row = derived[at]!;
    const indicator = source.derivedIndicators[at];
    if (!indicator || row.role !== 'statement' || !isLevel(row)) continue;
    const { level, by } = row;
    const quote = `${(figures[level] as Figure).quote}; ${(figures[by] as Figure).quote}`;
    const derivedId = source.derivedIds[at] as string;
    const figureId = source.figureIds[level] as string;
    const isPart = row.rule !== 'baseline';
    const evidence = {
      id: derivedId,
      status: 'derived',
      figureId,
      derivedId,
      figure: level,
      by,
      quote,
      isPart,
    } as const;
    readings.push(reading(shared, indicator, row, evidence));
  }
  return readings;
}

/** Digits as published, before the scale: `218.0` in `218.0 billion`, whose last zero counts. */
function digitsOf({ quote, value_text, scale }: Reference): string {
  const written = /\d[\d,]*(?:\.\d+)?/.exec(quote)?.[0].replaceAll(',', '');
  const plain = shiftDecimal(value_text, -scale);
  return written !== undefined && Number(written) === Math.abs(Number(plain)) ? written : plain;
}

/** The kind by which a published value's interval is taken: as its indicator's, else things and money are counted, all else is measured. */
const kindOf = (unit: string): Kind => (unit === '1' ? 'count' : /^[A-Z]{3}$/.test(unit) ? 'amount' : 'quantity');

/** A published value as a reading; `indicators` are those of the dataset, by the names that people gave. */
export function readingOfReference(
  reference: Reference,
  indicators: ReadonlyMap<string, { readonly label: string; readonly kind: Kind }>,
): Reading {
  const { indicator, period, area, value_text, unit, scale, modifier, quote, publisher, published, title, url } =
    reference;
  const known = indicators.get(indicator);
  const kind = known?.kind ?? kindOf(unit);
  const digits = digitsOf(reference);
  const ends = interval({ kind, unit, modifier, value: value_text, digits, scale, imprecise: false });
  return {
    id: hash64('reference', indicator, period, area ?? '', publisher, title, published, value_text),
    indicator: known ? indicator : null,
    name: indicator,
    label: known?.label ?? indicator.replaceAll('_', ' '),
    ambiguous: false,
    kind: known?.kind ?? null,
    words: null,
    area,
    period,
    unit,
    value: value_text,
    ...ends,
    status: 'reference',
    figureId: null,
    derivedId: null,
    sourceId: null,
    figure: -1,
    by: -1,
    publication: `${publisher}: ${title}`,
    published,
    url,
    quote,
  };
}
