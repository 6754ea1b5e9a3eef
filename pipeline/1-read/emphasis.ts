/**
 * Emphasis by the rules of CommonMark (0.31, "Emphasis and strong emphasis"), on columns: runs of `*` and `_` are
 * delimiters, closers look back for openers, and a floor for each sort of closer keeps that linear.
 */
import { Column } from './columns.js';

const OPEN = 1;
const CLOSE = 2;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const SPACE = /\s/;
const DIGIT = /\d/;

/** The delimiter runs of one block. Index them by the number that `add` returned. */
export class Emphasis {
  private readonly at = new Column();
  private readonly char = new Column();
  private readonly size = new Column();
  private readonly flags = new Column();
  private readonly left = new Column();
  private readonly prev = new Column();
  private readonly next = new Column();
  /** Marks taken from the left of the run (closing) and from its right (opening). */
  readonly closed = new Column();
  readonly opened = new Column();
  /** How often the run closes and opens emphasis; the rest of its marks is strong. */
  readonly closedSingle = new Column();
  readonly openedSingle = new Column();

  private get columns(): Column[] {
    const { at, char, size, flags, left, prev, next, closed, opened, closedSingle, openedSingle } = this;
    return [at, char, size, flags, left, prev, next, closed, opened, closedSingle, openedSingle];
  }

  get count(): number {
    return this.at.length;
  }

  /** Forgets the runs from `count` on. */
  truncate(count: number): void {
    if (this.count === count) return;
    for (const column of this.columns) column.length = count;
  }

  /** Adds the run of `size` marks at `at`; -1 when it can neither open nor close. */
  add(text: string, at: number, size: number, start: number, end: number): number {
    const flags = flanking(text, at, size, start, end);
    if (flags === 0) return -1;
    const index = this.count;
    this.at.push(at);
    this.char.push(text.charCodeAt(at));
    this.size.push(size);
    this.flags.push(flags);
    this.left.push(size);
    this.prev.push(-1);
    this.next.push(-1);
    this.closed.push(0);
    this.opened.push(0);
    this.closedSingle.push(0);
    this.openedSingle.push(0);
    return index;
  }

  /** Pairs the runs from `first` on; what stays unpaired is text. */
  resolve(first: number): void {
    if (this.count === first) return;
    for (let i = first; i < this.count; i++) {
      this.prev.set(i, i > first ? i - 1 : -1);
      this.next.set(i, i + 1 < this.count ? i + 1 : -1);
    }
    const floors = new Map<number, number>();
    let closer = first;
    while (closer >= 0) {
      closer = this.flags.at(closer) & CLOSE ? this.close(closer, floors) : this.next.at(closer);
    }
    // What is resolved inside a link takes no part in the emphasis around it.
    for (let i = first; i < this.count; i++) this.flags.set(i, 0);
  }

  /** Looks for the opener of `closer`; returns the delimiter to go on with. */
  private close(closer: number, floors: Map<number, number>): number {
    const sort = this.char.at(closer) * 8 + (this.flags.at(closer) & OPEN) * 4 + (this.size.at(closer) % 3);
    const floor = floors.get(sort) ?? -1;
    let opener = this.prev.at(closer);
    while (opener > floor && !this.matches(opener, closer)) opener = this.prev.at(opener);
    if (opener <= floor || opener < 0) {
      floors.set(sort, this.prev.at(closer));
      const next = this.next.at(closer);
      if (!(this.flags.at(closer) & OPEN)) this.unlink(closer);
      return next;
    }
    this.pair(opener, closer);
    return this.left.at(closer) > 0 ? closer : this.afterUnlink(closer);
  }

  private matches(opener: number, closer: number): boolean {
    if (this.char.at(opener) !== this.char.at(closer) || !(this.flags.at(opener) & OPEN)) return false;
    const both = (this.flags.at(opener) & CLOSE) !== 0 || (this.flags.at(closer) & OPEN) !== 0;
    const a = this.size.at(opener);
    const b = this.size.at(closer);
    return !(both && (a + b) % 3 === 0 && (a % 3 !== 0 || b % 3 !== 0));
  }

  private pair(opener: number, closer: number): void {
    const used = this.left.at(opener) >= 2 && this.left.at(closer) >= 2 ? 2 : 1;
    for (const [run, column, single] of [
      [opener, this.opened, this.openedSingle],
      [closer, this.closed, this.closedSingle],
    ] as const) {
      this.left.set(run, this.left.at(run) - used);
      column.set(run, column.at(run) + used);
      if (used === 1) single.set(run, single.at(run) + 1);
    }
    this.next.set(opener, closer);
    this.prev.set(closer, opener);
    if (this.left.at(opener) === 0) this.unlink(opener);
  }

  private afterUnlink(run: number): number {
    const next = this.next.at(run);
    this.unlink(run);
    return next;
  }

  private unlink(run: number): void {
    const before = this.prev.at(run);
    const after = this.next.at(run);
    if (before >= 0) this.next.set(before, after);
    if (after >= 0) this.prev.set(after, before);
  }
}

/** Whether a run may open and close: what stands on either side of it decides. */
function flanking(text: string, at: number, size: number, start: number, end: number): number {
  const before = at > start ? text.charAt(at - 1) : ' ';
  const after = at + size < end ? text.charAt(at + size) : ' ';
  // `2*3*4` is a product, not `2`, `3` in italics and `4`: to read it as 234 would be worse than to break the rule.
  if (DIGIT.test(before) && DIGIT.test(after)) return 0;
  const spaceBefore = SPACE.test(before);
  const spaceAfter = SPACE.test(after);
  const punctuationBefore = PUNCTUATION.test(before);
  const punctuationAfter = PUNCTUATION.test(after);
  const left = !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore);
  const right = !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter);
  if (text.charCodeAt(at) === 42) return (left ? OPEN : 0) | (right ? CLOSE : 0);
  return (left && (!right || punctuationBefore) ? OPEN : 0) | (right && (!left || punctuationAfter) ? CLOSE : 0);
}
