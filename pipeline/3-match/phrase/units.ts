/** The unit or currency of a number. */
import { Words } from '../../kit/words.js';
import type { UnitKind } from '../../model/mention.js';
import { T, type Tokens } from '../../model/tokens.js';
import { type CurrencyRow, SIGN_DEFAULTS } from '../../rules/currencies.js';
import { TABLES } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { isDashAt, isNumber, touches } from '../cursor.js';

/** What a currency row means in this document. */
export function currencyCode(t: Tokens, row: CurrencyRow): string {
  const sign = SIGN_DEFAULTS[row.code];
  if (sign === undefined) return row.code;
  const own = t.report.source.currency;
  return own !== null && sign.own.includes(own) ? own : sign.fallback;
}

/** True where a row that is also a common word is no money in this document. */
export function isForeign(t: Tokens, row: CurrencyRow): boolean {
  const own = t.report.source.currency;
  return row.ownOnly === true && (own === null || !(SIGN_DEFAULTS[row.code]?.own ?? [row.code]).includes(own));
}

/** True where a currency of this document ends right before token `at`. */
export function moneyBefore(t: Tokens, at: number, from: number): boolean {
  const hit = TABLES.currencies.before(t, at, from);
  return hit !== 0 && !isForeign(t, TABLES.currencies.row(hit));
}

/** A unit or currency behind a number. */
interface UnitFound {
  readonly kind: UnitKind;
  readonly unit: string;
  readonly minor: boolean;
  /** The power of ten that the unit says besides: 9 for `bcm`. */
  readonly scale: number;
  readonly end: number;
  readonly rule: string;
}

/** A unit that the text has abbreviated itself. */
function definedUnitAt(t: Tokens, at: number, limit: number): UnitFound | null {
  if (t.units.size === 0 || at >= limit || t.type[at] !== T.word || t.gap[at] === 2) return null;
  const own = t.units.get(t.text.slice(t.start[at], t.end[at]));
  if (own === undefined || at < own.from) return null;
  return { kind: 'physical', unit: own.unit, scale: own.scale, minor: false, end: at + 1, rule: 'unit:defined' };
}

/** A word with a capital behind a small one and before another capital is part of a name. */
const properNoun = (t: Tokens, at: number, end: number, limit: number): boolean =>
  end === at + 1 &&
  end < limit &&
  t.type[at] === T.word &&
  t.end[at] - t.start[at] > 2 &&
  (t.pos[at] & (P.capital | P.allCaps)) === P.capital &&
  t.type[at - 1] === T.word &&
  (t.pos[at - 1] & P.capital) === 0 &&
  t.type[end] === T.word &&
  (t.pos[end] & P.capital) !== 0;

const LOST = new Words('lost');

/** The unit or currency behind a number at token `at`. */
export function unitAt(t: Tokens, at: number, limit: number, digits: boolean): UnitFound | null {
  const own = definedUnitAt(t, at, limit);
  if (own !== null) return own;
  const hyphen = isDashAt(t, at, limit) && touches(t, at) && at + 1 < limit && touches(t, at + 1) ? 1 : 0;
  const hit = TABLES.units.at(t, at + hyphen, limit) || (hyphen === 0 ? 0 : TABLES.units.at(t, at, limit));
  if (hit !== 0) {
    const row = TABLES.units.row(hit);
    const direct = hyphen === 0 || row.kind !== 'percent' || t.type[at + 1] === T.word; // `a 14.2-percent increase`
    const end = at + hyphen + (hit & 15);
    const symbol = row.cased === true && row.forms.length <= 2;
    const bare = symbol && !digits;
    const nextGlued = end < limit && touches(t, end) && t.type[end] === T.word;
    const pointUnit = row.id === 'ucum-deg' && !digits;
    const basis = row.kind === 'time' && TABLES.bases.at(t, at, limit) !== 0; // `down 50 thousand year on year`
    const lost = row.kind === 'time' && end < limit && LOST.at(t, end); // `483,000 working days lost` are counted
    const named = lost || properNoun(t, at, end, limit); // `2.1 lakh Gram Panchayats`
    if (direct && !named && !basis && !bare && !nextGlued && !pointUnit && !(t.gap[at] === 2)) {
      const { kind, unit, scale = 0 } = row;
      return { kind, unit, minor: false, scale, end, rule: `unit:${row.id}` };
    }
  }
  const money = TABLES.currencies.at(t, at + hyphen, limit);
  if (money === 0 || t.gap[at] === 2) return null;
  const row = TABLES.currencies.row(money);
  const end = at + hyphen + (money & 15);
  if (row.place === 'before' || (end < limit && touches(t, end) && (isNumber(t, end, limit) || t.type[end] === T.word)))
    return null;
  // `12 US$5 notes`: the currency belongs to the next number. A code or sign before a number is its own.
  if (row.place === 'both' && isNumber(t, end, limit) && t.gap[end] < 2) return null;
  if (row.minor === true && !digits && row.cased === true) return null;
  if (isForeign(t, row)) return null;
  // where accounts are kept in dollars, pounds are a weight
  if (row.code === 'document-pound' && t.type[at + hyphen] === T.word && t.report.source.currency === 'USD')
    return { kind: 'physical', unit: '[lb_av]', minor: false, scale: 0, end, rule: 'unit:pound-weight' };
  const minor = row.minor === true;
  return { kind: 'money', unit: currencyCode(t, row), minor, scale: 0, end, rule: `currency:${row.id}` };
}

/** `half a per cent`, `a quarter percentage point`: the only units that a bare fraction in words takes. */
export function isPercentWord(t: Tokens, at: number, limit: number): boolean {
  const hit = TABLES.units.at(t, at, limit);
  if (hit === 0) return false;
  const { kind } = TABLES.units.row(hit);
  return kind === 'percent' || kind === 'points';
}
