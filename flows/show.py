"""`aisubsidy show`: one company's indicators by quarter and by year, as tables for a person."""

import json
import math
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd
from rich.console import Console
from rich.table import Table

from flows.build import compute
from flows.numbers import NONE, cell
from flows.show_people import print_people
from metrics.catalogue import catalogue
from warehouse import people_reads, reads
from warehouse.connection import open_published

Rows = dict[tuple[str, str, str], dict[Any, Any]]
SHORT_KINDS = {"ttm": "ttm", "quarter": "qtr", "fiscal_year": "year"}


class History(NamedTuple):
    """A company, all its indicator values, and what is known of its people and plans."""

    company: reads.CompanyName
    values: pd.DataFrame
    people: dict[str, list[dict[str, Any]]]


def history(database: Path, ticker: str, *, as_of: date | None, vintage: str) -> History:
    """Everything of one company; with ``as_of``, computed anew as known that day."""
    with open_published(database, as_base=as_of is not None) as connection:
        if as_of is not None:
            compute(connection, as_of)
            connection.execute("create temp table tickers as from base.tickers")
        company = reads.find_company(connection, ticker)
        values = reads.metric_history(connection, company.ticker, vintage)
        return History(company, values, people_reads.people(connection, company.ticker))


def as_document(found: History) -> dict[str, Any]:
    """For scripts: company, values (columns of metric_values), headcount, layoffs, guidance."""
    values = json.loads(found.values.to_json(orient="records", date_format="iso"))
    return {"company": found.company._asdict(), "values": values, **found.people}


def print_show(found: History, *, periods: int, as_of: date | None) -> None:
    """Prints the newest quarters and fiscal years, what is not there and why, people and plans."""
    company, values = found.company, found.values
    console = Console(highlight=False)
    currency = next((u for u in values["unit"].dropna() if u != "ratio"), "no amounts")
    known = f", as known on {as_of}" if as_of else ""
    console.print(f"[bold]{company.name}[/] ({company.ticker}), {currency} billion{known}\n")
    by_quarter = values[values["period_kind"] != "fiscal_year"]
    by_year = values[values["period_kind"] == "fiscal_year"].assign(
        calendar_quarter=lambda rows: "FY" + rows["fiscal_year"].astype(str)
    )
    missing: dict[str, str] = {}
    for part, kinds in ((by_quarter, ("ttm", "quarter")), (by_year, ("fiscal_year",))):
        console.print(_table(part, kinds, periods, missing))
        console.print()
    if missing:
        console.print("No value in the last of these periods:", style="bold")
    for metric, reason in missing.items():
        console.print(f"  {metric}: {reason}", style="dim", markup=False, soft_wrap=True)
    print_people(console, found.people)
    console.print(
        f"\nBehind a value: aisubsidy explain {company.ticker} capex_to_revenue "
        f"{by_quarter['calendar_quarter'].max()}",
        style="dim",
        soft_wrap=True,
    )


def _table(
    values: pd.DataFrame, kinds: tuple[str, ...], count: int, missing: dict[str, str]
) -> Table:
    """Indicators down, the newest ``count`` periods across; ``missing`` gains what is absent."""
    rows: Rows = {
        (row["metric"], row["period_kind"], row["calendar_quarter"]): row
        for row in values.to_dict("records")
    }
    periods = sorted(values["calendar_quarter"].unique())[-count:]
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("indicator", no_wrap=True)
    table.add_column("over", style="dim")
    for period in periods:
        table.add_column(period, justify="right", no_wrap=True)
    for metric in catalogue():
        for kind in kinds:
            if kind not in metric.period_kinds:
                continue
            line = [rows.get((metric.metric, kind, period)) for period in periods]
            if line and line[-1] and line[-1]["status"] != "ok":
                missing.setdefault(metric.metric, line[-1]["reason"])
            if any(row and row["status"] == "ok" for row in line):
                shown = (_cell(row, metric.metric) for row in line)
                table.add_row(metric.metric, SHORT_KINDS[kind], *shown)
    return table


def _cell(row: dict[Any, Any] | None, metric: str) -> str:
    if row is None or row["status"] != "ok" or math.isnan(row["value"]):
        return NONE
    return cell(row["value"], row["unit"], metric)
