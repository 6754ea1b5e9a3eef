/** Rooms 1 to 5 on a text, as tests ask for them. */
import { read, type TextFormat } from '../../pipeline/1-read/index.js';
import { extractReport } from '../../pipeline/extract.js';
import type { Context } from '../../pipeline/model/diagnostic.js';
import type { Extraction, Figure } from '../../pipeline/model/figure.js';
import type { Report, SourceContext } from '../../pipeline/model/report.js';

export const SOURCE: SourceContext = {
  id: 'case',
  title: null,
  publisher: null,
  period: '2022',
  area: null,
  currency: null,
  decimal: 'point',
  fiscalYearStart: null,
};

export const SILENT: Context = { report: () => {} };

/** What room 1 makes of a text. */
export const reportOf = (text: string, source: Partial<SourceContext> = {}, format: TextFormat = 'markdown'): Report =>
  read(text, { ...SOURCE, ...source }, format, SILENT);

/** The figures of a text, and what is none. */
export const extractionOf = (
  text: string,
  source: Partial<SourceContext> = {},
  format: TextFormat = 'markdown',
): Extraction => extractReport(reportOf(text, source, format), SILENT);

/** Milliseconds of processor time of `work`: unlike the clock, it does not count what else the machine does. */
export function processorTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Best of `runs` processor times of `work`, in milliseconds. */
export const quickest = (runs: number, work: () => void): number =>
  Math.min(...Array.from({ length: runs }, () => processorTime(work)));

/** A figure as one line, for messages. */
export const shown = (figure: Figure): string => {
  const fields = [
    figure.modifier === 'exact' ? '' : figure.modifier,
    figure.role === 'statement' ? '' : figure.role,
    figure.statistic ?? '',
    figure.measure === null ? '' : `measure=${figure.measure}`,
    `period=${figure.period ?? '-'}`,
    figure.basis === null ? '' : `basis=${figure.basis}`,
    figure.of < 0 ? '' : `of=#${figure.of + 1}`,
  ];
  return `${figure.quote} | ${figure.kind} ${figure.value} ${figure.unit} | ${fields.filter(Boolean).join(' | ')}`;
};
