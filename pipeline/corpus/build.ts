/**
 * Builds a corpus of any size on one machine.
 *
 *     records ──cut──▶ batches ──workers: rooms 1 to 7, bytes of all formats──▶ cache ──in order──▶ files of the release
 *                                                              handed on: merged ──passes──▶ series, reconciliation, indicators
 *
 * The main thread reads and writes, and never waits with more than a few batches in hand; what a worker has finished lies
 * in the cache, where the next build finds it. Batches are appended in the order of the documents, so the bytes
 * are the same however many workers there are, and whether the build was interrupted or not.
 */
import { CORPUS_TABLE_NAMES, CORPUS_TABLES, type QuarantineRow } from '../../schemas/corpus.js';
import type { DatasetEntry } from '../../schemas/dataset.js';
import type { Manifest } from '../../schemas/manifest.js';
import { PASS_NAMES, PASSES } from '../7-check/passes.js';
import { programDigest } from '../8-write/corpus/program.js';
import { corpusReadme, LEFT_OUT } from '../8-write/corpus/readme.js';
import { CorpusRelease, cacheOf } from '../8-write/corpus/release.js';
import { verifyTables } from '../8-write/corpus/verify.js';
import { writeFailure } from '../8-write/failure.js';
import { recover } from '../8-write/index.js';
import { manifestFrom, sortedCounts } from '../8-write/manifest.js';
import { versions } from '../run.js';
import { type BatchAbout, HANDED_ON, PUBLISHED_BY_DOCUMENT } from './batch.js';
import { Cutter, type RecordBatch } from './cutter.js';
import type { DocumentDefaults } from './document.js';
import { IdSet } from './id-set.js';
import { type CorpusInput, noDocuments } from './inputs.js';
import { Pool } from './pool.js';

export interface CorpusOptions {
  /** Folder that the release's own folder is written into. */
  readonly output: string;
  readonly entry: DatasetEntry;
  readonly defaults: DocumentDefaults;
  /** Worker threads. */
  readonly workers: number;
  /** Bytes of records that are worked on at once. */
  readonly batchBytes: number;
  /** Length at which a file of a table is the last to grow. */
  readonly partBytes: number;
  /** Memory for reading back, in MB. */
  readonly memory: number;
  /** Whether every cell of the release is read back before it is published. */
  readonly readBack: boolean;
  /** How long to wait for another build of the same corpus, in milliseconds. */
  readonly patienceMs?: number;
  /** Told of documents that were not read. */
  readonly onQuarantine?: (row: QuarantineRow) => void;
  /** Told of what was done, in the unit of the input; and of what is done now. */
  readonly onProgress?: (done: number, doing: string) => void;
}

export interface BuiltCorpus {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Batches, and how many of them lay in the cache. */
  readonly batches: number;
  readonly reused: number;
  readonly restored: readonly string[];
}

const PATIENCE_MS = 10_000;
/** So many records without a single document among them, and it is no file of documents. */
const HOPELESS = 1000;

/** What has come together while batches were appended. */
class Account {
  readonly ids = new IdSet();
  documents = 0;
  quarantined = 0;
  batches = 0;
  reused = 0;
  readonly #counts = new Map<string, Map<string, number>>();

  add({ tallies, ids, quarantine }: BatchAbout): void {
    this.documents += ids.length;
    this.quarantined += quarantine.length;
    this.batches += 1;
    for (const [table, counts] of Object.entries(tallies)) this.count(table, counts);
    const codes = quarantine.map(({ code }) => code);
    for (const code of codes) this.count('diagnostics', { [code]: 1 });
  }

  count(table: string, counts: Readonly<Record<string, number>>): void {
    const known = this.#counts.get(table) ?? new Map<string, number>();
    for (const [name, count] of Object.entries(counts)) known.set(name, (known.get(name) ?? 0) + count);
    this.#counts.set(table, known);
  }

  counts(table: string): Record<string, number> {
    return sortedCounts(this.#counts.get(table) ?? new Map());
  }
}

/** The batches of an input, with how much of it they end. */
async function* batchesOf(input: CorpusInput, around: number): AsyncGenerator<{ batch: RecordBatch; done: number }> {
  const cutter = new Cutter(around);
  let done = 0;
  for await (const record of input.records()) {
    for (const batch of cutter.add(record)) yield { batch, done };
    done += input.unit === 'bytes' ? record.length + 1 : 1;
  }
  for (const batch of cutter.end()) yield { batch, done };
}

/** A build under way. */
class Build {
  readonly account = new Account();

  constructor(
    readonly input: CorpusInput,
    readonly options: CorpusOptions,
    readonly pool: Pool,
    readonly release: CorpusRelease,
  ) {}

