"""Numbers as texts give them: exact, rounded, ranges, ceilings. When do two mean the same?"""

from typing import NamedTuple

TEN = 10  # people round to powers of ten
HALF = 2  # a number rounded to a unit is off by at most half of it
ROUNDING_SHARE = 0.05  # 30,000 may stand for 29,000 but hardly for 26,000
MORE_THAN_SHARE = 1.1  # "more than 11,000" is said of 11,400, not of 13,000
UP_TO_SHARE = 0.5  # "up to 4,000" is said of a plan for 3,000, not for 300
PERCENT_ROUNDING = 0.5  # percents of a workforce are told as whole numbers
PERCENT_SHARE = 0.1  # ... of a workforce that was counted at some other day
HUNDRED = 100  # percent


class Span(NamedTuple):
    """Low and high of a count, in persons; equal for one number, one None for "more than" or "up
    to", never both."""

    low: int | None
    high: int | None

    @property
    def point(self) -> int | None:
        """The one number, "more than 11,000" included; None for a range or a ceiling."""
        return self.low if self.high in (None, self.low) else None

    @property
    def size(self) -> int:
        """The largest number named, to compare orders of magnitude."""
        return max(number for number in self if number is not None)

    @property
    def words(self) -> str:
        if self.low is None:
            return f"up to {self.high:,}"
        if self.high is None:
            return f"more than {self.low:,}"
        return f"{self.low:,}" if self.low == self.high else f"{self.low:,} to {self.high:,}"


class Percent(NamedTuple):
    """Low and high percent of a workforce, 0-100; equal for one number, never None."""

    low: float
    high: float

    @property
    def words(self) -> str:
        low = f"{self.low:g}%"
        return low if self.low == self.high else f"{self.low:g} to {self.high:g}%"


def tolerance(count: int) -> int:
    """How far off a number may be for being rounded, in persons: half its last unit, at most 5%.

    0 for 8,213, which is not rounded.
    """
    unit = 1
    while count and count % (unit * TEN) == 0:
        unit *= TEN
    return min(unit // HALF, int(count * ROUNDING_SHARE))


def is_about(one: int, other: int) -> bool:
    """Whether two numbers, in persons, are equal within the rounding of either."""
    return abs(one - other) <= max(tolerance(one), tolerance(other))


def is_same(one: Span, other: Span) -> bool:
    """The same number or range; "more than 11,000" is also 11,000."""
    return one == other or (one.point is not None and one.point == other.point)


def is_rounded(one: Span, other: Span) -> bool:
    """Whether both are one number each, equal within the rounding of either; a range is not."""
    return one.point is not None and other.point is not None and is_about(one.point, other.point)


def is_inside(one: Span, other: Span) -> bool:
    """Whether a number lies in the other's range, or two ranges overlap."""
    if one.low == one.high and other.low == other.high:
        return False
    (low, high), (other_low, other_high) = _bounds(one), _bounds(other)
    return low <= other_high and other_low <= high


def _bounds(span: Span) -> tuple[float, float]:
    low = span.low if span.low is not None else (span.high or 0) * UP_TO_SHARE
    return low, span.high if span.high is not None else low * MORE_THAN_SHARE


def percents_agree(one: Percent, other: Percent) -> bool:
    """Whether two percents, or ranges of them, meet when each is rounded to a whole number."""
    return (
        one.low - PERCENT_ROUNDING <= other.high + PERCENT_ROUNDING
        and other.low - PERCENT_ROUNDING <= one.high + PERCENT_ROUNDING
    )


def percent_fits(percent: Percent, span: Span, headcount: int) -> bool:
    """Whether a count of persons is that percent of so many people, within rounding.

    ``headcount``: persons, above 0; it may have been counted on another day.
    """
    low, high = (HUNDRED * bound / headcount for bound in _bounds(span))
    return (
        low <= percent.high * (1 + PERCENT_SHARE) + PERCENT_ROUNDING
        and high >= percent.low * (1 - PERCENT_SHARE) - PERCENT_ROUNDING
    )


def ratio(one: float, other: float) -> float:
    """The smaller over the larger, 0-1: 1 is equal."""
    return min(one, other) / max(one, other) if max(one, other) > 0 else 0.0
