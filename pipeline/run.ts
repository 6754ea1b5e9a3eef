/**
 * The line of rooms, written once. Each arrow has a type; the rooms know nothing of one another.
 *
 *     text ──read──▶ Report ──extract──▶ Extraction ──derive──▶ SourceResult ──check──▶ Dataset ──write──▶ Manifest
 *
 * What people decided in reviewed.csv is applied to the Extraction, before anything is derived from it.
 */
import pLimit from 'p-limit';
import type { SourceEntry } from '../schemas/source.js';
import { type File, type Format, formatOf, read, readFile, type TextFormat } from './1-read/index.js';
import { derive } from './6-derive/index.js';
import { type CheckedDocument, type CorpusText, checkDocument } from './7-check/document.js';
import { type CheckInput, check } from './7-check/index.js';
import { recover, type WrittenRelease, writeRelease } from './8-write/index.js';
import { extractReport } from './extract.js';
import { attempt, type Failure } from './kit/attempt.js';
import type { Dataset } from './model/dataset.js';
import type { SourceResult } from './model/derived.js';
import type { Context, Diagnostic, PageWatcher } from './model/diagnostic.js';
import type { Extraction } from './model/figure.js';
import type { Reference } from './model/reference.js';
import type { Input, Versions } from './model/release.js';
import type { Report, SourceContext } from './model/report.js';
import type { ReviewFile } from './model/review.js';
import { type LoadedDataset, loadDataset, loadSource } from './registry/load.js';
import { toolVersions } from './registry/versions.js';
import { type Applied, applyReview } from './review/apply.js';
import { rulesVersion } from './rules-version.js';

export type { File, Format, TextFormat } from './1-read/index.js';

/** A file on its way into the line. */
interface Received {
  readonly file: File;
  readonly source: SourceContext;
  readonly format: Format;
}

// The arrows.
type Read = (received: Received, context: Context) => Promise<Report>;
type Extract = (report: Report, context: Context) => Extraction;
type Review = (extraction: Extraction, review: ReviewFile | null) => Applied;
type Derive = (extraction: Extraction, context: Context) => SourceResult;
type Check = (
  entry: LoadedDataset['entry'],
  inputs: readonly Input[],
  results: readonly CheckInput[],
  references: readonly Reference[],
) => Dataset;
type Write = (dataset: Dataset, output: string) => Promise<WrittenRelease>;

// What stands behind each of them: 1-read, then 2-lex to 5-link, 6-derive, 7-check, 8-write.
const toReport: Read = ({ file, source, format }, context) => readFile(file, source, format, context);
const toExtraction: Extract = extractReport;
const toReviewed: Review = applyReview;
const toResult: Derive = (extraction, context) => ({ extraction, derived: derive(extraction, context) });
const toDataset: Check = check;
const toRelease: Write = (dataset, output) => writeRelease(dataset, { outputRoot: output, versions: versions() });

/** By what a release is made here. */
export const versions = (): Versions => ({ ...toolVersions(), rules: rulesVersion() });

/** A context that keeps what the rooms say about one source. */
function collect(source: string, pages?: PageWatcher): Context & { readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report: Context['report'] = (code, span, details = {}) => {
    diagnostics.push({ code, source, start: span?.start ?? 0, end: span?.end ?? 0, details });
  };
  return { diagnostics, report, pages };
}

/** The figures of one text, and what was said about it. */
export interface Extracted {
  readonly extraction: Extraction;
  readonly diagnostics: readonly Diagnostic[];
}

/** Rooms 1 to 5 for a text that is at hand as such. */
export function extractText(text: string, source: SourceContext, format: TextFormat): Extracted {
  const context = collect(source.id);
  const extraction = toExtraction(read(text, source, format, context), context);
  return { extraction, diagnostics: context.diagnostics };
}

/**
 * Rooms 1 to 5 for a file, in the format that its bytes are in.
 * @throws InputError when it cannot be read
 */
export async function extractFile(file: File, source: SourceContext, pages?: PageWatcher): Promise<Extracted> {
  const context = collect(source.id, pages);
  const format = formatOf(file.bytes, file.name);
  const extraction = toExtraction(await toReport({ file, source, format }, context), context);
  return { extraction, diagnostics: context.diagnostics };
}

/** Rooms 1 to 7 for texts of a corpus, each alone, but one room for all before the next: its code then stays in the processor's cache. */
export function checkTexts(texts: readonly CorpusText[]): readonly (CheckedDocument | Failure)[] {
  const said = texts.map(({ source }) => collect(source.id));
  const reports = attempt(texts, ({ text, source }: CorpusText, i) => read(text, source, 'markdown', said[i]!));
  const extractions = attempt(reports, (report: Report, i) => toExtraction(report, said[i]!));
  const results = attempt(extractions, (extraction: Extraction, i) => toResult(extraction, said[i]!));
  const inputs = attempt(results, (result: SourceResult, i) => ({ ...texts[i]!, ...said[i]!, result }));
  return attempt(inputs, checkDocument);
}

/** Room 6 for what was read of a file that no registry knows, ready for room 7. */
function derived({ extraction, diagnostics }: Extracted, entry: SourceEntry): CheckInput {
  const context = collect(extraction.report.source.id);
  const result = toResult(extraction, context);
  return { entry, result, diagnostics: [...diagnostics, ...context.diagnostics] };
}

