/** Reading back catches whatever differs from what was written; and nothing that does not fit is written at all. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { batchesOf, cellOf } from '../../pipeline/8-write/batch.js';
import { checkRelease, ReadBackError, writeRelease } from '../../pipeline/8-write/index.js';
import type { Dataset } from '../../pipeline/model/dataset.js';
import type { Table } from '../../schemas/column.js';
import { scratchFolders } from './folders.js';
import { sampleDataset, VERSIONS } from './sample.js';

const scratch = scratchFolders();
type Cells = Readonly<Record<string, unknown>>;

/** The dataset with one cell of `figures` changed. */
function edited(dataset: Dataset, row: number, change: Cells): Dataset {
  const figures = dataset.tables.figures.map((cells, i) => (i === row ? { ...cells, ...change } : cells));
  return { ...dataset, tables: { ...dataset.tables, figures } as Dataset['tables'] };
}

/** A release of one dataset whose files of `format` are those of another. */
async function mixed(format: string, mine: Dataset, other: Dataset): Promise<string> {
  const [root, elsewhere] = [scratch(), scratch()];
  const { folder } = await writeRelease(mine, { outputRoot: root, versions: VERSIONS, workbook: false });
  await writeRelease(other, { outputRoot: elsewhere, versions: VERSIONS, workbook: false });
  writeFileSync(join(folder, `figures.${format}`), readFileSync(join(elsewhere, 'sample', `figures.${format}`)));
  return folder;
}

describe.each(['parquet', 'arrow', 'csv'])('a file in %s', (format) => {
  it.each<[string, Cells]>([
    ['a digit', { value: -5.300000000000001 }],
    ['a text', { quote: 'another' }],
    ['a null', { section: null }],
    ['a date', { period_end: '2022-12-30' }],
    ['a whole number', { char_start: 8 }],
  ])('with %s changed is caught, with file, row and column', async (_, change) => {
    const dataset = sampleDataset(9);
    const folder = await mixed(format, dataset, edited(dataset, 1, change));
    const column = Object.keys(change)[0];
    await expect(checkRelease(folder, dataset)).rejects.toThrow(
      new RegExp(`figures\\.${format}, row 1, column ${column}:`),
    );
  });

  it('with a row too few or too many is caught', async () => {
    await expect(
      checkRelease(await mixed(format, sampleDataset(9), sampleDataset(8)), sampleDataset(9)),
    ).rejects.toThrow(/ends after 8 rows/);
    await expect(
      checkRelease(await mixed(format, sampleDataset(9), sampleDataset(10)), sampleDataset(9)),
    ).rejects.toThrow(/more than the 9 rows/);
  });

  it('with a byte gone or flipped is caught', async () => {
    const dataset = sampleDataset(9);
    const { folder } = await writeRelease(dataset, { outputRoot: scratch(), versions: VERSIONS, workbook: false });
    const path = join(folder, `figures.${format}`);
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, bytes.length >> 1));
    await expect(checkRelease(folder, dataset)).rejects.toThrow();
    writeFileSync(path, bytes);
    await checkRelease(folder, dataset);
  });
});

