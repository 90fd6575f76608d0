"""Which amounts are capital expenditure to come, in which form and basis."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extractors.guidance.reading import (
    BILLION,
    MILLION,
    claims,
    figures,
)


@pytest.mark.parametrize(
    ("words", "low", "high", "form"),
    [
        ("We expect capex of $60-65 billion in 2025.", 60_000, 65_000, "range"),
        (
            "In 2025 we plan to spend about $7.5 billion on capital expenditures.",
            7500,
            7500,
            "about",
        ),
        ("Capital spending should be $400 million for 2025.", 400, 400, "point"),
        ("We forecast 2025 capital outlays in excess of $2 billion.", 2000, 0, "more_than"),
        ("For 2025 we intend to hold CapEx to no more than $90 million.", 0, 90, "less_than"),
        ("Our 2025 capital budget is $1.2 billion, most of it for drilling.", 1200, 1200, "point"),
        (
            "Purchases of property and equipment are projected to be between $40 million and $45 "
            "million for 2025.",
            40,
            45,
            "range",
        ),
        (
            "Cash will pay for our capital investments of roughly $1.1 billion to $1.3 billion, "
            "related to property and equipment, in 2025.",
            1100,
            1300,
            "range",
        ),
    ],
)
def test_every_way_to_say_it(words: str, low: float, high: float, form: str) -> None:
    assert figures(words) == [("FY2025", low, high, form)]


@pytest.mark.parametrize(
    "words",
    [
        "We now see 2025 capex of $66-72 billion, narrowed from our prior outlook of $64-72 "
        "billion.",
        "2025 capital expenditures are expected to be $66-72 billion versus $64-72 billion before.",
        "Compared with $64 billion last year, we expect 2025 capex of $66-72 billion.",
        "We raised our 2025 capex guidance from $64-70 billion to $66-72 billion.",
        "Capital expenditures were $38 billion in 2024 and will be $66-72 billion in 2025.",
        "For 2025 we expect revenue of $180 billion, capital expenditures of $66-72 billion, and "
        "depreciation of $20 billion.",
        "We expect $66-72 billion of capital expenditures in 2025, including $5 billion for land.",
        "We are increasing our capital expenditures in 2025 to $66-72 billion.",
        "We announced $66-72 billion in planned capital expenditures for 2025.",
    ],
)
def test_only_the_figure_that_holds_now(words: str) -> None:
    assert figures(words) == [("FY2025", 66_000, 72_000, "range")]


def test_the_size_of_a_change_is_no_figure() -> None:
    [claim] = claims("We expect 2025 capex to rise by $3 million because of $2 million of tools.")
    assert (claim.form, claim.direction, claim.low_usd) == ("direction", "increase", None)


def test_a_single_figure_raised_to_another() -> None:
    words = "The company is raising its 2025 capex forecast from $60 billion to $65 billion."
    assert figures(words) == [("FY2025", 65_000, 65_000, "point")]


def test_a_range_told_in_an_update_is_no_change() -> None:
    words = "In an update we said we expect 2025 capex to be within a range from $9 to $10 billion."
    assert figures(words) == [("FY2025", 9000, 10_000, "range")]


def test_two_years_with_a_figure_each() -> None:
    words = "We project capital expenditures of $5.0 billion in 2025 and $5.5 billion in 2026."
    assert figures(words) == [("FY2025", 5000, 5000, "point"), ("FY2026", 5500, 5500, "point")]


@pytest.mark.parametrize(
    "words",
    [
        # commitments, permissions, limits
        "Commitments for capital expenditures are expected to total $27.5 billion in 2025.",
        "We expect to have committed to capital expenditures of $3 billion in 2025.",
        "Our credit facility limits capital expenditures to $50 million, and we expect that in "
        "2025.",
        # a part
        "In 2025, capital expenditures for pollution control are estimated at $15 million.",
        "We expect capital expenditures of $15 million in 2025 to comply with emissions rules.",
        "Maintenance capital expenditures are expected to be $120 million in 2025.",
        "We expect capital expenditures of $600 million for the construction of a plant in 2025.",
        "We expect 2025 capital expenditures related to the Texas site of $420 million.",
        "We expect capital expenditures for our Networks segment to be $80 million in 2025.",
        # somebody else's
        "We expect our customers to make capital expenditures of $90 billion in 2025.",
        "We expect industry capital spending of $100 billion in 2025.",
        # something else's
        "Total expenses are expected to be $114-119 billion in 2025, and capex was $9 billion.",
        "We expect 2025 capital expenditures and acquisitions of $400 million.",
        "Our buyback and capital expenditures are expected to total $2 billion in 2025.",
        "We expect 2025 depreciation and capital expenditures of $57 million and $45 million, "
        "respectively.",
        # several years, part of a year, no year
        "We expect capital expenditures of $10 billion over the next five years.",
        "We expect capital expenditures of $10 billion through 2027.",
        "We expect capital expenditures of $300 million for the remainder of 2025.",
        "We expect first-half 2025 capex to be $25 billion.",
        "We expect capital expenditures of $20-25 billion annually.",
        # the past
        "Capital expenditures for 2024 were $684 million, less than we had expected for 2025.",
        "Capital expenditures of $5.6 billion in 2025 were in line with our expectations.",
        "We expected capital expenditures of $5.6 billion in 2024.",
        # no dollars, no amount
        "We expect capital expenditures of 3% of sales in 2025, with a $70 million fee.",
        "We expect capital expenditures of €500 million in 2025.",
        "We may make capital expenditures of $20 million in 2025.",
    ],
)
def test_not_guidance(words: str) -> None:
    assert figures(words) == []


@pytest.mark.parametrize(
    ("said", "basis"),
    [
        ("cash capital expenditures of", "cash"),
        ("net capital expenditures of", "cash_net"),
        ("capital expenditures, net of tenant allowances, of", "cash_net"),
        (
            "capital expenditures, including principal payments on finance leases, of",
            "cash_plus_lease_principal",
        ),
        ("capital expenditures, including finance leases, of", "cash_plus_new_finance_leases"),
        (
            "capital spending and our investments in battery joint ventures of",
            "including_joint_ventures",
        ),
        ("capital expenditures of", "as_stated"),
    ],
)
def test_the_basis_is_the_companys_own(said: str, basis: str) -> None:
    [claim] = claims(f"We expect {said} $10.5 billion to $11.5 billion in 2025.")
    assert (claim.basis, claim.low_usd) == (basis, 10_500 * MILLION)


def test_a_statement_made_twice_is_one() -> None:
    once = "We expect capital expenditures to exceed $9 billion in 2025."
    again = "As said, we expect capital expenditures for all projects to exceed $9 billion in 2025."
    assert len(claims(f"{once}\n\n{again}")) == 1


@given(st.integers(1, 400), st.integers(1, 400), st.sampled_from(["million", "billion"]))
def test_a_range_comes_out_as_it_went_in(low: int, width: int, scale: str) -> None:
    unit = BILLION if scale == "billion" else MILLION
    [claim] = claims(f"We expect capex of ${low} {scale} to ${low + width} {scale} in 2025.")
    assert (claim.low_usd, claim.high_usd) == (low * unit, (low + width) * unit)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "We expect capex to exceed $10.00 billion in 2025 and be between $8.00 to $9.00 billion"
            " in each of the following two fiscal years.",
            [
                ("FY2025", 10_000, 0, "more_than"),
                ("FY2026", 8000, 9000, "range"),
                ("FY2027", 8000, 9000, "range"),
            ],
        ),
        (
            "In 2025, we target gross capital expenditures between $20 billion and $23 billion and"
            " net capital spending between $12 billion and $14 billion.",
            [("FY2025", 20_000, 23_000, "range"), ("FY2025", 12_000, 14_000, "range")],
        ),
        (
            "The company expects cash capital expenditures of $27 billion to $29 billion in 2025,"
            " and $28 billion to $33 billion annually from 2026 to 2030.",
            [("FY2025", 27_000, 29_000, "range")]
            + [(f"FY{year}", 28_000, 33_000, "range") for year in range(2026, 2030)],
        ),
        (
            "For full-year 2025, we expect the following: Sales growth of 2%. Capital expenditures"
            " between $17.5 billion and $18.5 billion.",
            [("FY2025", 17_500, 18_500, "range")],
        ),
        (
            "Capital expenditures of $700 million to $800 million expected in 2025, down 50%.",
            [("FY2025", 700, 800, "range")],
        ),
        ("This would be a decline from this year's capex budget of $15 billion.", []),
    ],
)
def test_sentences_with_several_years_or_measures(
    words: str, expected: list[tuple[str, float, float, str]]
) -> None:
    assert figures(words) == expected


def test_growth_ahead_is_a_direction() -> None:
    (claim,) = claims("We continue to expect significant capital expenditures growth in 2026.")
    assert (claim.fiscal_period, claim.direction) == ("FY2026", "increase")
