"""How `aisubsidy doctor` shows what it found: a line each, what needs a person at the end."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from flows.doctor import NOTE, OK, PROBLEM, Check

STYLES = {OK: "green", NOTE: "yellow", PROBLEM: "bold red"}
NAME_WIDTH = 18


def print_checks(checks: Sequence[Check]) -> None:
    """Prints every check by area; colours only on a terminal that wants them."""
    console = Console(highlight=False)
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(width=9)
    table.add_column(width=NAME_WIDTH, overflow="fold")
    table.add_column(overflow="fold")
    area = ""
    for check in checks:
        if check.area != area:
            area = check.area
            table.add_row(Text(area, style="bold"))
        table.add_row(Text(check.status, style=STYLES[check.status]), *_words(check))
    console.print(table)
    count = sum(check.status == PROBLEM for check in checks)
    console.print(
        Text("\nNothing needs you.", style=STYLES[OK])
        if not count
        else Text(f"\n{count} need{'s' if count == 1 else ''} you.", style=STYLES[PROBLEM])
    )


def _words(check: Check) -> tuple[str, Text]:
    """Name and what is said of it; a long name, such as a feed's address, whole before that."""
    said = f"{check.detail}. {check.next_step}" if check.next_step else check.detail
    if len(check.name) <= NAME_WIDTH:
        return check.name, Text(said)
    return "", Text(f"{check.name}: {said}")
