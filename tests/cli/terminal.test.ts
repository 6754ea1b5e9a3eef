/** On a terminal messages are for people, elsewhere for programs; results are the same in both. */
import { describe, expect, it } from 'vitest';
import { CLI, figurate, put, run, scratch } from './figurate.js';

const folder = scratch();
const undated = put(folder, 'undated.md', 'Exports stood at 300 tonnes.\n\n| a |\n|---|\n| 1 |\n');
const ESCAPE = '\u001b';

/** Runs the program on a terminal made for it; what it prints to both streams comes back as one text. */
async function onTerminal(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const command = [process.execPath, CLI, ...args].map((word) => `'${word}'`).join(' ');
  const { out } = await run('script', ['-qec', command, '/dev/null'], { env: { TERM: 'xterm', ...env } });
  return out.replaceAll('\r\n', '\n');
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
