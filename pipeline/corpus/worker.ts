/** A worker thread of a corpus build: takes one task after the other. What passes between threads is bytes and counts. */
import { parentPort, workerData } from 'node:worker_threads';
import type { PassName } from '../7-check/passes.js';
import { type BatchDone, type BatchSettings, type BatchTask, makeBatch } from './batch.js';
import { type PassDone, type PassOptions, runPass } from './passes.js';

export type Task =
  | { readonly kind: 'batch'; readonly batch: BatchTask }
  | { readonly kind: 'pass'; readonly name: PassName; readonly options: PassOptions };

/** What each sort of task gives. */
export interface Done {
  readonly batch: BatchDone;
  readonly pass: PassDone;
}

const settings = workerData as BatchSettings;

const work = (task: Task): Promise<BatchDone | PassDone> =>
  task.kind === 'batch' ? makeBatch(task.batch, settings) : runPass(task.name, task.options);

parentPort?.on('message', async (task: Task) => {
  try {
    parentPort?.postMessage({ done: await work(task) });
  } catch (error) {
    // An error of the file system loses its code on the way; the reader of this message puts it back.
    const { code, path } = error as NodeJS.ErrnoException;
    parentPort?.postMessage({ error, code, path });
  }
});
