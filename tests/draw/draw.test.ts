/** The draw: the same seed gives the same rows, a smaller draw is the beginning of a larger one, each row stands beside its text. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, scratch } from '../cli/figurate.js';
import { ROOT } from '../laws/source-tree.js';

const draw = (...args: string[]) => run(process.execPath, [join(ROOT, 'tests', 'draw', 'draw.mjs'), ...args]);
const numbered = (out: string, letter: 'F' | 'S') => out.split(/^## /m).filter((part) => part.startsWith(letter));

function texts(): string {
  const folder = scratch();
  const lines = Array.from({ length: 12 }, (_, i) => `Sales rose to ${100 + i} cars, see Table ${i + 1}.`);
  writeFileSync(join(folder, 'cars.md'), lines.join('\n\n'));
  writeFileSync(join(folder, 'index.csv'), 'file,title,period,area,currency\ncars.md,Cars,2031-Q2,GB,GBP\n');
  return folder;
}

describe('the draw', () => {
  it('repeats itself for a seed, differs for another, and begins alike whatever its length', async () => {
    const folder = texts();
    const five = await draw('--figures', '5', '--skipped', '3', folder);
    expect(five.code).toBe(0);
    const other = await draw('--figures', '5', '--skipped', '0', '--seed', '2', folder);
    expect(numbered(other.out, 'F')).not.toEqual(numbered(five.out, 'F'));
    const two = await draw('--figures', '2', '--skipped', '0', folder);
    expect(numbered(two.out, 'F').map((part) => part.trim())).toEqual(
      numbered(five.out, 'F')
        .slice(0, 2)
        .map((part) => part.trim()),
    );
    expect(numbered(five.out, 'S')).toHaveLength(3);
  });

  it('shows each row in its text, dated as the index beside the texts says', async () => {
    const { out } = await draw('--figures', '12', '--skipped', '12', texts());
    expect(out).toContain('Sales rose to ⟦104⟧ cars, see Table 5.');
    expect(out).toContain('period=2031-Q2 (document)');
    expect(numbered(out, 'S').filter((part) => part.includes('reason=reference'))).toHaveLength(12);
  });

  it('says what is wrong with what was asked', async () => {
    for (const [args, message] of [
      [['nowhere'], /no folder nowhere; name one/],
      [['--figures', 'many'], /--figures wants a whole number, not many/],
    ] as const) {
      const { code, out, err } = await draw(...args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(message);
    }
  });
});
