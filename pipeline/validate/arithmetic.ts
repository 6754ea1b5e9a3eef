/** Does the text agree with itself? What it says twice, and what follows from it, within all intervals. */
import { contradictions } from '../contradictions/index.js';
import { compareDecimal } from '../kit/decimal.js';
import type { Derived, SourceResult } from '../model/derived.js';
import type { Context } from '../model/diagnostic.js';
import type { Extraction, Figure } from '../model/figure.js';

/** Reports every figure that its own figures or words deny. */
export function holdArithmetic(extraction: Extraction, context: Context): void {
  for (const { code, figure, details } of contradictions(extraction)) context.report(code, figure, details);
}

const isAbove = (a: string | null, b: string | null): boolean => a !== null && b !== null && compareDecimal(a, b) > 0;

const isEmpty = ({ low, value, high }: Derived): boolean =>
  isAbove(low, high) || isAbove(value, high) || isAbove(low, value);

/** Reports `empty-interval` for every derived row that no value can satisfy. */
export function holdDerived({ extraction, derived }: SourceResult, context: Context): void {
  for (const row of derived.filter(isEmpty)) {
    const by = extraction.figures[row.by] as Figure;
    context.report('empty-interval', by, {
      rule: row.rule,
      low: row.low ?? 'none',
      high: row.high ?? 'none',
      formula: row.formula,
    });
  }
}
