"""One fact shown several times: which showing to keep, and whether the showings agree."""

import math
from datetime import date
from decimal import Decimal
from typing import NamedTuple


class FactKey(NamedTuple):
    """What makes two showings the same fact. Spelled as in Fact."""

    cik: int
    taxonomy: str
    tag: str
    unit: str
    period_start: date | None
    period_end: date
    dimensions: str


class Showing(NamedTuple):
    """One displayed number. ``decimals`` is infinite for exact, minus infinite where unsaid."""

    key: FactKey
    value: Decimal
    decimals: float


def most_precise(showings: list[Showing]) -> Showing:
    """The showing with the most decimals, the first of those in document order."""
    return max(showings, key=lambda showing: showing.decimals)


def disagreeing(kept: Showing, showings: list[Showing]) -> list[Decimal]:
    """The other values that rounding does not explain, each once, in document order."""
    values = (showing.value for showing in showings if not _agree(kept, showing))
    return list(dict.fromkeys(values))


def group(showings: list[Showing]) -> list[list[Showing]]:
    """Showings of the same fact together, in document order of the first of each."""
    groups: dict[FactKey, list[Showing]] = {}
    for showing in showings:
        groups.setdefault(showing.key, []).append(showing)
    return list(groups.values())


def _agree(one: Showing, other: Showing) -> bool:
    coarser = min(one.decimals, other.decimals)
    if coarser == -math.inf or one.value == other.value:
        return True
    if coarser == math.inf:
        return False
    half_of_last_place = Decimal(5).scaleb(-int(coarser) - 1)
    # Two values at the same place are half a place apart only if they are equal.
    return abs(one.value - other.value) <= half_of_last_place
