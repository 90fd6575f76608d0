"""A user's own figures as inputs of the metrics, evidence `user_supplied`.

The company is OWN: it stands beside the cohort, and is part of none of its totals.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from metrics.audit import FIELDS, MONEY, PERIOD
from metrics.catalogue import wanted_inputs
from metrics.errors import MetricError
from metrics.evaluate import INPUT_COLUMNS
from metrics.inputs import YEARS_BEFORE

TICKER = "OWN"
CIK = 0  # that of no filer
EVIDENCE = "user_supplied"
VINTAGE = "latest"
QUARTERS_A_YEAR = 4
MONTHS_A_QUARTER = 3
MONTHS_A_YEAR = 12
NOT_ASKED = "not among the figures of the table"
CURRENCY_CODE = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True)
class Span:
    """A period kind: figures by place (years, or quarters counted from year 0, without a gap),
    how many places are a year and how many the span itself."""

    kind: str
    figures: pd.DataFrame
    a_year: int
    length: int

    def over(self, column: str, places: int) -> "pd.Series[float]":
        """Sum over so many places to each one; NaN where one of them is absent."""
        total = self.figures[column]
        for back in range(1, places):
            total = total + self.figures[column].shift(back)
        return total

    def name_of(self, place: int) -> str:
        if self.kind == "fiscal_year":
            return f"FY{place}"
        quarter = f"{place // QUARTERS_A_YEAR}Q{place % QUARTERS_A_YEAR + 1}"
        return quarter if self.kind == "quarter" else f"the four quarters to {quarter}"


def _flow(span: Span, column: str) -> "pd.Series[float]":
    return span.over(column, span.length)


def _at_end(span: Span, column: str) -> "pd.Series[float]":
    return span.figures[column]


def _over_two_years(span: Span, column: str) -> "pd.Series[float]":
    return span.over(column, 2 * span.a_year)


def _largest_so_far(span: Span, column: str) -> "pd.Series[float]":
    return span.figures[column].cummax()


def _a_head(span: Span, column: str) -> "pd.Series[float]":
    """A year's total by the average of the people at its two ends."""
    headcount = span.figures["headcount"]
    average = (headcount + headcount.shift(span.a_year)) / 2
    return span.over(column, span.a_year) / average.where(average > 0)


@dataclass(frozen=True)
class Source:
    """The column that an input is made of, how, and what is lacking where it cannot be."""

    column: str
    made: Callable[[Span, str], "pd.Series[float]"]
    unit: str
    lacking: str


def _source(
    column: str, made: Callable[[Span, str], "pd.Series[float]"], lacks: str = ""
) -> Source:
    unit = next(field.unit for field in FIELDS if field.name == column)
    return Source(column, made, unit, lacks or f"{column} is not given for {{}}")


_COST = "labour_cost for a year, or headcount at both its ends, is not given for {}"
# Inputs without their years before; a new one of the user's figures is a row here.
SOURCES = {
    "revenue": _source("revenue", _flow),
    "capex": _source("capex", _flow),
    "operating_cash_flow": _source("operating_cash_flow", _flow),
    "depreciation": _source("depreciation", _flow),
    "labour_cost": _source("labour_cost", _flow),
    "cash": _source("cash", _at_end),
    "securities": _source("securities", _at_end),
    "debt": _source("debt", _at_end),
    "headcount": _source("headcount", _at_end),
    "headcount_peak": _source("headcount", _largest_so_far),
    "cuts": _source("cuts", _flow),
    "cuts_done": _source("cuts", _flow),
    "cuts_24m": _source("cuts", _over_two_years, "cuts are not given for two years to {}"),
    # One cost is known, the organisation's own: the band has no width.
    "cost_per_head_low": _source("labour_cost", _a_head, _COST),
    "cost_per_head_mid": _source("labour_cost", _a_head, _COST),
    "cost_per_head_high": _source("labour_cost", _a_head, _COST),
}


def own_inputs(
    figures: pd.DataFrame, *, currency: str = "USD", year_end_month: int = MONTHS_A_YEAR
) -> pd.DataFrame:
    """Inputs of metrics.evaluate (INPUT_COLUMNS) from the figures that `metrics.audit.parse` gives.

    Quarters give the period kinds quarter and ttm. Years give fiscal_year, and so do four
    quarters of a year that has no row of its own. `year_end_month` is the month in which fiscal
    years, and so their fourth quarters, end. Each input of a metric has a row in each period,
    absent ones with the reason. MetricError for a currency or month that is none.
    """
    _check(currency, year_end_month)
    is_year = figures[PERIOD].str.startswith("FY")
    quarters = _by_place(figures[~is_year])
    years = _by_place(figures[is_year])
    years = pd.concat([years, _summed(quarters).drop(years.index, errors="ignore")])
    parts = [
        _span_rows(Span(kind, _without_gaps(found), a_year, length), found.index, currency)
        for kind, found, a_year, length in [
            ("quarter", quarters, QUARTERS_A_YEAR, 1),
            ("ttm", quarters, QUARTERS_A_YEAR, QUARTERS_A_YEAR),
            ("fiscal_year", years, 1, 1),
        ]
        if len(found)
    ]
    return _dated(pd.concat(parts, ignore_index=True), year_end_month)[INPUT_COLUMNS]


