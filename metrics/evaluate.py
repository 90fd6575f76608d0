"""All metrics for all companies and periods: vectorised arithmetic, and a status for each value."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from metrics import evidence, reasons
from metrics.catalogue import catalogue
from metrics.definition import CURRENCY, PERIOD_KINDS, Metric
from metrics.errors import MetricError
from metrics.grid import NEXT_STEP, PERIOD_COLUMNS, Codes, Floats, Grid, coded, side_by_side
from metrics.inputs import PER_PERSON

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
STATUSES = [OK, MISSING_INPUT, CONFLICT, NOT_APPLICABLE]


class Values(NamedTuple):
    """One metric and period kind, an entry a period; texts by their numbers."""

    metric: Metric
    kind: str
    periods: pd.DataFrame
    value: Floats
    unit: Codes
    status: Codes
    reason: Codes
    evidence: Codes
    filed: NDArray[np.datetime64]


def evaluate(inputs: pd.DataFrame) -> pd.DataFrame:
    """Rows of the public table `metric_values` from a row per input (INPUT_COLUMNS).

    One row per metric, period kind that the metric has, company, vintage and period, sorted
    so, whatever its status; `value` is empty unless that is `ok`. A missing input comes
    before a conflict, and that before `not_applicable`. An optional input that is absent counts
    as nothing, and the reason of the `ok` value says so. Inputs that no metric takes are passed
    over. MetricError for a missing column, an unknown period kind or evidence label,
    a row without company, vintage or period, and for an input that comes twice.
    """
    values = _evaluate_block(inputs, catalogue())
    texts = list(values.select_dtypes("category"))
    return values.astype(dict.fromkeys(texts, "str"))


def evaluate_blocks(
    blocks: Iterable[pd.DataFrame], metrics: Sequence[Metric] | None = None
) -> Iterator[pd.DataFrame]:
    """As `evaluate`, for a market too large to be held at once: values of each block of inputs.

    ``metrics``: those to evaluate; default: all.

    All rows of a company are in one block. Text columns are categorical, and may be so in the
    blocks, which is quicker; the categories differ from block to block.
    """
    wanted = catalogue() if metrics is None else metrics
    return (_evaluate_block(block, wanted) for block in blocks)


def _evaluate_block(inputs: pd.DataFrame, metrics: Sequence[Metric]) -> pd.DataFrame:
    _check(inputs)
    if inputs.empty:
        return pd.DataFrame(columns=OUTPUT_COLUMNS)
    rows = coded(inputs)
    grids = {
        kind: side_by_side(rows[rows["period_kind"] == kind], _needed(kind, metrics))
        for kind in rows["period_kind"].unique()
    }
    return evaluate_grids(grids, metrics)


def evaluate_grids(grids: Mapping[str, Grid], metrics: Sequence[Metric]) -> pd.DataFrame:
    """As `evaluate_blocks`, of inputs by period kind that are side by side, all with the same
    numbers of units; columns of periods that the grids have not are left out."""
    if not grids:
        return pd.DataFrame(columns=OUTPUT_COLUMNS)
    units = _units(next(iter(grids.values())).unit_texts)
    texts = reasons.Texts()
    # Series take division by zero in silence; a check of the result sees to it here.
    with np.errstate(all="ignore"):
        parts = [
            _evaluate_one(metric, kind, grids[kind], units, texts)
            for metric in metrics
            for kind in metric.period_kinds
            if kind in grids
        ]
    return _table(parts, units, texts)


def _check(inputs: pd.DataFrame) -> None:
    lacking = [name for name in INPUT_COLUMNS if name not in inputs]
    if lacking:
        raise MetricError(f"inputs without {', '.join(lacking)}", "these columns", NEXT_STEP)
    unknown = set(inputs["period_kind"].unique()) - set(PERIOD_KINDS)
    if unknown:
        raise MetricError(
            f"period kinds {sorted(unknown)}", f"some of {', '.join(PERIOD_KINDS)}", NEXT_STEP
        )


def _needed(kind: str, metrics: Sequence[Metric]) -> list[str]:
    of_kind = [metric for metric in metrics if kind in metric.period_kinds]
    return list(dict.fromkeys(name for metric in of_kind for name in metric.input_names))


def _units(of_inputs: Iterable[str]) -> list[str]:
    """Units of values: those of the inputs by their numbers there, then those of metrics."""
    of_inputs = list(of_inputs)
    per_person = [PER_PERSON.format(unit) for unit in of_inputs]
    of_metrics = [metric.unit for metric in catalogue() if metric.unit not in reasons.MONEY]
    return list(dict.fromkeys([*of_inputs, *per_person, *of_metrics]))


def _evaluate_one(
    metric: Metric, kind: str, grid: Grid, units: list[str], texts: reasons.Texts
) -> Values:
    rows = grid.rows_of(metric.input_names)
    value = np.asarray(metric.function(*grid.value[rows]), dtype=float)
    status, reason = _judge(metric, grid, value, texts)
    lacks = status == STATUSES.index(MISSING_INPUT)
    weakest = evidence.weakest(
        grid.rank[rows],
        is_plain=metric.is_plain,
        optional=[name in metric.optional for name in metric.input_names],
    )
    return Values(
        metric=metric,
        kind=kind,
        periods=grid.periods,
        value=np.where(status == STATUSES.index(OK), value, np.nan),
        unit=_unit(metric, grid, units),
        status=status,
        reason=reason,
        evidence=np.where(lacks, evidence.NO_RANK, weakest).astype(weakest.dtype),
        filed=np.fmax.reduce(grid.filed[rows], axis=0),
    )


def _judge(metric: Metric, grid: Grid, value: Floats, texts: reasons.Texts) -> tuple[Codes, Codes]:
    """Status and reason of each period: the first check of the list that it fails."""
    status = np.full(len(value), STATUSES.index(OK), dtype=np.int8)
    reason = np.full(len(value), -1, dtype=np.int32)
    still = np.ones(len(value), dtype=bool)
    checks: list[tuple[str, Callable[..., reasons.Failing]]] = [
        (MISSING_INPUT, reasons.missing),
        (CONFLICT, reasons.currencies),
        (CONFLICT, reasons.scopes),
        (NOT_APPLICABLE, reasons.unusable_bases),
        (NOT_APPLICABLE, partial(reasons.not_finite, value=value)),
        (OK, reasons.counted_as_nothing),
    ]
    for failed, check in checks:
        why = check(metric=metric, grid=grid, still=still, texts=texts)
        status[why.rows] = STATUSES.index(failed)
        reason[why.rows] = why.text
        still[why.rows] = False
    return status, reason


def _unit(metric: Metric, grid: Grid, units: list[str]) -> Codes:
    """The metric's unit; for money, the currency its inputs share, none if they share none."""
    if metric.unit not in reasons.MONEY:
        return np.full(len(grid.periods), units.index(metric.unit), dtype=np.int16)
    lowest, highest = reasons.span(grid.unit[grid.rows_of(reasons.money(metric))])
    shared = np.where(lowest == highest, highest, -1)
    if metric.unit == CURRENCY:
        return shared
    per_person = [units.index(PER_PERSON.format(unit)) for unit in grid.unit_texts]
    return np.array([*per_person, -1], dtype=np.int16)[shared]


