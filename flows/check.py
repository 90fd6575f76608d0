"""`aisubsidy check`: what falls short in the published data, the grave things first."""

from pathlib import Path

import pandas as pd
from rich.console import Console

from warehouse import reads
from warehouse.connection import open_published

STYLES = {"error": "bold red", "warning": "yellow", "info": "dim"}
# Gaps are many and each is a row of the table; a person first wants to know how many of which.
SHOWN_OF_INFO = 5


def read_findings(database: Path) -> pd.DataFrame:
    """The findings of the published file, grave ones first."""
    with open_published(database) as connection:
        return reads.findings(connection)


def print_findings(findings: pd.DataFrame) -> None:
    """Prints every error and warning, and how many gaps of each kind with a few examples."""
    console = Console(soft_wrap=True, highlight=False)
    for (severity, kind), rows in findings.groupby(["severity", "kind"], sort=False):
        console.print(f"{severity} {kind}: {len(rows)}", style=STYLES[str(severity)])
        shown = rows if severity != "info" else rows.head(SHOWN_OF_INFO)
        for ticker, concept, detail in shown[["ticker", "concept", "detail"]].fillna("").values:
            console.print(f"  {ticker} {concept}".rstrip() + f": {detail}", markup=False)
        if len(shown) < len(rows):
            console.print(f"  … and {len(rows) - len(shown)} more", style="dim")
    counts = findings["severity"].value_counts()
    summary = ", ".join(f"{counts.get(name, 0)} {name}" for name in STYLES)
    console.print(f'\n{summary}. All: aisubsidy query "select * from findings"')
