/**
 * Recognises a number without its unit. Takes: digits with scale words (`486.88 billion`, `1.2bn`), spelled
 * numbers (`one hundred and five thousand`, `half a million`, `two and a half`), fractions (`two-thirds`, `one in five`,
 * `¾`, `2½`). Refuses: pronouns and articles; those belong to the traps.
 */
import { addDecimal, divideDecimal } from '../kit/decimal.js';
import type { Magnitude } from '../model/mention.js';
import { NumberShape, T, type Tokens } from '../model/tokens.js';
import { COLUMNS, TABLES, W } from '../rules/lexicon.js';
import { ANY_VERB } from '../rules/parts-of-speech.js';
import { FRACTION_SIGNS } from '../rules/numerals.js';
import { isDashAt, isNumber, isPunct, isWord, plainNumber, touches } from './cursor.js';

/** Digits of a number token without separators, decimal point as `.`. */
function digitsOf(t: Tokens, at: number): string {
  const raw = t.text.slice(t.start[at], t.end[at]);
  const shape = t.code[at];
  if (shape === NumberShape.plain) return raw;
  const decimalComma = t.report.source.decimal === 'comma';
  const point = (shape & NumberShape.decimal) !== 0 ? raw.lastIndexOf(decimalComma ? ',' : '.') : raw.length;
  const whole = raw.slice(0, point).replace(/\D/g, '');
  return point < raw.length ? `${whole || '0'}.${raw.slice(point + 1)}` : whole;
}

/** Scale words behind a number: their joint power of ten and where they end. `5 lakh crore` has two. */
function scaleWords(t: Tokens, at: number, limit: number, digits: boolean, money: boolean): { power: number; end: number; rule: string | null } {
  let power = 0;
  let end = at;
  let rule: string | null = null;
  for (;;) {
    const from = end > at && isDashAt(t, end, limit) ? end : end;
    const hyphen = isDashAt(t, from, limit) && touches(t, from) && from + 1 < limit && touches(t, from + 1) ? 1 : 0;
    const hit = TABLES.scales.at(t, from + hyphen, limit);
    if (hit === 0) break;
    const row = TABLES.scales.row(hit);
    if (row.glued && !(digits && touches(t, from) && gluedLetterIsScale(t, from, limit, money))) break;
    if (row.forms.startsWith('thousand') && isPlural(t, from + hyphen) && end === at && !digits) break; // `thousands of`
    power += row.power;
    rule = `scale:${row.id}`;
    end = from + hyphen + (hit & 15);
  }
  return { power, end, rule };
}

const isPlural = (t: Tokens, at: number): boolean => t.text.charCodeAt(t.end[at] - 1) === 115;

/** A letter glued to digits (`£5m`, `450k`) is a scale behind a currency; without one only `k`, `M`, `B` before nothing that makes it a unit. */
function gluedLetterIsScale(t: Tokens, at: number, limit: number, money: boolean): boolean {
  if (at + 1 < limit && touches(t, at + 1) && t.type[at + 1] !== T.punct) return false;
  if (money) return true;
  const letter = t.text.slice(t.start[at], t.end[at]);
  return letter === 'k' || letter === 'K' || letter === 'm' || letter === 'M';
}

const plain = (first: number, last: number, form: Magnitude['form'], digits: string, scale: number, scaleRule: string | null): Magnitude => ({ first, last, form, digits, scale, scaleRule });

/** A sign like `½`, or `1/2` glued. */
function fractionSign(t: Tokens, at: number, limit: number): { value: readonly [number, number]; end: number } | null {
  if (at < limit && t.type[at] === T.fraction) return { value: FRACTION_SIGNS[t.text[t.start[at]]] ?? [1, 2], end: at + 1 };
  if (isNumber(t, at, limit) && isPunct(t, at + 1, limit, 47) && isNumber(t, at + 2, limit) && touches(t, at + 1) && touches(t, at + 2)) {
    const a = plainNumber(t, at, limit), b = plainNumber(t, at + 2, limit);
    if (a > 0 && a < b && b <= 10 && !(at + 3 < limit && touches(t, at + 3) && isPunct(t, at + 3, limit, 47))) return { value: [a, b], end: at + 3 };
  }
  return null;
}

const decimalOf = (a: number, b: number): string => divideDecimal(a, b, 8);

/** `:1` glued: `16.19:1` is one number. */
const toOne = (t: Tokens, at: number, limit: number): number => (isPunct(t, at, limit, 58) && touches(t, at) && plainNumber(t, at + 1, limit) === 1 && touches(t, at + 1) && t.end[at + 1] - t.start[at + 1] === 1 ? at + 2 : 0);

