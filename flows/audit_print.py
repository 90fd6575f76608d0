"""How `aisubsidy audit` looks: the user's indicators beside the span of the cohort's."""

import textwrap
from collections.abc import Iterator
from typing import Any, NamedTuple

import pandas as pd
from rich.console import Console
from rich.table import Table

from flows.audit import Audit, cohort_rows, own_row
from flows.numbers import NONE, cell, is_money, money
from flows.scenarios import print_scenarios
from metrics.audit_inputs import NOT_ASKED, TICKER
from metrics.catalogue import catalogue
from metrics.evaluate import OK

WIDTH = 80
NO_QUARTERS = "is of quarters, which the table does not have"
SPANS = {"ttm": "twelve months", "quarter": "quarter", "fiscal_year": "fiscal year"}


class Beside(NamedTuple):
    """Lowest, median and highest of the cohort as shown, and of how many companies."""

    lowest: str
    median: str
    highest: str
    companies: int


def print_audit(found: Audit) -> None:
    """Prints indicators by kind of period, what is not there and why, then the scenarios."""
    console = Console(highlight=False, width=WIDTH)
    console.print(f"[bold]{TICKER}[/], your own figures (user_supplied), to {found.quarter}\n")
    missing: dict[str, str] = {}
    console.print(_table(found, missing))
    _print_cohort(console, found)
    _print_missing(console, missing)
    console.print("\nWhat would be: scenarios of your own figures\n", style="bold")
    records = found.scenarios.to_dict("records")
    print_scenarios([{str(name): value for name, value in row.items()} for row in records])


def _table(found: Audit, missing: dict[str, str]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    table.add_column("indicator", no_wrap=True)
    for heading in (TICKER, "lowest", "median", "highest", "of"):
        table.add_column(heading, justify="right", no_wrap=True)
    rows = dict(_rows(found, missing))
    for kind, title in SPANS.items():
        of_kind = [row for row in rows.values() if row["period_kind"] == kind]
        if of_kind:
            table.add_row(f"[bold]{title}[/]")
        for row in of_kind:
            beside = _beside(cohort_rows(found.cohort, row), row) if len(found.cohort) else None
            cells = beside or Beside(NONE, NONE, NONE, 0)
            table.add_row(row["metric"], _cell(row), *cells[:3], str(cells.companies or NONE))
    return table


def _rows(found: Audit, missing: dict[str, str]) -> Iterator[tuple[str, dict[Any, Any]]]:
    """The user's `ok` values by indicator; ``missing`` gains the others, with the reason."""
    for entry in catalogue():
        row = own_row(found.values, entry.metric, found.quarter)
        if row is None or row["status"] != OK:
            missing[entry.metric] = row["reason"] if row else _lacking(entry.period_kinds)
        else:
            yield entry.metric, row


def _lacking(kinds: tuple[str, ...]) -> str:
    return NO_QUARTERS if kinds == ("ttm",) else NOT_ASKED


def _beside(rows: pd.DataFrame, own: dict[Any, Any]) -> Beside | None:
    """None where no company has it, or where amounts are in another currency than the user's."""
    if rows.empty or set(rows["unit"]) != {own["unit"]}:
        return None
    if own["unit"] == "state":
        commonest = rows["value"].mode().iloc[0]
        return Beside(NONE, _shown(commonest, own), NONE, len(rows))
    value = rows["value"]
    lowest, median, highest = (
        _shown(one, own) for one in (value.min(), value.median(), value.max())
    )
    return Beside(lowest, median, highest, len(rows))


def _cell(row: dict[Any, Any]) -> str:
    return _shown(row["value"], row)


def _shown(value: float, row: dict[Any, Any]) -> str:
    unit = row["unit"]
    return money(value) if is_money(unit) else cell(value, unit, row["metric"])


def _print_cohort(console: Console, found: Audit) -> None:
    """Whose values stand beside the user's, or why none do."""
    if not found.published:
        text = f"No cohort beside it: no database at {found.database}. Run: aisubsidy run"
    elif found.cohort.empty:
        text = f"No cohort beside it: none of its companies has filed {found.quarter} yet."
    else:
        names = ", ".join(sorted(found.cohort["ticker"].unique()))
        text = f"Lowest, median and highest of the companies that have the value: {names}."
    console.print(f"\n{text}", style="dim", markup=False)
    units = set(found.cohort["unit"].dropna()) if len(found.cohort) else set()
    others = sorted(unit for unit in units if is_money(unit) and unit != found.currency)
    if others:
        console.print(
            f"Amounts in {found.currency} are not set beside those in {', '.join(others)}.",
            style="dim",
        )


def _print_missing(console: Console, missing: dict[str, str]) -> None:
    """Indicators that other figures would give, by name; the others each with its reason."""
    not_asked = [metric for metric, reason in missing.items() if NOT_ASKED in reason]
    others = {metric: reason for metric, reason in missing.items() if metric not in not_asked}
    if others:
        console.print("\nNo value:", style="bold")
    by_reason: dict[str, list[str]] = {}
    for metric, reason in others.items():
        by_reason.setdefault(reason, []).append(metric)
    for reason, metrics in by_reason.items():
        console.print(_wrapped(f"{', '.join(metrics)}: {reason}"), style="dim", markup=False)
    if not_asked:
        console.print("\nThese take figures that the table does not have:", style="bold")
        console.print(_wrapped(", ".join(not_asked)), style="dim", markup=False)


def _wrapped(text: str) -> str:
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent="  ",
        subsequent_indent="    ",
        break_on_hyphens=False,
        break_long_words=False,
    )
