/**
 * A sentence as the linker sees it: every token with one class, with number phrases and time expressions
 * marked, and the words that can be verb or noun decided by their neighbours.
 */
import type { Matched, PeriodMention, Sized } from '../model/mention.js';
import { T, type Tokens, type TokenSentence } from '../model/tokens.js';
import { COLUMNS, TABLES, VerbDoes, W } from '../rules/lexicon.js';
import { ANY_VERB, P } from '../rules/parts-of-speech.js';

/** Token classes. */
export const K = {
  noun: 0, adjective: 1, adverb: 2, prep: 3, det: 4, conj: 5, verb: 6, participle: 7, ing: 8, be: 9, pron: 10, subordinator: 11, stop: 12, mention: 13, period: 14, number: 15, joiner: 16, open: 17, close: 18, comma: 19,
} as const;

export interface View {
  readonly t: Tokens;
  readonly sentence: TokenSentence;
  readonly index: number;
  readonly from: number;
  readonly limit: number;
  /** Class of token `i` at `i - from`. */
  readonly k: Uint8Array;
  /** Mention number + 1 of the token, 0 for none. */
  readonly m: Uint16Array;
  /** Period number + 1 of the token, 0 for none. */
  readonly p: Uint16Array;
  readonly mentions: readonly Sized[];
  readonly periods: readonly PeriodMention[];
  /** 1 for mentions that are an age and so part of the phrase of a group (`men aged 50 and over`). */
  readonly age: Uint8Array;
}

const HYPHEN = 45;

function punctuationClass(t: Tokens, at: number, limit: number): number {
  const code = t.code[at];
  if (code === 44) return K.comma;
  if (code === 40 || code === 91) return K.open;
  if (code === 41 || code === 93) return K.close;
  const gluedBehind = at + 1 < limit && t.gap[at + 1] === 0;
  if ((code === HYPHEN || code === 0x2010 || code === 0x2011 || code === 0x2013) && t.gap[at] === 0 && gluedBehind) return K.joiner;
  if (code === 38 || code === 47 || code === 39 || code === 0x2019 || code === 0x201c || code === 0x201d || code === 34 || code === 0x2018) return K.joiner;
  if (code === 46 && gluedBehind) return K.joiner;
  return K.stop;
}

function wordClass(t: Tokens, at: number): number {
  const pos = t.pos[at];
  const word = t.word[at];
  if (word === 0) {
    if ((pos & P.adverb) !== 0) return K.adverb;
    if ((pos & P.ed) !== 0 && (pos & P.capital) === 0) return K.participle;
    if ((pos & P.ing) !== 0 && (pos & P.capital) === 0) return K.ing;
    return K.noun;
  }
  if ((pos & P.prep) !== 0) return word === W.since || (pos & P.subordinator) === 0 ? K.prep : K.prep;
  if ((pos & (P.be | P.have | P.modal)) !== 0) return K.be;
  if (word === W.plus && at > 0 && t.type[at - 1] === T.word && (t.word[at - 1] === W.a || t.word[at - 1] === W.the)) return K.noun;
  if ((pos & P.conj) !== 0) return K.conj;
  if ((pos & P.rel) !== 0) return K.pron;
  if ((pos & P.det) !== 0) return (pos & P.pron) !== 0 && word !== W.all ? K.det : K.det;
  if ((pos & P.subordinator) !== 0) return K.subordinator;
  if ((pos & P.pron) !== 0) return K.pron;
  if ((pos & P.verbOrNoun) !== 0) return K.noun; // decided below
  if ((pos & P.verb) !== 0 && (pos & P.capital) === 0) return K.verb;
  if ((pos & P.ed) !== 0) return K.participle;
  if ((pos & P.ing) !== 0) return (pos & P.noun) !== 0 ? K.ing : K.ing;
  if ((pos & P.adjective) !== 0) return K.adjective;
  if ((pos & P.adverb) !== 0) return K.adverb;
  return K.noun;
}

const isNominal = (k: number): boolean => k === K.noun || k === K.pron || k === K.close || k === K.period;
/** What follows a finite verb more often than a noun does. */
const followsVerb = (k: number, word: number): boolean => k === K.mention || k === K.adverb || k === K.period || k === K.det || (k === K.prep && (word === W.by || word === W.to || word === W.from || word === W.at || word === W.in || word === W.over || word === W.on || word === W.out));

