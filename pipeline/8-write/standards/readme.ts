/** `README.md` of a release: what it is, whence, how made, known limits, what was validated, how to cite and to load it, the dictionary. */

import type { Dataset } from '../../model/dataset.js';
import { DIAGNOSTICS } from '../../rules/diagnostics.js';
import { reconciliationView, type ViewedValue } from '../reconciliation-view.js';
import { citation } from './croissant.js';
import type { Description } from './description.js';
import { dictionaryRows } from './dictionary.js';
import { loading } from './readme-loading.js';

/** Text of the registry or of the catalogue inside Markdown: it can become neither markup nor a second line. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|]/g, '\\$&');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

function contents({ tables, files, entry }: Description): string {
  const counts = tables.map(({ name, table, rows }) => [`\`${name}\``, String(rows), plain(table.description)]);
  const others: [string, string][] = [
    ['`*.parquet`, `*.arrow`, `*.csv`', 'the tables in three formats with the same cells'],
    [
      '`report.html`',
      'the texts with their figures, charts, a searchable table and what was not taken, on one page for the browser',
    ],
    [`\`${entry.id}.xlsx\``, 'the same tables and the dictionary for a spreadsheet'],
    ['`load.sql`, `load.py`, `load.R`', 'loaders for DuckDB, pandas and base R'],
    ['`datapackage.json`', 'Data Package v2: schema, keys and hashes of the CSV files'],
    ['`csv-metadata.json`', 'CSV on the Web: the same for its readers'],
    ['`croissant.json`', 'Croissant 1.1: record sets on the Parquet files, provenance'],
    ['`CITATION.cff`', 'how to cite'],
    ['`CHANGELOG.md`', 'what each version changed'],
    ['`manifest.json`', 'inputs, versions, counts, files with their hashes'],
    ['`SHA256SUMS`', 'hashes of all files, the manifest included: `sha256sum -c SHA256SUMS`'],
  ];
  if (files.some(({ path }) => path.startsWith('texts/')))
    others.splice(1, 0, [
      '`texts/`',
      'the very texts that `char_start` and `char_end` count in, in Unicode code points',
    ]);
  return `${markdownTable(['table', 'rows', 'a row is'], counts)}\n\n${markdownTable(['file', 'what'], others)}`;
}

function whence({ sources }: Dataset): string {
  const rows = sources.map(({ id, entry }) => [
    plain(id),
    `${plain(entry.title)}${entry.url === null ? '' : `, <${entry.url}>`}`,
    plain(entry.publisher),
    entry.period ?? 'none',
    entry.license === null ? 'none stated' : plain(entry.license),
    plain(entry.obtained),
    `\`${entry.sha256}\``,
  ]);
  return markdownTable(['source', 'title', 'publisher', 'period', 'licence', 'obtained', 'SHA-256'], rows);
}

/** What the program had to say about the texts, by code. */
function remarks({ diagnostics }: Dataset): string {
  const counts = new Map<keyof typeof DIAGNOSTICS, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  if (counts.size === 0) return 'The program had nothing to remark on the texts.';
  const rows = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, count]) => [
      `\`${code}\``,
      String(count),
      plain(DIAGNOSTICS[code].sentence.replace(/\{\w+\}/g, '…')),
      plain(DIAGNOSTICS[code].help),
    ]);
  return markdownTable(['remark', 'times', 'what', 'what follows'], rows);
}

/** Pairs that are told in the README at most; all stand in the table. */
const MOST_PAIRS = 30;

const VERDICTS = { agrees: 'agrees', disagrees: '**disagrees**', cannot_tell: 'cannot tell' } as const;

