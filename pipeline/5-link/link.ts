/** Room 5: of what, when, against what? From the mentions of a document to its figures. */
import { compareDecimal } from '../kit/decimal.js';
import { basePeriod } from '../kit/period.js';
import type { Figure } from '../model/figure.js';
import type { Matched, Mention, Sized, Skip } from '../model/mention.js';
import type { Tokens, TokenSentence } from '../model/tokens.js';
import { COLUMNS, TABLES, W } from '../rules/lexicon.js';
import { basisAgainst, comparesThings, namedBasis, statedBasis } from './basis.js';
import { cuesOf } from './cue.js';
import { type Draft, isLevel } from './draft.js';
import { figureOf } from './figures.js';
import { farUnit, kindOf } from './kind.js';
import { isCompared, linkChange, linkShare, partInBrackets } from './links.js';
import { relativePeriod } from './relative.js';
import { findMeasure } from './measure.js';
import { ends, opensWith, periodUses, type PeriodUse, statedPeriod } from './period.js';
import { roleOf, statisticOf } from './role.js';
import { K, kindAt, type View, viewOf } from './view.js';

/** What a paragraph or list item carries from sentence to sentence. */
interface Carried {
  /** A lead-in spoke of a plan or forecast: its items do too. */
  planned: boolean;
  /** A lead-in spoke of growth (1) or decline (-1): its labelled items are changes. */
  moves: 1 | -1 | 0;
  period: string | null;
  basis: string | null;
}

export interface LinkedSentence {
  readonly view: View;
  readonly dropped: readonly Skip[];
}

/** Mentions that are the denominator of a ratio (`per 10,000 people`, `out of every 100`) are no figures of their own. */
function splitDenominators(t: Tokens, sentence: TokenSentence, mentions: readonly Mention[]): { kept: Mention[]; dropped: Skip[] } {
  const kept: Mention[] = [];
  const dropped: Skip[] = [];
  for (const mention of mentions) {
    const before = mention.first - 1;
    const word = before >= sentence.first ? t.word[before] : 0;
    const every = word === W.every || word === W.each;
    const denominator = word === W.per || (every && (t.word[before - 1] === W.for || t.word[before - 1] === W.in || t.word[before - 1] === W.of));
    if (denominator) dropped.push({ first: mention.first, last: mention.last, reason: 'denominator' });
    else kept.push(mention);
  }
  return { kept, dropped };
}

/** A comparison behind a compound growth rate, and contributions, give no baseline. */
function noBaselineOf(d: Draft): Draft['noBaseline'] {
  if (d.cue.meaning === 'contribution') return 'contribution';
  const { v, sized } = d;
  const from = Math.max(v.from, sized.mention.outerFirst - 6);
  for (let i = from; i < sized.mention.outerFirst; i++) if (TABLES.compounds.at(v.t, i, v.limit) !== 0) return 'compound';
  return null;
}

class DocumentLinker {
  readonly drafts: Draft[] = [];
  private readonly uses = new Map<View, readonly PeriodUse[]>();
  private block = -1;
  private carried: Carried = { planned: false, moves: 0, period: null, basis: null };
  private readonly carriedOf = new Map<number, Carried>();

  constructor(private readonly t: Tokens) {}

  /** Reads one sentence; sentences come in order. */
  add(sentence: TokenSentence, index: number, matched: Matched, size: (mention: Mention) => Sized): LinkedSentence {
    const { kept, dropped } = splitDenominators(this.t, sentence, matched.mentions);
    const view = viewOf(this.t, sentence, index, matched, kept.map(size));
    this.enter(sentence.block);
    const uses = periodUses(view);
    this.uses.set(view, uses);
    const first = this.drafts.length;
    const cues = cuesOf(view);
    for (const [number, cue] of cues.entries()) this.drafts.push(this.draft(view, number, cue));
    const last = this.drafts.length;
    for (let i = first; i < last; i++) this.describe(this.drafts[i], uses);
    this.carry(view, uses, first, last);
    return { view, dropped };
  }

  private enter(block: number): void {
    if (block === this.block) return;
    this.block = block;
    const leadIn = this.t.report.blocks[block].leadIn;
    const from = leadIn >= 0 ? this.carriedOf.get(leadIn) : undefined;
    this.carried = { planned: from?.planned ?? false, moves: from?.moves ?? 0, period: from?.period ?? null, basis: from?.basis ?? null };
  }

