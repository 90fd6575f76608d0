"""`aisubsidy peers`: where a company stands among those of its industry and those of its size."""

from collections import Counter
from itertools import groupby
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from flows.errors import FlowError
from flows.numbers import NONE, cell, is_money, money
from flows.paragraphs import name_in_lines, print_filled
from flows.settings import Settings
from warehouse import peer_reads, reads
from warehouse.connection import open_published

Record = dict[str, Any]
INDUSTRY, SIZE = "sic", "revenue_decile"
ANEW = (
    "What has filed since comes with: "
    f"{peer_reads.WHOLE_MARKET}, then the same with submissions.zip"
)
UNLIMITED = 1_000  # columns: a number is never cut, however narrow the terminal
NAME_WIDTH = 25  # columns of an indicator's name
LEGEND = (
    "Industry, size: percent of the peers whose value is lower; 0 lowest, 100 highest. "
    "SIC: code of the industry, its first digits where fewer than 5 others have a value. "
    "Tenth: by revenue in that currency, 10 the largest."
)


def standing(settings: Settings, ticker: str, metric: str | None, period: str | None) -> Record:
    """company, and percentiles: rows of metric_percentiles, each with its `period`.

    Of one indicator over all periods, of one period, or of the newest quarter that has any.
    """
    database = _database(settings)
    if not database.exists():
        raise FlowError(
            f"no database at {database}",
            "the whole market's",
            f"Run: {peer_reads.WHOLE_MARKET}, then the same with submissions.zip",
        )
    cik = _cik(settings, ticker)
    with open_published(database) as connection:
        known = cik if cik and reads.has_company(connection, cik) else ticker
        company = reads.find_company(connection, known, next_step=ANEW)
        newest = peer_reads.newest_period(connection, company)
        wanted = period.upper() if period else None if metric else newest
        found = peer_reads.places(connection, company, metric, wanted)
    return {"company": company._asdict(), "percentiles": found}


def _database(settings: Settings) -> Path:
    """The market's file, the only one with peers, unless another is named."""
    return settings.market if settings.market.exists() and not settings.db else settings.read_from


def _cik(settings: Settings, ticker: str) -> str | None:
    """The CIK of a company that is followed: the market knows it by that too."""
    if settings.db or not settings.database.exists():
        return None
    with open_published(settings.database) as connection:
        if not reads.has_company(connection, ticker):
            return None
        return f"CIK{reads.find_company(connection, ticker).cik:010d}"


def print_standing(found: Record, metric: str | None, periods: int) -> None:
    """Prints a line an indicator or, of one indicator, a line for each of the newest periods."""
    company, rows = found["company"], found["percentiles"]
    console, wide = Console(highlight=False), Console(highlight=False, width=UNLIMITED)
    of = f"{metric} by period" if metric else f"over {rows[0]['period']}"
    console.print(f"[bold]{company['name']}[/] ({company['ticker']}) among its peers, {of}\n")
    parts = [rows]
    if metric:
        by_kind = groupby(rows, key=lambda row: row["period_kind"])
        parts = [list(of_kind)[-2 * periods :] for _, of_kind in by_kind]
    for part in parts:
        wide.print(_table(part, "period" if metric else "metric"))
        console.print()
    _print_reasons(console, [row for part in parts for row in part])
    print_filled(console, LEGEND, style="dim")


def _table(rows: list[Record], first: str) -> Table:
    """Percentile, number of peers and group of either kind, by indicator or by period."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column({"metric": "indicator"}.get(first, first), no_wrap=True)
    for name in ("value", "industry", "peers", "SIC", "size", "peers", "tenth"):
        table.add_column(name, justify="right", no_wrap=True)
    for name, of_both in groupby(rows, key=lambda row: str(row[first])):
        kinds = {row["peer_kind"]: row for row in of_both}
        value = {key: kinds[INDUSTRY][key] for key in ("value", "unit", "metric")}
        table.add_row(
            name_in_lines(name, NAME_WIDTH),
            money(value["value"]) if is_money(value["unit"]) else cell(**value),
            *_place(kinds[INDUSTRY]),
            *_place(kinds[SIZE]),
        )
    return table


def _place(row: Record) -> tuple[str, str, str]:
    percentile = NONE if row["percentile"] is None else f"{row['percentile']:.0f}"
    return percentile, str(row["peers"]), row["peer_group"] or NONE


def _print_reasons(console: Console, rows: list[Record]) -> None:
    """Why there is no percentile, each reason once with how often it is meant."""
    reasons = Counter(row["reason"] for row in rows if row["reason"])
    for reason, count in reasons.items():
        print_filled(console, f"No percentile, {count} times: {reason}", style="dim")
