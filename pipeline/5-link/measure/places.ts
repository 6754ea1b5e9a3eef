/** Names of places and groups beside a number: they are its measure, or only say where something measured before was so. */
import { W } from '../../rules/lexicon.js';
import { headOf } from '../cue/governor.js';
import type { Draft, Measure } from '../draft.js';
import type { Range } from '../noun-phrase/range.js';
import { NEIGHBOURS } from '../relations.js';
import { previousVerb, subjectOf } from '../subject.js';
import { COLON, isSemicolon, K, kindAt, type View, wordAt } from '../view/view.js';
import { isEmpty } from './bound.js';
import { beforeBracket, isNames } from './phrases.js';

/** `output of 1.4 tonnes, followed by France and Poland at 0.8 tonnes`: behind the names of places goes on what was measured before. */
export function ofPlaces(d: Draft, drafts: readonly Draft[]): Measure | null {
  const before = lastOfKind(d, drafts);
  const { named, rule, via } = d.cue;
  const bracketed = rule === 'bracket' ? beforeBracket(d) : null;
  const left = d.kind === 'change' ? null : bracketed;
  const listed = left !== null && isNames(d.v, left) ? listedBehindColon(d, left) : null;
  if (listed !== null) return listed;
  if (before?.measure == null) return null;
  const followed = via === W.with && d.cue.subject?.range != null && isNames(d.v, d.cue.subject.range);
  if (followed && d.kind !== 'share' && wordAt(d.v, (d.cue.subject?.range?.first ?? 0) - 1) === W.by)
    return before.measure; // `followed by Asia with 109 million`
  const at = via === W.at && (rule === 'level:preposition' || rule === 'level:apposition');
  const behind =
    bracketed !== null && wordAt(d.v, bracketed.first - 1) === W.by && (d.kind === 'amount' || d.kind === 'quantity'); // `followed by Surrey (£20,595)`
  const level = behind || d.kind === 'share' || d.kind === 'count' || d.kind === 'ratio';
  const gapped = rule === 'level:gap' && level ? (d.cue.subject?.range ?? null) : null;
  if (inPlace(d, gapped)) return before.measure;
  if (gapped !== null && ofThose(d.v, gapped)) return headPhrase(before.measure); // `and that for men 3.1%`
  const ends = rule === 'level:preposition' && (via === W.at || via === W.to);
  if (ends && d.kind !== 'change' && inPlace(d, named)) return before.measure; // `and for pensioners at 9%`
  if (bracketed !== null && d.kind !== 'change' && ofThose(d.v, bracketed)) return headPhrase(before.measure);
  const place = at ? named : level ? bracketed : null;
  if (place === null || !isNames(d.v, place) || endsInName(before)) return null;
  return isNames(before.measure.v, before.measure.range) ? null : before.measure;
}

/** `above the average in four regions: Kent (£21,446)`: behind a colon places are listed with what its clause is about. */
function listedBehindColon(d: Draft, place: Range): Measure | null {
  let colon = place.first - 1;
  for (; colon >= d.v.from && kindAt(d.v, colon) !== K.stop; colon--)
    if (kindAt(d.v, colon) === K.verb || kindAt(d.v, colon) === K.be) return null;
  if (colon < d.v.from || d.v.t.code[colon] !== COLON) return null;
  const verb = previousVerb(d.v, colon);
  const { range } = verb < 0 ? { range: null } : subjectOf(d.v, verb);
  return range === null || isNames(d.v, range) || isEmpty({ v: d.v, range }) ? null : { v: d.v, range };
}

/** `residents of Germany (24,966), Japan (21,520)`: the name that stands right before its bracket is one of a list of names. */
function endsInName({ v, cue, sized, measure }: Draft): boolean {
  if (cue.rule !== 'bracket' || measure === null || measure.range.last !== sized.mention.outerFirst - 1) return false;
  const { last } = measure.range;
  return wordAt(v, last - 2) === W.of && isNames(v, { first: last - 1, last });
}

/** The last figure of the kind in the sentence, conditions passed over. */
function lastOfKind(d: Draft, drafts: readonly Draft[]): Draft | null {
  let i = d.index - 1;
  while (drafts[i]?.v === d.v && drafts[i].role === 'condition' && d.index - i < NEIGHBOURS) i--;
  return drafts[i]?.v === d.v && drafts[i].kind === d.kind ? drafts[i] : null;
}

/** `and in Niger 76 per cent`: nothing but a place or group stands before the number in its part of the sentence. */
function inPlace({ v }: Draft, range: Range | null): boolean {
  if (range === null) return false;
  let i = range.first - 1;
  while (kindAt(v, i) === K.det) i--;
  const word = wordAt(v, i);
  const before = kindAt(v, i - 1);
  const apart = before === K.conj || before === K.comma || isSemicolon(v, i - 1);
  return (word === W.in || word === W.for || word === W.among) && apart;
}

/** `Exports` of `Exports to Japan`. */
const headPhrase = ({ v, range }: Measure): Measure => {
  const head = headOf(v, range);
  return head < 0 ? { v, range } : { v, range: { first: range.first, last: head + 1 } };
};

/** `as did those to Korea (£1.2 billion)`: the noun left out. */
function ofThose(v: View, { first }: Range): boolean {
  let i = first - 1;
  while (kindAt(v, i) === K.det) i--;
  return kindAt(v, i) === K.prep && (wordAt(v, i - 1) === W.those || wordAt(v, i - 1) === W.that);
}
