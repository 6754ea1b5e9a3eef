/** Rows of the tables `figures`, `derived`, `skipped` and `sources`. Offsets become code points here. */

import type { DerivedRow, FigureRow, SkippedRow, SourceRow } from '../../schemas/columns.js';
import { codePointLength, codePointOffsets, pageOf } from '../kit/offsets.js';
import { basePeriod, periodDays } from '../kit/period.js';
import { remember } from '../kit/remember.js';
import type { Verdict } from '../model/review.js';
import type { Indicator } from './indicator.js';
import { sentenceTexts } from './sentence-text.js';
import type { Source } from './source.js';

/** Ids of indicators; equal ones are several objects with one id. */
export type Names = ReadonlyMap<Indicator, string>;

export const nameOf = (names: Names, indicator: Indicator | null): string | null =>
  indicator === null ? null : (names.get(indicator) ?? null);

/** Periods that are remembered: a corpus has few, and each stands in many rows. */
const REMEMBERED = 10_000;

const daysOf = remember(periodDays, REMEMBERED);

/** The three columns of a period; a period whose months nobody stated has no ends. */
export function periodColumns(period: string | null) {
  const days = period === null ? null : daysOf(period);
  return { period, period_start: days?.start ?? null, period_end: days?.end ?? null };
}

const number = (text: string | null): number | null => (text === null ? null : Number(text));

type ChangeBasis = FigureRow['change_basis'];

/** `since:2019` is `since` in the tables; its period stands in `base_period`. */
export const changeBasis = (basis: string | null): ChangeBasis =>
  (basis?.startsWith('since:') ? 'since' : basis) as ChangeBasis;

/** One row for each stated figure as people left it, in the order of the text. Every column by hand: they are many. */
export function figureRows(source: Source, names: Names): readonly FigureRow[] {
  const { report, sentences, figures } = source.result.extraction;
  const place = codePointOffsets(report.text);
  const page = pageOf(report.pages);
  const textOf = sentenceTexts(source);
  const rows: FigureRow[] = [];
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at]!;
    const block = report.blocks[sentences[figure.sentence]?.block ?? -1];
    const { period, period_start, period_end } = periodColumns(figure.period);
    const basis = figure.kind === 'change' ? (figure.basis ?? 'unspecified') : null;
    rows.push({
      figure_id: source.figureIds[at] as string,
      source_id: source.id,
      section: block?.section || null,
      paragraph: block?.paragraph as number,
      sentence: figure.sentence + 1,
      char_start: place(figure.start),
      char_end: place(figure.end),
      page: page(figure.start),
      quote: figure.quote,
      sentence_text: textOf(figure),
      kind: figure.kind,
      value: Number(figure.value),
      value_text: figure.value,
      value_low: number(figure.low),
      value_high: number(figure.high),
      unit: figure.unit,
      per: figure.per,
      scale: figure.scale,
      modifier: figure.modifier,
      statistic: figure.statistic,
      role: figure.role,
      measure: figure.measure,
      indicator_id: nameOf(names, source.figureIndicators[at] ?? null),
      period,
      period_start,
      period_end,
      period_basis: figure.periodBasis,
      of_figure_id: source.figureIds[figure.of] ?? null,
      change_basis: changeBasis(basis),
      base_period: basePeriod(figure.period, basis),
      area: report.source.area,
      rules: figure.rules.join(' '),
      review: verdictOf(source, at),
    });
  }
  return rows;
}

function verdictOf({ reviewed }: Source, at: number): Verdict | null {
  return reviewed ? (reviewed.verdicts[reviewed.origin[at] as number] ?? null) : null;
}

/**
 * The evidence: what the program read, rejected figures included, in the order of the text.
 * @param rows the same figures as people left them, whose indicators they keep
 */
export function evidenceRows(source: Source, rows: readonly FigureRow[], names: Names): readonly FigureRow[] {
  const { reviewed, result } = source;
  if (!reviewed) return rows;
  const indicators = new Map(rows.map(({ figure_id, indicator_id }) => [figure_id, indicator_id]));
  const evidence: Source = {
    ...source,
    reviewed: null,
    figureIds: reviewed.ids,
    figureIndicators: [],
    result: { ...result, extraction: reviewed.machine },
  };
  return figureRows(evidence, names).map((row, at) => ({
    ...row,
    indicator_id: indicators.get(row.figure_id) ?? null,
    review: reviewed.verdicts[at] ?? null,
  }));
}

/** What follows from the figures, in the order of derivation. */
export function derivedRows(source: Source, names: Names): readonly DerivedRow[] {
  const { extraction, derived } = source.result;
  const rows: DerivedRow[] = [];
  for (let at = 0; at < derived.length; at++) {
    const row = derived[at]!;
    const { period, period_start, period_end } = periodColumns(row.period);
    rows.push({
      derived_id: source.derivedIds[at] as string,
      rule: row.rule,
      value: Number(row.value),
      value_text: row.value,
      value_low: number(row.low),
      value_high: number(row.high),
      unit: row.unit,
      measure: row.measure,
      indicator_id: nameOf(names, source.derivedIndicators[at] ?? null),
      period,
      period_start,
      period_end,
      area: extraction.report.source.area,
      level_figure_id: source.figureIds[row.level] as string,
      by_figure_id: source.figureIds[row.by] as string,
      formula: row.formula,
      source_id: source.id,
    });
  }
  return rows;
}

/** The account: every number of the text that is no figure. */
export function skippedRows({ id, result }: Source): readonly SkippedRow[] {
  const { report, skipped } = result.extraction;
  const place = codePointOffsets(report.text);
  const rows: SkippedRow[] = [];
  for (const { start, end, reason, period } of skipped) {
    const [char_start, char_end] = [place(start), place(end)];
    rows.push({ source_id: id, char_start, char_end, quote: report.text.slice(start, end), reason, period });
  }
  return rows;
}

/** The source itself. */
export function sourceRow({ id, entry, result }: Source): SourceRow {
  const { title, publisher, url, license, period, area, language, sha256 } = entry;
  const characters = codePointLength(result.extraction.report.text);
  return { source_id: id, title, publisher, url, license, period, area, language, sha256, characters };
}