def _check(currency: str, year_end_month: int) -> None:
    if not CURRENCY_CODE.fullmatch(currency):
        raise MetricError(f"currency {currency!r}", "a code such as USD", "Give such a code")
    if year_end_month not in range(1, MONTHS_A_YEAR + 1):
        raise MetricError(f"month {year_end_month}", "1 to 12", "Give the month's number")


def _by_place(figures: pd.DataFrame) -> pd.DataFrame:
    """Figures by the number of their year, or of their quarter counted from year 0."""
    return figures.drop(columns=PERIOD).set_index(figures[PERIOD].map(_place)).sort_index()


def _place(period: str) -> int:
    if period.startswith("FY"):
        return int(period.removeprefix("FY"))
    year, quarter = period.split("Q")
    return int(year) * QUARTERS_A_YEAR + int(quarter) - 1


def _without_gaps(figures: pd.DataFrame) -> pd.DataFrame:
    return figures.reindex(range(figures.index.min(), figures.index.max() + 1))


def _summed(quarters: pd.DataFrame) -> pd.DataFrame:
    """Figures by year, of the years all of whose quarters are there."""
    if quarters.empty:
        return quarters
    year = quarters.index // QUARTERS_A_YEAR
    counted = pd.Series(year).value_counts()
    whole = counted.index[counted == QUARTERS_A_YEAR].sort_values()
    span = Span("ttm", _without_gaps(quarters), QUARTERS_A_YEAR, QUARTERS_A_YEAR)
    found = pd.DataFrame({one.name: SOURCES[one.name].made(span, one.name) for one in FIELDS})
    return found.loc[whole * QUARTERS_A_YEAR + QUARTERS_A_YEAR - 1].set_axis(whole)


def _span_rows(span: Span, places: "pd.Index[int]", currency: str) -> pd.DataFrame:
    """A row an input and place, absent ones included; other inputs of metrics as absent."""
    parts = []
    for stem, source in SOURCES.items():
        made = source.made(span, source.column)
        unit = currency if source.unit == MONEY else source.unit
        for suffix, years in ({"": 0} | YEARS_BEFORE).items():
            back = years * span.a_year
            value = made.shift(back).loc[places]
            lacking = [source.lacking.format(span.name_of(place - back)) for place in places]
            parts.append(_input_rows(span.kind, stem + suffix, value, unit, lacking))
    known = {stem + suffix for stem in SOURCES for suffix in ("", *YEARS_BEFORE)}
    others = {one.name for one in wanted_inputs() if one.period_kind == span.kind} - known
    nothing = pd.Series(float("nan"), index=places)
    parts += [
        _input_rows(span.kind, name, nothing, "", [NOT_ASKED] * len(places))
        for name in sorted(others)
    ]
    return pd.concat(parts, ignore_index=True)


def _input_rows(
    kind: str, name: str, value: "pd.Series[float]", unit: str, lacking: list[str]
) -> pd.DataFrame:
    rows = pd.DataFrame({"place": value.index, "period_kind": kind, "input": name})
    is_there = value.notna().to_numpy()
    rows["value"] = value.to_numpy()
    for column, known in {"unit": unit, "evidence": EVIDENCE}.items():
        rows[column] = pd.Series(known, index=rows.index).where(is_there, None)
    rows["reason"] = pd.Series(lacking, index=rows.index, dtype=object).where(~is_there, None)
    return rows


def _dated(rows: pd.DataFrame, year_end_month: int) -> pd.DataFrame:
    """With company, fiscal period, its last day, and the calendar quarter nearest to it."""
    by_year = rows["period_kind"] == "fiscal_year"
    place = rows["place"].where(~by_year, rows["place"] * QUARTERS_A_YEAR + QUARTERS_A_YEAR - 1)
    year, quarter = place // QUARTERS_A_YEAR, place % QUARTERS_A_YEAR + 1
    months = year * MONTHS_A_YEAR + year_end_month - (QUARTERS_A_YEAR - quarter) * MONTHS_A_QUARTER
    month = pd.DataFrame(
        {"year": (months - 1) // MONTHS_A_YEAR, "month": (months - 1) % MONTHS_A_YEAR + 1, "day": 1}
    )
    first = pd.to_datetime(month)
    return rows.assign(
        cik=CIK,
        ticker=TICKER,
        vintage=VINTAGE,
        fiscal_year=year,
        fiscal_quarter=quarter.mask(by_year, 0),
        period_end=first + pd.offsets.MonthEnd(),
        # A quarter is nearest to the calendar quarter that its middle month is in.
        calendar_quarter=(first - pd.DateOffset(months=1)).dt.to_period("Q").astype(str),
        tag_scope="",
        filed=pd.Series(pd.NaT, index=rows.index),
    )
