"""Amounts and ratios of a sentence or table row, and whose they are."""

import re
from typing import NamedTuple

from extractors.pay import years
from extractors.pay.words import (
    CHIEF,
    LEADS_TO_AMOUNT,
    MEDIAN,
    NOT_MEANT,
    OTHER_RATIO,
    PART_OF_PAY,
    RATIO,
    THAT_PERSON,
    TITLE,
    TOTAL,
    WHOLE,
)
from extractors.text import Amount, amounts

DOLLARS = frozenset(("$", "us$", "u.s.$", "u.s. $", "usd", "us dollars", "us dollar"))
AFTER = 70
OF_A_RATIO = re.compile(r"\bratios?\b|\bmedian\b", re.IGNORECASE)
AT_ONCE = re.compile(r"\s(?:paid )?(?:for|to|of)\s(?:our\s|the\s)?")
# A title before a name: what both match is the chief.
WHO = (("median", MEDIAN), ("chief", TITLE), ("named", CHIEF))


class Figure(NamedTuple):
    """One amount of USD. ``who``: median, chief, named (a person, who may be the chief) or "".

    ``whole``: told as total or annual pay, not as pay alone, which may be what the median employee
    was found by.
    """

    who: str
    usd: int
    approximate: bool
    year: int | None
    whole: bool


class Ratio(NamedTuple):
    """So many times the median. ``decimals``: as many as it is told with."""

    value: float
    decimals: int
    year: int | None


def figures(sentence: str, before: str = "") -> list[Figure]:
    """The dollar amounts of a sentence with whom they are told of.

    ``before``: the sentence before, which says who "her compensation" is.
    """
    clear = NOT_MEANT.sub(lambda match: " " * len(match.group()), sentence)
    known = years.mentions(sentence)
    found = [amount for amount in amounts(sentence) if _is_dollars(amount)]
    listed = "respectively" in sentence and len(known) > 1
    made = list[Figure]()
    for index, amount in enumerate(found):
        start = found[index - 1].end if index else 0
        following = found[index + 1].start if index + 1 < len(found) else len(sentence)
        who = _who(clear, amount, start, before)
        year = years.of_figure(known, start, amount.start, following)
        if not listed or who == "":
            whole = bool(WHOLE.search(sentence[: amount.end]))
            made.append(Figure(who, int(amount.low or 0), amount.form == "about", year, whole))
    return made


def _is_dollars(amount: Amount) -> bool:
    return (
        amount.kind == "money"
        and amount.currency.lower().rstrip("s") in DOLLARS
        and amount.low == amount.high
        and amount.low is not None
    )


def _who(clear: str, amount: Amount, start: int, before: str) -> str:
    """Whom an amount is told of: who follows at once ("$49,630 for the median employee"), or else

    the last one named in the words that lead to it.
    """
    words = clear[start : amount.start]
    if _is_part(words):
        return ""
    if told := _after(clear[amount.end : amount.end + AFTER]):
        return told
    if not LEADS_TO_AMOUNT.search(words.rstrip()) or not TOTAL.search(clear):
        return ""
    named = [(match.start(), who) for who, pattern in WHO for match in pattern.finditer(words)]
    if named:
        return max(named, key=lambda one: one[0])[1]
    is_that = THAT_PERSON.search(words) and WHOLE.search(words) and MEDIAN.search(before)
    return "median" if is_that else ""


def _after(rest: str) -> str:
    lead = AT_ONCE.match(rest)
    found = (who for who, pattern in WHO if lead and pattern.match(rest, lead.end()))
    return next(found, "")


def _is_part(words: str) -> bool:
    """Salary, bonus or what else is not the whole pay, in the words or the last of them."""
    last = words.replace(";", ",").rpartition(",")[2]
    return any(PART_OF_PAY.search(part) and not WHOLE.search(part) for part in (words, last))


def ratios(sentence: str) -> list[Ratio]:
    """The pay ratios of a sentence: "808 to 1", "1:44.7", "512 times"."""
    if not OF_A_RATIO.search(sentence) or OTHER_RATIO.search(sentence):
        return []
    known, found = years.mentions(sentence), list(RATIO.finditer(sentence))
    made = list[Ratio]()
    for index, match in enumerate(found):
        start = found[index - 1].end() if index else 0
        following = found[index + 1].start() if index + 1 < len(found) else len(sentence)
        digits = (match["many"] or match["after"] or match["times"]).replace(",", "")
        year = years.of_figure(known, start, match.start(), following)
        made.append(Ratio(float(digits), len(digits.partition(".")[2]), year))
    return made
