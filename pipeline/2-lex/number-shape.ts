/** Where a number written in digits ends, and how it is written. */
import { NumberShape } from '../model/tokens.js';
import { C, CHARACTERS, isGroupSpace } from './characters.js';

const isDigit = (code: number): boolean => CHARACTERS[code] === C.digit;

/** Number of digits from `at`, at most `most + 1`. */
function digitRun(text: string, at: number, limit: number, most: number): number {
  let n = 0;
  while (n <= most && at + n < limit && isDigit(text.charCodeAt(at + n))) n++;
  return n;
}

/**
 * A group separator at `at` with the digits of its group behind it.
 * Groups have three digits; with a comma they may have two as in Indian writing (`7,49,946`).
 * @returns the number of characters the separator and its group take, 0 for none.
 */
function group(text: string, at: number, limit: number, comma: number, separator: number): number {
  const code = text.charCodeAt(at);
  const apostrophe = code === 39 || code === 0x2019;
  if (code !== comma && !isGroupSpace(code) && !apostrophe) return 0;
  if (separator !== 0 && code !== separator) return 0;
  const run = digitRun(text, at + 1, limit, 3);
  if (run === 3) return 4;
  const next = text.charCodeAt(at + 3);
  return run === 2 && code === comma && next === comma && digitRun(text, at + 4, limit, 3) >= 2 ? 3 : 0;
}

/** Scale words behind which a space in a number can only group its digits: `2 846 million`. */
const SCALED = /\s(?:m|b|tr)illion\b/y;

/** `In class 2 846 pupils sat`: words behind which a number of one or two digits counts off, and the next one counts. */
const COUNTS_OFF = /\b(?:class|grade|level|type|group|lot|room|table|figure|page|section|chapter|zone|phase|no\.?)\s$/i;

/** `12 345 678`, `193 460 applications`: groups of three behind ordinary spaces; one group beside other digits is part of a telephone number, unless a scale word follows. Returns the end, 0 for none. */
function plainSpaces(text: string, start: number, at: number, limit: number): number {
  let end = at;
  let groups = 0;
  while (text.charCodeAt(end) === 32 && digitRun(text, end + 1, limit, 3) === 3) {
    end += 4;
    groups++;
  }
  if (groups !== 1) return groups === 0 ? 0 : end;
  SCALED.lastIndex = end;
  if (SCALED.test(text)) return end;
  if (COUNTS_OFF.test(text.slice(Math.max(0, start - 12), start))) return 0;
  const alone = !/[\d)+/A-Za-z-]/.test(text[start - 1] ?? '') && !/[\d)+]\s$/.test(text.slice(start - 2, start));
  const ends = !/^(?:[\d.,/-]*\d|\s\d)/.test(text.slice(end, end + 3));
  return alone && ends && text.charCodeAt(start) !== 48 ? end : 0;
}

/**
 * Scans a number from its first digit.
 * @returns its end times 16, plus flags of `NumberShape`.
 */
export function scanNumber(text: string, start: number, limit: number, decimalComma: boolean): number {
  const comma = decimalComma ? 46 : 44;
  const point = decimalComma ? 44 : 46;
  let at = start;
  let shape: number = NumberShape.plain;
  while (at < limit && isDigit(text.charCodeAt(at))) at++;
  if (at - start <= 3 && at > start) {
    const spaced = plainSpaces(text, start, at, limit);
    if (spaced > 0) return spaced * 16 + NumberShape.grouped;
    let separator = 0;
    for (let step = group(text, at, limit, comma, 0); step > 0; step = group(text, at, limit, comma, separator)) {
      separator = text.charCodeAt(at);
      at += step;
      shape |= NumberShape.grouped;
    }
  }
  let points = 0;
  while (at + 1 < limit && text.charCodeAt(at) === point && isDigit(text.charCodeAt(at + 1))) {
    points++;
    at++;
    while (at < limit && isDigit(text.charCodeAt(at))) at++;
  }
  if (points === 1) shape |= NumberShape.decimal;
  if (points > 1) shape |= NumberShape.dotted;
  return at * 16 + shape;
}
