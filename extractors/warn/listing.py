"""One row of a state's list, read; nothing yet of which rows are one notice."""

import html
import json
import re
from datetime import date
from typing import NamedTuple

from extractors.warn.columns import Places
from extractors.warn.values import read_date, read_workers, says_nothing

# "Acme - Revision 2", "Acme (Amended 3/1)"; "Revision Optics" is a name.
AMENDED = r"(?:amend|revis|updat|rescind|correct|supplement)(?:ed|ment|ion|ing|al|e)?\b"
# Bounded, so that a cell of brackets alone takes no longer than any other.
AMENDED_NAME = re.compile(
    rf"(?<=\S)\s{{0,9}}[-–—*(]{{1,9}}\s{{0,9}}(?:\d{{1,9}}\w{{0,9}}\s{{1,9}})?{AMENDED}.*$",
    re.I | re.S,
)
AMENDED_CELL = re.compile(rf"\b{AMENDED}|^(?:1|true|yes)$", re.I)


class Odd(NamedTuple):
    """A cell, or with field "row" a whole row, that could not be read."""

    row_number: int
    field: str
    text: str
    reason: str


class Listed(NamedTuple):
    """A row's content. ``own_id`` names one notice, ``group`` one with several rows."""

    row_number: int
    own_id: str
    group: str
    employer: str
    location: str
    notice_date: date | None
    received_date: date | None
    effective_date: date | None
    workers: int | None
    kind: str
    amends: bool
    source_url: str
    row: str

    @property
    def day(self) -> date | None:
        """The day a notice is known by: its own, or that of its receipt."""
        return self.notice_date or self.received_date


class RowReader:
    """Reads the rows of one table; what is odd in a cell gathers in ``odd``."""

    def __init__(self, header: list[str], found: Places) -> None:
        self.names = _distinct(header)
        self.places = found
        self.odd: list[Odd] = []

    def read(self, number: int, cells: list[str]) -> Listed | None:
        """The row's content, or None when it names no employer."""
        name, location = self._who(cells)
        employer = AMENDED_NAME.sub("", name).strip()
        if not re.search(r"\w", employer):
            text = " | ".join(cell.strip() for cell in cells if cell.strip())
            self.odd.append(Odd(number, "row", text, "no employer in it"))
            return None
        return Listed(
            row_number=number,
            own_id=self._text(cells, "notice_id"),
            group=self._text(cells, "notice_group"),
            employer=employer,
            location=location,
            notice_date=self._date(number, cells, "notice_date"),
            received_date=self._date(number, cells, "received_date"),
            effective_date=self._date(number, cells, "effective_date"),
            workers=self._workers(number, cells),
            kind="; ".join(self._all(cells, "kind")),
            amends=employer != name or AMENDED_CELL.search(self._text(cells, "amends")) is not None,
            source_url=self._text(cells, "source_url"),
            row=json.dumps(
                {n: c for n, c in zip(self.names, cells, strict=False) if c.strip()},
                ensure_ascii=False,
            ),
        )

    def _who(self, cells: list[str]) -> tuple[str, str]:
        if "employer_and_location" not in self.places:
            return self._text(cells, "employer"), self._text(cells, "location")
        place = self.places["employer_and_location"][0]
        name, _, rest = (cells[place] if place < len(cells) else "").strip().partition("\n")
        return _one_line(name), _one_line(rest)

    def _date(self, number: int, cells: list[str], field: str) -> date | None:
        text = self._text(cells, field)
        day = read_date(text)
        if day is None and not says_nothing(text):
            self.odd.append(Odd(number, field, text, "no day could be read"))
        return day

    def _workers(self, number: int, cells: list[str]) -> int | None:
        text = self._text(cells, "workers")
        workers = read_workers(text)
        if workers is None and not says_nothing(text):
            self.odd.append(Odd(number, "workers", text, "not one number of people"))
        return workers

    def _text(self, cells: list[str], field: str) -> str:
        return next(iter(self._all(cells, field)), "")

    def _all(self, cells: list[str], field: str) -> list[str]:
        there = [cells[place] for place in self.places.get(field, []) if place < len(cells)]
        return [_one_line(text) for text in there if text.strip()]


def _one_line(text: str) -> str:
    return " ".join(html.unescape(text).split())


def _distinct(header: list[str]) -> list[str]:
    """Column names as keys: a repeated or empty one gets its place."""
    names: list[str] = []
    for place, name in enumerate(header, start=1):
        plain = name.strip()
        names.append(plain if plain and plain not in names else f"{plain or 'column'} {place}")
    return names
