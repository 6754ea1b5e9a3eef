/** Phrases that say only in what state, how, or when: the measure is the thing that they are said of. */
import { Words } from '../../kit/words.js';
import { COLUMNS, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { complementInside } from '../cue/complement.js';
import { headOf } from '../cue/governor.js';
import type { Draft, Measure } from '../draft.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { previousVerb, subjectOf } from '../subject.js';
import { isOneOf, K, kindAt, textAt, type View, wordAt } from '../view/view.js';
import { here, isNames } from './phrases.js';

/** The thing that such a phrase is said of, null where `found` names a thing itself, or where nothing else is named. */
export function saidOf(d: Draft, found: Measure): Measure | null {
  if (found.v !== d.v || d.kind === 'count' || d.kind === 'duration' || d.kind === 'ordinal') return null;
  const { v, range } = found;
  if (isEnd(d, range)) return here(d, namedAlike(v, moverOf(v, range.first - 2), range));
  const moved = d.kind === 'change' ? null : movedThing(d, range);
  if (moved !== null) return here(d, moved);
  const verb = Math.max(predicateOf(v, range), rankingOf(v, range));
  if (verb >= 0) return here(d, subjectOf(v, verb).range);
  return isTimeOnly(v, range) ? here(d, moverOf(v, range.first)) : null;
}

/** `The decline in output from 510 tonnes to 490`, `The largest rise was in Leeds, from £510 to £560`: levels are of what moved, or of the place that did. */
function movedThing({ v, cue }: Draft, range: Range): Range | null {
  const head = headOf(v, range);
  if (head < 0 || COLUMNS.movementNoun[wordAt(v, head)] === 0 || (cue.via !== W.from && cue.via !== W.to)) return null;
  const thing =
    complementInside(v, range, head) ?? (wordAt(v, range.last) === W.in ? phraseRight(v, range.last + 1) : null);
  if (thing !== null) return isTimeOnly(v, thing) ? null : thing;
  let verb = range.last;
  while (kindAt(v, verb) === K.be || kindAt(v, verb) === K.adverb) verb++;
  if (kindAt(v, verb) === K.verb && kindAt(v, verb - 1) === K.be) verb++; // `was seen in Asia`
  if (wordAt(v, verb) !== W.in || kindAt(v, verb - 1) === K.noun) return null;
  const place = phraseRight(v, verb + 1);
  return place !== null && isNames(v, place) ? place : null;
}

/** `from a loss of £3 billion to an investment of £7 billion`: an end of a movement with a noun of its own. */
function isEnd({ v, cue, kind }: Draft, { first }: Range): boolean {
  const article = wordAt(v, first - 1) === W.a || wordAt(v, first - 1) === W.an;
  const end = wordAt(v, first - 2) === W.from || wordAt(v, first - 2) === W.to;
  return cue.rule === 'level:of' && kind === 'amount' && article && end;
}

/** `Net investment in mines rose … to an investment of £7 billion`: what moved, where it has the noun of its end in its name. */
function namedAlike(v: View, moved: Range | null, end: Range): Range | null {
  const noun = wordAt(v, end.last - 1);
  for (let i = moved?.first ?? 0; i < (moved?.last ?? 0); i++) if (wordAt(v, i) === noun && noun !== 0) return moved;
  return null;
}

/** Who does what the last verb before token `at` tells; a participle tells of the subject of the clause before it. */
function moverOf(v: View, at: number): Range | null {
  const verb = previousVerb(v, at);
  const range = verb < 0 ? null : subjectOf(v, verb).range;
  return range === null || (isNames(v, range) && range.first > v.from) ? null : range;
}

const EXTREME = new Words(
  'highest|lowest|largest|smallest|greatest|strongest|weakest|higher|lower|larger|smaller|greater',
);

/** `The rate was highest for tram drivers, at 117`: the `be` before an extreme without a noun of its own, -1 for any other phrase. */
function predicateOf(v: View, { first }: Range): number {
  if (!isOneOf(v, first, EXTREME) || kindAt(v, first + 1) !== K.prep) return -1;
  let be = first - 1;
  while (kindAt(v, be) === K.adverb) be--;
  return kindAt(v, be) === K.be ? be : -1;
}

/** Verbs of what the subject is among others. */
const RANKS_AS = /^(?:remain|becam|becom|form|constitut|mak|made|represent)/;

/** `Nurses make up the largest group, at 31%`, `Germany was the largest buyer, with €3 million`: the verb before an extreme that the subject is, else -1. */
function rankingOf(v: View, { first }: Range): number {
  if (kindAt(v, first) === K.noun || !/^(?!(?:\w*[thu])?west$)[a-z]*est$|^most$/.test(textAt(v, first))) return -1;
  let verb = first - 1;
  while (kindAt(v, verb) === K.det || kindAt(v, verb) === K.adverb || wordAt(v, verb) === W.up) verb--;
  const is = kindAt(v, verb) === K.be && (v.t.pos[verb] & P.be) !== 0;
  return is || (kindAt(v, verb) === K.verb && RANKS_AS.test(textAt(v, verb))) ? verb : -1;
}

const TIMES_OF = new Words("year's|year’s|month's|month’s|quarter's|quarter’s|week's|week’s");

/** `the third month in a row`, `this time`: a phrase that names a time and nothing else. */
function isTimeOnly(v: View, range: Range): boolean {
  const head = headOf(v, range);
  if (isOneOf(v, range.last - 1, TIMES_OF)) return range.last - range.first < 3; // `below last year's 155 tonnes`
  if (head < 0 || (v.t.pos[head] & P.timeUnit) === 0) return false;
  for (let i = range.first; i < head; i++)
    if (kindAt(v, i) !== K.adjective && (v.t.pos[i] & P.timeUnit) === 0) return false; // `month this year`
  return COLUMNS.movementNoun[wordAt(v, head)] === 0 && wordAt(v, head + 1) !== W.of;
}
