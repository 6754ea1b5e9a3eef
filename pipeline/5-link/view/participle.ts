/** Decides whether a participle is the verb of its clause, an adjective or describes a noun. */
import { Words } from '../../kit/words.js';
import { TABLES, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { behindBe, doneBy, isNominal, laterVerb, mentionSoon, multipleBehind } from './neighbours.js';
import { isUpDown, K, type View } from './view.js';

/** `Corn planted area`: how land is used, between the crop and the area. */
const LAND = new Words('planted|harvested|sown|cultivated|irrigated|insured');

/** Whether a participle is the verb of its clause (`exports reached 5`), an adjective or stays what it is. */
export function participleClass(view: View, at: number): number {
  const { t, from, limit, k } = view;
  const before = at > from ? k[at - 1] : K.stop;
  const next = at + 1 < limit ? k[at + 1] : K.stop;
  const nextWord = at + 1 < limit ? t.word[at + 1] : 0;
  const named = (t.pos[at] & P.capital) !== 0 && before === K.noun && (t.pos[at - 1] & P.capital) !== 0;
  if (named) return K.noun; // `the Electricity Board Limited`
  if (behindBe(view, at)) return K.verb;
  if (before === K.noun && next === K.conj && (t.pos[at + 2] & P.ed) !== 0 && !laterVerb(view, at + 3)) return K.verb;
  if (before === K.comma && next === K.prep && closesRelative(view, at - 1)) return K.verb;
  if (multipleBehind(view, at + 1)) return K.participle; // `the coal lifted more than halved`
  if (before === K.mention && k[at - 2] === K.comma && next !== K.prep && inSetInFront(view, at)) return K.verb; // `Of the 20 offices, 12 recorded higher numbers`
  const share = TABLES.shares.at(t, at, limit);
  if (share !== 0 && before !== K.det && mentionSoon(view, at + (share & 15))) return K.verb; // `people aged 65 or over made up a third`
  if (next === K.ing && isNominal(before)) return K.verb;
  if (next === K.prep && k[at + 2] === K.mention && isUpDown(nextWord) && accompanies(view, at)) return K.participle;
  if (before === K.noun && t.word[at + 1] === W.when && (t.pos[at + 2] & P.ed) !== 0 && !laterVerb(view, at + 3))
    return K.verb; // `decreased when compared with`
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
  if (next === K.noun && before === K.noun && ((t.pos[at] & P.adjective) !== 0 || LAND.at(t, at))) return K.adjective;
  if (before === K.comma && doneBy(view, at)) return K.verb; // `The Act, passed in 2014, lowered inspections by 14%`
  if (next === K.noun || next === K.adjective || next === K.participle)
    return (before === K.period && isLinking(view, at)) ||
      (before === K.mention && next === K.noun && isShare(view, at - 1)) ||
      (before === K.mention && isOfWhich(view, at - 1)) ||
      (before === K.noun && (t.pos[at - 1] & P.possessive) === 0) ||
      before === K.close ||
      before === K.pron
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

/** `with hours worked up 0.2% and output per person employed down 0.6%`: nothing but phrases stand between `with` and the participle. */
function accompanies({ t, k, from }: View, at: number): boolean {
  for (let i = at - 1; i >= from; i--) {
    if (t.word[i] === W.with) return true;
    if (k[i] === K.verb || k[i] === K.be || k[i] === K.stop || k[i] === K.comma || k[i] === K.pron) return false;
  }
  return false;
}

/** `Of the 61,332 riders involved in falls, one in five`: the phrase in front of the clause has no verb. */
function inSetInFront({ t, k, from }: View, at: number): boolean {
  if (t.word[from] !== W.of) return false;
  const behind = k[at - 1] === K.mention && k[at - 2] === K.comma ? at - 2 : at; // the comma behind the set
  for (let i = from; i < behind; i++) if (k[i] === K.comma || k[i] === K.verb) return false;
  return true;
}

/** `of which 24 required action`: the number is the subject. */
function isOfWhich({ t, m, mentions }: View, at: number): boolean {
  const relative = mentions[m[at] - 1].mention.outerFirst - 1;
  return (t.word[relative] === W.which || t.word[relative] === W.whom) && t.word[relative - 1] === W.of;
}

/** `two in five attended schools`, but not `12 reported cases`. */
const isShare = ({ m, mentions }: View, at: number): boolean => {
  const { mention } = mentions[m[at] - 1];
  return mention.unitKind === 'percent' || (mention.unitKind === 'none' && mention.magnitude.form === 'fraction');
};

/** `the commonest in 2012 remained oak`. */
const isLinking = ({ t }: View, at: number): boolean =>
  /^(?:remained|stayed|proved)$/.test(t.text.slice(t.start[at], t.end[at]));

/** `The firms, for which sales had fallen, returned to`: a relative clause ends with the comma, and its noun has a verb of its own. */
function closesRelative({ k, from }: View, comma: number): boolean {
  for (let i = comma - 1; i > from; i--) {
    if (k[i] === K.stop) return false;
    if (k[i] === K.comma) return k[i + 1] === K.pron || (k[i + 1] === K.prep && k[i + 2] === K.pron);
  }
  return false;
}

/** `There were 506,790 deaths registered in …`: the clause has its verb already. */
function thereBefore({ t, k, from }: View, at: number): boolean {
  for (let i = at - 1; i > from; i--) {
    const c = k[i];
    if (c === K.comma || c === K.stop || c === K.conj || c === K.subordinator || c === K.verb) return false;
    if (c === K.be) return /^there$/i.test(t.text.slice(t.start[i - 1], t.end[i - 1]));
  }
  return false;
}
