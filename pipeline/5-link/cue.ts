/**
 * What the words around a number say of it: a change and which way, a level, a share, a contribution; whose; and
 * whether it stands in apposition to another figure. Reads left to the governing word, then right.
 */
import type { Sized } from '../model/mention.js';
import { T } from '../model/tokens.js';
import { COLUMNS, TABLES, VerbDoes, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import { phraseLeft, phraseRight, type Range, skipInsertion } from './noun-phrase.js';
import { previousVerb, subjectOf, type Subject } from './subject.js';
import { K, kindAt, mentionAt, periodAt, textAt, verbDoes, type View, wordAt } from './view.js';

export type Meaning = 'level' | 'change' | 'share' | 'contribution';

export interface Cue {
  readonly meaning: Meaning;
  /** 1 up, -1 down, 0 not said. */
  readonly direction: 1 | -1 | 0;
  /** Token of the governing verb, noun or comparative, -1 for none. */
  readonly anchor: number;
  /** The phrase that has or did it, when the clause names one. */
  readonly subject: Subject | null;
  /** A phrase that the cue itself names: `an increase in exports of 5 %`, `sales of €5 m`. */
  readonly named: Range | null;
  /** The preposition that introduces the number, as a word id, 0 for none. */
  readonly via: number;
  /** True where the figure is set against another and stands beside it without a clause of its own. */
  readonly appositive: boolean;
  /** The mention it is coordinated with, whose cue it repeats, -1 for none. */
  readonly listedWith: number;
  readonly rule: string;
}

const cue = (meaning: Meaning, rule: string, extra: Partial<Cue> = {}): Cue => ({
  meaning, rule, direction: 0, anchor: -1, subject: null, named: null, via: 0, appositive: false, listedWith: -1, ...extra,
});

const sign = (column: number): 1 | -1 | 0 => (column === 1 ? 1 : column === 2 ? -1 : 0);
const verbSign = (does: number): 1 | -1 | 0 => (does === VerbDoes.up ? 1 : does === VerbDoes.down ? -1 : 0);
const moves = (does: number): boolean => does === VerbDoes.up || does === VerbDoes.down;

/** The token to the left that governs the mention: adverbs, determiners, adjectives and quotation marks passed. */
export function governor(v: View, outerFirst: number): number {
  let i = outerFirst - 1;
  for (; i >= v.from; i--) {
    const k = kindAt(v, i);
    if (k === K.adjective && (v.t.pos[i] & P.quantifier) === 0 && COLUMNS.comparative[wordAt(v, i)] > 0 && wordAt(v, i) !== W.up && wordAt(v, i) !== W.down) break;
    if ((k === K.adverb && wordAt(v, i) !== W.up && wordAt(v, i) !== W.down) || k === K.det || k === K.adjective) continue;
    if (k === K.joiner && v.t.type[i] === T.punct && (v.t.code[i] === 0x201c || v.t.code[i] === 34)) continue;
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
    if (k === K.period) {
      i--;
      while (kindAt(v, i) === K.det) i--;
      if (kindAt(v, i) === K.prep) i--;
      while (wordAt(v, i) === W.compared || kindAt(v, i) === K.joiner) i--;
      continue;
    }
    if ((k === K.adverb && wordAt(v, i) !== W.up && wordAt(v, i) !== W.down) || k === K.det) i--;
    else if (k === K.close) {
      const open = skipInsertion(v, i + 1);
      if (open === i + 1) break;
      i = open - 1;
    } else if (k === K.comma && skipInsertion(v, i + 1) <= i) i = skipInsertion(v, i + 1) - 1;
    else if (overMentions && k === K.mention) {
      i = v.mentions[mentionAt(v, i)].mention.outerFirst - 1;
      if (kindAt(v, i) === K.prep && wordAt(v, i) !== W.up && wordAt(v, i) !== W.down) i--;
    } else break;
  }
  return i;
}

/** The head noun of a phrase: the last noun before its first preposition. */
export function headOf(v: View, range: Range): number {
  let head = -1;
  for (let i = range.first; i < range.last; i++) {
    const k = kindAt(v, i);
    if (k === K.prep || k === K.participle || k === K.open) break;
    if (k === K.noun || k === K.ing || (COLUMNS.movementNoun[wordAt(v, i)] > 0)) head = i;
  }
  return head;
}

const isUpDown = (word: number): boolean => word === W.up || word === W.down;

/** A movement word at token `at` as verb, or `up`/`down`: the change it makes of the number. */
function movementAt(v: View, at: number, via: number): Cue | null {
  const k = kindAt(v, at);
  const word = wordAt(v, at);
  if (isUpDown(word)) return upDown(v, at, via);
  const does = verbDoes(v, at);
  if (moves(does) && (k === K.verb || k === K.participle || k === K.ing || (k === K.noun && (v.t.pos[at] & P.verbOrNoun) !== 0 && (v.t.pos[at - 1] & P.det) === 0 && COLUMNS.movementNoun[word] === 0))) {
    const object = via === 0 ? null : objectOf(v, at);
    const subject: Subject | null = object !== null ? { range: object, how: 'noun', mention: -1 } : k === K.ing && (kindAt(v, at - 1) === K.comma || kindAt(v, at - 1) === K.stop) ? null : subjectOf(v, at);
    return cue('change', 'change:verb', { direction: verbSign(does), anchor: at, subject, via, appositive: subject === null || subject.how === 'none' });
  }
  return null;
}

/** What a verb moves: `cut its policy rate by`, `lifted the Official Cash Rate to`. */
function objectOf(v: View, at: number): Range | null {
  const k = kindAt(v, at + 1);
  if (k !== K.det && k !== K.noun && k !== K.adjective) return null;
  return TABLES.bases.at(v.t, at + 1, v.limit) !== 0 ? null : phraseRight(v, at + 1);
}

/** `up 5 %`, `down by 3 %`. */
function upDown(v: View, at: number, via: number): Cue {
  const direction = wordAt(v, at) === W.up ? 1 : -1;
  const before = at - 1;
  const k = kindAt(v, before);
  if (k === K.be || k === K.verb) return cue('change', 'change:up-down', { direction, anchor: at, subject: subjectOf(v, before), via });
  if (k === K.adverb && (kindAt(v, before - 1) === K.be || kindAt(v, before - 1) === K.verb)) return cue('change', 'change:up-down', { direction, anchor: at, subject: subjectOf(v, before - 1), via });
  if (k === K.noun) {
    const range = phraseLeft(v, at);
    const mention = range === null ? -1 : mentionAt(v, range.first - 1);
    if (mention >= 0) return cue('change', 'change:up-down', { direction, anchor: at, via, appositive: true });
    return cue('change', 'change:up-down', { direction, anchor: at, subject: { range, how: 'noun', mention }, via });
  }
  return cue('change', 'change:up-down', { direction, anchor: at, via, appositive: true });
}

/** `an increase of N`, `a fall in X of N`, `growth in X of N`. */
function movementNounOf(v: View, of: number): Cue | null {
  const range = phraseLeft(v, of);
  if (range === null) return movementNounFar(v, of);
  const paced = pacedVerb(v, of, range);
  if (paced !== null) return paced;
  let at = -1;
  for (let i = range.last - 1; i >= range.first; i--) {
    if (COLUMNS.movementNoun[wordAt(v, i)] > 0 && kindAt(v, i) !== K.verb) {
      const next = kindAt(v, i + 1);
      const runs = next === K.prep && MOVEMENT_PREPS.has(wordAt(v, i + 1));
      if (i === range.last - 1 || runs || next === K.period || next === K.close || next === K.open || next === K.comma || next === K.adverb || next === K.participle) at = i;
    }
  }
  if (at < 0) return movementNounFar(v, of);
  return nounCue(v, at, of);
}

/** Prepositions behind a movement noun that leave it the head. */
const MOVEMENT_PREPS = new Set<number>([W.in, W.of, W.on, W.over, W.from, W.since, W.during, W.against, W.by, W.for, W.between]);

/** `grew at an annual rate of 5 %`: the verb before `at` moves. */
function pacedVerb(v: View, of: number, range: Range): Cue | null {
  if (!/^(?:rate|rates|pace|speed|clip)$/.test(textAt(v, of - 1))) return null;
  let i = range.first - 1;
  while (kindAt(v, i) === K.det || kindAt(v, i) === K.adjective) i--;
  if (wordAt(v, i) !== W.at && wordAt(v, i) !== W.by) return null;
  return movementAt(v, passLeft(v, i - 1, false), W.at);
}

/** The movement noun stands before a bracket or time expression: `a fall in May 2014 of 0.6 %`. */
function movementNounFar(v: View, of: number): Cue | null {
  const i = passLeft(v, of - 1, false);
  if (i < of - 1 && COLUMNS.movementNoun[wordAt(v, i)] > 0 && kindAt(v, i) === K.noun) return nounCue(v, i, of);
  return listedComplement(v, of);
}

/** `a fall in the water supply, sewerage and waste management sector of 2.5 %`: commas inside the phrase that fell. */
function listedComplement(v: View, of: number): Cue | null {
  for (let i = of - 1; i >= Math.max(v.from, of - 22); i--) {
    const k = kindAt(v, i);
    if (COLUMNS.movementNoun[wordAt(v, i)] > 0 && k === K.noun && (wordAt(v, i + 1) === W.in || wordAt(v, i + 1) === W.of)) {
      let first = i + 2;
      while (kindAt(v, first) === K.det) first++;
      return cue('change', 'change:noun', { direction: sign(COLUMNS.movementNoun[wordAt(v, i)]), anchor: i, named: { first, last: of }, via: W.of });
    }
    if (k === K.verb || k === K.be || k === K.stop || k === K.mention || k === K.pron || k === K.subordinator) return null;
  }
  return null;
}

/** What a movement noun at token `at` says, with the phrase it names (`increase in exports`, `price growth`). */
export function nounCue(v: View, at: number, before: number): Cue {
  const direction = sign(COLUMNS.movementNoun[wordAt(v, at)]);
  const complement = kindAt(v, at + 1) === K.prep && (wordAt(v, at + 1) === W.in || wordAt(v, at + 1) === W.of) && at + 1 < before ? phraseRight(v, at + 2) : null;
  const behind = complementBehind(v, before);
  const named = complement !== null && complement.last <= Math.max(before, complement.first) && kindAt(v, at + 2) !== K.period ? complement : (behind ?? compoundBefore(v, at));
  return cue('change', 'change:noun', { direction, anchor: at, named, via: W.of, subject: named === null ? verbSubject(v, at) : null, appositive: named === null && verbSubject(v, at) === null });
}

/** `in constant prices`, `in real terms`: how it was measured, not what moved. */
export const PRICE_BASIS = /^(?:(?:constant|current|real|nominal|fixed|comparable|dollar|euro|volume|value|absolute|relative) (?:prices|terms|currency|currencies|dollars|exchange)|volume|terms|total)/i;

/** `rises of 4.4% in the energy sector`: the thing stands behind the number. */
function complementBehind(v: View, of: number): Range | null {
  for (let i = of + 1; i < Math.min(v.limit, of + 8); i++) {
    const number = mentionAt(v, i);
    if (number < 0) continue;
    const at = v.mentions[number].mention.outerLast;
    if (wordAt(v, at) !== W.in) return null;
    let k = at + 1;
    while (kindAt(v, k) === K.det) k++;
    if (kindAt(v, k) === K.period || TABLES.bases.at(v.t, k, v.limit) !== 0 || PRICE_BASIS.test(`${textAt(v, k)} ${textAt(v, k + 1)}`)) return null;
    return phraseList(v, k);
  }
  return null;
}

/** A phrase to the right that may hold commas, as in `the electricity, gas and steam sector`, up to a semicolon, verb or number. */
function phraseList(v: View, at: number): Range | null {
  let last = at;
  let i = at;
  for (; i < Math.min(v.limit, at + 16); i++) {
    const k = kindAt(v, i);
    if (k === K.noun) last = i + 1;
    else if (k === K.comma) {
      if (kindAt(v, i + 1) !== K.noun) break;
    } else if (k !== K.adjective && k !== K.joiner && k !== K.conj && !(k === K.prep && wordAt(v, i) === W.of)) break;
  }
  const single = phraseRight(v, at);
  const closes = kindAt(v, i) === K.stop || i >= v.limit;
  return closes && last > at ? { first: at, last } : single;
}

const NOT_A_THING = /^(?:year|month|quarter|annual|yearly|monthly|percentage|point|sharp|slight|record|further|strong|net|total|overall|average|steep|small|large|modest|similar|corresponding|same|day|week|basis)$/i;

/** `price growth`, `population increase`: the nouns right before the movement noun. */
function compoundBefore(v: View, at: number): Range | null {
  let first = at;
  while (first > v.from && kindAt(v, first - 1) === K.noun && !NOT_A_THING.test(textAt(v, first - 1)) && (v.t.pos[first - 1] & P.timeUnit) === 0) first--;
  return first < at ? { first, last: at } : null;
}

/** The subject of the verb that has the movement noun as object: `X recorded a rise of`, `X showed growth of`. */
function verbSubject(v: View, at: number): Subject | null {
  let i = at - 1;
  while (i >= v.from) {
    const k = kindAt(v, i);
    if (k === K.det || k === K.adjective || k === K.adverb || k === K.joiner || k === K.participle) i--;
    else if (k === K.noun && NOT_A_THING.test(textAt(v, i))) i--;
    else if (k === K.prep && TABLES.bases.before(v.t, i + 2, v.from) !== 0) i--;
    else break;
  }
  const k = kindAt(v, i);
  if (k === K.verb || (k === K.be && wordAt(v, i) !== 0)) {
    const subject = subjectOf(v, i);
    return subject.how === 'none' ? null : subject;
  }
  return null;
}

/** What stands to the left of the mention. */
function leftCue(v: View, number: number, earlier: readonly Cue[]): Cue {
  const { mention } = v.mentions[number];
  if (mention.magnitude.form === 'multiple' && mention.unit === 'percent') return multipleCue(v, number);
  const exceeds = kindAt(v, mention.outerFirst);
  if (mention.outerFirst < mention.first && (exceeds === K.verb || exceeds === K.participle || exceeds === K.ing)) return verbCue(v, mention.outerFirst);
  const near = governor(v, mention.outerFirst);
  const at = mention.upper !== null && (wordAt(v, near) === W.between || (wordAt(v, near) === W.from && kindAt(v, near - 1) === K.ing)) ? governor(v, near) : near;
  const k = kindAt(v, at);
  const word = wordAt(v, at);
  const share = TABLES.shares.before(v.t, at + 1, v.from);
  if (word === W.plus || word === W.minus) return cue('change', 'change:sign-word', { direction: word === W.plus ? 1 : -1, anchor: at, appositive: true });
  if (isUpDown(word) && (share & 15) < 2) return isParticle(v, at) ? verbCue(v, at - 1, number) : upDown(v, at, 0);
  if (share !== 0 && isPart(v.mentions[number])) return shareCue(v, at + 1 - (share & 15), at);
  if (k === K.verb || k === K.participle || k === K.ing || k === K.be || (k === K.noun && (v.t.pos[at] & P.verbOrNoun) !== 0 && moves(verbDoes(v, at)) && COLUMNS.movementNoun[word] === 0)) return verbCue(v, at, number);
  if (k === K.prep) return prepCue(v, number, at, earlier);
  if (k === K.open) return bracketCue(v, number, at, earlier);
  if (k === K.comma || k === K.conj || k === K.stop) return listCue(v, number, at, earlier);
  if (k === K.noun && COLUMNS.movementNoun[word] > 0 && at === mention.outerFirst - 1 && (v.t.pos[at] & P.verbOrNoun) !== 0) {
    const range = phraseLeft(v, at);
    if (range !== null) return cue('change', 'change:verb', { direction: sign(COLUMNS.movementNoun[word]), anchor: at, subject: { range, how: 'noun', mention: -1 } });
  }
  if (k === K.noun || k === K.close) return gapCue(v, number, at, earlier);
  if (k === K.pron) return cue('level', 'pronoun', { subject: { range: null, how: 'pronoun', mention: -1 } });
  return cue('level', 'start');
}

/** `set up 104 bases`: `up` belongs to a verb that is no movement. */
const isParticle = (v: View, at: number): boolean => {
  const k = kindAt(v, at - 1);
  return (k === K.verb || k === K.participle || k === K.ing) && !/^(?:went|gone|go|goes|going|mov|edg|inch|tick|trend|creep|crept|drift|push|head|nudg|pull|shoot|shot|jump|step)/i.test(textAt(v, at - 1));
};

/** `doubled`, `halved`: the mention is the verb. */
function multipleCue(v: View, number: number): Cue {
  const { mention } = v.mentions[number];
  const subject = subjectOf(v, mention.first);
  return cue('change', 'change:multiple', { direction: mention.sign === -1 ? -1 : 1, anchor: mention.first, subject, appositive: subject.how === 'none' });
}

/** In brackets: a change said before in another unit is said again (`fell by 73,000 (13.2%)`), else a level or change of the phrase before. */
function bracketCue(v: View, number: number, at: number, earlier: readonly Cue[]): Cue {
  const previous = number - 1;
  const was = previous >= 0 ? earlier[previous] : null;
  const otherUnit = previous >= 0 && (v.mentions[previous].unit !== v.mentions[number].unit || v.mentions[number].unit === 'percent');
  const unitless = v.mentions[number].unit !== 'percent' && previous >= 0 && baseBetween(v, v.mentions[previous].mention.outerLast, at);
  if (was !== null && was.meaning === 'change' && otherUnit && !unitless && v.mentions[number].mention.sign === 0 && bracketFollows(v, v.mentions[previous].mention.outerLast, at)) {
    return { ...was, listedWith: previous, rule: 'bracket-of-change' };
  }
  const follows = was !== null && was.rule === 'bracket' && was.meaning === 'change' ? was.direction : 0;
  const moved = v.mentions[number].unit === 'percent' ? follows || movedInBrackets(v, at) : 0;
  if (moved !== 0) return cue('change', 'bracket', { anchor: at, appositive: true, direction: moved });
  return cue('level', 'bracket', { anchor: at, appositive: true });
}

/** A time expression stands between a change and the bracket: what the bracket holds is the level of that time. */
function baseBetween(v: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (kindAt(v, i) === K.period) return true;
  return false;
}

/** `The strongest increases were observed in the Azores (14.3%)`: which way what the clause is about moved, 0 if it did not. */
function movedInBrackets(v: View, open: number): 1 | -1 | 0 {
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
    if (k === K.comma || k === K.stop || k === K.verb || k === K.be || k === K.mention || k === K.close || k === K.conj) return false;
  }
  return true;
}

