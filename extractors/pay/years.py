"""Which fiscal year a figure of a proxy statement is of.

A fiscal year goes by the calendar year in which it ends; an end in the first seven days of January
counts for the year before.
"""

import re
from datetime import date, timedelta
from typing import NamedTuple

from extractors.claims import About
from extractors.text.dates import MONTH

SLACK = timedelta(days=7)
# A year that ends this early is called by many after the calendar year before.
EARLY_MONTHS = 2
YEAR = re.compile(r"(?<![\d$,.-])(?P<year>20[12]\d)(?![\d,]\d|\.\d|-\d)")
# A year that says when or where, not of which year the pay is.
NOT_OF_PAY_AFTER = re.compile(
    r"\W*(?:proxy|annual (?:meeting|report)|notice|(?:\w+ ){0,2}plan\b|peer|form 10|form def)",
    re.IGNORECASE,
)
NOT_OF_PAY_BEFORE = re.compile(
    r"\b(?:since|as of|identified (?:in|for|during)|used (?:in|for)|effective|until|through|before"
    r"|prior to|back to)\s+(?:the end of\s+)?(?:fiscal\s+)?(?:year\s+)?$",
    re.IGNORECASE,
)
DAY_BEFORE = re.compile(rf"{MONTH}\s(?P<day>\d{{1,2}}),?\s*$", re.IGNORECASE)
YEAR_ENDED = re.compile(r"\b(?:year|period)\s+(?:ended|ending)\s*(?:on\s)?$", re.IGNORECASE)


class YearMention(NamedTuple):
    """A year of a text that pay can be of, and where it stands."""

    year: int
    start: int


class Expected(NamedTuple):
    """The fiscal year that a document is about; ``year`` is None where it cannot be told.

    ``called_before``: the company may call it by the year before. ``published``: its year, or None.
    """

    year: int | None
    called_before: bool
    published: int | None


def expected(about: About) -> Expected:
    """The last fiscal year that had ended when the document was published."""
    published = about.published
    end = about.period_end
    if published and about.fiscal_year_end:
        end = _last_end(published, about.fiscal_year_end)
    elif end and published and not end < published:
        end = None
    if end is None:
        return Expected(None, called_before=False, published=published.year if published else None)
    return Expected(
        (end - SLACK).year,
        called_before=(end - SLACK).month <= EARLY_MONTHS,
        published=published.year if published else None,
    )


def _last_end(published: date, year_end: str) -> date | None:
    month, day = int(year_end[:2]), int(year_end[3:])
    for year in (published.year, published.year - 1):
        end = date(year, month, min(day, 28)) + timedelta(days=max(0, day - 28))
        if end + SLACK < published:
            return end
    return None


def rank(year: int | None, wanted: Expected) -> int | None:
    """How well a stated year is the document's own: 0, 1, or None where it is another.

    A ``year`` of None, where none is stated, is the document's own.
    """
    if year is None:
        return None if wanted.year is None else 0
    if wanted.year is None:
        latest = wanted.published or year
        return 0 if latest - 1 <= year <= latest else None
    if year == wanted.year:
        return 0
    return 1 if wanted.called_before and year == wanted.year - 1 else None


def mentions(text: str) -> list[YearMention]:
    """The years of a text that pay can be of, in order."""
    found = list[YearMention]()
    for match in YEAR.finditer(text):
        before, year = text[: match.start()], int(match["year"])
        if NOT_OF_PAY_AFTER.match(text, match.end()) or NOT_OF_PAY_BEFORE.search(before[-60:]):
            continue
        day = DAY_BEFORE.search(before[-24:])
        if day:
            if not YEAR_ENDED.search(before[: len(before) - len(day.group())]):
                continue
            early = day["month"].lower().startswith("jan") and int(day["day"]) <= SLACK.days
            year -= early
        found.append(YearMention(year, match.start()))
    return found


def of_figure(known: list[YearMention], start: int, end: int, following: int) -> int | None:
    """The year of the figure between ``start`` and ``end``.

    ``start``: where the figure before it ends; ``end``: where it begins itself; ``following``:
    where the next one begins. A year within its own words, the nearest before it first; else the
    last one told earlier in the sentence.
    """
    own = [m.year for m in known if start <= m.start < end]
    after = [m.year for m in known if end < m.start < following]
    earlier = [m.year for m in known if m.start < start]
    return own[-1] if own else after[0] if after else earlier[-1] if earlier else None
