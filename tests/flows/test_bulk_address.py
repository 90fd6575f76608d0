"""`aisubsidy ingest bulk URL`: the archive comes as it is at its server now, once."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from local_edgar import LocalEdgar, Reply, serving

from benchmarks.archive import write_archive
from flows.bulk import _archive_file
from flows.settings import load_settings
from warehouse.connection import open_working

PATH = "/Archives/edgar/daily-index/xbrl/companyfacts.zip"
FILERS, OTHER_TAGS, CUT = 3, 2, 20_000


@pytest.fixture(scope="module")
def nights(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes]:
    """One night's archive, and the next night's."""
    path = tmp_path_factory.mktemp("nights") / "companyfacts.zip"
    write_archive(path, FILERS, other_tags=OTHER_TAGS)
    first = path.read_bytes()
    write_archive(path, FILERS, other_tags=OTHER_TAGS, later=[0])
    return first, path.read_bytes()


@pytest.fixture
def edgar(monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalEdgar]:
    with serving() as server:
        monkeypatch.setenv("AISUBSIDY_CONTACT", "Jane Doe jane@example.org")
        monkeypatch.setenv("AISUBSIDY_SEC_WWW_URL", server.url)
        monkeypatch.setenv("AISUBSIDY_SEC_CALM", "0")
        monkeypatch.setenv("AISUBSIDY_RETRIES", "0")
        yield server


def held(home: Path) -> dict[str, int]:
    """The rows of each member that is in."""
    with open_working(home / "market-facts.duckdb") as connection:
        found = connection.execute("select member, rows from archive_members where rows > 0")
        return dict(found.fetchall())


def test_it_is_downloaded_once_and_resumed_where_it_was_cut_off(
    edgar: LocalEdgar, nights: tuple[bytes, bytes], aisubsidy: Any, tmp_path: Path
) -> None:
    first, second = nights
    url = edgar.says(PATH, Reply(first, cut=CUT), Reply(status=503))
    answer = aisubsidy(tmp_path, "ingest", "bulk", url)
    assert (answer.status, answer.err.splitlines()[-1].count("aisubsidy: ")) == (1, 1)
    assert not (tmp_path / "market.duckdb").exists()

    begun = {"companyfacts.zip.part", "companyfacts.zip.part.json"}
    assert {path.name for path in (tmp_path / "archives").iterdir()} == begun

    edgar.says(PATH, Reply(first))
    assert aisubsidy(tmp_path, "ingest", "bulk", url).status == 0
    assert edgar.asked[PATH][-1]["Range"] == f"bytes={len(first) - CUT}-"
    assert edgar.asked[PATH][-1]["If-Range"] == Reply(first).etag
    assert (tmp_path / "archives" / "companyfacts.zip").read_bytes() == first
    whole = {"companyfacts.zip", "companyfacts.zip.json"}
    assert {path.name for path in (tmp_path / "archives").iterdir()} == whole
    before = held(tmp_path)
    assert len(before) > FILERS

    again = aisubsidy(tmp_path, "ingest", "bulk", url)
    assert edgar.asked[PATH][-1]["If-None-Match"] == Reply(first).etag
    assert "0 facts of 0 filers stored" in again.out

    edgar.says(PATH, Reply(second))
    assert " of 1 filers stored" in aisubsidy(tmp_path, "ingest", "bulk", url).out
    assert held(tmp_path).items() - before.items()
    assert all("jane@example.org" in headers["User-Agent"] for headers in edgar.asked[PATH])


def test_of_an_archive_that_changed_between_its_halves_the_new_one_counts(
    edgar: LocalEdgar, nights: tuple[bytes, bytes]
) -> None:
    url = edgar.says(PATH, Reply(nights[0], cut=CUT), Reply(nights[1]))
    assert _archive_file(url, load_settings()).read_bytes() == nights[1]
    assert edgar.asked[PATH][-1]["If-Range"] == Reply(nights[0]).etag


def test_from_a_server_without_ranges_it_comes_whole(
    edgar: LocalEdgar, nights: tuple[bytes, bytes]
) -> None:
    url = edgar.says(PATH, Reply(nights[0], cut=CUT), Reply(nights[0], chunked=True))
    assert _archive_file(url, load_settings()).read_bytes() == nights[0]


def test_without_a_contact_nobody_is_asked(
    edgar: LocalEdgar, aisubsidy: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AISUBSIDY_CONTACT")
    answer = aisubsidy(tmp_path, "ingest", "bulk", edgar.says(PATH, Reply(b"PK")))
    assert answer.status == 1
    assert "AISUBSIDY_CONTACT" in answer.err.splitlines()[-1]
    assert edgar.asked[PATH] == []
