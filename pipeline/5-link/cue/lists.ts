/** Numbers behind a comma or conjunction: one of a list, or in apposition. */
import { Words } from '../../kit/words.js';
import { COLUMNS, W } from '../../rules/lexicon.js';
import { isLongDash } from '../noun-phrase/brackets.js';
import { phraseLeft } from '../noun-phrase/left.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { COLON, isOneOf, isSemicolon, K, kindAt, mentionAt, type View, verbBefore, wordAt } from '../view/view.js';
import { complementBehind } from './complement.js';
import { amended, type Cue, cue, isPart } from './cue.js';
import { retold } from './gaps.js';
import { passLeft } from './governor.js';

const PART = new Words('share|slice|stake');

/** After a comma, a conjunction or a dash: one of a list that goes on, or in apposition. */
export function listCue(v: View, number: number, at: number, earlier: readonly Cue[]): Cue {
  const previous = number - 1;
  if (at < v.from) return cue('level', 'start');
  if (kindAt(v, at) === K.stop && (v.t.code[at] === COLON || labelDash(v, at)))
    return cue('level', 'label', { anchor: at, named: phraseLeft(v, at) });
  if (
    previous >= 0 &&
    continues(v, number, at, earlier[previous].rule === 'share:verb') &&
    !(
      earlier[previous].meaning === 'change' &&
      wordAt(v, v.mentions[number].mention.outerLast) === W.of &&
      kindAt(v, at) === K.stop
    )
  ) {
    const was = earlier[previous];
    const own = was.rule.startsWith('change:noun')
      ? complementBehind(v, v.mentions[number].mention.outerFirst - 1)
      : null;
    return amended(was, {
      named: own,
      listedWith: previous,
      rule: was.rule.endsWith('+list') ? was.rule : `${was.rule}+list`,
    });
  }
  if (previous >= 0 && sameBracket(v, v.mentions[previous].mention.last, at)) {
    const was = earlier[previous];
    return amended(was, { listedWith: previous, rule: 'bracket+list' });
  }
  const resumed = pastBracket(v, number, at);
  if (resumed >= 0 && earlier[resumed].meaning === 'change')
    return amended(earlier[resumed], { rule: `${earlier[resumed].rule.replace('+list', '')}+list` });
  const told = v.mentions[number].unit === 'percent' || wordAt(v, at) === W.or ? retold(v, number, earlier) : null;
  if (told !== null) return told;
  const held = inserted(v, number, at);
  if (held !== null) return cue('level', 'level:apposition', { anchor: at, named: held });
  const conjunction = kindAt(v, at) === K.conj && (wordAt(v, at) === W.or || wordAt(v, at) === W.i_e);
  if (conjunction && previous >= 0 && earlier[previous].meaning === 'change' && saysAgain(v, number))
    return amended(earlier[previous], { listedWith: previous, rule: 'bracket-of-change' });
  const part = v.mentions[number].unit === 'percent' && isOneOf(v, v.mentions[number].mention.outerLast, PART); // `worth £82bn, a 3.4% share of the total`
  return cue('level', conjunction || (part && previous >= 0) ? 'or' : 'apposition', {
    anchor: at,
    appositive: previous >= 0,
  });
}

/** `by £3 million, or 5%`, `down 0.9%, or 21 tonnes`, `by 2%, or 12,300`: a change in percent and in its own unit. */
function saysAgain({ mentions }: View, number: number): boolean {
  const { unit, mention } = mentions[number];
  if (unit === 'percent') return true;
  const told = mention.unitKind === 'physical' || mention.unitKind === 'money' || mention.unitKind === 'none';
  return told && mention.magnitude.form !== 'fraction' && mentions[number - 1].unit === 'percent';
}

/** `- England - 38,597,100`: a dash behind the words that open a line. */
function labelDash(v: View, at: number): boolean {
  if (v.t.gap[at] === 0 || !isLongDash(v, at) || at - v.from > 8 || v.t.report.blocks[v.sentence.block].kind !== 'item')
    return false;
  for (let i = v.from; i < at; i++)
    if (kindAt(v, i) !== K.noun && kindAt(v, i) !== K.adjective && kindAt(v, i) !== K.joiner) return false;
  return at > v.from;
}

