/** `figurate look` and `figurate add`: any file in one command, and a source of it in another. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { lines, makePdf } from '../1-read/made-pdf.js';
import { figurate, isClearFailure, put, scratch } from './figurate.js';

const folder = scratch();
const WORDS = [
  'Trade of New Zealand in 2021',
  'Exports rose by 5% to $486.88 billion, and 1,200 firms took part in them.',
  'Imports of New Zealand fell to $12.5 billion, as the table shows.',
];
const pdf = put(
  folder,
  'Trade 2021.pdf',
  makePdf([[{ text: WORDS[0]!, x: 50, y: 740, size: 18 }, ...lines(WORDS.slice(1), { x: 50, y: 700 })]]),
);
const html = put(folder, 'trade.html', `<!doctype html><h1>${WORDS[0]}</h1><p>${WORDS[1]}<p>${WORDS[2]}`);

const rowsOf = (file: string): Record<string, string>[] => parse(readFileSync(file), { columns: true });

describe('look', () => {
  it('shows the figures of a PDF, what it guessed and from which words, and writes page, tables and workbook', async () => {
    const { code, out } = await figurate(['look', pdf, '--output', folder]);
    expect(code).toBe(0);
    expect(out).toContain('period: 2021, guessed from “2021”; --period changes it');
    expect(out).toContain('area: NZ, guessed from “New Zealand”; --area changes it');
    expect(out).toMatch(/\$486\.88 billion +amount +2021 +Exports +page 1\n/);
    for (const name of ['report.html', 'figures.csv', 'trade-2021.xlsx', 'texts/trade-2021.txt'])
      expect(existsSync(join(folder, 'trade-2021', name))).toBe(true);
    const [first] = rowsOf(join(folder, 'trade-2021', 'figures.csv'));
    expect(first).toMatchObject({ quote: '5%', page: '1' });
    const text = readFileSync(join(folder, 'trade-2021', 'texts', 'trade-2021.txt'), 'utf8');
    expect(text.slice(Number(first!.char_start), Number(first!.char_end))).toBe('5%');
  });

  it('takes the word of its flags before any guess, several files, and other formats', async () => {
    const flags = ['--period', '2019', '--currency', 'AUD', '--output', join(folder, 'two'), '--json'];
    const { code, out } = await figurate(['look', html, pdf, ...flags]);
    expect(code).toBe(0);
    const { folder: place, rows, sources } = JSON.parse(out);
    expect(place).toBe(join(folder, 'two', 'trade'));
    expect(rows).toMatchObject({ sources: 2, figures: 8 });
    expect(sources.map(({ id }: { id: string }) => id)).toEqual(['trade', 'trade-2021']);
    expect(rowsOf(join(place, 'figures.csv'))[1]).toMatchObject({ unit: 'AUD', page: '' });
  });

  it('looks at the other files when one cannot be read, and says so', async () => {
    const broken = put(folder, 'broken.pdf', '%PDF-1.7\n');
    const { code, out, messages } = await figurate(['look', broken, html, '--output', join(folder, 'other')]);
    expect(code).toBe(2);
    expect(out).toContain('4 figures');
    expect(messages[0]).toMatchObject({ level: 'error', msg: expect.stringContaining('damaged PDF') });
  });

  it('leaves a folder alone that it has not made', async () => {
    put(folder, 'mine/trade/notes.txt', 'kept');
    const result = await figurate(['look', html, '--output', join(folder, 'mine')]);
    expect(isClearFailure(result)).toBe(true);
    expect(readFileSync(join(folder, 'mine', 'trade', 'notes.txt'), 'utf8')).toBe('kept');
  });
});

describe('add', () => {
  const sources = join(folder, 'sources');
  const source = join(sources, 'trade', 'nz-2021');
  const build = () => figurate(['build', '--sources', sources, '--output', join(folder, 'built')]);

  it('makes a source that builds, its guesses marked to be confirmed', async () => {
    const added = await figurate(['add', pdf, '--dataset', 'trade', '--id', 'nz-2021', '--sources', sources]);
    expect(added).toMatchObject({ code: 0 });
    expect(readFileSync(join(source, 'text.pdf'))).toEqual(readFileSync(pdf));
    const entry = JSON.parse(readFileSync(join(source, 'source.json'), 'utf8'));
    expect(entry).toMatchObject({
      period: '2021',
      area: 'NZ',
      unconfirmed: ['title', 'publisher', 'period', 'area', 'currency'],
    });
    const built = await build();
    expect(built.code).toBe(0);
    expect(built.messages.map(({ code }) => code)).toContain('source-unconfirmed');
  });

  it('puts a corrected file in its place, and keeps what people wrote', async () => {
    const file = join(source, 'source.json');
    const { unconfirmed: _, ...entry } = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...entry, title: 'Confirmed' }));
    const again = await figurate(['add', html, '--dataset', 'trade', '--id', 'nz-2021', '--sources', sources]);
    expect(again.out).toContain('replaced the text');
    expect(existsSync(join(source, 'text.pdf'))).toBe(false);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ title: 'Confirmed', file: 'text.html' });
    const built = await build();
    expect(built.code).toBe(0);
    expect(built.messages.map(({ code }) => code)).not.toContain('source-unconfirmed');
  });

  it.each([
    ['a name that is none', ['--id', 'a/b'], /--id cannot be/],
    ['a period that is none', ['--period', 'soon'], /--period cannot be/],
  ])('refuses %s', async (_what, flags, message) => {
    const result = await figurate(['add', pdf, '--sources', sources, ...flags]);
    expect(isClearFailure(result)).toBe(true);
    expect(result.err).toMatch(message);
  });
});

describe('explain', () => {
  it('names the page', async () => {
    const [first] = rowsOf(join(folder, 'trade-2021', 'figures.csv'));
    const { out } = await figurate(['explain', first!.figure_id!, '--output', folder]);
    expect(out).toContain('source trade-2021, page 1,');
  });
});
