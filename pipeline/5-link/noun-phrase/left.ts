/** The noun phrase that ends right before a token. */
import { Words } from '../../kit/words.js';
import { COLUMNS, TABLES, VerbDoes, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { holds, isOneOf, K, kindAt, mentionAt, type View, wordAt } from '../view/view.js';
import { keepsBracket, skipAside, skipInsertion } from './brackets.js';
import { describesGroup } from './numbers.js';
import { isName, joinsNumbers, LONGEST, type Range } from './range.js';
import { trim } from './trim.js';

/** True where a participle after a noun describes it (`loans raised against …`) and the phrase runs on to its left. */
function describes(v: View, at: number): boolean {
  const before = kindAt(v, at - 1);
  const next = kindAt(v, at + 1);
  return (
    (before === K.noun || before === K.close || before === K.adverb || before === K.period) &&
    (next === K.prep || next === K.adverb || next === K.close || next === K.verb || next === K.be)
  );
}

/** A time expression inside a phrase to its left: `exports in 2022`. Returns where it and its preposition begin. */
function periodLeft(v: View, at: number): number {
  let i = at;
  while (i >= v.from && kindAt(v, i) === K.period) i--;
  while (kindAt(v, i) === K.det) i--;
  return kindAt(v, i) === K.prep ? i : i + 1;
}

/** True where the words right before `end` are a comparison or basis (`year-on-year`, `compared with 2021`); returns where it begins. */
function basisLeft(v: View, end: number): number {
  const hit = TABLES.bases.before(v.t, end, v.from);
  if (hit === 0) return end;
  let i = end - (hit & 15);
  while (i > v.from && (kindAt(v, i - 1) === K.prep || kindAt(v, i - 1) === K.joiner)) i--;
  return i;
}

/** Goes left from `end` over what may stand between a phrase and its verb: adverbs, times, bases and insertions. */
function beforeInsertions(v: View, end: number): number {
  let last = end;
  for (let guard = 0; guard < 8; guard++) {
    const was = last;
    while (
      last > v.from &&
      (kindAt(v, last - 1) === K.adverb || kindAt(v, last - 1) === K.be || kindAt(v, last - 1) === K.joiner)
    )
      last--;
    if (last > v.from && kindAt(v, last - 1) === K.period) last = Math.max(v.from, periodLeft(v, last - 1));
    last = basisLeft(v, last);
    if (last > v.from && kindAt(v, last - 1) === K.prep && kindAt(v, last - 2) === K.verb && last < end) last = was;
    if (last > v.from && !keepsBracket(v, last)) last = skipAside(v, last);
    if (last === was) break;
  }
  return last;
}

/** `Petroleum, chemicals and fuels`: at the comma at `at`, a list whose `and` stands to the right goes on to the left. */
const goesOnInList = (v: View, at: number, joined: boolean): boolean =>
  joined && kindAt(v, at - 1) === K.noun && kindAt(v, at + 1) !== K.det;

/** True where a clause begins behind token `at`, so that the words behind it are its subject. */
const opensClause = (v: View, at: number): boolean => {
  const k = kindAt(v, at);
  return at < v.from || k === K.stop || k === K.subordinator || k === K.open;
};

/** The subject that ends right before token `end`: a noun phrase, or a list of them where its clause begins with it. */
export function subjectLeft(v: View, end: number): Range | null {
  return phraseFrom(v, end, true);
}

/** The noun phrase that ends right before token `end`, going left to the boundary of its clause. */
export function phraseLeft(v: View, end: number): Range | null {
  return phraseFrom(v, end, false);
}

/** The phrase that ends right before `end`; `lists` lets it reach over the commas of a list. */
function phraseFrom(v: View, end: number, lists: boolean): Range | null {
  let last = beforeInsertions(v, end);
  let first = last;
  let single = -1;
  let joined = false;
  let i = last - 1;
  for (; i >= v.from && last - i < LONGEST; i--) {
    const k = kindAt(v, i);
    if (k === K.comma && lists && goesOnInList(v, i, joined)) {
      if (single < 0) single = first;
      continue;
    }
    const start = takenFrom(v, i, last);
    if (start < 0) break;
    joined ||= k === K.conj && wordAt(v, i) === W.and;
    if (k === K.mention && !describesGroup(v, mentionAt(v, i))) last = start;
    i = start;
    first = start;
    if (kindAt(v, i) === K.det && opensPhrase(v, i, last)) break;
  }
  return trim(v, single >= 0 && !opensClause(v, i) ? single : first, last);
}

/** `for the Union as a whole | the rate`, `every week | our teams`: an article or possessive behind a noun opens a phrase of its own. */
function opensPhrase(v: View, at: number, last: number): boolean {
  const word = wordAt(v, at);
  if (
    (word !== W.the && word !== W.our && word !== W.its && word !== W.their) ||
    (kindAt(v, at - 1) !== K.noun && kindAt(v, at - 1) !== K.adjective)
  )
    return false;
  for (let i = at + 1; i < last; i++) if (kindAt(v, i) === K.noun) return true;
  return false;
}

/** Where what ends with token `i` begins when a phrase reaches over it to its left, -1 where it does not. */
function takenFrom(v: View, i: number, last: number): number {
  switch (kindAt(v, i)) {
    case K.noun:
    case K.adjective:
    case K.det:
    case K.joiner:
      return i;
    case K.number:
      return isName(v, i) || isReference(v, i) ? i : -1;
    case K.ing:
      return kindAt(v, i + 1) === K.prep && (isMoving(v, i) || opensShare(v, i)) ? -1 : i;
    case K.adverb:
      return ADVERB_BEHIND.has(kindAt(v, i - 1)) ? i : -1;
    case K.prep: {
      if (wordAt(v, i) === W.than || wordAt(v, i - 1) === W.short) return -1; // `fell short of the plan`
      const orAbove = kindAt(v, i - 1) === K.conj && wordAt(v, i - 1) === W.or && i === last - 1;
      const aged = wordAt(v, i) === W.in && kindAt(v, i - 1) === K.mention && v.age[mentionAt(v, i - 1)] === 1; // `aged 16 to 74 in work`
      return !orAbove && !aged && (i === v.from || isBoundary(v, i - 1)) ? -1 : i; // a prepositional phrase opens the clause
    }
    case K.participle:
      return describes(v, i) ? i : -1;
    case K.conj: {
      const other = wordAt(v, i) === W.and && (wordAt(v, i + 1) === W.a || wordAt(v, i + 1) === W.an); // `62,000 patents and a financing amount`
      const activities = kindAt(v, i - 1) === K.ing && kindAt(v, i + 1) === K.ing; // `mining and quarrying`
      return i === v.from ||
        !(CONJ_BEHIND.has(kindAt(v, i - 1)) || activities || joinsNumbers(v, i)) ||
        other ||
        wordAt(v, i) === W.but
        ? -1
        : i;
    }
    case K.mention:
      return describesGroup(v, mentionAt(v, i)) ? v.mentions[mentionAt(v, i)].mention.outerFirst : placeBefore(v, i);
    case K.close: {
      const open = skipInsertion(v, i + 1);
      return open > i || holds(v, K.mention, open, i) ? -1 : open;
    }
    case K.period: {
      if (kindAt(v, i + 1) === K.det) return -1; // `over the period 1982 to 2012 the rate`
      const start = periodLeft(v, i);
      return start <= v.from || isBoundary(v, start - 1) ? -1 : start;
    }
    default:
      return -1;
  }
}

/** What the parts of a law are called. */
const PARTS_OF_LAW = new Words('section|article|rule|regulation|paragraph|clause|subsection|schedule', true);

/** `under section 12(3) of the Act`, `under 37 CFR 1.114`: a number that points into a law. */
const isReference = (v: View, at: number): boolean =>
  isOneOf(v, at - 1, PARTS_OF_LAW) ||
  (kindAt(v, at + 1) === K.noun && (v.t.pos[at + 1] & P.allCaps) !== 0 && kindAt(v, at + 2) === K.number);

/** A participle of a verb of rise or fall. */
const isMoving = (v: View, at: number): boolean => {
  const does = COLUMNS.verbDoes[wordAt(v, at)];
  return does === VerbDoes.up || does === VerbDoes.down;
};

/** `, corresponding to a margin of 30.3%`: the participle behind the comma tells a share again. */
const opensShare = (v: View, at: number): boolean =>
  kindAt(v, at - 1) === K.comma && TABLES.shares.at(v.t, at, v.limit) !== 0;

/** What an adverb inside a phrase, and `and` between its parts, may stand behind. */
const ADVERB_BEHIND = new Set<number>([K.joiner, K.noun, K.prep, K.det]);
const CONJ_BEHIND = new Set<number>([K.noun, K.adjective, K.joiner, K.close]);

/** Prepositions of a phrase of place. */
const PLACES = new Set<number>([W.in, W.among, W.at, W.across]);

/** `the cattle herd in the 27 Member States`: the preposition of a phrase of place that counts its places, else -1. */
function placeBefore(v: View, at: number): number {
  let i = v.mentions[mentionAt(v, at)].mention.outerFirst - 1;
  while (kindAt(v, i) === K.det || kindAt(v, i) === K.adjective) i--;
  const word = wordAt(v, i);
  return PLACES.has(word) && kindAt(v, i - 1) === K.noun && kindAt(v, at + 1) === K.noun ? i : -1;
}

/** What a noun phrase does not reach over to its left. */
const isBoundary = (v: View, at: number): boolean => {
  const k = kindAt(v, at);
  return (
    k === K.stop ||
    k === K.comma ||
    k === K.conj ||
    k === K.subordinator ||
    k === K.verb ||
    k === K.be ||
    k === K.mention ||
    k === K.open ||
    k === K.pron
  );
};
