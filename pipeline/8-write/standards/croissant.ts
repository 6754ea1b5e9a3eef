/** `croissant.json`: Croissant 1.1 (https://docs.mlcommons.org/croissant), its record sets on the Parquet files. */
import type { Column, ColumnType, Table } from '../../../schemas/columns.js';
import { CROISSANT_CONTEXT } from './croissant-context.js';
import { authorsOf, type Description, fullDescription, present, printJson, referenceOf } from './description.js';

const TYPES: Readonly<Record<ColumnType, string>> = {
  utf8: 'sc:Text',
  float64: 'sc:Float',
  int32: 'sc:Integer',
  bool: 'sc:Boolean',
  date: 'sc:Date',
};

const parquet = (table: string): string => `${table}.parquet`;

function field(table: string, column: Column) {
  const target = column.references === undefined ? null : referenceOf(column.references);
  // A record set that refers to itself is a cycle to the official reader, which then reads nothing.
  const to = target?.table === table ? null : target;
  return present({
    '@type': 'cr:Field',
    '@id': `${table}/${column.name}`,
    name: column.name,
    description: fullDescription(column),
    dataType: TYPES[column.type],
    source: { fileObject: { '@id': parquet(table) }, extract: { column: column.name } },
    references: to === null ? null : { field: { '@id': `${to.table}/${to.column}` } },
  });
}

function recordSet({ name, primaryKey, columns, description }: Table) {
  return {
    '@type': 'cr:RecordSet',
    '@id': name,
    name,
    description,
    key: primaryKey.map((column) => ({ '@id': `${name}/${column}` })),
    field: columns.map((column) => field(name, column)),
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
        publisher: party(entry.publisher, null),
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
      distribution: files.map(({ path, bytes, sha256, mediaType }) => ({
        '@type': 'cr:FileObject',
        '@id': path,
        name: path,
        contentUrl: path,
        contentSize: `${bytes} B`,
        encodingFormat: mediaType === 'application/vnd.apache.parquet' ? 'application/x-parquet' : mediaType,
        sha256,
      })),
      recordSet: tables.map(({ table }) => recordSet(table)),
    }),
  );
}

/** The line by which the dataset is cited. */
export function citation({ entry }: Description): string {
  const names = authorsOf(entry).map(({ name }) => name);
  const year = entry.released === null ? 'unreleased' : entry.released.slice(0, 4);
  return `${names.join('; ')} (${year}): ${entry.title}. Version ${entry.version}. ${entry.publisher.name}. [Data set]`;
}
