/** Room 6: what follows from the stated figures, though the text does not say it (FIGURES.md, *Derived figures*). */

import type { Derived } from '../model/derived.js';
import type { Context } from '../model/diagnostic.js';
import type { Extraction } from '../model/figure.js';
import { fromChange } from './of-change.js';
import { fromAverage, fromLevels, fromPart, fromTotal } from './of-levels.js';

/**
 * All derived rows of one extraction, in the order of the figures they are derived by. Reports
 * `no-baseline` with the place of the change where the contract allows none. Linear in the figures.
 */
export function derive(extraction: Extraction, context: Context): readonly Derived[] {
  const { figures } = extraction;
  return figures.flatMap((figure, at) => [
    ...(figure.kind === 'change' ? fromChange(figures, at, context) : []),
    ...fromPart(figures, at),
    ...fromTotal(figures, at),
    ...fromLevels(figures, at),
    ...fromAverage(figures, at),
  ]);
}
