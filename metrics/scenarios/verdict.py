"""Whether a case can be computed for a company, why not, and from which parameters it was."""

import json
import math
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from metrics.evaluate import CONFLICT, MISSING_INPUT, NOT_APPLICABLE, OK
from metrics.scenarios.definition import CURRENCY, Case, Rule
from metrics.scenarios.measured import Texts
from metrics.scenarios.parameters import DEFAULTS
from metrics.scenarios.resolve import GIVEN, Column

Columns = Mapping[str, Column]


class Verdict(NamedTuple):
    """By company: a status, its reason, and the currency of the money; None if none or several."""

    status: list[str]
    reason: Texts
    money: Texts


def judge(needs: tuple[str, ...], rules: tuple[Rule, ...], columns: Columns) -> Verdict:
    """Whether cases with these needs can be computed.

    What is missing comes before a conflict of currencies, and that before a parameter or a rule
    by which the scenario does not apply.
    """
    needed = [columns[name] for name in needs]
    count = len(needed[0].value)
    absent = _said(_together(one.missing for one in needed), count)
    currencies = _said(_together(one.currencies for one in needed), count)
    hindrances = [one.unusable for one in needed] + [_broken(rule, columns) for rule in rules]
    found = [
        _first(lacks, units, why)
        for lacks, units, why in zip(absent, currencies, zip(*hindrances, strict=True), strict=True)
    ]
    several = [set(units.values()) for units in currencies]
    return Verdict(
        status=[status for status, _ in found],
        reason=[reason for _, reason in found],
        money=[next(iter(units)) if len(units) == 1 else None for units in several],
    )


def _first(
    absent: Mapping[str, str], currencies: Mapping[str, str], hindrances: Iterable[str | None]
) -> tuple[str, str | None]:
    """Status and reason of one company."""
    if absent:
        return MISSING_INPUT, "; ".join(f"{name}: {why}" for name, why in absent.items())
    if len(set(currencies.values())) > 1:
        units = ", ".join(f"{name} {unit}" for name, unit in currencies.items())
        return CONFLICT, f"measured values in different currencies: {units}"
    why = next(filter(None, hindrances), None)
    return (NOT_APPLICABLE if why else OK), why


def _together(parts: Iterable[Mapping[str, Texts]]) -> dict[str, Texts]:
    """Side by side, a measured value that several parameters take once."""
    return {name: texts for part in parts for name, texts in part.items()}


def _said(columns: Mapping[str, Texts], count: int) -> list[dict[str, str]]:
    """By company, the texts that it has by name."""
    return [
        {name: text for name, texts in columns.items() if (text := texts[at]) is not None}
        for at in range(count)
    ]


def _broken(rule: Rule, columns: Columns) -> Texts:
    fails = rule.broken(*(columns[name].value for name in rule.needs))
    return [rule.reason if broken else None for broken in fails.tolist()]


def parameters_text(case: Case, money: Texts, columns: Columns) -> list[str]:
    """JSON by company: each parameter of the case with value, unit, source and evidence."""
    common = {name: _chosen(name, value) for name, value in case.chosen.items()}
    own = zip(*(_entries(columns[name], money) for name in case.needs), strict=True)
    return [json.dumps(common | dict(zip(case.needs, row, strict=True))) for row in own]


def _entries(column: Column, money: Texts) -> list[dict[str, Any]]:
    units = money if column.unit == CURRENCY else [column.unit] * len(money)
    return [
        {
            "value": None if math.isnan(value) else value,
            "unit": unit,
            "from": column.source,
            "evidence": label,
        }
        for value, unit, label in zip(column.value.tolist(), units, column.evidence, strict=True)
    ]


def _chosen(name: str, value: float) -> dict[str, object]:
    """A value common to all companies: one of the factors, or assumed, or given by the user."""
    source = "assumed" if value == getattr(DEFAULTS, name, value) else GIVEN
    return {"value": value, "from": source, "evidence": "assumed"}
