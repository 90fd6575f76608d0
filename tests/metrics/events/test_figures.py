"""Which figure stands, and every way for it to be absent."""

import pandas as pd
import pytest
from layoff_reports import META, frame, report, tracker

from metrics.errors import MetricError
from metrics.events import EVENT_COLUMNS, MEMBERSHIP_COLUMNS, resolve

DAY = "2025-03-10"
HEADCOUNTS = pd.DataFrame(
    [(META, pd.Timestamp("2024-12-31"), 74_067), (META, pd.Timestamp("2025-06-30"), 75_945)],
    columns=["cik", "as_of", "headcount_persons"],
)


def _event(*rows: dict, headcounts: pd.DataFrame | None = None) -> pd.Series:
    events = resolve(frame(*rows), headcounts=headcounts).events
    assert len(events) == 1
    return events.iloc[0]


def test_a_filing_beats_the_companys_news_beats_the_press() -> None:
    press = [tracker("t1", DAY, 4_400), report("n1", "news", DAY, 4_200)]
    own = report("c1", "company_news", DAY, 4_100)
    filed = report("f1", "filing", DAY, 4_000, accession="8k")
    assert _event(*press, own)["positions"] == 4_100
    event = _event(*press, own, filed)
    assert (event["positions"], event["positions_basis"]) == (4_000, "filed")
    assert "4,400 (tracker)" in event["conflict"]


def test_of_two_stories_the_later() -> None:
    rows = [report("n1", "news", DAY, 4_000), report("n2", "news", "2025-03-12", 4_100)]
    assert _event(*rows)["positions"] == 4_100


@pytest.mark.parametrize(
    ("low", "high", "positions", "basis"),
    [
        (4_000, 4_000, 4_000, "filed"),
        (4_000, None, 4_000, "filed, at least"),
        (None, 4_000, None, "filed, up to"),
        (4_000, 6_000, None, "filed, range"),
        (0, 0, None, ""),
        (None, None, None, ""),
    ],
)
def test_ranges_and_ceilings_stay(
    low: int | None, high: int | None, positions: int | None, basis: str
) -> None:
    event = _event(report("f1", "filing", DAY, positions_low=low, positions_high=high))
    assert event["positions_basis"] == basis
    assert (None if pd.isna(event["positions"]) else event["positions"]) == positions
    for name, bound in (("positions_low", low), ("positions_high", high)):
        assert (None if pd.isna(event[name]) else event[name]) == (bound or None)


def test_gross_before_net() -> None:
    assert _event(report("f1", "filing", DAY, 600, positions_net=400))["positions"] == 600


def test_a_later_number_makes_a_range_exact() -> None:
    first = report("f1", "filing", DAY, positions_low=4_000, positions_high=6_000, accession="8k")
    later = report("f2", "filing", "2025-03-01", 5_100, announced_precision="month")
    event = _event(first, later | {"published": "2025-08-01", "accession": "10q"})
    assert event["positions"] == 5_100
    assert event["conflict"] == "4,000 to 6,000 (filing) for a filed 5,100"


def _percent(of: str, **cells: object) -> dict:
    return report("f1", "filing", DAY, percent_low=5.0, percent_high=5.0, percent_of=of, **cells)


@pytest.mark.parametrize("of", ["workforce", "our total global workforce", "employees"])
def test_a_percent_of_the_whole_and_a_headcount_make_positions(of: str) -> None:
    event = _event(_percent(of), headcounts=HEADCOUNTS)
    assert event["positions"] == 3_703  # 5% of 74,067, the count of before the announcement
    assert event["positions_basis"] == "derived_from_percent"


@pytest.mark.parametrize("of", ["", "sales team", "U.S. workforce", "employees in Ireland"])
def test_a_percent_of_a_part_makes_none(of: str) -> None:
    event = _event(_percent(of), headcounts=HEADCOUNTS)
    assert pd.isna(event["positions"]) and event["percent"] == 5.0


def test_no_headcount_or_an_old_one_makes_none() -> None:
    assert pd.isna(_event(_percent("workforce"))["positions"])
    old = HEADCOUNTS.assign(as_of=pd.Timestamp("2023-12-31"))
    assert pd.isna(_event(_percent("workforce"), headcounts=old)["positions"])


def test_a_percent_of_a_unit_is_of_no_headcount() -> None:
    unit = _percent("workforce", scope="unit", scope_name="Cloud")
    assert pd.isna(_event(unit, headcounts=HEADCOUNTS)["positions"])


def test_a_percent_and_a_count_agree_over_a_headcount() -> None:
    event = _event(_percent("workforce"), tracker("t1", DAY, 3_600), headcounts=HEADCOUNTS)
    assert (event["positions"], event["positions_basis"]) == (3_600, "tracker")
    apart = resolve(frame(_percent("workforce"), tracker("t1", DAY, 300)), headcounts=HEADCOUNTS)
    assert len(apart.events) == 2