/** True for numbers that can be a part of a whole. */
const isPart = (s: Sized): boolean => s.unit === 'percent' || (s.mention.magnitude.form === 'fraction' && s.mention.unitKind === 'none' && s.mention.magnitude.scale === 0);

function shareCue(v: View, first: number, last: number): Cue {
  const k = kindAt(v, first);
  const anchor = first;
  if (k === K.noun) {
    // `held a share of 12.8 %`
    const subject = verbSubject(v, first);
    return cue('share', 'share:noun', { anchor, subject, named: subject === null ? phraseLeft(v, last) : null });
  }
  if (k === K.ing && kindAt(v, first - 1) !== K.noun) return cue('share', 'share:participle', { anchor, appositive: true });
  if (k === K.adjective || k === K.participle) {
    const be = kindAt(v, first - 1) === K.be ? first - 1 : -1;
    if (be >= 0) return cue('share', 'share:equal', { anchor, subject: subjectOf(v, be) });
    return cue('share', 'share:equal', { anchor, appositive: true });
  }
  const subject = subjectOf(v, first);
  return cue('share', 'share:verb', { anchor, subject, appositive: subject.how === 'none' });
}

/** `cut 1,500 jobs`, `raised £450m`, `added 5,000 seats`: the number counts what was cut, raised or added. */
function takesObject(v: View, at: number, number: number): boolean {
  const { mention } = v.mentions[number];
  const form = textAt(v, at).toLowerCase();
  if (mention.unitKind === 'money') return /^(?:rais|los|gather|recover|shed|gain)/.test(form) || form === 'lost';
  if (mention.unitKind !== 'none' || mention.magnitude.form === 'fraction') return false;
  if (!/^(?:cut|add|shed|los|gain|rais|reduc|recover|lift|upgrad|slash|trim|gather|expand|improv)/.test(form)) return false;
  return phraseRight(v, mention.outerLast) !== null && COLUMNS.comparative[wordAt(v, mention.outerLast)] === 0;
}

