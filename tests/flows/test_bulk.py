"""SEC's nightly archive into the market's working file."""

import json
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from benchmarks.archive import write_archive
from benchmarks.filers import CIK_STEP, FIRST_CIK
from benchmarks.odd_members import ODD_CIK, answer, fact
from extractors import companyfacts
from extractors.errors import ExtractorError, FinalError
from flows import bulk
from flows.bulk import Taken, take_company_facts
from tests import bad_archives
from warehouse.connection import Connection, open_working
from warehouse.loads import FACT_COLUMNS, frame_of
from warehouse.reads import concept_tags

FILERS = 12
SOME_TAGS = 8


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("archive") / "companyfacts.zip"
    write_archive(path, FILERS, other_tags=SOME_TAGS)
    return path


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    with open_working(tmp_path / "market.duckdb") as connection:
        yield connection


def take(connection: Connection, archive: Path, tmp_path: Path, kept: str = "all") -> Taken:
    return take_company_facts(connection, archive, tmp_path / "scratch", kept)


def read_plainly(archive: Path) -> list[companyfacts.Fact]:
    """Every fact by the plain parser, member by member; those it refuses have none."""
    facts = []
    with zipfile.ZipFile(archive) as packed:
        for name in packed.namelist():
            try:
                found = companyfacts.parse(packed.read(name))
            except ExtractorError:
                continue
            facts += [one for one in found if name == f"CIK{one.cik:010d}.json"]
    return facts


def assert_same_rows(connection: Connection, facts: list[companyfacts.Fact]) -> None:
    connection.register("plain", frame_of(connection, "fact_rows", facts))
    typed = f"select {FACT_COLUMNS} from plain"
    columns = "cik, taxonomy, tag, unit, period_start::date, period_end::date, dimensions, "
    plain = f"select {columns} value::double, accession, form, filed::date, source from plain"
    stored = typed.replace("plain", "base.fact_rows")
    for one, other in pairwise([stored, plain, stored]):
        sql = f"select * from ({one}) except all select * from ({other})"
        assert connection.execute(sql).fetchall() == []


def unread(connection: Connection) -> dict[str, str]:
    rows = connection.execute(
        "select member, detail from base.archive_members where detail is not null"
    )
    return dict(rows.fetchall())


def test_both_paths_give_the_same_rows(connection, archive, tmp_path):
    taken = take(connection, archive, tmp_path)
    facts = read_plainly(archive)
    assert taken.facts == len(facts) > 10_000
    assert_same_rows(connection, facts)


def test_concepts_are_the_facts_of_their_tags(connection, archive, tmp_path):
    taken = take(connection, archive, tmp_path, "concepts")
    tags = concept_tags()
    facts = [one for one in read_plainly(archive) if (one.taxonomy, one.tag) in tags]
    assert taken.facts == len(facts) > 1_000
    assert_same_rows(connection, facts)


@pytest.mark.parametrize("kept", ["all", "concepts"])
def test_vals_that_are_no_numbers_are_left_out_by_both_paths(connection, tmp_path, kept):
    vals = ["1e400", "-Infinity", "nan", "{}", "[1]", '"12"', " true", "null", "-7"]
    path = tmp_path / "vals.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for cik, val in enumerate(vals, 1):
            content = companyfacts_of(cik, fact(val=0.5), fact(val=cik))
            archive.writestr(f"CIK{cik:010d}.json", content.replace(b"0.5", val.encode()))
    taken = take(connection, path, tmp_path, kept)
    assert taken.facts == len(vals) - 2 + 1  # nan and Infinity are no JSON; -7 is a number
    assert_same_rows(connection, read_plainly(path))


def test_every_member_is_noted_and_the_bad_ones_say_why(connection, archive, tmp_path):
    take(connection, archive, tmp_path)
    with zipfile.ZipFile(archive) as packed:
        names = set(packed.namelist())
    noted = connection.execute("select member from base.archive_members").fetchall()
    assert {name for (name,) in noted} == names
    found = unread(connection)
    reasons = {int(name[3:13]) - ODD_CIK: reason for name, reason in found.items()}
    assert reasons[4] == "2 rows are no facts and were left out"
    assert reasons[5] == "1 rows are no facts and were left out"
    assert "no facts" not in reasons[20] and "CIK" in reasons[20]
    assert reasons[21] == f"it holds the facts of CIK {ODD_CIK + 20}"
    assert "not whole JSON" in reasons[25]
    rows = dict(
        connection.execute("select cik, count(*) from base.fact_rows group by 1").fetchall()
    )
    assert rows[ODD_CIK] == 1 and ODD_CIK + 25 not in rows


def test_a_second_time_reads_nothing(connection, archive, tmp_path, monkeypatch):
    first = take(connection, archive, tmp_path)
    monkeypatch.setattr(bulk.Archive, "read", lambda *_: pytest.fail("a member was unpacked"))
    second = take(connection, archive, tmp_path)
    assert (second.members, second.facts) == (0, 0)
    assert second.unchanged == first.members + first.unread


