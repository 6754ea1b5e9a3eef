/** What may follow the text of a link: `(address "title")` or `[label]`. Bounded, so that hostile brackets stay linear. */
import { foldLabel } from './collect.js';
import { isSpace, skipSpaces } from './raw.js';

const MAX_ADDRESS = 4096;
const MAX_TITLE = 1000;
/** Parentheses in an address nest to this depth, as in the reference implementation of CommonMark. */
const MAX_DEPTH = 32;

/** End of the tail of a link whose `]` stands at `close`; -1 when none follows and the brackets are text. */
export function linkTail(text: string, open: number, close: number, end: number, labels: ReadonlySet<string>): number {
  const next = text.charCodeAt(close + 1);
  if (next === 40) {
    const tail = inlineTail(text, close + 1, end);
    if (tail > 0) return tail;
  }
  if (labels.size === 0) return -1;
  if (next === 91) {
    const stop = text.indexOf(']', close + 2);
    if (stop > 0 && stop < end && stop - close < MAX_TITLE) {
      const label = stop === close + 2 ? text.slice(open, close) : text.slice(close + 2, stop);
      if (labels.has(foldLabel(label))) return stop + 1;
    }
  }
  return close - open < MAX_TITLE && labels.has(foldLabel(text.slice(open, close))) ? close + 1 : -1;
}

/** `(address "title")` that begins at `at`; -1 when it is none. */
function inlineTail(text: string, at: number, end: number): number {
  let stop = skipSpaces(text, at + 1, end);
  stop = text.charCodeAt(stop) === 60 ? angleAddress(text, stop, end) : address(text, stop, end);
  if (stop < 0) return -1;
  const after = skipSpaces(text, stop, end);
  stop = after > stop ? title(text, after, end) : after;
  if (stop < 0) return -1;
  stop = skipSpaces(text, stop, end);
  return stop < end && text.charCodeAt(stop) === 41 ? stop + 1 : -1;
}

function angleAddress(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + MAX_ADDRESS);
  for (let i = at + 1; i < limit; i++) {
    const c = text.charCodeAt(i);
    if (c === 62) return i + 1;
    if (c === 60 || c === 10) return -1;
  }
  return -1;
}

function address(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + MAX_ADDRESS);
  let depth = 0;
  let i = at;
  for (; i < limit; i++) {
    const c = text.charCodeAt(i);
    if (isSpace(c)) break;
    if (c === 92) i++;
    else if (c === 40 && ++depth > MAX_DEPTH) return -1;
    else if (c === 41 && --depth < 0) break;
  }
  return Math.min(i, limit);
}

/** Place behind a title that begins at `at`; `at` when none stands there; -1 when it does not end. */
function title(text: string, at: number, end: number): number {
  const open = text.charCodeAt(at);
  if (open !== 34 && open !== 39 && open !== 40) return at;
  const close = open === 40 ? 41 : open;
  const limit = Math.min(end, at + MAX_TITLE);
  for (let i = at + 1; i < limit; i++) {
    const c = text.charCodeAt(i);
    if (c === 92) i++;
    // Another link begins: this title was left open.
    else if (c === 93 && text.charCodeAt(i + 1) === 40) return -1;
    // Published titles hold quotation marks of their own: a title ends where its closing parenthesis follows.
    else if (c === close && text.charCodeAt(skipSpaces(text, i + 1, end)) === 41) return i + 1;
  }
  return -1;
}
