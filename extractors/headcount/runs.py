"""Counts of several days told one after another, each with its day: the newest is kept.

"12,450 at December 31, 2022, 13,020 at December 31, 2023 and 13,880 at December 31, 2024".
"""

import re
from itertools import pairwise

from extractors.headcount import words
from extractors.text import dates

ITEM = re.compile(
    rf"(?P<number>{words.APPROXIMATELY}\d{{1,3}}(?:,\d{{3}})*)"
    rf"(?P<whom> (?:{words.KIND} )*{words.PEOPLE})? (?:at|as of|as at|on) "
    rf"(?P<day>{words.MONTH} \d{{1,2}}, (?:19|20)\d\d|\d{{1,2}} {words.MONTH},? (?:19|20)\d\d)",
    re.IGNORECASE,
)
AT = (" at ", " as of ", " as at ", " on ")
BETWEEN = re.compile(r",? and |, ")


def newest(sentence: str) -> str:
    """The sentence with the newest of such counts alone, called as the first of them is."""
    if sentence.count(" 20") < 2 or sum(map(sentence.lower().count, AT)) < 2:
        return sentence
    items = list(ITEM.finditer(sentence))
    if len(items) < 2 or not all(
        BETWEEN.fullmatch(sentence[one.end() : other.start()]) for one, other in pairwise(items)
    ):
        return sentence
    days = [dates(item["day"]) for item in items]
    if not all(days):
        return sentence
    last = max(zip(items, days, strict=True), key=lambda told: told[1][0].first)[0]
    whom = items[0]["whom"] or last["whom"] or ""
    told = f"{last['number']}{whom} at {last['day']}"
    return f"{sentence[: items[0].start()]}{told}{sentence[items[-1].end() :]}"
