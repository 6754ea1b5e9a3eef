/** One number with its sign, currency and unit. */
import type { Magnitude, UnitKind } from '../../model/mention.js';
import { NumberShape, T, type Tokens } from '../../model/tokens.js';
import { COLUMNS, TABLES, W } from '../../rules/lexicon.js';
import { isDash, isDashAt, isNumber, touches } from '../cursor.js';
import { matchMagnitude } from '../magnitude/index.js';
import { scaledBy } from '../magnitude/parts.js';
import { currencyCode, isForeign, isPercentWord, unitAt } from './units.js';

/** One end of a phrase: what stands around one number. */
export interface Part {
  readonly first: number;
  readonly last: number;
  readonly sign: -1 | 0 | 1;
  readonly magnitude: Magnitude;
  readonly unitKind: UnitKind;
  readonly unit: string;
  readonly minor: boolean;
  readonly rules: readonly string[];
}

/** Code of the plus sign. */
export const PLUS = 43;

/** A sign written right before a number or its currency. */
function signAt(t: Tokens, at: number, limit: number): -1 | 0 | 1 {
  if (at >= limit || t.type[at] !== T.punct) return 0;
  const code = t.code[at];
  if (code !== PLUS && !isDash(code)) return 0;
  if (at + 1 >= limit || !touches(t, at + 1)) return 0;
  const free = t.gap[at] !== 0 || at === 0 || (t.type[at - 1] === T.punct && t.code[at - 1] !== 41);
  return !free ? 0 : code === PLUS ? 1 : -1;
}

/** `half a month`, `half an hour`: the fraction has taken the article of its unit. */
const articleBefore = (t: Tokens, at: number): boolean => t.word[at - 1] === W.a || t.word[at - 1] === W.an;

/** One number with its sign, currency and unit, from token `at`. */
export function partAt(t: Tokens, at: number, limit: number): Part | null {
  let i = at;
  let sign = signAt(t, i, limit);
  if (sign !== 0) i++;
  const rules: string[] = [];
  let unitKind: UnitKind = 'none';
  let unit = '1';
  let minor = false;
  const money = TABLES.currencies.at(t, i, limit);
  let before = false;
  const currency = money === 0 ? null : TABLES.currencies.row(money);
  if (currency !== null && currency.place !== 'after' && !isForeign(t, currency)) {
    let k = i + (money & 15);
    const inner =
      signAt(t, k, limit) || (isDashAt(t, k, limit) && touches(t, k) && k + 1 < limit && touches(t, k + 1) ? -1 : 0);
    if (inner !== 0) k++;
    const numberNext =
      isNumber(t, k, limit) ||
      (k < limit && t.type[k] === T.fraction) ||
      (k < limit && t.type[k] === T.word && COLUMNS.numeral[t.word[k]] > 0);
    const code = currency.id.startsWith('code-');
    const identifierLike =
      code &&
      isNumber(t, k, limit) &&
      touches(t, k) &&
      t.end[k] - t.start[k] <= 2 &&
      t.code[k] === NumberShape.plain &&
      TABLES.scales.at(t, k + 1, limit) === 0; // `COP28`
    if (identifierLike) return null;
    if (numberNext && t.gap[k] < 2 && (t.type[k] !== T.word || t.gap[k] === 1)) {
      if (inner !== 0) sign = inner as -1 | 1;
      unitKind = 'money';
      unit = currencyCode(t, currency);
      rules.push(`currency:${currency.id}`);
      i = k;
      before = true;
    } else return null;
  }
  let magnitude = matchMagnitude(t, i, limit, before);
  if (magnitude === null) return null;
  if (magnitude.scaleRule !== null) rules.push(magnitude.scaleRule);
  let last = magnitude.last;
  const partOfWhole =
    magnitude.form === 'fraction' &&
    magnitude.scale === 0 &&
    t.type[magnitude.first] === T.word &&
    magnitude.digits.startsWith('0.');
  const whole = partOfWhole && !isPercentWord(t, last, limit) && !articleBefore(t, last);
  const behind = whole ? null : unitAt(t, last, limit, isNumber(t, magnitude.first, limit));
  if (behind !== null && (!before || (behind.kind === 'money' && behind.unit === unit))) {
    unitKind = behind.kind;
    unit = behind.unit;
    minor = behind.minor;
    if (behind.scale > 0) magnitude = scaledBy(magnitude, behind.scale);
    last = behind.end;
    rules.push(behind.rule);
  }
  return { first: at, last, sign, magnitude, unitKind, unit, minor, rules };
}
