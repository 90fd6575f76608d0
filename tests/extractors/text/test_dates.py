"""Dates in a sentence: what is meant by a fiscal quarter depends on who says it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.text import dates


@pytest.mark.parametrize(
    ("words", "first", "last", "precision"),
    [
        ("on December 31, 2024", "2024-12-31", "2024-12-31", "day"),
        ("on 9 November 2022", "2022-11-09", "2022-11-09", "day"),
        ("on Sept. 5, 2024", "2024-09-05", "2024-09-05", "day"),
        ("in March 2023", "2023-03-01", "2023-03-31", "month"),
        ("in the third quarter of fiscal 2024", "2024-02-01", "2024-04-30", "quarter"),
        ("in Q1 FY2025", "2024-08-01", "2024-10-31", "quarter"),
        ("in the first quarter of 2025", "2025-01-01", "2025-03-31", "quarter"),
        ("in the second half of 2023", "2023-07-01", "2023-12-31", "half"),
        ("at the end of fiscal year 2025", "2025-07-31", "2025-07-31", "day"),
        ("in fiscal 2025", "2024-08-01", "2025-07-31", "year"),
        ("in 2022", "2022-01-01", "2022-12-31", "year"),
    ],
)
def test_what_is_meant(words: str, first: str, last: str, precision: str) -> None:
    [mention] = dates(f"The plan was approved {words}.", "07-27")
    assert (mention.first, mention.last) == (date.fromisoformat(first), date.fromisoformat(last))
    assert mention.precision == precision


def test_years_listed_after_fiscal_are_fiscal() -> None:
    years = dates("in fiscal years 2023, 2024 and 2025", "01-31")
    assert [y.last for y in years] == [date(2023, 1, 31), date(2024, 1, 31), date(2025, 1, 31)]


def test_a_fiscal_period_of_an_unknown_calendar_is_not_read() -> None:
    assert dates("in the second quarter of fiscal 2024") == []


@pytest.mark.parametrize(
    "words", ["$2,024 million", "2,025 people", "February 30, 2024", "0.2024", "12-2024-7"]
)
def test_what_is_no_date(words: str) -> None:
    assert [d for d in dates(f"There were {words} then.") if d.precision == "day"] == []


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_any_day_is_read_as_written(day: date) -> None:
    [mention] = dates(f"as of {day:%B} {day.day}, {day.year}, it had")
    assert mention.first == mention.last == day
