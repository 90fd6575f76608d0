"""`aisubsidy show`: one company's indicators by quarter, as a table for a person."""

import math
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
from rich.console import Console
from rich.table import Table

from flows.build import compute
from flows.numbers import NONE, short
from metrics.catalogue import catalogue
from warehouse import reads
from warehouse.connection import open_published

PERIOD_ORDER = {"ttm": 0, "quarter": 1}


def history(
    database: Path, ticker: str, *, as_of: date | None, vintage: str
) -> tuple[reads.CompanyName, pd.DataFrame]:
    """The company and all its indicator values; with ``as_of``, computed anew as known that day."""
    with open_published(database, as_base=as_of is not None) as connection:
        if as_of is not None:
            compute(connection, as_of)
            connection.execute("create temp table tickers as from base.tickers")
        company = reads.find_company(connection, ticker)
        return company, reads.metric_history(connection, company.ticker, vintage)


def quarters_table(values: pd.DataFrame, count: int) -> tuple[Table, list[str]]:
    """Indicators down, the last ``count`` calendar quarters across; and what is not there, why."""
    rows = values[values["period_kind"] != "fiscal_year"]
    quarters = sorted(rows["calendar_quarter"].unique())[-count:]
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("indicator", no_wrap=True)
    table.add_column("over", style="dim")
    for quarter in quarters:
        table.add_column(quarter, justify="right", no_wrap=True)
    reasons = []
    for metric in catalogue():
        for kind in sorted(
            set(metric.period_kinds) & PERIOD_ORDER.keys(), key=PERIOD_ORDER.__getitem__
        ):
            picked = rows[(rows["metric"] == metric.metric) & (rows["period_kind"] == kind)]
            by_quarter = {row["calendar_quarter"]: row for row in picked.to_dict("records")}
            cells = [by_quarter.get(quarter) for quarter in quarters]
            if not any(cell and cell["status"] == "ok" for cell in cells):
                reasons += _reason(metric.metric, kind, cells)
                continue
            table.add_row(metric.metric, kind, *(_cell(cell, metric.metric) for cell in cells))
    return table, reasons


def years_table(values: pd.DataFrame, count: int) -> Table:
    """Indicators down, the last ``count`` fiscal years across."""
    rows = values[(values["period_kind"] == "fiscal_year") & (values["status"] == "ok")]
    years = sorted(rows["fiscal_year"].unique())[-count:]
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("indicator", no_wrap=True)
    for year in years:
        table.add_column(f"FY{year}", justify="right", no_wrap=True)
    for metric in catalogue():
        picked = rows[rows["metric"] == metric.metric]
        by_year = {row["fiscal_year"]: row for row in picked.to_dict("records")}
        cells = [by_year.get(year) for year in years]
        if any(cells):
            table.add_row(metric.metric, *(_cell(cell, metric.metric) for cell in cells))
    return table


def print_show(
    company: reads.CompanyName, values: pd.DataFrame, *, quarters: int, as_of: date | None
) -> None:
    """Prints both tables and the reasons for what is missing."""
    console = Console()
    unit = next((u for u in values["unit"] if isinstance(u, str) and u != "ratio"), "no amounts")
    known = f", as known on {as_of}" if as_of else ""
    console.print(f"[bold]{company.name}[/] ({company.ticker}) in {unit}{known}\n")
    table, reasons = quarters_table(values, quarters)
    console.print(table)
    console.print()
    console.print(years_table(values, quarters))
    if reasons:
        console.print("\nNot there:", style="bold")
    for reason in reasons:
        console.print(reason, style="dim", markup=False, highlight=False)
    console.print(
        f"\nHow a value came about: aisubsidy explain {company.ticker} capex_to_revenue PERIOD",
        style="dim",
        highlight=False,
    )


def _cell(row: dict[Any, Any] | None, metric: str) -> str:
    if row is None or row["status"] != "ok" or math.isnan(row["value"]):
        return NONE
    return short(row["value"], row["unit"], metric)


def _reason(metric: str, kind: str, cells: list[dict[Any, Any] | None]) -> list[str]:
    newest = next((cell for cell in reversed(cells) if cell), None)
    return [f"  {metric} ({kind}): {newest['reason']}"] if newest else []
