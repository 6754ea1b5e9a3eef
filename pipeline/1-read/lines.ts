/** The lines of a file of any length, one after the other, in a memory that does not grow with it. */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { InputError } from '../model/errors.js';
import { readBytes } from './file.js';

const CHUNK = 1 << 20;
const LINE_FEED = 10;

/** A file whose lines are read once, in order. */
export class LineFile {
  /** Length in bytes. */
  readonly size: number;
  readonly #descriptor: number;
  readonly #hash = createHash('sha256');

  /** @throws InputError when it cannot be read as a file */
  constructor(readonly path: string) {
    try {
      this.#descriptor = openSync(path, 'r');
      const status = fstatSync(this.#descriptor);
      if (status.isDirectory()) throw new Error('it is a folder');
      this.size = status.size;
    } catch (error) {
      readBytes(path); // says what is wrong with it
      throw error;
    }
  }

  /** SHA-256 of what was read so far. */
  get sha256(): string {
    return this.#hash.copy().digest('hex');
  }

  /** Each line without its end. A line is valid until the next is asked for. */
  *lines(): Generator<Uint8Array> {
    let rest: Uint8Array[] = [];
    for (const chunk of this.#chunks()) {
      let from = 0;
      for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
        const piece = chunk.subarray(from, end);
        yield rest.length === 0 ? piece : Buffer.concat([...rest, piece]);
        rest = [];
        from = end + 1;
      }
      if (from < chunk.length) rest.push(Uint8Array.prototype.slice.call(chunk, from));
    }
    if (rest.length > 0) yield Buffer.concat(rest);
  }

  *#chunks(): Generator<Buffer> {
    const buffer = Buffer.allocUnsafe(CHUNK);
    try {
      for (;;) {
        const got = this.#read(buffer);
        if (got === 0) return;
        const chunk = buffer.subarray(0, got);
        this.#hash.update(chunk);
        yield chunk;
      }
    } finally {
      closeSync(this.#descriptor);
    }
  }

  #read(buffer: Buffer): number {
    try {
      return readSync(this.#descriptor, buffer);
    } catch (error) {
      const problem = `could not be read: ${(error as Error).message}`;
      throw new InputError(`${this.path} ${problem}`, this.path, undefined, 'check the disk and the path');
    }
  }
}
