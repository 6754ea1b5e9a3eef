/** A build replaces the last release at once or not at all, whoever kills it, whenever. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { abandonBuilds } from '../../pipeline/8-write/abandon.js';
import { recover, writeRelease } from '../../pipeline/8-write/index.js';
import { digests, scratchFolders } from './folders.js';
import { compiledScript } from './program.js';
import { sampleDataset, VERSIONS } from './sample.js';

const scratch = scratchFolders();
const write = (root: string, figures: number, more = {}) =>
  writeRelease(sampleDataset(figures), { outputRoot: root, versions: VERSIONS, workbook: false, ...more });

/** What the release of so many figures looks like, built where nobody disturbs it. */
async function wanted(figures: number): Promise<Record<string, string>> {
  const root = scratch();
  await write(root, figures);
  return digests(join(root, 'sample'));
}

describe('recovery', () => {
  it('puts the last release back when the swap was cut in two', async () => {
    const root = scratch();
    const whole = await wanted(2);
    await write(root, 2);
    renameSync(join(root, 'sample'), join(root, '.sample.previous'));
    mkdirSync(join(root, '.sample.staging'));
    writeFileSync(join(root, '.sample.staging/figures.csv'), 'half');
    expect(await recover(root)).toEqual(['sample']);
    expect(digests(join(root, 'sample'))).toEqual(whole);
    expect(readdirSync(root)).toEqual(['sample']);
  });

  it('keeps the new release when only tidying up was left', async () => {
    const root = scratch();
    await write(root, 3);
    const whole = digests(join(root, 'sample'));
    cpSync(join(root, 'sample'), join(root, '.sample.previous'), { recursive: true });
    rmSync(join(root, '.sample.previous/manifest.json'));
    expect(await recover(root)).toEqual([]);
    expect(digests(join(root, 'sample'))).toEqual(whole);
    expect(readdirSync(root)).toEqual(['sample']);
  });

  it('never takes a folder on its way out for a release', async () => {
    const root = scratch();
    mkdirSync(join(root, '.sample.rubbish'));
    expect(await recover(root)).toEqual([]);
    expect(readdirSync(root)).toEqual([]);
  });

  it('does nothing to a folder without leftovers, or without being', async () => {
    const root = scratch();
    writeFileSync(join(root, '.hidden'), 'mine');
    mkdirSync(join(root, 'other'));
    expect(await recover(root)).toEqual([]);
    expect(await recover(join(root, 'nowhere'))).toEqual([]);
    expect(readdirSync(root).sort()).toEqual(['.hidden', 'other']);
  });
});

