/** `croissant.json`: Croissant 1.1 (https://docs.mlcommons.org/croissant), its record sets on the Parquet files. */
import type { Column, ColumnType, Table } from '../../../schemas/columns.js';
import { CROISSANT_CONTEXT } from './croissant-context.js';
import {
  authorsOf,
  type DescribedTable,
  type Description,
  fullDescription,
  present,
  printJson,
  referenceOf,
} from './description.js';

const PARQUET = 'application/x-parquet';

const TYPES: Readonly<Record<ColumnType, string>> = {
  utf8: 'sc:Text',
  float64: 'sc:Float',
  int32: 'sc:Integer',
  bool: 'sc:Boolean',
  date: 'sc:Date',
};

/** The file of a table, or the set of its files. */
const parquetOf = ({ name, parts }: DescribedTable) =>
  parts === 1 ? { fileObject: { '@id': `${name}.parquet` } } : { fileSet: { '@id': `${name}-parts` } };

/** Tables that lie in several files. */
const fileSets = (tables: Description['tables']) =>
  tables
    .filter(({ parts }) => parts > 1)
    .map(({ name }) => ({
      '@type': 'cr:FileSet',
      '@id': `${name}-parts`,
      name: `${name}-parts`,
      encodingFormat: PARQUET,
      includes: `${name}-*.parquet`,
    }));

/**
 * The field that a column refers to. The official reader joins along references: it takes a table that
 * refers to itself for a cycle, fails on a table without rows, and on one whose key is that of another; so
 * these are left out.
 */
function targetOf(table: DescribedTable, { name, references }: Column, tables: Description['tables']) {
  if (references === undefined || table.table.primaryKey.includes(name)) return null;
  const to = referenceOf(references);
  const other = tables.find((one) => one.name === to.table);
  return to.table === table.name || table.rows === 0 || other?.rows === 0 ? null : to;
}

function field(described: DescribedTable, column: Column, tables: Description['tables']) {
  const to = targetOf(described, column, tables);
  const table = described.name;
  return present({
    '@type': 'cr:Field',
    '@id': `${table}/${column.name}`,
    name: column.name,
    description: fullDescription(column),
    dataType: TYPES[column.type],
    source: { ...parquetOf(described), extract: { column: column.name } },
    references: to === null ? null : { field: { '@id': `${to.table}/${to.column}` } },
  });
}

function recordSet(described: DescribedTable, tables: Description['tables']) {
  const { name, primaryKey, columns, description }: Table = described.table;
  return {
    '@type': 'cr:RecordSet',
    '@id': name,
    name,
    description,
    key: primaryKey.map((column) => ({ '@id': `${name}/${column}` })),
    field: columns.map((column) => field(described, column, tables)),
  };
}

const party = (name: string, url: string | null) => present({ '@type': 'sc:Organization', name, url });

/** Where the data come from and what made them, in the terms of PROV-O as Croissant 1.1 takes them up. */
function provenance({ sources, versions }: Description) {
  return {
    'prov:wasDerivedFrom': sources.map(({ id, entry }) =>
      present({
        '@type': ['sc:CreativeWork', 'prov:Entity'],
        '@id': `source/${id}`,
        name: entry.title,
        url: entry.url,
        license: entry.license,
        publisher: entry.publisher === null ? null : party(entry.publisher, null),
        inLanguage: entry.language,
        sha256: entry.sha256,
      }),
    ),
    'prov:wasGeneratedBy': {
      '@type': 'prov:Activity',
      '@id': 'activity/build',
      name: 'figurate build',
      description:
        'Figures read from the source texts by rules; derived figures computed from them by stated formulas.',
      'prov:used': sources.map(({ id }) => ({ '@id': `source/${id}` })),
      'prov:wasAssociatedWith': {
        '@type': ['prov:SoftwareAgent', 'sc:SoftwareApplication'],
        '@id': 'agent/figurate',
        name: 'figurate',
        softwareVersion: `${versions.tool} (rules ${versions.rules})`,
      },
    },
  };
}

const fileObject = ({ path, bytes, sha256, mediaType }: Description['files'][number]) => ({
  '@type': 'cr:FileObject',
  '@id': path,
  name: path,
  contentUrl: path,
  contentSize: `${bytes} B`,
  encodingFormat: mediaType === 'application/vnd.apache.parquet' ? PARQUET : mediaType,
  sha256,
});

export function croissant(description: Description): string {
  const { entry, tables, files, sources } = description;
  const authors = authorsOf(entry);
  return printJson(
    present({
      '@context': CROISSANT_CONTEXT,
      '@type': 'sc:Dataset',
      conformsTo: 'http://mlcommons.org/croissant/1.1',
      name: entry.id,
      alternateName: entry.title,
      description: entry.description,
      // No address is registered: the folder in which this file lies, as an address relative to it.
      url: './',
      version: entry.version,
      datePublished: entry.released,
      license: entry.license.url,
      keywords: entry.keywords,
      inLanguage: [...new Set(sources.map((source) => source.entry.language))],
      creator: authors.map(({ name, url }) => party(name, url)),
      publisher: party(entry.publisher.name, entry.publisher.url),
      citeAs: citation(description),
      isLiveDataset: false,
      ...provenance(description),
      distribution: [...files.map(fileObject), ...fileSets(tables)],
      recordSet: tables.map((table) => recordSet(table, tables)),
    }),
  );
}

/** The line by which the dataset is cited. */
export function citation({ entry }: Description): string {
  const names = authorsOf(entry).map(({ name }) => name);
  const year = entry.released === null ? 'unreleased' : entry.released.slice(0, 4);
  return `${names.join('; ')} (${year}): ${entry.title}. Version ${entry.version}. ${entry.publisher.name}. [Data set]`;
}
