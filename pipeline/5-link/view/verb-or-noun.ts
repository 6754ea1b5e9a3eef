/** Decides words that can be verb or noun by their neighbours. */
import { Words } from '../../kit/words.js';
import { T } from '../../model/tokens.js';
import { COLUMNS, TABLES, VerbDoes, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { findBaseVerbs } from './base-verb.js';
import { countedPlural, isCounted } from './counted.js';
import { findVerb, isSingular, LETTER_S } from './missing-verb.js';
import { behindBe, behindRelative, doneBy, isNominal, mentionSoon, multipleBehind, verbAhead } from './neighbours.js';
import { participleClass } from './participle.js';
import { K, kindAt, type View } from './view.js';

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
    if (t.type[at] !== T.word || k[at] === K.mention || k[at] === K.period) continue;
    if (k[at] === K.ing && isMoneySpent(view, at)) k[at] = K.noun;
    else if (k[at] === K.prep && isHyphenated(view, at))
      k[at] = K.adjective; // `out-of-school children`
    else if (k[at] === K.verb && at + 1 < limit && k[at + 1] === K.joiner)
      k[at] = K.adjective; // `a follow-on operation`
    else if (
      k[at] === K.verb &&
      (t.pos[at] & P.ed) === 0 &&
      at > from &&
      (isDescribed(view, at - 1) || isCounted(view, at))
    )
      k[at] = K.noun;
    else if (describesTime(view, at) || isOpenTo(view, at)) k[at] = K.adjective;
    else if ((t.pos[at] & P.verbOrNoun) !== 0 && k[at] === K.noun) {
      if (isVerb(view, at)) k[at] = K.verb;
      else if (COLUMNS.comparative[t.word[at]] > 0) k[at] = K.adjective; // `was a quarter lower`
    } else if (k[at] === K.noun && tellsOfWhom(view, at)) k[at] = K.verb;
    else if (k[at] === K.participle && t.word[at] !== W.aged) k[at] = participleClass(view, at);
  }
  findBaseVerbs(view);
  findVerb(view);
}

const SPENT = new Words('spending|funding|lending|borrowing|housing');

/** `pension spending by`, `public lending was`: behind the noun that says which and before no object. */
function isMoneySpent({ t, k, from, limit }: View, at: number): boolean {
  if (!SPENT.at(t, at) || at === from || (k[at - 1] !== K.noun && k[at - 1] !== K.adjective)) return false;
  const next = at + 1 < limit ? k[at + 1] : K.stop;
  return next === K.be || next === K.verb || next === K.stop || next === K.comma || t.word[at + 1] === W.by;
}

const OPEN = new Words('open');

/** `ahead of the same quarter last year`: no verb stands between a noun and the word of a time. */
const describesTime = ({ t, limit }: View, at: number): boolean =>
  t.word[at] === W.last && at + 1 < limit && (t.pos[at + 1] & P.timeUnit) !== 0;

/** `schools open to visitors`, `waterways open to shipping`: to whom, and no number that anything opens to. */
const isOpenTo = ({ t, k, limit }: View, at: number): boolean =>
  OPEN.at(t, at) && at + 2 < limit && t.word[at + 1] === W.to && k[at + 2] !== K.mention;

const MEANS = new Words('means|mean|implies|imply');

/** `schools, which now educate 1.7% of all pupils`: behind `who` or `which`, a word that nobody knows and that a number or an article follows. */
function tellsOfWhom({ t, from, limit, k }: View, at: number): boolean {
  if (
    t.word[at] !== 0 ||
    at + 1 >= limit ||
    (k[at + 1] !== K.mention && k[at + 1] !== K.det) ||
    (t.pos[at] & P.capital) !== 0 ||
    MEANS.at(t, at)
  )
    return false;
  let i = at - 1;
  while (i > from && k[i] === K.adverb) i--;
  return i > from && (t.word[i] === W.who || t.word[i] === W.which) && k[i - 1] !== K.prep && k[i - 1] !== K.verb;
}

/** A hyphen ties the word to the one behind it, or to the one before. */
const isHyphenated = ({ t, from, limit }: View, at: number): boolean =>
  (at + 1 < limit && t.code[at + 1] === HYPHEN && t.type[at + 1] === T.punct && t.gap[at + 1] === 0) ||
  (at > from && t.code[at - 1] === HYPHEN && t.type[at - 1] === T.punct && t.gap[at] === 0);

/** Code of the hyphen. */
const HYPHEN = 45;

