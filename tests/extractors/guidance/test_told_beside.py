"""Figures beside those of other years, other quarters and earlier outlooks."""

from datetime import date

import pytest

from tests.extractors.guidance.reading import RELEASE, REPORT, figures

MIDYEAR = RELEASE._replace(published=date(2025, 7, 30), period_end=date(2025, 6, 30))
YEARS = [
    ("FY2025", 3500, 3500, "point"),
    ("FY2026", 3700, 3700, "point"),
    ("FY2027", 3600, 3600, "point"),
]


def test_a_list_of_years_with_their_sum() -> None:
    words = (
        "Capital investments are estimated at $3.5 billion for 2025, $3.7 billion for 2026, $3.6"
        " billion for 2027 and $17.9 billion for the 2025-2029 period."
    )
    assert figures(words, REPORT) == YEARS


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "We estimate capital expenditures for 2025 of $2.9 billion to $3.1 billion (2024: $2.6"
            " billion).",
            [("FY2025", 2900, 3100, "range")],
        ),
        (
            "Outlook for 2025:\n\nCapital expenditures of about $130 million, of which $50 million"
            " is expected in the third quarter",
            [("FY2025", 130, 130, "about")],
        ),
        (
            "We expect 2025 capital investment of roughly $1.3 billion, compared to our prior"
            " guidance of about $1.4 billion, and 2026 capital investment of $1.2 billion.",
            [("FY2025", 1300, 1300, "about"), ("FY2026", 1200, 1200, "point")],
        ),
    ],
)
def test_what_stands_beside(words: str, expected: list[tuple[str, float, float, str]]) -> None:
    assert figures(words, MIDYEAR) == expected


def table(*rows: str) -> str:
    """A table as plain text has it, its cells apart by bars."""
    return "\n".join(rows)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            table(
                "(in millions) | Previous guidance | Current guidance",
                "Customers added (thousands) | 5,500 to 6,000 | 6,100 to 6,400",
                "Cash purchases of property and equipment, excluding capitalized interest and"
                " leases | ~$9,400 | ~$9,500",
            ),
            [("FY2025", 9500, 9500, "about")],
        ),
        (
            table(
                "Metric | Full Year 2025 vs. 2024 | 2024 Reported",
                "Revenue growth | 1% to 3% | 2%",
                "Capital expenditures | Approx. $150 million | $170 million",
                "Earnings | $1,085 million - $1,130 million | $1,096 million",
            ),
            [("FY2025", 150, 150, "about")],
        ),
    ],
)
def test_rows_under_other_heads(words: str, expected: list[tuple[str, float, float, str]]) -> None:
    assert figures(f"2025 Outlook\n\n{words}", MIDYEAR) == expected


def test_a_table_of_years_with_one_sign() -> None:
    words = "Our estimated capital expenditures (in millions) for three years are as follows:\n\n"
    rows = table("Year | Amount", "2025 | $ 3,500", "2026 | 3,700", "2027 | 3,600")
    assert figures(words + rows, REPORT) == YEARS
