/** The files of one table, which grow by what is appended; a table that outgrows one file goes on in the next. */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Table } from '../../../schemas/columns.js';
import type { DatasetEntry } from '../../../schemas/dataset.js';
import { ArrowFile, recordBatch } from '../arrow.js';
import type { Batch } from '../batch.js';
import { csvHeader, csvRecords } from '../csv.js';
import { ParquetFile, packPages } from '../parquet.js';
import { partName } from '../part-names.js';
import { type FileDigest, Sink } from '../sink.js';
import { FORMATS, type Format } from '../tables.js';
import { type EncodedTable, recordBatches } from './encode.js';

/** A file in each format, with the same rows. */
interface Part {
  readonly sinks: ReadonlyMap<Format, Sink>;
  readonly parquet: ParquetFile;
  readonly arrow: ArrowFile;
  readonly csv: Sink;
}

export class TableFiles {
  readonly #digests = new Map<string, FileDigest>();
  #part: Part | null = null;
  #parts = 0;
  #rows = 0;

  constructor(
    readonly folder: string,
    readonly table: Table,
    readonly entry: DatasetEntry,
    /** A file that has reached this length is the last to grow; the next rows begin a new one, in all formats at once. */
    readonly partBytes: number,
  ) {}

  get rows(): number {
    return this.#rows;
  }

  get parts(): number {
    return this.#parts;
  }

  /** Adds what was encoded elsewhere. */
  async append({ rows, csv, arrow, groups }: EncodedTable): Promise<void> {
    if (rows === 0) return;
    const part = this.#open();
    for (const group of groups) part.parquet.append(group.rows, group.pages);
    part.csv.write(csv);
    for (const batch of recordBatches(arrow, part.arrow.schema)) await part.arrow.append(batch);
    await this.#grown(rows);
  }

  /** Adds rows that are at hand as columns. */
  async appendBatch(batch: Batch): Promise<void> {
    const part = this.#open();
    part.parquet.append(batch.rows, packPages(this.table, batch));
    for (const records of csvRecords(batch)) part.csv.write(records);
    await part.arrow.append(recordBatch(part.arrow.schema, batch));
    await this.#grown(batch.rows);
  }

  /** Closes the files. @returns length and checksum of each, by its name */
  async finish(): Promise<ReadonlyMap<string, FileDigest>> {
    if (this.#parts === 0) this.#open();
    await this.#close();
    return this.#digests;
  }

  /** Closes the files as they are; harmless after `finish`. */
  abandon(): void {
    for (const sink of this.#part?.sinks.values() ?? []) sink.abandon();
  }

  async #grown(rows: number): Promise<void> {
    this.#rows += rows;
    const longest = Math.max(...[...(this.#part?.sinks.values() ?? [])].map(({ bytes }) => bytes));
    if (longest >= this.partBytes) await this.#close();
  }

  #open(): Part {
    if (this.#part) return this.#part;
    if (this.#parts === 1) this.#renameFirst();
    this.#parts += 1;
    const name = (format: Format): string => partName(this.table.name, format, this.#parts === 1 ? null : this.#parts);
    const sinks = new Map(FORMATS.map((format) => [format, new Sink(join(this.folder, name(format)))]));
    const csv = sinks.get('csv') as Sink;
    csv.write(csvHeader(this.table));
    this.#part = {
      sinks,
      csv,
      arrow: new ArrowFile(this.table, this.entry, sinks.get('arrow') as Sink),
      parquet: new ParquetFile(this.table, this.entry, sinks.get('parquet') as Sink),
    };
    return this.#part;
  }

  async #close(): Promise<void> {
    if (this.#part === null) return;
    const { sinks, parquet, arrow } = this.#part;
    parquet.finish();
    await arrow.finish();
    for (const [format, sink] of sinks) {
      this.#digests.set(partName(this.table.name, format, this.#parts === 1 ? null : this.#parts), sink.finish());
    }
    this.#part = null;
  }

  /** Only now is it known that the first file is one of several. */
  #renameFirst(): void {
    for (const format of FORMATS) {
      const [whole, first] = [partName(this.table.name, format, null), partName(this.table.name, format, 1)];
      const digest = this.#digests.get(whole);
      if (digest === undefined) continue;
      renameSync(join(this.folder, whole), join(this.folder, first));
      this.#digests.delete(whole);
      this.#digests.set(first, digest);
    }
  }
}
