"""Numbers as people read them, each in its own unit: 69.69 bn, 34.7%, 3.74x, 8,000 persons."""

import math
from typing import NamedTuple

from metrics.catalogue import find_metric
from metrics.inputs import CURRENCY_PER_PERSON, PER_PERSON, parse_input

NONE = "-"
BILLION, MILLION, THOUSAND = 1e9, 1e6, 1e3
IN_THOUSANDS = 10_000  # from here on the ends of a band are given in thousands
PERCENT_ONE = 0.01  # a ratio below it is given a decimal more
# Ratios people say as "times", not as percent, and with how many decimals.
TIMES = {
    "capex_to_depreciation": 2,
    "capital_productivity": 2,
    "compute_to_labor": 2,
    "compute_to_labor_stock": 2,
    "gpu_debt_to_ocf": 2,
    "marginal_revenue_per_capex_usd": 2,
    "self_funding_ratio": 2,
    "break_even_multiplier": 3,
    "break_even_multiplier_announced": 3,
}
# What stands behind a value for its evidence.
MARKS = {
    "reported": "r",
    "derived": "d",
    "extracted": "x",
    "official_notice": "o",
    "announced": "a",
    "press": "p",
    "assumed": "s",
    "user_supplied": "u",
    "scenario": "sc",
}
BAND_ENDS = ("_low", "_high")


class Written(NamedTuple):
    """How values of a unit are written: format, sign behind, and words where it stands alone."""

    form: str
    sign: str = ""
    words: str = ""


UNITS = {
    "percent": Written(",.1f", sign="%"),
    "persons": Written(",.0f", words="persons"),
    "person_years": Written(",.0f", words="person-years"),
    "accelerators_per_person": Written(",.1f", words="accelerators per person"),
    "days": Written(",.1f", words="days"),
    "quarters": Written(",.1f", words="quarters"),
    "count": Written(",.0f"),
}
_PER_PERSON = PER_PERSON.format("")  # how the unit of an amount a head ends


def short(value: float | None, unit: str | None, metric: str = "") -> str:
    """A value with its unit: 69.69 bn, 34.7%, 3.74x, 8,000 persons; "-" when there is none."""
    if value is None or math.isnan(value):
        return NONE
    if is_money(unit):
        return money(value)
    words = _words(unit, metric)
    return f"{cell(value, unit, metric)} {words}" if words else cell(value, unit, metric)


def cell(value: float, unit: str | None, metric: str) -> str:
    """A value in a table whose heading says billions for money; all else as it is said."""
    if unit == "state":
        return find_metric(metric).labels[int(value)]
    if unit == "ratio":
        return _ratio(value, metric)
    if is_per_person(unit):
        return f"{value:,.0f}"
    written = UNITS.get(unit or "")
    return f"{value:{written.form}}{written.sign}" if written else f"{value / BILLION:,.2f}"


def band(low: float, high: float, unit: str | None, metric: str) -> str:
    """The two ends of a band in a table: 5.8-7.1%, 1.40-1.65, 363-481k."""
    if unit not in ("ratio", "state") and not is_money(unit) and low >= IN_THOUSANDS:
        return f"{low / THOUSAND:,.0f}-{high / THOUSAND:,.0f}k"
    ends = [cell(end, unit, metric) for end in (low, high)]
    if ends[0][-1:] == ends[1][-1:] in ("%", "x"):
        ends[0] = ends[0][:-1]
    return " to ".join(ends) if low < 0 else "-".join(ends)


def in_full(value: float, unit: str | None, name: str) -> str:
    """An input or a filed number with its unit: 69,691 million USD, 8,000 persons, 5."""
    if is_money(unit):
        large = abs(value) >= MILLION
        return f"{millions(value)} million {unit}" if large else f"{value:,.0f} {unit}"
    return short(value, unit, name)


def unit_of_input(name: str, unit: str | None) -> str | None:
    """The unit of an input: a currency a person where it counts that, else as it is delivered."""
    per_person = unit is not None and parse_input(name).measure == CURRENCY_PER_PERSON
    return PER_PERSON.format(unit) if per_person else unit


def is_money(unit: str | None) -> bool:
    """Whether it is a currency, as an amount is in; an amount a head is not."""
    return unit not in UNITS and unit not in ("ratio", "state") and not is_per_person(unit)


def is_per_person(unit: str | None) -> bool:
    """Whether it is a currency a person."""
    return bool(unit and unit.endswith(_PER_PERSON))


def spreadsheet_format(unit: str | None, metric: str) -> str:
    """How a spreadsheet shows values of a unit: 34.7%, 3.74, 69,691,000,000."""
    if unit != "ratio":
        return "#,##0.0" if unit in ("percent", "days", "quarters") else "#,##0"
    decimals = TIMES.get(_base(metric))
    return "0.0%" if decimals is None else f"#,##0.{'0' * decimals}"


def _words(unit: str | None, metric: str) -> str:
    if unit and is_per_person(unit):
        cost = metric.startswith("cost_per_head")
        return unit.removesuffix(_PER_PERSON) + " a year" if cost else unit
    return UNITS[unit].words if unit in UNITS else ""


def _ratio(value: float, metric: str) -> str:
    base = _base(metric)
    if base in TIMES:
        return f"{value:,.{TIMES[base]}f}x"
    return f"{value:,.2%}" if 0 < abs(value) < PERCENT_ONE else f"{value:,.1%}"


def _base(metric: str) -> str:
    """The metric whose low or high end this is, or itself."""
    for end in BAND_ENDS:
        metric = metric.removesuffix(end)
    return metric


def money(value: float) -> str:
    """An amount in billions or millions: 69.69 bn, 841 mn."""
    if abs(value) >= BILLION:
        return f"{value / BILLION:,.2f} bn"
    return f"{value / MILLION:,.0f} mn" if abs(value) >= MILLION else f"{value:,.0f}"


def millions(value: float) -> str:
    """An amount in millions, with its sign in front: -2,790."""
    return f"{value / MILLION:,.3f}".rstrip("0").rstrip(".")
