/** Files that no registry knows: what the flags say of them, what is guessed, and an entry made of both. */
import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import type { SourceEntry } from '../../schemas/source.js';
import { formatOf, readBytes } from '../1-read/index.js';
import { type Guess, type Guesses, guess } from '../guess.js';
import type { PageWatcher } from '../model/diagnostic.js';
import type { SourceContext } from '../model/report.js';
import { extractAgain, extractFile, type LooseSource } from '../run.js';

/** What the command line says of the files. */
export interface LooseFlags {
  readonly period?: string;
  readonly area?: string;
  readonly currency?: string;
  readonly decimal?: 'point' | 'comma';
}

export const GUESSED = ['period', 'area', 'currency'] as const;

export interface Looked extends LooseSource {
  readonly id: string;
  readonly guesses: Guesses;
  readonly bytes: Uint8Array;
}

/** A name for a folder: small letters, digits and hyphens. */
export function slugOf(path: string): string {
  const name = basename(path, extname(path)).normalize('NFKD').toLowerCase();
  return (
    name
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80)
      .replace(/-+$/, '') || 'report'
  );
}

/**
 * Reads a file, guesses what nobody has said of it, and takes its figures.
 * @throws InputError when it cannot be read
 */
export async function look(path: string, flags: LooseFlags, id: string, pages?: PageWatcher): Promise<Looked> {
  const bytes = readBytes(path);
  const known: SourceContext = {
    id,
    title: null,
    publisher: null,
    fiscalYearStart: null,
    decimal: flags.decimal ?? 'point',
    period: flags.period ?? null,
    area: flags.area ?? null,
    currency: flags.currency ?? null,
  };
  const first = await extractFile({ bytes, name: path }, known, pages);
  const guesses = guess(first.extraction);
  const value = (field: (typeof GUESSED)[number]): string | null => flags[field] ?? guesses[field]?.value ?? null;
  const source = {
    ...known,
    title: guesses.title?.value ?? null,
    period: value('period'),
    area: value('area'),
    currency: value('currency'),
  };
  const again = extractAgain(first.extraction, source);
  // What room 1 said, and the others about what is known now.
  const diagnostics = [...first.diagnostics.filter(({ code }) => code !== 'no-period'), ...again.diagnostics];
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const entry = entryOf(
    path,
    source,
    sha256,
    GUESSED.filter((field) => flags[field] === undefined && guesses[field] !== null),
  );
  const input = { path: basename(path), bytes: bytes.length, sha256 };
  return { id, guesses, bytes, entry, extraction: again.extraction, diagnostics, input };
}

function entryOf(
  path: string,
  source: SourceContext,
  sha256: string,
  guessed: readonly (typeof GUESSED)[number][],
): SourceEntry {
  return {
    title: source.title ?? basename(path),
    publisher: 'not stated',
    period: source.period,
    area: source.area,
    language: 'en',
    currency: source.currency,
    url: null,
    license: null,
    redistribute: 'full',
    fiscal_year_start: null,
    decimal: source.decimal,
    file: basename(path),
    sha256,
    obtained: `the file ${basename(path)}`,
    published: null,
    unconfirmed: ['title', 'publisher', ...guessed],
  };
}

/** `period 2022, guessed from "Annual Report 2022"; --period changes it`: one line for each thing that was guessed or is not known. */
export function guessLines({ guesses, entry }: Looked, flags: LooseFlags): string[] {
  return GUESSED.map((field) => {
    const found: Guess | null = guesses[field];
    if (flags[field] !== undefined) return `${field}: ${flags[field]}, as you said`;
    if (entry[field] === null || found === null) return `${field}: not known; say it with --${field}`;
    return `${field}: ${entry[field]}, guessed from “${found.words.replace(/\s+/g, ' ')}”; --${field} changes it`;
  });
}

/** How a file of a format is called in the registry. */
export const textName = (bytes: Uint8Array, path: string): string =>
  `text.${{ markdown: 'md', text: 'txt', html: 'html', pdf: 'pdf' }[formatOf(bytes, path)]}`;
