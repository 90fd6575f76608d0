"""Whose year a statement means: that of an earlier quarter it is quoted under, or each to come."""

from datetime import date

import pytest

from extractors.claims import About
from tests.extractors.guidance.reading import RELEASE, REPORT, claims

LATE = About("news", "", date(2024, 10, 22))


def told(words: str, about: About) -> list[tuple[str, str, int | None, date | None]]:
    """(company, period, low in USD, announced) of each claim."""
    return [(c.company, c.fiscal_period, c.low_usd, c.announced) for c in claims(words, about)]


def test_a_statement_quoted_under_a_quarter_is_of_its_year() -> None:
    words = (
        "Globex raised its capex guide twice.\n\n"
        "2Q23: “We expect capital expenditures of $5 billion to $6 billion.”\n\n"
        "4Q23: “We expect full year capital expenditures of $7 billion to $8 billion.”"
    )
    assert told(words, LATE) == [
        ("Globex", "FY2023", 5 * 10**9, date(2023, 7, 1)),
        ("Globex", "FY2024", 7 * 10**9, date(2024, 1, 1)),
    ]


def test_a_quarter_still_to_come_changes_nothing() -> None:
    words = "Globex, 4Q25: “We expect capital expenditures of $5 billion in 2025.”"
    assert told(words, LATE) == [("Globex", "FY2025", 5 * 10**9, LATE.published)]


def test_the_full_year_of_a_year_that_is_over_is_not_this_year() -> None:
    words = "For the full year 2023, Globex expects capital expenditures of $5 billion."
    assert told(words, LATE) == []


@pytest.mark.parametrize(
    ("about", "years"),
    [
        (LATE, ["FY2025", "FY2026", "FY2027"]),
        (LATE._replace(published=date(2025, 2, 3)), []),
        (RELEASE._replace(published=date(2024, 10, 22)), ["FY2025", "FY2026", "FY2027"]),
        (RELEASE, []),
        (REPORT, ["FY2025", "FY2026", "FY2027"]),
    ],
)
def test_each_of_the_next_three_years_has_its_statement(about: About, years: list[str]) -> None:
    words = (
        "Globex expects to spend $5 billion on capital spending in each of the next three years."
    )
    assert [period for _, period, _, _ in told(words, about)] == years


@pytest.mark.parametrize("year", ["in fiscal '26", "in '26", "for ’26", "in FY '26"])
def test_a_year_in_two_figures(year: str) -> None:
    words = "We anticipate spending $170 million in capital expenditures {}."
    assert [row[1] for row in told(words.format(year), RELEASE)] == ["FY2026"]
    assert told(words.format("at '26 rates"), RELEASE) == []
    assert told(words.format("in '24"), RELEASE) == []
