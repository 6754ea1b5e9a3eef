/** Decides what kind a number is, from its unit and what the words around it say. */

import { decimalPlaces } from '../kit/decimal.js';
import { Words } from '../kit/words.js';
import type { Kind } from '../model/figure.js';
import type { Mention } from '../model/mention.js';
import { TABLES, W } from '../rules/lexicon.js';
import { P } from '../rules/parts-of-speech.js';
import { contributionBefore, contributionBeside } from './contribution.js';
import { ofMovement } from './cue/brackets.js';
import type { Cue } from './cue/cue.js';
import { headOf } from './cue/governor.js';
import { containsPer, denominatorInFront, denominatorOf, perRange, rankedPer, strokeOf } from './denominators.js';
import { isDifference, isGap, isGrowthRate, isMovement, isRatioPhrase, perShare } from './kind-phrases.js';
import { phraseLeft } from './noun-phrase/left.js';
import type { Range } from './noun-phrase/range.js';
import { phraseRight } from './noun-phrase/right.js';
import { earlierLabel } from './relative.js';
import { isOneOf, K, kindAt, mentionAt, textAt, type View, wordAt } from './view/view.js';

/** A kind, what a ratio is told per, and the rule that found it. */
interface KindFound {
  readonly kind: Kind;
  readonly per: Range | null;
  readonly rule: string;
}

const CONFIDENCE = new Words('confidence|uncertainty|credible');

/** `the increase was from 20.2 to 20.9`, `an increase in 2012 to 176 tonnes from 162`: the ends of a movement, not its size. */
const isEndOf = (v: View, cue: Cue): boolean =>
  cue.via === W.from ||
  (cue.via === W.to && (cue.rule === 'level:preposition' || (cue.anchor >= 0 && kindAt(v, cue.anchor) === K.be)));

/** `the average falls below 75%`: a noun by its form. */
const isMove = (v: View, at: number): boolean => kindAt(v, at) === K.noun && (v.t.pos[at] & P.verbOrNoun) !== 0;

/** `slipped below 280,000`: the level that was crossed. */
const crosses = (v: View, at: number): boolean => {
  const word = wordAt(v, at);
  const k = kindAt(v, at - 1);
  return (
    (word === W.below || word === W.above || word === W.under) && (k === K.verb || k === K.ing || isMove(v, at - 1))
  );
};

/** Words behind which a level stands with its sign. */
const HOLDS = new Set<number>([W.at, W.with, W.than, W.against]);

/** `Net migration is +165,000 a year, compared with +200,000`: a level with its sign. */
const mentionIsLevel = (v: View, cue: Cue, at: number): boolean =>
  ((cue.rule === 'level:verb' && kindAt(v, at - 1) === K.be) ||
    (cue.meaning === 'level' && HOLDS.has(wordAt(v, at - 1)))) &&
  v.mentions[mentionAt(v, at)].mention.unitKind === 'none';

/** True where a number says by how much something changed. */
function isPercentChange(v: View, cue: Cue, { sign, outerFirst, unitKind }: Mention): boolean {
  if (cue.rule === 'change:verb' && crosses(v, outerFirst)) return false;
  if (
    cue.rule === 'label' &&
    (unitKind === 'percent' || unitKind === 'points' || sign !== 0) &&
    TABLES.bases.before(v.t, cue.anchor, v.from) !== 0 &&
    earlierLabel(v, cue.anchor) === null // `(previous year: 20.6%)`
  )
    return true; // `year on year: -5%`
  if (cue.meaning === 'change') return true;
  if (sign === 1) return !(mentionIsLevel(v, cue, outerFirst) && !isMovement(v, cue.named ?? cue.subject?.range));
  const range = cue.named ?? cue.subject?.range;
  if (cue.meaning === 'level' && cue.rule !== 'level:movement' && !isEndOf(v, cue) && isMovement(v, range)) return true;
  if (cue.meaning === 'level' && sign === 0 && isGrowthRate(v, range ?? inFrontOfBracket(v, cue, outerFirst)))
    return true;
  return sign === -1 && (cue.rule.startsWith('bracket') || cue.rule.includes('list'));
}

