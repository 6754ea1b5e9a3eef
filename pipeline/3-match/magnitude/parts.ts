/** What all spellings of a number share: digits, scale words, decimals. */
import { divideDecimal } from '../../kit/decimal.js';
import type { Magnitude } from '../../model/mention.js';
import { NumberShape, T, type Tokens } from '../../model/tokens.js';
import { TABLES } from '../../rules/lexicon.js';
import { isDashAt, touches } from '../cursor.js';

/** Digits of a number token without separators, decimal point as `.`. */
export function digitsOf(t: Tokens, at: number): string {
  const raw = t.text.slice(t.start[at], t.end[at]);
  const shape = t.code[at];
  if (shape === NumberShape.plain) return raw;
  const decimalComma = t.report.source.decimal === 'comma';
  const point = (shape & NumberShape.decimal) !== 0 ? raw.lastIndexOf(decimalComma ? ',' : '.') : raw.length;
  const whole = shape === NumberShape.decimal ? raw.slice(0, point) : raw.slice(0, point).replace(/\D/g, '');
  return point < raw.length ? `${whole || '0'}.${raw.slice(point + 1)}` : whole;
}

/** Scale words behind a number: their joint power of ten and where they end. `5 lakh crore` has two. */
export function scaleWords(
  t: Tokens,
  at: number,
  limit: number,
  digits: boolean,
  money: boolean,
): { power: number; end: number; rule: string | null } {
  let power = 0;
  let end = at;
  let rule: string | null = null;
  for (;;) {
    const hyphen = isDashAt(t, end, limit) && touches(t, end) && end + 1 < limit && touches(t, end + 1) ? 1 : 0;
    const hit = TABLES.scales.at(t, end + hyphen, limit);
    if (hit === 0) break;
    const row = TABLES.scales.row(hit);
    if (row.glued && !(digits && touches(t, end) && gluedLetterIsScale(t, end, limit, money))) break;
    if (row.forms.startsWith('thousand') && isPlural(t, end + hyphen) && end === at && !digits) break; // `thousands of`
    power += row.power;
    rule = `scale:${row.id}`;
    end += hyphen + (hit & 15);
  }
  return { power, end, rule };
}

/** True where the word ends in s. */
export const isPlural = (t: Tokens, at: number): boolean => t.text.charCodeAt(t.end[at] - 1) === 115;

/** A letter glued to digits (`£5m`, `450k`) is a scale behind a currency; without one only `k`, `M`, `B` before nothing that makes it a unit. */
function gluedLetterIsScale(t: Tokens, at: number, limit: number, money: boolean): boolean {
  if (at + 1 < limit && touches(t, at + 1) && t.type[at + 1] !== T.punct) return false;
  if (money) return true;
  const letter = t.text.slice(t.start[at], t.end[at]);
  return letter === 'k' || letter === 'K' || letter === 'm' || letter === 'M';
}

/** A magnitude from its parts. */
export const plain = (
  first: number,
  last: number,
  form: Magnitude['form'],
  digits: string,
  scale: number,
  scaleRule: string | null,
): Magnitude => ({ first, last, form, digits, scale, scaleRule });

/** A magnitude with so many more powers of ten behind it. */
export const scaledBy = ({ first, last, form, digits, scale, scaleRule }: Magnitude, power: number): Magnitude =>
  plain(first, last, form, digits, scale + power, scaleRule);

/** The value of a fraction as a decimal, to eight places. */
export const decimalOf = (a: number, b: number): string => divideDecimal(a, b, 8);
