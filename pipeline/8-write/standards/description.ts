/** What a release is described by: the registry, the one column list, and the files written so far. */
import { TABLE_NAMES, TABLES, type Table } from '../../../schemas/columns.js';
import type { DatasetEntry } from '../../../schemas/dataset.js';
import type { SourceEntry } from '../../../schemas/source.js';
import type { Dataset } from '../../model/dataset.js';
import type { Versions } from '../../model/release.js';
import type { FileDigest } from '../sink.js';

export interface DescribedTable {
  readonly name: string;
  readonly table: Table;
  readonly rows: number;
  /** How many files it lies in; see `partNames`. */
  readonly parts: number;
}

/** What the dataset was made from: a report, or all documents of a corpus, of which nobody knows one publisher. */
export interface DescribedSource {
  readonly id: string;
  readonly entry: Pick<SourceEntry, 'title' | 'url' | 'license' | 'language' | 'sha256' | 'published'> & {
    readonly publisher: string | null;
  };
}

export interface DescribedFile extends FileDigest {
  /** Path below the release, with forward slashes. */
  readonly path: string;
  readonly mediaType: string;
}

export interface Description {
  readonly entry: DatasetEntry;
  readonly sources: readonly DescribedSource[];
  readonly tables: readonly DescribedTable[];
  /** By path, by code units. */
  readonly files: readonly DescribedFile[];
  readonly versions: Versions;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  parquet: 'application/vnd.apache.parquet',
  arrow: 'application/vnd.apache.arrow.file',
  csv: 'text/csv',
  txt: 'text/plain',
  md: 'text/markdown',
  html: 'text/html',
  json: 'application/json',
  cff: 'application/yaml',
  sql: 'application/sql',
  py: 'text/x-python',
  R: 'text/x-r',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** Files with their media types, in the order of their paths. */
export const describeFiles = (files: ReadonlyMap<string, FileDigest>): readonly DescribedFile[] =>
  [...files].map(([path, digest]) => ({ path, ...digest, mediaType: mediaTypeOf(path) })).sort(byPath);

/** Media type of a file by the ending of its name. */
function mediaTypeOf(path: string): string {
  return MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

export function describe(dataset: Dataset, versions: Versions, files: ReadonlyMap<string, FileDigest>): Description {
  return {
    entry: dataset.entry,
    sources: dataset.sources,
    tables: TABLE_NAMES.map((name) => ({ name, table: TABLES[name], rows: dataset.tables[name].length, parts: 1 })),
    files: describeFiles(files),
    versions,
  };
}

/** Table and column that a column refers to, taken apart. */
export function referenceOf(references: string): { readonly table: string; readonly column: string } {
  const [table, column] = references.split('.') as [string, string];
  return { table, column };
}

/** A column's description with its unit and its closed list of values, for formats that have no place of their own for them. */
export function fullDescription(column: Table['columns'][number]): string {
  const unit = column.unit === null ? '' : ` Unit: ${column.unit}.`;
  const values = Object.entries(column.values ?? {}).map(([value, meaning]) => `${value} (${meaning})`);
  return `${column.description}${unit}${values.length === 0 ? '' : ` One of: ${values.join('; ')}.`}`;
}

/** Who the dataset is cited by: everybody but those who only wrote the source texts; the publisher where nobody is left. */
export function authorsOf(entry: DatasetEntry): readonly { readonly name: string; readonly url: string | null }[] {
  const authors = entry.contributors.filter(({ roles }) => roles.some((role) => role !== 'source'));
  return authors.length === 0 ? [entry.publisher] : authors;
}

export const printJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The object without the fields that are null or undefined, which none of the standards allows. */
export function present<T extends object>(object: T): Partial<{ [K in keyof T]: NonNullable<T[K]> }> {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== null && value !== undefined),
  ) as never;
}
