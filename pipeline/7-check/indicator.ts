/**
 * What an indicator is, and its name before a person has given it one: a slug made of measure,
 * denominator, statistic, kind, unit, basis of the change, and a qualifier where one was needed.
 */
import { hash64 } from '../kit/hash.js';
import { baseUnit } from '../kit/unit-scale.js';
import type { Figure, Kind, Statistic } from '../model/figure.js';
import type { IndicatorName } from '../model/review.js';
import { measureKey, normalWords } from './measure-key.js';

interface IndicatorParts {
  readonly measure: string | null;
  readonly kind: Kind;
  readonly unit: string;
  readonly per: string | null;
  readonly statistic: Statistic | null;
  /** As in `Figure.basis`: `year_on_year`, `since:2019`, …; null unless a change. */
  readonly basis: string | null;
  /** What tells it from another indicator of the same words, else null. */
  readonly qualifier: string | null;
  /** The name that a person gave it; nothing else then tells it from others. */
  readonly name?: IndicatorName | null;
  /** Subject area of the named indicator that this one follows from. */
  readonly topic?: string | null;
}

/** Made by one constructor, so that all have one shape; its key is worked out once. */
export class Indicator implements IndicatorParts {
  readonly measure: string | null;
  readonly kind: Kind;
  readonly unit: string;
  readonly per: string | null;
  readonly statistic: Statistic | null;
  readonly basis: string | null;
  readonly qualifier: string | null;
  readonly name: IndicatorName | null;
  readonly topic: string | null;
  #key: string | null = null;

  constructor({ measure, kind, unit, per, statistic, basis, qualifier, name, topic }: IndicatorParts) {
    this.measure = measure;
    this.kind = kind;
    this.unit = unit;
    this.per = per;
    this.statistic = statistic;
    this.basis = basis;
    this.qualifier = qualifier;
    this.name = name ?? null;
    this.topic = topic ?? null;
  }

  /** The same but for these parts. */
  with(parts: Partial<IndicatorParts>): Indicator {
    return new Indicator({ ...this, ...parts });
  }

  /** Two indicators with one key are one. No normal words hold the sign between the parts. */
  get key(): string {
    this.#key ??= keyOf(this);
    return this.#key;
  }
}

/** The indicator that a figure would be a value of, as its own words say, or as a person named it. */
export function indicatorOf(figure: Figure, name: IndicatorName | null = null): Indicator {
  const { measure, kind, unit, per, statistic } = figure;
  const basis = kind === 'change' ? (figure.basis ?? 'unspecified') : null;
  return new Indicator({ measure, kind, unit, per, statistic, basis, qualifier: null, name });
}

function keyOf(indicator: Indicator): string {
  const { measure, kind, unit, per, statistic, basis, qualifier } = indicator;
  if (indicator.name) return `=${indicator.name.id}`;
  const words = (part: string | null): string => (part === null ? '-' : `+${measureKey(part)}`);
  return `${words(measure)}\n${words(per)}\n${words(qualifier)}\n${kind}\n${baseUnit(unit)}\n${statistic}\n${basis}`;
}

/** Longest slug of a phrase; an id has three phrases at most. */
const LONGEST = 60;
/** Hexadecimal digits that tell apart what a slug cannot. */
const HASH_DIGITS = 8;

interface Slug {
  readonly text: string;
  /** Whether two different phrases may have this slug: something was cut or could not be written. */
  readonly isLossy: boolean;
}

function slug(words: string): Slug {
  const normal = normalWords(words);
  const ascii = normal.normalize('NFKD').replace(/\p{M}+/gu, '');
  const full = ascii.replace(/[^a-z0-9]+/g, '_').replace(/^_|_$/g, '');
  const text = full.length <= LONGEST ? full : full.slice(0, LONGEST + 1).replace(/_[^_]*$|.$/, '');
  return { text, isLossy: text.replaceAll('_', ' ') !== normal };
}

/** The name and whether it is sure to name one indicator only. */
export function indicatorSlug(indicator: Indicator): Slug {
  const { measure, kind, unit, per, statistic, basis, qualifier } = indicator;
  if (indicator.name) return { text: indicator.name.id, isLossy: false };
  const phrases = { measure: slug(measure ?? 'unnamed'), per: slug(per ?? ''), qualifier: slug(qualifier ?? '') };
  const parts = [
    phrases.measure.text,
    phrases.per.text && `per_${phrases.per.text}`,
    statistic,
    kind,
    unit === '1' ? '' : slug(unit).text,
    basis && slug(basis).text,
    phrases.qualifier.text && `for_${phrases.qualifier.text}`,
  ];
  return { text: parts.filter(Boolean).join('_'), isLossy: Object.values(phrases).some((phrase) => phrase.isLossy) };
}

/** Ids by key of indicators by key. Where a slug is not sure to name one only, a hash of the key follows it. */
export function nameIndicators(indicators: ReadonlyMap<string, Indicator>): ReadonlyMap<string, string> {
  const slugs = new Map([...indicators].map(([key, indicator]) => [key, indicatorSlug(indicator)]));
  const uses = new Map<string, number>();
  for (const { text } of slugs.values()) uses.set(text, (uses.get(text) ?? 0) + 1);
  // A name that a person gave stands as it is; what else would be called so makes way.
  const name = (key: string, { text, isLossy }: Slug): string =>
    !indicators.get(key)?.name && (isLossy || uses.get(text) !== 1)
      ? `${text}_${hash64(key).slice(0, HASH_DIGITS)}`
      : text;
  return new Map([...slugs].map(([key, one]) => [key, name(key, one)]));
}

/**
 * The same indicator in words that follow from its key alone, so that every document of a corpus says the same of it
 * without knowing of the others.
 */
export function inKeyWords(indicator: Indicator): Indicator {
  const words = (part: string | null): string | null => (part === null ? null : measureKey(part));
  const { measure, unit, per, qualifier } = indicator;
  return indicator.with({
    measure: words(measure),
    unit: baseUnit(unit),
    per: words(per),
    qualifier: words(qualifier),
  });
}

/** Hexadecimal digits that tell the indicators of a corpus apart: two must share slug and digits to be mistaken. */
const CORPUS_DIGITS = 12;

/** The id of an indicator in a corpus, made from its key alone: the slug, and always a hash. */
export const corpusId = (indicator: Indicator): string =>
  `${indicatorSlug(inKeyWords(indicator)).text}_${hash64(indicator.key).slice(0, CORPUS_DIGITS)}`;

const spaced = (words: string): string => words.replaceAll('_', ' ').replace(/^since:/, 'since ');

/** A name for people: `average sales (CNY)`, `enterprises: change year on year (percent)`. */
export function indicatorLabel(indicator: Indicator): string {
  const { measure, kind, unit, per, statistic, basis, qualifier } = indicator;
  if (indicator.name?.label) return indicator.name.label;
  // `average temperature` is no average average temperature
  const isSaid = statistic !== null && measure !== null && normalWords(measure).split(' ').includes(statistic);
  const subject = `${statistic && !isSaid ? `${statistic} ` : ''}${measure ?? 'unnamed'}${per ? ` per ${per}` : ''}`;
  const change =
    basis === null ? '' : `: change ${basis === 'unspecified' ? 'against an unspecified base' : spaced(basis)}`;
  const measured = unit === '1' ? kind : spaced(unit);
  return `${subject}${change} (${measured})${qualifier ? `, ${qualifier}` : ''}`;
}