/** `the growth rate for pay (0.4%)`: the phrase that a bracket stands behind, null where there is none. */
const inFrontOfBracket = (v: View, cue: Cue, at: number): Range | null =>
  cue.rule === 'bracket' && kindAt(v, at - 1) === K.open ? phraseLeft(v, at - 1) : null;

/** A kind with the rule that found it. */
const found = (kind: Kind, rule: string, per: Range | null = null): KindFound => ({ kind, rule: `kind:${rule}`, per });

/** The kind of mention `number`. */
export function kindOf(v: View, number: number, cue: Cue): KindFound {
  const { mention } = v.mentions[number];
  const range = cue.named ?? cue.subject?.range ?? null;
  const changed = isPercentChange(v, cue, mention);
  if (mention.magnitude.form === 'ordinal') return found('ordinal', 'ordinal');
  if (mention.magnitude.form === 'multiple' && mention.unit === 'percent') return found('change', 'multiple-verb');
  if (mention.unitKind === 'multiple' || mention.magnitude.form === 'multiple') return found('ratio', 'multiple');
  const per =
    mention.unitKind === 'percent' || mention.unitKind === 'points'
      ? null
      : (strokeOf(v, mention) ?? denominatorOf(v, mention.outerLast));
  switch (mention.unitKind) {
    case 'points':
      return cue.meaning === 'level' && isGap(v, range) && mention.sign === 0
        ? found('share', 'points-gap')
        : found(
            'change',
            cue.meaning === 'level' && contributionBefore(v, mention.first) !== 0 ? 'contribution' : 'points',
          );
    case 'percent':
      if (isOneOf(v, mention.last, CONFIDENCE)) return found('share', 'confidence');
      if (contributionBeside(v, mention.outerFirst, mention.last) !== 0) return found('change', 'contribution');
      if (cue.meaning === 'contribution') return found('share', 'contribution-percent');
      if (changed || growsAYear(v, mention.outerLast)) return found('change', 'percent-change');
      return isDifference(v, range, true) ? found('change', 'difference') : found('share', 'percent');
    case 'money':
      if (cue.meaning === 'contribution') return found('change', 'contribution');
      if (changed) return found('change', 'money-change');
      if (isDifference(v, range, false)) return found('change', 'difference');
      return moneyKind(per ?? perShare(v, range));
    case 'time':
      if (changed && !isAge(v, number) && wordAt(v, mention.outerFirst - 1) !== W.for)
        return found('change', 'time-change');
      return per !== null ? found('ratio', 'time-per', per) : found('duration', 'time');
    case 'physical':
      if (changed || cue.meaning === 'contribution') return found('change', 'quantity-change');
      return per !== null ? found('ratio', 'quantity-per', per) : found('quantity', 'physical');
    default:
      break;
  }
  return bareKind(v, number, cue, changed, per);
}

/** Money, which is told per something or is not. */
const moneyKind = (per: Range | null): KindFound =>
  per !== null ? found('ratio', 'money-per', per) : found('amount', 'money');

