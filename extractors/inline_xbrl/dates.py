"""Dates as a cover page shows them."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NUMBER = {name: number for number, name in enumerate(_MONTHS, start=1)}
_PART = re.compile(r"[A-Za-z]+|[0-9]{1,4}")
_FIRST_YEAR = 1900
_LEAP_YEAR = 2000


def full_date(text: str, format_name: str) -> date | None:
    """The date, or None where the text is none. ``format_name`` is a local format, "" for ISO."""
    parts = _numbers(text)
    if parts is None or len(parts) != 3:
        return None
    year, month, day = (parts[at] for at in _order(text, format_name))
    # A year of two digits leaves the century to be guessed.
    return _valid(year, month, day) if year >= _FIRST_YEAR else None


def month_and_day(text: str, format_name: str) -> str | None:
    """A yearly date as "MM-DD", or None; without a format it is written --MM-DD."""
    parts = _numbers(text)
    if parts is None or len(parts) != 2:
        return None
    month, day = reversed(parts) if "daymonth" in format_name else parts
    return f"{month:02}-{day:02}" if _valid(_LEAP_YEAR, month, day) else None


def _numbers(text: str) -> list[int] | None:
    """Each part as a number, English month names included; None where a word is no month."""
    found = [
        int(part) if part.isdigit() else _MONTH_NUMBER.get(part[:3].lower(), 0)
        for part in _PART.findall(text)
    ]
    return found if all(found) else None


def _order(text: str, format_name: str) -> tuple[int, int, int]:
    """Where year, month and day stand among the three parts."""
    if not format_name or "yearmonthday" in format_name:
        return 0, 1, 2
    if text[:1].isalpha() or "monthday" in format_name or format_name.endswith("us"):
        return 2, 0, 1
    return 2, 1, 0


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