describe('a CSV file', () => {
  it('with another first line is caught', async () => {
    const dataset = sampleDataset(2);
    const { folder } = await writeRelease(dataset, { outputRoot: scratch(), versions: VERSIONS, workbook: false });
    const path = join(folder, 'figures.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('quote,', 'quoth,'));
    await expect(checkRelease(folder, dataset)).rejects.toThrow(ReadBackError);
  });
});

describe('packing', () => {
  const TABLE: Table = {
    name: 'things',
    description: 'Things.',
    primaryKey: ['id'],
    columns: [
      { name: 'id', type: 'utf8', nullable: false, unit: null, description: 'Id.' },
      { name: 'list', type: 'utf8', nullable: true, unit: null, values: { a: 'A', b: 'B' }, description: 'List.' },
      { name: 'number', type: 'float64', nullable: true, unit: null, description: 'Number.' },
      { name: 'whole', type: 'int32', nullable: true, unit: null, description: 'Whole.' },
      { name: 'day', type: 'date', nullable: true, unit: null, description: 'Day.' },
      { name: 'flag', type: 'bool', nullable: true, unit: null, description: 'Flag.' },
    ],
  };
  const ROW = { id: 'x', list: 'a', number: 1.5, whole: 2, day: '2022-02-28', flag: true };
  const pack = (row: Cells) => [...batchesOf(TABLE, [ROW, row])];

  it('takes what fits', () => {
    const [batch] = pack({ id: 'y', list: null, number: null, whole: null, day: null, flag: null });
    expect(batch!.rows).toBe(2);
    expect(cellOf(pack({ ...ROW, number: -0 })[0]!.columns[2]!, 1)).toBe(0);
  });

  it.each<[string, unknown]>([
    ['id', null],
    ['id', undefined],
    ['id', ''],
    ['id', 7],
    ['id', 'half \uD83D pair'],
    ['list', 'c'],
    ['list', 'toString'],
    ['list', ''],
    ['number', '12abc'],
    ['number', '12'],
    ['number', Number.NaN],
    ['number', Number.POSITIVE_INFINITY],
    ['number', 12n],
    ['number', undefined],
    ['whole', 1.9],
    ['whole', 2 ** 31],
    ['whole', '3'],
    ['day', '2022-02-29'],
    ['day', '2022-2-1'],
    ['day', '2022'],
    ['day', new Date(0)],
    ['day', 19_000],
    ['flag', 'false'],
    ['flag', 1],
  ])('refuses %s = %s and says where', (name, value) => {
    expect(() => pack({ ...ROW, [name]: value })).toThrow(new RegExp(`table things, row 1, column ${name}: it must`));
  });

  it('keeps every text: repeated, of any sign and length, behind a null and in the next batch', () => {
    const texts = ['é'.repeat(3000), 'a', 'ü', 'plain', 'x'.repeat(5000), '\u{1f40d}', ''.padEnd(49, 'y')];
    const ids = texts.flatMap((text, at) => [text, text, texts[(at * 3) % texts.length] as string, text]);
    const rows = ids.map((id, at) => ({ ...ROW, id, list: [null, 'a', 'a', 'b', null, 'b'][at % 6] as string | null }));
    for (const most of [1, 3, 1000]) {
      const found = [...batchesOf(TABLE, rows, most)].flatMap(({ rows: count, columns }) =>
        Array.from({ length: count }, (_, row) => [cellOf(columns[0]!, row), cellOf(columns[1]!, row)]),
      );
      expect(found).toEqual(rows.map(({ id, list }) => [id, list]));
    }
  });

  it('cuts batches by rows and by the length of texts, and loses none', () => {
    const rows = Array.from({ length: 10 }, (_, i) => ({ ...ROW, id: `${i}` }));
    expect([...batchesOf(TABLE, rows, 4)].map((b) => b.rows)).toEqual([4, 4, 2]);
    const long = 'x'.repeat(6 << 20);
    const heavy = Array.from({ length: 7 }, () => ({ ...ROW, id: long }));
    expect([...batchesOf(TABLE, heavy)].map((b) => b.rows)).toEqual([3, 3, 1]);
    expect([...batchesOf(TABLE, [])]).toEqual([]);
  });

  it('refuses a dataset with a wrong row and leaves the last release', async () => {
    const outputRoot = scratch();
    await writeRelease(sampleDataset(2), { outputRoot, versions: VERSIONS, workbook: false });
    const before = readFileSync(join(outputRoot, 'sample/manifest.json'));
    const wrong = edited(sampleDataset(4), 3, { kind: 'nonsense' });
    await expect(writeRelease(wrong, { outputRoot, versions: VERSIONS, workbook: false })).rejects.toThrow(
      /column kind/,
    );
    expect(readFileSync(join(outputRoot, 'sample/manifest.json'))).toEqual(before);
  });
});
