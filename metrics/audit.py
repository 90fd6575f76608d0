"""A user's own organisation: its table of figures, read with every problem named."""

import math
import re
from dataclasses import dataclass

import pandas as pd

from metrics.errors import MetricError

PERIOD = "period"
MONEY, PERSONS = "money", "persons"
MOST_SHOWN = 10  # problems named in one message
FIRST_ROW = 2  # of the data in a file: the header is row 1

# Digits, with commas only where they part thousands, and a point before decimals.
_NUMBER = re.compile(r"[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?([eE][+-]?\d+)?")
_PERIOD = re.compile(r"FY(19|20)\d\d|(19|20)\d\dQ[1-4]")


@dataclass(frozen=True)
class Field:
    """A column of the user's table; unless `signed`, a negative number in it is an error."""

    name: str
    unit: str
    required: bool = True
    signed: bool = False


FIELDS = (
    Field("revenue", MONEY),
    Field("capex", MONEY),
    Field("operating_cash_flow", MONEY, signed=True),
    Field("headcount", PERSONS),
    Field("cuts", PERSONS),
    Field("labour_cost", MONEY),
    Field("depreciation", MONEY, required=False),
    Field("cash", MONEY, required=False),
    Field("securities", MONEY, required=False),
    Field("debt", MONEY, required=False),
)
COLUMNS = (PERIOD, *(field.name for field in FIELDS))
REQUIRED = (PERIOD, *(field.name for field in FIELDS if field.required))


def template() -> str:
    """A table to fill in, as CSV text: all columns, with two fiscal years of an invented company,
    money in whole units of its currency. `parse` takes it as it is."""
    return (
        f"{','.join(COLUMNS)}\n"
        "FY2024,500000000,40000000,90000000,2100,0,310000000,25000000,60000000,15000000,80000000\n"
        "FY2025,540000000,75000000,95000000,2000,150,305000000,30000000,50000000,15000000,95000000\n"
    )


def parse(table: pd.DataFrame) -> pd.DataFrame:
    """The user's figures: `period` (2025Q4 or FY2025), and a column of numbers for each field.

    `table` is the file as read, its first row of data being row 2. An empty cell, or an optional
    column left out, is NaN. MetricError with row and column of each problem, what was got there
    and what was expected.
    """
    table = table.rename(columns=lambda name: str(name).strip().lower())
    _refuse(_problems_of_columns(table))
    texts = table.map(_text).reset_index(drop=True)
    texts[PERIOD] = texts[PERIOD].str.upper()
    texts = texts.reindex(columns=list(COLUMNS), fill_value="")
    problems = _problems_of_periods(texts[PERIOD])
    for field in FIELDS:
        problems += _problems_of_numbers(texts[field.name], field)
    _refuse(problems)
    numbers = {field.name: texts[field.name].map(_number) for field in FIELDS}
    return pd.DataFrame({PERIOD: texts[PERIOD]} | numbers)


def _text(cell: object) -> str:
    """The cell without blanks around; empty for none."""
    return "" if cell is None or cell != cell else str(cell).strip()


def _number(text: str) -> float:
    return float(text.replace(",", "")) if text else math.nan


def _problems_of_columns(table: pd.DataFrame) -> list[str]:
    problems = [f"no column {name}" for name in REQUIRED if name not in table]
    problems += [
        f"column {name}, which is none of {', '.join(COLUMNS)}"
        for name in table
        if name not in COLUMNS
    ]
    problems += [f"column {name} twice" for name in table.columns[table.columns.duplicated()]]
    return problems or ([] if len(table) else ["no row of figures"])


def _problems_of_periods(periods: "pd.Series[str]") -> list[str]:
    problems = []
    first: dict[str, int] = {}
    for row, period in enumerate(periods, FIRST_ROW):
        where = f"row {row}, column {PERIOD}: {period!r}"
        if not _PERIOD.fullmatch(period):
            problems.append(f"{where} where a quarter as 2025Q4 or a year as FY2025 should be")
        elif period in first:
            problems.append(f"{where} again, as in row {first[period]}")
        first.setdefault(period, row)
    return problems


def _problems_of_numbers(texts: "pd.Series[str]", field: Field) -> list[str]:
    problems = []
    for row, text in enumerate(texts, FIRST_ROW):
        where = f"row {row}, column {field.name}: {text!r}"
        if text and not _NUMBER.fullmatch(text):
            problems.append(f"{where} where a number as 12500000 or nothing should be")
        elif text and not math.isfinite(_number(text)):
            problems.append(f"{where} where a finite number should be")
        elif text and not field.signed and _number(text) < 0:
            problems.append(f"{where} where a number of 0 or more should be")
    return problems


def _refuse(problems: list[str]) -> None:
    if not problems:
        return
    left_out = len(problems) - MOST_SHOWN
    shown = problems[:MOST_SHOWN] + ([f"and {left_out} more"] if left_out > 0 else [])
    raise MetricError(
        "; ".join(shown),
        f"a row a period with {', '.join(REQUIRED)}",
        "Correct the table, or begin from the template",
    )
