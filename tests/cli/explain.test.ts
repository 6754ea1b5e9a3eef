/** `figurate explain`: from a published figure back to its sentence. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { figurate, putDataset, rows, scratch } from './figurate.js';

const cwd = scratch();
const TEXT =
  'Some words.\n\nIn 2022, exports of the 联盟 rose year-on-year by 5% to 486.88 billion RMB, as the office said in a report that has a very long sentence indeed.\n';
let change: string;
let level: string;

beforeAll(async () => {
  putDataset(cwd, 'trade', { 'report-2022': TEXT });
  await figurate(['build'], { cwd });
  const file = join(cwd, 'sources/trade/report-2022/text.md');
  const source = join(cwd, 'sources/trade/report-2022/source.json');
  const [row] = rows(await figurate(['extract', file, '--source', source]));
  [change, level] = row!.figures.map(({ id }) => id as string) as [string, string];
});

describe('explain', () => {
  it('shows the sentence with the figure under carets, every field, and what was derived', async () => {
    const { code, out } = await figurate(['explain', level], { cwd });
    expect(code).toBe(0);
    const lines = out.split('\n');
    const at = lines.findIndex((line) => line.includes('486.88 billion RMB'));
    const under = lines[at + 1]!;
    // The Chinese signs take two cells each, so the carets stand two further right than the code points.
    expect(under.indexOf('^') - 2).toBe(lines[at]!.indexOf('486.88'));
    expect(under.trim()).toBe('^'.repeat('486.88 billion RMB'.length));
    expect(out).toContain('line 3');
    for (const pattern of [/kind +amount/, /value +486880000000/, /unit +CNY/, /period +2022/])
      expect(out).toMatch(pattern);
    expect(out).toMatch(/baseline: 46369\d+ CNY \(.* to .*\), 2021/);
    expect(out).toContain(`with 5% (${change})`);
  });

  it('shows the level that a change modifies', async () => {
    const { out } = await figurate(['explain', change], { cwd });
    expect(out).toMatch(new RegExp(`of_figure_id +${level} +486\\.88 billion RMB`));
  });

  it('takes the id of a derived row too', async () => {
    const { derived } = JSON.parse((await figurate(['explain', level, '--json'], { cwd })).out) as {
      derived: Array<{ derived_id: string }>;
    };
    const { code, out } = await figurate(['explain', derived[0]!.derived_id], { cwd });
    expect(code).toBe(0);
    expect(out).toContain(`${level} of trade`);
    expect(out).toMatch(/\* (baseline|absolute_change):/);
  });

  it('reads the text from the registry where the release has none', async () => {
    rmSync(join(cwd, 'output/trade/texts/report-2022.txt'));
    expect((await figurate(['explain', level], { cwd })).out).toContain('line 3');
    expect((await figurate(['explain', level, '--sources', 'nowhere'], { cwd })).out).not.toContain('line 3');
  });
});
