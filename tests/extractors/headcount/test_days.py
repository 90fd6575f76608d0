"""The day of a headcount: stated, above, supposed, or none."""

from datetime import date

import pytest
from headcount_pages import ANNUAL, QUARTERLY, RELEASE, rows

from extractors.claims import About

JANUARY_YEAR = About("10-K", "Example", date(2025, 3, 20), date(2025, 1, 26), "01-26")
END = date(2024, 12, 31)


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("As of January 31, 2025, we had 900 employees.", date(2025, 1, 31)),
        ("We had 900 employees as of December 31, 2024, and 850 a year before.", END),
        ("We had 900 employees (as of December 30, 2024) in all.", date(2024, 12, 30)),
        ("We had 900 employees, up from 850 as of December 31, 2023.", END),
        ("At year end, we had 900 employees.", END),
        ("At the end of 2024, we had 900 employees.", END),
        ("As of December 2024, we had 900 employees.", END),
        ("Our headcount at the balance sheet date was 900.", END),
        ("As of the reporting date, we had 900 employees.", END),
        ("At the end of January 2025, we had 900 employees.", date(2025, 1, 31)),
        ("As of the date of this report, we have 900 employees.", date(2025, 2, 20)),
        ("On February 3, 2025, we moved, and as of December 31, 2024 we had 900 employees.", END),
        ("We had 900 employees at December 31, 2024, after the sale of May 4, 2024.", END),
        ("We have 900 employees.", END),
        ("As of February 2025, we had 900 employees.", None),
        ("Headcount was 900 as of December 31, 5% more than a year ago.", END),
        ("We ended the year with 900 employees.", END),
        ("Our headcount grew from 850 at December 31, 2023 to 900.", END),
        ("In 2024, we had 900 employees.", END),
        ("At the end of the second quarter, we had 900 employees.", None),
    ],
)
def test_the_day_is_the_numbers_own(sentence: str, day: date | None) -> None:
    assert rows(sentence) == [(day, 900, "total")]


def test_a_fiscal_year_is_called_by_the_year_it_ends_in_or_began_in() -> None:
    for year in (2024, 2025):
        said = f"As of the end of fiscal year {year}, we had 900 employees."
        assert rows(said, about=JANUARY_YEAR) == [(date(2025, 1, 26), 900, "total")]


def test_the_day_may_stand_above() -> None:
    expected = [(date(2025, 1, 15), 900, "total")]
    assert rows("Numbers are as of January 15, 2025. We had 900 employees.") == expected
    assert rows("Employees as of January 15, 2025", "We had 900 employees.") == expected


def test_only_an_annual_report_supposes_its_own_end() -> None:
    assert rows("We have 900 employees.", about=QUARTERLY) == [(None, 900, "total")]
    assert rows("We have 900 employees.", about=RELEASE) == [(None, 900, "total")]
    assert rows("At quarter-end we had 900 employees.", about=QUARTERLY) == [
        (date(2024, 6, 30), 900, "total")
    ]
    assert rows("We ended the quarter with 900 employees.", about=QUARTERLY) == [
        (date(2024, 6, 30), 900, "total")
    ]
    assert rows("We exited the quarter with 900 employees.", about=QUARTERLY) == [
        (date(2024, 6, 30), 900, "total")
    ]
    assert rows("At year-end we had 900 employees.", about=QUARTERLY) == [(None, 900, "total")]
    nameless = ANNUAL._replace(period_end=None)
    assert rows("We have 900 employees.", about=nameless) == [(None, 900, "total")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "As of December 31, 2024 and 2023, we had 79,100 and 82,500 employees, respectively.",
            79_100,
        ),
        (
            "As of December 31, 2022, 2023 and 2024, we had 20,000, 21,000 and 22,000 employees.",
            22_000,
        ),
        ("We had 86,000 employees at December 31, 2024, 85,000 at December 31, 2023.", 86_000),
        (
            "We had 18,450 employees at December 31, 2022, 20,020 at December 31, 2023, and 21,880"
            " at December 31, 2024.",
            21_880,
        ),
        (
            "Our employees numbered 21,880 as of 31 December 2024 and 20,020 as of 31 December"
            " 2023.",
            21_880,
        ),
        (
            "The number of regular employees was 62.3, 63.0 and 64.0 thousand at years ended 2024, "
            "2023 and 2022.",
            62_300,
        ),
    ],
)
def test_of_several_years_the_newest(sentence: str, expected: int) -> None:
    assert rows(sentence) == [(END, expected, "total")]


@pytest.mark.parametrize(
    "sentence",
    [
        "We employed 1,100 people as of December 31, 2022.",
        "In 2019, we had 700 employees.",
        "We employed 1,100 people as of December 31, 2026.",
        "As of December 31, 2024 and 2023, we had 79,100, 82,500 and 81,000 employees.",
        "As of December 31, 2023 and 2024, we had 790 employees and 820 employees, respectively.",
    ],
)
def test_old_days_days_to_come_and_unmatched_lists_are_passed_by(sentence: str) -> None:
    assert rows(sentence) == []
