/**
 * The inside of a block of Markdown: emphasis, links, images, code, tags, entities, addresses. One pass, linear,
 * places only; see marks.ts for how marks become runs. Hostile input is bounded in every look-ahead.
 */
import { Style } from '../model/report.js';
import { domainAtDot, emailAtSign, type Found, urlAtColon } from './addresses.js';
import { type Blocks, FOOTNOTE_MARK, type InlineMark } from './collect.js';
import type { Sheet } from './columns.js';
import { entityAt } from './entities.js';
import { linkTail } from './link-tail.js';
import { M, Marks } from './marks.js';
import type { RawBlock } from './raw.js';
import { Tags } from './tags.js';

/** The signs at which something may begin, and those of plain text. Everything else is stepped over. */
const MARKDOWN_SIGNS = signs('*_[]!<&`\\:.@');
const PLAIN_SIGNS = signs('[:.@');
const ESCAPABLE = signs('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~');
const FOOTNOTE_REFERENCE = /\[\^[^\]\s]{1,40}\]/y;
/** Backtick runs longer than this are text: each length costs one search of the block at most. */
const MAX_TICKS = 32;

function signs(list: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const sign of list) table[sign.charCodeAt(0)] = 1;
  return table;
}

/** Signs that show nothing and join what they stand between: soft hyphen, zero-width signs, word joiner. */
const isInvisible = (c: number): boolean => c === 0xad || (c >= 0x200b && c <= 0x200d) || c === 0x2060 || c === 0xfeff;

/** Reads blocks of one text, in order. */
export class InlineReader {
  private readonly marks = new Marks();
  private readonly tags: Tags;
  /** Open brackets: mark, delimiters before it, and 1 for an image. */
  private readonly brackets: Array<{ mark: number; delimiters: number; image: boolean }> = [];
  /** Brackets below this height cannot begin a link: one already stands inside them. */
  private dead = 0;
  /** For each length of backtick run, the end of the block that is known to hold no further one. */
  private readonly noTicks = new Int32Array(MAX_TICKS + 1);
  private readonly signs: Uint8Array;
  private end = 0;
  private start = 0;
  /** Where the last mark ended: nothing reaches back before it. */
  private floor = 0;

  private readonly text: string;
  private readonly labels: ReadonlySet<string>;
  /** Marks that the format's reader has found, and how many of them lie behind. */
  private readonly found: readonly InlineMark[];
  private passed = 0;

  constructor(
    blocks: Blocks,
    private readonly sheet: Sheet,
    markdown: boolean,
  ) {
    this.text = blocks.text;
    this.labels = blocks.labels;
    this.found = blocks.inline;
    this.signs = markdown ? MARKDOWN_SIGNS : PLAIN_SIGNS;
    this.tags = new Tags(this.text, this.marks);
  }

  /** Writes the runs and zones of a block. */
  read(block: RawBlock): void {
    let at = block.start;
    this.floor = at;
    if (block.kind === 'footnote') at = this.footnoteMark(at, block.end);
    for (let i = 0; i < block.holes.length; i += 2) {
      this.between(at, Math.min(block.holes[i], block.end));
      this.marks.add(block.holes[i], block.holes[i + 1], M.gap);
      at = block.holes[i + 1];
    }
    this.between(at, block.end);
    this.marks.write(this.sheet, block.start, block.end, block.style);
    this.brackets.length = 0;
    this.dead = 0;
  }

  private footnoteMark(at: number, end: number): number {
    const mark = FOOTNOTE_MARK.exec(this.text.slice(at, Math.min(end, at + 50)));
    if (!mark) return at;
    this.marks.add(at, at + mark[0].length, M.gap, 0, 'footnote-mark');
    return at + mark[0].length;
  }

  /** Reads [start, end) with the marks that are known to stand in it. */
  private between(start: number, end: number): void {
    const { found } = this;
    let at = start;
    while (this.passed < found.length && found[this.passed].start < start) this.passed++;
    for (; this.passed < found.length && found[this.passed].start <= end; this.passed++) {
      const mark = found[this.passed];
      this.scan(at, mark.start);
      this.marks.add(mark.start, mark.end, mark.what, mark.value, mark.reason);
      at = Math.max(at, mark.end);
    }
    this.scan(at, end);
  }

  /** The hot loop: steps over prose, and hands each sign to its handler. */
  private scan(start: number, end: number): void {
    const { text, signs } = this;
    this.start = start;
    this.end = end;
    this.floor = start;
    for (let at = start; at < end; ) {
      const c = text.charCodeAt(at);
      if (c >= 128) {
        if (isInvisible(c)) this.marks.add(at, at + 1, M.cut);
        at++;
      } else if (signs[c] === 0) at++;
      else {
        const before = this.marks.count;
        const next = this.sign(c, at);
        if (this.marks.count !== before) this.floor = next;
        at = next > at ? next : at + 1;
      }
    }
  }