/** `fell by 280,000 headcount (4.9%) and 249,000 FTE`: the number before the bracket that the list goes on from, else -1. */
function pastBracket(v: View, number: number, at: number): number {
  let i = at;
  while (kindAt(v, i) === K.comma || kindAt(v, i) === K.conj) i--;
  if (i === at) return -1;
  // `by 6,000 (1.3%) on headcount and 7,000`
  let complement = i;
  while (kindAt(v, complement) === K.noun || kindAt(v, complement) === K.adjective || kindAt(v, complement) === K.det)
    complement--;
  if (complement < i && wordAt(v, complement) === W.on) i = complement - 1;
  if (kindAt(v, i) !== K.close) return -1;
  for (let j = number - 1; j >= 0; j--) {
    const { mention, unit } = v.mentions[j];
    if (kindAt(v, mention.outerFirst - 1) === K.open) continue;
    return unit === v.mentions[number].unit && mention.unitKind === v.mentions[number].mention.unitKind ? j : -1;
  }
  return -1;
}

/** `The highest load, 9.8 GW, was measured`: the subject whose value stands between commas. */
function inserted(v: View, number: number, at: number): Range | null {
  const close = v.mentions[number].mention.outerLast;
  if (kindAt(v, at) !== K.comma || kindAt(v, close) !== K.comma) return null;
  const next = kindAt(v, close + 1);
  if (next !== K.verb && next !== K.be) return null;
  const range = phraseLeft(v, at);
  return range !== null && mentionAt(v, range.last - 1) < 0 ? range : null;
}

/** `(+46,000; +3.1%)`: both stand in one bracket with a comma or semicolon between. */
function sameBracket(v: View, from: number, at: number): boolean {
  for (let i = from; i < at; i++) if (kindAt(v, i) !== K.adverb && kindAt(v, i) !== K.comma) return false;
  for (let i = from - 1; i >= Math.max(v.from, from - 8); i--) {
    if (kindAt(v, i) === K.open) return true;
    if (kindAt(v, i) === K.close) return false;
  }
  return false;
}

/** True where only list punctuation and the counted nouns of the previous mention stand between it and this one. */
function continues(v: View, number: number, at: number, parts: boolean): boolean {
  const a = v.mentions[number - 1].mention;
  const b = v.mentions[number];
  const alike = parts && isPart(b); // `took two in five of the places, but only 12% of …`
  if (v.mentions[number - 1].unit !== b.unit && !alike) return false;
  // `868,000, or one in eleven of those made there`
  if (wordAt(v, at) === W.or && b.mention.magnitude.form === 'fraction' && a.magnitude.form !== 'fraction')
    return false;
  let i = at;
  while (
    i >= a.last &&
    (kindAt(v, i) === K.comma || kindAt(v, i) === K.conj || kindAt(v, i) === K.adverb || isSemicolon(v, i))
  )
    i--;
  const tells = kindAt(v, b.mention.outerLast) === K.be || kindAt(v, b.mention.outerLast) === K.verb;
  if (tells && i < at && isSemicolon(v, at)) return false; // `down 3.1%; 30.3% were to mothers born abroad`
  const told = setsBound(v, a.outerFirst - 1) || (kindAt(v, at - 1) === K.comma && verbBefore(v, v.from, a.outerFirst));
  if (told && ownClause(v, b.mention.outerLast)) return false; // `rose to 120, and twelve towns had none`
  if (i >= a.last && i < at) i = Math.min(i, passLeft(v, i, false));
  if (i >= a.last && i < at) i = passComplement(v, i, a.last);
  return i < a.last && (kindAt(v, at) !== K.conj || wordAt(v, at) !== W.or || b.mention.unitKind === a.unitKind);
}

/** `a forecast of 83`: the number behind the `of` at a token says how much was expected or allowed. */
export const setsBound = (v: View, of: number): boolean =>
  wordAt(v, of) === W.of && COLUMNS.boundNoun[wordAt(v, of - 1)] > 0;

/** `and four projects had been completed`: the number and its noun begin a clause. */
function ownClause(v: View, at: number): boolean {
  const counted = phraseRight(v, at, false);
  const k = counted === null ? K.stop : kindAt(v, counted.last);
  return k === K.be || k === K.verb;
}

/** `4.4% in the A sector; 0.5% in the B sector`: back over the phrase that stands behind the number before. */
function passComplement(v: View, at: number, from: number): number {
  const word = wordAt(v, from);
  if (word !== W.in && word !== W.of && word !== W.for && word !== W.among && word !== W.on) return at;
  for (let i = at; i >= from; i--) {
    const k = kindAt(v, i);
    if (k === K.verb || k === K.be || k === K.stop || k === K.mention || k === K.pron) return at;
  }
  return from - 1;
}