def _table(parts: list[Values], units: list[str], texts: reasons.Texts) -> pd.DataFrame:
    """All parts one below the other."""
    metrics, kinds = sorted(metric.metric for metric in catalogue()), list(PERIOD_KINDS)
    lengths = [len(part.value) for part in parts]

    def text(numbers: Codes, words: list[str]) -> "pd.Categorical[str]":
        return pd.Categorical.from_codes(numbers, categories=pd.Index(words, dtype=object))

    def each(numbers: list[int], words: list[str]) -> "pd.Categorical[str]":
        return text(np.repeat(np.array(numbers, dtype=np.int16), lengths), words)

    def joined(name: str) -> NDArray[Any]:
        return np.concatenate([getattr(part, name) for part in parts])

    periods = pd.concat([part.periods for part in parts], ignore_index=True)
    columns = {name: periods[name] for name in periods} | {
        "metric": each([metrics.index(part.metric.metric) for part in parts], metrics),
        "period_kind": each([kinds.index(part.kind) for part in parts], kinds),
        "value": joined("value"),
        "unit": text(joined("unit"), units),
        "status": text(joined("status"), STATUSES),
        "reason": text(joined("reason"), texts.all()),
        "evidence": text(joined("evidence"), list(evidence.ORDER)),
        "filed": joined("filed"),
    }
    order = [name for name in OUTPUT_COLUMNS if name in columns]
    return pd.DataFrame({name: columns[name] for name in order}, copy=False)
