"""Tables as files: csv and parquet, in a stable order, each written whole or not at all."""

from pathlib import Path

import duckdb
import pandas as pd

from warehouse.connection import Connection
from warehouse.dictionary import dictionary_rows, public_tables
from warehouse.errors import WarehouseError

FORMATS = {"csv": "format csv, header", "parquet": "format parquet, compression zstd"}


def export_tables(connection: Connection, folder: Path, formats: list[str]) -> list[Path]:
    """Writes each public table of `base` as FOLDER/TABLE.FORMAT; the paths, in table order.

    Rows are ordered by all columns, lists are joined by ";" in csv. A file appears under its
    name only when complete. WarehouseError for an unknown format.
    """
    unknown = sorted(set(formats) - FORMATS.keys())
    if unknown:
        raise WarehouseError(
            f"format {', '.join(unknown)}",
            f"some of {', '.join(FORMATS)}",
            "For example: aisubsidy export --format csv,parquet",
        )
    folder.mkdir(parents=True, exist_ok=True)
    return [
        _export(connection, table, folder / f"{table}.{name}", name)
        for table in public_tables()
        for name in formats
    ]


def _export(connection: Connection, table: str, path: Path, name: str) -> Path:
    part = path.with_name(path.name + ".part")
    target = str(part).replace("'", "''")
    connection.execute(
        f"copy (select {_columns(table, name)} from base.{table} order by all) "
        f"to '{target}' ({FORMATS[name]})"
    )
    part.replace(path)
    return path


def _columns(table: str, name: str) -> str:
    """A csv cell holds one value, so lists become text there and structures are left out."""
    columns = [row for row in dictionary_rows() if row["table_name"] == table]
    if name != "csv":
        return ", ".join(column["column_name"] for column in columns)
    return ", ".join(
        f"array_to_string({c['column_name']}, ';') as {c['column_name']}"
        if c["type"].endswith("[]")
        else c["column_name"]
        for c in columns
        if not c["type"].startswith("STRUCT")
    )


def write_parquet(rows: pd.DataFrame, path: Path) -> None:
    """A frame as one parquet file, which appears at ``path`` only when complete."""
    part = path.with_name(path.name + ".part")
    with duckdb.connect(":memory:") as connection:
        connection.register("result_rows", rows)
        target = str(part).replace("'", "''")
        connection.execute(f"copy (from result_rows) to '{target}' ({FORMATS['parquet']})")
    part.replace(path)
