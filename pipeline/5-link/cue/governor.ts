/** Goes left from a number to the word that governs it. */
import { Words } from '../../kit/words.js';
import { T } from '../../model/tokens.js';
import { COLUMNS, TABLES, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { skipInsertion } from '../noun-phrase/brackets.js';
import type { Range } from '../noun-phrase/range.js';
import { isOneOf, isSemicolon, K, kindAt, mentionAt, textAt, type View, verbDoes, wordAt } from '../view/view.js';
import { moves } from './cue.js';

const SUMMED = new Words('combined|accumulated');

/** The token to the left that governs the mention: adverbs, determiners, adjectives and quotation marks passed. */
export function governor(v: View, outerFirst: number): number {
  let i = outerFirst - 1;
  for (; i >= v.from; i--) {
    const k = kindAt(v, i);
    if (
      k === K.adjective &&
      (v.t.pos[i] & P.quantifier) === 0 &&
      COLUMNS.comparative[wordAt(v, i)] > 0 &&
      wordAt(v, i) !== W.up &&
      wordAt(v, i) !== W.down
    )
      break;
    if ((k === K.adverb && wordAt(v, i) !== W.up && wordAt(v, i) !== W.down) || k === K.det || k === K.adjective)
      continue;
    if (isOneOf(v, i, SUMMED) && kindAt(v, i - 1) === K.det) continue; // `by a combined 49,000`
    if (wordAt(v, i) === W.record && kindAt(v, i - 1) === K.det) continue; // `a record 81`
    if (k === K.joiner && v.t.type[i] === T.punct && (v.t.code[i] === 0x201c || v.t.code[i] === 34)) continue;
    if (k === K.noun && wordAt(v, i - 1) === W.on && (TABLES.statistics.before(v.t, i + 1, v.from) & 15) === 2) {
      i--; // `there were on average 14`
      continue;
    }
    break;
  }
  return i;
}

/** Goes left from `at` over what may stand between a movement verb and its number: adverbs, bases, periods with their prepositions, brackets, other mentions. */
export function passLeft(v: View, at: number, overMentions: boolean): number {
  let i = at;
  for (let guard = 0; guard < 24 && i >= v.from; guard++) {
    const k = kindAt(v, i);
    const basis = TABLES.bases.before(v.t, i + 1, v.from);
    if (basis !== 0) {
      i -= basis & 15;
      while (kindAt(v, i) === K.prep && wordAt(v, i) !== W.by && wordAt(v, i) !== W.up && wordAt(v, i) !== W.down) i--;
      continue;
    }
    if (wordAt(v, i) === W.terms && wordAt(v, i - 2) === W.in) {
      i -= 3; // `increased in real terms by`
      continue;
    }
    if (k === K.period) {
      i--;
      while (kindAt(v, i) === K.det) i--;
      if (kindAt(v, i) === K.prep) i--;
      while (wordAt(v, i) === W.compared || wordAt(v, i) === W.when || kindAt(v, i) === K.joiner) i--;
      continue;
    }
    if ((k === K.adverb && wordAt(v, i) !== W.up && wordAt(v, i) !== W.down) || k === K.det) i--;
    else if (k === K.close || k === K.comma) {
      const open = skipInsertion(v, i + 1);
      if (open > i && comparedBefore(v, i)) {
        i--; // `decreased when compared with Q4 2013, by 6,040`
        continue;
      }
      if (open > i || (k === K.comma && movesInside(v, open, i))) break; // `goods, on the other hand, declined again, by 2.6%`
      i = open - 1;
    } else if (overMentions && k === K.mention) {
      i = v.mentions[mentionAt(v, i)].mention.outerFirst - 1;
      if (kindAt(v, i) === K.prep && wordAt(v, i) !== W.up && wordAt(v, i) !== W.down) i--;
    } else break;
  }
  return i;
}

/** `compared with Q4 2013,`: a comparison with a time ends right before the comma at `comma`. */
function comparedBefore(v: View, comma: number): boolean {
  let i = comma - 1;
  while (kindAt(v, i) === K.period || kindAt(v, i) === K.det || kindAt(v, i) === K.prep) i--;
  return i < comma - 2 && wordAt(v, i) === W.compared;
}

/** True where a verb of rise or fall stands between two tokens. */
function movesInside(v: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (kindAt(v, i) === K.verb && moves(verbDoes(v, i))) return true;
  return false;
}

/** The head noun of a phrase: the last noun before its first preposition. */
export function headOf(v: View, range: Range): number {
  let head = -1;
  for (let i = range.first; i < range.last; i++) {
    const k = kindAt(v, i);
    if (k === K.prep || k === K.participle || k === K.open) break;
    if (k === K.noun || k === K.ing || COLUMNS.movementNoun[wordAt(v, i)] > 0) head = i;
  }
  return head;
}

/** Verbs that say when, not what, shares or prices did. */
const CLOSES = new Words(
  'close|closes|closed|closing|end|ends|ended|ending|finish|finishes|finished|finishing|open|opens|opened|trade|trades|traded|trading|settle|settled',
);

/** `prices paid down 2%`, `the shares closed up 3%`: how far something was up or down in percent. */
function isQuoted(v: View, at: number): boolean {
  const number = mentionAt(v, at + 1);
  if (number < 0 || v.mentions[number].unit !== 'percent') return false;
  const described = kindAt(v, at - 1) === K.participle && kindAt(v, at - 2) === K.noun;
  return described || isOneOf(v, at - 1, CLOSES);
}

/** `set up 104 bases`: `up` belongs to a verb that is no movement. */
export const isParticle = (v: View, at: number): boolean => {
  const k = kindAt(v, at - 1);
  if (isQuoted(v, at)) return false;
  return (
    (k === K.verb || k === K.participle || k === K.ing) &&
    !/^(?:went|gone|go|goes|going|mov|edg|inch|tick|trend|creep|crept|drift|push|head|nudg|pull|shoot|shot|jump|step|revis)/i.test(
      textAt(v, at - 1),
    )
  );
};

/** True where a new clause part begins at `at`: after a comma, `and`, or at the start. */
export const boundaryBefore = (v: View, at: number): boolean => {
  let i = at - 1;
  while (kindAt(v, i) === K.det) i--;
  return i < v.from || kindAt(v, i) === K.comma || kindAt(v, i) === K.conj || kindAt(v, i) === K.stop;
};

/** `those of the middle class`, `that on roads`, `and of lorries`: a phrase whose noun was said before. */
function ofThose(v: View, first: number): boolean {
  let i = first - 1;
  while (kindAt(v, i) === K.det) i--;
  const left = wordAt(v, i - 1);
  if (kindAt(v, i) !== K.prep) return false;
  return left === W.those || left === W.that || (wordAt(v, i) === W.of && kindAt(v, i - 1) === K.conj);
}

/** True where the phrase that begins at `first` is the subject of a clause part whose verb may be left out. */
export const opensPart = (v: View, first: number): boolean => boundaryBefore(v, first) || ofThose(v, first);

/** A movement verb to the left in the same sentence part, with only phrases between (`shrank in A, in B and in C, by …`). */
export function previousMovement(v: View, at: number): number {
  for (let i = at; i >= v.from; i--) {
    const k = kindAt(v, i);
    if (isSemicolon(v, i)) return -1;
    if (k === K.ing && moves(verbDoes(v, i))) return i;
    if (k === K.verb || k === K.be) return moves(verbDoes(v, i)) ? i : -1;
  }
  return -1;
}

/** The movement verb before a comma (`shrank in A, in B, by …`), -1 for none. */
export const farVerb = (v: View, at: number): number => (kindAt(v, at) === K.comma ? previousMovement(v, at) : -1);
