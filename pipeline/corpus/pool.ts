/**
 * A fixed number of worker threads, each with one task at a time. Written on worker_threads itself: what a pool of a
 * library would add (growing, shrinking, queues of its own) is what a build with a bounded memory must not have.
 */
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { BatchSettings } from './batch.js';
import type { Done, Task } from './worker.js';

/**
 * Memory for what a thread has made recently, in MB. Twice what is usual: then most rows are gone before they would be
 * copied. Twice as much again saves nothing more.
 */
const YOUNG_MB = 96;

/**
 * So many threads may let their heaps grow to three times what they hold and stay below 1 GB together; more of them collect sooner,
 * which takes 60 to 90 MB less for each and a tenth more time. Left to itself, V8 lets a heap grow to several times what it holds.
 */
const ROOMY_THREADS = 2;

interface Answer {
  readonly done?: unknown;
  readonly error?: Error;
  readonly code?: string;
  readonly path?: string;
}

interface Waiting {
  readonly task: Task;
  readonly resolve: (done: never) => void;
  readonly reject: (error: unknown) => void;
}

export class Pool {
  readonly #idle: Worker[] = [];
  readonly #workers: Worker[] = [];
  readonly #waiting: Waiting[] = [];
  readonly #running = new Map<Worker, Waiting>();
  #isClosed = false;

  constructor(
    readonly size: number,
    settings: BatchSettings,
  ) {
    setFlagsFromString(`--heap-growing-percent=${size > ROOMY_THREADS ? 40 : 200}`);
    for (let i = 0; i < size; i++) {
      const worker = new Worker(new URL('./worker.js', import.meta.url), {
        workerData: settings,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
      });
      worker.on('message', (answer: Answer) => this.#answered(worker, answer));
      worker.on('error', (error) => this.#running.get(worker)?.reject(error));
      worker.on('exit', () => this.#gone(worker));
      this.#workers.push(worker);
      this.#idle.push(worker);
    }
  }

  /** Runs a task as soon as a worker is free. @throws what the task throws */
  run<K extends Task['kind']>(task: Task & { readonly kind: K }): Promise<Done[K]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #next(): void {
    while (this.#idle.length > 0 && this.#waiting.length > 0) {
      const worker = this.#idle.pop() as Worker;
      const waiting = this.#waiting.shift() as Waiting;
      this.#running.set(worker, waiting);
      worker.postMessage(waiting.task);
    }
  }

  #answered(worker: Worker, { done, error, code, path }: Answer): void {
    const waiting = this.#running.get(worker);
    this.#running.delete(worker);
    this.#idle.push(worker);
    if (error) waiting?.reject(code === undefined ? error : Object.assign(error, { code, path }));
    else waiting?.resolve(done as never);
    this.#next();
  }

  /** A thread that ends by itself took its task with it. */
  #gone(worker: Worker): void {
    if (!this.#isClosed)
      this.#running.get(worker)?.reject(new Error('a worker thread ended in the middle of its work'));
    this.#running.delete(worker);
  }
}
