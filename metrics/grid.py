"""Inputs side by side: from a row per input to a row per company, vintage and period end."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from metrics import evidence
from metrics.errors import MetricError

KEY = ["cik", "vintage", "period_end"]
PERIOD_COLUMNS = [
    "cik",
    "ticker",
    "vintage",
    "fiscal_year",
    "fiscal_quarter",
    "period_end",
    "calendar_quarter",
]
USUAL_SCOPE = "(the usual)"


@dataclass(frozen=True)
class Grid:
    """One period kind. Each frame has the rows of `periods`, and all but it a column an input.

    An absent input has no `value`, `unit`, `rank` and `scope`; `reason` holds the text why.
    """

    periods: pd.DataFrame
    value: pd.DataFrame
    unit: pd.DataFrame
    rank: pd.DataFrame
    scope: pd.DataFrame
    reason: pd.DataFrame
    filed: pd.DataFrame


def side_by_side(rows: pd.DataFrame, names: list[str]) -> Grid:
    """Spread the long rows of one period kind over the named inputs, sorted by KEY."""
    # Grouping sorts by KEY, so the number of a group is its row in the sorted periods.
    period = rows.groupby(KEY).ngroup()
    periods = rows[PERIOD_COLUMNS].drop_duplicates(KEY).sort_values(KEY, ignore_index=True)
    column = pd.Index(names).get_indexer(pd.Index(rows["input"]))
    needed = column >= 0
    rows, period, column = rows[needed], period[needed], column[needed]
    _refuse_duplicates(rows)

    def spread(values: "pd.Series[Any]", empty: object) -> pd.DataFrame:
        array = values.to_numpy()
        cells = np.full((len(names), len(periods)), empty, dtype=array.dtype)
        cells[column, period] = array
        return pd.DataFrame(cells.T, periods.index, names, dtype=array.dtype)

    present = rows["value"].notna()
    return Grid(
        periods=periods,
        value=spread(rows["value"].astype(float), np.nan),
        unit=spread(rows["unit"].astype(object).where(present, None), None),
        rank=spread(evidence.ranks(rows["evidence"], present), np.nan),
        scope=spread(_scope(rows["tag_scope"]).where(present, None), None),
        reason=spread(rows["reason"].astype(object), None),
        filed=spread(rows["filed"].astype("datetime64[us]"), np.datetime64("NaT")),
    )


def _scope(tag_scope: "pd.Series[Any]") -> "pd.Series[Any]":
    """Labels fit for a sentence: a tag with none is of the concept's usual scope."""
    return tag_scope.astype(object).fillna("").replace("", USUAL_SCOPE)


def _refuse_duplicates(rows: pd.DataFrame) -> None:
    twice = rows[rows.duplicated([*KEY, "input"])]
    if len(twice):
        first = twice.iloc[0]
        raise MetricError(
            f"input {first['input']} of {first['ticker']} ({first['vintage']}, "
            f"{first['period_kind']} to {first['period_end']}) comes twice",
            "one row an input and period",
            "Look for the doubled row in the query that delivers the inputs.",
        )
