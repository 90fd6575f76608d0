"""Arithmetic that formulas share, for numbers and for whole columns.

The caller sees to it that a base is positive and that both periods are of one basis.
"""

import math
from typing import TYPE_CHECKING, TypeVar, cast

from metrics.where import where

if TYPE_CHECKING:
    import pandas as pd

Number = TypeVar("Number", float, "pd.Series[float]")

UNCHANGED = 1  # ratio of a number to itself: growth is what a ratio has beyond it
ONE_YEAR = 1  # span of the rate that compound growth is given as
NO_MORE = 0  # change of what did not grow
ENDS = 2  # of a period, its first and its last day


def growth(now: Number, before: Number) -> Number:
    """Change relative to `before`, ratio: 0.87 is 87% more. Both are in one unit, and `before`
    is not 0."""
    return now / before - UNCHANGED


def compound_growth(now: Number, before: Number, years: int) -> Number:
    """The growth a year, ratio, that leads from `before` to `now` in so many years."""
    grown: Number = (now / before) ** (ONE_YEAR / years)
    return grown - UNCHANGED


def increase(now: Number, before: Number) -> Number:
    """How much more `now` is than `before`, in their unit; NaN where it is not more."""
    change = now - before
    return cast("Number", where(change > NO_MORE, change, math.nan))


def average(now: Number, before: Number) -> Number:
    """The middle between the two ends of a period, in their unit."""
    return (now + before) / ENDS
