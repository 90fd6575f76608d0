"""Growth of any series. The caller sees to it that `before` is positive and of one basis."""

from typing import TypeVar

import pandas as pd

Number = TypeVar("Number", float, "pd.Series[float]")


def growth(now: Number, before: Number) -> Number:
    """Change relative to `before`, ratio: 0.87 is 87% more."""
    return now / before - 1


def compound_growth(now: Number, before: Number, years: int) -> Number:
    """The growth a year, ratio, that leads from `before` to `now` in so many years."""
    grown: Number = (now / before) ** (1 / years)
    return grown - 1
