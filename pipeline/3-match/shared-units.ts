/** Numbers that leave their unit to a neighbour: `2.4 billion, 0.4 billion and 0.2 billion yuan`, `from 437 in 2017 to 375 grams`, `36.3 years compared with 33.8`. */
import { decimalPlaces } from '../kit/decimal.js';
import type { Mention } from '../model/mention.js';
import { T, type Tokens } from '../model/tokens.js';
import { COLUMNS, TABLES, VerbDoes, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import { gappedLender } from './gapped-units.js';

/** A number without unit. */
const bare = (m: Mention): boolean =>
  m.unitKind === 'none' &&
  m.magnitude.form !== 'ordinal' &&
  m.magnitude.form !== 'multiple' &&
  !(m.magnitude.form === 'fraction' && m.magnitude.scale === 0);

/** A number whose unit others may share. */
const lends = (m: Mention): boolean =>
  m.unitKind === 'money' || m.unitKind === 'physical' || m.unitKind === 'time' || m.unitKind === 'percent';

/** True where only commas, `and`, `or` and modifiers stand between two numbers. */
function listed(t: Tokens, from: number, to: number): boolean {
  if (from >= to) return false;
  for (let i = from; i < to; i++) {
    const comma = t.type[i] === T.punct && t.code[i] === 44;
    const word = t.type[i] === T.word && (t.word[i] === W.and || t.word[i] === W.or || (t.pos[i] & P.adverb) !== 0);
    if (!comma && !word) return false;
  }
  return true;
}

/** `0.5, 0.4 and 0.3 percentage points`, `12 or 15 tonnes`: one of a list of plain numbers, closed by `and` or `or`, whose last has the unit. */
function joins(t: Tokens, mentions: readonly Mention[], i: number): boolean {
  const a = mentions[i];
  const b = mentions[i + 1];
  const alike = a.magnitude.form === b.magnitude.form && a.magnitude.scale === 0 && b.magnitude.scale === 0;
  if (
    !bare(a) ||
    bare(b) ||
    !alike ||
    b.unitKind === 'multiple' ||
    b.unitKind === 'money' ||
    !listed(t, a.last, b.outerFirst)
  )
    return false;
  // `aged 5-9 and 3.2% were`; `35,000 or 7.2%` says one thing twice
  const percentage = b.unitKind === 'percent' || b.unitKind === 'points';
  if (a.upper !== null || (percentage && Number(a.magnitude.digits) >= 1000)) return false;
  // further left in the list, the unit has been borrowed already
  if (b.rules.includes('unit:shared')) return true;
  // `31% are under 30, and 12% over 65`: behind a comma, `and` closes a list of three or begins a clause
  const apart = t.code[a.last] === 44 && t.type[a.last] === T.punct && (t.pos[a.last + 1] & P.conj) !== 0;
  if (percentage && apart && (i === 0 || !bare(mentions[i - 1]) || !listed(t, mentions[i - 1].last, a.outerFirst)))
    return false;
  for (let k = a.last; k < b.outerFirst; k++)
    if (t.word[k] === W.and || (t.word[k] === W.or && !percentage)) return true;
  return false;
}

/** True where the first stands behind `from` and the second behind `to`. */
const fromTo = (t: Tokens, a: Mention, b: Mention, start: number): boolean =>
  a.outerFirst > start &&
  t.word[a.outerFirst - 1] === W.from &&
  t.type[b.outerFirst - 1] === T.word &&
  t.word[b.outerFirst - 1] === W.to &&
  b.outerFirst - a.last < 6;

/** True where the number is set against the one before: `compared with 33.8`, `against 33.8`, `than 33.8`. */
function compared(t: Tokens, m: Mention): boolean {
  const hit = TABLES.comparisons.before(t, m.outerFirst, 0);
  const word = t.word[m.outerFirst - 1];
  const aim = m.outerFirst - 2; // `against a target of 3 trillion`
  if (word === W.of && m.magnitude.scale > 0 && COLUMNS.boundNoun[t.word[aim]] > 0)
    return t.word[aim - 2] === W.against;
  return hit !== 0 && ((hit & 15) > 1 || word === W.against || word === W.versus || word === W.vs);
}

/** How far apart the two numbers of one movement stand. */
const NEAR = 10;

/** `fell by 300 tonnes to 4,100`, `40 tonnes, from 41`, `1.8 billion bushels, up 2 million`: sizes and ends of one movement. */
function moved(t: Tokens, a: Mention, b: Mention, start: number): boolean {
  const word = t.word[b.outerFirst - 1];
  const step = word === W.up || word === W.down;
  if (b.outerFirst - a.last > NEAR || (word !== W.to && word !== W.from && !step)) return false;
  if (a.unitKind === 'money' && b.magnitude.scale === 0) return false;
  for (let i = a.last; i < b.outerFirst - 1; i++) {
    if (t.type[i] === T.punct && (t.code[i] !== 44 || (i + 1 < b.outerFirst - 1 && word === W.to))) return false;
    if ((t.pos[i] & (P.verb | P.be | P.have | P.modal | P.conj)) !== 0) return false;
  }
  if (step) return t.type[b.outerFirst - 2] === T.punct;
  if (t.word[a.outerFirst - 1] === W.from) return true;
  for (let i = Math.max(start, a.outerFirst - 5); i < a.outerFirst; i++) {
    const does = COLUMNS.verbDoes[t.word[i]];
    if (does === VerbDoes.up || does === VerbDoes.down || COLUMNS.movementNoun[t.word[i]] > 0) return true;
  }
  return false;
}

/** `725 million bushels, 50 million fewer`, `1.6 million barrels a day, 80,000 short of`: how much less or more than a level right before it. */
const apart = (t: Tokens, a: Mention, b: Mention): boolean =>
  (a.unitKind === 'physical' ||
    (a.unitKind === 'money' && a.magnitude.scale > 0 && a.magnitude.scale === b.magnitude.scale)) &&
  b.outerFirst - a.last <= 3 &&
  t.type[b.outerFirst - 1] === T.punct &&
  t.code[b.outerFirst - 1] === 44 &&
  (COLUMNS.comparative[t.word[b.last]] > 0 || t.word[b.last] === W.fewer || t.word[b.last] === W.more);

/** `38.9 years for men (…) and 38.3 for women`: the number of the other group behind `and`, with as many decimals. */
function forGroups(t: Tokens, a: Mention, b: Mention): boolean {
  const places = decimalPlaces(a.magnitude.digits);
  return (
    t.word[b.outerFirst - 1] === W.and &&
    t.word[b.last] === W.for &&
    t.word[a.last] === W.for &&
    places > 0 &&
    places === decimalPlaces(b.magnitude.digits)
  );
}

/** The nearest mention before number `i` whose unit it may share: of two groups, the number of the first one. */
function lender(t: Tokens, mentions: readonly Mention[], i: number): Mention {
  const b = mentions[i];
  let k = i - 1;
  const grouped = t.word[b.last] === W.for && t.word[b.outerFirst - 1] === W.and && t.code[b.outerFirst - 2] === CLOSE;
  while (k > 0 && grouped && t.word[mentions[k].last] !== W.for) k--;
  return mentions[k];
}

/** `8.1 tonnes per hectare, with barley at 5.7 and oats at 5.0`: as many decimals, of another thing behind `at` and without a verb between. */
function alongside(t: Tokens, a: Mention, b: Mention): boolean {
  const places = decimalPlaces(a.magnitude.digits);
  if (t.word[b.outerFirst - 1] !== W.at || places === 0 || places !== decimalPlaces(b.magnitude.digits)) return false;
  if (a.magnitude.scale !== b.magnitude.scale || b.outerFirst - a.last > NEAR) return false;
  let apart = a.rules.includes('unit:shared');
  for (let i = a.last; i < b.outerFirst; i++) {
    if ((t.type[i] === T.punct && t.code[i] !== 44) || (t.pos[i] & (P.verb | P.be | P.have)) !== 0) return false;
    apart ||= t.word[i] === W.with || t.word[i] === W.and || t.word[i] === W.while;
  }
  return apart;
}

/** `12.0 million tons, followed by Poland (11.5 million)`, `€4.5 million (2021: 4.1 million)`: alone in a bracket behind a name or a time, on the same scale. */
function bracketed(t: Tokens, a: Mention, b: Mention): boolean {
  if (b.magnitude.scale === 0 || a.magnitude.scale !== b.magnitude.scale) return false;
  let open = b.outerFirst - 1;
  if (t.code[open] === COLON && t.type[open] === T.punct) open -= 2;
  const named = (t.pos[open - 1] & P.capital) !== 0 || open === a.last;
  return t.code[open] === OPEN && t.code[b.last] === CLOSE && named && (open < b.outerFirst - 1 || open > a.last);
}

/** Codes of `(`, `)` and `:`. */
const OPEN = 40;
const CLOSE = 41;
const COLON = 58;

/** A noun behind the number that it counts. */
const counts = (t: Tokens, at: number, limit: number): boolean =>
  at < limit &&
  t.type[at] === T.word &&
  !((t.pos[at] & P.ed) !== 0 && at + 1 < limit && (t.pos[at + 1] & P.prep) !== 0) && // `the 79.2 million harvested in 2022`
  (t.pos[at] & (P.prep | P.conj | P.be | P.verb | P.have | P.rel | P.modal | P.adverb | P.subordinator)) === 0 &&
  TABLES.bases.at(t, at, limit) === 0;

/** The mention with the unit of another. */
const borrow = (m: Mention, from: Mention): Mention => ({
  ...m,
  unitKind: from.unitKind,
  unit: from.unit,
  minor: from.minor,
  rules: [...m.rules, 'unit:shared'],
});

/** Why a number in a bracket has unit and scale of the one before: it is that of the time compared with. */
const IN_BRACKET = 'unit:bracket';

/** `£2,988.5 million (2,356.6)`, `79.5% of flights were on time (80.0)`: alone in a bracket, with as many decimals, and no unit or scale of its own. */
function setBeside(t: Tokens, a: Mention, b: Mention, limit: number): boolean {
  const decimals = decimalPlaces(a.magnitude.digits);
  const scaled = a.magnitude.scale > 0 || lends(a);
  if (!scaled || !bare(b) || b.magnitude.scale !== 0 || decimals === 0 || b.upper !== null) return false;
  if (decimalPlaces(b.magnitude.digits) !== decimals || b.last >= limit || t.code[b.last] !== CLOSE) return false;
  const open = b.outerFirst - 1;
  if (t.type[open] !== T.punct || t.code[open] !== OPEN || open - a.last > 5) return false;
  for (let i = a.last; i < open; i++) if (t.type[i] !== T.word) return false;
  return true;
}

/** The number in a bracket with unit and scale of the one before. */
const beside = (b: Mention, a: Mention): Mention => ({
  ...borrow(b, a),
  magnitude: { ...b.magnitude, scale: a.magnitude.scale, scaleRule: a.magnitude.scaleRule },
  rules: [...b.rules, IN_BRACKET],
});

/** Gives bare numbers of a sentence the unit of the neighbour they share it with. */
export function shareUnits(t: Tokens, mentions: Mention[], start: number): void {
  for (let i = mentions.length - 2; i >= 0; i--) {
    const a = mentions[i];
    const b = mentions[i + 1];
    if (joins(t, mentions, i)) {
      mentions[i] = borrow(a, b);
      continue;
    }
    if (!bare(a) || !lends(b) || b.unitKind === 'percent') continue;
    const sameScale = a.magnitude.scale > 0 && b.magnitude.scale > 0 && b.unitKind !== 'time';
    if ((sameScale && listed(t, a.last, b.outerFirst)) || fromTo(t, a, b, start)) mentions[i] = borrow(a, b);
  }
  for (let i = 1; i < mentions.length; i++) {
    const a = lender(t, mentions, i);
    const b = mentions[i];
    // a scale word of its own tells that it is no percentage: `42% of the total, against 501.61 million`
    const scaled = a.unitKind === 'percent' && b.magnitude.scale > 0;
    const differs = COLUMNS.comparative[t.word[a.last]] > 0 && b.unitKind === 'none' && a.unitKind === 'percent'; // `429, 8% more than in 2021, as compared with 236 elsewhere`
    if (setBeside(t, a, b, t.count)) {
      mentions[i] = beside(b, a);
      continue;
    }
    const gapped = bare(b) && !counts(t, b.last, t.count) ? gappedLender(t, mentions, i, start) : null;
    if (gapped !== null) mentions[i] = borrow(b, gapped);
    if (gapped !== null || scaled || differs || !bare(b) || !lends(a)) continue;
    if (apart(t, a, b)) mentions[i] = borrow(b, a);
    if (counts(t, b.last, t.count)) continue;
    const measured = a.unitKind !== 'percent' && b.magnitude.form === 'digits' && b.upper === null;
    if (
      compared(t, b) ||
      (measured && (moved(t, a, b, start) || alongside(t, a, b) || forGroups(t, a, b) || bracketed(t, a, b)))
    )
      mentions[i] = borrow(b, a);
  }
}
