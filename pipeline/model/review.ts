/** What people decided about the figures of a source, and what that makes of an extraction. */
import type { ReviewRow } from '../../schemas/review.js';
import type { Extraction } from './figure.js';
import type { Input } from './release.js';

export type { ReviewRow } from '../../schemas/review.js';

/** A decision with its line in the file, counted from 1. */
export interface Decision extends ReviewRow {
  readonly line: number;
}

/** The file `reviewed.csv` of one source. */
export interface ReviewFile {
  /** Path for messages. */
  readonly file: string;
  readonly decisions: readonly Decision[];
  readonly input: Input;
}

/** What became of a figure; as the column `review` of the table `figures` says it. */
export type Verdict = 'accepted' | 'corrected' | 'rejected' | 'added';

/** The indicator as a person named it. */
export interface IndicatorName {
  readonly id: string;
  readonly label: string | null;
  readonly topic: string | null;
}

/** An extraction beside what the program alone had read: the evidence keeps the machine's values. */
export interface Reviewed {
  /** What the program read, rejected figures too, with the figures that people added in their places. */
  readonly machine: Extraction;
  /** Ids of the figures of `machine`. */
  readonly ids: readonly string[];
  /** What was decided about each figure of `machine`; null where nobody decided. */
  readonly verdicts: readonly (Verdict | null)[];
  /** For each figure of the reviewed extraction its index in `machine`. */
  readonly origin: readonly number[];
  /** For each figure of the reviewed extraction the indicator that a person gave it, or null. */
  readonly names: readonly (IndicatorName | null)[];
}
