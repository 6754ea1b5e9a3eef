/** What a ratio is told per, and the numbers in it, which are no figures of their own. */
import type { Mention, Skip } from '../model/mention.js';
import { T, type TokenSentence, type Tokens } from '../model/tokens.js';
import { W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import type { Range } from './noun-phrase/range.js';
import { phraseRight } from './noun-phrase/right.js';
import { subjectOf } from './subject.js';
import { K, kindAt, mentionAt, textAt, type View, wordAt } from './view/view.js';

/** The mentions but for those that are the denominator of a ratio (`per 10,000 people`, `out of every 100`): no figures of their own, they are noted as dropped. */
export function withoutDenominators(
  t: Tokens,
  sentence: TokenSentence,
  mentions: readonly Mention[],
  dropped: Skip[],
): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const before = mention.first - 1;
    const word = before >= sentence.first ? t.word[before] : 0;
    const every = word === W.every || word === W.each;
    const denominator =
      word === W.per ||
      (every && (t.word[before - 1] === W.for || t.word[before - 1] === W.in || t.word[before - 1] === W.of));
    if (denominator) dropped.push({ first: mention.first, last: mention.last, reason: 'denominator' });
    else kept.push(mention);
  }
  return kept;
}

/** What a stroke sets under the unit: the `£m` of `3.8 TJ/£m`. */
export const strokeOf = (v: View, { last, outerLast }: Mention): Range | null =>
  outerLast > last && v.t.type[last] === T.punct && v.t.code[last] === 47 ? { first: last + 1, last: outerLast } : null;

/** A stroke glued to what stands on either side. */
const isStroke = ({ t, limit }: View, at: number): boolean =>
  at + 1 < limit && t.type[at] === T.punct && t.code[at] === 47 && t.gap[at] === 0 && t.gap[at + 1] === 0;

/** The denominator right behind a number: `per …`, `a day`, `an hour`, `each`, `for each form`. */
function denominator(v: View, at: number, priced = false): Range | null {
  const word = wordAt(v, at);
  if (word === W.per) return phraseAfter(v, at + 1);
  if (priced && isStroke(v, at)) return { first: at + 1, last: at + 2 }; // `$85/b`
  if (
    (word === W.a || word === W.an || word === W.every || word === W.each) &&
    (v.t.pos[at + 1] & P.timeUnit) !== 0 &&
    kindAt(v, at + 1) === K.noun
  ) {
    const year =
      /^(?:year|month|quarter|decade|century|week|day|fortnight)$/.test(textAt(v, at + 1)) &&
      /^(?:earlier|ago|before|later|on|after)$/.test(textAt(v, at + 2));
    const behind = kindAt(v, at + 3); // `£2 billion a year on roads`, but `a year on, prices`
    const spent =
      (behind === K.noun && (v.t.pos[at + 3] & P.timeUnit) === 0) || behind === K.det || behind === K.adjective;
    const often = wordAt(v, at + 2) === W.on && (wordAt(v, at + 3) === W.average || spent);
    return year && !often ? null : { first: at + 1, last: at + 2 };
  }
  if ((word === W.a || word === W.an) && kindAt(v, at + 1) === K.noun && priced) return { first: at + 1, last: at + 2 };
  if (word === W.for && (wordAt(v, at + 1) === W.each || wordAt(v, at + 1) === W.every)) return phraseRight(v, at + 2);
  return null;
}

/** The words behind `per`, a number among them (`10,000 people`). */
function phraseAfter(v: View, at: number): Range | null {
  let i = at;
  while (kindAt(v, i) === K.mention || kindAt(v, i) === K.number || (i < v.limit && v.t.type[i] === T.number)) i++;
  const phrase = phraseRight(v, i, false);
  return phrase === null ? (i > at ? { first: at, last: i } : null) : { first: at, last: phrase.last };
}

