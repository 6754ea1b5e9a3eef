/**
 * The pipeline as a filter, for engines that hand data around as Arrow record batches: documents in and rows of one schema
 * out, or rows in and reconciled rows out, and at the very end a row that counts them. It has succeeded when that row has come and
 * the exit code is 0.
 */
import type { PassName } from '../7-check/passes.js';
import { arrow } from '../8-write/libraries.js';
import { type Frame, frames } from './frames.js';
import { Packer, type Row } from './pack.js';
import { TASKS, type TaskName } from './passes.js';
import { Reading } from './reading.js';
import { type Counts, RowBuffer } from './row-buffer.js';
import { rowsIn } from './rows.js';

export interface WorkerOptions {
  /** Memory of the thread that reads documents, in megabytes. */
  readonly memory: number;
  /** What the stream of rows says of itself. */
  readonly about: ReadonlyMap<string, string>;
  /** Takes bytes, and resolves when more may come. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
}

interface Piece {
  readonly bytes: Uint8Array;
  readonly counts: Counts;
}

/** A record batch with the schema that says how to read it. */
interface Batch {
  readonly schema: Uint8Array;
  readonly batch: Uint8Array;
  readonly rows: number;
}

/**
 * Does a task for all rows of an Arrow stream.
 * @throws InputError when it is none, ends early, or cannot be written
 */
export async function runWorker(
  name: TaskName,
  input: AsyncIterable<Uint8Array>,
  options: WorkerOptions,
): Promise<void> {
  const { write, memory } = options;
  const { gives } = TASKS[name];
  const packer = new Packer(gives, options.about);
  const rows: Record<string, number> = { rows_in: 0 };
  let hash = 0n;
  const batches = counted(frames(input), (count) => {
    rows.rows_in! += count;
  });
  await write(packer.head);
  const pieces = name === 'read' ? readAll(batches, memory) : passOver(batches, name, packer);
  for await (const { bytes, counts } of pieces) {
    hash += counts.hash;
    for (const [column, count] of Object.entries(counts.rows)) rows[column] = (rows[column] ?? 0) + count;
    await write(bytes);
  }
  const cells: Row = { ...rows, rows_hash: String(hash) };
  const end = Object.fromEntries(gives.end.columns.map((column) => [column.name, cells[column.name] ?? 0]));
  await write(packer.messages(gives.end, [end], null));
  await write(packer.end);
}

/** Keeps the schema with each batch; the next batch is fetched while one is worked on. */
async function* counted(stream: AsyncGenerator<Frame>, count: (rows: number) => void): AsyncGenerator<Batch> {
  const { value } = await stream.next();
  const schema = (value as Frame).bytes;
  for (let next = stream.next(); ; ) {
    const { done, value: frame } = await next;
    if (done) return;
    next = stream.next();
    next.catch(() => {}); // it is awaited above, after this batch
    count(frame.rows);
    yield { schema, batch: frame.bytes, rows: frame.rows };
  }
}

async function* readAll(batches: AsyncGenerator<Batch>, memory: number): AsyncGenerator<Piece> {
  const reading = new Reading(memory);
  try {
    for await (const { rows, ...batch } of batches) yield* reading.read({ ...batch, from: 0, to: rows, fault: null });
  } finally {
    await reading.stop();
  }
}

async function* passOver(batches: AsyncGenerator<Batch>, name: PassName, packer: Packer): AsyncGenerator<Piece> {
  const { gives, publishes, input, reads, start } = TASKS[name];
  const out = new RowBuffer(gives, publishes);
  const pass = start(
    (table, row) => out.add(table, row),
    () => {}, // what it tells beside its rows is counted by a local build only
  );
  for await (const { schema, batch } of batches) {
    for (const records of arrow().RecordBatchReader.from([schema, batch, packer.end]))
      for (const row of rowsIn(records, reads, input)) {
        pass.add(row);
        if (out.isFull) yield out.take(packer);
      }
  }
  pass.end();
  yield out.take(packer);
}
