/** Builds of a corpus that are killed, and two at once: the last release stays whole, and the next build gives the same bytes. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { randomFrom } from '../bench/prose.mjs';
import { CLI, digests, figurate, put, scratch } from '../cli/figurate.js';
import { documents, ndjson } from './corpus.js';

const isLong = process.env.FIGURATE_LONG === '1';
const KILLS = isLong ? 20 : 3;
const DOCUMENTS = documents(isLong ? 60 : 16);

const folder = scratch();
const args = (output: string): string[] => [
  ...['build', join(folder, 'corpus.ndjson'), '--output', join(folder, output)],
  ...['--batch', '0.008', '--workers', '2', '--no-verify', '--json'],
];
/** The files of a release; none where it is not in its place, between the two renames of a swap. */
function release(output: string): Record<string, string> {
  const place = join(folder, output, 'corpus');
  return existsSync(place) ? digests(place) : {};
}

/** Starts a build and kills it after so many milliseconds. @returns whether it was killed before its end */
async function killed(after: number): Promise<boolean> {
  const child = spawn(process.execPath, [CLI, ...args('output')], { stdio: 'ignore' });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, signal) => resolve(signal)));
  await Promise.race([ended, sleep(after)]);
  child.kill('SIGKILL');
  return (await ended) === 'SIGKILL';
}

it(`survives ${KILLS} kills at random moments, and two builds at once`, async () => {
  put(folder, 'corpus.ndjson', ndjson(DOCUMENTS.slice(0, 3)));
  expect((await figurate(args('output'))).code).toBe(0);
  const old = release('output');
  put(folder, 'corpus.ndjson', ndjson(DOCUMENTS));
  const { seconds, code } = await figurate(args('wanted'));
  expect(code).toBe(0);
  const wanted = release('wanted');
  const random = randomFrom(20);
  let kills = 0;
  for (let turn = 0; kills < KILLS && turn < 3 * KILLS; turn++) {
    if (await killed(1000 * seconds * random())) kills += 1;
    const now = release('output');
    const isOld = JSON.stringify(now) === JSON.stringify(old);
    // Between the two renames of a swap the last release stands beside its place; whoever comes next puts it back.
    if (!isOld && Object.keys(now).length > 0) expect(now).toEqual(wanted);
  }
  expect(kills).toBeGreaterThanOrEqual(KILLS);
  const both = await Promise.all([figurate(args('output')), figurate(args('output'))]);
  for (const one of both) {
    // The second waits a while for the first, and then says that it cannot.
    if (one.code !== 0)
      expect([one.code, one.messages.at(-1)!.msg]).toEqual([2, expect.stringContaining('another build of corpus')]);
  }
  expect(both.map((one) => one.code)).toContain(0);
  expect(release('output')).toEqual(wanted);
  expect(readdirSync(join(folder, 'output')).sort()).toEqual(['.corpus.batches', 'corpus']);
  expect(readdirSync(join(folder, 'output', '.corpus.batches')).filter((name) => name.endsWith('.new'))).toEqual([]);
}, 600_000);

it('goes on where it was killed', async () => {
  const output = 'resumed';
  const child = spawn(process.execPath, [CLI, ...args(output)], { stdio: 'ignore' });
  const finished = (): number => {
    try {
      return readdirSync(join(folder, output, '.corpus.batches')).filter((name) => name.endsWith('.batch')).length;
    } catch {
      return 0;
    }
  };
  while (finished() < 2 && child.exitCode === null) await sleep(10);
  child.kill('SIGKILL');
  await new Promise((resolve) => child.on('close', resolve));
  const { out } = await figurate(args(output));
  expect(JSON.parse(out).reused).toBeGreaterThanOrEqual(2);
  expect(release(output)).toEqual(release('wanted'));
}, 120_000);
