/** Builds a corpus for `figurate build`: what is said of it while it is built, and afterwards. */
import { availableParallelism } from 'node:os';
import type { QuarantineRow } from '../../schemas/corpus.js';
import type { DatasetEntry } from '../../schemas/dataset.js';
import { type BuiltCorpus, buildCorpus } from '../corpus/build.js';
import { type CorpusInput, openCorpus } from '../corpus/inputs.js';
import { harmless } from '../kit/diagnostic-text.js';
import type { Severity } from '../model/diagnostic.js';
import { loadDescription } from '../registry/load.js';
import { DIAGNOSTICS, type DiagnosticCode } from '../rules/diagnostics.js';
import { checkValues } from './checks.js';
import { sourceDay } from './day.js';
import type { Log } from './log.js';
import { slugOf } from './loose.js';
import { print } from './output.js';
import { makeRateBar } from './rate-bar.js';

export interface CorpusFlags {
  readonly output: string;
  readonly quiet?: boolean;
  readonly json?: boolean;
  readonly period?: string;
  readonly area?: string;
  readonly currency?: string;
  readonly decimal?: 'point' | 'comma';
  readonly publisher?: string;
  readonly describe?: string;
  readonly workers?: number;
  readonly batch: number;
  readonly part: number;
  readonly memory: number;
  readonly verify: boolean;
}

/** Documents that were not read and are named one by one; the table has them all. */
const NAMED = 20;

/** A description of a corpus that nobody has described. */
function entryFor({ path }: CorpusInput): DatasetEntry {
  const id = slugOf(path);
  return {
    id,
    title: `Figures of ${id}`,
    description: `The figures of the documents of ${id}, as the program reads them. Nobody has reviewed them.`,
    version: '0.0.0',
    released: null,
    publisher: { name: 'nobody yet', url: null },
    contributors: [{ name: 'figurate build', url: null, roles: ['compiler'] }],
    license: { id: 'NOASSERTION', title: 'No licence is stated', url: 'https://spdx.org/licenses/' },
    keywords: ['figures'],
  };
}

function sayRefused(path: string, { document, record, code, problem, remedy }: QuarantineRow, log: Log): void {
  const name = document === null ? '' : ` (${harmless(document)})`;
  const message = `${path}: record ${record}${name}: ${problem}`;
  log.problem('error', message, { code, file: path, record, document, help: remedy });
}

/** Files beside the texts: a person may have meant them to be read. */
function sayLeft(path: string, others: readonly string[], log: Log): void {
  if (others.length === 0) return;
  const [first] = others;
  const which = others.length === 1 ? `${first} is` : `${others.length} files, ${first} among them, are`;
  log.info(`${path}: ${harmless(which)} not read: only Markdown, plain text, HTML and PDF are`);
}

/** @throws InputError when the corpus cannot be built; its last release stays */
export async function buildOneCorpus(
  path: string,
  flags: CorpusFlags,
  log: Log,
  severities: Set<Severity>,
): Promise<void> {
  const began = performance.now();
  checkValues(flags);
  const { period, area, currency, decimal, publisher } = flags;
  const described = flags.describe === undefined ? null : loadDescription(flags.describe);
  const input = await openCorpus(path);
  const entry = described ?? entryFor(input);
  sayLeft(path, input.others ?? [], log);
  const bar = await makeRateBar(input.total, input.unit, log.forPeople);
  const phases = stopwatch();
  let refused = 0;
  const onQuarantine = (row: QuarantineRow): void => {
    refused += 1;
    if (refused <= NAMED) sayRefused(path, row, log);
  };
  const built = await buildCorpus(input, {
    output: flags.output,
    entry: { ...entry, released: entry.released ?? sourceDay() },
    defaults: { period, area, currency, decimal, publisher },
    workers: flags.workers ?? availableParallelism(),
    batchBytes: flags.batch,
    partBytes: flags.part,
    memory: flags.memory,
    readBack: flags.verify,
    onQuarantine,
    onProgress: (done, doing) => {
      phases.enter(doing);
      bar.show(done, doing);
    },
  }).finally(bar.stop);
  for (const id of built.restored)
    log.info(`${id}: restored the release that an interrupted build had left beside its place`);
  if (refused > NAMED) log.info(`${refused - NAMED} more documents were not read; the table "quarantine" names them`);
  for (const code of Object.keys(built.manifest.counts.diagnostics_by_code))
    severities.add(DIAGNOSTICS[code as DiagnosticCode].severity);
  if (flags.quiet && !flags.json) return;
  await print(
    flags.json
      ? `${JSON.stringify({ ...summary(built), seconds: phases.seconds() })}\n`
      : forPeople(built, performance.now() - began),
  );
}

/** How long each phase took. */
function stopwatch() {
  const seconds: Record<string, number> = {};
  let phase = 'reading';
  let since = performance.now();
  const enter = (next: string): void => {
    const now = performance.now();
    seconds[phase] = (seconds[phase] ?? 0) + (now - since) / 1000;
    since = now;
    phase = next;
  };
  const taken = (): Record<string, number> => {
    enter(phase);
    return Object.fromEntries(Object.entries(seconds).map(([name, value]) => [name, Number(value.toFixed(3))]));
  };
  return { enter, seconds: taken };
}

const rowsOf = ({ manifest }: BuiltCorpus): Record<string, number> =>
  Object.fromEntries(manifest.tables.map(({ name, rows }) => [name, rows]));

const summary = (built: BuiltCorpus): object => ({
  dataset: built.manifest.dataset.id,
  folder: built.folder,
  documents: built.manifest.corpus?.documents,
  quarantined: built.manifest.corpus?.quarantined,
  batches: built.batches,
  reused: built.reused,
  rows: rowsOf(built),
});

function forPeople(built: BuiltCorpus, milliseconds: number): string {
  const { manifest, folder, batches, reused } = built;
  const { figures, derived, observations, skipped } = rowsOf(built);
  const counts = `${figures} figures, ${derived} derived, ${observations} observations, ${skipped} numbers skipped`;
  const again = reused === 0 ? '' : `, ${reused} of ${batches} batches read before`;
  const seconds = (milliseconds / 1000).toFixed(2);
  return `${manifest.dataset.id}: ${manifest.corpus?.documents} documents, ${counts} -> ${folder} (${seconds} s${again})\n`;
}
