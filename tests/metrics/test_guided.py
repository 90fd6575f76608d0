"""Plans: what Meta said of 2026 in January and in July, against what it spent in 2025."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from metrics.evaluate import evaluate

Build = Callable[..., pd.DataFrame]
Pick = Callable[..., pd.Series]

# Including lease principal: 115-135 billion at first, 130-145 in July; spent the year before
# 69,691 million and 2,524 of lease principal. Pay of the proxy statement, loads of this test.
JANUARY, JULY = 125e9, 137.5e9
META_2026 = {
    "guided_capex": JULY,
    "guided_capex_at_first": JANUARY,
    "capex_before_guided": 72_215e6,
    "cuts": 8_000,
    "cost_per_head_low": 375_000,
    "cost_per_head_mid": 388_200 * 1.05,
    "cost_per_head_high": 388_200 * 1.25,
}
YEAR_2026 = {
    "period_kind": "guided_year",
    "fiscal_year": 2026,
    "period_end": pd.Timestamp("2026-12-31"),
    "calendar_quarter": "2026Q4",
}


def _both(inputs: Build, **changed: float) -> pd.DataFrame:
    first = META_2026 | {"guided_capex": JANUARY} | changed
    return evaluate(
        pd.concat(
            [
                inputs(first, **YEAR_2026, vintage="first_reported"),
                inputs(META_2026 | changed, **YEAR_2026, vintage="latest"),
            ]
        )
    )


@pytest.mark.parametrize(
    ("metric", "in_january", "in_july"),
    [
        ("guided_capex", 125e9, 137.5e9),
        ("guided_capex_yoy", 0.73094, 0.90404),
        ("guidance_revision", 0, 0.1),
        ("ai_subsidy_ratio_guided", 0.061777, 0.049948),
        ("ai_subsidy_ratio_guided_low", 0.056834, 0.045952),
        ("ai_subsidy_ratio_guided_high", 0.073544, 0.059462),
    ],
)
def test_each_statement_has_its_own_values(
    inputs: Build, pick: Pick, metric: str, in_january: float, in_july: float
) -> None:
    values = _both(inputs)
    for vintage, expected in (("first_reported", in_january), ("latest", in_july)):
        row = pick(values, metric, vintage=vintage)
        assert row["status"] == "ok" and row["period_kind"] == "guided_year"
        assert row["value"] == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize("end", ["", "_low", "_high"])
def test_a_plan_for_no_more_than_before_has_no_ratio(inputs: Build, pick: Pick, end: str) -> None:
    values = _both(inputs, capex_before_guided=137.5e9)
    row = pick(values, f"ai_subsidy_ratio_guided{end}", vintage="latest")
    assert row["status"] == "not_applicable" and np.isnan(row["value"])
    assert row["reason"].startswith("the plan is not above what was spent in the year before")
    assert pick(values, "guided_capex_yoy", vintage="latest")["value"] == 0


@pytest.mark.parametrize(
    ("metric", "name", "result"),
    [
        ("guided_capex_yoy", "capex_before_guided", "growth rate"),
        ("guidance_revision", "guided_capex_at_first", "ratio"),
    ],
)
def test_a_zero_base(inputs: Build, pick: Pick, metric: str, name: str, result: str) -> None:
    row = pick(_both(inputs, **{name: 0.0}), metric, vintage="latest")
    assert row["status"] == "not_applicable"
    assert row["reason"] == f"{name.replace('_', ' ')} is 0: a zero base gives no {result}"


def test_a_direction_without_a_number_gives_nothing(inputs: Build, pick: Pick) -> None:
    """Alphabet and Amazon say "significantly larger" at times, and no amount."""
    reason = "stated as a direction only"
    known = {name: META_2026[name] for name in META_2026 if name != "guided_capex"}
    values = evaluate(inputs(known, **YEAR_2026, change={"guided_capex": {"reason": reason}}))
    for metric in ("guided_capex", "guidance_revision", "ai_subsidy_ratio_guided"):
        row = pick(values, metric)
        assert (row["status"], row["reason"]) == ("missing_input", f"guided_capex: {reason}")


def test_a_plan_in_another_currency_conflicts(inputs: Build, pick: Pick) -> None:
    change = {"guided_capex": {"unit": "USD"}, "capex_before_guided": {"unit": "TWD"}}
    values = evaluate(inputs(META_2026, **YEAR_2026, change=change))
    assert pick(values, "guided_capex_yoy")["status"] == "conflict"
    assert pick(values, "ai_subsidy_ratio_guided")["status"] == "conflict"


def test_plans_are_no_fiscal_years(inputs: Build) -> None:
    values = evaluate(inputs({"cuts": 8_000}))
    assert not values["metric"].str.startswith("guid").any()
