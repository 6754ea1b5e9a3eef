/** What stands to the right of a number: a comparative, a movement noun. */
import { Words } from '../../kit/words.js';
import { T } from '../../model/tokens.js';
import { COLUMNS, TABLES, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { isOneOf, isPluralNoun, K, kindAt, textAt, type View, wordAt } from '../view/view.js';
import { type Cue, cue, isUnitless, sign } from './cue.js';
import { NOT_A_THING } from './movement-noun.js';
import { beyondBracket, beyondTwin, saidAgain } from './twins.js';

/** What stands to the right: a comparative, a movement noun. Null where the left decides. */
export function rightCue(v: View, number: number, left: Cue): Cue | null {
  const { mention } = v.mentions[number];
  const at = mention.outerLast;
  if (v.t.gap[at] === 2 && at < v.limit) return null;
  const direct = firstComparative(v, number, at);
  const told = saidAgain(v, number) ? at + 2 : beyondTwin(v, at);
  const comparativeAt = direct >= 0 ? direct : firstComparative(v, number, told);
  if (comparativeAt >= 0) {
    const direction = sign(COLUMNS.comparative[wordAt(v, comparativeAt)]);
    const more = /^(?:more|fewer|less)$/i.test(textAt(v, comparativeAt)) ? phraseRight(v, comparativeAt + 1) : null;
    const elided = left.subject === null || left.subject.how === 'pronoun' || left.subject.how === 'none';
    // `there were 212,100 more births than deaths`
    const another = left.rule.endsWith('+list') || (elided && left.named === null);
    // `residents made 5% more visits than`: the verb has the visits for its object
    const object = more !== null && left.rule === 'level:object';
    const owner = more !== null && (another || object) ? { named: more } : ownerOfComparative(number, left);
    return cue('change', 'change:comparative', { direction, anchor: comparativeAt, ...owner });
  }
  const nextNoun = movementNounRight(v, at);
  const twin = kindAt(v, at) === K.conj ? beyondTwin(v, at) : at; // `a 2.9% and 1.2% increase`
  const noun = nextNoun >= 0 ? nextNoun : movementNounRight(v, twin > at ? twin : beyondBracket(v, number));
  if (noun >= 0 && !isCounted(v, number, noun) && !namesThings(v, number, noun)) {
    const direction = sign(COLUMNS.movementNoun[wordAt(v, noun)]);
    const told =
      kindAt(v, noun + 1) === K.prep &&
      (wordAt(v, noun + 1) === W.in || wordAt(v, noun + 1) === W.of) &&
      kindAt(v, noun + 2) !== K.period
        ? phraseRight(v, noun + 2)
        : null;
    const isTime = told !== null && (v.t.pos[told.last - 1] & P.timeUnit) !== 0; // `in the latest quarter`
    const named = (isTime ? null : told) ?? compoundInside(v, at, noun);
    const subject = named === null ? left.subject : null;
    return cue('change', 'change:noun-right', {
      direction,
      anchor: noun,
      named,
      subject,
      appositive: named === null && (subject === null || subject.how === 'none'),
    });
  }
  return null;
}

/** `5 more than`, `20,000 fewer compared with`, `3 more jobs than`: whether `more`, `fewer` or `less` at token `at` compares the number. */
function comparesAmount(v: View, number: number, at: number): boolean {
  const next = at + 1;
  const nextWord = wordAt(v, next);
  const k = kindAt(v, next);
  if (
    nextWord === W.than ||
    nextWord === W.compared ||
    k === K.stop ||
    k === K.comma ||
    k === K.close ||
    k === K.open ||
    k === K.prep ||
    k === K.conj ||
    next >= v.limit
  )
    return true;
  if (v.mentions[number].unit === 'percent') return true; // `44% less coal was burnt`
  for (let j = next; j < Math.min(v.limit, next + 8); j++) {
    if (wordAt(v, j) === W.than) return true;
    if (kindAt(v, j) !== K.noun && kindAt(v, j) !== K.adjective && kindAt(v, j) !== K.joiner && kindAt(v, j) !== K.prep)
      break;
  }
  return false;
}

/** `N more than`, `N (per cent) higher`, `N more jobs than`: the comparative's token, or -1. */
function firstComparative(v: View, number: number, at: number): number {
  let i = at;
  while (kindAt(v, i) === K.adverb && COLUMNS.comparative[wordAt(v, i)] === 0) i++;
  const word = wordAt(v, i);
  const column = COLUMNS.comparative[word];
  if (column === 0) return toEitherSide(v, number, at);
  const next = i + 1;
  const nextWord = wordAt(v, next);
  if (word === W.short) return nextWord === W.of ? i : -1;
  const k = kindAt(v, next);
  if (word === W.more || word === W.fewer || word === W.less) return comparesAmount(v, number, i) ? i : -1;
  if (word === W.up && nextWord === W.to && kindAt(v, next + 1) === K.period) return -1; // `fall by 25% up to 2025`
  if (word === W.up || word === W.down)
    return k === K.prep ||
      k === K.period ||
      k === K.stop ||
      k === K.comma ||
      k === K.adverb ||
      next >= v.limit ||
      TABLES.bases.at(v.t, next, v.limit) !== 0 // `8.6% up year on year`
      ? i
      : -1;
  if (word === W.above || word === W.below || word === W.under) return isOverThing(v, i) ? i : -1;
  if (/^(?:extra|additional)$/.test(textAt(v, i))) return -1;
  if (word === W.earlier || word === W.later) return -1;
  if (TABLES.bases.at(v.t, next, v.limit) !== 0) return i; // `0.6% lower y/y`
  if (v.mentions[number].unit === 'percent' && k === K.noun && wordAt(v, next + 1) === W.than) return i; // `1.2% higher consumption than`
  // an adjective before a noun describes it (`500 larger firms`), before `than` or a pause it compares
  return nextWord === W.than ||
    k === K.stop ||
    k === K.comma ||
    k === K.close ||
    k === K.prep ||
    k === K.period ||
    k === K.conj ||
    k === K.mention ||
    next >= v.limit ||
    (k === K.det && !isUnitless(v, number)) ||
    (!isUnitless(v, number) && v.mentions[number].mention.unitKind !== 'money' && k !== K.noun)
    ? i
    : -1;
}

/** `0.2 children per woman higher or lower than`, `60,000 people more or less`: the comparatives behind what the number counts, else -1. */
function toEitherSide(v: View, number: number, at: number): number {
  if (v.mentions[number].mention.unitKind !== 'none') return -1;
  for (let i = at; i < Math.min(v.limit - 2, at + 5); i++) {
    const k = kindAt(v, i);
    const either =
      COLUMNS.comparative[wordAt(v, i)] > 0 && wordAt(v, i + 1) === W.or && COLUMNS.comparative[wordAt(v, i + 2)] > 0;
    if (either) return i;
    if (k !== K.noun && k !== K.adjective && wordAt(v, i) !== W.per) return -1;
  }
  return -1;
}

/** `5% above the average`, `5% under the target`, but not `€50 under the Act`. */
function isOverThing(v: View, at: number): boolean {
  const k = kindAt(v, at + 1);
  if (wordAt(v, at) === W.under && k === K.det) return boundBehind(v, at + 1);
  return k === K.period || k === K.det || k === K.stop || at + 1 >= v.limit || v.t.type[at + 1] === T.word;
}

/** `5% under the target`, `3% under the level of 2010`: an aim or a level behind the article. */
function boundBehind(v: View, at: number): boolean {
  const range = phraseRight(v, at);
  if (range === null) return true;
  for (let i = range.first; i < range.last; i++)
    if (COLUMNS.boundNoun[wordAt(v, i)] > 0 || COLUMNS.levelNoun[wordAt(v, i)] > 0) return true;
  return false;
}

/** `three small rises`: how many there were. */
function isCounted(v: View, number: number, noun: number): boolean {
  const { mention } = v.mentions[number];
  const few = mention.unitKind === 'none' && mention.magnitude.form === 'words' && mention.magnitude.scale === 0;
  return few && noun > mention.outerLast && /(?:rises|falls|increases|decreases|drops)$/i.test(textAt(v, noun));
}

/** `58 improvement notices`, `12 growth plans`: the movement is in the name of the things that are counted. */
const namesThings = (v: View, number: number, noun: number): boolean =>
  v.mentions[number].mention.unitKind === 'none' &&
  isPluralNoun(v, noun + 1) &&
  v.t.gap[noun + 1] === 1 &&
  (v.t.pos[noun + 1] & P.timeUnit) === 0;

/** Whose difference a comparative states: its clause's subject when a verb stands before, else the level it is in apposition to. */
function ownerOfComparative(number: number, left: Cue): Partial<Cue> {
  if (
    left.subject !== null &&
    left.subject.how !== 'none' &&
    (left.rule === 'level:verb' ||
      left.rule === 'level:object' ||
      left.rule.startsWith('share') ||
      left.rule === 'level:gap' ||
      left.rule === 'change:gap' || // `and aluminium output 3% higher`
      left.rule.endsWith('+list'))
  )
    return { subject: left.subject };
  if (left.named !== null) return { named: left.named };
  return { appositive: number > 0 || left.appositive, subject: null };
}

const IN_A_ROW = new Words('consecutive|successive|straight');

/** `N annual increase`, `N year-on-year growth`: the movement noun's token, or -1. */
function movementNounRight(v: View, at: number): number {
  for (let i = at; i < Math.min(v.limit, at + 8); i++) {
    const basis = TABLES.bases.at(v.t, i, v.limit);
    if (basis !== 0) {
      i += (basis & 15) - 1;
      continue;
    }
    const k = kindAt(v, i);
    const word = wordAt(v, i);
    if (COLUMNS.movementNoun[word] > 0 && (k === K.noun || k === K.verb)) {
      const before = kindAt(v, i - 1);
      return k === K.noun || before === K.adjective || before === K.mention ? i : -1;
    }
    if (isOneOf(v, i, IN_A_ROW)) return -1; // `four consecutive falls` are four
    if (k === K.det && kindAt(v, i - 1) === K.noun) return -1; // `Of the nine regions the largest fall`
    if (k === K.adjective || k === K.joiner || k === K.adverb || k === K.det) continue;
    if (k === K.noun && (v.t.pos[i] & P.possessive) === 0) continue;
    if (k === K.prep && (word === W.on || word === W.over) && TABLES.bases.before(v.t, i + 2, at) !== 0) continue;
    return -1;
  }
  return -1;
}

/** `5 % price growth`: the nouns between the number and the movement noun. */
function compoundInside(v: View, at: number, noun: number): Range | null {
  let first = noun;
  while (
    first > at &&
    kindAt(v, first - 1) === K.noun &&
    !isOneOf(v, first - 1, NOT_A_THING) &&
    (v.t.pos[first - 1] & P.timeUnit) === 0
  )
    first--;
  return first < noun ? { first, last: noun } : null;
}
