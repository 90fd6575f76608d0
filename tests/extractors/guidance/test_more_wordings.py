"""Capital expenditure to come in the words of reports and calls, and what stays empty."""

import pytest

from tests.extractors.guidance.reading import RELEASE, REPORT, STORY, claims, figures

OWN = ("FY2025", 180, 200, "range")


@pytest.mark.parametrize(
    "words",
    [
        "We anticipate spending between $180 million and $200 million on capital projects in 2025.",
        "Full-year 2025 capital expenditures of $180 million to $200 million, compared to previous"
        " guidance of $160 million to $180 million.",
        "Looking at capital, we're planning to spend in the range of $180 million to $200 million"
        " this year.",
        "We expect our net capital expenditures, which take allowances into account, to be"
        " $180 million to $200 million in 2025.",
        "We expect CapEx to be about 1.5 times depreciation in 2025, or $180 million to"
        " $200 million.",
        "We've narrowed our 2025 capital guidance to $180 million to $200 million.",
        "For 2025, our preliminary capital plan calls for $180 million to $200 million.",
        "We plan to open 50 shops in 2025 and expect to invest $180 million to $200 million in new"
        " stores, remodels and technology.",
        "For 2025 we expect: a tax rate of 23%; 2024's was 22%.Buybacks of about $500 million."
        " Capital expenditures, including those for new works, of $180 million to $200 million.",
        "We are lowering our 2025 capex guidance by $20 million, to a range of $180 million to"
        " $200 million.",
    ],
)
def test_the_range_of_the_year(words: str) -> None:
    assert figures(words, RELEASE) == [OWN]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "We expect CapEx of $180 million for the full year, with about $40 million in the first"
            " quarter.",
            [("FY2025", 180, 180, "point")],
        ),
        (
            "Planned capital investments in 2025 are $410 million and in 2026 are $430 million.",
            [("FY2025", 410, 410, "point"), ("FY2026", 430, 430, "point")],
        ),
        (
            "For this year, we are raising our capital investment by $64 million to $733 million"
            " and for next year, we're raising our capital investment by $78 million to"
            " $633 million.",
            [("FY2025", 733, 733, "point"), ("FY2026", 633, 633, "point")],
        ),
        ("Industry capital spending is forecast to be $100 billion in 2025.", []),
    ],
)
def test_which_year(words: str, expected: list[tuple[str, float, float, str]]) -> None:
    assert figures(words, RELEASE) == expected


@pytest.mark.parametrize(
    "words",
    [
        "We expect to spend $300 million of maintenance capital and $600 million of growth capital"
        " in 2025.",
        "At year end, we had commitments for capital expenditures of $55 million, due in 2025.",
        "We have committed to purchase equipment for $55 million in 2025.",
        "We expect to spend $55 million to complete the Ohio plant in 2025.",
        "We estimate that our customers will spend $5 billion on capital equipment in 2025.",
        "Our capital expenditures in 2025 could be as high as $100 million.",
        "We expect research and development spending of $55 million in 2025.",
        "We anticipate capital expenditures for 2025 will be C$180 million.",
    ],
)
def test_what_is_no_guidance(words: str) -> None:
    assert figures(words, REPORT) == []


def test_a_day_is_no_span_of_years() -> None:
    words = "2026-04-01 - Globex now projects 2026 capex to be $12 billion."
    assert [claim.company for claim in claims(words, STORY)] == ["Globex"]


def test_a_fall_of_a_quarter() -> None:
    found = claims("We expect first quarter capital spending to be down sequentially.", RELEASE)
    assert [(claim.fiscal_period, claim.direction) for claim in found] == [("2025Q1", "decrease")]
