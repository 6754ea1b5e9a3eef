"""cnipa-ip-utilization 2026.11.0 in pandas (needs pandas and pyarrow).

In this folder: import sys; sys.dont_write_bytecode = True; from load import load, evidence; tables = load()
"""

from pathlib import Path

import pandas as pd

TABLES = ("figures", "derived", "observations", "series", "reconciliation", "indicators", "sources", "skipped")


def load(folder=None):
    """All tables by name. Text stays text, dates are dates, null is null: the types are those of the Parquet files."""
    folder = Path(__file__).resolve().parent if folder is None else Path(folder)
    return {name: pd.read_parquet(folder / f"{name}.parquet", dtype_backend="pyarrow") for name in TABLES}


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
