"""What `evaluate` gives for columns is what its rules give, read out row by row."""

import math
from collections import defaultdict
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from input_frames import EMPTY, frames

from metrics.absence import NEVER
from metrics.catalogue import catalogue, find_metric
from metrics.definition import Metric
from metrics.evaluate import OUTPUT_COLUMNS, evaluate, evaluate_blocks
from metrics.evidence import ORDER
from metrics.inputs import Input
from metrics.one_period import evaluate_one

Row = dict[str, Any]
Cell = dict[str, Any]

KEY = ("cik", "vintage", "period_end")
IDENTITY = ("ticker", "fiscal_year", "fiscal_quarter", "calendar_quarter")
TEXTS = ("unit", "evidence", "reason", "tag_scope")
MONEY = ("currency", "currency_per_person")


@settings(max_examples=40)
@given(frame=frames())
def test_columns_give_what_rows_give(frame: pd.DataFrame) -> None:
    expected = pd.DataFrame(_by_row(frame), columns=OUTPUT_COLUMNS)
    values = evaluate(frame)
    for name in OUTPUT_COLUMNS:
        got, wanted = values[name], expected[name]
        assert got.isna().tolist() == wanted.isna().tolist(), name
        if name == "value":
            # Of columns and of one number, powers differ in their last bit.
            assert got.dropna().tolist() == pytest.approx(wanted.dropna().tolist(), rel=1e-14)
        else:
            assert got.dropna().tolist() == wanted.dropna().tolist(), name
    coded = frame.astype(dict.fromkeys(["ticker", "vintage", "input", *TEXTS], "category"))
    (block,) = evaluate_blocks([coded])
    text_columns = dict.fromkeys(block.select_dtypes("category"), "str")
    pd.testing.assert_frame_equal(block.astype(text_columns), values)


@settings(max_examples=40)
@given(frame=frames())
def test_one_period_gives_what_columns_give(frame: pd.DataFrame) -> None:
    rows = frame.astype(object).where(frame.notna(), None).to_dict("records")
    by_period = defaultdict(dict)
    for row in rows:
        by_period[tuple(row[name] for name in (*KEY, "period_kind"))][row["input"]] = row
    for value in evaluate(frame).to_dict("records"):
        inputs = by_period[tuple(value[name] for name in (*KEY, "period_kind"))]
        metric = find_metric(value["metric"])
        wanted = tuple(value[name] for name in ("value", "unit", "evidence"))
        assert evaluate_one(metric, inputs) == (wanted if value["status"] == "ok" else None)


def _by_row(frame: pd.DataFrame) -> list[Row]:
    """The rules of `evaluate` in words of single rows."""
    periods: dict[str, dict[tuple[Any, ...], dict[str, Cell]]] = defaultdict(dict)
    identity: dict[tuple[Any, ...], Row] = {}
    for cells in frame.to_dict("records"):
        row = {
            name: None if name in TEXTS and pd.isna(cells[name]) else cells[name] for name in cells
        }
        key = tuple(row[name] for name in KEY)
        identity[key] = {name: row[name] for name in IDENTITY}
        periods[row["period_kind"]].setdefault(key, {})[row["input"]] = row
    return [
        dict(zip(KEY, key, strict=True))
        | identity[key]
        | {"metric": metric.metric, "period_kind": kind}
        | _value(metric, cells)
        for metric in catalogue()
        for kind in metric.period_kinds
        for key, cells in sorted(periods[kind].items())
    ]


def _value(metric: Metric, cells: dict[str, Cell]) -> Row:
    inputs = {item: cells.get(item.name, EMPTY | {"value": math.nan}) for item in metric.inputs}
    there = {item: cell for item, cell in inputs.items() if not math.isnan(cell["value"])}
    with np.errstate(all="ignore"):
        value = float(metric.function(*(np.float64(cell["value"]) for cell in inputs.values())))
    status, reason = _judgement(metric, inputs, there, value)
    units = list(dict.fromkeys(c["unit"] for item, c in there.items() if item.measure in MONEY))
    currency = units[0] if len(units) == 1 else None
    per_person = f"{currency} per person" if currency else None
    filed = [cell["filed"] for cell in inputs.values() if not pd.isna(cell["filed"])]
    ranks = [ORDER.index(cell["evidence"]) for cell in there.values()]
    is_plain = metric.input_names == [metric.formula]
    return {
        "value": value if status == "ok" else math.nan,
        "unit": {"currency": currency, "currency_per_person": per_person}.get(
            metric.unit, metric.unit
        ),
        "status": status,
        "reason": reason,
        "evidence": None
        if status == "missing_input"
        else ORDER[max([*ranks, 0 if is_plain else ORDER.index("derived")])],
        "filed": max(filed, default=pd.NaT),
    }


def _counts_as_nothing(metric: Metric, item: Input, cell: Cell) -> bool:
    """Optional, and nothing known of it ever: other reasons speak of single periods."""
    why = cell["reason"]
    return item.name in metric.optional and (why is None or NEVER.search(why) is not None)


def _judgement(
    metric: Metric, inputs: dict[Input, Cell], there: dict[Input, Cell], value: float
) -> tuple[str, str | None]:
    absent = [item for item in inputs if item not in there]
    withheld = [item for item in absent if not _counts_as_nothing(metric, item, inputs[item])]
    if withheld or not there:
        return "missing_input", _reasons(absent, inputs)
    money = {item.name: cell["unit"] for item, cell in there.items() if item.measure in MONEY}
    if len(set(money.values())) > 1:
        return "conflict", f"inputs in different currencies: {_labels(money)}"
    for item in inputs:
        scopes = {
            other.name: cell["tag_scope"] or "(the usual)"
            for other, cell in there.items()
            if (other.concept, other.basis) == (item.concept, item.basis)
        }
        if len(set(scopes.values())) > 1:
            return "conflict", f"{item.concept} is not on one basis: {_labels(scopes)}"
    for name in metric.positive:
        (base,) = (item for item in inputs if item.name == name)
        if base in there and there[base]["value"] <= 0:
            sign = "0: a zero" if there[base]["value"] == 0 else "negative: a negative"
            return "not_applicable", f"{base.words} is {sign} base gives no {metric.gives}"
    is_infinite = any(math.isinf(cell["value"]) for cell in there.values())
    if metric.empty_when and math.isnan(value) and not is_infinite:
        return "not_applicable", metric.empty_when
    if not math.isfinite(value) or is_infinite:
        return "not_applicable", "the formula gives no finite number for these inputs"
    without = [item for item in inputs if item not in there]
    return "ok", f"counted as nothing: {_reasons(without, inputs)}" if without else None


def _reasons(absent: list[Input], inputs: dict[Input, Cell]) -> str:
    why = {item.name: inputs[item]["reason"] or "absent, no reason given" for item in absent}
    return "; ".join(f"{name}: {reason}" for name, reason in why.items())


def _labels(labels: dict[str, str]) -> str:
    return ", ".join(f"{name} {label}" for name, label in labels.items())
