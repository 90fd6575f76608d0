"""Whole documents: one number a basis, said once, and none where none is stated."""

from datetime import date

from headcount_pages import ANNUAL, QUARTERLY, page, rows
from hypothesis import given
from hypothesis import strategies as st

from extractors.claims import About

END = date(2024, 12, 31)


def test_the_same_number_said_often_is_one_row() -> None:
    said = ["As of December 31, 2024, we had 12,345 employees."] * 3
    assert rows(*said, "We have more than 12,000 employees.") == [(END, 12_345, "total")]


def test_a_row_carries_its_sentence_and_how_exact_it_is() -> None:
    (row,) = page("We make pumps. We had approximately 900 employees at December 31, 2024.")
    assert row.sentence == "We had approximately 900 employees at December 31, 2024."
    assert (row.approximate, row.source) == (True, "prose")


def test_the_newest_day_wins_over_the_years_end() -> None:
    pages = ("We have 54,000 employees.", "We employed 55,000 people as of January 31, 2025.")
    assert rows(*pages) == [(date(2025, 1, 31), 55_000, "total")]


def test_of_two_totals_the_larger_is_the_whole() -> None:
    assert rows("We had 500 employees. We had 12,000 employees.") == [(END, 12_000, "total")]


def test_two_bases_are_two_rows() -> None:
    assert rows("We had 1,300 employees.", "We had 1,250 full-time equivalent employees.") == [
        (END, 1300, "total"),
        (END, 1250, "full_time_equivalent"),
    ]


def test_a_number_called_full_time_once_is_that_everywhere() -> None:
    assert rows("We had 1,300 full-time employees.", "We have 1,300 employees.") == [
        (END, 1300, "full_time")
    ]


def test_no_employees_is_zero_unless_some_are_counted() -> None:
    assert rows("The Company has no employees.") == [(END, 0, "total")]
    assert rows("The Company has no employees.", "We had 12 employees.") == [(END, 12, "total")]


def test_nothing_is_made_up_where_the_number_is_elsewhere() -> None:
    assert rows("Human Capital: pages 14 to 15 of the Annual Report.") == []
    assert rows("We had 714 non-union employees and 112 union employees.") == []
    assert rows() == []


def test_a_short_name_is_known_from_the_document() -> None:
    named = ANNUAL._replace(company="NORTHERN RIVER ENERGY INC")
    first = "Northern River Energy, Inc. (NREX) makes power."
    second = "NREX and its subsidiaries had 16,800 employees at year end."
    assert rows(first, second, about=named) == [(END, 16_800, "total")]
    assert rows(second, about=named) == []


def test_of_several_registrants_the_named_one_counts() -> None:
    parent = ANNUAL._replace(company="River Energy Corp")
    said = "River Energy had 26,000 employees. River Energy Ohio had 3,000 employees."
    assert rows(said, about=parent) == [(END, 26_000, "total")]


def test_a_quarters_highlights_are_read() -> None:
    said = "• Headcount was 71,469 at June 30, 2024, 14% below that of a year ago."
    assert rows(said, about=QUARTERLY) == [(date(2024, 6, 30), 71_469, "total")]


@given(st.integers(1, 2_000_000), st.sampled_from(["10-K", "10-Q", "8-K", "EX-99.1", "news"]))
def test_any_plain_count_is_read_as_written(persons: int, form: str) -> None:
    about = About(form, "Example", date(2025, 2, 20), END, "12-31")
    said = f"At December 31, 2024, we employed {persons:,} people."
    assert [row.headcount_persons for row in page(said, about=about)] == [persons]


@given(st.text(alphabet="We had employ5,0% (.)of:—", max_size=200))
def test_no_text_breaks_the_reading(words: str) -> None:
    for row in page(words.replace("<", "")):
        assert row.sentence
        assert row.headcount_persons > 0


def test_a_count_that_the_next_sentence_calls_a_units_is_a_part() -> None:
    said = "Example Company has approximately 2,300 full-time employees."
    assert rows(said, "More are hired.") == [(END, 2300, "full_time")]
    assert rows(f"{said} About 1,300 of that unit's staff are union members.") == []
    assert rows(f"{said} Their union's staff is small.") == [(END, 2300, "full_time")]


def test_the_people_that_a_group_manages() -> None:
    said = "At end of 2024, the number of employees managed by the {} is 3,319 FTE."
    assert rows(said.format("Group")) == [(END, 3319, "full_time_equivalent")]
    assert rows(said.format("agency")) == []
