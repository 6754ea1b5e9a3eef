/** The growing columns that the lexer fills. */
export class ColumnsBuilder {
  count = 0;
  start: Int32Array;
  end: Int32Array;
  type: Uint8Array;
  word: Uint16Array;
  code: Uint16Array;
  pos: Int32Array;
  begins: Int32Array;
  gap: Uint8Array;
  style: Uint8Array;

  constructor(capacity: number) {
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.type = new Uint8Array(capacity);
    this.word = new Uint16Array(capacity);
    this.code = new Uint16Array(capacity);
    this.pos = new Int32Array(capacity);
    this.begins = new Int32Array(capacity);
    this.gap = new Uint8Array(capacity);
    this.style = new Uint8Array(capacity);
  }

  push(
    start: number,
    end: number,
    type: number,
    word: number,
    code: number,
    pos: number,
    begins: number,
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
    this.begins[i] = begins;
    this.gap[i] = gap;
    this.style[i] = style;
    this.count = i + 1;
  }

  private grow(): void {
    const size = this.start.length * 2;
    this.start = grown(this.start, new Int32Array(size));
    this.end = grown(this.end, new Int32Array(size));
    this.type = grown(this.type, new Uint8Array(size));
    this.word = grown(this.word, new Uint16Array(size));
    this.code = grown(this.code, new Uint16Array(size));
    this.pos = grown(this.pos, new Int32Array(size));
    this.begins = grown(this.begins, new Int32Array(size));
    this.gap = grown(this.gap, new Uint8Array(size));
    this.style = grown(this.style, new Uint8Array(size));
  }
}

/** The wider column, with what the old one holds. */
function grown<Column extends Uint8Array | Uint16Array | Int32Array>(old: Column, wider: Column): Column {
  wider.set(old);
  return wider;
}
