/** The release of a corpus while it grows: its files beside the last release, in whose place they are put at the end. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS_TABLES, type CorpusTableName, type QuarantineRow } from '../../../schemas/corpus.js';
import type { DatasetEntry } from '../../../schemas/dataset.js';
import type { Manifest } from '../../../schemas/manifest.js';
import type { Input } from '../../model/release.js';
import { batchesOf } from '../batch.js';
import { takeLock } from '../lock.js';
import { makeFolder } from '../make-folder.js';
import { MANIFEST, printManifest } from '../manifest.js';
import { type Places, placesOf } from '../places.js';
import { type FileDigest, syncAll } from '../sink.js';
import { CHECKSUMS, checksums, type Description, describeFiles, writeCorpusStandards } from '../standards/index.js';
import { mend, refuseStranger, swapIn, syncFolder } from '../swap.js';
import { writeFile } from '../tables.js';
import { batchPath, SavedBatch } from './batch-file.js';
import type { RunPlace } from './run-file.js';
import { TableFiles } from './table-files.js';

export interface CorpusReleaseOptions {
  /** Folder that the release's own folder, named after the corpus, lies in. */
  readonly outputRoot: string;
  readonly entry: DatasetEntry;
  /** Tables that each batch brings: those published as they are, and those handed on. */
  readonly published: readonly ('figures' | 'derived' | 'sources' | 'skipped' | 'diagnostics')[];
  readonly handedOn: readonly string[];
  /** Length at which a file of a table is the last to grow. */
  readonly partBytes: number;
  /** How long to wait for another build of the same corpus, in milliseconds. */
  readonly patienceMs: number;
}

/** Rows and files of a table. */
export interface TableSize {
  readonly rows: number;
  readonly parts: number;
}

/** What a release is described by, beside its files. */
type About = Omit<Description, 'files' | 'sources'> & { readonly inputs: readonly Input[] };

/** Of all documents together nobody knows more than where they lie. */
const NOTHING_KNOWN = { publisher: null, url: null, license: null, published: null, language: 'en' } as const;

export class CorpusRelease {
  readonly #files = new Map<string, FileDigest>();
  readonly #sizes = new Map<string, TableSize>();
  readonly #used = new Set<string>();
  readonly #runs: ReadonlyMap<string, RunPlace[]>;
  readonly #tables: ReadonlyMap<string, TableFiles>;
  readonly #quarantine: TableFiles;

  private constructor(
    readonly options: CorpusReleaseOptions,
    readonly places: Places,
    readonly unlock: () => void,
  ) {
    mkdirSync(this.folder);
    const files = (name: CorpusTableName): TableFiles =>
      new TableFiles(this.folder, CORPUS_TABLES[name], options.entry, options.partBytes);
    this.#tables = new Map(options.published.map((name) => [name, files(name)]));
    this.#quarantine = files('quarantine');
    this.#runs = new Map(options.handedOn.map((name) => [name, []]));
  }

  /**
   * Begins a release.
   * @throws InputError when another build holds the lock, or something that is no release stands in the place
   */
  static async begin(options: CorpusReleaseOptions): Promise<CorpusRelease> {
    const { outputRoot, entry, patienceMs } = options;
    makeFolder(outputRoot);
    const places = placesOf(outputRoot, entry.id);
    const unlock = await takeLock(outputRoot, entry.id, patienceMs);
    try {
      refuseStranger(places.release);
      mend(places, outputRoot);
      makeFolder(cacheOf(outputRoot, entry.id));
      return new CorpusRelease(options, places, unlock);
    } catch (error) {
      unlock();
      throw error;
    }
  }

  /** Where the release grows. */
  get folder(): string {
    return this.places.staging;
  }

  /** Opens a finished batch. */
  batch<About>(key: string): SavedBatch<About> {
    this.#used.add(key);
    const saved = SavedBatch.open<About>(batchPath(cacheOf(this.options.outputRoot, this.options.entry.id), key));
    if (saved === null) throw new Error(`the batch ${key} is gone from the cache`);
    return saved;
  }

  /** Adds the rows of a batch. */
  async append(batch: SavedBatch<unknown>, refused: readonly QuarantineRow[]): Promise<void> {
    for (const [name, files] of this.#tables) await files.append(batch.table(name));
    for (const [name, runs] of this.#runs) runs.push(batch.run(name));
    for (const rows of batchesOf(this.#quarantine.table, refused)) await this.#quarantine.appendBatch(rows);
  }

  /** All documents are there: closes the files that grew with them. */
  async finishDocuments(): Promise<void> {
    for (const files of [...this.#tables.values(), this.#quarantine]) {
      this.addFiles(await files.finish(), { [files.table.name]: files });
    }
  }

  /** Takes in files that were written into the folder. */
  addFiles(files: ReadonlyMap<string, FileDigest>, sizes: Readonly<Record<string, TableSize>> = {}): void {
    for (const [name, digest] of files) this.#files.set(name, digest);
    for (const [name, { rows, parts }] of Object.entries(sizes)) this.#sizes.set(name, { rows, parts });
  }

  get files(): ReadonlyMap<string, FileDigest> {
    return this.#files;
  }

  size(table: CorpusTableName): TableSize {
    return this.#sizes.get(table) as TableSize;
  }

  /** What the batches handed on of a table, in their order. They lie in the cache until the release is published. */
  runs(name: string): readonly RunPlace[] {
    return this.#runs.get(name) as RunPlace[];
  }

  async writeText(name: string, text: string): Promise<FileDigest> {
    const digest = await writeFile(join(this.folder, name), (sink) => sink.write(text));
    this.#files.set(name, digest);
    return digest;
  }

  /** Writes the loaders, and the descriptions by which others find and check what is there. */
  async describe({ inputs, ...about }: About): Promise<void> {
    const sources = inputs.map(({ path, sha256 }) => ({ id: path, entry: { ...NOTHING_KNOWN, title: path, sha256 } }));
    const described = (): Description => ({ ...about, sources, files: describeFiles(this.#files) });
    await writeCorpusStandards(described, (name, text) => this.writeText(name, text));
  }

  /** Writes manifest and checksums, and puts the release in the place of the last one. @returns its folder */
  async publish(manifest: Manifest): Promise<string> {
    await this.writeText(MANIFEST, printManifest(manifest));
    await writeFile(join(this.folder, CHECKSUMS), (sink) => sink.write(checksums(this.#files)));
    await syncAll(this.folder);
    syncFolder(this.folder);
    swapIn(this.places, this.options.outputRoot);
    this.#forgetUnused();
    return this.places.release;
  }

  /** Ends the work, whether it was published or not; the last release stays where it was not. */
  close(): void {
    for (const files of [...this.#tables.values(), this.#quarantine]) files.abandon();
    mend(this.places, this.options.outputRoot);
    this.unlock();
  }

  /** Batches of documents that are in the corpus no more. */
  #forgetUnused(): void {
    const cache = cacheOf(this.options.outputRoot, this.options.entry.id);
    for (const name of readdirSync(cache)) {
      const [, key, half] = /^([0-9a-f]{64})\.batch(.*)$/.exec(name) ?? [];
      // What is half written was left by a build that was killed: this one holds the lock.
      if (key !== undefined && (half !== '' || !this.#used.has(key))) rmSync(join(cache, name), { force: true });
    }
  }
}

/** Where finished batches lie: beside the releases, so that they come and go with them. */
export const cacheOf = (outputRoot: string, corpus: string): string => join(outputRoot, `.${corpus}.batches`);
