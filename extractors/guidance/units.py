"""Figures whose unit a document tells once for all of them: "we intend to spend $6,500"."""

import re

from extractors.guidance import words
from extractors.text import Text
from extractors.text.any_case import holds

IGNORE = re.IGNORECASE
NUMBER = r"\$\s?\d{1,3}(?:,\d{3})?(?:\.\d+)?(?![,.]?\d)"
# No such sum is told in dollars alone, and none of a thing ("$25 per well").
BARE = re.compile(rf"{NUMBER}(?:\s?(?:-|–|—|to|and)\s?{NUMBER})?(?! (?:per|an?|each|apiece)\b)")
SCALED = re.compile(r"\b(?:thousand|million|billion)s?\b|\d\s?(?:[kmb]|bn|mm)\b", IGNORE)
TOLD_CHEAP = ("in millions", "in thousands")
# "(amounts in millions, except per share data)"
TOLD = re.compile(
    r"(?:\((?:[^()]{0,60}\s)?|\b(?:amounts?|dollars|figures)\b[^.;]{0,60}\s)"
    r"in (?P<unit>millions|thousands)\b"
)


def with_unit(sentence: str, text: Text) -> str:
    """A sentence with the unit of its document, where it has capital expenditure without one.

    Of a document in thousands it stays as it is: there a small sum may be one of dollars.
    """
    if "$" not in sentence or SCALED.search(sentence) or BARE.search(sentence) is None:
        return sentence
    if words.SUBJECT.search(sentence) is None or not is_in_millions(text):
        return sentence
    return BARE.sub(r"\g<0> million", sentence)


def is_in_millions(text: Text) -> bool:
    """Whether a document says that it is in millions, and nowhere that it is in thousands."""
    told = (TOLD.search(low) for low in text.lower if holds(low, TOLD_CHEAP))
    return {unit["unit"] for unit in told if unit} == {"millions"}
