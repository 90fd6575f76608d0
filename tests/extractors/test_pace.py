"""The pace and the calm that processes share, measured where the requests arrive."""

import multiprocessing
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from fetching import client, fetch_for
from local_edgar import REFUSAL_PAGE, LocalEdgar, Reply, serving

from extractors.calm import CalmError
from extractors.errors import FinalError, RefusedError, TransientError
from extractors.pace import Pace

# In CI ten seconds show it; the half minute is for who changes the pace.
SECONDS = float(os.environ.get("PACE_SECONDS", "8"))
PROCESSES = 4


@pytest.fixture
def edgar() -> Iterator[LocalEdgar]:
    with serving() as server:
        server.says("/a.json", Reply(b"{}"))
        yield server


def test_four_processes_keep_one_pace(edgar: LocalEdgar, tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    processes = [
        spawn.Process(
            target=fetch_for, args=(SECONDS, tmp_path / f"home{n}", tmp_path / "pace", edgar.url)
        )
        for n in range(PROCESSES)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * PROCESSES
    assert edgar.most_in_a_second() <= 8
    # Slower than it may be would be no politeness either: seven a second is what 8 leaves.
    assert len(edgar.times) >= 5 * (edgar.times[-1] - edgar.times[0])


def test_one_place_is_given_every_interval(tmp_path: Path) -> None:
    one, other = (Pace("gdelt", 10, tmp_path) for _ in range(2))
    before = time.monotonic()
    for pace in (one, other, one, other):
        pace.wait()
    assert 0.3 <= time.monotonic() - before < 2


def test_names_have_paces_of_their_own(tmp_path: Path) -> None:
    before = time.monotonic()
    for name in ("sec", "gdelt", "a1"):
        Pace(name, 0.1, tmp_path).wait()
    assert time.monotonic() - before < 2


def test_a_slower_pace_is_taken_a_faster_is_not(tmp_path: Path) -> None:
    pace = Pace("a1", 5, tmp_path)
    pace.slow_down(1000)
    before = time.monotonic()
    pace.wait()
    pace.wait()
    assert time.monotonic() - before >= 0.2
    pace.slow_down(2)
    pace.wait()
    assert time.monotonic() - before >= 0.7


def test_places_of_before_a_restart_of_the_machine_are_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Pace("sec", 8, tmp_path).wait()
    monkeypatch.setattr("extractors.pace.monotonic_ns", lambda: 5_000_000_000)
    before = time.monotonic()
    Pace("sec", 8, tmp_path).wait()
    assert time.monotonic() - before < 1


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FinalError, match="share their pace"):
        Pace("sec", 8, tmp_path / "file")
    (tmp_path / "pace.sqlite").write_bytes(b"no database" * 100)
    with pytest.raises(FinalError, match="share their pace"):
        Pace("sec", 8, tmp_path)


@pytest.mark.parametrize(
    "reply",
    [Reply(REFUSAL_PAGE, 403), Reply(REFUSAL_PAGE), Reply(b"slow down", 429)],
    ids=["403", "page", "429"],
)
def test_after_a_refusal_no_process_asks_sec(
    edgar: LocalEdgar, tmp_path: Path, reply: Reply
) -> None:
    url = edgar.says("/refused.json", reply)
    with pytest.raises((RefusedError, TransientError)):
        client(tmp_path / "one", tmp_path / "pace", edgar.url).get(url)
    asked = len(edgar.times)
    # As after a restart: nothing but the folder is common to both.
    with pytest.raises(CalmError) as caught:
        client(tmp_path / "other", tmp_path / "pace", edgar.url).get(edgar.url + "/a.json")
    assert len(edgar.times) == asked == 1
    assert "SEC has asked for calm" in str(caught.value)
    assert "UTC" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_calm_ends(edgar: LocalEdgar, tmp_path: Path) -> None:
    url = edgar.says("/refused.json", Reply(REFUSAL_PAGE, 403), Reply(b"{}"))
    fetching = client(tmp_path, tmp_path / "pace", edgar.url, sec_calm_s=0.4)
    with pytest.raises(RefusedError):
        fetching.get(url)
    # What is left is less than the longest wait, so that it is waited for.
    before = time.monotonic()
    assert fetching.get(url).content == b"{}"
    assert time.monotonic() - before >= 0.3


def test_what_one_process_is_asked_to_wait_all_wait(edgar: LocalEdgar, tmp_path: Path) -> None:
    url = edgar.says("/busy.json", Reply(b"", 429, {"Retry-After": "1"}))
    one = client(tmp_path / "one", tmp_path / "pace", edgar.url, retries=0)
    other = client(tmp_path / "other", tmp_path / "pace", edgar.url)
    with pytest.raises(TransientError, match="Retry-After: 1"):
        one.get(url)
    before = time.monotonic()
    other.get(edgar.url + "/a.json")
    assert time.monotonic() - before >= 0.8


@pytest.mark.parametrize("content", ["", "[1]", '["x", 1]', "[9e99, 1]", "\x00"])
def test_broken_notes_of_calm_are_no_calm(edgar: LocalEdgar, tmp_path: Path, content: str) -> None:
    (tmp_path / "sec.calm").write_text(content)
    assert client(tmp_path / "home", tmp_path, edgar.url).get(edgar.url + "/a.json").content
