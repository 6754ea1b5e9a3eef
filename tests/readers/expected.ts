/** What the readers have to find: the rows as the pipeline held them. */
import { writeFileSync } from 'node:fs';
import type { Tables } from '../../pipeline/model/dataset.js';
import { type Column, TABLE_NAMES, TABLES, type TableName } from '../../schemas/columns.js';

export type Cell = string | number | boolean | null;

export const columnsOf = (name: TableName): readonly Column[] => TABLES[name].columns;

/** The cells of a table, row by row in the order of its columns. */
export function cellsOf(tables: Tables, name: TableName): Cell[][] {
  const rows = tables[name] as readonly Readonly<Record<string, Cell>>[];
  return rows.map((row) => columnsOf(name).map((column) => row[column.name] as Cell));
}

/** Writes all tables with the types of their columns as JSON, for the readers in other languages. */
export function writeExpected(tables: Tables, path: string): void {
  const all = TABLE_NAMES.map((name) => {
    const columns = columnsOf(name).map((column) => ({
      name: column.name,
      type: column.type,
      nullable: column.nullable,
    }));
    return [name, { columns, rows: cellsOf(tables, name) }] as const;
  });
  writeFileSync(path, JSON.stringify(Object.fromEntries(all)));
}
