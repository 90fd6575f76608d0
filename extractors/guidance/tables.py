"""Rows of outlook tables: which columns hold now, in which unit, for which period."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractors.guidance import words
from extractors.guidance.passages import LEAD_BLOCKS, Said, in_other_dollars, lead_of
from extractors.text import Block, Text, dates, sentences

IGNORE = re.IGNORECASE
# The column of an outlook table that holds now, and those that do not.
HOLDS_NOW = re.compile(
    r"\b(?:outlook|guidance|forecast|budget|updated|revised|current|estimates?)\b|^new\b", IGNORE
)
HOLDS_NO_MORE = re.compile(
    r"\b(?:prior|previous|results?|actuals?|original|initial|former|change|vs|reported)\b", IGNORE
)
PERIOD = re.compile(
    r"(?:(?:fiscal|full|calendar|year|fy|q[1-4]|[1-4]q|first|second|third|fourth|quarter|20\d\d"
    r"|ending|total|estimated?|projected|expected|range|e|the|of)[\s,'’()-]*)+",
    IGNORE,
)
LOW = re.compile(r"(?:low|minimum)(?: end)?", IGNORE)
HIGH = re.compile(r"(?:high|maximum)(?: end)?", IGNORE)
AS_OF = re.compile(r"\b(?:as of|dated|issued|given)\b", IGNORE)
# A row of figures, and no head.
MONEY = re.compile(r"\$\s?\d")
# A number alone is of nobody knows which unit, but for one written out.
SCALED = re.compile(r"\d\s?(?:thousand|million|billion|[mb]n?\b|mm\b)|\d,\d{3},\d{3}", IGNORE)
TOTAL = re.compile(r"(?:total|consolidated)\b", IGNORE)
PLANNED = re.compile(r"\b(?:projected|planned|budgeted|estimated|expected|anticipated)\b", IGNORE)
ENDED = re.compile(r"\b(?:months|weeks|quarters?|years?) ended\b|\bactuals?\b", IGNORE)
JOINT = re.compile(r"[-–—]|to")
FIGURE = re.compile(
    r"(?:\W|approximately |about |up to )*\d[\d.,]*(?:\s?(?:-|–|—|to)\s?\$?\s?[\d.,]+)?", IGNORE
)
UNIT = re.compile(
    r"\b(?P<of>thousand|million|billion)s?\b|\$ ?(?P<short>MM|M|B)\b|\(\$?(?P<it>MM|M)\)", IGNORE
)
UNITS = {"MM": "million", "M": "million", "B": "billion"}
NOT_US = re.compile(r"[€£¥₹]|\b(?:CAD|AUD|C\$|A\$|Canadian|Australian|euros?|RMB|yen)\b")
SHORT = 60


class Cell(NamedTuple):
    """A cell of a row: where it stands and what it says."""

    place: int
    text: str


def rows(text: Text) -> Iterator[Said]:
    """Rows of an outlook table: "Capital expenditures | $1.2 - $1.3 billion".

    Of several columns those that hold now, by what stands above them.
    """
    named = [
        (number, row)
        for number, row in text.rows(*words.CHEAP)
        if words.SUBJECT.search(row.cells[0]) and len(row.cells[0]) < SHORT
    ]
    marked = in_other_dollars(text)
    totals = {row.table for _, row in named if TOTAL.match(row.cells[0])}
    for number, row in named:
        name = row.cells[0]
        if row.table in totals and not TOTAL.match(name):
            continue
        above = _above_table(text, number)
        head = _head(text, number, above)
        told = list(_of_columns(row, head))
        lead = ""
        context = " ".join([name, above, _before_table(text, number), *_rows_above(text, number)])
        if not told and len(row.cells) == 2 and len(head) < 2:
            figure = _with_unit(row.cells[1], context)
            lead = lead_of(text, number) or _title(text, number)
            told = [("", figure)] if lead else []
        for column, figure in told:
            figure = _with_unit(figure, context)
            if SCALED.search(figure):
                said = f"{name} of {figure}" + (f", {column}" if column else "")
                yield Said(said, column or lead, above, row.section, marked=marked)


def _of_columns(row: Block, head: list[Cell]) -> Iterator[tuple[str, str]]:
    """What the columns that hold now are called, and a row's figure in each."""
    if len(head) == 2 and LOW.fullmatch(head[0].text) and HIGH.fullmatch(head[1].text):
        if len(cells := _cells(row, 2)) == 2:
            yield "Outlook", f"{cells[0].text} to {cells[1].text}"
        return
    cells = _cells(row, len(head))
    told = any(HOLDS_NOW.search(column.text) for column in head)
    latest = _latest(head)
    for number, column in enumerate(head):
        if len(cells) == len(head):
            figure = cells[number].text
        else:
            figure = next((cell.text for cell in cells if cell.place == column.place), "")
        holds = not told or HOLDS_NOW.search(column.text) is not None
        holds = holds and column.text.lower() != "total"
        if latest:
            holds = column is latest
        if figure and holds and not HOLDS_NO_MORE.search(column.text):
            yield column.text, figure


