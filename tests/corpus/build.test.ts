/** A corpus from its documents to a release: order, workers, the cache, parts, and what cannot be read. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it, vi } from 'vitest';
import { verifyTables } from '../../pipeline/8-write/corpus/verify.js';
import { readRows } from '../../pipeline/8-write/read-rows.js';
import { CORPUS_TABLE_NAMES, CORPUS_TABLES } from '../../schemas/corpus.js';
import { makePdf } from '../1-read/made-pdf.js';
import { digests, figurate, put, rows, scratch } from '../cli/figurate.js';
import { built, builtFrom, documents, forget, ndjson } from './corpus.js';

vi.setConfig({ testTimeout: 120_000 });

const DOCUMENTS = documents(16);

async function query(sql: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(':memory:', { enable_external_file_cache: 'false' });
  const connection = await instance.connect();
  const found = (await connection.runAndReadAll(sql)).getRowsJson() as unknown[][];
  connection.closeSync();
  instance.closeSync();
  return found;
}

const ids = (table: string, folder: string): Promise<unknown[][]> =>
  query(
    `SELECT DISTINCT ON (source_id) source_id FROM (SELECT source_id, row_number() OVER () AS n FROM '${folder}/output/corpus/${table}.parquet') ORDER BY source_id, n`,
  );

describe('a corpus', () => {
  const folder = scratch();

  it('has its rows in the order of the documents, whatever the number of workers', async () => {
    const { manifest, batches, reused } = await builtFrom(folder, DOCUMENTS, { readBack: true, workers: 2 });
    expect(batches).toBeGreaterThan(2);
    expect(reused).toBe(0);
    expect(manifest.corpus).toMatchObject({ documents: 16, quarantined: 0 });
    const order = (await query(`SELECT source_id FROM '${folder}/output/corpus/sources.parquet'`)).flat();
    expect(order).toEqual(DOCUMENTS.map(({ id }) => id));
    const ofFigures = (await query(`SELECT source_id FROM '${folder}/output/corpus/figures.parquet'`)).flat();
    expect([...new Set(ofFigures)]).toEqual(order);
    expect(await ids('figures', folder)).toHaveLength(16);
    const first = digests(join(folder, 'output', 'corpus'));
    forget(folder);
    expect((await builtFrom(folder, DOCUMENTS)).reused).toBe(0);
    expect(digests(join(folder, 'output', 'corpus'))).toEqual(first);
  });

  it('is read back whole where a batch has more rows than any writer takes at once', async () => {
    const many = scratch();
    const { manifest } = await builtFrom(many, documents(1000, 7), { readBack: true, batchBytes: 2_000_000 });
    expect(manifest.corpus).toMatchObject({ documents: 1000, quarantined: 0 });
  });

  it('says what `extract` says of the same documents', async () => {
    const lines = rows(await figurate(['extract', join(folder, 'corpus.ndjson'), '--quiet']));
    const wanted = lines.flatMap(({ figures }) => figures.map(({ id, quote }) => [id, quote]));
    expect(await query(`SELECT figure_id, quote FROM '${folder}/output/corpus/figures.parquet'`)).toEqual(wanted);
  });

  it('has one value of a place in its series, and every id it refers to', async () => {
    const at = (name: string): string => `'${folder}/output/corpus/${name}.parquet'`;
    const [[places, best, ranked]] = (await query(
      `SELECT (SELECT count(*) FROM (SELECT DISTINCT indicator_id, area, period FROM ${at('observations')})), (SELECT count(*) FROM ${at('series')}), (SELECT count(*) FROM ${at('observations')} WHERE series_rank = 1)`,
    )) as [unknown[]];
    expect([best, ranked]).toEqual([places, places]);
    for (const name of CORPUS_TABLE_NAMES) {
      for (const { name: column, references } of CORPUS_TABLES[name].columns as readonly {
        name: string;
        references?: string;
      }[]) {
        if (references === undefined) continue;
        const [table, key] = references.split('.');
        const lost = await query(
          `SELECT ${column} FROM ${at(name)} WHERE ${column} IS NOT NULL AND ${column} NOT IN (SELECT ${key} FROM ${at(table!)}) LIMIT 1`,
        );
        expect([name, column, lost]).toEqual([name, column, []]);
      }
    }
  });

  it('is the same from Parquet', async () => {
    const tables = (): object => {
      const files = Object.entries(digests(join(folder, 'output', 'corpus')));
      return Object.fromEntries(files.filter(([name]) => /\.(csv|parquet|arrow)$/.test(name)));
    };
    const first = tables();
    const fields = ['id', 'text', 'period', 'area', 'currency', 'publisher'].map((name) => `${name}: 'VARCHAR'`);
    const lines = `read_json('${folder}/corpus.ndjson', columns = {${fields}})`;
    await query(`COPY (SELECT *, 5 AS other FROM ${lines}) TO '${folder}/corpus.parquet'`);
    await built(folder, join(folder, 'corpus.parquet'));
    expect(tables()).toEqual(first);
  });

  it('stays where it is when the next build comes to nothing', async () => {
    const before = digests(join(folder, 'output', 'corpus'));
    put(folder, 'nothing.ndjson', 'nothing\n');
    await expect(built(folder, join(folder, 'nothing.ndjson'))).rejects.toThrow('holds no documents');
    expect(digests(join(folder, 'output', 'corpus'))).toEqual(before);
    expect(readdirSync(join(folder, 'output')).filter((name) => /staging|lock/.test(name))).toEqual([]);
  });

  it('goes on in another file where a table outgrows one', async () => {
    const read = (name: string): string => readFileSync(join(folder, 'output/corpus', name), 'utf8');
    const whole = read('figures.csv');
    const { manifest } = await builtFrom(folder, DOCUMENTS, { partBytes: 20_000, readBack: true });
    const { parts, rows: count } = manifest.tables.find(({ name }) => name === 'figures')!;
    expect(parts).toBeGreaterThan(1);
    const names = Array.from({ length: parts! }, (_, at) => `figures-${String(at + 1).padStart(4, '0')}.csv`);
    const header = whole.slice(0, whole.indexOf('\n') + 1);
    expect(header + names.map((name) => read(name).slice(header.length)).join('')).toBe(whole);
    expect(await query(`SELECT count(*)::INTEGER FROM '${folder}/output/corpus/figures-*.parquet'`)).toEqual([[count]]);
    expect(readRows(join(folder, 'output/corpus'), 'figures')).toHaveLength(count);
  });

  it('is built from what was read before, but for what has changed', async () => {
    const changed = DOCUMENTS.with(8, { ...DOCUMENTS[8]!, text: 'In 2022, exports rose by 5%.' });
    const after = await builtFrom(folder, changed);
    expect(after.batches - after.reused).toBeGreaterThan(0);
    expect(after.batches - after.reused).toBeLessThan(4);
    expect(after.reused).toBeGreaterThan(0);
    const found = readdirSync(join(folder, 'output', '.corpus.batches'));
    expect(found).toHaveLength(after.batches);
    expect((await builtFrom(folder, changed, { defaults: { period: '2020' } })).reused).toBe(0);
  });

  it('can be verified', async () => {
    expect((await figurate(['verify', join(folder, 'output', 'corpus')])).code).toBe(0);
  });
});

it('may be a folder of texts', async () => {
  const folder = scratch();
  put(folder, 'texts/b/two.md', 'In 2022, exports rose by 5%.');
  put(folder, 'texts/a.txt', 'In 2021, imports fell by 3%.');
  const result = await figurate([
    'build',
    join(folder, 'texts'),
    '--output',
    join(folder, 'output'),
    '--json',
    '--area',
    'FR',
  ]);
  expect(JSON.parse(result.out)).toMatchObject({ dataset: 'texts', documents: 2, quarantined: 0 });
  expect(readFileSync(join(folder, 'output/texts/figures.csv'), 'utf8')).toMatch(/a\.txt.*3%[\s\S]*b\/two\.md.*5%/);
  expect(readFileSync(join(folder, 'output/texts/sources.csv'), 'utf8')).toContain(',FR,');
});

it('reads each file of a folder in the format that its bytes are in, and names what it leaves', async () => {
  const folder = scratch();
  const at = (name: string): string => join(folder, 'texts', name);
  put(
    folder,
    'texts/page.html',
    '<html><body><table><tr><td>7</td></tr></table><p>In 2022, rents rose by 5%.</p></body></html>',
  );
  writeFileSync(at('print.pdf'), makePdf([[{ text: 'In 2022, wages rose by 6%.', x: 50, y: 700 }]]));
  writeFileSync(at('named-otherwise.txt'), makePdf([[{ text: 'In 2022, fares rose by 8%.', x: 50, y: 700 }]]));
  writeFileSync(at('broken.pdf'), '%PDF-1.7 and no more');
  writeFileSync(at('latin.md'), Buffer.from('In 2022, caf\xe9s rose by 9%.', 'latin1'));
  put(folder, 'texts/table.csv', 'a,b');
  const result = await figurate(['build', join(folder, 'texts'), '--output', join(folder, 'output'), '--json']);
  expect(result.code).toBe(1);
  expect(JSON.parse(result.out)).toMatchObject({ documents: 3, quarantined: 2 });
  const release = join(folder, 'output/texts');
  expect(readRows(release, 'figures').map(({ source_id, quote }) => [source_id, quote])).toEqual([
    ['named-otherwise.txt', '8%'],
    ['page.html', '5%'],
    ['print.pdf', '6%'],
  ]);
  const refused = readFileSync(join(release, 'quarantine.csv'), 'utf8');
  expect(refused).toMatch(/^broken\.pdf,\d+,document-invalid,.*\nlatin\.md,\d+,document-invalid,.*not valid UTF-8/m);
  expect(result.messages.map(({ msg }) => msg).join()).toContain('table.csv is not read');
});

describe('a document that cannot be read', () => {
  it('is put aside with its reason, and the others are read', async () => {
    const folder = scratch();
    const [one, two, three] = documents(3) as [object, object, object];
    const lines = [one, '{"id": "cut', '', { ...two, period: '2022-13' }, two, { id: 7, text: 'x' }, one, three];
    const file = put(folder, 'c.ndjson', Buffer.concat([Buffer.from(ndjson(lines)), Buffer.from([0x7b, 0xff, 0x0a])]));
    const result = await figurate(['build', file, '--output', join(folder, 'output'), '--batch', '0.004', '--json']);
    expect(result.code).toBe(1);
    expect(JSON.parse(result.out)).toMatchObject({ documents: 3, quarantined: 5 });
    const found = await query(`SELECT record, document, code FROM '${folder}/output/c/quarantine.parquet'`);
    expect(found).toEqual([
      [2, null, 'document-invalid'],
      [4, 'report-1-1', 'document-invalid'],
      [6, null, 'document-invalid'],
      [7, 'report-1-0', 'document-repeated'],
      [9, null, 'document-invalid'],
    ]);
    const said = result.messages.filter(({ level }) => level === 'error').map(({ record, msg }) => [record, msg]);
    expect(said.map(([record]) => record)).toEqual([2, 4, 6, 7, 9]);
    expect(said[0]![1]).toMatch(/c\.ndjson: record 2: .*no valid JSON/);
    expect(await query(`SELECT source_id FROM '${folder}/output/c/sources.parquet'`)).toEqual([
      ['report-1-0'],
      ['report-1-1'],
      ['report-1-2'],
    ]);
  });
});

describe('an input that is no corpus', () => {
  const folder = scratch();
  const build = (name: string) => figurate(['build', join(folder, name), '--output', join(folder, 'output')]);

  it.each([
    ['is missing', 'missing.ndjson', null, /does not exist/],
    ['is empty', 'empty.ndjson', '', /holds no documents/],
    ['has no document', 'none.ndjson', '5\n\n{}\n', /holds no documents/],
    ['is no Parquet', 'wrong.parquet', 'PAR0', /no Parquet file that can be read/],
  ])('because it %s ends with 2 and a remedy', async (_, name, content, message) => {
    if (content !== null) put(folder, name, content);
    const result = await build(name);
    expect([result.code, result.out]).toEqual([2, '']);
    const last = result.messages.at(-1)!;
    expect(last.msg).toMatch(message);
    expect(last.remedy).toEqual(expect.any(String));
  });

  it.each([
    ['lacks a column', "SELECT 'a' AS id", /no column "text"/],
    ['has a column of another type', "SELECT 5 AS id, 'x' AS text", /the column "id" is INTEGER, not text/],
  ])('because it %s is told which', async (_, sql, message) => {
    await query(`COPY (${sql}) TO '${folder}/schema.parquet'`);
    const result = await build('schema.parquet');
    expect(result.code).toBe(2);
    expect(result.messages.at(-1)!.msg).toMatch(message);
  });
});

it('reads back, and catches a file that says something else', async () => {
  const folder = scratch();
  const { manifest } = await builtFrom(folder, documents(3));
  const release = join(folder, 'output', 'corpus');
  const tables = [{ table: CORPUS_TABLES.figures, rows: manifest.tables[0]!.rows }];
  await verifyTables(release, tables, 200);
  await expect(verifyTables(release, [{ ...tables[0]!, rows: 1 }], 200)).rejects.toThrow('rows, not 1');
  for (const format of ['csv', 'parquet', 'arrow']) {
    const path = join(release, `figures.${format}`);
    const whole = readFileSync(path);
    const damaged = Buffer.from(whole);
    const at = damaged.indexOf(Buffer.from(format === 'parquet' ? 'report-1-' : 'enterprises'));
    expect(at).toBeGreaterThan(0);
    damaged[at]! ^= 1;
    writeFileSync(path, damaged);
    await expect(verifyTables(release, tables, 200)).rejects.toThrow(/figures\./);
    writeFileSync(path, whole);
  }
});
