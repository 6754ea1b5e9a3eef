/** `load.sql`: the tables as DuckDB views with comments, and a view that leads from each value to its sentence. */
import { partNames } from '../part-names.js';
import { type DescribedTable, type Description, fullDescription } from './description.js';

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

function view({ table: { name, description, columns }, parts }: DescribedTable): string {
  const files = partNames(name, 'parquet', parts).map(text);
  const from = parts === 1 ? files[0] : `[${files.join(', ')}]`;
  const comments = columns.map(
    (column) => `COMMENT ON COLUMN ${name}.${column.name} IS ${text(fullDescription(column))};`,
  );
  return [
    `CREATE OR REPLACE VIEW ${name} AS SELECT * FROM read_parquet(${from});`,
    `COMMENT ON VIEW ${name} IS ${text(description)};`,
    ...comments,
  ].join('\n');
}

const EVIDENCE = `CREATE OR REPLACE VIEW evidence AS
SELECT o.*, coalesce(f.quote, level.quote) AS quote, coalesce(f.sentence_text, level.sentence_text) AS sentence_text,
  d.rule, d.formula, change.quote AS by_quote, change.sentence_text AS by_sentence_text, s.title AS source_title
FROM observations o
LEFT JOIN figures f ON f.figure_id = o.figure_id
LEFT JOIN derived d ON d.derived_id = o.derived_id
LEFT JOIN figures level ON level.figure_id = d.level_figure_id
LEFT JOIN figures change ON change.figure_id = d.by_figure_id
LEFT JOIN sources s ON s.source_id = o.source_id;
COMMENT ON VIEW evidence IS 'Every observation with the words it was read from; for a derived one, the words of both inputs and the arithmetic.';`;

export function loadSql({ entry, tables }: Description): string {
  const head = [
    `-- ${entry.id} ${entry.version}: views over the Parquet files of this folder, for DuckDB.`,
    '-- In this folder:    duckdb -init load.sql',
    "-- From elsewhere:    SET file_search_path = 'PATH/TO/THIS/FOLDER';  then  .read PATH/TO/THIS/FOLDER/load.sql",
    '-- For any number the sentence it came from:  SELECT value, quote, sentence_text FROM evidence;',
  ].join('\n');
  return `${[head, ...tables.map(view), EVIDENCE].join('\n\n')}\n`;
}