/** The governing word is a verb. */
function verbCue(v: View, at: number, number = -1): Cue {
  const moved = movementAt(v, at, 0);
  if (moved !== null && !(number >= 0 && takesObject(v, at, number))) return moved;
  const does = verbDoes(v, at);
  const loose = kindAt(v, at) === K.ing || kindAt(v, at) === K.participle;
  const apart = loose && (kindAt(v, at - 1) === K.comma || kindAt(v, at - 1) === K.stop || kindAt(v, at - 1) === K.open);
  const subject = apart ? null : loose && kindAt(v, at - 1) === K.noun ? ({ range: phraseLeft(v, at), how: 'noun', mention: -1 } as const) : subjectOf(v, at);
  if (does === VerbDoes.contribute) return cue('contribution', 'contribution:verb', { anchor: at, subject });
  const level = does === VerbDoes.level || kindAt(v, at) === K.be;
  return infinitiveLevel(v, at, level ? cue('level', 'level:verb', { anchor: at, subject, appositive: apart }) : cue('level', 'level:object', { anchor: at, subject, appositive: apart }));
}

/** `fell by 73,000 to reach 477,000`: the level that a movement leads up to. */
function infinitiveLevel(v: View, at: number, level: Cue): Cue {
  if (wordAt(v, at - 1) !== W.to) return level;
  const i = passLeft(v, at - 2, true);
  return moves(verbDoes(v, i)) && kindAt(v, i) === K.verb ? { ...level, rule: 'level:movement', via: W.to, anchor: i } : level;
}

