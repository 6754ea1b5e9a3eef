/** Runs of rows, merged: held against the sorting of a database. */
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { mergedRows } from '../../pipeline/8-write/corpus/merged.js';
import { type Order, RunEncoder, type RunPlace } from '../../pipeline/8-write/corpus/run-file.js';
import type { Table } from '../../schemas/columns.js';
import { randomFrom } from '../bench/prose.mjs';
import { put, scratch } from '../cli/figurate.js';

const column = (name: string, type: 'utf8' | 'float64') => ({
  ...{ name, type, nullable: true, unit: null },
  description: name,
});
const TABLE: Table = {
  name: 'things',
  description: 'Things.',
  primaryKey: ['id'],
  columns: [
    column('note', 'utf8'),
    column('name', 'utf8'),
    column('size', 'float64'),
    column('day', 'utf8'),
    column('id', 'utf8'),
  ],
};
const ORDER: Order = [
  ['name', 'asc_nulls_first'],
  ['day', 'desc_nulls_last'],
  ['size', 'asc_nulls_last'],
  ['id', 'asc_nulls_first'],
];

const folder = scratch();
const random = randomFrom(5);
const oneOf = <T>(values: readonly T[]): T => values[Math.floor(values.length * random())] as T;

/** Lines of all lengths, some longer than what is read at once, with every sign that could be taken for an end of line. */
const ROWS = Array.from({ length: 3000 }, (_, at) => ({
  id: `id-${at}`,
  name: oneOf(['b', 'a', 'a_b', 'a-b', null, 'ab']),
  size: oneOf([1e-7, 0.5, 9, 10, 1e21, -3, null]),
  day: oneOf(['2021-12-31', '2022-01-01', null]),
  note: `${oneOf(['"\n\r\u2028\\', 'é', '\u{1f40d}'])}${'x'.repeat(at % 500 === 7 ? 700_000 : Math.floor(40 * random()))}`,
}));

/** Runs behind one another and behind something else. */
function runsOf(batches: readonly (readonly object[])[]): RunPlace[] {
  const encoder = new RunEncoder(TABLE, ORDER);
  const runs = batches.map((rows) => encoder.encode(rows));
  const path = put(folder, `runs-${batches.length}`, Buffer.concat([Buffer.from('head'), ...runs]));
  let start = 4;
  return runs.map(({ length }) => {
    start += length;
    return { path, start: start - length, length };
  });
}

it.each([1, 2, 37, 3001])('gives the rows of %i runs in order, every cell as it was', async (count) => {
  const batches = Array.from({ length: count }, () => [] as object[]);
  for (const row of ROWS) batches[Math.floor(count * random())]!.push(row);
  const merged = [...mergedRows(TABLE, ORDER, runsOf(batches))];
  const file = put(folder, 'rows.ndjson', ROWS.map(({ note: _, ...row }) => `${JSON.stringify(row)}\n`).join(''));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const by = ORDER.map(([name, how]) => `${name} ${how.replaceAll('_', ' ')}`);
  const columns = "{id: 'VARCHAR', name: 'VARCHAR', size: 'DOUBLE', day: 'VARCHAR'}";
  const sorted = await connection.runAndReadAll(
    `SELECT id FROM read_json('${file}', columns = ${columns}) ORDER BY ${by}`,
  );
  connection.closeSync();
  expect(merged.map(({ id }) => id)).toEqual(sorted.getRows().flat());
  const known = new Map(ROWS.map((row) => [row.id, row]));
  for (const row of merged) expect(row).toEqual(known.get(row.id as string));
});

it('keeps rows that are equal in all that orders them in the order of the batches', () => {
  const row = (note: string): object => ({ note, name: 'a', size: 1, day: null, id: 'same' });
  const runs = runsOf([[row('1'), row('2')], [row('3')], [], [row('4'), row('5')]]);
  expect([...mergedRows(TABLE, ORDER, runs)].map(({ note }) => note)).toEqual(['1', '2', '3', '4', '5']);
});

it('has a row that stands several times in one batch once, and in several batches as often', () => {
  const row = (note: string | null): object => ({ note, name: 'a', size: 1, day: null, id: 'same' });
  const runs = runsOf([[row('1'), row('1'), row(null), row(null), row('1')], [row('1')]]);
  expect([...mergedRows(TABLE, ORDER, runs)].map(({ note }) => note)).toEqual(['1', null, '1', '1']);
});

it('says which file ends too soon', () => {
  const [run] = runsOf([[ROWS[0]!]]);
  expect(() => [...mergedRows(TABLE, ORDER, [{ ...run!, length: run!.length + 1 }])]).toThrow('ends too soon');
});