/** The kind of a number without a unit. */
function bareKind(v: View, number: number, cue: Cue, changed: boolean, per: Range | null): KindFound {
  const { mention } = v.mentions[number];
  const range = cue.named ?? cue.subject?.range ?? null;
  if (isAge(v, number)) return found('duration', 'age');
  const part = mention.magnitude.form !== 'fraction' && ofMovement(v, mention.outerLast);
  if (part || cue.meaning === 'contribution') return found('change', 'contribution'); // `31,000 of the change`
  if (mention.magnitude.form === 'fraction' && mention.magnitude.scale === 0 && /^0\./.test(mention.magnitude.digits))
    return changed ? found('change', 'fraction-change') : found('share', 'fraction');
  if (isSetMember(v, mention.outerFirst)) return found('count', 'set');
  const counted = phraseRight(v, mention.outerLast);
  const onlyMoving =
    cue.meaning === 'level' && mention.sign === 0 && (cue.rule !== 'level:verb' || cue.via !== 0 || counted !== null);
  if (changed && !onlyMoving) return found('change', 'count-change');
  if (isDifference(v, range, false)) return found('change', 'difference');
  if (
    cue.meaning === 'level' &&
    cue.anchor >= 0 &&
    kindAt(v, cue.anchor) === K.be &&
    range !== null &&
    /^ages?$/i.test(textAt(v, headOf(v, range)))
  )
    return found('duration', 'age-result');
  if (
    range !== null &&
    /^level:(?:movement|verb|gap)/.test(cue.rule) &&
    /^ages?$/i.test(textAt(v, headOf(v, range))) &&
    Number(mention.magnitude.digits) < 130 &&
    phraseRight(v, mention.outerLast) === null
  )
    return found('duration', 'age-level'); // `the mean age rose from 27.9 to 29.8`
  if (per !== null) return found('ratio', 'count-per', per);
  const inFront = denominatorInFront(v, mention.outerFirst);
  if (inFront !== null) return found('ratio', 'count-per', inFront);
  if (unitFar(v, mention.outerLast)) return found('duration', 'time-apart');
  const decimal = mention.magnitude.scale === 0 && decimalPlaces(mention.magnitude.digits) > 0;
  if (containsPer(v, range) && counted === null) return found('ratio', 'per-measure', perRange(v, range as Range));
  if (decimal && counted === null) return found('ratio', 'decimal');
  if (counted === null && isRatioPhrase(v, range)) return found('ratio', 'ratio-noun');
  const ranked = counted === null && cue.rule === 'bracket' ? rankedPer(v, mention.outerFirst) : null;
  if (ranked !== null) return found('ratio', 'per-ranked', perRange(v, ranked));
  return found('count', 'count');
}

/** `increases in each of the four regions`: how many there are, not by how much. */
function isSetMember(v: View, at: number): boolean {
  if (wordAt(v, at - 1) !== W.the || wordAt(v, at - 2) !== W.of) return false;
  const word = wordAt(v, at - 3);
  return word === W.each || word === W.all || word === W.both || word === W.any || word === W.most;
}

/** `growth of 7 % a year` aside: `7 % a year` behind a percentage is growth. */
const growsAYear = (v: View, at: number): boolean =>
  wordAt(v, at) === W.a &&
  (wordAt(v, at + 1) === W.year || wordAt(v, at + 1) === W.month) &&
  !/^(?:earlier|ago|before|later)$/.test(textAt(v, at + 2));

/** `three consecutive years`: a time unit behind adjectives. */
function unitFar(v: View, at: number): boolean {
  return farUnit(v, at) >= 0;
}

/** Nouns and adjectives in front of a time unit. */
const LASTING = new Words(
  'consecutive|straight|successive|full|whole|calendar|working|business|additional|running|solid',
  true,
);

/** The token of a time unit behind adjectives, -1 for none. */
export function farUnit(v: View, at: number): number {
  let i = at;
  while (
    kindAt(v, i) === K.adjective ||
    kindAt(v, i) === K.participle ||
    (kindAt(v, i) === K.noun && isOneOf(v, i, LASTING))
  )
    i++;
  return i > at &&
    !/^(?:next|last)$/.test(textAt(v, i - 1)) && // `will open six more next year`
    wordAt(v, i) !== W.quarter &&
    wordAt(v, i) !== W.quarters &&
    kindAt(v, i) === K.noun &&
    (v.t.pos[i] & P.timeUnit) !== 0
    ? i
    : -1;
}

/** An age: see the view. */
export const isAge = (v: View, number: number): boolean => v.age[number] === 1;
