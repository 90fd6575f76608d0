"""Headcounts that stand in a table: a row named for the employees, or the total of a breakdown."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import groupby, pairwise, takewhile
from typing import NamedTuple

from extractors.claims import About
from extractors.headcount import columns, registrants
from extractors.headcount.dating import AsOf
from extractors.headcount.numbers import MOST
from extractors.headcount.table_words import (
    ASIDE,
    AVERAGE,
    EQUIVALENT,
    EXCEPT,
    LAST_DAY,
    MEMBER,
    NO_UNION,
    NOT_COUNTED,
    NUMBER,
    OF_A_TOPIC,
    OF_MONEY,
    OF_OTHERS,
    OF_PEOPLE,
    OF_THINGS,
    OF_UNIONS,
    ROW,
    SAYS_COUNT,
    SUBTOTAL,
    THOUSANDS,
    TOTAL,
    UNITS,
    YEAR,
)
from extractors.text import Block, Text, sentences
from extractors.text.any_case import holds

LOOK_FOR = (
    "employees",
    "headcount",
    "head count",
    "associates",
    "team members",
    "fte",
    "total",
    "personnel",
    "staff",
    "workforce",
)
# Without one of these in its rows or right above it, a table is of no people: most are not.
PEOPLE = (
    *("employ", "headcount", "head count", "workforce", "associates", "team", "colleagues"),
    *("worker", "staff", "personnel", "crew", "fte", "equivalent", "people", "persons"),
)
FEWEST = 5
HEAD_ROWS, TOP_ROWS = 6, 3
ABOVE, SHORT = 2, 6


class Count(NamedTuple):
    """A number of people in a table. ``block``: the row it stands in."""

    block: int
    persons: int
    basis: str
    approximate: bool
    as_of: AsOf


class Place(NamedTuple):
    """A row in its table: its label, its numbers and their columns, and what stands above it."""

    block: int
    label: str
    numbers: list[Decimal]
    columns: list[int]
    above: list[Block]
    intro: str

    @property
    def heading(self) -> str:
        """What a total is of, in the words of a row's label."""
        return "full-time equivalent" if EQUIVALENT.search(self.context) else "total"

    @property
    def context(self) -> str:
        """What is said above the first row of numbers."""
        head = takewhile(lambda row: not _numbers(row)[0], self.above)
        return f"{self.intro} {' '.join(row.text for row in head)}"


def read(text: Text, about: About) -> Iterator[Count]:
    """Counts of all people in tables, of the newest column. Percent and money are passed by."""
    wanted = {row.table for _, row in text.rows(*LOOK_FOR)} | _introduced(text)
    numbered = ((n, block) for n, block in enumerate(text.blocks) if block.table in wanted)
    for (_, table), group in groupby(numbered, key=lambda pair: (pair[1].section, pair[1].table)):
        rows = list(group)
        if table and _may_count(text, rows):
            yield from _of_table(text, rows, about)


def _introduced(text: Text) -> set[int]:
    """The tables below a line that speaks of people."""
    return {
        below.table
        for low, (line, below) in zip(text.lower, pairwise(text.blocks), strict=False)
        if below.table and not line.table and holds(low, PEOPLE) and OF_PEOPLE.search(line.text)
    }


def _may_count(text: Text, rows: list[tuple[int, Block]]) -> bool:
    """Whether a table, or what stands above it, names people at all."""
    first = rows[0][0]
    above = text.lower[max(0, first - ABOVE) : first]
    return any(holds(low, PEOPLE) for low in (*above, *(text.lower[n] for n, _ in rows)))


def _of_table(text: Text, rows: list[tuple[int, Block]], about: About) -> Iterator[Count]:
    intro = _intro(text, rows[0][0])
    blocks = _at_days([_labelled(block) for _, block in rows])
    if any(block.text != row.text for block, (_, row) in zip(blocks, rows, strict=True)):
        intro = AVERAGE.sub("", intro)
    this_year = str(about.period_end.year) if about.period_end else None
    of_parts = _of_members(blocks)
    for position, row in enumerate(blocks):
        if position in of_parts:
            continue
        label = ASIDE.sub("", row.cells[0]).strip() if row.cells else ""
        named, total = ROW.fullmatch(label), TOTAL.fullmatch(label) or (not label and row.cells)
        if LAST_DAY.fullmatch(label):
            named = ROW.fullmatch(ASIDE.sub("", intro).strip())
        if label == this_year:
            named = _heads_people(blocks[:position], row)
        own = not (named or total) and registrants.is_own(label, about.company)
        numbers, places = _numbers(row) if named or total or own else ([], [])
        if not numbers:
            continue
        place = Place(rows[position][0], row.cells[0], numbers, places, blocks[:position], intro)
        counted = f"{named['kinds']}{named['noun']}" if named else place.heading
        basis = _basis(f"{counted} equivalent" if EQUIVALENT.search(place.label) else counted)
        clear = EQUIVALENT.search(place.label) or SAYS_COUNT.search(place.label)
        bare = _is_bare(label) and not clear
        if own:
            trusted = _is_most(place, blocks)
        else:
            trusted = _is_named_count(place, bare=bare) if named else _is_total(place)
        if basis and trusted:
            yield from _count(place, basis, about)


