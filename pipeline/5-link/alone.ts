/**
 * What each sentence says by itself, before it is linked with those around it. One question is asked of all sentences
 * before the next one: the code that answers it then stays in the processor's cache.
 */
import type { Matched, Mention, Sized, Skip } from '../model/mention.js';
import type { TokenSentence, Tokens } from '../model/tokens.js';
import { saysNothing } from './carry.js';
import { contributionBefore, contributionBeside } from './contribution.js';
import type { Cue } from './cue/cue.js';
import { cuesOf } from './cue/index.js';
import { withoutDenominators } from './denominators.js';
import type { Draft } from './draft.js';
import { kindOf } from './kind.js';
import { movementSign } from './kind-phrases.js';
import type { LeadIn } from './lead-in.js';
import type { PeriodUse } from './period/use.js';
import { periodUses } from './period/uses.js';
import { roleOf } from './role.js';
import { SentenceBefore, viewOf } from './view/index.js';
import type { View, ViewColumns } from './view/view.js';

/** What a sentence says by itself: its figures, or something for the figures behind it. */
export interface Telling {
  readonly view: View;
  /** How it uses its time expressions. */
  readonly uses: readonly PeriodUse[];
  /** Its figures, of which only the kind and the role are known. */
  readonly drafts: readonly Draft[];
}

/** Whole paragraphs and items of a document, with what room 3 found in each of their sentences. */
export interface Stretch {
  readonly sentences: readonly TokenSentence[];
  readonly matched: readonly Matched[];
  /** Number of its first sentence in the document. */
  readonly first: number;
}

/** A document while it is linked: room 2's tokens, what is known of them, and room 4's way to size a mention. */
export interface Linking {
  readonly t: Tokens;
  readonly columns: ViewColumns;
  readonly size: (mention: Mention) => Sized;
}

/**
 * What each sentence of a stretch says, null for nothing, and the mentions that turned out to be no figures.
 * @param drafts how many there are in the document before the stretch
 */
export function tellingSentences(
  linking: Linking,
  stretch: Stretch,
  drafts: number,
): { tellings: (Telling | null)[]; dropped: Skip[] } {
  const dropped: Skip[] = [];
  const views = viewsOf(linking, stretch, dropped);
  const uses = views.map((view) => (view === null ? NONE : periodUses(view)));
  const cues = views.map((view) => (view === null ? NONE : cuesOf(view)));
  let count = drafts;
  const tellings = views.map((view, i) => {
    if (view === null) return null;
    const own = cues[i].map((cue, number) => draftOf(view, number, cue, count + number, null));
    count += own.length;
    return { view, uses: uses[i], drafts: own };
  });
  for (const telling of tellings) if (telling !== null) for (const draft of telling.drafts) draft.role = roleOf(draft);
  return { tellings, dropped };
}

/** What a sentence has that says nothing. */
const NONE: readonly never[] = [];

/** The view of each sentence; one that says nothing has null, and gets a view when the sentence behind asks for it. */
function viewsOf({ t, columns, size }: Linking, stretch: Stretch, dropped: Skip[]): (View | null)[] {
  const { sentences, matched, first } = stretch;
  const views: (View | null)[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const found = matched[index];
    if (found.mentions.length === 0 && saysNothing(t, sentence, found)) {
      views.push(null);
      continue;
    }
    const at = index - 1;
    const before =
      at >= 0 && sentences[at].block === sentence.block
        ? new SentenceBefore(t, columns, sentences[at], first + at, matched[at], views[at])
        : null;
    const kept = withoutDenominators(t, sentence, found.mentions, dropped);
    views.push(viewOf(t, columns, sentence, first + index, found, kept.map(size), before));
  }
  return views;
}

/** A draft of which only the kind is known. */
export function draftOf(v: View, number: number, cue: Cue, index: number, led: LeadIn | null): Draft {
  const sized = v.mentions[number];
  const kind = kindOf(v, number, cue);
  const told = sized.mention.sign !== 0 ? sized.mention.sign : cue.direction;
  const direction =
    told === 0 && kind.kind === 'change' && cue.meaning === 'level'
      ? contributionBeside(v, sized.mention.outerFirst, sized.mention.last) ||
        (kind.rule === 'kind:contribution' && contributionBefore(v, sized.mention.first)) ||
        movementSign(v, cue.named ?? cue.subject?.range)
      : told;
  return {
    v,
    number,
    index,
    sized,
    setBeside: sized.mention.rules.includes('unit:bracket'),
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
    known: false,
    statistic: null,
    noBaseline: null,
    rules: [...sized.mention.rules, cue.rule, kind.rule],
  };
}
