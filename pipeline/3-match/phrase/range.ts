/** Ranges: `5 to 10`, `between 3 and 4 %`, `± 0.5`; refuses movements (`rose from 5 to 10`). */
import { compareDecimal, shiftDecimal } from '../../kit/decimal.js';
import type { Magnitude } from '../../model/mention.js';
import { T, type Tokens } from '../../model/tokens.js';
import { COLUMNS, VerbDoes, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { isDashAt, isPunct, isWord, touches } from '../cursor.js';
import { matchMagnitude } from '../magnitude/index.js';
import { plain } from '../magnitude/parts.js';
import { type Part, partAt } from './part.js';

/** Code of `±`. */
const PLUS_MINUS = 0xb1;

/** True where a verb or adverb of movement stands before `at` (`by` and modifiers aside): `rose 5 to 12` is no range. */
function movedBefore(t: Tokens, at: number, from: number): boolean {
  let i = at - 1;
  if (i >= from && t.type[i] === T.word && t.word[i] === W.by) i--;
  if (i < from || t.type[i] !== T.word) return false;
  const does = COLUMNS.verbDoes[t.word[i]];
  const noun = t.word[i] === W.cut || (i > from && (t.pos[i - 1] & P.det) !== 0);
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

/** Where the second number of a range may begin, given the end of the first; -1 for nowhere. */
function joinAfter(t: Tokens, part: Part, outerFirst: number, from: number, limit: number): number {
  const at = part.last;
  if (at >= limit) return -1;
  const before = outerFirst - 1;
  const word = before >= from && t.type[before] === T.word ? t.word[before] : 0;
  if (isWord(t, at, limit, W.and)) return word === W.between ? at + 1 : -1;
  if (isDashAt(t, at, limit) && touches(t, at)) return at + 1 < limit && touches(t, at + 1) ? at + 1 : -1;
  if (
    isWord(t, at, limit, W.or) &&
    part.magnitude.form === 'words' &&
    part.unitKind === 'none' &&
    part.magnitude.scale === 0
  )
    return at + 1;
  if (!isWord(t, at, limit, W.to)) return -1;
  return word === W.from && !spansFrom(t, before - 1, from) ? -1 : at + 1;
}

/** Scales the lower end of a range like the upper: `$10 to $20 million`, `five to six hundred million`. */
export function sharedScale(lower: Magnitude, upper: Magnitude, moved = false): Magnitude {
  let digits = lower.digits;
  if (lower.form === 'words' && upper.form === 'words' && Number(upper.digits) % 100 === 0 && Number(lower.digits) < 10)
    digits = `${digits}00`;
  const fits = compareDecimal(digits, upper.digits) < 0 || (moved && Number(digits) < 1000); // `from 932.6 to 250.6 thousand`
  if (lower.scale === 0 && upper.scale > 0 && fits)
    return plain(lower.first, lower.last, lower.form, digits, upper.scale, upper.scaleRule);
  return plain(lower.first, lower.last, lower.form, digits, lower.scale, lower.scaleRule);
}

/** A magnitude with its scale worked in. */
const sized = (m: Magnitude): string => shiftDecimal(m.digits, m.scale);

/** Numbers from here on are rarely told as a range many times as wide. */
const THOUSAND = 1000;

/** `rose by 4,700 to 448,400`: behind `by`, numbers so far apart are a movement and the level it led to. */
function leavesFar(t: Tokens, outerFirst: number, lower: Magnitude, upper: Magnitude): boolean {
  let before = outerFirst - 1;
  while (before > 0 && t.type[before] === T.word && (t.pos[before] & P.adverb) !== 0) before--;
  if (before < 0 || t.type[before] !== T.word || t.word[before] !== W.by) return false;
  const size = Number(sized(lower));
  return Number(sized(upper)) > (size < THOUSAND ? 20 : 8) * size; // `fell, by 58,000 to 949,000`
}

/** `a decrease of 2 Mt to 8 Mt`: with a unit to each, a movement and the level it led to. */
function endsMovement(t: Tokens, outerFirst: number, part: Part, upper: Part): boolean {
  if (part.unitKind === 'percent' || part.unitKind === 'none' || upper.unitKind === 'none') return false;
  const of = outerFirst - 1;
  return of > 0 && t.type[of] === T.word && t.word[of] === W.of && COLUMNS.movementNoun[t.word[of - 1]] > 0;
}

/** The second end of a range that begins with `part`, or null. */
export function rangeFrom(
  t: Tokens,
  part: Part,
  outerFirst: number,
  from: number,
  limit: number,
): { lower: Magnitude; upper: Part } | null {
  if (part.magnitude.form === 'fraction' && part.unitKind === 'none') return null;
  const join = joinAfter(t, part, outerFirst, from, limit);
  if (join < 0 || (join < limit && t.gap[join] === 2)) return null;
  const upper = partAt(t, join, limit);
  if (upper === null || upper.magnitude.form === 'fraction' || (upper.sign !== 0 && part.sign === 0)) return null;
  if (part.sign !== 0 && upper.sign === 0 && isWord(t, part.last, limit, W.to)) return null; // `(+$1.57 to $31.67)`: a change and its level
  if (part.unitKind !== 'none' && upper.unitKind !== 'none' && part.unit !== upper.unit) return null;
  if (part.unitKind !== 'none' && upper.unitKind === 'none' && part.unitKind !== 'money') return null;
  if (
    part.unitKind === 'money' &&
    upper.unitKind === 'none' &&
    !isDashAt(t, part.last, limit) &&
    upper.magnitude.scale === 0 &&
    part.magnitude.scale > 0
  )
    return null;
  const lower = sharedScale(part.magnitude, upper.magnitude);
  if (part.sign === 0 && compareDecimal(sized(lower), sized(upper.magnitude)) >= 0) return null;
  if (
    isWord(t, part.last, limit, W.to) &&
    movedBefore(t, outerFirst, from) &&
    (part.unitKind !== 'none' || upper.unitKind === 'none')
  )
    return null;
  if (isWord(t, part.last, limit, W.to) && endsMovement(t, outerFirst, part, upper)) return null;
  if (isWord(t, part.last, limit, W.to) && leavesFar(t, outerFirst, lower, upper.magnitude)) return null;
  if (isWord(t, part.last, limit, W.or) && Number(upper.magnitude.digits) - Number(part.magnitude.digits) > 3)
    return null;
  return { lower, upper };
}

/** `from 310 to 487 tonnes`: the second number, whose unit and scale the first shares. */
export function movedTo(t: Tokens, part: Part, outerFirst: number, from: number, limit: number): Part | null {
  if (
    part.unitKind !== 'none' ||
    outerFirst <= from ||
    !isWord(t, outerFirst - 1, limit, W.from) ||
    !isWord(t, part.last, limit, W.to)
  )
    return null;
  const to = partAt(t, part.last + 1, limit);
  const lends = to !== null && (to.unitKind === 'none' ? to.magnitude.scale > 0 : to.unitKind !== 'time');
  return lends ? to : null;
}

/** `± 0.5` behind a part. */
export function spreadAt(t: Tokens, at: number, limit: number): { magnitude: Magnitude; end: number } | null {
  if (!isPunct(t, at, limit, PLUS_MINUS)) return null;
  const magnitude = matchMagnitude(t, at + 1, limit, false);
  return magnitude === null ? null : { magnitude, end: magnitude.last };
}
