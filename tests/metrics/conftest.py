"""Builds input frames in the long form that the warehouse delivers: a row per input."""

from collections.abc import Callable

import pandas as pd
import pytest

from metrics.catalogue import wanted_inputs

PERIOD = {
    "cik": 1326801,
    "ticker": "META",
    "vintage": "latest",
    "period_kind": "fiscal_year",
    "fiscal_year": 2025,
    "fiscal_quarter": 0,
    "period_end": pd.Timestamp("2025-12-31"),
    "calendar_quarter": "2025Q4",
}
PRESENT = {
    "unit": "USD",
    "evidence": "reported",
    "reason": None,
    "tag_scope": "",
    "filed": pd.Timestamp("2026-01-29"),
}
ABSENT = {
    "value": float("nan"),
    "unit": None,
    "evidence": None,
    "reason": "nothing filed",
    "tag_scope": "",
    "filed": pd.NaT,
}


def long_rows(
    values: dict[str, float],
    *,
    change: dict[str, dict[str, object]] | None = None,
    **period: object,
) -> pd.DataFrame:
    """All wanted inputs of one period: those in `values`, the rest absent, `change` an input's
    columns."""
    where = PERIOD | period
    rows = []
    for wanted in wanted_inputs():
        if wanted.period_kind == where["period_kind"]:
            name = wanted.name
            cells = PRESENT | {"value": values[name]} if name in values else ABSENT
            rows.append(where | {"input": name} | cells | (change or {}).get(name, {}))
    return pd.DataFrame(rows)


@pytest.fixture(scope="session")
def inputs() -> Callable[..., pd.DataFrame]:
    return long_rows


@pytest.fixture(scope="session")
def pick() -> Callable[..., pd.Series]:
    """The one row of an evaluated frame for that metric, and those columns if given."""

    def one(values: pd.DataFrame, metric: str, **where: object) -> pd.Series:
        found = values[values["metric"] == metric]
        for column, wanted in where.items():
            found = found[found[column] == wanted]
        assert len(found) == 1
        return found.iloc[0]

    return one
