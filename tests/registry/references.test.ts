/** references.csv: read row by row, with partial dates and without addresses, and refused with every place that is wrong. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadReferences } from '../../pipeline/registry/reference-file.js';
import { REFERENCE_COLUMNS } from '../../schemas/reference.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'figurate-references-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const GOOD = {
  indicator: 'exports',
  period: '2021',
  area: 'CN',
  value_text: '309800000000',
  unit: 'CNY',
  scale: '9',
  modifier: 'exact',
  quote: '309.8 billion yuan',
  publisher: 'An office',
  published: '2022',
  title: 'A page',
  url: '',
};

/** Writes rows that differ from the good one so. */
function write(...rows: readonly Partial<typeof GOOD>[]): void {
  const lines = rows.map((row) => Object.values({ ...GOOD, ...row }).join(','));
  writeFileSync(join(folder, 'references.csv'), `${[Object.keys(GOOD).join(','), ...lines].join('\n')}\n`);
}

describe('references.csv', () => {
  it('has the columns of its schema', () => {
    expect(Object.keys(GOOD)).toEqual(Object.keys(REFERENCE_COLUMNS));
  });

  it('may be missing', () => {
    expect(loadReferences(folder)).toEqual({ references: [], inputs: [] });
  });

  it('takes a year, a month or a day, and no address, and knows its lines', () => {
    write({ published: '2022' }, { published: '2022-01' }, { published: '2022-01-12', url: 'https://example.org/a' });
    const { references, inputs } = loadReferences(folder);
    expect(references.map(({ published, url, line, scale }) => [published, url, line, scale])).toEqual([
      ['2022', null, 2, 9],
      ['2022-01', null, 3, 9],
      ['2022-01-12', 'https://example.org/a', 4, 9],
    ]);
    expect(inputs).toMatchObject([{ path: 'references.csv' }]);
  });

  it.each([
    [{ published: '2022-13' }, /line 2, published: must be a day, month or year/],
    [{ published: '2022-02-30' }, /line 2, published/],
    [{ value_text: '309.8bn' }, /line 2, value_text: must be a plain decimal/],
    [{ period: '2021-Q5' }, /line 2, period: must be a period/],
    [{ modifier: 'perhaps' }, /line 2, modifier/],
    [{ url: 'ftp://x' }, /line 2, url: must be an http or https address/],
    [{ indicator: 'Exports' }, /line 2, indicator: must be lower-case/],
    [{ publisher: '' }, /line 2, publisher/],
  ])('refuses %j', (row, message) => {
    write(row);
    expect(() => loadReferences(folder)).toThrow(message);
  });

  it('refuses two values of one publication for one thing, and names both lines', () => {
    write({}, { value_text: '1' });
    expect(() => loadReferences(folder)).toThrow(/line 3, indicator: its publication already has a value in line 2/);
  });

  it('refuses a header that lacks a column', () => {
    writeFileSync(join(folder, 'references.csv'), 'indicator,period\nexports,2021\n');
    expect(() => loadReferences(folder)).toThrow(/its first line lacks area, value_text/);
  });
});
