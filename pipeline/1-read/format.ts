/** Which format is a file in? Told from its bytes; the name decides only where the bytes leave it open. */

/** A format whose text stands in the file as it is. */
export type TextFormat = 'markdown' | 'text';
/** A format that can be read. */
export type Format = TextFormat | 'html' | 'pdf';

/** How far into a file its format is looked for. */
const PROBE = 1024;
/** `<html`, `<!doctype html`, behind comments and an XML declaration. */
const HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta)\b/i;
const TAG = /^\s*<[a-z!]/i;

/**
 * The format of a file.
 * @param name its name, for what bytes cannot tell: plain text from Markdown, a fragment of HTML from Markdown that holds HTML
 */
export function formatOf(bytes: Uint8Array, name: string): Format {
  const head = headOf(bytes);
  if (head.includes('%PDF-')) return 'pdf';
  if (HTML.test(head) || (/\.x?html?$/i.test(name) && TAG.test(head))) return 'html';
  return /\.(?:txt|text)$/i.test(name) ? 'text' : 'markdown';
}

/** The first signs of a file, each byte as one; of UTF-16 every second. */
function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, PROBE);
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const signs = String.fromCharCode(...(utf16 ? head.subarray(2).filter((byte) => byte !== 0) : head));
  return signs.replace(/^\u00ef\u00bb\u00bf/, '');
}
