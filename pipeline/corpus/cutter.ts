/**
 * Cuts a stream of records into batches by their bytes. Where a batch ends follows from the records near that place, so
 * that a record that comes in or goes changes the batch it is in and leaves those behind it as they were: their
 * cached results still serve.
 */

export interface RecordBatch {
  /** Records, each followed by a line feed. */
  readonly bytes: Uint8Array;
  /** Number of the first record in the input, counted from 1. */
  readonly first: number;
}

const LINE_FEED = 10;
/** So much of a record says where to cut; ids stand at its beginning. */
const LOOKED_AT = 64;
const TWO_TO_32 = 2 ** 32;

/** A number from 0 to 1 that follows from the record (FNV-1a with a last stir). */
function chance(record: Uint8Array): number {
  let hash = 0x811c9dc5 ^ record.length;
  for (let i = 0; i < Math.min(record.length, LOOKED_AT); i++) hash = Math.imul(hash ^ record[i]!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / TWO_TO_32;
}

export class Cutter {
  #buffer: Buffer;
  #length = 0;
  #first = 1;
  #records = 0;

  /** @param around bytes of a batch: on the average so many, at least half and at most double, longer records aside */
  constructor(readonly around: number) {
    this.#buffer = Buffer.allocUnsafe(2 * around);
  }

  /** Takes the next record. @returns the batches that end with or before it */
  add(record: Uint8Array): RecordBatch[] {
    const done: RecordBatch[] = [];
    if (this.#length > 0 && this.#length + record.length >= 2 * this.around) done.push(this.#cut());
    this.#put(record);
    const isLong = this.#length >= this.around / 2;
    if (isLong && chance(record) < (2 * record.length) / this.around) done.push(this.#cut());
    return done;
  }

  /** The last batch, where there is one. */
  end(): RecordBatch[] {
    return this.#records > 0 ? [this.#cut()] : [];
  }

  #put(record: Uint8Array): void {
    if (this.#length + record.length + 1 > this.#buffer.length) {
      const larger = Buffer.allocUnsafe(this.#length + record.length + 1);
      this.#buffer.copy(larger, 0, 0, this.#length);
      this.#buffer = larger;
    }
    this.#buffer.set(record, this.#length);
    this.#length += record.length;
    this.#buffer[this.#length++] = LINE_FEED;
    this.#records += 1;
  }

  #cut(): RecordBatch {
    const bytes = Uint8Array.prototype.slice.call(this.#buffer, 0, this.#length);
    const batch = { bytes, first: this.#first };
    this.#first += this.#records;
    this.#length = this.#records = 0;
    return batch;
  }
}

/** The records of a batch. */
export function* recordsOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, from);
    yield bytes.subarray(from, end);
    from = end + 1;
  }
}
