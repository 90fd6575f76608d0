"""Of which basis a count is: all people, those in full time, or full-time equivalents."""

import re

from extractors.headcount import words
from extractors.headcount.names import NAME

NO_CASE = re.IGNORECASE
EQUIVALENT = "full_time_equivalent"
NEAR_BASIS = re.compile(
    rf"(?: (?:(?:were|are) )?employed by (?:us|the company|{NAME}))?"
    rf"(?:\s{words.WHEREVER})?[,\s]*\(?"
    r"(?:(?:calculated |measured |expressed )?(?:on an? (?:active )?|in )|both |including both )?"
    rf"(?P<basis>{words.FULL_TIME}[- ]equivalents?|ftes?\b|{words.FULL_TIME} basis"
    rf"|full-?(?: ?time)? and {words.PART_TIME})",
    NO_CASE,
)
# "On a full-time equivalent basis, we had"
ON_A_BASIS = re.compile(
    r"^(?:[^,;]{3,40}, )?(?:measured |expressed )?(?:on an? |in )"
    rf"(?:{words.FULL_TIME} equivalents?|ftes?)(?: \(ftes?\))?(?: basis)?(?=,)",
    NO_CASE,
)
PART_KINDS = re.compile("|".join(sorted(words.PARTS, key=len, reverse=True)))


def basis_of(before: str, said: str, rest: str) -> str | None:
    """total, full_time and so on, from the words around the number; None for a mere part.

    ``said``: what the people are called; ``before``, ``rest``: what stands around it.
    """
    opening, near = ON_A_BASIS.search(before), NEAR_BASIS.match(rest)
    low = f"{opening[0] if opening else ''} {said} {near['basis'] if near else ''}"
    low = low.lower().replace("full time", "full-time")
    low = re.sub(r"part-?\s?time", "part-time", low).replace("nonexempt", "non-exempt")
    if "equivalent" in low or re.search(r"\bftes?\b", low):
        return EQUIVALENT
    kinds = frozenset(PART_KINDS.findall(low))
    if "part-time" in low and "full" in low:
        return "total" if kinds & words.FOR_A_TIME else "full_and_part_time"
    if "full-time" in low:
        return "total" if kinds else "full_time"
    if kinds and kinds not in words.WHOLE_OF_PARTS:
        return None
    if re.search(r"\bactive\b", low):
        return "active"
    return "associates" if "associates" in low else "total"