/** How the values stand against others for the same indicator and period: disagreements first. */
function reconciled({ tables }: Dataset): string {
  const { counts, pairs } = reconciliationView(tables);
  if (pairs.length === 0) return 'There is no indicator and period for which two values could be compared.';
  const side = ({ value, interval, status, quote, publication, published }: ViewedValue): string =>
    `${value}${value.startsWith(interval) ? '' : ` (${interval})`}, ${status}: “${plain(quote)}”, ${plain(publication)}${published === null ? '' : `, ${published}`}`;
  const rows = pairs
    .slice(0, MOST_PAIRS)
    .map(({ indicator, period, first, second, verdict, reason }) => [
      plain(indicator),
      period,
      side(first),
      side(second),
      VERDICTS[verdict],
      plain(reason),
    ]);
  const rest = pairs.length > MOST_PAIRS ? ` The first ${MOST_PAIRS} follow.` : '';
  const summary = `Of ${pairs.length} pairs of values for one indicator and period ${counts.agrees} agree, ${counts.disagrees} disagree, and for ${counts.cannot_tell} nothing can be told.${rest}`;
  const head = ['indicator', 'period', 'this value', 'is held against', 'verdict', 'because'];
  return `${summary} Two values agree when their intervals have a number in common. All pairs stand in \`reconciliation\`.\n\n${markdownTable(head, rows)}`;
}

function dictionary(): string {
  const [head, ...rows] = dictionaryRows();
  const named = rows.map(([table, column, ...rest]) => [`\`${table}\``, `\`${column}\``, ...rest.map(plain)]);
  return markdownTable(head!, named);
}

/** How many figures a person has looked at, by decision. */
function reviewed({ tables: { figures } }: Dataset): string {
  const counts = new Map<string, number>();
  for (const { review } of figures) if (review !== null) counts.set(review, (counts.get(review) ?? 0) + 1);
  if (counts.size === 0) return 'No person has reviewed the figures of this release.';
  const sum = [...counts.values()].reduce((a, b) => a + b, 0);
  const parts = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([decision, count]) => `${count} ${decision}`);
  return `A person reviewed ${sum} of the ${figures.length} figures against the text (${parts.join(', ')}; column \`review\`).`;
}

const stated = (dataset: Dataset): string =>
  `
- **Validated when written**: every row against the types, closed lists, keys and references below; every cell of every Parquet, Arrow and CSV file read back and compared.
- **Validated in the tests of the program**: the description files by the official validators of Data Package, Croissant, CSV on the Web and the Citation File Format; the tables cell by cell in pandas, Polars, DuckDB, apache-arrow and R.
- **Not validated**: whether what the sources state is true. Measures, periods and links are read from the wording by rules, and rules can err: hold a number that matters against its sentence.
- **Review**: ${reviewed(dataset)}`.trim();

export function readme(dataset: Dataset, description: Description): string {
  const { entry, versions } = description;
  const released = entry.released === null ? 'not yet released' : `released ${entry.released}`;
  return `# ${plain(entry.title)}

${plain(entry.description)}

Version ${entry.version}, ${released}, published by ${plain(entry.publisher.name)}.
Licence of the compilation: [${plain(entry.license.title)}](${entry.license.url}). The texts keep the licences of their publishers, see *Whence*.

## What is in it

${contents(description)}

## Whence

${whence(dataset)}

## How it was made

figurate ${versions.tool} (rules ${versions.rules}) read the texts and took every number that quantifies something as a figure, with the interval that its wording allows, by rules that are named in the column \`rules\`. What follows from stated figures by arithmetic stands in \`derived\`, each with its formula and inputs; intervals are propagated. Every number that is no figure stands in \`skipped\`, with the reason. The same texts and versions give the same bytes.

## Known limits

Tables and pictures of the sources are not read. The reference area is that of the source, not of the sentence. A change whose basis is not stated has no baseline.

${remarks(dataset)}

## What was and was not validated

${stated(dataset)}

## Held against other values

${reconciled(dataset)}

## How to cite

> ${plain(citation(description))}

## How to load

${loading(description)}

## Data dictionary

${dictionary()}
`;
}