  /** Place behind the markup that begins at `at`; `at` itself when the sign is text. */
  private sign(c: number, at: number): number {
    switch (c) {
      case 42:
      case 95:
        return this.delimiters(c, at);
      case 91:
        return this.bracket(at, at + 1);
      case 33:
        return this.text.charCodeAt(at + 1) === 91 && at + 1 < this.end ? this.bracket(at, at + 2) : at;
      case 93:
        return this.closeBracket(at);
      case 60:
        return this.tags.read(at, this.end);
      case 38:
        return this.entity(at);
      case 96:
        return this.code(at);
      case 92:
        return this.escape(at);
      default:
        return this.address(c, at);
    }
  }

  private delimiters(c: number, at: number): number {
    let stop = at + 1;
    while (stop < this.end && this.text.charCodeAt(stop) === c) stop++;
    const index = this.marks.emphasis.add(this.text, at, stop - at, this.start, this.end);
    if (index >= 0) this.marks.add(at, stop, M.emphasis, index);
    return stop;
  }

  private bracket(at: number, stop: number): number {
    const image = stop - at === 2;
    if (!image && this.text.charCodeAt(stop) === 94) {
      FOOTNOTE_REFERENCE.lastIndex = at;
      if (FOOTNOTE_REFERENCE.test(this.text) && FOOTNOTE_REFERENCE.lastIndex <= this.end) {
        const end = FOOTNOTE_REFERENCE.lastIndex;
        this.marks.add(at, end, M.cut, 0, 'footnote-mark');
        return end;
      }
    }
    this.brackets.push({ mark: this.marks.count, delimiters: this.marks.emphasis.count, image });
    this.marks.add(at, stop, M.text);
    return stop;
  }

  private closeBracket(at: number): number {
    const height = this.brackets.length;
    const open = this.brackets.pop();
    if (!open) return at;
    const alive = open.image || height > this.dead;
    this.dead = Math.min(this.dead, height - 1);
    if (!alive) return at;
    const { marks } = this;
    const from = marks.startOf(open.mark);
    const tail = linkTail(this.text, from + (open.image ? 2 : 1), at, this.end, this.labels);
    if (tail < 0) return at;
    if (open.image) {
      marks.truncate(open.mark);
      marks.emphasis.truncate(open.delimiters);
      marks.add(from, tail, M.cut, 0, 'image');
      return tail;
    }
    marks.emphasis.resolve(open.delimiters);
    marks.become(open.mark, M.on, Style.link);
    marks.add(at, tail, M.off, Style.link, 'link');
    this.dead = this.brackets.length;
    return tail;
  }

  private entity(at: number): number {
    const found = entityAt(this.text, at, this.end);
    if (!found) return at;
    this.marks.add(
      at,
      found.end,
      isInvisible(found.code) ? M.cut : M.entity,
      found.code,
      isInvisible(found.code) ? 'markup' : null,
    );
    return found.end;
  }

  private code(at: number): number {
    const { text, end } = this;
    let stop = at + 1;
    while (stop < end && text.charCodeAt(stop) === 96) stop++;
    const size = stop - at;
    if (size > MAX_TICKS || this.noTicks[size] === end) return stop;
    for (let from = text.indexOf('`', stop); from >= 0 && from < end; from = text.indexOf('`', from)) {
      const first = from;
      while (from < end && text.charCodeAt(from) === 96) from++;
      if (from - first === size) {
        this.marks.add(at, from, M.cut, 0, 'code');
        return from;
      }
    }
    this.noTicks[size] = end;
    return stop;
  }

  private escape(at: number): number {
    const next = at + 1 < this.end ? this.text.charCodeAt(at + 1) : 0;
    if (next === 10 || next === 13) this.marks.add(at, at + 1, M.gap);
    else if (next < 128 && ESCAPABLE[next] === 1) this.marks.add(at, at + 1, M.cut);
    else return at;
    return next === 46 || next === 58 || next === 64 ? at + 1 : at + 2;
  }

  private address(c: number, at: number): number {
    const { text, end, floor } = this;
    let found: Found | null = null;
    if (c === 58) found = urlAtColon(text, at, floor, end);
    else if (c === 64) found = emailAtSign(text, at, floor, end);
    else if (at + 1 < end && isLower(text.charCodeAt(at + 1))) found = domainAtDot(text, at, floor, end);
    if (!found) return at;
    this.marks.add(found.start, found.end, M.cut, 0, 'link');
    return found.end;
  }
}

const isLower = (c: number): boolean => c >= 97 && c <= 122;
