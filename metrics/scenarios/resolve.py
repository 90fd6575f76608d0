"""A parameter for every company: the value the user gives, else that of its measured values."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from metrics.errors import MetricError
from metrics.evidence_order import ORDER
from metrics.scenarios.definition import Floats, Parameter
from metrics.scenarios.measured import Measured, Texts
from metrics.scenarios.parameters import Parameters

GIVEN = "given"
NOT_MEASURED = "not among the measured values"
IN_PERSONS = ("headcount", "headcount_year_before", "cuts_ttm")


@dataclass(frozen=True)
class Column:
    """One parameter, with an entry a company.

    `missing` has a list for each measured value in it, with the reason where it is absent;
    `currencies` one for each that is money. `unusable` says why it is, None where it is not.
    `source` says where it is from.
    """

    value: Floats
    evidence: Texts
    missing: dict[str, Texts]
    currencies: dict[str, Texts]
    unusable: Texts
    unit: str
    source: str


def arguments(parameter: Parameter) -> list[str]:
    """Names of the measured values that the parameter's default is made of."""
    return list(inspect.signature(_default(parameter)).parameters)


def _default(parameter: Parameter) -> Callable[..., Floats]:
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
    count = len(measured.companies)
    value = np.full(count, float(given))
    return Column(
        value=value,
        evidence=["assumed"] * count,
        missing={},
        currencies={},
        unusable=_unusable(parameter, value, {}),
        unit=parameter.unit,
        source=GIVEN,
    )


def _from_measured(parameter: Parameter, measured: Measured) -> Column:
    names = arguments(parameter)
    inputs = {name: measured.value[name] for name in names}
    # A base of zero is said beside it.
    with np.errstate(all="ignore"):
        value = _default(parameter)(**inputs)
    return Column(
        value=value,
        evidence=_weakest([measured.evidence[name] for name in names]),
        missing={name: _missing(inputs[name], measured.reason[name]) for name in names},
        currencies={name: measured.unit[name] for name in names if name not in IN_PERSONS},
        unusable=_unusable(parameter, value, inputs),
        unit=parameter.unit,
        source=parameter.default_from,
    )


def _missing(value: Floats, reasons: Texts) -> Texts:
    """Why each value is absent; None where it is there."""
    absent = np.isnan(value).tolist()
    return [
        (why or NOT_MEASURED) if lacks else None for why, lacks in zip(reasons, absent, strict=True)
    ]


def _weakest(labels: list[Texts]) -> Texts:
    """The weakest label of each row, at best `derived` for arithmetic; none where one is absent."""
    if len(labels) == 1:
        return labels[0]
    rows = ([*row, "derived"] for row in zip(*labels, strict=True))
    return [None if None in row else max(row, key=ORDER.index) for row in rows]


def _unusable(parameter: Parameter, value: Floats, inputs: dict[str, Floats]) -> Texts:
    """Why the parameter cannot be used, the first of its bases that is none before itself."""
    checks = [
        (inputs[name] <= 0, f"{name} is zero or negative: no base for {parameter.name}")
        for name in parameter.positive
        if name in inputs
    ]
    if parameter.unusable:
        checks.append((value <= 0, f"{parameter.name} is zero or negative: {parameter.unusable}"))
    checks.append((np.isinf(value), f"{parameter.name} is no finite number"))
    text: Texts = [None] * len(value)
    for fails, why in reversed(checks):
        for at in np.flatnonzero(fails):
            text[at] = why
    return text
