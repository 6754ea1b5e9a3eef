/**
 * Recognises a whole number phrase: sign, currency, number, scale, unit, the second end of a range, and the
 * modifiers on either side.
 */
import { compareDecimal, shiftDecimal } from '../kit/decimal.js';
import type { Modifier } from '../model/figure.js';
import type { Magnitude, Mention, UnitKind } from '../model/mention.js';
import { NumberShape, T, type Tokens } from '../model/tokens.js';
import type { CurrencyRow } from '../rules/currencies.js';
import { SIGN_DEFAULTS } from '../rules/currencies.js';
import { COLUMNS, TABLES, VerbDoes, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import { isDash, isDashAt, isNumber, isPunct, isWord, touches } from './cursor.js';
import { matchMagnitude } from './magnitude.js';

/** One end of a phrase: what stands around one number. */
interface Part {
  readonly first: number;
  readonly last: number;
  readonly sign: -1 | 0 | 1;
  readonly magnitude: Magnitude;
  readonly unitKind: UnitKind;
  readonly unit: string;
  readonly minor: boolean;
  readonly rules: readonly string[];
}

const PLUS = 43;
const PLUS_MINUS = 0xb1;

/** What a currency row means in this document. */
function currencyCode(t: Tokens, row: CurrencyRow): string {
  const sign = SIGN_DEFAULTS[row.code];
  if (sign === undefined) return row.code;
  const own = t.report.source.currency;
  return own !== null && sign.own.includes(own) ? own : sign.fallback;
}

/** A sign written right before a number or its currency. */
function signAt(t: Tokens, at: number, limit: number): -1 | 0 | 1 {
  if (at >= limit || t.type[at] !== T.punct) return 0;
  const code = t.code[at];
  if (code !== PLUS && !isDash(code)) return 0;
  if (at + 1 >= limit || !touches(t, at + 1)) return 0;
  const free = t.gap[at] !== 0 || at === 0 || (t.type[at - 1] === T.punct && t.code[at - 1] !== 41);
  return !free ? 0 : code === PLUS ? 1 : -1;
}

interface UnitFound {
  readonly kind: UnitKind;
  readonly unit: string;
  readonly minor: boolean;
  readonly end: number;
  readonly rule: string;
}

/** The unit or currency behind a number at token `at`. */
function unitAt(t: Tokens, at: number, limit: number, digits: boolean): UnitFound | null {
  const hyphen = isDashAt(t, at, limit) && touches(t, at) && at + 1 < limit && touches(t, at + 1) ? 1 : 0;
  const hit = TABLES.units.at(t, at + hyphen, limit) || (hyphen === 0 ? 0 : TABLES.units.at(t, at, limit));
  if (hit !== 0) {
    const row = TABLES.units.row(hit);
    const direct = hyphen === 0 || row.kind !== 'percent';
    const end = at + hyphen + (hit & 15);
    const symbol = row.cased === true && row.forms.length <= 2;
    const bare = symbol && !digits;
    const nextGlued = end < limit && touches(t, end) && t.type[end] === T.word;
    const pointUnit = row.id === 'ucum-deg' && !digits;
    if (direct && !bare && !nextGlued && !pointUnit && !(t.gap[at] === 2)) {
      return { kind: row.kind, unit: row.unit, minor: false, end, rule: `unit:${row.id}` };
    }
  }
  const money = TABLES.currencies.at(t, at + hyphen, limit);
  if (money === 0 || t.gap[at] === 2) return null;
  const row = TABLES.currencies.row(money);
  const end = at + hyphen + (money & 15);
  if (row.place === 'before' || (end < limit && touches(t, end) && (isNumber(t, end, limit) || t.type[end] === T.word))) return null;
  // `12 US$5 notes`: the currency belongs to the next number. A code or sign before a number is its own.
  if (row.place === 'both' && isNumber(t, end, limit) && t.gap[end] < 2) return null;
  if (row.minor === true && !digits && row.cased === true) return null;
  if (/^(?:real|won)$/.test(t.text.slice(t.start[at + hyphen], t.end[at + hyphen])) && t.report.source.currency !== row.code) return null;
  return { kind: 'money', unit: currencyCode(t, row), minor: row.minor === true, end, rule: `currency:${row.id}` };
}

/** `half a per cent`, `a quarter percentage point`: the only units that a bare fraction in words takes. */
function isPercentWord(t: Tokens, at: number, limit: number): boolean {
  const hit = TABLES.units.at(t, at, limit);
  if (hit === 0) return false;
  const { kind } = TABLES.units.row(hit);
  return kind === 'percent' || kind === 'points';
}

/** One number with its sign, currency and unit, from token `at`. */
function partAt(t: Tokens, at: number, limit: number): Part | null {
  let i = at;
  let sign = signAt(t, i, limit);
  if (sign !== 0) i++;
  const rules: string[] = [];
  let unitKind: UnitKind = 'none';
  let unit = '1';
  let minor = false;
  const money = TABLES.currencies.at(t, i, limit);
  let before = false;
  if (money !== 0 && TABLES.currencies.row(money).place !== 'after') {
    let k = i + (money & 15);
    const inner = signAt(t, k, limit) || (isDashAt(t, k, limit) && touches(t, k) && k + 1 < limit && touches(t, k + 1) ? -1 : 0);
    if (inner !== 0) k++;
    const numberNext = isNumber(t, k, limit) || (k < limit && t.type[k] === T.fraction) || (k < limit && t.type[k] === T.word && COLUMNS.numeral[t.word[k]] > 0);
    const code = TABLES.currencies.row(money).id.startsWith('code-');
    const identifierLike = code && isNumber(t, k, limit) && touches(t, k) && t.end[k] - t.start[k] <= 2 && t.code[k] === NumberShape.plain && TABLES.scales.at(t, k + 1, limit) === 0; // `COP28`
    if (identifierLike) return null;
    if (numberNext && t.gap[k] < 2 && (t.type[k] !== T.word || t.gap[k] === 1)) {
      if (inner !== 0) sign = inner as -1 | 1;
      const row = TABLES.currencies.row(money);
      unitKind = 'money';
      unit = currencyCode(t, row);
      rules.push(`currency:${row.id}`);
      i = k;
      before = true;
    } else return null;
  }
  const magnitude = matchMagnitude(t, i, limit, before);
  if (magnitude === null) return null;
  if (magnitude.scaleRule !== null) rules.push(magnitude.scaleRule);
  let last = magnitude.last;
  const partOfWhole = magnitude.form === 'fraction' && magnitude.scale === 0 && t.type[magnitude.first] === T.word && magnitude.digits.startsWith('0.');
  const behind = partOfWhole && !isPercentWord(t, last, limit) ? null : unitAt(t, last, limit, isNumber(t, magnitude.first, limit));
  if (behind !== null && (!before || (behind.kind === 'money' && behind.unit === unit))) {
    unitKind = behind.kind;
    unit = behind.unit;
    minor = behind.minor;
    last = behind.end;
    rules.push(behind.rule);
  }
  return { first: at, last, sign, magnitude, unitKind, unit, minor, rules };
}

/** True where a verb or adverb of movement stands before `at` (`by` and modifiers aside): `rose 5 to 12` is no range. */
function movedBefore(t: Tokens, at: number, from: number): boolean {
  let i = at - 1;
  if (i >= from && t.type[i] === T.word && t.word[i] === W.by) i--;
  if (i < from || t.type[i] !== T.word) return false;
  const does = COLUMNS.verbDoes[t.word[i]];
  const noun = t.word[i] === W.cut_ || (i > from && (t.pos[i - 1] & P.det) !== 0);
  return ((does === VerbDoes.up || does === VerbDoes.down) && !noun) || t.word[i] === W.up || t.word[i] === W.down;
}

/** Words before `from` that make `from X to Y` an interval and no movement. */
function spansFrom(t: Tokens, at: number, from: number): boolean {
  for (let i = at; i >= Math.max(from, at - 2); i--) {
    if (t.type[i] !== T.word) return false;
    const form = t.text.slice(t.start[i], t.end[i]).toLowerCase();
    if (/^(?:rang\w+|var(?:y|ies|ied|ying)|aged?|ages|spann?\w*|anywhere)$/.test(form)) return true;
  }
  return false;
}

interface Join {
  readonly at: number;
}

/** Where the second number of a range may begin, given the end of the first. */
function joinAfter(t: Tokens, part: Part, outerFirst: number, from: number, limit: number): Join | null {
  const at = part.last;
  if (at >= limit) return null;
  const before = outerFirst - 1;
  const word = before >= from && t.type[before] === T.word ? t.word[before] : 0;
  if (isWord(t, at, limit, W.and)) return word === W.between ? { at: at + 1 } : null;
  if (isDashAt(t, at, limit) && touches(t, at)) return at + 1 < limit && touches(t, at + 1) ? { at: at + 1 } : null;
  if (isWord(t, at, limit, W.or) && part.magnitude.form === 'words' && part.unitKind === 'none' && part.magnitude.scale === 0) return { at: at + 1 };
  if (!isWord(t, at, limit, W.to)) return null;
  if (word === W.from && !spansFrom(t, before - 1, from)) return null;
  return { at: at + 1 };
}

/** Scales the lower end of a range like the upper: `$10 to $20 million`, `five to six hundred million`. */
function sharedScale(lower: Magnitude, upper: Magnitude): Magnitude {
  let digits = lower.digits;
  if (lower.form === 'words' && upper.form === 'words' && Number(upper.digits) % 100 === 0 && Number(lower.digits) < 10) digits = `${digits}00`;
  if (lower.scale === 0 && upper.scale > 0 && compareDecimal(digits, upper.digits) < 0) return { ...lower, digits, scale: upper.scale, scaleRule: upper.scaleRule };
  return { ...lower, digits };
}

const sized = (m: Magnitude): string => shiftDecimal(m.digits, m.scale);

/** The second end of a range that begins with `part`, or null. */
function rangeFrom(t: Tokens, part: Part, outerFirst: number, from: number, limit: number): { lower: Magnitude; upper: Part } | null {
  if (part.magnitude.form === 'fraction' && part.unitKind === 'none') return null;
  const join = joinAfter(t, part, outerFirst, from, limit);
  if (join === null || (join.at < limit && t.gap[join.at] === 2)) return null;
  const upper = partAt(t, join.at, limit);
  if (upper === null || upper.magnitude.form === 'fraction' || (upper.sign !== 0 && part.sign === 0)) return null;
  if (part.sign !== 0 && upper.sign === 0 && isWord(t, part.last, limit, W.to)) return null; // `(+$1.57 to $31.67)`: a change and its level
  if (part.unitKind !== 'none' && upper.unitKind !== 'none' && part.unit !== upper.unit) return null;
  if (part.unitKind !== 'none' && upper.unitKind === 'none' && part.unitKind !== 'money') return null;
  if (part.unitKind === 'money' && upper.unitKind === 'none' && !isDashAt(t, part.last, limit) && upper.magnitude.scale === 0 && part.magnitude.scale > 0) return null;
  const lower = sharedScale(part.magnitude, upper.magnitude);
  if (part.sign === 0 && compareDecimal(sized(lower), sized(upper.magnitude)) >= 0) return null;
  if (isWord(t, part.last, limit, W.to) && movedBefore(t, outerFirst, from) && (part.unitKind !== 'none' || upper.unitKind === 'none')) return null;
  if (isWord(t, part.last, limit, W.or) && Number(upper.magnitude.digits) - Number(part.magnitude.digits) > 3) return null;
  return { lower, upper };
}

/** `from 310 to 487 tonnes`: the second number, whose unit and scale the first shares. */
function movedTo(t: Tokens, part: Part, outerFirst: number, from: number, limit: number): Part | null {
  if (part.unitKind !== 'none' || outerFirst <= from || !isWord(t, outerFirst - 1, limit, W.from) || !isWord(t, part.last, limit, W.to)) return null;
  const to = partAt(t, part.last + 1, limit);
  return to !== null && to.unitKind !== 'none' && to.unitKind !== 'time' ? to : null;
}

/** `± 0.5` behind a part. */
function spreadAt(t: Tokens, at: number, limit: number): { magnitude: Magnitude; end: number } | null {
  if (!isPunct(t, at, limit, PLUS_MINUS)) return null;
  const magnitude = matchMagnitude(t, at + 1, limit, false);
  return magnitude === null ? null : { magnitude, end: magnitude.last };
}

const AMBIGUOUS_MODIFIERS = new Set([W.over, W.above, W.below, W.under, W.more, W.less]);

/** A modifier that ends right before token `at`; `busy` is the end of the mention before. */
function modifierBefore(t: Tokens, at: number, from: number, busy: number): { modifier: Modifier; first: number; rule: string } | null {
  const hit = TABLES.modifiersBefore.before(t, at, from);
  if (hit === 0) return null;
  let first = at - (hit & 15);
  let row = TABLES.modifiersBefore.row(hit);
  if (t.gap[at] === 2 && first < at && t.gap[first] === 2) return null;
  if (first === busy && busy > from) return null; // `5 more than 10`, `2 points below 20 %`
  if (t.type[first] === T.word && AMBIGUOUS_MODIFIERS.has(t.word[first] as never) && first > from && COLUMNS.comparative[t.word[first - 1]] > 0 && t.word[first - 1] !== W.up && t.word[first - 1] !== W.down) return null;
  if (row.id === 'at-most' && t.word[first] === W.up && first > from && COLUMNS.verbDoes[t.word[first - 1]] > 0 && t.type[first - 1] === T.word && COLUMNS.verbDoes[t.word[first - 1]] !== VerbDoes.take) return null;
  // Where two meet (`estimated at around`, `about at least`), the bound wins.
  const outer = first > from ? TABLES.modifiersBefore.before(t, first, from) : 0;
  if (outer !== 0 && first - (outer & 15) >= busy) {
    const outerRow = TABLES.modifiersBefore.row(outer);
    if (row.modifier === 'approximately' || outerRow.modifier === 'approximately') {
      first -= outer & 15;
      if (row.modifier === 'approximately') row = outerRow;
    }
  }
  return { modifier: row.modifier, first, rule: `modifier:${row.id}` };
}

/** A modifier behind token `at`: directly, or behind the counted noun (`10 employees or more`). */
function modifierAfter(t: Tokens, at: number, limit: number): { modifier: Modifier; last: number; rule: string } | null {
  for (let i = at; i < Math.min(limit, at + 4); i++) {
    const hit = TABLES.modifiersAfter.at(t, i, limit);
    if (hit !== 0) {
      const row = TABLES.modifiersAfter.row(hit);
      return { modifier: row.modifier, last: i === at ? i + (hit & 15) : at, rule: `modifier:${row.id}` };
    }
    if (t.type[i] === T.punct && t.code[i] === PLUS && i === at && touches(t, i) && !(i + 1 < limit && isNumber(t, i + 1, limit))) return { modifier: 'more_than', last: i + 1, rule: 'modifier:plus-sign' };
    if (t.type[i] !== T.word || (t.pos[i] & (P.prep | P.conj | P.be | P.have | P.verb | P.modal | P.rel)) !== 0 || t.gap[i] === 2) return null;
  }
  return null;
}

/**
 * The number phrase that begins at token `at`, or null.
 * @param from first token of the sentence
 * @param limit one past its last token
 * @param busy one past the last token of the mention before
 */
export function matchPhrase(t: Tokens, at: number, from: number, limit: number, busy: number): Mention | null {
  const part = partAt(t, at, limit);
  if (part === null) return null;
  const before = modifierBefore(t, part.first, from, busy);
  const outerFirst = before?.first ?? part.first;
  const spread = spreadAt(t, part.last, limit);
  const range = spread === null ? rangeFrom(t, part, outerFirst, from, limit) : null;
  const twin = range === null && spread === null ? movedTo(t, part, outerFirst, from, limit) : null;
  let last = range?.upper.last ?? spread?.end ?? part.last;
  let { unitKind, unit, minor } = range !== null && range.upper.unitKind !== 'none' ? range.upper : (twin ?? part);
  const rules = [...part.rules, ...(range?.upper.rules ?? [])];
  if (spread !== null && unitKind === 'none') {
    const behind = unitAt(t, last, limit, true);
    if (behind !== null) {
      ({ kind: unitKind, unit, minor } = behind);
      last = behind.end;
      rules.push(behind.rule);
    }
  }
  const after = modifierAfter(t, last, limit);
  const chosen = after !== null && (before === null || before.modifier === 'approximately') ? after : before;
  if (chosen !== null) rules.push(chosen.rule);
  return {
    first: part.first,
    last,
    magnitude: range?.lower ?? (twin === null ? part.magnitude : sharedScale(part.magnitude, twin.magnitude)),
    upper: range?.upper.magnitude ?? null,
    spread: spread?.magnitude ?? null,
    sign: part.sign,
    unitKind,
    unit,
    minor,
    modifier: range === null ? (chosen?.modifier ?? 'exact') : (before?.modifier === 'approximately' ? 'approximately' : 'exact'),
    outerFirst,
    outerLast: after?.last ?? last,
    rules,
  };
}

export { NumberShape };
