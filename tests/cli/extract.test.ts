/** `figurate extract`: lines of JSON, and everything that can be said about a text. */
import { describe, expect, it } from 'vitest';
import { figurate, isClearFailure, put, rows, scratch } from './figurate.js';

const folder = scratch();
const SENTENCE = 'In 2022, exports rose by 5% to 486.88 billion RMB, with 1,200 firms taking part.\n';
const report = put(folder, 'annual.report.md', SENTENCE);
const undated = put(folder, 'undated.md', 'Exports stood at 300 tonnes.\n');
const FIELDS =
  'id start end quote kind value value_low value_high unit scale modifier role statistic measure period period_basis of basis'.split(
    ' ',
  );

describe('the line of a text', () => {
  it('has every field of every figure, in order, and offsets that slice to the quote', async () => {
    const result = await figurate(['extract', report, '--period', '2022']);
    expect(result).toMatchObject({ code: 0, err: '' });
    const [row] = rows(result);
    expect(Object.keys(row!)).toEqual(['id', 'figures']);
    expect(row!.figures.map(({ quote }) => quote)).toEqual(['5%', '486.88 billion RMB', '1,200']);
    for (const figure of row!.figures) {
      expect(Object.keys(figure)).toEqual(FIELDS);
      expect(SENTENCE.slice(figure.start, figure.end)).toBe(figure.quote);
      for (const value of Object.values(figure)) expect(value).not.toBe('');
    }
    expect(row!.figures[0]).toMatchObject({
      kind: 'change',
      value: '5',
      unit: 'percent',
      period: '2022',
      of: row!.figures[1]!.id,
    });
    expect(row!.figures[1]).toMatchObject({ kind: 'amount', value: '486880000000', unit: 'CNY', scale: 9 });
  });

  it('counts code points, and leaves a byte order mark out of the count', async () => {
    const text = 'In 2022 the 𝔘𝔫𝔦𝔬𝔫 (联盟) had 42 members.\n';
    const [row] = rows(await figurate(['extract', put(folder, 'astral.md', `\ufeff${text}`), '--period', '2022']));
    const [figure] = row!.figures;
    expect([...text].slice(figure!.start, figure!.end).join('')).toBe('42');
  });

  it('accounts for every other number with --account', async () => {
    const [row] = rows(await figurate(['extract', report, '--period', '2022', '--account']));
    expect(row!.skipped).toEqual([{ start: 3, end: 7, quote: '2022', reason: 'period', period: '2022' }]);
  });
});

describe('the id of a text', () => {
  it('is --id, else the folder of source.json, else the name without its last extension, else stdin', async () => {
    const source = put(folder, 'registered-name/source.json', JSON.stringify(REGISTERED));
    const idOf = async (...args: string[]) => rows(await figurate(['extract', ...args], { input: SENTENCE }))[0]!.id;
    expect(await idOf(report, '--source', source, '--id', 'mine')).toBe('mine');
    expect(await idOf(report, '--source', source)).toBe('registered-name');
    expect(await idOf(report)).toBe('annual.report');
    expect(await idOf('-')).toBe('stdin');
    expect(await idOf(put(folder, '.hidden', SENTENCE))).toBe('.hidden');
  });

  it('may not be given twice, by files or by lines', async () => {
    const twin = put(folder, 'elsewhere/annual.report.txt', SENTENCE);
    const files = await figurate(['extract', report, twin, '--period', '2022']);
    expect(files.code).toBe(2);
    expect(files.messages[0]!.msg).toContain('the id "annual.report" was already given by');
    const line = JSON.stringify({ id: 'a', text: SENTENCE, period: '2022' });
    const lines = await figurate(['extract', put(folder, 'twice.ndjson', `${line}\n${line}\n`)]);
    expect(lines.code).toBe(2);
    expect(rows(lines)).toHaveLength(1);
  });
});

const REGISTERED = {
  title: 'A report',
  publisher: 'An office',
  period: '2019',
  area: 'AU',
  language: 'en',
  currency: 'AUD',
  url: null,
  license: null,
  redistribute: 'full',
  fiscal_year_start: null,
  sha256: '0'.repeat(64),
  obtained: 'written for a test',
};

