/** The data dictionary: every column of every table, from the one column list. */
import { type Column, type ColumnType, TABLE_NAMES, TABLES } from '../../../schemas/columns.js';

const TYPES: Readonly<Record<ColumnType, string>> = {
  utf8: 'text',
  float64: 'number',
  int32: 'whole number',
  bool: 'true or false',
  date: 'date',
};

const HEAD = ['table', 'column', 'type', 'may be null', 'refers to', 'meaning', 'values'] as const;

const unitOf = ({ unit }: Column): string => (unit === null ? '' : ` Unit: ${unit}.`);

const valuesOf = ({ values }: Column): string =>
  Object.entries(values ?? {})
    .map(([value, meaning]) => `${value}: ${meaning}`)
    .join('; ');

/** The dictionary as rows of texts, its head first. */
export function dictionaryRows(): string[][] {
  const rows = TABLE_NAMES.flatMap((name) =>
    (TABLES[name].columns as readonly Column[]).map((column) => [
      name,
      column.name,
      TYPES[column.type],
      column.nullable ? 'yes' : 'no',
      column.references ?? '',
      `${column.description}${unitOf(column)}`,
      valuesOf(column),
    ]),
  );
  return [[...HEAD], ...rows];
}
