/**
 * The product of room 7: everything that may be published, and nothing about file formats.
 * Rows are typed by the one column list in schemas/, so a row that lacks a column does not compile.
 */
import type { RowOf, TableName } from '../../schemas/columns.js';
import type { DatasetEntry } from '../../schemas/dataset.js';
import type { SourceEntry } from '../../schemas/source.js';
import type { Diagnostic } from './diagnostic.js';
import type { Sentence } from './figure.js';
import type { Input } from './release.js';
import type { Report } from './report.js';

/** A source as it enters the release. */
export interface DatasetSource {
  readonly id: string;
  readonly entry: SourceEntry;
  /** The text that was read: the very string that the offsets count in. */
  readonly text: string;
  /** The same text taken apart: blocks, prose, and what was not read. */
  readonly report: Report;
  readonly sentences: readonly Sentence[];
}

/** The rows of every table. Their order is the order in the files. */
export type Tables = { readonly [T in TableName]: readonly RowOf<T>[] };

export interface Dataset {
  readonly entry: DatasetEntry;
  /** Every file that was read, registry entries included. */
  readonly inputs: readonly Input[];
  readonly sources: readonly DatasetSource[];
  /** What each version changed, as the comparison of releases wrote it; null or absent where nothing was written. */
  readonly changelog?: string | null;
  readonly tables: Tables;
  readonly diagnostics: readonly Diagnostic[];
}
