/** What only derivation uses: earlier levels, totals, counts of averages, and what a figure goes with. */
import { compareDecimal } from '../kit/decimal.js';
import { basePeriod } from '../kit/period.js';
import { TABLES, W } from '../rules/lexicon.js';
import { basisAgainst } from './basis.js';
import { type Draft, isLevel } from './draft.js';
import { namedBasis } from './named-basis.js';
import type { Range } from './noun-phrase/range.js';
import { phraseRight } from './noun-phrase/right.js';
import { isCompared, mates, toldAsEarlier } from './relations.js';
import { isSemicolon, K, kindAt, textAt, wordAt } from './view/view.js';

/** A comparison behind a compound growth rate, and contributions, give no baseline. */
export function noBaselineOf(d: Draft): Draft['noBaseline'] {
  if (d.cue.meaning === 'contribution' || d.rules.includes('kind:contribution')) return 'contribution';
  const { v, sized } = d;
  const from = Math.max(v.from, sized.mention.outerFirst - 6);
  for (let i = from; i < sized.mention.outerFirst; i++)
    if (TABLES.compounds.at(v.t, i, v.limit) !== 0) return 'compound';
  return null;
}

/** `90% of the total in China`: the words of the whole that a share is taken of. */
export function wholeOf(d: Draft): Range | null {
  const { v } = d;
  const at = d.sized.mention.outerLast;
  if (wordAt(v, at) !== W.of) return null;
  const range = phraseRight(v, at + 1);
  if (range === null) return null;
  const place =
    wordAt(v, range.last) === W.in && kindAt(v, range.last + 1) === K.noun ? phraseRight(v, range.last + 1) : null;
  return place === null ? range : { first: range.first, last: place.last };
}

/** The earlier of two compared levels, the total of a share and the count of an average: what only derivation uses. */
export function pairLevels(d: Draft, drafts: readonly Draft[]): void {
  if (isCompared(d) && isLevel(d)) {
    const ahead = [drafts[d.index + 1], drafts[d.index + 2]];
    const behind = [drafts[d.index - 1], drafts[d.index - 2]];
    const first = d.cue.via === W.from && d.cue.anchor >= 0 && kindAt(d.v, d.cue.anchor) === K.verb ? ahead : behind;
    const later = [...first, ...(first === ahead ? behind : ahead)].find(
      (o) =>
        o !== undefined &&
        o.v === d.v &&
        o.kind === d.kind &&
        o.sized.unit === d.sized.unit &&
        !isCompared(o) &&
        o.role === d.role,
    );
    if (later !== undefined && later.earlier === null) {
      later.earlier = d;
      if (d.statistic === null) d.statistic = later.statistic;
      const change = mates(d, drafts).find((o) => o.kind === 'change' && o.of === later);
      const named = namedBasis(d.v, d.v.from, d.v.limit, false);
      const basis = change?.basis ?? (named?.pace === true ? null : named?.basis) ?? null;
      const base = d.period === later.period && basis !== null ? basePeriod(later.period, basis) : null;
      if (base !== null) {
        d.period = base;
        d.rules.push('period-base');
      }
    }
  }
  const compared = levelInBracket(d, drafts);
  if (compared !== null) compared.earlier = d;
  if (d.kind === 'share' && d.cue.meaning !== 'share') {
    const total = setTotal(d, drafts);
    if (total !== null) d.totalOf = total;
  }
  if (d.statistic === 'average') d.countOf = countOfAverage(d, drafts);
}

/** `162.6 tonnes, 9.0% higher than in 2012 (149.8 tonnes)`: the level after the change, where `d` in the bracket is the one before. */
function levelInBracket(d: Draft, drafts: readonly Draft[]): Draft | null {
  const change = drafts[d.index - 1];
  const open = d.sized.mention.outerFirst - 1;
  if (
    change?.v !== d.v ||
    change.kind !== 'change' ||
    kindAt(d.v, open) !== K.open ||
    kindAt(d.v, open - 1) !== K.period
  )
    return null;
  const later = change.of;
  const fits = later !== null && later.earlier === null && later.kind === d.kind && later.sized.unit === d.sized.unit;
  return fits && d.period !== null && basePeriod(later.period, change.basis) === d.period ? later : null;
}

/** `70% of the 500 firms`: the count inside the phrase of the whole. */
function setTotal(d: Draft, drafts: readonly Draft[]): Draft | null {
  const { v } = d;
  const at = d.sized.mention.outerLast;
  const next = drafts[d.index + 1];
  if (v.t.word[at] !== W.of || next === undefined || next.v !== v || next.kind !== 'count') return null;
  for (let i = at + 1; i < next.sized.mention.first; i++)
    if (kindAt(v, i) !== K.det && kindAt(v, i) !== K.adverb) return null;
  return next;
}

