/** Fractions: `two-thirds`, `one in five`, `¾`, `half a million`. */
import { Words } from '../../kit/words.js';
import type { Magnitude } from '../../model/mention.js';
import { T, type Tokens } from '../../model/tokens.js';
import { COLUMNS, TABLES, W } from '../../rules/lexicon.js';
import { FRACTION_SIGNS } from '../../rules/numerals.js';
import { ANY_VERB, P } from '../../rules/parts-of-speech.js';
import { isDashAt, isNumber, isPunct, isWord, plainNumber, touches } from '../cursor.js';
import { decimalOf, isPlural, plain, scaleWords } from './parts.js';
import { belowHundred } from './words.js';

/** A sign like `½`, or `1/2` glued. */
export function fractionSign(
  t: Tokens,
  at: number,
  limit: number,
): { value: readonly [number, number]; end: number } | null {
  if (at < limit && t.type[at] === T.fraction)
    return { value: FRACTION_SIGNS[t.text[t.start[at]]] ?? [1, 2], end: at + 1 };
  if (
    isNumber(t, at, limit) &&
    isPunct(t, at + 1, limit, 47) &&
    isNumber(t, at + 2, limit) &&
    touches(t, at + 1) &&
    touches(t, at + 2)
  ) {
    const a = plainNumber(t, at, limit),
      b = plainNumber(t, at + 2, limit);
    if (a > 0 && a < b && b <= 10 && !(at + 3 < limit && touches(t, at + 3) && isPunct(t, at + 3, limit, 47)))
      return { value: [a, b], end: at + 3 };
  }
  return null;
}

/** `half a million`, `half of`, `two-thirds`, `a fifth`, `three quarters`; the bare noun counts with an article or numeral before it, or before `of`. */
export function fractionWords(t: Tokens, at: number, limit: number): Magnitude | null {
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
    return plain(at, beforePercent(t, at + 1, limit), 'fraction', '0.5', 0, null);
  }
  const article = isWord(t, at, limit, W.a) || isWord(t, at, limit, W.an);
  const group = groupFraction(t, at, limit);
  if (group !== null) return group;
  const small = article ? { value: 1, end: at + 1 } : belowHundred(t, at, limit);
  if (small === null || small.value === 0) return null;
  let i = small.end;
  if (isDashAt(t, i, limit) && touches(t, i)) i++;
  if (i >= limit || t.type[i] !== T.word) return null;
  const part = COLUMNS.fraction[t.word[i]];
  if (part === 0) return null;
  const plural = isPlural(t, i) || t.word[i] === W.halves;
  if (small.value > 1 !== plural) return null;
  const points = t.word[i] === W.quarter ? pointsBehind(t, i + 1, limit) : 0; // `a third point` may be a rank
  if (points > 0) return plain(at, points, 'fraction', decimalOf(small.value, part), 0, null);
  if (
    article &&
    (t.word[i] === W.second ||
      ((t.word[i] === W.quarter || t.word[i] === W.third || part > 4) && !fractionContext(t, i + 1, limit)))
  )
    return null;
  if (!article && (t.word[i] === W.quarter || t.word[i] === W.quarters) && !partFollows(t, i + 1, limit)) return null; // three months
  if (small.value >= part * 10) return null;
  const whole =
    isWord(t, i + 1, limit, W.of) && isWord(t, i + 2, limit, W.a) ? scaleWords(t, i + 3, limit, false, false) : null;
  if (whole !== null && whole.power > 2)
    return plain(at, whole.end, 'fraction', decimalOf(small.value, part), whole.power, whole.rule);
  if (/^(?:earlier|ago|before|later)$/.test(i + 1 < limit ? t.text.slice(t.start[i + 1], t.end[i + 1]) : ''))
    return null;
  return plain(at, beforePercent(t, i + 1, limit), 'fraction', decimalOf(small.value, part), 0, null);
}

/** `half a percentage point`, `a quarter of one per cent`: where the fraction ends right before such a unit, else where it ends by itself. */
function beforePercent(t: Tokens, at: number, limit: number): number {
  const article = isWord(t, at, limit, W.of) ? at + 1 : at;
  if (!isWord(t, article, limit, W.a) && !isWord(t, article, limit, W.an) && !isWord(t, article, limit, W.one))
    return at;
  const hit = TABLES.units.at(t, article + 1, limit);
  const kind = hit === 0 ? null : TABLES.units.row(hit).kind;
  const basis = TABLES.bases.at(t, article, limit);
  const lasts = kind === 'time' && t.word[article] !== W.one && (basis === 0 || TABLES.bases.row(basis).pace === true); // `half a month less`
  return kind === 'percent' || kind === 'points' || lasts ? article + 1 : at;
}

/** `a quarter point`, `a quarter-point`: where the points begin, 0 where none stand there. */
function pointsBehind(t: Tokens, at: number, limit: number): number {
  const unit = isDashAt(t, at, limit) && touches(t, at) ? at + 1 : at;
  const hit = TABLES.units.at(t, unit, limit);
  return hit !== 0 && TABLES.units.row(hit).kind === 'points' ? unit : 0;
}

/** Behind `one quarter`, `three quarters`: a whole, a comparison or a verb; else quarters of a year are meant. */
function partFollows(t: Tokens, at: number, limit: number): boolean {
  if (at >= limit || t.type[at] !== T.word) return true;
  const word = t.word[at];
  return word === W.of || (t.pos[at] & (ANY_VERB | P.ed)) !== 0 || COLUMNS.comparative[word] > 0;
}

