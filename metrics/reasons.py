"""Why a value is withheld: each check gives a text for the rows that fail it, and only those."""

from typing import TypeAlias

import numpy as np
import pandas as pd

from metrics.definition import Metric
from metrics.grid import Grid

# Indexed by the rows of the grid that fail the check.
Reasons: TypeAlias = "pd.Series[str]"

NONE: Reasons = pd.Series(dtype=object)
NO_REASON_GIVEN = "absent, no reason given"


def missing(metric: Metric, grid: Grid) -> Reasons:
    """Each absent input by name, with the reason it came with."""
    absent = grid.value[metric.input_names].isna()
    absent = absent[absent.any(axis="columns")]
    text = pd.Series("", index=absent.index, dtype=object)
    for name in absent:
        given = grid.reason[name].loc[absent.index].fillna(NO_REASON_GIVEN)
        text += (f"{name}: " + given + "; ").where(absent[name], "")
    return text.str.removesuffix("; ")


def currencies(metric: Metric, grid: Grid) -> Reasons:
    """Inputs in different currencies, each named with its own."""
    return _disagreements("inputs in different currencies", grid.unit[metric.input_names])


def scopes(metric: Metric, grid: Grid) -> Reasons:
    """One concept, in different years, not on one basis: narrower tags, or restated since."""
    series: dict[tuple[str, str], list[str]] = {}
    for item in metric.inputs:
        series.setdefault((item.concept, item.basis), []).append(item.name)
    return _first_of(
        [
            _disagreements(f"{concept} is not on one basis", grid.scope[names])
            for (concept, _), names in series.items()
            if len(names) > 1
        ]
    )


def unusable_bases(metric: Metric, grid: Grid) -> Reasons:
    """Inputs that must be positive and are not; absent ones are not judged."""
    words = {item.name: item.words for item in metric.inputs}
    found = []
    for name in metric.positive:
        value = grid.value[name]
        low = value[value <= 0]
        zero = f"{words[name]} is 0: a zero base gives no {metric.gives}"
        negative = f"{words[name]} is negative: a negative base gives no {metric.gives}"
        text = np.where(low < 0, negative, zero)
        found.append(pd.Series(text, index=low.index, dtype=object))
    return _first_of(found)


def not_finite(metric: Metric, grid: Grid, value: "pd.Series[float]") -> Reasons:
    """Results that are no finite number, and those of inputs that are none."""
    inputs_are = np.isfinite(grid.value[metric.input_names].to_numpy()).all(axis=1)
    rows = value.index[~(inputs_are & np.isfinite(value.to_numpy()))]
    return pd.Series("the formula gives no finite number for these inputs", index=rows)


def _disagreements(heading: str, labels: pd.DataFrame) -> Reasons:
    """The labels of all columns, in rows where all are there and not all are the same."""
    first = labels.iloc[:, 0]
    differ = pd.Series(False, index=labels.index)
    for name in labels.columns[1:]:
        differ |= labels[name] != first
    if not differ.any():
        return NONE
    labels = labels[differ].dropna()
    text = pd.Series(f"{heading}: ", index=labels.index, dtype=object)
    for name in labels.columns:
        text += f"{name} " + labels[name] + ", "
    return text.str.removesuffix(", ")


def _first_of(found: list[Reasons]) -> Reasons:
    """One text a row: the first that was found for it."""
    if not found:
        return NONE
    together = pd.concat(found)
    return together[~together.index.duplicated()]
