"""Exports: the same bytes twice, all or nothing, true in other programs, and no text computed."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pandas as pd
import pytest
from frictionless import Package

from flows.export import export
from warehouse import workbook
from warehouse.connection import open_published
from warehouse.datapackage import key_rows
from warehouse.dictionary import dictionary_rows
from warehouse.export import FORMULA_STARTS, export_tables
from warehouse.workbook import TABLES

ALL = ("csv", "parquet", "json", "xlsx", "png", "svg")
# Names and sentences that a spreadsheet would compute, or take for one.
NASTY = [f'{start}1+cmd|"/c calc"!A1' for start in FORMULA_STARTS]
DUCKDB_TYPES = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "date": "DATE",
    "boolean": "BOOLEAN",
    "datetime": "TIMESTAMPTZ",
}
PANDAS_TYPES = {"string": "str", "integer": "Int64", "number": "float64", "boolean": "boolean"}
soffice = shutil.which("soffice")


@pytest.fixture(scope="module")
def database(published_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The mirror's data of one company, some of its texts made nasty."""
    path = tmp_path_factory.mktemp("small") / "aisubsidy.duckdb"
    shutil.copy(published_home / "aisubsidy.duckdb", path)
    with duckdb.connect(str(path)) as connection:
        tables = connection.execute(
            "select table_name from information_schema.columns join duckdb_tables() using "
            "(table_name) where column_name = 'ticker'"
        )
        for (table,) in tables.fetchall():
            connection.execute(f"delete from {table} where ticker <> 'META'")
        connection.execute(
            "delete from layoff_event_reports where event_id not in (select event_id from "
            "layoff_events)"
        )
        connection.execute("update companies set name = ?", ['=HYPERLINK("http://x.invalid")'])
        places = connection.execute("select rowid from signals order by rowid").fetchall()
        assert len(places) >= len(NASTY)
        for (place,), text in zip(places, NASTY, strict=False):
            connection.execute("update signals set sentence = ? where rowid = ?", [text, place])
        connection.execute("update headcount set sentence = '=1+1'")
    return path