/** The governing word is a preposition. */
function prepCue(v: View, number: number, at: number, earlier: readonly Cue[]): Cue {
  const word = wordAt(v, at);
  if (word === W.of && isTransparent(v, at)) {
    let by = at - 2;
    while (kindAt(v, by) === K.det || kindAt(v, by) === K.adjective) by--;
    if (wordAt(v, by) === W.by) return byCue(v, number, by, earlier);
    const through = verbSubjectOf(v, at);
    if (through !== null) return cue('level', 'level:verb', { anchor: at, subject: through, via: W.of });
  }
  if (word === W.of) return ofList(v, number, at, earlier) ?? (lossOf(v, number, at) ? null : movementNounOf(v, at)) ?? cue('level', 'level:of', { anchor: at, named: phraseLeft(v, at), via: W.of });
  if (word === W.by) return byCue(v, number, at, earlier);
  if (word === W.to || word === W.from || word === W.at) return towardsCue(v, at, word, number, earlier);
  if (kindAt(v, at - 1) === K.adjective && kindAt(v, at - 2) === K.be) return cue('level', 'level:verb', { anchor: at - 2, subject: subjectOf(v, at - 2), via: word });
  const verb = kindAt(v, at - 1);
  if ((verb === K.verb || verb === K.ing) && word !== W.with) {
    const direct = verbCue(v, at - 1);
    return { ...direct, via: word, rule: direct.rule === 'level:object' ? direct.rule : 'level:verb', meaning: 'level', direction: 0 };
  }
  return cue('level', 'level:preposition', { anchor: at, via: word, appositive: word === W.with || word === W.for ? false : true, subject: word === W.with ? withSubject(v, at) : null });
}

