/** `figurate worker`: documents in and rows out, as Arrow streams, for as long as the process that asked for it lives. */
import type { PassName } from '../7-check/passes.js';
import { InputError } from '../model/errors.js';
import { toolVersions } from '../registry/versions.js';
import { rulesVersion } from '../rules-version.js';
import { Packer } from '../worker/pack.js';
import { describe, TASKS } from '../worker/passes.js';
import { runWorker } from '../worker/worker.js';
import { Exit, type ExitCode } from './exit.js';
import type { CommonFlags } from './flags.js';
import { print } from './output.js';

export interface WorkerFlags extends CommonFlags {
  readonly memory: string;
  readonly pass?: PassName;
  readonly parent?: string;
  readonly schema?: boolean;
}

/** Less does not hold the rules and a page of text. */
const LEAST_MEMORY = 64;
/** How often the worker looks for its parent, in milliseconds. */
const LOOK_AFTER = 500;

/**
 * Runs the command.
 * @throws InputError when standard input is no Arrow stream or ends early, or when standard output cannot be written
 */
export async function worker(flags: WorkerFlags): Promise<ExitCode> {
  const memory = Number(flags.memory);
  if (!Number.isInteger(memory) || memory < LEAST_MEMORY)
    throw new InputError(
      `--memory cannot be ${flags.memory}`,
      undefined,
      undefined,
      `give megabytes, ${LEAST_MEMORY} or more`,
    );
  const task = flags.pass ?? 'read';
  // Not from run.ts: the rooms are loaded by the thread that reads, and loading them here too would take half as long as a start.
  const own = { version: toolVersions().tool, rules: rulesVersion() };
  const about = new Map(Object.entries({ figurate: JSON.stringify({ ...own, ...describe(task) }) }));
  if (flags.schema) {
    const packer = new Packer(TASKS[task].gives, about);
    await print(packer.head);
    await print(packer.end);
    return Exit.ok;
  }
  dieWithParent(flags.parent === undefined ? process.ppid : Number(flags.parent));
  await runWorker(task, process.stdin, { memory, about, write: print });
  return Exit.ok;
}

/**
 * A killed parent closes the pipes, but one that left a copy of them with somebody else does not. It may even be gone
 * before the worker has begun, which only shows when the parent has said who it is.
 */
function dieWithParent(parent: number): void {
  const look = (): void => {
    if (process.ppid !== parent) process.exit(Exit.failed);
  };
  look();
  setInterval(look, LOOK_AFTER).unref();
}
