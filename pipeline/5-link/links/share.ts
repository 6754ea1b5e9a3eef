/** Links a share to the part that it measures. */
import { COLUMNS, TABLES, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { headOf } from '../cue/governor.js';
import { type Draft, isLevel } from '../draft.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { isAnaphor, isCompared, sameSentence } from '../relations.js';
import { saysAgain as saysInOtherWords } from '../sizes-told.js';
import { K, kindAt, verbBefore, wordAt } from '../view/view.js';
import { betweenDashes, levelOfHost } from './beside.js';
import { adjacent, levelBefore, levelInside, levelOf, levelOfSubject, partOf } from './levels.js';
import { isSmallNumber, respectively } from './respectively.js';
import { levelSaid } from './said.js';
import { levelSaidAgain } from './said-again.js';
import { ofAim, ofEarlierLevel, ofLaterLevel, reached } from './share-aims.js';
import { besideInBracket, directlyBehind, endsClause, sameBracketBehind } from './share-brackets.js';

/** The part that a share measures, or null. */
export function linkShare(d: Draft, drafts: readonly Draft[]): Draft | null {
  const part = partByPlace(d, drafts);
  // `Just three donors provided two-thirds of the funds`: how many they are is no part of it
  return part !== null && d.cue.meaning === 'share' && isSmallNumber(part) ? null : part;
}

/** The part by where both stand. */
function partByPlace(d: Draft, drafts: readonly Draft[]): Draft | null {
  const paired = respectively(d, drafts);
  if (paired !== undefined && paired !== null) return paired;
  if (isContribution(d)) return null;
  const own = drafts[d.index + 1];
  if (own !== undefined && (directlyBehind(d, own) || betweenDashes(d, own))) return own;
  // `four-fifths (81 per cent, 51 million) of the population`
  const part = drafts[d.index + 2];
  if (
    own?.kind === 'share' &&
    part !== undefined &&
    directlyBehind(d, { ...own, kind: 'count' }) &&
    sameBracketBehind(own, drafts) === part
  )
    return part;
  const ahead = levelOfHost(d, drafts);
  if (ahead !== null) return ahead;
  const beside = sameBracketBehind(d, drafts) ?? besideInBracket(d, drafts) ?? ofLaterLevel(d, drafts);
  if (beside !== null) return beside;
  const compared = comparedPart(d, drafts);
  if (compared !== null) return compared;
  if (d.cue.meaning === 'share') {
    if (isAnaphor(d)) return levelBefore(d, drafts) ?? levelSaid(d, drafts);
    if (d.cue.appositive || d.cue.subject === null || d.cue.subject.how === 'pronoun') return levelBefore(d, drafts);
    return fronted(d, drafts) ?? levelInside(d, drafts) ?? levelOfSubject(d, drafts) ?? levelSaidAgain(d, drafts);
  }
  if (own !== undefined && saidBetweenCommas(d, own)) return own;
  if (d.cue.rule === 'or') return saidOtherwise(d, drafts) ?? levelBefore(d, drafts);
  if (ofPronoun(d) || isSubject(d) || ofSetInFront(d)) return null;
  const next = drafts[d.index + 1];
  if (next !== undefined && sameSentence(next, d) && next.cue.rule === 'bracket' && endsClause(d, next)) return next;
  if (ofAim(d) || ofEarlierLevel(d, drafts[d.index - 1])) return reached(d, drafts[d.index - 1]);
  if (d.cue.rule === 'label' && wordAt(d.v, d.sized.mention.outerLast) === W.of) return levelBefore(d, drafts);
  if (saysWhichIs(d)) return levelBefore(d, drafts);

  if (d.cue.rule === 'level:of' && d.cue.named !== null && (opensApposition(d) || saysAgain(d)))
    return levelBefore(d, drafts);
  if (d.cue.rule.startsWith('bracket') || d.cue.rule === 'apposition') {
    const previous = drafts[d.index - 1];
    // `of which more than half (53%)`: the bracket says the fraction again
    const toldTwice = previous?.kind === 'share' && previous.v === d.v && d.cue.rule === 'bracket';
    if (toldTwice && previous.sized.mention.outerLast === d.sized.mention.outerFirst - 1) return previous.of;
    if (previous === undefined || !sameSentence(previous, d)) return null;
    const subjectOfVerb =
      kindAt(d.v, d.sized.mention.outerLast) === K.be || kindAt(d.v, d.sized.mention.outerLast) === K.verb;
    if (d.cue.rule === 'apposition' && (subjectOfVerb || goesOnDividing(previous))) return null;
    // `compared to only 63 areas (16%)`
    if (d.cue.rule === 'bracket' && isCompared(previous) && countedEnd(previous) === d.sized.mention.outerFirst - 1)
      return previous;
    const counted = phraseRight(d.v, d.sized.mention.outerLast);
    const again = endsSentence(d, counted) || saysInOtherWords(d.v, d.sized.mention.outerFirst - 1); // `262 projects, i.e. 31% of those planned`
    if (d.cue.rule === 'apposition' && counted !== null && !again) return null;
    // `from 61,000 in 2001 (1 per cent of the population)`
    if (d.cue.rule === 'bracket' && previous.kind === 'count' && isDatedOnly(d, previous)) return previous;
    return adjacent(d, previous) || d.cue.rule === 'apposition' ? levelBefore(d, drafts) : null;
  }
  return null;
}

/** `with €15.8 billion, roughly one in five euros of sales.`: it ends the sentence and says the level again. */
const endsSentence = ({ v, sized }: Draft, counted: Range | null): boolean =>
  counted !== null && sized.mention.magnitude.form === 'fraction' && kindAt(v, counted.last) === K.stop;

/** `of which 42% came from Americans, 11% from Britons and 6% from Germans`: parts that no number is told of. */
const goesOnDividing = ({ kind, cue, of }: Draft): boolean =>
  kind === 'share' && of === null && (cue.rule === 'pronoun' || cue.rule === 'apposition');

/** `With 3 million sheep, Utah accounts for a quarter of the flock`: what the subject has, told in front. */
function fronted(d: Draft, drafts: readonly Draft[]): Draft | null {
  const has = drafts[d.index - 1];
  const range = d.cue.subject?.range ?? null;
  if (has?.v !== d.v || range === null || has.cue.via !== W.with || has.sized.mention.outerFirst - 1 > d.v.from)
    return null;
  const end = countedEnd(has);
  const direct = kindAt(d.v, end) === K.comma && range.first - end <= 2;
  return direct && isLevel(has) && has.kind !== 'share' && has.kind !== 'duration' ? has : null;
}

/** `contributed 84% of its growth`: a part of a movement, which no level states. */
function isContribution(d: Draft): boolean {
  const at = d.sized.mention.outerLast;
  if (d.cue.meaning !== 'share' || wordAt(d.v, at) !== W.of) return false;
  const whole = phraseRight(d.v, at + 1);
  const head = whole === null ? -1 : headOf(d.v, whole);
  return head >= 0 && COLUMNS.movementNoun[wordAt(d.v, head)] > 0;
}

/** `accounted for 18% (compared with 17% at the end of 2011)`: the part of the earlier share is the level of that time. */
function comparedPart(d: Draft, drafts: readonly Draft[]): Draft | null {
  const before = drafts[d.index - 1];
  if (before === undefined || !isCompared(d) || !sameSentence(before, d) || before.kind !== 'share') return null;
  const part = before.of;
  if (part === null || part.measure === null || before.period === d.period) return null;
  const earlier = levelOf(d, drafts, part.measure);
  return earlier !== null && earlier !== part && earlier.period === d.period ? earlier : null;
}

/** `over 95 per cent of applications came in through the portal`: the share is the subject of its own clause. */
function isSubject(d: Draft): boolean {
  const at = d.sized.mention.outerLast;
  if (d.cue.rule.startsWith('bracket') || d.cue.rule === 'or') return false;
  const half = d.sized.mention.magnitude.form === 'fraction';
  if (half && (kindAt(d.v, at) === K.verb || kindAt(d.v, at) === K.participle)) return true; // `one in three cracked`
  if (wordAt(d.v, at) !== W.of) return false;
  const whole = phraseRight(d.v, at + 1);
  const next = whole === null ? K.stop : kindAt(d.v, whole.last);
  return next === K.verb || next === K.be;
}

/** `402 thousand inhabitants, which is 21.8% of the total`. */
function saysWhichIs(d: Draft): boolean {
  const { v } = d;
  let be = d.sized.mention.outerFirst - 1;
  while (kindAt(v, be) === K.adverb) be--;
  const fraction = d.sized.mention.magnitude.form === 'fraction';
  return (
    kindAt(v, be) === K.be &&
    kindAt(v, be - 1) === K.pron &&
    (v.t.pos[be - 1] & P.rel) !== 0 &&
    kindAt(v, be - 2) === K.comma &&
    (wordAt(v, d.sized.mention.outerLast) === W.of || (fraction && kindAt(v, d.sized.mention.outerLast) === K.stop))
  );
}

/** One past a number and the noun that it counts. */
const countedEnd = ({ v, sized }: Draft): number =>
  phraseRight(v, sized.mention.outerLast)?.last ?? sized.mention.outerLast;

/** `compares to 343 areas, or 84%`: the level right before, though something is compared with it. */
function saidOtherwise(d: Draft, drafts: readonly Draft[]): Draft | null {
  const before = drafts[d.index - 1];
  if (before?.v !== d.v || !isLevel(before) || before.kind === 'share') return null;
  return d.cue.anchor - countedEnd(before) <= 1 ? (partOf(before, drafts) ?? before) : null;
}

/** `40 answers, a return rate of 80%`: the phrase begins behind a comma. */
function opensApposition(d: Draft): boolean {
  let i = (d.cue.named as Range).first - 1;
  if (kindAt(d.v, i) !== K.det) return false;
  while (kindAt(d.v, i) === K.det) i--;
  if (wordAt(d.v, i) === W.for) i--; // `, for a margin of 37.9%`
  return kindAt(d.v, i) === K.comma;
}

/** `1.1% of the population, approximately 545,000 adults, are`, `20.2% of pupils, or 1.7 million, speak`: the part, between the commas behind its whole. */
function saidBetweenCommas(d: Draft, part: Draft): boolean {
  const { v, sized } = d;
  if (
    part.v !== v ||
    part.kind !== 'count' ||
    part.sized.mention.magnitude.form === 'fraction' ||
    wordAt(v, sized.mention.outerLast) !== W.of
  )
    return false;
  const whole = phraseRight(v, sized.mention.outerLast + 1);
  let opens = part.sized.mention.outerFirst - 1;
  if (wordAt(v, opens) === W.or) opens--;
  return whole?.last === opens && kindAt(v, opens) === K.comma && kindAt(v, countedEnd(part)) === K.comma;
}

/** `245,800 customers changed supplier, which corresponds to a switching rate of 3.8%`. */
function saysAgain({ v, cue }: Draft): boolean {
  let to = (cue.named as Range).first - 1;
  while (kindAt(v, to) === K.det) to--;
  const words = TABLES.shares.before(v.t, to + 1, v.from) & 15;
  if (wordAt(v, to) !== W.to || words === 0) return false;
  const before = to - words;
  return kindAt(v, before) === K.comma || ((v.t.pos[before] & P.rel) !== 0 && kindAt(v, before - 1) === K.comma);
}

/** Nothing but a time stands between a level and the bracket of a share of something. */
function isDatedOnly(d: Draft, level: Draft): boolean {
  if (wordAt(d.v, d.sized.mention.outerLast) !== W.of) return false;
  const open = d.sized.mention.outerFirst - 1;
  for (let i = level.sized.mention.outerLast; i < open; i++)
    if (kindAt(d.v, i) !== K.prep && kindAt(d.v, i) !== K.period) return false;
  return true;
}

/** `Of the 61,332 riders, nearly one in five was unhurt`: the number of them all is no part. */
function ofSetInFront({ v, sized }: Draft): boolean {
  const comma = sized.mention.outerFirst - 1;
  return wordAt(v, v.from) === W.of && kindAt(v, comma) === K.comma && !verbBefore(v, v.from, comma);
}

/** `60 percent of them`: a share of what was counted before, whose part is not stated. */
const ofPronoun = (d: Draft): boolean => {
  const at = d.sized.mention.outerLast;
  const next = wordAt(d.v, at + 1);
  return (
    wordAt(d.v, at) === W.of &&
    (next === W.them || next === W.it || next === W.these || next === W.those || next === W.which || next === W.whom)
  );
};