/** `× 10^6`, `x 10<sup>6</sup>`, `e6` glued. */
function powerOfTen(t: Tokens, at: number, limit: number): { power: number; end: number } | null {
  const times = isPunct(t, at, limit, 0xd7) || isPunct(t, at, limit, 42) || (at < limit && t.type[at] === T.word && t.end[at] - t.start[at] === 1 && t.text[t.start[at]] === 'x');
  if (times && plainNumber(t, at + 1, limit) === 10) {
    const caret = isPunct(t, at + 2, limit, 94) ? 1 : 0;
    const exponent = plainNumber(t, at + 2 + caret, limit);
    if (exponent >= 0 && exponent <= 30 && touches(t, at + 2 + caret)) return { power: exponent, end: at + 3 + caret };
  }
  if (at + 1 < limit && t.type[at] === T.word && touches(t, at) && touches(t, at + 1) && /^[eE]$/.test(t.text.slice(t.start[at], t.end[at]))) {
    const exponent = plainNumber(t, at + 1, limit);
    if (exponent >= 0 && exponent <= 30) return { power: exponent, end: at + 2 };
  }
  return null;
}

/** `five million`, `5 million`, `2½ million`. */
function fromDigits(t: Tokens, at: number, limit: number, money: boolean): Magnitude | null {
  if ((t.code[at] & (NumberShape.dotted | NumberShape.malformed)) !== 0 || t.end[at] - t.start[at] > 40) return null;
  let digits = digitsOf(t, at);
  let end = at + 1;
  const fraction = t.code[at] === NumberShape.plain && end < limit && t.type[end] === T.fraction && t.gap[end] < 2 ? fractionSign(t, end, limit) : null;
  if (fraction !== null) {
    digits = addDecimal(digits, decimalOf(...fraction.value));
    end = fraction.end;
  } else if (isWord(t, end, limit, W.and) && isWord(t, end + 1, limit, W.a) && isWord(t, end + 2, limit, W.half)) {
    digits = addDecimal(digits, '0.5');
    end += 3;
  }
  const power = fraction === null ? powerOfTen(t, end, limit) : null;
  if (power !== null) return plain(at, power.end, 'digits', digits, power.power, 'scale:exponent');
  const ratio = fraction === null && !money ? toOne(t, end, limit) : 0;
  if (ratio > 0) return plain(at, ratio, 'digits', digits, 0, null);
  const scale = scaleWords(t, end, limit, true, money);
  return plain(at, scale.end, fraction === null ? 'digits' : 'fraction', digits, scale.power, scale.rule);
}

/** Numeral words below a hundred from `at`: `twenty-three`, `seven`. */
function belowHundred(t: Tokens, at: number, limit: number): { value: number; end: number } | null {
  if (at >= limit || t.type[at] !== T.word) return null;
  const first = COLUMNS.numeral[t.word[at]] - 1;
  if (first < 0) return null;
  if (first >= 20) {
    const next = isDashAt(t, at + 1, limit) && touches(t, at + 1) ? at + 2 : at + 1;
    if (next < limit && t.type[next] === T.word) {
      const unit = COLUMNS.numeral[t.word[next]] - 1;
      if (unit >= 1 && unit <= 9) return { value: first + unit, end: next + 1 };
    }
  }
  return { value: first, end: at + 1 };
}

