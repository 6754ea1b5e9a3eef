/**
 * Every cell of a release as the readers that people use find it, beside what the pipeline held: texts that
 * have broken readers, nulls, dates at both ends, negative and long numbers, tables with rows and without.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TABLE_NAMES } from '../../schemas/columns.js';
import { HARD_TEXTS, sampleDataset } from '../8-write/sample.js';
import { firstDataset, released, remove } from '../release/releases.js';
import { readersPython, rscript, run } from '../release/tools.js';
import { type Cell, cellsOf, columnsOf, writeExpected } from './expected.js';

const HERE = dirname(fileURLToPath(import.meta.url));
const DAY = 86_400_000;
const first = await firstDataset();
remove(first.folder);
const RELEASES = [
  ['the first dataset', first.dataset],
  ['a release with hard texts', sampleDataset(HARD_TEXTS.length * 3)],
  ['a release without figures', sampleDataset(0)],
] as const;

describe.each(RELEASES)('%s', (_, { tables, ...rest }) => {
  let release = '';
  beforeAll(async () => {
    release = await released({ ...rest, tables });
  });
  afterAll(() => remove(release));

  it.skipIf(readersPython === null)(
    'is the same in pandas, pyarrow, Polars and DuckDB, filters included',
    () => {
      const expected = join(release, 'expected.json');
      writeExpected(tables, expected);
      const found = JSON.parse(run(readersPython!, [join(HERE, 'every_cell.py'), release, expected], HERE));
      expect(Object.keys(found)).toHaveLength(9 * TABLE_NAMES.length + 1);
      expect(Object.fromEntries(Object.entries(found).filter(([, wrong]) => (wrong as string[]).length > 0))).toEqual(
        {},
      );
    },
    120_000,
  );

  it.skipIf(rscript === null)(
    'is the same in base R',
    () => {
      const lines = run(rscript!, [join(HERE, 'every_cell.R'), release], HERE).split('\n');
      let at = 0;
      for (const name of TABLE_NAMES) {
        const cells = cellsOf(tables, name);
        const classes = columnsOf(name).map(({ type }) => R_CLASSES[type]);
        expect(lines[at++]!.trim()).toBe(['table', name, cells.length, ...classes].join(' '));
        columnsOf(name).forEach((column, i) => {
          const wanted = cells.map((row) => inR(row[i]!, column.type));
          const found = lines
            .slice(at, at + cells.length)
            .map((line) => (column.type === 'float64' ? sameNumber(line) : line));
          expect(found, `${name}.${column.name}`).toEqual(wanted);
          at += cells.length;
        });
      }
    },
    60_000,
  );

  it.each(TABLE_NAMES)('is the same in apache-arrow: %s', (name) => {
    const table = tableFromIPC(readFileSync(join(release, `${name}.arrow`)));
    const columns = columnsOf(name);
    expect(table.schema.fields.map((field) => `${field.name} ${field.nullable}`)).toEqual(
      columns.map((c) => `${c.name} ${c.nullable}`),
    );
    expect(table.schema.fields.map((field) => field.metadata.get('description'))).toEqual(
      columns.map((c) => c.description),
    );
    const found = Array.from({ length: table.numRows }, (_row, i) =>
      columns.map((column, at) => {
        const value = table.getChildAt(at)!.get(i) as Cell;
        return value !== null && column.type === 'date' ? isoDay(value as number) : value;
      }),
    );
    expect(found).toEqual(cellsOf(tables, name));
  });

  it('is the same in DuckDB for Node, filters included', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const ask = async (sql: string, values: Cell[] = []) => (await connection.runAndReadAll(sql, values)).getRowsJS();
    for (const name of TABLE_NAMES) {
      const found = (await ask(`FROM '${join(release, name)}.parquet'`)).map((row) => row.map(fromDuckDb));
      expect(found).toEqual(cellsOf(tables, name));
    }
    const figures = `'${join(release, 'figures.parquet')}'`;
    for (const text of HARD_TEXTS) {
      const wanted = tables.figures.filter(({ quote }) => quote === text).map(({ figure_id }) => [figure_id]);
      expect(await ask(`SELECT figure_id FROM ${figures} WHERE quote = $1`, [text])).toEqual(wanted);
    }
    const negative = tables.figures.filter(({ value }) => value < 0).map(({ figure_id }) => [figure_id]);
    expect(await ask(`SELECT figure_id FROM ${figures} WHERE value < 0`)).toEqual(negative);
    const early = tables.figures
      .filter(({ period_start: day }) => day !== null && day < '1970-01-01')
      .map(({ figure_id }) => [figure_id]);
    expect(await ask(`SELECT figure_id FROM ${figures} WHERE period_start < DATE '1970-01-01'`)).toEqual(early);
    connection.closeSync();
    instance.closeSync();
  });
});

const R_CLASSES = { utf8: 'character', float64: 'numeric', int32: 'integer', bool: 'logical', date: 'Date' } as const;

/** A cell as every_cell.R prints it. R takes every line end inside a text for a line feed. */
function inR(cell: Cell, type: keyof typeof R_CLASSES): string {
  if (cell === null) return 'NA';
  if (type === 'date') return String(Date.parse(cell as string) / DAY);
  if (type === 'bool') return String(cell).toUpperCase();
  if (type !== 'utf8') return String(cell);
  const text = (cell as string).replace(/\r\n?/g, '\n');
  return Array.from(text, (sign) => sign.codePointAt(0)).join(' ');
}

const sameNumber = (line: string): string => (line === 'NA' ? line : String(Number(line)));

const isoDay = (milliseconds: number): string => {
  const day = new Date(milliseconds).toISOString();
  return day.slice(0, day.indexOf('T'));
};

const fromDuckDb = (value: unknown): unknown => (value instanceof Date ? isoDay(value.getTime()) : value);
