/** The gas that a mass is told in stands with its unit: `2.17 Mt CO2eq`, `634.8 million tonnes of carbon dioxide equivalent`. */
import { T, type Tokens } from '../../model/tokens.js';
import { TABLES, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { isPunct, isWord } from '../cursor.js';

/** Tokens of the name of a gas at most, before `equivalent`. */
const NAME_AT_MOST = 4;

/** One past the formula of a gas that ends in `e`, `eq` or `equivalent`, or the bare `CO2` in `isBare`; 0 for none. */
function formula(t: Tokens, at: number, limit: number, isBare: boolean): number {
  const text = (i: number): string =>
    i < limit && (i === at || t.gap[i] === 0) ? t.text.slice(t.start[i], t.end[i]) : '';
  if (!/^[CS]O$/.test(text(at)) || !/^[2₂]$/.test(text(at + 1))) return 0;
  const tie = text(at + 2) === '-' ? at + 3 : at + 2;
  if (/^e(?:q|quivalent)?$/i.test(text(tie))) return tie + 1;
  return isBare && text(at) === 'CO' ? at + 2 : 0;
}

/** True for a word or number that a name can hold: no comma, preposition, verb or conjunction. */
const isOfName = (t: Tokens, at: number): boolean =>
  t.type[at] === T.word
    ? (t.pos[at] & (P.prep | P.be | P.have | P.verb | P.conj | P.rel)) === 0
    : t.type[at] !== T.punct;

/** One past `carbon dioxide equivalent`, `CO2 equivalent`; 0 for none. */
function named(t: Tokens, at: number, limit: number): number {
  for (let i = at + 1; i <= Math.min(limit - 1, at + NAME_AT_MOST); i++) {
    if (t.gap[i] === 2 || !isOfName(t, i - 1)) return 0;
    if (/^equivalents?$/i.test(t.text.slice(t.start[i], t.end[i]))) return i + 1;
  }
  return 0;
}

/** One past the short form of a unit in parentheses: `4.5 Terajoules (TJ)`; `at` where there is none. */
function shortFormEnd(t: Tokens, at: number, limit: number): number {
  if (!isPunct(t, at, limit, 40) || !isPunct(t, at + 2, limit, 41)) return at;
  const isUnit = TABLES.units.at(t, at + 1, at + 2) !== 0 || t.units.has(t.text.slice(t.start[at + 1], t.end[at + 1]));
  return isUnit ? at + 3 : at;
}

/** One past what a stroke glued to the unit sets under it: `3.8 TJ/£m`; `at` where there is none. */
function strokeEnd(t: Tokens, at: number, limit: number): number {
  const isStroke = isPunct(t, at, limit, 47) && t.gap[at] === 0 && at + 1 < limit && t.gap[at + 1] === 0;
  if (!isStroke) return at;
  let end = at + 2;
  while (end < limit && t.gap[end] === 0 && t.type[end] === T.word) end++;
  return end;
}

/** One past what belongs to the unit that ends before `at`: its short form, or the gas with its own; `at` where there is nothing. */
export function substanceEnd(t: Tokens, at: number, limit: number): number {
  const own = Math.max(shortFormEnd(t, at, limit), strokeEnd(t, at, limit));
  if (own > at) return own;
  const direct = formula(t, at, limit, true);
  if (direct > 0) return direct;
  const from = isWord(t, at, limit, W.of) ? at + 1 : at;
  const end = formula(t, from, limit, false) || named(t, from, limit);
  if (end === 0) return at;
  if (!isPunct(t, end, limit, 40)) return end;
  for (let i = end + 1; i < Math.min(limit, end + 7); i++) if (isPunct(t, i, limit, 41)) return i + 1;
  return end;
}