def _latest(head: list[Cell]) -> Cell | None:
    """Of columns "As of May 1, 2025" and "As of August 10, 2025" the later one, else None."""
    told = [AS_OF.search(column.text) for column in head]
    days = [dates(at.string[at.end() :]) for at in told if at]
    if not head or len(days) != len(head) or not all(days):
        return None
    return max(zip(days, head, strict=True), key=lambda pair: pair[0][0].last)[1]


def _cells(row: Block, count: int) -> list[Cell]:
    """A row's cells after its name; "$ | 125 | - | $ | 135" is one where so many are expected."""
    cells = [Cell(place, cell) for place, cell in zip(row.places[1:], row.cells[1:], strict=True)]
    if len(cells) <= count:
        return cells
    joined = list[Cell]()
    open_end = False
    for cell in cells:
        joint = JOINT.fullmatch(cell.text) is not None
        if joined and (joint or open_end):
            joined[-1] = joined[-1]._replace(text=f"{joined[-1].text} {cell.text}")
        else:
            joined.append(cell)
        open_end = joint or cell.text == "$"
    return joined


def _rows_above(text: Text, number: int) -> Iterator[str]:
    """The rows of a row's table that stand above it, the nearest first."""
    table = text.blocks[number].table
    for above in reversed(text.blocks[max(0, number - 3 * LEAD_BLOCKS) : number]):
        if above.table != table:
            return
        yield above.text


def _above_table(text: Text, number: int) -> str:
    """What stands right before a row's table and looks ahead, one sentence; else ""."""
    table = text.blocks[number].table
    first = next(n for n in range(number + 1) if text.blocks[n].table == table)
    for block in reversed(text.blocks[max(0, first - 2) : first]):
        if block.cells:
            return ""
        said = [one for one in sentences(block.text) if _announces(one)]
        if said:
            return said[0]
    return lead_of(text, first)


def _announces(sentence: str) -> bool:
    """Whether a sentence says that an outlook, or planned capital expenditure, follows."""
    if words.HEADING_AHEAD.search(sentence):
        return True
    return bool(words.SUBJECT.search(sentence) and PLANNED.search(sentence))


def _head(text: Text, number: int, above: str) -> list[Cell]:
    """What stands above the columns of a row, from the second on; [] where that is not clear."""
    row = text.blocks[number]
    for block in reversed(text.blocks[max(0, number - 3 * LEAD_BLOCKS) : number]):
        if block.table != row.table:
            break
        if not block.cells or MONEY.search(block.text) or "$" in block.cells:
            continue
        head = [Cell(*one) for one in zip(block.places, block.cells, strict=True)]
        if head[0].place <= row.places[0] and len(head) > 1:
            head = head[1:]
        names = [cell.text for cell in head]
        if any(HOLDS_NOW.search(name) for name in names):
            return head
        if above and all(AS_OF.search(name) for name in names):
            return head
        periods = above and not ENDED.search(f"{above} {block.text}")
        ends = len(names) == 2 and LOW.fullmatch(names[0]) and HIGH.fullmatch(names[1])
        if periods and (ends or all(PERIOD.fullmatch(name) for name in names)):
            return head
    return []


def _before_table(text: Text, number: int) -> str:
    """The paragraph right before a row's table, which may tell the unit; else ""."""
    table = text.blocks[number].table
    first = next(n for n in range(number + 1) if text.blocks[n].table == table)
    before = text.blocks[first - 1] if first else None
    return before.text if before and not before.cells else ""


def _title(text: Text, number: int) -> str:
    """The first row of a row's table where that is its title: "2025 guidance | Range"; else ""."""
    table = text.blocks[number].table
    first = next(n for n in range(number + 1) if text.blocks[n].table == table)
    title = text.blocks[first].text
    titled = first < number and words.HEADING_AHEAD.search(title) and not MONEY.search(title)
    return title if titled and not HOLDS_NO_MORE.search(title) else ""


def _with_unit(figure: str, context: str) -> str:
    """A figure with the unit that is told once for the whole table: "$125 - $135" is millions."""
    found = FIGURE.fullmatch(figure)
    unit = UNIT.search(context)
    if not found or not unit or NOT_US.search(context) or "$" not in f"{figure} {context}":
        return figure
    name = (unit["of"] or UNITS[(unit["short"] or unit["it"]).upper()]).lower()
    dollars = figure if "$" in figure else re.sub(r"(?=\d)", "$", figure, count=1)
    return f"{dollars} {name}"
