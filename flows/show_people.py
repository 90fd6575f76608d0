"""The part of `aisubsidy show` about people and plans: headcount, layoffs, guidance."""

from typing import Any

from rich.console import Console
from rich.table import Table

from flows.numbers import BILLION, NONE

Record = dict[str, Any]
SHOWN = 8


def print_people(console: Console, people: dict[str, list[Record]]) -> None:
    """Three tables, the newest first; one that is empty says so."""
    for name, table in (("headcount", _headcount), ("layoffs", _layoffs), ("guidance", _guidance)):
        rows = people[name]
        console.print()
        if not rows:
            console.print(f"[bold]{name}[/]: none known", highlight=False)
            continue
        console.print(table(rows[:SHOWN]))
        if len(rows) > SHOWN:
            console.print(f"and {len(rows) - SHOWN} before", style="dim")


def _headcount(rows: list[Record]) -> Table:
    table = _table("headcount", right="persons", left=("basis", "evidence"))
    for row in rows:
        about = "~" if row["approximate"] else ""
        table.add_row(
            str(row["as_of"]), f"{about}{row['headcount_persons']:,}", row["basis"], row["evidence"]
        )
    return table


def _layoffs(rows: list[Record]) -> Table:
    table = _table("layoffs", right="positions", left=("share", "kind", "evidence", "reports"))
    for row in rows:
        share = f"{row['percent']:g}%" if row["percent"] else NONE
        kind = row["kind"] if not row["scope_name"] else f"{row['kind']}, {row['scope_name']}"
        table.add_row(
            str(row["announced"]), span(row), share, kind, row["evidence"], str(row["reports"])
        )
    return table


def _guidance(rows: list[Record]) -> Table:
    table = _table("guidance", right="billion", left=("for", "actual", "basis", "evidence"))
    for row in rows:
        actual = NONE if row["actual"] is None else f"{row['actual'] / BILLION:,.1f}"
        table.add_row(
            str(row["announced"]),
            amount(row),
            row["fiscal_period"],
            actual,
            row["basis"],
            row["evidence"],
        )
    return table


def _table(name: str, right: str, left: tuple[str, ...]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column(name, no_wrap=True)
    table.add_column(right, justify="right", no_wrap=True)
    for column in left:
        table.add_column(column)
    return table


def span(row: Record) -> str:
    """How many: 8,000; 4,000-6,000; up to 9,000; 1,000+; or nothing."""
    if row["positions"] is not None:
        return f"{row['positions']:,}"
    low, high = row["positions_low"], row["positions_high"]
    if low is not None and high is not None:
        return f"{low:,}-{high:,}"
    if high is not None:
        return f"up to {high:,}"
    return f"{low:,}+" if low is not None else NONE


def amount(row: Record) -> str:
    """Guidance in billions: 115-135; ~200; >135; <10; or its direction."""
    low, high = row["low_usd"], row["high_usd"]
    if low is not None and high is not None and low != high:
        return f"{low / BILLION:g}-{high / BILLION:g}"
    if low is None and high is None:
        return str(row["direction"])
    sign = {"about": "~", "more_than": ">", "less_than": "<"}.get(row["form"], "")
    return f"{sign}{(low if low is not None else high) / BILLION:g}"
