/** The noun that a relative clause in front of a verb tells of: who does what the verb says. */
import { Words } from '../kit/words.js';
import { W } from '../rules/lexicon.js';
import { phraseLeft } from './noun-phrase/left.js';
import type { Range } from './noun-phrase/range.js';
import { isOneOf, K, kindAt, type View, wordAt } from './view/view.js';

/** The phrase, and the token of its relative pronoun. */
interface Host {
  readonly range: Range;
  readonly at: number;
}

/** `The share of children who were born abroad rose`: behind a relative clause, the phrase that it tells of. */
export function hostOf(v: View, range: Range): Host | null {
  // `households that have two or more cars rose`
  const counting = v.mentions.find(({ mention }) => mention.outerLast === range.first)?.mention;
  let i = (counting?.outerFirst ?? range.first) - 1;
  while (
    kindAt(v, i) === K.prep ||
    kindAt(v, i) === K.det ||
    kindAt(v, i) === K.adverb ||
    kindAt(v, i) === K.participle
  )
    i--;
  while (kindAt(v, i) === K.verb || kindAt(v, i) === K.be || kindAt(v, i) === K.adverb) i--;
  const k = kindAt(v, i - 1);
  const told = k === K.noun || k === K.participle || k === K.mention; // `a household with a loan of £3 million that`
  const word = wordAt(v, i);
  const relative =
    word === W.who ||
    word === W.which ||
    (word === W.that && (kindAt(v, i + 1) === K.verb || kindAt(v, i + 1) === K.be || isPut(v, range.last)));
  if (!relative || !told) return farHost(v, range.first);
  const host = phraseLeft(v, i);
  return host === null ? null : { range: host, at: i };
}

const PUTS = new Words('left|kept|held|set|put|fixed|capped|maintained|raised|lowered|lifted|cut|priced|valued');

/** `the rate that the bank has left at 4%`: behind the subject at `at`, a verb that does something to what stands before `that`. */
function isPut(v: View, at: number): boolean {
  let verb = at;
  while (kindAt(v, verb) === K.be || kindAt(v, verb) === K.adverb) verb++;
  return isOneOf(v, verb, PUTS) && kindAt(v, verb + 1) === K.prep;
}

/** `Firms that own ships but rent them out to others accounted for`: the noun that a long clause without commas tells of. */
function farHost(v: View, at: number): Host | null {
  let told = false;
  for (let i = at - 1; i > v.from && at - i < 20; i--) {
    const k = kindAt(v, i);
    if (k === K.comma || k === K.stop || k === K.subordinator || k === K.open || k === K.close) return null;
    told ||= k === K.verb;
    const relative = k === K.pron && (wordAt(v, i) === W.who || wordAt(v, i) === W.that || wordAt(v, i) === W.which);
    if (!relative || kindAt(v, i - 1) !== K.noun || (kindAt(v, i + 1) !== K.verb && kindAt(v, i + 1) !== K.be))
      continue;
    const host = told ? phraseLeft(v, i) : null;
    return host === null ? null : { range: host, at: i };
  }
  return null;
}
