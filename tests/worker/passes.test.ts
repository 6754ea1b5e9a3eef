/** The passes over the rows of all documents, as a worker: the same rows as in one process. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { Reconciliation } from '../../pipeline/7-check/reconcile/stream.js';
import { documentRows } from '../../pipeline/corpus/document.js';
import { Packer } from '../../pipeline/worker/pack.js';
import { TASKS } from '../../pipeline/worker/passes.js';
import type { ReconciliationRow, Table } from '../../schemas/columns.js';
import { DOCUMENT_TABLES } from '../../schemas/corpus.js';
import { CLI } from '../cli/figurate.js';
import { type Row, rowsOf } from './streams.js';

const NORTH = {
  id: 'north',
  text: 'In 2022, the exports of Norland reached £120 million, an increase of 20% from £100 million in 2021.',
  period: '2022',
  area: 'GB',
  publisher: 'An office',
  published: '2023-04-01',
};
const SOUTH = { ...NORTH, id: 'south', text: 'The exports of Norland came to £135 million in 2022.', published: null };
const documents = [NORTH, SOUTH].map((document) => documentRows(document));

/** In the order that the pass asks for; no cell here needs more than the order of its code units. */
function sorted<T>(rows: readonly T[], order: readonly (readonly [string, string])[]): readonly T[] {
  const cell = (row: T, name: string): string | number =>
    ((row as Row)[name.replace(/^(readings|candidates)_/, '')] as string | number | null) ?? '';
  return [...rows].sort((a, b) => {
    for (const [name, how] of order) {
      const [one, other] = how.startsWith('desc') ? [cell(b, name), cell(a, name)] : [cell(a, name), cell(b, name)];
      if (one !== other) return one < other ? -1 : 1;
    }
    return 0;
  });
}

async function pass(name: 'rank' | 'reconcile', table: Table, rows: readonly Row[]) {
  const packer = new Packer(TASKS.read.gives);
  const child = spawn(process.execPath, [CLI, 'worker', '--pass', name], { stdio: ['pipe', 'pipe', 'inherit'] });
  const out: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => out.push(piece));
  child.stdin.end(Buffer.concat([packer.head, packer.messages(table, rows, null), packer.end]));
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
  return rowsOf(Buffer.concat(out));
}

describe('a pass', () => {
  it('reconciles as one process does', async () => {
    const readings = sorted(
      documents.flatMap((document) => document.readings),
      TASKS.reconcile.order,
    );
    const expected: ReconciliationRow[] = [];
    const local = new Reconciliation(
      (row) => expected.push(row),
      () => {},
    );
    for (const reading of readings) local.add(reading);
    local.end();
    const { reconciliation, end } = await pass('reconcile', DOCUMENT_TABLES.readings, readings);
    const told = [
      'reconciliation_id',
      'first_quote',
      'second_quote',
      'match',
      'verdict',
      'gap',
      'second_published',
    ] as const;
    const cells = (rows: readonly object[]) => rows.map((row) => told.map((name) => (row as Row)[name] ?? null));
    expect(cells(reconciliation!)).toEqual(cells(expected));
    expect(expected.map(({ match }) => match)).toEqual(expect.arrayContaining(['sentence', 'words']));
    expect(end).toMatchObject([{ rows_in: readings.length, rows_reconciliation: expected.length }]);
  });

  it('ranks: of two reports the later, days as they were', async () => {
    const candidates = sorted(
      documents.flatMap((document) => document.candidates),
      TASKS.rank.order,
    );
    const { observations, series } = await pass('rank', DOCUMENT_TABLES.candidates, candidates);
    expect(observations).toHaveLength(candidates.length);
    const exports = series!.filter(
      ({ status, unit, period }) => status === 'stated' && unit === 'GBP' && period === '2022',
    );
    expect(exports).toMatchObject([{ source_id: 'north', value: 120e6, alternatives: 1, reason: 'latest' }]);
    expect(exports.map(({ published }) => new Date(published as number).toISOString().slice(0, 10))).toEqual([
      '2023-04-01',
    ]);
    const second = observations!.filter(({ unit, series_rank }) => unit === 'GBP' && series_rank === 2);
    expect(second.map(({ source_id, value }) => [source_id, value])).toContainEqual(['south', 135e6]);
  });
});
