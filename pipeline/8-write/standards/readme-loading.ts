/** The loading section of a release's README. Each snippet works when pasted in the folder of the release; a test runs them. */
import type { Description } from './description.js';

export const loading = ({ entry }: Description): string => `In this folder, one line each:

DuckDB:

\`\`\`sql
SELECT * FROM 'observations.parquet';
\`\`\`

DuckDB, all tables as views with comments, and \`evidence\`, which leads from each number to its sentence:

\`\`\`sh
duckdb -init load.sql -c "SELECT indicator, period, value, quote, sentence_text FROM evidence"
\`\`\`

pandas (with pyarrow):

\`\`\`python
import pandas as pd; observations = pd.read_parquet("observations.parquet", dtype_backend="pyarrow")
\`\`\`

pandas, all tables, and the sentence of each number (the first two statements keep Python from leaving a \`__pycache__\` in the release):

\`\`\`python
import sys; sys.dont_write_bytecode = True; from load import load, evidence; tables = load(); print(evidence(tables)[["indicator", "value", "quote", "sentence_text"]])
\`\`\`

Polars:

\`\`\`python
import polars as pl; observations = pl.read_parquet("observations.parquet")
\`\`\`

R without packages:

\`\`\`r
source("load.R"); tables <- load_dataset(); str(tables$observations)
\`\`\`

R with the package arrow (not run by the tests of this release): \`arrow::read_parquet("observations.parquet")\`.

The CSV files are UTF-8 without byte order mark, separated by commas, lines ended by LF, quoted as RFC 4180 has it; an empty cell is null and there are no empty texts. Texts are never altered, so a spreadsheet may take one that begins with \`=\`, \`+\`, \`-\` or \`@\` for a formula: open \`${entry.id}.xlsx\` there instead. In pandas read them with \`keep_default_na=False, na_values=[""]\`, and before pandas 3.1 with \`float_precision="round_trip"\` as well. R may differ from the written number in its last binary digit, and takes a carriage return inside a text for a line feed.`;
