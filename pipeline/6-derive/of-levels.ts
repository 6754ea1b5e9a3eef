/** What follows from levels that the text ties together: two compared levels, a part and its share, an average and its count. */

import type { Derived } from '../model/derived.js';
import type { Figure } from '../model/figure.js';
import { partOfShare, relativeOfLevels, totalOfAverage, totalOfShare } from './formulas.js';
import { addRow, type Figures } from './row.js';

/** Kinds that are a level; a rank is none, and a change leads to one. */
const isLevel = (figure: Figure | undefined): figure is Figure =>
  figure !== undefined && figure.kind !== 'ordinal' && figure.kind !== 'change' && figure.role !== 'condition';

const isShare = (figure: Figure | undefined): figure is Figure =>
  figure?.kind === 'share' && figure.unit === 'percent' && figure.role !== 'condition' && Number(figure.value) !== 0;

/** The relative change between two stated levels of different periods. */
export function addFromLevels(rows: Derived[], figures: Figures, at: number): void {
  const later = figures[at] as Figure;
  const earlier = figures[later.earlier];
  if (!isLevel(later) || !isLevel(earlier) || earlier.unit !== later.unit) return;
  const isSamePeriod = earlier.period !== null && earlier.period === later.period;
  if (isSamePeriod) return;
  const { measure, period } = later;
  const inputs = { level: at, by: later.earlier };
  addRow(rows, figures, inputs, relativeOfLevels, { rule: 'relative_change', unit: 'percent', measure, period });
}

/** The whole, where the text states the part and its share and not the whole. */
export function addFromPart(rows: Derived[], figures: Figures, by: number): void {
  const share = figures[by] as Figure;
  const part = figures[share.of];
  if (!isShare(share) || !isLevel(part) || share.totalOf >= 0) return;
  const { unit, period } = part;
  const inputs = { level: share.of, by };
  addRow(rows, figures, inputs, totalOfShare, { rule: 'implied_total', unit, measure: share.whole, period });
}

/** The part, where the text states the whole and the share and not the part. */
export function addFromTotal(rows: Derived[], figures: Figures, by: number): void {
  const share = figures[by] as Figure;
  const total = figures[share.totalOf];
  if (!isShare(share) || !isLevel(total) || share.of >= 0) return;
  const { measure } = share;
  const inputs = { level: share.totalOf, by };
  addRow(rows, figures, inputs, partOfShare, {
    rule: 'implied_part',
    unit: total.unit,
    measure,
    period: share.period ?? total.period,
  });
}

/** The sum behind an average, where the text says over how many it is taken. */
export function addFromAverage(rows: Derived[], figures: Figures, at: number): void {
  const mean = figures[at] as Figure;
  const count = figures[mean.countOf];
  if (mean.statistic !== 'average' || !isLevel(mean) || !isLevel(count) || count.kind !== 'count') return;
  const { unit, measure, period } = mean;
  const inputs = { level: at, by: mean.countOf };
  addRow(rows, figures, inputs, totalOfAverage, { rule: 'total_of_average', unit, measure, period });
}
