/** Words behind a count: plurals, and what only looks like a verb. */
import { isPlural, LETTER_S } from './missing-verb.js';
import { K, type View } from './view.js';

/** `saved 300 lives`, `makes 72 stops`: behind a count of more than one a verb has no `s`. */
export function isCounted({ t, m, mentions }: View, at: number): boolean {
  const number = m[at - 1];
  if (number === 0 || t.text.charCodeAt(t.end[at] - 1) !== LETTER_S) return false;
  const { mention } = mentions[number - 1];
  return mention.unitKind === 'none' && mention.magnitude.form !== 'fraction' && mention.magnitude.digits !== '1';
}

/** `12 bridges need repair`: the words before are a number and a plural noun. */
export function countedPlural(view: View, at: number): boolean {
  const { k, from } = view;
  if (!isPlural(view, at)) return false;
  let i = at - 1;
  while (i >= from && (k[i] === K.noun || k[i] === K.adjective)) i--;
  return i >= from && k[i] === K.mention;
}
