/**
 * A rule table compiled for matching: phrases of one or more words, found by their first word. The
 * table gives back the row itself, so that a pattern and its meaning cannot drift apart.
 */
import { T, type Tokens } from '../model/tokens.js';
import type { Vocabulary } from './vocabulary.js';

/** What every rule row has. `forms` are separated by `|`; `~` stands for a space or a hyphen. */
export interface PhraseRow {
  readonly id: string;
  readonly forms: string;
  /** Forms are compared letter for letter (`m`, `MW`, `May`). */
  readonly cased?: boolean;
}

interface Candidate {
  readonly row: number;
  /** Word ids; punctuation as negative character codes, numbers at or below `DIGITS`. */
  readonly words: Int32Array;
  /** Literal forms of the words when case counts. */
  readonly literal: readonly string[] | null;
  /** True for each mark that stands right behind the piece before it, when case counts: `A$5`, but `a $5 fee`. */
  readonly glued: readonly boolean[];
}

/** So many phrases are tried one by one. */
const FEW = 4;

/** The phrases that begin with one word or mark, the longest first. */
class Phrases {
  /** Where there are many, by the second piece, those of one piece among them: most do not go on as the text does. */
  private readonly goingOn = new Map<number, readonly Candidate[]>();
  /** What is tried where none goes on with the next piece. */
  private readonly others: readonly Candidate[];

  constructor(readonly candidates: readonly Candidate[]) {
    const few = candidates.length <= FEW;
    this.others = few ? candidates : candidates.filter(({ words }) => words.length === 1);
    for (const { words } of few ? [] : candidates)
      if (words.length > 1 && !this.goingOn.has(second(words)))
        this.goingOn.set(
          second(words),
          candidates.filter((other) => other.words.length === 1 || second(other.words) === second(words)),
        );
  }

  /** Those that may go on with a piece. */
  before(piece: number): readonly Candidate[] {
    return this.goingOn.get(piece) ?? this.others;
  }
}

/** The second piece of a phrase; all numbers are one. */
const second = (words: Int32Array): number => Math.max(DIGITS, words[1]);

/** Numbers inside a form are stored as `DIGITS - 2 * value`, less 1 where white space stands before them (`over 12 months`, but `m2`). */
const DIGITS = -100_000;

