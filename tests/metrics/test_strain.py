"""Strain on the balance sheet: numbers typed from filings (USD million), and every absence."""

import math
from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.evaluate import evaluate

Build = Callable[..., pd.DataFrame]
Pick = Callable[..., pd.Series]

ALPHABET_2025 = {
    "operating_cash_flow": 164_713e6,
    "capex": 91_447e6,
    "finance_lease_principal": 1_988e6,
    "dividends": 10_049e6,
    "buybacks": 45_709e6,
}
META_2024 = {
    "operating_cash_flow": 91_328e6,
    "capex": 37_256e6,
    "finance_lease_principal": 1_969e6,
    "dividends": 5_072e6,
    "buybacks": 30_125e6,
}
# The parts of its table of commitments at the end of June 2026, and the cash flow of the year.
AMAZON_2026 = {
    "leases_not_yet_commenced": 137_214e6,
    "purchase_obligations": 130_065e6,
    "finance_lease_liabilities": 16_660e6,
    "operating_cash_flow": 161_403e6,
}
# Fiscal 2026; what it holds in securities is made up.
ORACLE_2026 = {
    "operating_cash_flow": 31_977e6,
    "capex": 55_663e6,
    "cash": 31_289e6,
    "securities": 1_000e6,
}
RATIOS = ("self_funding_ratio", "gpu_debt_to_ocf", "cash_runway_quarters")


@pytest.mark.parametrize(
    ("metric", "values", "expected"),
    [
        ("self_funding_ratio", ALPHABET_2025, 1.10403),
        ("self_funding_ratio", META_2024, 1.22716),
        ("gpu_debt", AMAZON_2026, 283_939e6),
        ("gpu_debt_leases_not_yet_commenced", AMAZON_2026, 137_214e6),
        ("gpu_debt_purchase_obligations", AMAZON_2026, 130_065e6),
        ("gpu_debt_finance_leases", AMAZON_2026, 16_660e6),
        ("gpu_debt_to_ocf", AMAZON_2026, 1.75919),
        ("cash_runway_quarters", ORACLE_2026, 5.45284),
    ],
)
def test_filed_numbers(
    inputs: Build, pick: Pick, metric: str, values: dict[str, float], expected: float
) -> None:
    row = pick(evaluate(inputs(values)), metric)
    assert row["status"] == "ok"
    assert row["value"] == pytest.approx(expected, rel=1e-5)


@pytest.mark.parametrize(
    ("metric", "values"),
    [
        ("self_funding_ratio", ALPHABET_2025),
        ("gpu_debt", AMAZON_2026),
        ("gpu_debt_to_ocf", AMAZON_2026),
        ("cash_runway_quarters", ORACLE_2026),
    ],
)
def test_each_missing_input_is_named(
    inputs: Build, pick: Pick, metric: str, values: dict[str, float]
) -> None:
    names = {name for name in values if name != "finance_lease_principal"}
    if metric == "gpu_debt":
        names.remove("operating_cash_flow")
    for absent in names:
        rest = {name: value for name, value in values.items() if name != absent}
        row = pick(evaluate(inputs(rest)), metric)
        assert (row["status"], row["reason"]) == ("missing_input", f"{absent}: nothing filed")
        assert np.isnan(row["value"])


def test_lease_principal_that_is_not_filed_counts_as_none_and_says_so(
    inputs: Build, pick: Pick
) -> None:
    rest = {name: at for name, at in ALPHABET_2025.items() if name != "finance_lease_principal"}
    row = pick(evaluate(inputs(rest)), "self_funding_ratio")
    assert row["status"] == "ok" and "finance_lease_principal" in row["reason"]
    assert row["value"] == pytest.approx(164_713 / (91_447 + 10_049 + 45_709))


def test_a_business_that_uses_up_cash_keeps_its_sign(inputs: Build, pick: Pick) -> None:
    """Amazon's first quarter of 2022 was -2,790."""
    row = pick(
        evaluate(inputs(ALPHABET_2025 | {"operating_cash_flow": -2_790e6})), "self_funding_ratio"
    )
    assert row["status"] == "ok" and row["value"] < 0


def test_nothing_spent_gives_no_self_funding_ratio(inputs: Build, pick: Pick) -> None:
    nothing = dict.fromkeys(ALPHABET_2025, 0.0) | {"operating_cash_flow": 1e9}
    row = pick(evaluate(inputs(nothing)), "self_funding_ratio")
    assert row["status"] == "not_applicable" and np.isnan(row["value"])
    assert row["reason"].startswith("nothing was spent on property, leases or shareholders")


@pytest.mark.parametrize(("flow", "word"), [(0.0, "is 0"), (-2_790e6, "is negative")])
def test_gpu_debt_needs_a_positive_cash_flow(
    inputs: Build, pick: Pick, flow: float, word: str
) -> None:
    row = pick(evaluate(inputs(AMAZON_2026 | {"operating_cash_flow": flow})), "gpu_debt_to_ocf")
    assert row["status"] == "not_applicable"
    assert row["reason"].startswith(f"operating cash flow {word}")


@pytest.mark.parametrize("flow", [55_663e6, 60_000e6])
def test_there_is_no_runway_where_no_cash_is_used_up(
    inputs: Build, pick: Pick, flow: float
) -> None:
    row = pick(
        evaluate(inputs(ORACLE_2026 | {"operating_cash_flow": flow})), "cash_runway_quarters"
    )
    assert row["status"] == "not_applicable" and np.isnan(row["value"])
    assert row["reason"] == "free cash flow is not negative: nothing is used up"


def test_currencies_are_not_added(inputs: Build, pick: Pick) -> None:
    values = evaluate(inputs(AMAZON_2026, change={"finance_lease_liabilities": {"unit": "EUR"}}))
    for metric in ("gpu_debt", "gpu_debt_to_ocf"):
        row = pick(values, metric)
        assert row["status"] == "conflict" and "finance_lease_liabilities EUR" in row["reason"]


def test_one_weak_part_makes_gpu_debt_weak(inputs: Build, pick: Pick) -> None:
    change = {"leases_not_yet_commenced": {"evidence": "extracted"}}
    values = evaluate(inputs(AMAZON_2026, change=change))
    assert pick(values, "gpu_debt")["evidence"] == "extracted"
    assert pick(values, "gpu_debt_purchase_obligations")["evidence"] == "reported"


AMOUNT = st.integers(1, 10**12)


@settings(max_examples=25)
@given(leases=AMOUNT, orders=AMOUNT, finance=AMOUNT, flow=AMOUNT, power=st.integers(-6, 12))
def test_the_parts_make_the_total_and_money_scales(
    inputs: Build, pick: Pick, leases: int, orders: int, finance: int, flow: int, power: int
) -> None:
    factor = math.ldexp(1.0, power)
    numbers = dict(zip(AMAZON_2026, (leases, orders, finance, flow), strict=True)) | {
        "capex": flow + orders,
        "cash": leases,
        "securities": finance,
        "dividends": finance,
        "buybacks": orders,
    }
    before = evaluate(inputs(numbers))
    after = evaluate(inputs({name: number * factor for name, number in numbers.items()}))
    parts = ("leases_not_yet_commenced", "purchase_obligations", "finance_leases")
    total = pick(after, "gpu_debt")["value"]
    assert total == pytest.approx(sum(pick(after, f"gpu_debt_{part}")["value"] for part in parts))
    assert total == pick(before, "gpu_debt")["value"] * factor
    for metric in RATIOS:
        assert pick(after, metric)["status"] == "ok"
        assert pick(after, metric)["value"] == pytest.approx(pick(before, metric)["value"])
