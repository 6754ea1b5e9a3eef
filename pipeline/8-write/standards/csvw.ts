/** `csv-metadata.json`: CSV on the Web (https://www.w3.org/TR/tabular-metadata/), under the name where its readers look for it. */
import type { Column, ColumnType, Table } from '../../../schemas/columns.js';
import { partNames } from '../part-names.js';
import { type Description, fullDescription, present, printJson, referenceOf } from './description.js';

const TYPES: Readonly<Record<ColumnType, string>> = {
  utf8: 'string',
  float64: 'double',
  int32: 'int',
  bool: 'boolean',
  date: 'date',
};

/** A closed list is said as a pattern; the values are plain words with `-` and `_`. */
function datatype(column: Column): unknown {
  if (column.type === 'date') return { base: 'date', format: 'yyyy-MM-dd' };
  if (!column.values) return TYPES[column.type];
  return { base: 'string', format: Object.keys(column.values).join('|') };
}

function csvwColumn(column: Column) {
  return {
    name: column.name,
    titles: column.name,
    datatype: datatype(column),
    required: !column.nullable,
    null: '',
    'dc:description': fullDescription(column),
  };
}

function tableSchema(table: Table, tables: Description['tables']) {
  // The standard knows no null in a foreign key, and only keys into one file; so only columns that have no null and lead
  // to a table of one file are keys here.
  const isWhole = (name: string): boolean => tables.some((one) => one.name === name && one.parts === 1);
  const foreignKeys = table.columns.flatMap(({ name, references, nullable }) => {
    if (references === undefined || nullable) return [];
    const to = referenceOf(references);
    if (!isWhole(to.table)) return [];
    return [{ columnReference: [name], reference: { resource: `${to.table}.csv`, columnReference: [to.column] } }];
  });
  return present({
    columns: table.columns.map(csvwColumn),
    primaryKey: table.primaryKey,
    foreignKeys: foreignKeys.length === 0 ? null : foreignKeys,
  });
}

export function csvwMetadata({ entry, tables }: Description): string {
  return printJson(
    present({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
      '@type': 'TableGroup',
      'dc:title': entry.title,
      'dc:description': entry.description,
      'dc:identifier': entry.id,
      'dc:publisher': entry.publisher.name,
      'dc:license': { '@id': entry.license.url },
      'dc:issued': entry.released,
      dialect: {
        encoding: 'utf-8',
        header: true,
        delimiter: ',',
        lineTerminators: ['\n'],
        quoteChar: '"',
        doubleQuote: true,
        trim: 'false',
      },
      tables: tables.flatMap(({ name, table, parts }) =>
        partNames(name, 'csv', parts).map((url) => ({
          '@type': 'Table',
          url,
          'dc:title': name,
          'dc:description': table.description,
          tableSchema: tableSchema(table, tables),
        })),
      ),
    }),
  );
}