/** `an average of`, `a total of`, `an annual rate of`: words that only introduce a number. */
function isTransparent(v: View, of: number): boolean {
  const before = kindAt(v, of - 2);
  if (!/^(?:average|total|mean|median|value|rate|pace|level|peak|high|low|maximum|minimum|sum|figure)$/i.test(textAt(v, of - 1))) return false;
  return before === K.det || (before === K.adjective && kindAt(v, of - 3) === K.det);
}

/** The subject of the verb that has such words as object or behind `at`: `spent an average of`, `ran at an annual rate of`. */
function verbSubjectOf(v: View, of: number): Subject | null {
  let i = of - 2;
  while (kindAt(v, i) === K.det || kindAt(v, i) === K.adjective) i--;
  if (wordAt(v, i) === W.at) i--;
  if (kindAt(v, i) !== K.verb || moves(verbDoes(v, i))) return null;
  const subject = subjectOf(v, i);
  return subject.how === 'none' ? null : subject;
}

/** `a drop of 150 compared with April and of 9.4% compared with May`: the noun of the figure before. */
function ofList(v: View, number: number, at: number, earlier: readonly Cue[]): Cue | null {
  const k = kindAt(v, at - 1);
  if ((k !== K.conj && k !== K.comma) || number === 0 || !earlier[number - 1].rule.startsWith('change:noun')) return null;
  return { ...earlier[number - 1], listedWith: number - 1, rule: 'change:noun+list' };
}

/** `a net loss of 6,400 people`, `the loss of two contracts`, `losses of 3% of the harvest`: a flow named by a noun, a positive count, amount or share. */
function lossOf(v: View, number: number, at: number): boolean {
  const moved = /^(?:loss|losses|gain|gains|cut|cuts)$/;
  const far = movementNounOf(v, at);
  if (!moved.test(textAt(v, at - 1)) && !(far !== null && moved.test(textAt(v, far.anchor)))) return false;
  const { mention } = v.mentions[number];
  if (mention.unitKind === 'percent') return wordAt(v, mention.outerLast) === W.of;
  return mention.unitKind === 'money' || phraseRight(v, mention.outerLast) !== null;
}

/** `France, with €5 billion`, `Italy came second with €15.8 billion`. */
function withSubject(v: View, at: number): Subject | null {
  const before = kindAt(v, at - 1) === K.comma ? at - 1 : at;
  const range = phraseLeft(v, before);
  if (range !== null) return { range, how: 'noun', mention: -1 };
  for (let i = at - 1; i >= v.from && at - i < 8; i--) if (kindAt(v, i) === K.verb) return subjectOf(v, i);
  return null;
}

/** `rose by N`, `up by N`, `margin by N` with the verb left out. */
function byCue(v: View, number: number, at: number, earlier: readonly Cue[]): Cue {
  const i = passLeft(v, at - 1, false);
  const moved = movementAt(v, i, W.by);
  if (moved !== null) return moved;
  if (COLUMNS.movementNoun[wordAt(v, i)] > 0 && kindAt(v, i) === K.noun) return { ...nounCue(v, i, at), via: W.by };
  if (COLUMNS.comparative[wordAt(v, i)] > 0) return cue('change', 'change:comparative', { direction: sign(COLUMNS.comparative[wordAt(v, i)]), anchor: i, via: W.by, subject: subjectOf(v, i) });
  const verb = farVerb(v, at - 1);
  if (verb >= 0 && kindAt(v, i) !== K.noun) return { ...(movementAt(v, verb, W.by) as Cue) };
  const told = retold(v, number, earlier);
  if (told !== null && kindAt(v, i) !== K.noun) return told;
  if (kindAt(v, i) === K.noun && wordAt(v, i - 1) === W.in && kindAt(v, i - 2) === K.be) return cue('level', 'level:verb', { anchor: i - 2, subject: subjectOf(v, i - 2), via: W.by });
  if (kindAt(v, i) === K.noun || kindAt(v, i) === K.close) {
    const does = previousMovement(v, i);
    if (does >= 0) {
      const direct = movementAt(v, does, W.by) as Cue;
      const range = phraseLeft(v, at);
      if (objectOf(v, does) !== null) return direct;
      const gapped = range !== null && boundaryBefore(v, range.first) && earlier.some((c) => c.meaning === 'change');
      return gapped ? { ...direct, subject: { range, how: 'noun', mention: -1 }, appositive: false } : direct;
    }
    return gapCue(v, number, i, earlier);
  }
  return cue('level', 'level:preposition', { anchor: at, via: W.by });
}

