"""Parts that are named one by one, and totals that are told after them."""

from datetime import date

import pytest

from tests.extractors.guidance.reading import RELEASE, REPORT, STORY, figures

MIDYEAR = RELEASE._replace(published=date(2025, 7, 30), period_end=date(2025, 6, 30))


@pytest.mark.parametrize(
    "words",
    [
        "Projected 2025 capital expenditures: $340 million (utility), $60 million (other).",
        "Our 2025 capital plan: onshore $3.3 billion, chemicals $0.9 billion and other $2 billion.",
    ],
)
def test_the_first_of_named_parts_is_not_the_whole(words: str) -> None:
    assert figures(words, REPORT) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Capital expenditures for the second half of 2025 are expected to be $100 million,"
            " bringing the full-year total to $205 million to $215 million.",
            [("FY2025", 205, 215, "range")],
        ),
        (
            "Capital expenditures will be $95 million in 2025 and will return to a more normal"
            " level of $60 million to $70 million in 2026.",
            [("FY2025", 95, 95, "point"), ("FY2026", 60, 70, "range")],
        ),
        (
            "Capital expenditures are expected to be about 5% of revenue in 2025, or $310 million.",
            [("FY2025", 310, 310, "point")],
        ),
        (
            "We expect capital expenditures of $340 million (before grants), $320 million (net), in"
            " 2025.",
            [("FY2025", 340, 340, "point")],
        ),
    ],
)
def test_the_whole(words: str, expected: list[tuple[str, float, float, str]]) -> None:
    assert figures(words, MIDYEAR) == expected


def test_either_way_after_a_dash() -> None:
    words = "Globex projected 2026 capital spending at $13 billion - plus or minus $500 million."
    assert figures(words, STORY) == [("FY2026", 12_500, 13_500, "range")]
