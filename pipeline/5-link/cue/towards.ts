/** Numbers behind `to`, `from` and `at`. */
import { Words } from '../../kit/words.js';
import { COLUMNS, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { phraseLeft } from '../noun-phrase/left.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { previousVerb, type Subject, subjectOf } from '../subject.js';
import {
  holds,
  isOneOf,
  isUpDown,
  K,
  kindAt,
  mentionAt,
  textAt,
  type View,
  verbBefore,
  verbDoes,
  wordAt,
} from '../view/view.js';
import { movedInBrackets, rankedPlace } from './brackets.js';
import { complementInside } from './complement.js';
import { amended, type Cue, cue, moves, sign } from './cue.js';
import { headOf, opensPart, passLeft, previousMovement } from './governor.js';
import { movedAgain, multipleBefore, objectOf, upDown } from './movement.js';
import { endOfMovement, nounCue } from './movement-noun.js';

/** `The largest decrease in total GVA was in …`: what decreased, null where the sentence names only the places. */
function movedThing(v: View, at: number): Range | null {
  const verb = previousVerb(v, at);
  const range = verb < 0 ? null : subjectOf(v, verb).range;
  const head = range === null ? -1 : headOf(v, range);
  return range === null || head < 0 ? null : complementInside(v, range, head);
}

const FOLLOWED = new Words('followed');

/** `Kent had the largest increase in rents at 4.5%, followed by Devon at 3.7%`: the movement that the first number was told with, at the place before `first`. */
function followedMovement(v: View, first: number, before: Cue): Cue | null {
  if (wordAt(v, first - 1) !== W.by || !isOneOf(v, first - 2, FOLLOWED) || before.named === null) return null;
  const head = headOf(v, before.named);
  const direction = head < 0 ? 0 : sign(COLUMNS.movementNoun[wordAt(v, head)]);
  const thing = direction === 0 ? null : complementInside(v, before.named, head);
  return thing === null ? null : cue('change', 'change:ranked', { direction, anchor: head, named: thing, via: W.in });
}

/** `The largest increase was in Surrey at 5.6%, followed by Hampshire at 3.2%`: changes of the places, the way the increase says. */
function rankedMovement(v: View, at: number, earlier: readonly Cue[]): Cue | null {
  const named = phraseLeft(v, at);
  const before = earlier.at(-1);
  const again = before?.rule === 'change:ranked';
  const follows = named !== null && !again && before !== undefined ? followedMovement(v, named.first, before) : null;
  if (follows !== null) return follows;
  const direction = again ? before.direction : movedInBrackets(v, at);
  if (direction === 0 || named === null) return null;
  const thing = again ? (before.named !== null && before.via === W.in ? before.named : null) : movedThing(v, at);
  return cue('change', 'change:ranked', {
    direction,
    anchor: at,
    named: thing ?? named,
    via: thing === null ? W.at : W.in,
  });
}

/** `rose to N`, `stood at N`: behind the verb at token `i`. */
function behindVerb(v: View, i: number, word: number): Cue {
  const k = kindAt(v, i);
  const does = verbDoes(v, i);
  const reached = wordAt(v, i - 1) === W.to && !moves(does) ? previousVerb(v, i - 1) : -1; // `rose by 4 pence to stand at 92`
  if (reached >= 0 && kindAt(v, reached) === K.verb && moves(verbDoes(v, reached)))
    return cue('level', 'level:movement', { anchor: reached, subject: subjectOf(v, reached), via: W.to });
  const apart = (k === K.ing || k === K.participle) && kindAt(v, i - 1) === K.comma;
  const subject = apart ? null : (putBySomebody(v, i) ?? subjectOf(v, i));
  return cue('level', moves(does) ? 'level:movement' : 'level:verb', {
    anchor: i,
    subject,
    via: word,
    appositive: apart,
  });
}

/** `the deficit, which the budget had put at 3%`: the relative is the object of the verb, and what stands before it the thing. */
export function putBySomebody(v: View, verb: number): Subject | null {
  const { range, how } = subjectOf(v, verb);
  if (range === null || how !== 'noun' || (v.t.pos[verb - 1] & P.be) !== 0) return null;
  let which = range.first - 1;
  while (kindAt(v, which) === K.det) which--;
  if (wordAt(v, which) !== W.which || kindAt(v, which - 1) !== K.comma) return null;
  const thing = phraseLeft(v, which - 1);
  return thing === null ? null : { range: thing, how: 'shared', mention: -1 };
}

/** The comma behind a number, its denominator aside: `the supply, at 320 grams a day, is`. */
const endsAside = (v: View, at: number): boolean =>
  kindAt(v, at) === K.comma ||
  ((wordAt(v, at) === W.a || wordAt(v, at) === W.per) && kindAt(v, at + 1) === K.noun && kindAt(v, at + 2) === K.comma);

/** `was 64% higher than in 2021, at 87,045`: behind a comma, in the clause of the number before. */
function isAside(v: View, at: number, number: number): boolean {
  if (kindAt(v, at - 1) !== K.comma) return false;
  const before = v.mentions[number - 1].mention.outerLast;
  return !verbBefore(v, before, at) && !holds(v, K.conj, before, at);
}

/** `was 64% higher than in 2021, at 87,045`, `and zinc output 3% higher at 2.1 million`: the level of what was compared. */
function levelOfCompared(v: View, at: number, number: number, was: Cue): Cue | null {
  const right = was.anchor === at - 1 && was.subject !== null;
  if (!right && !isAside(v, at, number)) return null;
  const rule = right ? 'level:movement' : 'level:apposition';
  return amended(was, { meaning: 'level', direction: 0, via: W.at, rule });
}

/** `rose … to N`, `from A to B`, `stood at N`. */
export function towardsCue(v: View, at: number, word: number, number: number, earlier: readonly Cue[]): Cue {
  const ranked = word === W.at && v.mentions[number].unit === 'percent' ? rankedMovement(v, at, earlier) : null;
  if (ranked !== null) return ranked;
  const place = word === W.at ? rankedPlace(v, at) : null;
  if (place !== null) return cue('level', 'level:verb', { anchor: at, subject: place, via: word });
  const was = earlier.at(-1);
  if (word === W.at && kindAt(v, at - 1) === K.conj && was?.via === W.at)
    return amended(was, { listedWith: number - 1 }); // `capped at 0.2% and at 0.3%`
  const compared = word === W.at && was?.rule === 'change:comparative' ? levelOfCompared(v, at, number, was) : null;
  if (compared !== null) return compared;
  const particle =
    kindAt(v, at - 1) === K.prep && (kindAt(v, at - 2) === K.verb || kindAt(v, at - 2) === K.participle)
      ? at - 2
      : at - 1;
  if (word === W.at && kindAt(v, at - 1) === K.comma && endsAside(v, v.mentions[number].mention.outerLast)) {
    // `the index, at 169.9, is`
    const named = phraseLeft(v, at - 1);
    if (named !== null) return cue('level', 'level:apposition', { anchor: at, via: word, named, appositive: true });
  }
  const fronted = word === W.at ? frontedLevel(v, at, number) : null;
  if (fronted !== null) return cue('level', 'level:apposition', { anchor: at, via: word, named: fronted });
  const ended = word === W.to ? endOfMovement(v, at, number, was) : null;
  const again = ended ?? behindMultiple(v, at, word) ?? reachedAgain(v, at, word);
  if (again !== null) return again;
  const i = beforeSince(v, passLeft(v, particle, true));
  const does = verbDoes(v, i);
  const k = kindAt(v, i);
  if ((k === K.participle || textAt(v, i) === 'put') && kindAt(v, i - 1) === K.comma && !moves(does) && word === W.at)
    return cue('level', 'level:apposition', { anchor: i, via: word, named: phraseLeft(v, i - 1) });
  if (isUpDown(wordAt(v, i)))
    return amended(upDown(v, i, word), { meaning: 'level', direction: 0, rule: 'level:movement' });
  if (k === K.verb || k === K.participle || k === K.ing || (moves(does) && (v.t.pos[i] & P.verbOrNoun) !== 0))
    return behindVerb(v, i, word);
  if (k === K.noun && COLUMNS.movementNoun[wordAt(v, i)] > 0)
    return amended(nounCue(v, i, at), { meaning: 'level', direction: 0, via: word, rule: 'level:movement' });
  if (k === K.be) return cue('level', 'level:verb', { anchor: i, subject: subjectOf(v, i), via: word });
  if (word === W.at && (kindAt(v, at - 1) === K.comma || kindAt(v, at - 1) === K.stop))
    return cue('level', 'level:apposition', { anchor: at, via: word, named: phraseLeft(v, at - 1), appositive: true });
  const over = word === W.at ? overTime(v, at) : -1;
  if (over >= 0) return cue('level', 'level:verb', { anchor: over, subject: subjectOf(v, over), via: word });
  const beside = i < at - 1 && k === K.noun ? i + 1 : at; // `and imports by 26.2% to $123m`
  const range = phraseLeft(v, beside);
  const verb = i >= v.from ? previousMovement(v, i) : -1;
  if (verb >= 0 && (word === W.to || word === W.from)) {
    const object = objectOf(v, verb);
    const subject: Subject = object !== null ? { range: object, how: 'noun', mention: -1 } : subjectOf(v, verb);
    const gapped =
      range !== null && opensPart(v, range.first) && subject.range !== null && subject.range.first !== range.first;
    return cue('level', 'level:movement', {
      anchor: verb,
      subject: gapped ? { range, how: 'noun', mention: -1 } : subject,
      via: word,
    });
  }
  const holder = word === W.at && range !== null ? largestShare(v, range) : null;
  if (holder !== null) return cue('level', 'level:verb', { anchor: at, subject: holder, via: word });
  return (
    otherEnd(v, at, word, number, earlier) ?? cue('level', 'level:preposition', { anchor: at, via: word, named: range })
  );
}

/** `and cut it to 12%`: the end of a movement whose thing was named before. */
function reachedAgain(v: View, at: number, word: number): Cue | null {
  const moved = movedAgain(v, at - 1, word);
  return moved === null ? null : amended(moved, { meaning: 'level', direction: 0, rule: 'level:movement' });
}

/** `Gas use fell again: at 75.4 TWh, it was lower`: what the pronoun behind the level stands for, the subject of the clause before. */
function frontedLevel(v: View, at: number, number: number): Range | null {
  const comma = v.mentions[number].mention.outerLast;
  const pronoun = wordAt(v, comma + 1) === W.it || wordAt(v, comma + 1) === W.they;
  if (kindAt(v, at - 1) !== K.stop || kindAt(v, comma) !== K.comma) return null;
  const behind = kindAt(v, comma + 1) === K.det ? phraseRight(v, comma + 2) : null;
  if (behind !== null && kindAt(v, behind.last) === K.be) return behind; // `recovered: at £1.31bn, its sales were`
  if (!pronoun) return null;
  const verb = previousVerb(v, at - 1);
  return verb < 0 ? null : subjectOf(v, verb).range;
}

/** `has increased since the series began in 1990 to 1.8`: a verb that only says since when is passed, else it stays. */
function beforeSince(v: View, verb: number): number {
  if (kindAt(v, verb) !== K.verb) return verb;
  let i = verb - 1;
  while (kindAt(v, i) === K.noun || kindAt(v, i) === K.det || kindAt(v, i) === K.adjective) i--;
  return i < verb - 1 && wordAt(v, i) === W.since ? passLeft(v, i - 1, true) : verb;
}

/** `Homes used the largest proportion of the energy at 37.2%`: whose share it is. */
function largestShare(v: View, range: Range): Subject | null {
  const head = headOf(v, range);
  if (head < 0 || COLUMNS.shareNoun[wordAt(v, head)] === 0 || !/(?:est|most|least)$/.test(textAt(v, range.first)))
    return null;
  let verb = range.first - 1;
  while (kindAt(v, verb) === K.det) verb--;
  if (kindAt(v, verb) !== K.verb && kindAt(v, verb) !== K.be) return null;
  const subject = subjectOf(v, verb);
  return subject.range === null ? null : subject;
}

/** `Stocks ended the season at 2,100 tonnes`: the verb whose object is only a time, -1 for none. */
function overTime(v: View, at: number): number {
  let i = at - 1;
  while (kindAt(v, i) === K.period || kindAt(v, i) === K.prep) i--; // `the season on 30 June at`
  if ((v.t.pos[i] & P.timeUnit) === 0 && !/^(?:season|period)$/.test(textAt(v, i))) return -1;
  i--;
  while (kindAt(v, i) === K.noun || kindAt(v, i) === K.adjective || kindAt(v, i) === K.det) i--;
  return kindAt(v, i) === K.verb ? i : -1;
}

/** `doubled from 134 to 275`, `to triple capacity to 11 GW`, `doubled its revenue to €9 million`: an end of a movement that a multiple tells. */
function behindMultiple(v: View, at: number, word: number): Cue | null {
  const multiple = multipleBefore(v, at);
  if (multiple < 0) return null;
  const object = wordAt(v, multiple - 1) === W.to || kindAt(v, multiple + 1) === K.det ? objectOf(v, multiple) : null;
  const first = v.mentions[mentionAt(v, multiple)].mention.outerFirst; // `profit more than doubled to`
  const subject: Subject = object !== null ? { range: object, how: 'noun', mention: -1 } : subjectOf(v, first);
  return cue('level', 'level:movement', { anchor: multiple, subject, via: word });
}

/** `ranged from 2.1% in Kent to 6.4% in Cornwall`: the second end is of what the first is of. */
function otherEnd(v: View, at: number, word: number, number: number, earlier: readonly Cue[]): Cue | null {
  let last = number - 1;
  while (last > 0 && earlier[last].rule.startsWith('bracket')) last--;
  const first = earlier[last];
  if (first === undefined || first.via !== (word === W.to ? W.from : W.to)) return null;
  if (word !== W.to && word !== W.from) return null;
  for (let i = v.mentions[last].mention.outerLast; i < at; i++) {
    const k = kindAt(v, i);
    if (k === K.verb || k === K.be || k === K.stop || k === K.conj) return null;
  }
  return amended(first, { via: word });
}
