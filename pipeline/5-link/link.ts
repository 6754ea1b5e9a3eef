/** Room 5: of what, when, against what? From the mentions of a document to its figures. */
import type { Figure } from '../model/figure.js';
import type { Matched, Mention, Sized, Skip } from '../model/mention.js';
import type { Tokens, TokenSentence } from '../model/tokens.js';
import { TABLES, W } from '../rules/lexicon.js';
import { basisAgainst, namedBasis, statedBasis } from './basis.js';
import { cuesOf } from './cue.js';
import type { Draft } from './draft.js';
import { figureOf } from './figures.js';
import { farUnit, kindOf } from './kind.js';
import { linkChange, linkShare } from './links.js';
import { findMeasure } from './measure.js';
import { ends, periodUses, type PeriodUse, statedPeriod } from './period.js';
import { roleOf, statisticOf } from './role.js';
import { type View, viewOf } from './view.js';

/** What a paragraph or list item carries from sentence to sentence. */
interface Carried {
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
  private carried: Carried = { period: null, basis: null };
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
    this.carried = { period: from?.period ?? null, basis: from?.basis ?? null };
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
    if (d.kind === 'change') d.noBaseline = noBaselineOf(d);
    d.statistic = statisticOf(d);
    this.date(d, uses);
    if (d.kind === 'change') this.against(d, uses);
    if (d.kind === 'share') d.of = linkShare(d, drafts);
    d.measure = d.kind === 'change' ? null : findMeasure(d, drafts);
  }

  /** Period of a draft, and the base period where the words are `from A to B`. */
  private date(d: Draft, uses: readonly PeriodUse[]): void {
    const use = statedPeriod(d, uses);
    if (use !== null) {
      const value = use.period.value as string;
      const twoMoments = use.fromTo && d.kind === 'change' && d.noBaseline === null && namedBasis(d.v, d.v.from, d.v.limit, false) === null;
      if (twoMoments) {
        const [base, at] = ends(value);
        d.period = at;
        d.basis = basisAgainst(at, base);
      } else d.period = d.kind === 'change' && use.period.endPoint !== null ? use.period.endPoint : value;
      d.periodBasis = 'stated';
      d.rules.push(use.period.rule);
      if (d.kind === 'change' && use.period.endPoint !== null && d.basis === null) d.basis = 'year_on_year';
    } else if (this.carried.period !== null) {
      d.period = this.carried.period;
      d.periodBasis = 'carried';
    } else {
      d.period = this.t.report.source.period;
      d.periodBasis = d.period === null ? null : 'document';
    }
  }

  private against(d: Draft, uses: readonly PeriodUse[]): void {
    if (d.basis !== null) return;
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
    else if (last === first) {
      const named = namedBasis(v, v.from, v.limit, true);
      if (named !== null) this.carried.basis = named.basis;
    }
    const dated = uses.find((use) => use.period.value !== null && use.baseFrom < 0 && !(use.follows >= 0 && this.drafts[first + use.follows]?.role === 'target'));
    if (dated !== undefined && !uses.some((use) => use.period.value !== null && use.baseFrom < 0 && use !== dated && false)) {
      const own = this.drafts.slice(first, last).find((d) => d.periodBasis === 'stated' && d.role !== 'target');
      const value = own?.period ?? (last === first ? dated.period.value : null);
      if (value !== null && value !== undefined) this.carried.period = value;
    }
    this.carriedOf.set(v.sentence.block, this.carried);
  }

  /** Finds links and measures of changes once all figures of the document are known, then freezes everything. */
  finish(): Figure[] {
    const { drafts } = this;
    for (const d of drafts) if (d.kind === 'change') d.of = linkChange(d, drafts);
    for (const d of drafts) {
      if (d.kind !== 'change') continue;
      d.measure = findMeasure(d, drafts);
      if (d.cue.meaning === 'contribution') signContribution(d, drafts);
    }
    return drafts.map((d) => figureOf(d, this.farUnitOf(d)));
  }

  private farUnitOf(d: Draft): string | null {
    if (d.kind !== 'duration' || d.sized.mention.unitKind !== 'none') return null;
    const at = farUnit(d.v, d.sized.mention.outerLast);
    return at < 0 ? null : TABLES.units.row(TABLES.units.at(d.v.t, at, d.v.limit)).unit;
  }
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