/** A spelled number up to the trillions. `a` counts as one before `hundred` and the scale words. */
function spelled(t: Tokens, at: number, limit: number): Magnitude | null {
  let total = 0; // in units of the last scale
  let current = 0;
  let i = at;
  let lastScale = 0;
  let scaleRule: string | null = null;
  let groups = 0;
  let words = 0;
  for (;;) {
    let start = i;
    if (words > 0 && isWord(t, start, limit, W.and)) start++;
    if (words > 0 && isDashAt(t, start, limit) && touches(t, start)) start++;
    const small = belowHundred(t, start, limit);
    const one = words === 0 && (isWord(t, i, limit, W.a) || isWord(t, i, limit, W.an));
    if (small === null && !one && !(words > 0)) return null;
    if (small !== null) {
      if (words > 0 && current % 100 !== 0) break;
      if (words > 0 && start > i && isWord(t, i, limit, W.and) && current === 0) break; // `four million and two`: two numbers
      if (words > 0 && current === 0 && groups > 0 && !followedByScale(t, small.end, limit) && start === i) break;
      current += small.value;
      i = small.end;
      words++;
    } else if (one) {
      if (!(isWord(t, i + 1, limit, W.hundred) || TABLES.scales.at(t, i + 1, limit) !== 0)) return null;
      if (i + 1 < limit && isPlural(t, i + 1)) return null;
      current = 1;
      i++;
      words++;
      if (!isWord(t, i, limit, W.hundred) && TABLES.scales.row(TABLES.scales.at(t, i, limit)).glued) return null;
    } else break;
    const hyphen = isDashAt(t, i, limit) && touches(t, i) ? 1 : 0;
    if (isWord(t, i + hyphen, limit, W.hundred) && current > 0 && current < 100) {
      current *= 100;
      i += 1 + hyphen;
    }
    const joined = isDashAt(t, i, limit) && touches(t, i) ? 1 : 0;
    const hit = TABLES.scales.at(t, i + joined, limit);
    if (hit !== 0 && TABLES.scales.row(hit).power > 2 && !TABLES.scales.row(hit).glued) {
      const row = TABLES.scales.row(hit);
      if (lastScale > 0 && row.power >= lastScale) break;
      total += current * 10 ** row.power;
      current = 0;
      lastScale = row.power;
      scaleRule = `scale:${row.id}`;
      groups++;
      i += joined + (hit & 15);
    } else if (current % 100 !== 0 || current === 0) {
      if (current > 0 && groups > 0) break;
      if (current % 100 !== 0) break;
      break;
    }
  }
  if (words === 0) return null;
  const half = andAHalf(t, i, limit);
  if (half > 0 && groups === 0) {
    const scale = scaleWords(t, half, limit, false, false);
    return plain(at, scale.end, scale.power > 0 ? 'fraction' : 'fraction', `${total + current}.5`, scale.power, scale.rule);
  }
  const value = total + current;
  if (lastScale > 0 && value % 10 ** lastScale === 0) return plain(at, i, 'words', String(value / 10 ** lastScale), lastScale, scaleRule);
  return plain(at, i, 'words', String(value), lastScale > 0 ? 0 : 0, scaleRule);
}

const andAHalf = (t: Tokens, at: number, limit: number): number => (isWord(t, at, limit, W.and) && isWord(t, at + 1, limit, W.a) && isWord(t, at + 2, limit, W.half) ? at + 3 : 0);

function followedByScale(t: Tokens, at: number, limit: number): boolean {
  return isWord(t, at, limit, W.hundred) || (TABLES.scales.at(t, at, limit) !== 0 && !TABLES.scales.row(TABLES.scales.at(t, at, limit)).glued);
}

/** `half a million`, `half of`, `two-thirds`, `a fifth`, `three quarters`; the bare noun counts with an article or numeral before it, or before `of`. */
function fractionWords(t: Tokens, at: number, limit: number): Magnitude | null {
  const sign = fractionSign(t, at, limit);
  if (sign !== null) {
    const scale = scaleWords(t, sign.end, limit, true, false);
    if (scale.power > 0) return plain(at, scale.end, 'fraction', decimalOf(...sign.value), scale.power, scale.rule);
    return plain(at, sign.end, 'fraction', decimalOf(...sign.value), 0, null);
  }
  if (at >= limit || t.type[at] !== T.word) return null;
  if (t.word[at] === W.half) {
    const article = isWord(t, at + 1, limit, W.a) || isWord(t, at + 1, limit, W.an) ? at + 2 : at + 1;
    const scale = scaleWords(t, article, limit, false, false);
    if (scale.power > 2 && article === at + 2) return plain(at, scale.end, 'fraction', '0.5', scale.power, scale.rule);
    return plain(at, at + 1, 'fraction', '0.5', 0, null);
  }
  const article = isWord(t, at, limit, W.a) || isWord(t, at, limit, W.an);
  const group = groupFraction(t, at, limit);
  if (group !== null) return group;
  const small = article ? { value: 1, end: at + 1 } : belowHundred(t, at, limit);
  if (small === null || small.value === 0) {
    return null;
  }
  let i = small.end;
  if (isDashAt(t, i, limit) && touches(t, i)) i++;
  if (i >= limit || t.type[i] !== T.word) return null;
  const part = COLUMNS.fraction[t.word[i]];
  if (part === 0) return null;
  const plural = isPlural(t, i) || t.word[i] === W.half_;
  if (small.value > 1 !== plural) return null;
  if (article && (t.word[i] === W.second || ((t.word[i] === W.quarter || t.word[i] === W.third || part > 4) && !fractionContext(t, i + 1, limit)))) return null;
  if (small.value >= part * 10) return null;
  const whole = isWord(t, i + 1, limit, W.of) && isWord(t, i + 2, limit, W.a) ? scaleWords(t, i + 3, limit, false, false) : null;
  if (whole !== null && whole.power > 2) return plain(at, whole.end, 'fraction', decimalOf(small.value, part), whole.power, whole.rule);
  if (/^(?:earlier|ago|before|later)$/.test(i + 1 < limit ? t.text.slice(t.start[i + 1], t.end[i + 1]) : '')) return null;
  return plain(at, i + 1, 'fraction', decimalOf(small.value, part), 0, null);
}

