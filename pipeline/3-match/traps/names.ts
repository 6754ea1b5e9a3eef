/** Numbers that are part of a name or identifier: `COVID-19`, `ISO 9001`. */
import { NumberShape, T, type Tokens } from '../../model/tokens.js';
import { COLUMNS, TABLES } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { isDashAt, isNumber, isPunct, numberLength, plainNumber, touches, yearAt } from '../cursor.js';
import { moneyBefore } from '../phrase/units.js';
import { hasUnit, slice, type Trap, trap } from './trap.js';

/** `COVID-19`, `H266`, `5G`, `24B`, `A10`, `29490-2013`, `14-10-0287-01`, `1151/2012`, dotted numbers. */
export function identifier(t: Tokens, at: number, from: number, limit: number): Trap | null {
  const next = at + 1;
  if (at > from && touches(t, at)) {
    if (t.type[at - 1] === T.word && !moneyBefore(t, at, from) && !isRangeWord(t, at - 1))
      return trap(chainEnd(t, at, limit), 'name');
    const afterMark =
      isDashAt(t, at - 1, limit) ||
      isPunct(t, at - 1, limit, 47) ||
      isPunct(t, at - 1, limit, 46) ||
      isPunct(t, at - 1, limit, 95);
    if (
      afterMark &&
      touches(t, at - 1) &&
      at - 2 >= from &&
      t.type[at - 2] === T.word &&
      COLUMNS.month[t.word[at - 2]] === 0 &&
      !moneyBefore(t, at - 1, from)
    )
      return trap(chainEnd(t, at, limit), 'name');
  }
  if ((t.code[at] & NumberShape.dotted) !== 0) return trap(next, 'reference');
  if (numbersIssue(t, at, from, limit)) return trap(next, 'reference');
  if (next < limit && touches(t, next) && t.type[next] === T.word) {
    const form = slice(t, next);
    if (
      /^(?:st|nd|rd|th|s)$/.test(form) ||
      TABLES.units.at(t, next, limit) !== 0 ||
      (TABLES.scales.at(t, next, limit) !== 0 && !/^[bBtT]$/.test(form)) ||
      TABLES.currencies.at(t, next, limit) !== 0
    )
      return null;
    return trap(chainEnd(t, next + 1, limit), 'name');
  }
  const end = chainEnd(t, at, limit);
  const links = (end - at - 1) / 2;
  if (
    links === 1 &&
    t.type[at + 2] === T.word &&
    (t.pos[at + 2] & P.allCaps) !== 0 &&
    TABLES.units.at(t, at + 2, limit) === 0
  )
    return trap(end, 'name');
  if (links >= 2) return trap(end, 'phone');
  if (
    links === 1 &&
    isPunct(t, next, limit, 47) &&
    !(plainNumber(t, at, limit) < plainNumber(t, at + 2, limit) && plainNumber(t, at + 2, limit) <= 10)
  )
    return trap(end, 'legal');
  return null;
}

/** `Report 2023:2`, `Update #45`: the number of an issue. */
function numbersIssue(t: Tokens, at: number, from: number, limit: number): boolean {
  if (at === from || !touches(t, at)) return false;
  if (isPunct(t, at - 1, limit, 35)) return true;
  const year = at - 2;
  return isPunct(t, at - 1, limit, 58) && touches(t, at - 1) && year >= from && yearAt(t, year, limit) > 0;
}

/** Words beside digits that make no identifier of them. */
const isRangeWord = (t: Tokens, at: number): boolean => /^(?:x|c|Rs|n|to)$/.test(slice(t, at));

/** The end of a chain of numbers glued by hyphens, slashes, points. */
function chainEnd(t: Tokens, at: number, limit: number): number {
  let i = at + 1;
  while (
    i + 1 < limit &&
    touches(t, i) &&
    touches(t, i + 1) &&
    (isDashAt(t, i, limit) || isPunct(t, i, limit, 47) || isPunct(t, i, limit, 46)) &&
    (isNumber(t, i + 1, limit) ||
      (t.type[i + 1] === T.word && t.pos[i + 1] & P.capital && t.end[i + 1] - t.start[i + 1] <= 2))
  )
    i += 2;
  return i;
}

/** `the Grand Bargain 2.0 was signed`: the version of a named thing. */
export function version(t: Tokens, at: number, from: number, limit: number): Trap | null {
  const before = at - 1;
  const next = at + 1;
  if (numberLength(t, at) !== 3 || before <= from || t.type[before] !== T.word || t.gap[at] === 2) return null;
  if (!/^\d\.0$/.test(slice(t, at))) return null;
  const closes = next >= limit || (t.type[next] === T.punct && !isPunct(t, next, limit, 44));
  const told = next < limit && (t.pos[next] & (P.be | P.have | P.verb)) !== 0;
  return (t.pos[before] & P.capital) !== 0 && (closes || told) ? trap(next, 'name') : null;
}

/** `the Hooli 500 is`, `iPhone 12`, `1234567 Ontario Ltd`: the number is part of a name. */
export function partOfName(t: Tokens, at: number, from: number, limit: number): Trap | null {
  if (hasUnit(t, at, limit) || (t.code[at] & (NumberShape.grouped | NumberShape.decimal)) !== 0) return null;
  const next = at + 1;
  const free =
    next >= limit ||
    t.type[next] === T.punct ||
    (t.pos[next] & (P.be | P.have | P.prep | P.conj | P.verb | P.capital)) !== 0;
  if (numberLength(t, at) >= 7 && free) return trap(next, 'arithmetic');
  const before = at - 1;
  if (before <= from || t.type[before] !== T.word || t.gap[at] === 2 || !free) return null;
  if (/^\p{Ll}\p{Lu}/u.test(slice(t, before))) return trap(next, 'name');
  if (
    (t.pos[before] & P.capital) === 0 ||
    COLUMNS.month[t.word[before]] > 0 ||
    (t.pos[before] & (P.prep | P.conj | P.be)) !== 0
  )
    return null;
  let i = before - 1;
  while (i > from && t.type[i] === T.word && (t.pos[i] & P.capital) !== 0) i--;
  return t.type[i] === T.word && /^(?:the|a|an)$/i.test(slice(t, i)) ? trap(next, 'name') : null;
}