/** Rooms 6 and 7 for a file of a corpus, alone. @throws PublicationFault when a row breaks the column list */
export const checkAlone = (extracted: Extracted, entry: SourceEntry): CheckedDocument =>
  checkDocument(derived(extracted, entry));

/** One source of a dataset after rooms 1 to 6, reviewed. */
export interface ReadSource {
  readonly inputs: readonly Input[];
  /** Path of its text, for messages. */
  readonly file: string;
  readonly folder: string;
  readonly review: ReviewFile | null;
  /** What the program read, before any person's decision. */
  readonly extraction: Extraction;
  /** Where the review and the text do not agree. */
  readonly findings: Applied['findings'];
  readonly result: CheckInput;
}

async function readSource(folder: string): Promise<ReadSource> {
  const { id, entry, context: source, file, bytes, review, inputs } = loadSource(folder);
  const context = collect(id);
  if (entry.unconfirmed?.length)
    context.report('source-unconfirmed', undefined, { fields: entry.unconfirmed.join(', ') });
  const received = { file: { bytes, name: file }, source, format: formatOf(bytes, file) };
  const read = toExtraction(await toReport(received, context), context);
  const { extraction, reviewed, findings } = toReviewed(read, review);
  const unfit = findings.filter(({ decision }) => decision !== null).length;
  if (unfit > 0) context.report('review-open', undefined, { count: unfit });
  const result = { entry, result: toResult(extraction, context), reviewed, diagnostics: context.diagnostics };
  return { inputs, file, folder, review, extraction: read, findings, result };
}

/** Sources read at once: enough to wait for the disk in one while another is worked on. */
const READ_AT_ONCE = 4;

/** What wants to be told of the work. */
export interface Watcher {
  /** Told how many sources there are, before the first is read. */
  readonly onStart?: (sources: number) => Promise<void> | void;
  /** Told each time a source has been read. */
  readonly onSource?: () => void;
}

export interface ReadDataset {
  readonly folder: string;
  readonly entry: LoadedDataset['entry'];
  readonly inputs: readonly Input[];
  readonly references: readonly Reference[];
  readonly changelog: string | null;
  readonly sources: readonly ReadSource[];
}

/**
 * Rooms 1 to 6 for every source of a dataset folder.
 * @throws InputError when an input is wrong
 */
export async function readDataset(folder: string, { onStart, onSource }: Watcher = {}): Promise<ReadDataset> {
  const { sourceFolders, inputs, ...dataset } = loadDataset(folder);
  await onStart?.(sourceFolders.length);
  const limit = pLimit(READ_AT_ONCE);
  const sources = await limit.map(sourceFolders, async (sourceFolder) => {
    const source = await readSource(sourceFolder);
    onSource?.();
    await turn();
    return source;
  });
  return { ...dataset, inputs: [...inputs, ...sources.flatMap((source) => source.inputs)], sources };
}

/** Room 7 for what was read. */
export const checkDataset = ({ entry, inputs, references, sources, changelog }: ReadDataset): Dataset => {
  const results = sources.map((source) => source.result);
  return { ...toDataset(entry, inputs, results, references), changelog };
};

export interface BuildOptions extends Watcher {
  /** Folder that the dataset's own folder is written into. */
  readonly output: string;
  /** ISO day on which a dataset was released whose registry entry names none; null leaves it unreleased. */
  readonly day?: string | null;
}

export interface Built extends WrittenRelease {
  readonly dataset: Dataset;
  /** Where the text of each source lies, by its id. */
  readonly files: ReadonlyMap<string, string>;
  /** Datasets whose last release an interrupted build had left beside its place. */
  readonly restored: readonly string[];
}

/** Where the text of each source lies, by its id. */
export const filesOf = (sources: readonly ReadSource[]): ReadonlyMap<string, string> =>
  new Map(sources.map(({ file, extraction }) => [extraction.report.source.id, file]));

/**
 * The whole line for one dataset folder.
 * @throws InputError when an input is wrong or the output cannot be written; the last release stays
 */
export async function buildDataset(folder: string, { output, day, ...watcher }: BuildOptions): Promise<Built> {
  const restored = await recover(output);
  const read = await readDataset(folder, watcher);
  const entry = { ...read.entry, released: read.entry.released ?? day ?? null };
  const dataset = checkDataset({ ...read, entry });
  const release = await toRelease(dataset, output);
  return { ...release, dataset, files: filesOf(read.sources), restored };
}

/** A file that no registry knows, read. */
export interface LooseSource extends Extracted {
  readonly entry: SourceEntry;
  readonly input: Input;
}

/** Rooms 2 to 5 once more for what was read, with more known of it. */
export function extractAgain({ report }: Extraction, source: SourceContext): Extracted {
  const context = collect(source.id);
  return { extraction: toExtraction({ ...report, source }, context), diagnostics: context.diagnostics };
}

/** Rooms 6 to 8 for files that no registry knows. @throws InputError when the output cannot be written */
export async function buildLoose(
  entry: LoadedDataset['entry'],
  sources: readonly LooseSource[],
  output: string,
): Promise<Built> {
  const restored = await recover(output);
  const results = sources.map((source) => derived(source, source.entry));
  const inputs = sources.map(({ input }) => input);
  const dataset = toDataset(entry, inputs, results, []);
  const release = await toRelease(dataset, output);
  const files = new Map(sources.map(({ entry: { file }, extraction }) => [extraction.report.source.id, file]));
  return { ...release, dataset, files, restored };
}

/** Lets signals and the progress bar have their turn between two sources. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
