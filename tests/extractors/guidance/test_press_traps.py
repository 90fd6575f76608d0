"""Figures of the press that are not a company's own capital expenditure to come, and look it."""

from datetime import date

import pytest

from tests.extractors.guidance.reading import STORY, claims, figures


@pytest.mark.parametrize(
    "words",
    [
        "Globex is forecast to raise capital spending to $9 billion in 2026, TrendForce said.",
        "Researcher Gartner looks at chips.\n\nGlobex is expected to cut 2026 capex to $9 billion.",
        "The chart shows the $71 billion in estimated 2026 capex for the drillers we track.",
        "Both carriers are planning more than $4 billion in capital expenditures in 2026.",
        "Its original capex guidance for 2026 was $20 billion, and it has withdrawn that.",
        "Globex raised the low end of its 2026 capex outlook by $4 billion.",
        "Besides its capital budget, Globex plans to cut $600 million in corporate costs in 2026.",
        "Globex said planned aircraft acquisitions will take $23 billion of capital expenditures.",
        "Global offshore capex of Globex is expected to be $7 billion in 2026.",
        "Affiliate capital expenditure is expected to be $1 billion in 2026, Globex said.",
        "Globex's 2026 capex, told later, will top Initech's estimate of $47 billion.",
        "Globex guided to $30 billion in capex for the current quarter of fiscal 2026.",
    ],
)
def test_not_the_companys_own_year(words: str) -> None:
    assert [claim for claim in claims(words, STORY) if claim.form != "direction"] == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Globex expects $9.5 bln to $10 bln in capital expenditure in 2026.", (9500, 10_000)),
        ("Globex said it planned to trim 2026 capital spending to $7 billion.", (7000, 7000)),
        ("Globex is on track for around $20 billion of capex in 2026.", (20_000, 20_000)),
        ("Globex guides 2026 capex up to ~$93 billion.", (0, 93_000)),
        ("Globex lifted its 2026 capex range from $5–6 billion to $7–8 billion.", (7000, 8000)),
        (
            "Globex raised the low end of its 2026 capex outlook by $4 billion, with the range now"
            " between $70 billion and $72 billion.",
            (70_000, 72_000),
        ),
        (
            "Globex announced a further cut of its capital budget. The company now expects to"
            " invest between $2 billion and $3 billion in 2026.",
            (2000, 3000),
        ),
        (
            "Globex unveiled a $3.6 billion capital investment plan for 2026 and said that"
            " $2.8 billion of that sum will be devoted to upkeep.",
            (3600, 3600),
        ),
        ("Globex's 2026 capital and exploratory budget will be $2.2 billion.", (2200, 2200)),
        ("Globex lifted its 2026 capital\u2011spending outlook to $50 billion.", (50_000, 50_000)),
        ("Globex said its capital expenditures would surpass $10 billion in 2026.", (10_000, 0)),
    ],
)
def test_the_figure_that_a_plan_comes_to(words: str, expected: tuple[float, float]) -> None:
    assert [row[1:3] for row in figures(words, STORY)] == [expected]


@pytest.mark.parametrize(
    ("words", "company"),
    [
        (
            "American Cable said it expects $2 billion of capital spending in 2026.",
            "American Cable",
        ),
        ("According to the Daily Planet, Globex expects 2026 capex of $2 billion.", "Globex"),
        ("Springfield rival Globex expects 2026 capex of $2 billion.", "Globex"),
        ("In South Korea, Globex raised its 2026 capex budget to $2 billion.", "Globex"),
        ("Weighing demand, Globex expects 2026 capex of $2 billion.", "Globex"),
        (
            "SPRINGFIELD (AP) — Globex has new plans.\n\nThe Springfield-based company said it"
            " expects 2026 capex of $2 billion.",
            "Globex",
        ),
    ],
)
def test_whose_figure_it_is(words: str, company: str) -> None:
    assert [claim.company for claim in claims(words, STORY)] == [company]


