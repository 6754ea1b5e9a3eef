/** Links a change to its level. */
import { Words } from '../../kit/words.js';
import { W } from '../../rules/lexicon.js';
import { type Draft, isLevel } from '../draft.js';
import { ofTwo } from '../measure/of-two.js';
import { isRevision } from '../other-things.js';
import { isAnaphor, isCompared, sameSentence } from '../relations.js';
import { isOneOf, K, kindAt, type View, wordAt } from '../view/view.js';
import { isBackground, isConverted } from './background.js';
import { levelBehind } from './level-behind.js';
import {
  adjacent,
  levelAfterApposition,
  levelBefore,
  levelInside,
  levelOf,
  levelOfSubject,
  onlyBasisBetween,
  unitsFit,
} from './levels.js';
import { overlap } from './overlap.js';
import { respectively } from './respectively.js';
import { isAsideOfPronoun, isMovementAgain, levelOfThis, levelSaid } from './said.js';
import { levelOfGroup, levelSaidAgain } from './said-again.js';

/** True for a change that stands in apposition to its level. */
const appositiveCue = (d: Draft): boolean =>
  d.cue.appositive || d.cue.rule.startsWith('bracket') || d.cue.rule === 'or' || d.cue.rule === 'apposition';

/** True where the change has a subject of its own in another place than the level before it. */
const ownSubject = (d: Draft): boolean =>
  (d.cue.subject !== null && d.cue.subject.range !== null) || d.cue.named !== null;

/** `up 2% in constant prices`, `at comparable prices up by 3%`: no change of the level in current prices. */
const inOtherPrices = ({ v, sized, cue }: Draft): boolean =>
  namesPrices(v, sized.mention.outerLast) ||
  namesPrices(v, cue.anchor - 3) ||
  (cue.subject?.range != null && opensInPrices(v, cue.subject.range.first));

/** `in constant prices`, `at comparable exchange rates`. */
const namesPrices = (v: View, at: number): boolean =>
  (wordAt(v, at) === W.in || wordAt(v, at) === W.at) && isOneOf(v, at + 1, OTHER_PRICES);

const OTHER_PRICES = new Words('constant|real|fixed|comparable');

/** `£420 million, 0.7% less; in constant currency, sales fell by 9.6%`: the clause of a subject opens with the prices it is told in. */
function opensInPrices(v: View, subject: number): boolean {
  for (let i = subject - 1; i >= Math.max(v.from, subject - 6); i--) {
    const k = kindAt(v, i);
    if (namesPrices(v, i)) return true;
    if (k === K.stop || k === K.verb || k === K.mention) return false;
  }
  return false;
}

/** `more than halved (-52.1%)`: the bracket right behind a change gives it as a number. */
function saysAgain(d: Draft, drafts: readonly Draft[]): boolean {
  const before = drafts[d.index - 1];
  return (
    d.cue.rule === 'bracket' &&
    before !== undefined &&
    sameSentence(before, d) &&
    before.kind === 'change' &&
    d.sized.mention.outerFirst - before.sized.mention.outerLast <= 2
  );
}

/** `3.4% in England (6,103 partnerships)`. */
const isLevelOfPlace = (d: Draft, next: Draft): boolean =>
  next.cue.rule === 'bracket' &&
  isLevel(next) &&
  next.kind !== 'share' &&
  unitsFit(d, next) &&
  wordAt(d.v, d.sized.mention.outerLast) === W.in &&
  kindAt(d.v, next.sized.mention.outerFirst - 1) === K.open &&
  next.sized.mention.outerFirst - d.sized.mention.outerLast <= 5;

/** `5.2% higher than a year before (+$1.57 to $31.67)`: the bracket tells the change again and where it ended. */
function inBracketBehind(d: Draft, drafts: readonly Draft[]): Draft | null {
  const next = drafts[d.index + 1];
  if (next !== undefined && sameSentence(next, d) && isLevelOfPlace(d, next)) return next;
  if (next === undefined || !sameSentence(next, d) || next.kind !== 'change' || d.sized.unit !== 'percent') return null;
  const first = next.sized.mention.outerFirst;
  if (kindAt(d.v, first - 1) !== K.open || !onlyBasisBetween(d.v, d.sized.mention.outerLast, first - 1)) return null;
  return levelBehind(next, drafts);
}

/** `those of Türkiye (–17.6%), the US (–10.1%)`: a row of changes whose first has no level has none for the others. */
function followsUnlinked(d: Draft, drafts: readonly Draft[]): boolean {
  const before = drafts[d.index - 1];
  return (
    before !== undefined &&
    sameSentence(before, d) &&
    before.kind === 'change' &&
    before.cue.rule === 'bracket' &&
    before.of === null
  );
}

