"""What is said of last year first, and of the next in the same breath."""

import pytest

from tests.extractors.guidance.reading import REPORT, figures


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "In 2024, capital expenditures were $290 million, and the Company expects that 2025"
            " spending will be $310 million.",
            [("FY2025", 310, 310, "point")],
        ),
        (
            "Our capital expenditures were $5.1 billion in 2024. Our expected 2025 investments of"
            " approximately $5 billion will be for aircraft and systems.",
            [("FY2025", 5000, 5000, "about")],
        ),
        (
            "Our forecasted construction expenditures, excluding equity funds, capitalized interest"
            " and leased assets, are $10.0 billion for 2025.",
            [("FY2025", 10_000, 10_000, "point")],
        ),
        (
            "Our organic capital expenditure range for consolidated subsidiaries in 2025 is $14.5"
            " to $15.5 billion.",
            [("FY2025", 14_500, 15_500, "range")],
        ),
        (
            "In 2025, we anticipate our capital expenditures related to such investments will be up"
            " to $250 million.",
            [("FY2025", 0, 250, "less_than")],
        ),
        (
            "We plan capital spending in the area of $60 million in 2025.",
            [("FY2025", 60, 60, "about")],
        ),
    ],
)
def test_next_to_what_was(words: str, expected: list[tuple[str, float, float, str]]) -> None:
    assert figures(words, REPORT) == expected


@pytest.mark.parametrize(
    "words",
    [
        # spent on something else, or nothing said of capital before
        "Our sales were $5.1 billion in 2024. Our expected 2025 investments of $5 billion will be"
        " for aircraft.",
        "We expect capital expenditures related to the new plant to be $250 million in 2025.",
        "Capital expenditures ranged from $14 million to $15 million in 2024.",
    ],
)
def test_of_something_else(words: str) -> None:
    assert figures(words, REPORT) == []
