"""A count set in paragraphs of its own: "At year-end we employed:", "640", "people"."""

import re

from extractors.headcount import words
from extractors.text import Text, sentences

# What leads to the number, of the company and not of a part.
LEADS = re.compile(
    r"[^.;]{0,80}\b(?:(?P<verb>we|the company) (?:employed|employ|had|have|has)(?: approximately)?"
    rf"|(?:total )?(?:number of )?(?:{words.PEOPLE})|{words.FORCE})"
    rf"(?:,? {words.AT_A_DAY}[^:.;]{{0,40}})?:",
    re.IGNORECASE,
)
COUNT = re.compile(rf"{words.APPROXIMATELY}\d[\d,]*\d\b.{{0,50}}", re.IGNORECASE)
# What the paragraphs after a bare number say of it: whom it counts, and how.
FURTHER = (
    re.compile(rf"(?:(?:{words.KIND}) )*{words.PEOPLE}[.,]?", re.IGNORECASE),
    re.compile(r"on an? full[- ]time(?:[- ]equivalent)? basis[.,]?", re.IGNORECASE),
)


def joined(sentence: str, text: Text, number: int) -> str:
    """A line that leads to a number, with that number; any other sentence as it stands.

    ``number``: the block it stands in, the line's or the number's.
    """
    if sentence[-1] == ":":
        return _joined(text, number) or sentence
    if number and text.blocks[number - 1].text[-1] == ":" and COUNT.fullmatch(sentence):
        return _joined(text, number - 1) or sentence
    return sentence


def _joined(text: Text, number: int) -> str:
    """The line and what stands below it as one sentence; "" where it leads to no number."""
    leads = LEADS.fullmatch(sentences(text.blocks[number].text)[-1])
    below = [block.text for block in text.blocks[number + 1 : number + 4] if not block.cells]
    if not leads or not below or not COUNT.fullmatch(below[0]):
        return ""
    said = [leads[0][:-1] if leads["verb"] else leads[0], below.pop(0)]
    said += [below.pop(0) for told in FURTHER if below and told.fullmatch(below[0])]
    return " ".join(said)
