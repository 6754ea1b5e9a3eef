/** Words behind a number, or before its clause, that say outright what it is of. */
import { TABLES, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import type { Draft, Measure } from '../draft.js';
import { phraseRight } from '../noun-phrase/right.js';
import { K, kindAt, wordAt } from '../view/view.js';
import { here, predicate, setPhrase } from './phrases.js';

/** What such words name, null where there are none. */
export function told(d: Draft): Measure | null {
  return here(d, inTermsOf(d) ?? madeUpOf(d) ?? multiplied(d) ?? setInFront(d));
}

/** `contributed €26 billion to the economy in terms of value added`. */
function inTermsOf(d: Draft) {
  if (d.kind === 'change' || d.kind === 'ordinal') return null;
  for (let i = d.sized.mention.outerLast; i < d.v.limit; i++) {
    const k = kindAt(d.v, i);
    if (k === K.verb || k === K.be || k === K.mention || k === K.stop || k === K.comma) return null;
    if (wordAt(d.v, i) === W.in && wordAt(d.v, i + 1) === W.terms && wordAt(d.v, i + 2) === W.of)
      return phraseRight(d.v, i + 3);
  }
  return null;
}

/** `The remaining 2.9% consisted of timber and glass`. */
function madeUpOf(d: Draft) {
  if (d.kind !== 'share') return null;
  const words = TABLES.contents.at(d.v.t, d.sized.mention.outerLast, d.v.limit) & 15;
  return words === 0 ? null : phraseRight(d.v, d.sized.mention.outerLast + words);
}

/** `calls on governments to triple renewable capacity`: the object of the verb that is the number. */
function multiplied(d: Draft) {
  const { outerFirst, outerLast } = d.sized.mention;
  const owned = kindAt(d.v, outerLast) === K.det || (d.v.t.pos[outerLast] & P.possessive) !== 0; // `has doubled its capacity`
  if (d.cue.rule !== 'change:multiple' || (wordAt(d.v, outerFirst - 1) !== W.to && !owned)) return null;
  return kindAt(d.v, outerLast) === K.prep ? null : phraseRight(d.v, outerLast);
}

/** `Of the licences challenged before it, 42.0% were declared void`: the set opens the sentence, or the clause. */
function setInFront(d: Draft) {
  const { v } = d;
  const comma = d.sized.mention.outerFirst - 1;
  if (d.kind !== 'share' && d.kind !== 'count') return null;
  const behind = d.sized.mention.outerLast;
  if (kindAt(v, comma) !== K.comma || kindAt(v, behind) === K.noun || predicate(v, behind) !== null) return null;
  for (let i = comma - 1; i >= v.from; i--) {
    const k = kindAt(v, i);
    const reduced = k === K.verb && (v.t.pos[i] & P.ed) !== 0 && kindAt(v, i + 1) === K.prep; // `the licences challenged before it`
    if ((k === K.verb && !reduced) || k === K.be || k === K.mention || k === K.comma) return null;
    const opens = i === v.from || kindAt(v, i - 1) === K.stop;
    if (opens) return wordAt(v, i) === W.of ? setPhrase(v, i) : wordAt(v, i) === W.among ? phraseRight(v, i + 1) : null;
  }
  return null;
}
