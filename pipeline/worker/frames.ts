/**
 * A stream in Arrow's IPC format, cut into its messages. The library's own reader takes a stream that just stops for one that
 * has ended, so the messages are told apart here, and a stream without its end marker is an error:
 *
 *     FFFFFFFF | length of the metadata | metadata, padded | body        a message
 *     FFFFFFFF | 00000000                                                the end marker
 *
 * Numbers have four bytes, little-endian; the length of the body stands in the metadata.
 */
import type { Message } from 'apache-arrow';
import { arrow } from '../8-write/libraries.js';
import { InputError } from '../model/errors.js';

/** A message as it came, prefix and body included. */
export interface Frame {
  readonly kind: 'schema' | 'batch';
  readonly bytes: Uint8Array;
  /** Rows of a batch; 0 for the schema. */
  readonly rows: number;
}

const PREFIX = 8;
const CONTINUATION = 0xffffffff;
/** Metadata describes buffers, it does not hold them. */
const MOST_METADATA = 1 << 24;
/** One batch is held in memory; who sends more at once has not bounded its batches by bytes. */
const MOST_BODY = 2 ** 30;

const wrong = (what: string, remedy: string): InputError =>
  new InputError(`standard input ${what}`, 'standard input', undefined, remedy);

const truncated = (): InputError =>
  wrong('ended without the end marker of an Arrow stream', 'what writes it has failed: start it again');

const noStream = (what: string): InputError =>
  wrong(`is no Arrow IPC stream: ${what}`, 'write record batches in the streaming format');

/** Hands out exact numbers of bytes from pieces of any length; holds no more than one message and one piece. */
class Bytes {
  #left: Uint8Array = new Uint8Array(0);
  readonly #pieces: AsyncIterator<Uint8Array>;

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** The next bytes in memory of their own. @throws InputError when there are fewer */
  async take(count: number): Promise<Uint8Array> {
    const taken = new Uint8Array(count);
    for (let at = 0; at < count; ) {
      if (this.#left.length === 0) {
        const { done, value } = await this.#pieces.next();
        if (done) throw truncated();
        this.#left = value;
        continue;
      }
      const part = this.#left.subarray(0, count - at);
      taken.set(part, at);
      at += part.length;
      this.#left = this.#left.subarray(part.length);
    }
    return taken;
  }

  /** @throws InputError when there is anything left */
  async end(): Promise<void> {
    while (this.#left.length === 0) {
      const { done, value } = await this.#pieces.next();
      if (done) return;
      this.#left = value;
    }
    throw noStream('something follows its end marker');
  }
}

function kindOf(message: Message): Frame['kind'] {
  if (message.isSchema()) return 'schema';
  if (message.isRecordBatch()) return 'batch';
  throw wrong('has columns with a dictionary', 'write plain strings');
}

function decode(metadata: Uint8Array): Message {
  try {
    return arrow().Message.decode(metadata);
  } catch {
    throw noStream('a message has no valid metadata');
  }
}

async function readFrame(bytes: Bytes): Promise<Frame | null> {
  const prefix = await bytes.take(PREFIX);
  const view = new DataView(prefix.buffer);
  const length = view.getUint32(4, true);
  if (view.getUint32(0, true) !== CONTINUATION || length > MOST_METADATA) throw noStream('a message has no prefix');
  if (length === 0) return null;
  const metadata = await bytes.take(length);
  const message = decode(metadata);
  if (message.bodyLength > MOST_BODY)
    throw wrong(`has a batch of ${message.bodyLength} bytes`, 'bound batches by bytes; a few megabytes are enough');
  const body = await bytes.take(message.bodyLength);
  const rows = message.isRecordBatch() ? message.header().length : 0;
  return { kind: kindOf(message), bytes: Buffer.concat([prefix, metadata, body]), rows };
}

/**
 * The messages of a stream, one at a time: the schema first, then its record batches.
 * @throws InputError when it is none, or ends before its end marker
 */
export async function* frames(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  const bytes = new Bytes(pieces);
  let wanted: Frame['kind'] = 'schema';
  for (;;) {
    const frame = await readFrame(bytes);
    if (frame === null && wanted === 'batch') return bytes.end();
    if (frame?.kind !== wanted) throw noStream('its schema must come first, and once');
    wanted = 'batch';
    yield frame;
  }
}
