/** The noun phrase that ends right before a token. */
import { COLUMNS, TABLES, VerbDoes, W } from '../../rules/lexicon.js';
import { K, kindAt, mentionAt, type View, wordAt } from '../view/view.js';
import { keepsBracket, skipInsertion } from './brackets.js';
import { isName, LONGEST, type Range } from './range.js';
import { trim } from './trim.js';

/** True where a participle after a noun describes it (`loans raised against …`) and the phrase runs on to its left. */
function describes(v: View, at: number): boolean {
  const before = kindAt(v, at - 1);
  const next = kindAt(v, at + 1);
  return (
    (before === K.noun || before === K.close || before === K.adverb) &&
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
    if (last > v.from && !keepsBracket(v, last)) last = skipInsertion(v, last);
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
  const last = beforeInsertions(v, end);
  let first = last;
  let single = -1;
  let joined = false;
  let i = last - 1;
  for (; i >= v.from && last - i < LONGEST; i--) {
    const k = kindAt(v, i);
    if (k === K.noun || k === K.adjective || k === K.det || k === K.joiner || (k === K.number && isName(v, i)))
      first = i;
    else if (k === K.ing || k === K.adverb) {
      const does = COLUMNS.verbDoes[wordAt(v, i)];
      if (k === K.ing && (does === VerbDoes.up || does === VerbDoes.down) && kindAt(v, i + 1) === K.prep) break;
      if (
        k === K.adverb &&
        kindAt(v, i - 1) !== K.joiner &&
        kindAt(v, i - 1) !== K.noun &&
        kindAt(v, i - 1) !== K.prep &&
        kindAt(v, i - 1) !== K.det
      )
        break;
      first = i;
    } else if (k === K.prep) {
      const orAbove = kindAt(v, i - 1) === K.conj && wordAt(v, i - 1) === W.or && i === last - 1;
      if (!orAbove && (i === v.from || isBoundary(v, i - 1))) break; // a prepositional phrase opens the clause
      first = i;
    } else if (k === K.participle) {
      if (!describes(v, i)) break;
      first = i;
    } else if (k === K.conj) {
      const left = kindAt(v, i - 1);
      if (
        i === v.from ||
        (left !== K.noun && left !== K.adjective && left !== K.joiner && left !== K.close) ||
        wordAt(v, i) === W.but
      )
        break;
      joined ||= wordAt(v, i) === W.and;
      first = i;
    } else if (k === K.comma && lists && goesOnInList(v, i, joined)) {
      if (single < 0) single = first;
    } else if (k === K.mention && describesGroup(v, mentionAt(v, i))) {
      i = v.mentions[mentionAt(v, i)].mention.first;
      first = i;
    } else if (k === K.close) {
      const open = skipInsertion(v, i + 1);
      if (open > i || holdsMention(v, open, i)) break;
      i = open;
      first = i;
    } else if (k === K.period) {
      const start = periodLeft(v, i);
      if (start <= v.from || isBoundary(v, start - 1)) break;
      i = start;
      first = i;
    } else break;
  }
  return trim(v, single >= 0 && !opensClause(v, i) ? single : first, last);
}

/** A number inside a phrase that it describes: `men aged 50 and over`, `lines of at least 30 Mbit/s`, `hotels with five stars`. */
function describesGroup(v: View, number: number): boolean {
  if (v.age[number] === 1) return true;
  const { mention } = v.mentions[number];
  const at =
    mention.outerFirst < mention.first && kindAt(v, mention.outerFirst) === K.prep
      ? mention.outerFirst
      : mention.outerFirst - 1;
  const word = wordAt(v, at);
  const prep =
    word === W.of || word === W.with || word === W.over || word === W.under || word === W.above || word === W.below;
  return prep && kindAt(v, at - 1) === K.noun && mention.unit !== 'percent';
}

/** True where a number stands between two tokens. */
const holdsMention = (v: View, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (kindAt(v, i) === K.mention) return true;
  return false;
};

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
