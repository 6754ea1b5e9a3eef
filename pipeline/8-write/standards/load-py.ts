/** `load.py`: the tables as pandas frames with the types of the column list. */
import { partNames } from '../part-names.js';
import type { DescribedTable, Description } from './description.js';

/** What is loaded, and the expression that loads it: a name where each table lies in one file. */
function loading(tables: readonly DescribedTable[]) {
  const names = tables.map(({ name }) => `"${name}"`).join(', ');
  const read = (path: string): string => `pd.read_parquet(folder / ${path}, dtype_backend="pyarrow")`;
  if (tables.every(({ parts }) => parts === 1))
    return { given: `TABLES = (${names})`, load: `{name: ${read('f"{name}.parquet"')} for name in TABLES}` };
  const files = tables.map(({ name, parts }) => {
    const list = partNames(name, 'parquet', parts).map((file) => `"${file}"`);
    return `    "${name}": [${list.join(', ')}],\n`;
  });
  const given = `# The files of each table, whose rows follow on one another.\nTABLES = {\n${files.join('')}}`;
  const joined = `pd.concat([${read('file')} for file in files], ignore_index=True)`;
  return { given, load: `{\n        name: ${joined}\n        for name, files in TABLES.items()\n    }` };
}

export function loadPy({ entry, tables }: Description): string {
  const { given, load } = loading(tables);
  return `"""${entry.id} ${entry.version} in pandas (needs pandas and pyarrow).

In this folder: import sys; sys.dont_write_bytecode = True; from load import load, evidence; tables = load()
"""

from pathlib import Path

import pandas as pd

${given}


def load(folder=None):
    """All tables by name. Text stays text, dates are dates, null is null: the types are those of the Parquet files."""
    folder = Path(__file__).resolve().parent if folder is None else Path(folder)
    return ${load}


def evidence(tables):
    """Every observation with the words it was read from; for a derived one, the words of both inputs and the arithmetic."""
    words = tables["figures"][["figure_id", "quote", "sentence_text"]]
    derived = tables["derived"][["derived_id", "rule", "formula", "level_figure_id", "by_figure_id"]]
    rows = tables["observations"].merge(derived, on="derived_id", how="left")
    rows["level_figure_id"] = rows["figure_id"].fillna(rows["level_figure_id"])
    by = words.add_prefix("by_")
    rows = rows.merge(words.rename(columns={"figure_id": "level_figure_id"}), on="level_figure_id", how="left")
    return rows.merge(by, on="by_figure_id", how="left").drop(columns=["level_figure_id", "by_figure_id"])


if __name__ == "__main__":
    for name, table in load().items():
        print(f"{name}: {len(table)} rows, {len(table.columns)} columns")
`;
}
