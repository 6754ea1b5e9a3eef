/** The make targets: each says what it did, and nothing is done twice. */
import { describe, expect, it } from 'vitest';
import { read } from '../laws/source-tree.js';
import { run } from './figurate.js';

const makefile = read('Makefile')!;

describe('make', () => {
  it('with nothing changed says so', { timeout: 120_000 }, async () => {
    await run('make', []);
    const again = await run('make', []);
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toMatch(/^make: nothing to do: \d+ dataset\(s\) in output\/ are up to date\n$/);
  });

  it('help lists every target that is meant to be called', async () => {
    const { out } = await run('make', ['help']);
    const phony = /^\.PHONY: (.*)$/m.exec(makefile)![1]!.split(' ');
    const inner = new Set(['datasets', 'install', 'FORCE']);
    for (const target of phony.filter((name) => !inner.has(name)))
      expect(out).toMatch(new RegExp(`^make ${target} `, 'm'));
  });

  it('scores marked texts', { timeout: 120_000 }, async () => {
    const { code, out } = await run('make', ['gold', 'GOLD=tests/gold/cnipa-annual-report-2022-chapter-4.gold.md']);
    expect(code).toBe(0);
    expect(out).toMatch(/^all +39 +\d/m);
  });
});
