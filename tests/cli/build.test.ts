/** `figurate build`: from sources/ to output/, at once or not at all. */
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLI, digests, figurate, isClearFailure, putDataset, scratch } from './figurate.js';

const TEXT = 'In 2022, exports rose by 5% to 486.88 billion RMB, with 1,200 firms taking part.\n';

function project(): string {
  const folder = join(scratch(), 'project');
  mkdirSync(folder);
  putDataset(folder, 'trade', { 'report-2022': TEXT });
  putDataset(folder, 'prices', {
    'bulletin-a': 'Prices rose by 3% in 2022.\n',
    'bulletin-b': 'Prices fell by 1% in 2021.\n',
  });
  return folder;
}

describe('building', () => {
  it('builds all datasets, or the named ones, or a folder', async () => {
    const cwd = project();
    const one = await figurate(['build', 'trade', '--json'], { cwd });
    expect(one.code).toBe(0);
    expect(readdirSync(join(cwd, 'output'))).toEqual(['trade']);
    expect(JSON.parse(one.out)).toMatchObject({
      dataset: 'trade',
      folder: 'output/trade',
      rows: { figures: 3, sources: 1 },
    });
    const all = await figurate(['build'], { cwd });
    expect(all.out).toMatch(/^prices: .*\ntrade: 3 figures/);
    expect(readdirSync(join(cwd, 'output')).sort()).toEqual(['prices', 'trade']);
    await figurate(['build', join(cwd, 'sources', 'trade'), '--output', 'elsewhere'], { cwd });
    expect(digests(join(cwd, 'elsewhere', 'trade'))).toEqual(digests(join(cwd, 'output', 'trade')));
  });

  it('gives the same bytes again, in another locale, time zone and folder', async () => {
    const [here, there] = [project(), project()];
    await figurate(['build', '--quiet'], { cwd: here });
    const first = digests(join(here, 'output'));
    expect(Object.keys(first).length).toBeGreaterThan(30);
    await figurate(['build', '--quiet'], { cwd: here });
    expect(digests(join(here, 'output'))).toEqual(first);
    const env = { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' };
    await figurate(['build', '--quiet', '--sources', join(there, 'sources'), '--output', join(there, 'output')], {
      cwd: '/',
      env,
    });
    expect(digests(join(there, 'output'))).toEqual(first);
  });

  it('publishes the text that the offsets count in', async () => {
    const cwd = project();
    await figurate(['build', 'trade'], { cwd });
    expect(readFileSync(join(cwd, 'output/trade/texts/report-2022.txt'), 'utf8')).toBe(TEXT);
  });

  it('keeps a text back that may not be passed on', async () => {
    const cwd = scratch();
    putDataset(cwd, 'trade', { 'report-2022': TEXT }, { redistribute: 'quotes' });
    await figurate(['build'], { cwd });
    expect(existsSync(join(cwd, 'output/trade/figures.csv'))).toBe(true);
    expect(existsSync(join(cwd, 'output/trade/texts/report-2022.txt'))).toBe(false);
  });

  it('says nothing with --quiet, and has no clock in its results', async () => {
    const cwd = project();
    expect(await figurate(['build', '--quiet'], { cwd })).toMatchObject({ code: 0, out: '', err: '' });
  });
});

describe('what cannot be built', () => {
  it('a text that has changed is refused, and the other dataset is built', async () => {
    const cwd = project();
    appendFileSync(join(cwd, 'sources/prices/bulletin-a/text.md'), 'More.\n');
    const result = await figurate(['build'], { cwd });
    expect(result.code).toBe(2);
    expect(result.messages.filter(({ level }) => level === 'error').map(({ msg }) => msg)).toEqual([
      expect.stringMatching(
        /bulletin-a\/text\.md has changed: its sha256 is .*restore the text, or register the new one/,
      ),
    ]);
    expect(readdirSync(join(cwd, 'output'))).toEqual(['trade']);
  });

  it.each([
    ['an empty text', '', /text\.md is empty/],
    ['a binary text', 'a\0b', /text\.md is a binary file/],
  ])('%s is refused by name', async (_, text, message) => {
    const cwd = scratch();
    putDataset(cwd, 'trade', { 'report-2022': text });
    const result = await figurate(['build'], { cwd });
    expect(result.messages[0]?.msg).toMatch(message);
    expect(isClearFailure(result)).toBe(true);
  });

  it('a wrong field is named with file, path and remedy', async () => {
    const cwd = scratch();
    putDataset(cwd, 'trade', { 'report-2022': TEXT }, { area: 'China' });
    const result = await figurate(['build'], { cwd });
    expect(result.messages[0]?.msg).toMatch(/report-2022\/source\.json.*\n.*area.*ISO 3166-1 alpha-2/);
    expect(isClearFailure(result)).toBe(true);
  });

  it('a place that cannot be written leaves the last release whole', async () => {
    const cwd = project();
    await figurate(['build', 'trade'], { cwd });
    const before = digests(join(cwd, 'output'));
    writeFileSync(join(cwd, 'file'), '');
    for (const output of ['file', 'file/below', '/proc/figurate']) {
      const result = await figurate(['build', 'trade', '--output', output], { cwd });
      expect(result.messages[0]?.msg).toMatch(/cannot write .*(file|proc)/);
      expect(isClearFailure(result)).toBe(true);
    }
    expect(digests(join(cwd, 'output'))).toEqual(before);
  });

  it.skipIf(process.getuid?.() === 0)('a folder without the right to write is said', async () => {
    const cwd = project();
    mkdirSync(join(cwd, 'output'));
    chmodSync(join(cwd, 'output'), 0o500);
    const result = await figurate(['build', 'trade'], { cwd });
    expect(result.messages[0]?.msg).toMatch(/may not be written/);
  });

  it('something else in the place of a release is not replaced', async () => {
    const cwd = project();
    mkdirSync(join(cwd, 'output/trade'), { recursive: true });
    writeFileSync(join(cwd, 'output/trade/thesis.txt'), 'years of work');
    const result = await figurate(['build', 'trade'], { cwd });
    expect(isClearFailure(result)).toBe(true);
    expect(readFileSync(join(cwd, 'output/trade/thesis.txt'), 'utf8')).toBe('years of work');
  });
});

describe('a build that is stopped', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    '%s leaves the last release, and nothing that disturbs the next',
    async (signal) => {
      const cwd = project();
      await figurate(['build', 'trade'], { cwd });
      const before = digests(join(cwd, 'output/trade'));
      rmSync(join(cwd, 'output/trade/figures.csv')); // so that a swap would show
      await stopWhileStaging(cwd, signal);
      if (signal !== 'SIGKILL') expect(readdirSync(join(cwd, 'output'))).toEqual(['trade']);
      const next = await figurate(['build', 'trade'], { cwd });
      expect(next.code).toBe(0);
      expect(digests(join(cwd, 'output'))).toEqual(prefixed(before));
    },
  );
});

const prefixed = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, hash]) => [`trade/${path}`, hash]));

/** Starts a build and sends the signal as soon as its staging folder stands. */
function stopWhileStaging(cwd: string, signal: NodeJS.Signals): Promise<void> {
  const child = spawn(process.execPath, [CLI, 'build', 'trade', '--quiet'], { cwd, stdio: 'ignore' });
  const watch = setInterval(() => {
    if (existsSync(join(cwd, 'output/.trade.staging'))) child.kill(signal);
  }, 1);
  return new Promise((resolve) => {
    child.on('close', () => {
      clearInterval(watch);
      resolve();
    });
  });
}
