/** One source on its way into the tables, with what its rows have in common worked out once. */

import type { SourceEntry } from '../../schemas/source.js';
import { figureIds } from '../kit/figure-ids.js';
import { hash64 } from '../kit/hash.js';
import type { SourceResult } from '../model/derived.js';
import type { Context, Diagnostic } from '../model/diagnostic.js';
import type { Reviewed } from '../model/review.js';
import { describeDerived } from './derived-indicators.js';
import type { Indicator } from './indicator.js';
import type { Namer } from './person-names.js';
import { splitIndicators } from './split.js';

/** What room 7 is handed for each source. */
export interface CheckInput {
  readonly entry: SourceEntry;
  readonly result: SourceResult;
  /** What the rooms before said about the source. */
  readonly diagnostics: readonly Diagnostic[];
  /** What people decided, where the source has been reviewed: `result` follows from their decisions. */
  readonly reviewed?: Reviewed | null;
}

export interface Source extends CheckInput {
  readonly id: string;
  /** Ids of figures and of derived rows, in their order. */
  readonly figureIds: readonly string[];
  readonly derivedIds: readonly string[];
  /** Indicators of figures and of derived rows; null where a row is no observation. */
  readonly figureIndicators: readonly (Indicator | null)[];
  readonly derivedIndicators: readonly (Indicator | null)[];
}

/** Names the figures and tells their indicators apart. Reports `indicator-split`. */
export function prepare(input: CheckInput, namer: Namer, context: Context): Source {
  const { reviewed } = input;
  const { extraction, derived } = input.result;
  const ids = reviewed ? reviewed.origin.map((at) => reviewed.ids[at] as string) : figureIds(extraction);
  const given = extraction.figures.map((_, at) => reviewed?.names[at] ?? null);
  const names = namer.names(extraction.figures, given, context);
  const figureIndicators = splitIndicators(extraction.figures, ids, names, context);
  const derivedIds: string[] = [];
  const derivedIndicators: (Indicator | null)[] = [];
  for (const row of derived) {
    derivedIds.push(hash64('derived', row.rule, ids[row.level] as string, ids[row.by] as string));
    derivedIndicators.push(describeDerived(row, extraction.figures, figureIndicators));
  }
  return {
    ...input,
    id: extraction.report.source.id,
    figureIds: ids,
    derivedIds,
    figureIndicators,
    derivedIndicators,
  };
}
