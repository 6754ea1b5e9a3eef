/** `diff` and `verify`, as those use them who publish and load a dataset. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { figurate, putDataset, scratch, sha256 } from './figurate.js';

const TEXT =
  'In 2022, the pledge financing reached 486.88 billion RMB, a year-on-year increase of 57.1%, benefiting 26 thousand enterprises.\n';

const folder = scratch();
const run = (...args: string[]) => figurate(args, { cwd: folder });
const NEW = TEXT.replace('486.88', '490.12').replace(/^/, 'There were 12 banks. ');

beforeAll(async () => {
  putDataset(folder, 'set', { report: TEXT });
  await run('build', '--output', 'old');
  putDataset(folder, 'set', { report: NEW });
  await run('build', '--output', 'new');
});

describe('diff', () => {
  it('tells added, revised and merely moved figures apart', async () => {
    const { code, out } = await run('diff', 'old/set', 'new/set', '--json');
    expect(code).toBe(0);
    const { figures, version } = JSON.parse(out) as {
      figures: Record<string, { quote?: string; new?: { quote: string } }[]>;
      version: object;
    };
    const quotes = (name: string) => figures[name]?.map((one) => one.quote ?? one.new?.quote);
    expect(quotes('added')).toEqual(['12']);
    expect(quotes('removed')).toEqual([]);
    expect(quotes('revised')).toEqual(['490.12 billion RMB']);
    expect(quotes('moved')?.sort()).toEqual(['26 thousand', '57.1%']);
    expect(version).toMatchObject({ next: '2026.11.1', level: 'revision', isRight: false });
  });

  it('is for people, Markdown by flag, and exits with 1 only when asked to', async () => {
    const people = await run('diff', 'old/set', 'new/set', '--date', '2026-12-24');
    expect(people.out).toContain('set 2026.11.0 to 2026.12.0: ');
    expect(people.out).toContain('Figures revised: 1\n  "486.88 billion RMB" to "490.12 billion RMB"');
    expect((await run('diff', 'old/set', 'new/set', '--markdown')).out).toContain('## Figures revised: 1\n\n- ');
    expect(await run('diff', 'old/set', 'new/set', '--exit-code', '--quiet')).toMatchObject({ code: 1, out: '' });
    expect(await run('diff', 'old/set', 'old/set', '--exit-code')).toMatchObject({
      code: 0,
      out: 'set 2026.11.0: nothing changed\n',
    });
  });

  it('writes the changelog of the dataset, the same again when done again', async () => {
    const args = ['diff', 'old/set', 'new/set', '--date', '2026-12-24', '--changelog', 'CHANGELOG.md', '--quiet'];
    await run(...args);
    const first = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8');
    expect(first).toContain('## 2026.12.0 (2026-12-24)');
    await run(...args);
    expect(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8')).toBe(first);
  });

  it('ships the changelog with the release that it is about', { timeout: 60_000 }, async () => {
    const project = scratch();
    const here = (...args: string[]) => figurate(args, { cwd: project });
    const shipped = () => readFileSync(join(project, 'output/set/CHANGELOG.md'), 'utf8');
    putDataset(project, 'set', { report: TEXT });
    await here('build');
    expect(shipped()).toBe('# Changes of the data\n\n## 2026.11.0\n\nThe first version whose changes are recorded.\n');
    cpSync(join(project, 'output'), join(project, 'last'), { recursive: true });
    putDataset(project, 'set', { report: NEW });
    const compare = () => here('diff', 'last/set', 'output/set', '--changelog', 'sources/set/CHANGELOG.md', '--quiet');
    await here('build');
    await compare();
    await here('build');
    expect(shipped()).toContain('### Figures revised: 1');
    expect(shipped()).toBe(readFileSync(join(project, 'sources/set/CHANGELOG.md'), 'utf8'));
    const { inputs } = JSON.parse(readFileSync(join(project, 'output/set/manifest.json'), 'utf8'));
    expect(inputs.map(({ path }: { path: string }) => path)).toContain('CHANGELOG.md');
    await compare();
    expect(readFileSync(join(project, 'sources/set/CHANGELOG.md'), 'utf8')).toBe(shipped());
  });

  it('refuses a changelog that is no text', async () => {
    const project = scratch();
    writeFileSync(join(putDataset(project, 'set', { report: TEXT }), 'CHANGELOG.md'), new Uint8Array([0xff]));
    const { code, messages } = await figurate(['build'], { cwd: project });
    expect(code).toBe(2);
    expect(messages[0]?.msg).toContain('CHANGELOG.md is no valid UTF-8');
  });

  it.each([
    [['diff', 'nowhere', 'new/set'], 'nowhere is no release'],
    [['diff', 'old/set', 'new/set', '--date', 'soon'], '--date cannot be "soon"'],
  ])('cannot run %j', async (args, words) => {
    const { code, messages } = await run(...args);
    expect([code, messages[0]?.msg]).toEqual([2, expect.stringContaining(words)]);
  });
});

/** A copy of the new release, with something done to it. */
function copy(name: string, change: (release: string) => void): string {
  const release = join(folder, name, 'set');
  cpSync(join(folder, 'new/set'), release, { recursive: true });
  change(release);
  return join(name, 'set');
}

