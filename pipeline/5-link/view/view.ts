/** A sentence as the linker sees it: every token with one class, number phrases and time expressions marked. */
import type { Words } from '../../kit/words.js';
import type { PeriodMention, Sized } from '../../model/mention.js';
import { T, type TokenSentence, type Tokens } from '../../model/tokens.js';
import { COLUMNS, W } from '../../rules/lexicon.js';

/** Token classes. */
export const enum K {
  noun = 0,
  adjective = 1,
  adverb = 2,
  prep = 3,
  det = 4,
  conj = 5,
  verb = 6,
  participle = 7,
  ing = 8,
  be = 9,
  pron = 10,
  subordinator = 11,
  stop = 12,
  mention = 13,
  period = 14,
  number = 15,
  joiner = 16,
  open = 17,
  close = 18,
  comma = 19,
}

/** What the views of a document write of each token: columns for all of them, so that a view needs none of its own. */
export class ViewColumns {
  /** The class, one of `K`. */
  readonly k: Uint8Array;
  /** Number of the mention in its sentence + 1, 0 for none. */
  readonly m: Uint16Array;
  /** Number of the time expression in its sentence + 1, 0 for none. */
  readonly p: Uint16Array;

  constructor(tokens: number) {
    this.k = new Uint8Array(tokens);
    this.m = new Uint16Array(tokens);
    this.p = new Uint16Array(tokens);
  }
}

/** One sentence, its tokens classed. Token numbers are those of the report. */
export interface View {
  readonly t: Tokens;
  readonly sentence: TokenSentence;
  readonly index: number;
  readonly from: number;
  readonly limit: number;
  /** The columns of the document; what they say of tokens of other sentences is none of a view's business. */
  readonly k: ViewColumns['k'];
  readonly m: ViewColumns['m'];
  readonly p: ViewColumns['p'];
  readonly mentions: readonly Sized[];
  readonly periods: readonly PeriodMention[];
  /** 1 for mentions that are an age and so part of the phrase of a group (`men aged 50 and over`). */
  readonly age: number[];
  /** The phrase that was looked for last, and at which token: many questions about a figure begin with the same one. */
  askedAt: number;
  askedPhrase: { readonly first: number; readonly last: number } | null;
  /** The sentence before in the same paragraph or item, null where there is none. */
  readonly before: { readonly view: () => View } | null;
}

/** Code of the colon. */
export const COLON = 58;
/** Code of the semicolon. */
const SEMICOLON = 59;

/** The class of a token; beyond the sentence everything is a stop. */
export const kindAt = (v: View, at: number): number => (at < v.from || at >= v.limit ? K.stop : v.k[at]);

/** True where a semicolon stands at a token: nearly always the end of a clause. */
export const isSemicolon = (v: View, at: number): boolean => kindAt(v, at) === K.stop && v.t.code[at] === SEMICOLON;

/** The number of the mention at a token, -1 for none. */
export const mentionAt = (v: View, at: number): number => (at < v.from || at >= v.limit ? -1 : v.m[at] - 1);

/** The id of the word at a token, 0 for an unknown one or none. */
export const wordAt = (v: View, at: number): number =>
  at < v.from || at >= v.limit || v.t.type[at] !== T.word ? 0 : v.t.word[at];

/** A token as written, empty beyond the sentence. */
export const textAt = (v: View, at: number): string =>
  at < v.from || at >= v.limit ? '' : v.t.text.slice(v.t.start[at], v.t.end[at]);

/** True where a token is one of the words; none stands beyond the sentence. */
export const isOneOf = (v: View, at: number, words: Words): boolean =>
  at >= v.from && at < v.limit && words.at(v.t, at);

/** A noun in the plural, by its form. */
export const isPluralNoun = (v: View, at: number): boolean =>
  kindAt(v, at) === K.noun && /(?:[^s]s|people|men|women|children)$/i.test(textAt(v, at));

/** `up`, `down`: adverbs here, whatever their class. */
export const isUpDown = (word: number): boolean => word === W.up || word === W.down;

/** What the verb at a token does, as in the columns. */
export const verbDoes = (v: View, at: number): number => COLUMNS.verbDoes[wordAt(v, at)];

/** True where a token of the class stands between two tokens. */
export function holds(v: View, kind: K, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (kindAt(v, i) === kind) return true;
  return false;
}

/** True where a semicolon stands from token `from` on, before `to`. */
export function semicolonBetween(v: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isSemicolon(v, i)) return true;
  return false;
}

/** True where a finite verb stands between token `from` and token `at`: in a clause that begins at `from`, before `at`. */
export function verbBefore(v: View, from: number, at: number): boolean {
  for (let i = from; i < at; i++) {
    const k = kindAt(v, i);
    if (k === K.verb || k === K.be) return true;
  }
  return false;
}
