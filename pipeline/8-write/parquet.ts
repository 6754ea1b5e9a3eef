/**
 * Parquet by parquetjs-lite, used as it is safe: no page index (the library's lacks a required
 * field), data pages of version 1, statistics only where text is of a closed list (it compares UTF-16
 * where readers compare UTF-8), rows typed before they come here.
 * Pages are made of columns, see parquet-page.ts; a test holds the bytes against those of row-by-row writing.
 */
import type { FieldOptions, ParquetEnvelopeWriter, WriterOptions } from 'parquetjs-lite';
import type { Column, Table } from '../../schemas/columns.js';
import type { DatasetEntry } from '../../schemas/dataset.js';
import { arrowSchema, schemaMessage } from './arrow-schema.js';
import { BATCH_ROWS, type Batch, type PackedColumn } from './batch.js';
import { parquet } from './libraries.js';
import { columnMetadata, fileMetadata } from './metadata.js';
import { hasStatistics, libraryPage, type PackedPage, packPage } from './parquet-page.js';
import type { Sink } from './sink.js';

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
  return hasStatistics(column) ? plain : { ...plain, statistics: false };
}

function keyValues(table: Table, entry: DatasetEntry): [string, string][] {
  const columns = Object.fromEntries(table.columns.map((c) => [c.name, Object.fromEntries(columnMetadata(c))]));
  return [
    ...fileMetadata(table, entry),
    ['figurate:columns', JSON.stringify(columns)],
    ['ARROW:schema', schemaMessage(arrowSchema(table, entry))],
  ];
}

/** A Parquet file that grows by row groups; it is up to the caller to finish the sink. */
export class ParquetFile {
  readonly #envelope: ParquetEnvelopeWriter;

  constructor(
    readonly table: Table,
    readonly entry: DatasetEntry,
    sink: Sink,
  ) {
    const { ParquetEnvelopeWriter, ParquetSchema } = parquet();
    const schema = new ParquetSchema(Object.fromEntries(table.columns.map((c) => [c.name, parquetField(c)])));
    const write = (bytes: Buffer): void => sink.write(bytes);
    this.#envelope = new ParquetEnvelopeWriter(schema, write, () => {}, 0, PARQUET_OPTIONS);
    this.#envelope.writeHeader();
  }

  /** Adds a row group. @param pages one for each column, in the order of the table */
  append(rows: number, pages: readonly PackedPage[]): void {
    const { columns } = this.table;
    const byName = columns.map((column, at) => [column.name, [libraryPage(column, pages[at] as PackedPage)]]);
    this.#envelope.writeRowGroup({ rowCount: rows, pages: Object.fromEntries(byName) });
  }

  /** Writes the footer. */
  finish(): void {
    this.#envelope.writeFooter(Object.fromEntries(keyValues(this.table, this.entry)));
  }
}

/** The pages of a batch, one for each column. */
export const packPages = (table: Table, batch: Batch): readonly PackedPage[] =>
  table.columns.map((column, at) => packPage(column, batch.columns[at] as PackedColumn));

/** Writes batches into `sink` as one file, a row group a batch. */
export function writeParquet(table: Table, entry: DatasetEntry, batches: Iterable<Batch>, sink: Sink): void {
  const file = new ParquetFile(table, entry, sink);
  for (const batch of batches) file.append(batch.rows, packPages(table, batch));
  file.finish();
}
