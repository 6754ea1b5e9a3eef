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
import { parquet, parquetParts } from './libraries.js';
import { columnMetadata, fileMetadata } from './metadata.js';
import { hasStatistics, type PackedPage, packPage, statisticsThrift } from './parquet-page.js';
import type { Sink } from './sink.js';

const PHYSICAL = { utf8: 'BYTE_ARRAY', float64: 'DOUBLE', int32: 'INT32', bool: 'BOOLEAN', date: 'INT32' } as const;
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

/** A structure of the footer as its bytes: a file of a thousand row groups has more than thirty thousand column chunks. */
const frozen = (bytes: Buffer): object => ({
  write: (output: { readonly trans: { write(bytes: Buffer): void } }) => output.trans.write(bytes),
});

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
    const write = (bytes: Uint8Array): void => sink.write(bytes);
    this.#envelope = new ParquetEnvelopeWriter(schema, write, () => {}, 0, PARQUET_OPTIONS);
    this.#envelope.writeHeader();
  }

  /**
   * Adds a row group, as the library would: its own way joins the columns anew for each of them.
   * @param pages one for each column, in the order of the table
   */
  append(rows: number, pages: readonly PackedPage[]): void {
    const { types, serialize } = parquetParts();
    const group = new types.RowGroup();
    group.num_rows = rows;
    const start = this.#envelope.offset;
    group.columns = this.table.columns.map((column, at) => this.#column(column, pages[at] as PackedPage));
    group.total_byte_size = this.#envelope.offset - start;
    this.#envelope.rowCount += rows;
    this.#envelope.rowGroups.push(frozen(serialize(group)));
  }

  /** Writes the page of a column, and behind it what is known of it. */
  #column(column: Column, { bytes, rows, statistics }: PackedPage): object {
    const { types, serialize } = parquetParts();
    const { type } = column;
    const about = new types.ColumnMetaData();
    about.path_in_schema = [column.name];
    about.num_values = rows;
    about.data_page_offset = this.#envelope.offset;
    about.total_uncompressed_size = about.total_compressed_size = bytes.length;
    about.type = types.Type[PHYSICAL[type]];
    about.codec = types.CompressionCodec.SNAPPY;
    if (statistics !== null) about.statistics = statisticsThrift(column, statistics);
    about.encodings = [types.Encoding.RLE, types.Encoding.PLAIN];
    this.#envelope.writeSection(bytes);
    const chunk = new types.ColumnChunk();
    chunk.file_offset = this.#envelope.offset;
    chunk.meta_data = about;
    this.#envelope.writeSection(serialize(about));
    return chunk;
  }

  /** Writes the footer. */
  finish(): void {
    this.#envelope.writeFooter(Object.fromEntries(keyValues(this.table, this.entry)));
  }
}

/** The pages of a batch, one for each column. */
export const packPages = (table: Table, batch: Batch): readonly PackedPage[] =>
  table.columns.map((column, at) => packPage(column, batch.columns[at] as PackedColumn, batch.rows));

/** Writes batches into `sink` as one file, a row group a batch. */
export function writeParquet(table: Table, entry: DatasetEntry, batches: Iterable<Batch>, sink: Sink): void {
  const file = new ParquetFile(table, entry, sink);
  for (const batch of batches) file.append(batch.rows, packPages(table, batch));
  file.finish();
}
