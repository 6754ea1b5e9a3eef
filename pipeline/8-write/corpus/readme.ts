/** The README of a corpus release: what lies in it, how it is read, and what was left out. */

import type { Column, Table } from '../../../schemas/columns.js';
import { CORPUS_TABLES } from '../../../schemas/corpus.js';
import type { Manifest } from '../../../schemas/manifest.js';

/** What the releases of datasets hold and those of corpora do not, for their size. */
export const LEFT_OUT = [
  'the page report.html',
  'the workbook',
  'the texts',
  'pairs of values whose measures contain one another (match "similar_words")',
] as const;

const list = (rows: readonly (readonly string[])[]): string => rows.map((row) => `| ${row.join(' | ')} |`).join('\n');

const tableLine = ({ name, description, rows, parts }: Manifest['tables'][number]): string[] => [
  `\`${name}\``,
  String(rows),
  parts === undefined ? '' : `in ${parts} files`,
  description,
];

const columnLine = ({ name, type, nullable, description }: Column): string[] => [
  `\`${name}\``,
  nullable ? `${type}, may be null` : type,
  description.replaceAll('|', '\\|'),
];

const dictionary = (): string =>
  Object.values(CORPUS_TABLES)
    .map(
      (table: Table) =>
        `### ${table.name}\n\n| column | type | meaning |\n|---|---|---|\n${list(table.columns.map(columnLine))}`,
    )
    .join('\n\n');

export function corpusReadme(manifest: Manifest): string {
  const { dataset, made_by, tables, corpus } = manifest;
  const inputs = manifest.inputs.map(({ path, bytes, sha256 }) => `- \`${path}\`, ${bytes} bytes, SHA-256 ${sha256}`);
  return `# ${dataset.title}

${dataset.description}

${corpus?.documents} documents were read, ${corpus?.quarantined} were not; the table \`quarantine\` says which and why. Made by figurate
${made_by.tool} with rules ${made_by.rules}, without review by people.

${inputs.join('\n')}

## Tables

Each lies in a Parquet, an Arrow and a CSV file with the same cells. A table that outgrew one file lies in several, \`figures-0001.parquet\`
and so on, in all formats with the same rows.

| table | rows | | a row is |
|---|---|---|---|
${list(tables.map(tableLine))}

Rows of \`figures\`, \`derived\`, \`sources\`, \`skipped\` and \`diagnostics\` stand in the order of the documents; \`observations\` and \`series\` by indicator, area
and period, the best value first; \`reconciliation\` likewise; \`indicators\` by their ids. An indicator is named by what it is, in words made alike and with a
hash, so that it has the same id in every corpus.

## Loading it

\`\`\`sql
SELECT indicator, period, value, unit, status FROM 'observations*.parquet' WHERE series_rank = 1 ORDER BY indicator_id, period;
\`\`\`

\`load.sql\` (DuckDB), \`load.py\` (pandas) and \`load.R\` (base R) load all tables, whichever files they lie in, the latter two into memory; each says how.
\`evidence\`, in the first two, leads from each value to its sentence.

\`datapackage.json\` (Data Package v2), \`csv-metadata.json\` (CSV on the Web), \`croissant.json\` (Croissant 1.1) and \`CITATION.cff\` describe the release to
programs. A table in several files is one resource of several paths in the first, and a set of files in the third; the second describes each file on its own,
without the references into tables that lie in several.

## Left out

For its size the release does not hold: ${LEFT_OUT.join('; ')}.

## Data dictionary

${dictionary()}
`;
}
