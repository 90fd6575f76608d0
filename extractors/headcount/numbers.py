"""The number of people in an amount: of a change the one after it, no range and no ceiling."""

import re

from extractors.headcount import words
from extractors.text import Amount
from extractors.text.any_case import holds

NO_CASE = re.IGNORECASE
MOST = 5_000_000
# "fell by 1,000 to 239,000": no range.
CHANGED_BY = re.compile(
    r"\b(?:increas|decreas|declin|fell|fall|drop|rose|ris|gr[eo]w|shr[aiu]nk|expand|reduc|cut"
    r"|trim|lower|rais|down\b|up\b)\w*(?: [a-z-]+){0,4} by "
    rf"{words.APPROXIMATELY}$",
    NO_CASE,
)
# "cut its workforce from 12,000 to 9,500", "grew from 500 to 900 employees"
CHANGED_FROM = re.compile(
    rf"\b(?:(?:{words.FORCE}|number of (?:{words.PEOPLE}))\b[^;.]{{0,60}}"
    r"|(?:grew|grown|expanded|gone|went|shrank|shrunk|cut) )"
    rf"\bfrom {words.APPROXIMATELY}$",
    NO_CASE,
)
YEAR = re.compile(r"(?:19|20)\d\d")
# "its 2000-person workforce"
BY_HEAD = re.compile(r"-(?:strong|person|people|employee|member|worker)\b")
YEAR_TO = re.compile(r"(?:19|20)\d\d to \d")
DIGIT = re.compile(r"\d")
# What numbers in words are made of.
WORDS = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "eleven", "twel", "teen"),
    *("twent", "thirt", "fort", "fift", " one ", " ten ", "hundred", "thousand", "million"),
)
NEAR = re.compile(rf"{words.APPROXIMATELY}$", NO_CASE)
NEARLY = re.compile(r"\b(?:just|slightly) (?:under|below|less than|fewer than) $", NO_CASE)


def has_any(sentence: str) -> bool:
    """Whether a sentence holds a number at all, in digits or in words: most do not."""
    return DIGIT.search(sentence) is not None or holds(sentence.lower(), WORDS)


def changed_to(sentence: str, amount: Amount) -> Amount:
    """Of "fell by 1,000 to 239,000" and "from 500 in 2020 to 900" the number after the change."""
    to = sentence.find(" to ", amount.start, amount.end) if amount.form == "range" else -1
    if to < 0:
        return amount
    before = sentence[: amount.start]
    changed = CHANGED_BY.search(before) or CHANGED_FROM.search(before)
    if not changed and not YEAR_TO.match(sentence, amount.start):
        return amount
    return amount._replace(low=amount.high, form="point", start=to + len(" to "))


def persons(sentence: str, amount: Amount) -> int | None:
    """The number, if it can be a headcount: whole, one number, no year and no ceiling."""
    if amount.form == "less_than" and NEARLY.search(sentence[: amount.start]):
        amount = amount._replace(low=amount.high, form="about")
    if amount.low is None or amount.form in ("range", "less_than") or amount.low > MOST:
        return None
    if amount.low != int(amount.low) or amount.low < 1:
        return None
    if YEAR.fullmatch(sentence, amount.start, amount.end) and not BY_HEAD.match(
        sentence, amount.end
    ):
        return None
    return int(amount.low)


def is_approximate(before: str, amount: Amount) -> bool:
    """Whether the number, or the words before it, say that it is rounded."""
    said = NEAR.search(before)
    return amount.form != "point" or bool(said and said.group().strip())
