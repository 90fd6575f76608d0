"""A pay ratio told by a table: a row or a column for the median employee."""

import re
from collections.abc import Iterator, Sequence

from extractors.pay import years
from extractors.pay.figures import WHO, Figure, Ratio
from extractors.pay.words import NOT_MEANT, RATIO
from extractors.text import Block

# "Median annual total compensation of employees", "Median employee".
MEDIAN_LABEL = re.compile(r"\bmedian\b", re.IGNORECASE)
PEOPLE = re.compile(r"employee|associate|worker|team member|colleague", re.IGNORECASE)
NUMBER = re.compile(r"(?:US)?\$?\s?(\d{1,3}(?:,\d{3})+)(?:\.\d\d)?")
LAST_NUMBER = re.compile(r"(?<=[\s])(\d{1,3}(?:,\d{3})*(?:\.\d+)?)(?:\s?x)?$")
SIGNS = frozenset(("$", "($)", "—", "-", "*", "%"))
HEADER_YEAR = re.compile(r"(?:fiscal\s?(?:year\s?)?|FY\s?)?(20[12]\d)(?:\s?\(?\$?\)?)?", re.I)


def figures(rows: Sequence[Block], number: int) -> list[Figure]:
    """The amounts of row ``number`` of a table with whom they are told of."""
    label, values = _parted(rows[number].cells)
    told = [value for value in values if value is not None]
    who = _who(label)
    if len(told) == 1 and len(values) <= 2:
        return [Figure(who, told[0], approximate=False, year=_last_year(label), whole=True)]
    header = _header(rows, number, len(values)) if told else ()
    if who:
        return list(_of_row(who, values, header))
    return list(_of_columns(values, header, _last_year(label)))


def _parted(cells: Sequence[str]) -> tuple[str, list[int | None]]:
    """The label of a row, and its other cells: an amount, or None for what is none."""
    kept = [cell for cell in cells if cell not in SIGNS]
    values = [NUMBER.fullmatch(cell) for cell in kept]
    first = next((index for index, value in enumerate(values) if value), len(kept))
    label = min(first, 1) if len(kept) > 1 else first
    amounts = [int(value[1].replace(",", "")) if value else None for value in values]
    return " ".join(kept[:label]), amounts[label:]


def ratio(row: Block) -> Ratio | None:
    """The ratio of a row that says it in a cell of its own, or as its last number: "95.3"."""
    whole = next((match for match in map(RATIO.fullmatch, row.cells) if match), None)
    digits = whole["many"] or whole["after"] or whole["times"] if whole else ""
    if not whole and "ratio" in row.text.lower():
        last = LAST_NUMBER.search(row.text)
        digits = last[1] if last and not HEADER_YEAR.fullmatch(last[1]) else ""
    digits = digits.replace(",", "")
    return Ratio(float(digits), len(digits.partition(".")[2]), None) if digits else None


def _who(label: str) -> str:
    clear = NOT_MEANT.sub(" ", label)
    named = [(match.start(), who) for who, pattern in WHO for match in pattern.finditer(clear)]
    if "ratio" in label.lower():
        return ""
    if not named and MEDIAN_LABEL.search(clear) and PEOPLE.search(label):
        return "median"
    return min(named, key=lambda one: one[0])[1] if named else ""


def _last_year(label: str) -> int | None:
    known = years.mentions(label)
    return known[-1].year if known else None


def _header(rows: Sequence[Block], number: int, count: int) -> tuple[str, ...]:
    """The cells above that stand over ``count`` values; empty where none do."""
    for row in reversed(rows[:number]):
        cells = tuple(cell for cell in row.cells if cell not in SIGNS)
        if any(NUMBER.fullmatch(cell) for cell in cells):
            continue
        if len(cells) == count:
            return cells
        if len(cells) == count + 1:
            return cells[1:]
    return ()


def _of_row(who: str, values: list[int | None], header: tuple[str, ...]) -> Iterator[Figure]:
    """One person's values: of several years, or the parts of the pay and their total."""
    for heading, value in zip(header, values, strict=False):
        if value is None:
            continue
        if year := HEADER_YEAR.fullmatch(heading):
            yield Figure(who, value, approximate=False, year=int(year[1]), whole=True)
        elif heading.lower().startswith("total"):
            yield Figure(who, value, approximate=False, year=None, whole=True)


def _of_columns(
    values: list[int | None], header: tuple[str, ...], year: int | None
) -> Iterator[Figure]:
    """One year's values: a column for each person."""
    for heading, value in zip(header, values, strict=False):
        if value is not None and (who := _who(heading)):
            yield Figure(who, value, approximate=False, year=year, whole=True)
