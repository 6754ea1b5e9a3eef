/** Sorts what the documents of a corpus handed on. DuckDB does it, which goes to the disk where the memory ends. */
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { IndicatorRow, Table } from '../../../schemas/columns.js';
import { type CandidateRow, DOCUMENT_TABLES, type ReadingRow } from '../../../schemas/corpus.js';
import { isoDay } from '../csv.js';
import { duckDb } from '../libraries.js';
import { literalPath } from '../read-duckdb.js';

interface Handed {
  readonly candidates: CandidateRow;
  readonly readings: ReadingRow;
  readonly indicators: IndicatorRow;
}

const names = (table: Table): string[] => table.columns.map(({ name }) => name);

/** One row an indicator: what differs between documents is only whether its values are stated somewhere. */
const MERGED = names(DOCUMENT_TABLES.indicators).map((name) =>
  name === 'indicator_id' ? name : `${name === 'processing_level' ? 'max' : 'min'}(${name}) AS ${name}`,
);

/** What is asked of each table, with the place of its files left out. The keys leave no two rows equal. */
const QUERIES: Readonly<Record<keyof Handed, (from: string) => string>> = {
  candidates: (from) =>
    `SELECT ${names(DOCUMENT_TABLES.candidates)} FROM ${from} ORDER BY indicator_id, area NULLS FIRST, period_end NULLS FIRST, ` +
    'period NULLS FIRST, standing, date DESC NULLS LAST, width NULLS LAST, observation_id',
  readings: (from) =>
    `SELECT ${names(DOCUMENT_TABLES.readings)} FROM ${from} ORDER BY indicator_id, area NULLS FIRST, ` +
    'place_period NULLS FIRST, standing, published DESC NULLS LAST, reading_id',
  indicators: (from) => `SELECT ${MERGED} FROM ${from} GROUP BY indicator_id ORDER BY indicator_id`,
};

export interface SortOptions {
  /** Folder of the files handed on; what does not fit into the memory goes there too. */
  readonly folder: string;
  /** Memory for sorting, in MB. */
  readonly memory: number;
  readonly threads: number;
}

type Cell = string | number | boolean | { readonly days: number } | null;

/** Days as ISO text, as rows have them. */
function toText(cells: readonly Cell[], days: Map<number, string>): readonly unknown[] {
  return cells.map((cell) => {
    if (cell === null || typeof cell !== 'object') return cell;
    const known = days.get(cell.days) ?? isoDay(cell.days);
    days.set(cell.days, known);
    return known;
  });
}

async function open(name: string, { folder, memory, threads }: SortOptions) {
  const instance = await duckDb().DuckDBInstance.create(':memory:', {
    memory_limit: `${memory}MB`,
    threads: String(threads),
    temp_directory: join(folder, `${name}.sorting`),
    preserve_insertion_order: 'false',
    enable_external_file_cache: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  return { instance, connection: await instance.connect() };
}

async function* rowsOf<T>(connection: DuckDBConnection, sql: string, table: Table): AsyncGenerator<T[]> {
  const result = await connection.stream(sql);
  const days = new Map<number, string>();
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const columns = table.columns.map(({ type }, at) => {
      const cells = chunk.getColumnValues(at) as Cell[];
      return type === 'date' ? toText(cells, days) : cells;
    });
    const rows: T[] = [];
    for (let row = 0; row < chunk.rowCount; row++) {
      const made: Record<string, unknown> = {};
      for (let at = 0; at < columns.length; at++) made[table.columns[at]!.name] = columns[at]![row];
      rows.push(made as T);
    }
    yield rows;
  }
}

/** The rows of a table that was handed on, sorted, a few thousand at a time. */
export async function* sortedRows<T extends keyof Handed>(name: T, options: SortOptions): AsyncGenerator<Handed[T][]> {
  const { instance, connection } = await open(name, options);
  try {
    const from = `read_parquet(${literalPath(join(options.folder, `${name}.parquet`))})`;
    yield* rowsOf<Handed[T]>(connection, QUERIES[name](from), DOCUMENT_TABLES[name]);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
