"""What scenarios rest on, each parameter once."""

import json
from typing import Any

from flows.suppositions import Supposition, suppositions


def _row(scenario: str, factor: str, **values: Any) -> dict[str, Any]:
    told = {name: {"value": value, "from": "assumed"} for name, value in values.items()}
    return {"scenario": scenario, "factor": factor, "parameters": json.dumps(told)}


def test_a_parameter_stands_once_and_names_its_cases_where_it_differs() -> None:
    rows = [
        _row("stress", "2x", delay=2, years=5),
        _row("stress", "1x", delay=1, years=5),
        _row("stress", "1x", delay=1, years=5, debt=None),
        _row("gap", "low", years=5),
        {"scenario": "gap", "factor": "low", "parameters": None},
    ]
    common = {"unit": None, "source": "assumed", "evidence": ""}
    assert suppositions(rows) == [
        Supposition("stress", "delay", 1, cases=("1x",), **common),
        Supposition("stress", "delay", 2, cases=("2x",), **common),
        Supposition("stress", "years", 5, cases=(), **common),
        Supposition("stress", "debt", None, cases=("1x",), **common),
        Supposition("gap", "years", 5, cases=(), **common),
    ]


def test_one_that_is_measured_has_its_unit_and_evidence() -> None:
    told = {"cut": {"value": 0.14, "unit": "ratio", "from": "cuts / staff", "evidence": "press"}}
    row = {"scenario": "productivity", "factor": "own", "parameters": json.dumps(told)}
    assert suppositions([row]) == [
        Supposition("productivity", "cut", 0.14, "ratio", "cuts / staff", "press", ())
    ]