/** Decides `rise`, `exports`, `reported` … between verb, noun and participle by their neighbours. */
function decide(view: View): void {
  const { t, from, limit, k } = view;
  for (let at = from; at < limit; at++) {
    const i = at - from;
    if (t.type[at] !== T.word || k[i] === K.mention || k[i] === K.period) continue;
    const pos = t.pos[at];
    const before = i > 0 ? k[i - 1] : K.stop;
    const next = at + 1 < limit ? k[i + 1] : K.stop;
    const nextWord = at + 1 < limit ? t.word[at + 1] : 0;
    if ((pos & P.verbOrNoun) !== 0 && k[i] === K.noun) {
      const passive = before === K.be || (before === K.adverb && i > 1 && k[i - 2] === K.be);
      if ((pos & P.ed) !== 0 && passive && next === K.prep) {
        k[i] = K.verb;
        continue;
      }
      const modal = before === K.be && (t.pos[at - 1] & P.modal) !== 0;
      const infinitive = before === K.prep && t.word[at - 1] === W.to && next !== K.stop;
      const by = next === K.prep && nextWord === W.by && COLUMNS.verbDoes[t.word[at]] === VerbDoes.take;
      const third = !by && isNominal(before) && followsVerb(next, nextWord) && !(next === K.prep && nextWord === W.in) && !(next === K.prep && nextWord === W.by && !mentionSoon(view, at + 2)) && (next !== K.det || COLUMNS.verbDoes[t.word[at]] !== VerbDoes.other);
      const pastSame = (pos & P.ed) !== 0 && isNominal(before) && (next === K.mention || (next === K.prep && mentionSoon(view, at + 2)));
      const counted = before === K.noun && !/s$/.test(t.text.slice(t.start[at], t.end[at])) && countedPlural(view, at - 1) && next !== K.stop && next !== K.comma && next !== K.close;
      if (modal || infinitive || counted || (third && nominalSubject(view, at)) || pastSame) k[i] = K.verb;
    } else if (k[i] === K.participle && t.word[at] !== W.aged) {
      if (before === K.be || (before === K.adverb && i > 1 && k[i - 2] === K.be)) k[i] = K.verb;
      else if (next === K.mention || (next === K.prep && mentionSoon(view, at + 2) && nextWord !== W.of)) k[i] = isNominal(before) || (before === K.det && t.word[at - 1] === W.each) || before === K.adverb || before === K.conj || before === K.comma || before === K.stop ? K.verb : k[i];
      else if (next === K.noun || next === K.adjective || next === K.participle) k[i] = before === K.noun || before === K.close ? K.verb : before === K.pron ? K.verb : K.adjective;
      else if ((before === K.noun || before === K.close || before === K.pron || before === K.comma) && (next === K.stop || next === K.period || next === K.adverb || next === K.det || next === K.comma)) k[i] = K.verb;
      else if (next === K.prep && (before === K.noun || before === K.pron || before === K.close)) k[i] = laterVerb(view, at + 1) ? K.participle : K.verb;
    }
  }
}

/** `12 bridges need repair`: the words before are a number and a plural noun. */
function countedPlural(view: View, at: number): boolean {
  const { t, k, from } = view;
  if (t.text.charCodeAt(t.end[at] - 1) !== 115 && !/^(?:people|staff|police|cattle)$/.test(t.text.slice(t.start[at], t.end[at]))) return false;
  let i = at - 1;
  while (i >= from && (k[i - from] === K.noun || k[i - from] === K.adjective)) i--;
  return i >= from && k[i - from] === K.mention;
}

/** A noun phrase right before an ambiguous verb that has no determiner or adjective directly before it that would claim it as a noun. */
function nominalSubject(view: View, at: number): boolean {
  const { t, from, k } = view;
  const before = at - 1;
  if (k[before - from] !== K.noun) return true;
  // `trade exports of`: two nouns in a row stay nouns unless a number follows soon.
  return t.type[before] === T.word && (mentionSoon(view, at + 1) || (t.pos[before] & P.capital) !== 0 || t.text.charCodeAt(t.end[before] - 1) === 115);
}

/** True where a number phrase begins at `at`, modifiers aside. */
function mentionSoon(view: View, at: number): boolean {
  const { k, from, limit, mentions, m } = view;
  for (let i = at; i < Math.min(limit, at + 4); i++) {
    if (k[i - from] === K.mention) return true;
    const next = i + 1 < limit ? m[i + 1 - from] : 0;
    if (next > 0 && mentions[next - 1].mention.outerFirst <= i) return true;
    if (k[i - from] !== K.adverb && k[i - from] !== K.prep && k[i - from] !== K.det && k[i - from] !== K.adjective) return false;
  }
  return false;
}

/** True where a finite verb stands in the rest of the clause. */
function laterVerb(view: View, at: number): boolean {
  const { t, k, from, limit } = view;
  for (let i = at; i < limit; i++) {
    const c = k[i - from];
    if (c === K.stop || c === K.subordinator) return false;
    if (c === K.comma) return false;
    if (c === K.pron && (t.pos[i] & P.rel) !== 0) return false;
    if (c === K.be || c === K.verb) return true;
    if (c === K.participle && i + 1 < limit && (k[i + 1 - from] === K.mention || mentionSoon(view, i + 1) || (k[i + 1 - from] === K.prep && mentionSoon(view, i + 2)))) return true;
    if (c === K.noun && (t.pos[i] & P.verbOrNoun) !== 0 && i + 1 < limit && k[i + 1 - from] === K.mention) return true;
  }
  return false;
}

