/** The UTF-16 units of a text as numbers: a column is read several times as fast as characters are asked of a string. */

const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** The codes of a text, as many as it is long. */
export function codesOf(text: string): Uint16Array {
  const bytes = Buffer.from(text, 'utf16le');
  if (!LITTLE_ENDIAN) bytes.swap16();
  return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length);
}
