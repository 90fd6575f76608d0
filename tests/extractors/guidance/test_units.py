"""Figures in a unit that the document tells once."""

import pytest

from tests.extractors.guidance.reading import REPORT, claims, figures

MILLIONS = "(amounts in millions, except per share data)\n\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            MILLIONS + "In 2024 we spent $5,498 on capital expenditures, and it is our intention"
            " to spend approximately $6,500 during fiscal 2025.",
            [("FY2025", 6500, 6500, "about")],
        ),
        (
            "Dollars are presented in millions.\n\n"
            "We expect capital expenditures of $900 to $950 in 2025.",
            [("FY2025", 900, 950, "range")],
        ),
    ],
)
def test_a_unit_told_once(words: str, expected: list[tuple[str, float, float, str]]) -> None:
    assert figures(words, REPORT) == expected


def test_the_sentence_is_given_as_it_stands() -> None:
    (claim,) = claims(MILLIONS + "We expect capital expenditures of $900 in 2025.", REPORT)
    assert claim.sentence == "We expect capital expenditures of $900 in 2025."


@pytest.mark.parametrize(
    "words",
    [
        # of no unit that is told, of two, of thousands
        "We expect capital expenditures of $900 in 2025.",
        MILLIONS + "Notes (in thousands)\n\nWe expect capital expenditures of $900 in 2025.",
        "(amounts in thousands)\n\nWe expect capital expenditures of $9,000 in 2025.",
        # of each thing
        MILLIONS + "We expect capital expenditures of $900 per well in 2025.",
    ],
)
def test_no_unit(words: str) -> None:
    assert figures(words, REPORT) == []
