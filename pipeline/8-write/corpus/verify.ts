/**
 * Reads the tables of a corpus back: Arrow by apache-arrow, Parquet and CSV by DuckDB, and every cell of the latter two against
 * the first. The three were written apart from one another from the same columns, so what all of them say is what was written.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Data, Schema } from 'apache-arrow';
import type { Table } from '../../../schemas/columns.js';
import { schemaMessage } from '../arrow-schema.js';
import type { Batch, NumberColumn, PackedColumn, TextColumn } from '../batch.js';
import { ReadBackError } from '../compare.js';
import { csvHeader } from '../csv.js';
import { arrow } from '../libraries.js';
import type { CountedTable } from '../manifest.js';
import { partNames } from '../part-names.js';
import { checkSchema, reader } from '../read-arrow.js';
import { DuckDbReader } from '../read-duckdb.js';
import { checkHeader } from '../tables.js';

/** The mark with which an Arrow file begins; behind it stand the messages of a stream, without the schema. */
const MAGIC = 'ARROW1\0\0';
const CHUNK = 1 << 22;

/** Schema and number of record batches, as the footer of a file has them. */
async function footerOf(path: string): Promise<{ readonly schema: Schema; readonly batches: number }> {
  const handle = await openFile(path, 'r');
  try {
    const file = await arrow().RecordBatchReader.from(handle);
    await file.open();
    return { schema: file.schema, batches: (file as unknown as { numRecordBatches: number }).numRecordBatches };
  } finally {
    await handle.close();
  }
}

/** The file as a stream, which can be read batch by batch: what the footer says of the columns first. */
function* chunksOf(path: string, schema: Schema): Generator<Uint8Array> {
  const descriptor = openSync(path, 'r');
  try {
    yield Buffer.from(schemaMessage(schema), 'base64');
    const magic = Buffer.alloc(MAGIC.length);
    readSync(descriptor, magic);
    if (magic.toString('latin1') !== MAGIC) throw new ReadBackError(`${path} is no Arrow file`);
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const got = readSync(descriptor, chunk);
      if (got === 0) return;
      yield chunk.subarray(0, got);
    }
  } finally {
    closeSync(descriptor);
  }
}

const validity = (data: Data): Uint8Array =>
  Uint8Array.from({ length: data.length }, (_, row) => Number(data.getValid(row)));

/** A column of text as it lies in the file. */
function textColumn(data: Data): TextColumn {
  const { values, valueOffsets: offsets } = data as Data & { values: Uint8Array; valueOffsets: Int32Array };
  const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  return { type: 'utf8', bytes, offsets, valid: validity(data), words: null };
}

function numberColumn(type: NumberColumn['type'], data: Data): NumberColumn {
  const cell = reader(data);
  const values = Float64Array.from({ length: data.length }, (_, row) => cell(row) as number);
  return { type, values, valid: validity(data) };
}

/** The cells of an Arrow file as the writer had them. Counts the rows, and the bytes of the longest record of text. */
class ArrowCells {
  rows = 0;
  longest = 0;

  private constructor(
    readonly path: string,
    readonly table: Table,
    readonly footer: { readonly schema: Schema; readonly batches: number },
  ) {}

  /** @throws ReadBackError when the columns are not those of the table */
  static async open(path: string, table: Table): Promise<ArrowCells> {
    const footer = await footerOf(path);
    checkSchema(path, table, footer.schema);
    return new ArrowCells(path, table, footer);
  }

  *batches(): Generator<Batch> {
    this.rows = 0;
    let count = 0;
    for (const batch of arrow().RecordBatchReader.from(chunksOf(this.path, this.footer.schema))) {
      if (batch.numRows === 0) continue; // what the library makes of a stream without batches
      count += 1;
      const columns = batch.data.children.map((data, at): PackedColumn => {
        const type = this.table.columns[at]?.type as PackedColumn['type'];
        return type === 'utf8' ? textColumn(data) : numberColumn(type, data);
      });
      this.rows += batch.numRows;
      this.#measure(columns, batch.numRows);
      yield { rows: batch.numRows, columns };
    }
    if (count !== this.footer.batches)
      throw new ReadBackError(`${this.path} has ${count} record batches, its footer names ${this.footer.batches}`);
  }

  #measure(columns: readonly PackedColumn[], rows: number): void {
    // A number takes no more; of a text every sign may be a quote, which is doubled.
    const NUMBER = 64;
    for (let row = 0; row < rows; row++) {
      let bytes = NUMBER * columns.length;
      for (const { type, offsets } of columns as readonly TextColumn[])
        if (type === 'utf8') bytes += 2 * (offsets[row + 1]! - offsets[row]!);
      this.longest = Math.max(this.longest, bytes);
    }
  }
}

/**
 * Reads back every file of the tables.
 * @param memory for DuckDB, in MB
 * @throws ReadBackError that names file, row and column of the first difference
 */
export async function verifyTables(folder: string, tables: readonly CountedTable[], memory: number): Promise<void> {
  const duckDb = await DuckDbReader.open({ memory_limit: `${memory}MB`, threads: '1' });
  try {
    for (const { table, rows, parts = 1 } of tables) {
      let found = 0;
      for (let part = 1; part <= parts; part++) {
        const path = (format: string): string => join(folder, partNames(table.name, format, parts)[part - 1]!);
        const cells = await ArrowCells.open(path('arrow'), table);
        checkHeader(path('csv'), csvHeader(table));
        await duckDb.checkParquet(path('parquet'), table, cells.batches());
        found += cells.rows;
        await duckDb.checkCsv(path('csv'), table, cells.batches(), cells.longest);
      }
      if (found !== rows) throw new ReadBackError(`${table.name} has ${found} rows, not ${rows}`);
    }
  } finally {
    duckDb.close();
  }
}
