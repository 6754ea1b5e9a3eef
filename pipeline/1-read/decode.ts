/** From bytes to text: strict UTF-8, with errors that say which file, where in it, and what to do. */
import { InputError } from '../model/errors.js';

/** How far into a file bytes are looked at to tell a binary file from a text. */
const PROBE = 65_536;
/** JavaScript's longest string, less a margin. */
const MAX_BYTES = 512 * 1024 * 1024;

const SIGNATURES: ReadonlyArray<readonly [kind: string, bytes: readonly number[]]> = [
  ['a PDF file', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['an old office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a compressed file', [0x1f, 0x8b]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
];

/**
 * Decodes a text file; a byte order mark at its beginning is removed, everything else is kept.
 * @param name the file's name, for the errors
 * @throws InputError for an empty, binary, overlong or badly encoded file
 */
export function decode(bytes: Uint8Array, name: string): string {
  if (bytes.length > MAX_BYTES) {
    throw new InputError(`${name} is longer than 512 MB`, name, undefined, 'split it into smaller texts');
  }
  refuseBinary(bytes, name);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const at = firstInvalid(bytes);
    throw new InputError(
      `${name} is not valid UTF-8: byte 0x${bytes[at].toString(16).padStart(2, '0')} fits no character`,
      name,
      `byte ${at}, line ${lineOf(bytes, at)}`,
      'save the file as UTF-8 (it may be windows-1252 or Latin-1)',
    );
  }
  if (text.trim() === '') throw new InputError(`${name} is empty`, name, undefined, 'give a file that holds a text');
  return text;
}

function refuseBinary(bytes: Uint8Array, name: string): void {
  for (const [kind, signature] of SIGNATURES) {
    if (signature.every((byte, i) => bytes[i] === byte)) {
      throw new InputError(
        `${name} is ${kind}, not a text`,
        name,
        'byte 0',
        'save it as PDF or HTML, or give its text',
      );
    }
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new InputError(`${name} is UTF-16, not UTF-8`, name, 'byte 0', 'save the file as UTF-8');
  }
  const zero = bytes.subarray(0, PROBE).indexOf(0);
  if (zero >= 0) {
    throw new InputError(`${name} is a binary file`, name, `byte ${zero}`, 'save it as PDF or HTML, or give its text');
  }
}

/** Number of bytes that follow a lead byte, and the least and greatest value of the first of them (Unicode, table 3-7). */
function following(lead: number): readonly [count: number, low: number, high: number] {
  if (lead < 0x80) return [0, 0, 0];
  if (lead >= 0xc2 && lead <= 0xdf) return [1, 0x80, 0xbf];
  if (lead === 0xe0) return [2, 0xa0, 0xbf];
  if (lead === 0xed) return [2, 0x80, 0x9f];
  if (lead >= 0xe1 && lead <= 0xef) return [2, 0x80, 0xbf];
  if (lead === 0xf0) return [3, 0x90, 0xbf];
  if (lead >= 0xf1 && lead <= 0xf3) return [3, 0x80, 0xbf];
  if (lead === 0xf4) return [3, 0x80, 0x8f];
  return [-1, 0, 0];
}

/** Place of the first byte of the first sequence that is no UTF-8. */
function firstInvalid(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const [count, low, high] = following(bytes[at]);
    if (count < 0) return at;
    for (let i = 1; i <= count; i++) {
      const byte = bytes[at + i] ?? 0;
      if (byte < (i === 1 ? low : 0x80) || byte > (i === 1 ? high : 0xbf)) return at;
    }
    at += count + 1;
  }
  return bytes.length - 1;
}

function lineOf(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let i = 0; i < at; i++) if (bytes[i] === 10) line++;
  return line;
}
