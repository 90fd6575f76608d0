"""Lists of companies in a story, each with its people: "Globex Corp: 12,000 employees"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractors.companies.name_words import NATIONS, NO_COMPANY
from extractors.headcount import words
from extractors.text import Text, amounts

# What such a list is headed by: one of regions or of branches is not.
OF_COMPANIES = re.compile(
    r"\b(?:employers|companies|firms|banks|retailers|carmakers|automakers|airlines|corporations"
    r"|businesses|lenders|conglomerates|manufacturers)\b",
    re.IGNORECASE,
)
ITEM = re.compile(
    r"\W{0,3}(?:\d{1,3}[.)]\s?)?(?P<name>[A-Z3][^:–—()\d]{1,50}?|3M)\s?(?:\([^()]{1,40}\)\s?)?"
    rf"(?::|\s[–—-]{{1,2}}|,)\s(?P<count>{words.APPROXIMATELY}\d[\d,.]*(?: million)?)\+?"
    rf"(?: (?:{words.KIND} )*{words.PEOPLE}| {words.WHEREVER})+\.?",
    re.IGNORECASE,
)
# The words that end what heads a list stand at most so many paragraphs above it.
FEWEST, NEAR = 3, 2


class Item(NamedTuple):
    """One line of a list. ``block``: the paragraph."""

    block: int
    name: str
    persons: int
    approximate: bool


def read(text: Text) -> Iterator[Item]:
    """The lines of all lists of at least three companies, in order."""
    run = list[Item]()
    for number, block in enumerate(text.blocks):
        item = _item(number, block.text)
        if item:
            run.append(item)
            continue
        yield from _whole(text, run)
        run = []
    yield from _whole(text, run)


def _item(number: int, line: str) -> Item | None:
    said = ITEM.fullmatch(line.strip())
    if said is None or _is_no_company(said["name"]):
        return None
    found = amounts(said["count"])
    if len(found) != 1 or found[0].low is None or found[0].low != int(found[0].low):
        return None
    near = found[0].form != "point" or not said["count"][0].isdigit()
    return Item(number, said["name"].strip(), int(found[0].low), near)


def _is_no_company(name: str) -> bool:
    """Whether a line is of a place or a kind of people: "United States", "Total"."""
    return {word.strip(".,") for word in name.lower().split()} <= NO_COMPANY | NATIONS | {"united"}


def _whole(text: Text, run: list[Item]) -> list[Item]:
    if len(run) < FEWEST:
        return []
    above = text.blocks[max(0, run[0].block - NEAR) : run[0].block]
    return run if any(OF_COMPANIES.search(block.text) for block in above) else []
