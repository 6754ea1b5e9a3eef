/**
 * The reading thread, seen from the worker: started when needed, and started again after a document that it did not survive. That
 * document is tried once more alone in a new thread, and then put aside, so that what becomes of it does not depend on the
 * documents read before it.
 */
import { Worker } from 'node:worker_threads';
import { InputError } from '../model/errors.js';
import type { Fault, Finished, Job, Said, ThreadData } from './protocol.js';

/** Bytes of memory for a character of a long document, when it is full of figures. */
const MEMORY_PER_UNIT = 256;
const MEGABYTE = 2 ** 20;

interface Thread {
  readonly worker: Worker;
  /** The row that it is reading. */
  readonly progress: Int32Array;
  /** Resolves with the reason when it has died. */
  readonly death: Promise<{ readonly died: string }>;
  /** Documents of how many jobs it has been handed. */
  jobs: number;
}

type Answer = Finished | { readonly died: string };

export class Reading {
  readonly #memory: number;
  #thread: Thread | null = null;

  /** @param memory of the thread in megabytes */
  constructor(memory: number) {
    this.#memory = memory;
  }

  /**
   * Reads the documents of a batch, and hands out their rows in pieces.
   * @throws InputError when the batch cannot be used
   */
  async *read(job: Job): AsyncGenerator<Finished> {
    const waiting = job.from < job.to ? [job] : [];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      let { from } = next;
      this.#thread ??= startThread(this.#memory);
      const thread = this.#thread;
      thread.jobs += 1;
      for (let said: Answer | null = await answer(thread, next); said !== null; ) {
        if ('died' in said) {
          await this.stop();
          const isFairTrial = next.to - next.from === 1 && thread.jobs === 1;
          const fault: Fault | null = isFairTrial ? { code: 'document-failed', problem: said.died } : null;
          waiting.push(...again({ ...next, from }, Atomics.load(thread.progress, 0), fault));
          break;
        }
        from = said.upTo;
        yield said;
        said = from < next.to ? await answer(thread, null) : null;
      }
    }
  }

  async stop(): Promise<void> {
    await this.#thread?.worker.terminate();
    this.#thread = null;
  }
}

function startThread(memory: number): Thread {
  const progress = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: ThreadData = { progress, longest: Math.floor((memory * MEGABYTE) / MEMORY_PER_UNIT) };
  const resourceLimits = { maxOldGenerationSizeMb: memory };
  const worker = new Worker(new URL('./thread.js', import.meta.url), { workerData, resourceLimits });
  const death = new Promise<{ readonly died: string }>((resolve) => {
    worker.on('error', (error) => resolve({ died: error.message }));
    worker.on('exit', (code) => resolve({ died: `its thread ended with code ${code}` }));
  });
  return { worker, progress, death, jobs: 0 };
}

/**
 * Says something to the thread and waits for what it says to that; its death is an answer.
 * @throws InputError when it cannot use the batch, Error when the program failed
 */
async function answer({ worker, death }: Thread, message: Job | null): Promise<Answer> {
  const answered = new Promise<Said>((resolve) => worker.once('message', resolve));
  worker.postMessage(message);
  const said = await Promise.race([answered, death]);
  if ('unusable' in said)
    throw new InputError(`standard input: ${said.unusable}`, 'standard input', said.place, said.remedy);
  if ('failed' in said) throw new Error(said.failed);
  return said;
}

/** What is left of a job in which the document at a row killed its thread; what stands last is done first. */
function again(job: Job, at: number, fault: Fault | null): readonly Job[] {
  if (job.fault !== null) throw new Error(job.fault.problem);
  const behind = { ...job, from: at + 1 };
  const before = { ...job, to: at };
  return [behind, { ...job, from: at, to: at + 1, fault }, before].filter(({ from, to }) => from < to);
}
