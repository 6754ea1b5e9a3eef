/** Movement told by a noun: `an increase of`, `a fall in X of`, `price growth of`. */
import { Words } from '../../kit/words.js';
import { COLUMNS, TABLES, VerbDoes, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { phraseLeft, subjectLeft } from '../noun-phrase/left.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { comparesAt } from '../relations.js';
import { previousVerb, type Subject, subjectOf } from '../subject.js';
import { isOneOf, K, kindAt, type View, verbDoes, wordAt } from '../view/view.js';
import { complementBehind, complementInside } from './complement.js';
import { type Cue, cue, moves, sign } from './cue.js';
import { headOf, passLeft } from './governor.js';
import { movementAt } from './movement.js';

/** `an increase of N`, `a fall in X of N`, `growth in X of N`. */
export function movementNounOf(v: View, of: number): Cue | null {
  const range = phraseLeft(v, of);
  if (range === null) return movementNounFar(v, of);
  const paced = pacedVerb(v, of, range);
  if (paced !== null) return paced;
  let at = -1;
  for (let i = range.last - 1; i >= range.first; i--) {
    if (kindAt(v, i) === K.ing && (kindAt(v, i + 1) === K.det || wordAt(v, i + 1) === W.from)) return null; // `the downturn of the 1980s, reaching a high of`
    if (COLUMNS.movementNoun[wordAt(v, i)] > 0 && kindAt(v, i) !== K.verb) {
      const next = kindAt(v, i + 1);
      const runs = next === K.prep && MOVEMENT_PREPS.has(wordAt(v, i + 1));
      if (
        i === range.last - 1 ||
        runs ||
        next === K.period ||
        next === K.close ||
        next === K.open ||
        next === K.comma ||
        next === K.adverb ||
        next === K.participle
      )
        at = i;
    }
  }
  if (at < 0) return movementNounFar(v, of);
  return nounCue(v, at, of);
}

/** Prepositions behind a movement noun that leave it the head. */
const MOVEMENT_PREPS = new Set<number>([
  W.in,
  W.of,
  W.on,
  W.over,
  W.from,
  W.since,
  W.during,
  W.against,
  W.by,
  W.for,
  W.between,
]);

const PACES = new Words('rate|rates|pace|speed|clip', true);

/** `grew at an annual rate of 5 %`: the verb before `at` moves. */
function pacedVerb(v: View, of: number, range: Range): Cue | null {
  if (!isOneOf(v, of - 1, PACES)) return null;
  let i = range.first - 1;
  while (kindAt(v, i) === K.det || kindAt(v, i) === K.adjective) i--;
  if (wordAt(v, i) !== W.at && wordAt(v, i) !== W.by) return null;
  return movementAt(v, passLeft(v, i - 1, false), W.at);
}

/** The movement noun stands before a bracket or time expression: `a fall in May 2014 of 0.6 %`. */
function movementNounFar(v: View, of: number): Cue | null {
  const i = passLeft(v, of - 1, false);
  if (i < of - 1 && COLUMNS.movementNoun[wordAt(v, i)] > 0 && kindAt(v, i) === K.noun) return nounCue(v, i, of);
  return toldByVerb(v, i) ?? listedComplement(v, of);
}

/** `A small growth in value added occurred between 2010 and 2012 of 1.5 %`: the verb only says that the movement was. */
function toldByVerb(v: View, at: number): Cue | null {
  const range = kindAt(v, at) === K.verb ? subjectOf(v, at).range : null;
  const head = range === null ? -1 : headOf(v, range);
  const direction = head < 0 ? 0 : sign(COLUMNS.movementNoun[wordAt(v, head)]);
  if (range === null || direction === 0) return null;
  return cue('change', 'change:noun', { direction, anchor: head, named: complementInside(v, range, head), via: W.of });
}

/** `a fall in the water supply, sewerage and waste management sector of 2.5 %`: commas inside the phrase that fell. */
function listedComplement(v: View, of: number): Cue | null {
  for (let i = of - 1; i >= Math.max(v.from, of - 22); i--) {
    const k = kindAt(v, i);
    if (
      COLUMNS.movementNoun[wordAt(v, i)] > 0 &&
      k === K.noun &&
      i + 1 < of &&
      (wordAt(v, i + 1) === W.in || wordAt(v, i + 1) === W.of)
    ) {
      let first = i + 2;
      while (kindAt(v, first) === K.det) first++;
      return cue('change', 'change:noun', {
        direction: sign(COLUMNS.movementNoun[wordAt(v, i)]),
        anchor: i,
        named: { first, last: of },
        via: W.of,
      });
    }
    if (k === K.verb || k === K.be || k === K.stop || k === K.mention || k === K.pron || k === K.subordinator)
      return null;
  }
  return null;
}

/** `the largest fall in shops with a fall of`: the thing ends before the movement told again; `in real terms` names none. */
function withoutMovement(v: View, range: Range): Range | null {
  if (wordAt(v, range.last - 1) === W.terms) return null;
  if (COLUMNS.movementNoun[wordAt(v, range.last - 1)] === 0) return range;
  for (let i = range.first + 1; i < range.last; i++)
    if (wordAt(v, i) === W.with) return { first: range.first, last: i };
  return range;
}

/** What a movement noun at token `at` says, with the phrase it names (`increase in exports`, `price growth`). */
export function nounCue(v: View, at: number, before: number): Cue {
  const direction = sign(COLUMNS.movementNoun[wordAt(v, at)]);
  const told =
    kindAt(v, at + 1) === K.prep && (wordAt(v, at + 1) === W.in || wordAt(v, at + 1) === W.of) && at + 1 < before
      ? phraseRight(v, at + 2)
      : null;
  const complement = told === null ? null : withoutMovement(v, told);
  const behind = complementBehind(v, before);
  const named =
    complement !== null && complement.last <= Math.max(before, complement.first) && kindAt(v, at + 2) !== K.period
      ? complement
      : (moverOf(v, at, behind) ?? behind ?? compoundBefore(v, at));
  return cue('change', 'change:noun', {
    direction,
    anchor: at,
    named,
    via: W.of,
    subject: named === null ? verbSubject(v, at) : null,
    appositive: named === null && verbSubject(v, at) === null,
  });
}

/** `Partnerships rose in all countries, with an increase of 3.4% in England`: behind the number stands only where; what rose is the subject before. */
function moverOf(v: View, at: number, behind: Range | null): Range | null {
  if (behind === null || (v.t.pos[behind.first] & P.capital) === 0) return null;
  const verb = previousVerb(v, at);
  if (verb < 0 || !moves(verbDoes(v, verb))) return null;
  return subjectOf(v, verb).range;
}

/** Words in front of a movement noun that do not say what moved. */
export const NOT_A_THING = new Words(
  'year|month|quarter|annual|yearly|monthly|percentage|point|sharp|slight|record|further|strong|net|total|overall|average|steep|small|large|modest|similar|corresponding|same|day|week|basis',
);

/** `price growth`, `population increase`: the nouns right before the movement noun. */
function compoundBefore(v: View, at: number): Range | null {
  let first = at;
  while (
    first > v.from &&
    kindAt(v, first - 1) === K.noun &&
    !isOneOf(v, first - 1, NOT_A_THING) &&
    (v.t.pos[first - 1] & P.timeUnit) === 0
  )
    first--;
  // `output per hour growth`
  if (first === at && wordAt(v, at - 2) === W.per && kindAt(v, at - 3) === K.noun) {
    first = at - 3;
    while (first > v.from && kindAt(v, first - 1) === K.noun) first--;
  }
  return first < at ? { first, last: at } : null;
}

const PREFERS = new Words('preferred|prefers|prefer|wanted|wants|favoured|favours|advocated|suggested');

const isBeing = (v: View, at: number): boolean => kindAt(v, at) === K.be && (v.t.pos[at] & P.be) !== 0;

/** The subject of the verb that has the movement noun as object: `X recorded a rise of`, `X showed growth of`. */
export function verbSubject(v: View, at: number): Subject | null {
  let i = at - 1;
  while (i >= v.from) {
    const k = kindAt(v, i);
    if (k === K.det || k === K.adjective || k === K.adverb || k === K.joiner || k === K.participle) i--;
    else if (k === K.noun && isOneOf(v, i, NOT_A_THING)) i--;
    else if (k === K.prep && TABLES.bases.before(v.t, i + 2, v.from) !== 0) i--;
    else break;
  }
  // `with Kent and London showing declines of`
  if (kindAt(v, i) === K.ing && kindAt(v, i - 1) === K.noun)
    return { range: subjectLeft(v, i), how: 'noun', mention: -1 };
  // `returned to growth with a plus of 12.9 percent`
  if (wordAt(v, i) === W.with && !comparesAt(v, i)) i = previousVerb(v, kindAt(v, i - 1) === K.comma ? i - 1 : i);
  const k = kindAt(v, i);
  if (
    k === K.verb &&
    (verbDoes(v, i) === VerbDoes.plan || isOneOf(v, i, PREFERS)) &&
    wordAt(v, at + 1) === W.of &&
    !isBeing(v, i - 1)
  )
    return null; // `economists had expected a fall of 0.2%`
  if (k === K.verb || (k === K.be && wordAt(v, i) !== 0)) {
    const subject = subjectOf(v, i);
    return subject.how === 'none' ? null : subject;
  }
  return null;
}

/** `a 3% fall in exports, to £41 million`, `a drop of 4% in visits to 310`: the level that the movement told before ended at, of the thing it names; null where none was told or a verb stands between. */
export function endOfMovement(v: View, to: number, number: number, was: Cue | undefined): Cue | null {
  if (was === undefined || !was.rule.startsWith('change:noun') || was.named === null) return null;
  for (let i = v.mentions[number - 1].mention.outerLast; i < to; i++) {
    const k = kindAt(v, i);
    if (k === K.verb || k === K.be || k === K.stop || k === K.conj || k === K.pron || k === K.participle) return null;
    if (k === K.comma && i < to - 1) return null;
  }
  return cue('level', 'level:movement', { anchor: was.anchor, named: was.named, via: W.to });
}
