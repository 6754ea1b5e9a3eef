/**
 * Room 5: of what, when, against what? From the mentions of a document to its figures, a stretch of it at a time: what is
 * known of a figure while it is linked is much more than what stays of it.
 */
import { lastMonthOf } from '../kit/period.js';
import type { Figure } from '../model/figure.js';
import type { Mention, Sized, Skip } from '../model/mention.js';
import type { Block } from '../model/report.js';
import type { Tokens } from '../model/tokens.js';
import { TABLES } from '../rules/lexicon.js';
import { liesAhead, nextOf, setOut, setsOut } from './ahead.js';
import { draftOf, type Linking, type Stretch, type Telling, tellingSentences } from './alone.js';
import { basisBefore, statedBasis } from './basis.js';
import { type Carried, carryOn, NOTHING_CARRIED, sameTime } from './carry.js';
import { dateDraft } from './dating.js';
import type { Draft } from './draft.js';
import { figureOf } from './figures.js';
import { farUnit } from './kind.js';
import { linkChange } from './links/change.js';
import { partInBrackets } from './links/share-brackets.js';
import { findMeasure } from './measure/index.js';
import { basisOfLevels } from './moved-levels.js';
import { basisOfRun } from './named-basis.js';
import { nameMeasure, nameStatistic } from './naming.js';
import { comparesThings, isRevision } from './other-things.js';
import { baseOfFrom, basisOfPair, noBaselineOf, pairLevels, signContribution } from './pairs.js';
import type { PeriodUse } from './period/use.js';
import { NEIGHBOURS, sharesGrowth } from './relations.js';
import { roleOf } from './role.js';
import { sharesRatio } from './shared-ratio.js';
import { type View, ViewColumns } from './view/view.js';

/** Takes the stretches of one document in order and gives its figures. */
export class DocumentLinker {
  private readonly figures: Figure[] = [];
  private readonly linking: Linking;
  /** All drafts by their number in the document, but for those that nothing asks for any more. */
  private readonly drafts: Draft[] = [];
  /** How many drafts have been forgotten. */
  private forgotten = 0;
  /** The draft up to which a place to settle has been looked for. */
  private looked = 0;
  private block = -1;
  private carried: Carried = NOTHING_CARRIED;
  /** What the paragraph or item before carried at its end. */
  private said: Carried = NOTHING_CARRIED;
  private readonly carriedOf = new Map<number, Carried>();

  /** The last month that the report knows of, counted from year 0; -1 when its period is not known. */
  private readonly known: number;
  /** 1 for each block that stands between a lead-in and the last item of its list: no draft before it is settled. */
  private readonly open: Uint8Array;

  /** @param size room 4's way to size a mention */
  constructor(
    private readonly t: Tokens,
    size: (mention: Mention) => Sized,
  ) {
    this.known = lastMonthOf(t.report.source.period);
    this.linking = { t, size, columns: new ViewColumns(t.count) };
    this.open = openBlocks(t.report.blocks);
  }

  /** Links the figures of the next stretch; returns the mentions that turned out to be none. */
  add(stretch: Stretch): readonly Skip[] {
    const told = this.drafts.length;
    const { tellings, dropped } = tellingSentences(this.linking, stretch, told);
    for (const [i, { block }] of stretch.sentences.entries()) {
      this.enter(block);
      const telling = tellings[i];
      if (telling !== null) this.sentence(telling);
    }
    const added = this.drafts.slice(told);
    for (const draft of added) nameMeasure(draft, this.drafts);
    for (const draft of added) nameStatistic(draft, this.drafts);
    this.finishUpTo(this.settled());
    return dropped;
  }

  /** Links the figures of one sentence with those before; sentences come in order. */
  private sentence({ view, uses, drafts }: Telling): void {
    const own = this.led(drafts);
    for (const draft of own) this.drafts.push(draft);
    for (const draft of own) this.describe(draft, uses);
    this.carried = carryOn(this.carried, view, uses, own, this.drafts);
    this.carriedOf.set(view.sentence.block, this.carried);
  }

  /** A new paragraph or item carries what its lead-in said. */
  private enter(block: number): void {
    if (block === this.block) return;
    this.block = block;
    const leadIn = this.t.report.blocks[block].leadIn;
    if (this.carried !== NOTHING_CARRIED) this.said = this.carried;
    this.carried = (leadIn >= 0 ? this.carriedOf.get(leadIn) : undefined) ?? NOTHING_CARRIED;
  }

  /** The drafts of a sentence, the first as the lead-in of its list says. */
  private led(drafts: readonly Draft[]): readonly Draft[] {
    const { leadIn } = this.carried;
    if (leadIn === null || drafts.length === 0) return drafts;
    const [{ v, cue, index }, ...others] = drafts;
    const first = draftOf(v, 0, cue.rule === 'start' ? (leadIn.cue ?? cue) : cue, index, leadIn);
    first.role = roleOf(first);
    return [first, ...others];
  }

