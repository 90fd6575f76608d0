"""Totals of several cuts: known parts add nothing, unknown ones are the rest."""

from layoff_reports import counted, frame, report, tracker

from metrics.events import resolve

TEN = tracker("t1", "2022-11-16", 10_000)
EIGHTEEN_IN_ALL = report("c1", "company_news", "2023-01-04", 18_000, cumulative=True)
TEN_AND_EIGHT = [("2022-11-16", 10_000), ("2023-01-04", 8_000)]


def test_a_total_larger_than_its_parts_is_an_event_of_the_rest() -> None:
    events, memberships = resolve(frame(TEN, EIGHTEEN_IN_ALL))
    assert counted(events) == TEN_AND_EIGHT
    rest = events.iloc[1]
    assert rest["positions_basis"] == "announced, rest of a total"
    assert rest["evidence"] == "press", "the rest is no better known than what it was taken from"
    assert memberships["why"].iloc[0] == "18,000 in all, less 10,000 of 2022-11-16"


def test_a_tracker_that_lists_the_increment() -> None:
    events, _ = resolve(frame(TEN, tracker("t2", "2023-01-04", 8_000), EIGHTEEN_IN_ALL))
    assert counted(events) == TEN_AND_EIGHT


def test_a_tracker_that_lists_the_total_as_if_it_were_an_increment() -> None:
    bare = tracker("t2", "2023-01-05", 18_000)
    assert counted(resolve(frame(TEN, bare, EIGHTEEN_IN_ALL)).events) == TEN_AND_EIGHT
    other_source = report("n1", "news", "2023-01-04", 8_000)
    assert counted(resolve(frame(TEN, bare, other_source)).events) == TEN_AND_EIGHT


def test_a_bare_total_whose_own_words_raise_the_earlier_number() -> None:
    link = "https://example.test/cuts-18-000-jobs-more-than-first-planned"
    bare = tracker("t2", "2023-01-04", 18_000, source_url=link)
    assert counted(resolve(frame(TEN, bare)).events) == TEN_AND_EIGHT


def test_a_bare_larger_number_is_a_cut_of_its_own() -> None:
    """As Microsoft's 6,000 and then 9,000 within 50 days were."""
    events, _ = resolve(
        frame(tracker("t1", "2025-05-13", 6_000), tracker("t2", "2025-07-02", 9_000))
    )
    assert counted(events) == [("2025-05-13", 6_000), ("2025-07-02", 9_000)]


def test_the_companys_total_corrects_the_trackers_increment() -> None:
    events, _ = resolve(frame(TEN, tracker("t2", "2023-01-04", 7_000), EIGHTEEN_IN_ALL))
    assert counted(events) == TEN_AND_EIGHT
    assert events["conflict"].iloc[1] == "7,000 (tracker) for an announced 8,000"


def test_a_total_without_any_known_part_is_one_event() -> None:
    assert counted(resolve(frame(EIGHTEEN_IN_ALL)).events) == [("2023-01-04", 18_000)]


def test_a_total_smaller_than_its_parts_is_a_conflict_and_adds_nothing() -> None:
    nine = report("c1", "company_news", "2023-01-05", 9_000, cumulative=True)
    events, _ = resolve(frame(TEN, tracker("t2", "2022-12-20", 8_000), nine))
    assert counted(events) == [("2022-11-16", 10_000), ("2022-12-20", 8_000)]
    assert "9,000 in all (company_news), but the parts are" in events["conflict"].iloc[1]


def test_what_was_cut_before_since_is_no_part() -> None:
    total = report(
        "c1", "company_news", "2023-01-04", 18_000, cumulative=True, cumulative_since="2022-11-01"
    )
    events, _ = resolve(frame(tracker("t0", "2022-06-01", 5_000), TEN, total))
    assert counted(events) == [("2022-06-01", 5_000), *TEN_AND_EIGHT]


def test_a_number_too_small_for_the_total_to_hold_is_no_part() -> None:
    small = tracker("t0", "2022-10-28", 150)
    events, _ = resolve(frame(small, TEN, EIGHTEEN_IN_ALL))
    assert counted(events) == [("2022-10-28", 150), *TEN_AND_EIGHT]


def test_small_numbers_that_add_up_by_chance_stay() -> None:
    told = [
        tracker("t1", "2025-03-01", 50),
        report("n1", "news", "2025-04-01", 40),
        tracker("t2", "2025-04-10", 90),
    ]
    assert len(resolve(frame(*told)).events) == 3


def test_what_the_press_had_as_a_plan_came_about_when_a_total_holds_it() -> None:
    plan = report("n0", "news", "2022-11-16", 10_000, stage="planned")
    events, _ = resolve(frame(plan, EIGHTEEN_IN_ALL))
    assert counted(events) == TEN_AND_EIGHT
    assert list(events["stage"]) == ["announced", "announced"]


def test_a_plan_larger_than_the_total_is_no_part_of_it() -> None:
    plan = report("n0", "news", "2022-11-16", 20_000, stage="planned")
    events, _ = resolve(frame(plan, EIGHTEEN_IN_ALL))
    assert 20_000 not in [count for _, count in counted(events[events["stage"] != "planned"])]


def test_a_total_of_tellings_that_were_one_event_is_no_sum() -> None:
    """As a filed 21,000 for which the press had 20,000 and then 30,000."""
    told = [tracker("t1", "2025-03-10", 20_000), tracker("t2", "2025-04-20", 30_000)]
    in_all = report("n1", "news", "2025-04-21", 50_000, cumulative=True)
    assert resolve(frame(*told, in_all)).events["sum_with"].str.contains("50,000 in all").all()
    filed = report("f1", "filing", None, 26_000, published="2025-12-01")
    events, _ = resolve(frame(*told, in_all, filed))
    assert counted(events) == [("2025-03-10", 26_000)]
    assert events["sum_with"].iloc[0] == ""
