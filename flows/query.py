"""`aisubsidy query`: SQL on the published file, printed or written as people need it."""

import math
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from flows.errors import FlowError
from flows.files import whole_file
from warehouse import reads
from warehouse.connection import open_published
from warehouse.export import write_parquet

FORMATS = ("table", "csv", "json", "parquet")
LONGEST = 1e18  # whole numbers from here on are easier to read with an exponent


def run_query(database: Path, sql: str, format: str, output: Path | None) -> None:
    """Runs ``sql`` and prints the rows, or writes them to ``output``; parquet only as a file."""
    if format not in FORMATS:
        raise FlowError(f"format {format!r}", f"one of {', '.join(FORMATS)}", "Run it again")
    if format == "parquet" and output is None:
        raise FlowError("parquet without a file", "--output FILE", "Add it and run it again")
    with open_published(database) as connection:
        rows = reads.query(connection, sql)
    if output is None:
        sys.stdout.write(as_text(rows, format))
        return
    with whole_file(output, "Run it again with another --output") as part:
        if format == "parquet":
            write_parquet(rows, part)
        else:
            part.write_text(as_text(rows, format), encoding="utf-8")


def as_text(rows: pd.DataFrame, format: str) -> str:
    """The rows as a table for eyes, csv, or JSON (a list of objects); with a newline at the end."""
    if format == "csv":
        return rows.to_csv(index=False, lineterminator="\n", date_format="%Y-%m-%d")
    if format == "json":
        return rows.to_json(orient="records", date_format="iso", indent=1) + "\n"
    if rows.empty:
        return f"no rows ({', '.join(rows.columns)})\n"
    columns = [_column(str(name), rows.iloc[:, place]) for place, name in enumerate(rows.columns)]
    return "".join("  ".join(line).rstrip() + "\n" for line in zip(*columns, strict=True))


def _column(name: str, values: "pd.Series[Any]") -> list[str]:
    """A heading and its cells, all of one width: numbers to the right, everything else left."""
    cells = [name, *("" if _is_absent(value) else _plain(value) for value in values)]
    width = max(len(cell) for cell in cells)
    is_number = pd.api.types.is_numeric_dtype(values) and not pd.api.types.is_bool_dtype(values)
    return [cell.rjust(width) if is_number else cell.ljust(width) for cell in cells]


def _is_absent(value: object) -> bool:
    """Whether there is no value in the cell; a list or a structure is one."""
    return value is None or value is pd.NaT or value is pd.NA or _is_nan(value)


def _is_nan(value: object) -> bool:
    return isinstance(value, float) and math.isnan(value)


def _plain(value: object) -> str:
    """Whole numbers without exponent or decimals; days without a time; lists with commas."""
    if isinstance(value, np.ndarray):
        return ", ".join(str(item) for item in value)
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() and abs(value) < LONGEST else f"{value:.6g}"
    if isinstance(value, pd.Timestamp) and value == value.normalize() and value.tz is None:
        return str(value.date())
    return str(value)
