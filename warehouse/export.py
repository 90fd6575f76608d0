"""Tables as files: csv, parquet, json and a workbook, in a stable order, all of them or none."""

import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import duckdb
import pandas as pd

from warehouse.connection import Connection, storage_errors
from warehouse.datapackage import PACKAGE, write_package
from warehouse.dictionary import dictionary_rows, public_tables
from warehouse.errors import WarehouseError
from warehouse.workbook import WORKBOOK, write_workbook

FORMATS = {
    "csv": "format csv, header",
    "parquet": "format parquet, compression zstd",
    "json": "format json, array true",
}
XLSX = "xlsx"
PICTURES = ("png", "svg")
# A row for every filed number behind every value: gigabytes as text, so only where it is named.
LARGE = ("metric_inputs",)
TEXT_FORMATS = ("csv", "json")
# What a spreadsheet would take for a formula, and the sign that is put before it.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
TEXT_SIGN = "'"


class Exported(NamedTuple):
    """The files written, the tables that were left out of csv and json, and the calendar quarter
    with which a workbook of too many values begins."""

    paths: list[Path]
    left_out: list[str]
    workbook_since: str = ""


def export_tables(
    connection: Connection,
    folder: Path,
    formats: Sequence[str],
    tables: Sequence[str] | None = None,
    number_formats: Mapping[str, str] | None = None,
    pictures: Callable[[Sequence[str]], Mapping[str, bytes]] = lambda formats: {},
    say: Callable[[str], object] = lambda step: None,
) -> Exported:
    """Writes public tables of `base` as FOLDER/TABLE.FORMAT, and one workbook for xlsx.

    All files are made in a folder beside them before the first takes its place, so that an
    error leaves what was there. ``number_formats``: how a spreadsheet shows each metric;
    ``pictures`` gives bytes by file name for png and svg; ``say`` is told each step.
    WarehouseError for an unknown format or table.
    """
    _check("format", formats, [*FORMATS, XLSX, *PICTURES])
    _check("table", tables or (), public_tables())
    chosen = [name for name in public_tables() if not tables or name in tables]
    left_out = [] if tables or not set(formats) & set(TEXT_FORMATS) else list(LARGE)
    folder.mkdir(parents=True, exist_ok=True)
    with (
        storage_errors(folder),
        tempfile.TemporaryDirectory(prefix=".export-", dir=folder) as temporary,
        tempfile.TemporaryDirectory(prefix=".spill-", dir=folder) as spill,
    ):
        made = Path(temporary)
        connection.execute("set temp_directory = $spill", {"spill": spill})
        connection.execute("set timezone = 'UTC'")
        if set(formats) & FORMATS.keys():
            say(f"writing {len(chosen)} tables as {', '.join(n for n in FORMATS if n in formats)}")
        _write_tables(connection, made, formats, chosen, left_out)
        since = ""
        if XLSX in formats:
            say(f"writing {WORKBOOK}")
            since = write_workbook(connection, made / WORKBOOK, number_formats or {})
        drawn = [name for name in PICTURES if name in formats]
        if drawn:
            say(f"drawing charts as {', '.join(drawn)}")
        for name, content in (pictures(drawn) if drawn else {}).items():
            (made / name).write_bytes(content)
        return Exported(_put_in_place(made, folder, formats, left_out), left_out, since)


def _check(what: str, wanted: Sequence[str], known: Sequence[str]) -> None:
    unknown = sorted(set(wanted) - set(known))
    if unknown:
        raise WarehouseError(
            f"{what} {', '.join(unknown)}",
            f"some of {', '.join(known)}",
            "For example: aisubsidy export --format csv,xlsx",
        )


def _write_tables(
    connection: Connection,
    folder: Path,
    formats: Sequence[str],
    chosen: Sequence[str],
    left_out: Sequence[str],
) -> None:
    rows = {}
    for name in (name for name in FORMATS if name in formats):
        for table in chosen:
            if name in TEXT_FORMATS and table in left_out:
                continue
            rows[table] = _copy(connection, table, folder / f"{table}.{name}", name)
    if "csv" in formats:
        write_package(connection, folder, rows, left_out)


def _copy(connection: Connection, table: str, path: Path, name: str) -> int:
    """Writes one table, ordered by all its columns; how many rows."""
    columns = _csv_columns(table) if name == "csv" else _columns(table)
    target = str(path).replace("'", "''")
    sql = f"select {columns} from (select {_columns(table)} from base.{table} order by all)"
    try:
        copied = connection.execute(f"copy ({sql}) to '{target}' ({FORMATS[name]})").fetchone()
    except (duckdb.BinderException, duckdb.CatalogException) as error:
        raise WarehouseError(
            f"a database without all columns of {table} that this version has",
            "one that this version has published",
            "Run: aisubsidy run",
        ) from error
    return int(copied[0]) if copied else 0


def _columns(table: str) -> str:
    return ", ".join(row["column_name"] for row in dictionary_rows() if row["table_name"] == table)


def _csv_columns(table: str) -> str:
    columns = [row for row in dictionary_rows() if row["table_name"] == table]
    return ", ".join(
        f"{_cell(row['column_name'], row['type'])} as {row['column_name']}"
        for row in columns
        if not row["type"].startswith("STRUCT")
    )


def _cell(column: str, kind: str) -> str:
    """How a column is written in csv: lists joined by ";", text that no spreadsheet computes."""
    if kind.startswith("TIMESTAMP"):
        return f"strftime({column}, '%Y-%m-%dT%H:%M:%S.%fZ')"
    if kind not in ("VARCHAR", "VARCHAR[]"):
        return column
    text = f"array_to_string({column}, ';')" if kind.endswith("[]") else column
    starts = ", ".join(f"chr({ord(start)})" for start in FORMULA_STARTS)
    return f"if({text}[1] in ({starts}), chr({ord(TEXT_SIGN)}) || {text}, {text})"


def _put_in_place(
    made: Path, folder: Path, formats: Sequence[str], left_out: Sequence[str]
) -> list[Path]:
    """Moves each file over the one of its name; the package, which describes them, last."""
    # An older export of a table that is now left out would no longer agree with the others.
    for name in (name for name in TEXT_FORMATS if name in formats):
        for table in left_out:
            (folder / f"{table}.{name}").unlink(missing_ok=True)
    files = sorted(made.iterdir(), key=lambda path: (path.name == PACKAGE, path.name))
    return [path.replace(folder / path.name) for path in files]


def write_parquet(rows: pd.DataFrame, path: Path) -> None:
    """A frame as one parquet file. WarehouseError where it cannot be written."""
    with duckdb.connect(":memory:") as connection:
        connection.register("result_rows", rows)
        target = str(path).replace("'", "''")
        with storage_errors(path.parent):
            connection.execute(f"copy (from result_rows) to '{target}' ({FORMATS['parquet']})")
