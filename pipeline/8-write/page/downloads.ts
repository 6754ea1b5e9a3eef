/** Links to the files beside the page. */

import type { DescribedFile, Description } from '../standards/description.js';
import { DESCRIPTIONS } from '../standards/index.js';
import { FORMATS } from '../tables.js';
import { type Content, html, type Markup } from './html.js';
import { count, fileSize } from './words.js';

const address = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

const fileLink = ({ path, bytes }: DescribedFile, name = path): Markup =>
  html`<a href="${address(path)}" download>${name}</a> <small>${fileSize(bytes)}</small>`;

/** The tables in their formats, then everything else that was written before the page. */
export function downloadsMarkup({ tables, files }: Description): Markup {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const link = (path: string, name: string): Content => {
    const file = byPath.get(path);
    return file === undefined ? null : html`<li>${fileLink(file, name)}</li>`;
  };
  const rows = tables.map(({ name, table, rows: number }) => {
    const links = FORMATS.map((format) => link(`${name}.${format}`, format));
    return html`<li><b>${name}</b> <small>${count(number, 'row')}</small><p>${table.description}</p><ul class="formats">${links}</ul></li>`;
  });
  const ofTables = new Set(tables.flatMap(({ name }) => FORMATS.map((format) => `${name}.${format}`)));
  const others = files.filter(({ path }) => !ofTables.has(path)).map((file) => html`<li>${fileLink(file)}</li>`);
  const descriptions = DESCRIPTIONS.map((name) => html`<li><a href="${name}">${name}</a></li>`);
  return html`<p>These files lie beside this page, in the same folder; README.md has the data dictionary and how to load and cite them.</p><ul class="files">${rows}</ul><ul class="formats">${others}${descriptions}</ul>`;
}
