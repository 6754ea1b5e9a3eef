/** A month, part of a year or year, whichever begins at a token. */
import type { Tokens } from '../../model/tokens.js';
import type { PeriodContext } from '../reader.js';
import type { Stretch } from './found.js';
import { monthStretch } from './month-stretch.js';
import { partOfYear } from './parts-of-year.js';
import { yearSpan } from './years.js';

/** A stretch: part of a year, month, or year. */
export function stretch(t: Tokens, at: number, limit: number, context: PeriodContext): Stretch | null {
  return partOfYear(t, at, limit, context) ?? monthStretch(t, at, limit, context) ?? yearSpan(t, at, limit, context);
}
