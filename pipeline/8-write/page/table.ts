/** The table of everything stated and derived. It stands there without the script, which sorts and filters it. */
import type { Derivation, Figure, PageContent } from './content.js';
import { type Content, html, type Markup } from './html.js';
import { intervalWords, rounded, spoken, valueWords } from './words.js';

const HEAD = [
  ['figure', 'Figure'],
  ['measure', 'Measure'],
  ['value', 'Value'],
  ['interval', 'Interval'],
  ['period', 'Period'],
  ['kind', 'Kind'],
  ['status', 'Status'],
] as const;

interface Line {
  readonly id: Content;
  readonly source: string;
  readonly kind: string;
  readonly figure: Content;
  readonly measure: string | null;
  readonly value: number;
  readonly valueText: string;
  readonly interval: string;
  readonly period: string | null;
  readonly start: string | null;
  readonly status: string;
}

function lineMarkup(line: Line): Markup {
  const { id, source, kind, figure, measure, value, valueText, interval, period, start, status } = line;
  return html`<tr${id} data-source="${source}" data-kind="${kind}" data-status="${status}"><td class="c-figure">${figure}</td><td class="c-measure">${measure}</td><td class="c-value" data-sort="${value}">${valueText}</td><td class="c-interval">${interval}</td><td class="c-period" data-sort="${start ?? ''} ${period ?? ''}">${period}</td><td class="c-kind">${spoken(kind)}</td><td class="c-status">${spoken(status)}</td></tr>
`;
}

/** What became of a figure: its review where a person decided against it, else its role and its publication. */
function statusOf({ row, observation }: Figure): string {
  if (row.review === 'rejected') return 'rejected';
  return observation?.status ?? (row.role === 'statement' ? 'not published' : row.role);
}

const figureLine = (figure: Figure): Line => ({
  id: html` id="row-${figure.row.figure_id}"`,
  source: figure.row.source_id,
  kind: figure.row.kind,
  figure: html`<a class="to" href="#${figure.row.figure_id}">${figure.words}</a>`,
  measure: figure.row.measure,
  value: figure.row.value,
  valueText: valueWords(figure.row),
  interval: intervalWords(figure.row),
  period: figure.row.period,
  start: figure.row.period_start,
  status: statusOf(figure),
});

function derivedLine({ row, level, by, observation }: Derivation, figures: readonly Figure[]): Line {
  const input = figures[level] ?? figures[by];
  const kind = observation === null ? row.rule : (input?.row.kind ?? row.rule);
  return {
    id: null,
    source: row.source_id,
    kind: row.rule === 'relative_change' || row.rule === 'absolute_change' ? 'change' : kind,
    figure: html`<a class="to" href="#${input?.row.figure_id ?? ''}" title="${row.formula}">${spoken(row.rule)}</a>`,
    measure: row.measure,
    value: row.value,
    valueText: valueWords(rounded(row)),
    interval: intervalWords(rounded(row)),
    period: row.period,
    start: row.period_start,
    status: 'derived',
  };
}

const option = (value: string): Markup => html`<option value="${value}">${spoken(value)}</option>`;

function select(name: string, label: string, values: readonly string[]): Content {
  const options = [...new Set(values)].sort().map(option);
  return html`<label>${label} <select name="${name}"><option value="">all</option>${options}</select></label>`;
}

function controls({ sources }: PageContent, lines: readonly Line[]): Markup {
  const options = sources.map(({ source }) => html`<option value="${source.id}">${source.entry.title}</option>`);
  const bySource = html`<label>Source <select name="source"><option value="">all</option>${options}</select></label>`;
  const kinds = select(
    'kind',
    'Kind',
    lines.map(({ kind }) => kind),
  );
  const statuses = select(
    'status',
    'Status',
    lines.map(({ status }) => status),
  );
  return html`<div class="controls scripted" role="search" aria-label="Filter the table" hidden><label>Search <input type="search" name="words" autocomplete="off"></label>${kinds}${statuses}${sources.length > 1 ? bySource : null}<output aria-live="polite"></output></div>`;
}

export function tableMarkup(content: PageContent): Markup {
  const { figures, derivations } = content;
  const lines = [...figures.map(figureLine), ...derivations.map((row) => derivedLine(row, figures))];
  const head = HEAD.map(([name, title]) => html`<th class="c-${name}" scope="col" data-column="${name}">${title}</th>`);
  return html`${controls(content, lines)}
<table id="rows"><caption class="unseen">Every stated and derived figure</caption><thead><tr>${head}</tr></thead><tbody>
${lines.map(lineMarkup)}</tbody></table>
<button type="button" class="more scripted" hidden>Show more</button>`;
}
