/** Turns finished drafts into figures: signs, intervals, text of the measure, indexes instead of references. */
import { addDecimal, negateDecimal, shiftDecimal } from '../kit/decimal.js';
import { interval, rangeInterval } from '../kit/interval.js';
import type { Figure } from '../model/figure.js';
import { Style } from '../model/report.js';
import type { Draft, Measure } from './draft.js';
import type { Range } from './noun-phrase/range.js';
import type { View } from './view/view.js';

/** Code of the space. */
const SPACE = 32;

/** The words of tokens [first, last): as in the text, with markup, page breaks and line ends folded to one space. */
function textOf(v: View, range: Range): string {
  const { text, codes, start, end, gap } = v.t;
  let out = '';
  let from = range.first; // tokens from here on are written with single spaces, and taken as they stand
  for (let i = from + 1; i < range.last; i++) {
    const between = start[i] - end[i - 1];
    if (gap[i] === 0 ? between === 0 : between === 1 && codes[end[i - 1]] === SPACE) continue;
    out += text.slice(start[from], end[i - 1]);
    if (gap[i] !== 0) out += ' ';
    from = i;
  }
  return out + text.slice(start[from], end[range.last - 1]);
}

/** The measure in words. */
const measureText = (measure: Measure | null): string | null =>
  measure === null ? null : textOf(measure.v, measure.range);

/** The unit a figure is published in. */
function unitOf(d: Draft): string {
  const { unit, mention } = d.sized;
  if (inPercent(d)) return 'percent';
  if (d.kind === 'duration' && mention.unitKind === 'none') return 'year';
  return unit;
}

/** Fractions that are shares or changes are percentages: `two-thirds` is 66.666667. */
const inPercent = (d: Draft): boolean =>
  d.sized.mention.unitKind === 'none' &&
  d.sized.mention.magnitude.form === 'fraction' &&
  d.sized.mention.magnitude.scale === 0 &&
  (d.kind === 'share' || d.kind === 'change');

/** The value with the sign that the words give. */
function signed(d: Draft, size: string): string {
  const written = d.sized.mention.sign;
  const negative = written !== 0 ? written < 0 : d.kind === 'change' && d.direction < 0;
  return negative ? negateDecimal(size) : size;
}

/** The end of a token, with the closing tag of a raised or lowered one (`23<sup>rd</sup>`). */
function closeTag(v: View, at: number): number {
  const end = v.t.end[at];
  if ((v.t.style[at] & (Style.sup | Style.sub)) === 0) return end;
  return /^<\/su[pb]>/i.test(v.t.text.slice(end, end + 6)) ? end + 6 : end;
}

/** A finished draft as a figure. */
export function figureOf(d: Draft, farUnit: string | null): Figure {
  const { v, sized } = d;
  const { mention } = sized;
  const scaleUp = inPercent(d) ? 2 : 0;
  const size = shiftDecimal(sized.size, scaleUp);
  const value = signed(d, size);
  const unit =
    farUnit ?? (mention.rules.includes('unit:point') && d.of !== null && d.of.kind !== 'share' ? '1' : unitOf(d));
  const start = v.t.start[mention.first];
  const end = closeTag(v, mention.last - 1);
  const ends =
    sized.lower !== null && sized.upper !== null
      ? rangeInterval(signed(d, shiftDecimal(sized.lower, scaleUp)), signed(d, shiftDecimal(sized.upper, scaleUp)))
      : sized.spread !== null
        ? { low: addDecimal(value, negateDecimal(sized.spread)), high: addDecimal(value, sized.spread) }
        : interval({
            kind: d.kind,
            unit,
            modifier: mention.modifier,
            value,
            digits: mention.magnitude.digits,
            scale: mention.magnitude.scale - (mention.minor ? 2 : 0),
            imprecise: sized.imprecise,
          });
  return {
    start,
    end,
    quote: v.t.text.slice(start, end),
    kind: d.kind,
    value,
    low: ends.low,
    high: ends.high,
    unit,
    scale: sized.scale,
    modifier: mention.modifier,
    measure: measureText(d.measure),
    per: d.per === null ? null : textOf(v, d.per),
    statistic: d.statistic,
    role: d.role,
    period: d.period,
    periodBasis: d.periodBasis,
    of: d.of?.index ?? -1,
    basis: d.kind === 'change' ? d.basis : null,
    totalOf: d.totalOf?.index ?? -1,
    earlier: d.earlier?.index ?? -1,
    countOf: d.countOf?.index ?? -1,
    noBaseline: d.noBaseline,
    whole: d.whole === null ? null : textOf(v, d.whole),
    rules: d.rules.slice(), // one that has been pushed to keeps room for sixteen more
    sentence: v.index,
  };
}
