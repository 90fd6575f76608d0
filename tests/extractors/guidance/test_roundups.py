"""Stories of several companies: lists of a line each, clauses, headlines, reports of others."""

from datetime import date

import pytest

from tests.extractors.guidance.reading import BILLION, STORY, claims


def test_a_line_for_each_company() -> None:
    words = (
        "2025 Capex Highlights:\n\n- Globex: $29B (+34% YoY)\n\n2026 Capex Projections:\n\n"
        "- Globex: $38–42B (+34% YoY)\n\n- Initech Instruments: ~$5B (Net: $1B)\n\nThe end."
    )
    assert [(c.company, c.fiscal_period, c.low_usd, c.form) for c in claims(words, STORY)] == [
        ("Globex", "FY2026", 38 * BILLION, "range"),
        ("Initech Instruments", "FY2026", 5 * BILLION, "about"),
    ]


def test_a_list_of_something_else_or_of_no_year() -> None:
    other = "2026 Revenue Projections:\n\n- Globex: $38B\n\nCapex plans:\n\n- Globex: $38B"
    assert claims(other, STORY) == []


def test_a_clause_for_each_company() -> None:
    words = (
        "Globex plans to increase its capital expenditure by 2% in 2026, reaching USD 26 billion;"
        " Initech's capital expenditure for this year is expected to be between USD 28 billion and"
        " USD 32 billion."
    )
    assert [(c.company, c.low_usd) for c in claims(words, STORY)] == [
        ("Globex", 26 * BILLION),
        ("Initech", 28 * BILLION),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Globex Narrows Guidance\n\nGlobex, Inc. grew. Third-quarter revenue rose, led by growth in"
        " Roofing Services.\n\nThe company expects full-year capital expenditures of $5 billion.",
        "Capital Expenditure Plans - Globex plans capital spending of $5 billion in 2026.",
        "Globex to Cut Costs\n\nGlobex plans to cut $1 billion of capital expenses this year, down"
        " to $5 billion.",
        "The leaders of Globex will dedicate 70% of the company's $5 billion in planned capital"
        " spending to wells in 2026, and a quarter of those resources to roads.",
        "Globex is renovating the Initech stores. The retailer expects 2026 capex of $5 billion.",
        "The Springfield, Ohio-based Globex grew.\n\nThe Springfield, Ohio-based tool maker expects"
        " 2026 capex of $5 billion.",
        "Globex cut its dividend and slashed 2026 capital spending to $5 billion from a December"
        " plan of $7 billion.",
        "Globex announced a 2026 capital budget of $5 billion, flat with expected 2025 capital"
        " expenditures.",
        "Globex: What You Need To Know\n\nCFO Jane Doe said the company expects 2026 capital"
        " spending of $5 billion.",
        "Globex is spending $5 billion on capex this year.",
        "Globex has a $5 billion capital program for 2026.",
        "Globex stunned investors by hiking this year's capex to $5 billion.",
        "Globex will cut its capital spending. The Springfield, Ohio, company set a 2026 budget of"
        " $5 billion.",
        "Globex has lowered this year's capital spending to $5 billion.",
        "Due to weak demand, Globex said its 2026 capital expenditure will be $5 billion.",
        "Globex plans for growth\n\nIt is new.\n\nIt is old.\n\nIt is blue.\n\n"
        "All is well.\n\n2026 capex guidance is $5 billion.",
    ],
)
def test_whose_plan_a_story_tells(words: str) -> None:
    found = claims(words, STORY)
    assert [(c.company, c.fiscal_period, c.low_usd) for c in found] == [
        ("Globex", "FY2026", 5 * BILLION)
    ]


def test_a_fiscal_year_by_its_last_day() -> None:
    about = STORY._replace(published=date(2026, 10, 14))
    words = (
        "Globex spoke. Capital spending for the current fiscal year ending Jan. 31, 2027 now is"
        " projected to be $5 billion. Capital spending for next fiscal year, ending Jan. 31, 2028,"
        " is projected to be $6 billion."
    )
    assert [(c.company, c.fiscal_period, c.low_usd) for c in claims(words, about)] == [
        ("Globex", "FY2027", 5 * BILLION),
        ("Globex", "FY2028", 6 * BILLION),
    ]


def test_a_fiscal_year_by_its_last_month() -> None:
    words = (
        "Globex still expects capital spending of $4 billion for the fiscal year that ends May 31."
    )
    for day, year in ((date(2026, 3, 18), "FY2026"), (date(2026, 12, 18), "FY2027")):
        (claim,) = claims(words, STORY._replace(published=day))
        assert claim.fiscal_period == year


@pytest.mark.parametrize(
    "words",
    [
        "According to reports, capital expenditure in 2026 is expected to drop to $156 billion.",
        "The report pointed out much.\n\nGlobex's capital expenditure is expected to fall to $43"
        " billion in 2026.",
        "Capital expenditure of global chip manufacturers in 2026 will be $156 billion.",
    ],
)
def test_what_others_reckon(words: str) -> None:
    assert claims(words, STORY) == []


def test_a_change_and_the_range_it_leads_to() -> None:
    words = "Globex lowered its 2026 capex outlook by $200 million to $3.8 billion-$4.0 billion."
    (claim,) = claims(words, STORY)
    assert (claim.low_usd, claim.high_usd) == (3_800_000_000, 4 * BILLION)


def test_industry_in_a_name_is_no_industry() -> None:
    (claim,) = claims("Globex Industry Co said its capital expenditure would rise in 2026.", STORY)
    assert (claim.fiscal_period, claim.direction) == ("FY2026", "increase")
