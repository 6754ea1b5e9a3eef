/** Verbs in their base form behind a number that is their subject: `two-thirds of pupils walk to school`, `41 work in agriculture`. */
import { T } from '../../model/tokens.js';
import { COLUMNS, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { isPlural } from './missing-verb.js';
import { K, type View } from './view.js';

/** What follows a verb, and seldom a noun that a number stands before. */
const FOLLOWS = new Set<number>([K.prep, K.det, K.adverb, K.pron, K.stop, K.conj, K.comma]);

/** What a clause begins behind. */
const BEGINS = new Set<number>([K.stop, K.comma, K.conj, K.subordinator, K.pron]);

/** Tokens behind a number in which its verb may stand, at most. */
const REACH = 60;

/** Makes verbs of them, in clauses that open with a number and have no other verb. */
export function findBaseVerbs(view: View): void {
  for (const { mention } of view.mentions) {
    const at = afterSubject(view, mention.outerLast);
    if (at < 0 || !opens(view, mention.outerFirst) || hasVerb(view, mention.outerLast)) continue;
    view.k[at] = K.verb;
  }
}

/** True where nothing stands between the start of a clause and token `at`. */
const opens = ({ k, from, t }: View, at: number): boolean =>
  at === from || BEGINS.has(k[at - 1]) || t.word[at - 1] === W.whom;

/** True where the clause goes on to a verb. */
function hasVerb({ k, limit }: View, at: number): boolean {
  for (let i = at; i < Math.min(limit, at + REACH) && k[i] !== K.stop && k[i] !== K.comma && k[i] !== K.conj; i++)
    if (k[i] === K.verb || k[i] === K.be || k[i] === K.participle) return true;
  return false;
}

/** The word that can be the verb behind a number and the plural it counts or is a part of; -1 where none stands there. */
function afterSubject(view: View, behind: number): number {
  const { t, k, limit } = view;
  let i = behind;
  if (t.word[i] === W.of) i++;
  if (i > behind) while (i < limit && k[i] === K.det) i++;
  while (i < limit && (k[i] === K.noun || k[i] === K.adjective) && !(k[i] === K.noun && isPlural(view, i))) {
    if (i === behind && k[i] === K.noun) return isBase(view, i, true) ? i : -1;
    i++;
  }
  if (i >= limit || k[i] !== K.noun || /[iu]s$|ss$/.test(t.text.slice(t.start[i], t.end[i]))) return -1; // `nitrous`
  return isBase(view, i + 1, false) ? i + 1 : -1;
}

/** A word in small letters that can be a verb without ending; behind a bare number only one that is known as a verb, or that `their` follows. */
function isBase(view: View, at: number, bare: boolean): boolean {
  const { t, k, limit } = view;
  if (at >= limit || k[at] !== K.noun || t.type[at] !== T.word || (t.pos[at] & (P.capital | P.ed)) !== 0) return false;
  if (isPlural(view, at) || COLUMNS.movementNoun[t.word[at]] > 0 || COLUMNS.flowNoun[t.word[at]] > 0) return false;
  const next = at + 1 < limit ? at + 1 : -1;
  if (next >= 0 && (!FOLLOWS.has(k[next]) || t.word[next] === W.of)) return false;
  const known = (t.pos[at] & P.verbOrNoun) !== 0;
  return known || !bare || (next >= 0 && k[next] === K.det && t.word[next] !== W.a && t.word[next] !== W.the);
}
