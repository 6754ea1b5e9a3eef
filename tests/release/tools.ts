/** The Python environments that `make test` sets up, and what to say where one is missing. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Path of a program of an environment, or null; in CI a missing one is an error. */
function program(environment: string, name: string): string | null {
  const path = join(ROOT, environment, 'bin', name);
  const isReady = existsSync(join(ROOT, environment, '.stamp')) && existsSync(path);
  if (!isReady && process.env.CI) throw new Error(`${path} is missing; "make test" sets it up`);
  if (!isReady) console.warn(`skipped: ${environment} is not set up ("make ${environment}/.stamp" does it)`);
  return isReady ? path : null;
}

/** Python with pandas, pyarrow, Polars and DuckDB. */
export const readersPython = program('.venv', 'python');
/** Python with frictionless, mlcroissant, csvw and openpyxl. */
export const validatorsPython = program('.venv-validators', 'python');
export const cffconvert = program('.venv-cffconvert', 'cffconvert');

function findR(): string | null {
  try {
    execFileSync('Rscript', ['--version'], { stdio: 'ignore' });
    return 'Rscript';
  } catch {
    if (process.env.CI) throw new Error('Rscript is missing; install r-base-core');
    console.warn('skipped: R is not installed (r-base-core)');
    return null;
  }
}

export const rscript = findR();

/** Output of a program; throws with what it wrote to standard error when it fails. */
export function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, [...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
