"""Ids stay from run to run, and under new reports."""

import pandas as pd
from layoff_reports import frame, notice, report, tracker

from metrics.events import resolve

FIRST = tracker("t1", "2025-03-10", 4_000)
SECOND = tracker("t2", "2025-03-10", 300)


def _ids(*rows: dict, known: pd.DataFrame | None = None) -> list[str]:
    return resolve(frame(*rows), known_ids=known).events["event_id"].tolist()


def test_a_new_id_is_the_company_and_the_day_and_then_a_number() -> None:
    third = tracker("t3", "2025-03-10", 90)
    assert _ids(FIRST, SECOND, third) == [
        "1326801-2025-03-10",
        "1326801-2025-03-10-2",
        "1326801-2025-03-10-3",
    ]


def test_a_second_run_gives_the_same_ids() -> None:
    first = resolve(frame(FIRST, SECOND))
    again = resolve(frame(FIRST, SECOND), known_ids=first.memberships)
    pd.testing.assert_frame_equal(again.events, first.events)
    pd.testing.assert_frame_equal(again.memberships, first.memberships)


def test_a_better_date_does_not_change_an_id() -> None:
    known = resolve(frame(FIRST)).memberships
    own = report("c1", "company_news", "2025-03-11", 4_000)
    events = resolve(frame(FIRST, own), known_ids=known).events
    assert events["event_id"].tolist() == ["1326801-2025-03-10"]
    assert events["announced"].tolist() == [pd.Timestamp("2025-03-11")]


def test_a_new_event_of_the_day_never_takes_a_known_id() -> None:
    known = resolve(frame(SECOND)).memberships
    memberships = resolve(frame(FIRST, SECOND), known_ids=known).memberships
    ids = memberships.set_index("report_id")["event_id"]
    assert ids["t2"] == "1326801-2025-03-10" and ids["t1"] == "1326801-2025-03-10-2"


def test_an_id_that_was_given_once_is_not_given_again() -> None:
    gone = pd.DataFrame([("t9", "1326801-2025-03-10")], columns=["report_id", "event_id"])
    assert _ids(FIRST, known=gone) == ["1326801-2025-03-10-2"]


def test_two_events_that_turn_out_one_keep_the_smallest_id_and_name_the_other() -> None:
    rows = [tracker("t1", "2026-03-05", 20_000), tracker("t2", "2026-03-31", 30_000)]
    known = resolve(frame(*rows)).memberships
    filed = report("f1", "filing", "2025-06-01", 21_000, announced_precision="year")
    filed |= {"published": pd.Timestamp("2026-06-20")}
    event = resolve(frame(*rows, filed), known_ids=known).events.iloc[0]
    assert event["event_id"] == "1326801-2026-03-05"
    assert event["merged_ids"] == "1326801-2026-03-31"


def test_an_event_that_falls_apart_leaves_its_id_with_most_of_its_reports() -> None:
    rows = [tracker("t1", "2025-03-10", 4_000), notice("w1", "2025-08-20", 30)]
    rows.append(notice("w2", "2025-08-21", 40))
    known = pd.DataFrame({"report_id": ["t1", "w1", "w2"], "event_id": "X"})
    assert _ids(*rows, known=known) == ["1326801-2025-03-10", "X"]


def test_unknown_reports_and_denials_among_the_known_are_no_matter() -> None:
    known = pd.DataFrame([("n9", None), ("zz", "Y")], columns=["report_id", "event_id"])
    assert _ids(FIRST, known=known) == ["1326801-2025-03-10"]
