/** How drafts stand to one another in their sentence: together, listed, compared. */
import { Words } from '../kit/words.js';
import { TABLES, W } from '../rules/lexicon.js';
import type { Draft } from './draft.js';
import { isOneOf, K, kindAt, textAt, type View, wordAt } from './view/view.js';

/** True where both stand in one sentence. */
export const sameSentence = (a: Draft, b: Draft): boolean => a.v === b.v;

/** Drafts looked at on either side of one: enough for any sentence people write, and a bound on the work in one that nobody wrote. */
export const NEIGHBOURS = 24;

/** The drafts of the same sentence near `d`, in order, `d` among them. */
export function mates(d: Draft, drafts: readonly Draft[]): Draft[] {
  let first = d.index;
  while (first > 0 && d.index - first < NEIGHBOURS && sameSentence(drafts[first - 1], d)) first--;
  let last = d.index + 1;
  while (last < drafts.length && last - d.index < NEIGHBOURS && sameSentence(drafts[last], d)) last++;
  return drafts.slice(first, last);
}

/** True where the words that end at token `at` set what follows against what stands before: `than`, `compared with`, `as opposed to`. */
export function comparesAt(v: View, at: number): boolean {
  if (isOneOf(v, at, SURPASSES)) return kindAt(v, at + 1) === K.det;
  const hit = TABLES.comparisons.before(v.t, at + 1, v.from);
  if (hit === 0) return false;
  const word = wordAt(v, at);
  return (
    (hit & 15) > 1 || word === W.than || word === W.against || word === W.versus || word === W.vs || word === W.from
  );
}

/** `surpassing the 784 million tonnes of 2021`: verbs that hold their subject against a level that is known. */
const SURPASSES = new Words(
  'surpassing|surpassed|surpasses|outstripping|outstripped|overtaking|overtook|topping|topped|beating',
);

const LEVELS = new Words('figure|level|total|value|estimate|number|peak|high|low|trough|average|mean|median');

/** `than the 2012 figure of 656.5 tonnes`: where the comparison ends before a level that stands with its time, by its `of`; else -1. */
export function datedFigure(v: View, of: number): number {
  if (wordAt(v, of) !== W.of || !isOneOf(v, of - 1, LEVELS)) return -1;
  let i = of - 2;
  if (kindAt(v, i) !== K.period) return -1;
  while (kindAt(v, i) === K.period || kindAt(v, i) === K.det) i--;
  return comparesAt(v, i) || wordAt(v, i) === W.above || wordAt(v, i) === W.below ? i : -1;
}

/** True where a level is the one compared with: `as against 6,35,508`, `compared with 22,630`, `than 5 million`. */
export function isCompared(d: Draft): boolean {
  const { v } = d;
  if (d.setBeside) return true;
  if (d.cue.via === W.from && d.cue.rule === 'level:movement') return true; // `from a surplus of £5 billion to one of £8 billion`
  let i = d.sized.mention.outerFirst - 1;
  while (kindAt(v, i) === K.det || kindAt(v, i) === K.adverb || wordAt(v, i) === W.only || isMere(v, i)) i--;
  return comparesAt(v, i) || datedFigure(v, i) >= 0 || (isOneOf(v, i, OUTDOES) && wordAt(v, i + 1) === W.the);
}

/** `surpassing the 78 million of 2021`, `beating our target by 15%`: what a level or plan is held against is told. */
export const OUTDOES = new Words('beat|beating|exceeds|exceeded|exceeding|surpassed|surpassing|outstripped|topped');

/** `against a mere HK$2.1 billion`: a word that only weighs the number. */
export const isMere = (v: View, at: number): boolean =>
  kindAt(v, at) === K.adjective && /^(?:mere|meagre|paltry|full|hefty|whopping|modest)$/i.test(textAt(v, at));

/** What stands before the head of a phrase: `the all-time high`. */
const PREMODIFIERS = new Set<number>([K.noun, K.adjective, K.det, K.joiner]);

/** `compared with a fall of 0.5%`, `against a standard of at least 15 litres`: the one compared with is told by its noun. */
export function isComparedByNoun(d: Draft): boolean {
  const { v } = d;
  let i = d.sized.mention.outerFirst - 1;
  if (wordAt(v, i) !== W.of || kindAt(v, i - 1) !== K.noun) return false;
  for (i--; PREMODIFIERS.has(kindAt(v, i)); i--);
  return comparesAt(v, i);
}

