/** What a count counts. */
import { Words } from '../../kit/words.js';
import { VerbDoes, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { headOf } from '../cue/governor.js';
import { setsBound } from '../cue/lists.js';
import type { Draft, Measure } from '../draft.js';
import { standsInDashes } from '../links/beside.js';
import { phraseLeft } from '../noun-phrase/left.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { sameSentence } from '../relations.js';
import { holds, isOneOf, isPluralNoun, K, kindAt, textAt, type View, verbDoes, wordAt } from '../view/view.js';
import {
  beforeBracket,
  beforeColon,
  clauseSubject,
  countedAt,
  cueRange,
  here,
  isNames,
  isPronounSet,
  namedSet,
  nearest,
  numberOf,
  predicate,
  setPhrase,
} from './phrases.js';
import { framedSet } from './share-apart.js';

/** No list that shares its noun is longer. */
const LONGEST_LIST = 16;

/** A list with one noun at its end: `4.3 million, 2.1 million and 600 thousand patents`. */
function sharedNoun(d: Draft, drafts: readonly Draft[]): Measure | null {
  if (isBoundOnly(d)) return nearest(d, drafts, (o) => o.kind === 'count' && sameSentence(o, d)); // `24 contracts, against a forecast of 83`
  if (d.cue.rule === 'level:movement' && d.cue.via === W.to && cueRange(d) !== null) return null; // `visits rose to 3 million, and 66,000 people came`
  for (let i = d.index + 1; i < Math.min(drafts.length, d.index + LONGEST_LIST) && sameSentence(drafts[i], d); i++) {
    const other = drafts[i];
    const gapFrom = drafts[i - 1].sized.mention.outerLast;
    for (let k = gapFrom; k < other.sized.mention.outerFirst; k++) {
      const kind = kindAt(d.v, k);
      if (kind !== K.comma && kind !== K.conj && kind !== K.adverb && kind !== K.prep) return null;
    }
    const range = phraseRight(d.v, countedAt(d.v, other.sized.mention.outerLast));
    const apart = other.cue.listedWith < 0 && holds(d.v, K.conj, gapFrom, other.sized.mention.outerFirst); // `rose to 120, and twelve towns had none`
    if (range !== null && other.kind === d.kind) return apart ? null : { v: d.v, range };
  }
  return null;
}

/** `against a forecast of 83`: the words before name only what was expected of the number before. */
function isBoundOnly({ v, cue, sized }: Draft): boolean {
  const of = sized.mention.outerFirst - 1;
  if (cue.rule !== 'level:of' || !setsBound(v, of)) return false;
  let i = of - 2;
  while (kindAt(v, i) === K.det || kindAt(v, i) === K.adjective) i--;
  return wordAt(v, i) === W.against;
}

/** `from 8,020 homes to 22,200`: the end of a movement counts what its start counts. */
function otherEnd(d: Draft, drafts: readonly Draft[]): Measure | null {
  const from = drafts[d.index - 1];
  if (d.cue.via !== W.to || from?.v !== d.v || from.cue.via !== W.from || from.kind !== 'count') return null;
  const counted = from.measure !== null && from.measure.range.first >= from.sized.mention.outerLast;
  return counted && from.cue.anchor === d.cue.anchor ? from.measure : null;
}

/** `was estimated at 1.7 million persons.`: the subject says who they are. */
const isPersons = ({ v, cue, sized }: Draft, { first, last }: Range): boolean =>
  (kindAt(v, cue.anchor) === K.be || cue.anchor >= sized.mention.outerFirst) &&
  last - first === 1 &&
  /^(?:persons|people)$/.test(textAt(v, first)) &&
  (kindAt(v, last) === K.stop || kindAt(v, last) === K.comma || kindAt(v, last) === K.close);

const SINGLES = new Words('head|units|unit|pieces|items|WTE|WTEs|FTE|FTEs', true);

/** `numbered 74.8 million head`: the noun only says that single things are counted. */
const isClassifier = (v: View, range: Range): boolean => range.last - range.first === 1 && SINGLES.at(v.t, range.first);

/** `the pig crop, estimated at 34.7 million head,`: what stands before the comma of the participle. */
function sizedAt({ v, cue }: Draft): Range | null {
  const apart = cue.anchor > v.from + 1 && kindAt(v, cue.anchor - 1) === K.comma;
  const participle = apart && (v.t.pos[cue.anchor] & P.ed) !== 0;
  return participle ? phraseLeft(v, cue.anchor - 1) : null;
}

/** `pedestrians, of whom 385 lost their lives`: what stands before the comma of the relative. */
function ofWhom({ v, sized }: Draft): Range | null {
  const behind = sized.mention.outerLast;
  const outOf = wordAt(v, behind) === W.out && wordAt(v, behind + 1) === W.of && kindAt(v, behind + 2) === K.mention; // `of which 26 out of 111 are`
  return outOf || kindAt(v, behind) === K.verb ? wholeOf(v, sized.mention.outerFirst - 1) : null;
}

/** `Debit cards, of which there were 36.9 million`: what the relative clause counts. */
function ofWhichThere({ v, cue }: Draft): Range | null {
  const there = cue.anchor - 1;
  if (cue.anchor < 0 || kindAt(v, cue.anchor) !== K.be || !isOneOf(v, there, THERE)) return null;
  return wholeOf(v, there - 1);
}

/** What `, of which` and `, of whom` stand for, where the pronoun stands at token `relative`; null for any other words. */
function wholeOf(v: View, relative: number): Range | null {
  const which = wordAt(v, relative) === W.whom || wordAt(v, relative) === W.which;
  const told = which && wordAt(v, relative - 1) === W.of && kindAt(v, relative - 2) === K.comma;
  return told ? phraseLeft(v, relative - 2) : null;
}

/** `Registrations rose 13% to 142,600 vehicles`: a level that a change leads up to is of what changed. */
function isMovedTo(d: Draft, drafts: readonly Draft[], { first, last }: Range): boolean {
  const moving = cueRange(d);
  const many = moving !== null && isPluralNoun(d.v, headOf(d.v, moving)); // `Employment grew by 3% to 410 jobs`
  if (!many || last - first > 2 || wordAt(d.v, d.sized.mention.outerFirst - 1) !== W.to) return false;
  const before = drafts[d.index - 1];
  const moved = d.cue.rule === 'level:movement' && d.cue.via === W.to && before?.v === d.v && before.kind === 'change';
  return moved && before.cue.anchor === d.cue.anchor;
}

const THERE = new Words('there');

const FURTHER = new Words('another|further|additional');

const HOLDS = new Words('had|has|have|close|closes|closed|run|runs|ran|turned');

/** What a count counts. */
export function ofCount(d: Draft, drafts: readonly Draft[]): Measure | null {
  const { v } = d;
  const at = countedAt(v, d.sized.mention.outerLast);
  const counted = phraseRight(v, at);
  const named =
    (counted !== null && isClassifier(v, counted) ? sizedAt(d) : null) ??
    (counted === null ? (ofWhichThere(d) ?? ofWhom(d)) : null);
  if (named !== null) return here(d, named);
  if (
    counted !== null &&
    !(
      (isClassifier(v, counted) || isPersons(d, counted) || isMovedTo(d, drafts, counted)) &&
      /^level:(?:verb|movement|apposition)$/.test(d.cue.rule) &&
      cueRange(d) !== null &&
      !/^s[eo]l/i.test(textAt(v, d.cue.anchor))
    )
  )
    return here(d, counted);
  // `Almost half of them – over 122 million – are girls`
  const told = standsInDashes(d) ? predicate(v, d.sized.mention.outerLast + 1) : null;
  if (told !== null) return here(d, told);
  if (isPronounSet(v, at)) {
    const host = beforeColon(d);
    if (host !== null) return here(d, host);
    const parts = namedSet(v, at + 2) ?? predicate(v, at + 2);
    return parts !== null ? here(d, parts) : countedBefore(d, drafts);
  }
  const set = setPhrase(v, at);
  if (set !== null) return here(d, set);
  const atNoun = d.cue.via === W.at && d.cue.named !== null; // `the largest seat at 111,800 was Hove`
  const said = atNoun ? null : predicate(v, at);
  if (said !== null) return here(d, said);
  const other = otherEnd(d, drafts);
  if (other !== null) return other;
  const list = sharedNoun(d, drafts);
  if (list !== null) return list;
  // `has built links to 6,400 farms and has another 900 in hand`
  if (isOneOf(v, d.sized.mention.outerFirst - 1, FURTHER)) {
    const same = nearest(d, drafts, (o) => o.kind === 'count' && sameSentence(o, d));
    if (same !== null) return same;
  }
  if (d.cue.via === W.with && d.cue.subject?.range != null) return here(d, d.cue.subject.range);
  if (d.cue.via === W.with || d.cue.rule === 'start') return nearest(d, drafts, (o) => o.kind === 'count');
  if (d.cue.rule.startsWith('bracket')) {
    const left = here(d, beforeBracket(d));
    if (left !== null) return left;
  }
  return fromClause(d, drafts);
}

/** Prepositions of where or when the counted are. */
const AROUND = new Set<number>([W.in, W.on, W.at, W.across, W.during]);

/** `196 schools in 12 districts, and five of these`: what was counted last, where a clause tells of it and not of its place. */
function countedBefore(d: Draft, drafts: readonly Draft[]): Measure | null {
  const isCount = (o: Draft): boolean => o.kind === 'count';
  const main = nearest(d, drafts, (o) => isCount(o) && !AROUND.has(wordAt(o.v, o.sized.mention.outerFirst - 1)));
  const last = nearest(d, drafts, isCount);
  return main !== null && main.v === last?.v ? main : last;
}

/** `Ferries carried 310 passengers and trains 420`: with the verb, what it counts is left out. */
function gappedLike(d: Draft, drafts: readonly Draft[]): Measure | null {
  const before = drafts[d.index - 1];
  if (d.cue.rule !== 'level:gap' || before?.v !== d.v || before.kind !== 'count' || before.measure === null)
    return null;
  const counts = before.cue.rule === 'level:object' && before.measure.range.first >= before.sized.mention.outerLast;
  return counts || gappedLike(before, drafts) !== null ? before.measure : null;
}

/** What a bare count is of, where no words beside it say it. */
function fromClause(d: Draft, drafts: readonly Draft[]): Measure | null {
  const said = cueRange(d);
  const total = said !== null && said.last === said.first + 1 && wordAt(d.v, said.first) === W.total;
  const framed = total ? framedSet(d) : null; // `Of the 2.8 million moves, a total of 1.5 million were by women`
  if (framed !== null) return here(d, framed);
  const range = total ? null : said;
  // `Class 5 alone received about 70,000`: of what was counted before
  const taken =
    d.cue.rule === 'level:object' && verbDoes(d.v, d.cue.anchor) === VerbDoes.take
      ? nearest(d, drafts, (o) => o.kind === 'count')
      : null;
  if (taken !== null) return taken;
  // `opened 12 stores and had 922`, `closed three`
  const named = d.cue.subject?.how === 'noun' && said !== null && isNames(d.v, said); // `Derby has 260,000`
  const holds = (named || d.cue.subject?.how === 'shared') && isOneOf(d.v, d.cue.anchor, HOLDS);
  const held = holds ? nearest(d, drafts, (o) => o.kind === 'count' && sameSentence(o, d)) : null;
  if (held !== null) return held;
  const same = gappedLike(d, drafts);
  if (same !== null) return same;
  if (range !== null) return numberOf(d, range);
  return (
    (d.cue.rule.startsWith('bracket')
      ? null
      : (nearest(d, drafts, (o) => sameSentence(o, d) && o.kind === 'count') ??
        nearest(d, drafts, (o) => sameSentence(o, d) && o.kind === 'share'))) ??
    nearest(d, drafts, (o) => o.kind === 'count' || o.kind === 'change' || o.kind === 'ratio') ??
    here(d, clauseSubject(d))
  );
}
