"""Options that commands share, and how their values are read."""

import json
import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from flows import completion
from flows.errors import FlowError
from flows.patterns import TICKER

Ticker = Annotated[str, typer.Argument(help="Such as META.", autocompletion=completion.tickers)]
QUARTER = re.compile(r"[12][0-9]{3}Q[1-4]")

Tickers = Annotated[str | None, typer.Option(help="Such as META,MSFT; default: the cohort.")]
Followed = Annotated[
    str | None,
    typer.Option(help="Such as META,MSFT, or CIK0001326801 by CIK; default: the cohort."),
]
AsOf = Annotated[
    str | None, typer.Option(metavar="DATE", help="As known that day: nothing filed after it.")
]
Db = Annotated[Path | None, typer.Option(help="The published DuckDB file.")]
Live = Annotated[bool, typer.Option("--live", help="From the real sources, not the mirror.")]
Vintage = Annotated[str, typer.Option(help="latest or first_reported.")]
AsJson = Annotated[bool, typer.Option("--json", help="As JSON, for scripts.")]


def complain(text: str) -> None:
    """One line on standard error, whatever was read from a file into it."""
    line = "".join(char if char.isprintable() else " " for char in f"aisubsidy: {text}")
    Console(stderr=True, soft_wrap=True).print(line, markup=False, highlight=False)


def complain_of(failures: Iterable[str]) -> None:
    """Each failure in one line, those that say the same in one, and exit status 1 if any."""
    counted = Counter(failures)
    for text, count in counted.items():
        complain(f"{text} ({count} addresses)" if count > 1 else text)
    if counted:
        raise typer.Exit(1)


def print_json(value: object) -> None:
    """A document for scripts on standard output; days and times as in SQL."""
    print(json.dumps(value, default=str, indent=1))


def split(listed: str | None) -> list[str] | None:
    """The parts of a list with commas; None for none."""
    return [part.strip() for part in listed.split(",") if part.strip()] if listed else None


def ticker_list(tickers: str | None) -> list[str] | None:
    """The tickers of a list with commas; None for none; FlowError for what can be none."""
    parts = split(tickers)
    for part in [""] if parts == [] else parts or []:
        if not TICKER.fullmatch(part):
            raise FlowError(f"ticker {part!r}", "letters, digits, dots and dashes", "Run it again")
    return parts


def day(text: str | None) -> date | None:
    """A day as given; FlowError for anything else."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise FlowError(f"date {text!r}", "a day such as 2025-01-31", "Run it again") from error


def quarter_name(text: str | None) -> str | None:
    """A calendar quarter as given, in capitals; FlowError for anything else."""
    if text is None or QUARTER.fullmatch(text.upper()):
        return text and text.upper()
    raise FlowError(f"quarter {text!r}", "a calendar quarter such as 2025Q4", "Run it again")


def vintage_name(text: str) -> str:
    """A vintage as given; FlowError for an unknown one."""
    known: tuple[Any, ...] = ("latest", "first_reported")
    if text not in known:
        raise FlowError(f"vintage {text!r}", " or ".join(known), "Run it again")
    return text
