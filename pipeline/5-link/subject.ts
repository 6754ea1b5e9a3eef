/** Finds who does what a verb says: the noun phrase to its left, or where it stands when the clause leaves it out. */
import { Words } from '../kit/words.js';
import { COLUMNS, VerbDoes, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import { moves } from './cue/cue.js';
import { hostOf } from './host.js';
import { skipInsertion } from './noun-phrase/brackets.js';
import { phraseLeft, subjectLeft } from './noun-phrase/left.js';
import type { Range } from './noun-phrase/range.js';
import { isOneOf, isSemicolon, K, kindAt, mentionAt, textAt, type View, verbDoes, wordAt } from './view/view.js';

/** Whom a clause is about, and how it was found. */
export interface Subject {
  readonly range: Range | null;
  /** `noun`: it stands there. `pronoun`: it, they, this. `shared`: of a verb before (`and rose`). `none`: an apposition or participle. */
  readonly how: 'noun' | 'pronoun' | 'shared' | 'none';
  /** A mention that stands inside the subject or right before the verb (`5,269 agencies were …`), -1 for none. */
  readonly mention: number;
}

/** No subject. */
const NONE: Subject = { range: null, how: 'none', mention: -1 };

/** The subject of another verb, where it is this one's too. */
const asShared = ({ range, how, mention }: Subject): Subject => ({
  range,
  how: how === 'noun' ? 'shared' : how,
  mention,
});

/** First token of the verb group that ends at `at`: `had been expected to reach`. */
function verbGroupStart(v: View, at: number): number {
  let i = at;
  for (;;) {
    const k = kindAt(v, i - 1);
    if (
      k === K.be ||
      (k === K.adverb &&
        (kindAt(v, i - 2) === K.be ||
          kindAt(v, i - 2) === K.verb ||
          kindAt(v, i - 2) === K.noun ||
          kindAt(v, i - 2) === K.pron ||
          kindAt(v, i - 2) === K.conj ||
          kindAt(v, i - 2) === K.comma ||
          kindAt(v, i - 2) === K.close))
    )
      i--;
    else if (
      k === K.prep &&
      wordAt(v, i - 1) === W.to &&
      (kindAt(v, i - 2) === K.verb ||
        kindAt(v, i - 2) === K.be ||
        kindAt(v, i - 2) === K.adjective ||
        kindAt(v, i - 2) === K.participle)
    )
      i -= 2;
    else if (k === K.verb && kindAt(v, i) !== K.ing && (kindAt(v, i - 2) === K.be || kindAt(v, i) === K.be)) i--;
    else break;
  }
  return i;
}

/** `would on unchanged policies reach`, `has since 2014 risen`: the auxiliary that a phrase parts from its verb at `at`, else `at`. */
function auxiliaryBefore(v: View, at: number): number {
  let i = at - 1;
  while (i > v.from && (kindAt(v, i) === K.noun || kindAt(v, i) === K.adjective || kindAt(v, i) === K.period)) i--;
  while (kindAt(v, i) === K.det) i--;
  if (i === at - 1 || kindAt(v, i) !== K.prep || kindAt(v, i - 1) !== K.be) return at;
  return (v.t.pos[i - 1] & (P.modal | P.have)) !== 0 ? verbGroupStart(v, i - 1) : at;
}

/** The next verb group to the left of `at` in the sentence, -1 for none. Stops at a semicolon or full stop. */
export function previousVerb(v: View, at: number): number {
  for (let i = at - 1; i >= v.from; i--) {
    const k = kindAt(v, i);
    if (isSemicolon(v, i)) return -1;
    if (k === K.verb || k === K.be) return i;
  }
  return -1;
}

/** A mention right before `end` (in a phrase like `5,269 patent agencies`), -1 for none. */
function mentionIn(v: View, range: Range | null, end: number): number {
  const from = range === null ? end - 1 : range.first - 1;
  return mentionAt(v, from) >= 0 ? mentionAt(v, from) : -1;
}

const HAVING = new Words('having');

/** The subject of the verb at token `at`. */
export function subjectOf(v: View, at: number, depth = 0): Subject {
  const group = verbGroupStart(v, at);
  const start = auxiliaryBefore(v, group);
  const infinitive = infinitiveHost(v, start, depth);
  if (infinitive !== null) return infinitive;
  // `…, having stood at 378`: the participle shares the subject before the comma
  if (depth < 2 && isOneOf(v, start, HAVING) && kindAt(v, start - 1) === K.comma) {
    const host = previousVerb(v, start - 1);
    if (host >= 0) return subjectOf(v, host, depth + 1);
  }
  const told = skipInsertion(v, behindTime(v, start));
  const every = wordAt(v, told - 1) === W.each || wordAt(v, told - 1) === W.both;
  const before = every && kindAt(v, told - 2) === K.pron ? told - 1 : told; // `which each grew`
  const k = kindAt(v, before - 1);
  const word = wordAt(v, before - 1);
  if (k === K.pron) {
    const relative = (v.t.pos[before - 1] & P.rel) !== 0;
    if (!relative || (word === W.that && kindAt(v, before - 2) === K.stop))
      return { range: null, how: 'pronoun', mention: -1 };
    return antecedent(v, before - 1);
  }
  if (
    k === K.det &&
    before - 1 >= v.from &&
    (word === W.this || word === W.these || word === W.those || word === W.that)
  ) {
    return word === W.that && before - 1 > v.from
      ? antecedent(v, before - 1)
      : { range: null, how: 'pronoun', mention: -1 };
  }
  if (k === K.conj || (k === K.comma && depth < 3 && isFiniteHere(v, at))) {
    const earlier = previousVerb(v, before - 1);
    if (earlier >= 0 && depth < 3) {
      const shared = subjectOf(v, earlier, depth + 1);
      return asShared(shared);
    }
    return NONE;
  }
  const range = subjectLeft(v, start);
  if (range === null) {
    const mention = mentionAt(v, before - 1);
    return { range: null, how: mention >= 0 ? 'noun' : 'none', mention };
  }
  // `a downward trend since the series began`: the verb of a time, in whose clause nothing else is told
  for (let i = range.first; i < range.last && depth < 3; i++) {
    const main = wordAt(v, i) === W.since ? previousVerb(v, i) : -1;
    if (main >= 0) return subjectOf(v, main, depth + 1);
  }
  const host = hostOf(v, range);
  const hosted =
    host === null ? null : { range: host.range, how: 'noun' as const, mention: mentionIn(v, host.range, host.at) };
  const owner = ownerOf(v, range) ?? hosted ?? behindAs(v, range);
  return owner ?? { range, how: 'noun', mention: mentionIn(v, range, start) };
}

/** `enjoyed good weather as wages rose`: behind a verb and its object, `as` begins a clause. */
function behindAs(v: View, range: Range): Subject | null {
  let before = range.first - 1;
  while (kindAt(v, before) === K.det) before--;
  if (kindAt(v, before) !== K.verb) return null;
  for (let i = range.last - 2; i > range.first; i--) {
    if (wordAt(v, i) !== W.as || kindAt(v, i - 1) === K.adverb || /^such$/i.test(textAt(v, i - 1))) continue;
    return { range: { first: kindAt(v, i + 1) === K.det ? i + 2 : i + 1, last: range.last }, how: 'noun', mention: -1 };
  }
  return null;
}

/** `residents, whose share rose to 44%`, `lamb exports, whose value climbed`: whose it is, where the noun only says which number is meant. */
function ownerOf(v: View, range: Range): Subject | null {
  const whose = range.first - 1;
  if (
    range.last - range.first > 1 ||
    !/^(?:shares?|proportions?|percentages?|values?|numbers?|totals?|levels?|amounts?)$/.test(textAt(v, range.first))
  )
    return null;
  if (!/^whose$/i.test(textAt(v, whose)) || kindAt(v, whose - 1) !== K.comma) return null;
  const owner = phraseLeft(v, whose - 1);
  return owner === null ? null : { range: owner, how: 'shared', mention: -1 };
}

/** `remained stable and in 2022 stood at`: where a time behind `and` begins with its preposition, else `at`. */
function behindTime(v: View, at: number): number {
  let i = at;
  while (kindAt(v, i - 1) === K.period) i--;
  if (i === at) return at;
  while (kindAt(v, i - 1) === K.det) i--;
  const opens = kindAt(v, i - 2) === K.conj || kindAt(v, i - 2) === K.pron; // `which in February stood at`
  return kindAt(v, i - 1) === K.prep && opens ? i - 1 : at;
}

/** `fell by 73,000 to reach 477,000`: the infinitive shares the subject of the verb before. */
function infinitiveHost(v: View, start: number, depth: number): Subject | null {
  if (wordAt(v, start - 1) !== W.to || depth > 2) return null;
  const host = previousVerb(v, start - 1);
  if (host < 0) return null;
  // `we expect demand to rise`: whom or what the plan or forecast is about
  const object = verbDoes(v, host) === VerbDoes.plan ? phraseLeft(v, start - 1) : null;
  if (object !== null && object.first > host) return { range: object, how: 'noun', mention: -1 };
  const told = toldToAct(v, start - 1, host);
  if (told !== null) return { range: told, how: 'noun', mention: -1 };
  const shared = subjectOf(v, host, depth + 1);
  return asShared(shared);
}

/** `calls on countries to allocate`, `output is assumed to fall and joblessness to climb`: who is told to act, or whose verb is left out. */
function toldToAct(v: View, to: number, host: number): Range | null {
  const range = kindAt(v, to - 1) === K.noun ? phraseLeft(v, to) : null;
  if (range === null || range.first <= host) return null;
  let before = range.first - 1;
  while (kindAt(v, before) === K.det) before--;
  const calls = wordAt(v, before) === W.on && before - 1 === host && /^call/i.test(textAt(v, host));
  const gapped = kindAt(v, before) === K.conj && wordAt(v, host - 1) === W.to;
  // `the variants assume net growth to be 2.1%`
  const assumed = wordAt(v, to + 1) === W.be && before === host && kindAt(v, host - 1) !== K.be;
  return calls || gapped || assumed ? range : null;
}

/** True where a finite verb stands at the token. */
const isFiniteHere = (v: View, at: number): boolean => kindAt(v, at) === K.verb || kindAt(v, at) === K.be;

/** `a reduction in tax receipts, which fell to`: what fell is the receipts. */
function withoutMovement(v: View, range: Range | null, relative: number): Range | null {
  if (range === null || !moves(verbDoes(v, relative + 1))) return range;
  for (let i = range.first; i + 2 < range.last && kindAt(v, i) !== K.prep; i++) {
    const word = wordAt(v, i + 1);
    if (COLUMNS.movementNoun[wordAt(v, i)] === 0 || (word !== W.in && word !== W.of)) continue;
    return { first: kindAt(v, i + 2) === K.det ? i + 3 : i + 2, last: range.last };
  }
  return range;
}

/** What `which`, `who` or `that` at token `at` stands for: the phrase before it. */
function antecedent(v: View, at: number): Subject {
  let end = at;
  while (
    end > v.from &&
    (kindAt(v, end - 1) === K.comma ||
      kindAt(v, end - 1) === K.prep ||
      kindAt(v, end - 1) === K.open ||
      kindAt(v, end - 1) === K.stop)
  )
    end--;
  const range = withoutMovement(v, phraseLeft(v, end), at);
  const mention = mentionIn(v, range, end);
  return { range, how: range === null ? 'none' : 'shared', mention };
}
