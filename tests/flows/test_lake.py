"""The market's facts in a DuckLake on Postgres: several processes write, and nothing is lost."""

import json
import threading
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from lakes import Reader, differing, members_of, new_lake, published, single_file, taking
from postgres import empty_postgres, needs_postgres

from benchmarks.archive import write_archive
from benchmarks.filers import FIRST_CIK
from flows import bulk
from flows.bulk import Part, take_company_facts, take_part
from flows.bulk_companies import take_submissions
from flows.errors import FlowError
from flows.fetch import now
from flows.market import publish_market
from flows.settings import Settings, load_settings
from warehouse import connection as connections
from warehouse.connection import (
    Connection,
    attach,
    in_transaction,
    open_in_memory,
    open_working,
)
from warehouse.errors import InUseError, WarehouseError
from warehouse.lake import Lake, alone
from warehouse.lake_upkeep import KEPT, tidy

FILERS, OTHER_TAGS, LATER = 40, 20, (3, 4, 21, 22)
FEW, FEW_TAGS = 8, 2
SMALL_BATCH = 600_000
FACT = """
select 1, 'us-gaap', 'Revenues', 'USD', null, date '2025-12-31', '', 1.5, '0000000001-26-000001',
    '10-K', date '2026-02-01', 'companyfacts'
"""

pytestmark = needs_postgres


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with empty_postgres("aisubsidy") as port:
        yield port


@pytest.fixture
def lake(port: int, tmp_path: Path) -> Lake:
    return new_lake(port, tmp_path / "lake")


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """One night's, and the next night's."""
    folder = tmp_path_factory.mktemp("archives")
    write_archive(folder / "first.zip", FILERS, other_tags=OTHER_TAGS)
    write_archive(folder / "next.zip", FILERS, other_tags=OTHER_TAGS, later=LATER)
    return folder / "first.zip", folder / "next.zip"


@pytest.fixture(scope="module")
def both_nights(archives: tuple[Path, Path]) -> Path:
    """What one process stores of them in a file of its own."""
    return single_file(archives[0].parent, *archives)


def test_two_write_at_once_and_one_is_killed(
    lake: Lake, archives: tuple[Path, Path], tmp_path: Path
) -> None:
    reader = Reader(lake)
    one = taking(lake, tmp_path / "one", archives[0], "1/2")
    two = taking(lake, tmp_path / "two", archives[0], "2/2")
    while not (kept := members_of(lake, Part(1, 2))):
        assert one.poll() is None, one.communicate()
        time.sleep(0.2)
    one.kill()
    one.communicate()
    kept = members_of(lake, Part(1, 2))
    again = taking(lake, tmp_path / "one", archives[0], "1/2")
    said, others_said = again.communicate()[0], two.communicate()[0]
    assert (again.returncode, two.returncode) == (0, 0), said + others_said
    counts = reader.counts()

    assert f"{kept} filers unchanged" in said
    assert kept < members_of(lake, Part(1, 2))
    assert differing(lake, single_file(tmp_path, archives[0])) == {}
    assert counts == sorted(counts)
    assert len(set(counts)) > 2


