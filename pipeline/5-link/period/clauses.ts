/** Where the clauses of a sentence end: what a time expression dates stands in its own. */
import { Words } from '../../kit/words.js';
import type { PeriodMention } from '../../model/mention.js';
import { W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import type { Draft } from '../draft.js';
import { insertionAround, insertionEnd } from '../insertions.js';

import { isOneOf, K, kindAt, semicolonBetween, type View, wordAt } from '../view/view.js';
import type { PeriodUse } from './use.js';

/** `a line that we launched in 2021,`: a noun with an article between two commas, the second before the verb that the clause goes on with. */
function insideApposition(v: View, { first, last }: PeriodMention): boolean {
  if (kindAt(v, last) !== K.comma) return false;
  let verb = last + 1;
  while (kindAt(v, verb) === K.adverb) verb++;
  const multiplies = v.mentions.some(
    ({ mention }) => mention.outerFirst === verb && mention.magnitude.form === 'multiple',
  );
  if (kindAt(v, verb) !== K.verb && kindAt(v, verb) !== K.be && !multiplies) return false;
  for (let i = first - 1; i > v.from; i--) {
    const k = kindAt(v, i);
    if (k === K.stop || k === K.conj || k === K.be) return false;
    if (k === K.verb && kindAt(v, i - 1) !== K.pron) return false; // `a line we opened in 2021`
    if (k === K.comma)
      return kindAt(v, i + 1) === K.det && (kindAt(v, i - 1) === K.noun || kindAt(v, i - 1) === K.close);
  }
  return false;
}

/** `The survey, which took place between 2017 and 2019, found`: the time of what tells the figures is theirs. */
const HELD = new Words('place|out|conducted|held|undertaken');

/** `The rate, which had been 1.30 in 2021, declined to 1.26`: the time belongs to the clause between the commas. */
export function insideInsertion(v: View, { period }: PeriodUse, at: number): boolean {
  if (isOneOf(v, period.first - 2, HELD)) return false;
  return insideApposition(v, period) || insertionAround(v, period.first, at) >= period.last;
}

/** `51% smoked in 1974, 22% smoked in 2012`: a comma ends the clause of the earlier time, which opens no sentence. */
export function spliced(v: View, period: PeriodMention, at: number): boolean {
  let before = period.first - 1;
  while (kindAt(v, before) === K.prep || kindAt(v, before) === K.det) before--;
  if (opensSentence(v, period) || kindAt(v, before) === K.stop || kindAt(v, before) === K.comma) return false;
  for (let i = period.last; i < at; i++) if (kindAt(v, i) !== K.comma) return false;
  return period.last < at;
}

/** `100 were expected in 2021, but 30 were sold by the end of that year`: a comma and a conjunction end the clause of the earlier time. */
export function inOwnClause(v: View, earlier: PeriodMention, later: PeriodMention, at: number): boolean {
  for (let i = at; i < later.first; i++) if (kindAt(v, i) === K.comma || kindAt(v, i) === K.stop) return false;
  for (let i = earlier.last; i < at; i++)
    if (kindAt(v, i) === K.comma && (kindAt(v, i + 1) === K.conj || kindAt(v, i + 1) === K.subordinator)) return true;
  return false;
}

/** True where no verb stands before the figure in its clause, so that it is what the verb behind speaks of. */
function isSubject(v: View, at: number): boolean {
  for (let i = at - 1; i >= v.from; i--) {
    const k = kindAt(v, i);
    if (k === K.verb || k === K.be) return false;
    if (k === K.stop || k === K.comma || k === K.subordinator || k === K.conj) return true;
    if (wordAt(v, i) === W.that && kindAt(v, i - 1) === K.verb) return true; // `estimates that 13 million were out of work in March`
  }
  return true;
}

/** `an offering of £570 million that was completed in May`: a relative clause right behind the figure tells of it. */
function tellsOfIt(v: View, { sized }: Draft): boolean {
  let i = sized.mention.outerLast;
  while (i < sized.mention.outerLast + 5 && IN_A_UNIT.has(kindAt(v, i))) i++;
  const aside = kindAt(v, i) === K.comma; // `a dividend of £2 per share, which was paid in May`
  if (aside) i++;
  return kindAt(v, i) === K.pron && (v.t.pos[i] & P.rel) !== 0 && (!aside || kindAt(v, i + 1) === K.be);
}

/** What may stand between a number and the clause that tells of it: `€0.75 per Class A share`. */
const IN_A_UNIT = new Set<number>([K.noun, K.adjective, K.prep, K.det]);

const HAVING = new Words('having', true);

/** Another verb stands between the figure and the time expression: `increased by 3.1% …, having had an increase during Q1`. */
export function otherClause(v: View, d: Draft, to: number): boolean {
  let verbs = 0;
  const allowed = isSubject(v, d.sized.mention.outerFirst) || tellsOfIt(v, d) ? 1 : 0;
  for (let i = d.sized.mention.last; i < to; i++) {
    const k = kindAt(v, i);
    const describes = d.kind === 'share' && i === to - 2 && (v.t.pos[i] & P.ed) !== 0; // `38.0% of the fuels used in 2013`
    let before = i - 1;
    while (kindAt(v, before) === K.adverb) before--; // `are still expected`
    if ((k === K.verb || k === K.be) && kindAt(v, before) !== K.be && wordAt(v, i - 1) !== W.to && !describes) verbs++;
    if (k === K.ing && kindAt(v, i - 1) === K.comma && wordAt(v, i) !== W.according) verbs += 2;
    if (HAVING.at(v.t, i)) verbs += 2;
  }
  return verbs > allowed;
}

/** What a reason begins with. */
const REASONS = new Words('as|because|although|though|while|whereas');

/** `contracted by 13.3% as demand in March 2014 was lower`: the time belongs to the reason. */
export function reasonBetween(v: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (isOneOf(v, i, REASONS) && kindAt(v, i + 1) !== K.prep && kindAt(v, i + 1) !== K.period)
      return wordAt(v, i + 1) !== W.a && i + 1 < to;
  return false;
}

/** `grew by 0.4% in all, following a contraction in May`: the time belongs to what went before. */
export function afterwardsBetween(v: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (kindAt(v, i) === K.prep && AFTERWARDS.has(wordAt(v, i)) && kindAt(v, i + 1) === K.det && i + 2 < to)
      return true;
  return false;
}

/** A relative clause stands between: `a series that starts in 1884`. */
export function relativeBetween(v: View, a: number, b: number): boolean {
  for (let i = a + 4; i < b; i++) {
    if (kindAt(v, i) !== K.pron || (v.t.pos[i] & P.rel) === 0) continue;
    const end = insertionEnd(v, i, b);
    if (end < 0) return true;
    i = end;
  }
  return false;
}

/** No clause ends between the two tokens. */
export function sameClause(v: View, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const k = kindAt(v, i);
    if (k === K.stop || k === K.comma || k === K.subordinator) return false;
  }
  return from < to;
}

/** Distance over which a clause boundary stands between token `a` and `b`. */
export function boundaryBetween(v: View, a: number, b: number): boolean {
  return semicolonBetween(v, Math.min(a, b), Math.max(a, b));
}

/** The time expression is the first thing in its sentence, its preposition aside. */
export const opensSentence = (v: View, period: PeriodMention): boolean => {
  let i = period.first - 1;
  while (
    i >= v.from &&
    (kindAt(v, i) === K.prep ||
      kindAt(v, i) === K.det ||
      kindAt(v, i) === K.adverb ||
      (kindAt(v, i) === K.noun && /^(?:end|period|year)$/.test(v.t.text.slice(v.t.start[i], v.t.end[i]))))
  )
    i--;
  return i < v.from;
};

/** Words behind which an earlier movement is told: its period is its own. */
export const AFTERWARDS = new Set<number>([W.following, W.before, W.after, W.since]);
