"""Lists of a story that give one company's capital expenditure a line, under one year."""

import re
from collections.abc import Iterator

from extractors.claims import About
from extractors.guidance import words
from extractors.guidance.figures import Figure
from extractors.guidance.money import dollars
from extractors.guidance.passages import Said
from extractors.guidance.periods import Period, named_periods
from extractors.text import Text

MOST_LINES = 20
# "2026 capex projections:"
HEADING = re.compile(
    r"[^.$]{0,60}\b(?:projections?|guidance|outlook|plans?|plan|forecasts?"
    r"|targets?)\b[^.$]{0,40}:?",
    re.IGNORECASE,
)
LINE = re.compile(r"\W*(?P<name>[A-Z][\w&.-]*(?: [A-Z(][\w&.)-]*){0,3})\s?(?::|–|—|-|\bat\b)\s")
RIGHT_AFTER = re.compile(r"(?:(?:about|around|roughly|approximately|up to|between)\s|~)*")


def roundups(text: Text, about: About) -> Iterator[tuple[Said, Figure, Period]]:
    """Each line's company, figure and year: "Globex: $38–42B" under "2026 capex projections"."""
    for number, block in enumerate(text.blocks):
        if block.cells or not words.SUBJECT.search(block.text[:100]):
            continue
        years = named_periods(block.text, about) if HEADING.fullmatch(block.text) else []
        if len(years) != 1 or years[0].quarter:
            continue
        for line in text.blocks[number + 1 : number + 1 + MOST_LINES]:
            name = None if line.cells else LINE.match(line.text)
            if name is None:
                break
            sentence = f"{block.text} {line.text}"
            begins = len(block.text) + 1 + name.end()
            for amount in dollars(sentence, signs=True, marked=False):
                if RIGHT_AFTER.fullmatch(sentence[begins : amount.start]):
                    figure = Figure(amount, amount.start, amount.end, name["name"])
                    yield Said(sentence, block.text, "", block.section), figure, years[0]
