/**
 * What the words around a number say of it: a change and which way, a level, a share, a contribution; whose; and
 * whether it stands in apposition to another figure. Reads left to the governing word, then right.
 */
import type { Sized } from '../model/mention.js';
import { T } from '../model/tokens.js';
import { COLUMNS, TABLES, VerbDoes, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import { phraseLeft, phraseRight, type Range, skipInsertion } from './noun-phrase.js';
import { subjectOf, type Subject } from './subject.js';
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
    const subject = k === K.ing && (kindAt(v, at - 1) === K.comma || kindAt(v, at - 1) === K.stop) ? null : subjectOf(v, at);
    return cue('change', 'change:verb', { direction: verbSign(does), anchor: at, subject, via, appositive: subject === null || subject.how === 'none' });
  }
  return null;
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
  if (range === null) return null;
  let at = -1;
  for (let i = range.last - 1; i >= range.first; i--) {
    if (COLUMNS.movementNoun[wordAt(v, i)] > 0 && kindAt(v, i) !== K.verb) {
      const next = kindAt(v, i + 1);
      if (i === range.last - 1 || next === K.prep || next === K.period || next === K.close || next === K.open || next === K.comma || next === K.adverb || next === K.participle) at = i;
    }
  }
  if (at < 0) return movementNounFar(v, of);
  return nounCue(v, at, of);
}

/** The movement noun stands before a bracket or time expression: `a fall in May 2014 of 0.6 %`. */
function movementNounFar(v: View, of: number): Cue | null {
  const i = passLeft(v, of - 1, false);
  return i < of - 1 && COLUMNS.movementNoun[wordAt(v, i)] > 0 && kindAt(v, i) === K.noun ? nounCue(v, i, of) : null;
}

/** What a movement noun at token `at` says, with the phrase it names (`increase in exports`, `price growth`). */
export function nounCue(v: View, at: number, before: number): Cue {
  const direction = sign(COLUMNS.movementNoun[wordAt(v, at)]);
  const complement = kindAt(v, at + 1) === K.prep && (wordAt(v, at + 1) === W.in || wordAt(v, at + 1) === W.of) && at + 1 < before ? phraseRight(v, at + 2) : null;
  const named = complement !== null && complement.last <= Math.max(before, complement.first) && kindAt(v, at + 2) !== K.period ? complement : compoundBefore(v, at);
  return cue('change', 'change:noun', { direction, anchor: at, named, via: W.of, subject: named === null ? verbSubject(v, at) : null, appositive: named === null && verbSubject(v, at) === null });
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
  const at = governor(v, mention.outerFirst);
  const k = kindAt(v, at);
  const word = wordAt(v, at);
  const share = TABLES.shares.before(v.t, at + 1, v.from);
  if (isUpDown(word)) return upDown(v, at, 0);
  if (share !== 0 && isPart(v.mentions[number])) return shareCue(v, at + 1 - (share & 15), at);
  if (k === K.verb || k === K.participle || k === K.ing || k === K.be || (k === K.noun && (v.t.pos[at] & P.verbOrNoun) !== 0 && moves(verbDoes(v, at)) && COLUMNS.movementNoun[word] === 0)) return verbCue(v, at);
  if (k === K.prep) return prepCue(v, number, at, earlier);
  if (k === K.open) return cue('level', 'bracket', { anchor: at, appositive: true });
  if (k === K.comma || k === K.conj || k === K.stop) return listCue(v, number, at, earlier);
  if (k === K.noun && COLUMNS.movementNoun[word] > 0 && at === mention.outerFirst - 1 && (v.t.pos[at] & P.verbOrNoun) !== 0) {
    const range = phraseLeft(v, at);
    if (range !== null) return cue('change', 'change:verb', { direction: sign(COLUMNS.movementNoun[word]), anchor: at, subject: { range, how: 'noun', mention: -1 } });
  }
  if (k === K.noun || k === K.close) return gapCue(v, number, at, earlier);
  if (k === K.pron) return cue('level', 'pronoun', { subject: { range: null, how: 'pronoun', mention: -1 } });
  return cue('level', 'start');
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

/** The governing word is a verb. */
function verbCue(v: View, at: number): Cue {
  const moved = movementAt(v, at, 0);
  if (moved !== null) return moved;
  const does = verbDoes(v, at);
  const loose = kindAt(v, at) === K.ing || kindAt(v, at) === K.participle;
  const apart = loose && (kindAt(v, at - 1) === K.comma || kindAt(v, at - 1) === K.stop || kindAt(v, at - 1) === K.open);
  const subject = apart ? null : loose && kindAt(v, at - 1) === K.noun ? ({ range: phraseLeft(v, at), how: 'noun', mention: -1 } as const) : subjectOf(v, at);
  if (does === VerbDoes.contribute) return cue('contribution', 'contribution:verb', { anchor: at, subject });
  return cue('level', does === VerbDoes.level ? 'level:verb' : 'level:object', { anchor: at, subject, appositive: apart });
}

/** The governing word is a preposition. */
function prepCue(v: View, number: number, at: number, earlier: readonly Cue[]): Cue {
  const word = wordAt(v, at);
  if (word === W.of) return movementNounOf(v, at) ?? cue('level', 'level:of', { anchor: at, named: phraseLeft(v, at), via: W.of });
  if (word === W.by) return byCue(v, number, at, earlier);
  if (word === W.to || word === W.from || word === W.at) return towardsCue(v, at, word);
  return cue('level', 'level:preposition', { anchor: at, via: word, appositive: word === W.with || word === W.for ? false : true, subject: word === W.with ? withSubject(v, at) : null });
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
  if (kindAt(v, i) === K.noun || kindAt(v, i) === K.close) {
    const does = previousMovement(v, i);
    if (does >= 0) {
      const direct = movementAt(v, does, W.by) as Cue;
      const range = phraseLeft(v, at);
      const gapped = range !== null && boundaryBefore(v, range.first) && earlier.some((c) => c.meaning === 'change');
      return gapped ? { ...direct, subject: { range, how: 'noun', mention: -1 }, appositive: false } : direct;
    }
    return gapCue(v, number, i, earlier);
  }
  return cue('level', 'level:preposition', { anchor: at, via: W.by });
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
    if (k === K.verb || k === K.be) return moves(verbDoes(v, i)) ? i : -1;
  }
  return -1;
}

