"""`aisubsidy query`: SQL on the published file, printed or written as people need it."""

import sys
from pathlib import Path

import pandas as pd

from flows.errors import FlowError
from warehouse import reads
from warehouse.connection import open_published
from warehouse.export import write_parquet

FORMATS = ("table", "csv", "json", "parquet")


def run_query(database: Path, sql: str, format: str, output: Path | None) -> None:
    """Runs ``sql`` and prints the rows, or writes them to ``output``; parquet only as a file."""
    if format not in FORMATS:
        raise FlowError(f"format {format!r}", f"one of {', '.join(FORMATS)}", "Run it again")
    if format == "parquet" and output is None:
        raise FlowError("parquet without a file", "--output FILE", "Add it and run it again")
    with open_published(database) as connection:
        rows = reads.query(connection, sql)
    if format == "parquet" and output is not None:
        write_parquet(rows, output)
        return
    text = as_text(rows, format)
    if output is None:
        sys.stdout.write(text)
    else:
        output.write_text(text, encoding="utf-8")


def as_text(rows: pd.DataFrame, format: str) -> str:
    """The rows as a table for eyes, csv, or JSON (a list of objects); with a newline at the end."""
    if format == "csv":
        return rows.to_csv(index=False, lineterminator="\n", date_format="%Y-%m-%d")
    if format == "json":
        return rows.to_json(orient="records", date_format="iso", indent=1) + "\n"
    if rows.empty:
        return f"no rows ({', '.join(rows.columns)})\n"
    shown = rows.map(_plain)
    return shown.to_string(index=False, na_rep="", justify="left") + "\n"


def _plain(value: object) -> object:
    """Whole numbers without exponent or decimals; days without a time."""
    if isinstance(value, float) and value == value:
        return f"{value:.0f}" if value.is_integer() and abs(value) < 1e18 else f"{value:.6g}"
    if isinstance(value, pd.Timestamp) and value == value.normalize() and value.tz is None:
        return value.date()
    return value
