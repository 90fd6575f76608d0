"""Amounts in a sentence: money, percents and counts, single or as a range, with how sure they are.

"approximately $60 billion to $65 billion", "4,000-6,000", "about one-third", "up to 10%".
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from extractors.text.any_case import AnyCase, holds
from extractors.text.number_words import WORD_NUMBER, word_value

SCALES = {
    "dozen": Decimal(12),
    "hundred": Decimal(10**2),
    "thousand": Decimal(10**3),
    "k": Decimal(10**3),
    "million": Decimal(10**6),
    "mn": Decimal(10**6),
    "mln": Decimal(10**6),
    "mm": Decimal(10**6),
    "m": Decimal(10**6),
    "billion": Decimal(10**9),
    "bn": Decimal(10**9),
    "bln": Decimal(10**9),
    "b": Decimal(10**9),
    "trillion": Decimal(10**12),
}
FRACTIONS = {
    "half": Decimal(50),
    "third": Decimal(100) / 3,
    "quarter": Decimal(25),
    "fourth": Decimal(25),
    "fifth": Decimal(20),
    "sixth": Decimal(100) / 6,
    "seventh": Decimal(100) / 7,
    "eighth": Decimal("12.5"),
    "tenth": Decimal(10),
}
CURRENCY = r"(?:US\$|U\.S\.\s?\$|\$|USD|US dollars?|€|£|EUR|GBP)"
# "62,500", "2,81,200" in lakhs, "40 000" and "66 185 employees" with a space.
NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3} 000(?= [a-z])"
    r"|\d{1,3},? \d{3}(?= (?:(?:more|permanent|additional|full-time) )?(?:employees|people|workers"
    r"|staff"
    r"|jobs|posts|positions|roles|contractors|as of)\b)|\d+(?:\.\d+)?|\.\d+)"
)
SCALE = r"(?:dozen|hundred|thousand|million|billion|trillion|mn|mln|mm|bn|bln|[kmb])(?![a-z])"
PERCENT = r"(?:%|percent\b|per cent\b|pct\b|percentage points?\b)"


def _item(side: str) -> str:
    """The pattern of one amount, its groups named for the side of a range it stands on."""
    return (
        rf"(?P<{side}currency>{CURRENCY})?\s?(?P<{side}number>{NUMBER}|{WORD_NUMBER})"
        rf"(?:[\s-]?(?P<{side}scale>{SCALE}))?(?:[\s-]?(?P<{side}percent>{PERCENT}))?"
    )


SPAN = AnyCase(
    rf"(?<![\w.,/#])(?:{_item('a_')})"
    rf"(?:\s?(?P<joint>-?to-?|and|or|through|-|–|—|−)\s?"
    rf"(?:approximately |about |around |roughly |as much as |as high as |up to )?{_item('b_')})?"
    r"(?P<dollars>\s(?:u\.?s\.?\s)?dollars\b)?(?P<plus>\+)?(?![\w/]|[.,]\d|-\d)"
)
FRACTION = AnyCase(
    r"(?<!first )(?<!second )(?<!third )(?<!fourth )(?<!last )(?<!final )(?<!this )(?<!latest )"
    r"\b(?:(?P<count>one|two|three|four|a|an)[\s-])?"
    r"(?P<part>half|third|quarter|fourth|fifth|sixth|seventh|eighth|tenth)s?\b"
    r"(?:(?=\s(?:of|the|our|its)\b)"
    r"|(?:(?<=one-third)|(?<=one-quarter)|(?<=one-half)|(?<=one-fifth)|(?<=two-thirds))"
    r"(?=\s(?:reduction|cut|decrease) (?:in|of)\b))"
)
# "Reduced by one-third."
FRACTION_BY = AnyCase(
    r"(?:"
    + "|".join(rf"(?<=by {w})" for w in ("", "about ", "nearly ", "roughly ", "almost ", "over "))
    + r"|(?<=by approximately )|(?<=by more than ))(?P<count>one|two|three|a)[\s-]"
    r"(?P<part>half|third|quarter|fourth|fifth|sixth|seventh|eighth|tenth)s?\b"
    r"(?=[.,;)]|$|\s(?:in|to|as|and|over|from|through|with|since|during)\b)"
)
MODIFIER = AnyCase(
    r"(?<![a-z])(?:(?P<below>up to|as many as|as much as|as high as|no more than|not more than"
    r"|not (?:to )?exceed(?:ing)?|not (?:expected|anticipated|projected|planned) to exceed"
    r"|less than|fewer than|under|below|a maximum of|at most)"
    r"|(?P<above>at least|more than|greater than|over|exceed(?:s|ing)?|surpass(?:es|ing)?"
    r"|top(?:s|ping)?"
    r"|in excess of|upwards? of"
    r"|north of|above|a minimum of|no fewer than|no less than|not less than)"
    r"|(?P<near>approximately|approximates?|about|around|roughly|nearly|almost|circa|some"
    r"|an estimated|estimated|close to|approx\.?|~|approaching|on the order of"
    r"|in the (?:neighborhood|neighbourhood|vicinity|ballpark|region|area) of))"
    r"(?:\s(?:an?|the|additional|another|aggregate|total|of|approximately|about|~))*\s?$"
)
AFTER_NEAR = AnyCase(r"\s?(?:or so\b|, give or take)")
AFTER_ABOVE = AnyCase(r"(?:\s|-)?(?:or more|or greater|and above|plus\b(?! or minus))")
AFTER_BELOW = AnyCase(r"\s?(?:or (?:fewer|less))")
BETWEEN = AnyCase(r"\b(?:between|range of)\s(?:approximately\s|about\s)?$")
LOOK_BACK = 48
DAY_BEFORE = re.compile(
    r"\b(?:[A-Z][a-z]{2,8}\.? \d{1,2}, |since (?:[A-Z][a-z]{2,8}\.? )?"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? )$"
)


class Amount(NamedTuple):
    """One amount of a text. ``kind``: money, percent (0-100) or count.

    ``low`` and ``high`` are equal for a single number; ``form``: point, about, range, more_than
    (``high`` is None) or less_than (``low`` is None). ``currency`` as written, or "".
    ``start`` and ``end``: where it stands. ``words``: written in words, which is often no
    amount at all ("one of our employees").
    """

    kind: str
    low: Decimal | None
    high: Decimal | None
    form: str
    currency: str
    start: int
    end: int
    words: bool


def amounts(text: str) -> list[Amount]:
    """Every amount of a text, in order. Years, dates and numbers of items are among the counts."""
    return list(_read(text))


# Several readers look at the same sentences.
@lru_cache(maxsize=1024)
def _read(text: str) -> tuple[Amount, ...]:
    kinds = (FRACTION, FRACTION_BY) if holds(text.lower(), FRACTIONS) else ()
    fractions = [_of_fraction(text, part) for kind in kinds for part in kind.finditer(text)]
    spans = [_of_span(text, span) for span in _spans(text)]
    clear = [s for s in spans if not any(f.start < s.end and s.start < f.end for f in fractions)]
    return tuple(sorted(clear + fractions, key=lambda amount: amount.start))


def _spans(text: str) -> list[re.Match[str]]:
    """Matches of SPAN; two numbers that only stand side by side are two matches."""
    found, start = list[re.Match[str]](), 0
    while span := SPAN.search(text, start):
        if span["b_number"] and not _is_range(text, span):
            alone = SPAN.search(text[: span.start("joint")].rstrip(), span.start())
            if alone is None:
                start = span.end()
                continue
            span = alone
        found.append(span)
        start = span.end()
    return found


def _is_range(text: str, span: re.Match[str]) -> bool:
    """Whether two numbers are the ends of one range: alike in kind, low before high."""
    if span["joint"].lower() == "or":
        return False
    if span["joint"].lower() == "and" and not BETWEEN.search(text[: span.start()]):
        return False
    if not _alike(span) or _is_of_a_date(text, span):
        return False
    low = _value(span, "a_", span["a_scale"] or span["b_scale"])
    return low < _value(span, "b_", span["b_scale"])


def _is_of_a_date(text: str, span: re.Match[str]) -> bool:
    """Whether the first number ends a date: "10,674 at December 31, 2006 to 16,805"."""
    year = re.fullmatch(r"(?:19|20)\d\d", span["a_number"])
    return year is not None and DAY_BEFORE.search(text[: span.start()]) is not None


def _alike(span: re.Match[str]) -> bool:
    """Both of a kind; or, as in "10-15%" and "$60-65 billion", one side says it for both."""
    first, second = _kind(span, "a_"), _kind(span, "b_")
    if first == second:
        return True
    if first == "count":
        return not span["a_scale"]
    return (first, second) == ("money", "count") and span["a_scale"] in (None, span["b_scale"])


def _kind(span: re.Match[str], side: str) -> str:
    if span[f"{side}currency"] or span["dollars"]:
        return "money"
    return "percent" if span[f"{side}percent"] else "count"


def _value(span: re.Match[str], side: str, scale: str | None) -> Decimal:
    number = span[f"{side}number"]
    digits = number[0].isdigit() or number[0] == "."
    value = (
        Decimal(number.replace(",", "").replace(" ", "")) if digits else Decimal(word_value(number))
    )
    return value * SCALES[scale.lower()] if scale else value


def _of_span(text: str, span: re.Match[str]) -> Amount:
    start = span.start("a_currency") if span["a_currency"] else span.start("a_number")
    side = "b_" if span["b_number"] else "a_"
    kind = "money" if "money" in (_kind(span, "a_"), _kind(span, side)) else _kind(span, side)
    low = _value(span, "a_", span["a_scale"] or (span["b_scale"] if side == "b_" else None))
    high = _value(span, side, span[f"{side}scale"]) if side == "b_" else low
    words = not (span["a_number"][0].isdigit() or span["a_number"][0] == ".")
    named = "a_currency" if span["a_currency"] else f"{side}currency"
    currency = text[span.start(named) : span.end(named)] if span[named] else ""
    currency = currency or ("$" if span["dollars"] else "")
    made = Amount(kind, low, high, "point", currency, start, span.end(), words)
    return _bounded(text, made, plus=bool(span["plus"]))


def _of_fraction(text: str, part: re.Match[str]) -> Amount:
    counts = {"two": 2, "three": 3, "four": 4}
    share = FRACTIONS[part["part"].lower()] * counts.get((part["count"] or "").lower(), 1)
    made = Amount("percent", share, share, "about", "", part.start(), part.end(), words=True)
    return _bounded(text, made, plus=False)


def _bounded(text: str, amount: Amount, *, plus: bool) -> Amount:
    """The amount with what stands around it taken into account: "up to", "more than", "about"."""
    before = MODIFIER.search(text[max(0, amount.start - LOOK_BACK) : amount.start])
    if amount.low != amount.high:
        return amount._replace(form="range")
    if plus or AFTER_ABOVE.match(text, amount.end) or (before and before["above"]):
        return amount._replace(high=None, form="more_than")
    if AFTER_BELOW.match(text, amount.end) or (before and before["below"]):
        return amount._replace(low=None, form="less_than")
    if (before and before["near"]) or AFTER_NEAR.match(text, amount.end):
        return amount._replace(form="about")
    return amount
