/**
 * The text of a format that is no text to read. Its reader writes the words down here, block by block, and says what they
 * are; what comes out reads like a plain text, with blank lines between the blocks and no markup.
 */
import type { SkipReason } from '../rules/skip-reasons.js';
import { Blocks, type InlineMark } from './collect.js';
import { M } from './marks.js';
import { type RawBlock, type RawKind, raw } from './raw.js';

export type BlockShape = Partial<Pick<RawBlock, 'level' | 'list' | 'depth' | 'reason' | 'style'>>;

/** What a block of words is: prose of some kind, or something that is skipped. */
export type WrittenKind = RawKind | 'table' | 'code';

export class Written {
  private text = '';
  private readonly list: Array<{ readonly kind: WrittenKind; readonly block: RawBlock }> = [];
  private readonly inline: InlineMark[] = [];
  private readonly markers: number[] = [];
  private readonly pages: number[] = [];

  /** Length of the text so far: where the next words will stand. */
  get length(): number {
    return this.text.length;
  }

  /** Begins a block; returns its place. */
  open(): number {
    if (this.text !== '') this.text += '\n\n';
    return this.text.length;
  }

  /** Writes words at the end of the text. */
  write(words: string): void {
    this.text += words;
  }

  /** Writes the marker of a list item; returns the place behind it, where the item begins. */
  marker(words: string): number {
    this.markers.push(this.text.length, this.text.length + words.length);
    this.text += `${words} `;
    return this.text.length;
  }

  /** Ends and begins styles, so that from here on the words have this one. */
  restyle(before: number, style: number): void {
    const at = this.text.length;
    const changed = before ^ style;
    for (let bit = 1; bit <= changed; bit <<= 1) {
      if (changed & bit)
        this.inline.push({ start: at, end: at, what: style & bit ? M.on : M.off, value: bit, reason: null });
    }
  }

  /** What was written since `start` is no prose; the words around it touch. */
  cut(start: number, reason: SkipReason): void {
    const end = this.text.length;
    if (end > start) this.inline.push({ start, end, what: M.cut, value: 0, reason });
  }

  /** The words written since `start` are a block. */
  close(kind: WrittenKind, start: number, shape: BlockShape = {}): void {
    const plain = kind === 'table' || kind === 'code' ? 'skip' : kind;
    this.list.push({ kind, block: raw(plain, start, this.text.length, shape) });
  }

  /** From here on the words stand on this page of the original. */
  page(number: number): void {
    if (this.pages.at(-1) === number) return;
    this.pages.push(this.text.length, number);
  }

  /** The blocks of the whole text. */
  finish(): Blocks {
    const blocks = new Blocks(this.text, this.inline, this.pages.length > 0 ? Int32Array.from(this.pages) : null);
    blocks.marks.push(...this.markers);
    for (const { kind, block } of this.list) {
      if (kind === 'table') blocks.table(block.start, block.end);
      else if (kind === 'code') blocks.skip(block.start, block.end, 'code');
      else blocks.add(block);
    }
    return blocks;
  }
}
