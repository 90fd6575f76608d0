"""Measured values as scenarios take them: a row per value, and side by side by company."""

from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from metrics.errors import MetricError
from metrics.evidence_order import ORDER

Texts: TypeAlias = list[str | None]

MEASURED_COLUMNS = [
    "cik",
    "ticker",
    "calendar_quarter",
    "metric",
    "value",
    "unit",
    "evidence",
]
COMPANY = ["cik", "ticker", "calendar_quarter"]
KEY = ["cik", "calendar_quarter"]
LABELS = ["unit", "evidence", "reason"]
CELLS = ["value", *LABELS]
YEAR_BEFORE = "_year_before"
WITH_YEAR_BEFORE = ("capex_ttm", "revenue_ttm", "headcount")
QUARTERS_A_YEAR = 4
PER_PERSON = " per person"  # what follows the currency in the unit of money a head

# The names of values here, and the input of metrics.evaluate that each one is: flows over
# twelve months, amounts at their end.
FLOWS = {
    "capex_ttm": "capex",
    "capex_ttm_year_before": "capex_year_before",
    "revenue_ttm": "revenue",
    "revenue_ttm_year_before": "revenue_year_before",
    "operating_cash_flow_ttm": "operating_cash_flow",
    "cuts_ttm": "cuts",
}
AMOUNTS = {
    name: name
    for name in (
        "cash",
        "securities",
        "debt",
        "headcount",
        "headcount_year_before",
        "cost_per_head_low",
        "cost_per_head_mid",
        "cost_per_head_high",
    )
}
TAKEN = [*FLOWS.values(), *AMOUNTS]  # inputs of metrics.evaluate

BY_YEAR = ("fiscal_year",)
FLOW_KINDS = ("ttm",)
AMOUNT_KINDS = ("quarter", "ttm")  # the same amount, asked for by metrics of either kind


@dataclass(frozen=True)
class Measured:
    """Companies (COMPANY) in rows; by name of a value asked for, an entry a company in their order.

    Of an absent value there is the reason alone, if any; of one that is there all but that.
    """

    companies: pd.DataFrame
    value: dict[str, NDArray[np.float64]]
    unit: dict[str, Texts]
    evidence: dict[str, Texts]
    reason: dict[str, Texts]


def measured_from_inputs(inputs: pd.DataFrame, *, by_year: bool = False) -> pd.DataFrame:
    """The measured values (MEASURED_COLUMNS and `reason`) in inputs of metrics.evaluate.

    `inputs` is of one vintage. Of each company's calendar quarters: flows over the twelve months
    to it and amounts at its end; `by_year`, those of the fiscal year that ends in it. Absent
    values stay, with their reason.
    """
    of_flows, of_amounts = (BY_YEAR, BY_YEAR) if by_year else (FLOW_KINDS, AMOUNT_KINDS)
    parts = [_named(inputs, FLOWS, of_flows), _named(inputs, AMOUNTS, of_amounts)]
    return pd.concat(parts, ignore_index=True)[[*MEASURED_COLUMNS, "reason"]]


def _named(inputs: pd.DataFrame, names: dict[str, str], kinds: tuple[str, ...]) -> pd.DataFrame:
    """Rows of the inputs by their measured names; of several period kinds, one with a value."""
    by_input = {wanted: name for name, wanted in names.items()}
    found = inputs[inputs["input"].isin(list(by_input)) & inputs["period_kind"].isin(kinds)]
    found = found.assign(metric=found["input"].map(by_input), absent=found["value"].isna())
    ranked = found.sort_values(["absent", "period_kind"], kind="stable")
    return ranked.drop_duplicates([*KEY, "metric"]) if len(kinds) > 1 else found


def side_by_side(measured: pd.DataFrame, names: list[str]) -> Measured:
    """Spread the rows over the named values, sorted by company and quarter.

    A value a year before that has no row of its own is taken from the company's row four
    calendar quarters earlier. MetricError for a missing column and for a value that comes twice.
    """
    _check(measured)
    companies = measured[COMPANY].drop_duplicates(KEY).sort_values(KEY, ignore_index=True)
    given = measured if "reason" in measured else measured.assign(reason=None)
    rows = pd.concat([given, _years_before(given)], ignore_index=True)
    rows = rows[rows["metric"].isin(names)]
    rows = companies[KEY].reset_index(names="place").merge(rows, on=KEY)
    value = {name: np.full(len(companies), np.nan) for name in names}
    unit, evidence, reason = (_empty(names, len(companies)) for _ in LABELS)
    cells = zip(rows["place"], rows["metric"], *(_plain(rows[name]) for name in CELLS), strict=True)
    for at, name, number, its_unit, label, why in cells:
        if number is None:
            reason[name][at] = why
            continue
        value[name][at] = number
        unit[name][at] = its_unit and its_unit.removesuffix(PER_PERSON)
        evidence[name][at] = label
    return Measured(companies, value, unit, evidence, reason)


def _empty(names: list[str], count: int) -> dict[str, Texts]:
    return {name: [None] * count for name in names}


def _plain(column: "pd.Series[Any]") -> list[Any]:
    return column.astype(object).where(column.notna(), None).tolist()


def _years_before(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of `{metric}_year_before` for the quarters a year later that have none."""
    earlier = rows[rows["metric"].isin(WITH_YEAR_BEFORE)]
    quarters = pd.PeriodIndex(earlier["calendar_quarter"], freq="Q-DEC") + QUARTERS_A_YEAR
    moved = earlier.assign(
        calendar_quarter=quarters.strftime("%YQ%q"), metric=earlier["metric"] + YEAR_BEFORE
    )
    taken = pd.MultiIndex.from_frame(rows[[*KEY, "metric"]])
    return moved[~pd.MultiIndex.from_frame(moved[[*KEY, "metric"]]).isin(taken)]


def _check(measured: pd.DataFrame) -> None:
    next_step = "Look at the query that delivers the measured values"
    lacking = [name for name in MEASURED_COLUMNS if name not in measured]
    if lacking:
        raise MetricError(
            f"measured values without {', '.join(lacking)}", "these columns", next_step
        )
    unknown = set(measured["evidence"].dropna()) - set(ORDER)
    if unknown:
        raise MetricError(
            f"evidence {', '.join(sorted(unknown))}",
            f"some of {', '.join(ORDER)}",
            next_step,
        )
    twice = measured[measured.duplicated([*KEY, "metric"])]
    if len(twice):
        first = twice.iloc[0]
        raise MetricError(
            f"{first['metric']} of {first['ticker']} in {first['calendar_quarter']} comes twice",
            "one row a value, company and calendar quarter",
            next_step,
        )
