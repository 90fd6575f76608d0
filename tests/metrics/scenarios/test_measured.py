"""Measured values are taken as they come, and a year before from the company's own earlier row."""

from collections.abc import Callable

import pandas as pd
import pytest

from metrics.errors import MetricError
from metrics.scenarios import (
    MEASURED_COLUMNS,
    SCENARIO_COLUMNS,
    catalogue,
    evaluate_scenarios,
    measured_from_inputs,
    parameter_rows,
    scenario_rows,
)
from metrics.scenarios.parameters import DEFAULTS

Build = Callable[..., pd.DataFrame]
Pick = Callable[..., pd.DataFrame]


def test_a_year_before_is_the_row_four_quarters_earlier(measured: Build, pick: Pick) -> None:
    frame = pd.concat(
        [
            measured({"headcount": 162_000.0, "cuts_ttm": 0.0}, calendar_quarter="2025Q2"),
            measured({"headcount": 141_000.0, "cuts_ttm": 21_000.0}, calendar_quarter="2026Q2"),
        ]
    )
    rows = pick(evaluate_scenarios(frame), "break_even_multiplier")
    assert rows["calendar_quarter"].tolist() == ["2025Q2", "2026Q2"]
    assert rows["status"].tolist() == ["missing_input", "ok"]
    assert rows["value"].iloc[1] == pytest.approx(1.149, abs=5e-4)


def test_a_year_before_that_was_withheld_stays_so(measured: Build, pick: Pick) -> None:
    frame = pd.concat(
        [
            measured({"capex_ttm": 37_256e6}, calendar_quarter="2024Q4"),
            measured({"capex_ttm": 69_691e6, "cost_per_head_mid": 390e3}),
            measured({"capex_ttm_year_before": None}, reason="not on one basis"),
        ]
    )
    row = pick(evaluate_scenarios(frame), "cuts_needed", "mid", calendar_quarter="2025Q4").iloc[0]
    assert row["reason"] == "capex_ttm_year_before: not on one basis"


def test_companies_are_evaluated_apart(measured: Build, pick: Pick) -> None:
    values = {"headcount_year_before": 10.0, "cuts_ttm": 5.0}
    frame = pd.concat(
        [measured(values), measured({"cuts_ttm": 1.0}, cik=1, ticker="NONE", unit="persons")]
    )
    rows = pick(evaluate_scenarios(frame), "break_even_multiplier").set_index("ticker")
    assert rows.loc["META", "value"] == 2
    assert rows.loc["NONE", "status"] == "missing_input"


def test_the_frame(measured: Build) -> None:
    rows = evaluate_scenarios(measured({"headcount": 10.0}))
    assert list(rows) == SCENARIO_COLUMNS
    assert set(rows["scenario"]) == {"payback_stress", "productivity", "subsidy_gap"}
    key = ["cik", "calendar_quarter", "scenario", "factor", "measure", "quarter"]
    assert not rows.duplicated(key).any()


def test_no_companies_no_rows() -> None:
    rows = evaluate_scenarios(pd.DataFrame(columns=MEASURED_COLUMNS))
    assert list(rows) == SCENARIO_COLUMNS and rows.empty


def test_a_frame_without_a_column(measured: Build) -> None:
    with pytest.raises(MetricError, match="measured values without unit"):
        evaluate_scenarios(measured({"headcount": 1.0}).drop(columns="unit"))


def test_a_value_that_comes_twice(measured: Build) -> None:
    twice = pd.concat([measured({"headcount": 1.0})] * 2)
    with pytest.raises(MetricError, match="headcount of META in 2025Q4 comes twice"):
        evaluate_scenarios(twice)


def test_unknown_evidence(measured: Build) -> None:
    with pytest.raises(MetricError, match="evidence rumour; expected some of reported"):
        evaluate_scenarios(measured({"headcount": 1.0}, evidence="rumour"))


def test_values_from_the_inputs_of_metrics() -> None:
    common = {"cik": 1, "ticker": "A", "calendar_quarter": "2025Q4", "unit": "USD"}
    inputs = pd.DataFrame(
        [
            common | {"period_kind": kind, "input": name, "value": value, "evidence": "reported"}
            for kind, name, value in [
                ("ttm", "capex", 4.0),
                ("quarter", "capex", 1.0),
                ("quarter", "cash", 2.0),
                ("ttm", "rnd", 9.0),
                ("fiscal_year", "capex", 5.0),
                ("fiscal_year", "cash", 3.0),
            ]
        ]
    ).assign(reason=None)
    found = measured_from_inputs(inputs).set_index("metric")["value"]
    assert found.to_dict() == {"capex_ttm": 4.0, "cash": 2.0}
    found = measured_from_inputs(inputs, by_year=True).set_index("metric")["value"]
    assert found.to_dict() == {"capex_ttm": 5.0, "cash": 3.0}


def test_the_catalogue_names_every_parameter() -> None:
    named = {row["parameter"] for row in parameter_rows()}
    assert named == set(vars(DEFAULTS))
    assert all(row["default_from"] for row in parameter_rows())
    assert [row["scenario"] for row in scenario_rows()] == [entry.name for entry in catalogue()]
    assert all(len(row["meaning"]) > 80 and len(row["caveats"]) > 80 for row in scenario_rows())


def test_parameters_bear_the_name_of_their_field() -> None:
    for row in parameter_rows():
        is_measured = getattr(DEFAULTS, row["parameter"]) is None
        assert (row["default"] == "measured") == is_measured, row["parameter"]
