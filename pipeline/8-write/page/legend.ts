/** The legend: every kind of figure with its colour and its count; with the script each lets one kind stand out. */
import { KINDS } from '../../../schemas/vocabulary.js';
import type { PageContent } from './content.js';
import { html, type Markup } from './html.js';
import { count, spoken } from './words.js';

export function legendMarkup({ figures, sources }: PageContent): Markup {
  const counts = new Map<string, number>();
  for (const { row } of figures) counts.set(row.kind, (counts.get(row.kind) ?? 0) + 1);
  const items = Object.entries(KINDS)
    .filter(([kind]) => counts.has(kind))
    .map(
      ([kind, meaning]) =>
        html`<li><button type="button" data-kind="${kind}" aria-pressed="false" title="${meaning}">${spoken(kind)} <span class="count">${counts.get(kind) ?? 0}</span></button></li>`,
    );
  const omissions = sources.reduce((sum, source) => sum + source.omissions.length, 0);
  const skipped = html`<li><button type="button" class="toggle-skipped" aria-pressed="false" title="Numbers that are no figures, each with its reason">not taken <span class="count">${omissions}</span></button></li>`;
  const linked = figures.filter(({ of }) => of >= 0).length;
  const links = html`<li class="scripted" hidden><button type="button" class="toggle-links" aria-pressed="false" title="${`Draw ${count(linked, 'link')} between changes or shares and their levels`}">all links <span class="count">${linked}</span></button></li>`;
  return html`<ul class="legend" aria-label="Kinds of figures">${items}${skipped}${links}</ul>`;
}
