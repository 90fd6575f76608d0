"""What a metric is, and the decorator that makes one of a formula function."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from metrics.errors import MetricError
from metrics.inputs import Input, parse_input

PERIOD_KINDS = {
    "quarter": "quarter",
    "ttm": "trailing twelve months",
    "fiscal_year": "fiscal year",
    "guided_year": "fiscal year with a stated plan",
}
RATIO = "ratio"  # 0-1: 0.87 is 87%
CURRENCY = "currency"  # of the inputs: USD for dollar filers
CURRENCY_PER_PERSON = "currency_per_person"
UNITS = (
    RATIO,
    CURRENCY,
    CURRENCY_PER_PERSON,
    "percent",  # 0-100
    "persons",
    "person_years",
    "accelerators_per_person",
    "days",
    "quarters",
    "count",
    "state",  # a code; its words are the metric's labels
)

Function = TypeVar("Function", bound=Callable[..., Any])


@dataclass(frozen=True)
class Metric:
    """A formula with everything a reader needs to use its values.

    `positive` names the inputs that must exceed zero for the result to mean anything;
    `gives` says what that result is, for the reason when they do not. `labels`: the words for
    the codes of a state. `optional` names inputs that count as nothing where they are absent;
    the value's reason then says which were. `empty_when` says in which case the formula gives no
    number although its inputs do: "capex did not grow".
    """

    metric: str
    title: str
    unit: str
    grain: str
    period_kinds: tuple[str, ...]
    formula: str
    inputs: tuple[Input, ...]
    meaning: str
    caveats: str
    family: str
    positive: tuple[str, ...]
    gives: str
    labels: Mapping[int, str]
    optional: tuple[str, ...]
    empty_when: str
    function: Callable[..., Any]

    @property
    def input_names(self) -> list[str]:
        return [item.name for item in self.inputs]

    @property
    def is_plain(self) -> bool:
        """Whether the value is its one input as it stands, without arithmetic."""
        return self.input_names == [self.formula]


# Filled as the modules of formula functions are imported: read it through the catalogue.
DECLARED: dict[str, Metric] = {}


def metric(
    *,
    title: str,
    unit: str,
    kinds: tuple[str, ...],
    formula: str,
    meaning: str,
    caveats: str,
    positive: tuple[str, ...] = (),
    gives: str = "ratio",
    labels: Mapping[int, str] | None = None,
    optional: tuple[str, ...] = (),
    empty_when: str = "",
) -> Callable[[Function], Function]:
    """Declare a formula function as a metric.

    The function's name is the metric's, its arguments are the inputs, its module the family.
    """

    def register(function: Function) -> Function:
        entry = Metric(
            metric=function.__name__,
            title=title,
            unit=unit,
            grain=_grain(kinds),
            period_kinds=kinds,
            formula=formula,
            inputs=tuple(parse_input(name) for name in inspect.signature(function).parameters),
            meaning=meaning,
            caveats=caveats,
            family=function.__module__.rpartition(".")[2],
            positive=positive,
            gives=gives,
            labels=labels or {},
            optional=optional,
            empty_when=empty_when,
            function=function,
        )
        _check(entry)
        DECLARED[entry.metric] = entry
        return function

    return register


def _grain(kinds: tuple[str, ...]) -> str:
    return f"company x {' or '.join(PERIOD_KINDS.get(kind, kind) for kind in kinds)} x vintage"


def _check(entry: Metric) -> None:
    wrong = None
    if entry.metric in DECLARED:
        wrong = ("the name is taken", "a name of its own")
    elif entry.unit not in UNITS:
        wrong = (f"unit {entry.unit!r}", f"one of {', '.join(UNITS)}")
    elif not entry.period_kinds or set(entry.period_kinds) - set(PERIOD_KINDS):
        wrong = (f"period kinds {entry.period_kinds}", f"some of {', '.join(PERIOD_KINDS)}")
    elif set(entry.optional) - set(entry.input_names):
        wrong = (f"optional {entry.optional}", f"names among the inputs {entry.input_names}")
    elif (entry.unit == "state") != bool(entry.labels):
        wrong = (f"unit {entry.unit!r} and labels {entry.labels}", "labels for a state, only")
    elif not entry.inputs or set(entry.positive) - set(entry.input_names):
        wrong = (f"positive {entry.positive}", f"names among the inputs {entry.input_names}")
    if wrong:
        got, expected = wrong
        raise MetricError(f"metric {entry.metric}: {got}", expected, "Correct its @metric")