/** The denominator behind the number or behind the noun it counts (`7.5 patents per 10,000 people`). */
export function denominatorOf(v: View, at: number): Range | null {
  const direct = denominator(v, at, v.mentions[mentionAt(v, at - 1)]?.mention.unitKind === 'money');
  if (direct !== null || kindAt(v, at) === K.conj) return direct;
  // `4.5 tonnes of imports per capita`
  const counted = phraseRight(v, wordAt(v, at) === W.of ? at + 1 : at, false);
  if (counted === null) return null;
  const each = forEach(v, counted.last);
  if (each !== null) return each;
  const often = everyTime(v, counted.last);
  if (often !== null) return often;
  // `23.6 females divorcing per thousand married women`, `3.2 people of working age for every pensioner`
  for (let i = counted.last; i < Math.min(v.limit, counted.last + 7); i++) {
    const behind = denominator(v, i);
    if (behind !== null) return behind;
    const k = kindAt(v, i);
    const age = k === K.prep ? mentionAt(v, i + 1) : mentionAt(v, i);
    if (age >= 0 && v.age[age] === 1) continue; // `children aged under 16 per couple`
    if ((wordAt(v, i) === W.in || wordAt(v, i) === W.out) && wordAt(v, i + 1) === W.per) continue; // `6.6 moves out per 1,000`
    if (k === K.verb && wordAt(v, i + 1) === W.per) continue; // `10.8 people divorced per thousand`
    if (k !== K.ing && k !== K.noun && k !== K.participle && wordAt(v, i) !== W.of) break;
  }
  return null;
}

/** `142 repairs were carried out for each 1,000 km of mains`: behind the verb of the counted things. */
function forEach(v: View, from: number): Range | null {
  for (let i = from; i < Math.min(v.limit, from + 6); i++) {
    const k = kindAt(v, i);
    if (wordAt(v, i) === W.for && (wordAt(v, i + 1) === W.each || wordAt(v, i + 1) === W.every))
      return phraseAfter(v, i + 2);
    if (k !== K.be && k !== K.verb && k !== K.prep && k !== K.adverb) return null;
  }
  return null;
}

/** `12 million girls join them every year`: how often, behind the verb of the counted things. */
function everyTime(v: View, from: number): Range | null {
  for (let i = from; i < Math.min(v.limit, from + 8); i++) {
    const k = kindAt(v, i);
    const every = wordAt(v, i) === W.every || wordAt(v, i) === W.each;
    if (every && (v.t.pos[i + 1] & P.timeUnit) !== 0 && kindAt(v, i + 1) === K.noun)
      return { first: i + 1, last: i + 2 };
    if (k === K.comma || k === K.stop || k === K.mention || k === K.period || k === K.conj) return null;
  }
  return null;
}

/** `For every teacher there were 31 pupils`, `this means that for every 100 boys there were 99 girls`: the denominator opens the clause. */
export function denominatorInFront(v: View, at: number): Range | null {
  const every = wordAt(v, v.from) === W.every || wordAt(v, v.from) === W.each;
  const first = v.mentions[0]?.mention.outerFirst === at;
  if (every && first && (v.t.pos[v.from + 1] & P.timeUnit) !== 0) return { first: v.from + 1, last: v.from + 2 }; // `Every week our teams make 72 stops`
  for (let i = at - 1; i >= v.from; i--) {
    const number = mentionAt(v, i);
    if ((number >= 0 && v.age[number] === 0) || kindAt(v, i) === K.stop) return null;
    const each = wordAt(v, i + 1) === W.every || wordAt(v, i + 1) === W.each;
    const before = kindAt(v, i - 1);
    const opens = before === K.stop || before === K.comma || before === K.conj || wordAt(v, i - 1) === W.that;
    if (wordAt(v, i) === W.for && each && opens) return phraseAfter(v, i + 2);
  }
  return null;
}

/** The words behind `per` in a phrase, null where none follow. */
export function perRange(v: View, range: Range): Range | null {
  for (let i = range.first; i < range.last; i++)
    if (wordAt(v, i) === W.per) return i + 1 < range.last ? { first: i + 1, last: range.last } : null;
  return null;
}

/** True where the phrase says `per`. */
export const containsPer = (v: View, range: Range | null | undefined): boolean => {
  if (range === null || range === undefined) return false;
  for (let i = range.first; i < range.last; i++) if (wordAt(v, i) === W.per) return true;
  return false;
};

/** `The number of pubs per 1,000 people is highest in Kent (22), followed by Devon (15)`: the subject that the places are ranked by, where it is told per something. */
export function rankedPer(v: View, at: number): Range | null {
  if (kindAt(v, at - 1) !== K.open) return null;
  for (let verb = at - 2; verb > v.from; verb--) {
    if (kindAt(v, verb) === K.stop) return null;
    if (kindAt(v, verb) !== K.be || !/(?:est|most|least)$/i.test(textAt(v, verb + 1))) continue;
    const { range } = subjectOf(v, verb);
    return containsPer(v, range) ? range : null;
  }
  return null;
}
