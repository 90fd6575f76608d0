"""Whole budgets and their parts, budgets of several years, budgets told before."""

from datetime import date

import pytest

from extractors.claims import About
from tests.extractors.guidance.reading import STORY, claims, figures


@pytest.mark.parametrize(
    "words",
    [
        "The board has approved a 2026 upstream capital budget of $2.4 billion.",
        "In 2026, Globex plans to invest $2.4 billion in upstream oil and gas capital.",
    ],
)
def test_upstream_is_all_of_a_company_that_does_not_refine(words: str) -> None:
    assert figures(words, STORY) == [("FY2026", 2400, 2400, "point")]


def test_upstream_is_a_part_of_one_that_refines() -> None:
    words = (
        "Globex announced a 2026 capital budget of $9 billion.\n\n"
        "It has an upstream capital budget of $6 billion for 2026; downstream gets the rest."
    )
    assert figures(words, STORY) == [("FY2026", 9000, 9000, "point")]


@pytest.mark.parametrize(
    "words",
    [
        "Other capital expenditures are expected to be $500 million in 2026.",
        "The corporate and other capital expenditure is projected at $500 million in 2026.",
        "About $2.5 billion of planned capital spending is associated with its refineries in 2026.",
        "Globex previously announced capital expenditures of $14 billion for 2026.",
        "Globex budgeted its 2026 capital expenditure at RMB125 billion ($17.6 billion).",
    ],
)
def test_parts_and_what_was_said_before_are_none(words: str) -> None:
    assert figures(words, STORY) == []


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("Globex expects capex of about $1 billion annually through 2028.", (2026, 2028)),
        ("Globex expects capex of about $1 billion per year in 2026 and 2027.", (2026, 2027)),
        ("Globex sees an annual capex guidance range of $1-2 billion through 2027.", (2026, 2027)),
    ],
)
def test_so_much_a_year_is_said_of_each_year(words: str, years: tuple[int, int]) -> None:
    expected = [f"FY{year}" for year in range(years[0], years[1] + 1)]
    assert [claim.fiscal_period for claim in claims(words, STORY)] == expected


@pytest.mark.parametrize(
    "words",
    [
        "Globex expects capex of about $4 billion through 2028.",
        "Globex expects capex of about $1 billion annually to support growth.",
    ],
)
def test_a_sum_of_years_and_a_year_without_an_end_are_none(words: str) -> None:
    assert figures(words, STORY) == []


def test_a_story_of_next_year_is_not_of_the_one_that_ends() -> None:
    about = About("news", "", date(2026, 12, 7))
    words = "Globex set its 2027 plans.\n\nThe company forecast capital expenditures of $5 billion."
    assert figures(words, about) == [("FY2027", 5000, 5000, "point")]
    both = f"Globex told of 2027 and 2028.\n\n{words.split(chr(10))[2]}"
    assert figures(both, about) == []


def test_this_year_of_a_year_that_ends_in_winter_has_no_sure_name() -> None:
    about = About("EX-99.1", "Example Corp", date(2025, 6, 3), None, "01-31")
    words = "We expect capital expenditures of $85 million for the full year."
    assert figures(words, about) == []
    assert figures(f"Fiscal 2025 began well.\n\n{words}", about) == [("FY2025", 85, 85, "point")]


def test_a_company_is_no_legal_form_and_no_place() -> None:
    words = (
        "San Antonio (Wire) - Globex Industries, Inc. (GLX), based in San Ramon, grew.\n\n"
        "The company forecasts full year capital expenditures of $35 to $40 million."
    )
    assert [claim.company for claim in claims(words, STORY)] == ["Globex Industries"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Globex further reduced its 2026 capex to between $3 and $4 billion.", (3000, 4000)),
        ("Globex's 2026 capital plan of $3 billion includes $1 billion for roads.", (3000, 3000)),
        (
            "Its estimate for return-seeking capital expenditures is now $60 million and sustaining"
            " capital expenditures stay at $375 million, for a total of $435 million in capital"
            " expenditures for 2026.",
            (435, 435),
        ),
        (
            "Globex's capex was high. Its head Jane Doe calls AI an opportunity and gave a forecast"
            " that the company will spend $75 billion in 2026.",
            (75_000, 75_000),
        ),
        (
            "Globex expects 2026 capital expenditures of $650 million plus or minus 5%.",
            (650, 650),
        ),
        (
            "Globex estimates capital expenditures in 2026 for property, net of proceeds from"
            " government incentives, to be $18 billion, and it has obligations of $3 billion.",
            (18_000, 18_000),
        ),
    ],
)
def test_a_budget_in_other_words(words: str, expected: tuple[float, float]) -> None:
    assert [(low, high) for _, low, high, _ in figures(words, STORY)] == [expected]


@pytest.mark.parametrize(
    "words",
    [
        "Globex reduced its 2025 capex to $3 billion.",
        "Globex reduced its 2026 capex by $3 billion.",
        "Globex's capital expenditures in 2026 are expected to exceed $9 billion over five years.",
        "Globex's 2026 capital expenditures carry purchase obligations of $3 billion.",
    ],
)
def test_no_budget_of_a_year_to_come(words: str) -> None:
    assert figures(words, STORY) == []


def test_the_fiscal_year_of_another_company_is_not_borrowed() -> None:
    words = (
        "Initech's forecast was for fiscal 2027, which ends in June.\n\n"
        "Globex said capex this year will be about $125 billion."
    )
    assert figures(words, STORY) == [("FY2026", 125_000, 125_000, "about")]
    own = words.replace("Initech", "Globex")
    assert figures(own, STORY) == [("FY2027", 125_000, 125_000, "about")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Globex expects 2026 capital expenditures to approximate $5 billion.", "about"),
        (
            "Capital expenditures, if any, are not expected to exceed $15 million in 2026.",
            "less_than",
        ),
        (
            "Initech will build by 2030, while Globex kept its 2026 capex budget at $5 billion.",
            "",
        ),
    ],
)
def test_how_sure_and_whose(words: str, expected: str) -> None:
    [claim] = claims(words, STORY)
    assert claim.form == (expected or "point")
    assert claim.company == ("" if "Globex" not in words else "Globex")


@pytest.mark.parametrize(
    "words",
    [
        "Globex expects 2026 capital expenditures to be in line with prior expectations.",
        "Globex sees 2026 capex $5 billion higher than the figure it gave in May.",
    ],
)
def test_a_comparison_with_what_was_expected_is_no_direction(words: str) -> None:
    assert claims(words, STORY) == []


def test_a_comparison_with_the_year_before_is_a_direction() -> None:
    words = "Globex expects 2026 capital expenditures to be in line with 2025."
    assert [claim.direction for claim in claims(words, STORY)] == ["flat"]


def test_a_plan_behind_a_dash_and_a_total_of_years() -> None:
    about = STORY._replace(form="EX-99.1", company="Example Corp", fiscal_year_end="12-31")
    words = "2026 Full Year Outlook\n\n• As before – Capital plan of $3.4 billion"
    assert figures(words, about) == [("FY2026", 3400, 3400, "point")]
