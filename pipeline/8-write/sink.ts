/** A file being written, with its length and sha256 counted on the way. */
import { createHash, type Hash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** A file of a release as the manifest lists it. */
export interface FileDigest {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export class Sink {
  readonly #descriptor: number;
  readonly #hash: Hash = createHash('sha256');
  #bytes = 0;
  #open = true;

  /** Creates the file, which must not exist yet. */
  constructor(readonly path: string) {
    this.#descriptor = openSync(path, 'wx');
  }

  write(data: Uint8Array | string): void {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
    // A full disk may take a part of the bytes before it says so.
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#descriptor, bytes, done);
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
  }

  /** Brings the bytes to the disk and closes the file. */
  finish(): FileDigest {
    fsyncSync(this.#descriptor);
    this.abandon();
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  /** Closes the file as it is; harmless after `finish`. */
  abandon(): void {
    if (this.#open) closeSync(this.#descriptor);
    this.#open = false;
  }
}