/** `40 projects …, involving an average profit of 980 million`: the one count before it in the sentence, tied by a participle or preposition. */
function countOfAverage(d: Draft, drafts: readonly Draft[]): Draft | null {
  const counts = mates(d, drafts).filter((o) => o.kind === 'count' && o.index < d.index && o.role === 'statement');
  const count = counts.at(-1);
  if (count === undefined || d.kind === 'share') return null;
  const { v } = d;
  for (let i = count.sized.mention.last; i < d.sized.mention.outerFirst; i++) {
    if (/^(?:involving|with|averaging|each|earning|worth|costing)$/.test(v.t.text.slice(v.t.start[i], v.t.end[i])))
      return count;
    if (isSemicolon(v, i)) return null;
  }
  return null;
}

/** The figure whose plan or forecast this one is part of: its level, or the one it is in apposition or coordination with. */
export function goesWith(d: Draft, drafts: readonly Draft[]): Draft | undefined {
  if (d.of !== null) return d.of;
  const before = drafts[d.index - 1];
  if (d.cue.anchor >= 0 && wordAt(d.v, d.cue.anchor) === W.but) return undefined; // `at least 4%, but 59 met neither`
  if (before !== undefined && before.v === d.v && saidOf(before, d)) return before;
  const together =
    before !== undefined &&
    before.v === d.v &&
    (d.cue.rule === 'or' || d.cue.rule === 'apposition' || d.cue.listedWith >= 0 || d.cue.subject?.how === 'shared');
  return together ? before : undefined;
}

/** `assumed to be 143,500, which is 29,000 lower than before`: told of the figure right before it. */
function saidOf(before: Draft, { v, kind, sized }: Draft): boolean {
  const { outerLast } = before.sized.mention;
  const which = kindAt(v, outerLast) === K.comma && wordAt(v, outerLast + 1) === W.which;
  return which && kind === 'change' && kindAt(v, outerLast + 2) === K.be && sized.mention.outerFirst === outerLast + 3;
}

/** `doubled, from 134 in 2023-24 to 275`: the level it came from tells the base. */
export function baseOfFrom(d: Draft, drafts: readonly Draft[]): void {
  const to = d.of as Draft;
  const from = mates(d, drafts).find(
    (o) => o !== to && o.kind === to.kind && isCompared(o) && o.period !== null && o.period !== to.period,
  );
  if (from === undefined || Math.abs(from.index - to.index) > 3) return;
  if (
    d.cue.anchor === from.cue.anchor &&
    from.periodBasis === 'stated' &&
    to.periodBasis === 'stated' &&
    d.noBaseline === null
  ) {
    // `increased by 8 points from A in 2001 to B in 2011`
    d.period = to.period;
    d.basis = basisAgainst(to.period, from.period as string);
  } else if (d.basis === 'unspecified' || d.basis === null) d.basis = basisAgainst(to.period, from.period as string);
  // a verb that says the way counts, though the levels deny it; what improves may rise or fall
  const saysWay = d.direction !== 0 && !/^(?:improv|worsen|deteriorat)/i.test(textAt(d.v, d.cue.anchor));
  if (d.sized.mention.sign === 0 && !saysWay && from.cue.anchor === d.cue.anchor)
    d.direction = compareDecimal(to.sized.size, from.sized.size) < 0 ? -1 : 1;
}

/** `7,037, compared with 6,795 in 2011. This represents an increase of 3.6%`: the levels say between which times it rose. */
export function basisOfPair(d: Draft): void {
  const level = d.of as Draft;
  const earlier = level.earlier;
  if (d.basis !== 'unspecified' || d.role === 'target' || earlier === null || earlier.period === null) return;
  if (earlier.period !== level.period) d.basis = basisAgainst(level.period, earlier.period);
}

/** A contribution has the contributor's own sign: that of the change said of it just before. */
export function signContribution(d: Draft, drafts: readonly Draft[]): void {
  if (d.direction !== 0) return;
  for (let i = d.index - 1; i >= 0 && drafts[i].v === d.v; i--) {
    const aside = drafts[i].cue.rule.startsWith('bracket') || toldAsEarlier(drafts[i]);
    if (!aside && drafts[i].kind === 'change' && drafts[i].cue.meaning === 'change') {
      d.direction = drafts[i].direction;
      return;
    }
  }
}
