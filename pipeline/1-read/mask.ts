/**
 * The text as the block parser is handed it: of the same length, so that every place stays true, but with one kind of
 * line end, and without what would make the parser slow. Only texts that need it are copied.
 */
import { lineEnd } from './raw.js';

/**
 * Container marks (`>`, bullets, numbers) are read in the first hundred columns of a line only. The parser's work on a
 * line grows with the number of containers around it, so that without a limit ten thousand nested quotes cost
 * their square. A hundred columns hold fifty levels; no report nests a tenth of that.
 */
export const MAX_MARK_COLUMN = 100;

const OTHER_LINE_ENDS = /[\r\f\v\u0085\u2028\u2029]/;
const LINE_END_SIGNS = /\r\n|[\r\f\v\u0085\u2028\u2029]/g;

/** Line ends as the parser knows them: CRLF becomes a space and LF; CR, form feed, vertical tab and the Unicode separators LF. */
export function uniformLines(text: string): string {
  if (!OTHER_LINE_ENDS.test(text)) return text;
  return text.replace(LINE_END_SIGNS, (sign) => (sign.length === 2 ? ' \n' : '\n'));
}

/**
 * Hides the bracket of a footnote's text (`[^3]: See …`) behind a letter: without its extension for footnotes a parser
 * takes a first line of one word for the definition of a link.
 */
export const hideFootnotes = (text: string): string =>
  text.includes('[^') ? text.replace(/^([ \t>]{0,20})\[\^/gm, '$1x^') : text;

/** Hides container marks beyond the limit behind letters. Expects uniform lines. */
export function limitNesting(text: string): string {
  let masked = '';
  let copied = 0;
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const stop = found < 0 ? text.length : found;
    if (stop - at > MAX_MARK_COLUMN) {
      const marks = marksEnd(text, at, stop);
      if (marks > at + MAX_MARK_COLUMN) {
        const from = at + MAX_MARK_COLUMN;
        masked += text.slice(copied, from) + text.slice(from, marks).replace(/[>*+.)]|-(?=[ \t])/g, 'x');
        copied = marks;
      }
    }
    at = stop + 1;
  }
  return copied === 0 ? text : masked + text.slice(copied);
}

/** End of the stretch at the beginning of a line that container marks and white space alone could form. */
function marksEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const c = text.charCodeAt(at);
    const mark =
      c === 32 || c === 9 || c === 62 || (c >= 41 && c <= 43) || c === 45 || c === 46 || (c >= 48 && c <= 57);
    if (!mark) break;
    at++;
  }
  return at;
}

/** End of YAML or TOML front matter at the very beginning of a text, behind its closing line; 0 when there is none. */
export function frontMatterEnd(text: string): number {
  const open = /^(---|\+\+\+)[ \t]*\r?\n(?=[^\s])/.exec(text);
  if (!open) return 0;
  const close = new RegExp(`^${open[1].replaceAll('+', '\\+')}[ \\t]*$`, 'gm');
  close.lastIndex = open[0].length;
  const found = close.exec(text);
  if (!found || !/^[\w"'-]+\s*[:=]/.test(text.slice(open[0].length, open[0].length + 200))) return 0;
  const after = lineEnd(text, found.index, text.length);
  return /\r?\n[ \t]*\r?\n[ \t]*\r?\n/.test(text.slice(0, after)) ? 0 : after;
}