async function damage(release: string, ...flags: string[]) {
  const { code, out } = await run('verify', release, '--json', ...flags);
  return { code, files: (JSON.parse(out) as { damage: { file: string }[] }).damage.map(({ file }) => file) };
}

function flip(file: string, at = 0.5): void {
  const bytes = readFileSync(file);
  bytes[Math.floor((bytes.length - 1) * at)]! ^= 1;
  writeFileSync(file, bytes);
}

const files = (release: string): string[] =>
  readdirSync(join(folder, release), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('verify', () => {
  it('finds a release whole', async () => {
    const { code, out } = await run('verify', 'new/set');
    expect(code).toBe(0);
    expect(out).toMatch(/^new\/set: whole: all \d+ files are as they were released\n$/);
    expect(Number(/\d+/.exec(out)?.[0])).toBe(files('new/set').length);
  });

  it('names the file of a flipped bit, whichever it is', async () => {
    // The library is asked directly: a process for each of thirty files would take a minute.
    const { verifyRelease } = await import('../../pipeline/8-write/verify.js');
    const release = copy('flipped', () => {});
    for (const file of files(release)) {
      const whole = readFileSync(file);
      for (const at of [0, 0.37, 1]) {
        flip(file, at);
        const named = verifyRelease(join(folder, release)).damage.map((one) => join(folder, release, one.file));
        expect(
          named.some((one) => one === file) || /manifest|SHA256SUMS/.test(named.join()),
          `${file} at ${at}: ${named.join()}`,
        ).toBe(true);
        expect(named).not.toEqual([]);
        writeFileSync(file, whole);
      }
    }
    expect(verifyRelease(join(folder, release)).damage).toEqual([]);
  });

  it('names a changed table by its name alone', async () => {
    expect(await damage(copy('table', (release) => flip(join(release, 'figures.parquet'))))).toEqual({
      code: 1,
      files: ['figures.parquet'],
    });
  });

  it('names missing and extra files, and links', async () => {
    const release = copy('files', (at) => {
      rmSync(join(at, 'derived.csv'));
      writeFileSync(join(at, 'extra.txt'), 'x');
      rmSync(join(at, 'skipped.csv'));
      symlinkSync(join(folder, 'new/set/skipped.csv'), join(at, 'skipped.csv'));
    });
    expect(await damage(release)).toEqual({ code: 1, files: ['derived.csv', 'extra.txt', 'skipped.csv'] });
    const { messages } = await run('verify', release);
    expect(messages.map(({ msg }) => msg)).toEqual([
      `${release}/derived.csv is missing`,
      `${release}/extra.txt does not belong to the release`,
      `${release}/skipped.csv is no plain file`,
    ]);
  });

  it('says what to do about what Python leaves behind', async () => {
    const release = copy('python', (at) => {
      mkdirSync(join(at, '__pycache__'));
      writeFileSync(join(at, '__pycache__/load.cpython-311.pyc'), 'x');
    });
    expect((await run('verify', release)).messages.map(({ msg }) => msg)).toEqual([
      `${release}/__pycache__/load.cpython-311.pyc does not belong to the release: Python left it when load.py was imported; delete the folder __pycache__`,
    ]);
  });

  it('catches an edited manifest, a missing seal, and a manifest that is none', async () => {
    const edited = copy('manifest', (at) => {
      const file = join(at, 'manifest.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace('A dataset for a test.', 'A dataset for a jest.'));
    });
    expect(await damage(edited)).toEqual({ code: 1, files: ['manifest.json'] });
    expect((await damage(copy('unsealed', (at) => rmSync(join(at, 'SHA256SUMS'))))).files).toEqual(['SHA256SUMS']);
    expect((await damage(copy('broken', (at) => writeFileSync(join(at, 'manifest.json'), '{')))).files).toContain(
      'manifest.json',
    );
  });

  it('catches an edited table with matching manifest and checksums by building it again', async () => {
    const forged = copy('forged', (at) => {
      const file = join(at, 'figures.csv');
      const before = readFileSync(file, 'utf8');
      const after = before.replace('490120000000', '490120000001');
      expect(after).not.toBe(before);
      writeFileSync(file, after);
      const swap = (name: string, pairs: [string, string][]): void => {
        let text = readFileSync(join(at, name), 'utf8');
        for (const [old, now] of pairs) text = text.replaceAll(old, now);
        writeFileSync(join(at, name), text);
      };
      const seal = (): string => sha256(readFileSync(join(at, 'manifest.json')));
      const old = seal();
      const hashes: [string, string] = [sha256(before), sha256(after)];
      swap('manifest.json', [hashes]);
      swap('SHA256SUMS', [hashes, [old, seal()]]);
    });
    expect((await damage(forged)).files).not.toContain('figures.csv');
    const { code, messages } = await run('verify', forged, '--rebuild');
    expect(code).toBe(1);
    expect(messages.map(({ msg }) => msg)).toContain(
      `${forged}/figures.csv is not what a rebuild gives: line 3 differs`,
    );
    expect(await run('verify', 'new/set', '--rebuild')).toMatchObject({
      code: 0,
      out: expect.stringContaining('a rebuild gives the same bytes'),
    });
  });

  it('says when the sources are not those of the release', async () => {
    const { messages, code } = await run('verify', 'old/set', '--rebuild');
    expect(code).toBe(1);
    expect(messages[0]?.msg).toContain('are not those of the release: report/source.json, report/text.md');
  });

  it('cannot run where there is no release, and leaves the release alone', async () => {
    expect((await run('verify', 'sources')).code).toBe(2);
    expect((await run('verify', 'nowhere')).code).toBe(2);
    expect(existsSync(join(folder, 'new/set/manifest.json'))).toBe(true);
  });
});

describe('SOURCE_DATE_EPOCH', () => {
  const project = scratch();
  const build = (seconds: string) => figurate(['build'], { cwd: project, env: { SOURCE_DATE_EPOCH: seconds } });
  const file = (name: string): string => readFileSync(join(project, 'output/set', name), 'utf8');
  beforeAll(() => {
    putDataset(project, 'set', { report: TEXT });
  });

  it('is the day of a release whose registry entry names none, wherever a day is stated', async () => {
    expect((await build('1793318400')).code).toBe(0);
    const day = '2026-10-30';
    for (const name of ['manifest.json', 'datapackage.json', 'croissant.json', 'csv-metadata.json', 'CITATION.cff'])
      expect(file(name), name).toContain(day);
    for (const name of ['README.md', 'CHANGELOG.md', 'report.html']) expect(file(name), name).toContain(day);
    const again = await figurate(['verify', 'output/set', '--rebuild'], { cwd: project });
    expect([again.code, again.err]).toEqual([0, '']);
  });

  it('leaves a day that is registered', async () => {
    const entry = join(project, 'sources/set/dataset.json');
    const json = readFileSync(entry, 'utf8');
    writeFileSync(entry, json.replace('"released":null', '"released":"2026-11-22"'));
    await build('1793318400');
    writeFileSync(entry, json);
    expect(JSON.parse(file('manifest.json')).dataset.released).toBe('2026-11-22');
  });

  it.each(['yesterday', '-1', '1e9', '253402300800'])('cannot be %j', async (seconds) => {
    const { code, messages } = await build(seconds);
    expect(code).toBe(2);
    expect(messages.map(({ msg }) => msg).join()).toContain(`SOURCE_DATE_EPOCH cannot be "${seconds}"`);
  });
});
