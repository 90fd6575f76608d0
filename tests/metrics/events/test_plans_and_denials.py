"""Plans told by the press, and denials."""

import pandas as pd
import pytest
from layoff_reports import META, counted, frame, report

from metrics.events import resolve

PLAN = report("n1", "news", "2026-03-14", percent_low=20.0, percent_high=20.0, stage="planned")
CUT = report("c1", "company_news", "2026-04-23", 8_000, percent_low=10.0, percent_high=10.0) | {
    "percent_of": "workforce"
}
SMALL = report("t1", "tracker", "2026-03-25", 700)
HEADCOUNTS = pd.DataFrame(
    [(META, pd.Timestamp("2025-12-31"), 78_000)], columns=["cik", "as_of", "headcount_persons"]
)


def test_a_plan_alone_is_planned_and_has_no_positions() -> None:
    events, _ = resolve(frame(PLAN | {"percent_of": "workforce"}), headcounts=HEADCOUNTS)
    event = events.iloc[0]
    assert event["stage"] == "planned" and event["percent"] == 20.0
    assert pd.isna(event["positions"]) and event["positions_basis"] == ""


def test_a_plan_keeps_its_id_when_it_is_announced() -> None:
    before = resolve(frame(PLAN))
    after = resolve(frame(PLAN, CUT), known_ids=before.memberships)
    assert after.events["event_id"].tolist() == before.events["event_id"].tolist()
    assert counted(after.events) == [("2026-04-23", 8_000)]
    assert after.events["stage"].tolist() == ["announced"]


def test_a_small_cut_in_between_is_not_what_was_planned() -> None:
    events, memberships = resolve(frame(PLAN, SMALL), headcounts=HEADCOUNTS)
    assert len(events) == 2
    events, memberships = resolve(frame(PLAN, SMALL, CUT), headcounts=HEADCOUNTS)
    assert counted(events) == [("2026-03-25", 700), ("2026-04-23", 8_000)]
    joined = memberships.set_index("report_id").loc["n1"]
    assert (joined["event_id"], joined["role"]) == ("1326801-2026-04-23", "plan_before")


def test_a_plan_of_half_a_year_before_stays_a_plan() -> None:
    early = PLAN | {"announced": "2025-09-14", "published": "2025-09-14"}
    assert len(resolve(frame(early, CUT)).events) == 2


def test_stories_of_one_plan_are_one() -> None:
    number = report("n2", "news", "2026-03-20", 15_000, stage="planned")
    other = report("n3", "news", "2026-03-29", 12_000, stage="planned")
    events, _ = resolve(frame(PLAN, number, other))
    assert len(events) == 1 and events["stage"].tolist() == ["planned"]


def test_a_plan_of_the_company_itself_is_an_announcement() -> None:
    own = report("f1", "filing", "2026-03-14", 900, stage="planned", accession="8k")
    events, _ = resolve(frame(own))
    assert events[["positions", "positions_basis"]].to_numpy().tolist() == [[900, "filed"]]


@pytest.mark.parametrize("count", [None, 4_000])
def test_a_denial_makes_no_event(count: int | None) -> None:
    denial = report("n9", "news", "2026-03-20", count, stage="denied")
    events, memberships = resolve(frame(denial))
    assert events.empty
    assert memberships["role"].tolist() == ["denial"] and memberships["event_id"].isna().all()


def test_a_denial_is_noted_at_the_event_it_denied_and_changes_nothing() -> None:
    denial = report("n9", "news", "2026-04-01", 4_000, stage="denied")
    events, memberships = resolve(frame(CUT, denial))
    pd.testing.assert_frame_equal(events, resolve(frame(CUT)).events)
    assert memberships["role"].tolist() == ["first", "denial"]
