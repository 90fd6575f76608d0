"""Which column of a state's list holds what; the maps are rows of `columns.csv`.

Facts of the `warn-scraper` package's files: 39 states and the District of Columbia. Names are
compared by their letters and digits only, since the same list spells them differently over time.
"""

import csv
import re
from functools import cache
from pathlib import Path

from extractors.errors import FinalError

ANY_STATE = "*"
REGISTER = "register"
EMPLOYER = ("employer", "employer_and_location")
WHEN = ("notice_date", "received_date", "effective_date")
NAMES_SHOWN = 20

Places = dict[str, list[int]]
"""Positions in a row, by field, those to be asked first in front."""


def places(header: list[str], state: str) -> Places:
    """Where each field stands in rows under ``header``: by the state's map, else by common names.

    Errors: FinalError, with the columns got, when nobody is named or no date is there.
    """
    position: dict[str, int] = {}
    for place, name in enumerate(header):
        position.setdefault(plain(name), place)
    found: Places = {}
    maps = _maps()
    for columns in (maps.get(state, {}), maps[ANY_STATE]):
        for field, names in columns.items():
            there = [position[name] for name in names if name in position]
            if there and field not in found and not (field == "employer" and _named(found)):
                found[field] = there
    if not _named(found) or not any(field in found for field in WHEN):
        raise FinalError(
            f"a WARN list of {state} with the columns {_listed(header)}",
            "one for the employer and one for the notice, received or effective date",
            "Add the state's column names to extractors/warn/columns.csv",
        )
    return found


def is_register(header: list[str]) -> bool:
    """Whether these are the columns of the register's normalised notices."""
    names = {plain(name) for name in header}
    return {"employername", "employeesaffected", "sourcenoticeid"} <= names


def plain(name: str) -> str:
    """A column's name without anything but letters and digits."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _named(found: Places) -> bool:
    return any(field in found for field in EMPLOYER)


@cache
def _maps() -> dict[str, dict[str, list[str]]]:
    maps: dict[str, dict[str, list[str]]] = {}
    with (Path(__file__).parent / "columns.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for state in row["state"].split():
                names = maps.setdefault(state, {}).setdefault(row["field"], [])
                names.append(plain(row["column"]))
    return maps


def _listed(header: list[str]) -> str:
    names = [name.strip() for name in header if name.strip()]
    more = f" and {len(names) - NAMES_SHOWN} more" if len(names) > NAMES_SHOWN else ""
    return ", ".join(names[:NAMES_SHOWN]) + more if names else "without names"