/** `the wealthiest fifth`, `the bottom quarter`: a bare fraction behind a superlative defines a group. */
function groupFraction(t: Tokens, at: number, limit: number): Magnitude | null {
  const part = COLUMNS.fraction[t.word[at]];
  if (part === 0 || isPlural(t, at) || at === 0 || t.type[at - 1] !== T.word || t.gap[at] === 2) return null;
  const before = t.text.slice(t.start[at - 1], t.end[at - 1]).toLowerCase();
  if (!/^(?:\w+est|top|bottom|upper|lower)$/.test(before) || /^(?:latest|interest|request|test|harvest|forest|west)$/.test(before)) return null;
  if (!(at + 1 >= limit || t.type[at + 1] !== T.word || t.word[at + 1] === W.of || (t.pos[at + 1] & ANY_VERB) !== 0)) return null;
  return plain(at, at + 1, 'fraction', decimalOf(1, part), 0, null);
}

/** Behind `a fifth`, `a third`, `a quarter`: what shows that a part is meant and no rank (`a third party`). */
function fractionContext(t: Tokens, at: number, limit: number): boolean {
  if (at >= limit || t.type[at] !== T.word) return true;
  const word = t.word[at];
  return word === W.of || word === W.more || word === W.less || word === W.fewer || word === W.to || word === W.in || word === W.and || word === W.or || word === W.over || word === W.on || word === W.by || word === W.from || word === W.were || word === W.was || word === W.are || COLUMNS.comparative[word] > 0;
}

/** `one in five`, `2 in 5`, `two out of three`, `nine in every ten`. */
function oneIn(t: Tokens, at: number, limit: number): Magnitude | null {
  const a = smallCount(t, at, limit);
  if (a === null) return null;
  let i = a.end;
  if (isWord(t, i, limit, W.out) && isWord(t, i + 1, limit, W.of)) i += 2;
  else if (isWord(t, i, limit, W.in)) i++;
  else return null;
  if (isWord(t, i, limit, W.every)) i++;
  const every = t.word[i - 1] === W.every;
  const b = smallCount(t, i, limit);
  if (b !== null && b.value >= 1000 && !every) return null;
  if (b === null || a.value <= 0 || b.value <= a.value || b.value > 1000 || t.gap[i] === 2) return null;
  const round = every || a.value === 1 || b.value <= 10 || b.value === 12 || b.value === 20 || b.value % 50 === 0 || b.value === 25;
  if (!round || a.value > 99) return null;
  if (b.end < limit && t.type[b.end] === T.word && (t.pos[b.end] & (1 << 19)) !== 0 && !every) return null; // `one in five years`: a time
  return plain(at, b.end, 'fraction', decimalOf(a.value, b.value), 0, null);
}

function smallCount(t: Tokens, at: number, limit: number): { value: number; end: number } | null {
  if (isNumber(t, at, limit)) {
    const value = plainNumber(t, at, limit);
    if (value < 0 || value > 1000) return null;
    return { value, end: at + 1 };
  }
  const small = belowHundred(t, at, limit);
  if (small !== null && isWord(t, small.end, limit, W.hundred)) return { value: small.value * 100, end: small.end + 1 };
  return small;
}

/**
 * The number that begins at token `at`, or null.
 * @param money a currency stands right before it (`$5m`: the letter is a scale)
 */
export function matchMagnitude(t: Tokens, at: number, limit: number, money: boolean): Magnitude | null {
  const partOfSet = money ? null : oneIn(t, at, limit);
  if (partOfSet !== null) return partOfSet;
  const fraction = fractionWords(t, at, limit);
  if (fraction !== null) return fraction;
  if (isNumber(t, at, limit)) return fromDigits(t, at, limit, money);
  return spelled(t, at, limit);
}
