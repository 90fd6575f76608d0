"""A parameter for every company: the value the user gives, else that of its measured values."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from metrics import evidence
from metrics.errors import MetricError
from metrics.scenarios.definition import Parameter
from metrics.scenarios.measured import Measured
from metrics.scenarios.parameters import Parameters

GIVEN = "given"
NOT_MEASURED = "not among the measured values"
_RANKS = {label: rank for rank, label in enumerate(evidence.ORDER)}
IN_PERSONS = ("headcount", "headcount_year_before", "cuts_ttm")


@dataclass(frozen=True)
class Column:
    """One parameter, with the rows of the companies.

    `missing` has a column for each measured value in it, with the reason where it is absent;
    `currencies` one for each that is money. `unusable` says why it is, None where it is not.
    `source` says where it is from.
    """

    value: "pd.Series[float]"
    evidence: "pd.Series[str]"
    missing: pd.DataFrame
    currencies: pd.DataFrame
    unusable: "pd.Series[str]"
    unit: str
    source: str


def arguments(parameter: Parameter) -> list[str]:
    """Names of the measured values that the parameter's default is made of."""
    return list(inspect.signature(_default(parameter)).parameters)


def _default(parameter: Parameter) -> Callable[..., "pd.Series[float]"]:
    if parameter.measured is None:
        raise MetricError(
            f"parameter {parameter.name} of no company's own",
            "one that measured values give",
            "Give its default in metrics/scenarios/defaults.py",
        )
    return parameter.measured


def resolve(parameter: Parameter, parameters: Parameters, measured: Measured) -> Column:
    """The parameter for all companies; whether it can be used is said beside it."""
    given = getattr(parameters, parameter.name)
    if given is None:
        return _from_measured(parameter, measured)
    rows = measured.companies.index
    value = pd.Series(float(given), index=rows)
    return Column(
        value=value,
        evidence=pd.Series("assumed", index=rows),
        missing=pd.DataFrame(index=rows),
        currencies=pd.DataFrame(index=rows),
        unusable=_unusable(parameter, value, _nothing(rows)),
        unit=parameter.unit,
        source=GIVEN,
    )


def _from_measured(parameter: Parameter, measured: Measured) -> Column:
    names = arguments(parameter)
    inputs = measured.value[names]
    value = _default(parameter)(*(inputs[name] for name in names))
    return Column(
        value=value,
        evidence=_weakest(measured.evidence[names]),
        missing=measured.reason[names].fillna(NOT_MEASURED).where(inputs.isna(), None),
        currencies=measured.unit[[name for name in names if name not in IN_PERSONS]],
        unusable=_unusable(parameter, value, _bad_base(parameter, inputs)),
        unit=parameter.unit,
        source=parameter.default_from,
    )


def _weakest(labels: pd.DataFrame) -> "pd.Series[str]":
    """The weakest label of each row, at best `derived` for arithmetic; none where one is absent."""
    if len(labels.columns) == 1:
        return labels.iloc[:, 0]
    found = [labels[name].map(_RANKS).astype(float) for name in labels]
    rank = pd.concat(found, axis="columns").max(axis="columns", skipna=False)
    return rank.clip(lower=_RANKS["derived"]).map(dict(enumerate(evidence.ORDER))).astype(object)


def _bad_base(parameter: Parameter, inputs: pd.DataFrame) -> "pd.Series[str]":
    text = _nothing(inputs.index)
    for name in parameter.positive:
        why = f"{name} is zero or negative: no base for {parameter.name}"
        text[text.isna() & (inputs[name] <= 0)] = why
    return text


def _unusable(
    parameter: Parameter, value: "pd.Series[float]", bad_base: "pd.Series[str]"
) -> "pd.Series[str]":
    text = bad_base.copy()
    if parameter.unusable:
        why = f"{parameter.name} is zero or negative: {parameter.unusable}"
        text[text.isna() & (value <= 0)] = why
    text[text.isna() & np.isinf(value)] = f"{parameter.name} is no finite number"
    return text


def _nothing(rows: "pd.Index[int]") -> "pd.Series[str]":
    return pd.Series(None, index=rows, dtype=object)