def _of_members(rows: list[Block]) -> set[int]:
    """The places of rows that are of a member named above them, such as "France [Member]"."""
    found, part = set[int](), False
    for place, row in enumerate(rows):
        if member := MEMBER.fullmatch(row.text):
            part = not TOTAL.fullmatch(member["name"])
        elif part:
            found.add(place)
    return found


def _heads_people(above: list[Block], row: Block) -> re.Match[str] | None:
    """The head that says that the only column of a table of years counts people."""
    heads = [cell for head in above for cell in head.cells if not YEAR.search(cell)]
    counts = [cell for cell in heads if not NUMBER.fullmatch(cell)]
    return ROW.fullmatch(counts[-1]) if len(row.cells) == 2 and counts else None


def _labelled(row: Block) -> Block:
    """The row with a blank label where it has but numbers, as below a rule a total has none."""
    if not row.places or not row.places[0] or not all(map(NUMBER.fullmatch, row.cells)):
        return row
    return row._replace(cells=("", *row.cells), places=(0, *row.places))


def _at_days(rows: list[Block]) -> list[Block]:
    """The rows without the columns headed as averages, where others are not."""
    if not any(AVERAGE.search(row.text) for row in rows):
        return rows
    last = max((row.places[-1] for row in rows if row.places), default=0)
    cut = set[int]()
    for row in rows:
        heads = _heads(row, last)
        average = [span for cell, span in heads if AVERAGE.search(cell)]
        if len(average) < len(heads):
            cut.update(*average)
    return [_without(row, cut) for row in rows] if cut else rows


def _heads(row: Block, last: int) -> list[tuple[str, range]]:
    """The cells of a row after its label, each with the columns below it, up to ``last``."""
    cells = [(cell, place) for cell, place in zip(row.cells, row.places, strict=True) if place]
    wide, rest = divmod(last, len(cells) or 1)
    if not rest and [place for _, place in cells] == list(range(1, len(cells) + 1)):
        cells = [(cell, 1 + n * wide) for n, (cell, _) in enumerate(cells)]
    ends = [*(place for _, place in cells[1:]), last + 1]
    return [(cell, range(start, end)) for (cell, start), end in zip(cells, ends, strict=False)]


def _without(row: Block, cut: set[int]) -> Block:
    at = zip(row.places, row.cells, strict=True)
    left = [(p, cell) for p, cell in at if p not in cut and not (p and AVERAGE.search(cell))]
    cells, places = tuple(cell for _, cell in left), tuple(p for p, _ in left)
    return row._replace(text=" ".join(cells), cells=cells, places=places)


def _intro(text: Text, first: int) -> str:
    """The sentence above a table; with the one before it where that is but a unit or a title."""
    said = [sentences(block.text)[-1] for block in text.blocks[max(0, first - ABOVE) : first]]
    return " ".join(said if said and said[-1].count(" ") < SHORT else said[-1:])


# The rows above are looked at again for each row that may be a total.
@lru_cache(maxsize=1024)
def _numbers(row: Block) -> tuple[list[Decimal], list[int]]:
    """The numbers after the label and where they stand; none where a cell is money or words.

    Percents are left out.
    """
    stripped = [cell.strip("() *†+") for cell in row.cells]
    cells = [
        (place, cell)
        for place, cell in list(zip(row.places, stripped, strict=True))[1:]
        if "%" not in cell and cell not in ("", "—", "-", "–") and not YEAR.fullmatch(cell)
    ]
    if not all(NUMBER.fullmatch(cell) for _, cell in cells):
        return [], []
    return [_value(cell) for _, cell in cells], [place for place, _ in cells]


def _value(cell: str) -> Decimal:
    return Decimal(cell.replace(",", "").replace(" ", ""))


