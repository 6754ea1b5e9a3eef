/**
 * Memory for long texts. A hundred megabytes full of figures need more than the 4 GB that Node.js allows itself, and
 * past that limit it dies with a dump of its stack. The limit can only be set when a process starts, so for
 * long inputs the program starts itself again with what the machine has.
 */
import { spawn } from 'node:child_process';
import { constants, totalmem } from 'node:os';
import { sizeOf } from '../1-read/file.js';

/** Input in bytes from which on the usual limit may be too small: each byte of dense prose takes about a hundred. */
const LONG_INPUT = 24_000_000;
/** Part of the machine's memory that the program may take. */
const SHARE = 0.75;
const FLAG = '--max-old-space-size';

const isLimited = (): boolean =>
  [...process.execArgv, process.env.NODE_OPTIONS ?? ''].some((option) => option.includes(FLAG));

/** Length of what the arguments name; of a pipe nobody knows it beforehand. */
const inputSize = (argv: readonly string[]): number =>
  argv.reduce((sum, argument) => sum + (argument === '-' ? Number.POSITIVE_INFINITY : sizeOf(argument)), 0);

/**
 * Runs `extract` again with a larger limit where its input is long.
 * @param argv its arguments
 * @returns the exit code of that run, or null where the process at hand will do
 */
export function rerunWithMemory(argv: readonly string[]): Promise<number> | null {
  if (isLimited() || inputSize(argv) < LONG_INPUT) return null;
  const limit = `${FLAG}=${Math.floor((totalmem() * SHARE) / 2 ** 20)}`;
  const child = spawn(process.execPath, [limit, ...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  process.on('SIGINT', () => child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}