const farVerb = (v: View, at: number): number => (kindAt(v, at) === K.comma ? previousMovement(v, at) : -1);

/** `rose … to N`, `from A to B`, `stood at N`. */
function towardsCue(v: View, at: number, word: number): Cue {
  const i = passLeft(v, at - 1, true);
  const does = verbDoes(v, i);
  const k = kindAt(v, i);
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
    const subject = subjectOf(v, verb);
    const gapped = range !== null && boundaryBefore(v, range.first) && subject.range !== null && subject.range.first !== range.first;
    return cue('level', 'level:movement', { anchor: verb, subject: gapped ? { range, how: 'noun', mention: -1 } : subject, via: word });
  }
  return cue('level', 'level:preposition', { anchor: at, via: word, named: range });
}

/** After a comma, a conjunction or a dash: one of a list that goes on, or in apposition. */
function listCue(v: View, number: number, at: number, earlier: readonly Cue[]): Cue {
  const previous = number - 1;
  if (kindAt(v, at) === K.stop && v.t.code[at] === 58) return cue('level', 'label', { anchor: at, named: phraseLeft(v, at) });
  if (previous >= 0 && continues(v, number, at)) {
    const was = earlier[previous];
    return { ...was, listedWith: previous, rule: `${was.rule}+list` };
  }
  const conjunction = kindAt(v, at) === K.conj && wordAt(v, at) === W.or;
  return cue('level', conjunction ? 'or' : 'apposition', { anchor: at, appositive: previous >= 0 });
}

/** True where only list punctuation and the counted nouns of the previous mention stand between it and this one. */
function continues(v: View, number: number, at: number): boolean {
  const a = v.mentions[number - 1].mention;
  const b = v.mentions[number];
  if (v.mentions[number - 1].unit !== b.unit && !(v.mentions[number - 1].mention.unitKind === 'none' && b.mention.unitKind !== 'none' && false)) return false;
  let i = at;
  while (i >= a.last && (kindAt(v, i) === K.comma || kindAt(v, i) === K.conj || kindAt(v, i) === K.adverb)) i--;
  return i < a.last && (kindAt(v, at) !== K.conj || wordAt(v, at) !== W.or || b.mention.unitKind === a.unitKind);
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
  const comparativeAt = firstComparative(v, number, at);
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
    if (nextWord === W.than || k === K.stop || k === K.comma || k === K.close || k === K.prep || k === K.conj || next >= v.limit) return i;
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
