/** Reads Parquet and CSV files back with DuckDB, somebody else's reader, and compares every cell. */
import type { DuckDBConnection, DuckDBDataChunk, DuckDBInstance } from '@duckdb/node-api';
import type { ColumnType, Table } from '../../schemas/columns.js';
import type { Batch } from './batch.js';
import { Comparison, ReadBackError, type ReadChunk } from './compare.js';
import { duckDb } from './libraries.js';

const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  utf8: 'VARCHAR',
  float64: 'DOUBLE',
  int32: 'INTEGER',
  bool: 'BOOLEAN',
  date: 'DATE',
};

const SETTINGS = {
  // The same path is written and read again by one process; a cache would answer with the old bytes.
  enable_external_file_cache: 'false',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
} as const;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** DuckDB reads a path as a pattern; a sign that it would expand is put into brackets, where it means itself. */
export const literalPath = (path: string): string => quoted(path.replace(/[*?[]/g, '[$&]'));

/** The largest buffer that DuckDB sets aside without being told of longer lines, in bytes. */
const USUAL_LINE = 2_000_000;

function fromCsv(path: string, table: Table, longestLine: number): string {
  const columns = table.columns.map((c) => `${quoted(c.name)}: ${quoted(SQL_TYPES[c.type])}`).join(', ');
  const line = longestLine > USUAL_LINE ? `, max_line_size = ${longestLine}, buffer_size = ${longestLine * 2}` : '';
  return `read_csv(${literalPath(path)}, columns = {${columns}}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', new_line = '\\n', nullstr = '', strict_mode = true${line})`;
}

type Raw = string | number | boolean | { readonly days: number } | null;

function cellOf(value: Raw): string | number | null {
  if (typeof value === 'boolean') return Number(value);
  return value !== null && typeof value === 'object' ? value.days : value;
}

function toChunk(chunk: DuckDBDataChunk, width: number): ReadChunk {
  const columns = Array.from({ length: width }, (_, i) => chunk.getColumnValues(i) as Raw[]);
  return { rows: chunk.rowCount, cell: (column, row) => cellOf(columns[column]![row]!) };
}

/** An open DuckDB in memory, for as many files as there are. */
export class DuckDbReader {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  /** @param settings of DuckDB beside its own, such as a limit to its memory */
  static async open(settings: Readonly<Record<string, string>> = {}): Promise<DuckDbReader> {
    const instance = await duckDb().DuckDBInstance.create(':memory:', { ...SETTINGS, ...settings });
    return new DuckDbReader(instance, await instance.connect());
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }

  /** @throws ReadBackError when the file differs from the batches */
  checkParquet(path: string, table: Table, batches: Iterable<Batch>): Promise<void> {
    return this.#check(path, `read_parquet(${literalPath(path)})`, table, batches);
  }

  /** `longestLine` is the length in bytes of the longest record. @throws ReadBackError when the file differs from the batches */
  checkCsv(path: string, table: Table, batches: Iterable<Batch>, longestLine: number): Promise<void> {
    return this.#check(path, fromCsv(path, table, longestLine), table, batches);
  }

  async #check(path: string, from: string, table: Table, batches: Iterable<Batch>): Promise<void> {
    const comparison = new Comparison(path, table, batches);
    try {
      const result = await this.#connection.stream(`FROM ${from}`);
      const found = result
        .columnNames()
        .map((name, i) => `${name} ${result.columnType(i)}`)
        .join(', ');
      const wanted = table.columns.map((c) => `${c.name} ${SQL_TYPES[c.type]}`).join(', ');
      if (found !== wanted) throw new ReadBackError(`${path} has the columns ${found}; it should have ${wanted}`);
      for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
        comparison.feed(toChunk(chunk, table.columns.length));
      }
    } catch (error) {
      if (error instanceof ReadBackError) throw error;
      throw new ReadBackError(`${path} cannot be read back: ${(error as Error).message}`);
    }
    comparison.finish();
  }
}
