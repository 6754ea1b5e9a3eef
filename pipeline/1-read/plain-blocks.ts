/** Raw blocks of plain text: paragraphs between blank lines, items, underlined headings. */
import { Blocks } from './collect.js';
import { lineEnd, nextLine, raw, skipSpaces, trimEnd } from './raw.js';

const ITEM =
  /^(?:[-*–—•▪‣◦●○■□·\uf0b7\uf0a7][ \t\u00a0]+|(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)][ \t\u00a0]+|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)[ \t\u00a0]+)(?=\S)/;
const BULLETS = /^[-*–—•▪‣◦●○■□·\uf0b7\uf0a7]/;
const UNDERLINE = /^(?:={3,}|-{3,}|~{3,})$/;
const RULE = /^(?:[-_*=~](?: ?[-_*=~]){2,})$/;

/** What the reader knows while it goes from line to line. */
interface State {
  readonly text: string;
  readonly blocks: Blocks;
  start: number;
  end: number;
  item: boolean;
  list: number;
  lists: number;
  /** Lines of the present block. */
  lines: number;
}

/** Reads the blocks of a plain text in one pass. */
export function plainBlocks(text: string): Blocks {
  const state: State = {
    text,
    blocks: new Blocks(text),
    start: -1,
    end: -1,
    item: false,
    list: -1,
    lists: 0,
    lines: 0,
  };
  for (let at = 0; at < text.length; ) {
    const stop = lineEnd(text, at, text.length);
    const from = skipSpaces(text, at, stop);
    const end = trimEnd(text, from, stop);
    if (from === end) flush(state);
    else line(state, from, end, from - at);
    at = nextLine(text, stop);
  }
  flush(state);
  return state.blocks;
}

function line(state: State, from: number, end: number, indent: number): void {
  const { text, blocks } = state;
  const words = text.slice(from, Math.min(end, from + 100));
  if (UNDERLINE.test(words) && state.lines === 1 && !state.item) {
    const { start, end: stop } = state;
    state.start = -1;
    if (stop - start <= 120) blocks.add(raw('heading', start, stop, { level: words[0] === '=' ? 1 : 2 }));
    else blocks.add(raw('paragraph', start, stop));
    return;
  }
  if (RULE.test(words)) {
    flush(state);
    blocks.add(raw('rule', from, end));
    return;
  }
  const marker = ITEM.exec(words);
  if (marker && beginsItem(state, marker[0])) {
    flush(state);
    if (state.list < 0) state.list = state.lists++;
    blocks.mark(from, from + marker[0].length);
    open(state, from + marker[0].length, end, true);
    return;
  }
  if (state.start < 0) {
    const more = state.list >= 0 && indent >= 2;
    if (!more) state.list = -1;
    open(state, from, end, more);
  } else {
    state.end = end;
    state.lines++;
  }
}

/** A number may begin an item after a blank line or in a list; inside a paragraph it may be a number of the sentence. */
const beginsItem = (state: State, marker: string): boolean =>
  BULLETS.test(marker) || state.start < 0 || state.item || /^\(?(?:1|a|i)[.)]/.test(marker);

function open(state: State, start: number, end: number, item: boolean): void {
  Object.assign(state, { start, end, item, lines: 1 });
}

function flush(state: State): void {
  const { start, end, item, list } = state;
  if (start >= 0) state.blocks.add(raw(item ? 'item' : 'paragraph', start, end, item ? { list, depth: 1 } : {}));
  state.start = -1;
}
