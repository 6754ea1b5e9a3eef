/** `figurate build [DATASET…|CORPUS…]`: datasets from sources/, and corpora from wherever they lie, into output/. */
import { abandonBuilds } from '../8-write/abandon.js';
import { isCorpus } from '../corpus/inputs.js';
import { diagnosticPrinter } from '../kit/diagnostic-text.js';
import type { Severity } from '../model/diagnostic.js';
import { InputError } from '../model/errors.js';
import { DIAGNOSTICS } from '../rules/diagnostics.js';
import { type Built, buildDataset } from '../run.js';
import { buildOneCorpus, type CorpusFlags } from './corpus.js';
import { datasetFolders } from './datasets.js';
import { sourceDay } from './day.js';
import { Exit, type ExitCode, exitFor } from './exit.js';
import type { CommonFlags } from './flags.js';
import { type Log, makeLog } from './log.js';
import { print } from './output.js';
import { makeProgress } from './progress.js';

export interface BuildFlags extends CommonFlags, CorpusFlags {
  readonly sources: string;
  readonly strict?: boolean;
}

/** Exit code after a signal: 128 and its number. */
const INTERRUPTED = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Runs the command. A dataset that cannot be built is said, its last release stays, and the others are built.
 * @throws InputError when no dataset of such a name exists
 */
export async function build(names: readonly string[], flags: BuildFlags): Promise<ExitCode> {
  const log = makeLog(flags);
  const corpora = names.filter(isCorpus);
  const datasets = names.filter((name) => !corpora.includes(name));
  const folders = names.length > 0 && datasets.length === 0 ? [] : datasetFolders(datasets, flags.sources);
  cleanUpOnSignal(flags.output, log);
  const severities = new Set<Severity>();
  let failures = 0;
  for (const folder of [...folders, ...corpora]) {
    try {
      if (corpora.includes(folder)) await buildOneCorpus(folder, flags, log, severities);
      else await buildOne(folder, flags, log, severities);
    } catch (error) {
      if (!isWorldly(error)) throw error;
      log.failure(error);
      failures += 1;
    }
  }
  return failures > 0 ? Exit.failed : exitFor(severities, flags.strict === true);
}

/** A disk that lies about what was written is no fault of the program either. */
const isWorldly = (error: unknown): boolean =>
  error instanceof InputError || (error instanceof Error && error.name === 'ReadBackError');

function cleanUpOnSignal(output: string, log: Log): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Not `once`: a second signal must wait for the cleaning up, not cut it short.
    process.on(signal, () => {
      abandonBuilds(output);
      log.info(`stopped by ${signal}; the last release stays`);
      process.exit(INTERRUPTED[signal]);
    });
  }
}

async function buildOne(folder: string, flags: BuildFlags, log: Log, severities: Set<Severity>): Promise<void> {
  const began = performance.now();
  let progress = await makeProgress(0, 'sources', false);
  const built = await buildDataset(folder, {
    output: flags.output,
    day: sourceDay(),
    onStart: async (sources) => {
      progress = await makeProgress(sources, 'sources', log.forPeople);
    },
    onSource: () => progress.step(),
  }).finally(() => progress.stop());
  for (const id of built.restored)
    log.info(`${id}: restored the release that an interrupted build had left beside its place`);
  sayDiagnostics(built, log, severities);
  if (flags.quiet && !flags.json) return;
  await print(flags.json ? `${JSON.stringify(summary(built))}\n` : forPeople(built, performance.now() - began));
}

function sayDiagnostics({ dataset, files }: Built, log: Log, severities: Set<Severity>): void {
  const printers = new Map(dataset.sources.map(({ id, text }) => [id, diagnosticPrinter(text, files.get(id) ?? id)]));
  for (const diagnostic of dataset.diagnostics) {
    severities.add(DIAGNOSTICS[diagnostic.code].severity);
    const printer = printers.get(diagnostic.source);
    if (printer !== undefined) log.diagnostic(diagnostic, printer);
  }
}

function summary({ dataset, folder }: Built): object {
  const { figures, derived, observations, indicators, sources, skipped } = dataset.tables;
  const rows = { figures, derived, observations, indicators, sources, skipped };
  return {
    dataset: dataset.entry.id,
    folder,
    rows: Object.fromEntries(Object.entries(rows).map(([name, table]) => [name, table.length])),
    diagnostics: dataset.diagnostics.length,
  };
}

function forPeople({ dataset, folder }: Built, milliseconds: number): string {
  const { figures, derived, observations, skipped } = dataset.tables;
  const counts = `${figures.length} figures, ${derived.length} derived, ${observations.length} observations, ${skipped.length} numbers skipped`;
  return `${dataset.entry.id}: ${counts} -> ${folder} (${(milliseconds / 1000).toFixed(2)} s)\n`;
}
