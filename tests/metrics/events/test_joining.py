"""Which reports are one event: dates, scope and counts."""

import pytest
from layoff_reports import META, counted, frame, report, tracker

from metrics.events import resolve

CUT = report("c1", "company_news", "2025-03-10", 4_000)


def _events_with(*rows: dict) -> list[tuple[str, int | None]]:
    return counted(resolve(frame(CUT, *rows)).events)


ONE = [("2025-03-10", 4_000)]


@pytest.mark.parametrize(
    "other",
    [
        tracker("t1", "2025-03-08", 4_000),
        report("n1", "news", "2025-03-10", positions_low=4_000),
        report("n1", "news", "2025-03-12", positions_high=4_200),
        report("n1", "news", "2025-03-11", positions_low=3_500, positions_high=4_500),
        report("n1", "news", "2025-03-11", 4_050),
        tracker("t1", "2025-03-11"),
        report("f1", "filing", "2025-03-01", 4_000, announced_precision="month")
        | {"published": "2026-02-01"},
        report("f1", "filing", None, 4_000, published="2026-02-01"),
        report("n1", "news", None, 4_000, published="2025-06-01"),
        report("n1", "news", "2025-06-01", 4_000),
    ],
    ids=lambda row: f"{row['source']}-{row['announced']}-{row['positions_low']}",
)
def test_one_event(other: dict) -> None:
    assert _events_with(other) == ONE


@pytest.mark.parametrize(
    "other",
    [
        tracker("t1", "2025-04-08", 4_000),
        tracker("t1", "2025-03-11", 900),
        report("n1", "news", "2025-03-24"),
        report("n1", "news", "2026-03-01", 4_000),
        report("f1", "filing", "2024-03-01", 4_000, announced_precision="month"),
        report("n1", "news", "2025-03-10", 4_000, kind="voluntary"),
        report("n1", "news", "2025-03-20", 300, scope="unit", scope_name="Cloud"),
        tracker("t1", "2025-03-10", 4_000, cik=META + 1),
        tracker("t1", "2025-03-11", percent=10.0) | {"scope": "unit", "scope_name": "Hooli"},
    ],
    ids=lambda row: f"{row['source']}-{row['announced']}-{row['positions_low']}",
)
def test_two_events(other: dict) -> None:
    assert len(_events_with(other)) == 2


def test_a_retelling_without_its_event_is_dated_by_what_it_tells_not_by_the_filing() -> None:
    told = report("f1", "filing", "2022-11-01", 11_000, announced_precision="month")
    events, _ = resolve(frame(told | {"published": "2025-01-30"}))
    assert counted(events) == [("2022-11-01", 11_000)]
    assert events["announced_precision"].tolist() == ["month"]


def test_a_report_without_any_date_of_the_cut_says_so() -> None:
    events, _ = resolve(frame(report("f1", "filing", None, 300, published="2025-01-30")))
    assert counted(events) == [("2025-01-30", 300)]
    assert events["announced_precision"].tolist() == ["none"]


CHARGES = report("f1", "filing", None, published="2025-07-30", charge_low_usd=510_000_000)


def test_charges_alone_are_of_the_only_cut_of_their_time() -> None:
    events, memberships = resolve(frame(CUT, CHARGES))
    assert counted(events) == ONE and events["charge_low_usd"].tolist() == [510_000_000]
    assert memberships["role"].tolist() == ["first", "retold"]


def test_charges_of_one_of_two_cuts_are_of_neither() -> None:
    events, _ = resolve(frame(CUT, tracker("t1", "2025-06-01", 900), CHARGES))
    assert counted(events) == [*ONE, ("2025-06-01", 900)]
    assert events["charge_low_usd"].isna().all()


def test_charges_told_again_and_again_are_one_event() -> None:
    again = CHARGES | {"report_id": "f2", "published": "2025-10-30", "accession": "10q"}
    events, _ = resolve(frame(CHARGES, again))
    assert counted(events) == [("2025-07-30", None)]


def test_a_unit_of_a_company_wide_cut_is_a_part_of_it() -> None:
    unit = report("n1", "news", "2025-03-11", 600, scope="unit", scope_name="AI")
    events, memberships = resolve(frame(CUT, unit))
    assert counted(events) == ONE and events["conflict"].tolist() == [""]
    assert memberships["why"].iloc[1] == "a part, AI, of the 4,000 told in the same days"


def test_two_countries_with_one_number_are_two() -> None:
    told = [
        report(f"n{place}", "news", "2025-03-11", 50, scope="country", scope_name=place)
        for place in ("Ireland", "India")
    ]
    assert len(resolve(frame(*told)).events) == 2


def test_a_tracker_lists_each_cut_once() -> None:
    days = [tracker("t1", "2020-05-06", 3_700), tracker("t2", "2020-05-08", 3_000)]
    assert counted(resolve(frame(*days)).events) == [("2020-05-06", 3_700), ("2020-05-08", 3_000)]
    empty = [tracker("t1", "2023-11-08"), tracker("t2", "2023-11-10")]
    assert len(resolve(frame(*empty)).events) == 2


def test_a_trackers_repeated_row_is_one_event() -> None:
    rows = [tracker("t1", "2022-11-14", 59, percent=22.0), tracker("t2", "2022-11-16", 59)]
    assert counted(resolve(frame(*rows)).events) == [("2022-11-14", 59)]


def test_why_is_one_plain_sentence() -> None:
    _, memberships = resolve(frame(CUT, tracker("t1", "2025-03-08", 4_000)))
    assert memberships["why"].tolist() == [
        "the first report of it",
        "same company, 4,000 persons, announced within 2 days",
    ]


def test_sources_that_differ_on_the_days_of_the_announcement_are_a_conflict() -> None:
    events, _ = resolve(frame(CUT, report("n1", "news", "2025-03-11", 5_500)))
    assert counted(events) == ONE
    assert events["conflict"].tolist() == ["5,500 (news) for an announced 4,000"]


def test_a_leak_of_twice_the_number_is_the_announced_cut() -> None:
    leak = report("n1", "news", "2025-03-09", 8_500, scope="unit", scope_name="corporate")
    events, _ = resolve(frame(CUT, leak))
    assert counted(events) == ONE
    assert events["conflict"].tolist() == ["8,500 (news) for an announced 4,000"]


def test_corporate_jobs_are_no_unit() -> None:
    told = report("n1", "news", "2025-03-10", 4_000, scope="unit", scope_name="corporate workforce")
    assert resolve(frame(told)).events["scope"].tolist() == ["company"]


def test_two_numbers_of_one_document_are_two_cuts() -> None:
    rows = [
        report("n1", "news", "2025-03-11", 5_500, source_url="https://example.test/a"),
        report("n2", "news", "2025-03-11", 4_200, source_url="https://example.test/a"),
    ]
    assert len(resolve(frame(*rows)).events) == 2
