/**
 * One build at a time for each dataset. Every process that wants to write makes a lock file of its own
 * name and then looks whether another's stands beside it. Since each makes its file before it looks,
 * of two at least one sees the other; and since no name is used twice, the file of a process that
 * died can be removed by anybody without harm to a living one.
 */
import { closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { InputError } from '../model/errors.js';

/** What a lock's name tells of its holder. */
interface Holder {
  readonly host: string;
  readonly pid: number;
  /** When the process started, as the system counts it, so that a number given out again is not mistaken for it; 0 where unknown. */
  readonly start: string;
}

const prefix = (dataset: string): string => `.${dataset}.lock.`;

/** Starting time of a process in clock ticks since boot, or '0' where the system does not say. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in parentheses and may hold anything; field 22 is the 20th behind it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '0';
  } catch {
    return '0';
  }
}

function isAlive({ pid, start }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const now = startOf(pid);
  return start === '0' || now === '0' || start === now;
}

/** Host names hold letters, digits, hyphens and dots; anything else would confuse the name of the file. */
const thisHost = (): string => hostname().replace(/[^A-Za-z0-9-]/g, '-') || 'host';

function parseName(name: string, dataset: string): Holder | null {
  const match = /^([A-Za-z0-9-]+)\.(\d+)\.(\d+)$/.exec(name.slice(prefix(dataset).length));
  return match ? { host: match[1]!, pid: Number(match[2]), start: match[3]! } : null;
}

/** Removes what a dead process left; where that is not allowed, it does no harm either. */
function removeDead(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // a reader of a folder that it may not write passes it over
  }
}

/** Locks of other living processes, and of processes elsewhere of which nobody here can tell. Removes those of dead ones. */
function otherHolders(root: string, dataset: string, own: string): readonly (Holder & { readonly name: string })[] {
  const found: (Holder & { readonly name: string })[] = [];
  for (const name of readdirSync(root)) {
    if (!name.startsWith(prefix(dataset)) || name === own) continue;
    const holder = parseName(name, dataset);
    if (holder === null) continue;
    if (holder.host !== thisHost() || isAlive(holder)) found.push({ ...holder, name });
    else removeDead(join(root, name));
  }
  return found;
}

function create(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function busy(root: string, dataset: string, other: (Holder & { readonly name: string }) | undefined): InputError {
  const who = other === undefined ? 'this process' : `process ${other.pid} on ${other.host}`;
  const file = other === undefined ? root : join(root, other.name);
  return new InputError(
    `another build of ${dataset} is running (${who})`,
    file,
    undefined,
    'wait until it has ended; if it is no longer there, remove this file',
  );
}

/** Name of the lock of this process: no other process, here or elsewhere, has the same. */
export const ownLock = (dataset: string): string =>
  `${prefix(dataset)}${thisHost()}.${process.pid}.${startOf(process.pid)}`;

const STEP_MS = 40;

/**
 * Takes the lock of a dataset in the output folder `root`, waiting up to `patienceMs` for another build to end.
 * @returns a function that gives it back
 * @throws InputError when another build holds it for longer
 */
export async function takeLock(root: string, dataset: string, patienceMs: number): Promise<() => void> {
  const own = ownLock(dataset);
  const path = join(root, own);
  // Steps of different length keep two processes from giving way to each other for ever.
  const step = STEP_MS + (process.pid % STEP_MS);
  for (let waited = 0; ; waited += step) {
    const isMine = create(path);
    const others = otherHolders(root, dataset, own);
    if (isMine && others.length === 0) return () => rmSync(path, { force: true });
    if (isMine) rmSync(path, { force: true });
    if (waited >= patienceMs) throw busy(root, dataset, others[0]);
    await sleep(step);
  }
}

/** True while a living process, or one of another machine, holds the lock of a dataset. */
export function isLocked(root: string, dataset: string): boolean {
  return existsSync(root) && otherHolders(root, dataset, '').length > 0;
}
