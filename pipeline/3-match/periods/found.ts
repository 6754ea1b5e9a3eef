/** What all time expressions share: how one is told, a stretch of months, the year behind it. */
import type { PeriodMention } from '../../model/mention.js';
import type { Tokens } from '../../model/tokens.js';
import { W } from '../../rules/lexicon.js';
import { isPunct, isWord, yearAt } from '../cursor.js';
import { documentYear, type PeriodContext } from '../reader.js';

/** Code of the slash. */
export const SLASH = 47;

/** Code of the comma. */
export const COMMA = 44;

/** A time expression from its parts. */
export const found = (
  first: number,
  last: number,
  value: string | null,
  rule: string,
  extra: Partial<PeriodMention> = {},
): PeriodMention => ({
  first,
  last,
  value,
  rule,
  endPoint: null,
  base: null,
  ends: null,
  shift: 0,
  window: false,
  ...extra,
});

/** A stretch of months read at a place: a month, quarter, half or year with its token end. */
export interface Stretch {
  readonly first: number;
  readonly last: number; // months counted from year 0
  readonly end: number; // token
  readonly text: string;
  readonly yearStated: boolean;
  readonly rule: string;
}

/** The year behind a month or part of a year: `2022`, `of 2022`, `, 2022`, `of last year`. */
export function yearBehind(
  t: Tokens,
  at: number,
  limit: number,
  context: PeriodContext,
): { year: number; end: number } | null {
  let i = at;
  if (
    isWord(t, i, limit, W.of) ||
    isWord(t, i, limit, W.in) ||
    (isPunct(t, i, limit, COMMA) && yearAt(t, i + 1, limit) > 0)
  )
    i++;
  if (isWord(t, i, limit, W.fy) || isWord(t, i, limit, W.fiscal) || isWord(t, i, limit, W.the)) i++;
  const year = yearAt(t, i, limit);
  if (year > 0) return { year, end: i + 1 };
  const told = yearFrom(t, i, limit, documentYear(context));
  return told > 0 ? { year: told, end: i + 2 } : null;
}

/** The year that `last year`, `this year`, `next year` is for a document on `own`; 0 where none stands there. */
export function yearFrom(t: Tokens, at: number, limit: number, own: number): number {
  if (own === 0 || !isWord(t, at + 1, limit, W.year)) return 0;
  if (isWord(t, at, limit, W.this)) return own;
  if (isWord(t, at, limit, W.next)) return own + 1;
  return isWord(t, at, limit, W.last) ? own - 1 : 0;
}
