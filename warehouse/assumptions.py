"""What is supposed: the seed's rows, with those of the user's own file in the place of theirs."""

import math
from pathlib import Path
from typing import NamedTuple

from warehouse.connection import Connection
from warehouse.own_files import Row, read_rows, refuse

SEED = Path(__file__).parent / "seeds" / "assumptions.csv"
BAND = ("low", "mid", "high")


class Assumption(NamedTuple):
    """A row of the file."""

    name: str
    low: float
    mid: float
    high: float
    unit: str
    source: str
    note: str


def own_assumptions(path: Path) -> list[Assumption]:
    """The rows of the user's file.

    WarehouseError for an unknown name, one that comes twice, another unit than the seed's, no
    source, and a low, mid or high that is no positive number or not in that order.
    """
    units = {row["name"]: row["unit"] for _, row in read_rows(SEED, Assumption._fields)}
    found: dict[str, Assumption] = {}
    for number, row in read_rows(path, Assumption._fields):
        where, name = f"{path}, row {number}", row["name"]
        _check(row, where, units)
        if name in found:
            refuse(f"{where}: {name} again", "each assumption once")
        found[name] = Assumption(name, *_band(row, where), row["unit"], row["source"], row["note"])
    return list(found.values())


def take_own(connection: Connection, path: Path) -> None:
    """Puts the rows of the file in the place of those of the same names in temp.assumptions."""
    for row in own_assumptions(path):
        connection.execute("delete from temp.assumptions where name = ?", [row.name])
        connection.execute("insert into temp.assumptions values (?, ?, ?, ?, ?, ?, ?)", row)


def _check(row: Row, where: str, units: dict[str, str]) -> None:
    name = row["name"]
    if name not in units:
        refuse(f"{where}: assumption {name!r}", f"one of {', '.join(sorted(units))}")
    if row["unit"] != units[name]:
        refuse(f"{where}: {name} in {row['unit']!r}", repr(units[name]))
    if not row["source"]:
        refuse(f"{where}: {name} without a source", "where the numbers are from")


def _band(row: Row, where: str) -> tuple[float, float, float]:
    low, mid, high = (_number(row[column], f"{where}, column {column}") for column in BAND)
    if not low <= mid <= high:
        refuse(f"{where}: low {low}, mid {mid}, high {high}", "numbers that do not fall")
    return low, mid, high


def _number(text: str, where: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not (math.isfinite(number) and number > 0):
        refuse(f"{where}: {text!r}", "a number above 0")
    return number
