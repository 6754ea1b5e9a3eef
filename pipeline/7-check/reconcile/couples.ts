/** Which readings of one place are held against each other, told while they come in one by one. */
import { compare } from '../observations.js';
import { inOrder } from './place.js';
import type { Reading } from './reading.js';

/** So many values of one thing are each held against each other; where there are more, each against the best stated one. */
const EACH_WITH_EACH = 6;

/** What a report states, then what others published, then what was derived: the first of a place is the one that all others are held against. */
export const STATED_FIRST = { stated: 0, corrected: 0, reference: 1, derived: 2 } as const;

/** The order in which the readings of a place are handed over: later reports before earlier ones among equals. */
export const statedFirst = (a: Reading, b: Reading): number =>
  STATED_FIRST[a.status] - STATED_FIRST[b.status] || compare(b.published, a.published) || compare(a.id, b.id);

/** The couples of one place, or of one place after the other. Never holds more than a handful of readings. */
export class Couples {
  #held: Reading[] = [];
  #middle: Reading | null = null;

  /** @param emit is handed each couple, what was derived or said later first */
  constructor(readonly emit: (first: Reading, second: Reading) => void) {}

  /** Takes the next reading of the place, in the order of `statedFirst`. */
  add(reading: Reading): void {
    if (this.#middle !== null) {
      this.#inTurn(reading, this.#middle);
      return;
    }
    this.#held.push(reading);
    if (this.#held.length <= EACH_WITH_EACH) return;
    const [middle, ...others] = this.#held as [Reading, ...Reading[]];
    this.#middle = middle;
    for (const other of others) this.#inTurn(other, middle);
    this.#held = [];
  }

  /** The place is complete; the next reading is of another. */
  end(): void {
    if (this.#middle === null) {
      const held = this.#held.sort(inOrder);
      held.forEach((first, at) => {
        for (const second of held.slice(at + 1)) this.emit(first, second);
      });
    }
    this.#held = [];
    this.#middle = null;
  }

  #inTurn(one: Reading, other: Reading): void {
    if (inOrder(one, other) < 0) this.emit(one, other);
    else this.emit(other, one);
  }
}