  /** All documents, through the workers into the files. */
  async documents(): Promise<void> {
    const { workers, batchBytes, onProgress } = this.options;
    const waiting: (() => Promise<void>)[] = [];
    for await (const { batch, done } of batchesOf(this.input, batchBytes)) {
      const made = this.pool.run({ kind: 'batch', batch: { bytes: batch.bytes, repeated: [] } });
      made.catch(() => {}); // it is waited for in its turn
      waiting.push(async () => {
        const { key, isReused } = await made;
        await this.#append(batch, key, isReused);
        onProgress?.(done, 'reading');
      });
      // One for each worker, and one to take up when it is done.
      if (waiting.length > 2 * workers) await waiting.shift()?.();
    }
    for (const append of waiting) await append();
    if (this.account.documents === 0) throw noDocuments(this.input.path);
    await this.release.finishDocuments();
  }

  async #append(batch: RecordBatch, key: string, isReused: boolean): Promise<void> {
    const { account, release } = this;
    const first = release.batch<BatchAbout>(key);
    const repeated = first.about.ids.filter(([, hash]) => !account.ids.add(hash)).map(([record]) => record);
    let saved = first;
    if (repeated.length > 0) {
      first.close();
      const again = await this.pool.run({ kind: 'batch', batch: { bytes: batch.bytes, repeated } });
      saved = release.batch<BatchAbout>(again.key);
    }
    try {
      const refused = saved.about.quarantine.map((row) => ({ ...row, record: batch.first + (row.record as number) }));
      for (const row of refused) this.options.onQuarantine?.(row);
      await release.append(saved, refused);
      account.add(saved.about);
      if (isReused) account.reused += 1;
    } finally {
      saved.close();
    }
    if (account.documents === 0 && account.quarantined >= HOPELESS) throw noDocuments(this.input.path);
  }

  /** What follows from all documents together. */
  async passes(): Promise<void> {
    const { release, account, pool } = this;
    const { entry, partBytes, onProgress } = this.options;
    onProgress?.(this.input.total, 'merging');
    const all = PASS_NAMES.map((name) => {
      const options = { folder: release.folder, entry, partBytes, runs: release.runs(PASSES[name].reads) };
      return pool.run({ kind: 'pass', name, options });
    });
    for (const { files, tables, diagnostics } of await Promise.all(all)) {
      release.addFiles(files, tables);
      account.count('diagnostics', diagnostics as Record<string, number>);
    }
  }

  /** Everything else, and the swap. */
  async publish(): Promise<{ readonly folder: string; readonly manifest: Manifest }> {
    const { release, account, options } = this;
    const tables = CORPUS_TABLE_NAMES.map((name) => ({ table: CORPUS_TABLES[name], ...release.size(name) }));
    if (options.readBack) {
      options.onProgress?.(this.input.total, 'reading back');
      await verifyTables(release.folder, tables, options.memory);
    }
    options.onProgress?.(this.input.total, 'publishing');
    const told = {
      entry: options.entry,
      inputs: this.input.described(),
      tables,
      counts: {
        figures_by_kind: account.counts('figures'),
        derived_by_rule: account.counts('derived'),
        skipped_by_reason: account.counts('skipped'),
        diagnostics_by_code: account.counts('diagnostics'),
      },
      corpus: { documents: account.documents, quarantined: account.quarantined, left_out: [...LEFT_OUT] },
    };
    await release.writeText('README.md', corpusReadme(manifestFrom(told, versions(), release.files)));
    const described = tables.map(({ table, rows, parts }) => ({ name: table.name, table, rows, parts }));
    await release.describe({ entry: options.entry, versions: versions(), tables: described, inputs: told.inputs });
    const manifest = manifestFrom(told, versions(), release.files);
    return { folder: await release.publish(manifest), manifest };
  }
}

/**
 * Builds the release of a corpus.
 * @throws InputError when the input cannot be used or the output not be written; the last release stays
 */
export async function buildCorpus(input: CorpusInput, options: CorpusOptions): Promise<BuiltCorpus> {
  const { output, entry, defaults, workers, partBytes, patienceMs = PATIENCE_MS } = options;
  let release: CorpusRelease | null = null;
  let pool: Pool | null = null;
  try {
    const restored = await recover(output);
    const tables = { published: PUBLISHED_BY_DOCUMENT, handedOn: HANDED_ON };
    release = await CorpusRelease.begin({ outputRoot: output, entry, partBytes, patienceMs, ...tables });
    pool = new Pool(workers, { cache: cacheOf(output, entry.id), program: programDigest(versions()), defaults });
    const build = new Build(input, options, pool, release);
    await build.documents();
    await build.passes();
    await pool.close();
    const published = await build.publish();
    const { batches, reused } = build.account;
    return { ...published, batches, reused, restored };
  } catch (error) {
    throw writeFailure(error, output);
  } finally {
    await pool?.close();
    release?.close();
  }
}
