"""The published file appears whole or not at all, and a reader keeps what it has open."""

import duckdb
import pytest
from sec_json import CAPEX, Company, Filing, q1

from warehouse.connection import newest_version, open_published, open_working
from warehouse.derive import derive
from warehouse.publish import building, copy_sources

META = Company(1326801, "META", "12-31").having(
    Filing("10-Q", "2023-04-27", {CAPEX: {q1(2023): 6_842}})
)


def publish(opened, path, number: int) -> None:
    """A published file with one number in it."""
    with building(opened, path):
        opened.execute("create table schema_version as select 1::integer as version")
        opened.execute("create table numbers as select ?::integer as n", [number])


def number_in(path) -> int:
    with open_published(path) as reader:
        return reader.execute("select n from numbers").fetchone()[0]


@pytest.fixture
def opened(tmp_path):
    with open_working(tmp_path / "working.duckdb") as connection:
        yield connection


@pytest.fixture
def path(tmp_path):
    return tmp_path / "out" / "published.duckdb"


def left_beside(path) -> list[str]:
    return [p.name for p in path.parent.iterdir() if p != path]


def test_a_build_takes_the_place_of_the_old_file(opened, path):
    publish(opened, path, 1)
    publish(opened, path, 2)
    assert number_in(path) == 2
    assert not left_beside(path)


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt, SystemExit])
def test_an_error_while_building_leaves_the_old_file(opened, path, error):
    publish(opened, path, 1)
    before = path.read_bytes()
    with pytest.raises(error), building(opened, path):
        opened.execute("create table numbers as select 2 as n")
        raise error
    assert path.read_bytes() == before
    assert not left_beside(path)


def test_an_error_in_sql_leaves_the_old_file(opened, path):
    publish(opened, path, 1)
    with pytest.raises(duckdb.Error), building(opened, path):
        opened.execute("select no_such_column from base.tickers")
    assert number_in(path) == 1


def test_an_error_in_the_first_build_leaves_no_file(opened, path):
    with pytest.raises(RuntimeError), building(opened, path):
        opened.execute("create table numbers as select 2 as n")
        raise RuntimeError
    assert not path.exists()
    assert not left_beside(path)


def test_after_an_error_the_next_build_works(opened, path):
    with pytest.raises(RuntimeError), building(opened, path):
        raise RuntimeError
    publish(opened, path, 3)
    assert number_in(path) == 3


def test_what_a_killed_run_left_is_swept_away(opened, path):
    path.parent.mkdir()
    path.with_name(path.name + ".new").write_bytes(b"half a file")
    path.with_name(path.name + ".new.wal").write_bytes(b"half a log")
    publish(opened, path, 1)
    assert number_in(path) == 1
    assert not left_beside(path)


def test_a_reader_keeps_its_snapshot_while_a_new_file_takes_its_place(opened, path):
    publish(opened, path, 1)
    with open_published(path) as reader:
        assert reader.execute("select n from numbers").fetchone() == (1,)
        publish(opened, path, 2)
        assert reader.execute("select n from numbers").fetchone() == (1,)
        assert number_in(path) == 2


def test_nothing_is_seen_while_building(opened, path):
    publish(opened, path, 1)
    with building(opened, path):
        opened.execute("create table schema_version as select 1::integer as version")
        opened.execute("create table numbers as select 2::integer as n")
        assert number_in(path) == 1
    assert number_in(path) == 2


def test_a_published_file_is_read_only_and_cut_off(opened, path, tmp_path):
    publish(opened, path, 1)
    secret = tmp_path / "secret.csv"
    secret.write_text("a\n1\n", encoding="utf-8")
    with open_published(path) as reader:
        for sql in (
            "delete from numbers",
            "create table t (a integer)",
            f"from read_csv('{secret}')",
            f"copy numbers to '{tmp_path / 'out.csv'}'",
            f"attach '{tmp_path / 'other.duckdb'}'",
            "set enable_external_access = true",
        ):
            with pytest.raises(duckdb.Error):
                reader.execute(sql)
        assert reader.execute("select n from numbers").fetchone() == (1,)


def test_the_published_file_can_be_derived_from_again(bench, tmp_path):
    bench.load(META)
    path = tmp_path / "published.duckdb"
    with building(bench.connection, path):
        derive(bench.connection, wanted=bench.wanted)
        copy_sources(bench.connection, None)
    with open_published(path, as_base=True) as reader:
        reader.execute("attach ':memory:' as target; use target")
        derive(reader, wanted=bench.wanted)
        found = reader.execute(
            "select ticker, value from quarterly where concept = 'capex' and vintage = 'latest'"
        ).fetchall()
        version = reader.execute("select version from base.schema_version").fetchone()
    assert found == [("META", 6_842e6)]
    assert version == (newest_version(),)
