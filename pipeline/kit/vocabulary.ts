/**
 * Words as small integers. Every word form that a rule table knows gets an id when the tables load;
 * the lexer looks each word of a text up once, and from then on rules compare integers.
 */
import { codesOf } from './codes.js';

/** Each UTF-16 unit folded for comparison: ASCII to lower case, curly to straight apostrophe. */
const FOLDED = Uint16Array.from({ length: 1 << 16 }, (_, code) =>
  code >= 65 && code <= 90 ? code + 32 : code === 0x2019 || code === 0x2bc ? 39 : code,
);

/** One UTF-16 unit, folded. */
export const fold = (code: number): number => FOLDED[code];

/** A hash of the folded word `codes[start, end)`: its length with five of its letters tells most words apart, however long they are. */
function hashOf(codes: Uint16Array, start: number, end: number): number {
  const length = end - start;
  const ends = FOLDED[codes[start]] | (FOLDED[codes[end - 1]] << 8);
  const within = FOLDED[codes[start + (length >> 2)]] | (FOLDED[codes[start + (length >> 1)]] << 8);
  const hash =
    Math.imul(ends, 0x01000193) ^
    Math.imul(within ^ (length << 16), 0x2c1b3c6d) ^
    (FOLDED[codes[end - 1 - (length >> 2)]] << 4);
  return hash ^ (hash >>> 15);
}

/** An open-addressing table from folded word forms to ids 1, 2, 3 … with a column of part-of-speech bits. */
export class Vocabulary {
  private slots = new Int32Array(1 << 15);
  /** The folded forms, one behind another: that of an id from `starts[id]` up to `starts[id + 1]`. */
  private letters = new Uint16Array(1 << 16);
  private readonly starts: number[] = [0, 0];
  private readonly bits: number[] = [0];
  /** By id and by the code of a mark: a bit for each table of phrases of which one can begin with it. */
  private readonly beginnings: number[] = [0];
  private readonly marks = new Int32Array(1 << 16);
  private tables = 0;

  get size(): number {
    return this.bits.length;
  }

  /** The folded form of an id. */
  form(id: number): string {
    return String.fromCharCode(...this.letters.subarray(this.starts[id], this.starts[id + 1]));
  }

  /** Part-of-speech bits of an id. */
  posOf(id: number): number {
    return this.bits[id];
  }

  /** A bit for one more table of phrases. */
  addTable(): number {
    if (this.tables === 31) throw new Error('there are more tables of phrases than bits');
    return 1 << this.tables++;
  }

  /** Notes that a phrase of a table begins with a word. */
  addBeginning(id: number, table: number): void {
    this.beginnings[id] |= table;
  }

  /** Notes that a phrase of a table begins with a mark. */
  addMark(code: number, table: number): void {
    this.marks[code] |= table;
  }

  /** The bits of the tables of which a phrase can begin with a word. */
  tablesOf(id: number): number {
    return this.beginnings[id];
  }

  /** The bits of the tables of which a phrase can begin with a mark. */
  tablesOfMark(code: number): number {
    return this.marks[code];
  }

  /** Adds a form (or finds it) and joins part-of-speech bits to it. */
  add(form: string, pos = 0): number {
    const codes = codesOf(form);
    let id = this.find(codes, 0, codes.length);
    if (id === 0) {
      id = this.bits.push(0) - 1;
      this.beginnings.push(0);
      this.write(codes);
      if (this.size * 2 > this.slots.length) this.grow();
      this.put(id);
    }
    this.bits[id] |= pos;
    return id;
  }

  /** Id of a word, 0 when unknown. */
  idOf(word: string): number {
    return this.find(codesOf(word), 0, word.length);
  }

  /** Id of the word `codes[start, end)`, 0 when unknown. */
  find(codes: Uint16Array, start: number, end: number): number {
    const { slots, letters, starts } = this;
    const mask = slots.length - 1;
    const length = end - start;
    for (let slot = hashOf(codes, start, end) & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot];
      if (id === 0) return 0;
      const from = starts[id];
      if (starts[id + 1] - from !== length) continue;
      let k = 0;
      while (k < length && letters[from + k] === FOLDED[codes[start + k]]) k++;
      if (k === length) return id;
    }
  }

  /** Appends a form, folded, to those before. */
  private write(codes: Uint16Array): void {
    let at = this.starts[this.starts.length - 1];
    if (at + codes.length > this.letters.length) {
      const wider = new Uint16Array(2 * this.letters.length + codes.length);
      wider.set(this.letters);
      this.letters = wider;
    }
    for (const code of codes) this.letters[at++] = FOLDED[code];
    this.starts.push(at);
  }

  private put(id: number): void {
    const mask = this.slots.length - 1;
    let slot = hashOf(this.letters, this.starts[id], this.starts[id + 1]) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = id;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let id = 1; id < this.size; id++) this.put(id);
  }
}
