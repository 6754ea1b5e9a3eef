/** HTML inside a block: tags, comments and addresses in angle brackets, seen from their `<`. */
import { Style } from '../model/report.js';
import { M, type Marks } from './marks.js';

const NAME = /<(\/?)([a-zA-Z][\w:-]{0,40})(?=[\s/>])/y;
const ADDRESS = /<(?:[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]{1,2000}|[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w.-]{1,255})>/y;
/** Longest tag that is looked through for its end. */
const MAX_TAG = 4096;

const STYLES: Readonly<Record<string, number>> = {
  sup: Style.sup,
  sub: Style.sub,
  b: Style.bold,
  strong: Style.bold,
  i: Style.italic,
  em: Style.italic,
  cite: Style.italic,
  a: Style.link,
};
/** Tags that end a line or a box: the words on their two sides do not touch. */
const SEPARATE = new Set(
  'br p div li ul ol dl dt dd tr td th table hr h1 h2 h3 h4 h5 h6 section article blockquote center'.split(' '),
);

export class Tags {
  /** Next end of a comment, and of each style, so that a search is made once. */
  private readonly ends = new Map<string, number>();

  constructor(
    private readonly text: string,
    private readonly marks: Marks,
  ) {}

  /** Place behind the tag, comment or address that begins at `at`; `at` when the sign is text. */
  read(at: number, end: number): number {
    const { text, marks } = this;
    if (text.startsWith('<!--', at)) return this.comment(at, end);
    ADDRESS.lastIndex = at;
    if (ADDRESS.test(text) && ADDRESS.lastIndex <= end) {
      const stop = ADDRESS.lastIndex;
      marks.add(at, stop, M.cut, 0, 'link');
      return stop;
    }
    NAME.lastIndex = at;
    const found = NAME.exec(text);
    if (!found || NAME.lastIndex >= end) return at;
    const stop = tagEnd(text, NAME.lastIndex, end);
    if (stop < 0) return at;
    this.tag(at, stop, found[2], found[1] === '/', end);
    return stop;
  }

  private tag(at: number, stop: number, written: string, closing: boolean, end: number): void {
    const name = written.toLowerCase();
    const style = Object.hasOwn(STYLES, name) ? STYLES[name] : undefined;
    const { marks } = this;
    if (style !== undefined) {
      const open = !closing && this.next(`</${written}`, stop) < end;
      marks.add(at, stop, closing ? M.off : open ? M.on : M.cut, style, 'markup');
    } else if (name === 'img') marks.add(at, stop, M.cut, 0, 'image');
    else marks.add(at, stop, SEPARATE.has(name) ? M.gap : M.cut, 0, 'markup');
  }

  private comment(at: number, end: number): number {
    const close = this.next('-->', at + 4) + 3;
    if (close > end) return at;
    this.marks.add(at, close, M.cut, 0, 'markup');
    return close;
  }

  /** Place of the next `what` at or behind `from`, infinite when there is none. Asked in order, it reads the text once. */
  private next(what: string, from: number): number {
    const known = this.ends.get(what) ?? -1;
    if (known >= from) return known;
    const found = this.text.indexOf(what, from);
    const place = found < 0 ? Number.POSITIVE_INFINITY : found;
    this.ends.set(what, place);
    return place;
  }
}

/** Place behind the `>` of a tag; -1 when another `<`, or nothing, comes first. */
function tagEnd(text: string, from: number, end: number): number {
  const limit = Math.min(end, from + MAX_TAG);
  let quote = 0;
  for (let at = from; at < limit; at++) {
    const c = text.charCodeAt(at);
    if (quote !== 0) {
      if (c === quote) quote = 0;
    } else if (c === 34 || c === 39) quote = c;
    else if (c === 62) return at + 1;
    else if (c === 60) return -1;
  }
  return -1;
}
