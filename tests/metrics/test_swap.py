"""The four states on filed years, and no state where there is no sign to go by."""

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

SWAP_STATE = find_metric("swap_state")
AMOUNT = st.integers(1, 10**12).map(float)


def _year(capex: float, before: float, people: float, people_before: float) -> dict[str, float]:
    return {
        "capex": capex * 1e6,
        "capex_year_before": before * 1e6,
        "headcount": people,
        "headcount_year_before": people_before,
    }


ORACLE_2026 = _year(55_700, 21_200, 141_000, 162_000)


@pytest.mark.parametrize(
    ("year", "state"),
    [
        pytest.param(ORACLE_2026, "swap", id="Oracle 2026"),
        pytest.param(_year(69_691, 37_256, 78_865, 74_067), "expansion", id="Meta 2025"),
        pytest.param(_year(27_266, 31_431, 67_317, 86_482), "retrenchment", id="Meta 2023"),
        pytest.param(_year(9_447, 10_959, 164_000, 161_000), "reversal", id="Apple 2024"),
    ],
)
@pytest.mark.parametrize("kind", ["fiscal_year", "ttm"])
def test_filed_years(
    inputs: Build, pick: Pick, year: dict[str, float], state: str, kind: str
) -> None:
    row = pick(evaluate(inputs(year, period_kind=kind)), "swap_state")
    assert row["status"] == "ok" and row["unit"] == "state"
    assert SWAP_STATE.labels[int(row["value"])] == state


def test_the_two_growth_rates_stand_beside_it(inputs: Build, pick: Pick) -> None:
    values = evaluate(inputs(ORACLE_2026, period_kind="ttm"))
    assert pick(values, "capex_ttm_yoy")["value"] == pytest.approx(1.6274, abs=1e-4)
    assert pick(values, "headcount_yoy_pct")["value"] == pytest.approx(-12.963, abs=1e-3)


@pytest.mark.parametrize("name", ["capex", "headcount"])
def test_what_stays_the_same_has_no_state(inputs: Build, pick: Pick, name: str) -> None:
    same = ORACLE_2026 | {name: ORACLE_2026[f"{name}_year_before"]}
    row = pick(evaluate(inputs(same)), "swap_state")
    assert row["status"] == "not_applicable" and np.isnan(row["value"])
    assert row["reason"] == "capex or headcount is the same as a year before: neither up nor down"


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        (
            {"capex_year_before": 0},
            "capex a year before is 0: a zero base gives no growth rate",
        ),
        (
            {"capex_year_before": -1e6},
            "capex a year before is negative: a negative base gives no growth rate",
        ),
        (
            {"headcount_year_before": 0},
            "headcount a year before is 0: a zero base gives no growth rate",
        ),
    ],
)
def test_without_a_growth_rate_there_is_no_state(
    inputs: Build, pick: Pick, changed: dict[str, float], reason: str
) -> None:
    row = pick(evaluate(inputs(ORACLE_2026 | changed)), "swap_state")
    assert (row["status"], row["reason"]) == ("not_applicable", reason)


def test_counts_of_two_kinds_conflict(inputs: Build, pick: Pick) -> None:
    change = {"headcount": {"tag_scope": "full_time"}}
    row = pick(evaluate(inputs(ORACLE_2026, change=change)), "swap_state")
    assert row["status"] == "conflict" and "headcount is not on one basis" in row["reason"]


@given(capex=AMOUNT, before=AMOUNT, people=AMOUNT, people_before=AMOUNT)
def test_the_state_says_which_way_both_went(
    capex: float, before: float, people: float, people_before: float
) -> None:
    state = float(SWAP_STATE.function(capex, before, people, people_before))
    # A difference too small for the quotient to show is no growth either.
    ways = np.sign(capex / before - 1), np.sign(people / people_before - 1)
    by_ways = {(1, -1): "swap", (1, 1): "expansion", (-1, -1): "retrenchment", (-1, 1): "reversal"}
    assert SWAP_STATE.labels.get(state) == by_ways.get(ways)
