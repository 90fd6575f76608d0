"""What must hold for any numbers."""

import math
from collections.abc import Callable

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.scenarios import Parameters, evaluate_scenarios
from metrics.scenarios.productivity import break_even_multiplier, velocity
from metrics.scenarios.subsidy_gap import cuts_needed

Build = Callable[..., pd.DataFrame]
Amounts = dict[str, float | None]

MONEY = (
    "capex_ttm",
    "capex_ttm_year_before",
    "revenue_ttm",
    "revenue_ttm_year_before",
    "operating_cash_flow_ttm",
    "cash",
    "securities",
    "debt",
    "cost_per_head_low",
    "cost_per_head_mid",
    "cost_per_head_high",
)
PERSONS = ("headcount", "headcount_year_before", "cuts_ttm")
AMOUNT = st.integers(1, 10**12) | st.integers(-(10**9), 10**9) | st.just(0) | st.none()
COUNT = st.integers(0, 10**6) | st.none()
COMPANY = st.fixed_dictionaries(dict.fromkeys(MONEY, AMOUNT) | dict.fromkeys(PERSONS, COUNT))
# Where the build-out pays something back, so that a delay has something to delay.
BUILDER = st.fixed_dictionaries(
    {
        "capex_ttm": st.integers(2 * 10**9, 10**11),
        "capex_ttm_year_before": st.integers(1, 10**9),
        "revenue_ttm": st.integers(2 * 10**9, 10**12),
        "revenue_ttm_year_before": st.integers(1, 10**9),
        "operating_cash_flow_ttm": st.integers(1, 10**11),
        "cash": st.integers(0, 10**11),
        "securities": st.integers(0, 10**11),
    }
)
# An accidental equality may tip at the last digit unless scaling is exact: powers of two are.
POWER = st.integers(-6, 12)
NEVER = math.inf

few = settings(max_examples=8)


def _frame(build: Build, crowd: list[Amounts], factor: float = 1.0) -> pd.DataFrame:
    return pd.concat(
        [
            build(
                {
                    name: None if value is None else value * (factor if name in MONEY else 1)
                    for name, value in amounts.items()
                },
                cik=cik,
                ticker=f"T{cik}",
            )
            for cik, amounts in enumerate(crowd)
        ],
        ignore_index=True,
    )


@few
@given(crowd=st.lists(COMPANY, min_size=3, max_size=6))
def test_every_row_has_a_value_or_a_reason(measured: Build, crowd: list[Amounts]) -> None:
    rows = evaluate_scenarios(_frame(measured, crowd))
    is_ok = rows["status"] == "ok"
    assert np.isfinite(rows["value"][is_ok]).all() and rows["reason"][is_ok].isna().all()
    assert rows["value"][~is_ok].isna().all() and rows["reason"][~is_ok].str.len().gt(10).all()
    assert set(rows["evidence"]) == {"scenario"}


@few
@given(crowd=st.lists(COMPANY | BUILDER, min_size=3, max_size=6), power=POWER)
def test_scaling_money_scales_money_and_nothing_else(
    measured: Build, crowd: list[Amounts], power: int
) -> None:
    factor = math.ldexp(1.0, power)
    before = evaluate_scenarios(_frame(measured, crowd))
    after = evaluate_scenarios(_frame(measured, crowd, factor))
    is_money = before["unit"] == "USD"
    expected = before["value"].where(~is_money, before["value"] * factor)
    np.testing.assert_allclose(after["value"], expected, rtol=1e-12)
    same = ["cik", "scenario", "factor", "quarter", "measure", "unit", "status", "reason"]
    pd.testing.assert_frame_equal(after[same], before[same])


@few
@given(
    crowd=st.lists(BUILDER, min_size=3, max_size=6),
    delays=st.lists(st.floats(0.5, 4), min_size=2, max_size=2, unique=True).map(sorted),
)
def test_a_longer_delay_is_never_better(
    measured: Build, crowd: list[Amounts], delays: list[float]
) -> None:
    rows = pd.concat(
        [
            evaluate_scenarios(_frame(measured, crowd), Parameters(delay_factors=(delay,))).assign(
                factor=place
            )
            for place, delay in enumerate(delays)
        ]
    )
    singles = rows[rows["quarter"].isna() & (rows["scenario"] == "payback_stress")]
    found = singles.set_index(["measure", "cik", "factor"])["value"].unstack("factor")
    assert set(found.index.get_level_values("measure")) >= {"cash_low", "payback_quarter"}
    for measure in ("fcf_recovery_quarter", "payback_quarter"):
        quarters = found.loc[measure].fillna(NEVER)
        assert (quarters[1] >= quarters[0]).all()
    for measure in ("cash_low", "trough_free_cash_flow"):
        lowest = found.loc[measure]
        assert (lowest[1] <= lowest[0]).all()


@few
@given(
    increment=st.integers(1, 10**12),
    costs=st.lists(st.integers(1, 10**7), min_size=3, max_size=3, unique=True).map(sorted),
)
def test_the_cheaper_a_head_the_more_must_go(increment: int, costs: list[int]) -> None:
    needed = [cuts_needed(1e9 + increment, 1e9, cost) for cost in costs]
    assert needed[0] > needed[1] > needed[2]


@few
@given(cuts=st.lists(st.floats(0, 0.99), min_size=2, max_size=2).map(sorted))
def test_velocity_at_break_even_is_one(cuts: list[float]) -> None:
    multipliers = [break_even_multiplier(cut) for cut in cuts]
    for multiplier, cut in zip(multipliers, cuts, strict=True):
        assert math.isclose(velocity(multiplier, cut), 1, rel_tol=1e-12)
    assert multipliers[0] <= multipliers[1]