/** `Coal use fell to 38.7 Mtoe in 2013. … Between 2012 and 2013 coal use fell 5.1%.`: another sentence states both for one time. */
const isDatedAlike = (level: Draft, d: Draft): boolean =>
  level.periodBasis === 'stated' && d.periodBasis === 'stated' && level.period === d.period;

/** `fell by 2.3%, revised down 0.1 percentage points`: the revised value is what the revision leads up to. */
function revised(d: Draft, drafts: readonly Draft[]): Draft | null {
  const before = drafts[d.index - 1];
  const points = d.sized.unit === 'percentage_point' || d.sized.unit === 'basis_point';
  if (points && before?.v === d.v && before.sized.unit === 'percent') return before;
  return levelBehind(d, drafts);
}

/** `Inflation was 5.6%, driven by food prices, which rose by 12%`: what `which` stands for is named behind the level, and is not what that counts. */
function isOfSomethingElse({ v, cue }: Draft, level: Draft): boolean {
  const range = cue.subject?.how === 'shared' && cue.rule === 'change:verb' ? cue.subject.range : null; // `to 50.2%, which is 2 points more` is of the level
  if (range === null || level.v !== v || range.first <= level.sized.mention.outerLast) return false;
  return level.measure === null || overlap({ v, range }, level.measure) === 0;
}

/** The level of a change, or null. */
export function linkChange(d: Draft, drafts: readonly Draft[]): Draft | null {
  if (inOtherPrices(d) || d.rules.includes('kind:difference')) return null;
  if (d.noBaseline === 'contribution' || d.cue.meaning === 'contribution') return null;
  if (isRevision(d)) return revised(d, drafts);
  const paired = respectively(d, drafts);
  if (paired !== undefined) return paired;
  const meant = ofTwo(d, drafts);
  if (meant !== null) return levelOf(d, drafts, meant);
  const behind = levelOfThis(d, drafts) ?? levelBehind(d, drafts) ?? inBracketBehind(d, drafts);
  if (behind !== null) return behind;
  const led = d.led?.level ?? null;
  if (led !== null && !ownSubject(d) && unitsFit(d, led)) return led;
  if (d.cue.rule === 'bracket-of-change' || saysAgain(d, drafts)) {
    const said = drafts[d.index - 1];
    if (said.kind === 'change' && said.of !== null && unitsFit(d, said.of)) return said.of;
  }
  const ofGroup = levelOfGroup(d, drafts);
  if (ofGroup !== null) return ofGroup;
  if (d.cue.rule === 'bracket' && followsUnlinked(d, drafts)) return null;
  if (d.cue.rule === 'bracket' && drafts[d.index - 1] !== undefined && !adjacent(d, drafts[d.index - 1])) return null;
  if (d.cue.listedWith >= 0 && !d.cue.rule.startsWith('bracket')) {
    const head = drafts[d.index - 1];
    return head.kind === 'change' && head.of !== null && unitsFit(d, head.of) ? head.of : null;
  }
  const immediate = drafts[d.index - 1];
  const touching =
    immediate !== undefined &&
    sameSentence(immediate, d) &&
    isLevel(immediate) &&
    unitsFit(d, immediate) &&
    onlyBasisBetween(d.v, immediate.sized.mention.outerLast, d.sized.mention.outerFirst - 1) &&
    !isCompared(immediate) &&
    !isConverted(immediate, drafts) &&
    !(isBackground(immediate) && immediate.cue.via === W.in) && // `212 stores in 39 states, seven fewer`
    immediate.role !== 'condition';
  if (appositiveCue(d) && touching && immediate.kind !== 'share') return immediate;
  if (appositiveCue(d) || d.cue.subject?.how === 'shared' || d.cue.subject?.how === 'pronoun' || !ownSubject(d)) {
    const after = levelAfterApposition(d, drafts);
    if (after !== null) return after;
    const before = d.cue.via === W.by && d.cue.meaning === 'level' ? null : levelBefore(d, drafts);
    if (before !== null && !isOfSomethingElse(d, before)) return before;
  }
  if (isAnaphor(d) || isMovementAgain(d) || isAsideOfPronoun(d)) {
    const said = levelSaid(d, drafts);
    if (said !== null) return said;
  }
  if (ownSubject(d)) {
    const inside = d.cue.subject?.range != null ? levelInside(d, drafts) : null;
    if (inside !== null && unitsFit(d, inside) && inside.sized.mention.last < d.cue.anchor) return inside;
    const subject = levelOfSubject(d, drafts);
    if (subject !== null && (sameSentence(subject, d) || isDatedAlike(subject, d))) return subject;
    return levelSaidAgain(d, drafts);
  }
  return null;
}
