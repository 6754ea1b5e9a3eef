/** A file being written, with its length and sha256 counted on the way. */
import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readdirSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

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

  /** Bytes written so far. */
  get bytes(): number {
    return this.#bytes;
  }

  write(data: Uint8Array | string): void {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
    // A full disk may take a part of the bytes before it says so.
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#descriptor, bytes, done);
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
  }

  /** Closes the file. Its bytes may still be on their way to the disk, see `syncAll`. */
  finish(): FileDigest {
    this.abandon();
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  /** Closes the file as it is; harmless after `finish`. */
  abandon(): void {
    if (this.#open) closeSync(this.#descriptor);
    this.#open = false;
  }
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Brings every file below `folder` to the disk, several at a time, while the caller reads them back. */
export async function syncAll(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((found) => found.isFile());
  await Promise.all(files.map((file) => sync(join(file.parentPath, file.name))));
}