  private draft(v: View, number: number, cue: ReturnType<typeof cuesOf>[number]): Draft {
    const sized = v.mentions[number];
    const kind = kindOf(v, number, cue);
    const direction = sized.mention.sign !== 0 ? sized.mention.sign : cue.direction;
    return {
      v, number, index: this.drafts.length, sized, cue, kind: kind.kind, direction, measure: null, per: kind.per, whole: null, of: null, totalOf: null, earlier: null, countOf: null,
      period: null, periodBasis: null, basis: null, role: 'statement', statistic: null, noBaseline: null, rules: [...sized.mention.rules, cue.rule, kind.rule],
    };
  }

  private describe(d: Draft, uses: readonly PeriodUse[]): void {
    const { drafts } = this;
    d.role = roleOf(d);
    if (this.carried.planned && d.role === 'statement') d.role = 'target';
    if (this.carried.moves !== 0 && d.kind === 'share' && d.cue.rule === 'label') {
      d.kind = 'change';
      d.direction = this.carried.moves;
    }
    if (d.kind === 'change') d.noBaseline = noBaselineOf(d);
    d.statistic = statisticOf(d);
    this.date(d, uses);
    if (d.kind === 'change') this.against(d, uses);
    if (d.kind === 'share') d.of = linkShare(d, drafts);
    if (d.role === 'statement' && goesWith(d, drafts)?.role === 'target') d.role = 'target';
    d.measure = d.kind === 'change' ? null : findMeasure(d, drafts);
    if (d.kind === 'count' && d.cue.subject?.how === 'pronoun') d.kind = this.kindBefore(d);
  }

  /** `It should reach 12`: a bare number that goes on about a ratio is one. */
  private kindBefore(d: Draft): Draft['kind'] {
    for (let i = d.index - 1; i >= 0 && i > d.index - 4; i--) {
      const other = this.drafts[i];
      if (other.v.sentence.block === d.v.sentence.block && other.measure === d.measure && other.kind !== 'change') return other.kind === 'ratio' ? 'ratio' : d.kind;
    }
    return d.kind;
  }

  /** Period of a draft, and the base period where the words are `from A to B`. */
  private date(d: Draft, uses: readonly PeriodUse[]): void {
    const use = statedPeriod(d, uses);
    const current0 = this.carried.period ?? this.t.report.source.period;
    const current = use?.period.value ?? this.carried.period ?? this.t.report.source.period;
    const relative = use === null || use.follows !== d.number ? relativePeriod(d, use === null ? current : (this.carried.period ?? this.t.report.source.period)) : null;
    if (relative !== null) {
      d.period = relative;
      d.periodBasis = 'stated';
      d.rules.push('period-relative');
    } else if (use !== null && use.same && sameYearsAgo(current0, use.period.value as string) !== null) {
      d.period = sameYearsAgo(current0, use.period.value as string);
      d.periodBasis = 'stated';
    } else if (use !== null) {
      const value = use.period.value as string;
      if (use.period.base !== null && d.kind === 'change') {
        d.period = value;
        d.basis = basisAgainst(value, use.period.base);
      }
      const twoMoments = value.includes('..') && use.fromTo && spansYears(value) && d.kind === 'change' && d.noBaseline === null && namedBasis(d.v, d.v.from, d.v.limit, false) === null;
      if (twoMoments) {
        const [base, at] = ends(value);
        d.period = at;
        d.basis = basisAgainst(at, base);
      } else if (use.fromTo && value.includes('..') && spansYears(value) && isLevel(d) && (d.cue.via === W.from || d.cue.via === W.to)) d.period = ends(value)[d.cue.via === W.from ? 0 : 1];
      else if (use.period.base === null || d.kind !== 'change') d.period = d.kind === 'change' && use.period.endPoint !== null ? use.period.endPoint : value;
      d.periodBasis = 'stated';
      d.rules.push(use.period.rule);
      if (d.kind === 'change' && use.period.endPoint !== null && d.basis === null) d.basis = 'year_on_year';
    } else if (this.saidBefore(d) !== null) {
      d.period = this.saidBefore(d);
      d.periodBasis = 'carried';
    } else if (this.carried.period !== null) {
      d.period = this.carried.period;
      d.periodBasis = 'carried';
    } else {
      d.period = this.t.report.source.period;
      d.periodBasis = d.period === null ? null : 'document';
    }
  }

  /** The period stated for a figure before it in the same sentence. */
  private saidBefore(d: Draft): string | null {
    for (let i = d.index - 1; i >= 0 && this.drafts[i].v === d.v; i--) {
      const other = this.drafts[i];
      if (other.periodBasis === 'stated' && other.role === 'statement' && !isCompared(other) && !toldAsEarlier(other)) return other.period;
    }
    return null;
  }

  private against(d: Draft, uses: readonly PeriodUse[]): void {
    if (d.basis !== null) return;
    if (comparesThings(d)) {
      d.basis = 'unspecified';
      return;
    }
    const found = statedBasis(d, this.drafts, uses);
    d.basis = found?.basis ?? this.carried.basis ?? 'unspecified';
  }