def test_a_range_of_percents_has_no_one_percent() -> None:
    event = _event(report("f1", "filing", DAY, percent_low=5.0, percent_high=7.0))
    assert pd.isna(event["percent"])
    assert (event["percent_low"], event["percent_high"]) == (5.0, 7.0)


def test_what_was_under_way_is_so_no_more_when_a_filing_of_a_later_year_looks_back() -> None:
    headline = report("n1", "news", "2022-11-09", 11_000, stage="under_way")
    soon = report("f1", "filing", "2022-11-09", 11_000, published="2023-02-02")
    later = report("f2", "filing", "2022-11-09", 11_000, published="2024-02-02")
    done = report("f3", "filing", "2022-11-09", 11_000, published="2024-02-02", stage="done")
    assert _event(headline, soon)["stage"] == "under_way"
    assert _event(headline, soon, later)["stage"] == "announced"
    assert _event(headline, soon, done)["stage"] == "done"


def test_what_was_booked_so_far_is_not_the_whole_charge() -> None:
    expected = {"charge_low_usd": 14 * 10**6, "charge_high_usd": 17 * 10**6}
    booked = {"charge_low_usd": 3 * 10**6, "charge_high_usd": 3 * 10**6}
    event = _event(
        report("f1", "filing", DAY, 4_000, **expected),
        report("f2", "filing", DAY, 4_000, published="2025-08-01", **booked),
    )
    assert (event["charge_low_usd"], event["charge_high_usd"]) == (14 * 10**6, 17 * 10**6)


def test_the_furthest_stage_and_the_latest_charge() -> None:
    rows = [
        report("f1", "filing", DAY, 4_000, charge_low_usd=10**9, charge_high_usd=2 * 10**9),
        report("f2", "filing", "2025-03-01", 4_000, announced_precision="month", stage="done")
        | {"charge_low_usd": 12 * 10**8, "charge_high_usd": 12 * 10**8, "published": "2025-08-01"},
    ]
    event = _event(*rows)
    assert event["stage"] == "done"
    assert (event["charge_low_usd"], event["charge_high_usd"]) == (12 * 10**8, 12 * 10**8)


def _attributed(report_id: str, who: str, attribution: str) -> dict:
    said = {"attribution": attribution, "attributed_by": who}
    sentence = {"attribution_sentence": f"{who} says {attribution}"}
    return report(report_id, "news", DAY, 4_000) | said | sentence


def test_employer_and_press_are_two_lines() -> None:
    event = _event(
        _attributed("n1", "employer", "selection"),
        _attributed("n2", "press", "context_only"),
        _attributed("n3", "press", "context_only"),
        _attributed("n4", "press", "ai_funding"),
    )
    assert event["attribution_employer"] == "selection"
    assert event["attribution_employer_sentence"] == "employer says selection"
    assert event["attribution_press"] == "ai_funding", "a reason before mere context"


def test_without_a_sentence_the_reason_is_unknown() -> None:
    bare = _attributed("n1", "press", "ai_funding") | {"attribution_sentence": ""}
    event = _event(bare)
    assert event["attribution_press"] == event["attribution_employer"] == "unknown"


def test_no_reports_give_empty_frames_with_their_columns() -> None:
    events, memberships = resolve(frame())
    assert list(events) == EVENT_COLUMNS and list(memberships) == MEMBERSHIP_COLUMNS
    assert events.empty and memberships.empty


def test_a_report_without_any_date_is_kept_without_an_event() -> None:
    events, memberships = resolve(frame(report("n1", "news", None, 50)))
    assert events.empty
    assert memberships["role"].tolist() == ["undated"]


@pytest.mark.parametrize(
    ("reports", "told"),
    [
        (frame(tracker("t1", DAY)).drop(columns="stage"), "without stage"),
        (frame(tracker("t1", DAY, cik=None)), "without a cik"),
        (frame(tracker("t1", DAY), tracker("t1", DAY)), "two of the id 't1'"),
    ],
)
def test_frames_that_cannot_be_resolved(reports: pd.DataFrame, told: str) -> None:
    with pytest.raises(MetricError, match=told):
        resolve(reports)


def test_one_story_may_tell_what_employer_and_press_say() -> None:
    other = {
        "other_attribution": "ai_funding",
        "other_attributed_by": "press",
        "other_attribution_sentence": "It pays for machines.",
    }
    event = _event(_attributed("n1", "employer", "selection") | other)
    assert event["attribution_employer"] == "selection"
    assert event["attribution_press"] == "ai_funding"
    assert event["attribution_press_sentence"] == "It pays for machines."
