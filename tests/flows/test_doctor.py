"""`aisubsidy doctor`: green only where the data is fresh, red with a line where it is not."""

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pytest

from flows.doctor import NOTE, OK, PROBLEM, source_check
from flows.settings import load_settings
from warehouse.connection import open_working
from warehouse.sources import note_checks

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
FEED = "https://news.example.org/feed.xml"


def _row(**changes: Any) -> dict[str, Any]:
    return {
        "source": FEED,
        "kind": "feed",
        "last_tried": NOW - timedelta(hours=1),
        "last_success": NOW - timedelta(hours=1),
        "newest_item": NOW - timedelta(days=2),
        "lag_days": 1.0,
        "usual_gap_days": 1.0,
        "silent_after_days": 4.0,
        "failures_in_row": 0,
        "detail": None,
    } | changes


@pytest.mark.parametrize(
    ("changes", "status", "word"),
    [
        ({}, OK, "2026-05-30, 2 days ago"),
        ({"newest_item": NOW - timedelta(days=5)}, PROBLEM, "silent"),
        ({"newest_item": NOW - timedelta(days=5), "silent_after_days": None}, OK, "5 days ago"),
        ({"failures_in_row": 1, "detail": "503"}, NOTE, "503"),
        ({"failures_in_row": 3, "detail": "503"}, PROBLEM, "3 times in a row: 503"),
        ({"last_tried": NOW - timedelta(days=3)}, PROBLEM, "asked 3 days ago"),
        ({"newest_item": None}, OK, "nothing yet"),
    ],
)
def test_a_source_is_fresh_by_its_data(changes: Any, status: str, word: str) -> None:
    check = source_check(_row(**changes), 2, NOW)
    assert check.status == status
    assert word in check.detail


def test_answers_that_bring_nothing_do_not_keep_a_source_green() -> None:
    """The collector is up and every try succeeds; only its data stands still."""
    days = [
        source_check(_row(last_tried=day, last_success=day), 2, day).status
        for day in (NOW + timedelta(days=n) for n in range(6))
    ]
    assert days == [OK, OK, OK, PROBLEM, PROBLEM, PROBLEM]


def test_the_mirror_needs_nobody_however_old(aisubsidy: Any, published_home: Path) -> None:
    answer = aisubsidy(published_home, "doctor")
    assert (answer.status, answer.err) == (0, "")
    assert "Nothing needs you." in answer.out
    assert "SEC submissions" in answer.out
    assert max(len(line) for line in answer.out.splitlines()) <= 80
    assert "\x1b" not in answer.out


def _as_live(home: Path) -> None:
    """As if live data had been published an hour ago, all of it from the mirror's days."""
    (home / "mirror.duckdb").rename(home / "live.duckdb")
    for name in ("aisubsidy.duckdb", "live.duckdb"):
        with duckdb.connect(str(home / name)) as connection:
            connection.execute("update runs set source = 'live', ended = now() - interval 1 hour")


def _checks(answer: Any) -> dict[str, dict[str, str]]:
    return {check["name"]: check for check in json.loads(answer.out)["checks"]}


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Base addresses at which nobody listens."""
    for name in ("SEC_DATA_URL", "SEC_WWW_URL", "SEC_EFTS_URL", "GDELT_URL"):
        monkeypatch.setenv(f"AISUBSIDY_{name}", "http://127.0.0.1:9")


@pytest.mark.usefixtures("no_network")
def test_live_data_that_stands_still_is_a_problem_also_after_a_run_that_ended_well(
    aisubsidy: Any, home: Path
) -> None:
    _as_live(home)
    answer = aisubsidy(home, "doctor", "--json")
    assert answer.status == 1
    assert json.loads(answer.out)["status"] == "problem"
    checks = _checks(answer)
    assert (checks["last success"]["status"], checks["last success"]["detail"]) == (
        OK,
        "complete, 1 hour ago",
    )
    assert checks["SEC data"]["status"] == PROBLEM
    assert "http://127.0.0.1:9" in checks["SEC data"]["detail"]


@pytest.mark.usefixtures("no_network")
def test_failures_since_the_published_run_are_seen(aisubsidy: Any, home: Path) -> None:
    _as_live(home)
    with open_working(home / "live.duckdb") as connection:
        for _ in range(3):
            note_checks(connection, [(FEED, "feed", "status 503")], datetime.now(UTC))
        connection.execute(
            "insert into runs (run_id, started, ended, state, source, counts, version, detail) "
            "values ('x', now(), now(), 'failed', 'live', '{}', '', 'disk full')"
        )
    checks = _checks(aisubsidy(home, "doctor", "--json"))
    assert checks[FEED]["status"] == PROBLEM
    assert "3 times in a row: status 503" in checks[FEED]["detail"]
    assert checks["failed since"]["status"] == PROBLEM
    assert "disk full" in checks["failed since"]["detail"]


def test_companies_that_file_no_reports_are_named(aisubsidy: Any, published_home: Path) -> None:
    # Apple's reports are looked for every quarter, and the mirror has one half a year old.
    detail = _checks(aisubsidy(published_home, "doctor", "--json"))["companies"]["detail"]
    assert detail == "no report of AAPL for longer than the usual gap"


def test_the_address_of_a_feed_is_printed_whole(aisubsidy: Any, published_home: Path) -> None:
    printed = aisubsidy(published_home, "doctor").out
    assert " https://news.example.org/feed.xml: newest " in printed


def test_a_run_that_writes_is_said_and_waited_for_by_nobody(aisubsidy: Any, home: Path) -> None:
    hold = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print(1, flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", hold, home / "mirror.duckdb"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as writer:
        assert writer.stdout
        writer.stdout.readline()
        answer = aisubsidy(home, "doctor")
        writer.kill()
    assert answer.status == 0
    assert "a run is writing" in answer.out


def test_without_a_database_the_next_step_is_named(aisubsidy: Any, tmp_path: Path) -> None:
    answer = aisubsidy(tmp_path / "nowhere", "doctor")
    assert answer.status == 1
    assert "aisubsidy run" in answer.out
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("AISUBSIDY_CONTACT", "Jane", "contact"),
        ("AISUBSIDY_FEEDS", "absent.toml", "files"),
        ("AISUBSIDY_FAILURE_WEBHOOK", "http://example.org/secret", "webhook"),
        ("PREFECT_API_URL", "http://127.0.0.1:9/api", "Prefect"),
    ],
)
@pytest.mark.usefixtures("no_network")
def test_what_is_set_wrong_is_a_problem(
    aisubsidy: Any,
    published_home: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    value: str,
    shown: str,
) -> None:
    monkeypatch.setenv(name, value)
    answer = aisubsidy(published_home, "doctor", "--json")
    assert answer.status == 1
    assert _checks(answer)[shown]["status"] == PROBLEM
    assert "secret" not in answer.out
    assert load_settings()
