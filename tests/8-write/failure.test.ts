/** Disks that are full, folders that may not be written, things that stand in the way: a clear word, and nothing lost. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeRelease } from '../../pipeline/8-write/index.js';
import { InputError } from '../../pipeline/model/errors.js';
import { digests, scratchFolders } from './folders.js';
import { compiledScript } from './program.js';
import { sampleDataset, VERSIONS } from './sample.js';

const scratch = scratchFolders();
const write = (root: string, figures: number) =>
  writeRelease(sampleDataset(figures), { outputRoot: root, versions: VERSIONS, workbook: false });

/** Builds in another process and prints the error as JSON. */
const SCRIPT = `
const [root, figures] = process.argv.slice(2);
try {
  await writeRelease(sampleDataset(Number(figures)), { outputRoot: root, versions: VERSIONS, workbook: false });
  console.log(JSON.stringify({ ok: true }));
} catch (error) {
  console.log(JSON.stringify({ name: error.name, message: error.message, remedy: error.remedy }));
}`;

interface Outcome {
  readonly ok?: boolean;
  readonly name?: string;
  readonly message?: string;
  readonly remedy?: string;
}

const run = (command: string, args: readonly string[], options = {}): Outcome =>
  JSON.parse(execFileSync(command, args, { encoding: 'utf8', ...options })) as Outcome;

describe('a full disk', () => {
  // A limit on the size of files makes writing fail in the middle of a file, as a full disk does, without any privilege.
  it('in the middle of a file is said so, the last release stays, and nothing is left over', async () => {
    const root = scratch();
    await write(root, 5);
    const before = digests(root);
    const limited = `trap '' XFSZ; ulimit -f 64; exec "$0" "$@"`;
    const outcome = run('bash', ['-c', limited, process.execPath, compiledScript(SCRIPT), root, '20000']);
    expect(outcome).toMatchObject({ name: 'InputError', remedy: expect.stringMatching(/build again/) });
    expect(outcome.message).toMatch(/^cannot write .*; the last release is untouched$/);
    expect(digests(root)).toEqual(before);
    expect(readdirSync(root)).toEqual(['sample']);
  });

  const canMount = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;

  it.skipIf(!canMount)('of its own is said so (needs the right to mount)', () => {
    const disk = scratch();
    const steps = [
      `mount -t tmpfs -o size=1m none ${disk}`,
      `"$0" "$1" ${disk} 5 >/dev/null`,
      `"$0" "$1" ${disk} 20000`,
      `ls -A ${disk} >&2`,
      `cat ${disk}/sample/manifest.json | head -c 1 >/dev/null`,
    ];
    const result = spawnSync(
      'unshare',
      ['-m', 'bash', '-c', steps.join(' && '), process.execPath, compiledScript(SCRIPT)],
      { encoding: 'utf8' },
    );
    expect(JSON.parse(result.stdout)).toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/the disk is full/),
    });
    expect(result.stderr.trim()).toBe('sample');
    expect(result.status).toBe(0);
  });
});

describe('an output folder that may not be written', () => {
  const isRoot = process.getuid?.() === 0;

  it('is named, with a remedy', () => {
    const root = scratch();
    chmodSync(root, 0o555);
    const main = compiledScript(SCRIPT);
    for (let folder = main; folder !== '/tmp' && folder !== '/'; folder = join(folder, '..')) {
      if (isRoot) chmodSync(folder, statSync(folder).mode | 0o555);
    }
    const user = isRoot ? { uid: 65534, gid: 65534 } : {};
    const outcome = run(process.execPath, [main, root, '2'], { ...user, cwd: '/' });
    expect(outcome).toMatchObject({ name: 'InputError', remedy: expect.stringMatching(/another folder/) });
    expect(outcome.message).toContain(root);
    expect(outcome.message).toContain('may not be written');
    chmodSync(root, 0o755);
  });
});

describe('something in the way', () => {
  it('of the output folder is named', async () => {
    const root = join(scratch(), 'file');
    writeFileSync(root, 'mine');
    await expect(write(root, 1)).rejects.toThrow(InputError);
    await expect(write(join(root, 'below'), 1)).rejects.toThrow(/is a file, not a folder/);
    expect(readFileSync(root, 'utf8')).toBe('mine');
  });

  it('of the release is never replaced: a file, or a folder of something else', async () => {
    const root = scratch();
    writeFileSync(join(root, 'sample'), 'mine');
    await expect(write(root, 1)).rejects.toThrow(/is no release of figurate/);
    const other = scratch();
    mkdirSync(join(other, 'sample'));
    writeFileSync(join(other, 'sample/thesis.doc'), 'mine');
    await expect(write(other, 1)).rejects.toThrow(/will not be replaced/);
    expect(readFileSync(join(other, 'sample/thesis.doc'), 'utf8')).toBe('mine');
    expect(readdirSync(other)).toEqual(['sample']);
  });

  it('of nothing: an output folder that does not exist is made', async () => {
    const root = join(scratch(), 'a/b');
    await write(root, 1);
    expect(existsSync(join(root, 'sample/manifest.json'))).toBe(true);
  });
});
