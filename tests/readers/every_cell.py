"""Compares every cell of a release, as each Python reader finds it, with what was written.

Usage: every_cell.py RELEASE EXPECTED.json
Prints a JSON object: for each reader and table what was found wrong, an empty list where nothing was.
"""

import datetime
import json
import math
import sys
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.ipc
import pyarrow.parquet as pq

RELEASE = Path(sys.argv[1])
EXPECTED = json.loads(Path(sys.argv[2]).read_text("utf-8"))
CONNECTION = duckdb.connect()

ARROW = {"utf8": pa.string(), "float64": pa.float64(), "int32": pa.int32(), "bool": pa.bool_(), "date": pa.date32()}
POLARS = {"utf8": pl.String, "float64": pl.Float64, "int32": pl.Int32, "bool": pl.Boolean, "date": pl.Date}
DUCKDB = {"utf8": "VARCHAR", "float64": "DOUBLE", "int32": "INTEGER", "bool": "BOOLEAN", "date": "DATE"}
PANDAS = {"utf8": "str", "float64": "float64", "int32": "Int32", "bool": "boolean"}


def plain(value):
    """A cell as the expected rows have it."""
    if isinstance(value, datetime.datetime):
        value = value.date()
    if isinstance(value, datetime.date):
        return value.isoformat()
    return None if value is None or value is pd.NA or (isinstance(value, float) and math.isnan(value)) else value


def frame_rows(frame):
    return [[plain(value) for value in row] for row in frame.astype(object).itertuples(index=False, name=None)]


def from_arrow(table, columns):
    found = [str(field.type) for field in table.schema]
    wanted = [str(ARROW[column["type"]]) for column in columns]
    nullable = [field.nullable for field in table.schema]
    types = [] if (found, nullable) == (wanted, [c["nullable"] for c in columns]) else [f"types {found}, nullable {nullable}"]
    return types, [[plain(v) for v in row.values()] for row in table.to_pylist()]


def from_polars(frame, columns):
    wanted = [POLARS[column["type"]] for column in columns]
    return ([] if frame.dtypes == wanted else [f"types {frame.dtypes}"]), [[plain(v) for v in row] for row in frame.rows()]


def from_duckdb(sql, columns):
    relation = CONNECTION.sql(sql)
    found, wanted = [str(t) for t in relation.types], [DUCKDB[c["type"]] for c in columns]
    return ([] if found == wanted else [f"types {found}"]), [[plain(v) for v in row] for row in relation.fetchall()]


def pandas_parquet(name, columns):
    frame = pd.read_parquet(RELEASE / f"{name}.parquet", dtype_backend="pyarrow")
    found = [str(dtype.pyarrow_dtype) for dtype in frame.dtypes]
    wanted = [str(ARROW[column["type"]]) for column in columns]
    return ([] if found == wanted else [f"types {found}"]), frame_rows(frame)


def pandas_csv(name, columns):
    types = {c["name"]: PANDAS[c["type"]] for c in columns if c["type"] != "date"}
    frame = pd.read_csv(
        RELEASE / f"{name}.csv",
        dtype=types,
        keep_default_na=False,
        na_values=[""],
        lineterminator="\n",
    )
    return [], frame_rows(frame)


def polars_csv(name, columns):
    schema = {c["name"]: POLARS[c["type"]] for c in columns}
    return from_polars(pl.read_csv(RELEASE / f"{name}.csv", schema=schema), columns)


def duckdb_csv(name, columns):
    types = ", ".join(f"'{c['name']}': '{DUCKDB[c['type']]}'" for c in columns)
    options = "auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"', new_line = '\\n', nullstr = ''"
    return from_duckdb(f"FROM read_csv('{RELEASE / name}.csv', columns = {{{types}}}, {options})", columns)


READERS = {
    "pandas Parquet": pandas_parquet,
    "pandas CSV": pandas_csv,
    "pyarrow Parquet": lambda name, columns: from_arrow(pq.read_table(RELEASE / f"{name}.parquet"), columns),
    "pyarrow Arrow": lambda name, columns: from_arrow(pa.ipc.open_file(RELEASE / f"{name}.arrow").read_all(), columns),
    "Polars Parquet": lambda name, columns: from_polars(pl.read_parquet(RELEASE / f"{name}.parquet"), columns),
    "Polars Arrow": lambda name, columns: from_polars(pl.read_ipc(RELEASE / f"{name}.arrow"), columns),
    "Polars CSV": polars_csv,
    "DuckDB Parquet": lambda name, columns: from_duckdb(f"FROM '{RELEASE / name}.parquet'", columns),
    "DuckDB CSV": duckdb_csv,
}


def compare(read, name):
    columns, rows = EXPECTED[name]["columns"], EXPECTED[name]["rows"]
    wrong, found = read(name, columns)
    if len(found) != len(rows):
        return [*wrong, f"{len(found)} rows instead of {len(rows)}"]
    for at, (row, wanted) in enumerate(zip(found, rows)):
        for column, cell, want in zip(columns, row, wanted):
            if cell != want or isinstance(cell, str) != isinstance(want, str):
                wrong.append(f"row {at}, {column['name']}: {cell!r} instead of {want!r}")
    return wrong[:5]


def filters():
    """Rows that a filter pushed down to the Parquet file leaves, beside those that it should."""
    path = str(RELEASE / "figures.parquet")
    names = [column["name"] for column in EXPECTED["figures"]["columns"]]
    rows = [dict(zip(names, row)) for row in EXPECTED["figures"]["rows"]]
    key = names[0]
    asked = [("quote", "==", text) for text in sorted({row["quote"] for row in rows})]
    asked += [("value", "<", 0.0), ("value", ">", 1e20), ("kind", "==", "change"), ("paragraph", ">=", 40)]
    asked += [("period_start", op, datetime.date.fromisoformat(day)) for op in ("<", ">=") for day in ("1970-01-01", "2022-01-01")]
    hold = {"==": lambda a, b: a == b, "<": lambda a, b: a < b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b}
    wrong = []
    for column, sign, value in asked:
        said = value.isoformat() if isinstance(value, datetime.date) else value
        wanted = [row[key] for row in rows if row[column] is not None and hold[sign](row[column], said)]
        expression = pl.col(column)
        test = {"==": expression == value, "<": expression < value, ">": expression > value, ">=": expression >= value}[sign]
        found = {
            "DuckDB": [r[0] for r in CONNECTION.execute(f"SELECT {key} FROM '{path}' WHERE {column} {sign.replace('==', '=')} ?", [value]).fetchall()],
            "Polars": pl.scan_parquet(path).filter(test).select(key).collect()[key].to_list(),
            "pyarrow": pq.read_table(path, filters=[(column, sign, value)], columns=[key])[key].to_pylist(),
            "pandas": pd.read_parquet(path, filters=[(column, sign, value)])[key].to_list(),
        }
        wrong += [f"{who}: {column} {sign} {value!r}: {len(keys)} rows instead of {len(wanted)}" for who, keys in found.items() if keys != wanted]
    return wrong[:10]


found = {f"{reader}, {name}": compare(read, name) for reader, read in READERS.items() for name in EXPECTED}
print(json.dumps({**found, "filters": filters()}))
