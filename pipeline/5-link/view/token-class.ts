/** The class of a single token, before its neighbours are looked at. */
import { T, type Tokens } from '../../model/tokens.js';
import { W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { K } from './view.js';

/** Code of the hyphen. */
const HYPHEN = 45;

/** The class of a punctuation mark. */
export function punctuationClass(t: Tokens, at: number, limit: number): number {
  const code = t.code[at];
  if (code === 44) return K.comma;
  if (code === 40 || code === 91) return K.open;
  if (code === 41 || code === 93) return K.close;
  const gluedBehind = at + 1 < limit && t.gap[at + 1] === 0;
  if ((code === HYPHEN || code === 0x2010 || code === 0x2011 || code === 0x2013) && t.gap[at] === 0 && gluedBehind)
    return K.joiner;
  // `low- and middle-income countries`
  if (code === HYPHEN && t.gap[at] === 0 && at + 1 < limit && (t.word[at + 1] === W.and || t.word[at + 1] === W.or))
    return K.joiner;
  if (
    code === 38 ||
    code === 47 ||
    code === 39 ||
    code === 0x2019 ||
    code === 0x201c ||
    code === 0x201d ||
    code === 34 ||
    code === 0x2018
  )
    return K.joiner;
  if (code === 46 && at + 1 < limit && (gluedBehind || t.type[at + 1] === T.word)) return K.joiner; // within a sentence: `i.e. revenue`
  return K.stop;
}

/** The class of a word by its parts of speech alone. */
export function wordClass(t: Tokens, at: number): number {
  const pos = t.pos[at];
  const word = t.word[at];
  if (word === 0) {
    if ((pos & P.adverb) !== 0) return K.adverb;
    if ((pos & P.ed) !== 0 && (pos & P.capital) === 0) return K.participle;
    if ((pos & P.ing) !== 0 && (pos & P.capital) === 0) return K.ing;
    return K.noun;
  }
  if ((pos & P.pron) !== 0 && (pos & P.allCaps) !== 0) return K.noun; // `the US`, `IT services`
  if ((pos & P.prep) !== 0) return K.prep;
  if ((pos & (P.be | P.have | P.modal)) !== 0) return K.be;
  if (word === W.plus && at > 0 && t.type[at - 1] === T.word && (t.word[at - 1] === W.a || t.word[at - 1] === W.the))
    return K.noun;
  if ((pos & P.conj) !== 0) return K.conj;
  if ((pos & P.rel) !== 0) return K.pron;
  if ((pos & P.det) !== 0) return K.det;
  if ((pos & P.subordinator) !== 0) return K.subordinator;
  if ((pos & P.pron) !== 0) return K.pron;
  if ((pos & P.verbOrNoun) !== 0) return K.noun; // decided below
  if ((pos & P.verb) !== 0 && (pos & P.capital) === 0) return K.verb;
  if ((pos & P.ed) !== 0) return K.participle;
  if ((pos & P.ing) !== 0) return K.ing;
  if ((pos & P.adjective) !== 0) return K.adjective;
  if ((pos & P.adverb) !== 0) return K.adverb;
  return K.noun;
}

/** `10,000` in `per 10,000 people` belongs to the phrase. */
export const isDenominator = (t: Tokens, at: number, from: number): boolean =>
  at > from && t.type[at - 1] === T.word && (t.word[at - 1] === W.per || t.word[at - 1] === W.every);
