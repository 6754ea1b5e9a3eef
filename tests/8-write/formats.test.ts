/** The three formats: every cell as other readers see it, and the promises about how the libraries are used. */
/// <reference path="../../pipeline/8-write/parquetjs-lite.d.ts" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import * as arrow from 'apache-arrow';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { writeArrow } from '../../pipeline/8-write/arrow.js';
import { batchesOf } from '../../pipeline/8-write/batch.js';
import { encodeTable } from '../../pipeline/8-write/corpus/encode.js';
import { PARQUET_OPTIONS, parquetField, writeParquet } from '../../pipeline/8-write/parquet.js';
import { Sink } from '../../pipeline/8-write/sink.js';
import { checkTable, DuckDbReader, writeTable } from '../../pipeline/8-write/tables.js';
import { type FigureRow, TABLES } from '../../schemas/columns.js';
import { scratchFolders } from './folders.js';
import { HARD_TEXTS, sampleDataset } from './sample.js';

const scratch = scratchFolders();
const { entry } = sampleDataset(0);
const FIGURES = TABLES.figures;

async function query(sql: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(':memory:', { enable_external_file_cache: 'false' });
  const connection = await instance.connect();
  const result = await connection.runAndReadAll(sql);
  const rows = result.getRows() as unknown[][];
  connection.closeSync();
  instance.closeSync();
  return rows;
}

async function written(rows: number): Promise<string> {
  const folder = scratch();
  await writeTable(folder, FIGURES, entry, sampleDataset(rows).tables.figures);
  return folder;
}

describe('cells', () => {
  it('keep every hard text in all formats', async () => {
    const rows = sampleDataset(HARD_TEXTS.length * 2).tables.figures;
    const folder = scratch();
    await writeTable(folder, FIGURES, entry, rows);
    const wanted = rows.map(({ quote }) => quote);
    const parquet = await query(`SELECT quote FROM '${folder}/figures.parquet'`);
    const csv = await query(
      `SELECT quote FROM read_csv('${folder}/figures.csv', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', auto_detect = false, columns = {${FIGURES.columns.map((c) => `'${c.name}': 'VARCHAR'`).join(', ')}})`,
    );
    const table = arrow.tableFromIPC(readFileSync(join(folder, 'figures.arrow')));
    expect(new Set(wanted).size).toBe(HARD_TEXTS.length);
    expect(parquet.flat()).toEqual(wanted);
    expect(csv.flat()).toEqual(wanted);
    expect([...table.getChild('quote')!]).toEqual(wanted);
  });

  it('keep numbers to the last bit, negative ones, dates before 1970, and nulls', async () => {
    const rows = sampleDataset(42).tables.figures;
    const folder = await written(42);
    const sql = `SELECT value, value_low, period_start::VARCHAR FROM '${folder}/figures.parquet'`;
    expect(await query(sql)).toEqual(rows.map((r) => [r.value, r.value_low === 0 ? 0 : r.value_low, r.period_start]));
  });

  it('push filters down to the same rows', async () => {
    const folder = await written(42);
    const rows = sampleDataset(42).tables.figures;
    const count = async (where: string) =>
      Number((await query(`SELECT count(*) FROM '${folder}/figures.parquet' WHERE ${where}`))[0]![0]);
    expect(await count('value < 0')).toBe(rows.filter(({ value }) => value < 0).length);
    expect(await count("quote = '国家知识产权局，专利：（质押）'")).toBe(
      rows.filter(({ quote }) => quote.startsWith('国')).length,
    );
    expect(await count("period_start < DATE '1970-01-01'")).toBe(
      rows.filter(({ period_start }) => period_start !== null && period_start < '1970').length,
    );
    expect(await count("kind = 'change'")).toBe(21);
  });

  it('keep a text of five million characters', async () => {
    const long = '长 long "text",\n'.repeat(300_000);
    const rows = sampleDataset(3).tables.figures.map((row, i) => (i === 1 ? { ...row, sentence_text: long } : row));
    const folder = scratch();
    await writeTable(folder, FIGURES, entry, rows);
    const reader = await DuckDbReader.open();
    await checkTable(folder, FIGURES, rows, reader);
    reader.close();
  });

  it('of a table without rows leave the columns', async () => {
    const folder = await written(0);
    const names = FIGURES.columns.map(({ name }) => name);
    const described = await query(`SELECT column_name FROM (DESCRIBE FROM '${folder}/figures.parquet')`);
    expect(described.flat()).toEqual(names);
    expect(readFileSync(join(folder, 'figures.csv'), 'utf8')).toBe(`${names.join(',')}\n`);
    const table = arrow.tableFromIPC(readFileSync(join(folder, 'figures.arrow')));
    expect([table.numRows, table.schema.names]).toEqual([0, names]);
  });
});

