"""Inputs that are side by side already: numbers of words, a row an input and a column a period."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from metrics import evidence
from metrics.absence import NO_REASON_GIVEN
from metrics.errors import MetricError
from metrics.grid import KEY, NEXT_STEP, USUAL_SCOPE, Codes, Floats, Grid


class Words(NamedTuple):
    """Words by their numbers, counted from 0; of a scope, '' is the usual one."""

    units: list[str]
    evidence: Sequence[str]
    scopes: list[str]
    reasons: list[str]


class Laid(NamedTuple):
    """Inputs of one period kind, in which NaN and -1 are none; `filed` is a day since 1970."""

    value: Floats
    unit: Codes
    evidence: Codes
    scope: Codes
    reason: Codes
    filed: Codes


def grid_of(names: list[str], periods: pd.DataFrame, laid: Laid, words: Words) -> Grid:
    """The grid of inputs by name; ``periods``: KEY, fiscal_year and fiscal_quarter, vintage
    categorical. MetricError for a period that comes twice."""
    _refuse_twice(periods)
    present = ~np.isnan(laid.value)
    return Grid(
        names=names,
        periods=periods,
        value=laid.value,
        present=present,
        unit=np.where(present, laid.unit, -1),
        rank=evidence.ranks_of(words.evidence, laid.evidence, present),
        scope=np.where(present, laid.scope, -1),
        reason=np.where(laid.reason < 0, len(words.reasons), laid.reason),
        filed=days(laid.filed),
        unit_texts=words.units,
        scope_texts=[scope or USUAL_SCOPE for scope in words.scopes],
        reason_texts=[*words.reasons, NO_REASON_GIVEN],
    )


def days(numbers: Codes) -> NDArray[np.datetime64]:
    """Days since 1970 as days, -1 as none."""
    since = numbers.astype("datetime64[D]").astype("datetime64[us]")
    return np.where(numbers < 0, np.datetime64("NaT"), since)


def _refuse_twice(periods: pd.DataFrame) -> None:
    twice = periods.duplicated(KEY)
    if twice.any():
        first = periods[twice].iloc[0]
        raise MetricError(
            f"the period of CIK {first['cik']} ({first['vintage']}) to {first['period_end']} "
            "comes twice",
            "one a company, vintage and day",
            NEXT_STEP,
        )
