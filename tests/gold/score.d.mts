import type { GoldDocument } from './compile.d.mts';

export interface Rate {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}
/** Scores predictions; with `align`, figures are paired in order, for texts in another format. */
export function score(
  gold: readonly GoldDocument[],
  predicted: ReadonlyArray<{ readonly id: string; readonly figures: readonly unknown[] }>,
  options?: { readonly align?: boolean },
): { readonly detection: Rate; readonly complete: Rate };