describe('CSV', () => {
  it('has no byte order mark, LF after each record, and nothing for null', async () => {
    const folder = scratch();
    await writeTable(folder, TABLES.sources, entry, sampleDataset(1).tables.sources);
    expect(readFileSync(join(folder, 'sources.csv'), 'utf8')).toBe(
      `source_id,title,publisher,url,license,period,area,language,sha256,characters\nreport,A report,,,,2022,CN,en,${'a'.repeat(64)},7\n`,
    );
  });
});

describe('CSV by columns', () => {
  const byLibrary = (rows: readonly FigureRow[]): string => {
    const records = rows.map((row) => FIGURES.columns.map(({ name }) => row[name as keyof FigureRow] ?? null));
    return stringify(records, { record_delimiter: '\n', quoted_match: /[\r\n]/, cast: { boolean: String } });
  };

  it('has the bytes of csv-stringify for the same cells', async () => {
    const folder = scratch();
    const rows = sampleDataset(300).tables.figures;
    await writeTable(folder, FIGURES, entry, rows);
    const header = FIGURES.columns.map(({ name }) => name).join(',');
    expect(readFileSync(join(folder, 'figures.csv'), 'utf8')).toBe(`${header}\n${byLibrary(rows)}`);
  });

  it('has them of more rows than are turned into bytes at once, kept for a file that comes later', () => {
    const rows = sampleDataset(10_000).tables.figures;
    const { csv } = encodeTable(FIGURES, [...batchesOf(FIGURES, rows)]);
    expect(Buffer.from(csv).toString('utf8') === byLibrary(rows)).toBe(true);
  });
});

describe('Arrow', () => {
  it('declares nulls, describes its columns and itself, and holds no dictionary', async () => {
    const { schema } = arrow.tableFromIPC(readFileSync(join(await written(3), 'figures.arrow')));
    expect(schema.metadata.get('figurate:table')).toBe('figures');
    expect(schema.metadata.get('figurate:license')).toBe('CC-BY-4.0');
    for (const [i, column] of FIGURES.columns.entries()) {
      const field = schema.fields[i]!;
      expect([field.name, field.nullable]).toEqual([column.name, column.nullable]);
      expect(field.metadata.get('description')).toBe(column.description);
      expect(arrow.DataType.isDictionary(field.type)).toBe(false);
    }
  });

  it('has the bytes that the ordinary build of the library writes', async () => {
    const folder = scratch();
    const rows = sampleDataset(20).tables.figures;
    const sink = new Sink(join(folder, 'a.arrow'));
    await writeArrow(FIGURES, entry, batchesOf(FIGURES, rows), sink);
    sink.finish();
    const bytes = readFileSync(join(folder, 'a.arrow'));
    const table = arrow.tableFromIPC(bytes);
    const again = new arrow.RecordBatchFileWriter();
    again.reset(undefined, table.schema);
    for (const batch of table.batches) again.write(batch);
    again.close();
    expect(Buffer.from(await again.toUint8Array()).equals(bytes)).toBe(true);
  });
});

