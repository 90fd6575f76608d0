"""A build-out small enough to reckon by hand, and Meta's with figures typed from its filing."""

import json
from collections.abc import Callable

import pandas as pd
import pytest

from metrics.errors import MetricError
from metrics.scenarios import Parameters, evaluate_scenarios

Build = Callable[..., pd.DataFrame]
Pick = Callable[..., pd.DataFrame]

# 40 a year more than before, so 10 a quarter; 20 a quarter come in, 10 went out before.
SMALL = {
    "capex_ttm": 80.0,
    "capex_ttm_year_before": 40.0,
    "operating_cash_flow_ttm": 80.0,
    "revenue_ttm": 100.0,
    "revenue_ttm_year_before": 60.0,
    "cash": 12.0,
    "securities": 3.0,
    "debt": 20.0,
}
# Each 10 spent bring 10 x 2 x 1 / 4 = 5 a quarter once they earn in full, and 10 / 20 = 0.5
# a quarter wear out.
PLAN = {
    "build_quarters": 2,
    "quarters_to_full_revenue": 2,
    "asset_life_years": 5.0,
    "quarters_shown": 8,
    "revenue_per_capex": 2.0,
    "margin": 1.0,
    "delay_factors": (1.0, 2.0),
}
META = {
    "capex_ttm": 69_691e6,
    "capex_ttm_year_before": 37_256e6,
    "revenue_ttm": 200_966e6,
    "revenue_ttm_year_before": 164_501e6,
    "operating_cash_flow_ttm": 115_800e6,
}


def _path(rows: pd.DataFrame) -> list[float]:
    assert rows["quarter"].tolist() == list(range(len(rows)))
    return rows["value"].tolist()


def test_the_path_by_hand(measured: Build, pick: Pick) -> None:
    rows = evaluate_scenarios(measured(SMALL), Parameters(**PLAN))
    # Quarter 2: 10 - 10, and the first 10 bring half of 5 less 0.5. Quarter 3: 5 + 2.5 - 1.
    assert _path(pick(rows, "free_cash_flow", "1x")) == [
        10, 0, 2, 16.5, 19, 19, 19, 19, 19,
    ]  # fmt: skip
    assert _path(pick(rows, "payback_balance", "1x")) == [
        0, -10, -18, -11.5, -2.5, 6.5, 15.5, 24.5, 33.5,
    ]  # fmt: skip
    assert _path(pick(rows, "cash", "1x")) == [
        15, 15, 17, 33.5, 52.5, 71.5, 90.5, 109.5, 128.5,
    ]  # fmt: skip


def test_twice_as_long_brings_the_same_in_twice_the_time(measured: Build, pick: Pick) -> None:
    rows = evaluate_scenarios(measured(SMALL), Parameters(**PLAN))
    # Of 10 spent, 2.5 a quarter at most, reached after four quarters: 0.625, 1.25, 1.875, 2.5.
    assert _path(pick(rows, "free_cash_flow", "2x")) == pytest.approx(
        [10, 0, 0.125, 10.875, 12.125, 13.375, 14, 14, 14]
    )


def test_results_by_hand(measured: Build, pick: Pick) -> None:
    rows = evaluate_scenarios(measured(SMALL), Parameters(**PLAN))
    single = rows[rows["quarter"].isna() & (rows["scenario"] == "payback_stress")]
    found = single.set_index(["measure", "factor"])["value"]
    expected = {
        "trough_free_cash_flow": (0, 0),
        "trough_quarter": (1, 1),
        "fcf_recovery_quarter": (3, 3),
        "payback_quarter": (5, None),
        "cash_low": (15, 15),
        "cash_low_quarter": (0, 0),
        "net_cash_low": (-5, -5),
        "cash_runs_out": (0, 0),
        "cash_out_quarter": (None, None),
    }
    for measure, values in expected.items():
        for factor, value in zip(("1x", "2x"), values, strict=True):
            got = found[measure, factor]
            assert pd.isna(got) if value is None else got == value, (measure, factor)


def test_what_never_comes_says_so(measured: Build, pick: Pick) -> None:
    rows = evaluate_scenarios(measured(SMALL), Parameters(**PLAN))
    late = pick(rows, "payback_quarter", "2x").iloc[0]
    assert late["status"] == "not_applicable"
    assert (
        late["reason"] == "the build-out has not paid back what it cost within the quarters shown"
    )
    assert "cash and securities last" in pick(rows, "cash_out_quarter", "1x").iloc[0]["reason"]


def test_cash_runs_out(measured: Build, pick: Pick) -> None:
    poor = SMALL | {"operating_cash_flow_ttm": 40.0, "cash": 10.0}
    rows = evaluate_scenarios(measured(poor), Parameters(**PLAN))
    # 13 at the start; -10, then -8, then 6.5 a quarter.
    assert pick(rows, "cash_low", "1x").iloc[0]["value"] == -5
    assert pick(rows, "cash_low_quarter", "1x").iloc[0]["value"] == 2
    assert pick(rows, "cash_runs_out", "1x").iloc[0]["value"] == 1
    assert pick(rows, "cash_out_quarter", "1x").iloc[0]["value"] == 2
    assert pick(rows, "net_cash_low", "1x").iloc[0]["value"] == -25


def test_meta_2025(measured: Build, pick: Pick) -> None:
    rows = evaluate_scenarios(measured(META))
    path = pick(rows, "free_cash_flow", "1x")
    assert len(path) == 41 and set(path["unit"]) == {"USD"}
    # Without the build-out (115,800 - 37,256) / 4; in its first quarter (115,800 - 69,691) / 4.
    assert path["value"].iloc[0] == pytest.approx(19_636e6)
    assert path["value"].iloc[1] == pytest.approx(11_527.25e6)
    quarters = [pick(rows, "payback_quarter", factor).iloc[0]["value"] for factor in ("1x", "1.5x")]
    assert quarters == [20, 32]
    assert pick(rows, "payback_quarter", "2x").iloc[0]["status"] == "not_applicable"


