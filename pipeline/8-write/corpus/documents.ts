/** Reads the documents of a Parquet file as records, a line of JSON each. DuckDB reads it, in the order of its rows. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { InputError } from '../../model/errors.js';
import { duckDb } from '../libraries.js';
import { literalPath } from '../read-duckdb.js';

/** Columns of a document; all are text. Others are passed over. */
const FIELDS = ['id', 'text', 'period', 'area', 'currency', 'decimal', 'title', 'publisher', 'published'] as const;
const NEEDED = ['id', 'text'] as const;

async function columnsOf(connection: DuckDBConnection, path: string): Promise<ReadonlyMap<string, string>> {
  try {
    const found = await connection.runAndReadAll(`SELECT column_name, column_type FROM (DESCRIBE FROM ${from(path)})`);
    return new Map(found.getRows() as [string, string][]);
  } catch (error) {
    const problem = `${path} is no Parquet file that can be read: ${(error as Error).message.split('\n')[0]}`;
    throw new InputError(problem, path, undefined, 'check the file');
  }
}

const from = (path: string): string => `read_parquet(${literalPath(path)})`;

/** The fields that the file has. A day may be a date. */
function fieldsOf(columns: ReadonlyMap<string, string>, path: string): readonly (typeof FIELDS)[number][] {
  const remedy = 'the columns id and text are needed, all columns of a document are text';
  for (const name of NEEDED) {
    if (!columns.has(name)) throw new InputError(`${path} has no column "${name}"`, path, name, remedy);
  }
  const fields = FIELDS.filter((name) => columns.has(name));
  for (const name of fields) {
    const type = columns.get(name);
    if (type === 'VARCHAR' || (name === 'published' && type === 'DATE')) continue;
    throw new InputError(`${path}: the column "${name}" is ${type}, not text`, path, name, remedy);
  }
  return fields;
}

/**
 * The documents of a Parquet file.
 * @throws InputError when it cannot be read, or lacks a column
 */
export async function* parquetRecords(path: string): AsyncGenerator<Uint8Array> {
  const instance = await duckDb().DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: '200MB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    const fields = fieldsOf(await columnsOf(connection, path), path);
    const cells = fields.map((name) => (name === 'published' ? `CAST(${name} AS VARCHAR)` : name));
    const result = await connection.stream(`SELECT ${cells} FROM ${from(path)}`);
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      const columns = fields.map((_, at) => chunk.getColumnValues(at) as (string | null)[]);
      for (let row = 0; row < chunk.rowCount; row++) {
        const document = Object.fromEntries(fields.map((name, at) => [name, columns[at]![row]]));
        yield Buffer.from(JSON.stringify(document), 'utf8');
      }
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Rows of a Parquet file. */
export async function parquetRows(path: string): Promise<number> {
  const instance = await duckDb().DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const found = await connection.runAndReadAll(`SELECT count(*) FROM ${from(path)}`);
    return Number(found.getRows()[0]?.[0]);
  } catch {
    return 0; // what is wrong with it is said when its columns are looked at
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
