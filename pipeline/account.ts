/** The account: every number of the text that is no figure, with its reason. */
import type { Figure, Skipped } from './model/figure.js';
import type { Matched, Skip } from './model/mention.js';
import { T, type Tokens } from './model/tokens.js';
import { COLUMNS, LEXICON } from './rules/lexicon.js';
import { P } from './rules/parts-of-speech.js';
import type { SkipReason } from './rules/skip-reasons.js';

/** 1 for each word that is a number or holds one. */
const NUMERIC = Uint8Array.from({ length: LEXICON.size }, (_, word) =>
  COLUMNS.numeral[word] > 0 ||
  COLUMNS.ordinal[word] > 0 ||
  COLUMNS.fraction[word] > 0 ||
  COLUMNS.multipleAdverb[word] > 0 ||
  COLUMNS.multipleVerb[word] !== 0 ||
  COLUMNS.scaleWord[word] > 0
    ? 1
    : 0,
);

/** True where the token is a number in digits or words, the possessive of one (`one’s`) included. */
function isNumeric(t: Tokens, at: number): boolean {
  if (t.type[at] === T.number || t.type[at] === T.fraction) return true;
  if (t.type[at] !== T.word) return false;
  const word = t.word[at];
  if (word === 0)
    return (
      (t.pos[at] & P.possessive) !== 0 && isNumberWord(t.text.slice(t.start[at], t.end[at]).replace(/['’]s?$/i, ''))
    );
  return NUMERIC[word] === 1;
}

/** Numbers in the zones that room 1 read past, but for those a figure reaches over (`[3](7) million`). */
function zoneNumbers(t: Tokens, figures: readonly Figure[], out: Skipped[]): void {
  const pattern = /\d[\d.,]*\d|\d|\p{L}+/gu;
  let next = 0;
  for (const zone of t.report.zones) {
    const text = t.text.slice(zone.start, zone.end);
    for (const match of text.matchAll(pattern)) {
      const word = match[0];
      if (!/^\d/.test(word) && !isNumberWord(word)) continue;
      const start = zone.start + match.index;
      while (next < figures.length && figures[next].end <= start) next++;
      if (next < figures.length && figures[next].start < start) continue;
      out.push({ start, end: start + word.length, reason: zone.reason, period: null });
    }
  }
}

const NUMBER_WORD =
  /^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|lakhs?|crores?|dozens?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|half|halves|thirds|quarters?|fourths|fifths|sixths|sevenths|eighths|ninths|tenths|twice|thrice|doubled?|doubles|doubling|halved|halving|tripled?|trebled?|quadrupled?)$/i;
const isNumberWord = (word: string): boolean => NUMBER_WORD.test(word);

/** What a token stands in: 1 a figure, 2 a period, 3 a named skip. */
const IN = { nothing: 0, figure: 1 } as const;

/** Tokens whose numbers are no figures, and why. */
export interface Told {
  readonly first: number;
  readonly last: number;
  readonly reason: SkipReason;
  /** The value of a time expression. */
  readonly period: string | null;
}

/** Adds what some sentences say of numbers that are no figures: their time expressions and skips, and mentions dropped since. */
export function toldOf(matched: readonly Matched[], dropped: readonly Skip[], told: Told[]): void {
  for (const { periods, skips } of matched) {
    for (const { first, last, value } of periods) told.push({ first, last, reason: 'period', period: value });
    for (const { first, last, reason } of skips) told.push({ first, last, reason, period: null });
  }
  for (const { first, last, reason } of dropped) told.push({ first, last, reason, period: null });
}

/**
 * Accounts for every number of the text.
 * @param told what sentences say of such numbers, the first to name a number before the next
 * @returns the numbers that are no figures, ascending and disjoint from the figures
 */
export function accountOf(t: Tokens, told: readonly Told[], figures: readonly Figure[]): Skipped[] {
  const out: Skipped[] = [];
  zoneNumbers(t, figures, out);
  const taken = new Uint8Array(t.count);
  markFigures(t, figures, taken);
  const skip = (first: number, last: number, reason: SkipReason, period: string | null) => {
    for (let i = first; i < last; i++) {
      if (taken[i] !== IN.nothing || !isNumeric(t, i)) continue;
      taken[i] = 2;
      out.push({ start: t.start[i], end: t.end[i], reason, period });
    }
  };
  for (const { first, last, reason, period } of told) skip(first, last, reason, period);
  const { count, type, word } = t;
  for (let i = 0; i < count; i++) {
    if (taken[i] !== IN.nothing || type[i] === T.punct || (word[i] > 0 && NUMERIC[word[i]] === 0)) continue; // most tokens
    if (isNumeric(t, i)) skip(i, i + 1, wordLeft(t, i), null);
  }
  return out.sort((a, b) => a.start - b.start);
}

/** A number word that no recogniser looked at: `quarter` and `second` as units of time, parts of compounds. */
const wordLeft = (t: Tokens, at: number): SkipReason => (t.type[at] === T.word ? 'compound' : 'other');

function markFigures(t: Tokens, figures: readonly Figure[], taken: Uint8Array): void {
  let at = 0;
  for (const figure of figures) {
    while (at < t.count && t.end[at] <= figure.start) at++;
    for (let i = at; i < t.count && t.start[i] < figure.end; i++) taken[i] = IN.figure;
  }
}