/** The mentions listed together with `d`, in order. */
export function listAround(d: Draft, drafts: readonly Draft[]): Draft[] {
  let first = d.index;
  while (
    first > 0 &&
    d.index - first < NEIGHBOURS &&
    drafts[first].cue.listedWith >= 0 &&
    sameSentence(drafts[first - 1], d)
  )
    first--;
  const out = [drafts[first]];
  for (
    let i = first + 1;
    i < drafts.length && i - first < 2 * NEIGHBOURS && sameSentence(drafts[i], d) && drafts[i].cue.listedWith >= 0;
    i++
  )
    out.push(drafts[i]);
  return out;
}

/** True where the sentence says `respectively`. */
export function saysRespectively(v: View): boolean {
  for (let i = v.from; i < v.limit; i++) if (wordAt(v, i) === W.respectively) return true;
  return false;
}

/** `rose by 1.2% before it accelerated to 5.4%`, `growth slows to 1.8% before picking up to 3.6%`: how fast the same thing grows later. */
function goesOnGrowing({ v, cue }: Draft, before: Draft): boolean {
  if (cue.via !== W.to || (cue.rule !== 'level:movement' && cue.rule !== 'level:verb')) return false;
  const apart = cue.subject === null && before.cue.rule === 'level:movement';
  return apart || (cue.subject?.how === 'pronoun' && isOneOf(v, cue.anchor, PACES));
}

/** Verbs of how fast something grows. */
const PACES = new Words(
  'accelerates|accelerated|accelerate|accelerating|slows|slowed|slow|slowing|moderates|moderated|moderate|quickens|quickened|decelerates|decelerated',
);

/** `a difference of 2,564 (2.2%)`, `job growth averaged 420,000, compared with 562,000 a month in 2021`: told of what the number before says, and of its kind. */
function growsLike(d: Draft, before: Draft): boolean {
  if (before.kind !== 'change') return false;
  if (d.kind === 'share')
    return (
      before.rules.includes('kind:difference') &&
      d.cue.rule === 'bracket' &&
      d.sized.mention.outerFirst - before.sized.mention.outerLast === 1
    );
  const bare = (d.kind === 'count' || d.kind === 'ratio') && d.sized.mention.unitKind === 'none';
  return bare && before.cue.rule === 'level:verb' && before.sized.mention.unitKind === 'none' && isCompared(d);
}

/** `grew by 2.0%, up from 1.7% in May`, `grew 2.0%, compared with 1.7% in May`: growth set beside growth of another time is a change too. */
export function sharesGrowth(d: Draft, drafts: readonly Draft[]): void {
  const before = drafts[d.index - 1];
  if (before === undefined || before.v !== d.v) return;
  if (growsLike(d, before)) {
    if (d.kind === 'share') d.rules.push('kind:difference');
    d.kind = 'change';
  }
  if (d.kind !== 'share' || d.sized.unit !== 'percent') return;
  const told = d.cue.via === W.from ? wordAt(d.v, d.cue.anchor) : 0;
  const set = d.cue.rule === 'level:preposition' && isCompared(d) && wordAt(d.v, d.sized.mention.outerLast) !== W.of;
  const again = goesOnGrowing(d, before);
  if (
    (told !== W.up && told !== W.down && !set && !again) ||
    before.kind !== 'change' ||
    before.sized.unit !== 'percent'
  )
    return;
  if (before.cue.rule !== 'change:verb' && before.cue.rule !== 'change:noun' && !again) return;
  d.kind = 'change';
  d.direction = before.direction;
}

/** The subject is a pronoun or stands for what was said: `it`, `the total`. */
export function isAnaphor(d: Draft): boolean {
  const subject = d.cue.subject;
  if (subject === null) return false;
  if (subject.how === 'pronoun') return true;
  const range = subject.range;
  return (
    range !== null &&
    range.last - range.first === 1 &&
    kindAt(d.v, range.first - 1) === K.det &&
    (wordAt(d.v, range.first - 1) === W.these ||
      wordAt(d.v, range.first - 1) === W.those ||
      (/^their$/i.test(textAt(d.v, range.first - 1)) && /^numbers$/.test(textAt(d.v, range.first))) ||
      /^(?:total|figure|sum|number|amount|level|value|share|proportion|rate|series)$/i.test(textAt(d.v, range.first)))
  );
}

/** What an earlier movement is told with. */
const EARLIER = new Words('followed|follows|following|after|having|despite|unlike|reversing');

/** `followed a rise of 1.5% in Q1`, `after a fall of …`, `having decreased by …`: an earlier movement, told in passing. */
export function toldAsEarlier(d: Draft): boolean {
  const { v } = d;
  for (let i = d.sized.mention.outerFirst - 1; i >= Math.max(v.from, d.sized.mention.outerFirst - 7); i--)
    if (EARLIER.at(v.t, i)) return true;
  return false;
}
