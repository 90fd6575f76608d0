"""The swap: whether spending on machines and the number of people move against each other."""

import math
from typing import Any, cast

from metrics.definition import metric
from metrics.growth import Number, growth
from metrics.where import where

SWAP = 1  # codes of the states; the words are the labels
EXPANSION = 2  # both up
RETRENCHMENT = 3  # both down
REVERSAL = 4  # machines down, people up
STEADY = 0  # growth of what stays the same, neither up nor down


def _state(spending: Number, people: Number) -> Number:
    """The code for the signs of two growth rates; NaN where either is zero."""
    codes = {
        SWAP: (spending > STEADY) & (people < STEADY),
        EXPANSION: (spending > STEADY) & (people > STEADY),
        RETRENCHMENT: (spending < STEADY) & (people < STEADY),
        REVERSAL: (spending < STEADY) & (people > STEADY),
    }
    state: Any = math.nan
    for code, holds in codes.items():
        state = where(holds, code, state)
    return cast("Number", state)


@metric(
    title="Swap state",
    unit="state",
    kinds=("ttm", "fiscal_year"),
    formula="1 + (headcount / headcount_year_before > 1) + 2 * (capex / capex_year_before < 1)",
    meaning=(
        "Which way spending on machines and the number of people went over a year: swap (machines "
        "up, people down), expansion (both up), retrenchment (both down) or reversal (machines "
        "down, people up)."
    ),
    caveats=(
        "Only the signs count: a workforce 0.1% smaller is a swap like one 20% smaller, so read "
        "it with capex_ttm_yoy and headcount_yoy_pct. It does not say that one paid for the other."
    ),
    positive=("capex_year_before", "headcount_year_before"),
    gives="growth rate",
    labels={
        SWAP: "swap",
        EXPANSION: "expansion",
        RETRENCHMENT: "retrenchment",
        REVERSAL: "reversal",
    },
    empty_when="capex or headcount is the same as a year before: neither up nor down",
)
def swap_state(
    capex: Number,
    capex_year_before: Number,
    headcount: Number,
    headcount_year_before: Number,
) -> Number:
    """Code of the state by the signs of capex and headcount growth; none where one is zero."""
    return _state(growth(capex, capex_year_before), growth(headcount, headcount_year_before))
