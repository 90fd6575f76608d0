"""The companies that are compared: the cohort file, and what is published of its companies."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from warehouse.connection import Connection
from warehouse.own_files import Row, read_rows, refuse

if TYPE_CHECKING:
    import pandas as pd

SEED = Path(__file__).parent / "seeds" / "cohort.csv"
CORE = "core"  # the default of a run on the mirror, and whose capex is summed up
MOST_DIGITS = 10  # of the number of a filer at SEC


class Member(NamedTuple):
    """A row of the cohort file; `cohort` is `core` or a name of the user's choice."""

    ticker: str
    cik: int
    name: str
    cohort: str


def members(own: Path | None = None) -> list[Member]:
    """The companies of the user's cohort file, or of the seed without one, in its order.

    WarehouseError names the row of a ticker or CIK that is none or comes twice, or that has no
    cohort, and a file in which no company is `core`.
    """
    path = own or SEED
    found: list[Member] = []
    for number, row in read_rows(path, Member._fields):
        member = _member(row, f"{path}, row {number}")
        if any(member.ticker == other.ticker or member.cik == other.cik for other in found):
            refuse(f"{path}, row {number}: {member.ticker}, CIK {member.cik} again", "each once")
        found.append(member)
    if not any(member.cohort == CORE for member in found):
        refuse(f"{path} without a company whose cohort is {CORE}", "at least one")
    return found


def _member(row: Row, where: str) -> Member:
    digits = row["cik"]
    if not (digits.isascii() and digits.isdigit() and len(digits) <= MOST_DIGITS and int(digits)):
        refuse(f"{where}, column cik: {digits!r}", "SEC's number of the filer, such as 1326801")
    for column in ("ticker", "name", "cohort"):
        if not row[column]:
            refuse(f"{where}, column {column}: nothing", "a text")
    return Member(row["ticker"].upper(), int(digits), row["name"], row["cohort"])


def take_own(connection: Connection, path: Path) -> None:
    """Puts the companies of the user's file in the place of those in temp.cohort."""
    found = members(path)
    connection.execute("delete from temp.cohort")
    connection.executemany("insert into temp.cohort values (?, ?, ?, ?)", found)


def cohort_values(connection: Connection, quarter: str) -> "pd.DataFrame":
    """All indicator values, as filed last, that companies of the cohort have for that quarter."""
    return connection.execute(
        "select v.* from metric_values v join companies c on c.cik = v.cik "
        "where c.cohort is not null and v.vintage = 'latest' and v.calendar_quarter = ? "
        "order by v.ticker, v.metric, v.period_kind",
        [quarter],
    ).df()


def cohort_scenarios(connection: Connection, quarter: str) -> "pd.DataFrame":
    """Results of the scenarios of companies of the cohort measured in that quarter; no paths."""
    return connection.execute(
        "select s.* from scenarios s join companies c on c.cik = s.cik "
        "where c.cohort is not null and s.calendar_quarter = ? and s.quarter is null "
        "order by s.ticker, s.scenario, s.measure, s.factor",
        [quarter],
    ).df()