/** `the highest load`: a determiner or an adjective that a noun must follow. */
const isDescribed = (view: View, at: number): boolean => {
  const k = view.k[at];
  if (k === K.det) return (view.t.pos[at] & P.pron) === 0;
  if (k === K.prep) return view.t.word[at] !== W.to;
  if (k === K.mention || k === K.number || view.t.type[at] === T.number) return kindAt(view, at + 2) === K.noun; // `thousand live births`
  return k === K.adjective && at > view.from && view.k[at - 1] === K.det;
};

const WHO = new Words('we|they|it|he|she');
const COST = new Words('cost|costs');
const ASIDE = new Words('aside');
const SET = new Words('set|put');

/** `Wheat prices climbed by 12%, maize prices by 4%`: a noun that `by` and how much follow, behind a movement whose verb it leaves out. */
function leavesVerbOut({ t, k, from }: View, at: number): boolean {
  if (movesAt(t.word[at])) return false;
  for (let i = at - 1; i > Math.max(from, at - 60); i--)
    if ((k[i] === K.verb || k[i] === K.participle) && movesAt(t.word[i])) return k[at - 1] !== K.pron;
  return false;
}

/** `Heat cut average canola yields from 2.1 tonnes`: the last noun of what the verb before moves. */
function endsObject({ t, k, from }: View, at: number): boolean {
  let i = at - 1;
  while (i > from && (k[i] === K.noun || k[i] === K.adjective || k[i] === K.det)) i--;
  return i > from && i < at - 1 && k[i] === K.verb && movesAt(t.word[i]);
}

const movesAt = (word: number): boolean =>
  COLUMNS.verbDoes[word] === VerbDoes.up || COLUMNS.verbDoes[word] === VerbDoes.down;

/** True where a word that can be verb or noun is a verb. */
function isVerb(view: View, at: number): boolean {
  const { t, from, limit, k } = view;
  const pos = t.pos[at];
  const before = at > from ? k[at - 1] : K.stop;
  const next = at + 1 < limit ? k[at + 1] : K.stop;
  const nextWord = at + 1 < limit ? t.word[at + 1] : 0;
  const inflected = t.text.charCodeAt(t.end[at] - 1) === LETTER_S && t.text.charCodeAt(t.end[at] - 2) !== LETTER_S;
  if (before === K.pron && /^whose$/i.test(t.text.slice(t.start[at - 1], t.end[at - 1]))) return false;
  // `the 28 Member States at the end of 2017`: part of a name
  if ((pos & P.capital) !== 0 && before === K.noun && (t.pos[at - 1] & P.capital) !== 0) return false;
  if ((pos & P.ed) !== 0 && before === K.be && (t.pos[at - 1] & P.have) !== 0) return true; // `has cut transits`
  const object = next === K.noun || next === K.adjective || next === K.det;
  if ((pos & P.ed) !== 0 && before === K.noun && object && doneBy(view, at)) return true;
  if (before === K.pron && (next === K.noun || next === K.adjective) && WHO.at(t, at - 1)) return true; // `We cut emissions`
  if (next === K.noun && COST.at(t, at) && before === K.noun && isSingular(view, at - 1) && k[at + 2] === K.mention)
    return true; // `A ticket cost passengers €41`
  if ((pos & P.ed) !== 0 && behindBe(view, at) && (next === K.prep || next === K.mention)) return true; // `has cost £3 million`
  if (next === K.adverb && multipleBehind(view, at + 1)) return false; // `energy costs almost doubled`
  if ((inflected || modalBehind(view, at)) && goesOn(view, at)) return true;
  // `homes up to five years old cost 2,074 euros`
  if (before === K.adjective && t.word[at - 1] === W.old && next === K.mention && (pos & P.ed) !== 0) return true;
  if (partOfShare(view, at) || isTold(view, at)) return true;
  // `who now number 31,400`, `which measure between 8 and 30 metres`
  const told = behindRelative(view, at) && (next === K.mention || (next === K.prep && mentionSoon(view, at + 1)));
  const modal = before === K.be && (t.pos[at - 1] & P.modal) !== 0;
  // `and now totals 250 million children`
  const timed =
    before === K.adverb && inflected && next === K.mention && COLUMNS.verbDoes[t.word[at]] === VerbDoes.level;
  const wholeOf = t.word[at] === W.total && next === K.noun; // `the ratio of bad loans to total loans`
  const infinitive = before === K.prep && t.word[at - 1] === W.to && next !== K.stop && !inflected && !wholeOf;
  const by = next === K.prep && nextWord === W.by && COLUMNS.verbDoes[t.word[at]] === VerbDoes.take;
  // `the policy rate by 25 points`: a singular noun has no base form for its verb
  const agrees = inflected || (pos & P.ed) !== 0 || before !== K.noun || !isSingular(view, at - 1);
  const third =
    !by &&
    agrees &&
    (isNominal(before) || (before === K.ing && inflected)) &&
    followsVerb(next, nextWord) &&
    !(next === K.prep && nextWord === W.in) &&
    !(next === K.prep && nextWord === W.by && (!mentionSoon(view, at + 2) || leavesVerbOut(view, at))) &&
    !(next === K.prep && endsObject(view, at)) &&
    (next !== K.det || COLUMNS.verbDoes[t.word[at]] !== VerbDoes.other);
  // `Generation from coal, by contrast, declines by 27 GWh`
  const aside = before === K.comma && inflected && next === K.prep && nextWord === W.by && mentionSoon(view, at + 2);
  const pastSame =
    (pos & P.ed) !== 0 &&
    isNominal(before) &&
    (next === K.mention || (next === K.prep && nextWord !== W.of && mentionSoon(view, at + 2)));
  const counted =
    before === K.noun &&
    t.codes[t.end[at] - 1] !== LETTER_S &&
    countedPlural(view, at - 1) &&
    next !== K.stop &&
    next !== K.comma &&
    next !== K.close;
  return told || aside || timed || modal || infinitive || counted || (third && nominalSubject(view, at)) || pastSame;
}

