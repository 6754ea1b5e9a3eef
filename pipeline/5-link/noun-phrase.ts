/** Noun phrases on either side of a place in a sentence, as token ranges [first, last). */
import { T } from '../model/tokens.js';
import { COLUMNS, TABLES, VerbDoes, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import { K, kindAt, mentionAt, type View, wordAt } from './view.js';

export interface Range {
  readonly first: number;
  readonly last: number;
}

const LONGEST = 24;

const isPlural = (v: View, at: number): boolean => v.t.text.charCodeAt(v.t.end[at] - 1) === 115;

/** Prepositions that run a counted noun phrase on (`applications for …`, `beds per …`). */
const runsOn = (word: number, head: number): boolean => word === W.of || (word === W.for && head > 0) || word === W.per;

/** The noun phrase that begins at token `at`: determiners are passed, adjectives and nouns taken, `of …` run on. */
export function phraseRight(v: View, at: number, followPreps = true): Range | null {
  let i = at;
  if (TABLES.bases.at(v.t, at, v.limit) !== 0) return null; // `22,630 a year before`
  while (kindAt(v, i) === K.det || (kindAt(v, i) === K.adverb && i === at)) i++;
  const first = i;
  let head = 0;
  let last = i;
  let preps = 0;
  for (; i < v.limit && i - first < LONGEST; i++) {
    const k = kindAt(v, i);
    if (v.t.gap[i] === 2 && i > first && k !== K.noun && k !== K.adjective) break;
    if (k === K.noun) {
      head++;
      last = i + 1;
    } else if (k === K.adjective || k === K.participle) {
      // `patents granted` stops, `licensed agencies` runs on
      if (head > 0 && k === K.participle) break;
      if (head > 0 && preps === 0 && kindAt(v, i + 1) !== K.noun && kindAt(v, i + 1) !== K.adjective) break;
      if (k === K.participle && kindAt(v, i + 1) !== K.noun && kindAt(v, i + 1) !== K.adjective && kindAt(v, i + 1) !== K.conj) break;
    } else if (k === K.ing) {
      if (head > 0) {
        last = activity(v, i);
        break;
      }
      last = i + 1;
    } else if (k === K.joiner) {
      if (v.t.code[i] === 0x201c || v.t.code[i] === 0x201d || v.t.code[i] === 34) { if (head > 0) break; }
    } else if (k === K.adverb) {
      if (head > 0) break;
    } else if (k === K.number && isName(v, i)) {
      last = i + 1;
    } else if (k === K.conj) {
      if (!joinsNouns(v, i, head)) break;
    } else if (k === K.comma) {
      if (head > 0) {
        const list = followPreps ? commaList(v, i) : 0;
        if (list > 0) last = list;
        break;
      }
      if (kindAt(v, i + 1) !== K.adjective) break;
    } else if (k === K.prep && followPreps && head > 0 && preps < 3 && runsOn(wordAt(v, i), head) && startsPhrase(v, i + 1)) {
      preps++;
      while (kindAt(v, i + 1) === K.det) i++;
    } else if (k === K.open) {
      const close = abbreviationClose(v, i);
      if (close < 0 || head === 0) break;
      i = close;
      last = close + 1;
    } else break;
  }
  return head > 0 ? { first, last } : null;
}

/** `(GDP)`: the closing bracket of a bracketed abbreviation, else -1. */
export function abbreviationClose(v: View, open: number): number {
  const inside = open + 1;
  if (kindAt(v, inside) !== K.noun || (v.t.pos[inside] & P.allCaps) === 0) {
    return kindAt(v, inside) === K.noun && /^[A-Z]+[a-z&]*s?$/.test(v.t.text.slice(v.t.start[inside], v.t.end[inside])) && kindAt(v, inside + 1) === K.close && v.t.end[inside] - v.t.start[inside] <= 5 ? inside + 1 : -1;
  }
  let i = inside + 1;
  while (i < v.limit && i < inside + 4 && (kindAt(v, i) === K.joiner || (kindAt(v, i) === K.noun && (v.t.pos[i] & P.allCaps) !== 0))) i++;
  return kindAt(v, i) === K.close ? i : -1;
}

/** `universities, research institutes and large enterprises`: where a list that goes on at the comma ends, 0 where it does not. */
function commaList(v: View, comma: number): number {
  let joined = -1;
  let last = 0;
  for (let i = comma + 1; i < Math.min(v.limit, comma + 14); i++) {
    const k = kindAt(v, i);
    if (k === K.conj) {
      if (joined >= 0 || wordAt(v, i) !== W.and || mentionStarts(v, i + 1)) break;
      joined = i;
    } else if (k === K.noun) last = i + 1;
    else if (k === K.comma ? joined >= 0 : k !== K.adjective && k !== K.joiner) break;
  }
  const after = kindAt(v, last);
  return joined > 0 && last > joined && after !== K.verb && after !== K.be && after !== K.mention && kindAt(v, comma + 1) !== K.conj ? last : 0;
}

/** `(stations) offering guidance`, `(passengers) entering and leaving the UK`: what the counted do, without further phrases. */
function activity(v: View, at: number): number {
  let i = at + 1;
  if (kindAt(v, at - 1) !== K.noun) return at;
  while (kindAt(v, i) === K.conj && kindAt(v, i + 1) === K.ing) i += 2;
  const object = phraseRight(v, i, false);
  return object === null || kindAt(v, i) === K.mention ? at : object.last;
}

const startsPhrase = (v: View, at: number): boolean => {
  let i = at;
  while (kindAt(v, i) === K.det) i++;
  const k = kindAt(v, i);
  return k === K.noun || k === K.adjective || k === K.participle || k === K.ing || k === K.joiner;
};

/** True where `and` at token `at` joins words of one phrase (`goods and services`), not two clauses or two figures. */
function joinsNouns(v: View, at: number, head: number): boolean {
  const k = kindAt(v, at + 1);
  if (wordAt(v, at) === W.but || wordAt(v, at) === W.so) return false;
  if (mentionStarts(v, at + 1)) return false;
  if (k !== K.noun && k !== K.adjective && k !== K.joiner) return false;
  if (head === 0) return true;
  let i = at + 1;
  while (kindAt(v, i) === K.noun || kindAt(v, i) === K.adjective || kindAt(v, i) === K.joiner) i++;
  const after = kindAt(v, i);
  return after !== K.mention && !(after === K.verb && verbBefore(v, at));
}

/** True where a finite verb stands to the left in the clause: the words behind `and` then begin a new clause. */
function verbBefore(v: View, at: number): boolean {
  for (let i = at - 1; i >= v.from; i--) {
    const k = kindAt(v, i);
    if (k === K.verb || k === K.be) return true;
    if (k === K.stop || k === K.comma) return false;
  }
  return false;
}

/** True where a mention or its modifier begins at token `at`. */
export function mentionStarts(v: View, at: number): boolean {
  for (let i = at; i < Math.min(v.limit, at + 4); i++) {
    const number = v.m[i - v.from];
    if (number > 0) return v.mentions[number - 1].mention.outerFirst <= at;
  }
  return false;
}

/** Skips an insertion that ends with the bracket or comma right before `end`; returns where it begins, or `end`. */
export function skipInsertion(v: View, end: number): number {
  const k = kindAt(v, end - 1);
  if (k === K.close) {
    for (let i = end - 2; i >= v.from && i > end - 30; i--) if (kindAt(v, i) === K.open) return i;
    return end;
  }
  if (k === K.comma || (k === K.stop && isLongDash(v, end - 1))) {
    const mark = v.t.code[end - 1];
    for (let i = end - 2; i >= v.from && i > end - 40; i--) {
      const inner = kindAt(v, i);
      if (inner === K.close) {
        i = skipInsertion(v, i + 1);
        continue;
      }
      if (v.t.code[i] === mark && v.t.type[i] === T.punct && i > v.from) return i;
      if (inner === K.stop) return end;
    }
  }
  return end;
}

const isLongDash = (v: View, at: number): boolean => v.t.code[at] === 0x2013 || v.t.code[at] === 0x2014 || v.t.code[at] === 45;

/** True where a participle after a noun describes it (`loans raised against …`) and the phrase runs on to its left. */
function describes(v: View, at: number): boolean {
  const before = kindAt(v, at - 1);
  const next = kindAt(v, at + 1);
  return (before === K.noun || before === K.close || before === K.adverb) && (next === K.prep || next === K.adverb || next === K.close || next === K.verb || next === K.be);
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

/** The noun phrase that ends right before token `end`, going left to the boundary of its clause. */
export function phraseLeft(v: View, end: number): Range | null {
  let last = end;
  for (let guard = 0; guard < 8; guard++) {
    const was = last;
    while (last > v.from && (kindAt(v, last - 1) === K.adverb || kindAt(v, last - 1) === K.be || kindAt(v, last - 1) === K.joiner)) last--;
    if (last > v.from && kindAt(v, last - 1) === K.period) last = Math.max(v.from, periodLeft(v, last - 1));
    last = basisLeft(v, last);
    if (last > v.from && kindAt(v, last - 1) === K.prep && kindAt(v, last - 2) === K.verb && last < end) last = was;
    if (last > v.from && !keepsBracket(v, last)) last = skipInsertion(v, last);
    if (last === was) break;
  }
  let first = last;
  for (let i = last - 1; i >= v.from && last - i < LONGEST; i--) {
    const k = kindAt(v, i);
    if (k === K.noun || k === K.adjective || k === K.det || k === K.joiner || (k === K.number && isName(v, i))) first = i;
    else if (k === K.ing || k === K.adverb) {
      const does = COLUMNS.verbDoes[wordAt(v, i)];
      if (k === K.ing && (does === VerbDoes.up || does === VerbDoes.down) && kindAt(v, i + 1) === K.prep) break;
      if (k === K.adverb && kindAt(v, i - 1) !== K.joiner && kindAt(v, i - 1) !== K.noun && kindAt(v, i - 1) !== K.prep && kindAt(v, i - 1) !== K.det) break;
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
      if (i === v.from || (left !== K.noun && left !== K.adjective && left !== K.joiner && left !== K.close) || wordAt(v, i) === W.but) break;
      first = i;
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
  return trim(v, first, last);
}

/** A number that belongs to a name inside a phrase: `Tier 1 ratio`, `FTSE 100`, `5G sites`. */
const isName = (v: View, at: number): boolean => (kindAt(v, at - 1) === K.noun && (v.t.pos[at - 1] & P.capital) !== 0) || (kindAt(v, at + 1) === K.noun && v.t.gap[at + 1] === 0);

/** A number inside a phrase that it describes: `men aged 50 and over`, `lines of at least 30 Mbit/s`, `hotels with five stars`. */
function describesGroup(v: View, number: number): boolean {
  if (v.age[number] === 1) return true;
  const { mention } = v.mentions[number];
  const at = mention.outerFirst < mention.first && kindAt(v, mention.outerFirst) === K.prep ? mention.outerFirst : mention.outerFirst - 1;
  const word = wordAt(v, at);
  const prep = word === W.of || word === W.with || word === W.over || word === W.under || word === W.above || word === W.below;
  return prep && kindAt(v, at - 1) === K.noun && mention.unit !== 'percent';
}

const holdsMention = (v: View, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (kindAt(v, i) === K.mention) return true;
  return false;
};

const keepsBracket = (v: View, end: number): boolean => {
  if (kindAt(v, end - 1) !== K.close) return false;
  for (let i = end - 2; i >= v.from && i > end - 6; i--) if (kindAt(v, i) === K.open) return abbreviationClose(v, i) === end - 1;
  return false;
};

const isBoundary = (v: View, at: number): boolean => {
  const k = kindAt(v, at);
  return k === K.stop || k === K.comma || k === K.conj || k === K.subordinator || k === K.verb || k === K.be || k === K.mention || k === K.open || k === K.pron;
};

/** Removes connectives, conjunctions, determiners and adverbs at the front, prepositions at the end. */
export function trim(v: View, from: number, to: number): Range | null {
  let first = from;
  let last = to;
  for (let guard = 0; guard < 12 && first < last; guard++) {
    const lead = TABLES.leads.at(v.t, first, last);
    const k = kindAt(v, first);
    if (lead !== 0) first += lead & 15;
    else if (k === K.det || k === K.conj || k === K.adverb || k === K.joiner || k === K.close || k === K.comma || k === K.prep || k === K.subordinator) first++;
    else if (k === K.period) first++;
    else break;
  }
  while (last > first) {
    const k = kindAt(v, last - 1);
    if (k === K.prep || k === K.det || k === K.adverb || k === K.conj || k === K.joiner || k === K.comma || k === K.open || k === K.be || k === K.subordinator) last--;
    else break;
  }
  for (let i = first; i < last; i++) if (kindAt(v, i) === K.noun || kindAt(v, i) === K.ing) return { first, last: shorten(v, first, last) };
  return null;
}

/** A very long phrase, or one placed `under` a law, is cut at a preposition other than `of`. */
function shorten(v: View, first: number, last: number): number {
  let words = 0;
  for (let i = first; i < last; i++) {
    const k = kindAt(v, i);
    if (k === K.noun || k === K.adjective || k === K.ing) words++;
    const under = /^(?:under|pursuant|by|via|through)$/.test(v.t.text.slice(v.t.start[i], v.t.end[i]));
    if (k === K.prep && i > first && words > 0 && (under || (words > 6 && wordAt(v, i) !== W.of))) return i;
  }
  return last;
}

export { COLUMNS, isPlural };
