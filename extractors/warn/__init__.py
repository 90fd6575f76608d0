"""WARN notices: employers' 60-day notices of mass layoffs, as the states list them.

Sources: the lists as the `warn-scraper` package writes them (STATE.csv), job link search pages,
and a register's normalised notices. See sources in `columns.csv`, days and counts in `values`,
what makes rows one notice in `notices`, and running the package in `scraper`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractors.claims import WarnNotice
from extractors.errors import FinalError
from extractors.warn.columns import REGISTER, is_register, places, plain
from extractors.warn.listing import Listed, Odd, RowReader
from extractors.warn.notices import notices_of
from extractors.warn.scraper import fetch
from extractors.warn.tables import read_table

__all__ = ["Odd", "Reading", "fetch", "parse", "read"]


class Reading(NamedTuple):
    """What a list gave: every row is a notice, posted again, or unread with its reason.

    ``rows``: those with anything in them. ``repeated``: rows that say again what another said.
    ``unread``: whole rows. ``odd``: cells that could not be read, whose rows are notices.
    """

    notices: list[WarnNotice]
    rows: int
    repeated: int
    unread: list[Odd]
    odd: list[Odd]


def parse(content: bytes, state: str | None, source_url: str) -> list[WarnNotice]:
    """The notices of a WARN list, each version of each once, in the list's order.

    ``state``: postal code; None where the rows or the address (.../or.csv) name it.
    Errors: FinalError when the state is not known, or the columns are not.
    """
    return read(content, state, source_url).notices


def read(content: bytes, state: str | None, source_url: str) -> Reading:
    """The same with what could not be read. Errors: those of ``parse``."""
    header, rows = read_table(content)
    register = is_register(header)
    reader = RowReader(header, places(header, REGISTER if register else _one(state, source_url)))
    filled = [(n, row) for n, row in enumerate(rows, start=2) if any(c.strip() for c in row)]
    by_state: dict[str, list[Listed]] = {}
    for number, cells in filled:
        listed = reader.read(number, cells)
        if listed:
            where = _row_state(header, cells) if register else _one(state, source_url)
            by_state.setdefault(where, []).append(listed)
    notices = list(_notices(by_state, source_url))
    unread = [odd for odd in reader.odd if odd.field == "row"]
    odd = [odd for odd in reader.odd if odd.field != "row"]
    repeated = len(filled) - len(unread) - len(notices)
    return Reading(notices, len(filled), repeated, unread, odd)


def _notices(by_state: dict[str, list[Listed]], source_url: str) -> Iterator[WarnNotice]:
    for state, listed in by_state.items():
        yield from notices_of(listed, state, source_url)


def _one(state: str | None, source_url: str) -> str:
    """The postal code of a list of one state: as told, or as the scraper names its files."""
    named = re.search(r"(?:^|[/\\])([A-Za-z]{2})\.csv$", source_url)
    code = state or (named[1] if named else "")
    if not re.fullmatch(r"[A-Za-z]{2}", code):
        raise FinalError(
            f"a WARN list of the state {code!r}",
            "a postal code of two letters",
            "Name the state, as in --state WA",
        )
    return code.upper()


def _row_state(header: list[str], cells: list[str]) -> str:
    place = [plain(name) for name in header].index("state")
    return cells[place].strip().upper()
