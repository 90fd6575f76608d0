"""An earlier cut that a sentence sets beside the one just told."""

import re

from extractors.layoffs import words
from extractors.text.any_case import holds

JOINTS = (" in addition to ", " on top of ")
# "These are in addition to the 800 reductions that were already taken this year".
BESIDE = re.compile(
    r"(?:This|These|Those|The) (?:[\w-]+ ){0,4}?(?:is|are|was|were|comes?|came)"
    rf" (?:in addition to|on top of) (?:the |our |its )?(?:previously announced )?{words.ABOUT}"
    rf"(?P<count>\d[\d,]*) (?:[\w-]+ ){{0,2}}?(?:{words.PEOPLE}|{words.JOBS}|reductions|cuts"
    r"|lay-?offs|terminations|eliminations)\b (?:(?:that|which|who|whom) )?"
    r"(?:(?:we|it|the Company) )?(?:(?:were|was|have been|had been|had|have) )?"
    r"(?:(?:already|previously|earlier) )?(?:taken|made|announced|completed|eliminated|laid off"
    r"|let go|cut|terminated|affected|impacted|notified|implemented)\b",
    words.ANY_CASE,
)


def place_beside(sentence: str) -> int | None:
    """Where the number of the people of such a cut stands; None where none is told."""
    match = BESIDE.match(sentence) if holds(sentence, JOINTS) else None
    return match.start("count") if match else None
