/** From the bytes of an HTML file to its characters: byte order mark, what the file says of itself, else UTF-8 or windows-1252. */

/** How far into a file the encoding is looked for, as browsers do. */
const PRESCAN = 1024;
const XML = /^\s*<\?xml\s[^>]*encoding\s*=\s*["']([\w.:-]{1,40})/i;
const META = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;

/** Decodes an HTML file; a byte order mark is removed. Bytes that fit no character become U+FFFD, as in a browser. */
export function decodeHtml(bytes: Uint8Array): string {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  const head = String.fromCharCode(...bytes.subarray(0, PRESCAN));
  const label = (XML.exec(head) ?? META.exec(head))?.[1];
  const declared = label === undefined ? null : decoderFor(label);
  if (declared !== null) return declared.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** A file that can be read as ASCII to its `meta` is no UTF-16, whatever it says. Null for a name that nobody knows. */
function decoderFor(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    const decoder = new TextDecoder(label);
    return decoder.encoding.startsWith('utf-16') ? new TextDecoder('utf-8') : decoder;
  } catch {
    return null;
  }
}
