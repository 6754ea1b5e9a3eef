/** Sizes that tell which things are meant: before their noun, behind a comparative, as a limit in time, as a bound that some keep. */
import { Words } from '../kit/words.js';
import { W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import type { Draft } from './draft.js';
import { isOneOf, isPluralNoun, K, kindAt, mentionAt, textAt, type View, verbBefore, wordAt } from './view/view.js';

/** True for a size that stands beside the things it tells apart, bounded or not. */
export function tellsWhich(d: Draft, from: number): boolean {
  if (d.kind !== 'duration' && d.kind !== 'quantity') return false;
  return isGraded(d) || isExceeded(d, from) || (d.kind === 'duration' && (isLimitOf(d, from) || isLate(d)));
}

/** What comes in sizes, so that the size is its name. */
const GRADES = new Words(
  'dose|doses|tablet|tablets|zone|zones|bond|bonds|note|notes|bill|bills|gilt|gilts|bund|bunds|treasury|treasuries|mortgage|mortgages|maturity|maturities|rate|yield|yields|threshold|band|bands|radius|catchment',
);

/** `the 200 mg dose`, `roads with a 30 mph limit`, `the 10-year bond`. */
function isGraded({ v, sized }: Draft): boolean {
  const { outerFirst, last } = sized.mention;
  const noun = kindAt(v, last) === K.joiner ? last + 1 : last;
  const before = kindAt(v, outerFirst - 1);
  if (before !== K.det && before !== K.prep) return false;
  const limited = wordAt(v, outerFirst - 2) === W.with || wordAt(v, outerFirst - 1) === W.with;
  const graded = (at: number): boolean => isOneOf(v, at, GRADES) || (limited && /^limits?$/.test(textAt(v, at)));
  return graded(noun) || (kindAt(v, noun) === K.noun && graded(noun + 1));
}

const SIZE = new Words(
  'longer|shorter|heavier|lighter|wider|narrower|taller|larger|smaller|bigger|deeper|higher|lower|thicker|older|younger',
);

/** `flights longer than three hours`, `vehicles heavier than 3.5 tonnes`. */
function isExceeded({ v, sized }: Draft, from: number): boolean {
  const than = sized.mention.outerFirst - 1;
  if (wordAt(v, than) !== W.than || !isOneOf(v, than - 1, SIZE)) return false;
  return isPluralNoun(v, than - 2) && !verbBefore(v, from, than - 2);
}

/** `Deaths within 28 days of a test fell`, `The share of patients seen within 18 weeks was`: before the verb of its clause, a limit in time. */
function isLimitOf({ v, sized }: Draft, from: number): boolean {
  const { outerFirst, last } = sized.mention;
  let at = outerFirst - 1;
  while (kindAt(v, at) === K.det) at--;
  if (wordAt(v, at) !== W.within && wordAt(v, at) !== W.before) return false;
  const host = kindAt(v, at - 1);
  const done = host === K.verb && (v.t.pos[at - 1] & P.ed) !== 0 && kindAt(v, at - 2) === K.noun; // `Cases closed within 30 days`
  if ((host !== K.noun && host !== K.participle && !done) || verbBefore(v, from, done ? at - 1 : at)) return false;
  for (let i = last; i < Math.min(v.limit, last + CLAUSE); i++) {
    const k = kindAt(v, i);
    if (k === K.verb || k === K.be) return true;
    if (k === K.comma || k === K.stop || k === K.mention || k === K.pron || k === K.conj) return false;
  }
  return false;
}

/** Tokens between a size and the verb of its clause, at most. */
const CLAUSE = 12;

const LATE = new Words('overdue|late|old|delinquent');

/** `loans more than 90 days overdue`, `trains over 15 minutes late`. */
function isLate({ v, sized }: Draft): boolean {
  const { outerFirst, last, modifier } = sized.mention;
  if (modifier === 'exact' || modifier === 'approximately') return false;
  const before = outerFirst - 1;
  if (isOneOf(v, last, LATE) || /^(?:past|arrears)$/.test(textAt(v, last)) || /^arrears$/.test(textAt(v, last + 1)))
    return isPluralNoun(v, before);
  return wordAt(v, before) === W.by && isOneOf(v, before - 1, LATE) && isPluralNoun(v, before - 2);
}

/** `Prices rose by more than 6% in five provinces`, `A rate of at least 90% has been reached in 12 districts`: a bound that so many keep. */
export function isKeptBySome(d: Draft): boolean {
  const { v, kind, sized, cue } = d;
  if (kind !== 'change' && kind !== 'share' && kind !== 'ratio' && kind !== 'quantity') return false;
  const { outerLast } = sized.mention;
  const reaches =
    /^(?:change:(?:verb|up-down)|level:(?:verb|movement|of))$/.test(cue.rule) && wordAt(v, outerLast) !== W.of;
  return reaches && inSomePlaces(v, outerLast);
}

/** True where `in five provinces` stands behind, with nothing but a passive and times between. */
function inSomePlaces(v: View, at: number): boolean {
  for (let i = at; i < Math.min(v.limit, at + CLAUSE); i++) {
    const k = kindAt(v, i);
    if (k === K.prep && wordAt(v, i) === W.in && kindAt(v, i + 1) === K.mention) {
      const { mention } = v.mentions[mentionAt(v, i + 1)];
      return (
        mention.unitKind === 'none' &&
        mention.magnitude.form !== 'ordinal' &&
        (isPluralNoun(v, mention.outerLast) || wordAt(v, mention.outerLast) === W.of)
      );
    }
    const passive = k === K.be || ((k === K.participle || kindAt(v, i - 1) === K.be) && (v.t.pos[i] & P.ed) !== 0);
    if (!passive && k !== K.period && k !== K.prep && k !== K.det && k !== K.adverb && !isYear(v, i)) return false;
  }
  return false;
}

const isYear = (v: View, at: number): boolean => wordAt(v, at) === W.year || wordAt(v, at) === W.period;

/** Of whom or what a class of firms, villages or ships has so many. */
const HELD = new Words(
  'employees|staff|workers|beds|pupils|students|inhabitants|residents|people|persons|rooms|seats|members|animals|heads|cows|places',
);

/** `Medium-sized firms (50 to 249 employees)`: the bracket behind the name of a class says how large its members are. */
export function sizesClass({ v, kind, sized }: Draft): boolean {
  const { outerFirst, outerLast, upper, modifier } = sized.mention;
  const open = outerFirst - 1;
  if (kind !== 'count' || (upper === null && modifier !== 'at_least' && modifier !== 'less_than')) return false;
  const held = isOneOf(v, outerLast, HELD) && kindAt(v, outerLast + 1) === K.close;
  return held && kindAt(v, open) === K.open && isPluralNoun(v, open - 1);
}

/** `hotels with five stars`, `couples with two children`: so few that the number is a kind of them. */
export function isOfKind({ v, kind, sized }: Draft): boolean {
  const { outerFirst, outerLast, magnitude, unitKind } = sized.mention;
  if (kind !== 'count' || unitKind !== 'none' || magnitude.scale > 0 || Number(magnitude.digits) > FEW) return false;
  if (wordAt(v, outerFirst - 1) !== W.with || kindAt(v, outerLast) !== K.noun || !isPluralNoun(v, outerFirst - 2))
    return false;
  let first = outerFirst - 3;
  while (kindAt(v, first) === K.noun || kindAt(v, first) === K.adjective) first--;
  const k = kindAt(v, first);
  return k === K.stop || (k === K.prep && wordAt(v, first) !== W.in) || k === K.conj;
}

/** No larger number makes a kind. */
const FEW = 10;

/** `marginal, i.e. they are below 1 hectare`: the bound in other words. */
export function isInOtherWords({ v, kind, sized }: Draft): boolean {
  if (wordAt(v, sized.mention.outerFirst - 1) === W.those && kind !== 'ordinal') return true; // `defined as those under 5 hectares`
  if (kind === 'count' || kind === 'share' || kind === 'ordinal' || kind === 'change') return false;
  const { outerFirst } = sized.mention;
  const bound = wordAt(v, outerFirst);
  if (bound !== W.below && bound !== W.under && bound !== W.above && bound !== W.over) return false;
  let i = outerFirst - 1;
  while (kindAt(v, i) === K.be || kindAt(v, i) === K.pron || kindAt(v, i) === K.det) i--;
  return saysAgain(v, i);
}

/** True where a token ends `i.e.` or `that is`. */
export const saysAgain = (v: View, at: number): boolean => {
  const dot = kindAt(v, at) === K.joiner || kindAt(v, at) === K.comma || kindAt(v, at) === K.stop ? at - 1 : at;
  return wordAt(v, dot) === W.i_e || (wordAt(v, dot) === W.is && wordAt(v, dot - 1) === W.that);
};

/** `couples with one or more children`, `households where at least one person`, `worked from home on at least one day`: as few as one tell which are meant. */
export function asFewAsOne({ v, sized }: Draft): boolean {
  const { outerFirst, magnitude, modifier } = sized.mention;
  if (modifier !== 'at_least' || magnitude.digits !== '1' || magnitude.scale > 0) return false;
  if (outerFirst === magnitude.first) return true; // `one or more`
  for (let i = outerFirst - 1; i >= v.from; i--) {
    const k = kindAt(v, i);
    if (k === K.prep || k === K.subordinator || (v.t.pos[i] & P.rel) !== 0) return true;
    if (k === K.verb || k === K.comma || k === K.stop) return false;
  }
  return false;
}
