"""Calls as they are written down: a sentence a paragraph, figures without signs, slips."""

from datetime import date

import pytest

from tests.extractors.guidance.reading import CALL, STORY, claims, figures


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "We currently expect the following for fiscal 2026: sales growth of 2%.\n\n"
            "Capital spending is expected to be in the range of $1.05 to $1.15 billion.",
            [("FY2026", 1050, 1150, "range")],
        ),
        (
            "We expect savings of $45 million in fiscal 2026.\n\nWe plan capital expenditures of"
            " $330 million, which includes projects carried over from fiscal 2025.",
            [("FY2026", 330, 330, "point")],
        ),
        (
            "Looking ahead to 2026, we expect a good year.\n\n"
            "The $4.5 billion capital plan is about 40% of our cash.",
            [("FY2026", 4500, 4500, "point")],
        ),
        (
            "For fiscal 2026 capital spending, we expect to invest 475 million to 525 million this"
            " year, half of which will go to the mill.",
            [("FY2026", 475, 525, "range")],
        ),
        (
            "Capital expenditures are trending toward $45 million in 2026.",
            [("FY2026", 45, 45, "point")],
        ),
    ],
)
def test_a_call(words: str, expected: list[tuple[str, float, float, str]]) -> None:
    assert figures(words, CALL) == expected


@pytest.mark.parametrize(
    "words",
    [
        # another year, a quarter, or the past stand before it
        "We plan to open five shops in 2028.\n\nCapital spending is expected to be $1 billion.",
        "In the first quarter of fiscal 2026 we expect a loss.\n\nWe expect capex of $1 billion.",
        "In fiscal 2025 sales rose.\n\nCapital spending is expected to be $1 billion.",
        # a plan of no year
        "We are proud of our work.\n\nThe $4.5 billion capital plan is about 40% of our cash.",
        # counts of other things
        "With our 2026 capital spending we expect to make 475 million tons.",
        "We reaffirm 2026 capex in the range of $320 million to $300 million -- $330 million.",
    ],
)
def test_what_a_call_leaves_open(words: str) -> None:
    assert figures(words, CALL) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Capital expenditure (capex) for 2026 was slashed to roughly $36 billion.", 36_000),
        ("Globex cut its capital spending for the fourth time to $7.3 billion.", 7300),
        (
            "Its capital budget is set. It plans to spend $8 billion on equipment and facilities.",
            8000,
        ),
        ("Globex is boosting capital spending from $229m in 2025 to $332m in 2026.", 332),
    ],
)
def test_the_verbs_of_the_press(words: str, expected: float) -> None:
    assert [(period, low) for period, low, _, _ in figures(words, STORY)] == [("FY2026", expected)]


@pytest.mark.parametrize(
    "words",
    [
        "Capital expenditure for 2025 was slashed to roughly $36 billion.",
        "Globex expects cash flow minus capital expenditures of $26 billion in 2026.",
        "Globex spends less, rather than allocating a capital budget of $10 billion in 2026.",
    ],
)
def test_other_figures_of_the_press(words: str) -> None:
    assert figures(words, STORY) == []


def test_a_figure_is_the_companys_and_not_its_officers() -> None:
    words = (
        "Globex confirmed its outlook, said Globex chief financial officer Jane Doe.\n\n"
        "Doe reiterated that 2026 capital expenditures are expected to be $21 billion."
    )
    assert [claim.company for claim in claims(words, STORY)] == ["Globex"]
    quoted = (
        "Globex warned of tougher times.\n\n“We expect 2026 capex to be $8 billion,” Chief"
        " Executive Jane Doe said."
    )
    assert [claim.company for claim in claims(quoted, STORY)] == ["Globex"]
    of_it = "The head of Globex said 2026 capex will be $8 billion."
    assert [claim.company for claim in claims(of_it, STORY)] == ["Globex"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "We are pleased to provide our fiscal 2026 guidance.\n\nSales growth of 1% to 3%.\n\n"
            "Capital expenditures of $275 million to $325 million.",
            [("FY2026", 275, 325)],
        ),
        (
            "We expect fiscal 2026 capital spending to come in between $425 million and $450"
            " million and 2027 to be in the $600 million to $650 million range.",
            [("FY2026", 425, 450), ("FY2027", 600, 650)],
        ),
        (
            "In fiscal 2026, we expect capex of 4% of revenue, or about $60 million.",
            [("FY2026", 60, 60)],
        ),
        (
            "Capital expenditures were $88 million in fiscal 2025. We're planning for $110 million"
            " in fiscal 2026.",
            [("FY2026", 110, 110)],
        ),
    ],
)
def test_more_of_a_call(words: str, expected: list[tuple[str, float, float]]) -> None:
    assert [(period, low, high) for period, low, high, _ in figures(words, CALL)] == expected


@pytest.mark.parametrize(
    "words",
    [
        "We provide our fiscal 2025 results.\n\nCapital expenditures of $275 million.",
        "In fiscal 2026, we expect capital expenditures of 4% of revenue of $600 million.",
        "Sales were $88 million in fiscal 2025. We're planning for $110 million in fiscal 2026.",
    ],
)
def test_what_a_call_does_not_say(words: str) -> None:
    assert figures(words, CALL) == []


def test_a_cut_by_a_share_to_an_amount() -> None:
    words = "Globex slashed its capital budget for 2026 by 30 percent to about $1 billion."
    assert figures(words, STORY) == [("FY2026", 1000, 1000, "about")]


def test_a_direction_of_a_year_that_ends_in_winter() -> None:
    about = CALL._replace(published=date(2026, 2, 16), fiscal_year_end="01-02")
    words = "We expect our capital spending will increase this year compared to 2025."
    assert [(c.fiscal_period, c.direction) for c in claims(words, about)] == [
        ("FY2026", "increase")
    ]
