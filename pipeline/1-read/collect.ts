/** The raw blocks of a text, as the block readers of all formats collect them. */
import type { SkipReason } from '../rules/skip-reasons.js';
import { type RawBlock, raw } from './raw.js';

/** A footnote's text: `[^3]: See …`. */
export const FOOTNOTE_MARK = /^\[\^[^\]\s]{1,40}\]:[ \t]*/;

/** A stretch of a block that is markup or has a style, found by the reader of the format; see `M` in marks.ts. */
export interface InlineMark {
  readonly start: number;
  readonly end: number;
  readonly what: number;
  readonly value: number;
  readonly reason: SkipReason | null;
}

/** Collects raw blocks, zones inside them and the labels that links may name. */
export class Blocks {
  readonly list: RawBlock[] = [];
  /** Places of list markers, flat pairs. */
  readonly marks: number[] = [];
  /** Places of skipped tables, flat pairs: each becomes a diagnostic. */
  readonly tables: number[] = [];
  /** Labels of link definitions, folded. */
  readonly labels = new Set<string>();

  /**
   * @param inline marks inside the blocks, ascending, of formats whose text bears none itself
   * @param pages as in `Report.pages`
   */
  constructor(
    readonly text: string,
    readonly inline: readonly InlineMark[] = [],
    readonly pages: Int32Array | null = null,
  ) {}

  /** Nothing before this place is added any more: an HTML table reaches that far. */
  private taken = 0;
  private tableEnd = 0;

  add(block: RawBlock): void {
    if (block.end > block.start && block.start >= this.taken) this.list.push(block);
  }

  skip(start: number, end: number, reason: SkipReason): void {
    this.add(raw('skip', start, end, { reason }));
  }

  mark(start: number, end: number): void {
    this.marks.push(start, end);
  }

  /** A table, to be skipped. */
  table(start: number, end: number): void {
    if (start < this.taken) return;
    this.tables.push(start, end);
    this.skip(start, end, 'table');
    this.taken = end;
  }

  /** Place behind the next end tag of an HTML table, -1 when none follows. Asked with ascending places, it reads the text once. */
  nextTableEnd(from: number): number {
    if (this.tableEnd >= 0 && this.tableEnd < from) {
      const close = /<\/table\s*>/gi;
      close.lastIndex = from;
      this.tableEnd = close.test(this.text) ? close.lastIndex : -1;
    }
    return this.tableEnd;
  }

  /** Preformatted text; indented text behind a footnote is the footnote's next paragraph. */
  code(start: number, end: number): void {
    const last = this.list[this.list.length - 1];
    const more = last && (last.kind === 'footnote' || FOOTNOTE_MARK.test(this.text.slice(last.start, last.start + 50)));
    if (more) this.add(raw('footnote', start, end));
    else this.skip(start, end, 'code');
  }

  /** A link definition. */
  reference(start: number, end: number): void {
    const close = this.text.indexOf(']:', start);
    if (close > start && close < end) this.labels.add(foldLabel(this.text.slice(start + 1, close)));
    this.skip(start, end, 'link');
  }
}

/** Link labels match whatever their case and white space. */
export const foldLabel = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();
