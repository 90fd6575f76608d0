"""The whole market's indicators: as a run computes them, and only for who changed."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from benchmarks.archive import write_archive
from benchmarks.filers import CIK_STEP, FIRST_CIK
from flows.build import build
from flows.bulk import take_company_facts
from flows.fetch import now
from flows.market import Market, publish_market
from metrics.catalogue import statement_metrics
from warehouse import runs
from warehouse.connection import attach, open_in_memory, open_working

FILERS = 8
COLUMNS = (
    "ticker, cik, metric, period_kind, fiscal_year, fiscal_quarter, period_end, calendar_quarter, "
    "value, unit, status, reason, evidence, vintage, filed, label"
)
SERIES = "ticker, cik, concept, basis, period_end, value, unit, vintage, how, tag, filed"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("archive") / "companyfacts.zip"
    write_archive(path, FILERS, other_tags=2)
    return path


def market(home: Path, archive: Path) -> Market:
    with open_working(home / "facts.duckdb") as connection:
        take_company_facts(connection, archive, home / "scratch", "all")
    return publish_market(home / "facts.duckdb", home / "market.duckdb", home / "scratch")


def run_as_usual(home: Path) -> Path:
    """The same facts as a run builds its published file of them."""
    path = home / "usual.duckdb"
    with open_working(home / "facts.duckdb") as connection:
        runs.start_run(connection, "a", started=now(), as_of=None, source="bulk", version="0")
        build(connection, path, as_of=None, run_id="a", counts={}, state="complete", clock=now)
    return path


def differing(one: Path, other: Path, rows: str) -> list[int]:
    """How many rows of a query only the one file gives, and only the other."""
    with open_in_memory() as connection:
        attach(connection, one, "one", read_only=True)
        attach(connection, other, "other", read_only=True)
        counts = []
        for a, b in (("one", "other"), ("other", "one")):
            sql = f"select count(*) from ({rows.format(a)} except all {rows.format(b)})"
            counts += connection.execute(sql).fetchall()
        return [count for (count,) in counts]


def count(path: Path, rows: str) -> int:
    with open_in_memory() as connection:
        attach(connection, path, "one", read_only=True)
        found = connection.execute(f"select count(*) from ({rows.format('one')})").fetchone()
        assert found
        return int(found[0])


def test_the_market_has_the_numbers_of_a_run(archive, tmp_path):
    done = market(tmp_path, archive)
    usual = run_as_usual(tmp_path)
    names = ", ".join(f"'{metric.metric}'" for metric in statement_metrics())
    values = (
        f"select {COLUMNS} from {{}}.metric_values where vintage = 'latest' and metric in ({names})"
    )
    published = tmp_path / "market.duckdb"
    shares = "select 1 from {}.metric_values where metric = 'capex_share_of_peers'"
    assert count(published, values) == done.values - count(published, shares) > 5_000
    assert differing(published, usual, values) == [0, 0]
    for table in ("quarterly", "annual"):
        rows = f"select {SERIES} from {{}}.{table}"
        assert count(published, rows) > 500
        assert differing(published, usual, rows) == [0, 0]


def test_the_next_night_computes_who_changed_and_ends_as_a_fresh_market(archive, tmp_path):
    market(tmp_path, archive)
    next_night = tmp_path / "next.zip"
    write_archive(next_night, FILERS, other_tags=2, later=[0])
    assert market(tmp_path, next_night).companies == 1
    assert market(tmp_path, next_night).companies == 0
    fresh = tmp_path / "fresh"
    assert market(fresh, next_night).companies > FILERS
    tables = "metric_values metric_percentiles people_inputs quarterly annual input_values"
    for table in (*tables.split(), "companies", "findings"):
        rows = f"select * from {{}}.{table}"
        assert differing(tmp_path / "market.duckdb", fresh / "market.duckdb", rows) == [0, 0]


def test_a_market_made_by_other_rules_is_made_anew_whatever_its_tables(archive, tmp_path):
    companies = market(tmp_path, archive).companies
    published = tmp_path / "market.duckdb"
    tables = "metric_values metric_percentiles input_values vintages year_checks findings"
    shutil.copy(published, tmp_path / "before.duckdb")
    with open_in_memory() as connection:
        attach(connection, published, "older")
        connection.execute("update older.made_from set rules = 'others'")
        for table in ("filed_rows", "made_rows", "percentile_rows"):
            connection.execute(f"drop table older.packed.{table}")
    assert market(tmp_path, archive).companies == companies
    for table in tables.split():
        rows = f"select * from {{}}.{table}"
        assert differing(published, tmp_path / "before.duckdb", rows) == [0, 0]
    assert market(tmp_path, archive).companies == 0


def test_ingest_bulk_and_any_filer_shown(archive, aisubsidy, tmp_path):
    status, out, _ = aisubsidy(tmp_path / "home", "ingest", "bulk", str(archive))
    assert status == 0
    assert "members could not be used" in out and "indicator values of" in out
    filer = f"CIK{FIRST_CIK:010d}"
    status, out, _ = aisubsidy(tmp_path / "home", "show", filer)
    assert status == 0 and "Made-up Filer 0 Inc." in out
    slow = "from flows.cli import app; import sys; app(standalone_mode=False); print(" + (
        "sorted({'prefect', 'requests', 'jinja2', 'altair', 'pandas', 'numpy'} & set(sys.modules)))"
    )
    env = os.environ | {"AISUBSIDY_HOME": str(tmp_path / "home")}
    for words in (["show", filer], ["explain", filer, "capex_to_revenue", "FY2016"]):
        asked = [sys.executable, "-c", slow, *words]
        done = subprocess.run(asked, env=env, cwd=tmp_path, capture_output=True, text=True)
        assert "Made-up Filer 0 Inc." in done.stdout and done.stdout.splitlines()[-1] == "[]"
    status, _, err = aisubsidy(tmp_path / "home", "show", filer, "--as-of", "2020-01-01")
    assert status == 1 and err.count("\n") == 1 and "--as-of" in err


def submissions_of(cik: int, *tickers: str) -> bytes:
    recent = {"accessionNumber": [], "filingDate": [], "form": []}
    about = {"cik": cik, "name": f"Described {cik}", "sic": "7372", "fiscalYearEnd": "1231"}
    filings = {"filings": {"recent": recent, "files": []}, "tickers": list(tickers)}
    return json.dumps(about | filings).encode()


def test_submissions_describe_the_filers_that_are_in(archive, aisubsidy, tmp_path):
    path = tmp_path / "submissions.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr(f"CIK{FIRST_CIK:010d}.json", submissions_of(FIRST_CIK, "MADE", "MADE-B"))
        packed.writestr(f"CIK{FIRST_CIK + CIK_STEP:010d}.json", b"{")
        packed.writestr("CIK0000000009.json", submissions_of(9, "NINE"))
        packed.writestr(f"CIK{FIRST_CIK:010d}-submissions-001.json", b"{}")
    home = tmp_path / "home"
    aisubsidy(home, "ingest", "bulk", archive, "--concepts")
    status, out, _ = aisubsidy(home, "ingest", "bulk", path)
    assert status == 0 and "1 members could not be used" in out
    told = "select ticker, name, fiscal_year_end, sic from {}.companies where sic is not null"
    with open_in_memory() as connection:
        attach(connection, home / "market.duckdb", "one", read_only=True)
        assert connection.execute(told.format("one")).fetchall() == [
            ("MADE", f"Described {FIRST_CIK}", "12-31", "7372")
        ]
    for name in ("made-b", f"CIK{FIRST_CIK:010d}"):
        assert aisubsidy(home, "show", name).status == 0


def test_an_archive_that_is_none_is_one_line(aisubsidy, tmp_path):
    (tmp_path / "companyfacts.zip").write_bytes(b"<html>busy</html>")
    status, _, err = aisubsidy(
        tmp_path / "home", "ingest", "bulk", str(tmp_path / "companyfacts.zip")
    )
    assert status == 1 and "no whole zip archive" in err.splitlines()[-1]