/** `rose from 92 to 110, i.e. by 19 per cent`, `from 310 to 487 billion, or 57 %`: the movement said again as a change. */
function retold(v: View, number: number, earlier: readonly Cue[]): Cue | null {
  const was = number > 0 ? earlier[number - 1] : null;
  if (was === null || wordAt(v, v.mentions[number].mention.outerLast) === W.of || was.rule !== 'level:movement' || was.via !== W.to || was.anchor < 0) return null;
  const multiple = mentionAt(v, was.anchor);
  const direction = multiple >= 0 ? (v.mentions[multiple].mention.sign === -1 ? -1 : 1) : verbSign(verbDoes(v, was.anchor)) || sign(COLUMNS.movementNoun[wordAt(v, was.anchor)]);
  return cue('change', 'change:retold', { direction, anchor: was.anchor, subject: was.subject, via: W.by, appositive: true });
}

/** True where a new clause part begins at `at`: after a comma, `and`, or at the start. */
const boundaryBefore = (v: View, at: number): boolean => {
  let i = at - 1;
  while (kindAt(v, i) === K.det) i--;
  return i < v.from || kindAt(v, i) === K.comma || kindAt(v, i) === K.conj || kindAt(v, i) === K.stop;
};

/** A movement verb to the left in the same sentence part, with only phrases between (`shrank in A, in B and in C, by …`). */
function previousMovement(v: View, at: number): number {
  for (let i = at; i >= v.from; i--) {
    const k = kindAt(v, i);
    if (k === K.stop && v.t.code[i] === 59) return -1;
    if (k === K.ing && moves(verbDoes(v, i))) return i;
    if (k === K.verb || k === K.be) return moves(verbDoes(v, i)) ? i : -1;
  }
  return -1;
}

const farVerb = (v: View, at: number): number => (kindAt(v, at) === K.comma ? previousMovement(v, at) : -1);

/** `The largest increase was in Surrey at 5.6%, followed by Hampshire at 3.2%`: changes of the places, the way the increase says. */
function rankedMovement(v: View, at: number, earlier: readonly Cue[]): Cue | null {
  const named = phraseLeft(v, at);
  const before = earlier.at(-1);
  const direction = before?.rule === 'change:ranked' ? before.direction : movedInBrackets(v, at);
  return direction === 0 || named === null ? null : cue('change', 'change:ranked', { direction, anchor: at, named, via: W.at });
}

/** `rose … to N`, `from A to B`, `stood at N`. */
function towardsCue(v: View, at: number, word: number, number: number, earlier: readonly Cue[]): Cue {
  const ranked = word === W.at && v.mentions[number].unit === 'percent' ? rankedMovement(v, at, earlier) : null;
  if (ranked !== null) return ranked;
  const particle = kindAt(v, at - 1) === K.prep && (kindAt(v, at - 2) === K.verb || kindAt(v, at - 2) === K.participle) ? at - 2 : at - 1;
  const multiple = multipleBefore(v, at);
  if (multiple >= 0) return cue('level', 'level:movement', { anchor: multiple, subject: subjectOf(v, multiple), via: word });
  const i = passLeft(v, particle, true);
  const does = verbDoes(v, i);
  const k = kindAt(v, i);
  if ((k === K.participle || textAt(v, i) === 'put') && kindAt(v, i - 1) === K.comma && !moves(does) && word === W.at) return cue('level', 'level:apposition', { anchor: i, via: word, named: phraseLeft(v, i - 1) });
  if (isUpDown(wordAt(v, i))) return { ...upDown(v, i, word), meaning: 'level', direction: 0, rule: 'level:movement' };
  if (k === K.verb || k === K.participle || k === K.ing || (moves(does) && (v.t.pos[i] & P.verbOrNoun) !== 0)) {
    const apart = (k === K.ing || k === K.participle) && kindAt(v, i - 1) === K.comma;
    const subject = apart ? null : subjectOf(v, i);
    return cue('level', moves(does) ? 'level:movement' : 'level:verb', { anchor: i, subject, via: word, appositive: apart });
  }
  if (k === K.noun && COLUMNS.movementNoun[wordAt(v, i)] > 0) return { ...nounCue(v, i, at), meaning: 'level', direction: 0, via: word, rule: 'level:movement' };
  if (k === K.be) return cue('level', 'level:verb', { anchor: i, subject: subjectOf(v, i), via: word });
  if (word === W.at && (kindAt(v, at - 1) === K.comma || kindAt(v, at - 1) === K.stop)) return cue('level', 'level:apposition', { anchor: at, via: word, named: phraseLeft(v, at - 1), appositive: true });
  const range = phraseLeft(v, at);
  const verb = i >= v.from ? previousMovement(v, i) : -1;
  if (verb >= 0 && (word === W.to || word === W.from)) {
    const object = objectOf(v, verb);
    const subject: Subject = object !== null ? { range: object, how: 'noun', mention: -1 } : subjectOf(v, verb);
    const gapped = range !== null && boundaryBefore(v, range.first) && subject.range !== null && subject.range.first !== range.first;
    return cue('level', 'level:movement', { anchor: verb, subject: gapped ? { range, how: 'noun', mention: -1 } : subject, via: word });
  }
  return cue('level', 'level:preposition', { anchor: at, via: word, named: range });
}

/** `doubled … from A to B`: the mention that is the verb, as its token, or -1. */
function multipleBefore(v: View, at: number): number {
  for (let i = at - 1; i >= Math.max(v.from, at - 14); i--) {
    const number = mentionAt(v, i);
    if (number >= 0 && v.mentions[number].mention.magnitude.form === 'multiple' && v.mentions[number].unit === 'percent') return i;
    const k = kindAt(v, i);
    if (k === K.verb || k === K.be || k === K.stop) return -1;
  }
  return -1;
}

