/** What `extract` hands out, as a line of JSON or as a library: figures and skipped numbers of one text, offsets in code points. */
import { figureIds } from './kit/figure-ids.js';
import { codePointOffsets, pageOf } from './kit/offsets.js';
import type { Extraction, Figure, Kind, Modifier, PeriodBasis, Role, Statistic } from './model/figure.js';
import type { SkipReason } from './rules/skip-reasons.js';

/** A stated figure. Decimals are exact, as text; an empty field is null. */
export interface FigureRow {
  readonly id: string;
  /** First code point of the figure in the text, counted from 0. */
  readonly start: number;
  /** The code point behind its last. */
  readonly end: number;
  readonly quote: string;
  readonly kind: Kind;
  readonly value: string;
  readonly value_low: string | null;
  readonly value_high: string | null;
  /** ISO 4217, `percent`, `1`, a time unit or a UCUM code. */
  readonly unit: string;
  /** Power of ten that the wording applied. */
  readonly scale: number;
  readonly modifier: Modifier;
  readonly role: Role;
  readonly statistic: Statistic | null;
  readonly measure: string | null;
  readonly period: string | null;
  readonly period_basis: PeriodBasis | null;
  /** Id of the figure that this change or share modifies. */
  readonly of: string | null;
  readonly basis: string | null;
  /** Page of the original on which it begins; not set where the original has no pages. */
  readonly page?: number;
}

/** A number of the text that is no figure. */
export interface SkippedRow {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly reason: SkipReason;
  /** The period it was read as, where it was read as one. */
  readonly period: string | null;
}

/** The rows of all figures of a text, in its order, one at a time: a text may have millions. */
export function* figureRows(extraction: Extraction): Generator<FigureRow> {
  const ids = figureIds(extraction);
  const at = codePointOffsets(extraction.report.text);
  const page = pageOf(extraction.report.pages);
  for (const [index, figure] of extraction.figures.entries()) {
    const row = figureRow(figure, ids, index, at);
    const number = page(figure.start);
    yield number === null ? row : { ...row, page: number };
  }
}

function figureRow(figure: Figure, ids: readonly string[], index: number, at: (offset: number) => number): FigureRow {
  return {
    id: ids[index]!,
    start: at(figure.start),
    end: at(figure.end),
    quote: figure.quote,
    kind: figure.kind,
    value: figure.value,
    value_low: figure.low,
    value_high: figure.high,
    unit: figure.unit,
    scale: figure.scale,
    modifier: figure.modifier,
    role: figure.role,
    statistic: figure.statistic,
    measure: figure.measure,
    period: figure.period,
    period_basis: figure.periodBasis,
    of: figure.of < 0 ? null : ids[figure.of]!,
    basis: figure.basis,
  };
}

/** The account: every number that is no figure, in the order of the text, and why. */
export function* skippedRows({ report, skipped }: Extraction): Generator<SkippedRow> {
  const at = codePointOffsets(report.text);
  for (const { start, end, reason, period } of skipped) {
    yield { start: at(start), end: at(end), quote: report.text.slice(start, end), reason, period };
  }
}
