/** The library: `import { extract, build } from 'figurate'`. */

import { readBytes } from './1-read/index.js';
import { type FigureRow, figureRows, type SkippedRow, skippedRows } from './figure-row.js';
import { sentenceOf } from './kit/diagnostic-text.js';
import { codePointOffsets } from './kit/offsets.js';
import { parsePeriod } from './kit/period.js';
import type { Diagnostic, Severity } from './model/diagnostic.js';
import { InputError } from './model/errors.js';
import type { SourceContext } from './model/report.js';
import { DIAGNOSTICS, type DiagnosticCode } from './rules/diagnostics.js';
import { buildDataset, type Extracted, extractText, extractFile as readFigures, type TextFormat } from './run.js';

export type { FigureRow, SkippedRow } from './figure-row.js';
export type { Severity } from './model/diagnostic.js';
export { InputError } from './model/errors.js';
export type { Kind, Modifier, PeriodBasis, Role, Statistic } from './model/figure.js';
export type { DiagnosticCode } from './rules/diagnostics.js';
export type { SkipReason } from './rules/skip-reasons.js';
export type { TextFormat } from './run.js';

export interface ExtractOptions {
  /** Id of the text: part of the ids of its figures. `text` by default. */
  readonly id?: string;
  /** What a figure refers to when nothing nearer says so: `2022`, `2022-Q3`, `2022-04..2023-03`. */
  readonly period?: string | null;
  /** ISO 3166-1 alpha-2 code, `EU`, or `ZZ` for the world. */
  readonly area?: string | null;
  /** ISO 4217 code that a bare `$` or an unmarked amount means. */
  readonly currency?: string | null;
  /** How the text writes decimals: `point` (1,234.5) by default, or `comma` (1.234,5). */
  readonly decimal?: 'point' | 'comma';
  /** First month (1 to 12) of a fiscal year written as two years; follows the area by default. */
  readonly fiscalYearStart?: number | null;
  /** `markdown` by default. */
  readonly format?: TextFormat;
}

/** Something said about a text, offsets in code points; both are 0 when it is about the whole text. */
export interface DiagnosticRow {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  readonly start: number;
  readonly end: number;
}

export interface ExtractResult {
  readonly figures: readonly FigureRow[];
  readonly skipped: readonly SkippedRow[];
  readonly diagnostics: readonly DiagnosticRow[];
}

/**
 * The figures of a text, the numbers of it that are none, and what there is to say about it. Offsets
 * count Unicode code points of the text without a byte order mark.
 * @throws InputError when an option has a value that it cannot have
 */
export function extract(text: string, options: ExtractOptions = {}): ExtractResult {
  return resultOf(extractText(text, sourceOf(options), options.format ?? 'markdown'));
}

export interface ExtractFileResult extends ExtractResult {
  /** What was read: the text that the offsets count in. */
  readonly text: string;
}

/**
 * The same for a file: PDF, HTML, Markdown or plain text, as its bytes tell.
 * @throws InputError when it cannot be read, or an option has a value that it cannot have
 */
export async function extractFile(
  path: string,
  options: Omit<ExtractOptions, 'format'> = {},
): Promise<ExtractFileResult> {
  const extracted = await readFigures({ bytes: readBytes(path), name: path }, sourceOf(options));
  return { ...resultOf(extracted), text: extracted.extraction.report.text };
}

function sourceOf(options: ExtractOptions): SourceContext {
  const {
    id = 'text',
    period = null,
    area = null,
    currency = null,
    decimal = 'point',
    fiscalYearStart = null,
  } = options;
  if (period !== null && parsePeriod(period) === null) {
    throw new InputError(
      `period cannot be "${period}"`,
      undefined,
      undefined,
      'write 2022, 2022-Q3 or 2022-04..2023-03',
    );
  }
  return { id, title: null, publisher: null, period, area, currency, decimal, fiscalYearStart };
}

function resultOf({ extraction, diagnostics }: Extracted): ExtractResult {
  const at = codePointOffsets(extraction.report.text);
  return {
    figures: [...figureRows(extraction)],
    skipped: [...skippedRows(extraction)],
    diagnostics: diagnostics.map((diagnostic) => diagnosticRow(diagnostic, at)),
  };
}

function diagnosticRow(diagnostic: Diagnostic, at: (offset: number) => number): DiagnosticRow {
  const { code, start, end } = diagnostic;
  const { severity, help } = DIAGNOSTICS[code];
  return { code, severity, message: sentenceOf(diagnostic), help, start: at(start), end: at(end) };
}

export interface BuildOptions {
  /** Folder that the dataset's own folder is written into; `output` by default. */
  readonly output?: string;
}

export interface BuildResult {
  readonly dataset: string;
  /** Folder of the written release. */
  readonly folder: string;
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly diagnostics: readonly (DiagnosticRow & { readonly source: string })[];
}

/**
 * Builds the dataset of a folder with a dataset.json into `output/<dataset>/`, at once or not at all.
 * @throws InputError when an input is wrong or the output cannot be written; the last release stays
 */
export async function build(datasetFolder: string, options: BuildOptions = {}): Promise<BuildResult> {
  const { dataset, folder } = await buildDataset(datasetFolder, { output: options.output ?? 'output' });
  const offsets = new Map(dataset.sources.map(({ id, text }) => [id, codePointOffsets(text)]));
  return {
    dataset: dataset.entry.id,
    folder,
    rows: Object.fromEntries(Object.entries(dataset.tables).map(([name, rows]) => [name, rows.length])),
    diagnostics: dataset.diagnostics.map((diagnostic) => {
      const at = offsets.get(diagnostic.source) ?? ((offset: number) => offset);
      return { ...diagnosticRow(diagnostic, at), source: diagnostic.source };
    }),
  };
}
