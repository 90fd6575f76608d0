"""Capital expenditure told without its name: what is spent or invested, and on what."""

from datetime import date

import pytest

from tests.extractors.guidance.reading import RELEASE, STORY, claims, figures

ON_CAPEX = "Globex told of its capital spending on Monday.\n\n"
STORY_22 = STORY._replace(published=date(2022, 12, 9))


@pytest.mark.parametrize(
    "words",
    [
        "Globex plans to spend $5 billion in 2026.",
        "Globex plans to spend $5 billion in 2026, up from $4 billion.",
        "Globex expects to invest $5 billion this year.",
        "The oil company will spend $5 billion this year, compared with $4 billion in 2025.",
        "Globex is cutting its budget to $5 billion, or 10% below what it spent.",
        "Total spending in 2026 will be $5 billion, Globex said.",
        "Globex's revised 2026 budget is $5 billion.",
        "Globex said 2026 investments are expected to be $5 billion to meet demand.",
        "In 2026, it is to spend $5 billion in total, the maker of gears said.",
        "Its outlays will total $5 billion in 2026.",
    ],
)
def test_spending_in_a_story_on_capital_expenditure(words: str) -> None:
    assert figures(ON_CAPEX + words, STORY) == [("FY2026", 5000, 5000, "point")]
    assert figures("Globex told of its plans.\n\n" + words, STORY) == []


@pytest.mark.parametrize(
    "words",
    [
        "Globex plans to spend $5 billion on buybacks in 2026.",
        "Globex expects to invest $5 billion in Initech this year.",
        "Globex had planned to spend $5 billion this year.",
        "Globex could spend $5 billion this year.",
        "Globex will spend an additional $5 billion this year.",
        "Consumers are expected to spend $5 billion this year.",
        "The marketing budget will be $5 billion in 2026.",
        "Research spending is expected to be $5 billion in 2026.",
        "Globex spent $5 billion in 2025 and invested $4 billion this year.",
        "Globex will spend $5 billion over five years.",
        "The ministry plans to spend $5 billion in 2026.",
        "Utilities plan to invest $5 billion in 2026.",
        "Globex expects its savings from this year's investments to be $5 billion.",
    ],
)
def test_spending_on_something_else(words: str) -> None:
    assert figures(ON_CAPEX + words, STORY) == []


@pytest.mark.parametrize(
    "words",
    [
        "We plan to invest $140 million to $160 million in capital projects in 2025.",
        "In 2025 we expect to spend $140 million to $160 million on property and equipment.",
        "During 2025, the company plans to invest $140 million to $160 million in its"
        " infrastructure.",
        "Our 2025 plan is to deploy between $140 million and $160 million into capital"
        " improvements.",
        "Capital expenditures were $150 million. We are planning for $140 million to $160 million"
        " in 2025.",
        "For 2025 we are targeting $140 million to $160 million in infrastructure investments.",
    ],
)
def test_what_the_money_is_spent_on(words: str) -> None:
    assert figures(words, RELEASE) == [("FY2025", 140, 160, "range")]


@pytest.mark.parametrize(
    "words",
    [
        "We plan to invest $140 million in research in 2025.",
        "We plan to invest $140 million in capital markets in 2025.",
        "In 2025 we expect to spend $140 million on restructuring.",
        "Sales were $88 million. We are planning for $110 million in 2025.",
        "We could invest $140 million in capital projects in 2025.",
        "We invested $140 million in capital projects and expect growth in 2025.",
        "We plan to invest $900 million in our infrastructure through 2029.",
    ],
)
def test_what_else_money_is_spent_on(words: str) -> None:
    assert figures(words, RELEASE) == []


@pytest.mark.parametrize(
    "words",
    [
        "Globex plans to spend $17 billion, up from about $15 billion this year.",
        "Globex said it would increase investments next year to $17 billion, up from a projected"
        " $15 billion this year.",
        "Globex plans capital expenditures of $17 billion, versus $15 billion this year.",
        "Globex expects to spend $17 billion next year, more than this year's $15 billion.",
    ],
)
def test_more_than_this_year_is_of_the_next(words: str) -> None:
    assert figures(ON_CAPEX + words, STORY_22) == [("FY2023", 17_000, 17_000, "point")]


def test_several_companies_each_with_its_own() -> None:
    words = (
        "The giants told their capex for 2026. Globex plans to invest between $10 billion and"
        " $12 billion, Initech's spending plan reaches $20 billion, and Hooli's expenditure is"
        " estimated to be between $5 billion and $6 billion."
    )
    found = [(c.company, (c.low_usd or 0) / 10**9, c.fiscal_period) for c in claims(words, STORY)]
    assert found == [
        ("Globex", 10, "FY2026"),
        ("Initech", 20, "FY2026"),
        ("Hooli", 5, "FY2026"),
    ]


def test_a_list_of_budgets() -> None:
    words = (
        "The roads told their 2026 capex budgets, including Globex Railway Co., $3.5 billion (vs."
        " $2.6 billion in 2025); Initech Pacific Railroad, $3.2 billion (up 23 percent); and Hooli"
        " Corp., $2 billion."
    )
    found = [(c.company, (c.low_usd or 0) / 10**8) for c in claims(words, STORY)]
    assert found == [("Globex Railway", 35), ("Initech Pacific Railroad", 32), ("Hooli Corp.", 20)]


@pytest.mark.parametrize(
    "between",
    [
        "The restructuring plan will close two sites.",
        "We also repurchased shares.",
        "An acquisition closed in January.",
        "Research is done in Ohio.",
    ],
)
def test_what_was_spoken_of_last(between: str) -> None:
    told, plan = "Capital expenditures were $90 million.", "We plan to spend $80 million in 2025."
    assert figures(f"{told} {between} {plan}", RELEASE) == []
    assert figures(f"{told} {plan}", RELEASE) == [("FY2025", 80, 80, "point")]