/** After a comma, a conjunction or a dash: one of a list that goes on, or in apposition. */
function listCue(v: View, number: number, at: number, earlier: readonly Cue[]): Cue {
  const previous = number - 1;
  if (kindAt(v, at) === K.stop && v.t.code[at] === 58) return cue('level', 'label', { anchor: at, named: phraseLeft(v, at) });
  if (previous >= 0 && continues(v, number, at) && !(earlier[previous].meaning === 'change' && wordAt(v, v.mentions[number].mention.outerLast) === W.of && kindAt(v, at) === K.stop)) {
    const was = earlier[previous];
    const own = was.rule.startsWith('change:noun') ? complementBehind(v, v.mentions[number].mention.outerFirst - 1) : null;
    return { ...was, ...(own === null ? {} : { named: own }), listedWith: previous, rule: was.rule.endsWith('+list') ? was.rule : `${was.rule}+list` };
  }
  if (previous >= 0 && sameBracket(v, v.mentions[previous].mention.last, at)) {
    const was = earlier[previous];
    return { ...was, listedWith: previous, rule: 'bracket+list' };
  }
  const told = v.mentions[number].unit === 'percent' || wordAt(v, at) === W.or ? retold(v, number, earlier) : null;
  if (told !== null) return told;
  const conjunction = kindAt(v, at) === K.conj && wordAt(v, at) === W.or;
  if (conjunction && previous >= 0 && earlier[previous].meaning === 'change' && v.mentions[number].unit === 'percent') return { ...earlier[previous], listedWith: previous, rule: 'bracket-of-change' };
  return cue('level', conjunction ? 'or' : 'apposition', { anchor: at, appositive: previous >= 0 });
}

/** `(+46,000; +3.1%)`: both stand in one bracket with a comma or semicolon between. */
function sameBracket(v: View, from: number, at: number): boolean {
  for (let i = from; i < at; i++) if (kindAt(v, i) !== K.adverb && kindAt(v, i) !== K.comma) return false;
  for (let i = from - 1; i >= Math.max(v.from, from - 8); i--) {
    if (kindAt(v, i) === K.open) return true;
    if (kindAt(v, i) === K.close) return false;
  }
  return false;
}

/** True where only list punctuation and the counted nouns of the previous mention stand between it and this one. */
function continues(v: View, number: number, at: number): boolean {
  const a = v.mentions[number - 1].mention;
  const b = v.mentions[number];
  if (v.mentions[number - 1].unit !== b.unit && !(v.mentions[number - 1].mention.unitKind === 'none' && b.mention.unitKind !== 'none' && false)) return false;
  let i = at;
  while (i >= a.last && (kindAt(v, i) === K.comma || kindAt(v, i) === K.conj || kindAt(v, i) === K.adverb || (kindAt(v, i) === K.stop && v.t.code[i] === 59))) i--;
  if (i >= a.last && i < at) i = Math.min(i, passLeft(v, i, false));
  if (i >= a.last && i < at) i = passComplement(v, i, a.last);
  return i < a.last && (kindAt(v, at) !== K.conj || wordAt(v, at) !== W.or || b.mention.unitKind === a.unitKind);
}

/** `4.4% in the A sector; 0.5% in the B sector`: back over the phrase that stands behind the number before. */
function passComplement(v: View, at: number, from: number): number {
  if (wordAt(v, from) !== W.in && wordAt(v, from) !== W.of) return at;
  for (let i = at; i >= from; i--) {
    const k = kindAt(v, i);
    if (k === K.verb || k === K.be || k === K.stop || k === K.mention || k === K.pron) return at;
  }
  return from - 1;
}

/** A number right behind a noun, with its verb left out: `and prices of services 6.3 percent`. */
function gapCue(v: View, number: number, at: number, earlier: readonly Cue[]): Cue {
  const range = phraseLeft(v, at + 1);
  const subject: Subject = { range, how: range === null ? 'none' : 'noun', mention: -1 };
  for (let i = number - 1; i >= 0; i--) {
    const was = earlier[i];
    if (was.meaning === 'change' && v.mentions[i].unit === v.mentions[number].unit && !was.appositive && (kindAt(v, at + 1) === K.prep || kindAt(v, at + 1) === K.mention || kindAt(v, at + 1) === K.adverb)) {
      return cue('change', 'change:gap', { direction: was.direction, anchor: was.anchor, subject, via: was.via });
    }
    if (was.meaning === 'change') break;
  }
  return cue('level', 'level:gap', { anchor: at, subject });
}

/** What stands to the right: a comparative, a movement noun. Null where the left decides. */
function rightCue(v: View, number: number, left: Cue): Cue | null {
  const { mention } = v.mentions[number];
  const at = mention.outerLast;
  if (v.t.gap[at] === 2 && at < v.limit) return null;
  const direct = firstComparative(v, number, at);
  const comparativeAt = direct >= 0 ? direct : firstComparative(v, number, beyondTwin(v, at));
  if (comparativeAt >= 0) {
    const direction = sign(COLUMNS.comparative[wordAt(v, comparativeAt)]);
    const owner = ownerOfComparative(number, left);
    return cue('change', 'change:comparative', { direction, anchor: comparativeAt, ...owner });
  }
  const noun = movementNounRight(v, at);
  if (noun >= 0) {
    const direction = sign(COLUMNS.movementNoun[wordAt(v, noun)]);
    const complement = kindAt(v, noun + 1) === K.prep && (wordAt(v, noun + 1) === W.in || wordAt(v, noun + 1) === W.of) && kindAt(v, noun + 2) !== K.period ? phraseRight(v, noun + 2) : null;
    const named = complement ?? compoundInside(v, at, noun);
    const subject = named === null ? left.subject : null;
    return cue('change', 'change:noun-right', { direction, anchor: noun, named, subject, appositive: named === null && (subject === null || subject.how === 'none') });
  }
  return null;
}