  private carry(v: View, uses: readonly PeriodUse[], first: number, last: number): void {
    let changed: Draft | null = null;
    for (let i = first; i < last; i++) {
      const d = this.drafts[i];
      if (d.kind === 'change' && d.basis !== null && d.basis !== 'unspecified' && d.role !== 'target') changed = d;
    }
    if (changed !== null) this.carried.basis = changed.basis;
    else if (uses.some((use) => use.baseFrom >= 0 && use.period.value !== null)) {
      const base = uses.find((use) => use.baseFrom >= 0 && use.period.value !== null) as PeriodUse;
      this.carried.basis = basisAgainst(this.carried.period ?? this.t.report.source.period, base.period.value as string);
    } else if (last === first) {
      const named = namedBasis(v, v.from, v.limit, true);
      if (named !== null) this.carried.basis = named.basis;
    }
    this.carryPeriod(v, uses, first, last);
    this.carriedOf.set(v.sentence.block, this.carried);
  }

  /** The period of the first figure of a sentence goes on to the next sentence, unless it dates an earlier movement, a plan or a comparison. */
  private carryPeriod(v: View, uses: readonly PeriodUse[], first: number, last: number): void {
    if (first === last) {
      this.announce(v);
      const dated = uses.find((use) => use.period.value !== null && use.baseFrom < 0 && !use.event);
      if (dated === undefined) return;
      this.carried.period = dated.period.value;
      if (dated.period.base !== null) this.carried.basis = basisAgainst(dated.period.value, dated.period.base);
      return;
    }
    const lead = this.drafts.slice(first, last).find((d) => d.role !== 'condition');
    if (lead !== undefined && lead.periodBasis === 'stated' && lead.role !== 'target' && !toldAsEarlier(lead) && !isCompared(lead)) {
      const years = lead.period !== null && /^\d{4}\.\./.test(lead.period) && lead.period.length === 10;
      if (!years || opensWith(v, lead.period)) this.carried.period = lead.period;
    }
  }

  /** What a lead-in without figures announces for its list. */
  private announce(v: View): void {
    if (v.t.code[v.limit - 1] !== 58) return;
    for (let i = v.from; i < v.limit; i++) {
      const column = COLUMNS.movementNoun[v.t.word[i]];
      if (column === 1 || column === 2) this.carried.moves = column === 1 ? 1 : -1;
      if (/^(?:expected|forecast|planned|projected|target|targets|forecasts)$/i.test(v.t.text.slice(v.t.start[i], v.t.end[i]))) this.carried.planned = true;
    }
  }

  /** Finds links and measures of changes once all figures of the document are known, then freezes everything. */
  finish(): Figure[] {
    const { drafts } = this;
    for (const d of drafts) if (d.kind === 'change') d.of = linkChange(d, drafts);
    for (const d of drafts) if (d.kind === 'share' && d.of === null) d.of = partInBrackets(d, drafts);
    for (const d of drafts) if (d.kind === 'change' && d.of !== null) baseOfFrom(d, drafts);
    for (const d of drafts) pairLevels(d, drafts);
    for (const d of drafts) {
      if (d.kind !== 'change') continue;
      d.measure = findMeasure(d, drafts);
      if (d.cue.meaning === 'contribution') signContribution(d, drafts);
    }
    return drafts.map((d) => figureOf(d, this.farUnitOf(d)));
  }

  private farUnitOf(d: Draft): string | null {
    if ((d.kind !== 'duration' && d.kind !== 'ratio') || d.sized.mention.unitKind !== 'none') return null;
    const at = farUnit(d.v, d.sized.mention.outerLast);
    return at < 0 ? null : TABLES.units.row(TABLES.units.at(d.v.t, at, d.v.limit)).unit;
  }
}

/** `in the same months of 2022`: the current period in another year, null where it has none to change. */
function sameYearsAgo(current: string | null, year: string): string | null {
  if (current === null || !/^\d{4}$/.test(year)) return null;
  const own = /\d{4}/.exec(current)?.[0];
  return own === undefined || own === year ? null : current.replaceAll(own, year);
}

const spansYears = (value: string): boolean => value.slice(0, 4) !== value.slice(value.indexOf('..') + 2, value.indexOf('..') + 6);

