"""The parameters a user may set, with the values assumed where a company has none of its own."""

import math
from dataclasses import dataclass, fields

from metrics.errors import MetricError

DELAYS = (1.0, 1.5, 2.0)  # as planned, half as long again, and twice as long, as the seed asks
RAMP = 4  # quarters: capital_productivity also sets revenue against the capex of a year before
BUILD = 12  # quarters: three years, the span over which capex_cagr_3y looks at a build-out
LIFE = 5.5  # years: Meta's useful life of servers from 2025; Amazon has 5, Alphabet 6
SHOWN = 40  # quarters: ten years, so that even a doubled delay shows how it ends
MULTIPLIERS = (1.0, 1.5, 2.0, 3.0)  # from no gain to the seed's threefold output a person
CUTS = (0.0, 0.1, 0.2, 0.4, 0.6)  # from none, past those announced so far, to the seed's 60%
NOTHING, EVERYONE = 0, 1  # ends of a share


@dataclass(frozen=True)
class Parameters:
    """What to suppose. None: each company's own measured value is taken.

    A value given here holds for every company evaluated with it; money is in the company's
    currency and by the year, shares are ratios. MetricError for a value that cannot be.
    """

    delay_factors: tuple[float, ...] = DELAYS
    quarters_to_full_revenue: float = RAMP
    build_quarters: int = BUILD
    asset_life_years: float = LIFE
    quarters_shown: int = SHOWN
    capex_run_rate: float | None = None
    capex_before: float | None = None
    operating_cash_flow: float | None = None
    revenue_per_capex: float | None = None
    margin: float | None = None
    liquid_funds: float | None = None
    debt: float | None = None
    multipliers: tuple[float, ...] = MULTIPLIERS
    grid_cuts: tuple[float, ...] = CUTS
    cut: float | None = None
    headcount: float | None = None
    cuts_made: float | None = None
    cost_per_head_low: float | None = None
    cost_per_head_mid: float | None = None
    cost_per_head_high: float | None = None

    def __post_init__(self) -> None:
        self._check_numbers()
        for name in ("delay_factors", "multipliers", "grid_cuts"):
            _demand(name, getattr(self, name), len(getattr(self, name)) > NOTHING, "some numbers")
        for name in ("delay_factors", "multipliers"):
            given = getattr(self, name)
            _demand(name, given, min(given) > NOTHING, "numbers above zero")
        for name in ("quarters_to_full_revenue", "asset_life_years"):
            given = getattr(self, name)
            _demand(name, given, given > NOTHING, "a number above zero")
        for name in ("build_quarters", "quarters_shown"):
            given = getattr(self, name)
            is_count = given == int(given) and given > NOTHING
            _demand(name, given, is_count, "a whole number of quarters above zero")
        are_shares = min(self.grid_cuts) >= NOTHING and max(self.grid_cuts) < EVERYONE
        _demand("grid_cuts", self.grid_cuts, are_shares, "shares of the workforce, below 1")

    def _check_numbers(self) -> None:
        for field in fields(self):
            given = getattr(self, field.name)
            numbers = given if isinstance(given, tuple) else (given,)
            are_finite = all(number is None or math.isfinite(number) for number in numbers)
            _demand(field.name, given, are_finite, "finite numbers")


def _demand(name: str, given: object, is_met: bool, expected: str) -> None:
    if not is_met:
        raise MetricError(f"parameter {name} = {given}", expected, "Correct the parameter")


DEFAULTS = Parameters()
