/** A figure while its fields are being found. One draft a mention; the linker fills it room by room, then freezes it. */
import type { Kind, PeriodBasis, Role, Statistic } from '../model/figure.js';
import type { Sized } from '../model/mention.js';
import type { Cue } from './cue/cue.js';
import type { LeadIn } from './lead-in.js';
import type { Range } from './noun-phrase/range.js';
import type { View } from './view/view.js';

/** A figure with all fields open. */
export interface Draft {
  readonly v: View;
  /** Number of the mention in its sentence, and of the draft in its document. */
  readonly number: number;
  index: number;
  readonly sized: Sized;
  /** `£2,988.5 million (2,356.6)`: alone in a bracket, what it stood at a year before. */
  readonly setBeside: boolean;
  readonly cue: Cue;
  /** What the lead-in of its list says, where the number is the first of its item. */
  readonly led: LeadIn | null;
  kind: Kind;
  /** 1, -1 or 0: the sign the words give. */
  direction: 1 | -1 | 0;
  /** The measure as tokens of a sentence, which need not be this one. */
  measure: Measure | null;
  per: Range | null;
  whole: Range | null;
  of: Draft | null;
  totalOf: Draft | null;
  earlier: Draft | null;
  countOf: Draft | null;
  period: string | null;
  periodBasis: PeriodBasis | null;
  basis: string | null;
  role: Role;
  /** It stands beside a plan, and for a time that the report knows. */
  known: boolean;
  statistic: Statistic | null;
  noBaseline: 'contribution' | 'compound' | null;
  readonly rules: string[];
}

/** A phrase, and the sentence that it stands in. */
export interface Measure {
  readonly v: View;
  readonly range: Range;
}

/** A draft is a level: something that a change can lead up to. */
export const isLevel = (d: Draft): boolean =>
  d.kind === 'count' ||
  d.kind === 'amount' ||
  d.kind === 'quantity' ||
  d.kind === 'share' ||
  d.kind === 'ratio' ||
  d.kind === 'duration';
