/** Which indicator a derived row is a value of. */

import { basePeriod } from '../kit/period.js';
import type { DerivationRule, Derived } from '../model/derived.js';
import type { Figure } from '../model/figure.js';
import { type Indicator, indicatorOf } from './indicator.js';
import { nameWords } from './person-names.js';
import { isObserved } from './split.js';

type Describe = (row: Derived, level: Indicator, by: Figure, levelFigure: Figure) => Indicator;

const STEPS = ['year_on_year', 'quarter_on_quarter', 'month_on_month'];

/** What a change between two stated levels is measured against. */
function basisOfLevels(later: Figure, earlier: Figure): string {
  const step = STEPS.find((basis) => earlier.period !== null && basePeriod(later.period, basis) === earlier.period);
  return step ?? (earlier.period === null ? 'unspecified' : `since:${earlier.period}`);
}

/** An indicator that is not the named one but follows from it goes by the words of that name. */
const unnamed = (level: Indicator): Indicator =>
  level.name
    ? level.with({ name: null, topic: level.name.topic, measure: nameWords(level.name), qualifier: null })
    : level;

const change: Describe = (row, level, by, levelFigure) =>
  unnamed(level).with({
    kind: 'change',
    unit: row.unit,
    statistic: null,
    basis: by.kind === 'change' ? by.basis : basisOfLevels(levelFigure, by),
  });

/** A part or whole is told apart by what it is a part or the whole of: "the total" of two things is two things. */
const partOrWhole: Describe = (row, level) =>
  unnamed(level).with({
    measure: row.measure,
    qualifier: [unnamed(level).measure, unnamed(level).qualifier].filter((words) => words !== null).join(' ') || null,
  });

/** The total of `average_sales` goes by the words `sales`. */
const total = (level: Indicator): Indicator => {
  if (!level.name) return level.with({ statistic: null });
  const words = nameWords(level.name)
    .split(' ')
    .filter((word) => word !== level.statistic);
  return unnamed(level).with({ statistic: null, measure: words.join(' ') || nameWords(level.name) });
};

const DESCRIBE: Readonly<Record<DerivationRule, Describe>> = {
  baseline: (_, level) => level,
  absolute_change: change,
  relative_change: change,
  implied_total: partOrWhole,
  implied_part: partOrWhole,
  total_of_average: (_, level) => total(level),
};

/** The indicator, or null where the row is no observation: nothing names it, or its level is none and the row is no change. */
export function describeDerived(
  row: Derived,
  figures: readonly Figure[],
  indicators: readonly (Indicator | null)[],
): Indicator | null {
  const levelFigure = figures[row.level] as Figure;
  const level = indicators[row.level] ?? indicatorOf(levelFigure);
  const indicator = DESCRIBE[row.rule](row, level, figures[row.by] as Figure, levelFigure);
  const isNamed =
    indicator.name || indicator.measure !== null || (indicator.qualifier !== null && row.measure === level.measure);
  const isSeries = indicator.kind === 'change' || isObserved(levelFigure);
  return isNamed && isSeries ? indicator : null;
}
