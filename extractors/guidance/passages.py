"""Where capital expenditure is spoken of: sentences and rows of tables, with what is above them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractors.guidance import words
from extractors.guidance.figure_words import SPENDS
from extractors.text import Text
from extractors.text.sentences import sentences

# The column of an outlook table that holds now, and those that do not.
HOLDS_NOW = re.compile(
    r"\b(?:outlook|guidance|forecast|updated|revised|current|estimates?)\b|^new\b", re.I
)
HOLDS_NO_MORE = re.compile(
    r"\b(?:prior|previous|results?|actuals?|original|initial|former|change|vs|reported)\b", re.I
)
LEAD_BLOCKS = 12
HEADING = 200
PARAGRAPHS = 4
SHORT = 60


class Said(NamedTuple):
    """One sentence with what is known from around it.

    ``carried``: it only goes on about the capital expenditure of the sentence before it.
    """

    sentence: str
    lead: str
    earlier: str
    section: str
    before: str = ""
    carried: bool = False


def candidates(text: Text) -> Iterator[Said]:
    """Sentences that name capital expenditure, in reading order."""
    for number, low in enumerate(text.lower):
        block = text.blocks[number]
        if block.cells or not any(word in low for word in words.CHEAP):
            continue
        earlier = list[str]()
        for sentence in sentences(block.text):
            named = words.SUBJECT.search(sentence)
            goes_on = not named and bool(earlier) and words.SUBJECT.search(earlier[-1])
            if named or goes_on or SPENDS.search(sentence):
                lead, told = _lead(text, number), " ".join(earlier)
                before = text.before(number, PARAGRAPHS)
                yield Said(sentence, lead, told, block.section, before, bool(goes_on))
            earlier.append(sentence)


def rows(text: Text) -> Iterator[Said]:
    """Rows of an outlook table: "Capital expenditures | $1.2 - $1.3 billion".

    Of several columns those that hold now, by what stands above them.
    """
    for number, row in text.rows(*words.CHEAP):
        name, figures_of = row.cells[0], row.cells[1:]
        if not words.SUBJECT.search(name) or len(name) >= SHORT:
            continue
        if len(figures_of) == 1:
            yield Said(f"{name} of {figures_of[0]}", _lead(text, number), "", row.section)
            continue
        for column, figure in zip(_columns(text, number), figures_of, strict=False):
            if HOLDS_NOW.search(column) and not HOLDS_NO_MORE.search(column):
                said = f"{name} of {figure}, {column}"
                yield Said(said, column, _above_table(text, number), row.section)


def _above_table(text: Text, number: int) -> str:
    """The words right before a row's table, where they look ahead; else ""."""
    table = text.blocks[number].table
    first = next(n for n in range(number + 1) if text.blocks[n].table == table)
    if not first or text.blocks[first - 1].cells:
        return ""
    above = text.blocks[first - 1].text
    return above if words.HEADING_AHEAD.search(above) else ""


def _columns(text: Text, number: int) -> tuple[str, ...]:
    """What stands above the columns of a row, from the second on; () where that is not clear."""
    row = text.blocks[number]
    for above in reversed(text.blocks[max(0, number - LEAD_BLOCKS) : number]):
        if above.table != row.table:
            break
        named = above.cells[1 - len(row.cells) :]
        if any(HOLDS_NOW.search(cell) for cell in named) and "$" not in above.text:
            return named if len(named) == len(row.cells) - 1 else ()
    return ()


def _lead(text: Text, number: int) -> str:
    """The heading or the words with a colon above a list, where these look ahead; else ""."""
    listed = False
    for block in reversed(text.blocks[max(0, number - LEAD_BLOCKS) : number]):
        plain = block.text
        ahead = words.HEADING_AHEAD.search(plain) is not None
        if plain.endswith(":"):
            return plain if ahead else ""
        heading = len(plain) < HEADING and not re.search(r"[$%.;]", plain) and not block.cells
        if heading and not re.match(r"[•·▪◦●*-]", plain) and not listed:
            if ahead:
                return plain
            # A heading of something else, or a line of the list that has no figure.
            listed = True
    return ""
