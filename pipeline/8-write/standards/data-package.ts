/**
 * `datapackage.json`: Data Package v2 (https://datapackage.org). The CSV files are the tables, with
 * schema, keys and hashes; the other files are listed as files, since the official validator would open
 * Parquet as a second set of tables and refuse the number of its bytes.
 */
import type { Column, ColumnType, Table } from '../../../schemas/columns.js';
import { partNames } from '../part-names.js';
import {
  type DescribedFile,
  type DescribedTable,
  type Description,
  present,
  printJson,
  referenceOf,
} from './description.js';

const TYPES: Readonly<Record<ColumnType, string>> = {
  utf8: 'string',
  float64: 'number',
  int32: 'integer',
  bool: 'boolean',
  date: 'date',
};

const DIALECT = {
  header: true,
  delimiter: ',',
  lineTerminator: '\n',
  quoteChar: '"',
  doubleQuote: true,
  skipInitialSpace: false,
} as const;

function field(column: Column, isKey: boolean) {
  const constraints = present({
    required: column.nullable ? null : true,
    unique: isKey ? true : null,
    enum: column.values ? Object.keys(column.values) : null,
  });
  return present({
    name: column.name,
    type: TYPES[column.type],
    description: column.description,
    unit: column.unit,
    constraints: Object.keys(constraints).length === 0 ? null : constraints,
    categories: column.values ? Object.entries(column.values).map(([value, label]) => ({ value, label })) : null,
  });
}

function schema(table: Table) {
  const foreignKeys = table.columns.flatMap(({ name, references }) => {
    if (references === undefined) return [];
    const to = referenceOf(references);
    return [{ fields: [name], reference: { resource: to.table === table.name ? '' : to.table, fields: [to.column] } }];
  });
  const isKey = (name: string): boolean => table.primaryKey.length === 1 && table.primaryKey[0] === name;
  return present({
    fields: table.columns.map((column) => field(column, isKey(column.name))),
    primaryKey: table.primaryKey,
    foreignKeys: foreignKeys.length === 0 ? null : foreignKeys,
    missingValues: [''],
  });
}

/** The files of a table; the standard knows length and checksum of a single one only. */
function tableFiles(files: readonly DescribedFile[]) {
  const [first, second] = files as readonly [DescribedFile, ...DescribedFile[]];
  const path = second === undefined ? first.path : files.map((file) => file.path);
  return { path, whole: second === undefined ? digest(first) : {} };
}

const digest = ({ bytes, sha256 }: DescribedFile) => ({ bytes, hash: `sha256:${sha256}` });

function tableResource({ name, table }: DescribedTable, files: readonly DescribedFile[]) {
  const { path, whole } = tableFiles(files);
  return {
    name,
    type: 'table',
    path,
    title: name,
    description: table.description,
    format: 'csv',
    mediatype: files[0]!.mediaType,
    encoding: 'utf-8',
    ...whole,
    dialect: DIALECT,
    schema: schema(table),
  };
}

/** Resources for files that are no tables. Their names are unique, also where paths differ only in signs that a name cannot have. */
function fileResources(files: readonly DescribedFile[], taken: Set<string>) {
  return files.map((file) => {
    const plain = file.path.replace(/[^A-Za-z0-9._-]+/g, '-').toLowerCase();
    let name = plain;
    for (let i = 2; taken.has(name); i++) name = `${plain}-${i}`;
    taken.add(name);
    const format = file.path.slice(file.path.lastIndexOf('.') + 1).toLowerCase();
    return { name, type: 'file', path: file.path, format, mediatype: file.mediaType, ...digest(file) };
  });
}

export function dataPackage({ entry, sources, tables, files }: Description): string {
  const csvOf = ({ name, parts }: DescribedTable): readonly string[] => partNames(name, 'csv', parts);
  const csv = new Set(tables.flatMap(csvOf));
  const file = new Map(files.map((one) => [one.path, one]));
  return printJson(
    present({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: entry.id,
      title: entry.title,
      description: entry.description,
      version: entry.version,
      created: entry.released === null ? null : `${entry.released}T00:00:00Z`,
      licenses: [{ name: entry.license.id, path: entry.license.url, title: entry.license.title }],
      keywords: entry.keywords,
      contributors: [
        ...entry.contributors.map(({ name, url, roles }) => present({ title: name, path: url, roles })),
        present({ title: entry.publisher.name, path: entry.publisher.url, roles: ['publisher'] }),
      ],
      sources: sources.map(({ entry: { title, url } }) => present({ title, path: url })),
      resources: [
        ...tables.map((table) =>
          tableResource(
            table,
            csvOf(table).map((path) => file.get(path)!),
          ),
        ),
        ...fileResources(
          files.filter(({ path }) => !csv.has(path)),
          new Set<string>(tables.map(({ name }) => name)),
        ),
      ],
    }),
  );
}
