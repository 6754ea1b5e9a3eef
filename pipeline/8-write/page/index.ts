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
import { reconciliationMarkup } from './reconciliation.js';
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

/** A source with its text as it is shown. */
interface Shown {
  readonly content: SourceContent;
  readonly text: Markup;
}

function sourceSection({ content, text }: Shown, at: number, isOnly: boolean): Markup {
  const { source } = content;
  const title = isOnly ? 'The text and its figures' : source.entry.title;
  return html`<section class="source" id="source-${at}" lang="${source.entry.language}"><h2>${title}</h2>${origin(source)}${text}</section>
`;
}

/** A section behind the texts; without markup it is left out. */
interface Section {
  readonly id: string;
  readonly entry: string;
  readonly title: string;
  readonly about: string | null;
  readonly markup: Content;
}

async function sectionsOf(
  content: PageContent,
  shown: readonly Shown[],
  description: Description,
): Promise<readonly Section[]> {
  const isOnly = shown.length === 1;
  const all: Section[] = [
    {
      id: 'charts',
      entry: 'Charts',
      title: 'Then and now',
      about:
        'The best value of an indicator for each period, with the interval that the wording allows. Paler bars are derived: no text states them.',
      markup: await chartsMarkup(content),
    },
    {
      id: 'reconciliation',
      entry: 'Reconciliation',
      title: 'Held against each other',
      about:
        'Values for one thing and one period, from different figures, reports or publishers, and whether they can both be right.',
      markup: reconciliationMarkup(content),
    },
    { id: 'table', entry: 'Table', title: 'Table', about: null, markup: tableMarkup(content) },
    {
      id: 'omitted',
      entry: 'Not taken',
      title: 'Not taken, and why',
      about: null,
      markup: shown.map((source) => omissionsMarkup(source.content, source.text, isOnly)),
    },
    { id: 'downloads', entry: 'Downloads', title: 'Downloads', about: null, markup: downloadsMarkup(description) },
  ];
  return all.filter(({ markup }) => markup !== null);
}

function contentsList({ sources }: PageContent, sections: readonly Section[]): Markup {
  const title = ({ source }: SourceContent): string => (sources.length === 1 ? 'Text' : source.entry.title);
  const texts = sources.map((source, at) => html`<li><a href="#source-${at}">${title(source)}</a></li>`);
  const rest = sections.map(({ id, entry }) => html`<li><a href="#${id}">${entry}</a></li>`);
  return html`<nav aria-label="On this page"><ul>${texts}${rest}</ul></nav>`;
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

const sectionMarkup = ({ id, title, about, markup }: Section): Markup =>
  html`<section id="${id}"><h2>${title}</h2>${about === null ? null : html`<p>${about}</p>`}${markup}</section>
`;

function main(shown: readonly Shown[], sections: readonly Section[]): Markup {
  const texts = shown.map((source, at) => sourceSection(source, at, shown.length === 1));
  return html`<main>
<div class="reading"><div class="texts">${texts}</div>${PANEL}</div>
${sections.map(sectionMarkup)}</main>`;
}

/** The page, the same bytes for the same dataset. Linear in the dataset, up to the figures that it shows. */
export async function reportPage(dataset: Dataset, description: Description): Promise<string> {
  const content = pageContent(dataset);
  const shown = content.sources.map((source): Shown => ({ content: source, text: textMarkup(source) }));
  const sections = await sectionsOf(content, shown, description);
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
${contentsList(content, sections)}
${legendMarkup(content)}
${main(shown, sections)}
<footer><p>Made by figurate ${description.versions.tool} from the texts named above. This page is one file and fetches nothing.</p></footer>
<script type="application/json" id="data">${embedded(pageData(content))}</script>
${scripts}</body>
</html>
`.text;
}
