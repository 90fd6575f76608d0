"""What a story says that a cut will cost, in a sentence after the one that tells the cut."""

import re

from extractors.claims import About
from extractors.layoffs.figures import NOTHING, tells_of_cut
from extractors.layoffs.sayings import Saying, say

REACH = 2
# "It expects a restructuring charge of $9 million".
OF_RESTRUCTURING = re.compile(
    r"\brestructuring (?:charges?|costs?|expenses?)\b|\b(?:charges?|costs?) of (?:its|the)"
    r" restructuring\b|\b(?:associated with|related to|connected (?:to|with)|tied to) (?:the|these)"
    r" (?:(?:job )?cuts|lay-?offs|activities|actions|reductions?|plan|moves?|restructuring)\b",
    re.IGNORECASE,
)


def cost_told_after(
    number: int, section: str, clause: str, about: About, cuts: list[Saying]
) -> Saying | None:
    """A sentence that tells the only cost expected for people of the cut of its company that was
    told of just before, with no more of it; else None. ``cuts``: what was said of that company."""
    if "$" not in clause or not cuts or number - cuts[-1].block > REACH or tells_of_cut(clause):
        return None
    said = say(number, section, clause, about, known=True, named=True)
    if said is None or len(said.charges) != 1 or said.figures != NOTHING:
        return None
    cost = said.charges[0]
    if cost.more or not (cost.expected and (cost.of_people or OF_RESTRUCTURING.search(clause))):
        return None
    return said._replace(announced=None, effective=None, names=(), cut=False)
