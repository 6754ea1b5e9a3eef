/** On a terminal messages are for people, elsewhere for programs; results are the same in both. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lines, makePdf } from '../1-read/made-pdf.js';
import { CLI, figurate, put, putDataset, type RunOptions, run, scratch } from './figurate.js';

const folder = scratch();
const undated = put(folder, 'undated.md', 'Exports stood at 300 tonnes.\n\n| a |\n|---|\n| 1 |\n');
const ESCAPE = '\u001b';

/** Runs the program on a terminal made for it; what it prints to both streams comes back as one text. */
async function onTerminal(args: readonly string[], env: RunOptions['env'] = {}): Promise<string> {
  return (await typed(args, '', { env })).text;
}

/** The same with what somebody types, and the exit code. */
async function typed(args: readonly string[], input: string, { env, cwd }: RunOptions = {}) {
  const command = [process.execPath, CLI, ...args].map((word) => `'${word}'`).join(' ');
  const options = { env: { TERM: 'xterm', ...env }, input, ...(cwd === undefined ? {} : { cwd }) };
  const { out, code } = await run('script', ['-qec', command, '/dev/null'], options);
  return { text: out.replaceAll('\r\n', '\n'), code };
}

describe('a terminal', () => {
  it('shows a diagnostic as a compiler does, with the line and carets', async () => {
    const text = (await onTerminal(['extract', undated], { NO_COLOR: '1' })).replaceAll(/\u001b\[\d+m/g, '');
    expect(text).toContain('warning[no-period]: the document has no reference period');
    expect(text).toMatch(/note\[table-skipped\].*\n +--> .*undated\.md:3:1\n +\|\n3 \| \| a \|\n +\| \^+/);
    expect(text).toContain('= help: ');
    expect(text).toContain('{"id":"undated"');
  });

  it('has colours, unless NO_COLOR is set', async () => {
    expect(await onTerminal(['extract', 'missing.md'])).toContain(`${ESCAPE}[31merror`);
    expect(await onTerminal(['extract', 'missing.md'], { NO_COLOR: '1' })).not.toContain(ESCAPE);
  });

  it('shows an error as a sentence', async () => {
    const text = await onTerminal(['bulid'], { NO_COLOR: '1' });
    expect(text.trim()).toBe("error: unknown command 'bulid'; did you mean build?");
  });

  it('says JSON with --json', async () => {
    const text = await onTerminal(['extract', 'missing.md', '--json']);
    expect(JSON.parse(text)).toMatchObject({ level: 'error', file: 'missing.md', remedy: 'check the name' });
  });
});

// The bar is drawn only when reading takes a while: a long file is needed, and time.
describe.skipIf(process.env.FIGURATE_LONG === undefined)('a long PDF on a terminal', () => {
  const PAGES = 1500;
  const words = Array.from({ length: 6 }, () => 'Each page says what the office has found in the year, and why.');
  const pages = Array.from({ length: PAGES }, () => lines(words, { x: 50, y: 740 }));

  it('shows how many of its pages are read', { timeout: 120_000 }, async () => {
    writeFileSync(join(folder, 'long.pdf'), makePdf(pages));
    const text = await onTerminal(['look', join(folder, 'long.pdf'), '--period', '2022', '--output', folder]);
    expect(text).toMatch(new RegExp(`\\d+/${PAGES} pages, `));
    expect(text).not.toContain('at file:');
  });
});

describe('accept on a terminal', () => {
  const args = ['accept', '--reviewer', 'A. Reader', '--date', '2026-11-22'];
  const laid = () => {
    const cwd = scratch();
    putDataset(cwd, 'set', { report: 'In 2022, 12 firms opened.\n' });
    return { cwd, review: join(cwd, 'sources/set/report/reviewed.csv') };
  };

  it.each(['y\n', 'YES\n'])('shows what changes, asks, and writes it after %j', async (answer) => {
    const { cwd, review } = laid();
    const { text, code } = await typed(args, answer, { cwd, env: { NO_COLOR: '1' } });
    expect(text).toContain('+ new  "12"');
    expect(text).toContain('reviewed.csv? [y/N] ');
    expect(text.indexOf('+ new')).toBeLessThan(text.indexOf('[y/N]'));
    expect(code).toBe(0);
    expect(readFileSync(review, 'utf8')).toContain('A. Reader');
  });

  it.each(['n\n', '\n', 'yesterday\n', '\u0004'])('writes nothing after %j', async (answer) => {
    const { cwd, review } = laid();
    const { text, code } = await typed(args, answer, { cwd });
    expect(text).toContain('[y/N] ');
    expect(code).not.toBe(0);
    expect(existsSync(review)).toBe(false);
  });
});

describe('no terminal', () => {
  it('gets one JSON object a message, with code, place and help', async () => {
    const { messages, err } = await figurate(['extract', undated]);
    expect(err.trim().split('\n')).toHaveLength(messages.length);
    expect(messages.map(({ code }) => code).sort()).toEqual(['no-period', 'table-skipped']);
    expect(messages.find(({ code }) => code === 'table-skipped')).toMatchObject({
      level: 'info',
      line: 3,
      column: 1,
      start: 30,
    });
    expect(err).not.toContain(ESCAPE);
  });
});