/** `10,000` in `per 10,000 people` belongs to the phrase. */
const isDenominator = (t: Tokens, at: number, from: number): boolean => at > from && t.type[at - 1] === T.word && (t.word[at - 1] === W.per || t.word[at - 1] === W.every);

const GROUPS = /^(?:child|children|people|persons|women|men|adults|girls|boys|mothers|fathers|workers|those|youth|youths|residents|employees|population)$/i;

/** `aged 65 and over`, `ages 10 to 15`, `the age of 16`, `10 to 15 year olds`, `child under 16`. */
function isAge(v: View, number: number): boolean {
  const { t } = v;
  const { mention } = v.mentions[number];
  if (mention.unitKind !== 'none' && mention.unitKind !== 'time') return false;
  const text = (at: number) => (at < v.from || at >= v.limit ? '' : t.text.slice(t.start[at], t.end[at]));
  let i = mention.outerFirst - 1;
  if (i >= v.from && t.type[i] === T.word && (t.word[i] === W.from || t.word[i] === W.between || t.word[i] === W.of)) i--;
  if (/^either$/.test(text(i))) i--;
  if (/^(?:aged|ages|age)$/i.test(text(i))) return true;
  if (number > 0 && v.age[number - 1] === 1 && i === v.mentions[number - 1].mention.last && (t.word[i] === W.or || t.word[i] === W.and)) return true;
  if (mention.unitKind === 'time') {
    const behind = text(mention.last) === '-' ? text(mention.last + 1) : text(mention.last);
    return /old/.test(text(mention.last - 1)) || /^olds?$/.test(behind);
  }
  const bound = mention.modifier === 'less_than' || mention.modifier === 'more_than';
  const next = mention.outerLast < v.limit ? v.k[mention.outerLast - v.from] : K.stop;
  return bound && GROUPS.test(text(mention.outerFirst - 1)) && mention.magnitude.scale === 0 && Number(mention.magnitude.digits) <= 120 && next !== K.noun && next !== K.adjective;
}

/** Builds the view of a sentence. */
export function viewOf(t: Tokens, sentence: TokenSentence, index: number, matched: Matched, sized: readonly Sized[]): View {
  const { first: from, last: limit } = sentence;
  const size = limit - from;
  const view: View = { t, sentence, index, from, limit, k: new Uint8Array(size), m: new Uint16Array(size), p: new Uint16Array(size), mentions: sized, periods: matched.periods, age: new Uint8Array(sized.length) };
  for (const [number, period] of matched.periods.entries()) for (let i = period.first; i < period.last; i++) view.p[i - from] = number + 1;
  for (const [number, { mention }] of sized.entries()) for (let i = mention.first; i < mention.outerLast; i++) view.m[i - from] = number + 1;
  for (let at = from; at < limit; at++) {
    const i = at - from;
    if (view.m[i] > 0) view.k[i] = K.mention;
    else if (view.p[i] > 0) view.k[i] = K.period;
    else if (t.type[at] === T.word) view.k[i] = wordClass(t, at);
    else if (t.type[at] === T.punct) view.k[i] = punctuationClass(t, at, limit);
    else view.k[i] = isDenominator(t, at, from) ? K.adjective : K.number;
  }
  for (let number = 0; number < sized.length; number++) view.age[number] = isAge(view, number) ? 1 : 0;
  decide(view);
  return view;
}

export const kindAt = (v: View, at: number): number => (at < v.from || at >= v.limit ? K.stop : v.k[at - v.from]);
export const mentionAt = (v: View, at: number): number => (at < v.from || at >= v.limit ? -1 : v.m[at - v.from] - 1);
export const periodAt = (v: View, at: number): number => (at < v.from || at >= v.limit ? -1 : v.p[at - v.from] - 1);
export const wordAt = (v: View, at: number): number => (at < v.from || at >= v.limit || v.t.type[at] !== T.word ? 0 : v.t.word[at]);
export const textAt = (v: View, at: number): string => (at < v.from || at >= v.limit ? '' : v.t.text.slice(v.t.start[at], v.t.end[at]));
export const verbDoes = (v: View, at: number): number => COLUMNS.verbDoes[wordAt(v, at)];
export const isFinite = (v: View, at: number): boolean => kindAt(v, at) === K.verb || kindAt(v, at) === K.be;

export { ANY_VERB, TABLES, VerbDoes };