  /** Finds the time of a draft, with what depends on it, from its words and the drafts before it. */
  private describe(d: Draft, uses: readonly PeriodUse[]): void {
    const { drafts } = this;
    const { kind } = d;
    if (d.setBeside) d.kind = drafts[d.index - 1].kind;
    sharesRatio(d, drafts);
    sharesGrowth(d, drafts);
    if (d.kind !== kind) d.role = roleOf(d);
    if (this.carried.planned && d.role === 'statement') d.role = 'target';
    if (this.carried.moves !== 0 && d.kind === 'share' && d.cue.rule === 'label') {
      d.kind = 'change';
      d.direction = this.carried.moves;
    }
    if (d.kind === 'change') d.noBaseline = noBaselineOf(d);
    const planned = d.role === 'target' && d.kind !== 'duration' ? this.carried.target : null;
    const same = this.sameTime(d.v);
    dateDraft(d, uses, drafts, same ?? planned ?? this.carried.period, this.carried.basis);
    if (same !== null && d.period === same) d.periodBasis = 'stated'; // told by `in the same month`, it goes on
    if (d.role === 'target') d.period = nextOf(d, uses) ?? d.period;
    d.known = setsOut(d, this.known);
    if (d.role === 'target' && d.known) setOut(d, this.carried.period);
    else if (d.role === 'statement' && liesAhead(d, this.known)) d.role = 'target';
    if (d.kind === 'change') this.against(d, uses);
  }

  /** The time that a sentence goes on in by its opening words; one that opens a paragraph goes on from the paragraph before. */
  private sameTime(v: View): string | null {
    return sameTime(v, this.carried) ?? (v.before === null ? sameTime(v, this.said) : null);
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
      found?.basis ??
      basisBefore(d, this.drafts) ??
      basisOfLevels(d, this.drafts) ??
      basisOfRun(d.v, d.period) ??
      this.carriedBasis(d) ??
      'unspecified';
  }

  /** The basis that the paragraph has stated; one against a time (`since:2000`) holds for the time it was stated for. */
  private carriedBasis(d: Draft): string | null {
    const { basis, last, period } = this.carried;
    const isOther = d.periodBasis === 'stated' && d.period !== (last ?? period);
    return basis?.startsWith('since:') && isOther ? null : basis;
  }

  /** The figures of the document, once all its stretches have been added. */
  finish(): readonly Figure[] {
    this.finishUpTo(this.drafts.length);
    return this.figures;
  }

  /** How many drafts no sentence to come asks for: whole paragraphs, far enough back, and lists only with their lead-in. */
  private settled(): number {
    const { drafts, open, figures, looked } = this;
    this.looked = Math.max(0, drafts.length - NEIGHBOURS);
    for (let i = this.looked; i > Math.max(looked, figures.length); i--) {
      const { block } = drafts[i].v.sentence;
      if (drafts[i - 1].v.sentence.block !== block && !open[block]) return i;
    }
    return figures.length;
  }

  /** Finds links and measures of changes once all figures around them are known, then freezes everything. */
  private finishUpTo(end: number): void {
    const { drafts, figures } = this;
    const own = drafts.slice(figures.length, end);
    for (const d of own) if (d.kind === 'change') d.of = linkChange(d, drafts);
    for (const d of own) if (d.kind === 'share' && d.of === null) d.of = partInBrackets(d, drafts);
    for (const d of own) if (d.kind === 'change' && d.of !== null) baseOfFrom(d, drafts);
    for (const d of own) pairLevels(d, drafts);
    for (const d of own) if (d.kind === 'change' && d.of !== null) basisOfPair(d);
    for (const d of own) {
      if (d.kind !== 'change') continue;
      d.measure = findMeasure(d, drafts);
      if (d.noBaseline === 'contribution') signContribution(d, drafts);
    }
    for (const d of own) figures.push(figureOf(d, this.farUnitOf(d)));
    this.forget(end - NEIGHBOURS);
  }

  /** Lets go of the first drafts: nothing looks so far back. */
  private forget(end: number): void {
    const drafts: (Draft | undefined)[] = this.drafts;
    while (this.forgotten < end) drafts[this.forgotten++] = undefined;
  }

  /** The unit of a number whose time unit stands behind adjectives. */
  private farUnitOf(d: Draft): string | null {
    if ((d.kind !== 'duration' && d.kind !== 'ratio') || d.sized.mention.unitKind !== 'none') return null;
    const at = farUnit(d.v, d.sized.mention.outerLast);
    return at < 0 ? null : TABLES.units.row(TABLES.units.at(d.v.t, at, d.v.limit)).unit;
  }
}

/** 1 for each block before which something stands that a block behind or that block itself goes on from. */
function openBlocks(blocks: readonly Block[]): Uint8Array {
  const open = new Uint8Array(blocks.length);
  let reach = blocks.length;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const { leadIn } = blocks[i];
    if (leadIn >= 0) reach = Math.min(reach, leadIn);
    open[i] = reach < i ? 1 : 0;
  }
  return open;
}
