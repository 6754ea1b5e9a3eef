/** Finds a published figure, the text it stands in, and what was derived from it. */
import { join } from 'node:path';
import type { DerivedRow, FigureRow } from '../../schemas/columns.js';
import { decode, formatOf, readBytes } from '../1-read/index.js';
import { findReleases, readRows } from '../8-write/read-rows.js';
import { utf16Offsets } from '../kit/offsets.js';
import { InputError } from '../model/errors.js';
import { loadSource } from '../registry/load.js';

export interface Found {
  readonly dataset: string;
  readonly figure: FigureRow;
  /** The figure that a change or share modifies. */
  readonly of: FigureRow | null;
  /** Rows that were derived from the figure, each with the other figure that took part. */
  readonly derived: readonly DerivedRow[];
  readonly figures: ReadonlyMap<string, FigureRow>;
  /** The text that was read; null where neither the release nor the registry here holds it. */
  readonly text: string | null;
  /** Line of the text, counted from 1. */
  readonly line: number | null;
  /** The derived row that was asked for, when the id was one of those. */
  readonly asked: DerivedRow | null;
}

/** Looks through the releases in `output`; null when none has the figure. A derived id gives the level it was derived from. */
export function findFigure(id: string, output: string, sources: string): Found | null {
  for (const { dataset, folder } of findReleases(output)) {
    const all = readRows(folder, 'derived');
    const asked = all.find((row) => row.derived_id === id) ?? null;
    const figures = new Map(readRows(folder, 'figures').map((row) => [row.figure_id, row]));
    const figure = figures.get(asked?.level_figure_id ?? id);
    if (figure === undefined) continue;
    const text = textOf(figure, folder, join(sources, dataset));
    const derived = all.filter(
      (row) => row.level_figure_id === figure.figure_id || row.by_figure_id === figure.figure_id,
    );
    const of = figures.get(figure.of_figure_id ?? '') ?? null;
    return { dataset, figure, of, derived, figures, text, line: text === null ? null : lineOf(text, figure), asked };
  }
  return null;
}

/** The text of the release; else the one in the registry, where it is at hand and unchanged; else null. */
function textOf({ source_id }: FigureRow, release: string, registry: string): string | null {
  const published = join(release, 'texts', `${source_id}.txt`);
  return (
    ifReadable(() => decode(readBytes(published), published)) ?? ifReadable(() => registered(join(registry, source_id)))
  );
}

/** The text of a source as it lies in the registry; null for a format whose text is first to be read from it. */
function registered(folder: string): string | null {
  const { bytes, file } = loadSource(folder);
  const format = formatOf(bytes, file);
  return format === 'markdown' || format === 'text' ? decode(bytes, file) : null;
}

function ifReadable(load: () => string | null): string | null {
  try {
    return load();
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/**
 * The line on which the figure stands.
 * @throws InputError when the text there is not the figure: the text and the tables are of different builds
 */
function lineOf(text: string, { char_start, char_end, quote, source_id }: FigureRow): number {
  const at = utf16Offsets(text);
  const start = at(char_start);
  if (text.slice(start, at(char_end)) !== quote) {
    throw new InputError(
      `the text of ${source_id} does not say "${quote}" at ${char_start}`,
      undefined,
      undefined,
      'build the dataset again: figurate build',
    );
  }
  return text.slice(0, start).split(/\r\n?|\n/).length;
}
