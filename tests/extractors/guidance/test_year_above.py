"""Years that stand in the line above, and outlooks that go on from what was told before."""

from datetime import date

import pytest

from tests.extractors.guidance.reading import RELEASE, REPORT, figures

MIDYEAR = RELEASE._replace(published=date(2025, 7, 30), period_end=date(2025, 6, 30))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Fiscal 2025 Capital Expenditures\n\nWe expect to spend about $85 million, of which"
            " half is for machines.",
            [("FY2025", 85, 85, "about")],
        ),
        (
            "Looking Forward to 2025\n\nWe plan to open 25 shops. Capital expenditures, net of"
            " allowances, should be in the range of $120 million to $130 million.",
            [("FY2025", 120, 130, "range")],
        ),
        (
            "Excluding acquisitions, capital expenditures are expected to be $40 million in 2025.",
            [("FY2025", 40, 40, "point")],
        ),
        (
            "We invested $44 million in capital projects in fiscal 2024, and will invest an"
            " estimated $60 million in fiscal 2025.",
            [("FY2025", 60, 60, "about")],
        ),
        (
            "Our expected capital requirements for 2025 include $130 million of capital"
            " expenditures.",
            [("FY2025", 130, 130, "point")],
        ),
    ],
)
def test_a_year_above_or_before(words: str, expected: list[tuple[str, float, float, str]]) -> None:
    assert figures(words, REPORT) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Our capital expenditures guidance remains $700 million to $725 million.",
            [("FY2025", 700, 725, "range")],
        ),
        (
            "In the second half, we expect capital expenditures of about $60 million, for a full"
            " year total of about $105 million.",
            [("FY2025", 105, 105, "about")],
        ),
    ],
)
def test_in_the_midst_of_a_year(words: str, expected: list[tuple[str, float, float, str]]) -> None:
    assert figures(words, MIDYEAR) == expected


@pytest.mark.parametrize(
    "words",
    [
        # a year that is over, a quarter, and a line about something else
        "2024 Capital Expenditures\n\nWe expect to spend about $85 million.",
        "Third Quarter 2025 Capital Expenditures\n\nWe expect to spend about $85 million.",
        "Our third quarter capital expenditures guidance remains $70 million to $75 million.",
        "2025 Dividends\n\nWe expect to spend about $85 million.",
    ],
)
def test_no_year_above(words: str) -> None:
    assert [figure for figure in figures(words, MIDYEAR) if figure[0] == "FY2025"] == []
