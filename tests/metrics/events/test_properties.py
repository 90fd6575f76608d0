"""What must hold for any reports: of few companies and close days, so that they meet."""

from datetime import date, timedelta
from typing import Any

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from layoff_reports import frame, report

from metrics.events import Resolved, resolve

START = date(2025, 1, 1)
DAYS = st.integers(0, 400).map(lambda days: START + timedelta(days=days))
COUNTS = st.sampled_from([None, 50, 90, 600, 700, 4_000, 4_100, 8_000, 10_000, 18_000])
HEADCOUNTS = pd.DataFrame(
    [(1, pd.Timestamp("2024-12-31"), 80_000)], columns=["cik", "as_of", "headcount_persons"]
)
few = settings(max_examples=40)


@st.composite
def rows(draw: st.DrawFn) -> dict[str, Any]:
    source = draw(st.sampled_from(["filing", "company_news", "tracker", "news", "warn"]))
    announced, low, high = draw(DAYS), draw(COUNTS), draw(COUNTS)
    is_range = draw(st.booleans()) and None not in (low, high)
    percent = draw(st.sampled_from([None, None, 5.0, 10.0]))
    row = report("", source, announced.isoformat(), low) | {
        "cik": draw(st.sampled_from([1, 2])),
        "announced": draw(st.sampled_from([announced, announced, None])),
        "announced_precision": draw(st.sampled_from(["day", "day", "month", "quarter", "year"])),
        "published": announced + timedelta(days=draw(st.sampled_from([0, 0, 3, 90, 300]))),
        "effective": draw(st.none() | DAYS),
        "cumulative": draw(st.sampled_from([False, False, False, True])),
        "percent_low": percent,
        "percent_high": percent,
        "percent_of": draw(st.sampled_from(["", "workforce"])),
        "stage": draw(st.sampled_from(["announced", "announced", "planned", "done", "denied"])),
        "kind": draw(st.sampled_from(["layoff", "layoff", "closure", "voluntary"])),
        "scope": draw(st.sampled_from(["company", "company", "unit"])),
        "scope_name": draw(st.sampled_from(["", "Cloud", "Games"])),
    }
    if is_range:
        row |= {"positions_low": min(low, high), "positions_high": max(low, high)}
    if source == "warn":
        row |= {"scope": "site", "stage": "announced", "cumulative": False}
    return row


REPORTS = st.lists(rows(), max_size=14).map(
    lambda found: [row | {"report_id": f"r{place:02}"} for place, row in enumerate(found)]
)


def _resolve(reports: list[dict[str, Any]], known: pd.DataFrame | None = None) -> Resolved:
    return resolve(frame(*reports), known_ids=known, headcounts=HEADCOUNTS)


def _assert_equal(one: Resolved, other: Resolved) -> None:
    pd.testing.assert_frame_equal(one.events, other.events)
    pd.testing.assert_frame_equal(one.memberships, other.memberships)


@few
@given(reports=REPORTS, random=st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(reports: list[dict[str, Any]], random: Any) -> None:
    shuffled = random.sample(reports, len(reports))
    _assert_equal(_resolve(shuffled), _resolve(reports))


@few
@given(reports=REPORTS)
def test_running_twice_is_the_same(reports: list[dict[str, Any]]) -> None:
    first = _resolve(reports)
    _assert_equal(_resolve(reports, first.memberships), first)


@few
@given(reports=REPORTS)
def test_each_report_but_denials_is_in_one_event(reports: list[dict[str, Any]]) -> None:
    events, memberships = _resolve(reports)
    assert memberships["report_id"].tolist() == [row["report_id"] for row in reports]
    loose = memberships["event_id"].isna()
    assert (memberships["role"][loose] == "denial").all()
    assert set(memberships["event_id"][~loose]) == set(events["event_id"])
    assert not events["event_id"].duplicated().any()
    counted = memberships[memberships["role"] != "denial"].groupby("event_id").size()
    assert events.set_index("event_id")["reports"].to_dict() == counted.to_dict()
    firsts = memberships[memberships["role"] == "first"]
    assert sorted(firsts["event_id"]) == sorted(events["event_id"])
    assert (memberships["why"].str.len() > 10).all()


@few
@given(reports=REPORTS)
def test_events_count_no_more_than_their_reports(reports: list[dict[str, Any]]) -> None:
    events = resolve(frame(*reports)).events
    told = sum(max(row["positions_low"] or 0, row["positions_high"] or 0) for row in reports)
    assert events["positions"].sum() <= told


@few
@given(reports=REPORTS.filter(lambda found: len(found) > 1))
def test_a_new_report_leaves_the_ids_of_other_events(reports: list[dict[str, Any]]) -> None:
    *earlier, _ = reports
    before = _resolve(earlier)
    after = _resolve(reports, before.memberships)
    old, new = (_members(resolved.memberships) for resolved in (before, after))
    for event_id, members in old.items():
        if members in new.values():
            assert new.get(event_id) == members
    kept = set(after.events["event_id"])
    merged = {name for names in after.events["merged_ids"] for name in names.split(", ")}
    assert set(before.events["event_id"]) <= kept | merged


def _members(memberships: pd.DataFrame) -> dict[str, frozenset[str]]:
    joined = memberships[memberships["role"] != "denial"]
    return {
        str(event_id): frozenset(group["report_id"])
        for event_id, group in joined.groupby("event_id")
    }


@few
@given(
    workers=st.lists(st.integers(1, 500), min_size=1, max_size=8),
    days=st.lists(st.integers(0, 100), min_size=8, max_size=8),
    precision=st.sampled_from(["day", "month"]),
)
def test_notices_never_raise_what_a_national_event_covers(
    workers: list[int], days: list[int], precision: str
) -> None:
    national = report("n", "company_news", "2025-01-15", 4_000, announced_precision=precision)
    notices = [
        report(f"w{place}", "warn", (date(2025, 1, 15) + timedelta(days=day)).isoformat(), count)
        | {"scope": "site", "scope_name": f"WA: place {place}"}
        for place, (count, day) in enumerate(zip(workers, days, strict=False))
    ]
    events, memberships = resolve(frame(national, *notices))
    assert events["positions"].tolist() == [4_000]
    assert (memberships["role"] == "local_notice").sum() == len(notices)


@few
@given(reports=REPORTS)
def test_other_companies_do_not_change_a_companys_events(reports: list[dict[str, Any]]) -> None:
    together = _resolve(reports).events
    own = _resolve([row for row in reports if row["cik"] == 1]).events
    pd.testing.assert_frame_equal(
        together[together["cik"] == 1].reset_index(drop=True), own.reset_index(drop=True)
    )
