"""The working file: brought up to date, refused when newer or in use, opened by one at a time."""

import json
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from warehouse import connection
from warehouse.connection import newest_version, open_in_memory, open_published, open_working
from warehouse.errors import WarehouseError
from warehouse.loads import load_company_facts

SERIES = "0012_fact_series.sql"
DAY = "2026-02-01"
HOLD = """
import sys
from pathlib import Path
from warehouse.connection import open_working
with open_working(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def version_of(path: Path) -> list[tuple[int]]:
    with duckdb.connect(str(path), read_only=True) as plain:
        return plain.execute("select version from schema_version").fetchall()


def set_version(path: Path, number: int) -> None:
    with duckdb.connect(str(path)) as plain:
        plain.execute("create table if not exists schema_version (version integer not null)")
        plain.execute("delete from schema_version")
        plain.execute("insert into schema_version values (?)", [number])


def one_line(error: pytest.ExceptionInfo[WarehouseError]) -> str:
    text = str(error.value)
    assert "\n" not in text
    return text


@pytest.fixture
def two_migrations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of migrations of which the second can be written by the test."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    for script in connection.MIGRATIONS.glob("*.sql"):
        (folder / script.name).write_text(script.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr(connection, "MIGRATIONS", folder)
    return folder


def test_a_new_file_gets_every_migration(tmp_path):
    path = tmp_path / "deep" / "folder" / "working.duckdb"
    with open_working(path) as opened:
        assert opened.execute("select count(*) from fact_rows").fetchone() == (0,)
    assert version_of(path) == [(newest_version(),)]


def test_opening_again_changes_nothing(tmp_path):
    path = tmp_path / "working.duckdb"
    with open_working(path) as opened:
        opened.execute("insert into tickers values ('META', 1326801, 'Meta', 0)")
    with open_working(path) as opened:
        assert opened.execute("select ticker from tickers").fetchall() == [("META",)]
    assert version_of(path) == [(newest_version(),)]


@pytest.mark.parametrize("left", ["no version row", "version 0"])
def test_a_file_left_before_the_first_migration_gets_it(tmp_path, left):
    path = tmp_path / "working.duckdb"
    set_version(path, 0)
    if left == "no version row":
        with duckdb.connect(str(path)) as plain:
            plain.execute("delete from schema_version")
    with open_working(path) as opened:
        opened.execute("from fact_rows")
    assert version_of(path) == [(newest_version(),)]


def test_an_older_file_gets_only_what_it_lacks_and_keeps_its_rows(tmp_path, two_migrations):
    path = tmp_path / "working.duckdb"
    with open_working(path) as opened:
        opened.execute("insert into tickers values ('META', 1326801, 'Meta', 0)")
    new = newest_version() + 1
    (two_migrations / f"{new:04d}_more.sql").write_text(
        "alter table tickers add column exchange varchar;", encoding="utf-8"
    )
    with open_working(path) as opened:
        found = opened.execute("select ticker, exchange from tickers").fetchall()
    assert found == [("META", None)]
    assert version_of(path) == [(new,)]


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path, two_migrations):
    path = tmp_path / "working.duckdb"
    with open_working(path):
        pass
    old = newest_version()
    (two_migrations / f"{old + 1:04d}_bad.sql").write_text(
        "create table half (a integer); insert into nowhere values (1);", encoding="utf-8"
    )
    with pytest.raises(duckdb.Error), open_working(path):
        pass
    assert version_of(path) == [(old,)]
    with duckdb.connect(str(path), read_only=True) as plain:
        tables = plain.execute("select table_name from duckdb_tables()").fetchall()
    assert ("half",) not in tables


def test_facts_of_before_they_lay_in_series_are_kept_and_replaced(tmp_path, two_migrations):
    path = tmp_path / "working.duckdb"
    newer = {
        script: script.read_text(encoding="utf-8")
        for script in two_migrations.glob("*.sql")
        if script.name >= SERIES
    }
    for script in newer:
        script.unlink()
    rows = [
        (cik, "us-gaap", "Revenues", "USD", None, "2025-12-31", "", value, "a", "10-K", DAY, source)
        for cik, value, source in (
            (1, 1, "companyfacts"),
            (1, 2, "inline_xbrl"),
            (2, 3, "companyfacts"),
        )
    ]
    with open_working(path) as opened:
        opened.executemany(f"insert into fact_rows values ({', '.join('?' * 12)})", rows)
        before = opened.execute("from fact_rows order by value").fetchall()
    for script, text in newer.items():
        script.write_text(text, encoding="utf-8")
    answer = tmp_path / "CIK0000000001.json"
    fact = {"end": "2025-12-31", "val": 4, "accn": "a", "form": "10-K", "filed": DAY}
    facts = {"us-gaap": {"Revenues": {"units": {"USD": [fact]}}}}
    answer.write_text(json.dumps({"cik": 1, "facts": facts}), encoding="utf-8")
    with open_working(path) as opened:
        assert opened.execute("from fact_rows order by value").fetchall() == before
        load_company_facts(opened, [answer])
        values = opened.execute("select value, cik from fact_rows order by value").fetchall()
    assert values == [(2.0, 1), (3.0, 2), (4.0, 1)]


@pytest.mark.parametrize("left_at", [3, 4, 5, 6, 8, 9, 12])
def test_counts_of_before_they_said_whose_are_their_companys(tmp_path, two_migrations, left_at):
    path = tmp_path / "working.duckdb"
    newer = {
        script: script.read_text(encoding="utf-8")
        for script in two_migrations.glob("*.sql")
        if int(script.name[:4]) > left_at
    }
    for script in newer:
        script.unlink()
    said = (1, "https://a", "", "news", DAY, DAY, 900, "total", False, "It has 900.", "prose")
    with open_working(path) as opened:
        opened.execute("insert into companies (cik, name) values (1, 'Globex')")
        opened.execute(f"insert into headcount_claims values ({', '.join('?' * 11)})", said)
        opened.execute(f"insert into headcount_claims values (2, {', '.join('?' * 10)})", said[1:])
    for script, text in newer.items():
        script.write_text(text, encoding="utf-8")
    with open_working(path) as opened:
        sql = "select cik, company, headcount_persons, source from headcount_claims order by cik"
        found = opened.execute(sql).fetchall()
    assert found == [(1, "Globex", 900, "prose"), (2, "", 900, "prose")]
    assert version_of(path) == [(newest_version(),)]


def test_a_newer_file_is_refused_in_one_line_and_left_alone(tmp_path):
    path = tmp_path / "working.duckdb"
    set_version(path, newest_version() + 1)
    with pytest.raises(WarehouseError) as refused, open_working(path):
        pass
    assert f"schema version {newest_version() + 1}" in one_line(refused)
    assert "Upgrade aisubsidy" in one_line(refused)
    assert version_of(path) == [(newest_version() + 1,)]


def test_a_newer_published_file_is_refused_too(tmp_path):
    path = tmp_path / "published.duckdb"
    set_version(path, newest_version() + 1)
    with pytest.raises(WarehouseError) as refused, open_published(path):
        pass
    assert "newer aisubsidy" in one_line(refused)


def test_a_file_in_use_by_another_process_is_refused_in_one_line(tmp_path):
    path = tmp_path / "working.duckdb"
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(connection.__file__).parents[1],
    )
    try:
        assert other.stdout is not None and other.stdout.readline() == "held\n"
        with pytest.raises(WarehouseError) as refused, open_working(path):
            pass
        assert "in use by another process" in one_line(refused)
    finally:
        other.communicate("")
    with open_working(path) as opened:
        opened.execute("from fact_rows")


@pytest.mark.parametrize("opener", [open_working, open_published])
def test_a_file_that_is_no_database_is_refused_in_one_line(tmp_path, opener):
    # The folder's name must not pass for the word "lock" in the message about another process.
    path = tmp_path / "blocks" / "working.duckdb"
    path.parent.mkdir()
    path.write_text("ticker,value\nMETA,1\n" * 500, encoding="utf-8")
    with pytest.raises(WarehouseError) as refused, opener(path):
        pass
    assert "cannot be opened as a DuckDB file" in one_line(refused)


def test_another_programs_database_is_no_published_file(tmp_path):
    path = tmp_path / "other.duckdb"
    with duckdb.connect(str(path)) as plain:
        plain.execute("create table t (a integer)")
    with pytest.raises(WarehouseError) as refused, open_published(path):
        pass
    assert "not one of aisubsidy" in one_line(refused)


def test_without_a_published_file_the_error_says_what_to_run(tmp_path):
    with pytest.raises(WarehouseError) as refused, open_published(tmp_path / "none.duckdb"):
        pass
    assert "Run: aisubsidy run" in one_line(refused)
    assert not (tmp_path / "none.duckdb").exists()


def test_a_path_with_a_quote_in_it_opens(tmp_path):
    path = tmp_path / "it's mine" / "working.duckdb"
    with open_working(path) as opened:
        opened.execute("from fact_rows")
    assert path.exists()


@pytest.mark.parametrize(
    "said", [duckdb.InterruptException("x"), RuntimeError("Query interrupted")]
)
def test_ctrl_c_in_the_middle_of_a_statement_is_ctrl_c(said):
    with pytest.raises(KeyboardInterrupt), open_in_memory():
        raise said


def test_another_error_stays_what_it_is():
    with pytest.raises(RuntimeError, match="boom"), open_in_memory():
        raise RuntimeError("boom")
