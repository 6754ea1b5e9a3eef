/**
 * Recognises numbers that are names and pointers. Each recogniser takes the token of the number and says why it is no
 * figure, or null. Refuses numbers with a unit, a currency or a scale word: those are quantities whatever stands before.
 */
import { Style } from '../model/report.js';
import { NumberShape, T, type Tokens } from '../model/tokens.js';
import { COLUMNS, TABLES, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import type { SkipReason } from '../rules/skip-reasons.js';
import { isDashAt, isNumber, isPunct, isWord, monthAt, numberLength, plainNumber, touches } from './cursor.js';

export interface Trap {
  readonly last: number;
  readonly reason: SkipReason;
}

const trap = (last: number, reason: SkipReason): Trap => ({ last, reason });
const slice = (t: Tokens, at: number): string => t.text.slice(t.start[at], t.end[at]);

/** True where a unit, currency or scale stands behind the number. */
function hasUnit(t: Tokens, at: number, limit: number): boolean {
  const next = at + 1;
  if (next >= limit) return false;
  const scale = TABLES.scales.at(t, next, limit);
  const letter = scale !== 0 && TABLES.scales.row(scale).glued === true;
  return TABLES.units.at(t, next, limit) !== 0 || (scale !== 0 && !letter) || (TABLES.currencies.at(t, next, limit) !== 0 && !isNumber(t, next + 1, limit));
}

/** `8:30 a.m.`, `11am`, `14:00`, `9.30 pm`. */
function clockTime(t: Tokens, at: number, limit: number): Trap | null {
  let i = at + 1;
  if (isPunct(t, i, limit, 58) && touches(t, i) && isNumber(t, i + 1, limit) && touches(t, i + 1) && numberLength(t, i + 1) === 2 && plainNumber(t, at, limit) < 25 && plainNumber(t, i + 1, limit) < 60) {
    i += 2;
    if (isPunct(t, i, limit, 58) && isNumber(t, i + 1, limit)) i += 2;
    return trap(meridiem(t, i, limit) || i, 'clock-time');
  }
  const end = meridiem(t, i, limit);
  if (end > 0) return trap(end, 'clock-time');
  return i < limit && t.type[i] === T.word && /^(?:o'clock|o’clock|hrs|GMT|BST|UTC|CET)$/.test(slice(t, i)) && slice(t, i) !== 'hrs' ? trap(i + 1, 'clock-time') : null;
}

const meridiem = (t: Tokens, at: number, limit: number): number => (at < limit && t.type[at] === T.word && /^[ap]\.?m$/i.test(slice(t, at)) && plainOrPoint(t, at - 1) ? at + 1 + (isPunct(t, at + 1, limit, 46) && touches(t, at + 1) && slice(t, at).includes('.') ? 1 : 0) : 0);
const plainOrPoint = (t: Tokens, at: number): boolean => t.type[at] === T.number && (t.code[at] & NumberShape.grouped) === 0 && numberLength(t, at) <= 5;

/** A raised or bracketed mark, or one glued to a word or a full stop. */
function footnoteMark(t: Tokens, at: number, from: number, limit: number): Trap | null {
  const small = plainNumber(t, at, limit) >= 0 && numberLength(t, at) <= 3;
  if (!small) return null;
  if ((t.style[at] & (Style.sup | Style.sub)) !== 0) return trap(at + 1, 'footnote-mark');
  if (at > from && isPunct(t, at - 1, limit, 91) && isPunct(t, at + 1, limit, 93) && touches(t, at)) return trap(at + 1, 'footnote-mark');
  if (at === from || !touches(t, at) || (at + 1 < limit && touches(t, at + 1) && t.type[at + 1] !== T.punct)) return null;
  const before = at - 1;
  if (t.type[before] === T.word && t.end[before] - t.start[before] >= 3 && (t.pos[before] & P.allCaps) === 0 && numberLength(t, at) <= 2) return trap(at + 1, 'footnote-mark');
  const stop = t.type[before] === T.punct && (t.code[before] === 46 || t.code[before] === 44 || t.code[before] === 0x201d || t.code[before] === 41 || t.code[before] === 34) && touches(t, before);
  return stop && numberLength(t, at) <= 2 ? trap(at + 1, 'footnote-mark') : null;
}

/** `COVID-19`, `H266`, `5G`, `24B`, `A10`, `29490-2013`, `14-10-0287-01`, `1151/2012`, dotted numbers. */
function identifier(t: Tokens, at: number, from: number, limit: number): Trap | null {
  const next = at + 1;
  if (at > from && touches(t, at)) {
    if (t.type[at - 1] === T.word && TABLES.currencies.before(t, at, from) === 0 && !isRangeWord(t, at - 1)) return trap(chainEnd(t, at, limit), 'name');
    const afterMark = isDashAt(t, at - 1, limit) || isPunct(t, at - 1, limit, 47) || isPunct(t, at - 1, limit, 46) || isPunct(t, at - 1, limit, 95);
    if (afterMark && touches(t, at - 1) && at - 2 >= from && t.type[at - 2] === T.word && COLUMNS.month[t.word[at - 2]] === 0 && TABLES.currencies.before(t, at - 1, from) === 0) return trap(chainEnd(t, at, limit), 'name');
  }
  if ((t.code[at] & NumberShape.dotted) !== 0) return trap(next, 'reference');
  if (next < limit && touches(t, next) && t.type[next] === T.word) {
    const form = slice(t, next);
    if (/^(?:st|nd|rd|th|s)$/.test(form) || TABLES.units.at(t, next, limit) !== 0 || (TABLES.scales.at(t, next, limit) !== 0 && !/^[bBtT]$/.test(form)) || TABLES.currencies.at(t, next, limit) !== 0) return null;
    return trap(chainEnd(t, next + 1, limit), 'name');
  }
  const end = chainEnd(t, at, limit);
  const links = (end - at - 1) / 2;
  if (links === 1 && t.type[at + 2] === T.word && (t.pos[at + 2] & P.allCaps) !== 0 && TABLES.units.at(t, at + 2, limit) === 0) return trap(end, 'name');
  if (links >= 2) return trap(end, 'phone');
  if (links === 1 && isPunct(t, next, limit, 47) && !(plainNumber(t, at, limit) < plainNumber(t, at + 2, limit) && plainNumber(t, at + 2, limit) <= 10)) return trap(end, 'legal');
  return null;
}

const isRangeWord = (t: Tokens, at: number): boolean => /^(?:x|c|Rs|n|to)$/.test(slice(t, at));

/** The end of a chain of numbers glued by hyphens, slashes, points. */
function chainEnd(t: Tokens, at: number, limit: number): number {
  let i = at + 1;
  while (i + 1 < limit && touches(t, i) && touches(t, i + 1) && (isDashAt(t, i, limit) || isPunct(t, i, limit, 47) || isPunct(t, i, limit, 46)) && (isNumber(t, i + 1, limit) || (t.type[i + 1] === T.word && t.pos[i + 1] & P.capital && t.end[i + 1] - t.start[i + 1] <= 2))) i += 2;
  return i;
}

/** `the Hooli 500 is`, `iPhone 12`, `1234567 Ontario Ltd`: the number is part of a name. */
function partOfName(t: Tokens, at: number, from: number, limit: number): Trap | null {
  if (hasUnit(t, at, limit) || (t.code[at] & (NumberShape.grouped | NumberShape.decimal)) !== 0) return null;
  const next = at + 1;
  const free = next >= limit || t.type[next] === T.punct || (t.pos[next] & (P.be | P.have | P.prep | P.conj | P.verb | P.capital)) !== 0;
  if (numberLength(t, at) >= 7 && free) return trap(next, 'arithmetic');
  const before = at - 1;
  if (before <= from || t.type[before] !== T.word || t.gap[at] === 2 || !free) return null;
  if (/^\p{Ll}\p{Lu}/u.test(slice(t, before))) return trap(next, 'name');
  if ((t.pos[before] & P.capital) === 0 || COLUMNS.month[t.word[before]] > 0 || (t.pos[before] & (P.prep | P.conj | P.be)) !== 0) return null;
  let i = before - 1;
  while (i > from && t.type[i] === T.word && (t.pos[i] & P.capital) !== 0) i--;
  return t.type[i] === T.word && /^(?:the|a|an)$/i.test(slice(t, i)) ? trap(next, 'name') : null;
}

/** `020 7215 1000`, `+86 10 6878 2345`: groups of digits with spaces between. */
function phone(t: Tokens, at: number, from: number, limit: number): Trap | null {
  const raw = slice(t, at);
  const leadingZero = raw.length > 1 && raw.startsWith('0') && !raw.includes('.');
  const plus = at > from && isPunct(t, at - 1, limit, 43) && touches(t, at);
  let i = at + 1;
  let groups = 1;
  while (i < limit && (isNumber(t, i, limit) || (t.type[i] === T.punct && (t.code[i] === 40 || t.code[i] === 41 || isDashAt(t, i, limit)) && i + 1 < limit && (isNumber(t, i + 1, limit) || t.code[i] === 41)))) {
    if (isNumber(t, i, limit)) groups++;
    i++;
  }
  if ((leadingZero && (groups > 1 || raw.length > 3)) || (plus && groups > 1)) return trap(i, 'phone');
  return leadingZero ? trap(at + 1, 'arithmetic') : null;
}

/** A word of the trap table before the number, or a list of numbers that one began (`Chapters 5 and 6`). */
function wordBefore(t: Tokens, at: number, from: number, limit: number, previous: { last: number; reason: SkipReason } | null): Trap | null {
  if (hasUnit(t, at, limit)) return null;
  const end = pointerEnd(t, at, limit);
  if (TABLES.trapsAfter.at(t, at + 1, limit) !== 0) return trap(at + 1, 'name');
  if (previous !== null && at > from && (previous.reason === 'reference' || previous.reason === 'standard' || previous.reason === 'legal') && continuesList(t, previous.last, at, limit)) return trap(end, previous.reason);
  let before = at;
  if (before > from && isPunct(t, before - 1, limit, 46) && touches(t, before - 1)) {
    const dotted = TABLES.trapsBefore.before(t, before, from);
    if (dotted === 0) before--;
  }
  const hit = TABLES.trapsBefore.before(t, before, from);
  if (hit === 0) return capsBefore(t, at, from, limit);
  const row = TABLES.trapsBefore.row(hit);
  const word = before - (hit & 15);
  if (row.reason === 'phone') return numberLength(t, at) >= 3 || plainNumber(t, at, limit) < 0 || isNumber(t, at + 1, limit) ? trap(end, 'phone') : null;
  const capital = t.type[word] !== T.word || (t.pos[word] & P.capital) !== 0;
  const safe = SAFE_POINTERS.has(slice(t, word).toLowerCase());
  if (!capital && !safe && (numberLength(t, at) > 3 || !endsPhrase(t, at, limit))) return null;
  if (countsPlural(t, at, limit) && !safe && word === from && row.reason !== 'standard') return null;
  if (slice(t, word).toLowerCase() === 'number' && (numberLength(t, at) < 3 || !endsPhrase(t, at, limit))) return null;
  if ((t.code[at] & NumberShape.grouped) !== 0) return null;
  return trap(end, row.reason);
}

/** Nothing behind the number that it could count. */
function endsPhrase(t: Tokens, at: number, limit: number): boolean {
  const next = at + 1;
  return next >= limit || t.type[next] === T.punct || (t.pos[next] & (P.be | P.verb | P.conj | P.modal)) !== 0;
}

/** Pointers that are pointers in lower case too. */
const SAFE_POINTERS = new Set('table tables figure figures fig figs chart charts chapter chapters section sections page pages p pp annex annexes annexure annexures number appendix appendices footnote footnotes s ss item items graph graphs paragraph paragraphs para paras article articles rule rules clause no nos code codes octane issn isbn doi tel telephone phone fax'.split(' '));

/** A plural noun behind the number: it counts. */
function countsPlural(t: Tokens, at: number, limit: number): boolean {
  const next = at + 1;
  return next < limit && t.type[next] === T.word && (t.pos[next] & (P.capital | P.prep | P.be | P.verb)) === 0 && t.text.charCodeAt(t.end[next] - 1) === 115;
}

/** `DUKES 1.1`, `NAICS 2017`, `ISO 27001`: an all-capitals name right before a bare number. */
function capsBefore(t: Tokens, at: number, from: number, limit: number): Trap | null {
  const before = at - 1;
  if (before < from || t.type[before] !== T.word || (t.pos[before] & P.allCaps) === 0 || t.gap[at] === 2 || (t.code[at] & NumberShape.grouped) !== 0) return null;
  if (t.end[before] - t.start[before] < 2 || TABLES.currencies.before(t, at, from) !== 0 || monthAt(t, before, limit) > 0 || (t.pos[before] & (P.verb | P.be | P.prep | P.conj | P.det)) !== 0) return null;
  const next = at + 1;
  if (next < limit && t.type[next] === T.word && t.gap[next] < 2 && (t.pos[next] & (P.prep | P.conj | P.be | P.verb | P.capital | P.have)) === 0) return null;
  return trap(pointerEnd(t, at, limit), 'standard');
}

/** The end of a pointer: `2.5`, `2-1`, `A37`, `24B`, `5 (a)`. */
function pointerEnd(t: Tokens, at: number, limit: number): number {
  let i = at + 1;
  while (i + 1 < limit && touches(t, i) && touches(t, i + 1) && (isDashAt(t, i, limit) || isPunct(t, i, limit, 47) || isPunct(t, i, limit, 46)) && isNumber(t, i + 1, limit)) i += 2;
  if (i < limit && touches(t, i) && t.type[i] === T.word && t.end[i] - t.start[i] === 1) i++;
  return i;
}

/** Between two pointers: `and`, `to`, a comma, a dash; nothing else. */
function continuesList(t: Tokens, last: number, at: number, limit: number): boolean {
  if (at - last < 1 || at - last > 3) return false;
  for (let i = last; i < at; i++) {
    const word = t.type[i] === T.word;
    if (word ? t.word[i] !== W.of && t.word[i] !== W.and && t.word[i] !== W.to && t.word[i] !== W.or : !(isPunct(t, i, limit, 44) || isPunct(t, i, limit, 47) || isPunct(t, i, limit, 38) || isDashAt(t, i, limit))) return false;
  }
  const next = at + 1;
  return !(next < limit && t.type[next] === T.word && (t.pos[next] & (P.prep | P.conj | P.be | P.verb | P.capital | P.have | P.modal | P.adverb | P.ed)) === 0);
}

/** `(24 Kb)`, `4.46 Mb)`. */
function fileSize(t: Tokens, at: number, from: number, limit: number): Trap | null {
  const next = at + 1;
  if (next >= limit || t.type[next] !== T.word || !/^(?:kb|mb|gb|kib|mib|bytes)$/i.test(slice(t, next))) return null;
  let open = at - 1;
  while (open >= from && open > at - 4 && t.type[open] === T.word) open--;
  let close = next + 1;
  while (close < limit && close < next + 4 && t.type[close] === T.word) close++;
  const inBrackets = open >= from && (isPunct(t, open, limit, 40) || isPunct(t, open, limit, 44)) && (isPunct(t, close, limit, 41) || isPunct(t, close, limit, 44));
  return inBrackets ? trap(next + 1, 'file-size') : null;
}

/** `(1)`, `(ii)` before an item of a list that runs in a sentence. */
function enumerator(t: Tokens, at: number, from: number, limit: number): Trap | null {
  const n = plainNumber(t, at, limit);
  if (n < 1 || n > 30 || at === from || !isPunct(t, at - 1, limit, 40) || !isPunct(t, at + 1, limit, 41)) return null;
  const before = at - 2;
  const free = before < from || (t.type[before] === T.punct && t.code[before] !== 37) || (t.pos[before] & P.conj) !== 0;
  const next = at + 2;
  return free && next < limit && t.type[next] === T.word ? trap(at + 1, 'list-marker') : null;
}

/** A number that opens a heading, list item or paragraph: `2. TRENDS`, `2.1 During`, `1 Enhancing`. */
function opening(t: Tokens, at: number, from: number, limit: number, blockFirst: boolean, heading: boolean, item: boolean): Trap | null {
  if (at === from && limit === from + 2 && isPunct(t, at + 1, limit, 46) && plainNumber(t, at, limit) >= 0) return trap(at + 1, 'list-marker');
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
  if (capital && (heading || item) && value >= 0 && value < 100) return trap(at + 1, 'heading');
  return null;
}

/** `16:19` scores, `3-2` behind `won`; ratios such as `16.19:1` are figures. */
function score(t: Tokens, at: number, from: number, limit: number): Trap | null {
  const joined = isDashAt(t, at + 1, limit) && touches(t, at + 1) && isNumber(t, at + 2, limit) && touches(t, at + 2);
  if (!joined || at === from || hasUnit(t, at + 2, limit)) return null;
  const a = plainNumber(t, at, limit), b = plainNumber(t, at + 2, limit);
  if (a < 0 || b < 0 || a > 200 || b > 200 || b > a) return null;
  return trap(at + 3, 'score');
}

/** `between 0 and 1`, `2010 = 100`, `90th percentile`: ends of scales and bases of indexes. */
function scaleEnd(t: Tokens, at: number, from: number, limit: number): Trap | null {
  const next = at + 1;
  if (isPunct(t, next, limit, 61)) return trap(at + 1, 'scale');
  if (at > from && isPunct(t, at - 1, limit, 61)) return trap(at + 1, 'scale');
  const n = plainNumber(t, at, limit);
  if (n === 0 && isWord(t, next, limit, W.and) && plainNumber(t, at + 2, limit) > 0 && at > from && isWord(t, at - 1, limit, W.between) && !hasUnit(t, at + 2, limit)) return trap(at + 3, 'scale');
  if (n === 0 && isWord(t, next, limit, W.to) && plainNumber(t, at + 2, limit) > 0 && !hasUnit(t, at + 2, limit) && at > from && (isWord(t, at - 1, limit, W.from) || isWord(t, at - 1, limit, W.of))) return trap(at + 3, 'scale');
  if ((n === 0 || n === 1 || n === 10 || n === 100) && at > from && isWord(t, at - 1, limit, W.with) && next < limit && t.type[next] === T.word && /^(?:represent|mean|be|indicat|denot|correspond)(?:ing|s)/.test(slice(t, next))) return trap(at + 1, 'scale');
  if ((n >= 0) && at > from && next < limit && t.type[next] === T.word && /^(?:representing|meaning|being|indicating|denoting)$/.test(slice(t, next))) return trap(at + 1, 'scale');
  return null;
}

/** Where the number stands in its block. */
export interface Place {
  readonly from: number;
  readonly limit: number;
  readonly blockFirst: boolean;
  readonly heading: boolean;
  readonly item: boolean;
}

/** Why the number token `at` is no figure, or null. */
export function numberTrap(t: Tokens, at: number, place: Place, previous: { last: number; reason: SkipReason } | null): Trap | null {
  const { from, limit } = place;
  if (numberLength(t, at) > 40) return trap(at + 1, 'too-long');
  return (
    opening(t, at, from, limit, place.blockFirst, place.heading, place.item) ??
    fileSize(t, at, from, limit) ??
    clockTime(t, at, limit) ??
    footnoteMark(t, at, from, limit) ??
    enumerator(t, at, from, limit) ??
    phone(t, at, from, limit) ??
    wordBefore(t, at, from, limit, previous) ??
    identifier(t, at, from, limit) ??
    partOfName(t, at, from, limit) ??
    scaleEnd(t, at, from, limit) ??
    score(t, at, from, limit)
  );
}