def _numbers_at(row: Block, columns: list[int]) -> list[Decimal]:
    """The numbers in some columns of a row that has words in others."""
    at = dict(zip(row.places, row.cells, strict=True))
    cells = [at.get(column, "") for column in columns]
    if not all(NUMBER.fullmatch(cell) and not YEAR.fullmatch(cell) for cell in cells):
        return []
    return [_value(cell) for cell in cells]


def _is_bare(label: str) -> bool:
    """A label that may as well stand over money ("Employees") or over units sold."""
    low = label.lower().removeprefix("active ")
    return low in ("employees", "associates", "people", "staff", "personnel", "workers")


def _is_named_count(place: Place, *, bare: bool) -> bool:
    if AVERAGE.search(f"{place.context} {place.label}") or OF_A_TOPIC.search(place.intro):
        return False
    said = UNITS.sub("", place.context)
    return not (bare and (OF_OTHERS.search(said) or OF_UNIONS.search(said)))


def _is_most(place: Place, rows: list[Block]) -> bool:
    """Whether a row of the company's name counts all of its people: none of the table has more."""
    if not OF_PEOPLE.search(place.context) or OF_OTHERS.search(NOT_COUNTED.sub("", place.context)):
        return False
    if AVERAGE.search(f"{place.context} {place.label}"):
        return False
    most = [max(numbers) for row in rows if (numbers := _numbers(row)[0])]
    return len(most) > 1 and max(most) == max(place.numbers)


def _is_total(place: Place) -> bool:
    """Whether a total is of people, which it is only if the rows above add up to it."""
    context = NOT_COUNTED.sub("", place.context)
    if not OF_PEOPLE.search(context) or OF_OTHERS.search(context) or _is_of_things(place):
        return False
    if OF_UNIONS.search(place.context) and not any(
        NO_UNION.search(row.text) for row in place.above
    ):
        return False
    read = [(row, _numbers(row)[0] or _numbers_at(row, place.columns)) for row in place.above]
    rows = [(row, numbers) for row, numbers in read if len(numbers) == len(place.numbers)]
    parts = [numbers for row, numbers in rows if not SUBTOTAL.match(row.text)]
    return any(_add_up(some, place.numbers) for some in (parts, [numbers for _, numbers in rows]))


def _is_of_things(place: Place) -> bool:
    """Whether the head of the column of labels says that the rows are no people's."""
    head = takewhile(lambda row: not _numbers(row)[0], place.above)
    return any(row.places[:1] == (0,) and OF_THINGS.search(row.cells[0]) for row in head)


def _add_up(rows: list[list[Decimal]], total: list[Decimal]) -> bool:
    if len(rows) < 2:
        return False
    sums = [sum(row[n] for row in rows) for n in range(len(total))]
    rounding = Decimal(len(rows)) / 2
    return all(abs(a - b) <= rounding for a, b in zip(sums, total, strict=True))


def _count(place: Place, basis: str, about: About) -> Iterator[Count]:
    told = f"{place.intro} {place.label}"
    head = place.above if len(place.above) < HEAD_ROWS + TOP_ROWS else _ends(place.above)
    column = columns.newest(head, told, place.columns, place.numbers, about)
    if column is None:
        return
    scale = 1000 if _in_thousands(place) else 1
    persons = place.numbers[column.place] * scale
    if persons == int(persons) and FEWEST <= persons <= MOST:
        near = scale > 1 or "approximately" in place.context.lower()
        yield Count(place.block, int(persons), basis, near, column.as_of)


def _ends(above: list[Block]) -> list[Block]:
    """The rows nearest to a row, and those at the top of its table."""
    return [*above[:TOP_ROWS], *above[-HEAD_ROWS:]]


def _in_thousands(place: Place) -> bool:
    """Thousands said of the people; in a table of money it is said of the money."""
    if THOUSANDS.search(place.label):
        return True
    if not THOUSANDS.search(place.context):
        return False
    whole = all(number == int(number) for number in place.numbers)
    if not OF_PEOPLE.search(place.context if whole else f"{place.context} {place.label}"):
        return False
    rows = " ".join(row.text for row in place.above)
    return not (EXCEPT.search(place.context) or OF_MONEY.search(f"{place.context} {rows}"))


def _basis(kinds: str) -> str | None:
    """The basis by the words of a row's label; None for a part."""
    low = kinds.lower()
    if "equivalent" in low or "fte" in low:
        return "full_time_equivalent"
    if "part" in low:
        return "full_and_part_time" if "full" in low else None
    if "full" in low:
        return "full_time"
    return "active" if "active" in low else "associates" if "associates" in low else "total"
