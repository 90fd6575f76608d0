"""All metrics for all companies and periods: vectorised arithmetic, and a status for each value."""

import numpy as np
import pandas as pd

from metrics import evidence, reasons
from metrics.catalogue import catalogue
from metrics.definition import CURRENCY, PERIOD_KINDS, Metric
from metrics.errors import MetricError
from metrics.grid import PERIOD_COLUMNS, Grid, side_by_side

INPUT_COLUMNS = [
    *PERIOD_COLUMNS,
    "period_kind",
    "input",
    "value",
    "unit",
    "evidence",
    "reason",
    "tag_scope",
    "filed",
]
OUTPUT_COLUMNS = [
    "cik",
    "ticker",
    "metric",
    "vintage",
    "period_kind",
    "fiscal_year",
    "fiscal_quarter",
    "period_end",
    "calendar_quarter",
    "value",
    "unit",
    "status",
    "reason",
    "evidence",
    "filed",
]

OK = "ok"
MISSING_INPUT = "missing_input"
CONFLICT = "conflict"
NOT_APPLICABLE = "not_applicable"


def evaluate(inputs: pd.DataFrame) -> pd.DataFrame:
    """Rows of the public table `metric_values` from a row per input (INPUT_COLUMNS).

    One row per metric, period kind that the metric has, company, vintage and period, sorted
    so, whatever its status; `value` is empty unless that is `ok`. A missing input comes
    before a conflict, and that before `not_applicable`. Inputs that no metric takes are
    passed over. MetricError for a missing column, an unknown period kind or evidence label,
    and for an input that comes twice.
    """
    _check(inputs)
    grids = {
        kind: side_by_side(inputs[inputs["period_kind"] == kind], _needed(kind))
        for kind in inputs["period_kind"].unique()
    }
    parts = [
        _evaluate_one(metric, kind, grids[kind])
        for metric in catalogue()
        for kind in metric.period_kinds
        if kind in grids
    ]
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=OUTPUT_COLUMNS)


def _check(inputs: pd.DataFrame) -> None:
    next_step = "Look at the query that delivers the inputs."
    lacking = [name for name in INPUT_COLUMNS if name not in inputs]
    if lacking:
        raise MetricError(f"inputs without {', '.join(lacking)}", "these columns", next_step)
    unknown = set(inputs["period_kind"].unique()) - set(PERIOD_KINDS)
    if unknown:
        raise MetricError(
            f"period kinds {sorted(unknown)}", f"some of {', '.join(PERIOD_KINDS)}", next_step
        )


def _needed(kind: str) -> list[str]:
    metrics = [metric for metric in catalogue() if kind in metric.period_kinds]
    return list(dict.fromkeys(name for metric in metrics for name in metric.input_names))


def _evaluate_one(metric: Metric, kind: str, grid: Grid) -> pd.DataFrame:
    names = metric.input_names
    value = metric.function(*(grid.value[name] for name in names))
    verdict = _judge(metric, grid, value)
    ranks = grid.rank[names]
    return grid.periods.assign(
        metric=metric.metric,
        period_kind=kind,
        value=value.where(verdict["status"] == OK),
        unit=_unit(metric, grid),
        status=verdict["status"],
        reason=verdict["reason"],
        evidence=evidence.weakest(ranks, is_plain=metric.is_plain),
        filed=grid.filed[names].max(axis="columns"),
    )[OUTPUT_COLUMNS]


def _judge(metric: Metric, grid: Grid, value: "pd.Series[float]") -> pd.DataFrame:
    """Status and reason of each row. Later checks of the list overrule those before."""
    status = np.full(len(value), OK, dtype=object)
    reason = np.full(len(value), None, dtype=object)
    for failed, why in [
        (NOT_APPLICABLE, reasons.not_finite(metric, grid, value)),
        (NOT_APPLICABLE, reasons.unusable_bases(metric, grid)),
        (CONFLICT, reasons.scopes(metric, grid)),
        (CONFLICT, reasons.currencies(metric, grid)),
        (MISSING_INPUT, reasons.missing(metric, grid)),
    ]:
        status[why.index] = failed
        reason[why.index] = why
    return pd.DataFrame({"status": status, "reason": reason}, index=value.index, dtype="str")


def _unit(metric: Metric, grid: Grid) -> "pd.Series[str]":
    """The metric's unit; for money, the currency its inputs share, empty if they share none."""
    if metric.unit != CURRENCY:
        return pd.Series(metric.unit, index=grid.periods.index, dtype="str")
    units = [grid.unit[name] for name in metric.input_names]
    found = units[0]
    for other in units[1:]:
        found = found.where(found.notna(), other)
    shared = found
    for other in units[1:]:
        shared = shared.mask(other.notna() & (other != found))
    return shared.astype("str")
