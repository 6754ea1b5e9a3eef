/**
 * Charts of the values of an indicator by period, with their intervals, drawn by Observable Plot into a
 * DOM of linkedom when the release is written: the page needs no library and no network, and the same
 * values give the same bytes.
 */
import type { ObservationRow } from '../../../schemas/columns.js';
import { type Series, seriesOf } from './chart-data.js';
import type { PageContent } from './content.js';
import { type Content, html, Markup } from './html.js';
import { decimalOf, intervalWords, rounded, shortNumber, unitSuffix, valueWords } from './words.js';

/** Both libraries take a third of a second to load, which a dataset without series need not spend. */
const libraries = async () => ({
  Plot: await import('@observablehq/plot'),
  document: (await import('linkedom')).parseHTML('<!doctype html><html></html>').document,
});

type Libraries = Awaited<ReturnType<typeof libraries>>;

const WIDTH = 340;
const LETTER = 7.5;
const ROW = 30;
const AXIS = 26;

const finite = (value: number | null): value is number => value !== null;

/** From zero to the farthest end of an interval, so that lengths can be compared. */
function domainOf(values: readonly ObservationRow[]): [number, number] {
  const ends = values.flatMap(({ value, value_low, value_high }) => [value, value_low, value_high].filter(finite));
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return low === high ? [0, 1] : [low, high];
}

/** An interval as far as it can be drawn: an end that the wording does not set is the edge of the chart. */
function drawn(row: ObservationRow, [least, most]: readonly [number, number]) {
  const { value_low: low, value_high: high } = row;
  const isOpen = low === null || high === null;
  return {
    ...row,
    isOpen,
    low: low ?? (high === null ? row.value : least),
    high: high ?? (low === null ? row.value : most),
  };
}

/** The picture; what it says stands beside it as text. */
function draw({ indicator, values }: Series, { Plot, document }: Libraries): Markup {
  const domain = domainOf(values);
  const rows = values.map((row) => drawn(row, domain));
  const periods = [...new Set(values.map(({ period }) => period))];
  const whole = rows.filter(({ isOpen }) => !isOpen);
  const open = rows.filter(({ isOpen }) => isOpen);
  const bar = { x1: 0, x2: 'value', y: 'period', insetTop: 5, insetBottom: 5, fill: 'var(--k)' } as const;
  const svg = Plot.plot({
    document,
    width: WIDTH,
    height: periods.length * ROW + AXIS,
    margin: 0,
    marginLeft: LETTER * Math.max(...periods.map((period) => (period ?? '').length)) + 14,
    marginRight: 12,
    marginBottom: AXIS,
    style: { fontSize: '12px' },
    x: { domain, nice: true, ticks: 3, grid: true, label: null, tickSize: 0, tickFormat: shortNumber },
    y: { type: 'band', domain: periods, label: null, tickSize: 0, padding: 0 },
    marks: [
      Plot.barX(
        rows.filter(({ status }) => status === 'stated' || status === 'corrected'),
        { ...bar, fillOpacity: 0.55 },
      ),
      Plot.barX(
        rows.filter(({ status }) => status === 'derived'),
        { ...bar, fillOpacity: 0.25 },
      ),
      Plot.barX(
        rows.filter(({ status }) => status === 'target'),
        { ...bar, fillOpacity: 0.08, stroke: 'var(--k)' },
      ),
      Plot.ruleY(whole, { x1: 'low', x2: 'high', y: 'period', strokeWidth: 2 }),
      Plot.ruleY(open, { x1: 'low', x2: 'high', y: 'period', strokeWidth: 2, strokeDasharray: '2 3' }),
      Plot.tickX(
        rows.filter(({ value_low }) => value_low !== null),
        { x: 'value_low', y: 'period', inset: 9, strokeWidth: 1.5 },
      ),
      Plot.tickX(
        rows.filter(({ value_high }) => value_high !== null),
        { x: 'value_high', y: 'period', inset: 9, strokeWidth: 1.5 },
      ),
      Plot.ruleX([0]),
    ],
  });
  return svgMarkup(svg, `${indicator.label} by period`);
}

/** What is used of an element that Plot made; the program is compiled without the types of a browser. */
interface Drawing {
  readonly outerHTML: string;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelectorAll(selector: string): Iterable<{ remove(): void; removeAttribute(name: string): void }>;
}

const OWN = ['class', 'style', 'width', 'height', 'fill', 'font-family', 'font-size'] as const;

/** The drawing without what the page would refuse or say twice: styles and names of its own, a size in pixels. */
function svgMarkup(svg: Drawing, label: string): Markup {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const name of OWN) svg.removeAttribute(name);
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  svg.setAttribute('aria-hidden', 'true');
  return html`<div role="img" aria-label="${label}">${new Markup(svg.outerHTML)}</div>`;
}

/** Finds the figure that an observation leads back to: itself, or the level it was derived from. */
type FindFigure = (row: ObservationRow) => string | undefined;

function valueLine(row: ObservationRow, figureOf: FindFigure): Markup {
  const shown = row.derived_id === null ? { ...row, value_text: decimalOf(row.value) } : rounded(row);
  const figure = figureOf(row);
  const status = figure === undefined ? row.status : html`<a class="to" href="#${figure}">${row.status}</a>`;
  return html`<li><span class="period">${row.period}</span> <b>${valueWords(shown)}</b> <small>${intervalWords(shown)}</small> <span class="status">${status}</span></li>`;
}

function card(series: Series, tools: Libraries, figureOf: FindFigure): Markup {
  const { indicator, area, values } = series;
  const unit = `${unitSuffix(indicator.unit).trim() || 'number'}${indicator.per === null ? '' : ` per ${indicator.per}`}`;
  const place = area === null ? unit : `${unit}, ${area}`;
  return html`<figure class="chart" data-kind="${indicator.kind}"><figcaption>${indicator.label} <small>${place}</small></figcaption>${draw(series, tools)}<ul>${values.map((row) => valueLine(row, figureOf))}</ul></figure>
`;
}

/** The charts of the dataset, or null where nothing can be compared. */
export async function chartsMarkup(content: PageContent): Promise<Content> {
  const { shown, all } = seriesOf(content);
  if (shown.length === 0) return null;
  const tools = await libraries();
  const levels = new Map(content.derivations.map(({ row }) => [row.derived_id, row.level_figure_id]));
  const cards = shown.map((series) =>
    card(series, tools, ({ figure_id, derived_id }) => figure_id ?? levels.get(derived_id ?? '')),
  );
  const rest =
    all > shown.length ? html`<p class="notice">${all - shown.length} more series stand in the table below.</p>` : null;
  return html`<div class="charts">${cards}</div>${rest}`;
}
