"""A filing or a story as blocks of words, each in the section it stands in."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from extractors.text import markup, submission
from extractors.text.any_case import holds
from extractors.text.sentences import sentences

UNSEEN = re.compile("[\u200b\ufeff\xad\x01\x02]")
# "Item 1A.", "ITEM 2.05", "Item 7 -": the number of the item that begins here.
ITEM = re.compile(r"item\s*(\d{1,2}(?:\.\d\d)?[a-c]?)\b(?!\s*,?\s*of\b)", re.IGNORECASE)
ITEM_LENGTH = 160
# Page furniture between two halves of a sentence.
FURNITURE = re.compile(
    r"(?:page\s*)?(?:[a-z]{1,2}-)?\d{1,4}(?:\s*of\s*\d{1,4})?|table of contents|index"
    r"|</?[a-z]+>|\[?\(?continued\)?\]?|[-–—_=*•·.]+",
    re.IGNORECASE,
)
LONGEST_FURNITURE = 30
# "We employed:", and the number below it is no page's.
ASKS = re.compile(r"[a-z]:$")
ANSWER = re.compile(r"\d{3,4}")
LONGEST_QUESTION = 100
SENTENCE_END = re.compile(r"[.!?:;][\"”’')\]]*$")
PROSE_WORDS = 8
YEAR = re.compile(r"(?:19|20)\d\d")


class Block(NamedTuple):
    """One paragraph, heading or table row. ``cells`` is empty unless it is a row of data.

    ``section``: number of the last "Item" heading above, such as "1A" or "2.05", or "" before
    the first; in an exhibit of a full submission the exhibit's type.
    ``table``: counts tables from 1; 0 outside of one. ``text`` of a row has its cells apart by
    one space. ``places``: where each cell stands among all of its row, blank ones counted, from 0.
    """

    text: str
    section: str
    table: int
    cells: tuple[str, ...]
    places: tuple[int, ...] = ()


class Text:
    """The blocks of one document, in reading order, and the sentences of its prose."""

    def __init__(self, blocks: list[Block]) -> None:
        self.blocks = blocks

    @cached_property
    def lower(self) -> list[str]:
        """The text of each block in lower case, for a quick look before a closer one."""
        return [block.text.lower() for block in self.blocks]

    def sentences(self, *words: str) -> Iterator[tuple[int, str]]:
        """(block number, sentence) of prose blocks that hold one of ``words`` (lower case).

        Without words, of all prose. Sentences are not cut before somebody asks for them.
        """
        for number, low in enumerate(self.lower):
            block = self.blocks[number]
            if block.cells or (words and not holds(low, words)):
                continue
            for sentence in sentences(block.text):
                yield number, sentence

    def rows(self, *words: str) -> Iterator[tuple[int, Block]]:
        """(block number, row) of table rows that hold one of ``words`` (lower case)."""
        for number, block in enumerate(self.blocks):
            if block.cells and (not words or holds(self.lower[number], words)):
                yield number, block

    def before(self, number: int, count: int = 3) -> str:
        """The text of up to ``count`` blocks above a block: headings, the paragraph before."""
        return " ".join(block.text for block in self.blocks[max(0, number - count) : number])


def read(content: bytes) -> Text:
    """The words of a document: HTML, inline XBRL or plain text. Hidden parts are left out.

    A full submission (SEC's .txt of all documents of a filing) gives its documents one after the
    other; an exhibit's blocks have its type, such as "EX-99.1", as section.
    """
    blocks = list[Block]()
    for kind, part in submission.documents(content):
        blocks += _blocks(markup.lines(part), kind)
    return Text(blocks)


def _blocks(lines: list[str], section: str) -> Iterator[Block]:
    tables = 0
    held: Block | None = None
    for line in lines:
        if not line or line.isspace():
            continue
        if line.startswith(markup.TABLE):
            tables += 1
            continue
        row = line.startswith(markup.FIRST)
        places, cells = _cells(line[1:]) if row else ((), ())
        text = " ".join(cells) if row else _tidy(line)
        if not text or (_is_furniture(text) and not _is_told(held, text)):
            continue
        section = _item(text) or section
        if cells and text.count(" ") >= PROSE_WORDS and _is_prose(cells):
            places, cells = (), ()
        block = Block(text, section, tables if row else 0, cells, places)
        if held and _continues(held, block):
            held = held._replace(text=f"{held.text} {block.text}")
            continue
        if held:
            yield held
        held = block
    if held:
        yield held


def _tidy(line: str) -> str:
    return " ".join(_seen(line).split())


def _seen(line: str) -> str:
    """A line without the marks that nobody sees."""
    if not line.isascii() or markup.LAST in line or markup.FIRST in line:
        return UNSEEN.sub("", line)
    return line


def _cells(line: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """The places and the words of a row's cells that are not blank."""
    cells = _seen(line).split("\t")
    filled = [(place, words) for place, cell in enumerate(cells) if (words := cell.split())]
    return tuple([place for place, _ in filled]), tuple([" ".join(words) for _, words in filled])


def _is_furniture(text: str) -> bool:
    # What is longer is a rule or a number, or none.
    if len(text) > LONGEST_FURNITURE and text[0].isalpha():
        return False
    return FURNITURE.fullmatch(text) is not None


def _is_told(held: Block | None, text: str) -> bool:
    """Whether a number in a paragraph of its own is what the short line above it leads to."""
    if held is None or held.cells or len(held.text) > LONGEST_QUESTION:
        return False
    return ANSWER.fullmatch(text) is not None and ASKS.search(held.text) is not None


def _is_prose(cells: tuple[str, ...]) -> bool:
    """A row of one long cell, or of a bullet and one: text laid out by a table.

    One with years beside it heads columns.
    """
    long = [cell for cell in cells if cell.count(" ") >= PROSE_WORDS]
    if len(long) != 1 or any(len(cell) > 4 and cell not in long for cell in cells):
        return False
    return sum(YEAR.fullmatch(cell) is not None for cell in cells) <= 1


def _item(text: str) -> str:
    if text[0] not in "Ii" or len(text) >= ITEM_LENGTH:
        return ""
    match = ITEM.match(text)
    return match.group(1).upper() if match else ""


def _continues(held: Block, block: Block) -> bool:
    """Whether a paragraph goes on in the next block: it was cut by the end of a page."""
    return (
        not held.cells
        and not block.cells
        and block.text[0].islower()
        and held.text.count(" ") >= PROSE_WORDS
        and not SENTENCE_END.search(held.text)
    )