def test_parameters_are_shown_with_their_source(measured: Build, pick: Pick) -> None:
    rows = evaluate_scenarios(measured(META), Parameters(margin=0.3, build_quarters=8))
    shown = json.loads(pick(rows, "trough_quarter", "2x").iloc[0]["parameters"])
    assert shown["capex_run_rate"] == {
        "value": 69_691e6,
        "unit": "USD",
        "from": "capex_ttm, as measured",
        "evidence": "reported",
    }
    assert shown["revenue_per_capex"]["value"] == pytest.approx(0.97877, abs=1e-5)
    assert shown["revenue_per_capex"]["evidence"] == "derived"
    assert shown["margin"] == {
        "value": 0.3,
        "unit": "ratio",
        "from": "given",
        "evidence": "assumed",
    }
    assert shown["build_quarters"]["from"] == "given"
    assert shown["asset_life_years"] == {"value": 5.5, "from": "assumed", "evidence": "assumed"}
    assert shown["delay_factor"]["value"] == 2
    assert "debt" not in shown and "cash" not in shown


def test_all_of_it_may_be_given(measured: Build, pick: Pick) -> None:
    own = Parameters(
        **PLAN, capex_run_rate=80.0, capex_before=40.0, operating_cash_flow=80.0,
        liquid_funds=15.0, debt=20.0,
    )  # fmt: skip
    rows = evaluate_scenarios(measured({"headcount": 10.0}), own)
    assert pick(rows, "payback_quarter", "1x").iloc[0]["value"] == 5
    assert pick(rows, "net_cash_low", "1x").iloc[0]["value"] == -5


@pytest.mark.parametrize(
    ("absent", "still", "gone"),
    [
        ("debt", "cash_low", "net_cash_low"),
        ("securities", "payback_quarter", "cash_low"),
        ("cash", "payback_quarter", "cash"),
        ("capex_ttm_year_before", None, "free_cash_flow"),
        ("revenue_ttm", None, "trough_quarter"),
        ("operating_cash_flow_ttm", None, "fcf_recovery_quarter"),
    ],
)
def test_missing_inputs_are_named(
    measured: Build, pick: Pick, absent: str, still: str | None, gone: str
) -> None:
    values = {name: value for name, value in SMALL.items() if name != absent}
    rows = evaluate_scenarios(measured(values))
    row = pick(rows, gone, "1x")
    assert len(row) == 1 and pd.isna(row.iloc[0]["quarter"]) and pd.isna(row.iloc[0]["value"])
    assert row.iloc[0]["status"] == "missing_input"
    assert row.iloc[0]["reason"] == f"{absent}: not among the measured values"
    assert row.iloc[0]["evidence"] == "scenario"
    if still:
        assert pick(rows, still, "1x").iloc[0]["status"] == "ok"


def test_the_reason_of_an_absent_value_is_kept(measured: Build, pick: Pick) -> None:
    frame = measured(SMALL | {"capex_ttm": None}).assign(reason="its quarters are not all filed")
    row = pick(evaluate_scenarios(frame), "trough_quarter", "1x").iloc[0]
    assert row["reason"] == "capex_ttm: its quarters are not all filed"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"capex_ttm": 40.0}, "the capex increment is zero or negative"),
        ({"capex_ttm": 30.0}, "the capex increment is zero or negative"),
        ({"revenue_ttm": 60.0}, "revenue_per_capex is zero or negative"),
        (
            {"revenue_ttm": 0.0, "revenue_ttm_year_before": -10.0},
            "revenue_ttm is zero or negative: no base for margin",
        ),
        ({"capex_ttm_year_before": 0.0}, "no base for revenue_per_capex"),
        ({"operating_cash_flow_ttm": -5.0}, "margin is zero or negative: new revenue would bring"),
        ({"capex_ttm": float("inf")}, "capex_run_rate is no finite number"),
    ],
)
def test_not_applicable_with_the_reason(
    measured: Build, pick: Pick, change: dict[str, float], reason: str
) -> None:
    row = pick(evaluate_scenarios(measured(SMALL | change)), "payback_quarter", "1x").iloc[0]
    assert row["status"] == "not_applicable" and reason in row["reason"]
    assert pd.isna(row["value"])


def test_currencies_are_not_mixed(measured: Build, pick: Pick) -> None:
    frame = measured(SMALL)
    frame.loc[frame["metric"] == "debt", "unit"] = "EUR"
    rows = evaluate_scenarios(frame)
    row = pick(rows, "net_cash_low", "1x").iloc[0]
    assert row["status"] == "conflict" and pd.isna(row["unit"])
    assert "capex_ttm USD" in row["reason"] and "debt EUR" in row["reason"]
    assert pick(rows, "cash_low", "1x").iloc[0]["status"] == "ok"


@pytest.mark.parametrize(
    "wrong",
    [
        {"delay_factors": ()},
        {"delay_factors": (0.0,)},
        {"build_quarters": 0},
        {"quarters_shown": 2.5},
        {"asset_life_years": 0.0},
        {"margin": float("nan")},
        {"grid_cuts": (1.0,)},
    ],
)
def test_parameters_that_cannot_be(wrong: dict[str, object]) -> None:
    with pytest.raises(MetricError, match=f"parameter {next(iter(wrong))} = "):
        Parameters(**wrong)  # type: ignore[arg-type]
