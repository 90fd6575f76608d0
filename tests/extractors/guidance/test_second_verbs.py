"""Sentences with several verbs: which of them an amount belongs to, and whose it is."""

import pytest

from tests.extractors.guidance.reading import STORY, claims, figures


@pytest.mark.parametrize(
    "words",
    [
        "Globex forecast larger capital outlays, took a roughly $6 million one-time tax charge.",
        "Globex expects higher capital spending, and booked $6 million for a lawsuit this year.",
        "Globex expects its capital spending will rise, a $6 million impairment aside.",
        "Globex raised its capital spending plan and expects to earn $15 million this year.",
        "Globex raised its capital spending plan and now plans to borrow $15 million this year.",
        "Globex raised its capex plan by $2 million and expects sales of $15 million this year.",
        "Globex announced $8 million in capital spending cuts for 2026.",
        "Globex plans $8 million in capital spending reductions for 2026.",
    ],
)
def test_what_another_verb_tells_is_no_capital_expenditure(words: str) -> None:
    assert [claim.low_usd for claim in claims(words, STORY) if claim.low_usd] == []


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("Globex raised its capital spending plan and expects to spend $15 million.", "point"),
        ("Globex raised its capex plan by $2 million and now expects to spend $15 million.", ""),
        (
            "Globex raised its capex plan by $2 million this year and expects to invest about"
            " $15 million.",
            "about",
        ),
        ("Globex lifted its capex budget by $2 million, and now sees it at $15 million.", ""),
        ("Globex wants to cut capital spending 20 percent to about $15 million.", "about"),
        ("Globex is looking to cut capex roughly 20% this year to $15 million.", ""),
        ("Globex plans to trim capital expenditures by a third to $15 million.", ""),
        ("Globex will reduce capital spending a fifth from last year to $15 million.", ""),
        ("Globex outlined $15 million in 2026 capex as sales grew.", ""),
        ("Sales grew as Globex announced about $15 million of capital spending in 2026.", "about"),
    ],
)
def test_the_whole_is_told_after_what_changed(words: str, form: str) -> None:
    assert figures(words, STORY) == [("FY2026", 15, 15, form or "point")]


@pytest.mark.parametrize(
    "words",
    [
        # of no year
        "Globex announced $15 million in capital spending.",
        "Globex announced $15 million in capital spending over 2026-2029.",
        # of one that is over
        "Globex cut capital spending 20 percent to $15 million in 2025.",
        "Globex outlined $15 million in 2025 capex.",
    ],
)
def test_no_year_to_come(words: str) -> None:
    assert figures(words, STORY) == []


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        (
            "Initech sales grew, lifting Globex shares, as the company outlined $15 million in"
            " 2026 capex.",
            "Globex",
        ),
        (
            "Shares of Globex fell after the company said it will spend $15 million on capital"
            " expenditures this year.",
            "Globex",
        ),
        (
            "Globex shares rose after Initech said it will spend $15 million on capital"
            " expenditures this year.",
            "Initech",
        ),
    ],
)
def test_the_company_is_the_one_whose_shares_moved(words: str, owner: str) -> None:
    assert [claim.company for claim in claims(words, STORY)] == [owner]