/** `the wealthiest fifth`, `the bottom quarter`: a bare fraction behind a superlative defines a group. */
function groupFraction(t: Tokens, at: number, limit: number): Magnitude | null {
  const part = COLUMNS.fraction[t.word[at]];
  if (part === 0 || isPlural(t, at) || at === 0 || t.type[at - 1] !== T.word || t.gap[at] === 2) return null;
  const before = t.text.slice(t.start[at - 1], t.end[at - 1]).toLowerCase();
  const whole = before === 'the' && t.word[at - 2] === W.in && isWord(t, at + 1, limit, W.of) && isPlural(t, at + 2); // `in the fifth of areas with`
  const ranked = at > 1 && (t.word[at - 2] === W.most || t.word[at - 2] === W.least); // `the most deprived fifth`
  if (
    !(whole || ranked || /^(?:\w+est|top|bottom|upper|lower)$/.test(before)) ||
    /^(?:latest|interest|request|test|harvest|forest|west)$/.test(before)
  )
    return null;
  if (!(at + 1 >= limit || t.type[at + 1] !== T.word || t.word[at + 1] === W.of || (t.pos[at + 1] & ANY_VERB) !== 0))
    return null;
  return plain(at, at + 1, 'fraction', decimalOf(1, part), 0, null);
}

/** Words that begin the next part of a clause. */
const SETS_OFF = new Words(
  'because|while|whereas|although|though|despite|since|when|as|but|so|between|during|with|at|compared|thanks|owing|due',
);

/** Behind `a fifth`, `a third`, `a quarter`: what shows that a part is meant and no rank (`a third party`). */
function fractionContext(t: Tokens, at: number, limit: number): boolean {
  if (at >= limit || t.type[at] !== T.word) return true;
  const word = t.word[at];
  return (
    word === W.of ||
    word === W.more ||
    word === W.less ||
    word === W.fewer ||
    word === W.to ||
    word === W.in ||
    word === W.and ||
    word === W.or ||
    word === W.over ||
    word === W.on ||
    word === W.by ||
    word === W.from ||
    word === W.for ||
    word === W.were ||
    word === W.was ||
    word === W.are ||
    COLUMNS.comparative[word] > 0 ||
    SETS_OFF.at(t, at) // `down by a third because of the drought`
  );
}

/** `one in five`, `2 in 5`, `two out of three`, `nine in every ten`. */
export function oneIn(t: Tokens, at: number, limit: number): Magnitude | null {
  const a = smallCount(t, at, limit);
  if (a === null) return null;
  let i = nounBetween(t, a.end, limit) && (isWord(t, at, limit, W.one) || isSome(t, a.end)) ? a.end + 1 : a.end;
  const between = i > a.end;
  const joined = isDashAt(t, i, limit) && touches(t, i) ? 1 : 0; // `one-in-three`
  if (isWord(t, i, limit, W.out) && isWord(t, i + 1, limit, W.of)) i += 2;
  else if (isWord(t, i + joined, limit, W.in)) i += 1 + joined;
  else return null;
  if (joined === 1 && isDashAt(t, i, limit)) i++;
  if (isWord(t, i, limit, W.every)) i++;
  const every = t.word[i - 1] === W.every;
  if (between && !endsBefore(t, i + 1, limit)) return null; // `one office in two towns`
  const b = smallCount(t, i, limit);
  if (b !== null && b.value >= 1000 && !every) return null;
  if (between && a.value > 1 && b !== null && b.value > 10 && !every) return null; // `two trains in twelve`
  if (b === null || a.value <= 0 || b.value <= a.value || b.value > 1000 || t.gap[i] === 2) return null;
  const round =
    every || a.value === 1 || b.value <= 10 || b.value === 12 || b.value === 20 || b.value % 50 === 0 || b.value === 25;
  if (!round || a.value > 99) return null;
  if (b.end < limit && t.type[b.end] === T.word && (t.pos[b.end] & (1 << 19)) !== 0 && !every) return null; // `one in five years`: a time
  return plain(at, b.end, 'fraction', decimalOf(a.value, b.value), 0, null);
}

const PEOPLE = new Words('people|children|women|men');

/** A plural. */
const isSome = (t: Tokens, at: number): boolean => isPlural(t, at) || PEOPLE.at(t, at);

/** `one company in six`, `three households in five`: one thing or some, and how many there are for each. */
const nounBetween = (t: Tokens, at: number, limit: number): boolean =>
  at + 2 < limit &&
  t.type[at] === T.word &&
  t.word[at + 1] === W.in &&
  t.gap[at + 1] !== 2 &&
  (t.pos[at] & P.noun) !== 0 &&
  (t.pos[at] & (P.prep | P.det | P.adverb)) === 0;

/** What stands behind `one company in six`: no noun of which there are six. */
const endsBefore = (t: Tokens, at: number, limit: number): boolean =>
  at >= limit ||
  t.type[at] !== T.word ||
  (t.pos[at] & (ANY_VERB | P.be | P.have | P.modal | P.pron | P.det | P.prep | P.conj | P.adverb)) !== 0;

/** A small whole number in digits or words. */
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
