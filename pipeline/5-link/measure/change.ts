/** What changed. */
import { COLUMNS, W } from '../../rules/lexicon.js';
import { P } from '../../rules/parts-of-speech.js';
import { complementInside } from '../cue/complement.js';
import { moves } from '../cue/cue.js';
import { headOf } from '../cue/governor.js';
import type { Draft, Measure } from '../draft.js';
import { overlap } from '../links/overlap.js';
import { phraseLeft } from '../noun-phrase/left.js';
import type { Range } from '../noun-phrase/range.js';
import { phraseRight } from '../noun-phrase/right.js';
import { isAnaphor, sameSentence } from '../relations.js';
import { subjectOf } from '../subject.js';
import { COLON, isSemicolon, K, kindAt, verbDoes, wordAt } from '../view/view.js';
import { demonstrated, movedBefore } from './antecedent.js';
import { beforeBracket, clauseSubject, cueRange, here, isNames, nearest, numberOf, startPhrase } from './phrases.js';

/** What changed. */
export function ofChange(d: Draft, drafts: readonly Draft[]): Measure | null {
  const brought = d.of?.cue.via === W.with && d.cue.rule === 'change:noun-right' ? d.cue.named : null;
  if (brought !== null) return here(d, brought); // `a 9.6% rise in adoptions with 4,835 children`
  if (d.of?.measure != null) return ownWords(d, d.of.measure) ?? d.of.measure;
  const label = labelOf(d);
  if (label !== null) return here(d, label);
  const source = sourceBehind(d);
  if (source !== null) return numberOf(d, source);
  const moved = movedElsewhere(d);
  if (moved !== null) return here(d, moved);
  const ranked = rankedThing(d);
  if (ranked !== null) return here(d, ranked);
  const inside = d.cue.listedWith < 0 ? beforeBracket(d) : null;
  const range = inside !== null && cueRange(d) === null ? inside : cueRange(d);
  if (range !== null) {
    const head = headOf(d.v, range);
    const slowed = d.cue.rule === 'change:verb' && range.first > d.cue.anchor; // `would reduce growth by 0.7 points`
    const moving = head >= 0 && !slowed && COLUMNS.movementNoun[wordAt(d.v, head)] > 0;
    const again =
      d.cue.rule === 'change:noun-right' && isNames(d.v, range)
        ? nearest(d, drafts, (o) => o.v === d.v && o.kind === 'change')
        : null;
    if (!moving) return again ?? numberOf(d, range);
    const thing = movedThing(d, range, head) ?? countedChange(d);
    if (thing !== null) return here(d, thing);
    const movement = { v: d.v, range };
    return movedBefore(d, movement) ?? nearest(d, drafts, (o) => o.kind === 'change') ?? movement;
  }
  const counted = countedChange(d);
  if (counted !== null) return here(d, counted);
  const ranking = d.cue.subject === null ? rankingHost(d) : null;
  if (ranking !== null) return here(d, ranking);
  if (d.cue.rule.startsWith('bracket')) {
    const subject = here(d, clauseSubject(d));
    if (subject !== null) return subject;
  }
  return (
    here(d, frontedFor(d)) ??
    nearest(d, drafts, (o) => sameSentence(o, d)) ??
    demonstrated(d) ??
    nearest(d, drafts, (o) => o.kind === 'change') ??
    nearest(d, drafts, () => true) ??
    here(d, clauseSubject(d)) ??
    here(d, startPhrase(d))
  );
}

/** `After a fall of 0.7%, exports rose`: a movement told before the clause begins is of its subject. */
function frontedFor(d: Draft): Range | null {
  const { v } = d;
  if (kindAt(v, v.from) !== K.prep && kindAt(v, v.from) !== K.ing) return null;
  let comma = -1;
  for (let i = v.from; i < v.limit; i++) {
    const k = kindAt(v, i);
    if (k === K.comma && i > d.sized.mention.last) comma = i;
    else if (k === K.stop || k === K.subordinator) return null;
    if (k !== K.verb && k !== K.be) continue;
    const { range, how } = comma < 0 ? { range: null, how: 'none' } : subjectOf(v, i);
    return range !== null && how === 'noun' && range.first > comma ? range : null;
  }
  return null;
}

/** `Employment in forestry grew by 5.3% to 357,200 jobs`: where the level counts things, the change is told of its own subject. */
function ownWords(d: Draft, level: Measure): Measure | null {
  const { subject, rule } = d.cue;
  const range = subject?.how === 'noun' && !isAnaphor(d) ? subject.range : null;
  const moving = range === null || COLUMNS.movementNoun[wordAt(d.v, headOf(d.v, range))] > 0;
  const elsewhere = level.v !== d.v && d.of?.v !== d.v;
  if (range !== null && !moving && elsewhere && overlap({ v: d.v, range }, level) < 1) return numberOf(d, range);
  if (rule !== 'change:verb' || subject?.how !== 'noun' || subject.range === null || isAnaphor(d)) return null;
  const counted = d.of?.kind === 'count' && level.v === d.v && level.range.first >= d.of.sized.mention.last;
  return counted ? { v: d.v, range: subject.range } : null;
}