def test_the_next_night_reads_what_changed_and_ends_as_a_fresh_ingest(
    connection, archive, tmp_path
):
    take(connection, archive, tmp_path)
    next_night = tmp_path / "next.zip"
    write_archive(next_night, FILERS, other_tags=SOME_TAGS, later=[0])
    before = connection.execute("select max(rowid) from base.fact_series").fetchone()
    taken = take(connection, next_night, tmp_path)
    assert (taken.members, taken.unchanged) == (1, FILERS - 1 + 29)
    touched = connection.execute(
        "select distinct cik from base.fact_series where rowid > ?", before
    ).fetchall()
    assert touched == [(FIRST_CIK,)]
    assert_same_rows(connection, read_plainly(next_night))


def test_all_tags_after_concepts_reads_everything_again(connection, archive, tmp_path):
    take(connection, archive, tmp_path, "concepts")
    assert take(connection, archive, tmp_path, "all").unchanged == 0
    assert_same_rows(connection, read_plainly(archive))


def test_a_killed_run_goes_on_where_it_stopped(connection, archive, tmp_path, monkeypatch):
    monkeypatch.setattr(bulk, "BATCH_BYTES", 300_000)
    store, calls = bulk._store, []

    def killed(*given):
        if len(calls) == 2:
            raise KeyboardInterrupt
        calls.append(given)
        return store(*given)

    monkeypatch.setattr(bulk, "_store", killed)
    with pytest.raises(KeyboardInterrupt):
        take(connection, archive, tmp_path)
    assert not (tmp_path / "scratch").exists()
    monkeypatch.setattr(bulk, "_store", store)
    assert take(connection, archive, tmp_path).unchanged > 1
    assert_same_rows(connection, read_plainly(archive))


def test_an_archive_cut_in_the_middle_changes_nothing(connection, archive, tmp_path):
    take(connection, archive, tmp_path)
    broken = tmp_path / "broken.zip"
    broken.write_bytes(archive.read_bytes())
    bad_archives.cut(broken)
    with pytest.raises(FinalError, match="no whole zip archive"):
        take(connection, broken, tmp_path)
    assert_same_rows(connection, read_plainly(archive))


@pytest.mark.parametrize("size", [1_000, 5_000_000])
def test_a_size_that_is_a_lie_is_found_out(connection, archive, tmp_path, size):
    name = f"CIK{FIRST_CIK + CIK_STEP:010d}.json"
    bomb = tmp_path / "bomb.zip"
    bomb.write_bytes(archive.read_bytes())
    bad_archives.lie(bomb, name, size)
    take(connection, archive, tmp_path)
    take(connection, bomb, tmp_path)
    assert "declare" in unread(connection)[name]
    assert_same_rows(connection, read_plainly(archive))


def test_damaged_bytes_are_found_out(connection, archive, tmp_path):
    name = f"CIK{FIRST_CIK:010d}.json"
    damaged = tmp_path / "damaged.zip"
    damaged.write_bytes(archive.read_bytes())
    bad_archives.damage(damaged, name)
    assert take(connection, damaged, tmp_path).members == FILERS - 1 + 20
    assert "damaged" in unread(connection)[name]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_two_members_of_one_name_the_last_counts(connection, archive, tmp_path):
    name = f"CIK{FIRST_CIK:010d}.json"
    doubled = tmp_path / "doubled.zip"
    doubled.write_bytes(archive.read_bytes())
    bad_archives.append(doubled, name, companyfacts_of(FIRST_CIK, fact()))
    take(connection, doubled, tmp_path)
    assert unread(connection)[name] == "2 members of this name; the last was read"
    rows = connection.execute("select value from base.fact_rows where cik = ?", [FIRST_CIK])
    assert rows.fetchall() == [(1_000_000.0,)]


def companyfacts_of(cik: int, *facts: dict[str, Any]) -> bytes:
    return json.dumps(answer(cik, *facts), separators=(",", ":")).encode()


@pytest.mark.parametrize("name", ["../CIK0000000001.json", "/etc/CIK0000000001.json", "notes.txt"])
def test_a_path_is_no_name(connection, archive, tmp_path, name):
    odd = tmp_path / "deep" / "odd.zip"
    odd.parent.mkdir()
    odd.write_bytes(archive.read_bytes())
    bad_archives.append(odd, name, companyfacts_of(1, fact()))
    take(connection, odd, odd.parent)
    assert unread(connection)[name] == "its name is not CIK##########.json"
    assert sorted(path.name for path in tmp_path.rglob("CIK*")) == []


def test_two_gigabytes_of_spaces_are_not_unpacked(connection, tmp_path):
    spaces = tmp_path / "spaces.zip"
    bad_archives.archive_of_spaces(spaces, "CIK0000000001.json")
    taken = take(connection, spaces, tmp_path)
    assert (taken.members, taken.unread) == (0, 1)
    assert "2,147,483,648 bytes declared" in unread(connection)["CIK0000000001.json"]
