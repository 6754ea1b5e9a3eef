/** What the files say about themselves beside the cells: the descriptions of table and columns. */
import type { Table } from '../../schemas/columns.js';
import type { DatasetEntry } from '../../schemas/dataset.js';

/** Key and value for the whole file, alike in Arrow and Parquet. */
export function fileMetadata(table: Table, entry: DatasetEntry): ReadonlyMap<string, string> {
  return new Map([
    ['figurate:dataset', entry.id],
    ['figurate:version', entry.version],
    ['figurate:title', entry.title],
    ['figurate:license', entry.license.id],
    ['figurate:table', table.name],
    ['figurate:description', table.description],
  ]);
}

/** Key and value for one column. */
export function columnMetadata(column: Table['columns'][number]): ReadonlyMap<string, string> {
  const pairs: [string, string][] = [['description', column.description]];
  if (column.unit !== null) pairs.push(['unit', column.unit]);
  if (column.values) pairs.push(['values', JSON.stringify(column.values)]);
  if (column.references) pairs.push(['references', column.references]);
  return new Map(pairs);
}
