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
const KILLS = isLong ? 20 : 2;
const DOCUMENTS = documents(isLong ? 60 : 12);

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

/** Batches that are finished and can be taken up again. */
function finished(): number {
  const cache = join(folder, 'output', '.corpus.batches');
  return existsSync(cache) ? readdirSync(cache).filter((name) => name.endsWith('.batch')).length : 0;
}

/** Starts a build and kills it when it is time. @returns whether it was killed before its end */
async function killed(time: (ended: Promise<unknown>) => Promise<unknown>): Promise<boolean> {
  const child = spawn(process.execPath, [CLI, ...args('output')], { stdio: 'ignore' });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, signal) => resolve(signal)));
  await Promise.race([ended, time(ended)]);
  child.kill('SIGKILL');
  return (await ended) === 'SIGKILL';
}

async function untilFinished(batches: number): Promise<void> {
  while (finished() < batches) await sleep(5);
}

it(`survives ${KILLS} kills at random moments, and two builds at once`, async () => {
  put(folder, 'corpus.ndjson', ndjson(DOCUMENTS.slice(0, 2)));
  expect((await figurate(args('output'))).code).toBe(0);
  const old = release('output');
  put(folder, 'corpus.ndjson', ndjson(DOCUMENTS));
  const { seconds, code } = await figurate(args('wanted'));
  expect(code).toBe(0);
  const wanted = release('wanted');
  const random = randomFrom(20);
  const before = finished();
  let kills = (await killed(() => untilFinished(before + 2))) ? 1 : 0;
  const kept = finished();
  expect(kept).toBeGreaterThanOrEqual(before + 2);
  for (let turn = 0; kills < KILLS && turn < 3 * KILLS; turn++) {
    const moment = 1000 * seconds * random();
    if (await killed(() => sleep(moment))) kills += 1;
    const now = release('output');
    const isOld = JSON.stringify(now) === JSON.stringify(old);
    // Between the two renames of a swap the last release stands beside its place; whoever comes next puts it back.
    if (!isOld && Object.keys(now).length > 0) expect(now).toEqual(wanted);
  }
  expect(kills).toBeGreaterThanOrEqual(KILLS);
  const both = await Promise.all([figurate(args('output')), figurate(args('output'))]);
  for (const one of both) {
    // The second waits a while for the first, and then says that it cannot.
    const busy = [2, expect.stringContaining('another build of corpus')];
    if (one.code !== 0) expect([one.code, one.messages.at(-1)?.msg]).toEqual(busy);
    else expect(JSON.parse(one.out).reused).toBeGreaterThanOrEqual(kept - before);
  }
  expect(both.map((one) => one.code)).toContain(0);
  expect(release('output')).toEqual(wanted);
  expect(readdirSync(join(folder, 'output')).sort()).toEqual(['.corpus.batches', 'corpus']);
  const left = readdirSync(join(folder, 'output', '.corpus.batches')).filter((name) => name.endsWith('.new'));
  expect(left).toEqual([]);
}, 600_000);