describe('what is known of a text', () => {
  const bare = put(folder, 'bare.md', 'Profits were $5 million.\n');
  const figureOf = async (...args: string[]) => rows(await figurate(['extract', ...args]))[0]!.figures[0];

  it('comes from options', async () => {
    const figure = await figureOf(bare, '--period', '2020-Q3', '--area', 'CA', '--currency', 'CAD');
    expect(figure).toMatchObject({ period: '2020-Q3', period_basis: 'document', unit: 'CAD' });
  });

  it('comes from a source.json, which options correct', async () => {
    const source = put(folder, 'known/source.json', JSON.stringify(REGISTERED));
    expect(await figureOf(bare, '--source', source)).toMatchObject({ period: '2019', unit: 'AUD' });
    expect(await figureOf(bare, '--source', source, '--period', '2021')).toMatchObject({ period: '2021', unit: 'AUD' });
  });

  it('comes from the line of an NDJSON file, in .ndjson and .jsonl', async () => {
    const documents = [
      { id: 'one', text: 'Profits were $5 million.', period: '2018', area: 'HK', currency: 'HKD', figures: [] },
      { id: 'two', text: 'Profits were $6 million.', period: '2017' },
    ];
    const content = documents.map((document) => JSON.stringify(document)).join('\n');
    for (const name of ['documents.ndjson', 'documents.jsonl', 'DOCUMENTS.JSONL']) {
      const found = rows(await figurate(['extract', put(folder, name, content)]));
      expect(found.map(({ id }) => id)).toEqual(['one', 'two']);
      expect(found[0]!.figures[0]).toMatchObject({ period: '2018', unit: 'HKD' });
      expect(found[1]!.figures[0]).toMatchObject({ period: '2017', unit: 'USD' });
    }
  });

  it('is never guessed: without a period it is null, with a diagnostic', async () => {
    const result = await figurate(['extract', undated]);
    expect(result.code).toBe(0);
    expect(rows(result)[0]!.figures[0]).toMatchObject({ value: '300', period: null, period_basis: null });
    expect(result.messages).toMatchObject([{ level: 'warn', code: 'no-period', source: 'undated' }]);
  });

  it('says how decimals are written', async () => {
    const comma = put(folder, 'comma.md', 'Exports stood at 1.234,5 tonnes.\n');
    expect(await figureOf(comma, '--period', '2022', '--decimal', 'comma')).toMatchObject({ value: '1234.5' });
  });
});

describe('messages and exit codes', () => {
  it('a warning does not fail a run, except with --strict', async () => {
    expect((await figurate(['extract', undated])).code).toBe(0);
    expect((await figurate(['extract', undated, '--strict'])).code).toBe(1);
    expect((await figurate(['extract', undated, '--strict', '--period', '2022'])).code).toBe(0);
  });

  it('a skipped table is a note, and no failure even with --strict', async () => {
    const table = put(folder, 'table.md', 'Exports stood at 300 tonnes.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n');
    const result = await figurate(['extract', table, '--period', '2022', '--strict', '--account']);
    expect(result.code).toBe(0);
    expect(result.messages).toMatchObject([{ level: 'info', code: 'table-skipped', line: 3 }]);
    expect(rows(result)[0]!.skipped!.map(({ reason }) => reason)).toContain('table');
  });

  it('--quiet says errors only', async () => {
    expect((await figurate(['extract', undated, '--quiet'])).err).toBe('');
    expect((await figurate(['extract', 'missing.md', '--quiet'])).messages).toHaveLength(1);
  });

  it('a missing file is said, and the others are read', async () => {
    const result = await figurate(['extract', 'missing.md', undated, '--period', '2022']);
    expect(result.code).toBe(2);
    expect(result.messages.map(({ msg }) => msg)).toEqual(['missing.md does not exist; check the name']);
    expect(rows(result).map(({ id }) => id)).toEqual(['undated']);
  });

  it.each([
    ['{"id": "a"}', /line 1: text: /],
    ['{"text": "a"}', /line 1: id: /],
    ['{"id": "a", "text": "b", "period": "soon"}', /line 1: period: must be a period/],
    ['\n{"id": "a", ', /line 2: no valid JSON/],
    ['[1]', /line 1: /],
    ['', /holds no documents/],
  ])('a wrong NDJSON line is named: %j', async (content, message) => {
    const result = await figurate(['extract', put(folder, 'wrong.ndjson', content)]);
    expect(result.messages[0]?.msg).toMatch(message);
    expect(isClearFailure(result)).toBe(true);
  });

  it('gives the same bytes in another locale, time zone and folder', async () => {
    const here = await figurate(['extract', report, '--period', '2022', '--account']);
    const env = { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' };
    const there = await figurate(['extract', 'annual.report.md', '--period', '2022', '--account'], {
      cwd: folder,
      env,
    });
    expect(there.out).toBe(here.out);
  });
});
