/** Numbers whose shape tells them: clock times, telephone numbers, file sizes, scores, ends of a scale. */
import { Words } from '../../kit/words.js';
import { Style } from '../../model/report.js';
import { NumberShape, T, type Tokens } from '../../model/tokens.js';
import { TABLES, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { isDashAt, isNumber, isPunct, isWord, numberLength, plainNumber, touches, yearAt } from '../cursor.js';
import { hasUnit, slice, type Trap, trap } from './trap.js';

/** What stands behind a time of day. */
const CLOCKS = new Words("o'clock|o’clock|GMT|BST|UTC|CET", true);

/** Half a day, with its point or without. */
const HALF_DAYS = new Words('am|pm|a.m|p.m');

/** Sizes of files. */
const BYTES = new Words('kb|mb|gb|kib|mib|bytes');

/** What tells the meaning of a number. */
const MEANS = new Words('representing|meaning|being|indicating|denoting', true);
const IS = new Words('is|was|means|meant', true);

/** `8:30 a.m.`, `11am`, `14:00`, `9.30 pm`. */
export function clockTime(t: Tokens, at: number, limit: number): Trap | null {
  let i = at + 1;
  if (
    isPunct(t, i, limit, 58) &&
    touches(t, i) &&
    isNumber(t, i + 1, limit) &&
    touches(t, i + 1) &&
    numberLength(t, i + 1) === 2 &&
    plainNumber(t, at, limit) < 25 &&
    plainNumber(t, i + 1, limit) < 60
  ) {
    i += 2;
    if (isPunct(t, i, limit, 58) && isNumber(t, i + 1, limit)) i += 2;
    return trap(meridiem(t, i, limit) || i, 'clock-time');
  }
  const end = meridiem(t, i, limit);
  if (end > 0) return trap(end, 'clock-time');
  return i < limit && t.type[i] === T.word && CLOCKS.at(t, i) ? trap(i + 1, 'clock-time') : null;
}

/** `am`, `p.m.` behind a time of day: where it ends, 0 for none. */
const meridiem = (t: Tokens, at: number, limit: number): number =>
  at < limit && t.type[at] === T.word && HALF_DAYS.at(t, at) && plainOrPoint(t, at - 1)
    ? at + 1 + (isPunct(t, at + 1, limit, 46) && touches(t, at + 1) && slice(t, at).includes('.') ? 1 : 0)
    : 0;

/** A number as hours and minutes are written. */
const plainOrPoint = (t: Tokens, at: number): boolean =>
  t.type[at] === T.number && (t.code[at] & NumberShape.grouped) === 0 && numberLength(t, at) <= 5;

/** `020 7215 1000`, `+86 10 6878 2345`: groups of digits with spaces between. */
export function phone(t: Tokens, at: number, from: number, limit: number): Trap | null {
  const length = numberLength(t, at);
  const leadingZero = length > 1 && t.codes[t.start[at]] === 48 && (t.code[at] & NumberShape.decimal) === 0;
  const plus = at > from && isPunct(t, at - 1, limit, 43) && touches(t, at);
  let i = at + 1;
  let groups = 1;
  while (
    i < limit &&
    (isNumber(t, i, limit) ||
      (t.type[i] === T.punct &&
        (t.code[i] === 40 || t.code[i] === 41 || isDashAt(t, i, limit)) &&
        i + 1 < limit &&
        (isNumber(t, i + 1, limit) || t.code[i] === 41)))
  ) {
    if (isNumber(t, i, limit)) groups++;
    i++;
  }
  const areaCode =
    at > from && isPunct(t, at - 1, limit, 40) && isPunct(t, at + 1, limit, 41) && t.end[at] - t.start[at] === 3; // `(202) 720-3570`
  if (areaCode && groups === 3 && isDashAt(t, at + 3, limit) && touches(t, at + 3)) return trap(i, 'phone');
  if (groups > 2 && at > from && /^(?:call|dial|ring)$/i.test(slice(t, at - 1))) return trap(i, 'phone');
  if ((leadingZero && (groups > 1 || length > 3)) || (plus && groups > 1)) return trap(i, 'phone');
  return leadingZero ? trap(at + 1, 'arithmetic') : null;
}

/** `(24 Kb)`, `4.46 Mb)`. */
export function fileSize(t: Tokens, at: number, from: number, limit: number): Trap | null {
  const next = at + 1;
  if (next >= limit || t.type[next] !== T.word || !BYTES.at(t, next)) return null;
  let open = at - 1;
  while (open >= from && open > at - 4 && t.type[open] === T.word) open--;
  let close = next + 1;
  while (close < limit && close < next + 4 && t.type[close] === T.word) close++;
  const inBrackets =
    open >= from &&
    (isPunct(t, open, limit, 40) || isPunct(t, open, limit, 44)) &&
    (isPunct(t, close, limit, 41) || isPunct(t, close, limit, 44));
  return inBrackets ? trap(next + 1, 'file-size') : null;
}

/** A number that opens a heading, list item or paragraph: `2. TRENDS`, `2.1 During`, `1 Enhancing`. */
export function opening(
  t: Tokens,
  at: number,
  from: number,
  limit: number,
  blockFirst: boolean,
  heading: boolean,
  item: boolean,
): Trap | null {
  if (at === from && limit === from + 2 && isPunct(t, at + 1, limit, 46) && plainNumber(t, at, limit) >= 0)
    return trap(at + 1, 'list-marker');
  if (!blockFirst || at !== from || hasUnit(t, at, limit)) return null;
  const value = plainNumber(t, at, limit);
  const dotted = (t.code[at] & (NumberShape.dotted | NumberShape.decimal)) !== 0;
  let i = at + 1;
  const mark = i < limit && touches(t, i) && (isPunct(t, i, limit, 46) || isPunct(t, i, limit, 41));
  if (mark) i++;
  if (i >= limit) return heading || value < 100 ? trap(at + 1, 'heading') : null;
  const capital = t.type[i] === T.word && (t.pos[i] & P.capital) !== 0;
  if ((value > 999 || value < 0) && !dotted) return null;
  if (mark && (capital || heading)) return trap(at + 1, heading ? 'heading' : 'list-marker');
  if (dotted && capital) return trap(at + 1, 'heading');
  if (heading && isDashAt(t, i, limit) && value >= 0 && value < 1000) return trap(at + 1, 'heading'); // `36 – Expenditure`
  // `2 This report examines …`: a numbered paragraph
  const opensSentence =
    capital &&
    ((t.pos[i] & (P.det | P.prep | P.pron | P.subordinator)) !== 0 ||
      (t.style[i] & Style.italic) !== 0 ||
      asks(t, i + 1, limit));
  if (opensSentence && !mark && value > 0 && value < 200) return trap(at + 1, 'list-marker');
  if (capital && (heading || item) && value >= 0 && value < 100) return trap(at + 1, 'heading');
  return null;
}

/** `9 DfE should`: what a numbered recommendation goes on with. */
const asks = (t: Tokens, at: number, limit: number): boolean =>
  at < limit && t.type[at] === T.word && (t.pos[at] & P.modal) !== 0;

/** `16:19` scores, `3-2` behind `won`; ratios such as `16.19:1` are figures. */
export function score(t: Tokens, at: number, from: number, limit: number): Trap | null {
  const joined = isDashAt(t, at + 1, limit) && touches(t, at + 1) && isNumber(t, at + 2, limit) && touches(t, at + 2);
  if (!joined || at === from || hasUnit(t, at + 2, limit)) return null;
  const a = plainNumber(t, at, limit),
    b = plainNumber(t, at + 2, limit);
  if (a < 0 || b < 0 || a > 200 || b > 200 || b > a) return null;
  return trap(at + 3, 'score');
}

const SCALE = new Words('scale');
const CONSTANT = new Words('constant|chained|real');

/** `between 0 and 1`, `2010 = 100`, `90th percentile`: ends of scales and bases of indexes. */
export function scaleEnd(t: Tokens, at: number, from: number, limit: number): Trap | null {
  const next = at + 1;
  if (isPunct(t, next, limit, 61)) return trap(at + 1, 'scale');
  if (at > from && isPunct(t, at - 1, limit, 61)) return trap(at + 1, 'scale');
  const n = plainNumber(t, at, limit);
  if (n >= 0 && (isToldEnd(t, at, limit) || isOutOf(t, at, from, limit))) return trap(at + 1, 'scale');
  if (yearAt(t, at, limit) > 0 && at > from && CONSTANT.at(t, at - 1) && TABLES.currencies.at(t, next, limit) !== 0)
    return trap(at + 1, 'scale'); // `calculated in constant 2017 dollars`
  if (n === 100 && isIndexBase(t, at, from, limit)) return trap(at + 1, 'scale');
  if (
    n === 0 &&
    isWord(t, next, limit, W.and) &&
    plainNumber(t, at + 2, limit) > 0 &&
    at > from &&
    isWord(t, at - 1, limit, W.between) &&
    !hasUnit(t, at + 2, limit)
  )
    return trap(at + 3, 'scale');
  const onScale = n === 1 && at - 2 >= from && SCALE.at(t, at - 2); // `on a scale of 1 to 10`
  if (
    (n === 0 || onScale) &&
    isWord(t, next, limit, W.to) &&
    plainNumber(t, at + 2, limit) > 0 &&
    !hasUnit(t, at + 2, limit) &&
    at > from &&
    (isWord(t, at - 1, limit, W.from) || isWord(t, at - 1, limit, W.of))
  )
    return trap(at + 3, 'scale');
  if (
    (n === 0 || n === 1 || n === 10 || n === 100) &&
    at > from &&
    isWord(t, at - 1, limit, W.with) &&
    next < limit &&
    t.type[next] === T.word &&
    /^(?:represent|mean|be|indicat|denot|correspond)(?:ing|s)/.test(slice(t, next))
  )
    return trap(at + 1, 'scale');
  if (n >= 0 && at > from && next < limit && t.type[next] === T.word && MEANS.at(t, next)) return trap(at + 1, 'scale');
  return null;
}

/** `0 is 'not at all'`: an end of a scale, told in quotation marks. */
function isToldEnd(t: Tokens, at: number, limit: number): boolean {
  const next = at + 1;
  if (next + 1 >= limit || t.type[next] !== T.word || !IS.at(t, next)) return false;
  return t.type[next + 1] === T.punct && /^['"‘“]$/.test(slice(t, next + 1));
}

/** No scale of answers has more steps. */
const LARGEST_SCALE = 100;

/** `19 chances out of 20`, `ratings of 9 or 10 out of 10`: what something is out of, where no noun says that it counts. */
function isOutOf(t: Tokens, at: number, from: number, limit: number): boolean {
  if (at - 2 < from || !isWord(t, at - 1, limit, W.of) || !isWord(t, at - 2, limit, W.out)) return false;
  const next = at + 1;
  const tells = next < limit && (t.pos[next] & P.be) !== 0 && Number(slice(t, at)) > LARGEST_SCALE;
  if (tells) return false; // `26 out of 111 are open`
  return (
    next >= limit || t.type[next] === T.punct || (t.pos[next] & (P.capital | P.prep | P.conj | P.rel | P.be)) !== 0
  );
}

/** Nouns that end the name of a street. */
const STREETS = /^(?:Road|Street|Avenue|Ave|Lane|Drive|Square|Boulevard|Place|Crescent|Terrace|Way)$/;

/** `2 Fitzalan Road`: the number of a house. */
export function houseNumber(t: Tokens, at: number, limit: number): Trap | null {
  for (let i = at + 1; i < Math.min(limit, at + 4) && t.type[i] === T.word && (t.pos[i] & P.capital) !== 0; i++)
    if (i > at + 1 && STREETS.test(slice(t, i))) return trap(at + 1, 'name');
  return null;
}

/** `through the 20s and 30s`: years of age, or of a century. */
export const decade = (t: Tokens, at: number, limit: number): Trap | null =>
  at + 1 < limit &&
  t.type[at + 1] === T.word &&
  touches(t, at + 1) &&
  slice(t, at + 1) === 's' &&
  numberLength(t, at) === 2
    ? trap(at + 2, 'compound')
    : null;

/** `so that the average for 2010 is equal to 100`: the index is set to it in a year that the words before name. */
function isIndexBase(t: Tokens, at: number, from: number, limit: number): boolean {
  const equals = slice(t, at - 1) === 'to' ? slice(t, at - 2) : slice(t, at - 1);
  if (!/^(?:equal|equals|equalling|set|scaled)$/.test(equals)) return false;
  if (at + 1 < limit && t.type[at + 1] === T.word && (t.pos[at + 1] & (P.prep | P.conj | P.be)) === 0) return false;
  for (let i = at - 3; i >= Math.max(from, at - 10); i--) if (yearAt(t, i, limit) > 0) return true;
  return false;
}
