"""`aisubsidy audit`: a user's own figures, beside what is published of the cohort. Stores nothing.

The user's organisation is OWN; it never is in a total of the cohort.
"""

import csv
import io
import json
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from flows.errors import FlowError
from flows.scenarios import parameters_from, scenario_frame
from metrics import audit
from metrics.audit_inputs import TICKER, own_inputs
from metrics.errors import MetricError
from metrics.evaluate import OK, evaluate
from warehouse import cohort
from warehouse.connection import open_published

BEGIN = "Correct it, or begin from: aisubsidy audit --template > my.csv"
# Beside a fiscal year stand twelve months to the same calendar quarter, never one quarter alone.
BESIDE_A_YEAR = ("ttm", "fiscal_year")


class Asked(NamedTuple):
    """What the user says beside the table; quarter None: the newest in it."""

    currency: str = "USD"
    year_end_month: int = 12
    quarter: str | None = None
    parameters: tuple[str, ...] = ()


class Audit(NamedTuple):
    """Rows of `metric_values` and of `scenarios`: the user's, and the cohort's of that quarter.

    ``values`` are of all periods of the table; the scenarios are of the newest with capex that
    is not after the quarter. ``database``: where the cohort's are from, if it is ``published``.
    """

    quarter: str
    currency: str
    values: pd.DataFrame
    scenarios: pd.DataFrame
    cohort: pd.DataFrame
    cohort_scenarios: pd.DataFrame
    database: Path
    published: bool


def template_text() -> str:
    """A table to fill in, as CSV."""
    return audit.template()


def audit_table(database: Path, path: Path, asked: Asked) -> Audit:
    """Indicators and scenarios of the figures in a CSV file, and the cohort's of that quarter.

    FlowError names the file and each wrong row and column, or a quarter that the table lacks.
    """
    parameters = parameters_from(list(asked.parameters))
    inputs = own_inputs(
        _figures(path), currency=asked.currency, year_end_month=asked.year_end_month
    )
    quarter = _quarter(inputs, asked.quarter, path)
    values = evaluate(inputs)
    scenarios = scenario_frame(inputs[inputs["calendar_quarter"] <= quarter], parameters)
    own = scenarios[(scenarios["ticker"] == TICKER) & scenarios["quarter"].isna()]
    published = database.exists()
    beside = _cohort(database, quarter) if published else (pd.DataFrame(), pd.DataFrame())
    return Audit(quarter, asked.currency, values, own, *beside, database, published)


def as_document(found: Audit) -> dict[str, Any]:
    """For scripts: the same tables as lists of records."""
    tables = {
        name: json.loads(frame.to_json(orient="records", date_format="iso"))
        for name, frame in found._asdict().items()
        if isinstance(frame, pd.DataFrame)
    }
    return {
        "ticker": TICKER,
        "calendar_quarter": found.quarter,
        "currency": found.currency,
        "database": str(found.database),
        "published": found.published,
        **tables,
    }


def own_row(values: pd.DataFrame, metric: str, quarter: str) -> dict[Any, Any] | None:
    """The user's value of an indicator for that quarter, of twelve months before others.

    An `ok` one if any kind of period has one; None where the indicator has none of these kinds.
    """
    rows = values[(values["metric"] == metric) & (values["calendar_quarter"] == quarter)]
    found = rows.to_dict("records")
    order = ("ttm", "fiscal_year", "quarter")
    found.sort(key=lambda row: (row["status"] != OK, order.index(row["period_kind"])))
    return found[0] if found else None


def cohort_rows(cohort_values: pd.DataFrame, own: dict[Any, Any]) -> pd.DataFrame:
    """The cohort's `ok` values that the user's value compares with: one row a company."""
    rows: pd.DataFrame = cohort_values[
        (cohort_values["metric"] == own["metric"]) & (cohort_values["status"] == OK)
    ]
    kinds = BESIDE_A_YEAR if own["period_kind"] == "fiscal_year" else (own["period_kind"],)
    for kind in kinds:
        of_kind: pd.DataFrame = rows[rows["period_kind"] == kind]
        if len(of_kind):
            return of_kind
    return rows.head(0)


def _figures(path: Path) -> pd.DataFrame:
    table = _table(path)
    try:
        return audit.parse(table)
    except MetricError as error:
        raise FlowError(f"{path}: {error.got}", error.expected, BEGIN) from error


def _table(path: Path) -> pd.DataFrame:
    """The file's cells as text, a row a row of the file, so that its errors can be numbered."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(io.StringIO(file.read(), newline=""), strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise FlowError(f"{path} cannot be read ({why})", "a CSV file in UTF-8", BEGIN) from error
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    if not rows:
        raise FlowError(f"{path} is empty", "a table of figures", BEGIN)
    header, *data = rows
    for number, row in enumerate(data, audit.FIRST_ROW):
        if row and len(row) != len(header):
            raise FlowError(
                f"{path}: row {number}: {len(row)} cells",
                f"{len(header)}, as in the header (a number with commas stands in quotes)",
                BEGIN,
            )
    names = [" ".join(name.split()) for name in header]
    return pd.DataFrame([row or [""] * len(names) for row in data], columns=names)


def _quarter(inputs: pd.DataFrame, wanted: str | None, path: Path) -> str:
    known = sorted(inputs["calendar_quarter"].unique())
    if wanted is None:
        return str(known[-1])
    if wanted.upper() not in known:
        raise FlowError(f"quarter {wanted!r}", f"one of {', '.join(known)}, as in {path}", BEGIN)
    return wanted.upper()


def _cohort(database: Path, quarter: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    with open_published(database) as connection:
        values = cohort.cohort_values(connection, quarter)
        return values, cohort.cohort_scenarios(connection, quarter)