def test_the_next_night(
    lake: Lake, archives: tuple[Path, Path], both_nights: Path, tmp_path: Path
) -> None:
    """Both parts replace rows of the same tables at once: who comes second does it anew."""
    failed = list[BaseException]()

    def take(part: Part) -> None:
        try:
            with open_working(lake) as connection:
                for archive in archives:
                    scratch = tmp_path / f"scratch-{part.number}"
                    take_company_facts(connection, archive, scratch, "all", part)
        except BaseException as error:  # noqa: BLE001  (told by the test)
            failed.append(error)

    threads = [threading.Thread(target=take, args=(Part(number, 2),)) for number in (1, 2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert differing(lake, both_nights) == {}


def described(connection: Connection) -> list[tuple[object, ...]]:
    """Companies that are described, each with its tickers."""
    return connection.execute(
        "select cik, c.name, sic, fiscal_year_end, list(ticker order by ticker) "
        "from companies c left join tickers t using (cik) where sic is not null group by all"
    ).fetchall()


def test_submissions_describe_the_filers_of_a_lake(lake: Lake, tmp_path: Path) -> None:
    facts, submissions = tmp_path / "companyfacts.zip", tmp_path / "submissions.zip"
    write_archive(facts, 2, other_tags=FEW_TAGS, odd=False)

    def describe(sic: str, *tickers: str) -> int:
        about = {"cik": FIRST_CIK, "name": "Described", "sic": sic, "fiscalYearEnd": "0630"}
        recent = {"accessionNumber": [], "filingDate": [], "form": []}
        filings = {"tickers": list(tickers), "filings": {"recent": recent, "files": []}}
        with zipfile.ZipFile(submissions, "w") as packed:
            packed.writestr(f"CIK{FIRST_CIK:010d}.json", json.dumps(about | filings))
        return take_submissions(connection, submissions).members

    with open_working(lake) as connection:
        take_company_facts(connection, facts, tmp_path / "scratch", "all")
        assert describe("7372", "MADE", "MADE-B") == 1
        wanted = (FIRST_CIK, "Described", "7372", "06-30", ["MADE", "MADE-B"])
        assert described(connection) == [wanted]
        assert describe("7372", "MADE", "MADE-B") == 0
        assert describe("3571", "NEW") == 1
        assert described(connection) == [(FIRST_CIK, "Described", "3571", "06-30", ["NEW"])]
        assert connection.execute("select count(*) from companies").fetchall() == [(2,)]


def test_small_files_are_joined_while_others_read(
    lake: Lake,
    archives: tuple[Path, Path],
    both_nights: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bulk, "BATCH_BYTES", SMALL_BATCH)
    reader = Reader(lake)
    with open_working(lake) as connection, open_in_memory() as long_reader:
        for archive in archives:
            take_company_facts(connection, archive, tmp_path / "scratch", "all")
        attach(long_reader, lake, "lake", read_only=True)
        count = "select count(*), sum(hash(f)) from lake.fact_rows f"
        before = long_reader.execute(count).fetchall()

        joined = tidy(connection, now())
        assert joined.before > 20
        assert (joined.after <= 5, joined.removed) == (True, 0), joined
        assert long_reader.execute(count).fetchall() == before
        # Another night each way; some days later what was replaced is gone.
        take_company_facts(connection, archives[0], tmp_path / "scratch", "all")
        take_company_facts(connection, archives[1], tmp_path / "scratch", "all")
        assert len(set(reader.counts())) > 2
        assert tidy(connection, now() + 2 * KEPT).removed >= joined.before - joined.after
    left = len(list(Path(lake.data).rglob("*.parquet")))
    assert left < joined.before
    assert differing(lake, both_nights) == {}


def test_a_part_that_two_take_at_once_is_found_out_and_read_again(
    lake: Lake, tmp_path: Path
) -> None:
    archive = tmp_path / "companyfacts.zip"
    write_archive(archive, FEW, other_tags=FEW_TAGS)
    with open_working(lake) as connection:
        take_company_facts(connection, archive, tmp_path / "scratch", "all")
        # What a second process does that began before the first was done.
        for table in ("fact_series", "single_facts", "archive_members", "companies"):
            connection.execute(f"insert into {table} select * from {table} where cik is not null")
        with pytest.raises(WarehouseError, match="are in twice"):
            publish_market(lake, tmp_path / "market.duckdb", tmp_path / "scratch")
        take_company_facts(connection, archive, tmp_path / "scratch", "all")
    file = single_file(tmp_path, archive)
    assert differing(lake, file) == {}
    assert published(lake, tmp_path / "lake-home") == published(file, tmp_path / "file-home")


def test_work_is_done_anew_where_another_commit_came_between(
    lake: Lake, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "TRIES", 2)
    with open_working(lake) as one, open_working(lake) as other:
        one.execute("insert into companies values (1, 'a', null, null), (2, 'b', null, null)")
        between = ["delete from companies where cik = 2"]

        def work() -> None:
            one.execute("insert into companies values (3, 'c', null, null)")
            if between:
                other.execute(between.pop())

        in_transaction(one, work)
        assert sorted(one.execute("select cik from companies").fetchall()) == [(1,), (3,)]

        between += ["delete from companies where cik = 1", "delete from companies where cik = 3"]
        with pytest.raises(InUseError, match="2 times"):
            in_transaction(one, work)
        assert one.execute("select cik from companies").fetchall() == []


def test_a_lake_that_cannot_be_had_is_said_in_one_line(lake: Lake, tmp_path: Path) -> None:
    with open_working(lake):
        pass
    for wrong, says in (
        (lake._replace(data=str(tmp_path / "other")), "made with, .*/lake"),
        (lake._replace(catalog=lake.catalog + " password=secret connect_timeout=2 port=1"), "open"),
    ):
        with pytest.raises(WarehouseError, match=says) as met, open_working(wrong):
            pass
        assert "secret" not in str(met.value)
        assert "\n" not in str(met.value)


def test_a_part_is_taken_by_one_at_a_time(
    lake: Lake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = tmp_path / "companyfacts.zip"
    write_archive(archive, FEW, other_tags=FEW_TAGS)
    settings = Settings(home=tmp_path, warehouse=lake.catalog, warehouse_data=lake.data)
    monkeypatch.setattr(bulk, "LOOK_AGAIN_S", 0.1)
    with open_working(lake) as other:
        with alone(other, "part 1 of 2 of companyfacts.zip"):
            # Its commits do not end it.
            in_transaction(other, lambda: other.execute("delete from tickers"))
            with pytest.raises(InUseError, match=r"part 1 of 2 .* by another process"):
                take_part(settings, str(archive), "all", Part(1, 2))
            assert take_part(settings, str(archive), "all", Part(2, 2)).members > 0
        assert take_part(settings, str(archive), "all", Part(1, 2)).members > 0
    assert differing(lake, single_file(tmp_path, archive)) == {}


def test_another_folder_under_the_same_name_is_found_out(lake: Lake) -> None:
    """Of a share that is not mounted: rows would go where nobody else finds them."""
    with open_working(lake):
        pass
    Path(lake.data).rename(lake.data + "-of-the-others")
    Path(lake.data).mkdir()
    with pytest.raises(WarehouseError, match=r"lacks a file.*Mount it here"), open_working(lake):
        pass


@pytest.mark.parametrize("words", ["keepalives_count=2", "options=''"])
def test_the_catalog_is_asked_as_its_owner_says(lake: Lake, words: str) -> None:
    name, address = (lake.catalog.split("=")[n].split()[0] for n in (1, 2))
    port = lake.catalog.split("port=")[1].split()[0]
    for catalog in (
        f"{lake.catalog} {words}",
        f"ducklake:postgres:postgresql://aisubsidy@{address}:{port}/{name}",
    ):
        with open_working(lake._replace(catalog=catalog)) as connection:
            assert connection.execute("select count(*) from companies").fetchall() == [(0,)]


def test_a_newer_lake_is_refused(lake: Lake) -> None:
    with open_working(lake) as connection:
        connection.execute("insert into schema_version values (999)")
    with pytest.raises(WarehouseError, match="newer"), open_working(lake):
        pass


def test_a_lake_of_an_older_version_gets_what_it_lacks(lake: Lake) -> None:
    with open_working(lake) as connection:
        connection.execute("alter table archive_members drop column detail")
        connection.execute(f"insert into single_facts {FACT}")
        fact = connection.execute("from fact_rows").fetchall()
        connection.execute("drop view fact_rows")
        connection.execute("drop table fact_series")
        connection.execute("alter table single_facts rename to fact_rows")
        connection.execute("delete from schema_version")
        connection.execute("insert into schema_version values (8)")
    with open_working(lake) as connection:
        assert connection.execute("select detail from archive_members").fetchall() == []
        assert connection.execute("from fact_rows").fetchall() == fact
        assert connection.execute("from single_facts").fetchall() == fact
        assert connection.execute("from fact_series").fetchall() == []


def test_the_setting_is_held_to_its_form(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AISUBSIDY_WAREHOUSE", "ducklake:sqlite:x password=secret")
    with pytest.raises(FlowError, match="ducklake:postgres: and how") as met:
        load_settings()
    assert "secret" not in str(met.value)


def test_a_reader_cannot_write(lake: Lake) -> None:
    with open_working(lake):
        pass
    with open_in_memory() as connection:
        attach(connection, lake, "lake", read_only=True)
        with pytest.raises(duckdb.Error, match="read-only"):
            connection.execute("delete from lake.companies")
