/** Does the text agree with itself? Shares, changes and sums against the figures they are said of, within all intervals. */
import { baselineOfAbsolute, type NamedFormula, relativeOfLevels } from '../6-derive/formulas.js';
import { convertChange } from '../6-derive/units.js';
import { basePeriod } from '../kit/period.js';
import type { Derived, SourceResult } from '../model/derived.js';
import type { Context } from '../model/diagnostic.js';
import type { Extraction, Figure } from '../model/figure.js';
import { type Bounds, computed, meet, printBounds, sumOf, uncertain } from './bounds.js';
import { statedSums } from './sums.js';

/** 100 part / total */
const shareOfTotal: NamedFormula = {
  numerator: (part) => part.times(100),
  divisor: (_, total) => total,
  print: (part, total) => `100 * ${part} / ${total}`,
};

function hold(figure: Figure, given: Bounds | null, arithmetic: string, context: Context): void {
  if (given === null || meet(uncertain(figure), given)) return;
  const details = {
    quote: figure.quote,
    arithmetic,
    given: printBounds(given),
    stated: printBounds(uncertain(figure)),
  };
  context.report('does-not-add-up', figure, details);
}

/** A share against its part and its whole. */
function holdShare(share: Figure, figures: readonly Figure[], context: Context): void {
  const [part, total] = [figures[share.of], figures[share.totalOf]];
  if (share.unit !== 'percent' || !part || !total || part.unit !== total.unit) return;
  hold(share, computed(shareOfTotal, part, total), shareOfTotal.print(part.value, total.value), context);
}

/** A change against the level after it and the level before, where the text states both for the right periods. */
function holdChange(change: Figure, figures: readonly Figure[], context: Context): void {
  const later = figures[change.of];
  const earlier = later && figures[later.earlier];
  if (!later || !earlier || later.unit !== earlier.unit) return;
  if (earlier.period === null || basePeriod(later.period, change.basis) !== earlier.period) return;
  const conversion = convertChange(change.unit, later.unit);
  if (conversion?.relative) {
    hold(
      change,
      computed(relativeOfLevels, later, earlier),
      relativeOfLevels.print(later.value, earlier.value),
      context,
    );
  } else if (conversion?.times === 1 && conversion.over === 1) {
    hold(
      change,
      computed(baselineOfAbsolute, later, earlier),
      baselineOfAbsolute.print(later.value, earlier.value),
      context,
    );
  }
}

/** Reports `does-not-add-up` for every share, change and sum that its own figures deny. */
export function holdArithmetic(extraction: Extraction, context: Context): void {
  const { figures } = extraction;
  for (const figure of figures) {
    if (figure.kind === 'share') holdShare(figure, figures, context);
    if (figure.kind === 'change') holdChange(figure, figures, context);
  }
  for (const { total, parts } of statedSums(extraction)) {
    hold(total, sumOf(parts), parts.map(({ value }) => value).join(' + '), context);
  }
}

const isEmpty = ({ low, value, high }: Derived): boolean => {
  const at = uncertain({ value, low, high });
  return at.low?.gt(at.high ?? at.value) === true || at.high?.lt(at.value) === true || at.low?.gt(at.value) === true;
};

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
