"""Which way capital expenditure is said to go, without an amount."""

import pytest

from tests.extractors.guidance.reading import STORY, claims, figures


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("In 2026, CapEx should step down from the elevated level of $640 million.", "decrease"),
        ("We now see 2026 CapEx down roughly $100 million versus 2025.", "decrease"),
        ("We now see 2026 CapEx up about $100 million versus 2025.", "increase"),
        (
            "Capital expenditures in 2026 are expected to be lower than in 2025, as our new "
            "building"
            " was finished in the fourth quarter of 2025.",
            "decrease",
        ),
    ],
)
def test_which_way(words: str, way: str) -> None:
    (claim,) = claims(words)
    assert (claim.fiscal_period, claim.direction, claim.low_usd) == ("FY2026", way, None)


@pytest.mark.parametrize(
    "words",
    [
        "We expect our customers to increase their capital expenditures in 2026.",
        "Depreciation is expected to increase in 2026 because of capital expenditures in 2025.",
        "We expect capital expenditures as a percentage of revenue to decline in 2026.",
        "2026 capital expenditures will be about $50 million lower than in our prior plan.",
    ],
)
def test_no_way(words: str) -> None:
    assert claims(words) == []


def test_a_cut_to_an_amount_that_was_decided() -> None:
    words = "We have decided to reduce 2026 CapEx by 15%, to $340 million from $400 million."
    assert figures(words) == [("FY2026", 340, 340, "point")]


@pytest.mark.parametrize(
    "words",
    [
        "Doe said she expects capital spending by U.S. companies to increase in 2026.",
        "This is told of the hills.\n\nAnd cap-ex is on track to fall by 11 percent in 2026.",
    ],
)
def test_a_way_that_nobody_goes(words: str) -> None:
    assert claims(words, STORY) == []
