/** Every text at hand, wherever the project is checked out: its sources, its marked texts, and what lies beside it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../pipeline/1-read/index.js';
import type { SourceContext } from '../../pipeline/model/report.js';
import { compile } from '../gold/compile.mjs';
import { ROOT } from '../laws/source-tree.js';

export interface TextAtHand {
  readonly name: string;
  readonly text: string;
  readonly source: SourceContext;
  /** A text kept for blind measurement: a failing test must not show its words. */
  readonly blind: boolean;
}

const context = (id: string, known: Partial<SourceContext> = {}): SourceContext => ({
  id,
  title: null,
  publisher: null,
  period: '2014',
  area: 'GB',
  currency: 'GBP',
  decimal: 'point',
  fiscalYearStart: null,
  ...known,
});

function filesBelow(folder: string, ending: string): string[] {
  const path = join(ROOT, folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => join(path, name));
}

const isBlind = (id: string): boolean => /^(db-|dr-0[5-8])/.test(id);

function gold(folder: string): TextAtHand[] {
  return filesBelow(folder, '.gold.md').map((file) => {
    const { id, text, period, area, currency } = compile(readFileSync(file, 'utf8'), file);
    const source = context(id, { period, area: area ?? null, currency: currency ?? null });
    return { name: id, text, source, blind: isBlind(id) };
  });
}

function plain(folder: string): TextAtHand[] {
  return filesBelow(folder, '.md').map((file) => {
    const name = file.slice(join(ROOT, folder).length + 1);
    return { name, text: decode(readFileSync(file), name), source: context(name.replace(/\.md$/, '')), blind: false };
  });
}

/** Folders that only some checkouts have beside them are left out where they are missing. */
export const TEXTS: ReadonlyArray<{ readonly where: string; readonly texts: readonly TextAtHand[] }> = [
  { where: 'the sources', texts: plain('sources') },
  { where: 'the marked texts', texts: gold('tests/gold') },
  { where: 'the shared marked texts', texts: gold('../shared/gold/dev') },
  { where: 'the shared bulletins', texts: plain('../shared/corpus') },
];
