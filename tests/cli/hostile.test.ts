/** Input that nobody would write on purpose: a clear error or a right answer, in time linear in the input, nothing lost. */

import { spawn } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLI, figurate, isClearFailure, put, rows, run, scratch } from './figurate.js';

const folder = scratch();
const LONG = process.env.FIGURATE_LONG !== undefined;

describe('files that hold no text', () => {
  mkdirSync(join(folder, 'folder.md'));
  it.each([
    ['an empty file', put(folder, 'empty.md', ''), /empty\.md is empty; give a file that holds a text/],
    ['a file of white space', put(folder, 'white.md', '\ufeff \r\n\t\n'), /white\.md is empty/],
    ['a binary file', put(folder, 'binary.md', Buffer.from([1, 2, 0, 255, 7])), /binary\.md is a binary file/],
    ['a PDF', put(folder, 'report.pdf', '%PDF-1.7\n'), /report\.pdf is a damaged PDF file/],
    [
      'invalid UTF-8',
      put(folder, 'latin.md', Buffer.from('a\nPrix: 5 \xe9', 'latin1')),
      /latin\.md is not valid UTF-8: byte 0xe9.*line 2|line 2.*not valid UTF-8/,
    ],
    ['UTF-16', put(folder, 'wide.md', Buffer.from('\ufeffa', 'utf16le')), /wide\.md is UTF-16/],
    ['a folder', join(folder, 'folder.md'), /folder\.md is a folder, not a file; name the text file inside it/],
    ['a missing file', join(folder, 'missing.md'), /missing\.md does not exist; check the name/],
    ['a file below a file', join(folder, 'empty.md', 'x.md'), /x\.md does not exist/],
  ])('%s', async (_, file, message) => {
    const result = await figurate(['extract', file]);
    expect(result.messages[0]?.msg).toMatch(message);
    expect(isClearFailure(result)).toBe(true);
  });

  it('nothing on standard input', async () => {
    expect((await figurate(['extract', '-'])).messages[0]?.msg).toMatch(/standard input is empty/);
  });
});

const SENTENCE = 'In 2022, exports rose by 5% to 486.88 billion RMB, with 1,200 firms taking part. ';
const ENGLISH = 'The words of this text are those that are most often used in it, and they have the look of a report. ';

describe('texts that are strange', () => {
  const extract = async (name: string, text: string) => {
    const result = await figurate(['extract', put(folder, name, text), '--period', '2022', '--account', '--quiet']);
    expect(result).toMatchObject({ code: 0, err: '' });
    return rows(result)[0]!;
  };

  it.each([
    ['ten thousand nested brackets', '['.repeat(10_000), ']'.repeat(10_000)],
    ['ten thousand nested parentheses', '('.repeat(10_000), ')'.repeat(10_000)],
    ['ten thousand block quotes', '> '.repeat(10_000), ''],
    ['ten thousand emphasis marks', '*a '.repeat(10_000), ' b*'.repeat(10_000)],
    ['ten thousand tags', '<b>'.repeat(10_000), '</b>'.repeat(10_000)],
  ])('%s', async (name, before, after) => {
    const text = `Exports were 300 tonnes.\n\n${before}Imports were 400 tonnes${after}.\n\nStocks were 500 tonnes.\n`;
    const { figures, skipped } = await extract(`${name}.md`, text);
    const quotes = [...figures, ...skipped!].map(({ quote }) => quote).join(' ');
    for (const number of ['300', '400', '500']) expect(quotes).toContain(number);
  });

  it('a number of a thousand digits', async () => {
    const digits = '7'.repeat(1000);
    const { figures, skipped } = await extract('digits.md', `There were ${digits} stars and 12 moons.\n`);
    expect(figures.map(({ quote }) => quote)).toContain('12');
    expect([...figures, ...skipped!].some(({ quote }) => quote.includes(digits))).toBe(true);
  });

  it('every character there is', async () => {
    const signs = Array.from({ length: 0x3000 }, (_, i) => String.fromCodePoint(i || 32)).join('');
    const { figures } = await extract('signs.md', `${signs}\n\n${ENGLISH.repeat(400)}There were 12 moons.\n`);
    expect(figures.map(({ quote }) => quote)).toContain('12');
  });

  it(`a line of ${LONG ? '100' : '2'} MB`, { timeout: 900_000 }, async () => {
    const times = LONG ? 1_234_567 : 24_691;
    const file = put(folder, 'long.md', SENTENCE.repeat(times));
    const count = 'grep -o \'"kind":"[a-z]*"\' | sort | uniq -c';
    const command = `"$0" "$1" extract "$2" --period 2022 --quiet | ${count}; echo "$PIPESTATUS"`;
    const { out } = await run('bash', ['-c', command, process.execPath, CLI, file]);
    const kinds = ['amount', 'change', 'count'].map((kind) => `${times} "kind":"${kind}"`);
    expect(out.trim().split(/\n\s*/)).toEqual([...kinds, '0']);
  });
});

describe('output that cannot be written', () => {
  const big = put(
    folder,
    'big.ndjson',
    Array.from({ length: 3000 }, (_, i) => JSON.stringify({ id: `d${i}`, text: 'Exports rose by 5% in 2022.' })).join(
      '\n',
    ),
  );

  it('a reader that leaves early ends the program quietly', async () => {
    const pipe = '"$0" "$1" extract "$2" --quiet | head -c 10; echo " $PIPESTATUS"';
    const { out, err } = await run('bash', ['-c', pipe, process.execPath, CLI, big]);
    // 141 is 128 + SIGPIPE, as of any filter whose reader has gone; no message, no stack trace.
    expect(out).toBe('{"id":"d0" 141\n');
    expect(err).toBe('');
  });

  it('a full disk is said, with exit code 2', async () => {
    const child = spawn(process.execPath, [CLI, 'extract', big], {
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    let err = '';
    child.stderr!.on('data', (chunk) => {
      err += chunk;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(err).toMatch(/standard output cannot be written: ENOSPC/);
    expect(err).not.toMatch(/\\n\s+at /);
    expect(code).toBe(2);
  });

  it('a closed standard error loses no result', async () => {
    const { out } = await run('bash', ['-c', '"$0" "$1" extract "$2" 2>&-', process.execPath, CLI, big]);
    expect(out.trim().split('\n')).toHaveLength(3000);
  });
});