describe('a build killed at any moment', () => {
  const SCRIPT = `
const [root] = process.argv.slice(2);
console.log('ready');
for (let i = 0; ; i = 1 - i) await writeRelease(sampleDataset(60 + i), { outputRoot: root, versions: VERSIONS, workbook: false, readBack: false });`;

  it('leaves one of the two releases whole, at its place or beside it', async () => {
    const main = compiledScript(SCRIPT);
    const root = scratch();
    const releases = [await wanted(60), await wanted(61)];
    await write(root, 60);
    let interrupted = 0;
    for (let round = 0; round < 8; round++) {
      const child = spawn(process.execPath, [main, root], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(child.stdout!, 'data');
      await sleep(150 + round * 13);
      child.kill('SIGKILL');
      await once(child, 'exit');
      interrupted += readdirSync(root).length > 1 ? 1 : 0;
      await recover(root);
      expect(releases).toContainEqual(digests(join(root, 'sample')));
      expect(readdirSync(root).filter((name) => !name.includes('.lock.'))).toEqual(['sample']);
    }
    expect(interrupted).toBeGreaterThan(2); // the kills did hit builds at work
    await write(root, 60);
    expect(digests(join(root, 'sample'))).toEqual(releases[0]);
    expect(readdirSync(root)).toEqual(['sample']);
  }, 120_000);
});

describe('a build killed before any step that changes a folder', () => {
  // The functions of the file system count how often they are called, and the one that is due kills the process.
  const SCRIPT = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const [root, figures, due] = process.argv.slice(2);
let steps = 0;
for (const name of ['renameSync', 'rmSync', 'mkdirSync']) {
  const original = fs[name];
  fs[name] = (...args) => {
    if (++steps === Number(due)) process.kill(process.pid, 'SIGKILL');
    return original(...args);
  };
}
syncBuiltinESMExports();
await writeRelease(sampleDataset(Number(figures)), { outputRoot: root, versions: VERSIONS, workbook: false, readBack: false });
console.log(steps);`;

  it('leaves the old or the new release whole', async () => {
    const main = compiledScript(SCRIPT);
    const [old, fresh] = [await wanted(2), await wanted(3)];
    const start = scratch();
    await write(start, 2);
    const seen = new Set<string>();
    for (let due = 1; ; due++) {
      const root = scratch();
      cpSync(start, root, { recursive: true });
      const child = spawn(process.execPath, [main, root, '3', String(due)], { stdio: 'ignore' });
      const [code] = await once(child, 'exit');
      const wasMissing = !existsSync(join(root, 'sample'));
      await recover(root);
      const found = digests(join(root, 'sample'));
      expect([old, fresh], `killed before step ${due}`).toContainEqual(found);
      expect(readdirSync(root).filter((name) => !name.includes('.lock.'))).toEqual(['sample']);
      seen.add(`${wasMissing ? 'missing, then ' : ''}${found['figures.csv'] === old['figures.csv'] ? 'old' : 'new'}`);
      if (code === 0) break;
    }
    expect([...seen]).toEqual(['old', 'missing, then old', 'new']);
  }, 120_000);
});

describe('two builds at once', () => {
  it('in one process wait for each other', async () => {
    const root = scratch();
    await Promise.all([write(root, 4), write(root, 4), write(root, 4)]);
    expect(digests(join(root, 'sample'))).toEqual(await wanted(4));
    expect(readdirSync(root)).toEqual(['sample']);
  });

  it('in two processes wait for each other, and never mix', async () => {
    const main = compiledScript(`
const [root, figures] = process.argv.slice(2);
for (let i = 0; i < 8; i++) await writeRelease(sampleDataset(Number(figures)), { outputRoot: root, versions: VERSIONS, workbook: false, readBack: false, patienceMs: 20_000 });`);
    const root = scratch();
    const builds = [60, 61].map((n) => spawn(process.execPath, [main, root, String(n)], { stdio: 'inherit' }));
    const releases = [await wanted(60), await wanted(61)];
    const codes = await Promise.all(
      builds.map(async (child: ChildProcess) => (await once(child, 'exit'))[0] as number),
    );
    expect(codes).toEqual([0, 0]);
    expect(releases).toContainEqual(digests(join(root, 'sample')));
    expect(readdirSync(root)).toEqual(['sample']);
  });

  it('say who holds the lock when patience ends, and leave the release alone', async () => {
    const root = scratch();
    await write(root, 2);
    const before = digests(root);
    const lock = `.sample.lock.${hostname().replace(/[^A-Za-z0-9-]/g, '-')}.${process.ppid}.0`;
    writeFileSync(join(root, lock), ''); // the parent process is alive
    await expect(write(root, 3, { patienceMs: 60 })).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(`process ${process.ppid}`),
      file: join(root, lock),
    });
    rmSync(join(root, lock));
    expect(digests(root)).toEqual(before);
  });

  it('pass over the lock of a dead process, even when its number was given out again', async () => {
    const root = scratch();
    const host = hostname().replace(/[^A-Za-z0-9-]/g, '-');
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    writeFileSync(join(root, `.sample.lock.${host}.${child.pid}.0`), '');
    if (existsSync('/proc/self/stat')) writeFileSync(join(root, `.sample.lock.${host}.${process.ppid}.1`), '');
    await write(root, 1, { patienceMs: 0 });
    expect(readdirSync(root)).toEqual(['sample']);
  });

  it('respect the lock of another machine', async () => {
    const root = scratch();
    writeFileSync(join(root, '.sample.lock.elsewhere.1.1'), '');
    await expect(write(root, 1, { patienceMs: 0 })).rejects.toThrow(/on elsewhere/);
    expect(readFileSync(join(root, '.sample.lock.elsewhere.1.1'), 'utf8')).toBe('');
  });
});

describe('a build told to stop', () => {
  it('takes its staging and its lock away, and leaves those of others', async () => {
    const root = scratch();
    await write(root, 2);
    const whole = digests(join(root, 'sample'));
    const build = write(root, 6_000); // far from done when the signal comes
    await sleep(30);
    expect(readdirSync(root)).toContain('.sample.staging');
    const foreign = [`.sample.lock.elsewhere.${process.pid}.1`, '.other.staging'];
    writeFileSync(join(root, foreign[0]!), '');
    mkdirSync(join(root, foreign[1]!));
    abandonBuilds(root);
    expect(readdirSync(root).sort()).toEqual([...foreign, 'sample'].sort());
    expect(digests(join(root, 'sample'))).toEqual(whole);
    await expect(build).rejects.toThrow();
    expect(digests(join(root, 'sample'))).toEqual(whole);
  });
});