/** The earlier of two compared levels, the total of a share and the count of an average: what only derivation uses. */
function pairLevels(d: Draft, drafts: readonly Draft[]): void {
  if (isCompared(d) && isLevel(d)) {
    const ahead = [drafts[d.index + 1], drafts[d.index + 2]];
    const behind = [drafts[d.index - 1], drafts[d.index - 2]];
    const first = d.cue.via === W.from && d.cue.anchor >= 0 && kindAt(d.v, d.cue.anchor) === K.verb ? ahead : behind;
    const later = [...first, ...(first === ahead ? behind : ahead)].find((o) => o !== undefined && o.v === d.v && o.kind === d.kind && o.sized.unit === d.sized.unit && !isCompared(o) && o.role === d.role);
    if (later !== undefined && later.earlier === null) {
      later.earlier = d;
      if (d.statistic === null) d.statistic = later.statistic;
      const change = drafts.find((o) => o.kind === 'change' && o.of === later && o.v === d.v);
      const basis = change?.basis ?? namedBasis(d.v, d.v.from, d.v.limit, false)?.basis ?? null;
      const base = d.period === later.period && basis !== null ? basePeriod(later.period, basis) : null;
      if (base !== null) {
        d.period = base;
        d.rules.push('period-base');
      }
    }
  }
  if (d.kind === 'share' && d.cue.meaning !== 'share') {
    const total = setTotal(d, drafts);
    if (total !== null) d.totalOf = total;
  }
  if (d.statistic === 'average') d.countOf = countOfAverage(d, drafts);
}

/** `70% of the 500 firms`: the count inside the phrase of the whole. */
function setTotal(d: Draft, drafts: readonly Draft[]): Draft | null {
  const { v } = d;
  const at = d.sized.mention.outerLast;
  const next = drafts[d.index + 1];
  if (v.t.word[at] !== W.of || next === undefined || next.v !== v || next.kind !== 'count') return null;
  for (let i = at + 1; i < next.sized.mention.first; i++) if (kindAt(v, i) !== K.det && kindAt(v, i) !== K.adverb) return null;
  return next;
}

/** `40 projects …, involving an average profit of 980 million`: the one count before it in the sentence, tied by a participle or preposition. */
function countOfAverage(d: Draft, drafts: readonly Draft[]): Draft | null {
  const counts = drafts.filter((o) => o.v === d.v && o.kind === 'count' && o.index < d.index && o.role === 'statement');
  const count = counts.at(-1);
  if (count === undefined || d.kind === 'share') return null;
  const { v } = d;
  for (let i = count.sized.mention.last; i < d.sized.mention.outerFirst; i++) {
    if (/^(?:involving|with|averaging|each|earning|worth|costing)$/.test(v.t.text.slice(v.t.start[i], v.t.end[i]))) return count;
    if (v.t.code[i] === 59) return null;
  }
  return null;
}

/** The figure whose plan or forecast this one is part of: its level, or the one it is in apposition or coordination with. */
function goesWith(d: Draft, drafts: readonly Draft[]): Draft | undefined {
  if (d.of !== null) return d.of;
  const before = drafts[d.index - 1];
  const together = before !== undefined && before.v === d.v && (d.cue.rule === 'or' || d.cue.rule === 'apposition' || d.cue.listedWith >= 0 || d.cue.subject?.how === 'shared');
  return together ? before : undefined;
}

/** `doubled, from 134 in 2023-24 to 275`: the level it came from tells the base. */
function baseOfFrom(d: Draft, drafts: readonly Draft[]): void {
  const to = d.of as Draft;
  const from = drafts.find((o) => o.v === d.v && o !== to && o.kind === to.kind && isCompared(o) && o.period !== null && o.period !== to.period);
  if (from === undefined || Math.abs(from.index - to.index) > 3) return;
  if (d.basis === 'unspecified' || d.basis === null) d.basis = basisAgainst(to.period, from.period as string);
  if (d.sized.mention.sign === 0 && from.cue.anchor === d.cue.anchor) d.direction = compareDecimal(to.sized.size, from.sized.size) < 0 ? -1 : 1;
}

/** `followed a rise of 1.5% in Q1`, `after a fall of …`, `having decreased by …`: an earlier movement, told in passing. */
function toldAsEarlier(d: Draft): boolean {
  const { v } = d;
  for (let i = d.sized.mention.outerFirst - 1; i >= Math.max(v.from, d.sized.mention.outerFirst - 7); i--) {
    const text = v.t.text.slice(v.t.start[i], v.t.end[i]).toLowerCase();
    if (/^(?:followed|follows|following|after|having|despite|unlike|reversing)$/.test(text)) return true;
  }
  return false;
}

/** A contribution has the contributor's own sign: that of the change said of it just before. */
function signContribution(d: Draft, drafts: readonly Draft[]): void {
  for (let i = d.index - 1; i >= 0 && drafts[i].v === d.v; i--) {
    if (drafts[i].kind === 'change' && drafts[i].cue.meaning === 'change') {
      d.direction = drafts[i].direction;
      return;
    }
  }
}

export { DocumentLinker };
