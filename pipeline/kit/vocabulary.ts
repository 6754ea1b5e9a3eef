/**
 * Words as small integers. Every word form that a rule table knows gets an id when the tables load;
 * the lexer looks each word of a text up once, and from then on rules compare integers.
 */

/** Folds one UTF-16 unit for comparison: ASCII to lower case, curly to straight apostrophe. */
export function fold(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  if (code === 0x2019 || code === 0x2bc) return 39;
  return code;
}

/** Folds a whole form. */
export function foldForm(form: string): string {
  let out = '';
  for (let i = 0; i < form.length; i++) out += String.fromCharCode(fold(form.charCodeAt(i)));
  return out;
}

/** An open-addressing table from folded word forms to ids 1, 2, 3 … with a column of part-of-speech bits. */
export class Vocabulary {
  private slots = new Int32Array(1 << 15);
  private readonly forms: string[] = [''];
  private bits: number[] = [0];

  get size(): number {
    return this.forms.length;
  }

  /** The folded form of an id. */
  form(id: number): string {
    return this.forms[id];
  }

  /** Part-of-speech bits of an id. */
  posOf(id: number): number {
    return this.bits[id];
  }

  /** Adds a form (or finds it) and joins part-of-speech bits to it. */
  add(form: string, pos = 0): number {
    const folded = foldForm(form);
    let id = this.find(folded, 0, folded.length);
    if (id === 0) {
      id = this.forms.length;
      this.forms.push(folded);
      this.bits.push(0);
      if (this.forms.length * 2 > this.slots.length) this.grow();
      this.put(id);
    }
    this.bits[id] |= pos;
    return id;
  }

  /** Id of the word `text[start, end)`, 0 when unknown. */
  find(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ fold(text.charCodeAt(i)), 0x01000193);
    const mask = this.slots.length - 1;
    const length = end - start;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const id = this.slots[slot];
      if (id === 0) return 0;
      const form = this.forms[id];
      if (form.length !== length) continue;
      let k = 0;
      while (k < length && form.charCodeAt(k) === fold(text.charCodeAt(start + k))) k++;
      if (k === length) return id;
    }
  }

  private put(id: number): void {
    const form = this.forms[id];
    let hash = 0x811c9dc5;
    for (let i = 0; i < form.length; i++) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193);
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = id;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let id = 1; id < this.forms.length; id++) this.put(id);
  }
}
