/**
 * `report.html`: the release on one page that needs nothing else. The texts with their figures, charts,
 * a table, what was not taken and why, and the files to download.
 */
import type { Dataset, DatasetSource } from '../../model/dataset.js';
import type { Description } from '../standards/description.js';
import { assets } from './assets.js';
import { chartsMarkup } from './charts.js';
import { type PageContent, pageContent, type SourceContent } from './content.js';
import { pageData } from './data.js';
import { downloadsMarkup } from './downloads.js';
import { type Content, embedded, html, type Markup } from './html.js';
import { legendMarkup } from './legend.js';
import { omissionsMarkup } from './omissions.js';
import { tableMarkup } from './table.js';
import { textMarkup } from './text.js';
import { count } from './words.js';

export const PAGE = 'report.html';

/** Where a source comes from; an address becomes a link only if it is one of the web. */
function origin({ entry }: DatasetSource): Markup {
  const { title, publisher, url, license, period, published } = entry;
  const name = url !== null && /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer">${title}</a>` : title;
  const facts = [
    publisher,
    period === null ? null : `reference period ${period}`,
    published === null ? null : `published ${published}`,
    license === null ? 'no licence stated' : `licence: ${license}`,
  ].filter((fact) => fact !== null);
  return html`<p class="origin">${name}. ${facts.join(' · ')}.</p>`;
}

function sourceSection(content: SourceContent, at: number, isOnly: boolean): Markup {
  const { source } = content;
  const title = isOnly ? 'The text and its figures' : source.entry.title;
  return html`<section class="source" id="source-${at}" lang="${source.entry.language}"><h2>${title}</h2>${origin(source)}${textMarkup(content)}</section>
`;
}

const NO_ENTRIES = 1;

function contentsList({ sources }: PageContent, hasCharts: boolean): Markup {
  const texts =
    sources.length <= NO_ENTRIES
      ? html`<li><a href="#source-0">Text</a></li>`
      : sources.map(({ source }, at) => html`<li><a href="#source-${at}">${source.entry.title}</a></li>`);
  const charts = hasCharts ? html`<li><a href="#charts">Charts</a></li>` : null;
  return html`<nav aria-label="On this page"><ul>${texts}${charts}<li><a href="#table">Table</a></li><li><a href="#omitted">Not taken</a></li><li><a href="#downloads">Downloads</a></li></ul></nav>`;
}

function header({ dataset, figures, derivations, left }: PageContent): Markup {
  const { entry, tables } = dataset;
  const released = entry.released === null ? 'not yet released' : `released ${entry.released}`;
  const sums = [
    count(tables.figures.length, 'figure'),
    count(derivations.length, 'derived figure'),
    count(tables.observations.length, 'observation'),
    count(tables.skipped.length, 'number not taken', 'numbers not taken'),
  ];
  const rest: Content =
    left === 0
      ? null
      : html`<p class="notice">This page shows the first ${count(figures.length, 'figure')}; the other ${left} are in the files.</p>`;
  return html`<header><p class="eyebrow">figurate · ${entry.id} ${entry.version}</p><h1>${entry.title}</h1><p class="lead">${entry.description}</p><p class="origin">Version ${entry.version}, ${released}, published by ${entry.publisher.name}. <a href="${entry.license.url}" rel="noreferrer">${entry.license.title}</a>.</p><ul class="sums">${sums.map((sum) => html`<li>${sum}</li>`)}</ul>${rest}</header>`;
}

const PANEL = html`<aside id="panel" class="scripted" aria-label="The figure pointed at" tabindex="-1" hidden><p class="hint">Point at a figure to see its value, its interval and where they come from. With the keyboard: <kbd>Tab</kbd> to the text, <kbd>←</kbd> <kbd>→</kbd> from figure to figure, <kbd>Enter</kbd> to stay with one, <kbd>Esc</kbd> to let go.</p></aside><p class="unseen" role="status" id="told"></p>`;

function main(content: PageContent, charts: Content, description: Description): Markup {
  const isOnly = content.sources.length === 1;
  const texts = content.sources.map((source, at) => sourceSection(source, at, isOnly));
  const chartSection =
    charts === null
      ? null
      : html`<section id="charts"><h2>Then and now</h2><p>Values of an indicator in different periods, each with the interval that the wording allows. Paler bars are derived: no text states them.</p>${charts}</section>`;
  const omitted = content.sources.map((source) => omissionsMarkup(source, isOnly));
  return html`<main>
<div class="reading"><div class="texts">${texts}</div>${PANEL}</div>
${chartSection}
<section id="table"><h2>Table</h2>${tableMarkup(content)}</section>
<section id="omitted"><h2>Not taken, and why</h2>${omitted}</section>
<section id="downloads"><h2>Downloads</h2>${downloadsMarkup(description)}</section>
</main>`;
}

/** The page, the same bytes for the same dataset. Linear in the dataset, up to the figures that it shows. */
export async function reportPage(dataset: Dataset, description: Description): Promise<string> {
  const content = pageContent(dataset);
  const charts = await chartsMarkup(content);
  const { style, scripts, policy } = assets();
  const { title } = dataset.entry;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
${style}
</head>
<body>
<a class="skip" href="#source-0">To the text</a> <a class="skip" href="#table">To the table</a>
${header(content)}
${contentsList(content, charts !== null)}
${legendMarkup(content)}
${main(content, charts, description)}
<footer><p>Made by figurate ${description.versions.tool} from the texts named above. This page is one file and fetches nothing.</p></footer>
<script type="application/json" id="data">${embedded(pageData(content))}</script>
${scripts}</body>
</html>
`.text;
}
