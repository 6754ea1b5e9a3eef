/** Small questions that recognisers ask of the tokens; all work on token indexes within one sentence. */
import { NumberShape, T, type Tokens } from '../model/tokens.js';
import { COLUMNS } from '../rules/lexicon.js';

/** True where token `at` is the word with this id. */
export const isWord = (t: Tokens, at: number, limit: number, word: number): boolean =>
  at < limit && t.type[at] === T.word && t.word[at] === word;

/** True where token `at` is the punctuation mark with this code. */
export const isPunct = (t: Tokens, at: number, limit: number, code: number): boolean =>
  at < limit && t.type[at] === T.punct && t.code[at] === code;

/** True where token `at` is a number in digits. */
export const isNumber = (t: Tokens, at: number, limit: number): boolean => at < limit && t.type[at] === T.number;

/** True where nothing stands between token `at` and the one before. */
export const touches = (t: Tokens, at: number): boolean => t.gap[at] === 0;

/** Hyphen-minus, hyphens, dashes and the minus sign. */
export const isDash = (code: number): boolean =>
  code === 45 || (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe63 || code === 0xff0d;

/** True where token `at` is a dash or hyphen. */
export const isDashAt = (t: Tokens, at: number, limit: number): boolean =>
  at < limit && t.type[at] === T.punct && isDash(t.code[at]);

/** The whole number written at `at` when it is plain digits, at most nine of them; else -1. */
export function plainNumber(t: Tokens, at: number, limit: number): number {
  if (at >= limit || t.type[at] !== T.number || t.code[at] !== NumberShape.plain) return -1;
  const length = t.end[at] - t.start[at];
  if (length > 9) return -1;
  let value = 0;
  for (let i = t.start[at]; i < t.end[at]; i++) value = value * 10 + t.text.charCodeAt(i) - 48;
  return value;
}

/** How many characters a number token has. */
export const numberLength = (t: Tokens, at: number): number => t.end[at] - t.start[at];

/** The year written at `at` (four digits, 1700 to 2100), else 0. */
export function yearAt(t: Tokens, at: number, limit: number): number {
  if (at >= limit || t.type[at] !== T.number || numberLength(t, at) !== 4) return 0;
  const value = plainNumber(t, at, limit);
  return value >= 1700 && value <= 2100 ? value : 0;
}

/** The month named at `at` (1 to 12), else 0. Month names need a capital. */
export function monthAt(t: Tokens, at: number, limit: number): number {
  if (at >= limit || t.type[at] !== T.word) return 0;
  const month = COLUMNS.month[t.word[at]];
  if (month === 0) return 0;
  const code = t.text.charCodeAt(t.start[at]);
  return code >= 65 && code <= 90 ? month : 0;
}

/** A small counting number in digits or one word (`nine`, `12`), else -1. */
export function smallNumber(t: Tokens, at: number, limit: number): number {
  if (at >= limit) return -1;
  if (t.type[at] === T.number) return plainNumber(t, at, limit);
  if (t.type[at] !== T.word) return -1;
  return COLUMNS.numeral[t.word[at]] - 1;
}