const PIECE = /[\p{L}]+(?:['’][\p{L}]+)*(?:\.[\p{L}])*| ?\d+| ?[^\s\p{L}\d]/gu;

/** Splits a form into the tokens the lexer would make of it. */
function pieces(form: string): string[] {
  return form.match(PIECE) ?? [];
}

/** The ways to write a form that has `~` in it; a `~` alone is the sign itself. */
function spellings(form: string): string[] {
  return form.length > 1 && form.includes('~') ? [form.replaceAll('~', ' '), form.replaceAll('~', '-')] : [form];
}

/** What no phrase has for a piece. */
const UNKNOWN = 1 << 30;

/** A token as a piece of a phrase; all numbers are one. */
function pieceAt(tokens: Tokens, at: number): number {
  const type = tokens.type[at];
  if (type === T.word) return tokens.word[at] === 0 ? UNKNOWN : tokens.word[at];
  return type === T.punct ? -tokens.code[at] : type === T.number ? DIGITS : UNKNOWN;
}

export class PhraseTable<Row extends PhraseRow> {
  /** Phrases by where `head` says that those of a first word stand. */
  private readonly lists: Phrases[] = [];
  /** By word id: an index into `lists` plus 1, 0 for none. */
  private readonly head: Uint16Array;
  private readonly byPunct = new Map<number, Phrases>();
  /** 1 for each word that a phrase of the table ends with, and at 0 where one ends with a number or a mark. */
  private readonly endsWith: Uint8Array;
  /** Pieces of the longest phrase. */
  private longest = 0;
  /** The bit of the table in `begins` of the tokens. */
  private readonly bit: number;

  constructor(
    private readonly vocabulary: Vocabulary,
    readonly rows: readonly Row[],
    pos = 0,
  ) {
    this.bit = vocabulary.addTable();
    const byFirst = new Map<number, Candidate[]>();
    for (const [index, row] of rows.entries()) {
      for (const form of row.forms.split('|').flatMap((f) => spellings(f.trim())))
        this.addForm(byFirst, index, form, pos, row.cased === true);
    }
    this.head = new Uint16Array(vocabulary.size);
    this.endsWith = new Uint8Array(vocabulary.size);
    for (const [first, candidates] of byFirst) {
      for (const { words } of candidates) this.endsWith[Math.max(0, words[words.length - 1])] = 1;
      candidates.sort((a, b) => b.words.length - a.words.length);
      this.longest = Math.max(this.longest, candidates[0].words.length);
      this.file(first, new Phrases(candidates));
    }
  }

  /** Files the phrases that begin with a piece. */
  private file(first: number, phrases: Phrases): void {
    if (first >= 0) {
      this.head[first] = this.lists.push(phrases);
      this.vocabulary.addBeginning(first, this.bit);
    } else {
      this.byPunct.set(-first, phrases);
      if (first > DIGITS) this.vocabulary.addMark(-first, this.bit);
    }
  }

  private addForm(byFirst: Map<number, Candidate[]>, row: number, form: string, pos: number, cased: boolean): void {
    const parts = pieces(form);
    const words = Int32Array.from(parts, (part) =>
      /\d/.test(part)
        ? DIGITS - 2 * Number(part) - (part.startsWith(' ') ? 1 : 0)
        : /\p{L}/u.test(part)
          ? this.vocabulary.add(part, parts.length === 1 ? pos : 0)
          : -part.trim().charCodeAt(0),
    );
    const literal = cased ? parts.map((part) => part.trim()) : null;
    const candidate = { row, words, literal, glued: parts.map((part, k) => k > 0 && /^[^\s\p{L}\d]/u.test(part)) };
    const list = byFirst.get(words[0]);
    if (list === undefined) byFirst.set(words[0], [candidate]);
    else list.push(candidate);
  }

  /**
   * The longest phrase that starts at token `at` and ends before `limit`.
   * @returns 0 for none, else the row's index times 16 plus the number of tokens.
   */
  at(tokens: Tokens, at: number, limit: number): number {
    return at < limit && this.mayBegin(tokens, at) ? this.longestAt(tokens, at, limit) : 0;
  }

  /** False for most tokens: no phrase of the table begins with such a word or mark. */
  private mayBegin({ begins }: Tokens, at: number): boolean {
    return (begins[at] & this.bit) !== 0;
  }

  private longestAt(tokens: Tokens, at: number, limit: number): number {
    const list = this.listAt(tokens, at);
    if (list === undefined) return 0;
    for (const candidate of list.before(at + 1 < limit ? pieceAt(tokens, at + 1) : UNKNOWN))
      if (this.fits(tokens, at, limit, candidate)) return candidate.row * 16 + candidate.words.length;
    return 0;
  }

  /** True where a phrase begins at some token from `from` and ends before `limit`. */
  standsIn(tokens: Tokens, from: number, limit: number): boolean {
    for (let at = this.seek(tokens, from, limit); at < limit; at = this.seek(tokens, at + 1, limit))
      if (this.at(tokens, at, limit) !== 0) return true;
    return false;
  }

  /** The first token from `from` on that a phrase can begin with, `limit` where there is none: most words are passed over at a glance. */
  seek(tokens: Tokens, from: number, limit: number): number {
    let at = from;
    while (at < limit && !this.mayBegin(tokens, at)) at++;
    return at;
  }

  /** The phrases that may begin at a token. */
  private listAt(tokens: Tokens, at: number): Phrases | undefined {
    return tokens.type[at] === T.word ? this.lists[this.head[tokens.word[at]] - 1] : this.byPunct.get(tokens.code[at]);
  }

  /** The longest phrase that ends right before token `end` and starts at `from` or later; same result as `at`. */
  before(tokens: Tokens, end: number, from: number): number {
    if (end <= from || this.endsWith[tokens.type[end - 1] === T.word ? tokens.word[end - 1] : 0] !== 1) return 0;
    for (let length = Math.min(this.longest, end - from); length > 0; length--) {
      const hit = this.at(tokens, end - length, end);
      if (hit !== 0 && (hit & 15) === length) return hit;
    }
    return 0;
  }

  /** True where some phrase of the table begins with this word; `among` narrows the rows it may be of. */
  startsWith(word: number, among: (row: Row) => boolean = () => true): boolean {
    return this.lists[this.head[word] - 1]?.candidates.some(({ row }) => among(this.rows[row])) ?? false;
  }

  row(hit: number): Row {
    return this.rows[hit >> 4];
  }

  private fits(tokens: Tokens, at: number, limit: number, candidate: Candidate): boolean {
    const { words, literal, glued } = candidate;
    if (at + words.length > limit) return false;
    for (let k = 0; k < words.length; k++) {
      const i = at + k;
      const want = words[k];
      if (want <= DIGITS) {
        if (
          tokens.type[i] !== T.number ||
          (tokens.gap[i] !== 0) !== (((DIGITS - want) & 1) === 1) ||
          tokens.text.slice(tokens.start[i], tokens.end[i]) !== String((DIGITS - want) >> 1)
        )
          return false;
      } else if (
        want < 0
          ? tokens.type[i] !== T.punct || tokens.code[i] !== -want
          : tokens.type[i] !== T.word || tokens.word[i] !== want
      )
        return false;
    }
    if (literal === null) return true;
    for (let k = 0; k < literal.length; k++) {
      const start = tokens.start[at + k];
      if (tokens.end[at + k] - start !== literal[k].length || !tokens.text.startsWith(literal[k], start)) return false;
      if (glued[k] && tokens.gap[at + k] !== 0) return false;
    }
    return true;
  }
}
