/** Arrow IPC files: a record batch for each batch, columns without nulls declared so. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Data, DataType, RecordBatch, RecordBatchFileWriter, Schema } from 'apache-arrow';
import type { Table } from '../../schemas/columns.js';
import type { DatasetEntry } from '../../schemas/dataset.js';
import { arrowSchema } from './arrow-schema.js';
import type { Batch, PackedColumn } from './batch.js';
import { arrow } from './libraries.js';
import type { Sink } from './sink.js';

/** One bit a row, lowest bit first, as Arrow packs them. */
function toBits(flags: ArrayLike<number>): Uint8Array {
  const bits = new Uint8Array((flags.length + 7) >> 3);
  for (let i = 0; i < flags.length; i++) if (flags[i]) bits[i >> 3]! |= 1 << (i & 7);
  return bits;
}

/** Null bitmap and null count, both left out where there is no null. */
function nulls(valid: ArrayLike<number> | null): { nullCount: number; nullBitmap?: Uint8Array } {
  if (valid === null) return { nullCount: 0 };
  let set = 0;
  for (let i = 0; i < valid.length; i++) set += valid[i] as number;
  return set === valid.length ? { nullCount: 0 } : { nullCount: valid.length - set, nullBitmap: toBits(valid) };
}

/** A packed column as Arrow has it: next to nothing is copied. */
export function columnData(type: DataType, column: PackedColumn, length: number): Data {
  const about = { type, length, ...nulls(column.valid) };
  if (column.type === 'utf8')
    return arrow().makeData({ ...about, valueOffsets: column.offsets, data: column.bytes } as never);
  return arrow().makeData({ ...about, data: column.type === 'bool' ? toBits(column.values) : column.values } as never);
}

/** A batch as the library has it. */
export function recordBatch(schema: Schema, batch: Batch): RecordBatch {
  const a = arrow();
  const children = batch.columns.map((column, i) => columnData(schema.fields[i]!.type, column, batch.rows));
  const type = new a.Struct(schema.fields);
  return new a.RecordBatch(schema, a.makeData({ type, length: batch.rows, nullCount: 0, children }));
}

/** An IPC file that grows by record batches; it is up to the caller to finish the sink. */
export class ArrowFile {
  readonly schema: Schema;
  readonly #writer: RecordBatchFileWriter;
  readonly #drained: Promise<void>;
  #failure: unknown;

  constructor(
    table: Table,
    entry: DatasetEntry,
    readonly sink: Sink,
  ) {
    this.schema = arrowSchema(table, entry);
    this.#writer = new (arrow().RecordBatchFileWriter)();
    this.#drained = this.#drain();
    this.#writer.reset(undefined, this.schema);
  }

  async #drain(): Promise<void> {
    for await (const bytes of this.#writer) {
      // Leaving the loop would close the writer under the hands of what still writes into it.
      try {
        if (this.#failure === undefined) this.sink.write(bytes);
      } catch (error) {
        this.#failure = error;
      }
    }
  }

  /** Adds a record batch and waits for its bytes to reach the sink, so that no more than one is held. */
  async append(batch: RecordBatch): Promise<void> {
    this.#writer.write(batch);
    await nextTurn();
    if (this.#failure !== undefined) await this.finish();
  }

  /** Writes the footer. */
  async finish(): Promise<void> {
    this.#writer.close();
    await this.#drained;
    if (this.#failure !== undefined) throw this.#failure;
  }
}

/** Writes batches into `sink` as one IPC file. */
export async function writeArrow(
  table: Table,
  entry: DatasetEntry,
  batches: Iterable<Batch>,
  sink: Sink,
): Promise<void> {
  const file = new ArrowFile(table, entry, sink);
  for (const batch of batches) await file.append(recordBatch(file.schema, batch));
  await file.finish();
}
