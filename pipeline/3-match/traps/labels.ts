/** Numbers that only label something: in quotation marks, behind the name of a street, in a code, as the factor of a formula. */
import { Words } from '../../kit/words.js';
import { NumberShape, T, type Tokens } from '../../model/tokens.js';
import { P } from '../../rules/parts-of-speech.js';
import { isDashAt, isNumber, isPunct, numberLength, plainNumber, touches } from '../cursor.js';
import { hasUnit, slice, type Trap, trap } from './trap.js';

/** Why the number token `at` is a label, or null. */
export function label(t: Tokens, at: number, from: number, limit: number): Trap | null {
  if (isQuoted(t, at, from, limit) || isHouse(t, at, from, limit)) return trap(at + 1, 'name');
  if (isFactor(t, at, from, limit)) return trap(at + 1, 'arithmetic');
  const end = codeEnd(t, at, from, limit);
  return end > 0 ? trap(end, 'name') : null;
}

/** `a single ‘90’ category`: nothing else stands between the quotation marks. */
function isQuoted(t: Tokens, at: number, from: number, limit: number): boolean {
  const close = at + 1;
  if (at === from || close >= limit || !touches(t, at) || !touches(t, close)) return false;
  if (t.type[at - 1] !== T.punct || t.type[close] !== T.punct) return false;
  return /^(?:‘’|“”|''|"")$/.test(slice(t, at - 1) + slice(t, close));
}

const STREET = /^\p{Lu}\p{Ll}+(?:strasse|straße|gasse|platz|allee|laan|straat|plein|gatan|vägen|veien)$/u;

/** `Bahnhofstrasse 12`: the number of a house. */
const isHouse = (t: Tokens, at: number, from: number, limit: number): boolean =>
  at > from &&
  t.type[at - 1] === T.word &&
  numberLength(t, at) < 4 &&
  !hasUnit(t, at, limit) &&
  STREET.test(slice(t, at - 1));

const REPEATS = new Words('multiplied|multiplying|multiply|divided|dividing|divide');

/** `multiplying by 100`: a power of ten that only moves the point. */
function isFactor(t: Tokens, at: number, from: number, limit: number): boolean {
  if (at - 2 < from || t.type[at - 2] !== T.word || slice(t, at - 1) !== 'by' || hasUnit(t, at, limit)) return false;
  return /^10{1,8}$/.test(slice(t, at).replaceAll(',', '')) && REPEATS.at(t, at - 2);
}

/** `EXE:5000`, `11594-001`, `401(k)`: one past the code that a number is or ends; 0 for none. */
function codeEnd(t: Tokens, at: number, from: number, limit: number): number {
  const next = at + 1;
  const plain = t.code[at] === NumberShape.plain;
  const behindCapitals = at - 2 >= from && t.type[at - 2] === T.word && (t.pos[at - 2] & P.allCaps) !== 0;
  if (plain && behindCapitals && isPunct(t, at - 1, limit, 58) && touches(t, at - 1) && touches(t, at))
    return hasUnit(t, at, limit) ? 0 : next;
  if (plain && isDashAt(t, next, limit) && touches(t, next) && isNumber(t, next + 1, limit) && touches(t, next + 1))
    return numberLength(t, next + 1) > 2 && slice(t, next + 1).startsWith('0') ? next + 2 : 0;
  const lettered = plain && isPunct(t, next, limit, 40) && touches(t, next) && isPunct(t, next + 2, limit, 41);
  const section =
    lettered && touches(t, next + 1) && plainNumber(t, at, limit) > 99 && /^[bck]$/.test(slice(t, next + 1));
  return section ? next + 3 : 0;
}
