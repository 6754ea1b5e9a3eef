/** The verb of a sentence in which every candidate looked like a noun. */
import { Words } from '../../kit/words.js';
import { T } from '../../model/tokens.js';
import { W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { K, type View } from './view.js';

/** Code of the full stop. */
const FULL_STOP = 46;

/** Code of the letter s, in which plurals and third persons end. */
export const LETTER_S = 115;

/** Plurals without an s. */
const PLURALS = new Words('people|staff|police|cattle|men|women|children|data|media', true);

/** True for a plural, by its ending or one of those without an s. */
export const isPlural = ({ t }: Pick<View, 't'>, at: number): boolean =>
  t.text.charCodeAt(t.end[at] - 1) === LETTER_S || PLURALS.at(t, at);

/** A noun in small letters that is no plural. */
export const isSingular = ({ t }: View, at: number): boolean =>
  t.type[at] === T.word && (t.pos[at] & P.capital) === 0 && !isPlural({ t }, at);

/** `The cap limits loans to 85%`: a sentence that opens with an article or a number needs a verb; where it has none, the first third person behind a singular noun is it. */
export function findVerb(view: View): void {
  const { t, from, limit, k } = view;
  const counts = view.mentions[0]?.mention.outerFirst === from;
  if ((k[from] !== K.det && !counts) || t.code[limit - 1] !== FULL_STOP) return;
  let candidate = -1;
  for (let at = from + 2; at < limit; at++) {
    if (k[at] === K.open) at = closeOf(view, at);
    const kind = k[at];
    if (kind === K.verb && k[at - 1] === K.prep && t.word[at - 1] === W.to && candidate >= 0) break; // an infinitive
    if (kind === K.verb || kind === K.be) return;
    if (
      kind === K.comma ||
      kind === K.stop ||
      kind === K.conj ||
      kind === K.pron ||
      kind === K.subordinator ||
      kind === K.participle
    )
      break;
    const behind = k[at - 1];
    if (candidate >= 0 || kind !== K.noun || (behind !== K.noun && behind !== K.close)) continue;
    const third = (t.pos[at] & P.verbOrNoun) !== 0 && t.text.charCodeAt(t.end[at] - 1) === LETTER_S;
    if (third && (behind === K.close || !isPlural(view, at - 1)) && (t.pos[at] & P.capital) === 0) candidate = at;
  }
  if (candidate >= 0) k[candidate] = K.verb;
}

/** Where a bracket closes, the token that opens it where it does not. */
function closeOf({ k, limit }: View, open: number): number {
  for (let i = open + 1; i < limit; i++) if (k[i] === K.close) return i;
  return open;
}
