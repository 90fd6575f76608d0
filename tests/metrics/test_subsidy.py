"""The subsidy and the zero-sum figures: Meta's year, each way to be absent, and what must hold."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.catalogue import find_metric
from metrics.evaluate import evaluate

Build = Callable[..., pd.DataFrame]
Pick = Callable[..., pd.Series]

# Fiscal 2025; 3,600 posts cut in February and 600 in October. The pay is that of the proxy
# statement, the loads of 0, 5 and 25% and the price of an accelerator are of this test.
META = {
    "capex": 69_691e6,
    "capex_year_before": 37_256e6,
    "revenue": 200_966e6,
    "revenue_year_before": 164_501e6,
    "headcount": 78_865,
    "headcount_year_before": 74_067,
    "cuts": 4_200,
    "cost_per_head_low": 388_200,
    "cost_per_head_mid": 407_610,
    "cost_per_head_high": 485_250,
    "accelerator_price": 30_000,
}
BANDS = [
    "cost_per_head",
    "layoff_savings_annualised",
    "ai_subsidy_ratio",
    "ai_subsidy_share",
    "capex_days_funded",
    "capex_increment_head_years",
]
OF_AN_INCREMENT = [
    "ai_subsidy_ratio",
    "ai_subsidy_ratio_low",
    "ai_subsidy_ratio_high",
    "capex_increment_head_years",
    "capex_increment_head_years_low",
    "capex_increment_head_years_high",
    "marginal_revenue_per_capex_usd",
]


@pytest.mark.parametrize(
    ("metric", "expected"),
    [
        ("cost_per_head", 407_610),
        ("layoff_savings_annualised", 1_711.962e6),
        ("layoff_savings_annualised_low", 1_630.44e6),
        ("layoff_savings_annualised_high", 2_038.05e6),
        ("ai_subsidy_ratio", 0.052781),
        ("ai_subsidy_ratio_low", 0.050268),
        ("ai_subsidy_ratio_high", 0.062835),
        ("ai_subsidy_share", 0.0245650),
        ("ai_subsidy_share_low", 0.0233953),
        ("ai_subsidy_share_high", 0.029244),
        ("capex_days_funded", 8.96624),
        ("capex_days_funded_low", 8.53927),
        ("capex_days_funded_high", 10.67409),
        ("capex_increment_head_years", 79_573.6),
        ("capex_increment_head_years_low", 66_841.8),
        ("capex_increment_head_years_high", 83_552.3),
        ("accelerators_per_head", 13.587),
        ("marginal_revenue_per_head", 7_600_042),
        ("marginal_revenue_per_capex_usd", 1.12425),
    ],
)
def test_meta_2025(inputs: Build, pick: Pick, metric: str, expected: float) -> None:
    row = pick(evaluate(inputs(META)), metric)
    assert row["status"] == "ok"
    assert row["value"] == pytest.approx(expected, rel=1e-5)


def test_savings_are_in_the_currency_of_the_pay(inputs: Build, pick: Pick) -> None:
    change = {"cost_per_head_mid": {"unit": "EUR"}}
    assert pick(evaluate(inputs(META, change=change)), "layoff_savings_annualised")["unit"] == "EUR"


@pytest.mark.parametrize("name", BANDS)
def test_a_band_lies_about_its_middle(inputs: Build, pick: Pick, name: str) -> None:
    values = evaluate(inputs(META))
    low, middle, high = (pick(values, f"{name}{end}")["value"] for end in ("_low", "", "_high"))
    assert low < middle < high
    ends = find_metric(f"{name}_low"), find_metric(f"{name}_high")
    assert {end.unit for end in ends} == {find_metric(name).unit}


@pytest.mark.parametrize("metric", OF_AN_INCREMENT)
@pytest.mark.parametrize("before", [69_691e6, 70_000e6])
def test_no_increment_no_ratio(inputs: Build, pick: Pick, metric: str, before: float) -> None:
    values = evaluate(inputs(META | {"capex_year_before": before}))
    row = pick(values, metric)
    assert row["status"] == "not_applicable" and np.isnan(row["value"])
    assert row["reason"].startswith("capex did not grow over the year: there is no ")
    assert pick(values, "ai_subsidy_share")["status"] == "ok"


@pytest.mark.parametrize("people", [74_067, 67_317])
def test_no_head_added_no_revenue_a_head(inputs: Build, pick: Pick, people: int) -> None:
    values = evaluate(inputs(META | {"headcount": people}))
    row = pick(values, "marginal_revenue_per_head")
    assert row["status"] == "not_applicable"
    assert row["reason"].startswith("headcount did not grow over the year: ")
    assert pick(values, "marginal_revenue_per_capex_usd")["status"] == "ok"


def test_falling_revenue_keeps_its_sign(inputs: Build, pick: Pick) -> None:
    row = pick(
        evaluate(inputs(META | {"revenue_year_before": 237_431e6})), "marginal_revenue_per_head"
    )
    assert row["value"] == pytest.approx(-7_600_042, rel=1e-5)


@pytest.mark.parametrize(
    ("metric", "name", "result"),
    [
        ("ai_subsidy_share", "capex", "ratio"),
        ("capex_days_funded", "capex", "number of days"),
        ("capex_increment_head_years", "cost_per_head_mid", "number of person-years"),
        ("capex_increment_head_years_low", "cost_per_head_high", "number of person-years"),
        ("accelerators_per_head", "accelerator_price", "number of accelerators"),
    ],
)
def test_a_zero_base(inputs: Build, pick: Pick, metric: str, name: str, result: str) -> None:
    row = pick(evaluate(inputs(META | {name: 0})), metric)
    assert row["status"] == "not_applicable"
    assert row["reason"] == f"{name.replace('_', ' ')} is 0: a zero base gives no {result}"


def test_without_a_cost_per_head_there_is_no_subsidy(inputs: Build, pick: Pick) -> None:
    known = {name: META[name] for name in META if not name.startswith("cost_per_head")}
    reason = "no median pay disclosed"
    values = evaluate(inputs(known, change={"cost_per_head_mid": {"reason": reason}}))
    for metric in (*BANDS, "accelerators_per_head"):
        row = pick(values, metric)
        assert row["status"] == "missing_input" and np.isnan(row["value"])
        assert row["reason"] == f"cost_per_head_mid: {reason}"


def test_money_of_two_currencies_conflicts(inputs: Build, pick: Pick) -> None:
    change = {name: {"unit": "TWD"} for name in ("capex", "capex_year_before")}
    row = pick(evaluate(inputs(META, change=change)), "ai_subsidy_ratio")
    assert row["status"] == "conflict"
    assert row["reason"].startswith("inputs in different currencies: cost_per_head_mid USD, capex")


def test_a_restated_year_before_conflicts(inputs: Build, pick: Pick) -> None:
    label = "not presented again since the later period was restated, filed 2026-01-29"
    values = evaluate(inputs(META, change={"capex_year_before": {"tag_scope": label}}))
    assert pick(values, "ai_subsidy_ratio")["status"] == "conflict"
    assert pick(values, "ai_subsidy_share")["status"] == "ok"


def test_it_is_as_weak_as_its_weakest_input(inputs: Build, pick: Pick) -> None:
    change = {"cuts": {"evidence": "press"}, "cost_per_head_mid": {"evidence": "assumed"}}
    values = evaluate(inputs(META, change=change))
    assert pick(values, "ai_subsidy_ratio")["evidence"] == "assumed"
    assert pick(values, "ai_subsidy_ratio_low")["evidence"] == "press"


PERSONS = st.integers(0, 3_000_000)
MONEY = st.integers(1, 10**12)


@given(few=PERSONS, more=PERSONS, cost=st.integers(1, 10**6), capex=MONEY, before=MONEY)
def test_more_cuts_never_lower_the_subsidy(
    few: int, more: int, cost: int, capex: int, before: int
) -> None:
    few, more = sorted((few, more))
    for metric in ("ai_subsidy_ratio", "ai_subsidy_ratio_guided"):
        ratio = find_metric(metric).function
        assert not ratio(more, cost, capex, before) < ratio(few, cost, capex, before)


@given(few=PERSONS, more=PERSONS, cost=st.integers(1, 10**6), capex=MONEY)
def test_more_cuts_never_lower_the_share(few: int, more: int, cost: int, capex: int) -> None:
    few, more = sorted((few, more))
    share = find_metric("ai_subsidy_share").function
    assert share(more, cost, capex) >= share(few, cost, capex)
