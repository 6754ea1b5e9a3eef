/**
 * Recognises ranks and editions: `23rd`, `second largest`, `ranked first`, `for the third consecutive month`.
 * Refuses: `for the first time`, `First, …`, `the first half`, plans, centuries, percentiles.
 */
import { T, type Tokens } from '../model/tokens.js';
import { COLUMNS, TABLES, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import type { SkipReason } from '../rules/skip-reasons.js';
import { isDashAt, isNumber, isPunct, touches } from './cursor.js';

/** A rank or edition, or an ordinal that is none. */
interface OrdinalFound {
  readonly last: number;
  readonly value: number;
  /** Why it is no figure, or null when it is one. */
  readonly reason: SkipReason | null;
}

/** A word in small letters. */
const slice = (t: Tokens, at: number): string => t.text.slice(t.start[at], t.end[at]).toLowerCase();

/** `23rd` or `twenty-third` from token `at`: its value and end. */
function ordinalNumber(t: Tokens, at: number, limit: number): { value: number; last: number; digits: boolean } | null {
  if (isNumber(t, at, limit)) {
    const suffix =
      at + 1 < limit && touches(t, at + 1) && t.type[at + 1] === T.word && /^(?:st|nd|rd|th)$/.test(slice(t, at + 1));
    if (!suffix) return null;
    const value = Number(t.text.slice(t.start[at], t.end[at]).replace(/,/g, ''));
    return Number.isInteger(value) && value <= 999_999_999 ? { value, last: at + 2, digits: true } : null;
  }
  if (t.type[at] !== T.word) return null;
  const direct = COLUMNS.ordinal[t.word[at]];
  if (direct > 0) return { value: direct, last: at + 1, digits: false };
  const tens = COLUMNS.numeral[t.word[at]] - 1;
  if (tens < 20 || tens % 10 !== 0 || !isDashAt(t, at + 1, limit) || at + 2 >= limit || t.type[at + 2] !== T.word)
    return null;
  const unit = COLUMNS.ordinal[t.word[at + 2]];
  return unit > 0 && unit < 10 ? { value: tens + unit, last: at + 3, digits: false } : null;
}

/** Steps of a scale. */
const SCALE_NOUNS = /^(?:percentile|percentiles|decile|deciles|quintile|quintiles|quartile|quartiles|degree|degrees)$/;

/** Steps of which a noun may say what they are of: `the fourth income quintile`. */
const SCALE_ENDS = /^(?:percentile|decile|quintile|quartile)s?$/;

/** Nouns that make a name with an ordinal. */
const NAME_NOUNS =
  /^(?:five-year|five|century|centuries|dynasty|amendment|republic|congress|national|plenary|session|plan|street|avenue|floor|generation|world|lady|class|aid|hand|party|parties|person|language|place-time|degree|reading|minister|secretary)$/;

/** Steps that name a group together with a noun behind them: `first year students`, `second home owners`. */
const STEP_NOUNS = /^(?:year|home|grade|tier|team)$/;

/** True where an ordinal and a step begin the name of a group: another noun follows, in the plural. */
function namesGroup(t: Tokens, last: number, limit: number): boolean {
  const group = last + 1;
  return (
    STEP_NOUNS.test(wordAfter(t, last, limit)) &&
    /[^su]s$/.test(wordAfter(t, group, limit)) &&
    (t.pos[group] & (P.prep | P.verb | P.be | P.have | P.pron | P.det)) === 0
  );
}

/** Words before an ordinal that make it a rank. */
const RANKING =
  /^(?:rank|ranks|ranked|ranking|came|come|comes|coming|placed|finished|finishing|stood|stands|is|was|were|are|be|remained|remains|rose|fell|moved|to|from|in|on|at|of|position|place)$/;

/** The word behind an ordinal, empty for none. */
const wordAfter = (t: Tokens, last: number, limit: number): string =>
  last < limit && t.type[last] === T.word ? slice(t, last) : '';

/** The word before an ordinal, empty for none. */
const wordBefore = (t: Tokens, first: number, from: number): string =>
  first > from && t.type[first - 1] === T.word ? slice(t, first - 1) : '';

/** Why an ordinal is no figure, or null. */
function refusal(
  t: Tokens,
  first: number,
  last: number,
  value: number,
  digits: boolean,
  from: number,
  limit: number,
): SkipReason | null {
  const next = wordAfter(t, last, limit);
  const before = wordBefore(t, first, from);
  if (isDashAt(t, last, limit) && touches(t, last))
    return /^(?:\w+est|most)$/.test(wordAfter(t, last + 1, limit)) ? null : 'compound'; // `the third-highest result`
  if (first > from && isDashAt(t, first - 1, limit) && touches(t, first)) return 'compound';
  if (next === 'time' && (before === 'the' || before === '')) return value === 1 ? 'discourse' : null;
  if (next === 'of' && last + 1 < limit && t.type[last + 1] === T.word && COLUMNS.month[t.word[last + 1]] > 0)
    return 'period';
  if (last < limit && COLUMNS.weekday[t.word[last]] > 0) return 'period'; // `the third Thursday in January`
  if (SCALE_NOUNS.test(next) || SCALE_ENDS.test(wordAfter(t, last + 1, limit))) return 'scale';
  if (/^(?:paragraph|subparagraph|sub-paragraph|indent|subsection)$/.test(next)) return 'legal';
  if (/^(?:day|week|month)$/.test(next) && wordAfter(t, last + 1, limit) === 'of' && before === 'the') return 'period';
  if (digits && last < limit && t.type[last] === T.word && NAME_NOUNS.test(next)) return 'name';
  if (next === 'quarter' && before === 'the' && TABLES.successions.at(t, last, limit) !== 0) return null; // `for the fifth quarter in a row`
  if (
    !digits &&
    /^(?:century|form|world|lady|class|aid|hand|person|party|parties|language|minister|secretary|half|quarter|place-time|instance|action|refusal|reading)$/.test(
      next,
    )
  )
    return 'name';
  if (!digits && namesKind(t, next, last, limit)) return 'name';
  const capitalName =
    last < limit &&
    t.type[last] === T.word &&
    (t.pos[last] & P.capital) !== 0 &&
    t.type[first] === T.word &&
    (t.pos[first] & P.capital) !== 0 &&
    first > from;
  if (capitalName) return 'name';
  return digits ? null : spelledRefusal(t, first, last, value, from, limit);
}

/** Why an ordinal in words is no figure: most of them order the talk (`First, …`, `first appeared`). */
function spelledRefusal(
  t: Tokens,
  first: number,
  last: number,
  value: number,
  from: number,
  limit: number,
): SkipReason | null {
  const next = wordAfter(t, last, limit);
  const before = wordBefore(t, first, from);
  if (first === from && (isPunct(t, last, limit, 44) || next === '')) return 'discourse';
  if (before === 'at') return 'discourse';
  if (namesGroup(t, last, limit)) return 'compound';
  if (value === 1 && /^(?:came|come|comes|coming)$/.test(before) && (last >= limit || t.type[last] === T.punct))
    return 'discourse';
  const listed =
    before === 'and' && first - 2 >= from && t.type[first - 2] === T.word && COLUMNS.ordinal[t.word[first - 2]] > 0;
  if (listed) return null;
  if ((isPunct(t, last, limit, 44) || last >= limit || t.type[last] === T.punct) && !RANKING.test(before))
    return 'discourse';
  if (
    t.word[first] === W.second &&
    next !== 'straight' &&
    next !== 'consecutive' &&
    next !== 'successive' &&
    (before === 'a' || before === 'per' || before === 'every')
  )
    return 'compound';
  if (
    before !== '' &&
    (t.pos[first - 1] & (P.be | P.have | P.modal)) !== 0 &&
    last < limit &&
    t.type[last] === T.word &&
    (t.pos[last] & P.ed) !== 0 &&
    !/^(?:ranked|placed)$/.test(next)
  )
    return 'discourse';
  if (
    value === 1 &&
    last < limit &&
    t.type[last] === T.word &&
    (t.pos[last] & (P.ed | P.verb)) !== 0 &&
    (t.pos[last] & P.noun) === 0 &&
    before !== 'the'
  )
    return 'discourse';
  if (
    (next === 'and' || next === 'or') &&
    last + 1 < limit &&
    COLUMNS.ordinal[t.word[last + 1]] === 0 &&
    !RANKING.test(before)
  )
    return 'discourse';
  return null;
}

/** What an ordinal makes another word of. */
const KINDS = /^(?:countries|sector|homes|names?|languages|nations|degrees|responders?)$/;

/** `third countries`, `second homes`, `first year students`, `first time buyers`: the name of a kind, in which nothing is ranked. */
function namesKind(t: Tokens, next: string, last: number, limit: number): boolean {
  if (KINDS.test(next)) return true;
  const kind = wordAfter(t, last + 1, limit);
  return (
    (next === 'year' && /^(?:students?|enrolments?|undergraduates?|pupils?|entrants?)$/.test(kind)) ||
    (next === 'time' && /^(?:buyers?|offenders?|entrants?|mothers?|visitors?|voters?)$/.test(kind))
  );
}

/** The ordinal that begins at token `at`, or null. */
export function matchOrdinal(t: Tokens, at: number, from: number, limit: number): OrdinalFound | null {
  const found = ordinalNumber(t, at, limit);
  if (found === null) return null;
  return {
    last: found.last,
    value: found.value,
    reason: refusal(t, at, found.last, found.value, found.digits, from, limit),
  };
}
