/**
 * The marks found in one block, in the order of the text, and the last step of reading it: one sweep over them that
 * cuts the runs. A mark is a stretch of the text that is markup, with what it does to the prose around it.
 */
import { Style } from '../model/report.js';
import { SKIP_REASONS, type SkipReason } from '../rules/skip-reasons.js';
import { Column, type Sheet } from './columns.js';
import { Emphasis } from './emphasis.js';

/** What a mark does. */
export const M = {
  /** Nothing: it turned out to be text. */
  text: 0,
  /** It is left out; the prose on both sides touches. */
  cut: 1,
  /** It is left out; the prose on both sides is separated. */
  gap: 2,
  /** A style begins, or ends, behind it; `value` is the style's bit. */
  on: 3,
  off: 4,
  /** It stands for the character `value`. */
  entity: 5,
  /** A run of `*` or `_`; `value` is its number among the delimiters. */
  emphasis: 6,
} as const;

const REASONS = Object.keys(SKIP_REASONS) as SkipReason[];
const reasonNumber = new Map(REASONS.map((reason, i) => [reason, i + 1]));

export class Marks {
  private readonly start = new Column();
  private readonly end = new Column();
  private readonly what = new Column();
  private readonly value = new Column();
  private readonly reason = new Column();
  readonly emphasis = new Emphasis();
  private readonly sweep = new Sweep();

  get count(): number {
    return this.start.length;
  }

  /** Adds a mark; with a reason its place becomes a zone. */
  add(start: number, end: number, what: number, value = 0, reason: SkipReason | null = null): void {
    this.start.push(start);
    this.end.push(end);
    this.what.push(what);
    this.value.push(value);
    this.reason.push(reason === null ? 0 : reasonNumber.get(reason)!);
  }

  /** Changes what a mark does, once what follows has been seen. */
  become(mark: number, what: number, value: number): void {
    this.what.set(mark, what);
    this.value.set(mark, value);
  }

  startOf(mark: number): number {
    return this.start.at(mark);
  }

  /** Forgets the marks from `count` on. */
  truncate(count: number): void {
    for (const column of [this.start, this.end, this.what, this.value, this.reason]) column.length = count;
  }

  /** Writes the runs and zones of [start, end) to the sheet, and forgets the marks. */
  write(sheet: Sheet, start: number, end: number, style: number): void {
    this.emphasis.resolve(0);
    const { sweep } = this;
    sweep.begin(sheet, start, style);
    for (let i = 0; i < this.count; i++) {
      const what = this.what.at(i);
      if (what === M.text) continue;
      const from = this.start.at(i);
      const to = this.end.at(i);
      const value = this.value.at(i);
      if (what === M.emphasis) this.delimiter(sweep, from, to, value);
      else sweep.apply(from, to, what, value);
      const reason = this.reason.at(i);
      if (reason > 0) sheet.zone(from, to, REASONS[reason - 1]);
    }
    sweep.prose(end, end);
    this.truncate(0);
    this.emphasis.truncate(0);
  }

  /** A run of delimiters: its left marks close, its right marks open, what is left between them is text. */
  private delimiter(sweep: Sweep, from: number, to: number, index: number): void {
    const { closed, opened, closedSingle, openedSingle } = this.emphasis;
    const closing = closed.at(index);
    const opening = opened.at(index);
    if (closing > 0) {
      sweep.prose(from, from + closing);
      sweep.shift(Style.italic, -closedSingle.at(index));
      sweep.shift(Style.bold, -(closing - closedSingle.at(index)) / 2);
    }
    if (opening > 0) {
      sweep.prose(to - opening, to);
      sweep.shift(Style.italic, openedSingle.at(index));
      sweep.shift(Style.bold, (opening - openedSingle.at(index)) / 2);
    }
  }
}

/** The sweep's place, the depth of each style there, and whether a gap is due before the next run. */
class Sweep {
  private readonly depth = new Int32Array(32);
  private sheet!: Sheet;
  private at = 0;
  private base = 0;
  private style = 0;
  private gap = 1;

  /** Begins a block. */
  begin(sheet: Sheet, at: number, base: number): void {
    this.depth.fill(0);
    this.sheet = sheet;
    this.at = at;
    this.base = base;
    this.style = base;
    this.gap = 1;
  }

  /** Writes the prose up to `from` as a run, and goes on at `to`. */
  prose(from: number, to: number): void {
    if (from > this.at) {
      this.sheet.run(this.at, from, this.style, this.gap);
      this.gap = 0;
    }
    this.at = Math.max(this.at, to);
  }

  apply(from: number, to: number, what: number, value: number): void {
    this.prose(from, to);
    if (what === M.gap) this.gap = 1;
    else if (what === M.on) this.shift(value, 1);
    else if (what === M.off) this.shift(value, -1);
    else if (what === M.entity) {
      this.sheet.run(from, to, this.style, (value << 1) | this.gap);
      this.gap = 0;
    }
  }

  /** A style begins or ends `by` times over; an end without beginning counts for nothing. */
  shift(bit: number, by: number): void {
    this.depth[bit] = Math.max(0, this.depth[bit] + by);
    this.style = this.depth[bit] > 0 ? this.style | bit : (this.style & ~bit) | (this.base & bit);
  }
}
