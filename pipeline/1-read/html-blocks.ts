/** Blocks of HTML in Markdown: tables and machinery are skipped, prose between tags is read. */
import type { Blocks } from './collect.js';
import { raw, skipSpaces, trimEnd } from './raw.js';

const FIRST_TAG = /^<(\/?)([a-z][\w-]*)/i;
/** Tags that hold prose: the text between them is read, the tags themselves are markup. */
const PROSE = new Set(
  'a abbr article aside b big blockquote br center cite dd details div dl dt em figcaption font h1 h2 h3 h4 h5 h6 header hr i ins li main mark ol p q s section small span strong sub summary sup u ul'.split(
    ' ',
  ),
);
/** What makes a block of such tags machinery all the same. */
const MACHINERY = /<(?:iframe|script|style|svg|canvas|object|embed|form|select|textarea|nav|template|math|pre)\b/i;
const TABLE_PART = /^(?:table|thead|tbody|tfoot|tr|td|th|caption|colgroup|col)$/i;
const TABLE = /<table\b/i;

/** Sorts a block of HTML into prose, table or markup. */
export function htmlBlock(text: string, start: number, end: number, blocks: Blocks, lists: readonly number[]): void {
  const from = skipSpaces(text, start, end);
  const first = FIRST_TAG.exec(text.slice(from, from + 40));
  const name = first?.[2].toLowerCase() ?? '';
  const html = text.slice(from, end);
  if (TABLE_PART.test(name) || TABLE.test(html)) htmlTable(text, from, end, blocks);
  else if (first && PROSE.has(name) && !MACHINERY.test(html)) {
    const list = lists.length > 0 ? lists[lists.length - 1] : -1;
    const heading = /^h([1-6])$/.exec(name);
    const more = { list, depth: lists.length, level: heading ? Number(heading[1]) : 0 };
    blocks.add(raw(heading ? 'heading' : list < 0 ? 'paragraph' : 'item', from, trimEnd(text, from, end), more));
  } else blocks.skip(from, end, 'markup');
}

/** A table of HTML reaches to its end tag, through blank lines; what the parser finds inside it is part of it. */
function htmlTable(text: string, start: number, end: number, blocks: Blocks): void {
  if (!TABLE.test(text.slice(start, end))) {
    blocks.table(start, end);
    return;
  }
  const close = blocks.nextTableEnd(start);
  blocks.table(start, close < 0 ? end : Math.max(end, close));
}
