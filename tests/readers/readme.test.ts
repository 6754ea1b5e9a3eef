/** Everything that the README shows is run here: snippets in their languages, the excerpt against the tables, the map against the folders. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../pipeline/8-write/read-rows.js';
import { ROOT } from '../laws/source-tree.js';
import { readersPython, rscript, run } from '../release/tools.js';
import { blocks, languages, tables } from './readme.js';

const RELEASE = join(ROOT, 'output', 'cnipa-ip-utilization');

describe('the snippets', () => {
  it('are all in a language that is run here', () => {
    expect([...languages()].sort()).toEqual(['python', 'r', 'sh', 'sql', 'text', 'ts']);
  });

  it.skipIf(readersPython === null).each(blocks('python').map((code) => [/import (\w+)/.exec(code)![1]!, code]))(
    '%s',
    (_, code) => {
      expect(run(readersPython!, ['-X', 'utf8', '-c', code], ROOT)).toMatch(/enterprises|57\.1/);
    },
  );

  it.skipIf(readersPython === null).each(blocks('sql'))('DuckDB: %s', (query) => {
    const out = run(
      readersPython!,
      ['-c', 'import duckdb, sys; print(duckdb.sql(sys.argv[1]).fetchall())', query],
      ROOT,
    );
    expect(out).toContain("('Patent and trademark pledge financing', '2021', 309917250159.0");
  });

  it.skipIf(rscript === null).each(blocks('r'))('R: %s', (code) => {
    const out = run(rscript!, ['--vanilla', '-e', code], ROOT);
    expect(out).toMatch(/Patent and trademark pledge financing/);
    expect(out).toMatch(/309917250159 +derived/);
  });

  it.each(blocks('ts'))('the library: %s', (code) => {
    const program = ts.transpile(code, { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 });
    const out = run(process.execPath, ['--input-type=module', '-e', program], ROOT);
    expect(out).toMatch(/'5%', 'change', '5', 'percent'/);
    expect(out).toMatch(/'£1\.2bn', 'amount', '1200000000', 'GBP'/);
  });

  const lines = blocks('sh').filter((code) => code.includes('figurate'));
  const here = (code: string) => code.replaceAll('npx figurate', `'${process.execPath}' dist/pipeline/cli.js`);

  it.each(lines.filter((code) => !code.includes(' check ')))('the command line: %s', (code) => {
    expect(run('bash', ['-c', here(code)], ROOT)).toMatch(/57\.1%|£1\.2bn/);
  });

  it.each(lines.filter((code) => code.includes(' check ')))('the check: %s', (code) => {
    const { status, stdout } = spawnSync('bash', ['-c', here(code)], { cwd: ROOT, encoding: 'utf8' });
    expect([status, stdout]).toEqual([1, expect.stringContaining('19.1%')]);
  });
});

describe('the excerpt', () => {
  const same = (cell: unknown, shown: string): boolean =>
    shown === ''
      ? cell === null
      : typeof cell === 'number'
        ? Math.abs(cell - Number(shown)) <= 1e-9 * Math.abs(cell)
        : String(cell) === shown;

  it.each(['figures', 'derived'] as const)('stands in the table %s', (name) => {
    const rows: ReadonlyArray<Readonly<Record<string, unknown>>> = readRows(RELEASE, name);
    const shown = tables().find(([row]) => (name === 'figures' ? 'quote' : 'formula') in row!)!;
    expect(shown.length).toBeGreaterThan(1);
    for (const want of shown) {
      const found = rows.filter((row) => Object.entries(want).every(([column, cell]) => same(row[column], cell)));
      expect(found, JSON.stringify(want)).toHaveLength(1);
    }
  });
});

describe('the map', () => {
  const named = tables()
    .find(([row]) => 'folder' in row!)!
    .flatMap(({ folder }) => [...folder!.matchAll(/`([\w-/]+)`/g)].map(([, path]) => path!));

  it('names folders that exist', () => {
    for (const path of named)
      expect(
        [path, `pipeline/${path}`].some((place) => existsSync(join(ROOT, place))),
        path,
      ).toBe(true);
  });

  it('leaves no folder of the program out', () => {
    const folders = readdirSync(join(ROOT, 'pipeline'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const rooms = folders.map(({ name }) => name).filter((name) => !/^[2-7]-/.test(name));
    expect(rooms.filter((name) => !named.some((path) => path.split('/').pop() === name))).toEqual([]);
  });
});