/** `3.4% and 0.9%, respectively, more than`. */
const saysRespectively = (v: View, at: number): boolean => wordAt(v, at + 1) === W.respectively || wordAt(v, at - 1) === W.respectively;

/** `€0.9bn (1.8%) lower`, `15% or £1,700 larger`: beyond a second number that shares the comparative. */
function beyondTwin(v: View, at: number): number {
  let i = at;
  let seen = false;
  let open = false;
  if (kindAt(v, i) === K.close) return i + 1;
  for (; i < Math.min(v.limit, at + 9); i++) {
    const k = kindAt(v, i);
    if (k === K.mention) seen = true;
    else if (k === K.close && seen) return i + 1;
    else if (k === K.open && !seen) open = true;
    else if (!((k === K.conj && wordAt(v, i) !== W.but) || (k === K.comma && saysRespectively(v, i)) || (k === K.stop && v.t.code[i] === 45 && !seen) || k === K.adverb)) break;
  }
  return seen && !open && i > at + 1 ? i : at;
}

/** `N more than`, `N (per cent) higher`, `N more jobs than`: the comparative's token, or -1. */
function firstComparative(v: View, number: number, at: number): number {
  let i = at;
  while (kindAt(v, i) === K.adverb && COLUMNS.comparative[wordAt(v, i)] === 0) i++;
  const word = wordAt(v, i);
  const column = COLUMNS.comparative[word];
  if (column === 0) return -1;
  const next = i + 1;
  const nextWord = wordAt(v, next);
  const k = kindAt(v, next);
  if (word === W.more || word === W.fewer || word === W.less) {
    if (nextWord === W.than || k === K.stop || k === K.comma || k === K.close || k === K.open || k === K.prep || k === K.conj || next >= v.limit) return i;
    for (let j = next; j < Math.min(v.limit, next + 8); j++) {
      if (wordAt(v, j) === W.than) return i;
      if (kindAt(v, j) !== K.noun && kindAt(v, j) !== K.adjective && kindAt(v, j) !== K.joiner && kindAt(v, j) !== K.prep) break;
    }
    return -1;
  }
  if (word === W.up || word === W.down) return k === K.prep || k === K.period || k === K.stop || k === K.comma || k === K.adverb || next >= v.limit ? i : -1;
  if (word === W.above || word === W.below || word === W.under) return k === K.period || k === K.det || v.t.type[next] === T.word ? i : -1;
  if (/^(?:extra|additional)$/.test(textAt(v, i))) return -1;
  if (word === W.earlier || word === W.late_) return -1;
  // an adjective before a noun describes it (`500 larger firms`), before `than` or a pause it compares
  return nextWord === W.than || k === K.stop || k === K.comma || k === K.close || k === K.prep || k === K.period || k === K.conj || k === K.mention || next >= v.limit || (k === K.det && !isUnitless(v, number)) || (!isUnitless(v, number) && v.mentions[number].mention.unitKind !== 'money' && k !== K.noun) ? i : -1;
}

const isUnitless = (v: View, number: number): boolean => v.mentions[number].mention.unitKind === 'none';

/** Whose difference a comparative states: its clause's subject when a verb stands before, else the level it is in apposition to. */
function ownerOfComparative(number: number, left: Cue): Partial<Cue> {
  if (left.subject !== null && left.subject.how !== 'none' && (left.rule === 'level:verb' || left.rule === 'level:object' || left.rule.startsWith('share') || left.rule === 'level:gap' || left.rule.endsWith('+list'))) return { subject: left.subject };
  if (left.named !== null) return { named: left.named };
  return { appositive: number > 0 || left.appositive, subject: null };
}

/** `N annual increase`, `N year-on-year growth`: the movement noun's token, or -1. */
function movementNounRight(v: View, at: number): number {
  for (let i = at; i < Math.min(v.limit, at + 8); i++) {
    const basis = TABLES.bases.at(v.t, i, v.limit);
    if (basis !== 0) {
      i += (basis & 15) - 1;
      continue;
    }
    const k = kindAt(v, i);
    const word = wordAt(v, i);
    if (COLUMNS.movementNoun[word] > 0 && (k === K.noun || k === K.verb)) {
      const before = kindAt(v, i - 1);
      return k === K.noun || before === K.adjective || before === K.mention ? i : -1;
    }
    if (k === K.adjective || k === K.joiner || k === K.adverb || k === K.det) continue;
    if (k === K.noun && (v.t.pos[i] & P.possessive) === 0) continue;
    if (k === K.prep && (word === W.on || word === W.over) && TABLES.bases.before(v.t, i + 2, at) !== 0) continue;
    return -1;
  }
  return -1;
}

/** `5 % price growth`: the nouns between the number and the movement noun. */
function compoundInside(v: View, at: number, noun: number): Range | null {
  let first = noun;
  while (first > at && kindAt(v, first - 1) === K.noun && !NOT_A_THING.test(textAt(v, first - 1)) && (v.t.pos[first - 1] & P.timeUnit) === 0) first--;
  return first < noun ? { first, last: noun } : null;
}

/** What the words on both sides say of each mention of a sentence, in order. */
export function cuesOf(v: View): Cue[] {
  const cues: Cue[] = [];
  for (let number = 0; number < v.mentions.length; number++) {
    const left = leftCue(v, number, cues);
    cues.push(rightCue(v, number, left) ?? left);
  }
  return cues;
}

export { periodAt };
