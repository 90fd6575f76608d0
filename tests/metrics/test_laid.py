"""Inputs that are laid side by side give what the same inputs give as rows."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from input_frames import frames

from metrics.catalogue import catalogue
from metrics.errors import MetricError
from metrics.evaluate import evaluate, evaluate_grids
from metrics.evidence import ORDER
from metrics.grid import KEY, Grid
from metrics.laid import Laid, Words, days, grid_of

PERIODS = [*KEY, "fiscal_year", "fiscal_quarter"]
INPUTS = sorted({item.name for metric in catalogue() for item in metric.inputs})


def lay(rows: pd.DataFrame, words: Words) -> Grid:
    """One period kind, input by input and period by period."""
    periods = rows[PERIODS].drop_duplicates().sort_values(KEY, ignore_index=True)
    at = {tuple(key): number for number, key in enumerate(periods[KEY].to_numpy())}
    shape = len(INPUTS), len(periods)
    laid = Laid(np.full(shape, np.nan), *(np.full(shape, -1) for _ in range(5)))
    for row in rows.to_dict("records"):
        cell = INPUTS.index(row["input"]), at[tuple(row[name] for name in KEY)]
        laid.value[cell] = row["value"]
        for numbers, word, of in (
            (laid.unit, row["unit"], words.units),
            (laid.evidence, row["evidence"], words.evidence),
            (laid.reason, row["reason"], words.reasons),
        ):
            numbers[cell] = -1 if pd.isna(word) else of.index(word)
        scope = row["tag_scope"]
        laid.scope[cell] = words.scopes.index("" if pd.isna(scope) else scope)
        if not pd.isna(row["filed"]):
            laid.filed[cell] = row["filed"].to_datetime64().astype("datetime64[D]").astype(int)
    periods["vintage"] = periods["vintage"].astype("category")
    return grid_of(INPUTS, periods, laid, words)


def of_rows(frame: pd.DataFrame, name: str) -> list[str]:
    return sorted(frame[name].dropna().unique())


@settings(max_examples=40)
@given(frame=frames())
def test_laid_inputs_give_what_rows_give(frame: pd.DataFrame) -> None:
    wanted = evaluate(frame)
    scopes = list(dict.fromkeys(["", *of_rows(frame, "tag_scope")]))
    words = Words(of_rows(frame, "unit"), ORDER, scopes, of_rows(frame, "reason"))
    grids = {kind: lay(rows, words) for kind, rows in frame.groupby("period_kind")}
    values = evaluate_grids(grids, catalogue())
    if frame.empty:
        assert values.empty
        return
    order = ["metric", "period_kind", *KEY]
    texts = dict.fromkeys(values.select_dtypes("category"), "str")
    values = values.astype(texts).sort_values(order, ignore_index=True)
    wanted = wanted.sort_values(order, ignore_index=True)[values.columns]
    assert set(evaluate(frame).columns) - set(values) == {"ticker", "calendar_quarter"}
    for name in values:
        got = values[name]
        assert got.isna().tolist() == wanted[name].isna().tolist(), name
        assert got.dropna().tolist() == wanted[name].dropna().tolist(), name


def test_a_period_that_comes_twice_is_refused() -> None:
    periods = pd.DataFrame(
        {
            "cik": [1, 1],
            "vintage": pd.Categorical(["latest", "latest"]),
            "fiscal_year": [2024, 2025],
            "fiscal_quarter": [4, 1],
            "period_end": days(np.array([20_088, 20_088])),
        }
    )
    laid = Laid(np.ones((1, 2)), *(np.zeros((1, 2), dtype=int) for _ in range(5)))
    with pytest.raises(MetricError, match=r"CIK 1 .latest. to 2024-12-31 .* comes twice"):
        grid_of(["capex"], periods, laid, Words(["USD"], ORDER, [""], []))


def test_no_day_is_none() -> None:
    assert [str(day) for day in days(np.array([0, -1])).astype("datetime64[D]")] == [
        "1970-01-01",
        "NaT",
    ]
