/** `figurate look FILE…`: the figures of any report, without a dataset folder, in a folder named after it. */
import { join } from 'node:path';
import type { FigureRow } from '../../schemas/columns.js';
import type { DatasetEntry } from '../../schemas/dataset.js';
import { cells, diagnosticPrinter, harmless } from '../kit/diagnostic-text.js';
import { utf16Offsets } from '../kit/offsets.js';
import type { Severity } from '../model/diagnostic.js';
import { InputError } from '../model/errors.js';
import { DIAGNOSTICS } from '../rules/diagnostics.js';
import { type Built, buildLoose } from '../run.js';
import { checkValues } from './checks.js';
import { Exit, type ExitCode, exitFor } from './exit.js';
import type { CommonFlags } from './flags.js';
import { makeLog } from './log.js';
import { guessLines, type Looked, type LooseFlags, look as lookAt, slugOf } from './loose.js';
import { print } from './output.js';
import { makeProgress, pageProgress } from './progress.js';

export interface LookFlags extends CommonFlags, LooseFlags {
  readonly output: string;
  readonly strict?: boolean;
}

/** Figures that are printed; the page has them all. */
const SHOWN = 12;

/**
 * Runs the command. A file that cannot be read is said, and the others are looked at.
 * @throws InputError when the arguments are wrong or the folder cannot be written
 */
export async function look(files: readonly string[], flags: LookFlags): Promise<ExitCode> {
  checkValues(flags);
  const log = makeLog(flags);
  const found: Looked[] = [];
  const progress = await makeProgress(files.length, 'files', log.forPeople);
  const pages = pageProgress(log.forPeople && files.length === 1);
  for (const file of files) {
    try {
      found.push(await lookAt(file, flags, freeId(slugOf(file), found), pages));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      log.failure(error);
    }
    pages.stop();
    progress.step();
  }
  progress.stop();
  if (found.length === 0) return Exit.failed;
  const built = await buildLoose(entryFor(found), found, flags.output);
  const severities = new Set<Severity>();
  for (const diagnostic of built.dataset.diagnostics) {
    severities.add(DIAGNOSTICS[diagnostic.code].severity);
    const source = found.find(({ id }) => id === diagnostic.source);
    if (source && DIAGNOSTICS[diagnostic.code].severity !== 'note') {
      log.diagnostic(diagnostic, diagnosticPrinter(source.extraction.report.text, source.entry.file));
    }
  }
  await print(flags.json ? `${JSON.stringify(summary(built, found))}\n` : forPeople(built, found, flags));
  return found.length < files.length ? Exit.failed : exitFor(severities, flags.strict === true);
}

/** Two files of one name in different folders get different ids. */
function freeId(slug: string, found: readonly Looked[]): string {
  let id = slug;
  for (let n = 2; found.some((one) => one.id === id); n++) id = `${slug}-${n}`;
  return id;
}

function entryFor(found: readonly Looked[]): DatasetEntry {
  const [first] = found as [Looked];
  const rest = found.length === 1 ? '' : ` and ${found.length - 1} more`;
  return {
    id: first.id,
    title: `${first.entry.title}${rest}`,
    description: `The figures of ${first.entry.file}${rest}, as the program reads them. Nobody has reviewed them.`,
    version: '0.0.0',
    released: null,
    publisher: { name: 'nobody yet', url: null },
    contributors: [{ name: 'figurate look', url: null, roles: ['compiler'] }],
    license: { id: 'NOASSERTION', title: 'No licence is stated', url: 'https://spdx.org/licenses/' },
    keywords: ['figures'],
  };
}

function summary({ dataset, folder }: Built, found: readonly Looked[]): object {
  const rows = Object.fromEntries(Object.entries(dataset.tables).map(([name, table]) => [name, table.length]));
  const sources = found.map(({ id, entry, guesses }) => ({ id, file: entry.file, guesses }));
  return { folder, page: join(folder, 'report.html'), rows, sources };
}

function forPeople({ dataset, folder }: Built, found: readonly Looked[], flags: LookFlags): string {
  const { figures, derived, skipped } = dataset.tables;
  const lines: string[] = [];
  for (const source of found) {
    lines.push(harmless(`${source.entry.file}: ${source.entry.title}`));
    lines.push(...guessLines(source, flags).map((line) => `  ${harmless(line)}`), '');
  }
  lines.push(`${figures.length} figures, ${derived.length} derived, ${skipped.length} other numbers accounted for`, '');
  lines.push(...figures.slice(0, SHOWN).map((figure) => figureLine(figure, found)));
  if (figures.length > SHOWN) lines.push(`  … and ${figures.length - SHOWN} more`);
  lines.push(
    '',
    `open ${join(folder, 'report.html')}`,
    `or load ${join(folder, 'figures.csv')}, ${join(folder, `${dataset.entry.id}.xlsx`)}`,
  );
  return `${lines.join('\n')}\n`;
}

const pad = (text: string, width: number): string => {
  const short = cells(text) > width ? `${[...text].slice(0, width - 1).join('')}…` : text;
  return short + ' '.repeat(Math.max(0, width - cells(short)));
};

/** The page of the original; of a text that has none, the line. */
function placeOf({ page, char_start, source_id }: FigureRow, found: readonly Looked[]): string {
  const text = found.find(({ id }) => id === source_id)?.extraction.report.text ?? '';
  const line = text.slice(0, utf16Offsets(text)(char_start)).split(/\r\n?|\n/).length;
  return `${found.length > 1 ? `${source_id}, ` : ''}${page === null ? `line ${line}` : `page ${page}`}`;
}

function figureLine(figure: FigureRow, found: readonly Looked[]): string {
  const { quote, kind, period, measure } = figure;
  const words = [pad(quote, 24), pad(kind, 8), pad(period ?? '', 18), pad(measure ?? '', 44), placeOf(figure, found)];
  return `  ${words.map((word) => harmless(word)).join('  ')}`;
}
