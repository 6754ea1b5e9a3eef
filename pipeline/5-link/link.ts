/** Room 5: of what, when, against what? From the mentions of a document to its figures. */
import { lastMonthOf } from '../kit/period.js';
import type { Figure } from '../model/figure.js';
import type { Matched, Mention, Sized, Skip } from '../model/mention.js';
import type { TokenSentence, Tokens } from '../model/tokens.js';
import { TABLES, W } from '../rules/lexicon.js';
import { basisBefore, comparesThings, isRevision, statedBasis } from './basis.js';
import { type Carried, carryOn, NOTHING_CARRIED, sameTime, saysNothing } from './carry.js';
import { cuesOf } from './cue/index.js';
import { dateDraft } from './dating.js';
import { splitDenominators } from './denominators.js';
import type { Draft } from './draft.js';
import { figureOf } from './figures.js';
import { farUnit, kindOf } from './kind.js';
import { linkChange } from './links/change.js';
import { linkShare, partInBrackets } from './links/share.js';
import { findMeasure } from './measure/index.js';
import { basisOfRun } from './named-basis.js';
import { baseOfFrom, basisOfPair, goesWith, noBaselineOf, pairLevels, signContribution, wholeOf } from './pairs.js';
import type { PeriodUse } from './period/use.js';
import { periodUses } from './period/uses.js';
import { isSetAgainst, liesAhead, setsOut } from './planned.js';
import { sharesGrowth, sharesRatio } from './relations.js';
import { roleOf } from './role.js';
import { statisticOf, statisticOfMeasure, statisticShared } from './statistic.js';
import { viewOf } from './view/index.js';
import { type View, wordAt } from './view/view.js';

/** A sentence as the linker saw it, with the mentions that turned out to be no figures. */
interface LinkedSentence {
  readonly view: View;
  readonly dropped: readonly Skip[];
}

/** Takes the sentences of one document in order and gives its figures. */
export class DocumentLinker {
  readonly drafts: Draft[] = [];
  private block = -1;
  private carried: Carried = NOTHING_CARRIED;
  /** What the paragraph or item before carried at its end. */
  private said: Carried = NOTHING_CARRIED;
  /** The sentence read last, as a view once somebody asks for it. */
  private last: () => View | null = () => null;
  private readonly carriedOf = new Map<number, Carried>();

  /** The last month that the report knows of, counted from year 0; -1 when its period is not known. */
  private readonly known: number;

  constructor(private readonly t: Tokens) {
    this.known = lastMonthOf(t.report.source.period);
  }

  /** Reads one sentence; sentences come in order. */
  add(sentence: TokenSentence, index: number, matched: Matched, size: (mention: Mention) => Sized): LinkedSentence {
    const { kept, dropped } = splitDenominators(this.t, sentence, matched.mentions);
    this.enter(sentence.block);
    const view = viewOf(this.t, sentence, index, matched, kept.map(size), this.last);
    this.last = () => view;
    const uses = periodUses(view);
    const first = this.drafts.length;
    const cues = cuesOf(view);
    for (const [number, cue] of cues.entries()) this.drafts.push(this.draft(view, number, cue));
    const last = this.drafts.length;
    for (let i = first; i < last; i++) this.describe(this.drafts[i], uses);
    this.carried = carryOn(this.carried, view, uses, this.drafts.slice(first, last), this.drafts);
    this.carriedOf.set(sentence.block, this.carried);
    return { view, dropped };
  }

  /** Reads a sentence without mentions: most say nothing that the next one could go on from. */
  pass(sentence: TokenSentence, index: number, matched: Matched): void {
    this.enter(sentence.block);
    let made: View | null = null;
    const view = (): View => {
      made ??= viewOf(this.t, sentence, index, matched, []);
      return made;
    };
    this.last = view;
    if (saysNothing(this.t, sentence, matched)) return;
    this.carried = carryOn(this.carried, view(), periodUses(view()), [], this.drafts);
    this.carriedOf.set(sentence.block, this.carried);
  }

  /** A new paragraph or item carries what its lead-in said. */
  private enter(block: number): void {
    if (block === this.block) return;
    this.block = block;
    this.last = () => null;
    const leadIn = this.t.report.blocks[block].leadIn;
    if (this.carried !== NOTHING_CARRIED) this.said = this.carried;
    this.carried = (leadIn >= 0 ? this.carriedOf.get(leadIn) : undefined) ?? NOTHING_CARRIED;
  }

  /** A draft of which only the kind is known. */
  private draft(v: View, number: number, own: ReturnType<typeof cuesOf>[number]): Draft {
    const sized = v.mentions[number];
    const led = number === 0 ? this.carried.leadIn : null;
    const cue = own.rule === 'start' && led?.cue != null ? led.cue : own;
    const kind = kindOf(v, number, cue);
    const direction = sized.mention.sign !== 0 ? sized.mention.sign : cue.direction;
    return {
      v,
      number,
      index: this.drafts.length,
      sized,
      cue,
      led,
      kind: kind.kind,
      direction,
      measure: null,
      per: kind.per,
      whole: null,
      of: null,
      totalOf: null,
      earlier: null,
      countOf: null,
      period: null,
      periodBasis: null,
      basis: null,
      role: 'statement',
      statistic: null,
      noBaseline: null,
      rules: [...sized.mention.rules, cue.rule, kind.rule],
    };
  }

