/** Quick judgements on single tokens: what a number phrase or time expression may begin with, and what only looks like one. */
import type { Mention, PeriodMention, Skip } from '../model/mention.js';
import { Style } from '../model/report.js';
import { T, type Tokens } from '../model/tokens.js';
import { COLUMNS, TABLES, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import { isDash } from './cursor.js';
import { isBareScale, vagueAt } from './number-words.js';
import type { Place } from './traps/trap.js';

/** Words by which a time expression, a number or a fold can begin; everything else is passed over at once. */
const STARTERS = buildStarters();

/** Marks the words of all columns and tables by which something can begin. */
function buildStarters(): Uint8Array {
  const out = new Uint8Array(COLUMNS.month.length);
  const mark = (column: Int32Array) => {
    for (let id = 0; id < column.length; id++) if (column[id] !== 0) out[id] = 1;
  };
  for (const column of [
    COLUMNS.month,
    COLUMNS.numeral,
    COLUMNS.ordinal,
    COLUMNS.fraction,
    COLUMNS.multipleAdverb,
    COLUMNS.multipleVerb,
    COLUMNS.windowWord,
  ])
    mark(column);
  for (const id of [
    W.a,
    W.an,
    W.half,
    W.q,
    W.h,
    W.quarter,
    W.end,
    W.close,
    W.start,
    W.beginning,
    W.mid,
    W.turn,
    W.fy,
    W.fiscal,
    W.financial,
    W.school,
    W.academic,
    W.calendar,
    W.year,
    W.yearend,
    W.decade,
  ])
    out[id] = 1;
  for (let id = 1; id < out.length; id++)
    if (TABLES.currencies.startsWith(id, ({ place }) => place !== 'after') || TABLES.scales.startsWith(id)) out[id] = 1;
  return out;
}

/** Unknown words that end in -fold. */
export function mayFold(t: Tokens, at: number): boolean {
  return t.codes[t.end[at] - 1] === 100 && t.text.startsWith('fold', t.end[at] - 4);
}

const COMMA = 44;
const FULL_STOP = 46;

/** True for most tokens: words and marks by which no number, time expression or title can begin; an article begins one only where the word behind it does. */
export function beginsNothing(t: Tokens, at: number): boolean {
  return standsForNothing(t, at) || (isArticle(t, at) && standsForNothing(t, at + 1));
}

const isArticle = ({ word, style }: Tokens, at: number): boolean =>
  (word[at] === W.a || word[at] === W.an) && (style[at] & Style.italic) === 0;

function standsForNothing(t: Tokens, at: number): boolean {
  const type = t.type[at];
  if (type === T.punct) return t.code[at] === COMMA || t.code[at] === FULL_STOP;
  if (type !== T.word || (t.style[at] & Style.italic) !== 0) return false;
  const word = t.word[at];
  return word === 0 ? !mayFold(t, at) : STARTERS[word] === 0;
}

/** True where a number begins in digits or words, whatever becomes of it. */
export function isNumeric(t: Tokens, at: number): boolean {
  if (t.type[at] === T.number || t.type[at] === T.fraction) return true;
  if (t.type[at] !== T.word) return false;
  const word = t.word[at];
  return (
    COLUMNS.numeral[word] > 0 ||
    COLUMNS.ordinal[word] > 0 ||
    COLUMNS.fraction[word] > 0 ||
    COLUMNS.multipleAdverb[word] > 0 ||
    COLUMNS.multipleVerb[word] !== 0 ||
    isBareScale(t, at) ||
    vagueAt(t, at, at + 1) > 0
  );
}

/** `the Amendment Rules, 2024`: the year belongs to a name and dates nothing. */
export function inName(t: Tokens, mention: PeriodMention, from: number): boolean {
  const comma = mention.first - 1;
  if (mention.rule !== 'period-year' || comma <= from || t.code[comma] !== 44 || t.type[comma - 1] !== T.word)
    return false;
  return /^(?:Act|Acts|Rules|Order|Orders|Regulations|Law|Bill|Code|Ordinance|Decree)$/.test(
    t.text.slice(t.start[comma - 1], t.end[comma - 1]),
  );
}

/** True where four digits that could be a year carry a unit or stand behind a modifier: `2000 MW`, `about 2000`. */
export function quantityFirst(t: Tokens, at: number, date: PeriodMention, { from, limit }: Place): boolean {
  if (date.rule !== 'period-year' || date.last !== at + 1) return false;
  const unit = TABLES.units.at(t, at + 1, limit);
  if (unit !== 0 && t.gap[at + 1] < 2) {
    const row = TABLES.units.row(unit);
    if (!(row.cased && row.forms.length <= 2 && t.gap[at + 1] > 0)) return true;
  }
  if (TABLES.scales.at(t, at + 1, limit) !== 0 && !TABLES.scales.row(TABLES.scales.at(t, at + 1, limit)).glued)
    return true;
  const before = TABLES.modifiersBefore.before(t, at, from);
  if (before === 0) return false;
  const plural =
    at + 1 < limit &&
    t.type[at + 1] === T.word &&
    t.text.charCodeAt(t.end[at + 1] - 1) === 115 &&
    (t.pos[at + 1] & (P.prep | P.verb | P.be | P.adverb)) === 0; // `about 2004 onwards`
  return plural;
}

/** `Five-Year Plan`: a capital and a hyphen in the middle of a sentence; `Appendix Two`, `Net Zero`: a capital behind a name. */
export function isPlanName(t: Tokens, at: number, place: Place): boolean {
  const behindName = at > place.from && t.type[at - 1] === T.word && (t.pos[at - 1] & P.capital) !== 0;
  if (behindName && (t.pos[at] & P.capital) !== 0 && COLUMNS.numeral[t.word[at]] > 0 && !place.heading) return true;
  return (
    at > place.from &&
    (t.pos[at] & P.capital) !== 0 &&
    at + 2 < place.limit &&
    t.gap[at + 1] === 0 &&
    isDash(t.code[at + 1]) &&
    (t.pos[at + 2] & P.capital) !== 0
  );
}

/** What a length of time joined by a hyphen only describes: `the 12-month rate`, `over the five-year period`. */
const SPAN_NOUN =
  /^(?:rates?|inflation|growth|changes?|periods?|averages?|movements?|moving|comparisons?|horizons?|totals?|basis|percentage|figures?|trend|plan|window|cycle|time)$/i;

/** `three months of the quarter`, `of each year`: the parts of a time, not a length. */
const isPartOfYear = (t: Tokens, at: number, limit: number): boolean =>
  at + 1 < limit &&
  t.type[at + 1] === T.word &&
  /^(?:the|each|every|a|this|that)$/.test(t.text.slice(t.start[at], t.end[at])) &&
  /^(?:quarters?|years?|months?|weeks?)$/.test(t.text.slice(t.start[at + 1], t.end[at + 1]));

/** True where the number with its unit of time says over which span something is taken, and is no figure. */
export function namesSpan(t: Tokens, mention: Mention, limit: number): boolean {
  const next = mention.last;
  if (mention.unitKind !== 'time' || next >= limit || t.type[next] !== T.word) return false;
  const behind = t.text.slice(t.start[next], t.end[next]);
  if (/^(?:periods?|ending|ended)$/.test(behind)) return true; // `between three month periods`
  if (t.word[next] === W.of && isPartOfYear(t, next + 1, limit)) return true;
  const hyphen = isDash(t.code[next - 2]) && t.gap[next - 2] === 0 && t.gap[next - 1] === 0;
  // `three month averages`: a length in the singular only describes
  const describes =
    mention.last - 1 > mention.magnitude.first &&
    /^(?:year|month|week|day)$/.test(unitOf(t, next)) &&
    mention.magnitude.digits !== '1';
  return (hyphen || describes) && SPAN_NOUN.test(behind);
}

/** The word of the unit that ends before a token. */
const unitOf = (t: Tokens, end: number): string => t.text.slice(t.start[end - 1], t.end[end - 1]);

/** Why a number word that began no phrase is none: the closest reason. */
export function leftOver(t: Tokens, at: number): Skip['reason'] {
  if (t.word[at] === W.one) return 'pronoun';
  return isBareScale(t, at) ? 'vague' : 'compound';
}

/** `Table R1`, `ETB 2012/13`: letters that could be a currency, behind the word of a pointer or before the name of a year; one past the number, 0 for neither. */
export function namesNumber(t: Tokens, at: number, { from, limit }: Place): number {
  const number = at + 1;
  if (number >= limit || t.type[number] !== T.number || TABLES.currencies.at(t, at, limit) === 0) return 0;
  const glued = t.gap[number] === 0;
  if (glued && t.end[at] - t.start[at] === 1 && TABLES.trapsBefore.before(t, at, from) !== 0) return number + 1;
  const year = /^(?:19|20)\d\d$/.test(t.text.slice(t.start[number], t.end[number]));
  return !glued && year && isSlash(t, number + 1, limit) && t.type[number + 2] === T.number ? number + 3 : 0;
}

/** A slash between two numbers, without spaces. */
const isSlash = (t: Tokens, at: number, limit: number): boolean =>
  at + 1 < limit && t.type[at] === T.punct && t.code[at] === 47 && t.gap[at] === 0 && t.gap[at + 1] === 0;
