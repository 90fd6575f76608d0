"""Amounts of several years told at once, and years of the last century."""

from datetime import date

import pytest

from tests.extractors.guidance.reading import REPORT, figures

OLD = REPORT._replace(published=date(1997, 3, 20), period_end=date(1996, 12, 31))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "We estimate construction expenditures of $118 million, $124 million and $109 million "
            "in 2025, 2026 and 2027, respectively.",
            [("FY2025", 118), ("FY2026", 124), ("FY2027", 109)],
        ),
        (
            "For fiscal 2025 and 2026 we expect to spend $40 million and $30 million, "
            "respectively, on capital expenditures.",
            [("FY2025", 40), ("FY2026", 30)],
        ),
        (
            "Planned capital expenditures (in thousands) are: 2025 - $62,500; 2026 - $58,000.",
            [("FY2025", 62.5), ("FY2026", 58)],
        ),
        (
            "We project capital expenditures of $60 million in 2025, rising to $70 million in "
            "2026.",
            [("FY2025", 60), ("FY2026", 70)],
        ),
        (
            "Capital expenditures for 2025 through 2027 are estimated to be $40 million, $42 "
            "million and $44 million, respectively.",
            [("FY2025", 40), ("FY2026", 42), ("FY2027", 44)],
        ),
        # more amounts than years, years that are over, amounts of two things
        (
            "We expect capital expenditures of $10 million, $20 million and $30 million in 2025 "
            "and 2026, respectively.",
            [],
        ),
        (
            "Capital expenditures, as planned, were $10 million and $20 million in 2023 and 2024, "
            "respectively.",
            [],
        ),
        (
            "We expect capital expenditures and interest of $10 million and $20 million in 2025 "
            "and 2026, respectively.",
            [],
        ),
    ],
)
def test_amounts_of_several_years(words: str, expected: list[tuple[str, float]]) -> None:
    assert [(year, low) for year, low, _, _ in figures(words, REPORT)] == expected


@pytest.mark.parametrize(
    "words",
    [
        "The company's 1997 construction program is estimated at $43 million.",
        "It is anticipated that 1997 expenditures for plant and equipment will be $43 million.",
        "The 1997 capital budget of $43 million is an increase of $8 million over 1996.",
        "Spending for capital projects was $35 million in 1996 and is scheduled to rise to $43 "
        "million in 1997.",
        "The company has earmarked $43 million for property additions in 1997.",
    ],
)
def test_years_of_the_last_century(words: str) -> None:
    assert [figure[:3] for figure in figures(words, OLD)] == [("FY1997", 43, 43)]
