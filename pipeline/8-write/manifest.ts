/** The manifest of a release. Its order is fixed, and nothing in it knows when or where it was made. */
import { TABLE_NAMES, TABLES, type Table } from '../../schemas/columns.js';
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
  return Object.fromEntries([...counts].sort(([a], [b]) => byText(a, b)));
}

function describeTable(table: Table, rows: number): Manifest['tables'][number] {
  const columns = table.columns.map(({ name, type, nullable, unit, values, references, description }) => ({
    name,
    type,
    nullable,
    unit,
    values: values ? Object.keys(values) : null,
    references: references ?? null,
    description,
  }));
  return { name: table.name, description: table.description, rows, primary_key: [...table.primaryKey], columns };
}

/** `bytes` and `sha256` of files, in the order of their paths. */
function listFiles(files: readonly Input[]): Manifest['files'] {
  return files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })).sort((a, b) => byText(a.path, b.path));
}

const sorted = (record: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => byText(a, b)));

export function manifestOf(dataset: Dataset, versions: Versions, files: ReadonlyMap<string, FileDigest>): Manifest {
  const { id, title, description, version, released, license } = dataset.entry;
  const { tables } = dataset;
  return {
    dataset: { id, title, description, version, released, license: license.id },
    made_by: { tool: versions.tool, rules: versions.rules, libraries: sorted(versions.libraries) },
    inputs: listFiles(dataset.inputs),
    tables: TABLE_NAMES.map((name) => describeTable(TABLES[name], tables[name].length)),
    files: listFiles([...files].map(([path, digest]) => ({ path, ...digest }))),
    counts: {
      figures_by_kind: tally(tables.figures.map(({ kind }) => kind)),
      derived_by_rule: tally(tables.derived.map(({ rule }) => rule)),
      skipped_by_reason: tally(tables.skipped.map(({ reason }) => reason)),
      diagnostics_by_code: tally(dataset.diagnostics.map(({ code }) => code)),
    },
  };
}

export const printManifest = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;
