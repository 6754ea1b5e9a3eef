/** What an amount, quantity or ratio is of. */
import { Words } from '../../kit/words.js';
import { TABLES, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { rankedPer } from '../denominators.js';
import type { Draft, Measure } from '../draft.js';
import { isBackground } from '../links/background.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { sameSentence } from '../relations.js';
import { isOneOf, K, kindAt, textAt, type View, wordAt } from '../view/view.js';
import { isBareMovement, isBound, isEmpty } from './bound.js';
import {
  beforeBracket,
  clauseSubject,
  countedAt,
  cueRange,
  frontedOf,
  here,
  isElided,
  isNames,
  nearest,
  numberOf,
  startPhrase,
} from './phrases.js';

/** `The rate for miners was higher than in England (10.4 …)`: the bracket behind a place gives what the clause is about. */
function comparedPlace(d: Draft, left: Range): Range | null {
  if (!isNames(d.v, left) || wordAt(d.v, left.first - 1) !== W.in) return null;
  const range = clauseSubject(d);
  if (range === null || isNames(d.v, range)) return null;
  const subject = { v: d.v, range };
  return isBound(subject) || isEmpty(subject) || isBareMovement(subject) ? null : range;
}

/** `weights were 4 kg lighter than in 2022, at 306 kg`, `rose by 36%, three times the overall rate`: what changed. */
function ofChangeBefore(d: Draft, drafts: readonly Draft[], multiple: boolean): Range | null {
  const before = drafts[d.index - 1];
  if ((d.cue.rule !== 'level:apposition' && !multiple) || before?.v !== d.v || before.kind !== 'change') return null;
  return before.cue.subject?.range ?? null;
}

/** `spending by the Department`: an activity with who does it, or on what. */
function activityRight(v: View, at: number): Range | null {
  if (kindAt(v, at) !== K.ing || kindAt(v, at + 1) !== K.prep) return null;
  const last = phraseRight(v, at + 2, false)?.last;
  return last === undefined ? null : { first: at, last };
}

const TAKES_IN = new Words(
  'receive|receives|received|raise|raises|raised|collect|collects|collected|earn|earns|earned|derive|derives|derived',
);

/** `received £44.5 billion from fuel duties`: what the money came from, unless it is somebody with a name who gave it. */
function sourceOf({ v, cue, kind }: Draft, from: number): Range | null {
  if (cue.rule !== 'level:object' || kind !== 'amount') return null;
  if (wordAt(v, from) !== W.from || !isOneOf(v, cue.anchor, TAKES_IN)) return null;
  const range = phraseRight(v, from + 1);
  const named = range === null || (v.t.pos[range.first] & P.capital) !== 0;
  return named || kindAt(v, range.first) === K.period ? null : range;
}

/** `agreed to a £640m takeover`: the noun that the sum stands before like an adjective. */
function sizedThing({ v, kind, sized }: Draft, at: number): Range | null {
  const det = wordAt(v, sized.mention.outerFirst - 1);
  if (kind !== 'amount' || (det !== W.a && det !== W.an) || kindAt(v, at) !== K.noun) return null;
  return phraseRight(v, at);
}

/** `in the reporting period`: a time, not a thing that money goes into. */
const isTime = (v: View, { last }: Range): boolean =>
  wordAt(v, last - 1) === W.period || (v.t.pos[last - 1] & P.timeUnit) !== 0;

/** `received 1.2% of the total (US$485 million)`. */
const isTotal = (v: View, { first, last }: Range): boolean => last - first === 1 && wordAt(v, first) === W.total;

/** What stands before the bracket of an amount, or who has the total in front of it. */
function ofBracket(d: Draft, drafts: readonly Draft[]): Measure | null {
  const left = beforeBracket(d);
  if (left === null) return null;
  const whose = isTotal(d.v, left) ? nearest(d, drafts, (o) => o.kind === 'share' && sameSentence(o, d)) : null;
  return whose ?? here(d, comparedPlace(d, left) ?? left);
}

/** What an amount, quantity or ratio is of. */
export function ofAmount(d: Draft, drafts: readonly Draft[]): Measure | null {
  const { v } = d;
  const at = countedAt(v, d.sized.mention.outerLast);
  const subjectHas =
    (d.cue.rule === 'level:verb' || d.cue.rule === 'level:movement') &&
    d.sized.mention.unitKind === 'physical' &&
    cueRange(d) !== null;
  const known = wordAt(v, at + 1) === W.the && d.cue.rule === 'level:object' && d.kind === 'amount'; // `firms carried out £36bn of the work`
  if (
    wordAt(v, at) === W.of &&
    kindAt(v, at + 1) === K.det &&
    (known || wordAt(v, at + 1) === W.this || wordAt(v, at + 1) === W.these || wordAt(v, at + 1) === W.that)
  ) {
    // `large banks held 184 trillion of this`
    const holder = d.cue.rule === 'level:object' || d.cue.rule === 'level:verb' ? cueRange(d) : null;
    const said = holder !== null ? here(d, holder) : nearest(d, drafts, (o) => o.kind === d.kind);
    if (said !== null) return said;
  }
  if (wordAt(v, at) === W.of && d.kind !== 'share' && !subjectHas) {
    const range = phraseRight(v, at + 1);
    if (range !== null && d.cue.named === null) return here(d, range);
  }
  if (
    d.cue.meaning === 'level' &&
    wordAt(v, at) === W.in &&
    d.cue.rule === 'level:object' &&
    d.sized.mention.unitKind === 'money' &&
    TABLES.bases.at(v.t, at, v.limit) === 0
  ) {
    const range = phraseRight(v, at + 1);
    if (range !== null && kindAt(v, at + 1) !== K.period && !isTime(v, range)) return here(d, range);
  }
  const thing = frontedOf(d, at) ?? sourceOf(d, at) ?? sizedThing(d, at);
  if (thing !== null) return here(d, thing);
  // `£1.62bn spending by the Department`: the line begins with the number
  const opens = d.cue.rule === 'start' && d.sized.mention.outerFirst <= v.from + 1;
  const opening = opens ? (activityRight(v, at) ?? phraseRight(v, at)) : null;
  if (opening !== null) return here(d, opening);
  const multiple = d.sized.mention.unitKind === 'multiple' && d.cue.appositive;
  const range = ofChangeBefore(d, drafts, multiple) ?? cueRange(d);
  if (range !== null) return numberOf(d, range);
  const inBracket = d.cue.rule.startsWith('bracket') ? ofBracket(d, drafts) : null;
  if (inBracket !== null) return inBracket;
  const likened = TABLES.shares.before(v.t, d.sized.mention.outerFirst, v.from) !== 0; // `equivalent to 1.8 times earnings`
  const again =
    d.sized.mention.unitKind === 'multiple' && (d.cue.appositive || likened)
      ? (nearest(d, drafts, (o) => sameSentence(o, d) && !isBackground(o)) ??
        nearest(d, drafts, (o) => sameSentence(o, d)))
      : null;
  if (again !== null) return again;
  if (isElided(d)) return nearest(d, drafts, (o) => o.kind === d.kind) ?? nearest(d, drafts, () => true);
  const physical = d.sized.mention.unitKind === 'physical' || d.kind === 'ratio';
  const counted = physical && !(d.per !== null && d.per.first <= at + 2) ? phraseRight(v, at) : null;
  if (counted !== null) return here(d, counted);
  return (
    nearest(d, drafts, (o) => o.kind === d.kind && sameSentence(o, d)) ??
    nearest(d, drafts, () => true) ??
    here(d, startPhrase(d))
  );
}

/** `The region with the highest rate of inflow was Kent (3.9)`: the bracket behind a name gives what is highest there. */
function superlativeThing(d: Draft): Range | null {
  const place = d.cue.rule.startsWith('bracket') ? beforeBracket(d) : null;
  const subject = place === null || (d.v.t.pos[place.first] & P.capital) === 0 ? null : clauseSubject(d);
  if (subject === null) return null;
  for (let i = subject.first; i + 1 < subject.last; i++)
    if (/^(?:high|low|larg|small|great|long|short)est$/i.test(textAt(d.v, i)))
      return { first: i + 1, last: subject.last };
  return null;
}

/** `23.6 females divorcing per thousand married women`: what the counted do keeps the whole ratio together. */
const withActivity = (d: Draft, counted: Range, per: Range): Range =>
  kindAt(d.v, counted.last) === K.ing && per.first > counted.last ? { first: counted.first, last: per.last } : counted;

/** `7.5 patents per 10,000 people`: the counted noun; `the index stood at 104.2`: the subject. */
export function ofCountRatio(d: Draft, drafts: readonly Draft[]): Measure | null {
  const extreme = superlativeThing(d) ?? rankedPer(d.v, d.sized.mention.outerFirst);
  if (extreme !== null) return here(d, extreme);
  const at = countedAt(d.v, d.sized.mention.outerLast);
  const counted = d.per !== null && d.per.first >= at && d.per.first <= at + 1 ? null : phraseRight(d.v, at);
  const range = cueRange(d);
  const owned = d.cue.anchor >= 0 && (d.v.t.pos[d.cue.anchor] & P.have) !== 0; // `women have had fewer than two children per woman`
  const has = range !== null && !owned && /^level:(?:verb|movement|gap)$/.test(d.cue.rule);
  if (counted !== null && d.per !== null && !has) return here(d, withActivity(d, counted, d.per));
  return range !== null ? here(d, range) : (here(d, counted) ?? ofAmount(d, drafts));
}
