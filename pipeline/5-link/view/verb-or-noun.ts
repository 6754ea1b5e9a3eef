/** Decides words that can be verb or noun by their neighbours. */
import { T } from '../../model/tokens.js';
import { COLUMNS, TABLES, VerbDoes, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { countedPlural, isCounted, LETTER_S } from './counted.js';
import { findVerb, isSingular } from './missing-verb.js';
import { K, type View } from './view.js';

/** What a finite verb may stand behind. */
const isNominal = (k: number): boolean =>
  k === K.noun || k === K.pron || k === K.close || k === K.period || k === K.number;

/** What follows a finite verb more often than a noun does. */
const followsVerb = (k: number, word: number): boolean =>
  k === K.mention ||
  k === K.adverb ||
  k === K.period ||
  k === K.det ||
  (k === K.prep &&
    (word === W.by ||
      word === W.to ||
      word === W.from ||
      word === W.at ||
      word === W.in ||
      word === W.over ||
      word === W.on ||
      word === W.out));

/** Decides `rise`, `exports`, `reported` … between verb, noun and participle by their neighbours. */
export function decide(view: View): void {
  const { t, from, limit, k } = view;
  for (let at = from; at < limit; at++) {
    const i = at - from;
    if (t.type[at] !== T.word || k[i] === K.mention || k[i] === K.period) continue;
    if (k[i] === K.prep && isHyphenated(view, at))
      k[i] = K.adjective; // `out-of-school children`
    else if (k[i] === K.verb && at + 1 < limit && k[i + 1] === K.joiner)
      k[i] = K.adjective; // `a follow-on operation`
    else if (k[i] === K.verb && (t.pos[at] & P.ed) === 0 && i > 0 && (isDescribed(view, at - 1) || isCounted(view, at)))
      k[i] = K.noun;
    else if ((t.pos[at] & P.verbOrNoun) !== 0 && k[i] === K.noun) {
      if (isVerb(view, at)) k[i] = K.verb;
    } else if (k[i] === K.participle && t.word[at] !== W.aged) k[i] = participleClass(view, at);
  }
  findVerb(view);
}

/** A hyphen ties the word to the one behind it, or to the one before. */
const isHyphenated = ({ t, from, limit }: View, at: number): boolean =>
  (at + 1 < limit && t.code[at + 1] === HYPHEN && t.type[at + 1] === T.punct && t.gap[at + 1] === 0) ||
  (at > from && t.code[at - 1] === HYPHEN && t.type[at - 1] === T.punct && t.gap[at] === 0);

/** Code of the hyphen. */
const HYPHEN = 45;

/** `the highest load`: a determiner or an adjective that a noun must follow. */
const isDescribed = (view: View, at: number): boolean => {
  const k = view.k[at - view.from];
  if (k === K.det) return (view.t.pos[at] & P.pron) === 0;
  if (k === K.prep) return view.t.word[at] !== W.to;
  if (k === K.mention || k === K.number) return view.k[at + 2 - view.from] === K.noun; // `thousand live births`
  return k === K.adjective && at > view.from && view.k[at - 1 - view.from] === K.det;
};

/** True where a passive auxiliary stands right before the token, an adverb aside. */
const behindBe = (view: View, i: number): boolean =>
  i > 0 && (view.k[i - 1] === K.be || (view.k[i - 1] === K.adverb && i > 1 && view.k[i - 2] === K.be));

/** True where a word that can be verb or noun is a verb. */
function isVerb(view: View, at: number): boolean {
  const { t, from, limit, k } = view;
  const i = at - from;
  const pos = t.pos[at];
  const before = i > 0 ? k[i - 1] : K.stop;
  const next = at + 1 < limit ? k[i + 1] : K.stop;
  const nextWord = at + 1 < limit ? t.word[at + 1] : 0;
  if (before === K.pron && /^whose$/i.test(t.text.slice(t.start[at - 1], t.end[at - 1]))) return false;
  // `the 28 Member States at the end of 2017`: part of a name
  if ((pos & P.capital) !== 0 && before === K.noun && (t.pos[at - 1] & P.capital) !== 0) return false;
  if ((pos & P.ed) !== 0 && behindBe(view, i) && next === K.prep) return true;
  const share = TABLES.shares.at(t, at, limit);
  if ((share & 15) > 1 && (before === K.conj || before === K.adverb) && mentionSoon(view, at + (share & 15)))
    return true; // `and accounts for 3%`
  if ((share & 15) > 1 && nextWord === W.for && before === K.noun && !isSingular(view, at - 1) && next === K.prep)
    return true; // `miners account for a small part`
  const modal = before === K.be && (t.pos[at - 1] & P.modal) !== 0;
  const inflected = t.text.charCodeAt(t.end[at] - 1) === LETTER_S && t.text.charCodeAt(t.end[at] - 2) !== LETTER_S;
  // `and now totals 250 million children`
  const timed =
    before === K.adverb && inflected && next === K.mention && COLUMNS.verbDoes[t.word[at]] === VerbDoes.level;
  const infinitive = before === K.prep && t.word[at - 1] === W.to && next !== K.stop && !inflected;
  const by = next === K.prep && nextWord === W.by && COLUMNS.verbDoes[t.word[at]] === VerbDoes.take;
  // `the policy rate by 25 points`: a singular noun has no base form for its verb
  const agrees = inflected || (pos & P.ed) !== 0 || before !== K.noun || !isSingular(view, at - 1);
  const third =
    !by &&
    agrees &&
    isNominal(before) &&
    followsVerb(next, nextWord) &&
    !(next === K.prep && nextWord === W.in) &&
    !(next === K.prep && nextWord === W.by && !mentionSoon(view, at + 2)) &&
    (next !== K.det || COLUMNS.verbDoes[t.word[at]] !== VerbDoes.other);
  // `Generation from coal, by contrast, declines by 27 GWh`
  const aside = before === K.comma && inflected && next === K.prep && nextWord === W.by && mentionSoon(view, at + 2);
  const pastSame =
    (pos & P.ed) !== 0 &&
    isNominal(before) &&
    (next === K.mention || (next === K.prep && nextWord !== W.of && mentionSoon(view, at + 2)));
  const counted =
    before === K.noun &&
    !/s$/.test(t.text.slice(t.start[at], t.end[at])) &&
    countedPlural(view, at - 1) &&
    next !== K.stop &&
    next !== K.comma &&
    next !== K.close;
  return aside || timed || modal || infinitive || counted || (third && nominalSubject(view, at)) || pastSame;
}

/** Whether a participle is the verb of its clause (`exports reached 5`), an adjective or stays what it is. */
function participleClass(view: View, at: number): number {
  const { t, from, limit, k } = view;
  const i = at - from;
  const before = i > 0 ? k[i - 1] : K.stop;
  const next = at + 1 < limit ? k[i + 1] : K.stop;
  const nextWord = at + 1 < limit ? t.word[at + 1] : 0;
  if (behindBe(view, i)) return K.verb;
  if (before === K.noun && next === K.conj && (t.pos[at + 2] & P.ed) !== 0 && !laterVerb(view, at + 3)) return K.verb;
  if (before === K.comma && next === K.prep && closesRelative(view, i - 1)) return K.verb;
  if (multipleBehind(view, at + 1)) return K.participle; // `the coal lifted more than halved`
  const share = TABLES.shares.at(t, at, limit);
  if (share !== 0 && before !== K.det && mentionSoon(view, at + (share & 15))) return K.verb; // `people aged 65 or over made up a third`
  if (next === K.ing && isNominal(before)) return K.verb;
  // `the number of degrees awarded stood at 5`
  if (next === K.participle && mentionSoon(view, at + 2)) return K.participle;
  if (next === K.mention || (next === K.prep && mentionSoon(view, at + 2) && nextWord !== W.of))
    return isNominal(before) ||
      (before === K.det && (t.word[at - 1] === W.each || (t.pos[at - 1] & P.pron) !== 0)) ||
      before === K.adverb ||
      before === K.participle ||
      before === K.conj ||
      before === K.comma ||
      before === K.stop
      ? K.verb
      : K.participle;
  if (next === K.noun && before === K.noun && (t.pos[at] & P.adjective) !== 0) return K.adjective;
  if (next === K.noun || next === K.adjective || next === K.participle)
    return (before === K.noun && (t.pos[at - 1] & P.possessive) === 0) || before === K.close || before === K.pron
      ? K.verb
      : K.adjective;
  if (
    (before === K.noun || before === K.close || before === K.pron || before === K.comma || before === K.mention) &&
    (next === K.stop ||
      next === K.period ||
      next === K.adverb ||
      next === K.det ||
      next === K.comma ||
      (next === K.pron && before !== K.comma))
  )
    return K.verb;
  if (next === K.prep && before === K.noun && thereBefore(view, at)) return K.participle;
  if (next === K.prep && before === K.noun && inSetInFront(view, at)) return K.participle;
  if (next === K.prep && (before === K.noun || before === K.pron || before === K.close))
    return laterVerb(view, at + 1) ? K.participle : K.verb;
  return K.participle;
}

/** `Of the 61,332 riders involved in falls, one in five`: the phrase in front of the clause has no verb. */
function inSetInFront({ t, k, from }: View, at: number): boolean {
  if (t.word[from] !== W.of) return false;
  for (let i = from; i < at; i++) if (k[i - from] === K.comma || k[i - from] === K.verb) return false;
  return true;
}

/** `The firms, for which sales had fallen, returned to`: a relative clause ends with the comma, and its noun has a verb of its own. */
function closesRelative({ k }: View, comma: number): boolean {
  for (let i = comma - 1; i > 0; i--) {
    if (k[i] === K.stop) return false;
    if (k[i] === K.comma) return k[i + 1] === K.pron || (k[i + 1] === K.prep && k[i + 2] === K.pron);
  }
  return false;
}

/** True where a number that is a verb (`halved`, `doubled`) begins at `at`, its modifier included. */
function multipleBehind({ mentions, m, from, limit }: View, at: number): boolean {
  for (let i = at; i < Math.min(limit, at + 3); i++) {
    const number = m[i - from];
    if (number === 0) continue;
    const { mention } = mentions[number - 1];
    return mention.outerFirst === at && mention.rules[0] === 'multiple:verb';
  }
  return false;
}

/** `There were 506,790 deaths registered in …`: the clause has its verb already. */
function thereBefore({ t, k, from }: View, at: number): boolean {
  for (let i = at - 1; i > from; i--) {
    const c = k[i - from];
    if (c === K.comma || c === K.stop || c === K.conj || c === K.subordinator || c === K.verb) return false;
    if (c === K.be) return /^there$/i.test(t.text.slice(t.start[i - 1], t.end[i - 1]));
  }
  return false;
}

/** A noun phrase right before an ambiguous verb that has no determiner or adjective directly before it that would claim it as a noun. */
function nominalSubject(view: View, at: number): boolean {
  const { t, from, k } = view;
  const before = at - 1;
  if (k[before - from] !== K.noun) return true;
  // `trade exports of`: two nouns in a row stay nouns unless a number follows soon.
  return (
    t.type[before] === T.word &&
    (mentionSoon(view, at + 1) || (t.pos[before] & P.capital) !== 0 || t.text.charCodeAt(t.end[before] - 1) === 115)
  );
}

/** True where a number phrase begins at `at`, modifiers aside. */
function mentionSoon(view: View, at: number): boolean {
  const { k, from, limit, mentions, m } = view;
  for (let i = at; i < Math.min(limit, at + 4); i++) {
    if (k[i - from] === K.mention) return true;
    const next = i + 1 < limit ? m[i + 1 - from] : 0;
    if (next > 0 && mentions[next - 1].mention.outerFirst <= i) return true;
    if (k[i - from] !== K.adverb && k[i - from] !== K.prep && k[i - from] !== K.det && k[i - from] !== K.adjective)
      return false;
  }
  return false;
}

/** True where a finite verb stands in the rest of the clause. */
function laterVerb(view: View, at: number): boolean {
  const { t, k, from, limit } = view;
  for (let i = at; i < limit; i++) {
    const c = k[i - from];
    if (c === K.stop || c === K.subordinator) return false;
    if (c === K.comma) return false;
    if (c === K.pron && (t.pos[i] & P.rel) !== 0) return false;
    if (c === K.be || c === K.verb) return true;
    if (
      c === K.participle &&
      i + 1 < limit &&
      (k[i + 1 - from] === K.mention ||
        mentionSoon(view, i + 1) ||
        (k[i + 1 - from] === K.prep && mentionSoon(view, i + 2)))
    )
      return true;
    if (c === K.noun && (t.pos[i] & P.verbOrNoun) !== 0 && i + 1 < limit && k[i + 1 - from] === K.mention) return true;
  }
  return false;
}
