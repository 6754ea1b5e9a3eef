/** How a time expression stands in its sentence. */
import type { PeriodMention } from '../../model/mention.js';

/** How a time expression stands in its sentence. */
export interface PeriodUse {
  readonly period: PeriodMention;
  /** Token of the comparison (`than in 2022`, `from 2019`) that makes it a base, -1 where it is no base. */
  readonly baseFrom: number;
  /** The mention (number in the sentence) it directly follows, -1 for none. */
  readonly follows: number;
  /** The mention (number in the sentence) it labels: `(first half of 2022: $148m)`; -1 for none. */
  readonly labels: number;
  /** `the same period of 2021`: the base is the figure's own period one or more years before. */
  readonly same: boolean;
  /** A day on which something happened, which dates no figure (`the tax cut ran out on 30 June`). */
  readonly event: boolean;
  /** A plan or a level within a comparison that the time belongs to alone: `planned by 2022`, `half of the 13 weeks seen in 2015`. */
  readonly alone: boolean;
  /** Token of `when` right behind it (`the largest since 2010, when it grew by 2%`): it dates what follows; -1 for none. */
  readonly when: number;
  /** `from A to B`, `between A and B`: for a change, two moments and no span. */
  readonly fromTo: boolean;
}

/** Ends of a `from A to B` span. */
export function ends(value: string): readonly [string, string] {
  const dots = value.indexOf('..');
  return [value.slice(0, dots), value.slice(dots + 2)];
}