/** `a decrease of 0.2 bicycles per household`, `an increase of 3.4 million cars`: the noun behind the number is what there is less or more of. */
function countedChange(d: Draft): Range | null {
  if (!d.cue.rule.startsWith('change:noun') || d.cue.via !== W.of || d.sized.mention.unitKind !== 'none') return null;
  return phraseRight(d.v, d.sized.mention.outerLast);
}

/** `The largest rise was in sales of lamps, rising by 15.4%`: what the ranking of movements names before the participle. */
function rankingHost(d: Draft): Range | null {
  const { v } = d;
  const comma = d.cue.anchor - 1;
  if (kindAt(v, d.cue.anchor) !== K.ing || kindAt(v, comma) !== K.comma) return null;
  const subject = movementSubject(d);
  return subject === null ? null : (movedThing(d, subject.range, subject.head) ?? phraseLeft(v, comma));
}

/** The subject of the clause with its head, where that is a movement: `The largest rise`. */
function movementSubject(d: Draft): { readonly range: Range; readonly head: number } | null {
  const range = clauseSubject(d);
  const head = range === null ? -1 : headOf(d.v, range);
  return range === null || head < 0 || COLUMNS.movementNoun[wordAt(d.v, head)] === 0 ? null : { range, head };
}

/** `an upward contribution (0.05 points) from production`: whom it came from. */
function sourceBehind(d: Draft): Range | null {
  if (!d.cue.rule.startsWith('bracket')) return null;
  const { v } = d;
  const inBracket = (at: number): boolean => kindAt(v, at) === K.comma || kindAt(v, at) === K.mention;
  let close = d.sized.mention.outerLast;
  while (inBracket(close)) close++;
  if (kindAt(v, close) !== K.close) return null;
  let open = d.sized.mention.outerFirst - 1;
  while (inBracket(open)) open--;
  if (COLUMNS.movementNoun[wordAt(v, open - 1)] > 0 && (wordAt(v, close + 1) === W.in || wordAt(v, close + 1) === W.of))
    return phraseRight(v, close + 2);
  if (wordAt(v, close + 1) !== W.from) return null;
  return COLUMNS.flowNoun[wordAt(v, open - 1)] === 0 ? null : phraseRight(v, close + 2);
}

/** `The largest increase in jobs was in London (185,000; 5.0%)`: jobs, which the clause says increased. */
function rankedThing(d: Draft): Range | null {
  if (!d.cue.rule.startsWith('bracket') || d.sized.mention.sign !== 0) return null;
  const subject = movementSubject(d);
  const word = subject === null ? 0 : wordAt(d.v, subject.head + 1);
  return subject !== null && (word === W.in || word === W.of) ? movedThing(d, subject.range, subject.head) : null;
}

/** `- transport: prices, overall, rose by 0.6%`: a list item names at its start what its bare subject is of. */
function labelOf(d: Draft): Range | null {
  const { v } = d;
  const subject = d.cue.subject?.range ?? null;
  if (v.t.report.blocks[v.sentence.block].kind !== 'item' || subject === null || subject.last - subject.first > 1)
    return null;
  for (let i = v.from; i < Math.min(v.limit, v.from + 12); i++) {
    const k = kindAt(v, i);
    if (k === K.stop && v.t.code[i] === COLON) {
      const label = { first: v.from, last: i };
      return i > v.from && i <= subject.first && !isNames(v, label) ? label : null;
    }
    if (k === K.verb || k === K.be || k === K.mention || k === K.stop) return null;
  }
  return null;
}

/** `jobs were lost in Ontario (−32,000)`: the bracket stands behind a place, and the verb of the clause says what moved. */
function movedElsewhere(d: Draft): Range | null {
  const { v } = d;
  if (!d.cue.rule.startsWith('bracket') || d.sized.mention.sign === 0) return null;
  const place = beforeBracket(d);
  if (place === null || (v.t.pos[place.first] & P.capital) === 0 || place.first === v.from) return null;
  for (let i = place.first - 1; i >= v.from; i--) {
    const k = kindAt(v, i);
    if (isSemicolon(v, i)) return null;
    if (k !== K.verb || !moves(verbDoes(v, i))) continue;
    return kindAt(v, i - 1) === K.be ? subjectOf(v, i).range : (phraseRight(v, i + 1, false) ?? subjectOf(v, i).range);
  }
  return null;
}

/** `the increase in total production`, `price growth`: the thing that moved, inside the phrase of the movement. */
function movedThing(d: Draft, range: Range, head: number): Range | null {
  const { v } = d;
  const inside = complementInside(v, range, head);
  if (inside !== null) return inside;
  let first = head;
  while (first > range.first && kindAt(v, first - 1) === K.noun && (v.t.pos[first - 1] & P.timeUnit) === 0) first--;
  return first < head ? { first, last: head } : null;
}
