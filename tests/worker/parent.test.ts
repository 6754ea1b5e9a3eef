/** The worker and its parent: one that is gone, one that does not read, one that sends without end. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { CLI, scratch } from '../cli/figurate.js';
import { streamOf } from './streams.js';

const folder = scratch();
const hasProc = existsSync('/proc/self/status');
const READER_GONE = 141;

/** Whether a process is there; one that has ended and that nobody has asked for yet is not. */
function lives(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

async function ended(pid: number, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds && lives(pid); waited += 50) await wait(50);
  return !lives(pid);
}

describe.runIf(hasProc)('the worker', () => {
  it('dies with its parent, even when others hold its pipes', async () => {
    const fifo = join(folder, 'pipe');
    execFileSync('mkfifo', [fifo]);
    // The shell's own descriptor keeps the pipe open; the sleeper inherits it and outlives the shell.
    const script = `exec 9<>"$1"; sleep 60 & echo $!; "$2" "$3" worker --parent $$ <"$1" >"$1.out" & echo $!; wait`;
    const shell = spawn('bash', ['-c', script, 'bash', fifo, process.execPath, CLI], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let said = '';
    shell.stdout.on('data', (piece: Buffer) => {
      said += piece;
    });
    while (said.split('\n').length < 3) await wait(20);
    const [sleeper, worker] = said.trim().split('\n').map(Number) as [number, number];
    // Its first bytes say that it has started.
    while ((statSync(`${fifo}.out`, { throwIfNoEntry: false })?.size ?? 0) === 0) await wait(50);
    expect([lives(sleeper), lives(worker)]).toEqual([true, true]);
    shell.kill('SIGKILL');
    const isGone = await ended(worker, 15_000);
    expect(lives(sleeper)).toBe(true);
    process.kill(sleeper, 'SIGKILL');
    expect(isGone).toBe(true);
  }, 60_000);

  it('ends when nobody reads its rows', async () => {
    const child = spawn(process.execPath, [CLI, 'worker'], { stdio: ['pipe', 'pipe', 'ignore'] });
    child.stdin.on('error', () => {});
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.write(streamOf([{ id: 'a', text: 'In 2022, sales rose by 5%.' }]));
    const [code] = await once(child, 'exit');
    expect(code).toBe(READER_GONE);
  }, 60_000);

  it('holds a batch or two, however many come', async () => {
    const filler = 'The committee met and discussed the agenda of the coming session at length. '.repeat(2600);
    const part = streamOf(Array.from({ length: 5 }, (_, at) => ({ id: `d${at}`, text: filler })));
    // The messages of one stream, its batch sent again and again: 1 MB each.
    const schema = streamOf([{ id: 'x', text: 'x' }]);
    const batch = part.subarray(part.indexOf(Buffer.from([0xff, 0xff, 0xff, 0xff]), 8), -8);
    const head = part.subarray(0, part.length - batch.length - 8);
    expect(schema.subarray(0, head.length)).toEqual(head);
    const child = spawn(process.execPath, [CLI, 'worker', '--memory', '128'], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdout.resume();
    const send = async (bytes: Uint8Array): Promise<void> => {
      if (!child.stdin.write(bytes)) await once(child.stdin, 'drain');
    };
    const peak = (): number =>
      Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1024;
    await send(head);
    for (let sent = 0; sent < 5; sent++) await send(batch);
    const early = peak();
    for (let sent = 0; sent < 40; sent++) await send(batch);
    const late = peak();
    child.stdin.end(part.subarray(-8));
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(late).toBeLessThan(500);
    expect(late - early).toBeLessThan(150);
  }, 120_000);
});
