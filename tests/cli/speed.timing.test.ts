/** How long the program takes: to start, to read twice as much, to find that nothing is to be done. */
import { expect, it } from 'vitest';
import { processorSeconds, put, run, scratch } from './figurate.js';

const SENTENCE = 'In 2022, exports rose by 5% to 486.88 billion RMB, with 1,200 firms taking part. ';
const folder = scratch();

it('starts in less than 0.3 s of processor time', async () => {
  expect(await processorSeconds(['--version'])).toBeLessThan(0.3);
});

it('takes at most twice the time for twice the length', { timeout: 300_000 }, async () => {
  const timeOf = (times: number) =>
    processorSeconds(['extract', put(folder, 'twice.md', SENTENCE.repeat(times)), '--period', '2022', '--quiet']);
  const start = await timeOf(100);
  const half = (await timeOf(6_250)) - start;
  const whole = (await timeOf(12_500)) - start;
  // A quarter more for what the collector of memory does when it likes.
  expect(whole / half).toBeLessThan(2.5);
});

it('make with nothing changed is done within a second', { timeout: 120_000 }, async () => {
  await run('make', []);
  expect((await run('make', [])).seconds).toBeLessThan(1);
});
