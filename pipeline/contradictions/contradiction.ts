/** Two things that one document says and that cannot both hold. */
import type { Figure } from '../model/figure.js';
import type { DiagnosticCode } from '../rules/diagnostics.js';
import { type Bounds, lenient, meet, printBounds } from './bounds.js';

export type ContradictionRule = 'change' | 'changes' | 'share' | 'sum' | 'stated_twice' | 'words';

export interface Contradiction {
  readonly rule: ContradictionRule;
  readonly code: DiagnosticCode;
  /** The figure that is denied. */
  readonly figure: Figure;
  /** The figures that deny it; none where its own words do. */
  readonly against: readonly Figure[];
  /** What the others give, as a reader would type it. */
  readonly arithmetic: string;
  /** The interval that the others give; null where nothing is computed. */
  readonly given: Bounds | null;
  readonly stated: Bounds;
  /** Words to fill into the catalogue's sentence. */
  readonly details: Readonly<Record<string, string | number>>;
}

/** A contradiction where what the others give and what the figure says have no value in common. */
export function denial(
  rule: ContradictionRule,
  figure: Figure,
  given: Bounds | null,
  arithmetic: string,
  against: readonly Figure[],
): readonly Contradiction[] {
  const stated = lenient(figure);
  if (given === null || meet(stated, given)) return [];
  const details = { quote: figure.quote, arithmetic, given: printBounds(given), stated: printBounds(stated) };
  return [{ rule, code: 'does-not-add-up', figure, against, arithmetic, given, stated, details }];
}
