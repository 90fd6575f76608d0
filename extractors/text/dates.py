"""Dates in a sentence: days, months, quarters, halves and years, calendar or fiscal.

A fiscal period becomes dates by the company's fiscal year end; without it, it stays unread.
"""

import calendar
import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from extractors.text.any_case import AnyCase, holds

MONTHS = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr, ("", *["Sept"] * 12))
    for number, name in enumerate(names)
    if name and name != "Sept"
} | {"sept": 9}
MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
ORDINALS |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
YEAR = r"(?P<year>(?:19|20)\d\d)"
FISCAL = r"(?P<fiscal>(?:our |its |the )?(?:fiscal|fy)(?:[\s-]years?)?(?: ended| ending)?)"
PATTERNS = (
    ("day", rf"\b{MONTH}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?,\s?|\s){YEAR}\b"),
    ("day", rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s{MONTH}\s?,?\s?{YEAR}\b"),
    ("day", r"\b(?P<year>20\d\d|19\d\d)[-/](?P<m>\d\d)[-/](?P<day>\d\d)\b"),
    ("day", r"\b(?P<m>\d{1,2})/(?P<day>\d{1,2})/(?P<year>20\d\d|19\d\d)\b"),
    ("month", rf"\b{MONTH}(?:\sof)?\s?,?\s{YEAR}\b"),
    (
        "quarter",
        rf"\b(?P<nth>{'|'.join(ORDINALS)})(?:[\s-](?:fiscal[\s-])?quarter)(?:\s(?:of|in|for))?"
        rf"(?:\s(?:{FISCAL}|calendar(?:\syear)?|the year))?\s?,?\s?{YEAR}\b",
    ),
    ("quarter", rf"\bq(?P<nth>[1-4])\s?(?:of\s)?(?:{FISCAL}\s?)?['’]?{YEAR}\b"),
    (
        "half",
        rf"\b(?P<nth>first|second)[\s-]half\sof\s(?:{FISCAL}|calendar(?:\syear)?)?\s?{YEAR}\b",
    ),
    (
        "year_end",
        rf"\b(?:the\s)?(?:end of|close of|year[\s-]end)\s?"
        rf"(?:{FISCAL}|the year|calendar(?:\syear)?)?\s?{YEAR}\b",
    ),
    ("year", rf"\b(?:{FISCAL}\s?|calendar(?:\syear)?\s)?(?<![\d.,$/-]){YEAR}\b(?![-/]\d|,\d|\.\d)"),
)
COMPILED = tuple((kind, AnyCase(pattern)) for kind, pattern in PATTERNS)
# "fiscal years 2023, 2024 and" before a year: that one is fiscal, too.
LISTED_FISCAL = re.compile(
    r"\bfiscal(?:\syears?)?\s(?:(?:19|20)\d\d,?\s)+(?:(?:and|or|to)\s)?$", re.IGNORECASE
)
MONTHS_OF = {"quarter": 3, "half": 6}


class DateMention(NamedTuple):
    """One date of a text: ``first`` and ``last`` day of what is meant.

    ``precision``: day, month, quarter, half or year. ``fiscal``: by the company's own calendar.
    ``start`` and ``end``: where it stands.
    """

    first: date
    last: date
    precision: str
    fiscal: bool
    start: int
    end: int


def dates(text: str, fiscal_year_end: str | None = None) -> list[DateMention]:
    """Every date of a text, in order. ``fiscal_year_end``: MM-DD, for fiscal quarters and years."""
    return list(_all(text, fiscal_year_end))


# Several readers look at the same sentences.
@lru_cache(maxsize=1024)
def _all(text: str, fiscal_year_end: str | None) -> tuple[DateMention, ...]:
    found = list[DateMention]()
    # Every date has its year.
    for kind, pattern in COMPILED if holds(text, ("19", "20")) else ():
        for match in pattern.finditer(text):
            if any(m.start < match.end() and match.start() < m.end for m in found):
                continue
            fiscal = bool(match.groupdict().get("fiscal")) or (
                kind == "year" and LISTED_FISCAL.search(text[: match.start()]) is not None
            )
            found += _read(kind, match, fiscal, fiscal_year_end)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _read(
    kind: str, match: re.Match[str], fiscal: bool, year_end: str | None
) -> Iterator[DateMention]:
    groups = match.groupdict()
    year = int(groups["year"])
    span = (match.start(), match.end())
    if kind in ("day", "month"):
        month = MONTHS[groups["month"].lower()] if groups.get("month") else int(groups["m"])
        day = int(groups.get("day") or 1)
        if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):
            return
        first = date(year, month, day)
        last = first if kind == "day" else _month_end(year, month)
        yield DateMention(first, last, kind, False, *span)
        return
    start = _year_start(year, year_end if fiscal else "12-31")
    if start is None:
        return
    months, nth = MONTHS_OF.get(kind, 12), _nth(groups)
    first = _add_months(start, months * (nth - 1))
    last = _last_day(first, months)
    if kind == "year_end":
        yield DateMention(last, last, "day", fiscal, *span)
    else:
        yield DateMention(first, last, kind, fiscal, *span)


def _nth(groups: dict[str, str | None]) -> int:
    nth = (groups.get("nth") or "1").lower()
    return ORDINALS[nth] if nth in ORDINALS else int(nth)


def _year_start(year: int, year_end: str | None) -> date | None:
    """The first day of the month that a year of twelve months, named by its end, begins in."""
    if year_end is None:
        return None
    month, day = int(year_end[:2]), int(year_end[3:])
    # A year that ends in the first days of a month belongs to the month before (52/53 weeks).
    if day <= 7:
        month = 12 if month == 1 else month - 1
        year = year - 1 if month == 12 else year
    return _add_months(date(year, month, 1), -11)


def _add_months(day: date, months: int) -> date:
    total = day.year * 12 + day.month - 1 + months
    return date(total // 12, total % 12 + 1, 1)


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _last_day(first: date, months: int) -> date:
    end = _add_months(first, months - 1)
    return _month_end(end.year, end.month)
