"""Cuts told one by one, and then all of them together."""

import re

from extractors.layoffs import words
from extractors.layoffs.cut import SOON, Cut
from extractors.layoffs.sayings import Saying

# "As a result of these events, our workforce was reduced by 820 employees".
OF_ALL_THESE = re.compile(
    r"(?:(?:As a result of|Through|With|Under|In connection with) (?:all (?:of )?)?(?:these|those"
    r"|the above|the foregoing) (?:\w+ ){0,2}?(?:events|actions|initiatives|measures|activities"
    r"|reductions|closures|closings|changes|steps|plans|programs|lay-?offs)"
    r"|(?:In total|In the aggregate|In all|Together|Combined|Taken together|Collectively"
    r"|All told))\b",
    words.ANY_CASE,
)
SEVERAL = 2


def parts_of(said: Saying, cuts: list[Cut]) -> list[Cut]:
    """The cuts told shortly before that a sentence gives the sum of; none where it gives no sum.

    A sum is of two at least, and no smaller than all of them.
    """
    whole = said.figures.positions
    if whole is None or whole.low is None or not OF_ALL_THESE.match(said.text):
        return []
    parts = [cut for cut in cuts if cut.positions and said.block - cut.last_block <= SOON]
    told = sum(cut.positions.high or 0 for cut in parts if cut.positions)
    return parts if len(parts) >= SEVERAL and whole.low >= told else []