  /** Fills what a draft can know from the drafts before it. */
  private describe(d: Draft, uses: readonly PeriodUse[]): void {
    const { drafts } = this;
    sharesRatio(d, drafts);
    sharesGrowth(d, drafts);
    d.role = roleOf(d);
    if (this.carried.planned && d.role === 'statement') d.role = 'target';
    if (this.carried.moves !== 0 && d.kind === 'share' && d.cue.rule === 'label') {
      d.kind = 'change';
      d.direction = this.carried.moves;
    }
    if (this.carried.by !== 0 && opensItem(d)) {
      d.kind = 'change';
      d.direction = this.carried.by;
    }
    if (d.kind === 'change') d.noBaseline = noBaselineOf(d);
    d.statistic = statisticOf(d);
    const planned = d.role === 'target' && d.kind !== 'duration' ? this.carried.target : null;
    dateDraft(d, uses, drafts, this.sameTime(d.v) ?? planned ?? this.carried.period, this.carried.basis);
    const known = setsOut(d, this.known);
    if (d.role === 'target' && known) d.role = 'statement';
    else if (d.role === 'statement' && liesAhead(d, this.known)) d.role = 'target';
    if (d.kind === 'change') this.against(d, uses);
    if (d.kind === 'share') {
      d.of = linkShare(d, drafts);
      d.whole = wholeOf(d);
    }
    if (d.role === 'statement' && !known && !isSetAgainst(d) && goesWith(d, drafts)?.role === 'target')
      d.role = 'target';
    d.measure = d.kind === 'change' ? null : findMeasure(d, drafts);
    if (d.kind !== 'change' && d.cue.listedWith >= 0 && drafts[d.index - 1].kind === d.kind)
      d.statistic ??= drafts[d.index - 1].statistic;
    if (d.kind !== 'change') d.statistic ??= statisticOfMeasure(d) ?? statisticShared(d, drafts);
    if (d.kind === 'count' && d.cue.subject?.how === 'pronoun') d.kind = this.kindBefore(d);
  }

  /** The time that a sentence goes on in by its opening words; one that opens a paragraph goes on from the paragraph before. */
  private sameTime(v: View): string | null {
    return sameTime(v, this.carried) ?? (v.before() === null ? sameTime(v, this.said) : null);
  }

  /** `It should reach 12`: a bare number that goes on about a ratio is one. */
  private kindBefore(d: Draft): Draft['kind'] {
    for (let i = d.index - 1; i >= 0 && i > d.index - 4; i--) {
      const other = this.drafts[i];
      if (other.v.sentence.block === d.v.sentence.block && other.measure === d.measure && other.kind !== 'change')
        return other.kind === 'ratio' ? 'ratio' : d.kind;
    }
    return d.kind;
  }

  /** The basis of a change. */
  private against(d: Draft, uses: readonly PeriodUse[]): void {
    if (d.basis !== null) return;
    if (comparesThings(d) || isRevision(d)) {
      d.basis = 'unspecified';
      return;
    }
    const found = statedBasis(d, this.drafts, uses);
    d.basis =
      found?.basis ?? basisBefore(d, this.drafts) ?? basisOfRun(d.v, d.period) ?? this.carriedBasis(d) ?? 'unspecified';
  }

  /** The basis that the paragraph has stated; one against a time (`since:2000`) holds for the time it was stated for. */
  private carriedBasis(d: Draft): string | null {
    const { basis, last, period } = this.carried;
    const isOther = d.periodBasis === 'stated' && d.period !== (last ?? period);
    return basis?.startsWith('since:') && isOther ? null : basis;
  }

  /** Finds links and measures of changes once all figures of the document are known, then freezes everything. */
  finish(): Figure[] {
    const { drafts } = this;
    for (const d of drafts) if (d.kind === 'change') d.of = linkChange(d, drafts);
    for (const d of drafts) if (d.kind === 'share' && d.of === null) d.of = partInBrackets(d, drafts);
    for (const d of drafts) if (d.kind === 'change' && d.of !== null) baseOfFrom(d, drafts);
    for (const d of drafts) pairLevels(d, drafts);
    for (const d of drafts) if (d.kind === 'change' && d.of !== null) basisOfPair(d);
    for (const d of drafts) {
      if (d.kind !== 'change') continue;
      d.measure = findMeasure(d, drafts);
      if (d.cue.meaning === 'contribution') signContribution(d, drafts);
    }
    return drafts.map((d) => figureOf(d, this.farUnitOf(d)));
  }

  /** The unit of a number whose time unit stands behind adjectives. */
  private farUnitOf(d: Draft): string | null {
    if ((d.kind !== 'duration' && d.kind !== 'ratio') || d.sized.mention.unitKind !== 'none') return null;
    const at = farUnit(d.v, d.sized.mention.outerLast);
    return at < 0 ? null : TABLES.units.row(TABLES.units.at(d.v.t, at, d.v.limit)).unit;
  }
}

/** `- 1.2% compared with May`: nothing stands before the number in its item, and it is a part of nothing. */
const opensItem = ({ v, kind, sized: { mention } }: Draft): boolean =>
  mention.outerFirst === v.from &&
  v.before() === null &&
  (kind === 'share' || kind === 'count' || kind === 'amount' || kind === 'quantity') &&
  wordAt(v, mention.outerLast) !== W.of;
