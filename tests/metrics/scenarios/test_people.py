"""Productivity after a cut, and the cuts a build-out would need."""

from collections.abc import Callable

import pandas as pd
import pytest

from metrics.scenarios import Parameters, evaluate_scenarios, productivity_grid
from metrics.scenarios.productivity import break_even_multiplier, velocity
from metrics.scenarios.subsidy_gap import cuts_needed

Build = Callable[..., pd.DataFrame]
Pick = Callable[..., pd.DataFrame]

ORACLE = {"headcount": 141_000.0, "headcount_year_before": 162_000.0, "cuts_ttm": 21_000.0}
META = {
    "capex_ttm": 69_691e6,
    "capex_ttm_year_before": 37_256e6,
    "headcount": 75_945.0,
    "cuts_ttm": 4_200.0,
    "cost_per_head_low": 300e3,
    "cost_per_head_mid": 390e3,
    "cost_per_head_high": 450e3,
}


def test_the_claim_that_three_times_the_output_allows_sixty_percent() -> None:
    assert velocity(3, 0.60) == pytest.approx(1.2)
    grid = productivity_grid()
    assert grid.loc[grid["factor"] == "m=3, cut=0.6", "value"].item() == pytest.approx(1.2)
    assert set(grid["evidence"]) == {"scenario"} and grid["cik"].isna().all()


def test_break_even() -> None:
    assert break_even_multiplier(0.0) == 1
    assert break_even_multiplier(0.60) == pytest.approx(2.5)
    assert break_even_multiplier((162_000 - 141_000) / 162_000) == pytest.approx(1.149, abs=5e-4)


def test_oracles_own_cut(measured: Build, pick: Pick) -> None:
    rows = evaluate_scenarios(measured(ORACLE, ticker="ORCL", cik=1341439))
    row = pick(rows, "break_even_multiplier").iloc[0]
    assert row["value"] == pytest.approx(1.149, abs=5e-4)
    assert (row["factor"], row["unit"], row["evidence"]) == ("own cut", "ratio", "scenario")
    # Threefold output of those left: 3 x 141,000 / 162,000.
    assert pick(rows, "velocity", "m=3").iloc[0]["value"] == pytest.approx(2.6111, abs=1e-4)


def test_no_cut_breaks_even_at_one(measured: Build, pick: Pick) -> None:
    rows = evaluate_scenarios(measured(ORACLE | {"cuts_ttm": 0.0}))
    assert pick(rows, "break_even_multiplier").iloc[0]["value"] == 1


def test_a_cut_may_be_supposed(measured: Build, pick: Pick) -> None:
    rows = evaluate_scenarios(measured(ORACLE), Parameters(cut=0.2, multipliers=(2.0,)))
    assert pick(rows, "velocity", "m=2").iloc[0]["value"] == pytest.approx(1.6)


@pytest.mark.parametrize("cuts", [162_000.0, 200_000.0, -1.0])
def test_a_cut_that_is_no_part_of_the_workforce(measured: Build, pick: Pick, cuts: float) -> None:
    row = pick(evaluate_scenarios(measured(ORACLE | {"cuts_ttm": cuts})), "velocity", "m=3").iloc[0]
    assert row["status"] == "not_applicable" and "not a part of the workforce" in row["reason"]


def test_nobody_a_year_before(measured: Build, pick: Pick) -> None:
    frame = measured(ORACLE | {"headcount_year_before": 0.0})
    row = pick(evaluate_scenarios(frame), "break_even_multiplier").iloc[0]
    assert row["status"] == "not_applicable"
    assert row["reason"] == "headcount_year_before is zero or negative: no base for cut"


def test_cuts_that_metas_increment_would_need(measured: Build, pick: Pick) -> None:
    assert cuts_needed(69_691e6, 37_256e6, 390e3) == pytest.approx(83_166.67, abs=0.01)
    rows = evaluate_scenarios(measured(META))
    found = {
        (row["measure"], row["factor"]): row["value"]
        for _, row in rows[rows["scenario"] == "subsidy_gap"].iterrows()
    }
    assert found["cuts_needed", "low"] == pytest.approx(108_116.67, abs=0.01)
    assert found["cuts_needed", "high"] == pytest.approx(72_077.78, abs=0.01)
    assert found["cuts_needed_to_headcount", "mid"] == pytest.approx(1.0951, abs=1e-4)
    assert found["cuts_needed_beyond_made", "mid"] == pytest.approx(78_966.67, abs=0.01)


@pytest.mark.parametrize(
    ("absent", "gone", "still"),
    [
        ("headcount", "cuts_needed_to_headcount", "cuts_needed"),
        ("cuts_ttm", "cuts_needed_beyond_made", "cuts_needed_to_headcount"),
    ],
)
def test_each_number_needs_only_its_own_inputs(
    measured: Build, pick: Pick, absent: str, gone: str, still: str
) -> None:
    values = {name: value for name, value in META.items() if name != absent}
    rows = evaluate_scenarios(measured(values))
    row = pick(rows, gone, "mid").iloc[0]
    assert row["status"] == "missing_input"
    assert row["reason"] == f"{absent}: not among the measured values"
    assert pick(rows, still, "mid").iloc[0]["status"] == "ok"


def test_no_cost_per_head_no_number(measured: Build, pick: Pick) -> None:
    rows = evaluate_scenarios(measured(META | {"cost_per_head_low": None}))
    assert pick(rows, "cuts_needed", "low").iloc[0]["status"] == "missing_input"
    assert pick(rows, "cuts_needed", "mid").iloc[0]["status"] == "ok"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"capex_ttm": 37_256e6}, "the capex increment is zero or negative"),
        ({"capex_ttm": 30_000e6}, "the capex increment is zero or negative"),
        ({"cost_per_head_mid": 0.0}, "cost_per_head_mid is zero or negative"),
    ],
)
def test_not_applicable(measured: Build, pick: Pick, change: dict[str, float], reason: str) -> None:
    row = pick(evaluate_scenarios(measured(META | change)), "cuts_needed", "mid").iloc[0]
    assert row["status"] == "not_applicable" and reason in row["reason"]


def test_nobody_employed(measured: Build, pick: Pick) -> None:
    rows = evaluate_scenarios(measured(META | {"headcount": 0.0}))
    row = pick(rows, "cuts_needed_to_headcount", "mid").iloc[0]
    assert row["status"] == "not_applicable" and "headcount is zero or negative" in row["reason"]
    assert pick(rows, "cuts_needed", "mid").iloc[0]["status"] == "ok"


def test_money_a_head_is_money(measured: Build, pick: Pick) -> None:
    frame = measured(META)
    a_head = frame["metric"].str.startswith("cost_per_head")
    frame.loc[a_head, "unit"] = "USD per person"
    assert pick(evaluate_scenarios(frame), "cuts_needed", "mid").iloc[0]["status"] == "ok"
    frame.loc[a_head, "unit"] = "EUR per person"
    row = pick(evaluate_scenarios(frame), "cuts_needed", "mid").iloc[0]
    assert row["status"] == "conflict" and "cost_per_head_mid EUR" in row["reason"]
