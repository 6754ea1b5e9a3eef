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

/** Every column by hand: there are as many rows as a corpus has values, and by name they would take three times as long. */
const TO_ROW: { readonly [T in keyof Handed]: (c: Columns, at: number) => Handed[T] } = {
  candidates: (c, at) => ({
    observation_id: c.observation_id![at] as string,
    indicator_id: c.indicator_id![at] as string,
    indicator: c.indicator![at] as string,
    area: c.area![at] as string | null,
    period: c.period![at] as string | null,
    period_start: c.period_start![at] as string | null,
    period_end: c.period_end![at] as string | null,
    unit: c.unit![at] as string,
    value: c.value![at] as number,
    value_low: c.value_low![at] as number | null,
    value_high: c.value_high![at] as number | null,
    status: c.status![at] as CandidateRow['status'],
    figure_id: c.figure_id![at] as string | null,
    derived_id: c.derived_id![at] as string | null,
    source_id: c.source_id![at] as string,
    standing: c.standing![at] as number,
    date: c.date![at] as string | null,
    width: c.width![at] as number | null,
    published: c.published![at] as string | null,
  }),
  readings: (c, at) => ({
    reading_id: c.reading_id![at] as string,
    indicator_id: c.indicator_id![at] as string,
    indicator: c.indicator![at] as string,
    alone: c.alone![at] as boolean,
    kind: c.kind![at] as ReadingRow['kind'],
    area: c.area![at] as string | null,
    place_period: c.place_period![at] as string | null,
    period: c.period![at] as string | null,
    unit: c.unit![at] as string,
    value: c.value![at] as string,
    low: c.low![at] as string | null,
    high: c.high![at] as string | null,
    status: c.status![at] as ReadingRow['status'],
    standing: c.standing![at] as number,
    figure_id: c.figure_id![at] as string | null,
    derived_id: c.derived_id![at] as string | null,
    source_id: c.source_id![at] as string,
    publication: c.publication![at] as string,
    published: c.published![at] as string | null,
    quote: c.quote![at] as string,
    partners: c.partners![at] as string | null,
  }),
  indicators: (c, at) => ({
    indicator_id: c.indicator_id![at] as string,
    label: c.label![at] as string,
    description: c.description![at] as string | null,
    unit: c.unit![at] as string,
    per: c.per![at] as string | null,
    kind: c.kind![at] as IndicatorRow['kind'],
    statistic: c.statistic![at] as IndicatorRow['statistic'],
    change_basis: c.change_basis![at] as IndicatorRow['change_basis'],
    processing_level: c.processing_level![at] as IndicatorRow['processing_level'],
    topic: c.topic![at] as string | null,
  }),
};

type Columns = Readonly<Record<string, readonly unknown[]>>;

async function* rowsOf<T extends keyof Handed>(
  name: T,
  connection: DuckDBConnection,
  sql: string,
): AsyncGenerator<Handed[T][]> {
  const table: Table = DOCUMENT_TABLES[name];
  const toRow = TO_ROW[name];
  const days = new Map<number, string>();
  const result = await connection.stream(sql);
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const columns: Record<string, readonly unknown[]> = {};
    for (const [at, { name: column, type }] of table.columns.entries()) {
      const cells = chunk.getColumnValues(at) as Cell[];
      columns[column] = type === 'date' ? toText(cells, days) : cells;
    }
    yield Array.from({ length: chunk.rowCount }, (_, at) => toRow(columns, at));
  }
}

/**
 * The rows of a table that was handed on, a few thousand at a time.
 * @param order its columns, and how each is sorted: `asc_nulls_first` and the like
 */
export async function* sortedRows<T extends keyof Handed>(
  name: T,
  order: readonly (readonly [column: string, how: string])[],
  options: SortOptions,
): AsyncGenerator<Handed[T][]> {
  const { instance, connection } = await open(name, options);
  try {
    const from = `read_parquet(${literalPath(join(options.folder, `${name}.parquet`))})`;
    const columns = DOCUMENT_TABLES[name].columns.map((column) => column.name);
    const by = order.map(([column, how]) => `${column} ${how.replaceAll('_', ' ')}`);
    yield* rowsOf(name, connection, `SELECT ${columns} FROM ${from} ORDER BY ${by}`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
