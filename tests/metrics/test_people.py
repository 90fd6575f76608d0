"""People: figures typed from filings, and each way for a value per head to be absent."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from metrics.evaluate import evaluate

Build = Callable[..., pd.DataFrame]
Pick = Callable[..., pd.Series]

# Fiscal 2025; 3,600 posts cut in February and 600 in October. The pay is that of the proxy
# statement, the loads of 0, 5 and 25% are of this test.
META = {
    "capex": 69_691e6,
    "revenue": 200_966e6,
    "depreciation": 18_616e6,
    "headcount": 78_865,
    "headcount_year_before": 74_067,
    "headcount_peak": 86_482,
    "cuts": 4_200,
    "cuts_done": 4_200,
    "cost_per_head_low": 388_200,
    "cost_per_head_mid": 407_610,
    "cost_per_head_high": 485_250,
}
ALPHABET_2024 = {
    "revenue": 350_018e6,
    "sbc": 22_785e6,
    "ppe_net": 171_036e6,
    "headcount": 183_323,
    "headcount_year_before": 182_502,
}
ORACLE_2026 = {"headcount": 141_000, "headcount_year_before": 162_000, "headcount_peak": 164_000}


@pytest.mark.parametrize(
    ("metric", "company", "expected"),
    [
        ("headcount", META, 78_865),
        ("headcount_yoy", META, 4_798),
        ("headcount_yoy", ORACLE_2026, -21_000),
        ("headcount_yoy_pct", META, 6.4779),
        ("headcount_yoy_pct", ORACLE_2026, -12.963),
        ("headcount_from_peak_pct", META, -8.8076),
        ("headcount_from_peak_pct", ORACLE_2026, -14.0244),
        ("announced_cuts_ttm", META, 4_200),
        ("announced_cuts_pct", META, 5.6705),
        ("implied_net_hiring", META, 8_998),
        ("implied_net_hiring", ORACLE_2026 | {"cuts_done": 21_000}, 0),
        ("revenue_per_employee", META, 2_628_175),
        ("revenue_per_employee", ALPHABET_2024, 1_913_582),
        ("capex_per_employee", META, 911_399),
        ("ppe_per_employee", ALPHABET_2024, 932_976),
        ("sbc_per_employee", ALPHABET_2024, 124_568),
        ("compute_to_labor", META, 2.2360),
        ("compute_to_labor_low", META, 1.8782),
        ("compute_to_labor_high", META, 2.3478),
        ("compute_to_labor_stock", META, 0.59728),
    ],
)
def test_filed_years(
    inputs: Build, pick: Pick, metric: str, company: dict[str, float], expected: float
) -> None:
    row = pick(evaluate(inputs(company)), metric)
    assert row["status"] == "ok"
    assert row["value"] == pytest.approx(expected, rel=1e-4)


def test_units(inputs: Build) -> None:
    rows = evaluate(inputs(META | ALPHABET_2024)).set_index("metric")
    assert rows.loc["headcount_yoy", "unit"] == "persons"
    assert rows.loc["headcount_yoy_pct", "unit"] == "percent"
    assert rows.loc["ppe_per_employee", "unit"] == "USD per person"
    assert rows.loc["compute_to_labor", "unit"] == "ratio"


@pytest.mark.parametrize(
    ("metric", "name", "result"),
    [
        ("headcount_yoy_pct", "headcount_year_before", "growth rate"),
        ("headcount_from_peak_pct", "headcount_peak", "percentage"),
        ("announced_cuts_pct", "headcount_year_before", "percentage"),
        ("revenue_per_employee", "headcount_year_before", "amount per person"),
        ("capex_per_employee", "headcount", "amount per person"),
        ("ppe_per_employee", "headcount", "amount per person"),
        ("sbc_per_employee", "headcount", "amount per person"),
        ("compute_to_labor", "cost_per_head_mid", "ratio"),
        ("compute_to_labor_low", "cost_per_head_high", "ratio"),
        ("compute_to_labor_high", "cost_per_head_low", "ratio"),
        ("compute_to_labor_stock", "cost_per_head_mid", "ratio"),
    ],
)
def test_a_zero_base(inputs: Build, pick: Pick, metric: str, name: str, result: str) -> None:
    row = pick(evaluate(inputs(ALPHABET_2024 | META | {name: 0})), metric)
    assert row["status"] == "not_applicable" and np.isnan(row["value"])
    words = name.replace("_year_before", " a year before").replace("_", " ")
    assert row["reason"] == f"{words} is 0: a zero base gives no {result}"


@pytest.mark.parametrize(
    "metric", ["headcount_yoy", "headcount_yoy_pct", "implied_net_hiring", "revenue_per_employee"]
)
def test_counts_of_two_kinds_conflict(inputs: Build, pick: Pick, metric: str) -> None:
    change = {
        "headcount": {"tag_scope": "total"},
        "headcount_year_before": {"tag_scope": "full_time_equivalent"},
    }
    row = pick(evaluate(inputs(META, change=change)), metric)
    assert row["status"] == "conflict" and np.isnan(row["value"])
    assert row["reason"] == (
        "headcount is not on one basis: headcount total, headcount_year_before full_time_equivalent"
    )


def test_pay_in_another_currency_is_not_set_against_capex(inputs: Build, pick: Pick) -> None:
    values = evaluate(inputs(META, change={"capex": {"unit": "TWD"}}))
    row = pick(values, "compute_to_labor")
    assert row["status"] == "conflict"
    assert row["reason"] == "inputs in different currencies: capex TWD, cost_per_head_mid USD"
    assert pick(values, "capex_per_employee")["status"] == "ok"


def test_a_headcount_older_than_a_year_is_missing(inputs: Build, pick: Pick) -> None:
    reason = "no headcount known of the year to 2026-02-14"
    known = {name: value for name, value in META.items() if name != "headcount"}
    values = evaluate(inputs(known, change={"headcount": {"reason": reason}}))
    for metric in ("headcount", "headcount_yoy", "revenue_per_employee", "compute_to_labor"):
        row = pick(values, metric)
        assert row["status"] == "missing_input" and f"headcount: {reason}" in row["reason"]
    assert pick(values, "announced_cuts_pct")["status"] == "ok"


def test_no_cuts_are_none_but_unknown_cuts_are_missing(inputs: Build, pick: Pick) -> None:
    none = evaluate(inputs(META | {"cuts": 0, "cuts_done": 0}))
    assert pick(none, "announced_cuts_pct")["value"] == 0
    assert pick(none, "implied_net_hiring")["value"] == 4_798
    unknown = evaluate(inputs({name: META[name] for name in META if not name.startswith("cuts")}))
    assert pick(unknown, "announced_cuts_ttm")["reason"] == "cuts: nothing filed"
    assert pick(unknown, "implied_net_hiring")["reason"] == "cuts_done: nothing filed"


def test_assumed_pay_makes_the_ratio_assumed(inputs: Build, pick: Pick) -> None:
    change = {"cost_per_head_mid": {"evidence": "assumed"}, "headcount": {"evidence": "extracted"}}
    values = evaluate(inputs(META, change=change))
    assert pick(values, "compute_to_labor")["evidence"] == "assumed"
    assert pick(values, "revenue_per_employee")["evidence"] == "extracted"
    assert pick(values, "headcount")["evidence"] == "extracted"
