/** Where the words may stand that say what a number measures. */
import { Words } from '../../kit/words.js';
import { COLUMNS, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import type { Draft, Measure } from '../draft.js';
import { isSetOf } from '../links/background.js';
import { skipInsertion } from '../noun-phrase/brackets.js';
import { phraseLeft } from '../noun-phrase/left.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { isAnaphor } from '../relations.js';
import { previousVerb, subjectOf } from '../subject.js';
import { COLON, isOneOf, isPluralNoun, K, kindAt, mentionAt, textAt, type View, wordAt } from '../view/view.js';

/** A phrase of the draft's own sentence as its measure. */
export const here = (d: Draft, range: Range | null): Measure | null => (range === null ? null : { v: d.v, range });

/** Where the counted phrase may begin: behind the number, its modifier, a closing emphasis, `(of) the`. */
export function countedAt(v: View, at: number): number {
  let i = at;
  // `A third (33%) of the sites`
  if (kindAt(v, i) === K.open && mentionAt(v, i + 1) >= 0) {
    let close = i + 1;
    while (kindAt(v, close) === K.mention || kindAt(v, close) === K.comma) close++;
    if (kindAt(v, close) === K.close) i = close + 1;
    if (kindAt(v, i) === K.comma && wordAt(v, i + 1) === W.of) i++;
  } else if (kindAt(v, i) === K.close && wordAt(v, i + 1) === W.of) i++;
  while (kindAt(v, i) === K.joiner) i++;
  if (kindAt(v, i) === K.adverb && COLUMNS.comparative[wordAt(v, i)] > 0) i++;
  return i;
}

/** `94 of the 139 areas`, `Seven of the top ten origins`, `two of its components`: the phrase of the set. */
export function setPhrase(v: View, at: number): Range | null {
  const of = wordAt(v, at) === W.out ? at + 1 : at; // `7 out of the 10 brands`
  if (wordAt(v, of) !== W.of) return null;
  let i = of + 1;
  const aged = mentionAt(v, i) >= 0 && v.age[mentionAt(v, i)] === 1 ? v.mentions[mentionAt(v, i)].mention : null;
  const olds = aged === null ? null : phraseRight(v, aged.outerLast);
  if (aged !== null && olds !== null) return { first: aged.outerFirst, last: olds.last }; // `2.7% of 16 to 24 year olds`
  while (
    kindAt(v, i) === K.det ||
    kindAt(v, i) === K.mention ||
    kindAt(v, i) === K.period ||
    kindAt(v, i) === K.number ||
    (kindAt(v, i) === K.adjective && mentionAt(v, i + 1) >= 0) ||
    (kindAt(v, i) === K.noun && (v.t.pos[i] & P.possessive) !== 0 && mentionAt(v, i + 1) >= 0)
  )
    i++;
  return phraseRight(v, i);
}

/** `of them`, `of these`: the set was named before. */
export const isPronounSet = (v: View, at: number): boolean =>
  wordAt(v, at) === W.of &&
  (wordAt(v, at + 1) === W.them ||
    (wordAt(v, at + 1) === W.it && kindAt(v, at + 2) !== K.noun) ||
    ((wordAt(v, at + 1) === W.these || wordAt(v, at + 1) === W.those || wordAt(v, at + 1) === W.which) &&
      phraseRight(v, at + 2) === null));

/** True for names joined by `and`: `Germany`, `France and the Low Countries`. */
export function isNames(v: View, range: Range): boolean {
  for (let i = range.first; i < range.last; i++) {
    const k = kindAt(v, i);
    // `GDP` is no place, `the UK` is one
    if (
      k === K.noun
        ? (v.t.pos[i] & P.capital) === 0 || (/^[^a-z]{2}/.test(textAt(v, i)) && kindAt(v, i - 1) !== K.det)
        : k === K.verb || k === K.mention || k === K.ing
    )
      return false;
  }
  return true;
}

/** What is said of `49 % were wines`: the noun behind the verb, null where a participle stands there (`59,000 were used`). */
export function predicate(v: View, at: number): Range | null {
  if (kindAt(v, at) !== K.be || (v.t.pos[at] & P.be) === 0) return null;
  let i = at + 1;
  while (kindAt(v, i) === K.be || kindAt(v, i) === K.adverb) i++;
  // `79 were suspected suicides`, but `79 were given warnings`
  if ((v.t.pos[i] & P.ed) !== 0 && isPluralNoun(v, i + 1) && !isOneOf(v, i, GIVEN))
    return { first: i, last: phraseRight(v, i + 1)?.last ?? i + 2 };
  return wordAt(v, i) === W.aged ? null : namedSet(v, i);
}

/** Participles with an object of their own: those who are told of got something, or were made into it. */
const GIVEN = new Words(
  'given|offered|paid|sent|awarded|granted|shown|taught|told|asked|refused|denied|issued|charged|lent|promised|allowed|allocated|assigned|found|handed|made|called|named|left|spared|served|fined|elected|appointed|declared|considered',
);

/** The phrase at `at` where it can name things: an article, a plural or several words (`of them women`, `was arable land`), no lone adjective (`were effective`). */
export function namedSet(v: View, at: number): Range | null {
  let i = at;
  while (kindAt(v, i) === K.det) i++;
  if (kindAt(v, i) !== K.noun && kindAt(v, i) !== K.adjective) return null;
  const range = phraseRight(v, i);
  if (range === null || i > at || range.last - range.first > 1) return range;
  return PLURAL.test(v.t.text.slice(v.t.start[range.first], v.t.end[range.first])) ? range : null;
}

/** A plural by its ending, or one of the irregular ones. */
const PLURAL = /(?:[^su]s|ses|(?:^|wo)men|people|children|staff|police|cattle)$/i;

/** The subject or named phrase that the cue found. */
export function cueRange(d: Draft): Range | null {
  if (d.cue.named === null && isAnaphor(d)) return null;
  return d.cue.named ?? d.cue.subject?.range ?? null;
}

/** True where the clause leaves out whom it is about. */
export const isElided = (d: Draft): boolean => {
  const subject = d.cue.subject;
  if (isAnaphor(d)) return true;
  return subject !== null && subject.range === null && (subject.how === 'pronoun' || subject.mention >= 0);
};

/** The last draft before `d` in its paragraph that has a measure and fits; a length of time only where nothing else does. */
export function nearest(d: Draft, drafts: readonly Draft[], fits: (other: Draft) => boolean): Measure | null {
  let length: Measure | null = null;
  for (let i = d.index - 1; i >= 0 && i > d.index - 12; i--) {
    const other = drafts[i];
    if (other.v.sentence.block !== d.v.sentence.block) break;
    if (other.kind === 'ordinal' && d.kind !== 'ordinal') continue;
    const aside = other.role === 'condition' && !(d.role === 'condition' && other.kind === 'amount');
    if (other.measure === null || aside || isSetOf(other) || !fits(other)) continue;
    if (other.kind !== 'duration' || d.kind === 'duration') return other.measure;
    length ??= other.measure;
  }
  return length;
}

/** True where a phrase ends at a bracket, a participle aside: `a third of the wealth held (33%)`. */
const endsAt = (v: View, last: number, open: number): boolean =>
  last === open || (last === open - 1 && (v.t.pos[last] & P.ed) !== 0);

/** `over two-fifths of aggregate wealth (41%)`, `just under half (46%)`, `Four out of five were well (81%)`: the bracket gives the fraction as a percentage. */
function saysFraction(d: Draft, before: Draft, open: number): boolean {
  const { mention, size } = before.sized;
  if (mention.magnitude.form !== 'fraction' || d.sized.unit !== 'percent') return false;
  const bracket = d.cue.rule === 'bracket';
  const ofWhole = bracket && wordAt(d.v, mention.outerLast) === W.of;
  if (ofWhole && endsAt(d.v, setPhrase(d.v, mention.outerLast)?.last ?? open, open)) return true; // `half of them (46%)` too
  if (before.kind !== 'share') return false;
  const near = Math.abs(100 * Number(size) - Number(d.sized.size)) < HALF_A_STEP;
  return opensBeside(d.v, before, open) || (bracket && before.cue.rule === 'start' && near);
}

/** Percentage points that a fraction in words may be rounded by. */
const HALF_A_STEP = 5;

/** True where a bracket opens right behind a number. */
const opensBeside = (v: View, before: Draft, open: number): boolean =>
  before.sized.mention.outerLast === open && kindAt(v, open) === K.open;

/** `one in five (18 per cent, 11.4 million) of the population`: the number that a bracket says again, or the first of its bracket. */
export function restated(d: Draft, drafts: readonly Draft[]): Measure | null {
  const before = drafts[d.index - 1];
  if (before === undefined || before.v !== d.v || d.sized.mention.sign !== 0) return null;
  if (d.cue.rule === 'bracket+list') return before.kind !== 'change' ? before.measure : null;
  const open = d.sized.mention.outerFirst - 1;
  if (saysFraction(d, before, open)) return before.measure;
  return d.cue.rule === 'bracket' &&
    before.kind === 'share' &&
    /^(?:apposition|start|label|pronoun|share:\w+)$/.test(before.cue.rule) &&
    opensBeside(d.v, before, open)
    ? before.measure
    : null;
}

/** `most children adopted (63%) were`: a noun with its participle. */
function describedLeft(v: View, open: number): Range | null {
  const host = (v.t.pos[open - 1] & P.ed) !== 0 && kindAt(v, open - 2) === K.noun ? phraseLeft(v, open - 1) : null;
  return host === null ? null : { first: host.first, last: open };
}

const BECOMES = new Words('became|become|becomes|becoming|is|are|was|were|been');

/** The phrase before a bracket, null where it is no more than an adjective: `became more frequent (+3%)`. */
function namedLeft(v: View, open: number): Range | null {
  const range = phraseLeft(v, open);
  const more = range !== null && (wordAt(v, range.first) === W.more || wordAt(v, range.first) === W.less);
  if (more && range.last - range.first === 2 && BECOMES.at(v.t, range.first - 1)) return null;
  for (let i = range?.first ?? open; i < open; i++) if (kindAt(v, i) !== K.adjective) return range;
  return null;
}

/** The phrase right before a bracket that opens before the mention. */
export function beforeBracket(d: Draft): Range | null {
  const { v } = d;
  for (let i = d.sized.mention.outerFirst - 1; i >= v.from && d.sized.mention.outerFirst - i < 14; i--) {
    if (kindAt(v, i) === K.open) return namedLeft(v, i) ?? describedLeft(v, i);
    if (kindAt(v, i) === K.close) i = Math.min(i, skipInsertion(v, i + 1));
  }
  return null;
}

/** `Letters have all but gone: there were 2 million of them`: the subject of the clause before the colon, null where none stands there. */
export function beforeColon(d: Draft): Range | null {
  const { v } = d;
  for (let i = d.sized.mention.outerFirst - 1; i > v.from; i--) {
    const k = kindAt(v, i);
    if (k === K.mention || k === K.comma) return null;
    if (k !== K.stop) continue;
    const verb = v.t.code[i] === COLON ? previousVerb(v, i) : -1;
    return verb < 0 ? null : subjectOf(v, verb).range;
  }
  return null;
}

/** The subject of the last verb before the mention. */
export function clauseSubject(d: Draft): Range | null {
  const verb = previousVerb(d.v, d.sized.mention.outerFirst);
  return verb < 0 ? null : subjectOf(d.v, verb).range;
}

/** `At 9.5%, the gap between men and women was …`, `With €4.1 billion, France remained …`: the subject behind the comma at `comma`, where such a number opens the sentence. */
export function frontedOf({ v, cue, sized }: Draft, comma: number): Range | null {
  const opens = (cue.via === W.at || cue.via === W.with) && sized.mention.outerFirst - 1 === v.from;
  if (!opens || kindAt(v, comma) !== K.comma) return null;
  for (let i = comma + 1; i < v.limit && kindAt(v, i) !== K.comma && kindAt(v, i) !== K.stop; i++) {
    if (kindAt(v, i) !== K.verb && kindAt(v, i) !== K.be) continue;
    const { range } = subjectOf(v, i);
    return range !== null && range.first > comma ? range : phraseRight(v, comma + 1);
  }
  return phraseRight(v, comma + 1);
}

/** `the number of X`, `the quantity of X`: X. */
export function numberOf(d: Draft, range: Range): Measure {
  const { v } = d;
  for (let i = range.first; i < range.last - 2; i++) {
    if ((wordAt(v, i) === W.number || wordAt(v, i) === W.quantity) && wordAt(v, i + 1) === W.of) {
      let first = i + 2;
      while (kindAt(v, first) === K.det) first++;
      if (first < range.last) return { v, range: { first, last: range.last } };
    }
    if (kindAt(v, i) === K.prep) break;
  }
  return { v, range };
}

/** The first phrase of the sentence: what a verbless line is about. */
export function startPhrase(d: Draft): Range | null {
  return phraseRight(d.v, d.v.from);
}
