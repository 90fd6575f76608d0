"""Sentences that tell of two years at once: "eliminated 120 and 95 jobs in 2012 and 2011"."""

import re

from extractors.layoffs import words
from extractors.layoffs.figures import figures, tells_of_cut

TIME = (
    r"(?:(?:the )?(?:first|second|third|fourth) (?:fiscal )?quarters? of (?:fiscal )?"
    r"|fiscal (?:years? )?|the (?:fiscal )?years? (?:ended \w+ \d{1,2}, )?)?(?:19|20)\d\d"
)
TIMES = rf"(?P<this>{TIME}) and (?P<that>{TIME})"
COUNTS = rf"(?P<one>{words.ABOUT}\d[\d,]*) and (?P<other>{words.ABOUT}\d[\d,]*)"
# The years before the numbers, or behind them.
PAIRS = (
    re.compile(rf"\b{TIMES}\b[^.;]*?\b{COUNTS} [^.;]*?(?P<end>,? respectively)\b", words.ANY_CASE),
    re.compile(rf"\b{COUNTS} [^.;]*?\b{TIMES}(?P<end>,? respectively)\b", words.ANY_CASE),
)
SEVERAL = re.compile(r"\brespectively\b", words.ANY_CASE)


def by_year(sentence: str) -> list[str]:
    """A sentence once for each of two years, with the number of people cut in it; else nothing.

    Where it gives more pairs than that one, such as of costs, which goes with which is not told.
    """
    if len(SEVERAL.findall(sentence)) != 1:
        return []
    found = next((match for pair in PAIRS if (match := pair.search(sentence))), None)
    if found is None:
        return []
    halves = [
        _without(sentence, found, left_out) for left_out in (("that", "other"), ("this", "one"))
    ]
    told = [figures(half, known=False).positions for half in halves if tells_of_cut(half)]
    return halves if len(told) == len(halves) and all(told) else []


def _without(sentence: str, found: re.Match[str], left_out: tuple[str, str]) -> str:
    """A sentence without one year of two and its number."""
    for name in sorted((*left_out, "end"), key=found.start, reverse=True):
        start, end = found.span(name)
        joint = 0 if name == "end" else len(" and ")
        if name in ("that", "other"):
            start -= joint
        elif joint:
            end += joint
        sentence = sentence[:start] + sentence[end:]
    return sentence
