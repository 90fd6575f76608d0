"""Running again on the same sources changes nothing but the log of runs."""

from datetime import date
from pathlib import Path

import duckdb
import plain_pipeline

from flows.settings import SHIPPED_MIRROR, Settings
from warehouse.connection import open_published


def test_a_second_run_loads_nothing_publishes_the_same_and_is_logged(
    published_home: Path, home: Path
) -> None:
    loaded = plain_pipeline.run(Settings(home=home, mirror=SHIPPED_MIRROR))
    assert (loaded.companies, loaded.facts, loaded.failures) == (7, 0, [])
    published = Path("aisubsidy.duckdb")
    assert plain_pipeline.differences(published_home / published, home / published) == {}
    with open_published(home / published) as connection:
        states = connection.execute("select state from runs order by started").fetchall()
    assert states == [("complete",), ("complete",)]


def test_a_run_loads_again_what_the_working_file_lost(published_home: Path, home: Path) -> None:
    (home / "mirror.duckdb").unlink()
    plain_pipeline.run(Settings(home=home, mirror=SHIPPED_MIRROR))
    published = Path("aisubsidy.duckdb")
    assert plain_pipeline.differences(published_home / published, home / published) == {}


def test_the_comparison_finds_a_changed_value(published_home: Path, home: Path) -> None:
    with duckdb.connect(str(home / "aisubsidy.duckdb")) as connection:
        connection.execute("update packed.value_rows set value = value + 1 where cik = 1326801")
    found = plain_pipeline.differences(
        published_home / "aisubsidy.duckdb", home / "aisubsidy.duckdb"
    )
    assert found.keys() >= {"metric_values"}


def test_a_run_as_of_a_day_publishes_nothing_filed_after_it(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, mirror=SHIPPED_MIRROR)
    plain_pipeline.run(settings, tickers=["META"], as_of=date(2024, 3, 1))
    with duckdb.connect(str(settings.database), read_only=True) as connection:
        dated = connection.execute(
            "select table_name, column_name from information_schema.columns "
            "where column_name in ('filed', 'published') and table_schema = 'main'"
        ).fetchall()
        known = {table for table, _ in dated}
        assert known >= {"facts", "filings", "quarterly", "annual", "metric_values"}
        assert known >= {"headcount", "guidance", "layoff_reports", "signals", "median_pay"}
        for table, column in dated:
            newest = connection.execute(f"select max({column})::date from {table}").fetchone()
            assert newest is not None
            # Empty where nothing of that kind was known yet.
            assert newest[0] is None or newest[0] <= date(2024, 3, 1), table
