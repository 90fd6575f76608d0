"""Years as releases name them, and quarters and reasons that are of something else."""

from datetime import date

import pytest

from tests.extractors.guidance.reading import RELEASE, REPORT, figures

MIDYEAR = RELEASE._replace(published=date(2025, 7, 30), period_end=date(2025, 6, 30))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "EXAMPLE TARGETS CAPITAL INVESTMENT IN CY25 OF $1.0 BILLION",
            [("FY2025", 1000, 1000, "point")],
        ),
        (
            "We plan to spend $27 million net in 2025 on capital expenditures.",
            [("FY2025", 27, 27, "point")],
        ),
        (
            "We expect capital expenditures to decrease to $30 million, or half of 2024 levels.",
            [("FY2025", 30, 30, "point")],
        ),
        (
            "Given more drilling in the remainder of 2025, we expect that capital expenditures for"
            " 2025 will not exceed $30 million.",
            [("FY2025", 0, 30, "less_than")],
        ),
    ],
)
def test_a_year_named(words: str, expected: list[tuple[str, float, float, str]]) -> None:
    assert figures(words, REPORT) == expected


def test_a_calendar_year_of_another_fiscal_one() -> None:
    about = REPORT._replace(fiscal_year_end="06-30")
    assert figures("We plan capital expenditures of $80 million in CY25.", about) == [
        ("CY2025", 80, 80, "point")
    ]


@pytest.mark.parametrize(
    "words",
    [
        # a quarter that has an amount of its own, and what is left of a year
        "Guidance: first quarter-$0.24 to $0.26 vs $0.19 capital expenditures will be $45 million",
        "For the remainder of 2025, we expect capital expenditures of $30 million.",
        "We expect to repatriate $30 million in 2025 for capital expenditures.",
    ],
)
def test_of_something_else(words: str) -> None:
    assert [
        figure for figure in figures(words, MIDYEAR) if "Q" in figure[0] or figure[1] == 30
    ] == []
