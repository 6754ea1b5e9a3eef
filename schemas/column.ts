/** What a column of a published table is. Parquet, Arrow, CSV, the manifest and the data dictionary all follow from it. */

/** `date` cells are ISO days (`2022-12-31`) in rows and CSV, and true dates in Parquet and Arrow. */
export type ColumnType = 'utf8' | 'float64' | 'int32' | 'bool' | 'date';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  /** What the numbers count, or null where that makes no sense. */
  readonly unit: string | null;
  /** The closed list of values, each with what it means; absent where any value may stand. */
  readonly values?: Readonly<Record<string, string>>;
  /** The column whose value must exist: `figures.figure_id`. */
  readonly references?: `${string}.${string}`;
  /** One or two sentences for a reader who has never seen the tool. */
  readonly description: string;
}

export interface Table {
  readonly name: string;
  readonly description: string;
  readonly primaryKey: readonly string[];
  /** Pairs of columns of which exactly one is set in every row. */
  readonly exactlyOne?: readonly (readonly [string, string])[];
  readonly columns: readonly Column[];
}

type Plain = { utf8: string; float64: number; int32: number; bool: boolean; date: string };

type Value<C extends Column> = C extends { readonly values: infer V } ? keyof V & string : Plain[C['type']];

/** The TypeScript type of one cell. */
export type Cell<C extends Column> = C['nullable'] extends true ? Value<C> | null : Value<C>;

/** The TypeScript type of one row: every column, none besides. */
export type Row<T extends Table> = { readonly [C in T['columns'][number] as C['name']]: Cell<C> };
