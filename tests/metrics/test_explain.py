"""Formulas with numbers in: readable at 80 columns, and true."""

import pytest

from metrics.catalogue import catalogue, find_metric
from metrics.definition import Metric
from metrics.explain import explain_formula

META_2025 = {
    "capex": 69_691e6,
    "capex_year_before": 37_256e6,
    "capex_two_years_before": 27_045e6,
    "revenue": 200_966e6,
    "operating_cash_flow": 115_800e6,
}


@pytest.mark.parametrize(
    ("metric", "values", "text"),
    [
        ("capex", META_2025, "69,691,000,000 = 69,691,000,000"),
        ("capex_to_revenue", META_2025, "69,691,000,000 / 200,966,000,000 = 0.3468"),
        ("capex_yoy", META_2025, "69,691,000,000 / 37,256,000,000 - 1 = 0.8706"),
        (
            "capex_acceleration",
            META_2025,
            "(69,691 / 37,256 - 1) - (37,256 / 27,045 - 1) = 0.4930 (in millions)",
        ),
        ("free_cash_flow", META_2025, "115,800,000,000 - 69,691,000,000 = 46,109,000,000"),
        (
            "free_cash_flow",
            {"operating_cash_flow": -2_790e6, "capex": 14_951.5e6},
            "(-2,790,000,000) - 14,951,500,000 = -17,741,500,000",
        ),
        ("operating_cash_flow", {"operating_cash_flow": -2.5e6}, "-2,500,000 = -2,500,000"),
        ("capex_yoy", {"capex": 5e6, "capex_year_before": 0.0}, "5,000,000 / 0 - 1 = no value"),
        ("capex_yoy", {"capex": 5.0, "capex_year_before": -2.0}, "5 / (-2) - 1 = no value"),
        ("capex_yoy", {"capex": 5e6}, "5,000,000 / capex_year_before - 1 = no value"),
        (
            "capex_cagr_3y",
            {"capex": -1.0, "capex_three_years_before": 8.0},
            "((-1) / 8) ^ (1 / 3) - 1 = no value",
        ),
    ],
)
def test_numbers_are_put_in(metric: str, values: dict[str, float], text: str) -> None:
    assert explain_formula(find_metric(metric), values) == text


PEOPLE_2023 = {
    "cut_events_24m": 2.0,
    "headcount": 67_317.0,
    "headcount_peak": 87_314.0,
    "revenue": 134_902e6,
    "revenue_year_before": 116_609e6,
    "headcount_year_before": 86_482.0,
}


def test_a_state_is_told_in_its_words_and_people_are_not_in_millions() -> None:
    told = explain_formula(find_metric("understaffing_flag"), PEOPLE_2023)
    assert " ".join(told.split()) == (
        "2 >= 2 and 67,317 / 87,314 <= 0.9 and "
        "(134,902 mn / 67,317) / (116,609 mn / 86,482) - 1 > 0.15 = yes"
    )


def test_pay_stays_in_whole_units_beside_money_in_millions() -> None:
    values = {
        "operating_cash_flow": 115_800e6,
        "dividends": 5_324e6,
        "buybacks_year_before": 30_125e6,
        "cuts_done": 3_600.0,
        "cost_per_head_mid": 407_610.0,
    }
    told = explain_formula(find_metric("funding_operating_cash_flow_kept"), values)
    assert " ".join(told.split()) == (
        "115,800 mn - 5,324 mn - 30,125 mn - 3,600 * 407,610 = 78,883.604 mn"
    )


def test_an_optional_input_that_is_absent_keeps_its_name_and_the_rest_counts() -> None:
    values = {"cash_year_before": 50.0, "cash": 20.0}
    told = explain_formula(find_metric("funding_cash_drawn"), values)
    assert told == "50 - 20 + (securities_year_before - securities) = 30"


def test_people_are_counted_whole() -> None:
    values = {"headcount": 141_000.0, "headcount_year_before": 162_000.0}
    assert explain_formula(find_metric("headcount_yoy"), values) == "141,000 - 162,000 = -21,000"


@pytest.mark.parametrize("entry", catalogue(), ids=lambda entry: entry.metric)
def test_it_fits_a_terminal(entry: Metric) -> None:
    # The first input is the largest: a cut leaves people, and spending exceeds the cash earned.
    names = reversed(entry.input_names)
    values = {name: 1_234_567_891_234.5 * place for place, name in enumerate(names, start=1)}
    lines = explain_formula(entry, values).splitlines()
    assert max(len(line) for line in lines) <= 80
    assert "no value" not in lines[-1]
    named = explain_formula(entry, {}).splitlines()
    assert max(len(line) for line in named) <= 80
