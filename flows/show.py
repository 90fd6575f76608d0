"""`aisubsidy show`: one company's indicators by quarter and by year, as tables for a person."""

from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table

from flows.numbers import BAND_ENDS, NONE, band, cell, is_money
from flows.paragraphs import WIDTH, name_in_lines, print_filled
from flows.show_people import print_people
from metrics.catalogue import catalogue
from metrics.definition import DECLARED, Metric
from warehouse import people_reads, reads
from warehouse.connection import open_published
from warehouse.own_files import NO_OWN_FILES, OwnFiles

Row = dict[str, Any]
Rows = dict[tuple[str, str, str], Row]
BY_QUARTER, BY_YEAR = ("ttm", "quarter"), ("fiscal_year", "guided_year")
QUARTER_MARK = " (qtr)"  # behind what covers, or stands at the end of, one quarter
NAME_WIDTH = 28  # columns of an indicator's name
PERIOD_WIDTH = 13  # columns of a period with its gap
UNLIMITED = 1_000  # columns: a number is never cut, however narrow the terminal


class History(NamedTuple):
    """A company, all its indicator values, and what is known of its people and plans."""

    company: reads.CompanyName
    values: list[Row]
    people: dict[str, list[dict[str, Any]]]


def history(
    database: Path,
    ticker: str,
    *,
    as_of: date | None,
    vintage: str,
    own: OwnFiles = NO_OWN_FILES,
) -> History:
    """Everything of one company; with ``as_of``, computed anew as known that day."""
    with open_published(database, as_base=as_of is not None) as connection:
        if as_of is not None:
            from flows.build import compute  # slow to import

            compute(connection, as_of, own)
            connection.execute("create temp table tickers as from base.tickers")
        company = reads.find_company(connection, ticker)
        values = reads.metric_history(connection, company.ticker, vintage)
        return History(company, values, people_reads.people(connection, company.ticker))


def as_document(found: History) -> dict[str, Any]:
    """For scripts: company, values (columns of metric_values), headcount, layoffs, guidance."""
    values = [{key: _plain(item) for key, item in row.items()} for row in found.values]
    return {"company": found.company._asdict(), "values": values, **found.people}


def _plain(item: Any) -> Any:
    return f"{item.isoformat()}T00:00:00.000" if isinstance(item, date) else item


def print_show(found: History, *, periods: int, as_of: date | None) -> None:
    """Prints the newest quarters and fiscal years, what is not there and why, people and plans."""
    company, values = found.company, found.values
    console, wide = Console(highlight=False), Console(highlight=False, width=UNLIMITED)
    console.print(f"[bold]{company.name}[/] ({company.ticker}){_heading(values, as_of)}")
    if values:
        console.print()
    by_quarter = [row for row in values if row["period_kind"] not in BY_YEAR]
    by_year = [
        row | {"calendar_quarter": f"FY{row['fiscal_year']}"}
        for row in values
        if row["period_kind"] in BY_YEAR
    ]
    missing: dict[str, str] = {}
    for part, kinds, over in (
        (by_quarter, BY_QUARTER, f"Twelve months to each quarter, or{QUARTER_MARK} the quarter"),
        (by_year, BY_YEAR, "Fiscal years"),
    ):
        if part:
            console.print(over)
        for columns in _columns(part, periods, max(WIDTH, console.width)):
            wide.print(_table(part, kinds, columns, missing))
            console.print()
    _print_missing(console, missing)
    print_people(console, found.people)
    if not values:
        return
    newest = max(row["calendar_quarter"] for row in by_quarter or by_year)
    console.print(
        f"\nBehind a value: aisubsidy explain {company.ticker} capex_to_revenue {newest}",
        style="dim",
        soft_wrap=True,
    )


def _heading(values: list[Row], as_of: date | None) -> str:
    known = f", as known on {as_of}" if as_of else ""
    currency = next((row["unit"] for row in values if is_money(row["unit"])), None)
    amounts = f"money in {currency} billion, a head in {currency}" if currency else "no amounts"
    return f", {amounts}{known}"


def _columns(values: list[Row], count: int, width: int) -> list[list[str]]:
    """The newest ``count`` periods, in as many tables as the width of the terminal asks for."""
    periods = sorted({row["calendar_quarter"] for row in values})[-count:]
    fitting = max(1, (width - NAME_WIDTH) // PERIOD_WIDTH)
    return [periods[start : start + fitting] for start in range(0, len(periods), fitting)]


def _table(
    values: list[Row], kinds: tuple[str, ...], periods: list[str], missing: dict[str, str]
) -> Table:
    """Indicators down by family, periods across; ``missing`` gains what the last one lacks."""
    rows: Rows = {
        (row["metric"], row["period_kind"], row["calendar_quarter"]): row for row in values
    }
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("indicator", no_wrap=True)
    for period in periods:
        table.add_column(period, justify="right", no_wrap=True)
    for family, entries in groupby(catalogue(), key=lambda entry: entry.family):
        lines = [
            line
            for entry in entries
            if not _is_band_end(entry)
            for kind in kinds
            if kind in entry.period_kinds
            for line in _lines(entry, kind, periods, rows, missing)
        ]
        if lines:
            table.add_row(f"[bold]{family.replace('_', ' ')}[/]")
        for line in lines:
            table.add_row(*line)
    return table


def _is_band_end(entry: Metric) -> bool:
    return any(
        entry.metric.endswith(end) and entry.metric.removesuffix(end) in DECLARED
        for end in BAND_ENDS
    )


def _lines(
    entry: Metric, kind: str, periods: list[str], rows: Rows, missing: dict[str, str]
) -> list[list[str]]:
    """An indicator's line and that of its band, if it has any value in these periods."""
    line = [rows.get((entry.metric, kind, period)) for period in periods]
    last = next((row for row in reversed(line) if row is not None), None)
    if last is not None and last["status"] != "ok":
        missing.setdefault(entry.metric, last["reason"])
    if not any(map(_is_there, line)):
        return []
    name = name_in_lines(entry.metric + QUARTER_MARK * (kind == "quarter"), NAME_WIDTH)
    lines = [[name, *(_cell(row, entry.metric) for row in line)]]
    bands = [
        _band_cell(*(rows.get((entry.metric + end, kind, period)) for end in BAND_ENDS))
        for period in periods
    ]
    if any(text != NONE for text in bands):
        lines.append(["  low to high", *bands])
    return lines


def _is_there(row: Row | None) -> bool:
    return row is not None and row["status"] == "ok"


def _cell(row: Row | None, metric: str) -> str:
    if row is None or not _is_there(row):
        return NONE
    return cell(row["value"], row["unit"], metric)


def _band_cell(low: Row | None, high: Row | None) -> str:
    if low is None or high is None or not (_is_there(low) and _is_there(high)):
        return NONE
    return band(low["value"], high["value"], low["unit"], low["metric"])


def _print_missing(console: Console, missing: dict[str, str]) -> None:
    """What the newest period lacks, indicators with one reason together."""
    if missing:
        console.print("No value in the last of these periods:", style="bold")
    by_reason: dict[str, list[str]] = {}
    for metric, reason in missing.items():
        by_reason.setdefault(reason, []).append(metric)
    for reason, metrics in by_reason.items():
        print_filled(console, f"{', '.join(metrics)}: {reason}", indent=2, hanging=2, style="dim")
