/**
 * Parquet by parquetjs-lite, used as it is safe: no page index (the library's lacks a required
 * field), data pages of version 1, statistics only where text is of a closed list (it compares UTF-16
 * where readers compare UTF-8), rows typed before they come here.
 * Pages are filled by columns, ten times as fast as `appendRow`, with the last row of each row group
 * appended to close it; a test holds the bytes against those of row-by-row writing.
 */
import type { FieldOptions, RowBuffer, WriterOptions } from 'parquetjs-lite';
import type { Column, Table } from '../../schemas/columns.js';
import type { DatasetEntry } from '../../schemas/dataset.js';
import { arrowSchema, schemaMessage } from './arrow-schema.js';
import { BATCH_ROWS, type Batch, isSet, type PackedColumn } from './batch.js';
import { parquet } from './libraries.js';
import { columnMetadata, fileMetadata } from './metadata.js';
import type { Sink } from './sink.js';

const MS_PER_DAY = 86_400_000;

const TYPES = { utf8: 'UTF8', float64: 'DOUBLE', int32: 'INT32', bool: 'BOOLEAN', date: 'DATE' } as const;

export const PARQUET_OPTIONS: WriterOptions = {
  pageIndex: false,
  useDataPageV2: false,
  pageSize: BATCH_ROWS + 1, // a page ends with its row group
  rowGroupSize: BATCH_ROWS,
};

/** Options of a column, as the library wants them. */
export function parquetField(column: Column): FieldOptions {
  const plain = { type: TYPES[column.type], optional: column.nullable, compression: 'SNAPPY' } as const;
  return column.type === 'utf8' && !column.values ? { ...plain, statistics: false } : plain;
}

/** A cell as `appendRow` takes it. Equal days are one object, so that the library counts them as one. */
type ToCell = (column: PackedColumn, row: number) => unknown;

function cellReader(): ToCell {
  const days = new Map<number, Date>();
  return (column, row) => {
    if (!isSet(column, row)) return null;
    if (column.type === 'utf8') return column.values[row];
    const value = column.values[row] as number;
    if (column.type === 'bool') return value === 1;
    if (column.type !== 'date') return value;
    const day = days.get(value) ?? new Date(value * MS_PER_DAY);
    days.set(value, day);
    return day;
  };
}

/** What the library stores for a cell. */
function stored(column: PackedColumn, cell: unknown, row: number): unknown {
  if (column.type === 'utf8') return Buffer.from(cell as string, 'utf8');
  return column.type === 'date' ? column.values[row] : cell;
}

/** The library's row buffer with all rows but the last of a batch, as its own shredder would leave it. */
function fillBuffer(table: Table, batch: Batch, toCell: ToCell): RowBuffer {
  const rows = batch.rows - 1;
  const buffer: RowBuffer = { rowCount: rows, pageRowCount: rows, columnData: {}, pages: {} };
  table.columns.forEach(({ name, nullable }, at) => {
    const column = batch.columns[at]!;
    const set = nullable ? 1 : 0;
    const dlevels = new Array<number>(rows);
    const values: unknown[] = [];
    const distinct = new Set<unknown>();
    const hasStatistics = parquetField(table.columns[at]!).statistics !== false;
    for (let row = 0; row < rows; row++) {
      const cell = toCell(column, row);
      dlevels[row] = cell === null ? 0 : set;
      if (cell === null) continue;
      values.push(stored(column, cell, row));
      if (hasStatistics) distinct.add(cell);
    }
    const rlevels = new Array<number>(rows).fill(0);
    buffer.columnData[name] = { dlevels, rlevels, values, distinct_values: distinct, count: rows };
    buffer.pages[name] = [];
  });
  return buffer;
}

function keyValues(table: Table, entry: DatasetEntry): [string, string][] {
  const columns = Object.fromEntries(table.columns.map((c) => [c.name, Object.fromEntries(columnMetadata(c))]));
  return [
    ...fileMetadata(table, entry),
    ['figurate:columns', JSON.stringify(columns)],
    ['ARROW:schema', schemaMessage(arrowSchema(table, entry))],
  ];
}

/** Writes batches into `sink` as one file, a row group a batch; it is up to the caller to finish the sink. */
export async function writeParquet(
  table: Table,
  entry: DatasetEntry,
  batches: Iterable<Batch>,
  sink: Sink,
): Promise<void> {
  const { ParquetEnvelopeWriter, ParquetSchema, ParquetWriter } = parquet();
  const schema = new ParquetSchema(Object.fromEntries(table.columns.map((c) => [c.name, parquetField(c)])));
  const envelope = new ParquetEnvelopeWriter(
    schema,
    (bytes) => sink.write(bytes),
    () => {},
    0,
    PARQUET_OPTIONS,
  );
  const writer = new ParquetWriter(schema, envelope, PARQUET_OPTIONS);
  for (const [key, value] of keyValues(table, entry)) writer.setMetadata(key, value);
  const toCell = cellReader();
  for (const batch of batches) {
    const last = batch.rows - 1;
    if (last > 0) writer.rowBuffer = fillBuffer(table, batch, toCell);
    writer.setRowGroupSize(batch.rows);
    await writer.appendRow(Object.fromEntries(table.columns.map((c, i) => [c.name, toCell(batch.columns[i]!, last)])));
  }
  await writer.close();
}
