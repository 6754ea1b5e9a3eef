// Each writer on the same rows of `figures` in the same run: rows a second, by processor time.

import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeArrow } from '../../dist/pipeline/8-write/arrow.js';
import { batchesOf } from '../../dist/pipeline/8-write/batch.js';
import { writeCsv } from '../../dist/pipeline/8-write/csv.js';
import { PARQUET_OPTIONS, parquetField, writeParquet } from '../../dist/pipeline/8-write/parquet.js';
import { Sink } from '../../dist/pipeline/8-write/sink.js';
import { TABLES } from '../../dist/schemas/columns.js';

const require = createRequire(import.meta.url);
const FIGURES = TABLES.figures;
const ENTRY = { id: 'bench', version: '0.0.0', title: 'bench', license: { id: 'CC0-1.0' } };
const MS_PER_DAY = 86_400_000;

/** Rows a second of processor time; the best of several turns. */
async function rate(rows, turns, work) {
  let best = 0;
  for (let turn = 0; turn < turns; turn++) {
    const before = process.cpuUsage();
    await work(turn);
    const { user, system } = process.cpuUsage(before);
    best = Math.max(best, rows / ((user + system) / 1e6));
  }
  return best;
}

/** A name that is used once. */
function places() {
  const folder = mkdtempSync(join(tmpdir(), 'figurate-bench-'));
  let count = 0;
  return { next: (ending) => join(folder, `${count++}.${ending}`), remove: () => rmSync(folder, { recursive: true }) };
}

const toDay = (text) => (text === null ? null : new Date(`${text}T00:00:00Z`));

/** parquetjs-lite as its readme says: one row after the other. */
async function byRow(path, rows) {
  const library = require('parquetjs-lite');
  const sink = new Sink(path);
  const schema = new library.ParquetSchema(Object.fromEntries(FIGURES.columns.map((c) => [c.name, parquetField(c)])));
  const envelope = new library.ParquetEnvelopeWriter(
    schema,
    (bytes) => sink.write(bytes),
    () => {},
    0,
    PARQUET_OPTIONS,
  );
  const writer = new library.ParquetWriter(schema, envelope, PARQUET_OPTIONS);
  const dates = FIGURES.columns.filter(({ type }) => type === 'date').map(({ name }) => name);
  for (const row of rows) {
    const cells = { ...row };
    for (const name of dates) cells[name] = toDay(row[name]);
    await writer.appendRow(cells);
  }
  await writer.close();
  sink.finish();
}

async function hyparquet(path, rows) {
  const peers = createRequire(new URL('./.peers/package.json', import.meta.url));
  const { parquetWriteFile } = await import(peers.resolve('hyparquet-writer'));
  const types = { utf8: 'STRING', float64: 'DOUBLE', int32: 'INT32', bool: 'BOOLEAN', date: 'INT32' };
  const columnData = FIGURES.columns.map(({ name, type, nullable }) => ({
    name,
    type: types[type],
    nullable,
    data: rows.map((row) => (type === 'date' && row[name] !== null ? Date.parse(row[name]) / MS_PER_DAY : row[name])),
  }));
  parquetWriteFile({ filename: path, columnData });
}

const SQL = { utf8: 'VARCHAR', float64: 'DOUBLE', int32: 'INTEGER', bool: 'BOOLEAN', date: 'VARCHAR' };

/** DuckDB: the rows through its appender, then COPY. */
async function duckDb(rows, copy) {
  const { DuckDBInstance } = require('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE figures (${FIGURES.columns.map(({ name, type }) => `${name} ${SQL[type]}`)})`);
  const appender = await connection.createAppender('figures');
  for (const row of rows) {
    for (const { name, type } of FIGURES.columns) {
      const value = row[name];
      if (value === null) appender.appendNull();
      else if (type === 'float64') appender.appendDouble(value);
      else if (type === 'int32') appender.appendInteger(value);
      else if (type === 'bool') appender.appendBoolean(value);
      else appender.appendVarchar(value);
    }
    appender.endRow();
  }
  appender.closeSync();
  await connection.run(copy);
  connection.closeSync();
  instance.closeSync();
}

function arrowBuilders(rows) {
  const arrow = require('apache-arrow');
  const types = {
    utf8: new arrow.Utf8(),
    float64: new arrow.Float64(),
    int32: new arrow.Int32(),
    bool: new arrow.Bool(),
    date: new arrow.DateDay(),
  };
  const columns = FIGURES.columns.map(({ name, type }) => {
    const builder = arrow.makeBuilder({ type: types[type], nullValues: [null] });
    for (const row of rows) builder.append(type === 'date' ? toDay(row[name]) : row[name]);
    return [name, builder.finish().toVector()];
  });
  return arrow.tableToIPC(new arrow.Table(Object.fromEntries(columns)), 'file');
}

async function ours(path, write, rows) {
  const sink = new Sink(path);
  await write(batchesOf(FIGURES, rows), sink);
  sink.finish();
}

/** Rows a second of each writer, by format. */
export async function measureWriters(rows) {
  const { next, remove } = places();
  const { stringify } = require('csv-stringify/sync');
  const names = FIGURES.columns.map(({ name }) => name);
  const at = (ending) => next(ending).replaceAll("'", "''");
  const measured = (turns, work) => rate(rows.length, turns, work);
  const result = {
    Parquet: {
      figurate: await measured(4, () =>
        ours(next('parquet'), (b, sink) => writeParquet(FIGURES, ENTRY, b, sink), rows),
      ),
      'parquetjs-lite by rows': await measured(1, () => byRow(next('parquet'), rows)),
      'hyparquet-writer': await measured(3, () => hyparquet(next('parquet'), rows)),
      'DuckDB appender and COPY': await measured(3, () =>
        duckDb(rows, `COPY figures TO '${at('parquet')}' (COMPRESSION SNAPPY)`),
      ),
    },
    Arrow: {
      figurate: await measured(4, () => ours(next('arrow'), (b, sink) => writeArrow(FIGURES, ENTRY, b, sink), rows)),
      'apache-arrow builders': await measured(2, () => arrowBuilders(rows)),
    },
    CSV: {
      figurate: await measured(4, () => ours(next('csv'), (b, sink) => writeCsv(FIGURES, b, sink), rows)),
      'csv-stringify': await measured(3, () => stringify(rows.map((row) => names.map((name) => row[name])))),
      'DuckDB appender and COPY': await measured(3, () => duckDb(rows, `COPY figures TO '${at('csv')}'`)),
    },
  };
  remove();
  return result;
}
