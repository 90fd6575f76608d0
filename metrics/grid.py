"""Inputs side by side: from a row per input to a row per company, vintage and period end.

Text is held as numbers here (a market repeats few texts over many rows); -1 is none.
"""

import re
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from metrics import evidence
from metrics.absence import NO_REASON_GIVEN
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
TEXT_COLUMNS = [
    "ticker",
    "vintage",
    "calendar_quarter",
    "period_kind",
    "input",
    "unit",
    "evidence",
    "reason",
    "tag_scope",
]
USUAL_SCOPE = "(the usual)"
NEXT_STEP = "Look at the query that delivers the inputs"

Floats: TypeAlias = NDArray[np.float64]
Codes: TypeAlias = NDArray[np.signedinteger[Any]]


@dataclass(frozen=True)
class Grid:
    """One period kind. Each array has a row an input, in the order of `names`, a column a period.

    `unit`, `scope` and `reason` hold numbers of texts; `rank` is that of the evidence. An absent
    input has no value, unit and scope, but a reason; that of a present one means nothing.
    """

    names: list[str]
    periods: pd.DataFrame
    value: Floats
    present: NDArray[np.bool_]
    unit: Codes
    rank: evidence.Ranks
    scope: Codes
    reason: Codes
    filed: NDArray[np.datetime64]
    unit_texts: list[str]
    scope_texts: list[str]
    reason_texts: list[str]
    _alike: dict[str, list[int]] = field(default_factory=dict, repr=False)

    def rows_of(self, names: list[str]) -> list[int]:
        """Where these inputs are in each array."""
        return [self.names.index(name) for name in names]

    def reasons_like(self, pattern: re.Pattern[str]) -> list[int]:
        """The numbers of the reasons in which ``pattern`` is found, looked for once a grid."""
        if pattern.pattern not in self._alike:
            found = [n for n, text in enumerate(self.reason_texts) if pattern.search(text)]
            self._alike[pattern.pattern] = found
        return self._alike[pattern.pattern]


def coded(rows: pd.DataFrame) -> pd.DataFrame:
    """The same rows with text columns categorical, the vintages in order; MetricError for a row
    that does not say of which company, vintage and period it is."""
    rows = rows.astype(dict.fromkeys(TEXT_COLUMNS, "category"))
    for name in KEY:
        if rows[name].isna().any():
            raise MetricError(f"a row without {name}", f"one in each row of {KEY}", NEXT_STEP)
    vintage = rows["vintage"].cat
    rows["vintage"] = vintage.reorder_categories(sorted(vintage.categories))
    return rows


def side_by_side(rows: pd.DataFrame, names: list[str]) -> Grid:
    """Spread the coded rows of one period kind over the named inputs, sorted by KEY."""
    period, first = _periods(rows)
    inputs = rows["input"].cat
    column = np.append(pd.Index(names).get_indexer(inputs.categories), -1)[inputs.codes]
    periods = rows[PERIOD_COLUMNS].take(first).reset_index(drop=True)
    needed = column >= 0
    if not needed.all():
        rows, period, column = rows[needed], period[needed], column[needed]
    cell = column * len(periods) + period

    def spread(values: NDArray[Any], empty: object) -> NDArray[Any]:
        cells = np.full(len(names) * len(periods), empty, dtype=values.dtype)
        cells[cell] = values
        return cells.reshape(len(names), len(periods))

    _refuse_duplicates(rows, cell, spread(np.ones(len(rows), dtype=bool), False))
    value = rows["value"].to_numpy(dtype=float)
    present = ~np.isnan(value)
    scope, scope_texts = _scope(rows["tag_scope"])
    unit, reasons = rows["unit"].cat, rows["reason"].cat
    no_reason = len(reasons.categories)
    reason = np.where(reasons.codes < 0, no_reason, reasons.codes)
    return Grid(
        names=names,
        periods=periods,
        value=spread(value, np.nan),
        present=spread(present, False),
        unit=spread(np.where(present, unit.codes, -1), -1),
        rank=spread(evidence.ranks(rows["evidence"], present), evidence.ABSENT),
        scope=spread(np.where(present, scope, -1), -1),
        reason=spread(reason, no_reason),
        filed=spread(rows["filed"].to_numpy(dtype="datetime64[us]"), np.datetime64("NaT")),
        unit_texts=unit.categories.tolist(),
        scope_texts=scope_texts,
        reason_texts=[*reasons.categories.tolist(), NO_REASON_GIVEN],
    )


def first_rows(number: Codes) -> NDArray[np.intp]:
    """Where each of the numbers 0, 1, 2 ... comes first."""
    first = np.empty(number.max(initial=-1) + 1, dtype=np.intp)
    # The last assignment stays: that of the foremost row.
    first[number[::-1]] = np.arange(len(number))[::-1]
    return first


def _periods(rows: pd.DataFrame) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The number of each row's period, in the order of KEY, and the first row of each period."""
    key = np.zeros(len(rows), dtype=np.int64)
    for name in KEY:
        codes, found = pd.factorize(rows[name], sort=True)
        key = key * len(found) + codes
    number, _ = pd.factorize(key, sort=True)
    return number, first_rows(number)


def _scope(tag_scope: "pd.Series[Any]") -> tuple[Codes, list[str]]:
    """Labels fit for a sentence: a tag with none is of the concept's usual scope."""
    labels = [label or USUAL_SCOPE for label in tag_scope.cat.categories]
    numbers, texts = pd.factorize(np.array([*labels, USUAL_SCOPE], dtype=object))
    return numbers[tag_scope.cat.codes], list(texts)


def _refuse_duplicates(rows: pd.DataFrame, cell: Codes, filled: NDArray[np.bool_]) -> None:
    if np.count_nonzero(filled) == len(rows):
        return
    first = rows[pd.Series(cell).duplicated().to_numpy()].iloc[0]
    raise MetricError(
        f"input {first['input']} of {first['ticker']} ({first['vintage']}, "
        f"{first['period_kind']} to {first['period_end']}) comes twice",
        "one row an input and period",
        "Look for the doubled row in the query that delivers the inputs",
    )
