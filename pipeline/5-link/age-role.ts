/** Whether an age tells who is counted, or is what was found. */
import { Words } from '../kit/words.js';
import type { Role } from '../model/figure.js';
import { W } from '../rules/lexicon.js';
import type { Draft } from './draft.js';
import { phraseRight } from './noun-phrase/right.js';
import { isOneOf, K, kindAt, textAt, type View, wordAt } from './view/view.js';

/** Ages define a group unless the age is the result (`the age with most movers was 19`). */
export function ageRole(v: View, d: Draft): Role {
  const at = d.sized.mention.outerFirst - 1;
  const { modifier } = d.sized.mention;
  const mean = wordAt(v, at) === W.of && /^(?:median|mean|average)$/i.test(textAt(v, at - 2)); // `a median age of 33`
  if (mean && /^age$/i.test(textAt(v, at - 1))) return 'statement';
  if (modifier === 'less_than' || modifier === 'more_than') return 'condition'; // `a fifth were under five`
  if (isTypicalAge(v, at)) return 'statement';
  return kindAt(v, at) === K.be && phraseRight(v, d.sized.mention.outerLast) === null ? 'statement' : 'condition';
}

const TYPICAL = new Words('median|average|mean|oldest|youngest|typical');

/** `The median patient was aged 75`: the age of one that a statistic or an extreme has picked out. */
function isTypicalAge(v: View, aged: number): boolean {
  if (wordAt(v, aged) !== W.aged || kindAt(v, aged - 1) !== K.be) return false;
  for (let i = aged - 2; i >= v.from && (kindAt(v, i) === K.noun || kindAt(v, i) === K.adjective); i--)
    if (isOneOf(v, i, TYPICAL)) return true;
  return false;
}
