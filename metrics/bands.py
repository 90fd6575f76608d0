"""The two ends of a band about a metric that rests on the mid cost per head."""

from collections.abc import Callable
from typing import Any, TypeVar

from metrics.definition import DECLARED, metric

MID = "cost_per_head_mid"
LOW = "cost_per_head_low"
HIGH = "cost_per_head_high"

Function = TypeVar("Function", bound=Callable[..., Any])


def band_end(middle: str, *, end: str, cost: str) -> Callable[[Function], Function]:
    """Declare a formula function as one end ("low" or "high") of the metric `middle`.

    Everything is as in the middle but the cost per head, which is the input `cost`. Where people
    are divided by, the low end takes the high cost.
    """
    entry = DECLARED[middle]
    which = cost.rpartition("_")[2]
    return metric(
        title=f"{entry.title}, {end} end",
        unit=entry.unit,
        kinds=entry.period_kinds,
        formula=entry.formula.replace(MID, cost),
        meaning=f"The {end} end of the band, at the {which} cost per head. {entry.meaning}",
        caveats=entry.caveats,
        positive=tuple(cost if name == MID else name for name in entry.positive),
        gives=entry.gives,
        empty_when=entry.empty_when,
    )
