"""Conditions in formulas: a value only where it means something, and answers of yes or no.

They take numbers or whole columns, as the formulas do.
"""

import math
import operator
from functools import reduce
from typing import Any, TypeAlias, cast

from metrics.growth import Number
from metrics.where import where

NO = 0  # code of a state, as metric_values holds it
YES = 1  # code of a state, as metric_values holds it
NOTHING = 0.0  # what an optional input counts where it is absent
YES_OR_NO = {NO: "no", YES: "yes"}

Condition: TypeAlias = Any  # bool, or a column of them
Answer: TypeAlias = Any  # YES or NO, or a column of them


def only_where(condition: Condition, value: Number) -> Number:
    """`value` where the condition holds, NaN elsewhere."""
    return cast("Number", where(condition, value, math.nan))


def over_what_is_there(part: Number, whole: Number) -> Number:
    """`part / whole`, NaN where the whole is not above zero."""
    return only_where(whole > NOTHING, part / whole)


def or_nothing(value: Number) -> Number:
    """`value`, 0 where it is absent: for optional inputs only, whose absence means none."""
    # NaN alone is not itself.
    return cast("Number", where(value == value, value, NOTHING))


def yes_where_all(*conditions: Condition) -> Answer:
    """YES where every condition holds, otherwise NO."""
    return where(reduce(operator.and_, conditions), YES, NO)
