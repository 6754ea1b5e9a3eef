/** Room 6: what follows from the stated figures, though the text does not say it (FIGURES.md, *Derived figures*). */

import type { Derived } from '../model/derived.js';
import type { Context } from '../model/diagnostic.js';
import type { Extraction } from '../model/figure.js';
import { addFromChange } from './of-change.js';
import { addFromAverage, addFromLevels, addFromPart, addFromTotal } from './of-levels.js';

/**
 * All derived rows of one extraction, in the order of the figures they are derived by. Reports
 * `no-baseline` with the place of the change where the contract allows none. Linear in the figures.
 */
export function derive(extraction: Extraction, context: Context): readonly Derived[] {
  const { figures } = extraction;
  const rows: Derived[] = [];
  for (let at = 0; at < figures.length; at++) {
    if (figures[at]!.kind === 'change') addFromChange(rows, figures, at, context);
    addFromPart(rows, figures, at);
    addFromTotal(rows, figures, at);
    addFromLevels(rows, figures, at);
    addFromAverage(rows, figures, at);
  }
  return rows;
}
