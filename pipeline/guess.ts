/** What a report seems to be about, guessed from its own words where nobody has said it: period, area and currency. */
import { data as ISO_4217 } from 'currency-codes';
import type { Extraction } from './model/figure.js';
import type { Report } from './model/report.js';
import { RUN_WIDTH } from './model/report.js';
import { AREA_NAMES } from './rules/areas.js';

/** A guess, and the words of the text that it was made from. */
export interface Guess {
  readonly value: string;
  readonly words: string;
}

export interface Guesses {
  readonly title: Guess | null;
  readonly period: Guess | null;
  readonly area: Guess | null;
  readonly currency: Guess | null;
}

/** How many blocks at the top of a report may name what it is about. */
const TOP_BLOCKS = 6;
const MAX_TITLE = 200;
/** A country that the top does not name must be named so often. */
const OFTEN = 3;

/** Guesses from what was read with nothing known. */
export function guess({ report, skipped, figures }: Extraction): Guesses {
  const title = titleOf(report);
  const top = topEnd(report);
  const currency = mostFrequent(
    figures
      .filter(({ kind, unit }) => kind === 'amount' && /^[A-Z]{3}$/.test(unit))
      .map(({ unit, quote }) => [unit, quote]),
  );
  const names = areaNames();
  const area = areaOf(report, top, names);
  return { title, period: periodOf(report, skipped, top), area, currency: currency ?? currencyOf(area, names) };
}

/** The first heading; else the first words. */
function titleOf({ blocks, runs, text }: Report): Guess | null {
  const block = blocks.slice(0, TOP_BLOCKS).find(({ kind }) => kind === 'heading') ?? blocks[0];
  if (block === undefined) return null;
  const words = text
    .slice(runs[block.firstRun * RUN_WIDTH], runs[(block.endRun - 1) * RUN_WIDTH + 1])
    .replace(/<[^>]*>|[*_#]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { value: words.length > MAX_TITLE ? `${words.slice(0, MAX_TITLE - 1)}…` : words, words };
}

/** Where the top of the text ends. */
function topEnd({ blocks, runs }: Report): number {
  const last = blocks[Math.min(TOP_BLOCKS, blocks.length) - 1];
  return last === undefined ? 0 : runs[(last.endRun - 1) * RUN_WIDTH + 1]!;
}

/** A period that the top names, else the year that most of the text is about; years stand for their parts. */
function periodOf(report: Report, skipped: Extraction['skipped'], top: number): Guess | null {
  const stated = skipped.flatMap(({ period, start, end }) =>
    period === null || period.startsWith('since') ? [] : [{ period, start, words: report.text.slice(start, end) }],
  );
  const named = stated.find(({ start, period }) => start < top && !period.startsWith('@'));
  if (named) return { value: named.period, words: named.words };
  return mostFrequent(
    stated.flatMap(({ period, words }) => {
      const year = /^@?(\d{4})/.exec(period)?.[1];
      return year === undefined ? [] : [[year, words] as const];
    }),
  );
}

/** Names of areas, each with its code. */
function areaNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      const name = PRIVATE.test(first + second) ? undefined : regions.of(first + second);
      if (name !== undefined) names.set(name, first + second);
    }
  }
  for (const { code, forms } of AREA_NAMES) for (const form of forms.split('|')) names.set(form, code);
  return names;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes that stand for no area, and for regions that no ISO code has. */
const PRIVATE = /^(?:A[A]|Q[M-Z]|X[A-Z]|Z[Z]|E[UZ]|UN|UK)$/;

/** The area named at the top, else the one named most often. */
function areaOf(report: Report, top: number, names: ReadonlyMap<string, string>): Guess | null {
  const forms = [...names.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\p{L}-])(?:${forms.map(literal).join('|')})(?![\\p{L}-])`, 'gu');
  const found = [...report.text.matchAll(pattern)].map(({ 0: words, index }) => ({
    words,
    index,
    code: names.get(words)!,
  }));
  const atTop = mostFrequent(found.filter(({ index }) => index < top).map(({ code, words }) => [code, words] as const));
  if (atTop) return atTop;
  const most = mostFrequent(found.map(({ code, words }) => [code, words] as const));
  return most !== null && found.filter(({ code }) => code === most.value).length >= OFTEN ? most : null;
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The one currency of an area, by the countries that the list of currencies names. */
function currencyOf(area: Guess | null, names: ReadonlyMap<string, string>): Guess | null {
  if (area === null) return null;
  if (area.value === 'EU') return { value: 'EUR', words: area.words };
  const [name] = [...names].find(([, code]) => code === area.value) ?? [''];
  const codes = ISO_4217.filter(
    ({ code, countries }) =>
      /^[^X]/.test(code) && countries.some((country) => country.replace(/ of Great.*| \(the\)$/i, '') === name),
  );
  return codes.length === 1 ? { value: codes[0]!.code, words: area.words } : null;
}

/** The value that comes most often, the first of equals, with the words it came in first. */
function mostFrequent(found: ReadonlyArray<readonly [value: string, words: string]>): Guess | null {
  const counts = new Map<string, { count: number; words: string }>();
  for (const [value, words] of found) {
    const known = counts.get(value);
    if (known) known.count++;
    else counts.set(value, { count: 1, words });
  }
  let best: [string, { count: number; words: string }] | null = null;
  for (const entry of counts) if (best === null || entry[1].count > best[1].count) best = entry;
  return best === null ? null : { value: best[0], words: best[1].words };
}
