"""Builds frames of measured values, and picks rows of the result."""

from collections.abc import Callable

import pandas as pd
import pytest

PERSONS = ("headcount", "headcount_year_before", "cuts_ttm")


def measured_rows(values: dict[str, float | None], **where: object) -> pd.DataFrame:
    """A row a value, of Meta at the end of 2025 unless said otherwise."""
    common = {"cik": 1326801, "ticker": "META", "calendar_quarter": "2025Q4"}
    return pd.DataFrame(
        [
            common
            | {
                "metric": name,
                "value": value,
                "unit": "persons" if name in PERSONS else "USD",
                "evidence": "reported",
            }
            | where
            for name, value in values.items()
        ]
    )


def results(
    rows: pd.DataFrame, measure: str, factor: str | None = None, **where: object
) -> pd.DataFrame:
    """The rows of a measure, of a factor if one is named, and of those columns."""
    for column, wanted in {"measure": measure, "factor": factor, **where}.items():
        if wanted is not None:
            rows = rows[rows[column] == wanted]
    return rows


@pytest.fixture(scope="session")
def measured() -> Callable[..., pd.DataFrame]:
    return measured_rows


@pytest.fixture(scope="session")
def pick() -> Callable[..., pd.DataFrame]:
    return results
