/** Reads documents in a thread of its own, so that one which takes all memory takes this thread's and not the worker's. */
import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { arrow } from '../8-write/libraries.js';
import { InputError } from '../model/errors.js';
import { readInto } from './account.js';
import { handedIn } from './documents.js';
import { Packer } from './pack.js';
import { TASKS } from './passes.js';
import type { Job, Said, ThreadData } from './protocol.js';
import { RowBuffer } from './row-buffer.js';

const port = parentPort as MessagePort;
const { progress, longest } = workerData as ThreadData;
const { gives, publishes } = TASKS.read;
const packer = new Packer(gives);
const say = (said: Said): void => port.postMessage(said);

/** Reads a job, and posts its rows in pieces, whole documents each. */
async function work({ schema, batch, from, to, fault }: Job): Promise<void> {
  const [records] = arrow().RecordBatchReader.from([schema, batch, packer.end]);
  const document = handedIn(records!);
  const rows = new RowBuffer(gives, publishes);
  for (let row = from; row < to; row++) {
    Atomics.store(progress, 0, row);
    readInto(rows, document(row), longest, fault);
    if (!rows.isFull && row + 1 < to) continue;
    say({ ...rows.take(packer), upTo: row + 1 });
    if (row + 1 < to) await once(port, 'message');
  }
}

port.on('message', (job: Job | null) => {
  if (job === null) return;
  work(job).catch((error: unknown) => {
    if (error instanceof InputError) say({ unusable: error.message, place: error.place, remedy: error.remedy });
    else say({ failed: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  });
});