@pytest.fixture(scope="module")
def folder(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is exported of it, in every format."""
    folder = tmp_path_factory.mktemp("exported")
    export(database, folder, ALL)
    return folder


@pytest.fixture(scope="module")
def package(folder: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return read


def test_two_exports_are_the_same_bytes(database: Path, folder: Path, tmp_path: Path) -> None:
    export(database, tmp_path, ALL)
    again = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert again == {path.name: path.read_bytes() for path in folder.iterdir()}
    assert {"aisubsidy.xlsx", "datapackage.json", "panel.csv", "panel.parquet"} <= again.keys()
    assert {Path(name).suffix for name in again} >= {".png", ".svg"}


def test_an_error_leaves_what_was_there(database: Path, tmp_path: Path) -> None:
    (tmp_path / "panel.csv").write_text("old")

    def fail(formats: Sequence[str]) -> dict[str, bytes]:
        assert next(tmp_path.glob(".export-*/panel.csv")).exists()
        raise OSError("disk full")

    with open_published(database, as_base=True) as connection, pytest.raises(OSError, match="disk"):
        export_tables(connection, tmp_path, ["csv", "png"], pictures=fail)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("panel.csv", "old")]


def test_the_large_table_is_left_out_and_said(
    aisubsidy: Any, database: Path, package: dict[str, Any], tmp_path: Path
) -> None:
    (tmp_path / "metric_inputs.csv").write_text("of an older export")
    answer = aisubsidy(tmp_path, "export", "--db", database, "--out", tmp_path)
    assert "metric_inputs is left out" in answer.out
    assert not (tmp_path / "metric_inputs.csv").exists()
    assert (tmp_path / "metric_inputs.parquet").exists()
    assert "metric_inputs" in package["description"]
    answer = aisubsidy(
        tmp_path, "export", "--db", database, "--out", tmp_path, "--format", "csv",
        "--tables", "metric_inputs,metrics", "--json",
    )  # fmt: skip
    written = [Path(path).name for path in json.loads(answer.out)["files"]]
    assert written == ["metric_inputs.csv", "metrics.csv", "datapackage.json"]


# -- csv, by its datapackage


def test_frictionless_finds_the_package_valid(folder: Path) -> None:
    report = Package(str(folder / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "fieldName", "note"])[:5]


def test_the_package_describes_every_column(package: dict[str, Any]) -> None:
    fields = [field for item in package["resources"] for field in item["schema"]["fields"]]
    assert all(field["description"] for field in fields)
    assert any(field.get("unit") == "USD" for field in fields)


def test_keys_are_unique(published_home: Path) -> None:
    with duckdb.connect(str(published_home / "aisubsidy.duckdb"), read_only=True) as connection:
        for key in (row for row in key_rows() if not row["refers_to"]):
            counts = connection.execute(
                f"select count(*), count(distinct ({key['columns']})) from {key['table_name']}"
            ).fetchone()
            assert counts and counts[0] == counts[1], key


def test_csv_comes_back_through_duckdb(
    folder: Path, database: Path, package: dict[str, Any]
) -> None:
    with duckdb.connect() as connection:
        connection.execute("set timezone = 'UTC'")
        connection.execute(f"attach '{database}' as base (read_only)")
        for resource in package["resources"]:
            back = _as_duckdb_reads(connection, folder, resource)
            stored = _stored(connection, resource)
            assert back == stored, resource["name"]


def _as_duckdb_reads(
    connection: duckdb.DuckDBPyConnection, folder: Path, resource: dict[str, Any]
) -> list[Any]:
    fields = resource["schema"]["fields"]
    types = {field["name"]: DUCKDB_TYPES[field["type"]] for field in fields}
    columns = ", ".join(
        f"regexp_replace({field['name']}, '^''', '')"
        if field["type"] == "string"
        else field["name"]
        for field in fields
    )
    return connection.execute(
        f"select {columns} from read_csv('{folder / resource['path']}', header = true, "
        f"columns = {types}, allow_quoted_nulls = false)"
    ).fetchall()


def _stored(connection: duckdb.DuckDBPyConnection, resource: dict[str, Any]) -> list[Any]:
    kinds = {
        row["column_name"]: row["type"]
        for row in dictionary_rows()
        if row["table_name"] == resource["name"]
    }
    everything = ", ".join(kinds)
    names = [field["name"] for field in resource["schema"]["fields"]]
    columns = ", ".join(
        f"array_to_string({name}, ';')" if kinds[name].endswith("[]") else name for name in names
    )
    return connection.execute(
        f"select {columns} from (select {everything} from base.{resource['name']} order by all)"
    ).fetchall()


def test_csv_comes_back_through_pandas(
    folder: Path, database: Path, package: dict[str, Any]
) -> None:
    with duckdb.connect(str(database), read_only=True) as connection:
        for name in ("metric_values", "headcount", "signals", "runs", "guidance"):
            resource = next(item for item in package["resources"] if item["name"] == name)
            # As times of UTC without a zone: DuckDB's way from one with a zone warns in pandas.
            stored = connection.execute(
                f"select {_without_zones(resource)} from {name} order by all"
            ).df()
            for column, values in _as_pandas_reads(folder, resource).items():
                kept = stored[column].replace("", None)
                assert values.isna().tolist() == kept.isna().tolist(), (name, column)
                if isinstance(values.dtype, pd.DatetimeTZDtype):
                    kept = kept.dt.tz_localize("UTC")
                assert values.dropna().tolist() == kept.dropna().tolist(), (name, column)


def _without_zones(resource: dict[str, Any]) -> str:
    return ", ".join(
        f"timezone('UTC', {field['name']}) as {field['name']}"
        if field["type"] == "datetime"
        else field["name"]
        for field in resource["schema"]["fields"]
    )


def _as_pandas_reads(folder: Path, resource: dict[str, Any]) -> pd.DataFrame:
    kinds = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
    read = pd.read_csv(
        folder / resource["path"],
        dtype={name: PANDAS_TYPES[kind] for name, kind in kinds.items() if kind in PANDAS_TYPES},
        parse_dates=[name for name, kind in kinds.items() if kind.startswith("date")],
    )
    for name in (name for name, kind in kinds.items() if kind == "string"):
        read[name] = read[name].str.removeprefix("'")
    return read


def test_no_text_of_csv_starts_a_formula_and_numbers_stay_numbers(
    folder: Path, package: dict[str, Any]
) -> None:
    for resource in package["resources"]:
        texts = [f["name"] for f in resource["schema"]["fields"] if f["type"] == "string"]
        read = pd.read_csv(folder / resource["path"], dtype="str", usecols=texts)
        for name in texts:
            starts = read[name].dropna().str[:1]
            assert not set(starts) & (set(FORMULA_STARTS) - {"'"}), (resource["name"], name)
    values = pd.read_csv(folder / "metric_values.csv")["value"]
    assert values.dtype == "float64" and (values < 0).any()


# -- the workbook


@pytest.fixture(scope="module")
def book(folder: Path) -> openpyxl.Workbook:
    return openpyxl.load_workbook(folder / "aisubsidy.xlsx")


def test_the_workbook_has_a_sheet_a_family_and_a_dictionary(book: openpyxl.Workbook) -> None:
    names = book.sheetnames
    assert names[0] == "about" and names[-2:] == ["indicators", "dictionary"]
    assert {"capex", "subsidy", "strain", *TABLES} <= set(names)
    described = {(row[0], row[1]) for row in book["dictionary"].iter_rows(values_only=True)}
    for name in names[1:-2]:
        sheet = book[name]
        assert sheet.freeze_panes == "B2" and sheet.auto_filter.ref.startswith("A1:")
        assert {(name, cell.value) for cell in sheet[1]} <= described


def test_a_value_stands_beside_its_status_evidence_and_filing(book: openpyxl.Workbook) -> None:
    names = [cell.value for cell in book["capex"][1]]
    rows = [dict(zip(names, row, strict=True)) for row in book["capex"].iter_rows(min_row=2)]
    year = next(
        row
        for row in rows
        if (row["metric"].value, row["period_kind"].value) == ("capex", "fiscal_year")
        and row["fiscal_year"].value == 2025
    )
    assert year["value"].value == 69_691_000_000 and year["value"].number_format == "#,##0"
    assert (year["status"].value, year["evidence"].value) == ("ok", "reported")
    assert year["source"].value == "0001628280-26-003942"
    assert year["source"].hyperlink.target.endswith("0001628280-26-003942-index.htm")
    share = next(row for row in rows if row["metric"].value == "capex_to_revenue")
    assert share["value"].number_format == "0.0%"
    absent = next(row for row in rows if row["status"].value == "missing_input")
    assert absent["value"].value is None and absent["reason"].value


def test_a_workbook_of_too_many_values_begins_later_and_says_so(
    aisubsidy: Any, database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with duckdb.connect(str(database), read_only=True) as connection:
        per_quarter = connection.execute(
            "select calendar_quarter, count(*) from metric_values where vintage = 'latest' "
            "and period_kind <> 'guided_year' group by all order by all desc"
        ).fetchall()
    newest_six = sum(count for _, count in per_quarter[:6])
    monkeypatch.setattr(workbook, "MANY", newest_six)
    answer = aisubsidy(tmp_path, "export", "--db", database, "--format", "xlsx", "--out", tmp_path)
    assert f"the workbook begins with {per_quarter[5][0]}, older values" in answer.out
    book = openpyxl.load_workbook(tmp_path / "aisubsidy.xlsx", read_only=True)
    rows = [row for name in _families(database) for row in _records(book[name])]
    shown = [row["calendar_quarter"] for row in rows if row["period_kind"] != "guided_year"]
    assert (len(shown), min(shown)) == (newest_six, per_quarter[5][0])
    assert any(row[0] and per_quarter[5][0] in row[0] for row in book["about"].values)
    # Four quarters, a company's year, are there however many values they have.
    monkeypatch.setattr(workbook, "MANY", 1)
    with open_published(database, as_base=True) as connection:
        done = export_tables(connection, tmp_path, ["xlsx"])
    assert done.workbook_since == per_quarter[3][0]


def _families(database: Path) -> list[str]:
    with duckdb.connect(str(database), read_only=True) as connection:
        found = connection.execute("select distinct family from metrics").fetchall()
    return [family for (family,) in found]


def _records(sheet: Any) -> list[dict[str, Any]]:
    names, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(names, row, strict=True)) for row in rows]


def test_texts_of_the_workbook_are_never_formulas(book: openpyxl.Workbook) -> None:
    for sheet in book:
        for row in sheet.iter_rows():
            assert not [cell.coordinate for cell in row if cell.data_type == "f"], sheet.title
    column = [cell.value for cell in book["headcount"][1]].index("sentence")
    cell = book["headcount"][2][column]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)


@pytest.mark.skipif(
    soffice is None, reason="LibreOffice is absent (apt-get install libreoffice-calc)"
)
def test_the_workbook_opens_in_libreoffice_and_prints(folder: Path, tmp_path: Path) -> None:
    said = _convert(folder / "aisubsidy.xlsx", "pdf", tmp_path)
    assert not [line for line in said if "warn" in line.lower() or "error" in line.lower()], said
    assert (tmp_path / "aisubsidy.pdf").stat().st_size > 100_000


@pytest.mark.skipif(
    soffice is None, reason="LibreOffice is absent (apt-get install libreoffice-calc)"
)
def test_libreoffice_computes_no_text(folder: Path, tmp_path: Path) -> None:
    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    _convert(folder / "aisubsidy.xlsx", every_sheet, tmp_path)
    people = pd.read_csv(tmp_path / "aisubsidy-headcount.csv")
    assert set(people["sentence"]) == {"=1+1"}
    assert set(pd.read_csv(tmp_path / "aisubsidy-swap.csv")["company"]) == {
        '=HYPERLINK("http://x.invalid")'
    }


def _convert(path: Path, to: str, folder: Path) -> list[str]:
    """Converts a file in a profile of the test's own; what the program said."""
    ran = subprocess.run(
        [str(soffice), "--headless", f"-env:UserInstallation=file://{folder}/profile",
         "--convert-to", to, "--outdir", str(folder), str(path)],
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    # Java, which a conversion does not need, is not installed with LibreOffice's calc alone.
    lines = (ran.stdout + ran.stderr).splitlines()
    return [line for line in lines if "javaldx" not in line]
