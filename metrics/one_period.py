"""A metric over one period of one company, without the columns that `evaluate` is quick by."""

import math
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from metrics.absence import NEVER
from metrics.definition import CURRENCY, CURRENCY_PER_PERSON, Metric
from metrics.evidence_order import ORDER
from metrics.explain import value_of
from metrics.inputs import PER_PERSON, Input

Row = Mapping[str, Any]
MONEY = (CURRENCY, CURRENCY_PER_PERSON)


class Value(NamedTuple):
    """A number in its unit, with the evidence of its weakest input."""

    value: float
    unit: str
    evidence: str


def evaluate_one(metric: Metric, inputs: Mapping[str, Row]) -> Value | None:
    """The value that `evaluate` gives for a row an input, by name; None where it is not `ok`.

    A row has value (None where absent), unit, evidence, reason and tag_scope.
    """
    there = {
        name: inputs[name]
        for name in metric.input_names
        if name in inputs and inputs[name]["value"] is not None
    }
    absent = [name for name in metric.input_names if name not in there]
    if not there or not all(_is_nothing(metric, name, inputs.get(name)) for name in absent):
        return None
    currencies = {there[item.name]["unit"] for item in metric.inputs if _is_money(item, there)}
    if len(currencies) > 1 or _on_several_bases(metric, there):
        return None
    numbers = {name: row["value"] for name, row in there.items()}
    value = value_of(metric, numbers)
    if not all(map(math.isfinite, (value, *numbers.values()))):
        return None
    unit = _unit(metric, currencies)
    return Value(value, unit, _weakest(metric, (row["evidence"] for row in there.values())))


def _is_nothing(metric: Metric, name: str, row: Row | None) -> bool:
    """Whether an absent input counts as nothing: optional, and not known of any other period."""
    reason = row["reason"] if row else None
    return name in metric.optional and (reason is None or NEVER.search(reason) is not None)


def _is_money(item: Input, there: Mapping[str, Row]) -> bool:
    return item.measure in MONEY and item.name in there


def _on_several_bases(metric: Metric, there: Mapping[str, Row]) -> bool:
    """Whether one concept is of narrower tags, or restated, in one year and not in another."""
    scopes: dict[tuple[str, str], set[str]] = {}
    for item in metric.inputs:
        if item.name in there:
            series = scopes.setdefault((item.concept, item.basis), set())
            series.add(there[item.name]["tag_scope"] or "")
    return any(len(of_one) > 1 for of_one in scopes.values())


def _unit(metric: Metric, currencies: Iterable[str]) -> str:
    if metric.unit not in MONEY:
        return metric.unit
    (currency,) = currencies
    return currency if metric.unit == CURRENCY else PER_PERSON.format(currency)


def _weakest(metric: Metric, labels: Iterable[str]) -> str:
    at_best = ORDER[0] if metric.is_plain else "derived"
    return max([at_best, *labels], key=ORDER.index)
