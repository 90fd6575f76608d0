"""What scenarios rest on: each parameter once, with where it is from and the cases it is of."""

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

Record = dict[str, Any]


class Supposition(NamedTuple):
    """A parameter of a scenario: ``value`` is None where it is not known, ``unit`` where it has
    none; ``cases`` are empty where it is the same in all of them."""

    scenario: str
    name: str
    value: float | None
    unit: str | None
    source: str
    evidence: str
    cases: tuple[str, ...]


def suppositions(rows: Iterable[Record]) -> list[Supposition]:
    """The parameters of one company's scenario rows, in the order in which they name them; the
    values of one together, the smallest first."""
    cases: dict[str, dict[str, None]] = {}
    found: dict[Supposition, dict[str, None]] = {}
    for row in rows:
        scenario, case = row["scenario"], row["factor"]
        cases.setdefault(scenario, {})[case] = None
        for name, one in json.loads(row["parameters"] or "{}").items():
            found.setdefault(_supposition(scenario, name, one), {})[case] = None
    names = list(dict.fromkeys((one.scenario, one.name) for one in found))
    ordered = sorted(found, key=lambda one: (names.index((one.scenario, one.name)), one.value or 0))
    return [
        one
        if found[one].keys() == cases[one.scenario].keys()
        else one._replace(cases=tuple(found[one]))
        for one in ordered
    ]


def _supposition(scenario: str, name: str, told: Record) -> Supposition:
    unit, evidence = told.get("unit"), told.get("evidence") or ""
    return Supposition(scenario, name, told["value"], unit, told["from"], evidence, ())
