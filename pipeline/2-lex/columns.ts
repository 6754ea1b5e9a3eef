/** The growing columns that the lexer fills. */
export class ColumnsBuilder {
  count = 0;
  start: Int32Array;
  end: Int32Array;
  type: Uint8Array;
  word: Int32Array;
  code: Uint16Array;
  pos: Int32Array;
  gap: Uint8Array;
  style: Uint8Array;
  sentence: Int32Array;

  constructor(capacity: number) {
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.type = new Uint8Array(capacity);
    this.word = new Int32Array(capacity);
    this.code = new Uint16Array(capacity);
    this.pos = new Int32Array(capacity);
    this.gap = new Uint8Array(capacity);
    this.style = new Uint8Array(capacity);
    this.sentence = new Int32Array(capacity);
  }

  push(
    start: number,
    end: number,
    type: number,
    word: number,
    code: number,
    pos: number,
    gap: number,
    style: number,
  ): void {
    const i = this.count;
    if (i === this.start.length) this.grow();
    this.start[i] = start;
    this.end[i] = end;
    this.type[i] = type;
    this.word[i] = word;
    this.code[i] = code;
    this.pos[i] = pos;
    this.gap[i] = gap;
    this.style[i] = style;
    this.count = i + 1;
  }

  private grow(): void {
    const size = this.start.length * 2;
    const wide = (old: Int32Array) => {
      const next = new Int32Array(size);
      next.set(old);
      return next;
    };
    const narrow = (old: Uint8Array) => {
      const next = new Uint8Array(size);
      next.set(old);
      return next;
    };
    this.start = wide(this.start);
    this.end = wide(this.end);
    this.type = narrow(this.type);
    this.word = wide(this.word);
    const code = new Uint16Array(size);
    code.set(this.code);
    this.code = code;
    this.pos = wide(this.pos);
    this.gap = narrow(this.gap);
    this.style = narrow(this.style);
    this.sentence = wide(this.sentence);
  }
}
