/**
 * Number words that are often no number: `one` as a pronoun, `half` in compounds, `second` as a unit, vague
 * quantities. Says why such a word is no figure, or null where it may be one.
 */
import { Words } from '../kit/words.js';
import { T, type Tokens } from '../model/tokens.js';
import { COLUMNS, TABLES, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import type { SkipReason } from '../rules/skip-reasons.js';
import { isDashAt, isWord, touches } from './cursor.js';
import { oneIn } from './magnitude/fractions.js';

/** A word in small letters. */
const slice = (t: Tokens, at: number): string => t.text.slice(t.start[at], t.end[at]).toLowerCase();

/** Words before `one` that make it a number. */
const COUNTING_BEFORE =
  /^(?:only|just|exactly|least|than|about|over|under|nearly|almost|and|or|another|most|to|up|plus|with|by|for|within|around|every|had|have|has)$/;

/** Words behind `one` that make it a pronoun. */
const PRONOUN_NEXT =
  /^(?:of|that|which|who|another|or|and|is|was|were|are|can|could|may|might|should|would|will|has|had|way|thing|reason|example|hand|side|day|time|such|sense|point|person's|must|more|single|particular|respect|aspect|can't|finds|needs|sees|compares|looks|to|in|for|by|with|at|on|as|indication|explanation|implication|interpretation|caveat|drawback|limitation|possibility|question|argument|factor|cause|consequence|concern|challenge|problem)$/;

/** `at least one of the parties`, `at least one day a week`, `one or more children`: as few as one are counted. */
function isBound(t: Tokens, at: number, limit: number, before: string): boolean {
  const next = at + 1;
  const days = next < limit && t.type[next] === T.word && (t.pos[next] & P.timeUnit) !== 0;
  if (before === 'least') return days || isWord(t, next, limit, W.of);
  return isWord(t, next, limit, W.or) && isWord(t, next + 1, limit, W.more) && !isWord(t, next + 2, limit, W.of);
}

/** Why `one` at token `at` is no figure, or null where it counts. */
function oneReason(t: Tokens, at: number, from: number, limit: number): SkipReason | null {
  const next = at + 1;
  const before = at > from && t.type[at - 1] === T.word ? slice(t, at - 1) : '';
  if (isBound(t, at, limit, before)) return null;
  if (isDashAt(t, next, limit) && touches(t, next)) return 'compound';
  if (next >= limit || t.type[next] !== T.word) return 'pronoun';
  if (
    /^(?:any|no|the|this|that|which|each|every|another|former|latter|some|first|last|only|other)$/.test(before) &&
    before !== 'only' &&
    before !== 'every'
  )
    return 'pronoun';
  const timeUnit = (t.pos[next] & P.timeUnit) !== 0;
  if (timeUnit) {
    const after = next + 1;
    if (before === 'in' || before === 'within') return 'period';
    if (
      after < limit &&
      t.type[after] === T.word &&
      /^(?:earlier|ago|before|later|after|in|and)$/.test(slice(t, after))
    )
      return 'period';
    return before === 'any' || before === 'from' || before === 'on'
      ? 'pronoun'
      : slice(t, next) === 'day' && before !== 'than'
        ? 'pronoun'
        : null;
  }
  if (PRONOUN_NEXT.test(slice(t, next))) return 'pronoun';
  if ((t.pos[next] & (P.prep | P.conj | P.be | P.have | P.modal | P.pron | P.det)) !== 0) return 'pronoun';
  return COUNTING_BEFORE.test(before) || (at > from && t.type[at - 1] === T.punct) || before === '' ? null : 'pronoun';
}

/** `one-off`, `one-parent`, but not `one-third`, `one-year`, `one-in-five`: the dash ties `one` to a word that says no number or unit. */
function formsWord(t: Tokens, dash: number, limit: number): boolean {
  const at = dash + 1;
  if (at >= limit || !touches(t, dash) || !touches(t, at) || t.type[at] !== T.word) return false;
  const word = t.word[at];
  const counts = COLUMNS.fraction[word] + COLUMNS.numeral[word] + COLUMNS.ordinal[word] > 0 || word === W.half;
  const measures = (t.pos[at] & P.timeUnit) !== 0 || TABLES.units.at(t, at, limit) !== 0;
  return !counts && !measures && word !== W.in && word !== W.and && TABLES.scales.at(t, at, limit) === 0;
}

/** Why `half` at token `at` is no share, or null. */
function halfReason(t: Tokens, at: number, from: number, limit: number): SkipReason | null {
  const next = at + 1;
  if (next < limit && isDashAt(t, next, limit) && touches(t, next)) return 'compound';
  if (at > from && isDashAt(t, at - 1, limit) && touches(t, at)) return 'compound';
  const before = at > from && t.type[at - 1] === T.word ? slice(t, at - 1) : '';
  if (
    /^(?:other|latter|former|last|this|that|previous|next|later|earlier|same|top|bottom|upper|lower)$/.test(before) &&
    !isWord(t, next, limit, W.of)
  )
    return 'period';
  if (COLUMNS.ordinal[at > from && t.type[at - 1] === T.word ? t.word[at - 1] : 0] > 0) return 'period';
  if (next < limit && t.type[next] === T.word) {
    if (
      /^(?:way|past|time|term|brother|sister|life|lives|marathon|board|price|year|years|hour)$/.test(slice(t, next)) &&
      !isWord(t, next, limit, W.of)
    )
      return 'compound';
    const noun =
      (t.pos[next] & (P.noun | P.timeUnit)) !== 0 &&
      (t.pos[next] &
        (P.prep | P.det | P.conj | P.be | P.have | P.modal | P.verb | P.pron | P.adverb | P.adjective | P.ed)) ===
        0;
    if (noun) return 'compound';
  }
  return null;
}

/** `one per cent`, `one percentage point`: no pronoun has a unit. */
function measuresShare(t: Tokens, at: number, limit: number): boolean {
  const hit = TABLES.units.at(t, at, limit);
  if (hit === 0) return false;
  const { id } = TABLES.units.row(hit);
  return id === 'percent' || id === 'percentage-point' || id === 'basis-point';
}

/**
 * Why the number word at token `at` is no figure, or null where it may begin one.
 * @returns the reason with the end of what it covers
 */
export function wordReason(
  t: Tokens,
  at: number,
  from: number,
  limit: number,
): { reason: SkipReason; last: number } | null {
  const word = t.word[at];
  if (COLUMNS.numeral[word] > 0 && TABLES.trapsAfter.at(t, at + 1, limit) !== 0)
    return { reason: 'compound', last: at + 1 }; // `three-digit codes`, `one decimal place`
  if (COLUMNS.numeral[word] === ZERO && namesNought(t, at, from, limit)) return { reason: 'compound', last: at + 1 };
  if (word === W.one) {
    const follows =
      TABLES.scales.at(t, at + 1, limit) !== 0 ||
      measuresShare(t, at + 1, limit) ||
      isWord(t, at + 1, limit, W.hundred) ||
      (isDashAt(t, at + 1, limit) && !formsWord(t, at + 1, limit)) ||
      isWord(t, at + 1, limit, W.in) ||
      isWord(t, at + 1, limit, W.out) ||
      oneIn(t, at, limit) !== null || // `in one company in six`
      isWord(t, at + 1, limit, W.and) ||
      (at + 1 < limit &&
        t.type[at + 1] === T.word &&
        COLUMNS.fraction[t.word[at + 1]] > 0 &&
        COLUMNS.ordinal[t.word[at + 1]] !== 2);
    if (follows) return null; // the number phrase decides
    const reason = oneReason(t, at, from, limit);
    return reason === null ? null : { reason, last: at + 1 };
  }
  if (word === W.half) {
    const reason = halfReason(t, at, from, limit);
    return reason === null ? null : { reason, last: at + 1 };
  }
  return null;
}

/** Nought, in the column of numerals. */
const ZERO = 1;

/** `zero-dose children`, `net zero`, `the net-zero standard`, `zero hours contracts`: the name of a state and no number of things. */
function namesNought(t: Tokens, at: number, from: number, limit: number): boolean {
  const next = at + 1;
  if (isDashAt(t, next, limit) && touches(t, next)) return true;
  const before = isDashAt(t, at - 1, limit) && touches(t, at) ? at - 2 : at - 1;
  if (before >= from && t.type[before] === T.word && /^(?:net|ground|near)$/.test(slice(t, before))) return true;
  return next < limit && t.type[next] === T.word && /^(?:hours?|tolerance|carbon|emissions?)$/.test(slice(t, next));
}

/** Quantities without a number. */
const VAGUE = new Words('hundreds|thousands|millions|billions|trillions|dozens|tens|lakhs|crores');

/** `thousands of`, `tens of thousands`: a quantity without a number. */
export function vagueAt(t: Tokens, at: number, limit: number): number {
  if (t.type[at] !== T.word || !VAGUE.at(t, at)) return 0;
  let last = at + 1;
  while (isWord(t, last, limit, W.of) && last + 1 < limit && t.type[last + 1] === T.word && VAGUE.at(t, last + 1))
    last += 2;
  return last;
}

const SCALES = new Words('hundred|thousand|million|billion|trillion|lakh|crore');

/** A scale word or hundred that stands alone (`per thousand`, `a few hundred`). */
export const isBareScale = (t: Tokens, at: number): boolean => SCALES.at(t, at);
