"""What a scenario is made of: parameters, rules, measures, and cases that compute them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from metrics.scenarios.parameters import Parameters

CURRENCY = "currency"  # of the company's measured values
RATIO = "ratio"
PERSONS = "persons"
QUARTERS = "quarters"
YEARS = "years"
FLAG = "flag"  # 1 yes, 0 no

Floats: TypeAlias = NDArray[np.float64]
# One number a company, or a path: a column a quarter.
Result: TypeAlias = "pd.Series[float] | pd.DataFrame"


@dataclass(frozen=True)
class Parameter:
    """A number that a scenario rests on: its name is its field in Parameters.

    `measured` gives its default from a company's measured values, which are the arguments'
    names; without it the default stands in Parameters. `default_from` says either in words.
    `positive` names the arguments that must exceed zero. `unusable` is what follows when the
    parameter itself does not; empty where it need not.
    """

    name: str
    title: str
    unit: str
    default_from: str
    measured: Callable[..., Any] | None = None
    positive: tuple[str, ...] = ()
    unusable: str = ""


@dataclass(frozen=True)
class Measure:
    """A number that comes out. `never` is the reason when a usable case has none."""

    name: str
    title: str
    unit: str
    never: str = ""


@dataclass(frozen=True)
class Rule:
    """A condition on parameters (columns) under which a scenario means nothing, and why."""

    needs: tuple[str, ...]
    broken: Callable[..., Any]
    reason: str


@dataclass(frozen=True)
class Case:
    """One set of parameters, and what it gives.

    `chosen` are values common to all companies, `needs` the parameters that each company has
    its own of. `compute` takes a column for each of these, and returns a result a measure.
    """

    label: str
    chosen: Mapping[str, float]
    needs: tuple[str, ...]
    measures: tuple[Measure, ...]
    compute: Callable[[pd.DataFrame], Mapping[str, Result]]


@dataclass(frozen=True)
class Scenario:
    """A what-if, with everything a reader needs so as not to take it for a measurement."""

    name: str
    title: str
    meaning: str
    caveats: str
    parameters: tuple[Parameter, ...]
    rules: tuple[Rule, ...]
    cases: Callable[[Parameters], list[Case]]
