/**
 * The one schema of a worker's rows. `row_type` says which table a row is of; the columns of the other tables are null in
 * it. The last row of all, of type `end`, counts what was handed in and what was handed out.
 */
import type { Column, ColumnType, Table } from '../../schemas/columns.js';

export const column = (name: string, type: ColumnType, unit: string | null, description: string): Column => ({
  name,
  type,
  nullable: true,
  unit,
  description,
});

/** The column that counts the rows of a table. */
export const countOf = (table: string): string => `rows_${table}`;

/** The column of the sum of hashes, a decimal number. */
export const HASH_SUM = column('rows_hash', 'utf8', null, 'Sum of the hashes of all these rows, a decimal number.');

/** The columns that count the rows of tables. */
export const countColumns = (tables: readonly Table[]): readonly Column[] =>
  tables.map(({ name }) => column(countOf(name), 'int32', 'rows', `Rows of the table ${name}.`));

const OWN: readonly Column[] = [
  { ...column('row_type', 'utf8', null, 'The table that the row is of.'), nullable: false },
  column('row_hash', 'utf8', null, 'Hash of the cells of the row in its table, 16 hexadecimal digits.'),
];

export class RowSchema {
  readonly columns: readonly Column[];
  /** The last row of all. */
  readonly end: Table;
  readonly #names = new Map<Table, readonly string[]>();

  /**
   * @param tables whose rows it holds; a column that has the name of one of another type takes the name of its table before it
   * @param counted the tables that the last row counts
   */
  constructor(
    readonly tables: readonly Table[],
    counted: readonly Table[],
  ) {
    const rowsIn = column('rows_in', 'int32', 'rows', 'Documents or rows that were handed in.');
    this.end = {
      name: 'end',
      description: 'What was handed in and what was handed out.',
      primaryKey: [],
      columns: [rowsIn, ...countColumns(counted), HASH_SUM],
    };
    const columns = new Map<string, Column>(OWN.map((one) => [one.name, one]));
    for (const table of [...tables, this.end]) {
      const names = table.columns.map((one) => {
        const known = columns.get(one.name);
        const name = known && known.type !== one.type ? `${table.name}_${one.name}` : one.name;
        if (!columns.has(name)) columns.set(name, column(name, one.type, one.unit, one.description));
        return name;
      });
      this.#names.set(table, names);
    }
    this.columns = [...columns.values()];
  }

  /** What the columns of a table are called among all columns, in their order. */
  names(table: Table): readonly string[] {
    return this.#names.get(table) as readonly string[];
  }
}
