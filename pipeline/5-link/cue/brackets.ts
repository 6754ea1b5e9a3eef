/** Numbers in brackets. */
import { COLUMNS, TABLES, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { previousVerb, type Subject, subjectOf } from '../subject.js';
import { holds, isSemicolon, K, kindAt, textAt, type View, wordAt } from '../view/view.js';
import { amended, type Cue, cue, sign } from './cue.js';
import { headOf } from './governor.js';
import { movementAt } from './movement.js';

/** In brackets: a change said before in another unit is said again (`fell by 73,000 (13.2%)`), else a level or change of the phrase before. */
export function bracketCue(v: View, number: number, at: number, earlier: readonly Cue[]): Cue {
  const previous = number - 1;
  const was = previous >= 0 ? earlier[previous] : null;
  const otherUnit =
    previous >= 0 && (v.mentions[previous].unit !== v.mentions[number].unit || v.mentions[number].unit === 'percent');
  // `an increase of two points since 2001 (ten per cent)`: the level of that time
  const unitless =
    previous >= 0 &&
    (v.mentions[number].unit !== 'percent' || v.mentions[previous].unit === 'percentage_point') &&
    holds(v, K.period, v.mentions[previous].mention.outerLast, at);
  if (
    was !== null &&
    was.meaning === 'change' &&
    otherUnit &&
    !unitless &&
    !ofMovement(v, v.mentions[number].mention.outerLast) &&
    !placeBetween(v, v.mentions[previous].mention.outerLast, at) &&
    !(
      v.mentions[previous].unit === 'percentage_point' && comparedBetween(v, v.mentions[previous].mention.outerLast, at)
    ) &&
    v.mentions[number].mention.sign === 0 &&
    bracketFollows(v, v.mentions[previous].mention.outerLast, at)
  ) {
    return amended(was, { listedWith: previous, rule: 'bracket-of-change' });
  }
  const follows = was !== null && was.rule === 'bracket' && was.meaning === 'change' ? was.direction : 0;
  const bare = isBareBracket(v, number);
  const named = bare ? sign(COLUMNS.movementNoun[wordAt(v, at - 1)]) : 0;
  const moved =
    named || follows || (bare ? movedInBrackets(v, at) || movedBehind(v, number) || movedBefore(v, number, at) : 0);
  if (moved !== 0) return cue('change', 'bracket', { anchor: at, appositive: true, direction: moved });
  const ranked = moved === 0 ? rankedPlace(v, at) : null;
  return cue('level', 'bracket', { anchor: at, appositive: true, subject: ranked });
}

/** `was highest in Camden (23.8)`, `and lowest in Leeds at 18.3`: what is ranked, the subject of the verb before; null where no place is ranked. */
export function rankedPlace(v: View, at: number): Subject | null {
  let i = at - 1;
  while (i > v.from && at - i < 10 && (PLACE_PARTS.has(kindAt(v, i)) || wordAt(v, i) === W.of)) {
    if (kindAt(v, i) === K.noun && (v.t.pos[i] & P.capital) === 0) return null;
    i--;
  }
  const word = wordAt(v, i);
  if (i === at - 1 || (word !== W.in && word !== W.for && word !== W.among)) return null;
  if (kindAt(v, i - 1) !== K.adjective || !/est$/.test(textAt(v, i - 1))) return null;
  const verb = kindAt(v, i - 2) === K.be ? i - 2 : kindAt(v, i - 2) === K.conj ? previousVerb(v, i - 2) : -1;
  if (verb < 0 || kindAt(v, verb) !== K.be) return null;
  const subject = subjectOf(v, verb);
  return subject.range === null ? null : subject;
}

/** What the name of a place may be made of. */
const PLACE_PARTS = new Set<number>([K.noun, K.joiner, K.det]);

/** `(53% of the increase)`, `£3 billion of the rise`: a part of the movement. */
export const ofMovement = (v: View, at: number): boolean => movementOf(v, at) > 0;

/** The movement noun behind `of` at a token, as in its column: 1 up, 2 down, 3 not said; 0 for none. */
export function movementOf(v: View, at: number): number {
  if (wordAt(v, at) !== W.of) return 0;
  let i = at + 1;
  while (kindAt(v, i) === K.det || kindAt(v, i) === K.adjective) i++;
  return COLUMNS.movementNoun[wordAt(v, i)];
}

/** `an increase of 3.4% in England (6,103 partnerships)`: the bracket holds the level of the place. */
function placeBetween(v: View, from: number, to: number): boolean {
  return (
    wordAt(v, from) === W.in && to - from <= 5 && (v.t.pos[to - 1] & P.capital) !== 0 && kindAt(v, to - 1) === K.noun
  );
}

/** `12.7 points more than in the South East (17.7%)`: the bracket holds the rate of the one compared with. */
function comparedBetween(v: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (wordAt(v, i) === W.than) return true;
  return false;
}

/** True for a number that can be a change of what its bracket stands behind: a percentage, or a count without a noun of its own. */
function isBareBracket(v: View, number: number): boolean {
  const { mention, unit } = v.mentions[number];
  if (unit === 'percent') return true;
  const next = kindAt(v, mention.outerLast);
  return mention.unitKind === 'none' && (next === K.close || isSemicolon(v, mention.outerLast));
}

/** `saw an increase in exports (1.3%)`, `sales recovered too (1.2%)`: the movement of what stands before the bracket, unless that has a level in percent. */
function movedBefore(v: View, number: number, open: number): 1 | -1 | 0 {
  if (v.mentions[number].unit !== 'percent' || kindAt(v, v.mentions[number].mention.outerLast) !== K.close) return 0;
  for (let i = open - 1; i > v.from && open - i < 10; i--) {
    const k = kindAt(v, i);
    const word = wordAt(v, i);
    if (COLUMNS.shareNoun[word] > 0 || TABLES.ratioNouns.at(v.t, i, open) !== 0) return 0;
    const noun = COLUMNS.movementNoun[word];
    if ((noun === 1 || noun === 2) && wordAt(v, i + 1) === W.in) return sign(noun);
    if (k === K.verb) {
      for (let j = i + 1; j < open; j++) if (kindAt(v, j) !== K.adverb) return 0;
      return movementAt(v, i, 0)?.direction ?? 0;
    }
    if (k === K.mention || k === K.be || k === K.comma || k === K.stop || k === K.close || k === K.pron) return 0;
  }
  return 0;
}

/** `The North West (39,000; 6.0%) and South East (37,000; 5.5%) showed the largest falls in …`: the movement is told behind the brackets. */
function movedBehind(v: View, number: number): 1 | -1 | 0 {
  let verb = -1;
  for (let i = v.mentions[number].mention.last; i < v.limit; i++) {
    const k = kindAt(v, i);
    if (isSemicolon(v, i) && verb >= 0) return 0;
    if (k === K.verb || k === K.be) {
      if (verb >= 0) return 0;
      verb = i;
    } else if (verb >= 0 && (k === K.mention || k === K.comma)) return 0;
    const noun = COLUMNS.movementNoun[wordAt(v, i)];
    if (verb >= 0 && (noun === 1 || noun === 2)) return isSuperlative(v, verb, i) ? sign(noun) : 0;
  }
  return 0;
}

/** `showed the largest falls`. */
function isSuperlative(v: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/(?:est|most|least)$/i.test(textAt(v, i))) return true;
  return false;
}

/** `The strongest increases were observed in the Azores (14.3%)`: which way what the clause is about moved, 0 if it did not. */
export function movedInBrackets(v: View, open: number): 1 | -1 | 0 {
  const verb = previousVerb(v, open);
  if (verb < 0) return 0;
  const range = subjectOf(v, verb).range;
  const head = range === null ? -1 : headOf(v, range);
  return head < 0 || COLUMNS.movementNoun[wordAt(v, head)] === 3 ? 0 : sign(COLUMNS.movementNoun[wordAt(v, head)]);
}

/** True where only a basis, time or short phrase stands between a mention and the bracket. */
function bracketFollows(v: View, from: number, open: number): boolean {
  for (let i = from; i < open; i++) {
    const k = kindAt(v, i);
    if (k === K.comma || k === K.stop || k === K.verb || k === K.be || k === K.mention || k === K.close || k === K.conj)
      return false;
  }
  return true;
}
