/** Shares, changes and sums against the figures they are said of, within all intervals. */
import {
  baselineOfAbsolute,
  HUNDRED,
  type NamedFormula,
  relativeOfAbsolute,
  relativeOfLevels,
} from '../6-derive/formulas.js';
import { convertChange } from '../6-derive/units.js';
import { basePeriod } from '../kit/period.js';
import type { Extraction, Figure } from '../model/figure.js';
import { computed, sumOf } from './bounds.js';
import { type Contradiction, denial } from './contradiction.js';
import { statedShares } from './shares.js';
import { statedSums } from './sums.js';

type Found = readonly Contradiction[];

/** 100 part / total */
const shareOfTotal: NamedFormula = {
  numerator: (part) => part.times(HUNDRED),
  divisor: (_, total) => total,
  print: (part, total) => `100 * ${part} / ${total}`,
};

/** A share against its part and its whole. */
function heldShare(share: Figure, part: Figure | undefined, whole: Figure | undefined): Found {
  if (share.unit !== 'percent' || !part || !whole || part.unit !== whole.unit) return [];
  const arithmetic = shareOfTotal.print(part.value, whole.value);
  return denial('share', share, computed(shareOfTotal, part, whole), arithmetic, [part, whole]);
}

/** So many times the one as the other, and only one with a scale: `from 932.6 to 250.6 thousand`, where one scale is meant for both. */
const SCALE_APART = 100;

const sharesScale = (a: Figure, b: Figure): boolean => {
  const ratio = Math.abs(Number(a.value) / Number(b.value));
  return a.scale !== b.scale && (ratio > SCALE_APART || ratio < 1 / SCALE_APART);
};

/** `grew from 310 to 487 in 2022, or 57.1%`: nothing else stands between the three, and no other time is named. */
function isOneMovement(change: Figure, later: Figure, earlier: Figure): boolean {
  const together = [later, earlier].every(({ sentence }) => sentence === change.sentence);
  return (
    together &&
    change.basis === 'unspecified' &&
    later.period === earlier.period &&
    later.period === change.period &&
    later.kind === earlier.kind
  );
}

/** One bracket is closed and another is opened. */
const NEXT_BRACKET = /\)[^)]*\(/;

/** A change against the level after it and the level before, where the text states both for the right periods. */
function heldChange(change: Figure, { figures, report }: Extraction): Found {
  const later = figures[change.of];
  const earlier = later && figures[later.earlier];
  if (!later || !earlier || later.unit !== earlier.unit) return [];
  const isDated = earlier.period !== null && basePeriod(later.period, change.basis) === earlier.period;
  if (!isDated && !isOneMovement(change, later, earlier)) return [];
  const isOfOtherTime = change.periodBasis === 'stated' && change.period !== later.period;
  // `(£1.5 billion increase), driven by Europe (up from £0.6 billion)`: another bracket tells of another thing
  const isAside = NEXT_BRACKET.test(report.text.slice(change.end, earlier.start));
  if (sharesScale(later, earlier) || isOfOtherTime || isAside) return [];
  const conversion = convertChange(change.unit, later.unit);
  const isPlain = conversion?.relative === false && conversion.power === 0;
  if (!conversion?.relative && !isPlain) return [];
  const formula = conversion.relative ? relativeOfLevels : baselineOfAbsolute;
  const arithmetic = formula.print(later.value, earlier.value);
  return denial('change', change, computed(formula, later, earlier), arithmetic, [later, earlier]);
}

/** The change of each sentence that leads to a level, by level and basis: the first relative and the first absolute one. */
function twoWays(figures: readonly Figure[]): Iterable<{ relative?: Figure; absolute?: Figure }> {
  const ways = new Map<string, { relative?: Figure; absolute?: Figure }>();
  for (const figure of figures) {
    const level = figures[figure.of];
    if (figure.kind !== 'change' || !level || figure.noBaseline !== null || level.sentence !== figure.sentence)
      continue;
    const conversion = convertChange(figure.unit, level.unit);
    if (level.unit === 'percent' || !conversion || (!conversion.relative && conversion.power !== 0)) continue;
    const key = `${figure.of} ${figure.basis} ${figure.sentence}`;
    const way = ways.get(key) ?? {};
    ways.set(key, way);
    if (conversion.relative) way.relative ??= figure;
    else way.absolute ??= figure;
  }
  return ways.values();
}

/** One change said in two ways, `by £262 million (51.3%) to £249 million`: the one must give the other. */
function heldWays(figures: readonly Figure[]): Found {
  return [...twoWays(figures)].flatMap(({ relative, absolute }) => {
    const level = figures[relative?.of ?? -1];
    if (!relative || !absolute || !level) return [];
    const arithmetic = relativeOfAbsolute.print(level.value, absolute.value);
    return denial('changes', relative, computed(relativeOfAbsolute, level, absolute), arithmetic, [absolute, level]);
  });
}

/** Every share, change and sum that the figures it is said of deny. Linear in the figures. */
export function heldArithmetic(extraction: Extraction): Found {
  const { figures } = extraction;
  const told = new Map(statedShares(extraction).map((one) => [one.share, one]));
  const single = figures.flatMap((figure) => {
    if (figure.kind === 'change') return heldChange(figure, extraction);
    if (figure.kind !== 'share') return [];
    const { part, whole } = told.get(figure) ?? { part: figures[figure.of], whole: figures[figure.totalOf] };
    return heldShare(figure, part, whole);
  });
  const sums = statedSums(extraction).flatMap(({ total, parts }) =>
    denial('sum', total, sumOf(parts), parts.map(({ value }) => value).join(' + '), parts),
  );
  return [...single, ...heldWays(figures), ...sums];
}