/** `and accounts for 3%`, `miners account for a small part`: the words of a share. */
function partOfShare(view: View, at: number): boolean {
  const { t, from, limit, k } = view;
  const words = TABLES.shares.at(t, at, limit) & 15;
  if (words < 2 || at === from) return false;
  const before = k[at - 1];
  if ((before === K.conj || before === K.adverb) && mentionSoon(view, at + words)) return true;
  return k[at + 1] === K.prep && t.word[at + 1] === W.for && before === K.noun && !isSingular(view, at - 1);
}

/** `people aged 65 and over number 776,315`, `and form 15% of everyone`, `the council set aside`: between those told of and their number. */
function isTold({ t, k, m, age, mentions }: View, at: number): boolean {
  if (ASIDE.at(t, at + 1)) return k[at - 1] === K.noun && SET.at(t, at);
  if (k[at + 1] !== K.mention) return false;
  if (t.word[at] === W.number) return k[at - 1] === K.mention && age[m[at - 1] - 1] === 1;
  const { mention } = mentions[m[at + 1] - 1];
  if (k[at - 1] === K.conj && mention.unitKind === 'money' && COST.at(t, at)) return true; // `covers the area and costs €3 million`
  return k[at - 1] === K.conj && mention.unitKind === 'percent' && COLUMNS.verbDoes[t.word[at]] === VerbDoes.share;
}

/** `inflation declines to 2.6% in May and returns to the 2% target`: a verb in the same tense behind the conjunction. */
function goesOn(view: View, at: number): boolean {
  const { t, k, limit } = view;
  if (k[at - 1] !== K.conj || COLUMNS.flowNoun[t.word[at]] > 0 || !verbBehind(view, at)) return false;
  const up = t.word[at + 1] === W.up; // `and picks up to 6%`
  const to = up ? at + 2 : at + 1;
  if (to >= limit || k[to] !== K.prep || t.word[to] !== W.to) return false;
  return (up || COLUMNS.verbDoes[t.word[at]] !== VerbDoes.other) && mentionSoon(view, to + 1);
}

/** `growth will reach 5% and pick up`: the verb before stands behind a modal, so that this one has its base form. */
function modalBehind({ t, from, k }: View, at: number): boolean {
  if (k[at - 1] !== K.conj) return false;
  for (let i = at - 1; i > from; i--) if (k[i] === K.verb) return (t.pos[i - 1] & P.modal) !== 0;
  return false;
}

/** True where a finite verb in the present tense stands before in the sentence. */
function verbBehind({ t, from, k }: View, at: number): boolean {
  for (let i = at - 1; i > from; i--) if (k[i] === K.verb) return (t.pos[i] & P.ed) === 0;
  return false;
}

/** A noun phrase right before an ambiguous verb that has no determiner or adjective directly before it that would claim it as a noun. */
function nominalSubject(view: View, at: number): boolean {
  const { t, k } = view;
  const before = at - 1;
  if (k[before] !== K.noun) return true;
  // `Coal exports to India rose`: the clause has its verb behind the phrase
  if (k[at + 1] === K.prep && !mentionSoon(view, at + 2) && verbAhead(view, at + 2)) return false;
  // `trade exports of`: two nouns in a row stay nouns unless a number follows soon.
  return (
    t.type[before] === T.word &&
    (mentionSoon(view, at + 1) || (t.pos[before] & P.capital) !== 0 || t.text.charCodeAt(t.end[before] - 1) === 115)
  );
}