describe('Parquet', () => {
  const library = createRequire(import.meta.url)('parquetjs-lite') as typeof import('parquetjs-lite');
  const MS_PER_DAY = 86_400_000;

  /** The same rows by the library's documented way: one appendRow after the other. */
  async function rowByRow(path: string, rows: readonly Record<string, unknown>[], batch: number): Promise<void> {
    const sink = new Sink(path);
    const schema = new library.ParquetSchema(Object.fromEntries(FIGURES.columns.map((c) => [c.name, parquetField(c)])));
    const options = { ...PARQUET_OPTIONS, rowGroupSize: batch, pageSize: batch + 1 };
    const envelope = new library.ParquetEnvelopeWriter(
      schema,
      (bytes) => sink.write(bytes),
      () => {},
      0,
      options,
    );
    const writer = new library.ParquetWriter(schema, envelope, options);
    const days = new Map<string, Date>();
    for (const row of rows) {
      const cells = FIGURES.columns.map(({ name, type }): [string, unknown] => {
        const value = row[name];
        if ((type as string) !== 'date' || value === null) return [name, value];
        const day =
          days.get(value as string) ?? new Date(Math.round(Date.parse(`${value}T00:00:00Z`) / MS_PER_DAY) * MS_PER_DAY);
        days.set(value as string, day);
        return [name, day];
      });
      await writer.appendRow(Object.fromEntries(cells));
    }
    await writer.close();
    sink.finish();
  }

  it.each([
    [1, 100],
    [2, 100],
    [100, 100],
    [101, 100],
    [257, 64],
  ])('filled by columns has the data bytes of row-by-row writing: %i rows, row groups of %i', async (count, group) => {
    const folder = scratch();
    const rows = sampleDataset(count).tables.figures;
    const sink = new Sink(join(folder, 'columns.parquet'));
    await writeParquet(FIGURES, entry, batchesOf(FIGURES, rows, group), sink);
    sink.finish();
    await rowByRow(join(folder, 'rows.parquet'), rows, group);
    const [byColumns, byRows] = ['columns', 'rows'].map((name) => dataBytes(join(folder, `${name}.parquet`)));
    expect(byRows!.length).toBeGreaterThan(1000);
    expect(byColumns!.equals(byRows!)).toBe(true);
  });

  /** Everything before the footer, whose length stands in the last eight bytes. */
  function dataBytes(path: string): Buffer {
    const bytes = readFileSync(path);
    return bytes.subarray(0, bytes.length - 8 - bytes.readUInt32LE(bytes.length - 8));
  }

  it('describes its columns, for Arrow readers too', async () => {
    const folder = await written(2);
    const pairs = await query(
      `SELECT key::VARCHAR, value::VARCHAR FROM parquet_kv_metadata('${folder}/figures.parquet')`,
    );
    const metadata = new Map(pairs as [string, string][]);
    const columns = JSON.parse(
      metadata
        .get('figurate:columns')!
        .replace(/\\x([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    );
    expect(columns.quote.description).toBe(FIGURES.columns.find(({ name }) => name === 'quote')!.description);
    expect(arrow.tableFromIPC(Buffer.from(metadata.get('ARROW:schema')!, 'base64')).schema.names).toEqual(
      FIGURES.columns.map(({ name }) => name),
    );
  });

  it('keeps statistics off for free text, on for closed lists and numbers', async () => {
    const folder = await written(5);
    const rows = await query(
      `SELECT path_in_schema, stats_min_value FROM parquet_metadata('${folder}/figures.parquet')`,
    );
    const minimum = new Map(rows as [string, string | null][]);
    for (const name of ['quote', 'sentence_text', 'measure', 'figure_id']) expect(minimum.get(name)).toBeNull();
    expect(minimum.get('kind')).toBe('amount');
    expect(minimum.get('char_start')).toBe('0');
    expect(minimum.get('period_start')).toBe('0001-01-01');
  });
});
