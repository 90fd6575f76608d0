"""Numbers in their own units: money in billions, people whole, shares as percent or times."""

import math

import pytest

from flows.numbers import band, cell, in_full, short, unit_of_input

HEAD = "USD per person"


@pytest.mark.parametrize(
    ("value", "unit", "metric", "text"),
    [
        (69_691e6, "USD", "capex", "69.69 bn"),
        (841e6, "USD", "capex", "841 mn"),
        (0.3468, "ratio", "capex_to_revenue", "34.7%"),
        (0.00617, "ratio", "ai_subsidy_share", "0.62%"),
        (0.0, "ratio", "guidance_revision", "0.0%"),
        (3.743, "ratio", "capex_to_depreciation", "3.74x"),
        (2.237, "ratio", "compute_to_labor_high", "2.24x"),
        (162_000 / 141_000, "ratio", "break_even_multiplier", "1.149x"),
        (8_000.0, "persons", "announced_cuts_ttm", "8,000 persons"),
        (407_610.0, HEAD, "cost_per_head", "407,610 USD a year"),
        (2_628_175.4, HEAD, "revenue_per_employee", "2,628,175 USD per person"),
        (-22.16, "percent", "headcount_yoy_pct", "-22.2%"),
        (79_574.4, "person_years", "capex_increment_head_years", "79,574 person-years"),
        (9.03, "days", "capex_days_funded", "9.0 days"),
        (16.58, "quarters", "cash_runway_quarters", "16.6 quarters"),
        (2.0, "count", "repeat_cuts_24m", "2"),
        (3.0, "state", "swap_state", "retrenchment"),
        (None, "USD", "capex", "-"),
        (math.nan, "ratio", "capex_to_revenue", "-"),
    ],
)
def test_a_value_is_said_in_its_unit(
    value: float | None, unit: str, metric: str, text: str
) -> None:
    assert short(value, unit, metric) == text


@pytest.mark.parametrize(
    ("value", "unit", "metric", "text"),
    [
        (69_691e6, "USD", "capex", "69.69"),
        (8_000.0, "persons", "announced_cuts_ttm", "8,000"),
        (407_610.0, HEAD, "cost_per_head", "407,610"),
        (9.5, "percent", "cut_depth_24m", "9.5%"),
    ],
)
def test_a_cell_leaves_out_what_the_heading_says(
    value: float, unit: str, metric: str, text: str
) -> None:
    assert cell(value, unit, metric) == text


@pytest.mark.parametrize(
    ("low", "high", "unit", "text"),
    [
        (0.0577, 0.0715, "ratio", "5.8-7.1%"),
        (1.4e9, 1.65e9, "USD", "1.40-1.65"),
        (388_200, 458_076, HEAD, "388-458k"),
        (51_304, 60_538, "person_years", "51-61k"),
        (9.8, 11.5, "days", "9.8-11.5"),
        (-0.12, 0.05, "ratio", "-12.0 to 5.0%"),
    ],
)
def test_a_band_has_both_ends(low: float, high: float, unit: str, text: str) -> None:
    assert band(low, high, unit, "any") == text


def test_pay_is_an_amount_a_head_and_other_inputs_are_what_they_are() -> None:
    assert unit_of_input("cost_per_head_mid", "USD") == HEAD
    assert unit_of_input("capex_year_before", "EUR") == "EUR"
    assert unit_of_input("cost_per_head_mid", None) is None


def test_inputs_are_given_in_full() -> None:
    assert in_full(69_691e6, "USD", "capex") == "69,691 million USD"
    assert in_full(30_000, "USD", "accelerator_price") == "30,000 USD"
    assert in_full(78_865, "persons", "headcount") == "78,865 persons"
