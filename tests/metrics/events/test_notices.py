"""WARN notices corroborate a national event and never add to it."""

import pytest
from layoff_reports import counted, frame, notice, report, tracker

from metrics.events import resolve

NATIONAL = report("c1", "company_news", "2025-05-13", 6_000)


@pytest.mark.parametrize("given", ["2025-05-07", "2025-05-13", "2025-09-01"])
def test_a_national_event_covers_the_notices_of_its_time(given: str) -> None:
    events, memberships = resolve(frame(NATIONAL, notice("w1", given, 1_985)))
    assert counted(events) == [("2025-05-13", 6_000)]
    assert memberships["role"].tolist() == ["first", "local_notice"]


@pytest.mark.parametrize("given", ["2025-04-20", "2025-12-20"])
def test_other_times_are_local_events(given: str) -> None:
    events, _ = resolve(frame(NATIONAL, notice("w1", given, 1_985)))
    assert sorted(counted(events)) == sorted([("2025-05-13", 6_000), (given, 1_985)])
    local = events[events["positions"] == 1_985].iloc[0]
    assert (local["positions_basis"], local["evidence"]) == ("notices", "official_notice")
    assert local["scope"] == "site"


def test_the_effective_day_may_say_it() -> None:
    dated = NATIONAL | {"effective": "2026-01-31"}
    late = notice("w1", "2025-12-01", 300, effective="2026-01-30")
    assert counted(resolve(frame(dated, late)).events) == [("2025-05-13", 6_000)]


def test_an_event_holds_no_more_workers_than_it_has() -> None:
    small = tracker("t1", "2023-05-10", 158)
    rows = [notice("w1", "2023-05-09", 158), notice("w2", "2023-06-05", 22)]
    events, _ = resolve(frame(small, *rows))
    assert counted(events) == [("2023-05-10", 158), ("2023-06-05", 22)]


def test_notices_alone_add_up_within_a_window() -> None:
    rows = [
        notice("w1", "2024-01-10", 100),
        notice("w2", "2024-02-10", 50, scope_name="CA: Fremont"),
        notice("w3", "2024-08-01", 30),
    ]
    assert counted(resolve(frame(*rows)).events) == [("2024-01-10", 150), ("2024-08-01", 30)]


def test_a_notice_without_workers_leaves_the_others_sum() -> None:
    rows = [notice("w1", "2024-01-10", None), notice("w2", "2024-01-12", 50)]
    assert counted(resolve(frame(*rows)).events) == [("2024-01-10", 50)]
    assert counted(resolve(frame(rows[0])).events) == [("2024-01-10", None)]


def test_the_latest_version_of_a_notice_counts() -> None:
    versions = [
        notice(f"w{number}", "2024-01-10", workers, notice_id="WA-17", version=number)
        for number, workers in enumerate([100, 140, 90])
    ]
    events, memberships = resolve(frame(*versions))
    assert counted(events) == [("2024-01-10", 90)]
    assert memberships["why"].tolist()[:2] == ["an earlier version of the same notice"] * 2


def test_an_effective_day_listed_as_a_second_notice_is_no_more_workers() -> None:
    shadow = notice("w2", "2024-03-10", 67, effective="2024-03-10")
    events, memberships = resolve(
        frame(notice("w1", "2024-01-10", 67, effective="2024-03-10"), shadow)
    )
    assert counted(events) == [("2024-01-10", 67)]
    assert "place and effective day as the notice of 2024-01-10" in memberships["why"].iloc[1]


def test_a_voluntary_programme_covers_no_notice() -> None:
    programme = report("c1", "company_news", "2025-05-13", 6_000, kind="voluntary")
    assert len(resolve(frame(programme, notice("w1", "2025-05-20", 100))).events) == 2


HOOLI = tracker("t1", "2025-05-13", 716) | {
    "scope": "unit",
    "scope_name": "Hooli",
    "company": "Hooli",
}


def test_a_subsidiarys_cut_covers_notices_by_its_name_alone() -> None:
    own = notice("w1", "2025-05-14", 90) | {"company": "Hooli Maps LLC"}
    assert counted(resolve(frame(HOOLI, own)).events) == [("2025-05-13", 716)]
    owners = notice("w2", "2025-05-15", 80) | {"company": "Globex Corporation"}
    events, _ = resolve(frame(HOOLI, own, owners))
    assert counted(events) == [("2025-05-13", 716), ("2025-05-15", 80)]
