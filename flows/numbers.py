"""Numbers as people read them: money in millions or billions, ratios as percent or times."""

import math

NONE = "-"
BILLION, MILLION = 1e9, 1e6
# Ratios people say as "times", not as percent.
TIMES = {"capex_to_depreciation", "capital_productivity"}


def short(value: float | None, unit: str | None, metric: str = "") -> str:
    """A value with its unit: 69.69 bn, 34.7%, 3.74x; "-" when there is none."""
    if value is None or math.isnan(value):
        return NONE
    return money(value) if unit != "ratio" else _ratio(value, metric)


def cell(value: float, unit: str | None, metric: str) -> str:
    """A value in a table that says its unit above: billions, percent or times."""
    return f"{value / BILLION:,.2f}" if unit != "ratio" else _ratio(value, metric)


def _ratio(value: float, metric: str) -> str:
    return f"{value:.2f}x" if metric in TIMES else f"{value:.1%}"


def money(value: float) -> str:
    """An amount in billions or millions: 69.69 bn, 841 mn."""
    if abs(value) >= BILLION:
        return f"{value / BILLION:,.2f} bn"
    return f"{value / MILLION:,.0f} mn" if abs(value) >= MILLION else f"{value:,.0f}"


def millions(value: float) -> str:
    """An amount in millions, with its sign in front: -2,790."""
    return f"{value / MILLION:,.3f}".rstrip("0").rstrip(".")
