/** Units that a text abbreviates itself: `2,406 million tonnes (mt)`, whose `mt` is no metric ton from then on. */
import { baseUnit, powerOf } from '../../kit/unit-scale.js';
import { type DefinedUnit, T, type Tokens } from '../../model/tokens.js';
import { TABLES } from '../../rules/lexicon.js';
import { isPunct } from '../cursor.js';

const OPEN = 40;
const CLOSE = 41;

const textAt = (t: Tokens, at: number): string => t.text.slice(t.start[at], t.end[at]);

/** The first letters of the words from `first` to before `end`, `of` aside: those of `million tonnes` are `mt`. */
function initials(t: Tokens, first: number, end: number): string {
  let letters = '';
  for (let at = first; at < end; at++) {
    const word = textAt(t, at).toLowerCase();
    if (word !== 'of') letters += word[0];
  }
  return letters;
}

/** What the table of units says already; null for what it does not know. */
function known(t: Tokens, at: number): { unit: string; power: number } | null {
  const hit = TABLES.units.at(t, at, at + 1);
  if (hit === 0) return null;
  const { unit, scale = 0 } = TABLES.units.row(hit);
  return { unit: baseUnit(unit), power: powerOf(unit) + scale };
}

/** The unit that the word in parentheses at `at` stands for, null where the words before it are none, or it says nothing new. */
function definedAt(t: Tokens, at: number): DefinedUnit | null {
  const from = Math.max(0, at - 8);
  const hit = TABLES.units.before(t, at - 1, from);
  if (hit === 0) return null;
  const { unit, kind } = TABLES.units.row(hit);
  const first = at - 1 - (hit & 15);
  const scaled = TABLES.scales.before(t, first, from);
  if (kind !== 'physical' || scaled === 0 || textAt(t, at).toLowerCase() !== initials(t, first - (scaled & 15), at - 1))
    return null;
  const scale = TABLES.scales.row(scaled).power;
  const same = known(t, at);
  const isSaid = same !== null && same.unit === baseUnit(unit) && same.power === powerOf(unit) + scale;
  return isSaid ? null : { unit, scale, from: at };
}

/** The tokens with the units that their text defines. */
export function withDefinedUnits(t: Tokens): Tokens {
  const units = new Map<string, DefinedUnit>();
  for (let at = 2; at + 1 < t.count; at++) {
    if (t.code[at - 1] !== OPEN || t.type[at] !== T.word || !isPunct(t, at + 1, t.count, CLOSE)) continue;
    const defined = definedAt(t, at);
    if (defined !== null && !units.has(textAt(t, at))) units.set(textAt(t, at), defined);
  }
  return { ...t, units };
}
