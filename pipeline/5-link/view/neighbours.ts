/** What stands beside a word: numbers, auxiliaries, verbs. */
import { Words } from '../../kit/words.js';
import { COLUMNS, VerbDoes, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { K, type View } from './view.js';

const AMOUNT = new Words('amount');

/** What a finite verb may stand behind. */
export const isNominal = (k: number): boolean =>
  k === K.noun || k === K.pron || k === K.close || k === K.period || k === K.number;

/** `who now number 31,400`: a relative pronoun, an adverb aside, right before token `i`. */
export const behindRelative = ({ t, k, from }: View, i: number): boolean => {
  const at = i - 1 > from && k[i - 1] === K.adverb ? i - 2 : i - 1;
  return at >= from && k[at] === K.pron && (t.pos[at] & P.rel) !== 0;
};

/** True where a passive auxiliary stands right before the token, an adverb aside. */
export const behindBe = ({ k, from }: View, i: number): boolean =>
  i > from && (k[i - 1] === K.be || (k[i - 1] === K.adverb && i - 1 > from && k[i - 2] === K.be));

/** True where a number phrase begins at `at`, modifiers aside. */
export function mentionSoon(view: View, at: number): boolean {
  const { k, limit, mentions, m } = view;
  for (let i = at; i < Math.min(limit, at + 4); i++) {
    if (k[i] === K.mention) return true;
    const next = i + 1 < limit ? m[i + 1] : 0;
    if (next > 0 && mentions[next - 1].mention.outerFirst <= i) return true;
    if (k[i] !== K.adverb && k[i] !== K.prep && k[i] !== K.det && k[i] !== K.adjective) return false;
  }
  return false;
}

/** True where a finite verb stands in the rest of the clause. */
export function laterVerb(view: View, at: number): boolean {
  const { t, k, limit } = view;
  for (let i = at; i < limit; i++) {
    const c = k[i];
    if (c === K.stop || c === K.subordinator) return false;
    if (c === K.comma) return false;
    if (c === K.pron && (t.pos[i] & P.rel) !== 0) return false;
    if (c === K.be || c === K.verb) return true;
    if (
      c === K.participle &&
      i + 1 < limit &&
      (k[i + 1] === K.mention || mentionSoon(view, i + 1) || (k[i + 1] === K.prep && mentionSoon(view, i + 2)))
    )
      return true;
    if (c === K.noun && (t.pos[i] & P.verbOrNoun) !== 0 && i + 1 < limit && k[i + 1] === K.mention) return true;
    if (c === K.noun && AMOUNT.at(t, i) && t.word[i + 1] === W.to && mentionSoon(view, i + 2)) return true; // `grants paid to farms amount to €2m`
  }
  return false;
}

/** True where a number that is a verb (`halved`, `doubled`) begins at `at`, its modifier included. */
export function multipleBehind({ mentions, m, limit }: View, at: number): boolean {
  for (let i = at; i < Math.min(limit, at + 3); i++) {
    const number = m[i];
    if (number === 0) continue;
    const { mention } = mentions[number - 1];
    return mention.outerFirst === at && mention.rules[0] === 'multiple:verb';
  }
  return false;
}

/** `The zone cut nitrogen dioxide by 46%`: nothing but an object stands between the word and by how much it was moved. */
export function doneBy({ t, k, limit }: View, at: number): boolean {
  const does = COLUMNS.verbDoes[t.word[at]];
  if (does !== VerbDoes.up && does !== VerbDoes.down) return false;
  for (let i = at + 1; i < Math.min(limit - 1, at + 9); i++) {
    if (k[i] === K.prep && i > at + 1 && (t.word[i] === W.by || t.word[i] === W.to || t.word[i] === W.from))
      return k[i + 1] === K.mention || k[i + 2] === K.mention;
    const object = k[i] === K.noun || k[i] === K.adjective || k[i] === K.joiner || k[i] === K.det;
    if (!object && !(k[i] === K.prep && t.word[i] === W.of)) return false;
  }
  return false;
}

/** True where the clause has a finite verb or a multiple that is one (`doubled`) at or behind the token. */
export function verbAhead(view: View, at: number): boolean {
  for (let i = at; i < view.limit && view.k[i] !== K.comma && view.k[i] !== K.stop && view.k[i] !== K.conj; i++)
    if (view.k[i] === K.verb || view.k[i] === K.be || multipleBehind(view, i)) return true;
  return false;
}
