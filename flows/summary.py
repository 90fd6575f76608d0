"""What `aisubsidy run` prints at its end: the result, how sound it is, and where it lies."""

from typing import Any

import pandas as pd
from rich.console import Console
from rich.table import Table

from flows.numbers import NONE, short
from flows.pipeline import RunResult
from metrics.catalogue import find_metric
from warehouse import reads
from warehouse.connection import open_published

HEADINGS = {
    "capex_ttm": "capex\nTTM",
    "capex_ttm_yoy": "growth\non year",
    "capex_to_revenue": "of\nrevenue",
    "capex_to_ocf": "of operating\ncash flow",
    "free_cash_flow": "free cash\nflow TTM",
}


def print_summary(result: RunResult, headlines: list[str]) -> None:
    """Prints one line a company with its newest trailing twelve months, and what to do next."""
    with open_published(result.database) as connection:
        panel = reads.panel(connection, headlines, result.tickers)
        names = {t: reads.find_company(connection, t).name for t in result.tickers}
    console = Console(soft_wrap=True, highlight=False)
    console.print(_table(panel, headlines, result.tickers))
    _print_one_source(console, panel, names)
    built = result.built
    found = built.findings
    console.print(
        f"\nFiscal years whose quarters add up: {built.years_agreeing} of {built.years} "
        "(capex, revenue, operating cash flow)."
    )
    console.print(
        f"Findings: {found['error']} errors, {found['warning']} warnings, {found['info']} gaps "
        "with their reason (aisubsidy check)."
    )
    console.print(f"Database: {result.database}   Tables: {result.tables}")


def _table(panel: pd.DataFrame, headlines: list[str], tickers: list[str]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("\ncompany")
    table.add_column("\nquarter")
    for name in headlines:
        table.add_column(HEADINGS.get(name, find_metric(name).title), justify="right")
    cells = {(row["ticker"], row["metric"]): row for row in panel.to_dict("records")}
    for ticker in tickers:
        rows = [cells.get((ticker, name)) for name in headlines]
        quarter = max((str(row["calendar_quarter"]) for row in rows if row), default=NONE)
        table.add_row(ticker, quarter, *(_cell(row, quarter) for row in rows))
    return table


def _cell(row: dict[Any, Any] | None, quarter: str) -> str:
    """A value of an older quarter is not shown beside newer ones."""
    if row is None or row["calendar_quarter"] != quarter:
        return NONE
    return short(row["value"], row["unit"], row["metric"])


def _print_one_source(console: Console, panel: pd.DataFrame, names: dict[str, str]) -> None:
    """One number, in words, with its filing: where every other one leads too."""
    rows = panel[panel["metric"] == "capex_to_revenue"].set_index("ticker", drop=False)
    ticker = next((name for name in names if name in rows.index), None)
    if ticker is None:
        return
    row = rows.loc[ticker]
    console.print(
        f"\n{names[row['ticker']]} spent {short(row['value'], row['unit'])} of revenue on capex "
        f"in the year to {row['calendar_quarter']}:\n  {row['source_url']}\n"
        f"  aisubsidy explain {row['ticker']} capex_to_revenue {row['calendar_quarter']}"
    )
