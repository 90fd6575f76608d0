"""The complete list of metrics: all that the families declare, in the order of their import."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import NamedTuple

# The families are imported to be declared; a new one is added here.
from metrics import (  # noqa: F401
    capex,
    cash,
    fragility,
    funding,
    guided,
    people,
    statements,
    strain,
    subsidy,
    swap,
    zero_sum,
)
from metrics.definition import DECLARED, Metric
from metrics.errors import MetricError
from metrics.inputs import CONCEPTS, PEERS


class WantedInput(NamedTuple):
    """An input to be delivered for every company and period of that kind."""

    name: str
    concept: str
    basis: str
    years_before: int
    period_kind: str


def catalogue() -> tuple[Metric, ...]:
    """All metrics, in the order in which the families declare them."""
    return tuple(DECLARED.values())


def find_metric(name: str) -> Metric:
    """The metric of that name; MetricError when there is none."""
    if name not in DECLARED:
        raise MetricError(f"metric {name!r}", f"one of {', '.join(DECLARED)}", "Choose one")
    return DECLARED[name]


def as_rows() -> list[dict[str, str]]:
    """The rows of the public table `metrics`."""
    return [_row(entry) for entry in catalogue()]


def _row(entry: Metric) -> dict[str, str]:
    return {
        "metric": entry.metric,
        "title": entry.title,
        "unit": entry.unit,
        "grain": entry.grain,
        "formula": entry.formula,
        "inputs": ", ".join(entry.input_names),
        "meaning": entry.meaning,
        "caveats": entry.caveats,
        "family": entry.family,
        "period_kinds": ", ".join(entry.period_kinds),
        "labels": json.dumps({str(code): label for code, label in entry.labels.items()}),
    }


def statement_metrics() -> list[Metric]:
    """The metrics that filed statements alone give: no headcount, layoff, guidance or peer."""
    return [m for m in catalogue() if all(item.concept in CONCEPTS for item in m.inputs)]


def peer_metrics() -> list[Metric]:
    """The metrics that, beside statements, take what the company's peers have filed."""
    return [m for m in catalogue() if any(item.concept in PEERS for item in m.inputs)]


def wanted_inputs(metrics: Sequence[Metric] | None = None) -> list[WantedInput]:
    """Each input and period kind that some of the metrics (default: all) needs, once, in order."""
    wanted = {
        WantedInput(**asdict(item), period_kind=kind): None
        for entry in (catalogue() if metrics is None else metrics)
        for kind in entry.period_kinds
        for item in entry.inputs
    }
    return list(wanted)
