/** Values that should agree, side by side: what was derived or stated, and what was stated elsewhere or published by others. */
import type { RowOf } from '../../../schemas/columns.js';
import { VERDICTS } from '../../../schemas/vocabulary.js';
import type { PageContent } from './content.js';
import { type Content, html } from './html.js';
import { count, decimalOf, intervalWords, rounded, spoken, valueWords } from './words.js';

type Pair = RowOf<'reconciliation'>;

/** Pairs on the page at most; the table holds the others. */
const MOST_PAIRS = 200;

interface Side {
  readonly value: number;
  readonly value_low: number | null;
  readonly value_high: number | null;
  readonly unit: string;
  readonly status: string;
  readonly figure: string | null;
  readonly publication: string;
  readonly url: string | null;
  readonly quote: string | null;
}

const first = (row: Pair): Side => ({
  value: row.first_value,
  value_low: row.first_low,
  value_high: row.first_high,
  unit: row.first_unit,
  status: row.first_status,
  figure: row.first_figure_id,
  publication: row.first_publication,
  url: row.first_url,
  quote: row.first_quote,
});

const second = (row: Pair): Side => ({
  value: row.second_value,
  value_low: row.second_low,
  value_high: row.second_high,
  unit: row.second_unit,
  status: row.second_status,
  figure: row.second_figure_id,
  publication: row.second_publication,
  url: row.second_url,
  quote: row.second_quote,
});

function sideMarkup(side: Side, shown: ReadonlySet<string>): Content {
  const { status, figure, publication, url, quote } = side;
  const row = status === 'derived' ? rounded(side) : { ...side, value_text: decimalOf(side.value) };
  const isWeb = url !== null && /^https?:\/\//i.test(url);
  const whence = isWeb ? html`<a href="${url}" rel="noreferrer">${publication}</a>` : publication;
  const words = quote === null ? null : html` “${quote}”`;
  const link = figure !== null && shown.has(figure) ? html`<a class="to" href="#${figure}">${status}</a>` : status;
  return html`<dt>${link}</dt><dd><b>${valueWords(row)}</b> <small>${intervalWords(row)}</small><br><small>${whence}${words}</small></dd>`;
}

function pairMarkup(row: Pair, shown: ReadonlySet<string>): Content {
  const { indicator, period, verdict, reason } = row;
  const sides = [sideMarkup(first(row), shown), sideMarkup(second(row), shown)];
  return html`<li data-verdict="${verdict}"><p><b>${indicator}</b> <small>${period}</small></p><dl>${sides}</dl><p title="${VERDICTS[verdict]}"><b>${spoken(verdict)}</b> <small>${reason}</small></p></li>
`;
}

/** The section, or null where nothing can be compared. What disagrees comes first. */
export function reconciliationMarkup({ dataset, figures }: PageContent): Content {
  const { reconciliation } = dataset.tables;
  if (reconciliation.length === 0) return null;
  const shown = new Set(figures.map(({ row }) => row.figure_id));
  const isBad = ({ verdict }: Pair): boolean => verdict === 'disagrees';
  const sorted = [...reconciliation.filter(isBad), ...reconciliation.filter((row) => !isBad(row))];
  const left = sorted.length - MOST_PAIRS;
  const rest = left > 0 ? html`<p class="notice">${count(left, 'more pair')} in the table reconciliation.</p>` : null;
  return html`<ul class="pairs">${sorted.slice(0, MOST_PAIRS).map((row) => pairMarkup(row, shown))}</ul>${rest}`;
}