def test_each_company_of_a_list_keeps_its_figure() -> None:
    words = (
        "Globex set 2026 capex at about $200 billion, Initech at $17–18 billion and Hooli at $9B."
    )
    assert [(claim.company, claim.high_usd) for claim in claims(words, STORY)] == [
        ("Globex", 200 * 10**9),
        ("Initech", 18 * 10**9),
        ("Hooli", 9 * 10**9),
    ]


def test_a_range_for_two_years_named_together_is_for_each() -> None:
    words = (
        "For 2027 and 2028, Globex is targeting capital expenditures of $8 billion to $9 billion."
    )
    assert [row[0] for row in figures(words, STORY)] == ["FY2027", "FY2028"]


def test_a_figure_for_both_of_two_years() -> None:
    words = (
        "For both fiscal years 2027 and 2028, Globex expects capital expenditures of $11 billion."
    )
    assert [row[:2] for row in figures(words, STORY)] == [("FY2027", 11_000), ("FY2028", 11_000)]


def test_up_to_the_end_of_a_range_is_the_range() -> None:
    words = (
        "Globex raised its 2026 capex forecast up to $72 billion.\n\n"
        "Globex lifted its 2026 capex forecast to between $64 billion and $72 billion."
    )
    assert figures(words, STORY) == [("FY2026", 64_000, 72_000, "range")]


def test_the_range_that_follows_years_of_another() -> None:
    words = (
        "We expect our capital expenditures to be about $5 billion per year through 2027, and"
        " between $2 billion and $3 billion in 2028."
    )
    about = STORY._replace(form="EX-99.1", company="Globex", published=date(2026, 2, 3))
    assert ("FY2028", 2000, 3000, "range") in figures(words, about)


@pytest.mark.parametrize(
    "words",
    [
        "Gartner's latest survey shows that chip prices rise. For flash, capital expenditures in"
        " 2026 will be $21 billion.",
        "TrendForce says so. Globex is anticipated to grow most, with a projected capital"
        " expenditure of $13 billion in 2026.",
    ],
)
def test_what_a_survey_found_is_of_the_survey(words: str) -> None:
    assert figures("Chips cost more.\n\n" + words, STORY) == []


def test_what_a_company_says_beside_a_survey_is_its_own() -> None:
    words = (
        "Gartner's latest survey shows that chip prices rise.\n\nGlobex said it is raising its"
        " capital expenditure plan for fiscal 2026 by $5 billion to a record $30 billion."
    )
    assert figures(words, STORY) == [("FY2026", 30_000, 30_000, "point")]


def test_the_budget_of_a_field_is_not_the_company_s() -> None:
    words = "Globex drills.\n\nGlobex set a 2026 Bakken capital budget of $52 million."
    assert figures(words, STORY) == []
    words = "Globex drills.\n\nGlobex set a 2026 capital budget of $52 million."
    assert figures(words, STORY) == [("FY2026", 52, 52, "point")]


def test_an_amount_is_no_company() -> None:
    words = "Globex tells of 2026. Its capital spending forecast for 2026 is USD5.9 billion."
    assert [claim.company for claim in claims(words, STORY)] == ["Globex"]
    words = "Globex tells of its year.\n\nFor 2026 it told:\n\nCapital spending forecast: USD5.9bn."
    assert "USD5.9" not in [claim.company for claim in claims(words, STORY)]


@pytest.mark.parametrize(
    "words",
    [
        "Globex's cloud unit plans capital expenditures of $10 billion in 2026.",
        "Its North American pumps division expects capex of $10 billion in 2026.",
    ],
)
def test_what_a_unit_plans_is_not_the_company_s(words: str) -> None:
    assert figures("Globex grows.\n\n" + words, STORY) == []


def test_what_is_said_beside_a_unit_is_the_company_s() -> None:
    words = (
        "Globex's cloud unit will grow; Globex plans capital expenditures of $10 billion in 2026."
    )
    assert figures(words, STORY) == [("FY2026", 10_000, 10_000, "point")]
