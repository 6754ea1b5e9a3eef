/** The manifest of a release. Its order is fixed, and nothing in it knows when or where it was made. */
import { TABLE_NAMES, TABLES, type Table } from '../../schemas/columns.js';
import type { DatasetEntry } from '../../schemas/dataset.js';
import type { Manifest } from '../../schemas/manifest.js';
import type { Dataset } from '../model/dataset.js';
import type { Input, Versions } from '../model/release.js';
import type { FileDigest } from './sink.js';

export const MANIFEST = 'manifest.json';

/** By code units, so that no locale changes the order. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function tally(values: Iterable<string>): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return sortedCounts(counts);
}

function describeTable({ table, rows, parts = 1 }: CountedTable): Manifest['tables'][number] {
  const columns = table.columns.map(({ name, type, nullable, unit, values, references, description }) => ({
    name,
    type,
    nullable,
    unit,
    values: values ? Object.keys(values) : null,
    references: references ?? null,
    description,
  }));
  const described = { name: table.name, description: table.description, rows };
  // A release whose tables lie in one file each says so by saying nothing.
  return { ...described, ...(parts > 1 ? { parts } : {}), primary_key: [...table.primaryKey], columns };
}

/** `bytes` and `sha256` of files, in the order of their paths. */
function listFiles(files: readonly Input[]): Manifest['files'] {
  return files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })).sort((a, b) => byText(a.path, b.path));
}

const sorted = (record: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => byText(a, b)));

/** A table with its rows, and the files that they lie in where these are several. */
export interface CountedTable {
  readonly table: Table;
  readonly rows: number;
  readonly parts?: number;
}

/** What a manifest says beside versions and files. */
export interface Told {
  readonly entry: DatasetEntry;
  readonly inputs: readonly Input[];
  readonly tables: readonly CountedTable[];
  readonly counts: Manifest['counts'];
  readonly corpus?: Manifest['corpus'];
}

export function manifestFrom(told: Told, versions: Versions, files: ReadonlyMap<string, FileDigest>): Manifest {
  const { id, title, description, version, released, license } = told.entry;
  return {
    dataset: { id, title, description, version, released, license: license.id },
    made_by: { tool: versions.tool, rules: versions.rules, libraries: sorted(versions.libraries) },
    inputs: listFiles(told.inputs),
    tables: told.tables.map(describeTable),
    files: listFiles([...files].map(([path, digest]) => ({ path, ...digest }))),
    counts: told.counts,
    ...(told.corpus ? { corpus: told.corpus } : {}),
  };
}

export function manifestOf(dataset: Dataset, versions: Versions, files: ReadonlyMap<string, FileDigest>): Manifest {
  const { entry, inputs, tables } = dataset;
  const counts = {
    figures_by_kind: tally(tables.figures.map(({ kind }) => kind)),
    derived_by_rule: tally(tables.derived.map(({ rule }) => rule)),
    skipped_by_reason: tally(tables.skipped.map(({ reason }) => reason)),
    diagnostics_by_code: tally(dataset.diagnostics.map(({ code }) => code)),
  };
  const counted = TABLE_NAMES.map((name) => ({ table: TABLES[name], rows: tables[name].length }));
  return manifestFrom({ entry, inputs, tables: counted, counts }, versions, files);
}

/** Counts by name, in the order of the names. */
export const sortedCounts = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort(([a], [b]) => byText(a, b)));

export const printManifest = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;
